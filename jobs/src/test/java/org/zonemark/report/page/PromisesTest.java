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
        .contains("2025年到期的 2 项目标中，1 项未完成，1 项落后或将完不成。未完成的：高新区048（1 项）。落后或将完不成的：高新区046（1 项）。")
        .doesNotContain("尚未判定的 1 项目标中");
    assertThat(text(Lang.EN, targets))
        .contains("Missed by: 高新区048 (1). Behind or falling short: 高新区046 (1).");
  }
}
