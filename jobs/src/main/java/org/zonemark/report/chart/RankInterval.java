package org.zonemark.report.chart;

/** A rank and the range in which it may lie, among so many: the first place at the left. */
public final class RankInterval {

  private static final int WIDTH = 120;
  private static final int MARGIN = 3;

  private RankInterval() {}

  public static String of(double rank, double low, double high, int of) {
    Axis places = new Axis(1, Math.max(of, 1), MARGIN, WIDTH - MARGIN);
    return new Svg("iv")
        .line("ax", MARGIN, 6, WIDTH - MARGIN, 6)
        .rect("", places.at(low), 3, Math.max(3, places.at(high) - places.at(low)), 6)
        .line("", places.at(rank), 1, places.at(rank), 11)
        .end();
  }
}
