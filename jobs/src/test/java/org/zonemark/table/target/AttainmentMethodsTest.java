package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Series;
import org.zonemark.testing.Facts;

class AttainmentMethodsTest {

  private static final LocalDate TODAY = LocalDate.of(2023, 6, 30);

  private static final String ALL =
      "methods: [own_period, schedule, statcan, un_progress_chart, escap_csi]\n";

  private static List<Map<String, Object>> attainment(String settings, Facts facts) {
    Configuration conf = Facts.conf(Map.of("attainment.yaml", settings));
    return Attainments.of(facts.data(), conf, TODAY).stream()
        .map(row -> Facts.byColumn(Tables.ATTAINMENT, row))
        .toList();
  }

  private static List<Map<String, Object>> milestones(String path, Facts facts) {
    Configuration conf = Facts.conf(Map.of("attainment.yaml", "milestones: " + path + "\n"));
    return Milestones.of(facts.data(), conf, TODAY).stream()
        .map(row -> Facts.byColumn(Tables.MILESTONES, row))
        .toList();
  }

  private static List<Tuple> columns(List<Map<String, Object>> rows, String... columns) {
    return rows.stream().map(row -> tuple(Arrays.stream(columns).map(row::get).toArray())).toList();
  }

  @Test
  void shouldProjectByEveryMethodUnderItsName() {
    List<Map<String, Object>> rows =
        attainment(
            "methods: [own_period, projection_endpoint, projection_log_ols, projection_weighted,"
                + " projection_damped, escap_api, sdg_trend]\n",
            Facts.of("revenue")
                .level("2018", 100.0)
                .level("2019", 112.0)
                .level("2020", 118.0)
                .level("2021", 131.0)
                .level("2022", 140.0)
                .promised("T", ">=", 180, "2025"));
    assertThat(columns(rows, Columns.METHOD, Columns.METHOD_STATUS, Columns.REACHED_YEAR))
        .containsExactly(
            tuple("own_period", null, null),
            tuple("projection_endpoint", "projected_met", 2025),
            tuple("projection_log_ols", "projected_met", 2025),
            tuple("projection_weighted", "projected_short", 2027),
            tuple("projection_damped", "projected_short", 2030),
            tuple("escap_api", "accelerate", 2027),
            tuple("sdg_trend", "moderately_improving", null));
    assertThat((Double) rows.get(2).get(Columns.PROJECTED))
        .isCloseTo(180.74011090431588, within(1e-8));
    assertThat((Double) rows.get(2).get(Columns.PROBABILITY_MET))
        .isCloseTo(0.5487599912137903, within(1e-9));
    assertThat(rows.get(1))
        .doesNotContainKey(Columns.PROBABILITY_MET)
        .containsEntry(Columns.PROBABILITY_REASON, "no_residuals");
    assertThat((Double) rows.get(4).get(Columns.PROBABILITY_MET))
        .isCloseTo(0.019246682919051405, within(1e-9));
    // 100 (180 - 169.83) / 80
    assertThat((Double) rows.get(5).get(Columns.PROGRESS_VALUE)).isCloseTo(12.7151, within(1e-4));
    // (40 / 4) / (80 / 7)
    assertThat((Double) rows.get(6).get(Columns.PROGRESS_VALUE)).isCloseTo(0.875, within(1e-12));
  }

  @Test
  void shouldNotProjectWhatIsKnown() {
    List<Map<String, Object>> rows =
        attainment(
            "methods: [own_period, projection_weighted, escap_api]\n",
            Facts.of("revenue")
                .level("2019", 100.0)
                .level("2020", 112.0)
                .level("2021", 118.0)
                .level("2022", 131.0)
                .promised("T", ">=", 130, "2022"));
    assertThat(
            columns(
                rows,
                Columns.METHOD,
                Columns.STATUS,
                Columns.METHOD_STATUS,
                Columns.PROJECTED,
                Columns.PROJECTED_REASON))
        .containsExactly(
            tuple("own_period", "attained", null, null, null),
            tuple("projection_weighted", "attained", null, null, "period_over"),
            tuple("escap_api", "attained", "maintain", 131.0, null));
    assertThat(rows.get(2))
        .doesNotContainKeys(
            Columns.PROBABILITY_MET, Columns.PROBABILITY_REASON, Columns.REACHED_YEAR);
  }

