package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.conf.text.Spelling;
import org.zonemark.method.number.Period;
import org.zonemark.report.explain.Explanation;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;

/**
 * Finds in a snapshot what stands behind a target or behind an indicator of a zone in a year. It
 * reads the few rows it needs and computes nothing.
 */
public final class Explain {

  /** What tells series of one indicator apart, but for prices, which a rate may leave open. */
  private static final List<String> SERIES =
      List.of(
          Columns.ZONE_ID,
          Columns.MEASURE,
          Columns.OF_MEASURE,
          Columns.OF_INDICATOR,
          Columns.COMPARATOR_ID,
          Columns.SCOPE);

  /** The methods that look at every value up to the one shown. */
  private static final Set<String> ALL_VALUES =
      Set.of("projection_log_ols", "projection_weighted", "projection_damped", "escap_api");

  /** The methods of growth that look at the years between the ends of a window. */
  private static final Set<String> BY_ALL_YEARS =
      Set.of("cumulative", "log_ols", "linear", "chained", "comparable");

  private final Configuration conf;
  private final Snapshot snapshot;

  private Explain(Configuration conf, Snapshot snapshot) {
    this.conf = conf;
    this.snapshot = snapshot;
  }

  /**
   * The explanations of a target, one a version.
   *
   * @throws UsageProblem where the snapshot has no such target
   */
  public static List<String> target(Configuration conf, Snapshot snapshot, String targetId)
      throws UsageProblem, IOException {
    Explain explain = new Explain(conf, snapshot);
    List<Map<String, Object>> targets =
        explain.snapshot.reader(Tables.TARGETS).where(Columns.TARGET_ID, Set.of(targetId));
    if (targets.isEmpty()) {
      Set<String> known = new TreeSet<>();
      for (Map<String, Object> row :
          explain.snapshot.reader(Tables.TARGETS).select(Columns.TARGET_ID).all()) {
        known.add(text(row, Columns.TARGET_ID));
      }
      throw unknown("target", targetId, known, "the table targets lists " + known.size());
    }
    List<String> lines = new ArrayList<>();
    for (Map<String, Object> target : targets) {
      lines.addAll(explain.ofTarget(target).lines(Lang.of(conf.run().lang())));
    }
    return lines;
  }

  /**
   * The explanation of an indicator of a zone in a year.
   *
   * @throws UsageProblem where zone or indicator are not known, or nothing is stated of that year
   */
  public static List<String> year(
      Configuration conf, Snapshot snapshot, String zoneName, String indicatorName, int year)
      throws UsageProblem, IOException {
    Optional<Zone> zone = conf.zone(zoneName);
    if (zone.isEmpty()) {
      List<String> known =
          conf.zones().stream()
              .flatMap(
                  any ->
                      Stream.concat(Stream.of(any.zoneId(), any.nameZh()), any.aliases().stream()))
              .toList();
      throw unknown("zone", zoneName, known, "zones.csv lists them by id and name");
    }
    Optional<Indicator> indicator = conf.indicator(indicatorName);
    if (indicator.isEmpty()) {
      List<String> known =
          conf.indicators().stream()
              .flatMap(
                  any ->
                      Stream.concat(
                          Stream.of(any.indicatorId(), any.nameZh()), any.synonyms().stream()))
              .toList();
      throw unknown("indicator", indicatorName, known, "indicators.csv lists them by id and name");
    }
    return new Explain(conf, snapshot)
        .ofYear(zone.get(), indicator.get(), year)
        .lines(Lang.of(conf.run().lang()));
  }

  private static UsageProblem unknown(
      String kind, String name, Iterable<String> known, String otherwise) {
    List<String> candidates = new ArrayList<>();
    known.forEach(candidates::add);
    String near = Spelling.nearest(name, candidates);
    return UsageProblem.of(
        "There is no " + kind + " " + name,
        near.isEmpty() ? otherwise : "did you mean " + near + "? Otherwise " + otherwise);
  }

  // ---- a target ---------------------------------------------------------------------------------

