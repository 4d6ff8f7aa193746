package org.zonemark.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.schema.Row;
import org.zonemark.schema.block.Column;
import org.zonemark.schema.block.RowBlock;

/** Rows of a file are in order of the key, however they came together. */
class SortedRowsTest {

  private static final StructType COLUMNS =
      new StructType()
          .add("zone", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("id", DataTypes.StringType)
          .add("value", DataTypes.DoubleType)
          .add("latest", DataTypes.BooleanType);

  @TempDir java.nio.file.Path folder;

  @Test
  void shouldSortByTheFirstColumnThenByTheNext() {
    SortedRows rows =
        new SortedRows(
            List.of(
                RowBlock.of(List.of(Row.of("b", 2024), Row.of("a", 2024))),
                RowBlock.of(List.of(Row.of("b", 2003), Row.of("a", -1)))),
            List.of(0, 1),
            Set.of());

    assertThat(values(rows, 0)).containsExactly("a", "a", "b", "b");
    assertThat(values(rows, 1)).containsExactly(-1, 2024, 2003, 2024);
  }

  @Test
  void shouldSortTextsAsTheirBytesCompare() {
    // In UTF-16 the first half of the sign beyond the first 65,536 comes before the fullwidth one.
    List<RowBlock> blocks =
        List.of(RowBlock.of(List.of(Row.of("\ud842\udfb7"), Row.of("\uff11"), Row.of("z"))));

    assertThat(values(new SortedRows(blocks, List.of(0), Set.of()), 0))
        .containsExactly("z", "\uff11", "\ud842\udfb7");
    assertThat(values(new SortedRows(blocks, List.of(0), Set.of(0)), 0))
        .containsExactly("z", "\uff11", "\ud842\udfb7");
  }

  @Test
  void shouldSortTextsThatDifferBehindTheirFirstSignsOrInSignsOfMoreBytes() {
    List<String> sorted =
        List.of(
            "",
            "A",
            "AA",
            "abcdefg",
            "abcdefga",
            "abcdefgb",
            "b",
            "b\u007f",
            "b\u0080",
            "b\u00fe",
            "b\u00ff",
            "b\u0100",
            "b\u0100a",
            "b\u0101",
            "b\u6d4b",
            "c",
            "\u00e9",
            "\u6d4b");
    List<String> texts = new ArrayList<>(sorted);
    Collections.shuffle(texts, new Random(1));
    List<RowBlock> blocks = List.of(RowBlock.of(texts.stream().map(Row::of).toList()));

    assertThat(values(new SortedRows(blocks, List.of(0), Set.of(0)), 0))
        .containsExactlyElementsOf(sorted);
  }

  @Test
  void shouldHaveNothingWhereABlockHasNothing() {
    SortedRows rows =
        new SortedRows(
            List.of(
                RowBlock.of(List.of(Row.of("b", null, null, null, null))),
                RowBlock.of(List.of(Row.of("a", 1, "id", 0.0, false)))),
            List.of(0),
            Set.of(2));

    assertThat(values(rows, 1)).containsExactly(1, null);
    assertThat(values(rows, 2)).containsExactly("id", null);
    assertThat(values(rows, 3)).containsExactly(0.0, null);
    assertThat(values(rows, 4)).containsExactly(false, null);
  }

  @Test
  void shouldWriteTheSameBytesWhicheverBlocksRowsComeIn() throws IOException {
    List<Row> rows = new ArrayList<>();
    Random random = new Random(7);
    for (int at = 0; at < 5_000; at++) {
      Double value = at % 7 == 0 ? null : random.nextDouble();
      rows.add(Row.of("z-" + at % 50, 2000 + at / 50, "id-" + at, value, at % 2 == 0));
    }
    byte[] together = written(List.of(RowBlock.of(rows)));

    Collections.shuffle(rows, random);
    List<RowBlock> apart =
        IntStream.range(0, 10)
            .mapToObj(part -> RowBlock.of(rows.subList(part * 500, part * 500 + 500)))
            .toList();

    assertThat(written(apart)).isEqualTo(together);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 63, 64, 2_000, 2_001, 2_008, 40_000})
  void shouldWriteWhatIsReadBackWhetherValuesAreAllOneOrSomeAreMissing(int count)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      Integer year = at % 2 == 0 ? null : Integer.valueOf(2024);
      String id = at < 1_990 ? null : "\u6d4b" + at % 3;
      Double value = at % 5 == 0 ? null : Double.valueOf(at < 30_000 ? -1.5 : at);
      rows.add(Row.of("z", year, id, value, at < 9 ? null : Boolean.valueOf(at % 4 == 0)));
    }

    written(List.of(RowBlock.of(rows)), List.of());

    assertThat(read()).isEqualTo(rows);
  }

  /** The rows of the file, as Parquet's own reader gives them. */
  private List<Row> read() throws IOException {
    Path file = new Path(folder.resolve("rows.parquet").toUri());
    List<Row> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), file)
            .withConf(new Configuration(false))
            .build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        rows.add(
            Row.of(
                has(group, 0) ? group.getString(0, 0) : null,
                has(group, 1) ? Integer.valueOf(group.getInteger(1, 0)) : null,
                has(group, 2) ? group.getString(2, 0) : null,
                has(group, 3) ? Double.valueOf(group.getDouble(3, 0)) : null,
                has(group, 4) ? Boolean.valueOf(group.getBoolean(4, 0)) : null));
      }
    }
    return rows;
  }

  private static boolean has(Group group, int column) {
    return group.getFieldRepetitionCount(column) > 0;
  }

  private byte[] written(List<RowBlock> blocks) throws IOException {
    return written(blocks, List.of(0, 1));
  }

  private byte[] written(List<RowBlock> blocks, List<Integer> key) throws IOException {
    Configuration hadoop = new Configuration(false);
    Path file = new Path(folder.resolve("rows.parquet").toUri());
    TableFile.write(file, "rows", COLUMNS, new SortedRows(blocks, key, Set.of(2)), hadoop);
    return Files.readAllBytes(folder.resolve("rows.parquet"));
  }

  private static List<Object> values(SortedRows rows, int at) {
    Column column = rows.column(at);
    List<Object> values = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      values.add(column.get(row));
    }
    return values;
  }
}
