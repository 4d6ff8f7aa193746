package org.zonemark.report.html;

/**
 * How much of a report one file holds, so that each opens at once. A report of few zones is one
 * file; of many, pages of zones and long lists are files beside it.
 *
 * @param zonesTogether up to so many zones all is one file
 * @param zones of more, the pages of so many are in one
 * @param rows so many rows of a list are shown at once
 */
public record Paging(int zonesTogether, int zones, int rows) {

  /** A page of a zone has up to 17 KB, and the first file of a report less than 3 MB. */
  public static final Paging USUAL = new Paging(300, 100, 500);

  public Paging {
    if (zonesTogether < 1 || zones < 1 || rows < 1) {
      throw new IllegalArgumentException("A file holds something");
    }
  }

  /** Whether the pages of so many zones are files of their own. */
  public boolean isApart(int all) {
    return all > zonesTogether;
  }

  /** Which block, from 1 on, the element at a position is in, where blocks have this size. */
  public static int block(int position, int size) {
    return position / size + 1;
  }
}