  private Explanation ofTarget(Map<String, Object> target) throws IOException {
    List<Map<String, Object>> judgements =
        snapshot
            .reader(Tables.ATTAINMENT)
            .where(Columns.TARGET_ID, Set.of(text(target, Columns.TARGET_ID)))
            .stream()
            .filter(row -> row.get(Columns.VERSION).equals(target.get(Columns.VERSION)))
            .sorted(
                Comparator.comparing((Map<String, Object> row) -> text(row, Columns.MEMBER_ID))
                    .thenComparing(row -> !text(row, Columns.METHOD).equals("own_period"))
                    .thenComparing(row -> text(row, Columns.METHOD)))
            .toList();
    String alias =
        judgements.stream()
            .map(row -> text(row, Columns.VIA_ALIAS))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String comparator = text(target, Columns.COMPARATOR_ID);
    List<Statement> statements = statements(target, alias, judgements);
    return new Explanation.OfTarget(
        text(target, Columns.TARGET_ID),
        (Integer) target.get(Columns.VERSION),
        zone(text(target, Columns.ZONE_ID)),
        indicator(text(target, Columns.INDICATOR_ID)),
        comparator.equals("-") ? null : zone(comparator),
        text(target, Columns.MEASURE),
        text(target, Columns.OP),
        target.get(Columns.VALUE) == null ? 1 : (Double) target.get(Columns.VALUE),
        number(target, Columns.VALUE_HI),
        text(target, Columns.UNIT),
        text(target, Columns.TIER),
        text(target, Columns.PERIOD),
        text(target, Columns.RAW),
        text(target, Columns.RAW_UNIT),
        text(target, Columns.SOURCE_REF),
        text(target, Columns.DUP_OF),
        alias == null ? null : indicator(alias),
        judgements.isEmpty() ? "-" : text(judgements.get(0), Columns.AS_OF),
        statements.stream().map(each -> evidence(each, target)).toList(),
        judgements.stream().map(row -> verdict(row, target, statements)).toList());
  }

  /** A row of observations, and whether a judgement rests on it. */
  private record Statement(Map<String, Object> row, boolean used, Integer rankOf) {}

  /**
   * All statements that count for what is judged, and the rates of which one is carried forward.
   */
  private List<Statement> statements(
      Map<String, Object> target, String alias, List<Map<String, Object>> judgements)
      throws IOException {
    Set<String> used = new HashSet<>();
    Set<String> indicators = new TreeSet<>();
    String judged = alias == null ? text(target, Columns.INDICATOR_ID) : alias;
    Set<String> own = new HashSet<>(Set.of(judged));
    indicators.add(judged);
    indicators.add(text(target, Columns.OF_INDICATOR));
    indicators.addAll(conf.growth().neededFor(judged));
    Set<Object> rates = new HashSet<>();
    Set<Object> bases = new HashSet<>();
    Set<Object> basePeriods = new HashSet<>();
    boolean carried = false;
    boolean ofSides = false;
    int projectedFrom = 0;
    for (Map<String, Object> judgement : judgements) {
      used.add(text(judgement, Columns.OBSERVATION_ID));
      String together = text(judgement, Columns.OBSERVATIONS_USED);
      used.addAll(together == null ? List.of() : List.of(together.split(" ")));
      rates.add(judgement.get(Columns.ILLUSTRATION_RATE_PCT));
      carried |= judgement.get(Columns.PROJECTED) != null;
      bases.add(base(judgement.get(Columns.BASE_PERIOD), judgement.get(Columns.BASE_VALUE)));
      basePeriods.add(judgement.get(Columns.BASE_PERIOD));
      ofSides |= "quotient".equals(text(judgement, Columns.OBSERVED_FROM));
      if (ALL_VALUES.contains(text(judgement, Columns.METHOD))
          && judgement.get(Columns.PROJECTED) != null) {
        projectedFrom = Period.parse(text(judgement, Columns.OBSERVED_PERIOD)).value().year();
      }
      if (!text(judgement, Columns.MEMBER_ID).equals("-")) {
        indicators.add(text(judgement, Columns.MEMBER_ID));
        own.add(text(judgement, Columns.MEMBER_ID));
      }
    }
    boolean anyRate = carried;
    int trendTo = projectedFrom;
    Map<String, Integer> places = places(indicators);
    List<Map<String, Object>> known =
        snapshot.reader(Tables.OBSERVATIONS).where(Columns.INDICATOR_ID, indicators).stream()
            .filter(row -> Boolean.TRUE.equals(row.get(Columns.IS_LATEST)))
            .toList();
    Set<List<Object>> sides = new HashSet<>();
    if (ofSides) {
      known.stream()
          .filter(row -> used.contains(text(row, Columns.OBSERVATION_ID)))
          .forEach(row -> sides.add(side(row)));
    }
    return known.stream()
        .filter(
            row ->
                own.contains(text(row, Columns.INDICATOR_ID)) && sameSeries(row, target)
                    || used.contains(text(row, Columns.OBSERVATION_ID))
                    || sides.contains(side(row))
                    || own.contains(text(row, Columns.INDICATOR_ID))
                        && isRateOf(row, target)
                        && (anyRate || rates.contains(row.get(Columns.VALUE))))
        .sorted(BY_PERIOD)
        .map(
            row ->
                new Statement(
                    row,
                    used.contains(text(row, Columns.OBSERVATION_ID))
                        || isRateOf(row, target) && rates.contains(row.get(Columns.VALUE))
                        || sides.contains(side(row))
                            && ((Integer) row.get(Columns.YEAR) <= trendTo
                                || basePeriods.contains(row.get(Columns.PERIOD)))
                        || sameSeries(row, target)
                            && ((Integer) row.get(Columns.YEAR) <= trendTo
                                || bases.contains(
                                    base(row.get(Columns.PERIOD), row.get(Columns.VALUE)))),
                    places.get(text(row, Columns.OBSERVATION_ID))))
        .toList();
  }

