package org.zonemark.report.chart;

/** A rate to the right of an upright line where it is positive, to the left where negative. */
public final class GrowthBar {

  private static final int WIDTH = 140;
  private static final int MIDDLE = WIDTH / 2;

  private GrowthBar() {}

  /**
   * The bar.
   *
   * @param tone how it is painted: up for good news, down for bad, even for neither
   * @param largest the largest absolute rate of all bars that share the scale
   */
  public static String of(double ratePct, String tone, double largest) {
    Axis axis = new Axis(-largest, largest, 2, WIDTH - 2);
    double end = largest == 0 ? MIDDLE : axis.at(ratePct);
    return new Svg("gb", WIDTH, 12)
        .rect(tone, Math.min(MIDDLE, end), 2, Math.abs(end - MIDDLE), 8)
        .line("", MIDDLE, 0, MIDDLE, 12)
        .end();
  }
}
