package org.zonemark.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.html.Paging;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.GrowthRow;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.RankRow;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.UnrankedRow;
import org.zonemark.report.promise.TargetSection;
import org.zonemark.testing.SampleReports;

class HtmlReportTest {
  private final HtmlReport html = new HtmlReport();

  @Test
  void shouldSayOnWhichDayItWasMadeWhereThatIsNotTheDayOfJudgement() {
    Report report = SampleReports.zhengzhouAndXinxiang(Lang.ZH);
    assertThat(new HtmlReport().render(ofRun(report, "20260701T220154117Z-3286fc")))
        .contains("判定日 2026-06-30")
        .contains("生成于 2026-07-01");
    assertThat(new HtmlReport().render(ofRun(report, "20260630T220154117Z-3286fc")))
        .doesNotContain("生成于");
  }

  private static Report ofRun(Report report, String runId) {
    Report.Edition edition = report.edition();
    return new Report(
        new Report.Edition(
            edition.lang(),
            edition.title(),
            edition.label(),
            runId,
            edition.version(),
            edition.asOf(),
            edition.knownOn(),
            edition.synthetic()),
        report.summary(),
        report.lists(),
        report.growths(),
        report.promises(),
        report.data(),
        report.zones(),
        report.focus());
  }

  @Test
  void shouldTellTheRanksOfXinxiangWithTheirDenominatorsAndTheClaimThatAgrees() {
    String text = text(SampleReports.zhengzhouAndXinxiang(Lang.ZH));

    assertThat(text)
        .contains("2017年 第92（参评数未知）", "2018年 第84/157", "2019年 第76/169", "2020年 第66/169")
        .contains("▲26", "上升26位", "刊载 +26 ✓ 一致")
        .contains("2017年第92（参评数未知） → 2020年第66/169");
  }

  @ParameterizedTest
  @CsvSource({"true, false, 公布的榜单", "false, false, 计算位次", "false, true, 测算，非官方"})
  void shouldCallAListOnTheFrontWhatItIs(boolean stated, boolean unofficial, String called) {
    Report report =
        SampleReports.with(
            Lang.ZH,
            false,
            List.of(
                new RankingTable(
                    SampleReports.GDP,
                    SampleReports.ALL,
                    new RankingTable.Dates(2024, null, 2024, null),
                    new RankingTable.Kind(stated, true, unofficial),
                    SampleReports.GDP,
                    "元",
                    new RankingTable.Coverage(1.0, null),
                    List.of(new RankRow(SampleReports.XIAN, 1, 1, 0, 3e11, null, null)),
                    List.of())),
            List.of(),
            List.of(),
            List.of());
    assertThat(Jsoup.parse(html.render(report)).select("#front .top caption .tag").eachText())
        .containsExactly(called);
  }

  @Test
  void shouldTellTheRanksOfXinxiangInEnglish() {
    String text = text(SampleReports.zhengzhouAndXinxiang(Lang.EN));

    assertThat(text)
        .contains("2017 92 of unknown", "2018 84/157", "2020 66/169")
        .contains("▲26", "up 26", "claimed +26 ✓ agrees");
  }

