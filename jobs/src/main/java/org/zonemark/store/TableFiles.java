package org.zonemark.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.schema.StructTypes;
import org.zonemark.schema.TableSchema;
import scala.Tuple2;

/**
 * Writes all tables of a snapshot in one Spark job: one file for each year of a table that is kept
 * by years, one file for each other table, rows in order of the primary key. So the bytes are the
 * same on any number of cores, and no table costs a query of its own.
 */
public final class TableFiles {

  private TableFiles() {}

  /** What was written of one table. */
  public record Written(String table, long rows, long bytes, int files) implements Serializable {

    Written plus(Written other) {
      return new Written(table, rows + other.rows, bytes + other.bytes, files + other.files);
    }
  }

  /** Where a row goes: the file by table and year (0 where there is none), then its place in it. */
  private record Place(int table, int year, String key) implements Serializable, Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::table)
            .thenComparingInt(Place::year)
            .thenComparing(Place::key);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }

    boolean sameFile(Place other) {
      return table == other.table && year == other.year;
    }
  }

  /** Keeps all rows of a file together. */
  private static final class ByFile extends Partitioner {
    private static final long serialVersionUID = 1L;
    private final int partitions;

    ByFile(int partitions) {
      this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object key) {
      Place place = (Place) key;
      return Math.floorMod(place.table() * 31 + place.year(), partitions);
    }
  }

  /**
   * Writes the tables into a staged snapshot.
   *
   * @param tables rows of each table, in the order of its schema's columns
   * @param partitions into how many tasks the files are divided; no data file depends on it
   * @return what was written, by table
   */
  public static Map<String, Written> write(
      JavaSparkContext spark,
      Snapshot staged,
      Map<TableSchema, JavaRDD<Row>> tables,
      int partitions) {
    List<TableSchema> schemas =
        tables.keySet().stream().sorted(Comparator.comparing(TableSchema::name)).toList();
    List<FileShape> shapes = schemas.stream().map(FileShape::of).toList();

    List<JavaPairRDD<Place, Row>> placed = new ArrayList<>();
    for (int at = 0; at < schemas.size(); at++) {
      int table = at;
      FileShape shape = shapes.get(at);
      placed.add(
          tables.get(schemas.get(at)).mapToPair(row -> new Tuple2<>(shape.place(table, row), row)));
    }
    JavaPairRDD<Place, Row> all = placed.get(0);
    for (JavaPairRDD<Place, Row> more : placed.subList(1, placed.size())) {
      all = all.union(more);
    }
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    String folder = staged.folder().toString();
    List<Written> written =
        all.repartitionAndSortWithinPartitions(new ByFile(partitions))
            .mapPartitions(rows -> writeFiles(rows, shapes, folder, hadoop.value().value()))
            .collect();

    Map<String, Written> byTable = new TreeMap<>();
    for (Written part : written) {
      byTable.merge(part.table(), part, Written::plus);
    }
    for (FileShape shape : shapes) {
      byTable.computeIfAbsent(
          shape.table(), none -> writeEmpty(shape, folder, spark.hadoopConfiguration()));
    }
    return byTable;
  }

  private static Iterator<Written> writeFiles(
      Iterator<Tuple2<Place, Row>> rows,
      List<FileShape> shapes,
      String folder,
      Configuration hadoop) {
    List<Written> written = new ArrayList<>();
    try {
      Place current = null;
      OpenFile open = null;
      while (rows.hasNext()) {
        Tuple2<Place, Row> next = rows.next();
        if (current == null || !current.sameFile(next._1())) {
          if (open != null) {
            written.add(open.finish());
          }
          current = next._1();
          open = new OpenFile(shapes.get(current.table()), current.year(), folder, hadoop);
        }
        open.write(next._2());
      }
      if (open != null) {
        written.add(open.finish());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return written.iterator();
  }

  private static Written writeEmpty(FileShape shape, String folder, Configuration hadoop) {
    try {
      return new OpenFile(shape.withPartitionColumn(), 0, folder, hadoop).finish();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** How the rows of a table lie in its files. */
  private record FileShape(
      String table, StructType columns, StructType allColumns, boolean byYear, List<Integer> key)
      implements Serializable {

    static FileShape of(TableSchema schema) {
      StructType whole = StructTypes.of(schema);
      return new FileShape(
          schema.name(),
          StructTypes.fileType(schema),
          whole,
          !schema.partition().isEmpty(),
          schema.primaryKey().stream().map(whole::fieldIndex).toList());
    }

    /** The shape of a file that holds the partition column too: the only file of an empty table. */
    FileShape withPartitionColumn() {
      return new FileShape(table, allColumns, allColumns, false, key);
    }

    Place place(int number, Row row) {
      StringBuilder text = new StringBuilder();
      for (int column : key) {
        text.append(row.get(column)).append('\u0001');
      }
      return new Place(number, byYear ? row.getInt(allColumns.size() - 1) : 0, text.toString());
    }
  }

  /** A file being written under a name of its task's own, so that a repeated task is harmless. */
  private static final class OpenFile {
    private final String table;
    private final FileSystem files;
    private final Path temporary;
    private final Path target;
    private final ParquetRows rows;
    private long count;

    OpenFile(FileShape shape, int year, String folder, Configuration hadoop) throws IOException {
      this.table = shape.table();
      Path parent = new Path(folder, shape.table());
      if (shape.byYear()) {
        parent = new Path(parent, "year=" + year);
      }
      long attempt = TaskContext.get() == null ? 0 : TaskContext.get().taskAttemptId();
      this.target = new Path(parent, "part-0.parquet");
      this.temporary = new Path(parent, ".part-0.attempt-" + attempt);
      this.files = target.getFileSystem(hadoop);
      files.setWriteChecksum(false);
      files.delete(temporary, false);
      this.rows = new ParquetRows(temporary, shape.table(), shape.columns(), hadoop);
    }

    void write(Row row) throws IOException {
      rows.write(row);
      count++;
    }

    Written finish() throws IOException {
      rows.close();
      files.delete(target, false);
      if (!files.rename(temporary, target)) {
        throw new IOException("Cannot rename " + temporary + " to " + target);
      }
      return new Written(table, count, files.getFileStatus(target).getLen(), 1);
    }
  }
}
