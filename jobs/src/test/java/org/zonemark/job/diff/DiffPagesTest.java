package org.zonemark.job.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

class DiffPagesTest {

  private static SnapshotDiff.ValueDiff value(
      String before, String after, String unit, String cause, String... key) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int at = 0; at < key.length; at += 2) {
      columns.put(key[at], key[at + 1]);
    }
    return new SnapshotDiff.ValueDiff(columns, before, after, unit, cause);
  }

  static final SnapshotDiff DIFF =
      new SnapshotDiff(
          "first",
          "second",
          new SnapshotDiff.Causes(
              new TreeMap<>(Map.of("<b>.csv", "changed")), new TreeMap<>(), false, false),
          new TreeMap<>(
              Map.of(
                  "observations",
                  new SnapshotDiff.TableDiff(
                      1200,
                      0,
                      0,
                      2,
                      List.of(
                          value(
                              "1.8E11",
                              "8.0112E11",
                              "元",
                              "input",
                              "zone_id",
                              "z",
                              "period",
                              "2023"),
                          value("1", null, "", "revision", "zone_id", "<i>", "period", "2022"))),
                  "findings",
                  new SnapshotDiff.TableDiff(10, 3, 1, 0, List.of()))));

  private static Document page(SnapshotDiff diff, Lang lang) {
    return Jsoup.parse(DiffPages.page(diff, Map.of("z", new Name("郑州高新区", "Zhengzhou")), lang));
  }

  @Test
  void shouldSayInNumbersHowEachTableDiffers() {
    Document page = page(DIFF, Lang.ZH);
    assertThat(page.select("main > .sheet tbody tr").eachText())
        .containsExactly("发现的问题 findings 10 3 1 0 10.00%", "观测值 observations 1,200 0 0 2 0.17%");
    assertThat(page.select("main > .sheet a").eachAttr("href")).containsExactly("#observations");
    assertThat(page.selectFirst("header").text()).endsWith("自运行 first 至运行 second");
    assertThat(page.select("main > ul li").eachText()).containsExactly("输入有改动：<b>.csv");
  }

  @Test
  void shouldStandEachValueBeforeAndAfterWithItsCause() {
    assertThat(page(DIFF, Lang.ZH).select("#observations tr").eachText())
        .containsExactly("园区 时期 之前 之后 原因", "郑州高新区 2023年 1,800亿元 8,011.2亿元 输入", "<i> 2022年 1 - 修订");
    assertThat(page(DIFF, Lang.EN).select("#observations tr").eachText())
        .contains("Zhengzhou 2023 180 bn CNY 801.12 bn CNY input");
  }

  @Test
  void shouldSayAmongWhomAPlaceIsInWords() {
    SnapshotDiff diff =
        new SnapshotDiff(
            "first",
            "second",
            SnapshotDiff.Causes.none(),
            new TreeMap<>(
                Map.of(
                    "rankings",
                    new SnapshotDiff.TableDiff(
                        9,
                        0,
                        0,
                        2,
                        List.of(
                            value("4", "5", null, "input", "peer_group", "all", "zone_id", "z"),
                            value("1", "2", null, "input", "peer_group", "z", "zone_id", "z"))))));
    assertThat(page(diff, Lang.ZH).select("#rankings tbody tr").eachText())
        .containsExactly("全部国家高新区 郑州高新区 4 5 输入", "郑州高新区 郑州高新区 1 2 输入");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldNeedNothingElse(Lang lang) {
    Document page = page(DIFF, lang);
    assertThat(page.select("script, link, img, iframe, [style], [onclick], [src]")).isEmpty();
    assertThat(page.select("i, b")).isEmpty();
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo(lang.tag());
    assertThat(page.selectFirst("meta[http-equiv]").attr("content"))
        .startsWith("default-src 'none'; style-src 'sha256-");
  }

  @Test
  void shouldSayHowManyValuesAreNotShown() {
    List<SnapshotDiff.ValueDiff> values =
        IntStream.range(0, 2345)
            .mapToObj(at -> value("1", "2", "", "none", "zone_id", "z"))
            .toList();
    SnapshotDiff diff =
        new SnapshotDiff(
            "first",
            "second",
            SnapshotDiff.Causes.none(),
            new TreeMap<>(Map.of("growth", new SnapshotDiff.TableDiff(3000, 0, 0, 2345, values))));
    Document page = page(diff, Lang.ZH);
    assertThat(page.select("#growth tbody tr")).hasSize(2000);
    assertThat(page.select("#growth .remark").text())
        .isEqualTo("另有 345 项，全部见 `zonemark diff --json`");
  }

  @Test
  void shouldSayThatNothingDiffers() {
    SnapshotDiff same =
        new SnapshotDiff("first", "second", SnapshotDiff.Causes.none(), new TreeMap<>());
    assertThat(page(same, Lang.EN).selectFirst("main").text())
        .isEqualTo("Tables that differ No row of any table differs.");
  }
}
