package org.zonemark.job.report;

import static org.zonemark.job.report.ReportNames.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.StatusCount;
import org.zonemark.report.model.TargetRow;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;

/** The targets that the report shows: all of them, each with its verdict. */
final class ReportTargets {

  /** Conclusions that say no more than the verdict. */
  private static final Set<String> SAID_BY_VERDICT =
      Set.of("attained", "missed", "not_judgeable", "not_due");

  /** What makes values comparable with a target, the price basis aside. */
  private static final List<String> SERIES =
      List.of(
          Columns.ZONE_ID,
          Columns.INDICATOR_ID,
          Columns.MEASURE,
          Columns.OF_MEASURE,
          Columns.OF_INDICATOR,
          Columns.COMPARATOR_ID,
          Columns.SCOPE);

  private final ReportNames names;
  private final Map<String, Map<String, Object>> targets = new HashMap<>();
  private final List<Map<String, Object>> rows;

  /** What other methods say, by target. */
  private final Map<String, List<Map<String, Object>>> beside = new HashMap<>();

  private final Map<String, List<TargetRow.Point>> actual = new HashMap<>();

  private ReportTargets(ReportNames names, Snapshot snapshot) throws IOException {
    this.names = names;
    for (Map<String, Object> target : snapshot.reader(Tables.TARGETS).all()) {
      targets.put(key(target), target);
    }
    List<Map<String, Object>> all =
        snapshot.reader(Tables.ATTAINMENT).all().stream()
            .filter(row -> "-".equals(row.get(Columns.MEMBER_ID)))
            .sorted(Comparator.comparing(row -> text(row, Columns.METHOD)))
            .toList();
    for (Map<String, Object> row : all) {
      beside.computeIfAbsent(key(row), any -> new ArrayList<>()).add(row);
    }
    this.rows =
        all.stream()
            .filter(row -> AttainmentSettings.OWN_PERIOD.equals(row.get(Columns.METHOD)))
            .filter(row -> !Boolean.FALSE.equals(row.get(Columns.IN_FORCE)))
            .sorted(Comparator.comparing(row -> text(row, Columns.TARGET_ID)))
            .toList();
    readWays(snapshot);
  }

  static ReportTargets of(ReportNames names, Snapshot snapshot) throws IOException {
    return new ReportTargets(names, snapshot);
  }

  /** The rows of attainment that the report shows. */
  List<Map<String, Object>> rows() {
    return rows;
  }

  /** How many targets there are; versions of one count once. */
  int count() {
    return (int)
        targets.values().stream().map(row -> text(row, Columns.TARGET_ID)).distinct().count();
  }

  private static String key(Map<String, Object> row) {
    return text(row, Columns.TARGET_ID) + "@" + row.get(Columns.VERSION);
  }

  /** The verdicts, in order of target. */
  List<TargetRow> verdicts(ReportRankings rankings) {
    return rows.stream().map(row -> verdict(row, rankings)).toList();
  }

  private TargetRow verdict(Map<String, Object> row, ReportRankings rankings) {
    Map<String, Object> target = targets.get(key(row));
    String comparator = text(target, Columns.COMPARATOR_ID);
    String status = text(row, Columns.STATUS);
    Double observed = (Double) row.get(Columns.OBSERVED);
    String alias = (String) row.get(Columns.VIA_ALIAS);
    return new TargetRow(
        names.zone(text(target, Columns.ZONE_ID)),
        Name.of(names.plan(text(target, Columns.SOURCE_ID))),
        names.indicator(text(target, Columns.INDICATOR_ID)),
        comparator.equals("-") ? null : names.zone(comparator),
        new TargetRow.Promise(
            text(target, Columns.MEASURE),
            text(target, Columns.OP),
            promised(target),
            (Double) target.get(Columns.VALUE_HI),
            text(target, Columns.UNIT),
            text(target, Columns.PERIOD),
            (String) target.get(Columns.TIER),
            Boolean.TRUE.equals(target.get(Columns.EVERY_YEAR))),
        new TargetRow.Verdict(
            status,
            (String) row.get(Columns.REASON),
            observed,
            rankings.rankOf(target.get(Columns.LIST_ID), row.get(Columns.OBSERVED_PERIOD)),
            (String) row.get(Columns.OBSERVED_PERIOD),
            row.get(Columns.GAP) == null ? null : Double.valueOf(-(Double) row.get(Columns.GAP))),
        pace(row),
        alias == null ? null : names.declaredAlias(alias),
        (String) row.get(Columns.DUP_OF),
        (String) target.get(Columns.SOURCE_REF),
        outlook(row),
        new TargetRow.Way(
            (String) target.get(Columns.OWNER),
            (String) row.get(Columns.BASE_PERIOD),
            (Double) row.get(Columns.BASE_VALUE),
            actual.getOrDefault(series(target), List.of())));
  }

