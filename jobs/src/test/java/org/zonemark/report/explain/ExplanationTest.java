package org.zonemark.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.Distance;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.method.target.Pace;
import org.zonemark.method.target.ProgressMethod;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.method.target.Way;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

class ExplanationTest {

  private static final Name ZONE = new Name("郑州高新区", "Zhengzhou");
  private static final Name REVENUE = new Name("营业收入", "Revenue");

  private static Explanation.Evidence evidence(boolean used, String period, Double value) {
    return new Explanation.Evidence(
        used,
        Explanation.About.THIS,
        null,
        "level",
        period,
        value,
        "元",
        value == null ? "withheld" : null,
        "current",
        new Explanation.Printed(value == null ? "--" : "120", "亿元", "book.csv#L2C3"),
        null);
  }

  private static final Explanation.Promised PROMISED =
      new Explanation.Promised(
          ZONE,
          REVENUE,
          null,
          "level",
          new StatedValue(Operator.AT_LEAST, 2e10, null, null, "元"),
          null,
          false,
          Period.ofYear(2025));

  private static final Explanation.Concluded NOTHING =
      new Explanation.Concluded(false, null, null, null, null, null, null);

  private static final Way NO_WAY =
      new Way(null, null, null, null, null, null, null, null, null, null, null, null);

  private static final Pace NO_PACE = new Pace(null, null, null, null);

  private static final Explanation.Outlook UNASKED =
      new Explanation.Outlook(null, null, null, null, null, null, null);

  private static Explanation.OfTarget target(
      Explanation.Promised promised,
      List<Explanation.Evidence> evidence,
      List<Explanation.Judged> judged) {
    return new Explanation.OfTarget(
        "plan:A",
        1,
        promised,
        new Explanation.Printed("200", "亿元", "plan.csv#L3C4"),
        null,
        null,
        "2023-06-30",
        evidence,
        judged);
  }

  private static List<Explanation.Evidence> known() {
    return List.of(evidence(true, "2022", 1.4e10), evidence(false, "2021", null));
  }

  private static Explanation.Observed observed(Origin origin, Explanation.Evidence... basis) {
    return new Explanation.Observed(1.4e10, Period.ofYear(2022), origin, List.of(basis));
  }

  private static Explanation.OfTarget target(String method, Double base) {
    Double forty = base == null ? null : Double.valueOf(40);
    Explanation.Judged judged =
        new Explanation.Judged(
            ProgressMethod.of(method),
            null,
            Status.NOT_DUE,
            "not_yet_due",
            2e10,
            observed(null),
            new Distance(-6e9, null, null),
            new Way(
                base,
                base == null ? null : Period.ofYear(2020),
                forty,
                null,
                forty,
                base == null ? null : Double.valueOf(1),
                null,
                null,
                null,
                null,
                null,
                null),
            new Pace(12.6, null, base == null ? null : Double.valueOf(18.3), null),
            new Explanation.Said("on_schedule", 1.0, null),
            new Explanation.Outlook(null, "rate_missing", null, null, null, null, null),
            NOTHING);
    return target(PROMISED, known(), List.of(judged));
  }

  @Test
  void shouldShowTheFormulasOfAVerdictWithTheirNumbers() {
    assertThat(ExplanationText.lines(target("schedule", 1e10), Lang.ZH))
        .containsExactly(
            "目标 plan:A（第 1 版）",
            "  郑州高新区，营业收入（水平）：≥ 200亿元，期限 2025年",
            "  原文“200 亿元”，出处 plan.csv#L3C4",
            "数值（* 为所用）",
            "* 2022年 水平 140亿元 现价 — 原文“120 亿元”，出处 book.csv#L2C3",
            "  2021年 水平 保密 现价 — 原文“-- 亿元”，出处 book.csv#L2C3",
            "并列参考：时序进度（不是判定）",
            "  该方法的说法：基本符合预期",
            "  进度 ÷ 时序进度 = 1",
            "  差额（以最近已知的 2022年 值计，不作判定）= 140亿元 - 200亿元 = -60亿元",
            "  自 2022年 起所需年均增速 = (200亿元 ÷ 140亿元)^(1/3) - 1 = 12.6%",
            "  基值 100亿元（2020年）",
            "  实际年均增速 = (140亿元 ÷ 100亿元)^(1/2) - 1 = 18.3%",
            "  进度 = (140亿元 - 100亿元) ÷ (200亿元 - 100亿元) = 40%",
            "  时序进度 = 2 年 ÷ 5 年 = 40%",
            "  进度 ÷ 时序进度 = 1",
            "  不作预测：缺增速");
  }

