package org.zonemark.report.chart;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The way of a target: the straight schedule from its base to what is promised, the values known,
 * and where they lead. What is unknown is not drawn: a year without a value breaks the line.
 */
public final class TargetPath {

  /** A value in a year. */
  public record Point(double year, double value) {}

  private static final int WIDTH = 220;
  private static final int HEIGHT = 64;
  private static final int MARGIN = 7;
  private static final int FOOT = 12;

  private TargetPath() {}

  /**
   * The drawing.
   *
   * @param base where it starts; null where unknown
   * @param target what is promised
   * @param actual the values known, in order of year
   * @param projected where they lead; null where nothing says so
   * @param upsideDown whether the smaller value is drawn higher, as of ranks
   */
  public static String of(
      Point base, Point target, List<Point> actual, Point projected, boolean upsideDown) {
    List<Point> all =
        Stream.concat(actual.stream(), Stream.of(target, base, projected))
            .filter(Objects::nonNull)
            .toList();
    DoubleSummaryStatistics years = all.stream().mapToDouble(Point::year).summaryStatistics();
    DoubleSummaryStatistics values = all.stream().mapToDouble(Point::value).summaryStatistics();
    double foot = HEIGHT - FOOT - 4;
    Axis x = new Axis(years.getMin(), years.getMax(), MARGIN, WIDTH - MARGIN);
    Axis y =
        new Axis(
            values.getMin(),
            values.getMax(),
            upsideDown ? MARGIN : foot,
            upsideDown ? foot : MARGIN);
    Svg svg = new Svg("tp", WIDTH, HEIGHT);
    svg.line("ax", MARGIN, HEIGHT - FOOT, WIDTH - MARGIN, HEIGHT - FOOT);
    svg.line("goal", MARGIN, y.at(target.value()), WIDTH - MARGIN, y.at(target.value()));
    if (base != null) {
      svg.path("plan", List.of(place(x, y, base), place(x, y, target)));
    }
    known(svg, x, y, actual);
    if (!actual.isEmpty()) {
      Point last = actual.get(actual.size() - 1);
      svg.dot("act", x.at(last.year()), y.at(last.value()), 3);
    }
    if (projected != null && !actual.isEmpty()) {
      Point last = actual.get(actual.size() - 1);
      svg.path("proj", List.of(place(x, y, last), place(x, y, projected)));
      svg.cross("proj at", x.at(projected.year()), y.at(projected.value()), 3);
    }
    svg.dot("goal", x.at(target.year()), y.at(target.value()), 4);
    svg.word("", MARGIN, HEIGHT - 2, whole(x.from()));
    return svg.word("e", WIDTH - MARGIN, HEIGHT - 2, whole(x.to())).end();
  }

  /** The values known: a line through years that follow one another, a dot where one is alone. */
  private static void known(Svg svg, Axis x, Axis y, List<Point> actual) {
    List<Svg.Place> line = new ArrayList<>();
    for (int at = 0; at < actual.size(); at++) {
      Point point = actual.get(at);
      line.add(place(x, y, point));
      if (at == actual.size() - 1 || actual.get(at + 1).year() - point.year() > 1) {
        svg.path("act", line);
        if (line.size() == 1 && at < actual.size() - 1) {
          svg.dot("act", x.at(point.year()), y.at(point.value()), 2);
        }
        line = new ArrayList<>();
      }
    }
  }

  private static Svg.Place place(Axis x, Axis y, Point point) {
    return new Svg.Place(x.at(point.year()), y.at(point.value()));
  }

  private static String whole(double year) {
    return Long.toString(Math.round(year));
  }
}
