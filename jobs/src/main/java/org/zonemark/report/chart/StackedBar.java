package org.zonemark.report.chart;

import java.util.LinkedHashMap;
import java.util.Map;

/** Parts of a whole side by side in one bar. */
public final class StackedBar {

  private static final int WIDTH = 240;

  private StackedBar() {}

  /**
   * The bar.
   *
   * @param parts kind of each part to how many there are, in the order drawn
   * @param whole how many make the full width
   */
  public static String of(Map<String, Long> parts, long whole) {
    Svg svg = new Svg("st", WIDTH, 12);
    double before = 0;
    for (Map.Entry<String, Long> part : new LinkedHashMap<>(parts).entrySet()) {
      double width = whole == 0 ? 0 : (double) part.getValue() * WIDTH / whole;
      svg.rect("fill-" + part.getKey(), before, 0, width, 12);
      before += width;
    }
    return svg.end();
  }
}
