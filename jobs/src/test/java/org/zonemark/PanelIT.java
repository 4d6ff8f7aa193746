package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.testing.Browser;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.Told;

/** The synthetic panel of real size, as any other input. */
class PanelIT {

  @TempDir static Path folder;

  private static DuckDb tables;

  @BeforeAll
  static void runThePanel() throws IOException, SQLException {
    generate("panel");
    Path conf = folder.resolve("panel/conf");
    Told told =
        Told.by("run", "--conf", conf.toString(), "--lake", folder.resolve("lake").toString());
    assertThat(told.exitCode()).as(told.everything()).isZero();
    tables = DuckDb.over(Path.of(told.after("Snapshot:")));
  }

  @AfterAll
  static void close() throws SQLException {
    tables.close();
  }

  /** A job alone on the current snapshot; the snapshot it publishes. */
  private static Path alone(String job) {
    Told told =
        Told.by(
            job,
            "--conf",
            folder.resolve("panel/conf").toString(),
            "--lake",
            folder.resolve("lake").toString());
    assertThat(told.exitCode()).as(told.everything()).isZero();
    return Path.of(told.after("Snapshot:"));
  }

  private static void generate(String name) {
    Told made = Told.by("init", folder.resolve(name).toString(), "--example", "--plain");
    assertThat(made.exitCode()).as(made.everything()).isZero();
  }

  @Test
  void shouldBeTheSamePanelFromTheSameSeed() throws IOException {
    generate("again");

    assertThat(Hashes.of(folder.resolve("again"))).isEqualTo(Hashes.of(folder.resolve("panel")));
  }

