package org.zonemark.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;

/** All tables and papers of one run, in one folder. */
public final class Snapshot {

  private final String runId;
  private final Path folder;
  private final FileSystem files;
  private final Configuration hadoop;

  Snapshot(String runId, Path folder, FileSystem files, Configuration hadoop) {
    this.runId = runId;
    this.folder = folder;
    this.files = files;
    this.hadoop = hadoop;
  }

  /** The run that wrote it. */
  public String runId() {
    return runId;
  }

  /** The folder, qualified. */
  public Path folder() {
    return folder;
  }

  /** The rows of a table in the order of its schema's columns; each file is read by one task. */
  public JavaRDD<Row> rows(JavaSparkContext spark, TableSchema table) throws IOException {
    return rows(spark, table, dataFiles(table.name()));
  }

  /** The rows of a year of a table that is kept by years. */
  public JavaRDD<Row> rows(JavaSparkContext spark, TableSchema table, int year) throws IOException {
    return rows(spark, table, dataFiles(table.name(), year));
  }

  private JavaRDD<Row> rows(JavaSparkContext spark, TableSchema table, List<FileStatus> files) {
    Broadcast<SerializableConfiguration> shared =
        spark.broadcast(new SerializableConfiguration(hadoop));
    String name = table.name();
    List<String> paths = files.stream().map(file -> file.getPath().toString()).toList();
    return spark
        .parallelize(paths, Math.max(1, paths.size()))
        .flatMap(
            path ->
                RowReader.rows(
                    new Path(path), Schemas.standard().table(name), shared.value().value()));
  }

  /** A reader of the few rows of a published table that a report shows. */
  public TableReader reader(String table) {
    TableSchema schema = Schemas.standard().table(table);
    return new TableReader(this, schema, schema.fields(), hadoop);
  }

  /** Whether the snapshot holds a table or another folder of this name. */
  public boolean has(String name) {
    try {
      return files.exists(new Path(folder, name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Copies a table of another snapshot whole. */
  public void carryOver(Snapshot from, String table) throws IOException {
    FileUtil.copy(
        files, new Path(from.folder, table), files, new Path(folder, table), false, hadoop);
  }

  /**
   * Copies what another snapshot has of a table, but for one section.
   *
   * @param section the section that the run writes itself
   * @return what was copied
   */
  public TableFiles.Written carryOver(Snapshot from, String table, String section)
      throws IOException {
    TableFiles.Written carried = new TableFiles.Written(table, 0, 0, 0);
    for (FileStatus file : from.dataFiles(table)) {
      Path path = file.getPath();
      long rows = TableFiles.isOf(section, path) ? 0 : RowReader.count(path, hadoop);
      if (rows > 0) {
        String relative = from.folder.toUri().relativize(path.toUri()).getPath();
        Path copy = new Path(folder, relative);
        FileUtil.copy(files, path, files, copy, false, hadoop);
        carried = carried.plus(new TableFiles.Written(table, rows, file.getLen(), 1));
      }
    }
    return carried;
  }

  /** The data files of a table, in order of their paths. */
  public List<FileStatus> dataFiles(String table) throws IOException {
    List<FileStatus> found = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = files.listFiles(new Path(folder, table), true);
    while (all.hasNext()) {
      FileStatus file = all.next();
      if (file.getPath().getName().endsWith(".parquet")) {
        found.add(file);
      }
    }
    found.sort(Comparator.comparing(file -> file.getPath().toString()));
    return found;
  }

  /** The data files of a year of a table, in order of their paths. */
  List<FileStatus> dataFiles(String table, int year) throws IOException {
    return dataFiles(table).stream()
        .filter(file -> Integer.valueOf(year).equals(TableReader.year(file.getPath())))
        .toList();
  }

  /** Writes a text beside the tables. */
  public void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a paper of any format beside the tables. */
  public void write(String name, byte[] bytes) throws IOException {
    try (OutputStream out = files.create(new Path(folder, name), true)) {
      out.write(bytes);
    }
  }

  /** Writes a JSON document beside the tables. */
  public void write(String name, JsonNode json) throws IOException {
    write(name, Lake.JSON.writeValueAsString(json) + "\n");
  }

  /** A JSON document beside the tables. */
  public JsonNode json(String name) throws IOException {
    try (InputStream in = files.open(new Path(folder, name))) {
      return Lake.JSON.readTree(in);
    }
  }
}
