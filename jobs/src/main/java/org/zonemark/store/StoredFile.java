package org.zonemark.store;

import java.io.Serializable;
import java.util.HexFormat;
import java.util.List;
import org.zonemark.schema.Sums;
import org.zonemark.schema.block.RowBlock;

/**
 * What a manifest says of one file of a snapshot.
 *
 * @param path below the snapshot, with {@code /}
 * @param rows the rows of a table's file; null of a paper
 * @param rowsHash a hash of the rows in whatever order, in hexadecimal digits; null of a paper
 * @param bytes the length
 * @param sha256 the hash of the bytes, in lower-case hexadecimal digits
 * @param crc32 their CRC-32, in such digits too; null in a manifest of an earlier version
 */
public record StoredFile(
    String path, Long rows, String rowsHash, long bytes, String sha256, String crc32)
    implements Serializable {

  private static final String YEAR = "year=";

  /** A paper, which has no rows. */
  static StoredFile paper(String path, byte[] bytes) {
    Sums sums = Sums.of(bytes);
    return new StoredFile(path, null, null, bytes.length, sums.sha256(), sums.crc32());
  }

  /** The name of a file of a table's rows: its section, and which range of zones it is of. */
  static String name(String section, int part) {
    return section + "-" + part + ".parquet";
  }

  /** The folder of a year's rows below that of their table. */
  static String folder(int year) {
    return YEAR + year;
  }

  /** The folder it lies in below the snapshot: the name of its table, where it is a table's. */
  public String table() {
    return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
  }

  /** Whether it holds rows of a table. */
  public boolean isData() {
    return path.endsWith(".parquet");
  }

  /** The year of all its rows; null where they are of several, or of none. */
  Integer year() {
    return year(path);
  }

  /** The year of all rows of the file at a path; null where they are of several, or of none. */
  static Integer year(String path) {
    String[] steps = path.split("/");
    String folder = steps[Math.max(0, steps.length - 2)];
    return folder.startsWith(YEAR) ? Integer.valueOf(folder.substring(YEAR.length())) : null;
  }

  /** Whether it holds just these rows, as far as is known. */
  boolean holds(Heap heap) {
    return rows != null && rows == heap.rows() && heap.digits().equals(rowsHash);
  }

  /**
   * What tells whether two files of the same path are the same: so many rows, and the sum of their
   * hashes. The order is that of the key, and the bytes follow from the rows.
   */
  record Heap(long rows, long hash) implements Serializable {

    static final Heap NONE = new Heap(0, 0);

    static Heap of(RowBlock block) {
      return new Heap(block.size(), block.contentHash());
    }

    static Heap of(List<RowBlock> blocks) {
      return blocks.stream().map(Heap::of).reduce(NONE, Heap::plus);
    }

    Heap plus(Heap other) {
      return new Heap(rows + other.rows, hash + other.hash);
    }

    String digits() {
      return HexFormat.of().toHexDigits(hash);
    }
  }

  /** Whether its rows are of a section of their table. */
  boolean isOf(String section) {
    return path.substring(path.lastIndexOf('/') + 1).startsWith(section + "-");
  }
}
