package org.zonemark.store;

import java.io.Serializable;

/**
 * What a manifest says of one file of a snapshot.
 *
 * @param path below the snapshot, with {@code /}
 * @param rows the rows of a table's file; null of a paper
 * @param bytes the length
 * @param sha256 the hash of the bytes, in lower-case hexadecimal digits
 */
public record StoredFile(String path, Long rows, long bytes, String sha256)
    implements Serializable {

  /** The folder it lies in below the snapshot: the name of its table, where it is a table's. */
  public String table() {
    return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
  }

  /** Whether it holds rows of a table. */
  public boolean isData() {
    return path.endsWith(".parquet");
  }
}
