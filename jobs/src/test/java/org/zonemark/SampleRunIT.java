package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.zonemark.testing.DuckDb.row;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.SampleRun;

/** What must be seen in the output of the sample run, each fact as the publications have it. */
@ExtendWith(SampleRun.Shared.class)
class SampleRunIT {

  private static final double HUNDRED_MILLION = 1e8;

  /** Figures are stated to two decimals. */
  private static final Offset<Double> TWO_DECIMALS = within(0.005);

  private final SampleRun sample;
  private final DuckDb tables;

  SampleRunIT(SampleRun sample) {
    this.sample = sample;
    this.tables = sample.tables();
  }

  // ---- ranks ------------------------------------------------------------------------------------

  @Test
  void shouldCopyTheStatedRanksOfXinxiangWithTheirDenominators() {
    assertThat(
            tables.rows(
                "SELECT year, rank, rank_of, data_year FROM rankings"
                    + " WHERE list_id = 'national_evaluation' AND peer_group = 'all' AND stated"
                    + " AND zone_id = 'htz-xinxiang' ORDER BY year"))
        .containsExactly(
            row(2017, 92, null, 2016),
            row(2018, 84, 157, 2017),
            row(2019, 76, 169, 2018),
            row(2020, 66, 169, 2019));
  }

  @Test
  void shouldGiveNoIntervalAndNoCommonRankInAStatedListThatIsIncomplete() {
    assertThat(
            tables.rows(
                "SELECT DISTINCT complete, rank_common, rank_low, rank_high"
                    + " FROM rankings WHERE list_id = 'national_evaluation'"))
        .containsExactly(row(false, null, null, null));
  }

  @Test
  void shouldConfirmThePrintedClimbOfXinxiang() {
    assertThat(
            tables.rows(
                "SELECT from_rank, to_rank, change, change_common, reported_change FROM rank_moves"
                    + " WHERE list_id = 'national_evaluation' AND zone_id = 'htz-xinxiang'"
                    + " AND from_year = 2017 AND to_year = 2020"))
        .containsExactly(row(92, 66, 26, null, 26));
  }

  @Test
  void shouldMissTheRankThatZhengzhouPromisedFor2020ByTwoPlaces() {
    assertThat(
            tables.rows(
                "SELECT a.status, a.reason, a.due, a.observed, a.observed_period, a.gap, r.rank,"
                    + " r.rank_of FROM attainment a JOIN rankings r USING (observation_id)"
                    + " WHERE a.zone_id = 'htz-zhengzhou' AND a.indicator_id = 'national_rank'"
                    + " AND a.target_value = 15 AND a.counted"))
        .containsExactly(row("missed", null, true, 17.0, "2020", -2.0, 17, 169));
  }

  @Test
  void shouldShowTheNearestRankBesideThePromiseThatIsNotYetDue() {
    assertThat(
            tables.rows(
                "SELECT status, reason, due, observed, observed_period FROM attainment"
                    + " WHERE zone_id = 'htz-zhengzhou' AND indicator_id = 'national_rank'"
                    + " AND target_value = 10 AND counted"))
        .containsExactly(row("not_due", "not_yet_due", false, 17.0, "2020"));
  }

  @Test
  void shouldJudgeNoZoneByTheObservationsOfAnother() {
    assertThat(
            tables.rows(
                "SELECT a.target_id, o.zone_id FROM attainment a"
                    + " JOIN observations o USING (observation_id) WHERE a.zone_id <> o.zone_id"))
        .isEmpty();
    assertThat(
            tables.number(
                "SELECT count(*) FROM attainment WHERE indicator_id = 'national_rank'"
                    + " AND observed IN (92, 84, 76, 66)"))
        .isZero();
  }

  // ---- promises ---------------------------------------------------------------------------------

  @Test
  void shouldReadTheEconomyOfZhengzhouAsGdpAndSayThatItIsNotJudgeable() {
    assertThat(
            tables.rows(
                "SELECT status, reason, via_alias, due, observed, observed_period, projected,"
                    + " projected_reason, illustration_rate_pct, illustration_note FROM attainment"
                    + " WHERE target_id = 'zhengzhou-report-2020:F001'"))
        .containsExactly(
            row(
                "not_judgeable",
                "no_observation_of_period",
                "gdp",
                true,
                348 * HUNDRED_MILLION,
                "2018",
                null,
                "price_basis_mixed",
                10.3,
                "price_basis_mixed"));
    assertThat(attainment("required_growth_pct", "zhengzhou-report-2020:F001"))
        .isCloseTo(19.09, TWO_DECIMALS);
    assertThat(attainment("illustration", "zhengzhou-report-2020:F001") / HUNDRED_MILLION)
        .isCloseTo(515.09, TWO_DECIMALS);
    assertThat(attainment("illustration_gap", "zhengzhou-report-2020:F001") / HUNDRED_MILLION)
        .isCloseTo(-184.91, TWO_DECIMALS);
  }