  /** What the side of a ratio is, in any period. */
  private static List<Object> side(Map<String, Object> row) {
    return List.of(
        row.get(Columns.ZONE_ID),
        row.get(Columns.INDICATOR_ID),
        row.get(Columns.MEASURE),
        row.get(Columns.PRICE_BASIS),
        row.get(Columns.SCOPE));
  }

  private static String base(Object period, Object value) {
    return period + " " + value;
  }

  /** The number of places in the lists that statements of ranks are from, by their ids. */
  private Map<String, Integer> places(Set<String> indicators) throws IOException {
    Set<String> lists = new TreeSet<>();
    indicators.forEach(
        indicator -> conf.listOfIndicator(indicator).ifPresent(list -> lists.add(list.listId())));
    Map<String, Integer> places = new HashMap<>();
    if (!lists.isEmpty() && snapshot.has(Tables.RANKINGS)) {
      for (Map<String, Object> row :
          snapshot.reader(Tables.RANKINGS).where(Columns.LIST_ID, lists)) {
        places.put(text(row, Columns.OBSERVATION_ID), (Integer) row.get(Columns.RANK_OF));
      }
    }
    return places;
  }

  private static boolean sameSeries(Map<String, Object> row, Map<String, Object> target) {
    return SERIES.stream().allMatch(column -> row.get(column).equals(target.get(column)));
  }

  private static boolean isRateOf(Map<String, Object> row, Map<String, Object> target) {
    return row.get(Columns.ZONE_ID).equals(target.get(Columns.ZONE_ID))
        && text(row, Columns.MEASURE).equals("growth")
        && row.get(Columns.OF_MEASURE).equals(target.get(Columns.MEASURE));
  }

