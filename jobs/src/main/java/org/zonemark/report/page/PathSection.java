package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankPath;

/** The ways of single zones through the years of a list, in words and as a small line. */
final class PathSection {

  /** The paths of one list and peer group. */
  record Table(String title, List<String> facts, boolean unofficial, List<Row> rows) {}

  /** One zone's path. */
  record Row(String zone, Line line, List<Step> steps, List<Move> moves, boolean noMoves) {}

  /** A rank on the way. */
  record Step(String year, String rank, boolean last) {}

  /** A move over several years. */
  record Move(String years, RankingSection.Move move, String sourceRef) {}

  /**
   * A line of 132 by 40 pixels: the better the rank, the higher the dot. It is broken where the
   * method changed.
   */
  record Line(List<String> points, List<Dot> dots) {}

  /** A dot of the line. */
  record Dot(String x, String y) {}

  /** What a table is of. */
  private record Key(Name list, Name peerGroup, boolean stated, boolean unofficial) {}

  private static final int WIDTH = 120;
  private static final int HEIGHT = 28;
  private static final int MARGIN = 6;

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final RankingSection rankings;
  private final boolean synthetic;

  PathSection(
      Lang lang, Labels labels, Figures figures, RankingSection rankings, boolean synthetic) {
    this.lang = lang;
    this.labels = labels;
    this.figures = figures;
    this.rankings = rankings;
    this.synthetic = synthetic;
  }

  List<Table> tables(List<RankPath> paths) {
    Map<Key, List<Row>> rows = new LinkedHashMap<>();
    for (RankPath path : paths) {
      Key key = new Key(path.list(), path.peerGroup(), path.stated(), path.unofficial());
      rows.computeIfAbsent(key, list -> new ArrayList<>()).add(row(path));
    }
    return rows.entrySet().stream().map(entry -> table(entry.getKey(), entry.getValue())).toList();
  }

  private Table table(Key key, List<Row> rows) {
    List<String> facts = new ArrayList<>();
    if (synthetic) {
      facts.add(labels.text("synthetic"));
    }
    facts.add(labels.text(key.stated() ? "stated" : "computed"));
    return new Table(
        labels.text("path-title", key.list().in(lang), key.peerGroup().in(lang)),
        facts,
        key.unofficial(),
        rows);
  }

  private Row row(RankPath path) {
    List<Step> steps = new ArrayList<>();
    for (RankPath.Point point : path.points()) {
      steps.add(
          new Step(
              figures.year(point.year()),
              figures.rank(point.rank(), point.rankOf()),
              steps.size() == path.points().size() - 1));
    }
    List<Move> moves =
        path.moves().stream()
            .map(
                move ->
                    new Move(
                        labels.text(
                            "year-span",
                            Integer.toString(move.fromYear()),
                            Integer.toString(move.toYear())),
                        rankings.move(move),
                        move.sourceRef()))
            .toList();
    return new Row(path.zone().in(lang), line(path), steps, moves, moves.isEmpty());
  }

  private static Line line(RankPath path) {
    List<RankPath.Point> points = path.points();
    if (points.size() < 2) {
      return null;
    }
    int firstYear = points.stream().mapToInt(RankPath.Point::year).min().orElseThrow();
    int lastYear = points.stream().mapToInt(RankPath.Point::year).max().orElseThrow();
    int best = points.stream().mapToInt(RankPath.Point::rank).min().orElseThrow();
    int worst = points.stream().mapToInt(RankPath.Point::rank).max().orElseThrow();
    List<Dot> dots =
        points.stream()
            .map(
                point ->
                    new Dot(
                        at(point.year() - firstYear, lastYear - firstYear, WIDTH),
                        at(point.rank() - best, worst - best, HEIGHT)))
            .toList();
    List<String> lines = new ArrayList<>();
    // A line ends in a dot, and a year alone is nothing but one.
    List<Dot> ends = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int at = 0; at < dots.size(); at++) {
      if (at > 0 && path.isBroken(points.get(at - 1).year(), points.get(at).year())) {
        lines.add(line.toString());
        ends.add(dots.get(at - 1));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(dots.get(at).x() + "," + dots.get(at).y());
    }
    lines.add(line.toString());
    ends.add(dots.get(dots.size() - 1));
    return new Line(lines, ends);
  }

  /** A place on an axis; in its middle where the axis has no length. */
  private static String at(int way, int length, int pixels) {
    return Integer.toString(
        MARGIN + (length == 0 ? pixels / 2 : Math.round((float) way * pixels / length)));
  }
}
