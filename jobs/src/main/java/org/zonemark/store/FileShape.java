package org.zonemark.store;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.StructType;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.StructTypes;
import org.zonemark.schema.TableSchema;

/** How the rows of a table lie in its files; the position is that of the table among others. */
record FileShape(
    int position,
    String table,
    StructType columns,
    StructType allColumns,
    boolean byYear,
    List<Integer> key,
    Set<Integer> unique,
    int zoneAt)
    implements Serializable {

  static FileShape of(TableSchema schema, int position) {
    StructType whole = StructTypes.of(schema);
    return new FileShape(
        position,
        schema.name(),
        StructTypes.fileType(schema),
        whole,
        !schema.partition().isEmpty(),
        schema.primaryKey().stream().map(whole::fieldIndex).toList(),
        IntStream.range(0, whole.size())
            .filter(at -> isUnique(whole.fieldNames()[at]))
            .boxed()
            .collect(Collectors.toSet()),
        List.of(whole.fieldNames()).indexOf(Columns.ZONE_ID));
  }

  /** Hashes, places and what stands there hardly ever come twice. */
  private static boolean isUnique(String column) {
    return column.endsWith(Columns.OBSERVATION_ID)
        || column.equals(Columns.SOURCE_REF)
        || column.equals(Columns.RAW);
  }

  /** The shape of a file that holds the partition column too: the only file of an empty table. */
  FileShape withPartitionColumn() {
    return new FileShape(position, table, allColumns, allColumns, false, key, unique, zoneAt);
  }

  /** The zone of a row by which it is sorted; null where rows are of no zone. */
  String zone(Row row) {
    return zoneAt < 0 ? null : row.getString(zoneAt);
  }

  /** The year of a row by which its file goes; 0 where files go by none. */
  int year(Row row) {
    return byYear ? row.getInt(allColumns.size() - 1) : 0;
  }

  /** The folder of the files of a year below the snapshot, such as {@code growth/year=2020}. */
  String folder(int year) {
    return byYear ? table + "/" + StoredFile.folder(year) : table;
  }
}
