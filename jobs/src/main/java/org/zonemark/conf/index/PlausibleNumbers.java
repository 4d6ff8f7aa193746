package org.zonemark.conf.index;

import java.math.BigDecimal;
import org.zonemark.conf.text.YamlNode;

/**
 * The size of numbers that a person may mean: 0, or from 1e-18 to 1e18 with a sign. What is written
 * beyond, such as 1e999, is a slip of the pen, and would be infinite as a double.
 */
final class PlausibleNumbers {

  static final String REMEDY = "give 0, or a number from 1e-18 to 1e18 in size";

  private static final BigDecimal MOST = new BigDecimal("1e18");
  private static final BigDecimal LEAST = new BigDecimal("1e-18");

  private PlausibleNumbers() {}

  static boolean includes(BigDecimal number) {
    BigDecimal size = number.abs();
    return size.signum() == 0 || size.compareTo(MOST) <= 0 && size.compareTo(LEAST) >= 0;
  }

  /** Rejects every number below a node that is beyond that. */
  static void check(YamlNode node) {
    if (node.isNumber() && !includes(node.decimal())) {
      node.reject("number `" + node.text() + "` is beyond what anything here can be", REMEDY);
    }
    node.items().forEach(PlausibleNumbers::check);
    node.entries().values().forEach(PlausibleNumbers::check);
  }
}