  private Explanation.Verdict verdict(
      Map<String, Object> row, Map<String, Object> target, List<Statement> statements) {
    String member = text(row, Columns.MEMBER_ID);
    String together = text(row, Columns.OBSERVATIONS_USED);
    List<Explanation.Evidence> basis = new ArrayList<>();
    for (String id : together == null ? new String[0] : together.split(" ")) {
      statements.stream()
          .filter(one -> text(one.row(), Columns.OBSERVATION_ID).equals(id))
          .forEach(one -> basis.add(evidence(one, target)));
    }
    return new Explanation.Verdict(
        text(row, Columns.METHOD),
        member.equals("-") ? null : indicator(member),
        text(row, Columns.STATUS),
        text(row, Columns.REASON),
        number(row, Columns.OBSERVED),
        text(row, Columns.OBSERVED_PERIOD),
        number(row, Columns.TARGET_VALUE),
        number(row, Columns.BASE_VALUE),
        text(row, Columns.BASE_PERIOD),
        number(row, Columns.GAP),
        number(row, Columns.PROGRESS_PCT),
        number(row, Columns.ELAPSED_PCT),
        number(row, Columns.SCHEDULE_RATIO),
        number(row, Columns.EXPECTED_LINEAR),
        number(row, Columns.EXPECTED_GEOMETRIC),
        number(row, Columns.REQUIRED_GROWTH_PCT),
        number(row, Columns.OBSERVED_GROWTH_PCT),
        number(row, Columns.PROJECTED),
        text(row, Columns.PROJECTED_REASON),
        number(row, Columns.ILLUSTRATION),
        number(row, Columns.ILLUSTRATION_RATE_PCT),
        number(row, Columns.ILLUSTRATION_GAP),
        text(row, Columns.METHOD_STATUS),
        number(row, Columns.PROGRESS_VALUE),
        number(row, Columns.SCORE),
        new Explanation.Review(
            Boolean.FALSE.equals(row.get(Columns.IN_FORCE)),
            text(row, Columns.CONCLUSION),
            text(row, Columns.CONCLUSION_REASON),
            text(row, Columns.OTHER_TIER_ID),
            text(row, Columns.TIERS_CONCLUSION),
            text(row, Columns.OBSERVED_FROM),
            basis,
            missing(text(row, Columns.MISSING)),
            text(row, Columns.MISSING_WHY),
            number(row, Columns.GAP_PCT),
            text(row, Columns.ATTAINED_SINCE),
            number(row, Columns.BEYOND_SCHEDULE_PP),
            number(row, Columns.EXPECTED),
            number(row, Columns.ELAPSED_NOW_PCT),
            number(row, Columns.EXPECTED_NOW),
            number(row, Columns.REQUIRED_INCREMENT),
            number(row, Columns.ACCELERATION_PP),
            (Integer) row.get(Columns.REACHED_YEAR),
            number(row, Columns.PROBABILITY_MET),
            text(row, Columns.PROBABILITY_REASON),
            parameters(text(row, Columns.METHOD))));
  }

  private Explanation.Parameters parameters(String method) {
    AttainmentSettings.Projection told = conf.attainment().projection();
    boolean some = method.equals("projection_damped") || method.equals("projection_weighted");
    return some
        ? new Explanation.Parameters(
            told.damping(), told.recency(), told.levelSmoothing(), told.trendSmoothing())
        : null;
  }

  /** A statement that is missing, of its codes: zone, indicator, measure, period. */
  private Explanation.Missing missing(String codes) {
    if (codes == null) {
      return null;
    }
    String[] parts = codes.split(" ");
    return new Explanation.Missing(zone(parts[0]), indicator(parts[1]), parts[2], parts[3]);
  }

  // ---- a year -----------------------------------------------------------------------------------

