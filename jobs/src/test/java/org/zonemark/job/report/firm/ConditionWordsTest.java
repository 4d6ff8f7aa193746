package org.zonemark.job.report.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.conf.firm.FirmCondition;
import org.zonemark.report.model.Name;

class ConditionWordsTest {

  private static final FirmColumns COLUMNS =
      new FirmColumns(
          "代码",
          "",
          "高新区",
          "",
          "",
          "年份",
          Map.of(
              "revenue",
              new FirmColumns.Amount("营业收入", "千元"),
              "land",
              new FirmColumns.Amount("用地", "亩")),
          Map.of("high_tech", "是否高企"));

  private static FirmCondition of(
      FirmCondition.Kind kind,
      String below,
      int years,
      FirmCondition.Comparison comparison,
      String limit) {
    return new FirmCondition(
        kind, "revenue", below, years, comparison, new BigDecimal(limit), List.of());
  }

  @Test
  void shouldSayWhichFirmsCountByHeadersAndUnits() {
    List<FirmCondition> all =
        List.of(
            new FirmCondition(
                FirmCondition.Kind.CODE, "high_tech", "", 0, null, null, List.of("是", "待定")),
            of(FirmCondition.Kind.AMOUNT, "", 0, FirmCondition.Comparison.OVER, "100000"),
            of(FirmCondition.Kind.RATIO, "land", 0, FirmCondition.Comparison.AT_LEAST, "300"),
            of(FirmCondition.Kind.GROWTH, "", 3, FirmCondition.Comparison.AT_LEAST, "20"));
    assertThat(ConditionWords.of(all, COLUMNS))
        .isEqualTo(
            new Name(
                "是否高企为是、待定，且营业收入超过 100000千元，且营业收入 ÷ 用地 不低于 300千元/亩，" + "且营业收入 3 年年均增长不低于 20%",
                "是否高企 is 是, 待定 and 营业收入 above 100000 千元 and 营业收入 ÷ 用地 at least 300 千元/亩"
                    + " and 营业收入 growing over 3 years by at least 20 % a year"));
  }
}
