package org.zonemark.schema.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zonemark.schema.Row;

/** What rows hold is what their block gives back. */
class RowBlockTest {

  @Test
  void shouldGiveBackEveryKindOfValue() {
    List<Row> rows =
        List.of(
            Row.of("z-1", 2024, 1.5, true, null),
            Row.of(null, null, null, null, null),
            Row.of("\u5408\u6210 \ud842\udfb7", -1, -0.0, false, null),
            Row.of("z-1", Integer.MAX_VALUE, Double.MIN_VALUE, true, null));

    assertThat(RowBlock.of(rows).rows()).isEqualTo(rows);
  }

  @Test
  void shouldGiveBackTextsThatComeAgainAfterManyThatDoNot() {
    List<Row> rows = new ArrayList<>();
    IntStream.range(0, 70_000).forEach(at -> rows.add(Row.of("id-" + at)));
    rows.add(Row.of("id-3"));

    assertThat(RowBlock.of(rows).rows()).isEqualTo(rows);
  }

  @Test
  void shouldHoldOneObjectForEqualTexts() {
    List<Row> rows =
        RowBlock.of(List.of(Row.of("z-1"), Row.of("z-2"), Row.of(new String("z-1")))).rows();

    assertThat(rows.get(2).getString(0)).isSameAs(rows.get(0).getString(0));
  }

  @Test
  void shouldHashRowsInWhateverOrderAndBlocksAndTellOthersApart() {
    Row one = Row.of("z-1", 2024, 1.5, true, null);
    Row other = Row.of("z-2", 2023, -1.5, false, "text");
    long both = RowBlock.of(List.of(one, other)).contentHash();

    assertThat(RowBlock.of(List.of(other, one)).contentHash()).isEqualTo(both);
    assertThat(RowBlock.of(List.of(one)).contentHash() + RowBlock.of(List.of(other)).contentHash())
        .isEqualTo(both);
    for (Row changed :
        List.of(
            Row.of("z-2", 2023, -1.5, false, "texu"),
            Row.of("z-2", 2023, -1.5, false, null),
            Row.of("z-2", 2023, -1.5, true, "text"),
            Row.of("z-2", 2023, -1.5, null, "text"),
            Row.of("z-2", 2023, 1.5, false, "text"),
            Row.of("z-2", 2023, null, false, "text"),
            Row.of("z-2", 2024, -1.5, false, "text"),
            Row.of("z-1", 2023, -1.5, false, "text"))) {
      assertThat(RowBlock.of(List.of(one, changed)).contentHash()).isNotEqualTo(both);
    }
    // Java's own hash of these texts is one.
    assertThat(RowBlock.of(List.of(Row.of("Aa"))).contentHash())
        .isNotEqualTo(RowBlock.of(List.of(Row.of("BB"))).contentHash());
  }

  @Test
  void shouldGatherRowsByTheirKey() {
    Iterator<Row> rows =
        IntStream.range(0, 100_000).mapToObj(at -> Row.of("z-" + at % 3, at)).iterator();

    Blocks<Row, String, Map.Entry<String, RowBlock>> blocks =
        new Blocks<>(rows, row -> row.getString(0), row -> row, Map::entry);

    List<Integer> met = new ArrayList<>();
    while (blocks.hasNext()) {
      Map.Entry<String, RowBlock> block = blocks.next();
      for (Row row : block.getValue().rows()) {
        assertThat(row.getString(0)).isEqualTo(block.getKey());
        met.add(row.getInt(1));
      }
    }
    assertThat(met).hasSize(100_000).doesNotHaveDuplicates();
  }
}
