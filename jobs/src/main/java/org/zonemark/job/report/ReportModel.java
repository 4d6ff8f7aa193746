package org.zonemark.job.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.report.firm.ReportFirms;
import org.zonemark.report.model.CellBalance;
import org.zonemark.report.model.GroupGrowth;
import org.zonemark.report.model.IndexTable;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.SourceRow;
import org.zonemark.report.model.Summary;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;
import org.zonemark.store.TableReader;

/**
 * Picks from the tables what the report shows, a class a section, with samples of the findings and
 * the sources. It computes nothing.
 */
public final class ReportModel {

  private static final int FINDINGS = 40;

  private final Configuration conf;
  private final LocalDate asOf;
  private final List<InputAccount> inputs;
  private final SortedMap<String, Long> findingCounts;
  private final ReportNames names;
  private final ReportRankings rankings;
  private final List<IndexTable> indices;
  private final ReportGrowth growth;
  private final ReportTargets targets;
  private final Optional<Standings> before;
  private final List<ZoneProfile> zones;
  private final List<GroupGrowth> groups;
  private final List<StoredRow> findings;
  private final FindingSubjects subjects;
  private final List<Report.FirmSource> firms;
  private final Map<String, Long> findingsByFile;
  private final Map<String, String> places = new HashMap<>();

  /** The years with observations, the latest first. */
  private final List<Integer> years;

  private ReportModel(
      Configuration conf,
      LocalDate asOf,
      List<InputAccount> inputs,
      SortedMap<String, Long> findingCounts,
      Snapshot snapshot,
      Lake lake)
      throws IOException {
    this.conf = conf;
    this.asOf = asOf;
    this.inputs = inputs;
    this.findingCounts = findingCounts;
    this.names = new ReportNames(conf);
    this.rankings = ReportRankings.of(conf, names, snapshot);
    this.indices = ReportIndices.tables(conf, names, rankings.years(), snapshot);
    this.growth = ReportGrowth.of(conf, names, rankings, snapshot);
    this.targets = ReportTargets.of(names, snapshot);
    this.before = Standings.before(lake, snapshot);
    this.zones = ReportZones.of(conf, names, rankings, snapshot).profiles(asOf);
    this.groups = ReportGroups.of(conf, names, snapshot);
    List<StoredRow> found =
        snapshot.reader(Tables.FINDINGS).all().stream()
            .sorted(FindingsModel.MOST_SEVERE_FIRST)
            .toList();
    this.findings = found.stream().limit(FINDINGS).toList();
    this.subjects = FindingSubjects.of(findings, names, snapshot);
    this.firms = ReportFirms.of(conf, inputs, snapshot, found, FindingsModel::finding);
    this.findingsByFile = FindingsModel.byFile(found, inputs);
    this.years = snapshot.reader(Tables.OBSERVATIONS).years();
    findPlaces(snapshot);
  }

  /** Most observations are of the year of the row that rests on them. */
  private void findPlaces(Snapshot snapshot) throws IOException {
    List<List<StoredRow>> shown = List.of(rankings.rows(), growth.rows());
    Set<String> sought = ids(shown, Columns.OBSERVATION_ID, Columns.REPORTED_OBSERVATION_ID);
    TableReader table =
        snapshot.reader(Tables.OBSERVATIONS).select(Columns.OBSERVATION_ID, Columns.SOURCE_REF);
    Set<Integer> own = new TreeSet<>();
    shown.forEach(rows -> rows.forEach(row -> own.add(row.whole(Columns.YEAR))));
    for (int year : own) {
      found(table.ofYear(year, Columns.OBSERVATION_ID, sought), sought);
    }
    found(table.where(Columns.OBSERVATION_ID, Set.copyOf(sought)), sought);
  }

  private void found(List<StoredRow> rows, Set<String> sought) {
    for (StoredRow row : rows) {
      String id = row.text(Columns.OBSERVATION_ID);
      places.put(id, row.text(Columns.SOURCE_REF));
      sought.remove(id);
    }
  }

