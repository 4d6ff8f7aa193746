package org.zonemark.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.conf.Limits;
import org.zonemark.conf.RunSettings;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.UndeclaredSource;

/** The files of the inputs folder: which are declared, and what is in them. */
public final class Inputs {

  /** Describes the files for people; it is no input. */
  private static final String DESCRIPTION = "datapackage.json";

  private Inputs() {}

  /**
   * The files that are read, and what does not fit.
   *
   * @param files in order of source and declaration; last those that no source declares
   * @param absent declared, but no such file; by source and path
   * @param undeclared there, but no source declares them, and they are not read
   */
  public record Listing(List<InputFile> files, List<Absent> absent, List<String> undeclared) {

    /** The sum of the files' lengths. */
    public long bytes() {
      return files.stream().mapToLong(InputFile::bytes).sum();
    }
  }

  /** A declared file that is not there. */
  public record Absent(String sourceId, String path) {}

  /**
   * Looks up the files in the folder of the inputs, on any file system Hadoop knows. Where the run
   * says so, a file that no source declares is a source of its own.
   */
  public static Listing list(org.zonemark.conf.Configuration conf, Configuration hadoop)
      throws IOException {
    String folder = conf.run().inputs();
    boolean infers = conf.run().undeclared().equals(RunSettings.INFER);
    FileSystem system = new Path(folder).getFileSystem(hadoop);
    Path root = system.makeQualified(new Path(folder));
    List<FileStatus> there = new ArrayList<>();
    if (system.exists(root)) {
      RemoteIterator<LocatedFileStatus> all = system.listFiles(root, true);
      while (all.hasNext()) {
        there.add(all.next());
      }
    }
    there.sort(Comparator.comparing(file -> file.getPath().toString()));

    List<InputFile> files = new ArrayList<>();
    List<Absent> absent = new ArrayList<>();
    Set<String> declared = new HashSet<>();
    for (SourceDeclaration source : conf.sources()) {
      for (int position = 0; position < source.files().size(); position++) {
        FileDeclaration declaration = source.files().get(position);
        Predicate<String> wanted = Glob.of(declaration.filePath());
        boolean found = false;
        for (FileStatus file : there) {
          String relative = relative(root, file.getPath());
          if (wanted.test(relative)) {
            found = true;
            declared.add(relative);
            files.add(
                new InputFile(
                    source.sourceId(),
                    position,
                    relative,
                    file.getPath().toString(),
                    file.getLen()));
          }
        }
        if (!found) {
          absent.add(new Absent(source.sourceId(), declaration.path()));
        }
      }
    }
    List<String> undeclared = new ArrayList<>();
    for (FileStatus file : there) {
      String path = relative(root, file.getPath());
      if (declared.contains(path) || isDescription(path)) {
        continue;
      }
      if (infers && UndeclaredSource.isTable(path)) {
        files.add(
            new InputFile(
                UndeclaredSource.id(path), 0, path, file.getPath().toString(), file.getLen()));
      } else {
        undeclared.add(path);
      }
    }
    return new Listing(files, absent, undeclared);
  }

  private static boolean isDescription(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.equals(DESCRIPTION) || name.startsWith(".") || name.endsWith(".md");
  }

  private static String relative(Path root, Path file) {
    URI from = root.toUri();
    return file.toUri().getPath().substring(from.getPath().length()).replaceFirst("^/+", "");
  }

  /**
   * Reads the files, spread over the executors, each as its source declares. A file that is read in
   * parts comes as several, of which one has its length, its hash and its header.
   *
   * @param slices into how many tasks; what is read does not depend on it
   */
  public static JavaRDD<SourceFile> read(
      JavaSparkContext spark,
      List<InputFile> files,
      Broadcast<org.zonemark.conf.Configuration> conf,
      int slices) {
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    List<InputFile> whole = new ArrayList<>();
    List<InputFile> texts = new ArrayList<>();
    List<InputFile> parquet = new ArrayList<>();
    for (InputFile file : files) {
      SourceDeclaration source = conf.value().source(file.sourceId()).orElseThrow();
      (!source.isReadInParts() ? whole : source.text().split() ? texts : parquet).add(file);
    }
    JavaRDD<SourceFile> read = whole(spark, whole, conf, hadoop, slices);
    if (!parquet.isEmpty()) {
      read =
          read.union(
              spark
                  .parallelize(parquet, parquet.size())
                  .flatMap(file -> ParquetTable.parts(file, hadoop.value().value())));
    }
    for (InputFile file : texts) {
      SourceDeclaration source = conf.value().source(file.sourceId()).orElseThrow();
      read = read.union(LongText.read(spark, file, source, hadoop));
    }
    return read;
  }

  private static JavaRDD<SourceFile> whole(
      JavaSparkContext spark,
      List<InputFile> files,
      Broadcast<org.zonemark.conf.Configuration> conf,
      Broadcast<SerializableConfiguration> hadoop,
      int slices) {
    return spark
        .parallelize(files, Math.max(1, Math.min(files.size(), slices)))
        .map(
            file ->
                read(
                    file,
                    conf.value().source(file.sourceId()).orElseThrow(),
                    conf.value().run().limits(),
                    hadoop.value().value()));
  }

  /** Reads one file as its source declares; one that is too long is not even opened. */
  public static SourceFile read(
      InputFile file, SourceDeclaration source, Limits limits, Configuration hadoop) {
    try {
      Allowance.checkLength(file.bytes(), limits);
    } catch (RefusedFile tooLong) {
      return content(file, file.bytes(), "", new Grids(List.of(), List.of(tooLong.fault())));
    }
    byte[] bytes;
    Path path = new Path(file.location());
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      bytes = in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Grids grids =
        Grids.read(
            file.file(),
            bytes,
            source.format(),
            source.text(),
            source.sheets(),
            source.files().get(file.position()).members(),
            limits);
    return content(file, bytes.length, sha256(bytes), grids);
  }

  private static SourceFile content(InputFile file, long bytes, String sha256, Grids grids) {
    return new SourceFile(
        file.sourceId(),
        file.position(),
        file.file(),
        bytes,
        sha256,
        grids.sheets(),
        grids.faults());
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
