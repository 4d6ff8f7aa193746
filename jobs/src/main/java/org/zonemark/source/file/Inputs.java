package org.zonemark.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.conf.Limits;
import org.zonemark.conf.RunSettings;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.TemplateSource;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.conf.text.Glob;
import org.zonemark.schema.Sha256;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.InputFile;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.SourceFile;

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
   * @param bytes the sum of the lengths of the files that are opened
   */
  public record Listing(
      List<InputFile> files, List<Absent> absent, List<String> undeclared, long bytes) {}

  /** A declared file that is not there. */
  public record Absent(String sourceId, String path) {}

  /**
   * Looks up the files in the folder of the inputs, on any file system Hadoop knows. Where the run
   * says so, a file that no source declares is a source of its own.
   */
  public static Listing list(org.zonemark.conf.Configuration conf, Configuration hadoop)
      throws IOException {
    String folder = conf.run().inputs();
    FileSystem system = new Path(folder).getFileSystem(hadoop);
    List<InputFolder.Entry> there =
        InputFolder.list(system.makeQualified(new Path(folder)), system);

    List<InputFile> files = new ArrayList<>();
    List<Absent> absent = new ArrayList<>();
    for (SourceDeclaration source : conf.sources()) {
      for (int position = 0; position < source.files().size(); position++) {
        FileDeclaration declaration = source.files().get(position);
        List<InputFile> found = declared(source.sourceId(), position, declaration, there);
        files.addAll(found);
        if (found.isEmpty()) {
          absent.add(new Absent(source.sourceId(), declaration.path()));
        }
      }
    }
    Set<String> declared = files.stream().map(InputFile::file).collect(Collectors.toSet());
    boolean infers = conf.run().undeclared().equals(RunSettings.INFER);
    List<String> undeclared = new ArrayList<>();
    for (InputFolder.Entry file : there) {
      List<InputFile> read = declared.contains(file.path()) ? List.of() : undeclared(file, infers);
      files.addAll(read);
      if (read.isEmpty() && !declared.contains(file.path()) && !isPassedOver(file.path())) {
        undeclared.add(file.path());
      }
    }
    long bytes =
        files.stream().filter(file -> isOpened(file, conf)).mapToLong(InputFile::bytes).sum();
    return new Listing(files, absent, undeclared, bytes);
  }

  /** The hash of every file of the folder by its path; empty where it is not opened. */
  public static SortedMap<String, String> hashes(String folder, Configuration hadoop)
      throws IOException {
    FileSystem system = new Path(folder).getFileSystem(hadoop);
    return hashes(
        InputFolder.list(system.makeQualified(new Path(folder)), system),
        file -> hash(file.location(), hadoop));
  }

  /** The same of a folder of this machine, without Hadoop. */
  public static SortedMap<String, String> hashes(java.nio.file.Path folder) throws IOException {
    return hashes(
        InputFolder.list(folder),
        file -> {
          try (InputStream in = Files.newInputStream(folder.resolve(file.path()))) {
            return Sha256.of(in);
          }
        });
  }

  private interface Hashing {
    String hash(InputFolder.Entry file) throws IOException;
  }

  private static SortedMap<String, String> hashes(List<InputFolder.Entry> files, Hashing hashing)
      throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (InputFolder.Entry file : files) {
      boolean isOpened = file.refusal().isEmpty() && !InputFolder.isLitter(file.path());
      hashes.put(file.path(), isOpened ? hashing.hash(file) : "");
    }
    return hashes;
  }

  /** The hash of a file's bytes. */
  public static String hash(String location, Configuration hadoop) throws IOException {
    Path path = new Path(location);
    try (InputStream in = InputFolder.system(path, hadoop).open(path)) {
      return Sha256.of(in);
    }
  }

  /** As what a file is read that no source declares; as nothing where that is not asked for. */
  private static List<InputFile> undeclared(InputFolder.Entry file, boolean infers) {
    boolean isLitter = InputFolder.isLitter(file.path());
    if (!isLitter && isDescription(file.path())) {
      return List.of();
    }
    if (!isLitter && TemplateSource.isTemplate(file.path())) {
      return TemplateSource.ids(file.path()).stream()
          .map(id -> input(id, 0, file, file.refusal()))
          .toList();
    }
    String refusal = isLitter ? "lock or system file" : file.refusal();
    return infers ? List.of(input(UndeclaredSource.id(file.path()), 0, file, refusal)) : List.of();
  }

  /** Whether nobody misses a file that is not read. */
  private static boolean isPassedOver(String path) {
    return InputFolder.isLitter(path) || isDescription(path);
  }

  /** The files that a declaration means; what programs leave behind only where it is named. */
  private static List<InputFile> declared(
      String sourceId, int position, FileDeclaration declaration, List<InputFolder.Entry> there) {
    Predicate<String> wanted = Glob.of(declaration.filePath());
    return there.stream()
        .filter(file -> wanted.test(file.path()))
        .filter(
            file ->
                file.path().equals(declaration.filePath()) || !InputFolder.isLitter(file.path()))
        .map(file -> input(sourceId, position, file, file.refusal()))
        .toList();
  }

  private static boolean isOpened(InputFile file, org.zonemark.conf.Configuration conf) {
    boolean isShort = file.bytes() <= conf.run().limits().fileBytes();
    return file.refusal().isEmpty()
        && (isShort || conf.source(file.sourceId()).orElseThrow().isReadInParts());
  }

  private static InputFile input(
      String sourceId, int position, InputFolder.Entry file, String refusal) {
    return new InputFile(sourceId, position, file.path(), file.location(), file.bytes(), refusal);
  }

  private static boolean isDescription(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.equals(DESCRIPTION) || name.startsWith(".") || name.endsWith(".md");
  }

  /**
   * Reads files that are read in parts, spread over the executors, each as its source declares. Of
   * the parts of a file one has its length, its hash and its header.
   */
  public static JavaRDD<SourceFile> inParts(
      JavaSparkContext spark,
      List<InputFile> files,
      Broadcast<org.zonemark.conf.Configuration> conf) {
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    List<InputFile> parquet = new ArrayList<>();
    JavaRDD<SourceFile> read = spark.emptyRDD();
    for (InputFile file : files) {
      SourceDeclaration source = conf.value().source(file.sourceId()).orElseThrow();
      if (source.text().split()) {
        read = read.union(LongText.read(spark, file, source, hadoop));
      } else {
        parquet.add(file);
      }
    }
    return parquet.isEmpty()
        ? read
        : read.union(
            spark
                .parallelize(parquet, parquet.size())
                .flatMap(file -> ParquetTable.parts(file, hadoop.value().value())));
  }

  /** The bytes of a file, and their hash. */
  public static final class Opened {
    private final byte[] bytes;
    private final String sha256;

    private Opened(byte[] bytes) {
      this.bytes = bytes;
      this.sha256 = Sha256.of(bytes);
    }

    /**
     * Opens a file that nothing is said against.
     *
     * @throws RefusedFile where it is too long
     */
    public static Opened of(InputFile file, Limits limits, Configuration hadoop)
        throws IOException {
      Allowance.checkLength(file.bytes(), limits);
      Path path = new Path(file.location());
      try (InputStream in = InputFolder.system(path, hadoop).open(path)) {
        return new Opened(in.readAllBytes());
      }
    }

    public String sha256() {
      return sha256;
    }
  }

  /** Reads one file as its source declares; one that is too long is not even opened. */
  public static SourceFile read(
      InputFile file, SourceDeclaration source, Limits limits, Configuration hadoop) {
    if (!file.refusal().isEmpty()) {
      return unread(file, new Fault("file_skipped", "", file.refusal()));
    }
    try {
      return read(file, source, limits, Opened.of(file, limits, hadoop));
    } catch (RefusedFile tooLong) {
      return unread(
          file,
          mayBeTable(file) ? tooLong.fault() : new Fault("file_skipped", "", tooLong.getMessage()));
    } catch (IOException failed) {
      return unread(file, new Fault("unreadable_file", "", String.valueOf(failed.getMessage())));
    }
  }

  /** Reads one file whose bytes are there, as its source declares. */
  public static SourceFile read(
      InputFile file, SourceDeclaration source, Limits limits, Opened opened) {
    byte[] bytes = opened.bytes;
    if (!mayBeTable(file) && FileKind.of(file.file(), bytes, source.text().charset()).isText()) {
      Fault noTable = new Fault("file_skipped", "", "text");
      return content(file, bytes.length, opened.sha256, new Grids(List.of(), List.of(noTable)));
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
    return content(file, bytes.length, opened.sha256, grids);
  }

  private static boolean mayBeTable(InputFile file) {
    return !UndeclaredSource.isId(file.sourceId()) || UndeclaredSource.isTable(file.file());
  }

  private static SourceFile unread(InputFile file, Fault fault) {
    return content(file, file.bytes(), "", new Grids(List.of(), List.of(fault)));
  }

  private static SourceFile content(InputFile file, long bytes, String sha256, Grids grids) {
    return SourceFile.of(
        file,
        bytes,
        sha256,
        grids.sheets(),
        UndeclaredSource.isId(file.sourceId())
            ? grids.faults()
            : grids.faults().stream().map(Inputs::ofDeclared).toList());
  }

  /** A file that a source declares is missed where it holds no table. */
  private static Fault ofDeclared(Fault fault) {
    boolean isMissed =
        fault.code().equals("file_skipped") || fault.code().equals("format_not_read");
    return isMissed ? new Fault("unreadable_file", fault.place(), fault.detail()) : fault;
  }
}
