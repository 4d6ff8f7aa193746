package org.zonemark.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.io.CompressionCodec;
import org.apache.spark.io.LZ4CompressionCodec;

/**
 * What a lake keeps beside its snapshots to save work: results, each under a key that names all it
 * follows from. Nothing relies on it: what is gone, torn or damaged counts as not kept, which the
 * checksum of its compression tells.
 */
public final class Shelf implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ENDING = ".lz4";

  /** As Spark packs what it moves; to pack better costs more than to write what it gives. */
  private static final CompressionCodec PACKING = new LZ4CompressionCodec(new SparkConf(false));

  private final String folder;

  /** A shelf of a lake. */
  public Shelf(Lake lake, String name) {
    this.folder = new Path(lake.root(), name).toString();
  }

  private Path path(String key) {
    return new Path(folder, key + ENDING);
  }

  /** What is kept under a key; empty where it is not there as it was kept. */
  public Optional<byte[]> find(String key, Configuration hadoop) throws IOException {
    Path path = path(key);
    byte[] packed;
    try {
      packed = LakeFiles.of(path, hadoop).read(path);
    } catch (FileNotFoundException lost) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(PACKING.compressedInputStream(new ByteArrayInputStream(packed)))) {
      byte[] whole = new byte[in.readInt()];
      in.readFully(whole);
      return Optional.of(whole);
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /** Whether something is kept under a key, as far as can be told without reading it. */
  public boolean has(String key, Configuration hadoop) throws IOException {
    return LakeFiles.of(path(key), hadoop).exists(path(key));
  }

  /** Keeps something. */
  public void keep(String key, byte[] bytes, Configuration hadoop) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(PACKING.compressedOutputStream(packed))) {
      // Cut between two blocks, it would look whole.
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    LakeFiles.of(path(key), hadoop).writeLoose(path(key), packed.toByteArray());
  }

  /** Removes all that is kept under other keys. */
  public void retain(Set<String> keys, Configuration hadoop) throws IOException {
    LakeFiles files = LakeFiles.of(new Path(folder), hadoop);
    for (Storage.Found each : files.list(new Path(folder))) {
      String name = each.name();
      if (!name.endsWith(ENDING)
          || !keys.contains(name.substring(0, name.length() - ENDING.length()))) {
        files.delete(each.path());
      }
    }
  }
}
