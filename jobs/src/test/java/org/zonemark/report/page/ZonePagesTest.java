package org.zonemark.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Report;
import org.zonemark.testing.SampleZones;

class ZonePagesTest {

  private final String page = new HtmlReport().render(SampleZones.three(Lang.ZH, "htz-zhengzhou"));

  @Test
  void shouldSayWhoFellMostAndWhichDimensionDidIt() {
    assertThat(text(part("front")))
        .contains(
            "谁退得最多，为什么 郑州高新区 降1位，主要因创新能力得分下降 综合指数：2023年第1/3→2024年第2/3。 总分 59.25→58.00，失分最多的是创新能力"
                + " -1.25分（主要是创新能力，得分 62.00→59.50）。")
        .contains("西安高新区 在综合指数中由2023年第2/3升到2024年第1/3，上升1位，升幅最大。");
  }

  @Test
  void shouldNeverSayThatNothingIsMissedWhereTheTableHoldsOneNorMixYears() {
    assertThat(text(part("front")))
        .contains("2025年目标能否完成 有的将完不成 2 项中，1 项落后或将完不成，1 项未到期。落后或将完不成： 新乡高新区 。")
        .contains("其他年份到期的 3 项：1 项未完成，1 项无法判定，1 项已完成。")
        .contains("无法判定的目标 1 项：缺目标时期的数值 1 项。");
  }

  @Test
  void shouldTellWhatIsNewlyMissedOrBehindBeforeAllElseThatNobodyAsks() {
    String told =
        new HtmlReport().render(SampleZones.threeWithNews(Lang.ZH, null)).replace("\n", "");

    assertThat(text(told))
        .contains("此外 与 2025-11-29 的上次判定相比，新增未完成 1 项： 郑州高新区 ；新落后于时序进度 1 项： 新乡高新区 。");
    assertThat(text(part("front"))).doesNotContain("上次判定");
  }

  @Test
  void shouldPutTheZoneWhoseReportItIsFirst() {
    assertThat(text(part("front")))
        .contains(
            "郑州高新区 看明细 → 升降与原因 下降1位，主要因创新能力得分下降 综合指数（测算，非官方）：2024年第2/3，比2023年下降1位。总分"
                + " 59.25→58.00，失分最多的是创新能力 -1.25分（主要是创新能力，得分 62.00→59.50）。");
    assertThat(text(part("front")).indexOf("升降与原因"))
        .isLessThan(text(part("front")).indexOf("谁退得最多"));
    assertThat(new HtmlReport().render(SampleZones.three(Lang.ZH, null)))
        .doesNotContain("class=focus");
  }

  @Test
  void shouldTellOfThePromisesOfItsBoxHowFarTheyAreTheLatestFirst() {
    assertThat(text(part("front")))
        .containsPattern("未到期 全国高新区综合排名，2025年 前10位，实际 第17/169.*，差7位")
        .containsPattern("差7位.*未完成 全国高新区综合排名，2020年 前15位，实际 第17/169.*，差2位");
  }

  @Test
  void shouldAnswerFirstOnThePageOfAZoneWhatLeadersAsk() {
    for (String part : new String[] {"front", "z-htz-zhengzhou"}) {
      assertThat(text(part(part)))
          .contains("2025年目标能否完成 还看不出 1 项中，1 项未到期。最近值距目标：全国高新区综合排名（差7位）。")
          .contains("对标谁，差在哪 综合指数前面 1 家：西安高新区（1） 差在 创新能力（西安高新区高1.00分）。 得分最像（不是标杆） 同类。")
          .contains("缺哪些数据 缺 2 处 出口，2024年：保密；目标无法判定：缺 2022年 的经济总量")
          .contains("相邻名次可信吗 指数与前后都分不出 综合指数：90% 区间 1–3 位；前一位第1是西安高新区（先后的概率 62%），")
          .contains("后一位第3是新乡高新区（先后的概率 62%）");
    }
  }

  @Test
  void shouldAnswerWhatAnybodyAsksFirstWhereTheReportIsNobodys() {
    String nobodys = new HtmlReport().render(SampleZones.three(Lang.ZH, null));

    assertThat(text(nobodys))
        .contains("对标谁，差在哪 指数各项最高： 西安高新区 （1 项） 综合指数：创新能力 西安高新区（59.00分，中位 58.00）。")
        .contains("缺哪些数据 3 家中 3 家共缺 4 处 缺得最多的指标：经济总量（1 家）。")
        .contains("缺得最多的园区： 郑州高新区 （2 处）、 新乡高新区 （1 处）、 西安高新区 （1 处）。")
        .contains("相邻名次可信吗 第2与第3：指数分不出 综合指数（测算）：2 郑州高新区、3 新乡高新区（先后的概率 62%）；前20位 2 对中 2 对分不出（≈：")
        .contains("1 西安高新区 ≈ 62% 2 郑州高新区 ≈ 62% 3 新乡高新区");
  }

