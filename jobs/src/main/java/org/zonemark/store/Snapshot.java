package org.zonemark.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.StructTypes;
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

  /** The rows of a table in the order of its schema's columns. */
  public JavaRDD<Row> read(SparkSession spark, TableSchema table) {
    StructType type = StructTypes.of(table);
    return spark
        .read()
        .schema(type)
        .parquet(new Path(folder, table.name()).toString())
        .select(Arrays.stream(type.fieldNames()).map(functions::col).toArray(Column[]::new))
        .javaRDD();
  }

  /** A reader of the few rows of a published table that a report shows. */
  public TableReader reader(String table) {
    return new TableReader(this, Schemas.standard().table(table), hadoop);
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
