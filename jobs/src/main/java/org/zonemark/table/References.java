package org.zonemark.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.quality.Finding;

/** The tables that say what ids mean, from conf/ and the files; and the table of findings. */
public final class References {

  private static final String SEPARATOR = "|";

  private References() {}

  /** The table zones. */
  public static List<Row> zones(Configuration conf) {
    Map<String, String> names =
        conf.zones().stream().collect(Collectors.toMap(Zone::zoneId, Zone::nameZh));
    return conf.zones().stream()
        .map(
            zone ->
                TableRow.of(Tables.ZONES)
                    .put(Columns.ZONE_ID, zone.zoneId())
                    .put(Columns.NAME_ZH, zone.nameZh())
                    .put(Columns.NAME_EN, TableRow.emptyToNull(zone.nameEn()))
                    .put(Columns.KIND, zone.kind().code())
                    .put(Columns.PROVINCE_ID, TableRow.emptyToNull(zone.provinceId()))
                    .put(Columns.CITY_ID, TableRow.emptyToNull(zone.cityId()))
                    .put(Columns.PARENT_ID, TableRow.emptyToNull(zone.parentId()))
                    .put(Columns.PROVINCE, names.get(zone.provinceId()))
                    .put(Columns.CITY, names.get(zone.cityId()))
                    .put(Columns.APPROVED_YEAR, zone.approvedYear())
                    .put(
                        Columns.ALIASES,
                        TableRow.emptyToNull(String.join(SEPARATOR, zone.aliases())))
                    .put(Columns.NOTE, TableRow.emptyToNull(zone.note()))
                    .row())
        .toList();
  }

  /** The table zone_groups. */
  public static List<Row> zoneGroups(Configuration conf) {
    return conf.memberships().stream()
        .map(
            member ->
                TableRow.of(Tables.ZONE_GROUPS)
                    .put(Columns.GROUP_ID, member.groupId())
                    .put(Columns.ZONE_ID, member.zoneId())
                    .put(Columns.FROM_YEAR, member.fromYear())
                    .put(Columns.TO_YEAR, member.toYear())
                    .put(Columns.GROUP_NAME_ZH, member.groupNameZh())
                    .put(Columns.GROUP_NAME_EN, TableRow.emptyToNull(member.groupNameEn()))
                    .put(Columns.NOTE, TableRow.emptyToNull(member.note()))
                    .row())
        .toList();
  }

  /** The table zone_events. */
  public static List<Row> zoneEvents(Configuration conf) {
    return conf.events().stream()
        .map(
            event ->
                TableRow.of(Tables.ZONE_EVENTS)
                    .put(Columns.ZONE_ID, event.zoneId())
                    .put(Columns.YEAR, event.year())
                    .put(Columns.EVENT, event.event())
                    .put(Columns.EVENT_DATE, TableRow.emptyToNull(event.eventDate()))
                    .put(Columns.NOTE, TableRow.emptyToNull(event.note()))
                    .put(Columns.SOURCE_REF, TableRow.emptyToNull(event.sourceRef()))
                    .row())
        .toList();
  }

  /** The table indicators. */
  public static List<Row> indicators(Configuration conf) {
    return conf.indicators().stream()
        .map(
            indicator ->
                TableRow.of(Tables.INDICATORS)
                    .put(Columns.INDICATOR_ID, indicator.indicatorId())
                    .put(Columns.NAME_ZH, indicator.nameZh())
                    .put(Columns.NAME_EN, TableRow.emptyToNull(indicator.nameEn()))
                    .put(Columns.UNIT, indicator.unit())
                    .put(Columns.DIRECTION, indicator.direction())
                    .put(Columns.NATURE, indicator.nature().code())
                    .put(Columns.AGGREGATION, indicator.aggregation())
                    .put(Columns.CURRENCY, indicator.currency())
                    .put(Columns.PRICE_BASIS, indicator.priceBasis())
                    .put(Columns.GROWTH_PRICE_BASIS, indicator.growthPriceBasis())
                    .put(Columns.ALIAS_OF, TableRow.emptyToNull(indicator.aliasOf()))
                    .put(
                        Columns.SYNONYMS,
                        TableRow.emptyToNull(String.join(SEPARATOR, indicator.synonyms())))
                    .put(Columns.NOTE, TableRow.emptyToNull(indicator.note()))
                    .row())
        .toList();
  }

