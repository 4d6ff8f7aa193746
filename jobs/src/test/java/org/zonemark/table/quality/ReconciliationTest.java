package org.zonemark.table.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.table.growth.GrowthRates;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Stated;

class ReconciliationTest {

  private static Map<String, Object> of2020(String lines) {
    return GrowthRates.of(Stated.data("revenue", lines), Stated.conf("windows: [yoy]\n"))
        .map(row -> Facts.byColumn(Tables.GROWTH, row))
        .filter(row -> row.get(Columns.PERIOD).equals("2020"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldPutADifferenceWithinWhatIsPrintedDownToRounding() {
    assertThat(
            of2020(
                """
                a | revenue | level  | current | 2019 | 103   | step=1
                a | revenue | level  | current | 2020 | 117   | step=1
                a | revenue | growth | current | 2020 | 14.2  | step=0.1
                """))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "rounding");
  }

  @Test
  void shouldNameTheEditionInWhichTheBaseWasRevised() {
    Map<String, Object> row =
        of2020(
            """
            a | revenue | level  | current | 2019 | 100 | edition=2020 | latest=false
            a | revenue | level  | current | 2019 | 104 | edition=2021
            a | revenue | level  | current | 2020 | 110 | edition=2021
            a | revenue | growth | current | 2020 | 10  | step=0.1
            """);
    assertThat(row)
        .containsEntry(Columns.DIFFERENCE_CAUSE, "base_revised")
        .containsEntry(Columns.REVISED_IN, "2021");
    assertThat((Double) row.get(Columns.IMPLIED_BASE_VALUE)).isCloseTo(100, within(1e-9));
  }

  @Test
  void shouldNameTheEditionInWhichTheValueWasRevised() {
    assertThat(
            of2020(
                """
                a | revenue | level  | current | 2019 | 100 | edition=2020
                a | revenue | level  | current | 2020 | 110 | edition=2021 | latest=false
                a | revenue | level  | current | 2020 | 117 | edition=2022
                a | revenue | growth | current | 2020 | 10  | step=0.1
                """))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "value_revised")
        .containsEntry(Columns.REVISED_IN, "2022");
  }

  @Test
  void shouldTellPricesFromRevisions() {
    assertThat(
            of2020(
                """
                a | revenue | level  | current    | 2019 | 100
                a | revenue | level  | current    | 2020 | 110
                a | revenue | growth | comparable | 2020 | 7 | step=0.1
                """))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "comparable_prices")
        .doesNotContainKey(Columns.IMPLIED_BASE_VALUE);
    assertThat(
            of2020(
                """
                a | revenue | level  | current     | 2019 | 100
                a | revenue | level  | current     | 2020 | 110
                a | revenue | growth | unspecified | 2020 | 7 | step=0.1
                """))
        .containsEntry(Columns.DIFFERENCE_CAUSE, "price_basis_unclear");
  }

  @Test
  void shouldLeaveUnexplainedWhatNothingShowsAndGiveTheImpliedBase() {
    Map<String, Object> row =
        of2020(
            """
            a | revenue | level  | current | 2019 | 100
            a | revenue | level  | current | 2020 | 110
            a | revenue | growth | current | 2020 | 25 | step=0.1
            """);
    assertThat(row).containsEntry(Columns.DIFFERENCE_CAUSE, "unexplained");
    assertThat((Double) row.get(Columns.IMPLIED_BASE_VALUE)).isCloseTo(88, within(1e-9));
  }
}
