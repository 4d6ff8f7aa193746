package org.zonemark.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The ranks of a zone in one list through the years: the better, the higher. All are drawn on one
 * scale, from the first at the top to the last of those ranked at the bottom: 28 of 83 lies lower
 * than 40 of 178.
 */
public final class RankHistory {

  /**
   * A rank in a year; a year without one breaks the line.
   *
   * @param of how many are ranked; null where unknown: the worst rank shown stands for it then
   */
  public record Point(int year, int rank, Integer of) {

    /** 0 of the first, 1 of the last. */
    private double share(int worst) {
      int all = of == null ? worst : of;
      return all <= 1 ? 0 : Math.min(1, (rank - 1.0) / (all - 1));
    }
  }

  private static final int WIDTH = 108;
  private static final int HEIGHT = 26;
  private static final int MARGIN = 4;

  private RankHistory() {}

  /**
   * A line as high as a line of text; empty where there are fewer than two points.
   *
   * @param points in order of year
   * @param breaks years whose rank is by another method than the one before: the line is open there
   */
  public static String of(List<Point> points, List<Integer> breaks) {
    if (points.size() < 2) {
      return "";
    }
    Point first = points.get(0);
    Point last = points.get(points.size() - 1);
    Axis years = new Axis(first.year(), last.year(), MARGIN, WIDTH - MARGIN);
    Axis ranks = new Axis(0, 1, MARGIN, HEIGHT - MARGIN);
    int worst = points.stream().mapToInt(Point::rank).max().orElseThrow();
    Svg svg = new Svg("sp");
    List<Svg.Place> line = new ArrayList<>();
    for (int at = 0; at < points.size(); at++) {
      Point point = points.get(at);
      boolean open = at > 0 && isOpen(points.get(at - 1), point, breaks);
      if (open) {
        svg.path("", line);
        line = new ArrayList<>();
      }
      line.add(new Svg.Place(years.at(point.year()), ranks.at(point.share(worst))));
    }
    svg.path("", line);
    return svg.dot("", years.at(last.year()), ranks.at(last.share(worst)), 3).end();
  }

  private static boolean isOpen(Point before, Point point, List<Integer> breaks) {
    return point.year() - before.year() > 1
        || breaks.stream().anyMatch(year -> before.year() < year && year <= point.year());
  }
}