  @Test
  void shouldShowWhatAReviewConcludesAndWhereAProjectionLeads() {
    Explanation.Judged judged =
        new Explanation.Judged(
            ProgressMethod.PROJECTION_LOG_OLS,
            null,
            Status.NOT_DUE,
            "not_yet_due",
            2e10,
            observed(
                Origin.TWO_LEVELS, evidence(true, "2022", 1.4e10), evidence(true, "2021", 1.3e10)),
            new Distance(-6e9, -30.0, null),
            new Way(
                1e10,
                Period.ofYear(2020),
                45.0,
                null,
                40.0,
                null,
                5.0,
                null,
                null,
                1.35e10,
                50.0,
                1.5e10),
            new Pace(12.6, 2e9, 18.3, -5.7),
            new Explanation.Said("projected_met", null, null),
            new Explanation.Outlook(2.1e10, null, null, 2025, 0.625, null, null),
            new Explanation.Concluded(
                true,
                "ahead",
                null,
                "plan:B",
                "partly",
                new Explanation.Missing(ZONE, REVENUE, "level", "2025"),
                null));
    Explanation target = target(PROMISED, known(), List.of(judged));
    assertThat(ExplanationText.lines(target, Lang.ZH))
        .contains(
            "  已被后一版取代，不计入",
            "  评估结论：快于预期",
            "  与另一档 plan:B 合并的结论：部分完成",
            "  实际值由来：两期水平推得",
            "  实际值 = 营业收入 2022年 140亿元 - 营业收入 2021年 130亿元 = 140亿元",
            "  所缺的值：郑州高新区 营业收入 水平 2025年",
            "  差额占目标值 -30.00%",
            "  超时间进度 = 45% - 40% = +5.00个百分点",
            "  按所设路径，到该期应为 135亿元",
            "  判定日时间进度 50%，应为 150亿元",
            "  自 2022年 起所需年均增量 = (200亿元 - 140亿元) ÷ 3 = 20亿元",
            "  预计首次达到目标：2025年",
            "  达到目标的概率 62.5%（最小二乘的预测误差，t 分布）")
        .contains("  ln(数值) 对年份最小二乘的直线，从最近值 140亿元 之年再推 3 年 = 210亿元");
    assertThat(ExplanationText.lines(target, Lang.EN))
        .contains(
            "  Conclusion: Ahead",
            "  Expected to meet the target first in 2025",
            "  Probability of meeting the target 62.5% (least-squares prediction error, Student t)");
  }

  /** What is said of a ratio of the zone that is reckoned of these statements. */
  private static List<String> quotientOf(Lang lang, Explanation.Evidence... basis) {
    Explanation.Judged judged =
        new Explanation.Judged(
            ProgressMethod.OWN_PERIOD,
            null,
            Status.ATTAINED,
            null,
            15.0,
            new Explanation.Observed(20, Period.ofYear(2020), Origin.QUOTIENT, List.of(basis)),
            new Distance(5.0, null, null),
            NO_WAY,
            NO_PACE,
            new Explanation.Said(null, null, null),
            UNASKED,
            new Explanation.Concluded(false, "attained", null, null, null, null, null));
    Explanation.Promised share =
        new Explanation.Promised(
            ZONE,
            REVENUE,
            null,
            "share",
            new StatedValue(Operator.AT_LEAST, 15.0, null, null, "%"),
            null,
            false,
            Period.ofYear(2020));
    return ExplanationText.lines(target(share, List.of(basis), List.of(judged)), lang);
  }

  @Test
  void shouldGiveTheNumbersOfARatioOnlyWhereEachSideIsOneStatement() {
    Explanation.About gdp =
        new Explanation.About(null, new Name("生产总值", "GDP"), null, null, null, null);
    Explanation.Evidence below = stated(gdp, null, "increment", 1e10, "元");
    assertThat(quotientOf(Lang.ZH, evidence(true, "2020", 2e9), below))
        .contains("  实际值 = 营业收入 2020年 20亿元 ÷ 生产总值 2020年 100亿元 = 20%");
    Explanation.Evidence[] ofTwoLevels = {
      evidence(true, "2020", 5e9), evidence(true, "2019", 3e9), below
    };
    assertThat(quotientOf(Lang.ZH, ofTwoLevels))
        .contains("  实际值 = 营业收入 ÷ 生产总值 = 20%（分子或分母由多个数值推得）")
        .noneMatch(line -> line.contains("50亿元 ÷"));
    assertThat(quotientOf(Lang.EN, ofTwoLevels))
        .contains("  Observed = Revenue / GDP = 20% (a side of it is reckoned of several values)");
  }

  // ---- what a statement is of -------------------------------------------------------------------