  /**
   * What the report of a snapshot shows.
   *
   * @param lake where earlier snapshots are, of which it says what has become worse since
   */
  public static ReportModel of(
      Configuration conf,
      LocalDate asOf,
      List<InputAccount> inputs,
      SortedMap<String, Long> findingCounts,
      Snapshot snapshot,
      Lake lake)
      throws IOException {
    return new ReportModel(conf, asOf, inputs, findingCounts, snapshot, lake);
  }

  private static Set<String> ids(List<List<StoredRow>> tables, String... columns) {
    Set<String> ids = new TreeSet<>();
    for (List<StoredRow> rows : tables) {
      for (StoredRow row : rows) {
        for (String column : columns) {
          if (row.get(column) != null) {
            ids.add(row.text(column));
          }
        }
      }
    }
    return ids;
  }

  public Report report(Lang lang, String runId, String version) {
    return new Report(
        new Report.Edition(
            lang,
            null,
            null,
            runId,
            version,
            asOf.toString(),
            Objects.toString(conf.run().knownOn(), null),
            isSynthetic()),
        summary(),
        new Report.Lists(rankings.tables(places), rankings.paths(places), indices),
        new Report.Growths(growth.rates(places), growth.known(), groups),
        new Report.Promises(
            targets.verdicts(rankings), targets.statusCounts(), targets.news(before, rankings)),
        new Report.Data(
            FindingsModel.counted(findingCounts, conf.checks()),
            findings.stream().map(subjects::told).toList(),
            sources(),
            firms),
        zones,
        conf.zone(conf.run().focus()).map(Zone::zoneId).orElse(null));
  }

  private boolean isSynthetic() {
    return inputs.stream().anyMatch(input -> input.publication().synthetic());
  }

  private Summary summary() {
    org.zonemark.table.read.CellBalance all = org.zonemark.table.read.CellBalance.empty();
    long rows = 0;
    for (InputAccount input : inputs) {
      all = all.plus(input.counted());
      rows += input.rows();
    }
    CellBalance cells = cells(all);
    return new Summary(
        rows,
        cells.observations(),
        targets.count(),
        findingCounts.values().stream().mapToLong(Long::longValue).sum(),
        zonesWithData(),
        years.isEmpty() ? null : years.get(years.size() - 1),
        years.isEmpty() ? null : years.get(0),
        cells);
  }

  /** The zones with a value, a place or a target; others stand in lists with a reason only. */
  private long zonesWithData() {
    Set<String> targeted = ids(List.of(targets.rows()), Columns.ZONE_ID);
    return zones.stream()
        .filter(
            zone ->
                !zone.standings().isEmpty()
                    || !zone.values().isEmpty()
                    || targeted.contains(zone.id()))
        .count();
  }

  private static CellBalance cells(org.zonemark.table.read.CellBalance all) {
    return new CellBalance(
        all.total(),
        // Amounts of firms are values too, though none of them is stated by itself.
        all.of(org.zonemark.table.read.CellBalance.Kind.OBSERVATION)
            + all.of(org.zonemark.table.read.CellBalance.Kind.AGGREGATED),
        all.of(org.zonemark.table.read.CellBalance.Kind.TARGET),
        all.of(org.zonemark.table.read.CellBalance.Kind.FINDING),
        all.furniture());
  }

  private List<SourceRow> sources() {
    List<SourceRow> rows = new ArrayList<>();
    for (InputAccount input : inputs) {
      rows.add(
          new SourceRow(
              names.title(input.sourceId(), input.publication().title()),
              input.publication().publisher(),
              input.publication().edition(),
              input.publication().publishedOn(),
              input.file(),
              input.sha256(),
              input.publication().synthetic(),
              cells(input.counted()),
              findingsByFile.getOrDefault(input.file(), 0L)));
    }
    return rows;
  }
}
