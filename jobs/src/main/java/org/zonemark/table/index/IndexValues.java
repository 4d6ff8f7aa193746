package org.zonemark.table.index;

import java.util.List;
import org.zonemark.method.number.Outcome;

/** Values of an index after its steps, ready to be made comparable. */
interface IndexValues {

  /** The years that are scored. */
  List<Integer> years();

  /** The zones that are scored in a year, ordered. */
  List<String> zones(int year);

  /** A value, or why there is none. */
  Outcome<Double> outcome(String indicator, int year, String zone);

  /** The values of the zones of a year, in their order; null where missing. */
  List<Double> column(String indicator, int year);
}