  private static Explanation.Evidence stated(
      Explanation.About about, Integer rankOf, String measure, Double value, String unit) {
    return new Explanation.Evidence(
        true,
        about,
        rankOf,
        measure,
        "2020",
        value,
        unit,
        value == null ? "not_available" : null,
        "-",
        new Explanation.Printed(value == null ? " " : "x", null, "book.csv#L2C3"),
        null);
  }

  private static Explanation.Evidence made(Double value, Explanation.Aggregate aggregate) {
    return new Explanation.Evidence(
        true,
        Explanation.About.THIS,
        null,
        "level",
        "2020",
        value,
        "元",
        value == null ? "withheld" : null,
        "-",
        new Explanation.Printed("", null, "firms.csv#aggregate1:plain:a:2020"),
        aggregate);
  }

  @Test
  void shouldSayHowAStatementWasMadeOfFirmsWithoutNamingOne() {
    Explanation.Aggregate sum =
        new Explanation.Aggregate(
            "ratio", "plain", "revenue", "land", "high_tech in (是)", "软件", 12, 2, null);
    Explanation.Aggregate few =
        new Explanation.Aggregate("count", "plain", null, null, null, null, null, 1, "few");
    assertThat(ofYear(made(5e8, sum), made(null, few)))
        .contains(
            "* 2020年 水平 5亿元 — 由企业数据汇总（revenue ÷ land 的合计之比，全部，每家计一次，行业 软件，"
                + "条件 high_tech in (是)，12 家企业，2 个文件），出处 firms.csv#aggregate1:plain:a:2020",
            "* 2020年 水平 保密 — 由企业数据汇总（企业数，全部，每家计一次，1 个文件，不公布：企业过少），"
                + "出处 firms.csv#aggregate1:plain:a:2020");
  }

  @Test
  void shouldCallWhatFirmsThatCameHaveASumAndNotARate() {
    Explanation.Aggregate came =
        new Explanation.Aggregate("growth", "entry", "revenue", null, null, null, 5, 2, null);
    assertThat(ofYear(made(5e8, came)))
        .contains(
            "* 2020年 水平 5亿元 — 由企业数据汇总（revenue的合计，新进入，5 家企业，2 个文件），"
                + "出处 firms.csv#aggregate1:plain:a:2020");
  }

  private static List<String> ofYear(Explanation.Evidence... evidence) {
    return ExplanationText.lines(
        new Explanation.OfPeriod(ZONE, REVENUE, "2020", List.of(evidence), List.of()), Lang.ZH);
  }

  @Test
  void shouldSayWhoseAndOfWhatAStatementIsAndThatACellIsBlank() {
    Name city = new Name("郑州市", "Zhengzhou City");
    Name gdp = new Name("生产总值", "GDP");
    assertThat(
            ofYear(
                stated(
                    new Explanation.About(city, gdp, null, null, null, null),
                    null,
                    "level",
                    5.0,
                    "个"),
                stated(
                    new Explanation.About(null, null, "growth", null, city, "规上"),
                    null,
                    "gap",
                    2.0,
                    "个百分点"),
                stated(
                    new Explanation.About(null, null, "level", gdp, null, null),
                    null,
                    "share",
                    null,
                    "%"),
                stated(Explanation.About.THIS, 169, "rank", 17.0, "位")))
        .contains(
            "* 2020年 郑州市 生产总值 水平 5个 — 原文“x”，出处 book.csv#L2C3",
            "* 2020年 差距（增速，对郑州市，口径 规上） 2个百分点 — 原文“x”，出处 book.csv#L2C3",
            "* 2020年 占比（占生产总值） 无资料 — 原文为空，出处 book.csv#L2C3",
            "* 2020年 位次 第17/169 — 原文“x”，出处 book.csv#L2C3");
  }

  @Test
  void shouldSayOfAShareOfWhatItIsOfARatioToWhatAndOfACoverageOfWhatItIs() {
    Name gdp = new Name("生产总值", "GDP");
    Explanation.About of = new Explanation.About(null, null, null, gdp, null, null);
    Explanation.About ofRatio = new Explanation.About(null, null, "ratio", gdp, null, null);
    Explanation.Evidence[] each = {
      stated(of, null, "share", 5.0, "%"),
      stated(of, null, "ratio", 5.0, "%"),
      stated(of, null, "coverage", 5.0, "%"),
      stated(ofRatio, null, "gap", 5.0, "个百分点")
    };
    assertThat(ofYear(each))
        .anyMatch(line -> line.startsWith("* 2020年 占比（占生产总值） "))
        .anyMatch(line -> line.startsWith("* 2020年 比值（与生产总值之比） "))
        .anyMatch(line -> line.startsWith("* 2020年 覆盖率（以生产总值为全体） "))
        .anyMatch(line -> line.startsWith("* 2020年 差距（比值，与生产总值之比） "));
    assertThat(
            ExplanationText.lines(
                new Explanation.OfPeriod(ZONE, REVENUE, "2020", List.of(each), List.of()), Lang.EN))
        .anyMatch(line -> line.contains("Share (of GDP)"))
        .anyMatch(line -> line.contains("Ratio (to GDP)"))
        .anyMatch(line -> line.contains("Coverage (out of all GDP)"));
  }

