package org.zonemark.job.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.StatusCount;
import org.zonemark.report.model.TargetRow;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;

/** The targets that the report shows: all of them, each with its verdict. */
final class ReportTargets {

  /** Conclusions that say no more than the verdict. */
  private static final Set<String> SAID_BY_VERDICT =
      Set.of("attained", "missed", "not_judgeable", "not_due");

  /** What makes values comparable with a target, the price basis aside. */
  private static final List<String> SERIES =
      Series.COLUMNS.stream().filter(column -> !column.equals(Columns.PRICE_BASIS)).toList();

  private final ReportNames names;
  private final Map<String, StoredRow> targets = new HashMap<>();

  /** The targets by their ids, each in its latest version. */
  private final Map<String, StoredRow> latest = new HashMap<>();

  private final List<StoredRow> rows;

  /** What other methods say, by target. */
  private final Map<String, List<StoredRow>> beside = new HashMap<>();

  private final Map<String, List<TargetRow.Point>> actual = new HashMap<>();

  private ReportTargets(ReportNames names, Snapshot snapshot) throws IOException {
    this.names = names;
    for (StoredRow target : snapshot.reader(Tables.TARGETS).all()) {
      targets.put(key(target), target);
      latest.merge(
          target.text(Columns.TARGET_ID),
          target,
          BinaryOperator.maxBy(Comparator.comparing(row -> row.whole(Columns.VERSION))));
    }
    List<StoredRow> all =
        snapshot.reader(Tables.ATTAINMENT).all().stream()
            .filter(row -> "-".equals(row.get(Columns.MEMBER_ID)))
            .sorted(Comparator.comparing(row -> row.text(Columns.METHOD)))
            .toList();
    for (StoredRow row : all) {
      beside.computeIfAbsent(key(row), any -> new ArrayList<>()).add(row);
    }
    this.rows =
        all.stream()
            .filter(row -> AttainmentSettings.OWN_PERIOD.equals(row.get(Columns.METHOD)))
            .filter(row -> !Boolean.FALSE.equals(row.get(Columns.IN_FORCE)))
            .sorted(Comparator.comparing(row -> row.text(Columns.TARGET_ID)))
            .toList();
    readWays(snapshot);
  }

  static ReportTargets of(ReportNames names, Snapshot snapshot) throws IOException {
    return new ReportTargets(names, snapshot);
  }

  /** The rows of attainment that the report shows. */
  List<StoredRow> rows() {
    return rows;
  }

  /** How many targets there are; versions of one count once. */
  int count() {
    return (int)
        targets.values().stream().map(row -> row.text(Columns.TARGET_ID)).distinct().count();
  }

  private static String key(StoredRow row) {
    return row.text(Columns.TARGET_ID) + "@" + row.get(Columns.VERSION);
  }

  /** The verdicts, in order of target. */
  List<TargetRow> verdicts(ReportRankings rankings) {
    return rows.stream().map(row -> verdict(row, rankings)).toList();
  }

  /** What stands worse than before; null where nothing is known from before. */
  Report.News news(Optional<Standings> before, ReportRankings rankings) {
    return before
        .map(
            then ->
                new Report.News(
                    then.day(),
                    news(then, Standings.MISSED, rankings),
                    news(then, Standings.BEHIND, rankings)))
        .orElse(null);
  }

  private List<TargetRow> news(Standings then, String now, ReportRankings rankings) {
    return rows.stream()
        .filter(row -> row.flag(Columns.COUNTED))
        .filter(row -> then.isNews(row.text(Columns.TARGET_ID), now))
        .map(row -> verdict(row, rankings))
        .filter(
            target ->
                now.equals(Standings.BEHIND) ? target.isBehind() : now.equals(target.status()))
        .toList();
  }

