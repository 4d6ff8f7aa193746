package org.zonemark.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.StructTypes;
import org.zonemark.schema.TableSchema;
import scala.Tuple2;

/**
 * Writes all tables of a snapshot in one Spark job: one file for each year of a table that is kept
 * by years, one file for each other table, rows in order of the primary key. So the bytes are the
 * same on any number of cores, and no table costs a query of its own.
 *
 * <p>Of more than {@value #ZONES_PER_FILE} zones each range of so many has files of its own: the
 * rows of a file are sorted in memory, and a reader who wants one zone opens few files.
 *
 * <p>A table of which two jobs write a half each has sections, each in files of its own: a job that
 * runs alone writes its section and leaves the files of the other as they are.
 */
public final class TableFiles {

  /** So many zones share the files of a table. */
  private static final int ZONES_PER_FILE = 512;

  /** The section of rows that are given under the mere name of their table. */
  public static final String MAIN = "part";

  private TableFiles() {}

  /** Keeps all rows of a file together, and large files apart from each other. */
  private static final class ByFile extends Partitioner {
    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private final int partitions;
    private final Layout layout;
    private final Map<String, Integer> known = new HashMap<>();

    ByFile(int partitions, Layout layout) {
      this.partitions = partitions;
      this.layout = layout;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object file) {
      return known.computeIfAbsent((String) file, this::place);
    }

    /** Files of neighbouring years, ranges and tables lie in partitions of their own. */
    private int place(String file) {
      int place = 0;
      Matcher number = NUMBER.matcher(file);
      while (number.find()) {
        place = place * layout.parts() + number.group().hashCode();
      }
      return Math.floorMod(
          place * layout.shapes().size() + layout.shape(file).position(), partitions);
    }
  }

  /**
   * Where rows belong.
   *
   * @param shapes by table
   * @param firstZones the first zone of each range but the first, in order
   */
  private record Layout(Map<String, FileShape> shapes, List<String> firstZones)
      implements Serializable {

    static Layout of(List<TableSchema> tables, List<String> zones) {
      Map<String, FileShape> shapes = new HashMap<>();
      for (TableSchema table : tables) {
        shapes.put(table.name(), FileShape.of(table, shapes.size()));
      }
      List<String> order = zones.stream().sorted().toList();
      List<String> first = new ArrayList<>();
      for (int at = ZONES_PER_FILE; at < order.size(); at += ZONES_PER_FILE) {
        first.add(order.get(at));
      }
      return new Layout(shapes, first);
    }

    int parts() {
      return firstZones.size() + 1;
    }

    FileShape shape(String file) {
      int slash = file.indexOf('/');
      return shapes.get(slash < 0 ? file : file.substring(0, slash));
    }

    /** The file of a row below the snapshot, such as {@code growth/year=2020/part-0.parquet}. */
    String file(String name, Row row) {
      int slash = name.indexOf('/');
      FileShape shape = shape(name);
      String section = slash < 0 ? MAIN : name.substring(slash + 1);
      return shape.folder(row) + "/" + StoredFile.name(section, part(shape.zone(row)));
    }

    /** The range of a zone; rows of none are in the first. */
    private int part(String zone) {
      if (zone == null || firstZones.isEmpty()) {
        return 0;
      }
      int at = Collections.binarySearch(firstZones, zone);
      return at < 0 ? -at - 1 : at + 1;
    }
  }

  /**
   * Writes tables into a staged snapshot.
   *
   * @param rows rows by the name of their table, with {@code /SECTION} behind it where they belong
   *     to one; in the order of the schema's columns
   * @param tables the tables that rows may be of
   * @param zones all zones, in any order
   * @param partitions into how many tasks the files are divided; no data file depends on it
   * @return the files written; of tables without rows there is none
   */
  public static List<StoredFile> write(
      JavaSparkContext spark,
      Snapshot staged,
      JavaPairRDD<String, Row> rows,
      List<TableSchema> tables,
      List<String> zones,
      int partitions) {
    Broadcast<Layout> layout = spark.broadcast(Layout.of(tables, zones));
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    String folder = staged.folder().toString();
    return rows.mapToPair(row -> new Tuple2<>(layout.value().file(row._1(), row._2()), row._2()))
        .partitionBy(new ByFile(partitions, layout.value()))
        .mapPartitions(placed -> writeFiles(placed, layout.value(), folder, hadoop.value().value()))
        .collect();
  }