  @Test
  void shouldListTheMethodsThatSayNothingOnceByTheirReason() {
    List<Explanation.Judged> judged = new ArrayList<>();
    for (String method : List.of("statcan", "un_progress_chart", "sdg_trend")) {
      judged.add(
          new Explanation.Judged(
              ProgressMethod.of(method),
              null,
              Status.NOT_JUDGEABLE,
              method.equals("sdg_trend") ? "base_missing" : "rate_measure",
              null,
              null,
              new Distance(null, null, null),
              NO_WAY,
              NO_PACE,
              new Explanation.Said(null, null, null),
              UNASKED,
              NOTHING));
    }
    Explanation target = target(PROMISED, known(), judged);
    assertThat(ExplanationText.lines(target, Lang.ZH))
        .endsWith("不能给出结果（方法不适用）：加拿大统计局（欧盟统计局增速比）、联合国进展图", "不能给出结果（缺基期值）：可持续发展指数线性趋势");
  }

  @Test
  void shouldNotSpeakOfABaseThatIsNotKnown() {
    assertThat(ExplanationText.lines(target("schedule", null), Lang.EN))
        .noneMatch(line -> line.startsWith("  Base") || line.startsWith("  Progress ="))
        .contains(
            "  Gap of the latest value known, of 2022 (no verdict) = 14 bn CNY - 20 bn CNY = -6 bn CNY");
  }

  @Test
  void shouldHaveAFormulaForEveryMethodThatHasAFigureOrARate() {
    for (String method :
        List.of(
            "schedule", "statcan", "un_progress_chart", "escap_csi", "escap_api", "sdg_trend")) {
      for (Lang lang : Lang.values()) {
        assertThat(ExplanationText.lines(target(method, 1e10), lang))
            .as("%s %s", method, lang)
            .isNotEmpty();
      }
    }
    for (String method :
        List.of(
            "yoy",
            "period_on_period",
            "cagr",
            "total",
            "cumulative",
            "log_ols",
            "linear",
            "chained",
            "comparable",
            "real")) {
      Explanation.Rate rate =
          new Explanation.Rate(
              "level",
              "span",
              method,
              new Explanation.Ends("2020", 1e10, "2022", 1.21e10, "元", List.of("2020")),
              10.0,
              null,
              new Explanation.Said("moderate_progress", null, 1.25),
              new Explanation.Reported(9.5, "current", -0.5, "base_revised", "2023"),
              1.105e10,
              121.0,
              new Explanation.Deflated(ZONE, 2.0),
              new Explanation.Fit(0.01, 0.9));
      Explanation.OfPeriod year =
          new Explanation.OfPeriod(ZONE, REVENUE, "2022", List.of(), List.of(rate));
      assertThat(ExplanationText.lines(year, Lang.EN))
          .as(method)
          .contains("No statements", "  Standard error of the slope 0.01, R² 0.9")
          .anyMatch(line -> line.endsWith("+10.00%") || line.contains("g = +10.00%"));
      assertThat(ExplanationText.lines(year, Lang.ZH))
          .as(method)
          .contains("  无目标时的评判（加拿大统计局规则）：进展中等，得分（-5 至 5）1.25")
          .contains("  2020年 的值没有直接刊载，由同年其他各期推得")
          .contains("  刊载与计算相差 -0.50个百分点", "  可能的原因：基期已修订（版次 2023）", "  指数（基期 = 100）121")
          .anyMatch(line -> line.startsWith("  价格指数取自") && line.endsWith("+2.00%"))
          .anyMatch(line -> line.startsWith("  刊载增速隐含的基期值 110.5"));
    }
  }

  @Test
  void shouldNotSayAUnitTwiceThatIsPrintedWithTheNumber() {
    assertThat(Lines.printed("6.5%左右", "%")).isEqualTo("6.5%左右");
    assertThat(Lines.printed("6.5", "%")).isEqualTo("6.5 %");
    assertThat(Lines.printed("6.5", "")).isEqualTo("6.5");
  }
}
