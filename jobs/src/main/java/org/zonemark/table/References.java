package org.zonemark.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.quality.Finding;

/** The tables that come from conf/, and the table of findings. */
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
                    .put(Columns.NAME_EN, emptyToNull(zone.nameEn()))
                    .put(Columns.KIND, zone.kind())
                    .put(Columns.PROVINCE_ID, emptyToNull(zone.provinceId()))
                    .put(Columns.CITY_ID, emptyToNull(zone.cityId()))
                    .put(Columns.PARENT_ID, emptyToNull(zone.parentId()))
                    .put(Columns.PROVINCE, names.get(zone.provinceId()))
                    .put(Columns.CITY, names.get(zone.cityId()))
                    .put(Columns.APPROVED_YEAR, zone.approvedYear())
                    .put(Columns.ALIASES, emptyToNull(String.join(SEPARATOR, zone.aliases())))
                    .put(Columns.NOTE, emptyToNull(zone.note()))
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
                    .put(Columns.GROUP_NAME_EN, emptyToNull(member.groupNameEn()))
                    .put(Columns.NOTE, emptyToNull(member.note()))
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
                    .put(Columns.EVENT_DATE, emptyToNull(event.eventDate()))
                    .put(Columns.NOTE, emptyToNull(event.note()))
                    .put(Columns.SOURCE_REF, emptyToNull(event.sourceRef()))
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
                    .put(Columns.NAME_EN, emptyToNull(indicator.nameEn()))
                    .put(Columns.UNIT, indicator.unit())
                    .put(Columns.DIRECTION, indicator.direction())
                    .put(Columns.NATURE, indicator.nature())
                    .put(Columns.AGGREGATION, indicator.aggregation())
                    .put(Columns.CURRENCY, indicator.currency())
                    .put(Columns.PRICE_BASIS, indicator.priceBasis())
                    .put(Columns.GROWTH_PRICE_BASIS, indicator.growthPriceBasis())
                    .put(Columns.ALIAS_OF, emptyToNull(indicator.aliasOf()))
                    .put(
                        Columns.SYNONYMS, emptyToNull(String.join(SEPARATOR, indicator.synonyms())))
                    .put(Columns.NOTE, emptyToNull(indicator.note()))
                    .row())
        .toList();
  }

  /** A row of the table findings. */
  public static Row finding(Finding finding, Configuration conf) {
    return TableRow.of(Tables.FINDINGS)
        .put(Columns.FINDING_ID, finding.id())
        .put(Columns.CODE, finding.code())
        .put(Columns.SEVERITY, conf.checks().severity(finding.code()))
        .put(Columns.SOURCE_ID, finding.sourceId())
        .put(Columns.SOURCE_REF, finding.sourceRef())
        .put(Columns.VALUE, emptyToNull(finding.value()))
        .put(Columns.MESSAGE_ZH, finding.messageZh())
        .put(Columns.MESSAGE_EN, finding.messageEn())
        .put(Columns.DISPOSITION, finding.disposition())
        .put(Columns.SYNTHETIC, finding.synthetic())
        .row();
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
