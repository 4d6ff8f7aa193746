package org.zonemark.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;

/**
 * All tables and papers of one run, in one folder. Which files it holds is what its manifest says,
 * never what lies in the folder, and no file is read that is not as the manifest says.
 */
public final class Snapshot {

  /** The paper that names every other file with its length and hash. */
  public static final String MANIFEST = "manifest.json";

  /** The hash of the manifest, as {@code sha256sum} writes and checks it. */
  static final String SEAL = "manifest.sha256";

  private final String runId;
  private final Path folder;
  private final LakeFiles files;

  /** What it holds, by path; null until the manifest has been read. */
  private SortedMap<String, StoredFile> contents;

  private final boolean verifies;
  private final Set<String> verified = ConcurrentHashMap.newKeySet();

  private Snapshot(
      String runId,
      Path folder,
      LakeFiles files,
      SortedMap<String, StoredFile> contents,
      boolean verifies) {
    this.runId = runId;
    this.folder = folder;
    this.files = files;
    this.contents = contents;
    this.verifies = verifies;
  }

  /** A snapshot that is being written, and knows what was written. */
  static Snapshot staged(String runId, Path folder, LakeFiles files) {
    return new Snapshot(runId, folder, files, new ConcurrentSkipListMap<>(), false);
  }

  /** A snapshot that was written whole. */
  static Snapshot written(String runId, Path folder, LakeFiles files) {
    return new Snapshot(runId, folder, files, null, true);
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
  public synchronized SortedMap<String, StoredFile> contents() throws IOException {
    if (contents == null) {
      SortedMap<String, StoredFile> found = new TreeMap<>();
      JsonNode manifest;
      try {
        manifest = Lake.JSON.readTree(manifest());
      } catch (JsonProcessingException broken) {
        throw Damage.at(new Path(folder, MANIFEST), "is no JSON");
      }
      for (JsonNode file : manifest.path("files")) {
        String path = file.path("path").asText();
        JsonNode rows = file.path("rows");
        found.put(
            path,
            new StoredFile(
                path,
                rows.isNumber() ? rows.asLong() : null,
                file.path("bytes").asLong(),
                file.path("sha256").asText()));
      }
      contents = found;
    }
    return contents;
  }

  /**
   * The bytes of the manifest.
   *
   * @throws Damage where they are not those that were written
   */
  public byte[] manifest() throws IOException {
    Path file = new Path(folder, MANIFEST);
    try {
      byte[] bytes = files.read(file);
      String seal = new String(files.read(new Path(folder, SEAL)), StandardCharsets.UTF_8);
      if (!seal.equals(sealOf(bytes))) {
        throw Damage.at(file, "is not what was written: its sha256 is not that in " + SEAL);
      }
      return bytes;
    } catch (FileNotFoundException absent) {
      throw Damage.at(folder, "has no " + MANIFEST + " with its " + SEAL);
    }
  }

  private static String sealOf(byte[] manifest) {
    return HexFormat.of().formatHex(LakeFiles.sha256().digest(manifest)) + "  " + MANIFEST + "\n";
  }

  /** Whether the snapshot holds a table or another folder of this name. */
  public boolean has(String name) {
    try {
      return contents().values().stream().anyMatch(file -> file.table().equals(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The data files of a table, in order of their paths. */
  List<StoredFile> dataFiles(String table) throws IOException {
    return contents().values().stream()
        .filter(file -> file.isData() && file.table().equals(table))
        .toList();
  }

  /** The data files of a year of a table, in order of their paths. */
  List<StoredFile> dataFiles(String table, int year) throws IOException {
    return dataFiles(table).stream()
        .filter(file -> Integer.valueOf(year).equals(TableReader.year(path(file))))
        .toList();
  }

  Path path(StoredFile file) {
    return new Path(folder, file.path());
  }

  /** The bytes of a paper, as the manifest says. */
  public byte[] paper(String name) throws IOException {
    StoredFile file = contents().get(name);
    if (file == null) {
      throw Damage.at(folder, "has no " + name);
    }
    verify(file);
    return files.read(path(file));
  }

  /** All that differs from the manifest, a line each with place and remedy. */
  public List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    try {
      for (StoredFile file : contents().values()) {
        try {
          files.verify(path(file), file);
        } catch (Damage damage) {
          faults.add(damage.getMessage());
        }
      }
    } catch (Damage damage) {
      faults.add(damage.getMessage());
    }
    return faults;
  }

  // ---- reading ----------------------------------------------------------------------------------

  /** Holds a file against the manifest, once; files of a snapshot being written are our own. */
  void verify(StoredFile file) throws IOException {
    if (verifies && verified.add(file.path())) {
      files.verify(path(file), file);
    }
  }

  /** The rows of a table in the order of its schema's columns; each file is read by one task. */
  public JavaRDD<Row> rows(JavaSparkContext spark, TableSchema table) throws IOException {
    return rows(spark, table, dataFiles(table.name()));
  }

  /** The rows of a year of a table that is kept by years. */
  public JavaRDD<Row> rows(JavaSparkContext spark, TableSchema table, int year) throws IOException {
    return rows(spark, table, dataFiles(table.name(), year));
  }

  private JavaRDD<Row> rows(JavaSparkContext spark, TableSchema table, List<StoredFile> wanted) {
    Broadcast<SerializableConfiguration> shared =
        spark.broadcast(new SerializableConfiguration(files.hadoop()));
    String name = table.name();
    String root = folder.toString();
    boolean verifying = verifies;
    return spark
        .parallelize(wanted, Math.max(1, wanted.size()))
        .flatMap(
            file -> {
              Configuration hadoop = shared.value().value();
              Path path = new Path(root, file.path());
              if (verifying) {
                LakeFiles.of(path, hadoop).verify(path, file);
              }
              return RowReader.rows(path, Schemas.standard().table(name), hadoop);
            });
  }

  /** All rows of one file of a table, in the order of the schema's columns. */
  public List<Row> rows(TableSchema table, StoredFile file) throws IOException {
    verify(file);
    List<Row> rows = new ArrayList<>();
    Integer year = TableReader.year(path(file));
    try (RowReader reader =
        new RowReader(path(file), table.rowFields(), FilterCompat.NOOP, files.hadoop())) {
      for (Object[] values = reader.read(); values != null; values = reader.read()) {
        if (year != null) {
          values[values.length - 1] = year;
        }
        rows.add(Row.of(values));
      }
    }
    return rows;
  }

  /** A reader of the few rows of a published table that a report shows. */
  public TableReader reader(String table) {
    TableSchema schema = Schemas.standard().table(table);
    return new TableReader(this, schema, schema.fields(), files.hadoop());
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
    for (StoredFile file : from.dataFiles(table)) {
      carryOver(from, file);
    }
  }

  /**
   * Copies what another snapshot has of a table, but for one section and for files without rows.
   *
   * @param section the section that the run writes itself
   */
  public void carryOver(Snapshot from, String table, String section) throws IOException {
    for (StoredFile file : from.dataFiles(table)) {
      if (file.rows() > 0 && !TableFiles.isOf(section, path(file))) {
        carryOver(from, file);
      }
    }
  }

  private void carryOver(Snapshot from, StoredFile file) throws IOException {
    files.copy(from.path(file), path(file), file);
    contents().put(file.path(), file);
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
    files.write(new Path(folder, MANIFEST), MANIFEST, manifest);
    files.write(new Path(folder, SEAL), SEAL, sealOf(manifest).getBytes(StandardCharsets.UTF_8));
  }
}