  @Test
  void shouldShowHowFarXinxiangWouldComeAtThePrintedRate() {
    String target = "xinxiang-14th-five-year-plan-targets:F250";
    assertThat(
            tables.rows(
                "SELECT status, observed_period, target_value, projected, illustration_rate_pct,"
                    + " illustration_note FROM attainment WHERE target_id = '"
                    + target
                    + "'"))
        .containsExactly(
            row("not_due", "2020", 300 * HUNDRED_MILLION, null, 9.54, "price_basis_mixed"));
    assertThat(attainment("observed", target) / HUNDRED_MILLION).isCloseTo(184.54, TWO_DECIMALS);
    assertThat(attainment("required_growth_pct", target)).isCloseTo(10.21, TWO_DECIMALS);
    assertThat(attainment("illustration", target) / HUNDRED_MILLION)
        .isCloseTo(291.04, TWO_DECIMALS);
    assertThat(attainment("illustration_gap", target) / HUNDRED_MILLION)
        .isCloseTo(-8.96, TWO_DECIMALS);
  }

  private double attainment(String column, String target) {
    return tables.number(
        "SELECT " + column + " FROM attainment WHERE target_id = '" + target + "'");
  }

  @Test
  void shouldKeepAndJudgePromisesThatAreStatedTwiceButCountThemOnce() {
    assertThat(
            tables.rows(
                "SELECT split_part(t.target_id, ':', 2), split_part(t.dup_of, ':', 2), a.counted,"
                    + " a.status = first.status"
                    + " FROM targets t JOIN attainment a USING (target_id)"
                    + " JOIN attainment first ON first.target_id = t.dup_of"
                    + " WHERE t.dup_of IS NOT NULL AND a.member_id = '-' AND first.member_id = '-'"
                    + " ORDER BY t.target_id"))
        .containsExactly(
            row("F274", "F270", false, true),
            row("F275", "F271", false, true),
            row("F042", "F041", false, true),
            row("F044", "F041", false, true),
            row("F045", "F043", false, true),
            row("F002", "F001", false, true),
            row("F003", "F001", false, true),
            row("F028", "F012", false, true));
    assertThat(tables.number("SELECT count(*) FROM targets")).isEqualTo(93);
    assertThat(
            tables.rows("SELECT count(*), count(DISTINCT target_id) FROM attainment WHERE counted"))
        .containsExactly(row(85L, 85L));
  }

  @Test
  void shouldDecideOnlyByTheTargetsOwnZoneIndicatorAndPeriod() {
    assertThat(
            tables.rows(
                "SELECT a.target_id FROM attainment a JOIN targets t USING (target_id, version)"
                    + " JOIN observations o USING (observation_id)"
                    + " WHERE a.method = 'own_period' AND a.status IN ('attained', 'missed')"
                    + " AND (o.zone_id <> t.zone_id OR o.period <> t.period OR o.indicator_id <>"
                    + " coalesce(a.via_alias, CASE a.member_id WHEN '-' THEN t.indicator_id"
                    + " ELSE a.member_id END))"))
        .isEmpty();
    assertThat(
            tables.rows(
                "SELECT coalesce(reason, '-'), count(*) FROM attainment WHERE member_id = '-'"
                    + " GROUP BY reason ORDER BY 1"))
        .containsExactly(
            row("-", 3L),
            row("no_observation", 52L),
            row("no_observation_of_period", 20L),
            row("not_yet_due", 18L));
    assertThat(
            tables.rows(
                "SELECT target_id FROM attainment WHERE status = 'not_judgeable'"
                    + " AND observations_used IS NULL AND missing IS NULL AND missing_why IS NULL"
                    + " AND target_id <> 'zhengzhou-report-2020:F009'"))
        .isEmpty();
  }

  @Test
  void shouldConcludeNoOtherwiseThanTheVerdictAndJoinTheTwoTiers() {
    assertThat(
            tables.rows(
                "SELECT target_id FROM attainment WHERE (status = 'missed') <>"
                    + " (conclusion = 'missed') OR (status = 'not_judgeable') <>"
                    + " (conclusion IN ('not_judgeable', 'met_by_last_known',"
                    + " 'short_by_last_known'))"))
        .isEmpty();
    // 2021 has no value; the share of 2018 was above 80 % and keeps no promise of 2021.
    assertThat(
            tables.rows(
                "SELECT split_part(target_id, ':', 2), status, reason FROM attainment"
                    + " WHERE conclusion = 'met_by_last_known'"))
        .containsExactly(row("F292", "not_judgeable", "no_observation_of_period"));
    assertThat(
            tables.rows(
                "SELECT split_part(target_id, ':', 2), split_part(other_tier_id, ':', 2),"
                    + " tiers_conclusion FROM attainment WHERE other_tier_id IS NOT NULL"
                    + " ORDER BY 1"))
        .containsExactly(row("F248", "F249", "not_due"), row("F249", "F248", "not_due"));
  }

