package org.zonemark.report.chart;

/**
 * A score beside those of others on one axis: a bar for its own, an upright line for their median,
 * an open dot for the best.
 */
public final class ScoreBar {

  private static final int WIDTH = 200;
  private static final int MARGIN = 4;

  private ScoreBar() {}

  /**
   * The bar.
   *
   * @param least where the axis starts
   * @param most where it ends, the best score of all that share it
   */
  public static String of(double score, double median, double best, double least, double most) {
    Axis axis = new Axis(least, most, MARGIN, WIDTH - MARGIN);
    return new Svg("sc", WIDTH, 14)
        .rect("", MARGIN, 3, Math.max(0, axis.at(score) - MARGIN), 8)
        .line("", axis.at(median), 0, axis.at(median), 14)
        .dot("", axis.at(best), 7, 3)
        .end();
  }
}
