package org.zonemark.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.apache.commons.collections4.IteratorUtils;
import org.apache.commons.lang3.StringUtils;
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

  /** Stands between a key and the number of a piece. */
  private static final String OF_PIECE = "-";

  /** What is longer when packed lies in several files: memory holds one of them. */
  private static final int PIECE = 1 << 24;

  /** As Spark packs what it moves; to pack better costs more than to write what it gives. */
  private static final CompressionCodec PACKING = new LZ4CompressionCodec(new SparkConf(false));

  private final String folder;

  /** A shelf of a lake. */
  public Shelf(Lake lake, String name) {
    this.folder = new Path(lake.root(), name).toString();
  }

  /** The last piece of what is kept under a key, which says how many are before it. */
  private Path path(String key) {
    return new Path(folder, key + ENDING);
  }

  private Path path(String key, int piece) {
    return new Path(folder, key + OF_PIECE + piece + ENDING);
  }

  /** What is kept under a key; empty where it is not there, all of it, as it was kept. */
  public Optional<InputStream> find(String key, Configuration hadoop) throws IOException {
    ByteBuffer last = piece(path(key), hadoop);
    if (last == null || last.remaining() < Integer.BYTES) {
      return Optional.empty();
    }
    int before = last.getInt();
    for (int piece = 0; piece < before; piece++) {
      if (piece(path(key, piece), hadoop) == null) {
        return Optional.empty();
      }
    }
    // Memory holds one piece at a time.
    Iterator<InputStream> pieces =
        IntStream.rangeClosed(0, before)
            .mapToObj(piece -> piece < before ? reopened(path(key, piece), hadoop) : unpacked(last))
            .iterator();
    return Optional.of(new SequenceInputStream(IteratorUtils.asEnumeration(pieces)));
  }

  private static InputStream reopened(Path path, Configuration hadoop) {
    try {
      return unpacked(Objects.requireNonNull(piece(path, hadoop), "is not as it was"));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static InputStream unpacked(ByteBuffer piece) {
    return PACKING.compressedInputStream(
        new ByteArrayInputStream(piece.array(), piece.position(), piece.remaining()));
  }

  /** What stands behind the checksum of a piece; null where it is not there as it was kept. */
  private static ByteBuffer piece(Path path, Configuration hadoop) throws IOException {
    byte[] packed;
    try {
      packed = LakeFiles.of(path, hadoop).read(path);
    } catch (FileNotFoundException lost) {
      return null;
    }
    ByteBuffer kept = ByteBuffer.wrap(packed);
    return packed.length < Integer.BYTES || kept.getInt() != checksum(packed) ? null : kept;
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

  /**
   * Something on its way to a shelf, packed as it comes: memory holds a piece of it packed alone.
   * It is kept when it is closed; what is not closed counts as not kept.
   */
  public final class Parcel extends OutputStream {
    private final String key;
    private final Configuration hadoop;
    private final int pieceBytes;
    private int before;
    private ByteArrayOutputStream packed;
    private OutputStream packing;

    private Parcel(String key, int pieceBytes, Configuration hadoop) {
      this.key = key;
      this.hadoop = hadoop;
      this.pieceBytes = pieceBytes;
      begin();
    }

    private void begin() {
      packed = new ByteArrayOutputStream();
      packed.writeBytes(new byte[Integer.BYTES]);
      packing = null;
    }

    /** What the next bytes go into; their piece may be the last one, which says so in front. */
    private OutputStream packing() {
      if (packing == null) {
        packing = PACKING.compressedOutputStream(packed);
      }
      return packing;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one});
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      packing().write(bytes, from, length);
      if (packed.size() > pieceBytes) {
        packing.close();
        keep(path(key, before++));
        begin();
      }
    }

    private void keep(Path path) throws IOException {
      byte[] bytes = packed.toByteArray();
      ByteBuffer.wrap(bytes).putInt(checksum(bytes));
      LakeFiles.of(path, hadoop).writeLoose(path, bytes);
    }

    @Override
    public void close() throws IOException {
      packing().close();
      byte[] last = packed.toByteArray();
      begin();
      packed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(before).array());
      packed.write(last, Integer.BYTES, last.length - Integer.BYTES);
      keep(path(key));
    }
  }

  /** What is written to it is kept under a key. */
  public Parcel parcel(String key, Configuration hadoop) {
    return new Parcel(key, PIECE, hadoop);
  }

  /**
   * The same in shorter pieces.
   *
   * @param pieceBytes after so many packed bytes the next piece begins
   */
  Parcel parcel(String key, int pieceBytes, Configuration hadoop) {
    return new Parcel(key, pieceBytes, hadoop);
  }

  /** Removes all that is kept under other keys. */
  public void retain(Set<String> keys, Configuration hadoop) throws IOException {
    LakeFiles files = LakeFiles.of(new Path(folder), hadoop);
    for (Storage.Found each : files.list(new Path(folder))) {
      String name = each.name();
      String key = StringUtils.substringBefore(StringUtils.substringBefore(name, ENDING), OF_PIECE);
      if (!name.endsWith(ENDING) || !keys.contains(key)) {
        files.delete(each.path());
      }
    }
  }
}