  @Test
  void shouldAgreeWithTheBriefingOnProgressBeyondTime() {
    // 西安高新区, first half of 2017: share of the year's task done, less the 50 % of time
    assertThat(
            tables.rows(
                "SELECT done.indicator_id, round(done.value - 50, 2), beyond.value"
                    + " FROM observations done JOIN observations beyond"
                    + " USING (zone_id, indicator_id, period)"
                    + " WHERE done.measure = 'ratio' AND beyond.of_measure = 'ratio'"
                    + " AND done.value IS NOT NULL AND beyond.value IS NOT NULL ORDER BY 1"))
        .containsExactly(
            row("domestic_capital_used", 41.78, 41.78),
            row("general_budget_revenue", 0.13, 0.13),
            row("key_project_investment", 12.18, 12.18));
  }

  @Test
  void shouldNotTakeWhatTheNextReportAsksLessOfForAnInterimTarget() {
    // 9 % for 2020 in one report, and 8.6 % for 2021 in the next
    assertThat(tables.rows("SELECT value FROM findings WHERE code = 'target_path_odd'")).isEmpty();
  }

  @Test
  void shouldJudgeEveryTargetOnceAsAWhole() {
    assertThat(
            tables.column(
                "SELECT target_id FROM targets ANTI JOIN"
                    + " (SELECT target_id FROM attainment WHERE member_id = '-') USING (target_id)"))
        .isEmpty();
  }

  @Test
  void shouldGiveAReasonWhereNothingIsJudgedAndNoneWhereItIs() {
    assertThat(
            tables.rows(
                "SELECT target_id, status, reason FROM attainment"
                    + " WHERE (status IN ('attained', 'missed')) <> (reason IS NULL)"))
        .isEmpty();
  }

  // ---- growth -----------------------------------------------------------------------------------

  @Test
  void shouldComputeTheGrowthBetweenTwoYearbooks() {
    assertThat(yoy("htz-all", "revenue")).isCloseTo(1.75, TWO_DECIMALS);
    assertThat(yoy("htz-zhongguancun", "revenue")).isCloseTo(12.26, TWO_DECIMALS);
    assertThat(yoy("htz-tianjin-binhai", "revenue")).isCloseTo(6.13, TWO_DECIMALS);
    assertThat(yoy("htz-zhongguancun", "employees_year_end")).isCloseTo(-3.05, TWO_DECIMALS);
  }

  private double yoy(String zone, String indicator) {
    return tables.number(
        "SELECT growth_pct FROM growth WHERE growth_window = 'yoy' AND base_period = '2023'"
            + " AND period = '2024' AND zone_id = '"
            + zone
            + "' AND indicator_id = '"
            + indicator
            + "'");
  }

  @Test
  void shouldKeepThePrintedGrowthOfXianBesideLevelsThatMakeNoYearlyRate() {
    assertThat(
            tables.rows(
                "SELECT value, growth_pct, reported_pct, reported_price_basis, reason FROM growth"
                    + " WHERE zone_id = 'htz-xian' AND indicator_id = 'gdp' AND period = '2022'"
                    + " AND growth_window = 'yoy'"))
        .containsExactly(row(3104.3 * HUNDRED_MILLION, null, 10.1, "comparable", "base_missing"));
  }

  @Test
  void shouldGiveATwoYearRateForXianWhereTheYearBetweenIsMissing() {
    List<Object> rate =
        tables.one(
            "SELECT method, base_period, base_value, growth_pct FROM growth"
                + " WHERE zone_id = 'htz-xian' AND indicator_id = 'gdp' AND period = '2022'"
                + " AND growth_window = 'gap'");
    assertThat(rate.subList(0, 3)).isEqualTo(row("cagr", "2020", 2410.08 * HUNDRED_MILLION));
    assertThat((Double) rate.get(3)).isCloseTo(13.49, TWO_DECIMALS);
  }

  // ---- findings ---------------------------------------------------------------------------------

  @Test
  void shouldFindTheInvestmentStatedInAnotherCurrencyThanItsIndicator() {
    assertThat(
            tables.rows(
                "SELECT value, severity, disposition FROM findings WHERE code = 'currency_unusual'"
                    + " AND source_id = 'zhengzhou-report-2020'"))
        .containsExactly(row("6.9亿元", "warning", "kept"));
    assertThat(tables.rows("SELECT value, unit FROM targets WHERE raw = '6.9'"))
        .containsExactly(row(6.9 * HUNDRED_MILLION, "元"));
  }

