package org.zonemark.table.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.UnitSlip;
import org.zonemark.method.number.UnitSlip.Distance;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;

/**
 * Levels that are orders of magnitude off: their own series (magnitude), or where that has too few
 * other years, the other zones in the same year (magnitude_of_peers). They are marked as unreliable
 * and computed with no more.
 *
 * <p>It is silent about what is not positive, about periods other than years, about numbers of one
 * or two digits, and where the neighbours disagree among themselves, as where a series changes its
 * level for good. The more an indicator scatters from year to year, the further off a value must
 * be: where it does so by a third (a standard deviation of its logarithm of 0.3) slips by 10 begin
 * to pass, slips by 100 and more do not. It is silent about indicators that usually scatter by more
 * than the limit scatter, such as net increases, which pass through zero.
 */
final class UnitSlips implements SenseCheck {

  private static final String OWN = "magnitude";
  private static final String CORRECTED = "magnitude_corrected";
  private static final String PEERS = "magnitude_of_peers";

  /** From so many series on their usual spread says more than that of one. */
  private static final int MANY_SERIES = 3;

  /** Of numbers below this many of their last digits nothing can be said. */
  private static final double FEWEST_STEPS = 100;

  /** A hundred times, in powers of ten. */
  private static final double UNDECLARED_DECADES = 2;

  private static final MathContext SHOWN = new MathContext(3);

  /** Years of one series in one unit, and how far each is off; null where that is not known. */
  private record Judged(List<Observation> points, List<Distance> distances) {}

  @Override
  public List<CheckRule> rules() {
    return List.of(ownSeries(), otherZones());
  }

  private static CheckRule ownSeries() {
    return CheckRule.of(
            OWN,
            "A level orders of magnitude off the neighbouring years of its "
                + "own series. Such values are marked as unreliable.")
        .correcting(
            "Whether the decimal point is moved back where the distance is, "
                + "give or take a factor of two, 10, 100, 1000, 10^4 or 10^8. The "
                + "observation is then marked as corrected.")
        .count("fewest", 3, 3, 100, "With fewer other years than this nothing is said.")
        .count("neighbours", 4, 3, 100, "How many of the nearest other years are asked.")
        .limit(
            "decades",
            0.6,
            0.3,
            8,
            "The least distance, in powers of ten, however little the series "
                + "scatters: 0.6 is four times.")
        .limit(
            "spreads",
            3,
            1,
            100,
            "The least distance, in standard deviations of the usual scatter.")
        .limit(
            "scatter",
            0.25,
            0.05,
            8,
            "Of an indicator whose series usually scatter by more than this, "
                + "in powers of ten a standard deviation, nothing is said.");
  }

  private static CheckRule otherZones() {
    return CheckRule.of(
            PEERS,
            "A level orders of magnitude off the other zones of the same "
                + "year, where its own series is too short. Such values are marked "
                + "as unreliable.")
        .count("fewest", 8, 3, 1000, "With fewer other zones than this nothing is said.")
        .limit("decades", 0.6, 0.3, 8, "The least distance from the median, in powers of ten.")
        .limit(
            "spreads", 4, 1, 100, "The least distance, in standard deviations between the zones.");
  }

  @Override
  public List<CheckResult> of(IndicatorSeries evidence) {
    CheckSettings.Rule rule = evidence.rule(OWN);
    List<Judged> judged = new ArrayList<>();
    for (IndicatorSeries.SeriesPoints strand : evidence.strands()) {
      for (List<Observation> points : byUnit(strand)) {
        judged.add(new Judged(points, inSeries(points, rule)));
      }
    }
    List<List<Distance>> known =
        judged.stream()
            .map(one -> one.distances().stream().filter(Objects::nonNull).toList())
            .filter(distances -> !distances.isEmpty())
            .toList();
    double usual =
        known.size() >= MANY_SERIES
            ? UnitSlip.spread(known.stream().flatMap(List::stream).toList())
            : 0;
    List<CheckResult> doubts = new ArrayList<>();
    if (usual > rule.limit("scatter")) {
      return doubts;
    }
    for (Judged one : judged) {
      double own = UnitSlip.spread(one.distances().stream().filter(Objects::nonNull).toList());
      double spread = UnitSlip.sharedSpread(own, usual);
      doubt(OWN, evidence, one.points(), one.distances(), spread, doubts);
    }
    if (judged.stream().anyMatch(one -> one.distances().contains(null))) {
      amongPeers(judged, evidence, doubts);
    }
    return doubts;
  }