  private TargetRow verdict(StoredRow row, ReportRankings rankings) {
    StoredRow target = targets.get(key(row));
    String comparator = target.text(Columns.COMPARATOR_ID);
    String status = row.text(Columns.STATUS);
    Double observed = row.number(Columns.OBSERVED);
    String alias = row.text(Columns.VIA_ALIAS);
    return new TargetRow(
        names.zone(target.text(Columns.ZONE_ID)),
        names.plan(target.text(Columns.SOURCE_ID)),
        names.indicator(target.text(Columns.INDICATOR_ID)),
        comparator.equals("-") ? null : names.zone(comparator),
        promise(target),
        new TargetRow.Verdict(
            status,
            isAwaiting(row, target) ? TargetRow.AWAITING : row.text(Columns.REASON),
            observed,
            rankings.rankOf(target.get(Columns.LIST_ID), row.get(Columns.OBSERVED_PERIOD)),
            row.text(Columns.OBSERVED_PERIOD),
            row.get(Columns.GAP) == null ? null : Double.valueOf(-row.number(Columns.GAP)),
            missing(row.text(Columns.MISSING))),
        pace(row),
        alias == null ? null : names.declaredAlias(alias),
        repeated(row.text(Columns.DUP_OF)),
        target.text(Columns.SOURCE_REF),
        outlook(row),
        new TargetRow.Way(
            target.text(Columns.OWNER),
            row.text(Columns.BASE_PERIOD),
            row.number(Columns.BASE_VALUE),
            actual.getOrDefault(series(target), List.of())));
  }

  /** The promise of an id, in its latest version; null of none. */
  private TargetRow.Repeated repeated(String id) {
    if (id == null) {
      return null;
    }
    StoredRow counted = latest.get(id);
    if (counted == null) {
      throw new IllegalStateException("No target has the id " + id);
    }
    return new TargetRow.Repeated(id, promise(counted), counted.text(Columns.SOURCE_REF));
  }

  /** Whether the last day of the promise has come, and the value that decides has not. */
  private static boolean isAwaiting(StoredRow row, StoredRow target) {
    return Status.NOT_DUE.code().equals(row.text(Columns.STATUS))
        && row.get(Columns.AS_OF) instanceof LocalDate day
        && !day.isBefore(Period.parse(target.text(Columns.PERIOD)).value().lastDay());
  }

  private TargetRow.Promise promise(StoredRow target) {
    return new TargetRow.Promise(
        target.text(Columns.MEASURE),
        target.text(Columns.OP),
        promised(target),
        target.number(Columns.VALUE_HI),
        target.text(Columns.UNIT),
        target.text(Columns.PERIOD),
        target.text(Columns.TIER),
        target.flag(Columns.EVERY_YEAR),
        target.flag(Columns.EXACT),
        direction(target));
  }

  /** Which way is better of what is promised: as a bound says, else as the indicator has it. */
  private int direction(StoredRow target) {
    String measure = target.text(Columns.MEASURE);
    boolean isRank = Measure.RANK.code().equals(measure);
    int better =
        isRank
            ? -1
            : Measure.PERCENTILE.code().equals(measure)
                ? 1
                : names.direction(target.text(Columns.INDICATOR_ID));
    boolean exact = target.flag(Columns.EXACT);
    return isRank && !exact
        ? better
        : Operator.of(target.text(Columns.OP)).direction(exact, Direction.of(better)).code();
  }

  /** A statement as the column missing names it: zone, indicator, measure, period. */
  private TargetRow.Missing missing(String told) {
    String[] parts = told == null ? new String[0] : told.split(" ");
    return parts.length < 4
        ? null
        : new TargetRow.Missing(
            names.zone(parts[0]), names.indicator(parts[1]), parts[parts.length - 1]);
  }

  /** How far and how fast it goes. */
  private TargetRow.Pace pace(StoredRow row) {
    return new TargetRow.Pace(
        row.number(Columns.PROGRESS_PCT),
        row.number(Columns.ELAPSED_PCT),
        row.number(Columns.REQUIRED_GROWTH_PCT),
        row.number(Columns.PROJECTED),
        row.text(Columns.PROJECTED_REASON),
        illustration(row));
  }

  /** What is promised, as a series of values. */
  private static String series(StoredRow row) {
    StringBuilder key = new StringBuilder();
    for (String column : SERIES) {
      key.append(row.has(column) ? row.get(column) : "-").append('/');
    }
    return key.toString();
  }