  @Test
  void shouldListWhatIsMissingByIndicatorAndByZone() {
    String lacking = new HtmlReport().render(SampleZones.lacking(Lang.ZH));

    assertThat(text(lacking))
        .contains("缺哪些数据 按指标 指标 时期 几家缺 哪些园区 出口 2024年 1 园区htz-lacking")
        .contains("单位能耗 2024年 1 园区htz-lacking")
        .contains("按园区，各缺几处 园区htz-lacking 2");
  }

  @Test
  void shouldTellOfAZoneItsPlacesItsScoreItsPromisesAndItsGaps() {
    assertThat(text(part("z-htz-zhengzhou")))
        .doesNotContain("Zhengzhou High-tech Zone")
        .contains("河南省", "1991年批准", "郑洛新自创区")
        .contains("综合指数 测算，非官方 第2/3 2024年", "进前1位 25%", "2023年第1/3 →")
        .contains("1–3，先于下一位 62%")
        .contains("创新能力 58.00", "-1.25", "上升1位：创新能力由10个到12个（+20.00%）")
        .contains("▲ 59.50", "出口，2024年：保密")
        .contains("✗ 未完成 第17/169");
  }

  @Test
  void shouldTellEachMissingValueOnceAndCountNeitherWhatFollowsNorWhatCannotBe() {
    String lacking = text(new HtmlReport().render(SampleZones.lacking(Lang.ZH)));

    assertThat(lacking)
        .contains("单位能耗（低为好） 100吨标准煤 第1/3", "出口 保密", "创新能力 不适用")
        .contains("综合指数，2024年：覆盖率不足")
        .contains("2024年没有数值的指标 1 项（无资料）：单位能耗")
        .contains("2024年没有数值的指标 1 项（保密）：出口")
        .contains("2024年不适用的指标 1 项，不算缺口：创新能力")
        .contains("缺哪些数据 1 家中 1 家共缺 2 处");
  }

  @Test
  void shouldSayOfAPeersRankWhichListItIsOfAndGiveThePublishedOneBesideIt() {
    assertThat(text(new HtmlReport().render(SampleZones.evaluated(Lang.ZH))))
        .contains("公布位次：国家高新区综合评价，2025年")
        .contains("园区 指数位次 公布位次 创新能力")
        .contains("甲高新区 第1/3 第17/178 59.00")
        .contains("同类 2 2024年第145/178 ▲ 59.50");
    assertThat(text(part("z-htz-zhengzhou"))).contains("园区 指数位次 创新能力");
  }

  @Test
  void shouldSayWhyAPartOfThePageHasNothingToShow() {
    String lacking = text(new HtmlReport().render(SampleZones.lacking(Lang.ZH)));
    String partly = text(new HtmlReport().render(SampleZones.partlyScored(Lang.ZH)));

    assertThat(lacking).contains("本区没有收录的目标。");
    assertThat(partly).contains("各项得分最像的园区：缺 单位能耗 的得分，无法比较。");
    assertThat(text(new HtmlReport().render(SampleZones.monthly(Lang.ZH)))).contains("缺哪些数据 不缺");
    assertThat(text(part("z-htz-zhengzhou"))).doesNotContain("没有收录的目标", "无法比较");
  }

  @Test
  void shouldHaveAPageOfAZoneOfWhichOnlyMonthsAreKnown() {
    String monthly = new HtmlReport().render(SampleZones.monthly(Lang.ZH));

    assertThat(text(monthly))
        .contains("各指标最新数值，只有月度、季度或半年数")
        .contains("单位能耗 12吨标准煤 2025年1–10月 — +3.50%")
        .contains("出口 30亿元 2025年10月 — +7.00%（刊载）");
    assertThat(monthly).contains("<a href=#z-htz-monthly>");
  }

  @Test
  void shouldNameThoseNextToAZoneWithoutAnIndexInTheYearOfItsPlace() {
    String focused = new HtmlReport().render(SampleZones.few(Lang.ZH, "htz-first"));

    assertThat(text(focused)).contains("对标谁，差在哪 单位能耗 2024年位次最近的： 园区htz-next （第3/3）");
  }

  @Test
  void shouldSayThatFewAreRankedWhereverAPlaceAmongThemIsTold() {
    String few = new HtmlReport().render(SampleZones.few(Lang.ZH, null));

    assertThat(text(few)).contains("单位能耗：2024年第1/3（榜单不完整）").contains("2023年第2/3（榜单不完整）");
  }

