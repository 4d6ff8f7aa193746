package org.zonemark.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.io.CompressionCodec;
import org.apache.spark.io.LZ4CompressionCodec;

/**
 * What a lake keeps beside its snapshots to save work: results, each under a key that names all it
 * follows from. Nothing relies on it: what is gone, torn or damaged counts as not kept, which a
 * checksum in front tells before anything is unpacked (a damaged length would ask for any memory).
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
  public Optional<InputStream> find(String key, Configuration hadoop) throws IOException {
    Path path = path(key);
    byte[] packed;
    try {
      packed = LakeFiles.of(path, hadoop).read(path);
    } catch (FileNotFoundException lost) {
      return Optional.empty();
    }
    ByteBuffer kept = ByteBuffer.wrap(packed);
    if (packed.length < Integer.BYTES || kept.getInt() != checksum(packed)) {
      return Optional.empty();
    }
    return Optional.of(
        PACKING.compressedInputStream(
            new ByteArrayInputStream(packed, Integer.BYTES, kept.remaining())));
  }

  /** The checksum of what stands behind its own place. */
  private static int checksum(byte[] packed) {
    CRC32C sum = new CRC32C();
    sum.update(packed, Integer.BYTES, packed.length - Integer.BYTES);
    return (int) sum.getValue();
  }

  /** Whether something is kept under a key, as far as can be told without reading it. */
  public boolean has(String key, Configuration hadoop) throws IOException {
    return LakeFiles.of(path(key), hadoop).exists(path(key));
  }

  /** Something on its way to a shelf, packed as it comes: memory holds it packed alone. */
  public static final class Parcel extends OutputStream {
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final OutputStream packing;

    public Parcel() {
      packed.writeBytes(new byte[Integer.BYTES]);
      this.packing = PACKING.compressedOutputStream(packed);
    }

    @Override
    public void write(int one) throws IOException {
      packing.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      packing.write(bytes, from, length);
    }

    /** About how many bytes it takes. */
    public int size() {
      return packed.size();
    }
  }

  /** Keeps something, to which nothing comes any more. */
  public void keep(String key, Parcel parcel, Configuration hadoop) throws IOException {
    parcel.packing.close();
    byte[] packed = parcel.packed.toByteArray();
    ByteBuffer.wrap(packed).putInt(checksum(packed));
    LakeFiles.of(path(key), hadoop).writeLoose(path(key), packed);
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