  /** Writes a table that has no rows: one empty file, which holds the partition column too. */
  public static StoredFile writeEmpty(Snapshot staged, TableSchema table, Configuration hadoop)
      throws IOException {
    FileShape shape = FileShape.of(table, 0).withPartitionColumn();
    String file = shape.table() + "/" + StoredFile.name(MAIN, 0);
    return new OpenFile(shape, staged.folder().toString(), file, hadoop).finish();
  }

  private static Iterator<StoredFile> writeFiles(
      Iterator<Tuple2<String, Row>> placed, Layout layout, String folder, Configuration hadoop) {
    Map<String, List<Row>> byFile = new TreeMap<>();
    placed.forEachRemaining(
        row -> byFile.computeIfAbsent(row._1(), any -> new ArrayList<>()).add(row._2()));
    List<StoredFile> written = new ArrayList<>();
    try {
      for (Map.Entry<String, List<Row>> file : byFile.entrySet()) {
        FileShape shape = layout.shape(file.getKey());
        List<Row> rows = file.getValue();
        rows.sort(shape.order());
        OpenFile open = new OpenFile(shape, folder, file.getKey(), hadoop);
        for (Row row : rows) {
          open.write(row);
        }
        written.add(open.finish());
        file.setValue(null);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return written.iterator();
  }

  /** How the rows of a table lie in its files; the position is that of the table among others. */
  private record FileShape(
      int position,
      String table,
      StructType columns,
      StructType allColumns,
      boolean byYear,
      List<Integer> key,
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
          List.of(whole.fieldNames()).indexOf(Columns.ZONE_ID));
    }

    /** The shape of a file that holds the partition column too: the only file of an empty table. */
    FileShape withPartitionColumn() {
      return new FileShape(position, table, allColumns, allColumns, false, key, zoneAt);
    }

    /** The zone of a row by which it is sorted; null where rows are of no zone. */
    String zone(Row row) {
      return zoneAt < 0 ? null : row.getString(zoneAt);
    }

    /** The folder of a row's file below the snapshot, such as {@code growth/year=2020}. */
    String folder(Row row) {
      return byYear ? table + "/" + StoredFile.folder(row.getInt(allColumns.size() - 1)) : table;
    }

    /** The order of rows in a file: that of the primary key. */
    Comparator<Row> order() {
      return (one, other) -> {
        int order = 0;
        for (int at = 0; at < key.size() && order == 0; at++) {
          order = compare(one.get(key.get(at)), other.get(key.get(at)));
        }
        return order;
      };
    }

    private static int compare(Object one, Object other) {
      if (one == other) {
        return 0;
      }
      if (one instanceof LocalDate day) {
        return day.compareTo((LocalDate) other);
      }
      return one instanceof Integer number
          ? Integer.compare(number, (Integer) other)
          : ((String) one).compareTo((String) other);
    }
  }

  /** A file being written under a name of its task's own, so that a repeated task is harmless. */
  private static final class OpenFile {
    private final String name;
    private final FileSystem files;
    private final Path temporary;
    private final Path sorted;
    private final Path target;
    private final ParquetRows rows;
    private long count;

    OpenFile(FileShape shape, String folder, String name, Configuration hadoop) throws IOException {
      this.name = name;
      long attempt = TaskContext.get() == null ? 0 : TaskContext.get().taskAttemptId();
      this.target = new Path(folder, name);
      this.temporary = new Path(target.getParent(), "." + target.getName() + ".attempt-" + attempt);
      this.sorted = new Path(target.getParent(), "." + target.getName() + ".sorted-" + attempt);
      try {
        this.files = target.getFileSystem(hadoop);
        files.setWriteChecksum(false);
        files.delete(temporary, false);
        this.rows = new ParquetRows(temporary, shape.table(), shape.columns(), hadoop);
      } catch (IOException | FSError failed) {
        throw PathFailure.at(target, failed);
      }
    }

    void write(Row row) throws IOException {
      try {
        rows.write(row);
      } catch (IOException | FSError failed) {
        throw PathFailure.at(target, failed);
      }
      count++;
    }

    /** The file, on the disk. */
    StoredFile finish() throws IOException {
      try {
        rows.close();
        String sha256 = SortedFooter.copy(files, temporary, sorted);
        files.delete(temporary, false);
        files.delete(target, false);
        if (!files.rename(sorted, target)) {
          throw new IOException("cannot be renamed from " + sorted);
        }
        return new StoredFile(name, count, files.getFileStatus(target).getLen(), sha256);
      } catch (IOException | FSError failed) {
        throw PathFailure.at(target, failed);
      }
    }
  }
}
