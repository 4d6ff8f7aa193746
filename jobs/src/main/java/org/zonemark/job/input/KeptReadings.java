package org.zonemark.job.input;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.conf.Limits;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.source.InputFile;
import org.zonemark.source.SourceFile;
import org.zonemark.source.file.Inputs;
import org.zonemark.store.Lake;
import org.zonemark.store.Shelf;
import org.zonemark.table.FileReader;
import org.zonemark.table.FileStatements;
import org.zonemark.table.read.FileReading;
import scala.Tuple2;

/**
 * What was read of input files, kept in the lake under all it follows from: the bytes of a file,
 * its path, the source it is read as, the configuration and the program. A file is read again where
 * any of them is another.
 */
public final class KeptReadings implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "readings";

  private final KeptResults<FileStatements> results;
  private final LongAccumulator anew;
  private final Broadcast<org.zonemark.conf.Configuration> conf;
  private final Broadcast<SerializableConfiguration> hadoop;

  /** Of the files of which parts are kept, as they were before they were read. */
  private transient Map<String, String> hashes = Map.of();

  /**
   * The readings kept in a lake.
   *
   * @param isAnew whether every file is read, and kept for the next time
   */
  public KeptReadings(
      Lake lake,
      Broadcast<org.zonemark.conf.Configuration> conf,
      boolean isAnew,
      JavaSparkContext spark) {
    this.results =
        new KeptResults<>(
            new Shelf(lake, FOLDER), FileStatements.class, conf.value(), isAnew, spark);
    this.anew = spark.sc().longAccumulator();
    this.conf = conf;
    this.hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
  }

  private static String key(InputFile file, String sha256) {
    return String.join("\n", sha256, file.sourceId(), String.valueOf(file.position()), file.file());
  }

  /** Whether a file with this hash need not be read again. */
  public static boolean has(
      Lake lake,
      org.zonemark.conf.Configuration conf,
      InputFile file,
      String sha256,
      Configuration hadoop)
      throws IOException {
    return KeptResults.has(new Shelf(lake, FOLDER), key(file, sha256), conf, hadoop);
  }

  /** How many files were read, and not taken from those kept. */
  public long anew() {
    return anew.value();
  }

  /**
   * Removes all readings but those that have been looked up or made; all of them where a file was
   * replaced while its parts were read, since some may be of the one and some of the other.
   *
   * @param read the accounts of all files
   */
  public void retain(List<FileReading> read, Configuration hadoop) throws IOException {
    boolean isReplaced =
        read.stream()
            .anyMatch(
                file ->
                    !file.sha256().isEmpty()
                        && !hashes.getOrDefault(file.file(), file.sha256()).equals(file.sha256()));
    results.retain(isReplaced, hadoop);
  }

  // ---- whole files ------------------------------------------------------------------------------

  /** What a file says that is read whole. */
  public FileStatements of(InputFile file) throws IOException {
    Optional<Inputs.Opened> opened = opened(file);
    SourceDeclaration source = conf.value().source(file.sourceId()).orElseThrow();
    Limits limits = conf.value().run().limits();
    if (opened.isEmpty()) {
      anew.add(1);
      return read(Inputs.read(file, source, limits, hadoop.value().value()));
    }
    Iterator<FileStatements> only =
        keptOr(
            key(file, opened.get().sha256()),
            () -> List.of(Inputs.read(file, source, limits, opened.get())).iterator(),
            true);
    FileStatements statements = only.next();
    // It is kept when no other has been found behind it.
    only.hasNext();
    return statements;
  }

  /** The bytes of a file; empty where it cannot be opened, which its reading will say. */
  private Optional<Inputs.Opened> opened(InputFile file) {
    try {
      return file.refusal().isEmpty()
          ? Optional.of(Inputs.Opened.of(file, conf.value().run().limits(), hadoop.value().value()))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** What is kept under a key; else what is read. */
  private Iterator<FileStatements> keptOr(
      String key, Supplier<Iterator<SourceFile>> files, boolean isFirst) throws IOException {
    Optional<Iterator<FileStatements>> kept = results.find(key, hadoop.value().value());
    if (kept.isPresent()) {
      return kept.get();
    }
    anew.add(isFirst ? 1 : 0);
    return results.keeping(key, files.get(), this::read, hadoop.value().value());
  }

  private FileStatements read(SourceFile file) {
    return FileStatements.of(FileReader.of(file, conf.value()));
  }

  // ---- files in parts ---------------------------------------------------------------------------

  /** What files say that are read in parts. */
  public JavaRDD<FileStatements> inParts(JavaSparkContext spark, List<InputFile> files) {
    hashes = hashes(spark, files);
    JavaRDD<FileStatements> all = spark.emptyRDD();
    for (InputFile file : files) {
      all =
          all.union(
              parts(Inputs.inParts(spark, List.of(file), conf), file, hashes.get(file.file())));
    }
    return all;
  }

  /** The hashes of the files of which parts are kept. */
  private Map<String, String> hashes(JavaSparkContext spark, List<InputFile> files) {
    List<InputFile> kept = files.stream().filter(file -> file.refusal().isEmpty()).toList();
    Broadcast<SerializableConfiguration> told = hadoop;
    return kept.isEmpty()
        ? Map.of()
        : new TreeMap<>(
            spark
                .parallelize(kept, Math.min(kept.size(), spark.defaultParallelism() * 2))
                .mapToPair(
                    file ->
                        new Tuple2<>(
                            file.file(), Inputs.hash(file.location(), told.value().value())))
                .collectAsMap());
  }

  /**
   * What a file says in its parts. Its first one bears its key, by which all are known; one that is
   * kept is not even begun to be read.
   *
   * @param sha256 null where its parts are not kept
   */
  private JavaRDD<FileStatements> parts(JavaRDD<SourceFile> read, InputFile file, String sha256) {
    int count = read.getNumPartitions();
    return read.mapPartitionsWithIndex(
        (part, own) -> {
          if (sha256 == null) {
            anew.add(part == 0 ? 1 : 0);
            return StreamSupport.stream(
                    Spliterators.spliteratorUnknownSize(own, Spliterator.ORDERED), false)
                .map(this::read)
                .iterator();
          }
          String key = key(file, sha256) + (part == 0 ? "" : "\n" + part + "/" + count);
          return keptOr(key, () -> own, part == 0);
        },
        true);
  }
}
