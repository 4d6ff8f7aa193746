package org.zonemark.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.conf.text.Years;
import org.zonemark.schema.Row;
import org.zonemark.schema.Sums;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.block.Blocks;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.store.parquet.SortedRows;
import org.zonemark.store.parquet.TableFile;
import scala.Tuple2;

/**
 * Writes all tables of a snapshot in one Spark job: one file for each year of a table that is kept
 * by years, one file for each other table, rows in order of the primary key. So the bytes are the
 * same on any number of cores, and no table costs a query of its own.
 *
 * <p>Of more than {@value #ZONES_PER_FILE} zones each range of so many has files of its own, of
 * fewer where there are more than {@value #INDICATORS_PER_FILE} indicators: the rows of a file are
 * sorted in memory, and a reader who wants one zone opens few files.
 *
 * <p>A table of which two jobs write a half each has sections, each in files of its own: a job that
 * runs alone writes its section and leaves the files of the other as they are.
 */
public final class TableFiles {

  /** So many zones share the files of a table. */
  private static final int ZONES_PER_FILE = 512;

  /** Of more indicators fewer zones do. */
  private static final int INDICATORS_PER_FILE = 256;

  /** The section of rows that are given under the mere name of their table. */
  public static final String MAIN = "part";

  private final Broadcast<SerializableConfiguration> hadoop;
  private final Broadcast<Layout> layout;
  private final ByFile byFile;

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