  /**
   * The table sources.
   *
   * @param read the ids of the sources of the files that were read, with those nobody declares
   */
  public static List<Row> sources(Configuration conf, Collection<String> read) {
    Map<String, SourceDeclaration> sources = new TreeMap<>();
    conf.sources().forEach(source -> sources.put(source.sourceId(), source));
    read.forEach(id -> sources.computeIfAbsent(id, any -> conf.source(id).orElseThrow()));
    return sources.values().stream()
        .map(
            source -> {
              boolean declared = !UndeclaredSource.isId(source.sourceId());
              return TableRow.of(Tables.SOURCES)
                  .put(Columns.SOURCE_ID, source.sourceId())
                  .put(Columns.NAME_ZH, source.title())
                  .put(Columns.NAME_EN, TableRow.emptyToNull(source.publication().titleEn()))
                  .put(Columns.PUBLISHER, declared ? source.publisher() : null)
                  .put(Columns.SOURCE_KIND, source.kind())
                  .put(Columns.PUBLICATION_SERIES, source.series())
                  .put(Columns.AUTHORITY, source.authority())
                  .put(Columns.SYNTHETIC, source.synthetic())
                  .put(Columns.DECLARED, declared)
                  .put(Columns.NOTE, TableRow.emptyToNull(source.note()))
                  .row();
            })
        .toList();
  }

  /**
   * The table plans: what the plans of these targets are called.
   *
   * @param targets rows of the table targets
   */
  public static List<Row> plans(List<Row> targets, Configuration conf) {
    Map<String, List<TableRow>> byPlan =
        targets.stream()
            .map(row -> TableRow.view(Tables.TARGETS, row))
            .filter(target -> target.text(Columns.PLAN_ID) != null)
            .collect(
                Collectors.groupingBy(
                    target -> target.text(Columns.PLAN_ID), TreeMap::new, Collectors.toList()));
    return byPlan.entrySet().stream()
        .map(plan -> plan(plan.getKey(), plan.getValue(), conf))
        .toList();
  }

  private static Row plan(String planId, List<TableRow> targets, Configuration conf) {
    String sourceId = first(targets, Columns.SOURCE_ID);
    Optional<SourceDeclaration> own = conf.source(planId).filter(SourceDeclaration::isTargets);
    SourceDeclaration source = own.or(() -> conf.source(sourceId)).orElseThrow();
    // Several plans may stand in one table, whose title is then that of none of them.
    String part = own.isPresent() || sourceId.startsWith(planId) ? "" : " (" + planId + ")";
    String nameEn = source.publication().titleEn();
    return TableRow.of(Tables.PLANS)
        .put(Columns.PLAN_ID, planId)
        .put(Columns.NAME_ZH, source.title() + part)
        .put(Columns.NAME_EN, nameEn.isEmpty() ? null : nameEn + part)
        .put(Columns.PUBLISHER, UndeclaredSource.isId(sourceId) ? null : source.publisher())
        .put(Columns.STATED_ON, first(targets, Columns.STATED_ON))
        .put(Columns.SYNTHETIC, targets.stream().anyMatch(row -> row.flag(Columns.SYNTHETIC)))
        .put(Columns.SOURCE_ID, sourceId)
        .row();
  }

  /** The first text of a column in order; null where no row has one. */
  private static String first(List<TableRow> rows, String column) {
    return rows.stream()
        .map(row -> row.text(column))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Rows of the table findings. */
  public static List<Row> findings(List<Finding> findings, Configuration conf) {
    return findings.stream().map(each -> finding(each, conf)).toList();
  }

  /** A row of the table findings. */
  public static Row finding(Finding finding, Configuration conf) {
    return TableRow.of(Tables.FINDINGS)
        .put(Columns.FINDING_ID, finding.id())
        .put(Columns.CODE, finding.code())
        .put(Columns.SEVERITY, conf.checks().severity(finding.code()))
        .put(Columns.SOURCE_ID, finding.sourceId())
        .put(Columns.SOURCE_REF, finding.sourceRef())
        .put(Columns.VALUE, TableRow.emptyToNull(finding.value()))
        .put(Columns.MESSAGE_ZH, finding.messageZh())
        .put(Columns.MESSAGE_EN, finding.messageEn())
        .put(Columns.DISPOSITION, finding.disposition())
        .put(Columns.SYNTHETIC, finding.synthetic())
        .row();
  }
}
