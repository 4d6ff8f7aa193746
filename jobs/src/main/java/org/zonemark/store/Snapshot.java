package org.zonemark.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.LoggerFactory;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;

/**
 * All tables and papers of one run, in one folder. Which files it holds is what its manifest says,
 * never what lies in the folder, and no file is read that is not as the manifest says.
 */
public final class Snapshot {

  /** The paper that names every other file with its length and hash. */
  public static final String MANIFEST = Contents.MANIFEST;

  private final String runId;
  private final Path folder;
  private final LakeFiles files;
  private final Contents contents;

  private Snapshot(String runId, Path folder, Contents contents) {
    this.runId = runId;
    this.folder = folder;
    this.files = contents.files();
    this.contents = contents;
  }

  /** A snapshot that is being written, and knows what was written. */
  static Snapshot staged(String runId, Path folder, LakeFiles files) {
    return new Snapshot(runId, folder, Contents.staged(folder, files));
  }

  /** A snapshot that was written whole. */
  static Snapshot written(String runId, Path folder, LakeFiles files) {
    return new Snapshot(runId, folder, Contents.written(folder, files));
  }

  /** The run that wrote it. */
  public String runId() {
    return runId;
  }

  /** The folder, qualified. */
  public Path folder() {
    return folder;
  }

  // ---- what it holds ----------------------------------------------------------------------------

  /**
   * The files but for the manifest, by path.
   *
   * @throws Damage where the manifest is not as it was written
   */
  public SortedMap<String, StoredFile> contents() throws IOException {
    return contents.named();
  }

  /**
   * The bytes of the manifest.
   *
   * @throws Damage where they are not those that were written
   */
  public byte[] manifest() throws IOException {
    return contents.manifest();
  }

  /** The run that was current when this one began; empty where none is known. */
  String previous() throws IOException {
    try {
      return Json.read(manifest()).path("previous_run_id").asText();
    } catch (Damage | JsonProcessingException untold) {
      return "";
    }
  }

  /** Whether the snapshot holds a table or another folder of this name. */
  public boolean has(String name) {
    return anyFile(file -> file.table().equals(name));
  }

  /** Whether the manifest lists a file by this path, such as {@code report/report.pdf}. */
  public boolean holds(String path) {
    return anyFile(file -> file.path().equals(path));
  }

  private boolean anyFile(Predicate<StoredFile> condition) {
    try {
      return contents().values().stream().anyMatch(condition);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The bytes of a paper, as the manifest says. */
  public byte[] paper(String name) throws IOException {
    StoredFile file = contents().get(name);
    if (file == null) {
      throw Damage.at(folder, "has no " + name);
    }
    contents.verify(file);
    return files.read(contents.path(file));
  }

  /**
   * The data files of a table, each as the manifest says, for readers of Parquet.
   *
   * @throws Damage where one is not
   */
  public List<String> verifiedFiles(String table) throws IOException {
    List<String> paths = new ArrayList<>();
    for (StoredFile file : contents.dataFiles(table)) {
      contents.verify(file);
      paths.add(contents.path(file).toString());
    }
    return paths;
  }

  /** All that differs from the manifest, a line each with place and remedy. */
  public List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    try {
      for (StoredFile file : contents().values()) {
        try {
          files.verify(contents.path(file), file);
        } catch (Damage damage) {
          faults.add(damage.getMessage());
        }
      }
    } catch (Damage damage) {
      faults.add(damage.getMessage());
    }
    return faults;
  }

  /** Whether no file has been damaged by accident: what a run may rest on that changes nothing. */
  public boolean isUndamaged() throws IOException {
    for (StoredFile file : contents().values()) {
      if (!files.isUndamaged(contents.path(file), file)) {
        return false;
      }
    }
    return true;
  }

  // ---- reading ----------------------------------------------------------------------------------

  /** The rows of a table in the order of its schema's columns; each file is read by one task. */
  public JavaRDD<Row> rows(JavaSparkContext spark, TableSchema table) throws IOException {
    return rows(spark, table, contents.dataFiles(table.name()));
  }

  /** The rows of a year of a table that is kept by years. */
  public JavaRDD<Row> rows(JavaSparkContext spark, TableSchema table, int year) throws IOException {
    return rows(spark, table, contents.dataFiles(table.name(), year));
  }

  private JavaRDD<Row> rows(JavaSparkContext spark, TableSchema table, List<StoredFile> wanted) {
    Broadcast<SerializableConfiguration> shared =
        spark.broadcast(new SerializableConfiguration(files.hadoop()));
    String name = table.name();
    String root = folder.toString();
    boolean verifying = contents.verifies();
    return spark
        .parallelize(wanted, Math.max(1, wanted.size()))
        .flatMap(
            file -> {
              Configuration hadoop = shared.value().value();
              Path path = new Path(root, file.path());
              LakeFiles files = LakeFiles.of(path, hadoop);
              if (verifying) {
                files.verify(path, file);
              }
              StoredRows rows = new StoredRows(files, path, file, Schemas.standard().table(name));
              // A task that wants only some rows, or fails, does not come to the last.
              TaskContext.get()
                  .addTaskCompletionListener(
                      task -> {
                        rows.close();
                      });
              return rows;
            });
  }

  /** All rows of one file of a table, in the order of the schema's columns. */
  public List<Row> rows(TableSchema table, StoredFile file) throws IOException {
    contents.verify(file);
    List<Row> all = new ArrayList<>();
    try (StoredRows rows = new StoredRows(files, contents.path(file), file, table)) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }

  /** A reader of the few rows of a published table that a report shows. */
  public TableReader reader(String table) {
    TableSchema schema = Schemas.standard().table(table);
    return new TableReader(contents, schema);
  }

  // ---- writing ----------------------------------------------------------------------------------

  /** Keeps in mind what tasks have written. */
  public void add(List<StoredFile> written) throws IOException {
    for (StoredFile file : written) {
      contents().put(file.path(), file);
    }
  }

  /** Copies a table of another snapshot whole, each file as its manifest says. */
  public void carryOver(Snapshot from, String table) throws IOException {
    for (StoredFile file : from.contents.dataFiles(table)) {
      carryOver(from, file);
    }
  }

  /**
   * Copies what another snapshot has of a table, but for one section and for files without rows.
   *
   * @param section the section that the run writes itself
   */
  public void carryOver(Snapshot from, String table, String section) throws IOException {
    for (StoredFile file : from.contents.dataFiles(table)) {
      if (file.rows() > 0 && !file.isOf(section)) {
        carryOver(from, file);
      }
    }
  }

  void carryOver(Snapshot from, StoredFile file) throws IOException {
    files.copy(from.contents.path(file), contents.path(file), file);
    contents().put(file.path(), file);
  }

  /**
   * Copies a file of another snapshot.
   *
   * @return whether it was whole; a damaged one is made again
   */
  boolean takeOver(Snapshot from, StoredFile file) throws IOException {
    try {
      carryOver(from, file);
      return true;
    } catch (Damage damaged) {
      // Setting up a log costs more than many a command that looks at a snapshot.
      LoggerFactory.getLogger(Snapshot.class).warn("{}; it is made again", damaged.getMessage());
      return false;
    }
  }

  /** Writes a text beside the tables. */
  public void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a paper of any format beside the tables. */
  public void write(String name, byte[] bytes) throws IOException {
    contents().put(name, files.write(new Path(folder, name), name, bytes));
  }

  /** Writes the manifest, which names all other files, and its hash; nothing may follow. */
  public void seal(byte[] manifest) throws IOException {
    contents.seal(manifest);
  }
}
