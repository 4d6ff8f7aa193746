package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Field;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.Tables;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.store.parquet.SortedRows;
import org.zonemark.store.parquet.TableFile;

class RowReaderTest {

  private static final TableSchema TABLE = Schemas.standard().table(Tables.OBSERVATIONS);

  @TempDir private java.nio.file.Path folder;

  private Path file;

  /** 5,000 rows of 50 zones, a hundred each; every third counts, every seventh has no value. */
  @BeforeEach
  void write() throws IOException {
    file = new Path(folder.resolve("part-0.parquet").toUri());
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 5000; at++) {
      Double value = at % 7 == 0 ? null : Double.valueOf(at);
      rows.add(Row.of(String.format("z%02d", at / 100), value, at % 3 == 0, "raw " + at));
    }
    StructType columns =
        new StructType()
            .add(Columns.ZONE_ID, DataTypes.StringType)
            .add(Columns.VALUE, DataTypes.DoubleType)
            .add(Columns.IS_LATEST, DataTypes.BooleanType)
            .add(Columns.RAW, DataTypes.StringType);
    TableFile.write(
        file,
        Tables.OBSERVATIONS,
        columns,
        new SortedRows(List.of(RowBlock.of(rows)), List.of(0), Set.of(3)),
        LocalFiles.configuration());
  }

  @Test
  void shouldGiveTheRowsOfSomeZonesWhereverTheyLie() throws IOException {
    List<Object[]> rows =
        read(
            RowFilter.in(TABLE.field(Columns.ZONE_ID), Set.of("z00", "z20", "z49", "z77")),
            Columns.ZONE_ID,
            Columns.VALUE,
            Columns.RAW);

    assertThat(rows).hasSize(300);
    assertThat(rows.get(0)).containsExactly("z00", null, "raw 0");
    assertThat(rows.get(199)).containsExactly("z20", 2099.0, "raw 2099");
    assertThat(rows.get(299)).containsExactly("z49", 4999.0, "raw 4999");
  }

  @Test
  void shouldFilterByAColumnThatIsNotAskedFor() throws IOException {
    List<Object[]> rows =
        read(RowFilter.in(TABLE.field(Columns.RAW), Set.of("raw 4321")), Columns.ZONE_ID);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).containsExactly("z43");
  }

  @Test
  void shouldGiveTheRowsInWhichAFlagIsSet() throws IOException {
    List<Object[]> rows = read(RowFilter.set(TABLE.field(Columns.IS_LATEST)), Columns.VALUE);

    assertThat(rows).hasSize(1667);
    assertThat(rows.get(1666)).containsExactly((Object) null);
  }

  @Test
  void shouldGiveAllRowsInOrderWithNullsForAColumnThatTheFileDoesNotHave() throws IOException {
    List<Object[]> rows = read(RowFilter.NONE, Columns.UNIT, Columns.RAW);

    assertThat(rows).hasSize(5000);
    assertThat(rows.get(4095)).containsExactly(null, "raw 4095");
  }

  @Test
  void shouldGiveNoRowOfAColumnThatTheFileDoesNotHave() throws IOException {
    assertThat(read(RowFilter.in(TABLE.field(Columns.UNIT), Set.of("元")), Columns.RAW)).isEmpty();
  }

  private List<Object[]> read(RowFilter filter, String... columns) throws IOException {
    List<Field> fields = Stream.of(columns).map(TABLE::field).toList();
    List<Object[]> rows = new ArrayList<>();
    LakeFiles files = LakeFiles.of(file, LocalFiles.configuration());
    try (RowReader reader = new RowReader(files, file, fields, filter)) {
      for (Object[] row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
