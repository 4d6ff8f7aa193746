package org.zonemark.job.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.report.model.Lang;

class DiffTextTest {

  private static List<String> lines(
      String table, Lang lang, String before, String after, String unit, String... key) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int at = 0; at < key.length; at += 2) {
      columns.put(key[at], key[at + 1]);
    }
    SnapshotDiff.ValueDiff value =
        new SnapshotDiff.ValueDiff(columns, before, after, unit, "input|configuration");
    SnapshotDiff diff =
        new SnapshotDiff(
            "first",
            "second",
            SnapshotDiff.Causes.none(),
            new TreeMap<>(Map.of(table, new SnapshotDiff.TableDiff(4, 0, 0, 1, List.of(value)))));
    return DiffText.lines(diff, lang);
  }

  @Test
  void shouldTellAValueByTheWordsOfItsColumnsWithItsUnit() {
    String[] key = {
      "observation_id", "b9be2f279c794651",
      "zone_id", "htz-zhengzhou",
      "indicator_id", "revenue",
      "period", "2023"
    };
    assertThat(lines("observations", Lang.ZH, "1.8E11", "8.0112E11", "元", key))
        .last()
        .isEqualTo("    园区 htz-zhengzhou、指标 revenue、时期 2023:1,800亿元 -> 8,011.2亿元(原因:输入、配置)");
    assertThat(lines("observations", Lang.EN, null, "8.0112E11", "元", key))
        .last()
        .isEqualTo(
            "    Zone htz-zhengzhou, Indicator revenue, Period 2023: - -> 801.12 bn CNY"
                + " (cause: input, configuration)");
  }

  @Test
  void shouldLeaveOutPartsOfAKeyThatAreNotUsedAndRoundRates() {
    assertThat(
            lines(
                "growth",
                Lang.ZH,
                "5.315682967783664",
                "7.0",
                "%",
                "zone_id",
                "htz-zhengzhou",
                "of_measure",
                "-",
                "of_indicator",
                "-"))
        .last()
        .isEqualTo("    园区 htz-zhengzhou:5.32% -> 7%(原因:输入、配置)");
  }

  @Test
  void shouldNotHideADifferenceByRounding() {
    assertThat(lines("growth", Lang.ZH, "5.315682967783664", "5.315", "%", "zone_id", "x"))
        .last()
        .asString()
        .contains("5.315682967783664 -> 5.315");
  }

  @Test
  void shouldTellAVerdictInWords() {
    assertThat(lines("attainment", Lang.ZH, "not_due", "attained", null, "target_id", "plan:F001"))
        .last()
        .asString()
        .contains("plan:F001")
        .doesNotContain("attained");
  }
}