  @Test
  void shouldTellThatZhengzhouMissedTheTopFifteenByTwoPlaces() {
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.ZH)))
        .contains("2020年 前15位", "✗ 未完成 第17/169 2020年 差2位", "2025年 前10位", "最近 2020年");
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.EN)))
        .contains("2020: top 15", "✗ Missed 17/169 2020 2 places short", "2025: top 10");
  }

  @Test
  void shouldSayWhyAnOutputTargetCannotBeJudgedAndLabelTheIllustration() {
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.ZH)))
        .contains("2022年 ≥ 700亿元", "无法判定", "348亿元 最近 2018年", "+19.09%")
        .contains("原因 缺目标时期的数值", "口径 经济总量按 GDP 读,系声明的口径", "不作推算 价格口径混用")
        .contains("示意 非预测：按每年10.3%，2022年为515.09亿元，差184.91亿元");
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.EN)))
        .contains("2022: ≥ 70 bn CNY", "34.8 bn CNY nearest: 2018", "+19.09%")
        .contains(
            "Illustration not a forecast: at 10.3% a year, 2022 would read 51.509 bn CNY,"
                + " 18.491 bn CNY short");
  }

  @Test
  void shouldTellWhatXinxiangNeedsAndWhatTheRateOfThePlanWouldGive() {
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.ZH)))
        .contains("2025年 达到 300亿元", "184.54亿元 最近 2020年", "+10.21%")
        .contains("按每年9.54%，2025年为291.04亿元，差8.96亿元");
  }

  @Test
  void shouldKeepTheReportedGrowthBesideTheComputedOne() {
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.ZH)))
        .contains("缺基期值 +10.10% 可比价")
        .contains("隔年，2年年均 2,410.08亿元 2020年 3,104.3亿元 2022年 +13.49% — —")
        .contains("-3.05% -3.00% -0.05个百分点 取整");
  }

  @Test
  void shouldSayWhereAValueComesFromAndWhereTheWayLeads() {
    String page = text(SampleReports.zhengzhouAndXinxiang(Lang.ZH));
    assertThat(page)
        .contains("实际值由来 两期水平推得", "时序进度 落后；到 2020年 应达 230亿元")
        .contains("阻尼趋势推算 2025年 250亿元，2031年可达，完成概率 1%");
    String xinxiang = page.substring(page.indexOf("时序进度 落后"));
    assertThat(xinxiang).doesNotContain("评估 落后", "不作推算");
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.EN)))
        .contains("Projection by a damped trend 2025: 25 bn CNY; met in 2031, probability 1%");
  }

  @Test
  void shouldNameThePlanOnceForTheTargetsThatFollowOneAnother() {
    String page = text(SampleReports.zhengzhouAndXinxiang(Lang.ZH));
    String plan = "郑州高新区 2020 年工作报告";
    int first = page.indexOf("report-2020.csv#R41C8");
    int last = page.indexOf("report-2020.csv#R43C8");
    assertThat(page.substring(0, first)).endsWith(plan + " ");
    assertThat(page.substring(first, last)).contains("report-2020.csv#R2C8").doesNotContain(plan);
  }

  @Test
  void shouldNotSayTwiceThatATargetIsNotDue() {
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.ZH)))
        .contains("○ 未到期")
        .doesNotContain("原因 目标时期尚未结束");
  }

  @Test
  void shouldCountADuplicateOnceAndSayWhatItRepeats() {
    String text = text(SampleReports.zhengzhouAndXinxiang(Lang.ZH));

    // One missed target is told twice by the plan: one in the brief, two rows in the table.
    assertThat(text)
        .contains(
            "重复 与“2020年 前15位”（report-2020.csv#R41C8）是同一目标，以那一条判定、计数，本条不计",
            "其他年份到期的 3 项：1 项未完成，1 项无法判定，1 项已完成");
    String zone = text.substring(text.indexOf("郑州高新区的目标"));
    assertThat(zone.split(Pattern.quote("✗ 未完成 第17/169"), -1)).hasSize(3);
  }

  @Test
  void shouldSayInEachCaptionWhatTheRanksAre() {
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.ZH)))
        .contains("国家高新区综合评价 · 全部国家高新区 · 2020年")
        .contains("公布位次 评价年度 2020年 数据年度 2019年 2021 发布 参评 169 榜单不完整 覆盖 1.18%")
        .contains("计算位次 数据年度 2024年 2025-11 发布 参评 3 榜单完整 覆盖 75%");
  }

  @Test
  void shouldShowOneScaleInAColumnAndMarkTiesAndNewcomers() {
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.ZH)))
        .contains("营业收入（亿元）")
        .contains("第1/3 中关村 97,340.00 — 2023年第1/3")
        .contains("第2/3 并列 西安 14,000.00 ▲1 2023年")
        .contains("第2/3 并列 天津滨海 14,000.00 新 —")
        .contains("未排名 保密 1 某园区");
  }

  @Test
  void shouldMarkAnIndexAsUnofficialAndSyntheticDataAsSynthetic() {
    String text = text(SampleReports.large(Lang.ZH));

    assertThat(text).contains("测算，非官方 合成数据 计算位次").contains("本报告含合成数据，不反映任何真实园区。");
    assertThat(text.split("合成数据", -1)).hasSizeGreaterThan(180);
  }

  @Test
  void shouldSayThatNoTargetWasRead() {
    assertThat(text(SampleReports.empty(Lang.ZH)))
        .contains("目标能否完成 没有读到目标")
        .doesNotContain("无法判定的目标");
    assertThat(text(SampleReports.empty(Lang.EN)))
        .contains("Targets on course? no target was read");
  }

  @Test
  void shouldTellAMoveFromAYearWithoutAValueLikeOneFromAYearThatIsNotThere() {
    RankMove none = new RankMove(2019, null, null, 2020, 5, 9, null, null, null, "no_value", null);
    RankMove broken = new RankMove(2019, 4, 9, 2020, 5, 9, null, null, null, "method_break", null);
    RankMove unlike =
        new RankMove(2019, 4, 9, 2020, 5, 9, null, null, null, "dimension_missing", null);
    Labels labels = Labels.of(Lang.ZH);
    RankingSection section =
        new RankingSection(
            SampleReports.empty(Lang.ZH),
            labels,
            new Figures(Lang.ZH, labels),
            new ZoneLinks(SampleReports.empty(Lang.ZH), Paging.USUAL));
    assertThat(section.move(none).reason()).isEqualTo("无上期位次");
    assertThat(section.move(broken).reason()).isEqualTo("评价办法变更");
    assertThat(section.move(unlike).reason()).isEqualTo("缺一级指标得分：名次按其余一级指标计，与上年不可比");
  }

  @Test
  void shouldNameTheRunAndTheProgramAtTheFootAlone() {
    String page = html.render(SampleReports.zhengzhouAndXinxiang(Lang.ZH));
    String head = page.substring(page.indexOf("<header"), page.indexOf("</header>"));
    String foot = page.substring(page.indexOf("<footer"), page.indexOf("</footer>"));

    assertThat(head).contains("判定日").doesNotContain("运行", "Zonemark");
    assertThat(foot).contains("运行", "Zonemark").doesNotContain("判定日");
  }

  @Test
  void shouldTellTheNamesOfSettingsToThoseWhoReadOnAlone() {
    for (Lang lang : Lang.values()) {
      Labels labels = Labels.of(lang);
      assertThat(labels.keys().stream().filter(key -> key.matches("page\\.(ask|focus|head)-.*")))
          .isNotEmpty()
          .noneMatch(key -> labels.text(key.substring(5)).contains("conf/"));
    }
  }

  @Test
  void shouldEscapeWhateverComesFromData() {
    Name evil = new Name("<b>甲&乙</b>\"'", "<script>alert(1)</script>");
    Report report =
        SampleReports.with(
            Lang.ZH,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(new FindingRow("<i>", "error", evil, "</td><script>", "kept", "a&b<c>")));

    String page = html.render(report);

    assertThat(page)
        .contains(
            "&lt;b&gt;甲&amp;乙&lt;/b&gt;&quot;&#39;",
            "&lt;/td&gt;&lt;script&gt;",
            "a&amp;b&lt;c&gt;")
        .contains("&lt;i&gt;")
        .doesNotContain("<script>alert", "<b>甲", "<i>");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldNeverPrintNullOrNotANumber(Lang lang) {
    Report unknowns =
        SampleReports.with(
            lang,
            false,
            List.of(
                new RankingTable(
                    SampleReports.EVALUATION,
                    SampleReports.ALL,
                    new RankingTable.Dates(2017, null, null, null),
                    new RankingTable.Kind(true, false, false),
                    null,
                    null,
                    new RankingTable.Coverage(null, null),
                    List.of(
                        new RankRow(
                            SampleReports.XINXIANG,
                            92,
                            null,
                            null,
                            null,
                            new RankMove(
                                2016, null, null, 2017, 92, null, null, null, 4, "no_value", null),
                            null)),
                    List.of()),
                new RankingTable(
                    Name.of("空榜"),
                    SampleReports.ALL,
                    new RankingTable.Dates(2017, null, null, null),
                    new RankingTable.Kind(false, false, true),
                    null,
                    null,
                    new RankingTable.Coverage(null, null),
                    List.of(),
                    List.of(new UnrankedRow(SampleReports.XIAN, "no_value")))),
            List.of(
                new GrowthRow(
                    SampleReports.XIAN,
                    SampleReports.GDP,
                    null,
                    null,
                    new GrowthRow.Span("yoy", null, null, "2017-S1", null),
                    null,
                    new GrowthRow.Reported(null, null, null, null),
                    "value_missing",
                    null)),
            List.of(
                new TargetRow(
                    SampleReports.XIAN,
                    null,
                    SampleReports.GDP,
                    null,
                    new TargetRow.Promise(
                        "growth", "~", 10, null, "%", "2016/2020", null, true, false, 1),
                    new TargetRow.Verdict(
                        "not_judgeable", "no_observation", null, null, null, null, null),
                    new TargetRow.Pace(null, null, null, null, null, null),
                    null,
                    null,
                    null,
                    null,
                    null)),
            List.of(new FindingRow("magnitude", "warning", Name.of("说明"), null, "kept", null)));

    for (Report report :
        List.of(unknowns, SampleReports.empty(lang), SampleReports.zhengzhouAndXinxiang(lang))) {
      assertThat(readable(report))
          .doesNotContainPattern("\\bnull\\b")
          .doesNotContain("NaN", "Infinity", "Optional", "{0}", "{{");
    }
    assertThat(text(unknowns))
        .contains(
            lang == Lang.ZH
                ? new String[] {
                  "第92（参评数未知）", "无上期位次 刊载 +4 无法核对", "缺末期值", "2017年上半年", "增速 约 10%，须每年达到"
                }
                : new String[] {
                  "92 of unknown",
                  "No earlier rank claimed +4 cannot be checked",
                  "Value missing",
                  "first half of 2017",
                  "Growth about 10%"
                });
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldNeedNothingFromElsewhere(Lang lang) {
    String page = html.render(SampleReports.zhengzhouAndXinxiang(lang));

    assertThat(page)
        .doesNotContainPattern("(?i)https?:")
        .doesNotContainPattern("(?i)url\\s*\\(")
        .doesNotContainIgnoringCase("@import")
        .containsOnlyOnce("<script>")
        .doesNotContainIgnoringCase("<script ")
        .doesNotContain("eval(", "fetch(", "XMLHttpRequest", "import(")
        .doesNotContainIgnoringCase("<link")
        .doesNotContainIgnoringCase("<img")
        .doesNotContainIgnoringCase("<iframe")
        .doesNotContainPattern("(?i)\\ssrc\\s*=");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldNameItsLanguageAndGiveEveryTableACaptionAndHeaders(Lang lang) {
    String page = html.render(SampleReports.zhengzhouAndXinxiang(lang));

    assertThat(page).contains("<html lang=\"" + lang.tag() + "\">", "<meta charset=\"UTF-8\">");
    assertThat(count(page, "<caption")).isEqualTo(count(page, "<table")).isGreaterThan(5);
    assertThat(count(page, "<thead")).isEqualTo(count(page, "<table"));
    assertThat(count(page, "<th")).isGreaterThan(count(page, "<table"));
    // A colour always comes with a sign.
    assertThat(page).containsPattern("class=\"status missed\"><span class=sign[^>]*>✗");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldLinkOnlyToPlacesOfItsOwn(Lang lang) {
    for (Report report :
        List.of(
            SampleReports.large(lang),
            SampleReports.empty(lang),
            SampleReports.zhengzhouAndXinxiang(lang))) {
      String page = html.render(report);
      Pattern.compile("href=#([^ >]*)")
          .matcher(page)
          .results()
          .forEach(link -> assertThat(page).containsPattern("id=" + link.group(1) + "[ >]"));
    }
  }

  @Test
  void shouldGiveTheSameTextForTheSameReport() {
    assertThat(new HtmlReport().render(SampleReports.zhengzhouAndXinxiang(Lang.ZH)))
        .isEqualTo(html.render(SampleReports.zhengzhouAndXinxiang(Lang.ZH)));
  }

  @Test
  void shouldSayOfWhatCannotBeJudgedWhatIsMissingAndWhose() {
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.ZH)))
        .contains("2022年：缺目标时期的数值 郑州高新区（经济总量）");
  }

  @Test
  void shouldSayTheSameOfAPromiseOnTheBoardAndOnThePageOfItsZoneAndHowFarItIsFromItsSchedule() {
    String page = text(SampleReports.zhengzhouAndXinxiang(Lang.ZH));
    String gap = "差45.46亿元 对2020年时序；对目标差115.46亿元";
    assertThat(page.split("▽ 落后", -1)).hasSize(4);
    assertThat(page.split(gap, -1)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "=, false, 1, 2025年 达到 20个",
    "=, true, 0, 2025年 恰为 20个",
    "range, false, 1, 2025年 达到 20–40个",
    "range, false, -1, 2025年 达到 20–40个",
    "range, true, 0, 2025年 在 20–40个之间",
    ">=, false, 1, 2025年 ≥ 20个",
  })
  void shouldSayInWordsWhatAnEqualNumberAndARangeAskFor(
      String op, boolean exact, int direction, String words) {
    TargetRow some = SampleReports.zhengzhouAndXinxiang(Lang.ZH).targets().get(0);
    TargetRow target =
        new TargetRow(
            some.zone(),
            null,
            some.indicator(),
            null,
            new TargetRow.Promise(
                "level",
                op,
                20,
                op.equals("range") ? 40.0 : null,
                "个",
                "2025",
                null,
                false,
                exact,
                direction),
            some.verdict(),
            some.pace(),
            null,
            null,
            null,
            null,
            null);
    Labels labels = Labels.of(Lang.ZH);
    assertThat(new TargetSection(Lang.ZH, labels, new Figures(Lang.ZH, labels)).text(target))
        .isEqualTo(words);
  }

  @Test
  void shouldPutTheNewestYearMissedFirstAndWhatIsBehindBeforeWhatIsOnCourse() {
    String page = text(SampleReports.zhengzhouAndXinxiang(Lang.ZH));
    assertThat(page.indexOf("2020年到期未完成 1 项")).isPositive().isLessThan(page.indexOf("尚未判定，落后的在前"));
    assertThat(page.indexOf("▽ 落后")).isPositive().isLessThan(page.indexOf("未落后的 1 项"));
  }

  @Test
  void shouldSayInWordsWhatAFindingIsAboutBeforeItsCell() {
    Report report =
        SampleReports.with(
            Lang.ZH,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new FindingRow(
                        "jump",
                        "warning",
                        Name.of("a.csv#L86C16：“6,374千元”比上年升降悬殊"),
                        "6,374千元",
                        "kept",
                        "a.csv#L86C16")
                    .about(new FindingRow.About(SampleReports.XIAN, SampleReports.GDP, "2014"))));

    String page = html.render(report);
    assertThat(page.substring(page.indexOf("<div id=findings"), page.indexOf("<div id=sources")))
        .contains(
            "<td><b>西安高新区 地区生产总值 2014年</b> “6,374千元”比上年升降悬殊<span class=ref>a.csv#L86C16</span>")
        .contains("升降悬殊")
        .doesNotContain("jump");
  }

  @Test
  void shouldCallFindingsExamplesOnlyWhereSomeAreLeftOut() {
    Report report = SampleReports.zhengzhouAndXinxiang(Lang.ZH);

    assertThat(html.render(report)).contains("<span class=title>示例</span>");
    assertThat(html.render(SampleReports.withAllFindings(report)))
        .contains("<span class=title>逐条</span>")
        .doesNotContain("<span class=title>示例</span>");
  }

  @Test
  void shouldSayHowManyFindingsAreNotShown() {
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.ZH))).contains("列出 1 条，共 3 条。");
  }

  @Test
  void shouldExplainTablesColumnsAndCodes() {
    String zh = html.render(SampleReports.zhengzhouAndXinxiang(Lang.ZH));
    String en = html.render(SampleReports.zhengzhouAndXinxiang(Lang.EN));

    assertThat(zh.substring(zh.indexOf("<section id=dictionary")))
        .contains("<tr><th>目标完成情况 <code>attainment</code><td>一行是对一项目标")
        .contains("<code>missed</code> 未完成；");
    assertThat(en.substring(en.indexOf("<section id=dictionary")))
        .contains("<tr><th>Attainment <code>attainment</code><td>One row is a judgement")
        .contains("<code>missed</code> Missed;");
  }

  @Test
  void shouldShowTheCellBalanceOfTheRunAndOfEachFile() {
    assertThat(text(SampleReports.zhengzhouAndXinxiang(Lang.ZH)))
        .contains("读取单元格 9,876 ✓ 没有漏读")
        .contains("torch-yearbook/2025/表1-3.xlsx 9f2c1e7ab04d 9,000 2,000 0 2 6,998")
        .contains("合计 9,876 2,340 5 3 7,528");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** The page without its style and its script. */
  /** What the page says of the report: without style, script and dictionary. */
  private String readable(Report report) {
    return html.render(report)
        .replaceAll("(?s)<(style|script)>.*?</\\1>|<section id=dictionary.*?</section>", "");
  }

  /** What a reader reads: the page without its tags, with single blanks. */
  private String text(Report report) {
    return readable(report)
        .replaceAll("<[^>]*>", " ")
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x3D;", "=")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }
}