  @Test
  void shouldLeaveTheListsOfTheOtherJobAsTheyAreWhereRankAndIndexRunAlone() throws IOException {
    Path whole = tables.snapshot();
    assertThat(Hashes.dataFiles(whole.resolve("rankings")).stream().map(Path::getFileName))
        .extracting(Path::toString)
        .contains("part-0.parquet", "indices-0.parquet");

    for (String job : List.of("rank", "index")) {
      Path after = alone(job);
      assertThat(after).isNotEqualTo(whole);
      assertThat(Hashes.differing(whole, after)).as(job).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"zh, 390", "en, 390", "zh, 1440", "en, 1440"})
  void shouldShowEveryPartOfTheReportWithoutSidewaysScrollingOrRequest(String lang, int width)
      throws Exception {
    Browser.assumeInstalled();
    Path page = tables.snapshot().resolve("report/report." + lang + ".html");
    try (Browser browser = Browser.open(page, width, folder.resolve(lang + width))) {
      assertThat(Integer.parseInt(browser.value("document.querySelectorAll('.view.zone').length")))
          .isEqualTo(178);
      assertThat(browser.partsTooWide()).isEmpty();
      assertThat(browser.requests()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void shouldHinderNobodySeriouslyInAnyPartOfALargeReport(String lang) throws Exception {
    Browser.assumeInstalled();
    Path page = tables.snapshot().resolve("report/report." + lang + ".html");
    List<String> parts =
        Stream.of(
                "front zones rankings targets growth data reading dictionary z-htz-s017 z-htz-s020"
                    .split(" "))
            .toList();
    Map<String, String> barriers = new TreeMap<>();
    try (Browser browser = Browser.open(page, 390, folder.resolve("barriers-" + lang))) {
      browser.shorten(parts);
      for (int width : new int[] {390, 1440}) {
        browser.resize(width);
        for (String part : parts) {
          browser.show(part);
          barriers.put(part + " " + width, browser.barriers());
        }
      }
      browser.show("z-htz-s017+z-htz-s020");
      barriers.put("side by side", browser.barriers());
      assertThat(browser.value("document.querySelectorAll('.zone.on').length")).isEqualTo("2");
    }
    assertThat(barriers).hasSize(2 * parts.size() + 1);
    assertThat(barriers.values()).as(barriers.toString()).containsOnly("");
  }

  @Test
  void shouldAnswerOnTheFrontPageWhoPeersAreWhetherPlacesAreSureAndWhichDataAreMissing() {
    assertThat(tables.snapshot().resolve("report/report.zh.html"))
        .content()
        .contains(
            "<p class=ask><b>对标</b> <a href=#z-htz-s124>合成高新区124</a>：按合成指数2021，<a href=#z-htz-s")
        .contains("<b>位次可信吗</b> 合成高新区综合评价照录公布的位次，公布方没有给出误差；合成指数2021没有抽样")
        .contains("看得分：相邻两位之差的中位数为0.06分；177对相邻名次中有137对")
        .contains("无法判定的目标 15 项：缺目标时期的数值 7 项、缺基期值 5 项、该园区该指标没有数值 3 项。")
        .contains(missing());
  }

  /** The sentence about gaps: values of 2024 without a number, and those behind targets. */
  private static String missing() {
    String gaps =
        """
        (SELECT zone_id, list_id indicator, '2024' period FROM rankings
         WHERE year = 2024 AND peer_group = 'all' AND NOT stated AND value IS NULL
           AND reason IN ('not_available', 'withheld')
         UNION
         SELECT t.zone_id, t.indicator_id, t.period
         FROM targets t JOIN attainment a USING (target_id, version)
         WHERE a.status = 'not_judgeable' AND a.reason LIKE 'no_observation%')
        """;
    return "<b>缺什么数据</b> 178 家中 "
        + (long) tables.number("SELECT count(DISTINCT zone_id) FROM " + gaps)
        + " 家共缺 "
        + (long) tables.number("SELECT count(*) FROM " + gaps)
        + " 处，如<a href=#z-htz-s169>";
  }

  @Test
  void shouldCountOnTheFrontPageAsManyTargetsAsOnTheBoard() {
    // 300 statements of 278 promises: 93 + 94 + 91 on the board, by year
    assertThat(tables.number("SELECT count(*) FROM attainment WHERE counted")).isEqualTo(278);
    assertThat(tables.snapshot().resolve("report/report.zh.html"))
        .content()
        .contains("已完成 3、已提前达到 14、待数值 21、落后或将完不成 39、未完成 16")
        .contains("已完成 30、未完成 58、无法判定 6", "已完成 33、未完成 49、无法判定 9")
        .contains("2025年到期的 93 项目标中，16 项未完成，39 项落后或将完不成，21 项待数值，14 项已提前达到，3 项已完成。");
  }

  @Test
  void shouldJudgeEveryPlaceOfTheYearOnItsLastDay() {
    assertThat(
            tables.rows(
                "SELECT DISTINCT status, due FROM attainment JOIN targets USING (target_id, version)"
                    + " WHERE measure = 'rank' AND period = '2025' ORDER BY status"))
        .containsExactly(DuckDb.row("attained", true), DuckDb.row("missed", true));
  }

  @Test
  void shouldTakeLessThanThreeMegabytesForAPage() {
    for (String page : new String[] {"report/report.zh.html", "report/report.en.html"}) {
      assertThat(tables.snapshot().resolve(page).toFile().length()).isLessThan(3_000_000);
    }
  }

  @Test
  void shouldSaySyntheticInEveryRowThatComesFromIt() {
    assertThat(tables.number("SELECT count(*) FROM observations WHERE NOT synthetic")).isZero();
    assertThat(tables.number("SELECT count(*) FROM targets WHERE NOT synthetic")).isZero();
    assertThat(tables.number("SELECT count(*) FROM observations")).isGreaterThan(90_000);
  }

  @Test
  void shouldWeighTheFiveDimensionsAsTheOfficialSystemDoes() {
    List<List<Object>> dimensions =
        tables.rows(
            "SELECT DISTINCT node_id, weight_pct, weight_official FROM scores"
                + " WHERE parent_node_id = 'synthetic-2021' ORDER BY node_id");

    assertThat(dimensions)
        .containsExactly(
            DuckDb.row("1", 20.0, true),
            DuckDb.row("2", 20.0, true),
            DuckDb.row("3", 15.0, true),
            DuckDb.row("4", 15.0, true),
            DuckDb.row("5", 30.0, true));
  }

  @Test
  void shouldAddUpTheContributionsOfAllNodesToTheScoreOfTheirParent() {
    double furthest =
        tables.number(
            "SELECT max(abs(parent.score - parts.total)) FROM scores parent JOIN"
                + " (SELECT year, zone_id, parent_node_id, sum(contribution) AS total FROM scores"
                + "  WHERE parent_node_id IS NOT NULL GROUP BY ALL) parts"
                + " ON parts.parent_node_id = parent.node_id AND parts.year = parent.year"
                + " AND parts.zone_id = parent.zone_id WHERE parent.score IS NOT NULL");

    assertThat(furthest).isCloseTo(0, within(1e-9));
  }

  @Test
  void shouldScoreNoNodeBelowTheCoverageThatTheIndexAsks() {
    assertThat(
            tables.number(
                "SELECT count(*) FROM scores WHERE score IS NOT NULL AND coverage < 0.65"))
        .isZero();
    assertThat(
            tables.column(
                "SELECT DISTINCT reason FROM scores WHERE score IS NULL AND coverage > 0"))
        .isSubsetOf("coverage_too_low");
  }

  @Test
  void shouldRankTheScoresWithEqualPlacesForEqualScores() {
    assertThat(
            tables.number(
                "SELECT count(*) FROM (SELECT year, zone_id, score, rank,"
                    + " rank() OVER (PARTITION BY year ORDER BY score DESC) AS expected FROM scores"
                    + " WHERE parent_node_id IS NULL AND score IS NOT NULL) WHERE rank <> expected"))
        .isZero();
    assertThat(
            tables.number(
                "SELECT count(*) FROM scores s JOIN rankings r ON r.list_id = s.index_id"
                    + " AND r.peer_group = 'all' AND r.year = s.year AND r.zone_id = s.zone_id"
                    + " WHERE s.parent_node_id IS NULL AND s.rank IS DISTINCT FROM r.rank"))
        .isZero();
  }

  @Test
  void shouldCallTheIndexComputedAndNotOfficialInEveryRow() {
    assertThat(tables.number("SELECT count(*) FROM scores WHERE official")).isZero();
    assertThat(tables.number("SELECT count(*) FROM scores WHERE note_zh NOT LIKE '测算，非官方%'"))
        .isZero();
  }

  @Test
  void shouldNameTheEditionsThatDiffer() {
    assertThat(
            tables.number(
                "SELECT count(*) FROM revisions r JOIN observations new USING (observation_id)"
                    + " JOIN observations old ON old.observation_id = r.previous_id"
                    + " WHERE r.new <> new.value OR r.old <> old.value OR NOT new.is_latest"))
        .isZero();
    assertThat(tables.number("SELECT count(*) FROM revisions")).isGreaterThan(1000);
  }
}
