package org.zonemark.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.TargetRow;
import org.zonemark.testing.SampleReports;

/** What the pages say of promises, each with what is known of it. */
class PromisesTest {

  /** A promise of a zone, due in 2025; what is not said of it is as usual. */
  private record Made(
      String zone, String measure, double value, String status, Double observed, double shortBy) {

    TargetRow with(TargetRow.Pace pace, TargetRow.Outlook outlook) {
      boolean rank = measure.equals("rank");
      String unit = rank ? "位" : measure.equals("level") ? "个" : "%";
      boolean open = status.equals("not_due");
      return new TargetRow(
          Name.of(zone),
          null,
          new Name("指标" + zone, "Indicator " + zone),
          null,
          new TargetRow.Promise(
              measure, "reach", value, null, unit, "2025", null, false, false, rank ? -1 : 1),
          new TargetRow.Verdict(
              status,
              open ? "not_yet_due" : null,
              observed,
              null,
              open ? "2024" : "2025",
              shortBy,
              null),
          pace,
          null,
          null,
          null,
          outlook,
          null);
    }

    TargetRow plain() {
      return with(new TargetRow.Pace(null, null, null, null, null, null), null);
    }

    TargetRow concluded(String conclusion, Double progress) {
      return with(
          new TargetRow.Pace(progress, 80.0, 3.0, null, "rate_missing", null),
          new TargetRow.Outlook(null, conclusion, null, null, 90.0, "2024", null, List.of()));
    }
  }

  private static Made missed(String zone, String measure, double value, double shortBy) {
    boolean rank = measure.equals("rank");
    return new Made(
        zone, measure, value, "missed", rank ? value + shortBy : value - shortBy, shortBy);
  }

  private static Made open(String zone, double observed) {
    return new Made(zone, "level", 100, "not_due", observed, 100 - observed);
  }

  private static String text(Lang lang, TargetRow... targets) {
    String page =
        new HtmlReport()
            .render(
                SampleReports.with(lang, false, List.of(), List.of(), List.of(targets), List.of()));
    return page.substring(page.indexOf("<section id=front"), page.indexOf("<section id=dictionary"))
        .replaceAll("(?s)<svg.*?</svg>", "|")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void shouldTellOnceOfAYearWhatIsMissedAndWhatIsBehind() {
    TargetRow[] targets = {
      missed("高新区048", "level", 100, 10).plain(), open("高新区046", 50).concluded("behind", 50.0)
    };
    assertThat(text(Lang.ZH, targets))
        .contains(
            "2025年目标能否完成 不能全部完成：2 项中 2 项未完成或落后 2 项中，1 项未完成，1 项落后或将完不成。未完成的（差距大的在前）：高新区048。落后或将完不成：高新区046。")
        .doesNotContain("尚未判定的 1 项目标中");
    assertThat(text(Lang.EN, targets))
        .contains("Missed, largest gap first: 高新区048. Behind or falling short: 高新区046.");
  }

  @Test
  void shouldSayOfWhatIsMetBeforeItIsDueThatItIsMetEarlyAndNothingOfHowToGetThere() {
    String told = text(Lang.ZH, open("高新区027", 100).concluded("attained_early", 100.0));
    assertThat(told).contains("✓ 已提前达到").doesNotContain("未到期", "提前实现", "缺增速", "+3.00%");
    assertThat(text(Lang.EN, open("高新区027", 100).concluded("attained_early", 100.0)))
        .contains("✓ Attained early");
    assertThat(text(Lang.ZH, open("高新区027", 50).concluded("behind", 50.0)))
        .contains("▽ 落后", "缺增速", "+3.00%");
  }

  @Test
  void shouldSetNoRateBesideTheTimePassed() {
    Made rate = new Made("高新区060", "growth", 12.5, "not_due", 10.67, 1.83);
    assertThat(text(Lang.ZH, rate.concluded("behind", 85.35)))
        .contains("▽ 落后")
        .doesNotContain("进度 85", "对2024年时序");
    assertThat(text(Lang.ZH, open("高新区046", 50).concluded("behind", 85.35)))
        .contains("进度 85.35%", "至2024年末应完成 80%", "对2024年时序");
  }

  @Test
  void shouldDrawNoBarOfTheWayBack() {
    assertThat(text(Lang.ZH, open("高新区046", 50).concluded("regressing", -20.0)))
        .contains("▽ 落后 进度 -20")
        .doesNotContain("▽ 落后 | 进度");
    assertThat(text(Lang.ZH, open("高新区046", 50).concluded("behind", 20.0)))
        .contains("▽ 落后 | 进度 20");
  }

  @Test
  void shouldPutTheLargestGapFirstAndPlacesAfterIt() {
    String told =
        text(
            Lang.ZH,
            missed("甲", "rank", 40, 3).plain(),
            missed("乙", "level", 1000, 100).plain(),
            missed("丙", "level", 10, 5).plain(),
            missed("丁", "rank", 100, 20).plain());
    assertThat(told)
        .contains("未完成的（差距大的在前）：丙、乙、丁等 4 家")
        .contains("2025年到期未完成 4 项，相对差距大的在前；位次排在后，按差的位数")
        .containsPattern("差5个 占目标值 50.*差100个 占目标值 10.*差20位.*差3位");
  }

  @Test
  void shouldCallWhatEndsWithoutAValueAwaitingIt() {
    TargetRow due = open("高新区060", 90).concluded("on_schedule", 80.0);
    TargetRow.Verdict open = due.verdict();
    TargetRow awaiting =
        new TargetRow(
            due.zone(),
            null,
            due.indicator(),
            null,
            due.promise(),
            new TargetRow.Verdict(
                "not_due", TargetRow.AWAITING, open.observed(), null, "2024", 10.0, null),
            due.pace(),
            null,
            null,
            null,
            due.outlook(),
            null);
    assertThat(text(Lang.ZH, awaiting))
        .contains("○ 未见落后（待数值）", "未见落后（待数值） 1")
        .doesNotContain("未到期");
    assertThat(text(Lang.EN, awaiting)).contains("○ Not seen behind (value due)");
    assertThat(text(Lang.ZH, due)).contains("○ 未到期").doesNotContain("待数值");
  }
}