  private Explanation ofYear(Zone zone, Indicator indicator, int year)
      throws UsageProblem, IOException {
    List<Map<String, Object>> known =
        snapshot
            .reader(Tables.OBSERVATIONS)
            .where(Columns.INDICATOR_ID, Set.of(indicator.indicatorId()))
            .stream()
            .filter(row -> row.get(Columns.ZONE_ID).equals(zone.zoneId()))
            .sorted(BY_PERIOD)
            .toList();
    List<Map<String, Object>> rates =
        snapshot
            .reader(Tables.GROWTH)
            .ofYear(year, Columns.INDICATOR_ID, Set.of(indicator.indicatorId()))
            .stream()
            .filter(row -> row.get(Columns.ZONE_ID).equals(zone.zoneId()))
            .sorted(
                Comparator.comparing((Map<String, Object> row) -> text(row, Columns.MEASURE))
                    .thenComparing(row -> text(row, Columns.PERIOD))
                    .thenComparing(row -> text(row, Columns.WINDOW), Comparator.reverseOrder())
                    .thenComparing(row -> text(row, Columns.BASE_PERIOD))
                    .thenComparing(row -> text(row, Columns.METHOD)))
            .toList();
    Set<String> used = new HashSet<>();
    for (Map<String, Object> rate : rates) {
      used.add(text(rate, Columns.BASE_OBSERVATION_ID));
      used.add(text(rate, Columns.OBSERVATION_ID));
      used.add(text(rate, Columns.REPORTED_OBSERVATION_ID));
    }
    for (Map<String, Object> rate : rates) {
      known.stream()
          .filter(row -> isBetween(row, rate))
          .forEach(row -> used.add(text(row, Columns.OBSERVATION_ID)));
    }
    Map<String, Object> explained =
        Map.of(
            Columns.ZONE_ID, zone.zoneId(),
            Columns.INDICATOR_ID, indicator.indicatorId(),
            Columns.COMPARATOR_ID, "-");
    Map<String, Integer> places = places(Set.of(indicator.indicatorId()));
    List<Explanation.Evidence> evidence =
        known.stream()
            .filter(
                row ->
                    row.get(Columns.YEAR).equals(year)
                        || used.contains(text(row, Columns.OBSERVATION_ID)))
            .map(
                row -> {
                  String id = text(row, Columns.OBSERVATION_ID);
                  return evidence(new Statement(row, used.contains(id), places.get(id)), explained);
                })
            .toList();
    if (evidence.isEmpty()) {
      TreeSet<Integer> years = new TreeSet<>();
      known.forEach(row -> years.add((Integer) row.get(Columns.YEAR)));
      throw UsageProblem.of(
          "Nothing is stated of "
              + indicator.indicatorId()
              + " of "
              + zone.zoneId()
              + " in "
              + year,
          years.isEmpty()
              ? "the table observations has no value of this zone and indicator"
              : "name one of the years " + years);
    }
    return new Explanation.OfYear(
        zone(zone.zoneId()),
        indicator(indicator.indicatorId()),
        year,
        evidence,
        rates.stream().map(this::rate).toList());
  }

  /**
   * Whether a rate looks at a statement between its ends: a trend at the levels of all its years, a
   * chain at the levels or the printed rates of its links.
   */
  private static boolean isBetween(Map<String, Object> row, Map<String, Object> rate) {
    String method = text(rate, Columns.METHOD);
    if (number(rate, Columns.GROWTH_PCT) == null
        || !BY_ALL_YEARS.contains(method)
        || !Boolean.TRUE.equals(row.get(Columns.IS_LATEST))
        || !row.get(Columns.SCOPE).equals(rate.get(Columns.SCOPE))
        || !text(row, Columns.COMPARATOR_ID).equals("-")) {
      return false;
    }
    boolean ofLevels =
        row.get(Columns.MEASURE).equals(rate.get(Columns.MEASURE))
            && row.get(Columns.PRICE_BASIS).equals(rate.get(Columns.PRICE_BASIS));
    boolean ofLinks =
        text(row, Columns.MEASURE).equals("growth")
            && row.get(Columns.OF_MEASURE).equals(rate.get(Columns.MEASURE))
            && text(row, Columns.PRICE_BASIS).equals("comparable");
    Period period = Period.parse(text(row, Columns.PERIOD)).value();
    int first = Period.parse(text(rate, Columns.BASE_PERIOD)).value().year();
    return (method.equals("comparable") ? ofLinks : ofLevels)
        && period.isAnnual()
        && period.year() > first
        && period.year() <= (Integer) rate.get(Columns.YEAR);
  }

