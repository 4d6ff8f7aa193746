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

  private static final String YEAR = "year=";

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
    String[] steps = path.split("/");
    String folder = steps[Math.max(0, steps.length - 2)];
    return folder.startsWith(YEAR) ? Integer.valueOf(folder.substring(YEAR.length())) : null;
  }

  /** Whether its rows are of a section of their table. */
  boolean isOf(String section) {
    return path.substring(path.lastIndexOf('/') + 1).startsWith(section + "-");
  }
}
