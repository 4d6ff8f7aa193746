package org.zonemark.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.Ranks;
import org.zonemark.method.rank.Ranks.Entry;
import org.zonemark.method.rank.Ranks.Place;
import org.zonemark.method.target.Assessment;
import org.zonemark.method.target.Course;
import org.zonemark.method.target.Path;
import org.zonemark.method.target.Progress;
import org.zonemark.method.target.Schedule;
import org.zonemark.testing.PeerTables;

/** Agreement with the numbers of COINr and R, in the folder that zonemark.conformance names. */
class ConformanceTest {
  private static final double RELATIVE = 1e-9;

  /** For what the other tools find by least squares. */
  private static final double COARSE = 1e-8;

  @Test
  void shouldAgreeOnYearOnYearGrowth() throws IOException {
    int compared = 0;
    for (Map<String, String> row : PeerTables.read("growth/02_yoy_index_cum.tsv")) {
      Outcome<Double> growth =
          Growth.yoy(PeerTables.number(row, "prev"), PeerTables.number(row, "value"));
      if (PeerTables.number(row, "yoy") == null) {
        assertThat(growth.isPresent()).as("%s", row).isFalse();
      } else {
        PeerTables.assertClose(growth.value(), 100 * PeerTables.number(row, "yoy"), row);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  @Test
  void shouldAgreeOnCompoundGrowth() throws IOException {
    int compared = 0;
    for (Map<String, String> row : PeerTables.read("growth/03_average_growth_methods.tsv")) {
      Outcome<Double> growth =
          Growth.cagr(
              PeerTables.number(row, "y0"),
              PeerTables.number(row, "y1"),
              PeerTables.number(row, "t1") - PeerTables.number(row, "t0"));
      if (PeerTables.number(row, "cagr_endpoint") == null) {
        assertThat(growth.isPresent()).as("%s", row).isFalse();
      } else {
        PeerTables.assertClose(growth.value(), 100 * PeerTables.number(row, "cagr_endpoint"), row);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(400);
  }

  @Test
  void shouldAgreeOnGrowthSinceABase() throws IOException {
    Map<String, Double> bases = new LinkedHashMap<>();
    Agreement index = new Agreement("index 2018 = 100, growth/02", RELATIVE);
    for (Map<String, String> row : PeerTables.read("growth/02_yoy_index_cum.tsv")) {
      String series = row.get("iCode") + "/" + row.get("uCode");
      if (row.get("Time").equals("2018")) {
        bases.put(series, PeerTables.number(row, "value"));
      }
      Outcome<Double> growth = Growth.yoy(bases.get(series), PeerTables.number(row, "value"));
      Double expected = PeerTables.number(row, "index_2018_100");
      index.compare(growth.isPresent() ? 100 + growth.value() : null, expected, row);
      if (expected != null) {
        PeerTables.assertClose(growth.value(), 100 * PeerTables.number(row, "cum_growth"), row);
      }
    }
    index.tell(2400);
  }

  @Test
  void shouldAgreeOnEveryMethodOfAverageGrowth() throws IOException {
    Map<String, List<Trend.Point>> series = new LinkedHashMap<>();
    Map<String, List<Double>> values = new LinkedHashMap<>();
    for (Map<String, String> row : PeerTables.read("growth/01_input_long.tsv")) {
      String key = row.get("iCode") + "/" + row.get("uCode");
      Double value = PeerTables.number(row, "value");
      values.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
      if (value != null) {
        series
            .computeIfAbsent(key, any -> new ArrayList<>())
            .add(new Trend.Point(PeerTables.number(row, "Time"), value));
      }
    }
    Agreement rate = new Agreement("log-OLS rate, growth/03", COARSE);
    Agreement slope = new Agreement("log-OLS slope, growth/03", COARSE);
    Agreement error = new Agreement("log-OLS standard error, growth/03", COARSE);
    Agreement explained = new Agreement("log-OLS R2, growth/03", COARSE);
    Agreement linear = new Agreement("linear slope, growth/03", COARSE);
    Agreement cumulative = new Agreement("cumulative method, growth/03", RELATIVE);
    for (Map<String, String> row : PeerTables.read("growth/03_average_growth_methods.tsv")) {
      String key = row.get("iCode") + "/" + row.get("uCode");
      List<Trend.Point> points = series.getOrDefault(key, List.of());
      Trend.Fit log = Trend.logOls(points).value();
      rate.compare(
          log == null ? null : log.ratePct() / 100, PeerTables.number(row, "logols_rate"), row);
      slope.compare(log == null ? null : log.slope(), PeerTables.number(row, "logols_slope"), row);
      error.compare(
          log == null ? null : log.standardError(), PeerTables.number(row, "logols_slope_se"), row);
      explained.compare(
          log == null ? null : log.rSquared(), PeerTables.number(row, "logols_r2"), row);
      Trend.Fit line = Trend.linear(points).value();
      if (line != null) {
        linear.compare(line.slope(), PeerTables.number(row, "linear_slope"), row);
      }
      List<Double> all = values.get(key);
      Outcome<Double> summed = Growth.cumulative(all.get(0), all.subList(1, all.size()));
      cumulative.compare(
          summed.isPresent() ? summed.value() / 100 : null,
          PeerTables.number(row, "cumulative_method_rate"),
          row);
    }
    for (Agreement one : List.of(rate, slope, error, explained, cumulative)) {
      one.tell(500);
    }
    linear.tell(480);
  }

  @Test
  void shouldAgreeWithTrendsWhereTheyAreNumbersAndSayWhyWhereTheyAreNone() throws IOException {
    // Given the panel that the trends were made of
    Map<String, Map<Integer, Double>> panel = new LinkedHashMap<>();
    for (Map<String, String> row : PeerTables.read("coinr/60_panel_raw_inds.tsv")) {
      row.forEach(
          (column, text) -> {
            if (!column.equals("uCode") && !column.equals("Time")) {
              panel
                  .computeIfAbsent(row.get("uCode") + "/" + column, any -> new LinkedHashMap<>())
                  .put(PeerTables.number(row, "Time").intValue(), PeerTables.number(row, column));
            }
          });
    }
    Agreement rates = new Agreement("CAGR, coinr/62", RELATIVE);
    Map<String, Integer> reasons = new TreeMap<>();
    for (Map<String, String> row : PeerTables.read("coinr/62_trends_CAGR_raw.tsv")) {
      Map<Integer, Double> values = panel.get(row.get("uCode") + "/" + row.get("iCode"));
      Double first = PeerTables.number(row, "t_first");
      Double latest = PeerTables.number(row, "t_latest");
      boolean span = first != null && latest != null && latest > first;
      Outcome<Double> growth =
          span
              ? Growth.cagr(
                  values.get(first.intValue()), values.get(latest.intValue()), latest - first)
              : Outcome.none(Reason.BASE_MISSING);
      if (growth.isPresent()) {
        rates.compare(growth.value() / 100, PeerTables.number(row, "CAGR"), row);
        continue;
      }
      // Then no rate of theirs is lost but 0 for the growth from zero to zero
      reasons.merge(growth.reason().code() + " " + row.get("CAGR"), 1, Integer::sum);
      if (growth.reason() == Reason.BASE_ZERO) {
        assertThat(row.get("CAGR")).as("%s", row).isIn("Inf", "0", "NaN");
      } else if (growth.reason() == Reason.SIGN_CHANGE) {
        assertThat(row.get("CAGR")).as("%s", row).isEqualTo("NaN");
      } else if (growth.reason() == Reason.BASE_MISSING) {
        assertThat(row.get("CAGR")).as("%s", row).isEqualTo("NA");
      } else {
        assertThat(growth.reason()).as("%s", row).isEqualTo(Reason.BASE_NEGATIVE);
      }
    }
    rates.tell(2000);
    System.out.println("No rate, by reason and what COINr says: " + reasons);
  }

  @Test
  void shouldMeetTheEdgesOfTrendsWithNumbersOrReasons() throws IOException {
    Agreement rates = new Agreement("CAGR, coinr/66", RELATIVE);
    Agreement changes = new Agreement("linear trend, coinr/66", COARSE);
    Map<String, String> refused = new LinkedHashMap<>();
    for (Map<String, String> row : PeerTables.read("coinr/66_growth_edge_cases_coinr.tsv")) {
      String[] years = row.get("x").split(";");
      String[] values = row.get("y").split(";");
      List<Trend.Point> points = new ArrayList<>();
      for (int at = 0; at < years.length; at++) {
        if (!values[at].equals("NA")) {
          points.add(
              new Trend.Point(Double.parseDouble(years[at]), Double.parseDouble(values[at])));
        }
      }
      Outcome<Double> growth = Outcome.none(Reason.TOO_FEW_POINTS);
      if (points.size() > 1) {
        Trend.Point first = points.get(0);
        Trend.Point last = points.get(points.size() - 1);
        growth = Growth.cagr(first.value(), last.value(), last.year() - first.year());
      }
      Outcome<Trend.Fit> trend = Trend.linear(points);
      refused.put(
          row.get("y"),
          (growth.isPresent() ? "-" : growth.reason().code())
              + " "
              + (trend.isPresent() ? "-" : trend.reason().code()));
      if (growth.isPresent()) {
        rates.compare(growth.value() / 100, PeerTables.number(row, "CAGR"), row);
      }
      if (trend.isPresent()) {
        changes.compare(trend.value().ratePct(), PeerTables.number(row, "prc_change"), row);
      }
    }
    rates.tell(8);
    changes.tell(8);
    assertThat(refused)
        .containsEntry("0;5;10", "base_zero base_zero")
        .containsEntry("0;0;0", "base_zero base_zero")
        .containsEntry("-10;-5;-20", "base_negative base_negative")
        .containsEntry("-10;0;10", "sign_change sign_change")
        .containsEntry("10;0;-10", "sign_change sign_change")
        .containsEntry("5;NA;NA", "too_few_points too_few_points")
        .containsEntry("NA;NA;NA", "too_few_points too_few_points");
  }

  @Test
  void shouldAgreeOnCompetitionRanks() throws IOException {
    Map<String, List<Map<String, String>>> cases = new LinkedHashMap<>();
    for (Map<String, String> row : PeerTables.read("coinr/67_rank_edge_cases.tsv")) {
      cases.computeIfAbsent(row.get("case"), ignored -> new ArrayList<>()).add(row);
    }
    assertThat(cases).isNotEmpty();
    for (List<Map<String, String>> rows : cases.values()) {
      assertRanks(rows, "desc_min_1224", Direction.LARGER_IS_BETTER);
      assertRanks(rows, "asc_min", Direction.SMALLER_IS_BETTER);
    }
  }

  @Test
  void shouldAgreeOnProgressTowardsTargets() throws IOException {
    for (Map<String, String> row : PeerTables.read("targets/01_target_formula_grid.tsv")) {
      double base = PeerTables.number(row, "y0");
      double target = PeerTables.number(row, "tgt");
      double share = PeerTables.number(row, "el");
      Double done = PeerTables.number(row, "done_share");
      Double geometric = PeerTables.number(row, "expected_geom");

      PeerTables.assertClose(
          Path.linear(base, target, share), PeerTables.number(row, "expected_linear"), row);
      if (done == null) {
        assertThat(Course.progressPct(base, PeerTables.number(row, "yc"), target))
            .as("%s", row)
            .isEmpty();
      } else {
        PeerTables.assertClose(
            Course.progressPct(base, PeerTables.number(row, "yc"), target).orElseThrow(),
            100 * done,
            row);
      }
      if (geometric == null) {
        assertThat(Path.geometric(base, target, share)).as("%s", row).isEmpty();
      } else {
        PeerTables.assertClose(Path.geometric(base, target, share).orElseThrow(), geometric, row);
      }
    }
  }

  /** How far two lists of numbers lie apart, relative to the expected where that is above 1. */
  private static final class Agreement {
    private final String name;
    private final double tolerance;
    private int rows;
    private double most;

    Agreement(String name, double tolerance) {
      this.name = name;
      this.tolerance = tolerance;
    }

    void compare(Double actual, Double expected, Object what) {
      if (expected == null) {
        assertThat(actual).as("%s %s", name, what).isNull();
        return;
      }
      assertThat(actual).as("%s %s", name, what).isNotNull();
      double scale = Math.max(1, Math.abs(expected));
      assertThat(actual).as("%s %s", name, what).isCloseTo(expected, within(tolerance * scale));
      most = Math.max(most, Math.abs(actual - expected) / scale);
      rows++;
    }

    void tell(int atLeast) {
      System.out.printf("%s: %d rows, at most %.1e apart%n", name, rows, most);
      assertThat(rows).as(name).isGreaterThanOrEqualTo(atLeast);
    }
  }

  @Test
  void shouldAgreeOnInternationalProgressMeasures() throws IOException {
    Agreement ratios = new Agreement("ratio of growth rates, targets/01", RELATIVE);
    Agreement status = new Agreement("current status index, targets/01", RELATIVE);
    Agreement carried = new Agreement("projection at the rate observed, targets/01", RELATIVE);
    Agreement schedule = new Agreement("progress over elapsed time, targets/01", RELATIVE);
    Agreement straight = new Agreement("projection on a straight line, targets/01", RELATIVE);
    Agreement left = new Agreement("gap left in the target's period, targets/01", RELATIVE);
    Map<String, String> words =
        Map.of(
            "target_achieved", "target_achieved",
            "on_track", "substantial_progress",
            "acceleration_needed", "moderate_progress",
            "limited", "limited_progress",
            "deterioration", "deterioration");
    Map<String, Set<String>> classes =
        Map.of(
            "achieved", Set.of("attained_early"),
            "ahead_or_on_schedule", Set.of("ahead", "on_schedule"),
            "behind_schedule", Set.of("behind"),
            "reversing", Set.of("regressing"));
    for (Map<String, String> row : PeerTables.read("targets/01_target_formula_grid.tsv")) {
      double now = PeerTables.number(row, "tc");
      Course course =
          new Course(
              PeerTables.number(row, "y0"),
              PeerTables.number(row, "yc"),
              PeerTables.number(row, "tgt"),
              now - PeerTables.number(row, "t0"),
              PeerTables.number(row, "tT") - now,
              Direction.of(PeerTables.number(row, "dir").intValue()),
              row.get("achieved").equals("TRUE"));

      Outcome<Assessment> ratio = Progress.statCan(course);
      if (PeerTables.number(row, "eurostat_ratio") != null) {
        ratios.compare(ratio.value().value(), PeerTables.number(row, "eurostat_ratio"), row);
      }
      if (!row.get("eurostat_class").equals("unable")) {
        assertThat(ratio.value().standing().code())
            .as("%s", row)
            .isEqualTo(words.get(row.get("eurostat_class")));
      } else if (course.current() != 0) {
        assertThat(ratio.reason())
            .as("%s", row)
            .isIn(Reason.BASE_ZERO, Reason.SIGN_CHANGE, Reason.TARGET_EQUALS_BASE);
      }
      Outcome<Assessment> index = Progress.escapCurrentStatus(course);
      status.compare(
          index.isPresent() ? index.value().value() : null,
          PeerTables.number(row, "escap_csi_0_10"),
          row);
      Outcome<Assessment> chart = Progress.unProgressChart(course);
      Double projected = PeerTables.number(row, "proj_geom_endpoint");
      if (projected != null && chart.isPresent() && !course.achieved()) {
        carried.compare(chart.value().projected(), projected, row);
      }
      Outcome<Assessment> trend = Progress.sdgTrend(course);
      Double predicted = PeerTables.number(row, "proj_linear_endpoint");
      if (predicted != null && trend.isPresent() && trend.value().projected() != null) {
        straight.compare(trend.value().projected(), predicted, row);
        left.compare(
            Progress.escapAnticipated(course, predicted).value().value(),
            PeerTables.number(row, "escap_gap_pct_linear"),
            row);
      }
      Outcome<Assessment> elapsed = Schedule.assess(course, 0);
      if (elapsed.isPresent()) {
        schedule.compare(
            elapsed.value().value(), PeerTables.number(row, "schedule_ratio_linear"), row);
        assertThat(classes.get(row.get("linear_class")))
            .as("%s", row)
            .contains(elapsed.value().standing().code());
      }
    }
    ratios.tell(50);
    status.tell(100);
    carried.tell(40);
    schedule.tell(100);
    straight.tell(100);
    left.tell(100);
  }

  @Test
  void shouldReproduceThePublishedProgressOfStatisticsCanada() throws IOException {
    Agreement values = new Agreement("progress value, Statistics Canada", RELATIVE);
    Agreement scores = new Agreement("score, Statistics Canada", 1e-6);
    int statuses = 0;
    for (Map<String, String> row :
        PeerTables.read("published/canada_sdg_progress_components.tsv")) {
      Double base = PeerTables.number(row, "base_value");
      Double current = PeerTables.number(row, "current_value");
      double passed =
          base == null || current == null
              ? 0
              : PeerTables.number(row, "current_year") - PeerTables.number(row, "base_year");
      Outcome<Assessment> progress = Outcome.none(Reason.BASE_MISSING);
      Double target = PeerTables.number(row, "target");
      Direction direction = Direction.of(PeerTables.number(row, "direction").intValue());
      if (current != null && target != null) {
        boolean achieved = direction.code() * (current - target) >= 0;
        progress =
            Progress.statCan(
                new Course(
                    passed > 0 ? base : null,
                    current,
                    target,
                    passed,
                    PeerTables.number(row, "target_year") - PeerTables.number(row, "current_year"),
                    direction,
                    achieved));
      } else if (passed > 0) {
        progress =
            Progress.statCanWithoutTarget(
                base, current, passed, direction, PeerTables.number(row, "limit"));
      }
      assertThat(progress.isPresent() ? progress.value().standing().code() : "not_available")
          .as("%s", row)
          .isEqualTo(row.get("status"));
      statuses++;
      if (PeerTables.number(row, "progress_value") != null) {
        values.compare(progress.value().value(), PeerTables.number(row, "progress_value"), row);
      }
      if (PeerTables.number(row, "score") != null) {
        scores.compare(progress.value().score(), PeerTables.number(row, "score"), row);
      }
    }
    System.out.println("status, Statistics Canada: " + statuses + " rows, all the same");
    values.tell(300);
    scores.tell(300);
  }

  private static void assertRanks(
      List<Map<String, String>> rows, String column, Direction direction) {
    List<Entry> entries = new ArrayList<>();
    for (Map<String, String> row : rows) {
      entries.add(Entry.of(row.get("idx"), PeerTables.number(row, "x")));
    }
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (Place place : Ranks.of(entries, direction).places()) {
      ranks.put(place.key(), place.rank());
    }
    for (Map<String, String> row : rows) {
      Double expected = PeerTables.number(row, column);
      assertThat(ranks.get(row.get("idx")))
          .as("%s", row)
          .isEqualTo(expected == null ? null : Integer.valueOf(expected.intValue()));
    }
  }
}