  /** The annual values of what is promised: the latest edition of each year. */
  private void readWays(Snapshot snapshot) throws IOException {
    Map<String, Map<Integer, Double>> years = new HashMap<>();
    Set<String> zones = new HashSet<>();
    Set<String> indicators = new HashSet<>();
    for (StoredRow row : rows) {
      StoredRow target = targets.get(key(row));
      zones.add(target.text(Columns.ZONE_ID));
      indicators.add(target.text(Columns.INDICATOR_ID));
      years.put(series(target), new TreeMap<>());
    }
    List<String> columns = new ArrayList<>(SERIES);
    columns.addAll(List.of(Columns.PERIOD, Columns.VALUE, Columns.IS_LATEST));
    snapshot
        .reader(Tables.OBSERVATIONS)
        .select(columns.toArray(String[]::new))
        .keep(row -> row.flag(Columns.IS_LATEST) && row.has(Columns.VALUE))
        .keep(row -> indicators.contains(row.text(Columns.INDICATOR_ID)))
        .keep(row -> row.get(Columns.YEAR).toString().equals(row.get(Columns.PERIOD)))
        .keep(row -> years.containsKey(series(row)))
        .where(Columns.ZONE_ID, zones)
        .forEach(
            row -> years.get(series(row)).put(row.whole(Columns.YEAR), row.number(Columns.VALUE)));
    years.forEach(
        (series, known) ->
            actual.put(
                series,
                known.entrySet().stream()
                    .map(each -> new TargetRow.Point(each.getKey(), each.getValue()))
                    .toList()));
  }

  /** Whether it is decided, so that neither schedule nor projection says anything more. */
  private static boolean isVerdict(StoredRow row) {
    return row.get(Columns.REASON) == null;
  }

  private TargetRow.Outlook outlook(StoredRow row) {
    String conclusion = row.text(Columns.CONCLUSION);
    String schedule = null;
    Double expected = row.number(Columns.EXPECTED);
    String period = row.text(Columns.OBSERVED_PERIOD);
    List<TargetRow.Projected> projections = new ArrayList<>();
    List<StoredRow> others = isVerdict(row) ? List.of() : beside.get(key(row));
    for (StoredRow other : others) {
      String method = other.text(Columns.METHOD);
      if (method.equals("schedule")) {
        schedule = other.text(Columns.METHOD_STATUS);
        expected = other.number(Columns.EXPECTED);
        period = other.text(Columns.OBSERVED_PERIOD);
      } else if (method.startsWith("projection_") && other.get(Columns.PROJECTED) != null) {
        projections.add(
            new TargetRow.Projected(
                method,
                other.number(Columns.PROJECTED),
                other.whole(Columns.REACHED_YEAR),
                other.number(Columns.PROBABILITY_MET)));
      }
    }
    return new TargetRow.Outlook(
        row.text(Columns.OBSERVED_FROM),
        conclusion == null || SAID_BY_VERDICT.contains(conclusion) ? null : conclusion,
        row.text(Columns.TIERS_CONCLUSION),
        schedule,
        expected,
        period,
        row.text(Columns.CONCLUSION_REASON),
        projections);
  }

  /** The promised value; 1, which is done, of a milestone without a number. */
  private static double promised(StoredRow target) {
    Double value = target.number(Columns.VALUE);
    return value == null ? 1 : value;
  }

  private static TargetRow.Illustration illustration(StoredRow row) {
    if (row.get(Columns.ILLUSTRATION) == null) {
      return null;
    }
    Double gap = row.number(Columns.ILLUSTRATION_GAP);
    return new TargetRow.Illustration(
        row.number(Columns.ILLUSTRATION_RATE_PCT),
        row.number(Columns.ILLUSTRATION),
        gap == null ? null : Double.valueOf(-gap),
        ReportNames.word("rate-of-other-prices"));
  }

  /** How many targets have each verdict; a duplicate counts once. */
  List<StatusCount> statusCounts() {
    return rows.stream()
        .filter(row -> row.flag(Columns.COUNTED))
        .collect(
            Collectors.groupingBy(
                row -> row.text(Columns.STATUS), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new StatusCount(entry.getKey(), entry.getValue()))
        .toList();
  }
}
