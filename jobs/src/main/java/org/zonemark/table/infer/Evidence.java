package org.zonemark.table.infer;

import org.zonemark.table.quality.Bilingual;

/**
 * One thing that was found about a table.
 *
 * @param what the statement field: zone, indicator, period, unit
 * @param value what it is
 * @param place where it was found
 * @param confidence from 0 to 1: 1 where a column, a header or a line of its own says it
 */
record Evidence(String what, String value, Bilingual place, double confidence) {

  /** All of it in words. */
  Bilingual told() {
    return Phrases.of("found", Phrases.of(what), Bilingual.of(value), place);
  }
}