  @Test
  void shouldRankGrowthWithTheZoneWhoseReportItIsAndWithoutWhatBeganWithAPieceOrTwo() {
    String focused = text(new HtmlReport().render(SampleZones.growing(Lang.ZH, "htz-8")));
    String nobodys = text(new HtmlReport().render(SampleZones.growing(Lang.ZH, null)));

    assertThat(focused)
        .contains("创新能力 · 2024年 16 家有增速，列最好与最差共 12 家；其余见各园区页；基数不到 10 的 1 家不排")
        .contains("第1/16 园区htz-15 115个 +16.00% 第1/16 园区htz-16 116个 +16.00% 第3/16 园区htz-14")
        .contains("第6/16 园区htz-11 111个 +11.00% 第9/16 园区htz-8 108个 +8.00% 第11/16 园区htz-6");
    assertThat(nobodys).doesNotContain("第9/16 园区htz-8");
  }

  @Test
  void shouldTellNoGrowthOfANetAmountAndSayWhy() {
    assertThat(text(new HtmlReport().render(SampleZones.growing(Lang.ZH, null))))
        .contains("可能为负的净额不给增速，也不排增长榜（基数可近于零，百分比没有意义）：出口。")
        .contains("出口 5亿元 第1/17 净额")
        .doesNotContain("出口 · 2024年");
  }

  @Test
  void shouldCallFallingEnergyUseGoodNews() {
    assertThat(part("z-htz-zhengzhou")).contains("<td class=up>-3.50%");
    assertThat(part("z-htz-xinxiang")).contains("<td class=down>+4.00%");
  }

  @Test
  void shouldHeadThePlacesOfTheListOfZonesWithListAndYearAndTheirLineWithItsList() {
    assertThat(text(part("zones"))).contains("综合指数，2024年 变动 走势：综合指数 各年目标 未完成 落后");
  }

  @Test
  void shouldExplainTheMoveAmongTheZonesOfBothYearsWhereItIsTold() {
    String page = new HtmlReport().render(SampleZones.moved(Lang.ZH, 1, -1));
    String same = new HtmlReport().render(SampleZones.moved(Lang.ZH, 1, 1));
    String english = new HtmlReport().render(SampleZones.moved(Lang.EN, 1, -1));

    assertThat(text(page)).contains("变动 变动按同口径：只比两年都在榜的园区", "▼1 榜面▲1");
    assertThat(text(same)).doesNotContain("只比两年都在榜的园区", "▲1 榜面");
    assertThat(text(english))
        .contains("Change change among the zones ranked in both years", "▼1 listed ▲1");
  }

  @Test
  void shouldTellNoTermOfTheTradeWithoutExplainingIt() {
    assertThat(text(part("reading"))).contains("“底线”是", "“力争”是", "极差标准化：", "“没有漏读”：");
  }

  @Test
  void shouldFindAZoneByNameAliasPinyinAndInitials() {
    assertThat(part("zones"))
        .contains("郑州高新区 zhengzhouhightechzone zzhtzn zhengzhou high-tech zone 郑州高新区管委会");
  }

  @Test
  void shouldSpreadThePagesOfManyZonesOverFilesThatOpenAtOnce() throws IOException {
    Report many = SampleZones.many(Lang.ZH, 10_000);
    Map<String, Integer> sizes = new TreeMap<>();
    Map<String, String> some = new HashMap<>();
    HtmlReport html = new HtmlReport();
    html.write(
        many,
        html.brief(many),
        (name, text) -> {
          sizes.put(name, text.getBytes(StandardCharsets.UTF_8).length);
          if (Set.of("report.zh.html", "zones-37.zh.html").contains(name)) {
            some.put(name, text);
          }
        });

    assertThat(sizes).hasSize(101).containsKeys("zones-1.zh.html", "zones-100.zh.html");
    assertThat(sizes.values()).allMatch(size -> size < 3_000_000);
    String first = some.get("report.zh.html");
    assertThat(first)
        .doesNotContain("<section id=z-")
        .contains("<a href=zones-5.zh.html#z-htz-401>合成园区401</a>")
        .contains("\"zones-100.zh.html#z-htz-10000\"");
    assertThat(first.split("<tr data-k", -1)).hasSize(501);
    assertThat(some.get("zones-37.zh.html"))
        .contains("<section id=z-htz-3601 ", "<section id=z-htz-3700 ", "report.zh.html#zones")
        .doesNotContain("<section id=z-htz-3701 ");
  }

  /** The part of the page with an id. */
  private String part(String id) {
    int from = page.indexOf("<section id=" + id + " ");
    return page.substring(from, page.indexOf("</section>", from));
  }

  private static String text(String markup) {
    return markup.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }
}