  /** How far and how fast it goes. */
  private TargetRow.Pace pace(Map<String, Object> row) {
    return new TargetRow.Pace(
        (Double) row.get(Columns.PROGRESS_PCT),
        (Double) row.get(Columns.ELAPSED_PCT),
        (Double) row.get(Columns.REQUIRED_GROWTH_PCT),
        (Double) row.get(Columns.PROJECTED),
        (String) row.get(Columns.PROJECTED_REASON),
        illustration(row));
  }

  /** What is promised, as a series of values. */
  private static String series(Map<String, Object> row) {
    StringBuilder key = new StringBuilder();
    for (String column : SERIES) {
      key.append(row.getOrDefault(column, "-")).append('/');
    }
    return key.toString();
  }

  /** The annual values of what is promised: the latest edition of each year. */
  private void readWays(Snapshot snapshot) throws IOException {
    Map<String, Map<Integer, Double>> years = new HashMap<>();
    Set<String> zones = new HashSet<>();
    Set<String> indicators = new HashSet<>();
    for (Map<String, Object> row : rows) {
      Map<String, Object> target = targets.get(key(row));
      zones.add(text(target, Columns.ZONE_ID));
      indicators.add(text(target, Columns.INDICATOR_ID));
      years.put(series(target), new TreeMap<>());
    }
    List<String> columns = new ArrayList<>(SERIES);
    columns.addAll(List.of(Columns.PERIOD, Columns.VALUE, Columns.IS_LATEST));
    snapshot
        .reader(Tables.OBSERVATIONS)
        .select(columns.toArray(String[]::new))
        .where(Columns.ZONE_ID, zones)
        .stream()
        .filter(row -> indicators.contains(text(row, Columns.INDICATOR_ID)))
        .filter(row -> Boolean.TRUE.equals(row.get(Columns.IS_LATEST)))
        .filter(row -> row.get(Columns.VALUE) != null)
        .filter(row -> row.get(Columns.YEAR).toString().equals(row.get(Columns.PERIOD)))
        .forEach(
            row -> {
              Map<Integer, Double> known = years.get(series(row));
              if (known != null) {
                known.put((Integer) row.get(Columns.YEAR), (Double) row.get(Columns.VALUE));
              }
            });
    years.forEach(
        (series, known) ->
            actual.put(
                series,
                known.entrySet().stream()
                    .map(each -> new TargetRow.Point(each.getKey(), each.getValue()))
                    .toList()));
  }

  /** Whether it is decided, so that neither schedule nor projection says anything more. */
  private static boolean isVerdict(Map<String, Object> row) {
    return row.get(Columns.REASON) == null;
  }

  private TargetRow.Outlook outlook(Map<String, Object> row) {
    String conclusion = (String) row.get(Columns.CONCLUSION);
    String schedule = null;
    Double expected = null;
    String period = null;
    List<TargetRow.Projected> projections = new ArrayList<>();
    List<Map<String, Object>> others = isVerdict(row) ? List.of() : beside.get(key(row));
    for (Map<String, Object> other : others) {
      String method = text(other, Columns.METHOD);
      if (method.equals("schedule")) {
        schedule = (String) other.get(Columns.METHOD_STATUS);
        expected = (Double) other.get(Columns.EXPECTED);
        period = (String) other.get(Columns.OBSERVED_PERIOD);
      } else if (method.startsWith("projection_") && other.get(Columns.PROJECTED) != null) {
        projections.add(
            new TargetRow.Projected(
                method,
                (Double) other.get(Columns.PROJECTED),
                (Integer) other.get(Columns.REACHED_YEAR),
                (Double) other.get(Columns.PROBABILITY_MET)));
      }
    }
    return new TargetRow.Outlook(
        (String) row.get(Columns.OBSERVED_FROM),
        conclusion == null || SAID_BY_VERDICT.contains(conclusion) ? null : conclusion,
        (String) row.get(Columns.TIERS_CONCLUSION),
        schedule,
        expected,
        period,
        projections);
  }

  /** The promised value; 1, which is done, of a milestone without a number. */
  private static double promised(Map<String, Object> target) {
    Double value = (Double) target.get(Columns.VALUE);
    return value == null ? 1 : value;
  }

  private static TargetRow.Illustration illustration(Map<String, Object> row) {
    if (row.get(Columns.ILLUSTRATION) == null) {
      return null;
    }
    Double gap = (Double) row.get(Columns.ILLUSTRATION_GAP);
    return new TargetRow.Illustration(
        (Double) row.get(Columns.ILLUSTRATION_RATE_PCT),
        (Double) row.get(Columns.ILLUSTRATION),
        gap == null ? null : Double.valueOf(-gap),
        ReportNames.word("rate-of-other-prices"));
  }

  /** How many targets have each verdict; a duplicate counts once. */
  List<StatusCount> statusCounts() {
    return rows.stream()
        .filter(row -> Boolean.TRUE.equals(row.get(Columns.COUNTED)))
        .collect(
            Collectors.groupingBy(
                row -> text(row, Columns.STATUS), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new StatusCount(entry.getKey(), entry.getValue()))
        .toList();
  }
}
