package org.zonemark.table.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanCellsTest {

  private static List<String> promises(String... rows) {
    return PlanCells.of(
        List.of(rows).stream().map(row -> List.of(row.split("[|]"))).toList(),
        name -> name.equals("全市") || name.equals("郑州高新区"));
  }

  @Test
  void shouldSeeThePromisesBelowAHeadingOfTargets() {
    assertThat(
            promises(
                "高新区|指标|目标值",
                "郑州高新区|营业收入|比2020年翻一番",
                "郑州高新区|综合排名|前移5位",
                "郑州高新区|地区生产总值|与全市同步",
                "郑州高新区|企业数|2000"))
        .containsExactly("比2020年翻一番", "前移5位", "与全市同步");
  }

  @Test
  void shouldTakeNoTableOfValuesForAPlan() {
    assertThat(promises("高新区|指标|增速", "郑州高新区|营业收入|增长8%")).isEmpty();
  }
}
