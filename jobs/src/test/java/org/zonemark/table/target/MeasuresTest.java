package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Series;
import org.zonemark.testing.Facts;

/** Every kind of promise, judged by statements of its own kind or by what others give. */
class MeasuresTest {

  private static final String HERE = "htz-zhengzhou";
  private static final LocalDate IN_2026 = LocalDate.of(2026, 6, 30);
  private static final LocalDate IN_2023 = LocalDate.of(2023, 12, 31);

  private static List<Map<String, Object>> judged(Facts facts, LocalDate asOf) {
    return Attainments.of(facts.data(), Facts.conf(Map.of()), asOf).stream()
        .map(row -> Facts.byColumn(Tables.ATTAINMENT, row))
        .toList();
  }

  private static Map<String, Object> only(Facts facts, LocalDate asOf) {
    List<Map<String, Object>> rows = judged(facts, asOf);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static double number(Map<String, Object> row, String column) {
    return (Double) row.get(column);
  }

  // ---- level, count, coverage, milestone --------------------------------------------------------

  @Test
  void shouldJudgeALevelByTheStatementOfItsPeriod() {
    Map<String, Object> row =
        only(
            Facts.of("revenue")
                .level("2024", 190.0)
                .level("2025", 210.0)
                .promised("T", ">=", 200, "2025"),
            IN_2026);
    assertThat(row)
        .contains(
            entry(Columns.STATUS, "attained"),
            entry(Columns.CONCLUSION, "exceeded"),
            entry(Columns.GAP, 10.0),
            entry(Columns.GAP_PCT, 5.0),
            entry(Columns.OBSERVED_FROM, "reported"),
            entry(Columns.OBSERVATIONS_USED, "level2025"),
            entry(Columns.ATTAINED_SINCE, "2025"));
  }

  @Test
  void shouldJudgeACountAndFullCoverageAsTheyArePrinted() {
    Facts firms = Facts.of("firms");
    firms
        .stated(firms.series(HERE, "level", "-", "-"), "2025", 3, "个")
        .promised("T", firms.series(HERE, "level", "-", "-"), "=", 3.0, "个", "2025", null);
    assertThat(only(firms, IN_2026))
        .contains(entry(Columns.STATUS, "attained"), entry(Columns.CONCLUSION, "attained"));

    Facts covered = Facts.of("coverage");
    covered
        .stated(covered.series(HERE, "coverage", "-", "-"), "2025", 99.5, "%")
        .promised("T", covered.series(HERE, "coverage", "-", "-"), "=", 100.0, "%", "2025", null);
    assertThat(only(covered, IN_2026))
        .contains(
            entry(Columns.STATUS, "missed"),
            entry(Columns.CONCLUSION, "missed"),
            entry(Columns.GAP, -0.5),
            entry(Columns.GAP_PCT, -0.5));
  }

  @Test
  void shouldJudgeAMilestoneWithoutNumberByWhetherItIsReportedAsDone() {
    for (double done : new double[] {1, 0}) {
      Facts facts = Facts.of("firms");
      facts
          .stated(facts.series(HERE, "milestone", "-", "-"), "2025", done, "个")
          .promised(
              "T", facts.series(HERE, "milestone", "-", "-"), "reach", null, "个", "2025", null);
      Map<String, Object> row = only(facts, IN_2026);
      assertThat(row).containsEntry(Columns.STATUS, done == 1 ? "attained" : "missed");
      assertThat(row).doesNotContainKey(Columns.TARGET_VALUE);
    }
    Facts unreported = Facts.of("firms");
    unreported.promised(
        "T", unreported.series(HERE, "milestone", "-", "-"), "reach", null, "个", "2025", null);
    assertThat(only(unreported, IN_2026))
        .contains(
            entry(Columns.REASON, "no_observation"),
            entry(Columns.MISSING, "htz-zhengzhou firms milestone 2025"));
  }

  // ---- what is not known, and why ---------------------------------------------------------------

  @Test
  void shouldSayThatNothingIsStatedOnlyWhereNothingIs() {
    Facts nothing = Facts.of("revenue");
    nothing.promised("T", ">=", 200, "2025");
    assertThat(only(nothing, IN_2026))
        .contains(
            entry(Columns.REASON, "no_observation"),
            entry(Columns.PROJECTED_REASON, "no_observation"));

    Facts rates = Facts.of("revenue").growth("2024", 8).promised("T", ">=", 200, "2025");
    assertThat(only(rates, IN_2026))
        .contains(
            entry(Columns.REASON, "no_observation_of_period"),
            entry(Columns.PROJECTED_REASON, "no_observation_of_period"));

    Facts unsaid = Facts.of("revenue").level("2025", 200.0);
    unsaid.promised("T", unsaid.series(HERE, "share", "-", "-"), ">=", 5.0, "%", "2025", null);
    assertThat(only(unsaid, IN_2026)).contains(entry(Columns.REASON, "of_indicator_missing"));
  }

  @Test
  void shouldNotCallAPromiseOnItsWayByAValueOfYearsAgo() {
    for (String year : new String[] {"2019", "2023"}) {
      Facts facts = Facts.of("national_rank").rank("2018", 30).rank(year, 20);
      facts.promised("T", "rank", "<=", 10, "2035", null, null);
      assertThat(only(facts, IN_2026))
          .containsEntry(Columns.CONCLUSION, year.equals("2023") ? "ahead" : "not_due");
      if (year.equals("2019")) {
        assertThat(only(facts, IN_2026))
            .containsEntry(Columns.CONCLUSION_REASON, "observation_too_old")
            .doesNotContainKey(Columns.SCHEDULE_RATIO);
      }
    }
  }

  @Test
  void shouldMeetAnExactTargetWithinHalfOfTheCoarserPrintedStep() {
    for (String measure : new String[] {"level", "increment"}) {
      for (double observed : new double[] {449, 451}) {
        Facts facts = Facts.of("land");
        if (measure.equals("level")) {
          facts.printed(facts.series(HERE, "level", "-", "-"), "2025", observed, 100, "元");
        } else {
          facts
              .printed(facts.series(HERE, "level", "-", "-"), "2024", 1000, 100, "元")
              .printed(facts.series(HERE, "level", "-", "-"), "2025", 1000 + observed, 1, "元");
        }
        facts.promised("T", facts.series(HERE, measure, "-", "-"), "=", 500.0, "元", "2025", null);
        assertThat(only(facts, IN_2026))
            .as(measure + " " + observed)
            .containsEntry(Columns.STATUS, observed > 450 ? "attained" : "missed");
      }
    }
  }

  // ---- growth -----------------------------------------------------------------------------------

  @Test
  void shouldJudgeGrowthInAYearByThePrintedRateAndElseByLevelsAtItsPrices() {
    Facts printed =
        Facts.of("revenue")
            .level("2024", 100.0)
            .level("2025", 109.0)
            .growth("2025", 8.5)
            .promised("T", "growth", ">=", 8.8, "2025", null, null);
    assertThat(only(printed, IN_2026))
        .contains(
            entry(Columns.STATUS, "missed"),
            entry(Columns.OBSERVED, 8.5),
            entry(Columns.OBSERVED_FROM, "reported"));

    Facts levels =
        Facts.of("revenue")
            .level("2024", 100.0)
            .level("2025", 109.0)
            .promised("T", "growth", ">=", 8.8, "2025", null, null);
    Map<String, Object> row = only(levels, IN_2026);
    assertThat(row)
        .contains(
            entry(Columns.STATUS, "attained"),
            entry(Columns.OBSERVED_FROM, "two_levels"),
            entry(Columns.OBSERVATIONS_USED, "level2025 level2024"),
            entry(Columns.OBSERVATION_ID, "level2025"));
    assertThat(number(row, Columns.OBSERVED)).isCloseTo(9, within(1e-12));
  }

  @Test
  void shouldNotJudgeARealRateByNominalLevels() {
    Facts facts = Facts.of("gdp");
    facts
        .stated(facts.series(HERE, "level", "-", "-"), "2024", 100, "元")
        .stated(facts.series(HERE, "level", "-", "-"), "2025", 120, "元")
        .promised("T", facts.series(HERE, "growth", "level", "-"), ">=", 8.0, "%", "2025", null);
    assertThat(only(facts, IN_2026))
        .contains(
            entry(Columns.STATUS, "not_judgeable"),
            entry(Columns.REASON, "price_basis_mixed"),
            entry(Columns.MISSING_WHY, "price_basis_mixed"))
        .doesNotContainKey(Columns.OBSERVED);
  }

  @Test
  void shouldJudgeAverageGrowthOverAPlanByYearlyRatesAndElseByLevels() {
    Facts rates =
        Facts.of("revenue")
            .growth("2023", 10)
            .growth("2024", 0)
            .growth("2025", 10)
            .promised("T", "growth", ">=", 6.5, "2023/2025", null, null);
    Map<String, Object> chained = only(rates, IN_2026);
    assertThat(chained)
        .contains(
            entry(Columns.STATUS, "attained"),
            entry(Columns.OBSERVED_FROM, "yearly_rates"),
            entry(Columns.OBSERVATIONS_USED, "growth2025 growth2024 growth2023"));
    // 1.1 x 1.0 x 1.1 = 1.21, its third root
    assertThat(number(chained, Columns.OBSERVED)).isCloseTo(6.56022368, within(1e-7));

    Facts levels =
        Facts.of("revenue")
            .level("2022", 100.0)
            .level("2025", 121.0)
            .promised("T", "growth", ">=", 6.6, "2023/2025", null, null);
    Map<String, Object> ends = only(levels, IN_2026);
    assertThat(ends)
        .contains(entry(Columns.STATUS, "missed"), entry(Columns.OBSERVED_FROM, "two_levels"));
    assertThat(number(ends, Columns.OBSERVED)).isCloseTo(6.56022368, within(1e-7));

    Facts gap =
        Facts.of("revenue")
            .growth("2023", 10)
            .growth("2025", 10)
            .promised("T", "growth", ">=", 6.5, "2023/2025", null, null);
    assertThat(only(gap, IN_2026))
        .contains(
            entry(Columns.STATUS, "not_judgeable"),
            entry(Columns.MISSING, "htz-zhengzhou revenue growth 2024"));
  }

  // ---- increments and totals --------------------------------------------------------------------

  @Test
  void shouldJudgeAnIncrementByTheReportedOneAndElseByTwoStocks() {
    Facts both = Facts.of("firms");
    both.stated(both.series(HERE, "level", "-", "-"), "2024", 100, "个")
        .stated(both.series(HERE, "level", "-", "-"), "2025", 330, "个")
        .stated(both.series(HERE, "increment", "-", "-"), "2025", 260, "个")
        .promised("T", both.series(HERE, "increment", "-", "-"), ">=", 240.0, "个", "2025", null);
    assertThat(only(both, IN_2026))
        .contains(
            entry(Columns.STATUS, "attained"),
            entry(Columns.OBSERVED, 260.0),
            entry(Columns.OBSERVED_FROM, "reported"));

    Facts stocks = Facts.of("firms");
    stocks
        .stated(stocks.series(HERE, "level", "-", "-"), "2024", 100, "个")
        .stated(stocks.series(HERE, "level", "-", "-"), "2025", 330, "个")
        .promised("T", stocks.series(HERE, "increment", "-", "-"), ">=", 240.0, "个", "2025", null);
    assertThat(only(stocks, IN_2026))
        .contains(
            entry(Columns.STATUS, "missed"),
            entry(Columns.OBSERVED, 230.0),
            entry(Columns.GAP, -10.0),
            entry(Columns.OBSERVED_FROM, "two_levels"),
            entry(Columns.OBSERVATIONS_USED, "htz-zhengzhou:level:2025 htz-zhengzhou:level:2024"));

    Facts half = Facts.of("firms");
    half.stated(half.series(HERE, "level", "-", "-"), "2025", 330, "个")
        .promised("T", half.series(HERE, "increment", "-", "-"), ">=", 240.0, "个", "2025", null);
    assertThat(only(half, IN_2026))
        .contains(
            entry(Columns.REASON, "base_missing"),
            entry(Columns.MISSING_WHY, "base_missing"),
            entry(Columns.MISSING, "htz-zhengzhou firms level 2024"));
  }

  @Test
  void shouldJudgeATotalByTheSumOfItsYearsAndShowWhatIsDoneSoFar() {
    Facts whole = Facts.of("revenue").level("2023", 30.0).level("2024", 40.0).level("2025", 50.0);
    whole.promised(
        "T", whole.series(HERE, "cumulative", "-", "-"), ">=", 110.0, "元", "2023/2025", null);
    assertThat(only(whole, IN_2026))
        .contains(
            entry(Columns.STATUS, "attained"),
            entry(Columns.OBSERVED, 120.0),
            entry(Columns.OBSERVED_FROM, "yearly_values"));

    Facts part = Facts.of("revenue").level("2021", 30.0).level("2022", 40.0).level("2023", 50.0);
    part.promised(
        "T", part.series(HERE, "cumulative", "-", "-"), ">=", 200.0, "元", "2021/2025", null);
    assertThat(only(part, IN_2023))
        .contains(entry(Columns.STATUS, "not_due"), entry(Columns.CONCLUSION, "on_schedule"));
  }

  @Test
  void shouldSumTheIncrementsOfASpan() {
    Facts facts = Facts.of("firms");
    facts
        .stated(facts.series(HERE, "increment", "-", "-"), "2024", 100, "个")
        .stated(facts.series(HERE, "increment", "-", "-"), "2025", 130, "个")
        .promised(
            "T", facts.series(HERE, "increment", "-", "-"), ">=", 240.0, "个", "2024/2025", null);
    assertThat(only(facts, IN_2026))
        .contains(
            entry(Columns.OBSERVED, 230.0),
            entry(Columns.STATUS, "missed"),
            entry(Columns.OBSERVED_FROM, "yearly_increments"));
  }

  // ---- beside others ----------------------------------------------------------------------------

  @Test
  void shouldJudgeAShareAndAMultipleByBothValues() {
    Facts facts = Facts.of("revenue");
    facts
        .stated(facts.series(HERE, "level", "-", "-"), "2025", 30, "元")
        .stated(facts.series("city-zhengzhou", "level", "-", "-"), "2025", 120, "元")
        .promised(
            "A", facts.series(HERE, "share", "-", "city-zhengzhou"), ">=", 20.0, "%", "2025", null)
        .promised(
            "B",
            facts.series(HERE, "ratio", "level", "city-zhengzhou"),
            ">=",
            0.3,
            "倍",
            "2025",
            null);
    List<Map<String, Object>> rows = judged(facts, IN_2026);
    assertThat(rows.get(0))
        .contains(
            entry(Columns.STATUS, "attained"),
            entry(Columns.OBSERVED, 25.0),
            entry(Columns.OBSERVED_FROM, "comparator"));
    assertThat(rows.get(1))
        .contains(entry(Columns.STATUS, "missed"), entry(Columns.OBSERVED, 0.25));
  }

  @Test
  void shouldJudgeAGapInPointsByBothRates() {
    Facts facts = Facts.of("gdp");
    facts
        .stated(facts.series(HERE, "growth", "level", "-"), "2025", 10.3, "%")
        .stated(facts.series("city-zhengzhou", "growth", "level", "-"), "2025", 7.4, "%")
        .promised(
            "T",
            facts.series(HERE, "gap", "growth", "city-zhengzhou"),
            ">=",
            3.0,
            "个百分点",
            "2025",
            null);
    assertThat(only(facts, IN_2026))
        .contains(
            entry(Columns.STATUS, "missed"),
            entry(Columns.OBSERVED, 2.9),
            entry(Columns.OBSERVED_FROM, "comparator"));
  }

  @Test
  void shouldNameTheComparatorThatIsMissing() {
    Facts facts = Facts.of("gdp");
    facts
        .stated(facts.series(HERE, "growth", "level", "-"), "2025", 10.3, "%")
        .promised(
            "T",
            facts.series(HERE, "gap", "growth", "city-zhengzhou"),
            ">=",
            3.0,
            "个百分点",
            "2025",
            null);
    assertThat(only(facts, IN_2026))
        .contains(
            entry(Columns.STATUS, "not_judgeable"),
            entry(Columns.MISSING_WHY, "comparator_missing"),
            entry(Columns.MISSING, "city-zhengzhou gdp growth 2025"));
  }

  @Test
  void shouldCompareWithTheMeanOfAGroupOnlyWhereAllMembersAreKnown() {
    Facts facts = Facts.of("revenue");
    facts
        .stated(facts.series(HERE, "level", "-", "-"), "2025", 30, "元")
        .stated(facts.series("htz-luoyang", "level", "-", "-"), "2025", 20, "元")
        .promised(
            "T", facts.series(HERE, "ratio", "level", "grp-core"), ">=", 1.2, "倍", "2025", null);
    assertThat(only(facts, IN_2026))
        .contains(
            entry(Columns.MISSING_WHY, "comparator_missing"),
            entry(Columns.MISSING, "htz-xinxiang revenue level 2025"));

    facts.stated(facts.series("htz-xinxiang", "level", "-", "-"), "2025", 10, "元");
    assertThat(only(facts, IN_2026))
        .contains(
            entry(Columns.STATUS, "attained"),
            entry(Columns.OBSERVED, 1.5),
            entry(Columns.OBSERVED_FROM, "comparator_mean"));
  }

  // ---- places -----------------------------------------------------------------------------------

  @Test
  void shouldRankAmongTheMembersOfTheListNamed() {
    Facts facts = Facts.of("revenue");
    facts
        .stated(facts.series(HERE, "level", "-", "-"), "2025", 30, "元")
        .stated(facts.series("htz-luoyang", "level", "-", "-"), "2025", 40, "元")
        .stated(facts.series("htz-xinxiang", "level", "-", "-"), "2025", 10, "元")
        .promised(
            "A", facts.series(HERE, "rank", "-", "-"), "<=", 1.0, null, "位", "2025", null, "all")
        .promised(
            "B",
            facts.series(HERE, "rank", "-", "-"),
            "<=",
            2.0,
            null,
            "位",
            "2025",
            null,
            "grp-core")
        .promised(
            "C",
            facts.series(HERE, "percentile", "-", "-"),
            ">=",
            60.0,
            null,
            "%",
            "2025",
            null,
            "prov-henan");
    List<Map<String, Object>> rows = judged(facts, IN_2026);
    assertThat(rows)
        .extracting(row -> row.get(Columns.STATUS) + " " + row.get(Columns.OBSERVED))
        .containsExactly("missed 2.0", "attained 2.0", "missed " + 100 * (1 / 3.0));
    assertThat(rows)
        .extracting(row -> row.get(Columns.OBSERVED_FROM))
        .containsOnly("computed_list");
  }

  @Test
  void shouldLeaveTheRankOpenWhereAMemberHasNoValue() {
    Facts facts = Facts.of("revenue");
    facts
        .stated(facts.series(HERE, "level", "-", "-"), "2025", 30, "元")
        .stated(facts.series("htz-luoyang", "level", "-", "-"), "2025", 40, "元")
        .promised("A", facts.series(HERE, "rank", "-", "-"), "<=", 2.0, "位", "2025", null)
        .promised("B", facts.series(HERE, "rank", "-", "-"), "<=", 3.0, "位", "2025", null)
        .promised("C", facts.series(HERE, "rank", "-", "-"), "<=", 1.0, "位", "2025", null);
    assertThat(judged(facts, IN_2026))
        .extracting(row -> row.get(Columns.STATUS) + " " + row.get(Columns.REASON))
        .containsExactly("not_judgeable bound_inconclusive", "attained null", "missed null");
  }

  // ---- tiers and lower-is-better ----------------------------------------------------------------

  @Test
  void shouldJoinTheTwoTiersOfAPromise() {
    for (int place = 3; place <= 6; place++) {
      Facts facts = Facts.of("national_rank");
      Series rank = facts.series(HERE, "rank", "-", "prov-henan");
      facts
          .stated(rank, "2025", place, "位")
          .promised("F248", rank, "<=", 5.0, "位", "2025", "floor")
          .promised("F249", rank, "<=", 4.0, "位", "2025", "stretch");
      List<Map<String, Object>> rows = judged(facts, IN_2026);
      String joined = List.of("exceeded", "attained", "partly", "missed").get(place - 3);
      assertThat(rows)
          .as("保5争4, %s", place)
          .allSatisfy(row -> assertThat(row).containsEntry(Columns.TIERS_CONCLUSION, joined));
      assertThat(rows.get(0)).containsEntry(Columns.OTHER_TIER_ID, "F249");
      assertThat(rows.get(1)).containsEntry(Columns.OTHER_TIER_ID, "F248");
    }
  }

  @Test
  void shouldTakeLessForBetterWhereTheIndicatorSaysSo() {
    Facts facts = Facts.of("energy").level("2025", 95.0).promised("T", "reach", 100, "2025");
    assertThat(only(facts, IN_2026))
        .contains(entry(Columns.STATUS, "attained"), entry(Columns.GAP, 5.0));
  }

  @Test
  void shouldJudgeARangeByBeingInsideOrBetter() {
    for (double value : new double[] {5, 8, 11}) {
      Facts facts = Facts.of("firms");
      Series level = facts.series(HERE, "level", "-", "-");
      facts
          .stated(level, "2025", value, "个")
          .promised("T", level, "range", 6.0, 10.0, "个", "2025", null, null);
      assertThat(only(facts, IN_2026))
          .containsEntry(Columns.STATUS, value < 6 ? "missed" : "attained");
    }
  }

  // ---- before the due date ----------------------------------------------------------------------

  @Test
  void shouldSayHowItStandsBeforeTheDueDate() {
    record Given(double now, String conclusion) {}
    for (Given given :
        List.of(
            new Given(90, "regressing"),
            new Given(130, "behind"),
            new Given(160, "on_schedule"),
            new Given(180, "ahead"),
            new Given(205, "attained_early"))) {
      Map<String, Object> row =
          only(
              Facts.of("revenue")
                  .level("2020", 100.0)
                  .level("2023", given.now())
                  .promised("T", ">=", 200, "2025"),
              IN_2023);
      assertThat(row)
          .contains(
              entry(Columns.STATUS, "not_due"), entry(Columns.CONCLUSION, given.conclusion()));
      assertThat(number(row, Columns.REQUIRED_INCREMENT))
          .isCloseTo((200 - given.now()) / 2, within(1e-12));
    }
    assertThat(only(Facts.of("revenue").promised("T", ">=", 200, "2025"), IN_2023))
        .contains(
            entry(Columns.CONCLUSION, "not_due"),
            entry(Columns.CONCLUSION_REASON, "no_observation"));
  }

  @Test
  void shouldHoldAverageGrowthSoFarAgainstThePromisedRate() {
    for (double rate : new double[] {6, 8, 10}) {
      Facts facts =
          Facts.of("revenue")
              .growth("2021", rate)
              .growth("2022", rate)
              .promised("T", "growth", ">=", 8, "2021/2025", null, null);
      assertThat(only(facts, IN_2023))
          .containsEntry(
              Columns.CONCLUSION, rate < 8 ? "behind" : rate > 8 ? "ahead" : "on_schedule");
    }
  }
}