  private Explanation.Rate rate(Map<String, Object> row) {
    String deflator = text(row, Columns.DEFLATOR_ZONE_ID);
    List<String> derived = new ArrayList<>();
    if (number(row, Columns.BASE_VALUE) != null && text(row, Columns.BASE_OBSERVATION_ID) == null) {
      derived.add(text(row, Columns.BASE_PERIOD));
    }
    if (number(row, Columns.VALUE) != null && text(row, Columns.OBSERVATION_ID) == null) {
      derived.add(text(row, Columns.PERIOD));
    }
    return new Explanation.Rate(
        text(row, Columns.MEASURE),
        text(row, Columns.WINDOW),
        text(row, Columns.METHOD),
        text(row, Columns.BASE_PERIOD),
        number(row, Columns.BASE_VALUE),
        text(row, Columns.PERIOD),
        number(row, Columns.VALUE),
        text(row, Columns.UNIT),
        derived,
        number(row, Columns.GROWTH_PCT),
        text(row, Columns.METHOD_STATUS),
        number(row, Columns.SCORE),
        text(row, Columns.REASON),
        number(row, Columns.REPORTED_PCT),
        text(row, Columns.REPORTED_PRICE_BASIS),
        number(row, Columns.DIFFERENCE_PP),
        text(row, Columns.DIFFERENCE_CAUSE),
        text(row, Columns.REVISED_IN),
        number(row, Columns.IMPLIED_BASE_VALUE),
        number(row, Columns.INDEX_NUMBER),
        deflator == null ? null : zone(deflator),
        number(row, Columns.PRICE_CHANGE_PCT),
        number(row, Columns.STANDARD_ERROR),
        number(row, Columns.R_SQUARED));
  }

  // ---- both -------------------------------------------------------------------------------------

  private static final Comparator<Map<String, Object>> BY_PERIOD =
      Comparator.comparing((Map<String, Object> row) -> (Integer) row.get(Columns.YEAR))
          .thenComparing(row -> text(row, Columns.PERIOD))
          .thenComparing(row -> text(row, Columns.MEASURE))
          .thenComparing(row -> text(row, Columns.SOURCE_REF));

  /** A statement, told apart from what is explained. */
  private Explanation.Evidence evidence(Statement statement, Map<String, Object> explained) {
    Map<String, Object> row = statement.row();
    return new Explanation.Evidence(
        statement.used(),
        new Explanation.About(
            same(row, explained, Columns.ZONE_ID) ? null : zone(text(row, Columns.ZONE_ID)),
            same(row, explained, Columns.INDICATOR_ID)
                ? null
                : indicator(text(row, Columns.INDICATOR_ID)),
            named(row, Columns.OF_MEASURE),
            named(row, Columns.OF_INDICATOR) == null
                ? null
                : indicator(text(row, Columns.OF_INDICATOR)),
            named(row, Columns.COMPARATOR_ID) == null || same(row, explained, Columns.COMPARATOR_ID)
                ? null
                : zone(text(row, Columns.COMPARATOR_ID)),
            named(row, Columns.SCOPE)),
        statement.rankOf(),
        text(row, Columns.MEASURE),
        text(row, Columns.PERIOD),
        number(row, Columns.VALUE),
        text(row, Columns.UNIT),
        text(row, Columns.MISSING_REASON),
        text(row, Columns.PRICE_BASIS),
        text(row, Columns.RAW),
        text(row, Columns.RAW_UNIT),
        text(row, Columns.SOURCE_REF));
  }

  private static boolean same(
      Map<String, Object> row, Map<String, Object> explained, String column) {
    return row.get(column).equals(explained.get(column));
  }

  /** A part of a key; null where it is not used. */
  private static String named(Map<String, Object> row, String column) {
    String part = text(row, column);
    return part.equals("-") ? null : part;
  }

  private Name zone(String zoneId) {
    Zone zone = conf.zoneById(zoneId);
    return new Name(zone.nameZh(), zone.nameEn());
  }

  private Name indicator(String indicatorId) {
    Indicator indicator = conf.indicatorById(indicatorId);
    return new Name(indicator.nameZh(), indicator.nameEn());
  }

  private static String text(Map<String, Object> row, String column) {
    return (String) row.get(column);
  }

  private static Double number(Map<String, Object> row, String column) {
    return (Double) row.get(column);
  }
}
