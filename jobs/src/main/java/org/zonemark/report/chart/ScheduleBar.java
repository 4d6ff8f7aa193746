package org.zonemark.report.chart;

/** How much of the way is made, and by an upright line how much of the time has passed. */
public final class ScheduleBar {

  private static final int WIDTH = 100;

  private ScheduleBar() {}

  /** The bar; what lies outside 0 to 100 percent ends at the edge. */
  public static String of(double progressPct, double elapsedPct) {
    double elapsed = within(elapsedPct);
    return new Svg("sb")
        .rect("tr", 0, 3, WIDTH, 6)
        .rect("", 0, 3, within(progressPct), 6)
        .line("", elapsed, 0, elapsed, 12)
        .end();
  }

  private static double within(double percent) {
    return Math.max(0, Math.min(WIDTH, percent));
  }
}