  /** The years of a series that can be compared, as a rule all in one unit and universe. */
  private static List<List<Observation>> byUnit(IndicatorSeries.SeriesPoints strand) {
    if (!Measure.LEVEL.is(strand.series())) {
      return List.of();
    }
    Map<List<String>, List<Observation>> points = new LinkedHashMap<>();
    for (Observation one : strand.years()) {
      if (one.value() > 0 && !one.isUnreliable()) {
        points
            .computeIfAbsent(List.of(one.unit(), Universe.of(one)), any -> new ArrayList<>())
            .add(one);
      }
    }
    return List.copyOf(points.values());
  }

  private static List<Distance> inSeries(List<Observation> points, CheckSettings.Rule rule) {
    return UnitSlip.inSeries(
        points.stream().mapToInt(Observation::year).toArray(),
        values(points),
        (int) rule.limit("fewest"),
        (int) rule.limit("neighbours"));
  }

  private static double[] values(List<Observation> points) {
    return points.stream().mapToDouble(Observation::value).toArray();
  }

  private static void doubt(
      String code,
      IndicatorSeries evidence,
      List<Observation> points,
      List<Distance> distances,
      double spread,
      List<CheckResult> doubts) {
    CheckSettings.Rule rule = evidence.rule(code);
    for (int at = 0; at < points.size(); at++) {
      Observation point = points.get(at);
      Distance distance = distances.get(at);
      if (distance != null
          && UnitSlip.isSlip(distance, spread, decades(code, rule, point), rule.limit("spreads"))) {
        double expected = distance.expected(point.value());
        boolean digits =
            point.printStep() == null
                || Math.max(point.value(), expected) >= FEWEST_STEPS * point.printStep();
        if (digits) {
          String shown = shown(new BigDecimal(expected).round(SHOWN), point, evidence.conf());
          doubts.add(
              rule.corrects() && UnitSlip.isPowerOfTen(distance)
                  ? corrected(point, distance.power(), shown, evidence.conf())
                  : CheckResult.unreliable(code, point, Map.of("expected", shown)));
        }
      }
    }
  }

  /** A number in the unit that a statement is printed in, so that the two compare. */
  private static String shown(BigDecimal number, Observation beside, Configuration conf) {
    return conf.unit(beside.provenance().rawUnit())
        .filter(printed -> printed.canonical().equals(beside.unit()))
        .map(
            printed ->
                plain(
                        number
                            .multiply(printed.denominator())
                            .divide(printed.numerator(), MathContext.DECIMAL64))
                    + printed.unit())
        .orElseGet(() -> plain(number) + beside.unit());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Zones of which other files speak count otherwise by something, but not a hundred times. */
  private static double decades(String code, CheckSettings.Rule rule, Observation point) {
    double least = rule.limit("decades");
    return code.equals(PEERS) && !Universe.isDeclared(point)
        ? Math.max(least, UNDECLARED_DECADES)
        : least;
  }

  private static CheckResult corrected(
      Observation point, int power, String neighbours, Configuration conf) {
    Observation right =
        point.corrected(
            UnitSlip.movedBack(point.value(), power),
            point.printStep() == null ? null : UnitSlip.movedBack(point.printStep(), power));
    String shown = shown(BigDecimal.valueOf(right.value()), point, conf);
    return new CheckResult(
        CORRECTED, point, Map.of("expected", shown, "other_place", neighbours), right);
  }

  /** What is one zone's beside that of the others: the same thing in the same year and unit. */
  private record Beside(Series series, Period period, String unit) {}

  private static void amongPeers(
      List<Judged> judged, IndicatorSeries evidence, List<CheckResult> doubts) {
    CheckSettings.Rule rule = evidence.rule(PEERS);
    Map<Beside, List<Observation>> byYear = new HashMap<>();
    Map<Beside, List<Observation>> tooShort = new HashMap<>();
    for (Judged one : judged) {
      for (int at = 0; at < one.points().size(); at++) {
        Observation point = one.points().get(at);
        if (evidence.conf().zoneById(point.series().zoneId()).kind() == ZoneKind.ZONE) {
          Beside beside =
              new Beside(point.series().withZone(Series.NONE), point.period(), point.unit());
          byYear.computeIfAbsent(beside, any -> new ArrayList<>()).add(point);
          if (one.distances().get(at) == null) {
            tooShort.computeIfAbsent(beside, any -> new ArrayList<>()).add(point);
          }
        }
      }
    }
    tooShort.forEach(
        (beside, points) -> {
          List<Observation> peers = byYear.get(beside);
          if (peers.size() > rule.limit("fewest")) {
            List<Distance> distances = UnitSlip.amongPeers(values(peers));
            doubt(
                PEERS,
                evidence,
                points,
                points.stream().map(point -> distances.get(peers.indexOf(point))).toList(),
                UnitSlip.spread(distances),
                doubts);
          }
        });
  }
}
