package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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

  /** The front page, the page of a zone, in words. */
  private static String part(String id) throws IOException {
    return Jsoup.parse(tables.snapshot().resolve("report/report.zh.html").toFile())
        .getElementById(id)
        .text();
  }

  @Test
  void shouldSayOnTheFrontPageWhoFellMostAndWhatTheIndexSaysOfIt() throws IOException {
    List<Object> fall =
        tables.one(
            "SELECT z.name_zh, -m.change, m.from_rank, m.to_rank, m.zone_id"
                + " FROM rank_moves m JOIN zones z USING (zone_id)"
                + " WHERE m.list_id = 'syn-evaluation' AND m.to_year = 2025 AND m.from_year = 2024"
                + " ORDER BY m.change LIMIT 1");
    List<Object> loss =
        tables.one(
            "SELECT n.name_zh, round(now.contribution - old.contribution, 2) AS loss"
                + " FROM scores now JOIN scores old USING (zone_id, node_id, index_id)"
                + " JOIN index_nodes n USING (index_id, node_id)"
                + " WHERE now.parent_node_id = 'synthetic-2021' AND now.year = 2024"
                + " AND old.year = 2023 AND zone_id = '"
                + fall.get(4)
                + "' ORDER BY loss LIMIT 1");

    assertThat(part("front"))
        .contains(
            "谁退得最多，为什么 %s 降%s位，可能因合成·劳动生产率增速得分下降 合成高新区综合评价：2024年第%s/178→2025年第%s/178。"
                .formatted(fall.get(0), fall.get(1), fall.get(2), fall.get(3)))
        .contains("2025年的评价用2024年数据。公布方没有说明原因。 合成指数2021（测算，非官方）2024年同向")
        .contains("失分最多的是%s %s分".formatted(loss.get(0), loss.get(1)));
  }

  @Test
  void shouldSayOnThePageOfAZoneWhereMostOfItsPeersAreAheadAndHowFarItsNeighboursAre()
      throws IOException {
    List<List<Object>> next =
        tables.rows(
            "SELECT z.name_zh, round(abs(s.score - own.score), 2) FROM scores s"
                + " JOIN scores own ON own.zone_id = 'htz-s124' AND own.year = s.year"
                + " AND own.node_id = s.node_id JOIN zones z ON z.zone_id = s.zone_id"
                + " WHERE s.parent_node_id IS NULL AND s.year = 2024"
                + " AND abs(s.rank - own.rank) = 1 ORDER BY s.rank");
    List<List<Object>> before =
        tables.rows(
            "SELECT name_zh, zone_id, rank FROM (SELECT z.name_zh, r.zone_id, r.rank FROM rankings"
                + " r JOIN zones z USING (zone_id) WHERE r.list_id = 'syn-evaluation' AND r.year ="
                + " 2025 AND r.rank < (SELECT rank FROM rankings WHERE list_id = 'syn-evaluation'"
                + " AND year = 2025 AND zone_id = 'htz-s124') ORDER BY r.rank DESC LIMIT 3) ORDER"
                + " BY rank");
    List<Object> ahead =
        tables.one(
            "SELECT n.name_zh, max(round(s.score, 2)) - round(own.score, 2) AS points"
                + " FROM scores own JOIN scores s USING (index_id, node_id, year)"
                + " JOIN index_nodes n USING (index_id, node_id)"
                + " WHERE own.zone_id = 'htz-s124' AND year = 2024"
                + " AND own.parent_node_id = 'synthetic-2021' AND s.zone_id IN ("
                + before.stream()
                    .map(row -> "'" + row.get(1) + "'")
                    .collect(Collectors.joining(", "))
                + ") GROUP BY n.name_zh, own.score ORDER BY points DESC LIMIT 1");
    String benchmarks =
        before.stream()
            .map(row -> row.get(0) + "（" + row.get(2) + "）")
            .collect(Collectors.joining("、"));

    assertThat(part("z-htz-s124"))
        .contains("对标谁，差在哪 公布榜前面 3 家：" + benchmarks + " 差在 " + ahead.get(0) + "（")
        .containsPattern("差在 [^。]*高%.2f分".formatted((Double) ahead.get(1)))
        .contains("得分最像（不是标杆） 合成高新区082、合成高新区013")
        .contains("是%s（相差%s分，".formatted(next.get(0).get(0), next.get(0).get(1)))
        .contains("是%s（相差%s分，".formatted(next.get(1).get(0), next.get(1).get(1)));
  }

  @Test
  void shouldTellOnTheFrontPageHowFarTheSeventeenthIsFromTheEighteenth() throws IOException {
    double points =
        tables.number(
            "SELECT round(max(score) - min(score), 2) FROM scores WHERE parent_node_id IS NULL"
                + " AND year = 2024 AND rank IN (17, 18)");
    double usual =
        tables.number(
            "SELECT median(abs(change)) FROM rank_moves WHERE list_id = 'syn-evaluation'"
                + " AND to_year = 2025 AND from_year = 2024");

    assertThat(part("front"))
        .contains("第17与第18：公布榜说不准（没有得分）；指数经得起权重微调")
        .contains("178 家位次变动的中位数是 %.0f 位（含真实升降）。".formatted(usual))
        .contains("前20位 19 对中 4 对、其余 158 对中 133 对，权重移动不到 1 个百分点就换位（≈）")
        .containsPattern("17 合成高新区015 [≈✓] %.2f分 18 合成高新区003 ".formatted(points))
        .contains("无法判定的目标 15 项：缺目标时期的数值 7 项、缺基期值 5 项、该园区该指标没有数值 3 项。");
  }

  /** Values of 2024 without a number, and those behind targets. */
  private static final String GAPS =
      """
      (SELECT zone_id, list_id indicator_id, '2024' period FROM rankings
       WHERE year = 2024 AND peer_group = 'all' AND NOT stated AND value IS NULL
         AND reason IN ('not_available', 'withheld')
       UNION
       SELECT t.zone_id, t.indicator_id, t.period
       FROM targets t JOIN attainment a USING (target_id, version)
       WHERE a.status = 'not_judgeable' AND a.reason LIKE 'no_observation%')
      """;

  @Test
  void shouldNameOnTheFrontPageWhichDataAreMissingMostAndAllOfThemBehindALink() throws IOException {
    List<List<Object>> indicators =
        tables.rows(
            "SELECT i.name_zh, count(*), g.period FROM "
                + GAPS
                + " g JOIN indicators i USING (indicator_id) GROUP BY i.name_zh, g.period"
                + " ORDER BY count(*) DESC, i.name_zh");
    long zones = (long) tables.number("SELECT count(DISTINCT zone_id) FROM " + GAPS);
    long all = (long) tables.number("SELECT count(*) FROM " + GAPS);
    String told =
        indicators.stream()
            .limit(3)
            .map(row -> row.get(0) + "（" + row.get(1) + " 家）")
            .collect(Collectors.joining("、"));

    assertThat(part("front"))
        .contains("缺哪些数据 178 家中 %d 家共缺 %d 处 2024年应有 8,112 个数值，".formatted(zones, all))
        .contains("缺得最多的指标：" + told + "。");
    assertThat(part("gaps"))
        .contains(indicators.get(0).get(0) + " 2024年 " + indicators.get(0).get(1));
    assertThat(indicators.stream().mapToLong(row -> (Long) row.get(1)).sum()).isEqualTo(all);
  }

  @Test
  void shouldTellNoGrowthOfAnAmountThatMayBeNegative() throws IOException {
    Object name =
        tables.column("SELECT name_zh FROM indicators WHERE indicator_id = 'syn_2_06'").get(0);

    assertThat(part("growth")).contains("可能为负的净额不给增速").doesNotContain(name + " · 2024年");
    assertThat(part("z-htz-s124")).contains(name + " 35个 第106/165 净额");
  }

  @Test
  void shouldCountOnTheFrontPageAsManyTargetsAsOnTheBoard() {
    // 300 statements of 278 promises: 93 + 94 + 91 on the board, by year
    assertThat(tables.number("SELECT count(*) FROM attainment WHERE counted")).isEqualTo(278);
    assertThat(tables.snapshot().resolve("report/report.zh.html"))
        .content()
        .contains("已完成 3、已提前达到 14、未见落后（待数值） 21、落后或将完不成 39、未完成 16")
        .contains("已完成 30、未完成 58、无法判定 6", "已完成 33、未完成 49、无法判定 9")
        .contains("93 项中，16 项未完成，39 项落后或将完不成，21 项未见落后（待数值），14 项已提前达到，3 项已完成。")
        .contains("其他年份到期的 185 项：107 项未完成，15 项无法判定，63 项已完成。");
  }

  @Test
  void shouldJudgeEveryPlaceOfTheYearOnItsLastDay() {
    assertThat(
            tables.rows(
                "SELECT DISTINCT status, due FROM attainment JOIN targets USING (target_id,"
                    + " version) WHERE measure = 'rank' AND period = '2025' ORDER BY status"))
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
                "SELECT count(*) FROM (SELECT year, zone_id, score, rank, rank() OVER (PARTITION BY"
                    + " year ORDER BY score DESC) AS expected FROM scores WHERE parent_node_id IS"
                    + " NULL AND score IS NOT NULL) WHERE rank <> expected"))
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
