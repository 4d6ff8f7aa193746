package org.zonemark.job.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

class DiffTextTest {

  private static final Map<String, Name> NAMES =
      Map.of(
          "htz-zhengzhou", new Name("郑州高新区", "Zhengzhou High-tech Zone"),
          "revenue", new Name("营业收入", "Business revenue"));

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
    return DiffText.lines(diff, NAMES, lang);
  }

  @Test
  void shouldKnowOfEveryCellWhetherItsFileHasChanged() {
    SnapshotDiff.Causes causes =
        new SnapshotDiff.Causes(
            new TreeMap<>(Map.of("a.xlsx", "changed", "b!#1.csv", "added", "c.zip", "changed")),
            new TreeMap<>(),
            false,
            false);
    assertThat(List.of("a.xlsx#1-3!G6", "b!#1.csv#L2C3", "c.zip!d.csv#L1C1"))
        .allMatch(causes::isOfChangedInput);
    assertThat(List.of("a.xls#1-3!G6", "b!#L2C3", "d.csv#L1C1"))
        .noneMatch(causes::isOfChangedInput);
  }

  @Test
  void shouldTellAValueByTheWordsOfItsColumnsWithItsUnit() {
    String[] key = {
      "observation_id", "b9be2f279c794651",
      "zone_id", "htz-zhengzhou",
      "indicator_id", "revenue",
      "period", "2023-01/2023-10"
    };
    assertThat(lines("observations", Lang.ZH, "1.8E11", "8.0112E11", "元", key))
        .last()
        .isEqualTo("    园区 郑州高新区、指标 营业收入、时期 2023年1–10月：1,800亿元 -> 8,011.2亿元（原因：输入、配置）");
    assertThat(lines("observations", Lang.EN, null, "8.0112E11", "元", key))
        .last()
        .isEqualTo(
            "    Zone Zhengzhou High-tech Zone, Indicator Business revenue, Period months 1–10 of 2023: - ->"
                + " 801.12 bn CNY (cause: input, configuration)");
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
        .isEqualTo("    园区 郑州高新区：5.32% -> 7%（原因：输入、配置）");
  }

  @Test
  void shouldNotHideADifferenceByRounding() {
    assertThat(lines("growth", Lang.ZH, "5.315682967783664", "5.315", "%", "zone_id", "x"))
        .last()
        .asString()
        .contains("5.315682967783664 -> 5.315");
  }

  @Test
  void shouldSayAShareOfTheRowsBeforeOnlyWhereSomeChanged() {
    SnapshotDiff.TableDiff added = new SnapshotDiff.TableDiff(20, 3, 0, 0, List.of());
    SnapshotDiff.TableDiff changed = new SnapshotDiff.TableDiff(20, 0, 1, 2, List.of());
    SnapshotDiff diff =
        new SnapshotDiff(
            "first",
            "second",
            SnapshotDiff.Causes.none(),
            new TreeMap<>(Map.of("growth", added, "scores", changed)));
    assertThat(DiffText.lines(diff, NAMES, Lang.ZH))
        .containsExactly(
            "自运行 first 至运行 second:",
            "增长 growth：新增 3 行，移除 0 行，改动 0 行",
            "指数得分 scores：新增 0 行，移除 1 行，改动 2 行；移除和改动占原有行数的 15.00%");
  }

  @Test
  void shouldNotRoundAChangeAwayNorToAllRows() {
    assertThat(DiffWords.share(new SnapshotDiff.TableDiff(200_000, 0, 0, 3, List.of())))
        .isEqualTo("<0.01");
    assertThat(DiffWords.share(new SnapshotDiff.TableDiff(200_000, 0, 0, 199_999, List.of())))
        .isEqualTo(">99.99");
    assertThat(DiffWords.share(new SnapshotDiff.TableDiff(2, 0, 1, 1, List.of())))
        .isEqualTo("100.00");
  }

  @Test
  void shouldNotSayThatFilesOfConfDifferWhereASettingDoes() {
    SnapshotDiff.Causes causes =
        new SnapshotDiff.Causes(
            new TreeMap<>(), new TreeMap<>(Map.of("lang", "zh -> en")), true, false);
    assertThat(
            DiffText.lines(
                new SnapshotDiff("first", "second", causes, new TreeMap<>()), NAMES, Lang.ZH))
        .contains("  设置 lang：zh -> en", "  conf/ 的文件也可能有改动（与上列设置一并记录，不能分辨）")
        .doesNotContain("  conf/ 有改动");
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