  @Test
  void shouldSayWhyNothingIsProjected() {
    String methods = "methods: [own_period, projection_endpoint, projection_log_ols]\n";
    List<Map<String, Object>> lone =
        attainment(
            methods, Facts.of("revenue").level("2022", 121.0).promised("T", ">=", 200, "2025"));
    assertThat(columns(lone, Columns.REASON, Columns.PROJECTED))
        .containsExactly(
            tuple("not_yet_due", null),
            tuple("too_few_points", null),
            tuple("too_few_points", null));

    Facts mixed = Facts.of("revenue").level("2021", 100.0);
    Series level = mixed.series("htz-zhengzhou", "level", "-", "-");
    Series real =
        new Series(level.zoneId(), "revenue", "level", "-", "-", "-", "comparable", level.scope());
    mixed.stated(real, "2022", 121.0, "元").promised("T", ">=", 200, "2025");
    assertThat(columns(attainment(methods, mixed), Columns.REASON, Columns.PROJECTED))
        .containsExactly(
            tuple("not_yet_due", null),
            tuple("price_basis_mixed", null),
            tuple("price_basis_mixed", null));

    List<Map<String, Object>> rates =
        attainment(
            methods,
            Facts.of("revenue")
                .growth("2021", 9)
                .promised("T", "growth", ">=", 8, "2025", null, null));
    assertThat(columns(rates, Columns.REASON))
        .containsExactly(tuple("not_yet_due"), tuple("rate_measure"), tuple("rate_measure"));
  }

  @Test
  void shouldStandOnTheOwnPeriodAloneByDefault() {
    Facts facts = Facts.of("revenue").level("2020", 100.0).promised("T", ">=", 200, "2025");
    assertThat(Attainments.of(facts.data(), Facts.conf(Map.of()), TODAY)).hasSize(1);
    assertThat(Milestones.of(facts.data(), Facts.conf(Map.of()), TODAY)).isEmpty();
  }

