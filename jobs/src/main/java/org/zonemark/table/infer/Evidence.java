package org.zonemark.table.infer;

/**
 * One thing that was found about a table.
 *
 * @param what the statement field
 * @param value what it is
 * @param place where it was found
 * @param confidence from 0 to 1: 1 where a column, a header or a line of its own says it
 */
record Evidence(String what, String value, String place, double confidence) {

  @Override
  public String toString() {
    return what + (value.isEmpty() ? "" : " " + value) + ": " + place;
  }
}
