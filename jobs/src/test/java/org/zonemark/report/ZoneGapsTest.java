package org.zonemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.testing.SampleZones;

class ZoneGapsTest {

  private static TargetRow unjudged(Report report, int number) {
    TargetRow target =
        report.targets().stream()
            .filter(each -> each.is(Status.NOT_JUDGEABLE))
            .findFirst()
            .orElseThrow();
    return new TargetRow(
        target.zone(),
        target.plan(),
        new Name("指标" + number, "Indicator " + number),
        target.comparator(),
        target.promise(),
        target.verdict(),
        new TargetRow.Pace(null, null, null, null, null, target.illustration()),
        target.aliasNote(),
        target.duplicateOf(),
        target.sourceRef(),
        target.outlook(),
        target.way());
  }

  private static List<String> behindTargets(Lang lang, int targets) {
    Report report = SampleZones.three(lang, null);
    ZoneProfile zone = report.zones().get(0);
    Labels labels = Labels.of(lang);
    List<String> told =
        new ZoneGaps(labels, new Figures(lang, labels), lang)
            .told(
                zone,
                IntStream.rangeClosed(1, targets)
                    .mapToObj(number -> unjudged(report, number))
                    .toList());
    return told.subList(told.size() - 1, told.size());
  }

  @Test
  void shouldTellTheValuesBehindTargetsOfAPeriodInOneLineThatNamesFive() {
    assertThat(behindTargets(Lang.ZH, 1)).containsExactly("目标无法判定：缺 2022年 的指标1");
    assertThat(behindTargets(Lang.ZH, 66))
        .containsExactly("目标无法判定：缺 2022年 的指标1、指标2、指标3、指标4、指标5等 66 项");
    assertThat(behindTargets(Lang.EN, 7))
        .containsExactly(
            "Not judgeable: target without Indicator 1, Indicator 2, Indicator 3, Indicator 4,"
                + " Indicator 5 and 2 more of 2022");
  }
}
