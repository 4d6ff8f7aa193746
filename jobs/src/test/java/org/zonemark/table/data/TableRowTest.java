package org.zonemark.table.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;

class TableRowTest {

  @Test
  void shouldRefuseAValueOfAnotherTypeThanTheColumnsWhereItIsPut() {
    TableRow moves = TableRow.of(Tables.RANK_MOVES).put(Columns.CHANGE, 3);

    assertThat(moves.integer(Columns.CHANGE)).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> moves.put(Columns.CHANGE, "raised"))
        .withMessage("Column change of table rank_moves holds a Integer, was raised");
    assertThatIllegalArgumentException().isThrownBy(() -> moves.put(Columns.CHANGE, 3.0));
  }

  @Test
  void shouldHoldTheChangeOfATargetAsACode() {
    assertThat(
            TableRow.of(Tables.TARGETS)
                .put(Columns.TARGET_CHANGE, "lowered")
                .text(Columns.TARGET_CHANGE))
        .isEqualTo("lowered");
  }

  @Test
  void shouldHoldAZeroWithoutASign() {
    Double share =
        TableRow.of(Tables.ATTAINMENT).put(Columns.PROGRESS_PCT, -0.0).number(Columns.PROGRESS_PCT);

    assertThat(1 / share).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
