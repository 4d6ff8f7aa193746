package org.zonemark.report.chart;

import java.util.ArrayList;
import java.util.List;

/** The ranks of a zone in one list through the years: the better, the higher. */
public final class RankHistory {

  /** A rank in a year; a year without one breaks the line. */
  public record Point(int year, int rank) {}

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
    Axis ranks =
        new Axis(
            points.stream().mapToInt(Point::rank).min().orElseThrow(),
            points.stream().mapToInt(Point::rank).max().orElseThrow(),
            MARGIN,
            HEIGHT - MARGIN);
    Svg svg = new Svg("sp");
    List<Svg.Place> line = new ArrayList<>();
    for (int at = 0; at < points.size(); at++) {
      Point point = points.get(at);
      boolean open = at > 0 && isOpen(points.get(at - 1), point, breaks);
      if (open) {
        svg.path("", line);
        line = new ArrayList<>();
      }
      line.add(new Svg.Place(years.at(point.year()), ranks.at(point.rank())));
    }
    svg.path("", line);
    return svg.dot("", years.at(last.year()), ranks.at(last.rank()), 3).end();
  }

  private static boolean isOpen(Point before, Point point, List<Integer> breaks) {
    return point.year() - before.year() > 1
        || breaks.stream().anyMatch(year -> before.year() < year && year <= point.year());
  }
}