  @Test
  void shouldPutEveryMethodBesideTheVerdictUnderItsName() {
    List<Map<String, Object>> rows =
        attainment(
            ALL,
            Facts.of("revenue")
                .level("2020", 100.0)
                .level("2022", 121.0)
                .promised("T", ">=", 161.051, "2025"));

    assertThat(
            columns(rows, Columns.METHOD, Columns.STATUS, Columns.METHOD_STATUS, Columns.COUNTED))
        .containsExactly(
            tuple("own_period", "not_due", null, true),
            tuple("schedule", "not_due", "behind", false),
            tuple("statcan", "not_due", "substantial_progress", false),
            tuple("un_progress_chart", "not_due", "on_track", false),
            tuple("escap_csi", "not_due", null, false));
    assertThat((Double) rows.get(2).get(Columns.PROGRESS_VALUE)).isCloseTo(1, within(1e-12));
    assertThat((Double) rows.get(2).get(Columns.SCORE)).isCloseTo(2.8572, within(1e-9));
    assertThat((Double) rows.get(3).get(Columns.PROJECTED)).isCloseTo(161.051, within(1e-9));
    assertThat((Double) rows.get(4).get(Columns.PROGRESS_VALUE)).isCloseTo(3.4397, within(1e-4));
    assertThat(rows.get(0)).doesNotContainKey(Columns.PROGRESS_VALUE);
    assertThat(rows.subList(1, 5))
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry(Columns.BASE_PERIOD, "2020")
                    .containsEntry(Columns.OBSERVED_PERIOD, "2022"));
  }

  @Test
  void shouldSayWhyAMethodCannotBeComputed() {
    List<Map<String, Object>> lone =
        attainment(ALL, Facts.of("revenue").level("2022", 121.0).promised("T", ">=", 200, "2025"));
    assertThat(columns(lone, Columns.METHOD, Columns.STATUS, Columns.REASON))
        .containsExactly(
            tuple("own_period", "not_due", "not_yet_due"),
            tuple("schedule", "not_judgeable", "base_missing"),
            tuple("statcan", "not_judgeable", "base_missing"),
            tuple("un_progress_chart", "not_judgeable", "base_missing"),
            tuple("escap_csi", "not_judgeable", "base_missing"));

    List<Map<String, Object>> ranks =
        attainment(
            ALL,
            Facts.of("national_rank")
                .rank("2018", 20)
                .rank("2020", 17)
                .promised("T", "rank", "<=", 10, "2025", null, null));
    assertThat(columns(ranks, Columns.METHOD, Columns.REASON, Columns.METHOD_STATUS))
        .containsExactly(
            tuple("own_period", "not_yet_due", null),
            tuple("schedule", "not_yet_due", "on_schedule"),
            tuple("statcan", "rate_measure", null),
            tuple("un_progress_chart", "rate_measure", null),
            tuple("escap_csi", "not_yet_due", null));
  }

  @Test
  void shouldTellWhatIsAttainedEarlyWithoutCallingItAVerdict() {
    List<Map<String, Object>> rows =
        attainment(
            "methods: [own_period, schedule]\n",
            Facts.of("revenue").level("2022", 210.0).promised("T", ">=", 200, "2025"));
    assertThat(columns(rows, Columns.STATUS, Columns.METHOD_STATUS))
        .containsExactly(tuple("not_due", null), tuple("not_due", "attained_early"));
  }

  @Test
  void shouldMeasureFromTheDeclaredBase() {
    List<Map<String, Object>> rows =
        attainment(
            "methods: [own_period, schedule]\n",
            Facts.of("revenue")
                .level("2018", 50.0)
                .level("2021", 120.0)
                .level("2022", 140.0)
                .promised("A", "level", ">=", 200, "2025", "2020", 100.0)
                .promised("B", "level", ">=", 200, "2025", "2020", null));
    assertThat(rows)
        .filteredOn(row -> row.get(Columns.METHOD).equals("schedule"))
        .extracting(row -> row.get(Columns.BASE_PERIOD) + " " + row.get(Columns.METHOD_STATUS))
        .containsExactly("2020 on_schedule", "2021 on_schedule");
  }

  @Test
  void shouldKnowAWiderScheduleWhereItIsAskedFor() {
    Facts facts =
        Facts.of("revenue")
            .level("2020", 100.0)
            .level("2022", 130.0)
            .promised("T", ">=", 200, "2025");
    assertThat(attainment("methods: [own_period, schedule]\n", facts).get(1))
        .containsEntry(Columns.METHOD_STATUS, "behind");
    assertThat(
            attainment("methods: [own_period, schedule]\nschedule_tolerance_pct: 30\n", facts)
                .get(1))
        .containsEntry(Columns.METHOD_STATUS, "on_schedule");
  }

  @Test
  void shouldForgiveAboutByTheToleranceAskedFor() {
    Facts facts = Facts.of("revenue").level("2022", 92.0).promised("T", "~", 100, "2022");
    assertThat(attainment("methods: [own_period]\n", facts).get(0))
        .containsEntry(Columns.STATUS, "missed");
    assertThat(attainment("approximate_tolerance_pct: 10\n", facts).get(0))
        .containsEntry(Columns.STATUS, "attained");
  }

  @Test
  void shouldBreakATargetDownIntoYearsThatMeetBothEnds() {
    Facts facts = Facts.of("revenue").level("2020", 100.0).promised("T", ">=", 161.051, "2025");
    List<Map<String, Object>> linear = milestones("linear", facts);
    List<Map<String, Object>> geometric = milestones("geometric", facts);

    assertThat(columns(linear, Columns.PERIOD, Columns.PATH))
        .containsExactly(
            tuple("2021", "linear"),
            tuple("2022", "linear"),
            tuple("2023", "linear"),
            tuple("2024", "linear"),
            tuple("2025", "linear"));
    assertThat((Double) linear.get(0).get(Columns.VALUE)).isCloseTo(112.2102, within(1e-9));
    assertThat((Double) geometric.get(0).get(Columns.VALUE)).isCloseTo(110, within(1e-9));
    assertThat(linear.get(4)).containsEntry(Columns.VALUE, 161.051);
    assertThat(geometric.get(4)).containsEntry(Columns.VALUE, 161.051);
    for (int year = 0; year < 4; year++) {
      assertThat((Double) geometric.get(year).get(Columns.VALUE))
          .isLessThan((Double) linear.get(year).get(Columns.VALUE));
    }
  }

  @Test
  void shouldLoadAPathAtItsBeginningOrItsEnd() {
    Facts facts = Facts.of("revenue").level("2020", 100.0).promised("T", ">=", 200, "2024");
    assertThat(milestones("front_loaded", facts))
        .extracting(row -> row.get(Columns.VALUE))
        .containsExactly(143.75, 175.0, 193.75, 200.0);
    assertThat(milestones("back_loaded", facts))
        .extracting(row -> row.get(Columns.VALUE))
        .containsExactly(106.25, 125.0, 156.25, 200.0);
    assertThat(milestones("back_loaded\nload: 1", facts))
        .extracting(row -> row.get(Columns.VALUE))
        .containsExactly(125.0, 150.0, 175.0, 200.0);
  }

  @Test
  void shouldTakeTheMilestonesThatThePlanItselfNames() {
    Facts facts =
        Facts.of("revenue")
            .level("2020", 100.0)
            .level("2021", 108.0)
            .promised("T", ">=", 200, "2024");
    String declared =
        "linear\ndeclared_milestones: [{target: T, year: 2022, value: 0.012, unit: 万元}]\n";
    Configuration conf = Facts.conf(Map.of("attainment.yaml", "milestones: " + declared));
    List<Map<String, Object>> rows =
        Milestones.of(
                Facts.of("revenue").level("2020", 100.0).promised("T", ">=", 200, "2024").data(),
                conf,
                TODAY)
            .stream()
            .map(row -> Facts.byColumn(Tables.MILESTONES, row))
            .toList();
    assertThat(columns(rows, Columns.PERIOD, Columns.VALUE, Columns.PATH))
        .containsExactly(
            tuple("2021", 110.0, "declared"),
            tuple("2022", 120.0, "declared"),
            tuple("2023", 160.0, "declared"),
            tuple("2024", 200.0, "declared"));
    Map<String, Object> schedule =
        attainment("methods: [own_period, schedule]\nmilestones: " + declared, facts).get(1);
    assertThat(schedule)
        .containsEntry(Columns.EXPECTED, 110.0)
        .containsEntry(Columns.METHOD_STATUS, "behind");
  }

  @Test
  void shouldCountElapsedTimeInDaysOrInMonthsAndSayWhatIsDueNow() {
    Facts facts =
        Facts.of("revenue")
            .level("2020", 100.0)
            .level("2022", 130.0)
            .promised("T", ">=", 200, "2024");
    String schedule = "methods: [own_period, schedule]\n";
    Map<String, Object> months = attainment(schedule, facts).get(1);
    assertThat(months)
        .containsEntry(Columns.ELAPSED_PCT, 50.0)
        .containsEntry(Columns.PROGRESS_PCT, 30.0)
        .containsEntry(Columns.BEYOND_SCHEDULE_PP, -20.0)
        .containsEntry(Columns.ELAPSED_NOW_PCT, 62.5)
        .containsEntry(Columns.EXPECTED_NOW, 162.5);
    Map<String, Object> days = attainment(schedule + "elapsed: days\n", facts).get(1);
    assertThat((Double) days.get(Columns.ELAPSED_PCT)).isCloseTo(100 * 730 / 1461.0, within(1e-12));
    assertThat((Double) days.get(Columns.ELAPSED_NOW_PCT))
        .isCloseTo(100 * 911 / 1461.0, within(1e-12));
    Map<String, Object> geometric = attainment(schedule + "path: geometric\n", facts).get(1);
    assertThat((Double) geometric.get(Columns.EXPECTED)).isCloseTo(141.4213562373095, within(1e-9));
  }

  @Test
  void shouldMeasureTheTaskOfAYearByMonthsAsBriefingsDo() {
    // Given a half year of which 91.78 % of the year's task is done: 41.78 points beyond time
    Facts facts = Facts.of("revenue").level("2023-S1", 91.78).promised("T", ">=", 100, "2023");
    Map<String, Object> row = attainment("methods: [own_period, schedule]\n", facts).get(1);
    assertThat(row)
        .containsEntry(Columns.OBSERVED_PERIOD, "2023-S1")
        .containsEntry(Columns.ELAPSED_PCT, 50.0)
        .containsEntry(Columns.METHOD_STATUS, "ahead");
    assertThat((Double) row.get(Columns.BEYOND_SCHEDULE_PP)).isCloseTo(41.78, within(1e-9));
  }

  @Test
  void shouldBreakDownOnlyWhatHasABaseAndStandsForAYear() {
    assertThat(milestones("linear", Facts.of("revenue").promised("T", ">=", 200, "2025")))
        .isEmpty();
    assertThat(
            milestones(
                "linear",
                Facts.of("revenue")
                    .growth("2020", 9.0)
                    .promised("T", "growth", ">=", 8, "2025", null, null)))
        .isEmpty();
    assertThat(
            milestones(
                "geometric",
                Facts.of("revenue").level("2020", 0.0).promised("T", ">=", 200, "2025")))
        .isEmpty();
    assertThat(
            milestones(
                "linear",
                Facts.of("revenue")
                    .level("2020", 120.0)
                    .promised("T", "level", ">=", 200, "2024", "2019", 100.0)))
        .extracting(row -> row.get(Columns.VALUE))
        .containsExactly(120.0, 140.0, 160.0, 180.0, 200.0);
  }
}