  @Test
  void shouldFindThePartThatExceedsItsWholeAndKeepBoth() {
    List<Object> finding =
        tables.one(
            "SELECT value, disposition, message_zh FROM findings"
                + " WHERE code = 'part_exceeds_whole'");
    assertThat(finding.subList(0, 2)).isEqualTo(row("155亿元", "kept"));
    assertThat((String) finding.get(2)).contains("79亿元");
    assertThat(
            tables.rows(
                "SELECT part.value, whole.value FROM observations part JOIN observations whole"
                    + " ON part.part_of = whole.observation_id WHERE part.raw = '155'"))
        .containsExactly(row(155 * HUNDRED_MILLION, 79 * HUNDRED_MILLION));
  }

  @Test
  void shouldDoubtTheRevenueThatIsFarOffItsOwnSeriesAndUseItNowhere() {
    assertThat(
            tables.rows(
                "SELECT o.value, o.obs_status, f.disposition FROM findings f"
                    + " JOIN observations o USING (source_ref)"
                    + " WHERE f.code = 'magnitude' AND f.value = '13.16亿元'"))
        .containsExactly(row(13.16 * HUNDRED_MILLION, "U", "kept"));
    assertThat(
            tables.rows(
                "SELECT g.period, g.growth_pct FROM growth g JOIN observations o"
                    + " ON o.observation_id IN (g.observation_id, g.base_observation_id)"
                    + " WHERE o.obs_status = 'U' AND g.growth_pct IS NOT NULL"))
        .isEmpty();
  }

  @Test
  void shouldAccountForEveryCellOfEveryFile() throws Exception {
    assertThat(sample.told().out())
        .anyMatch(line -> line.startsWith("读取 18 个文件") && line.endsWith("（相符）"));
    sample
        .json("manifest.json")
        .path("inputs")
        .forEach(
            input -> {
              long sum = 0;
              for (var kind : input.path("balance")) {
                sum += kind.asLong();
              }
              assertThat(sum)
                  .as(input.path("file").asText())
                  .isEqualTo(input.path("cells").asLong());
            });
  }

  @Test
  void shouldShowEveryFindingInTheWorkbookWhereItsCellStands() throws Exception {
    List<Object> inCells =
        tables.column(
            "SELECT finding_id FROM findings WHERE regexp_matches(source_ref, '#L[0-9]+C[0-9]+$')");
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(sample.snapshot().resolve("report/findings.xlsx").toFile())) {
      assertThat(workbook.getSheetAt(0).getHyperlinkList())
          .as("a line a cause")
          .hasSize((int) tables.number("SELECT count(DISTINCT code) FROM findings"));
      assertThat(workbook.getSheetAt(1).getHyperlinkList()).hasSize(inCells.size());
      assertThat(workbook.getSheetAt(2).getHyperlinkList())
          .as("a line a copied sheet")
          .hasSize(workbook.getNumberOfSheets() - 3);
      XSSFCell doubted = workbook.getSheet("2 press-national.csv").getRow(2).getCell(5);
      assertThat(doubted.getStringCellValue()).isEqualTo("13.16");
      assertThat(doubted.getCellComment().getString().getString())
          .startsWith("press-national.csv#L3C6：“13.16亿元”与同一序列的");
      assertThat(doubted.getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFFFEB9C");
    }
  }

  @Test
  void shouldMakeARowOfEveryCellThatTheBalanceCalls() throws Exception {
    long observations = 0;
    long targets = 0;
    for (var input : sample.json("manifest.json").path("inputs")) {
      observations += input.path("balance").path("observation").asLong();
      targets += input.path("balance").path("target").asLong();
    }
    assertThat(tables.number("SELECT count(*) FROM observations")).isEqualTo(observations);
    assertThat(tables.number("SELECT count(*) FROM targets")).isEqualTo(targets);
  }

  @Test
  void shouldHoldAllStatementsOfTheTwoZones() {
    assertThat(
            tables.number(
                "SELECT count(*) FROM observations WHERE source_id IN"
                    + " ('zhengzhou-summary-2018', 'xinxiang-14th-five-year-plan')"))
        .isEqualTo(204);
  }

  @Test
  void shouldCallNoScoreOfferedHereOfficial() {
    assertThat(
            tables.rows(
                "SELECT DISTINCT official FROM scores WHERE official IS DISTINCT FROM false"))
        .isEmpty();
    assertThat(tables.rows("SELECT note_zh FROM scores WHERE note_zh NOT LIKE '%测算，非官方%'"))
        .isEmpty();
  }
}