    /** One more than files are divided into: the last one holds none. */
    @Override
    public int numPartitions() {
      return partitions + 1;
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

    static Layout of(List<TableSchema> tables, List<String> zones, int indicators) {
      Map<String, FileShape> shapes = new HashMap<>();
      for (TableSchema table : tables) {
        shapes.put(table.name(), FileShape.of(table, shapes.size()));
      }
      List<String> order = zones.stream().sorted().toList();
      List<String> first = new ArrayList<>();
      int series = ZONES_PER_FILE * INDICATORS_PER_FILE;
      int zonesPerFile = Math.max(1, Math.min(ZONES_PER_FILE, series / Math.max(1, indicators)));
      for (int at = zonesPerFile; at < order.size(); at += zonesPerFile) {
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

    /** Rows by the name of their table as blocks by their file. */
    Iterator<Tuple2<String, RowBlock>> blocks(Iterator<Tuple2<String, Row>> rows) {
      Map<String, NamedFiles> named = new HashMap<>();
      // Made once: without the second compiler it costs as much as what a row costs besides.
      Function<String, NamedFiles> files = this::files;
      return new Blocks<>(
          rows,
          row -> named.computeIfAbsent(row._1(), files).of(row._2()),
          Tuple2::_2,
          Tuple2::new);
    }

    private NamedFiles files(String name) {
      int slash = name.indexOf('/');
      String section = slash < 0 ? MAIN : name.substring(slash + 1);
      return new NamedFiles(this, shape(name), section, new HashMap<>());
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
   * The files of a section of a table.
   *
   * @param known their names by year and range of zones, as far as they have been asked for
   */
  private record NamedFiles(
      Layout layout, FileShape shape, String section, Map<Integer, String> known) {

    /** The file of a row below the snapshot, such as {@code growth/year=2020/part-0.parquet}. */
    String of(Row row) {
      int part = layout.part(shape.zone(row));
      int year = shape.year(row);
      String file = known.get(year * layout.parts() + part);
      if (file == null) {
        file = shape.folder(year) + "/" + StoredFile.name(section, part);
        known.put(year * layout.parts() + part, file);
      }
      return file;
    }
  }

  /**
   * The files of a snapshot.
   *
   * @param tables the tables that rows may be of
   * @param zones all zones, in any order
   * @param indicators how many there are
   * @param partitions into how many tasks the files are divided; no data file depends on it
   */
  public TableFiles(
      JavaSparkContext spark,
      List<TableSchema> tables,
      List<String> zones,
      int indicators,
      int partitions) {
    Layout places = Layout.of(tables, zones, indicators);
    this.hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    this.layout = spark.broadcast(places);
    this.byFile = new ByFile(partitions, places);
  }

  /**
   * What of another snapshot serves again.
   *
   * @param from the snapshot
   * @param ofEqual whether those of its files do that would be written just so again
   * @param years the years that are written anew, files of others being as they were; null for all
   */
  public record Reuse(Snapshot from, boolean ofEqual, Years years) {

    private boolean isLeftAlone(String path) {
      Integer year = StoredFile.year(path);
      return years != null && year != null && !years.contains(year);
    }
  }

  /** Makes blocks of rows by the files that they belong to. */
  public interface Blocking extends Serializable {

    /**
     * The blocks of some rows; of a file there may be several.
     *
     * @param rows rows by the name of their table, with {@code /SECTION} behind it where they
     *     belong to one; in the order of the schema's columns
     */
    Iterator<Tuple2<String, RowBlock>> of(Iterator<Tuple2<String, Row>> rows);
  }

  /** Blocks of rows as these files hold them. */
  public Blocking blocking() {
    Broadcast<Layout> places = layout;
    return rows -> places.value().blocks(rows);
  }

  /** Rows by the names of their tables as blocks, each where its file is written. */
  public JavaPairRDD<String, RowBlock> placed(JavaPairRDD<String, Row> rows) {
    Blocking blocking = blocking();
    return placedBlocks(rows.mapPartitionsToPair(blocking::of));
  }

  /**
   * Blocks by their files, each where its file is written. They may be looked at several times:
   * what the shuffle has written is read again, and no row is made twice.
   */
  public JavaPairRDD<String, RowBlock> placedBlocks(JavaPairRDD<String, RowBlock> blocks) {
    return blocks.partitionBy(byFile);
  }

  /** Makes all rows, and leaves them where they are placed. */
  public void make(JavaPairRDD<String, RowBlock> placed) {
    placed.collectPartitions(new int[] {byFile.partitions});
  }

  /**
   * Writes rows into a snapshot; of tables without rows there is no file.
   *
   * @param tables those that are written
   * @param reuse what is taken over from another snapshot instead
   */
  public void write(
      Snapshot staged,
      JavaPairRDD<String, RowBlock> placed,
      Set<String> tables,
      Optional<Reuse> reuse)
      throws IOException {
    JavaPairRDD<String, RowBlock> written = placed;
    if (reuse.isPresent()) {
      HashSet<String> left = new HashSet<>(takeOver(staged, reuse.get(), placed, tables));
      written = placed.filter(block -> left.contains(block._1()));
    }
    Broadcast<Layout> places = layout;
    Broadcast<SerializableConfiguration> broadcast = hadoop;
    String folder = staged.folder().toString();
    staged.add(
        written
            .mapPartitions(
                blocks -> writeFiles(blocks, places.value(), folder, broadcast.value().value()))
            .collect());
  }

  /** Takes over files of another snapshot; gives those that are to be written. */
  private static Set<String> takeOver(
      Snapshot staged, Reuse reuse, JavaPairRDD<String, RowBlock> blocks, Set<String> tables)
      throws IOException {
    Map<String, StoredFile.Heap> heaps =
        blocks.mapValues(StoredFile.Heap::of).reduceByKey(StoredFile.Heap::plus, 1).collectAsMap();
    Set<String> left = new TreeSet<>(heaps.keySet());
    left.removeIf(reuse::isLeftAlone);
    for (StoredFile file : List.copyOf(reuse.from().contents().values())) {
      StoredFile.Heap heap = heaps.get(file.path());
      boolean isWritten = tables.contains(file.table());
      if (isWritten && reuse.isLeftAlone(file.path())) {
        staged.carryOver(reuse.from(), file);
      } else if (reuse.ofEqual()
          && heap != null
          && file.holds(heap)
          && staged.takeOver(reuse.from(), file)) {
        left.remove(file.path());
      }
    }
    return left;
  }

  /** Writes a table that has no rows: one empty file, which holds the partition column too. */
  public static StoredFile writeEmpty(Snapshot staged, TableSchema table, Configuration hadoop)
      throws IOException {
    FileShape shape = FileShape.of(table, 0).withPartitionColumn();
    String file = shape.table() + "/" + StoredFile.name(MAIN, 0);
    return write(shape, staged.folder().toString(), file, List.of(), hadoop);
  }

  private static Iterator<StoredFile> writeFiles(
      Iterator<Tuple2<String, RowBlock>> placed,
      Layout layout,
      String folder,
      Configuration hadoop) {
    Map<String, List<RowBlock>> byFile = new TreeMap<>();
    placed.forEachRemaining(
        block -> byFile.computeIfAbsent(block._1(), any -> new ArrayList<>()).add(block._2()));
    List<StoredFile> written = new ArrayList<>();
    try {
      for (Map.Entry<String, List<RowBlock>> file : byFile.entrySet()) {
        FileShape shape = layout.shape(file.getKey());
        written.add(write(shape, folder, file.getKey(), file.getValue(), hadoop));
        file.setValue(null);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return written.iterator();
  }

  /**
   * Writes a file under a name of its task's own, so that a repeated task is harmless; it is on the
   * disk then.
   */
  private static StoredFile write(
      FileShape shape, String folder, String name, List<RowBlock> blocks, Configuration hadoop)
      throws IOException {
    long attempt = TaskContext.get() == null ? 0 : TaskContext.get().taskAttemptId();
    Path target = new Path(folder, name);
    // Where nothing can be renamed a file is seen when it is complete, and all attempts write one.
    boolean renames = LakeFiles.of(target, hadoop).renames();
    Path own =
        renames
            ? new Path(target.getParent(), "." + target.getName() + ".attempt-" + attempt)
            : target;
    try {
      FileSystem files = target.getFileSystem(hadoop);
      files.setWriteChecksum(false);
      SortedRows rows = new SortedRows(blocks, shape.key(), shape.unique());
      Sums sums = TableFile.write(own, shape.table(), shape.columns(), rows, hadoop);
      if (renames) {
        files.delete(target, false);
        if (!files.rename(own, target)) {
          throw new IOException("cannot be renamed from " + own);
        }
      }
      StoredFile.Heap heap = StoredFile.Heap.of(blocks);
      return new StoredFile(
          name,
          heap.rows(),
          heap.digits(),
          files.getFileStatus(target).getLen(),
          sums.sha256(),
          sums.crc32());
    } catch (IOException | FSError failed) {
      throw PathFailure.at(target, failed);
    }
  }
}
