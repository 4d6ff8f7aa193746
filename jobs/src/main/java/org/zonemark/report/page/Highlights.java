package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.RankPath;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.Report;

/** The largest moves, up and down. */
final class Highlights {

  /** A zone that moved far. */
  record Move(String zone, RankingSection.Move move, String way, String list, boolean unofficial) {}

  /** A list of which only the first entries are shown. */
  record Shown<T>(List<T> rows, boolean none, String more) {}

  private static final int MOVES = 5;

  /** A move with what is needed to order and to tell it. */
  private record Candidate(
      Name zone, Name list, Name peerGroup, boolean stated, boolean unofficial, RankMove move) {
    int size() {
      return Math.abs(move.change());
    }
  }

  private final Report report;
  private final Labels labels;
  private final Figures figures;
  private final RankingSection rankings;
  private final ZoneLinks links;

  Highlights(
      Report report, Labels labels, Figures figures, RankingSection rankings, ZoneLinks links) {
    this.report = report;
    this.labels = labels;
    this.figures = figures;
    this.rankings = rankings;
    this.links = links;
  }

  Shown<Move> climbs() {
    return moves(change -> change > 0);
  }

  Shown<Move> falls() {
    return moves(change -> change < 0);
  }

  /** All moves, of paths and of lists. */
  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (RankPath path : report.paths()) {
      for (RankMove move : path.moves()) {
        candidates.add(
            new Candidate(
                path.zone(),
                path.list(),
                path.peerGroup(),
                path.stated(),
                path.unofficial(),
                move));
      }
    }
    for (RankingTable ranking : report.rankings()) {
      RankingSection.moved(ranking)
          .forEach(
              row ->
                  candidates.add(
                      new Candidate(
                          row.zone(),
                          ranking.list(),
                          ranking.peerGroup(),
                          ranking.stated(),
                          ranking.unofficial(),
                          row.move())));
    }
    return candidates;
  }

  /** The largest moves of published lists, of others where none is; each zone once a list. */
  private Shown<Move> moves(Predicate<Integer> direction) {
    Map<List<Name>, Candidate> largest = new LinkedHashMap<>();
    boolean published =
        candidates().stream()
            .filter(candidate -> candidate.move().change() != null)
            .anyMatch(candidate -> candidate.stated() && direction.test(candidate.move().change()));
    candidates().stream()
        .filter(candidate -> candidate.move().change() != null)
        .filter(candidate -> direction.test(candidate.move().change()))
        .filter(candidate -> candidate.stated() || !published)
        .sorted(Comparator.comparingInt(Candidate::size).reversed())
        .forEach(
            candidate ->
                largest.putIfAbsent(
                    List.of(candidate.zone(), candidate.list(), candidate.peerGroup()), candidate));
    List<Move> rows = largest.values().stream().limit(MOVES).map(this::move).toList();
    return shown(rows, largest.size());
  }

  private Move move(Candidate candidate) {
    RankMove move = candidate.move();
    String way =
        move.fromRank() == null || move.toRank() == null
            ? labels.text(
                "year-span", Integer.toString(move.fromYear()), Integer.toString(move.toYear()))
            : labels.text(
                "way",
                figures.year(move.fromYear()),
                figures.rank(move.fromRank(), move.fromOf()),
                figures.year(move.toYear()),
                figures.rank(move.toRank(), move.toOf()));
    return new Move(
        links.of(candidate.zone()),
        rankings.move(move),
        way,
        labels.text(
            "list-group",
            candidate.list().in(report.lang()),
            candidate.peerGroup().in(report.lang())),
        candidate.unofficial());
  }

  private <T> Shown<T> shown(List<T> rows, long total) {
    String more =
        total > rows.size() ? labels.text("more", Figures.count(total - rows.size())) : null;
    return new Shown<>(rows, rows.isEmpty(), more);
  }
}
