package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zonemark.schema.Field;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.StructTypes;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.store.parquet.SortedRows;
import org.zonemark.store.parquet.TableFile;
import org.zonemark.table.data.TableRow;

/** What is put into the rows of a table is what the files of the lake hold. */
class WrittenRowsTest {

  @TempDir java.nio.file.Path folder;

  private static Stream<String> tables() {
    return Schemas.standard().tables().stream().map(TableSchema::name);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void shouldWriteAndReadEveryKindOfValueInEveryColumnOfEveryTable(String name) throws IOException {
    // Given
    TableSchema table = Schemas.standard().table(name);
    List<Row> rows = new ArrayList<>();
    for (int kind = 0; kind < 4; kind++) {
      TableRow row = TableRow.of(name);
      for (Field field : table.rowFields()) {
        row.put(field.name(), value(table, field, kind));
      }
      rows.add(row.row());
    }

    // When
    org.apache.hadoop.fs.Path file =
        new org.apache.hadoop.fs.Path(folder.resolve("part-0.parquet").toUri());
    TableFile.write(
        file,
        name,
        StructTypes.of(table),
        new SortedRows(List.of(RowBlock.of(rows)), List.of(), Set.of(0)),
        LocalFiles.configuration());

    // Then
    LakeFiles files = LakeFiles.of(file, LocalFiles.configuration());
    try (RowReader reader = new RowReader(files, file, table.rowFields(), RowFilter.NONE)) {
      for (Row row : rows) {
        assertThat(reader.read()).isEqualTo(values(row));
      }
      assertThat(reader.read()).isNull();
    }
  }

  private static Object[] values(Row row) {
    Object[] values = new Object[row.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = row.get(at);
    }
    return values;
  }

  /** Nothing where nothing may stand, and the usual, the smallest and the largest. */
  private static Object value(TableSchema table, Field field, int kind) {
    if (kind == 0 && !table.isRequired(field.name())) {
      return null;
    }
    return switch (field.type()) {
      case STRING -> List.of("-", "郑州高新区", "", "𠮷\n\"").get(kind);
      case INTEGER -> List.of(0, 2024, Integer.MIN_VALUE, Integer.MAX_VALUE).get(kind);
      case NUMBER -> List.of(0.0, 1.5, -Double.MAX_VALUE, Double.MIN_VALUE).get(kind);
      case BOOLEAN -> kind % 2 == 1;
      case DATE -> List.of(LocalDate.EPOCH, LocalDate.of(2025, 12, 31)).get(kind % 2);
    };
  }
}
