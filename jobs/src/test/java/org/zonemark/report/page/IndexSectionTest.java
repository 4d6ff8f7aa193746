package org.zonemark.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.IndexTable;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

class IndexSectionTest {

  private static final Name ZHENGZHOU = new Name("郑州高新区", "Zhengzhou");
  private static final Name LUOYANG = new Name("洛阳高新区", "Luoyang");

  private static IndexSection.Table table(Lang lang, IndexTable.Row... rows) {
    Labels labels = Labels.of(lang);
    return new IndexSection(lang, labels, new Figures(lang, labels))
        .tables(
            List.of(
                new IndexTable(
                    new Name("综合指数", "Composite index"),
                    new Name("测算，非官方", "computed, not official"),
                    new Name("标准化:极差标准化 → 汇总:算术平均", "Normalisation: Min-max"),
                    2024,
                    1000,
                    178,
                    rows[0].tier(),
                    List.of(rows))))
        .get(0);
  }

  private static IndexTable.Row ranked(Name zone, int rank, double low, double high) {
    return new IndexTable.Row(
        zone,
        rank,
        low,
        high,
        2,
        7,
        List.of(new Name("营业收入", "Revenue"), new Name("企业数", "Firms")),
        List.of(new Name("能耗", "Energy")),
        new IndexTable.Change(-3, -1.5, -1, -0.5, 0, 0));
  }

  @Test
  void shouldPrintARankWithItsDenominatorAndInterval() {
    IndexSection.Row row = table(Lang.ZH, ranked(ZHENGZHOU, 5, 3, 9)).rows().get(0);
    assertThat(table(Lang.ZH, ranked(ZHENGZHOU, 5, 3, 9)).steps()).startsWith("标准化:极差标准化 →");
    assertThat(row.rank()).isEqualTo("第5/178");
    assertThat(row.interval()).isEqualTo("3–9");
    assertThat(row.tier()).isEqualTo("2");
    assertThat(row.alike()).isEqualTo("相近 7 家");
    assertThat(table(Lang.ZH, ranked(ZHENGZHOU, 5, 3, 9)).tiers()).endsWith("只有 2 组。");
    assertThat(row.strengths()).isEqualTo("营业收入、企业数");
    assertThat(row.move()).isEqualTo("▼3");
    assertThat(row.why()).containsExactly("自身 -1.5、", "他区 -1、", "进出 -0.5");
    IndexSection.Row english = table(Lang.EN, ranked(ZHENGZHOU, 5, 3, 9)).rows().get(0);
    assertThat(english.rank()).isEqualTo("5/178");
    assertThat(english.why()).containsExactly("own -1.5,", "others -1,", "entry and exit -0.5");
  }

  @Test
  void shouldWarnWhereIntervalsOfNeighboursOverlap() {
    assertThat(table(Lang.ZH, ranked(ZHENGZHOU, 1, 1, 2), ranked(LUOYANG, 2, 1, 3)).close())
        .isTrue();
    assertThat(table(Lang.ZH, ranked(ZHENGZHOU, 1, 1, 1), ranked(LUOYANG, 2, 2, 2)).close())
        .isFalse();
  }

  @Test
  void shouldLeaveOutWhatWasNotAskedFor() {
    IndexSection.Table bare =
        table(
            Lang.ZH,
            new IndexTable.Row(ZHENGZHOU, 1, 1, 2, null, null, List.of(), List.of(), null));
    assertThat(bare.hasTiers()).isFalse();
    assertThat(bare.tiers()).isNull();
    assertThat(bare.hasStrengths()).isFalse();
    assertThat(bare.hasChanges()).isFalse();
    assertThat(bare.shown()).isNotNull();
  }
}
