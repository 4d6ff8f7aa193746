package org.zonemark.job.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.SerializerInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zonemark.conf.Limits;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.job.paper.Version;
import org.zonemark.schema.Row;
import org.zonemark.schema.Sha256;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.source.InputFile;
import org.zonemark.source.file.Inputs;
import org.zonemark.store.Lake;
import org.zonemark.store.Shelf;
import org.zonemark.table.FileReader;
import org.zonemark.table.read.FileReading;
import scala.reflect.ClassTag;

/**
 * What was read of input files, kept in the lake under all it follows from: the bytes of a file,
 * its path, the source it is read as, the configuration and the program. A file is read again where
 * any of them is another.
 */
public final class KeptReadings implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(KeptReadings.class);
  private static final String FOLDER = "readings";
  private static final ClassTag<Object> ANY = scala.reflect.ClassTag$.MODULE$.Any();

  private final Shelf shelf;
  private final String basis;
  private final boolean isAnew;

  /**
   * The readings kept in a lake.
   *
   * @param isAnew whether every file is read, and kept for the next time
   */
  public KeptReadings(Lake lake, org.zonemark.conf.Configuration conf, boolean isAnew) {
    this.shelf = new Shelf(lake, FOLDER);
    this.basis = Version.build() + "\n" + conf.fingerprint();
    this.isAnew = isAnew || Version.build().isEmpty();
  }

  private String key(String sourceId, int position, String file, String sha256) {
    String all = String.join("\n", sha256, sourceId, String.valueOf(position), file, basis);
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }

  private String key(InputFile file, String sha256) {
    return key(file.sourceId(), file.position(), file.file(), sha256);
  }

  private String key(FileReading read) {
    return key(read.sourceId(), read.position(), read.file(), read.sha256());
  }

  /** The bytes of a file; empty where it cannot be opened, which its reading will say. */
  private static Optional<Inputs.Opened> opened(
      InputFile file, Limits limits, Configuration hadoop) {
    try {
      return file.refusal().isEmpty()
          ? Optional.of(Inputs.Opened.of(file, limits, hadoop))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether a file with this hash need not be read again. */
  public boolean has(InputFile file, String sha256, Configuration hadoop) throws IOException {
    return !isAnew && shelf.has(key(file, sha256), hadoop);
  }

  /**
   * What a file says that is read whole.
   *
   * @param conf of which the readings are
   * @param read what happens where the file is read and not taken from those kept
   */
  public FileReading of(
      InputFile file, org.zonemark.conf.Configuration conf, Configuration hadoop, Runnable read)
      throws IOException {
    Limits limits = conf.run().limits();
    Optional<Inputs.Opened> opened = opened(file, limits, hadoop);
    if (opened.isPresent() && !isAnew) {
      Optional<FileReading> kept =
          shelf.find(key(file, opened.get().sha256()), hadoop).flatMap(this::unpacked);
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    read.run();
    SourceDeclaration source = conf.source(file.sourceId()).orElseThrow();
    FileReading fresh =
        FileReader.of(
            opened.isPresent()
                ? Inputs.read(file, source, limits, opened.get())
                : Inputs.read(file, source, limits, hadoop),
            conf);
    if (!fresh.sha256().isEmpty()) {
      shelf.keep(key(fresh), packed(fresh), hadoop);
    }
    return fresh;
  }

  /** Removes all readings but these. */
  public void retain(List<FileReading> readings, Configuration hadoop) throws IOException {
    shelf.retain(readings.stream().map(this::key).collect(Collectors.toSet()), hadoop);
  }

  // ---- bytes ------------------------------------------------------------------------------------

  /** As rows travel between tasks. */
  private static SerializerInstance serializer() {
    return SparkEnv.get().serializer().newInstance();
  }

  private static byte[] packed(FileReading reading) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SerializationStream out = serializer().serializeStream(bytes);
    out.writeObject(reading.account(), ANY);
    List<Row> rows = reading.observations();
    out.writeObject(!rows.isEmpty(), ANY);
    if (!rows.isEmpty()) {
      out.writeObject(RowBlock.of(rows), ANY);
    }
    out.close();
    return bytes.toByteArray();
  }

  private Optional<FileReading> unpacked(byte[] bytes) {
    try {
      DeserializationStream in = serializer().deserializeStream(new ByteArrayInputStream(bytes));
      FileReading account = (FileReading) in.readObject(ANY);
      boolean hasRows = (Boolean) in.readObject(ANY);
      List<Row> rows = hasRows ? ((RowBlock) in.readObject(ANY)).rows() : List.of();
      in.close();
      return Optional.of(account.with(rows));
    } catch (RuntimeException another) {
      // Spark was told to move rows another way when they were kept.
      LOG.debug("A reading that is kept cannot be unpacked", another);
      return Optional.empty();
    }
  }
}
