package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.FindingCount;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.RankPath;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.report.page.Brief.Sentence;

/**
 * The few sentences that matter tonight, the weightiest first. Each is said only where the tables
 * hold what it says, and leads to its rows.
 *
 * <p>The weight of a sentence is what kind it is, from 110 for what is news to 45 for breaks of
 * method, times how large its matter is: a part of all promises, of all places.
 */
final class Headlines {

  private static final int MOST = 7;
  private static final int NAMED = 3;

  /** A move over at least this part of the list is as weighty as can be. */
  private static final double LARGE_MOVE = 0.15;

  private final Report report;
  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final ZoneLinks links;
  private final PromiseHeadlines promises;

  Headlines(Report report, Labels labels, Figures figures, ZoneLinks links, TargetSection targets) {
    this.report = report;
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
    this.links = links;
    this.promises = new PromiseHeadlines(report, labels, figures, links, targets);
  }

  /** At most seven sentences. */
  List<Sentence> sentences() {
    List<Sentence> all = new ArrayList<>();
    moves(all);
    promises.addTo(all);
    doubtful(all);
    alike(all);
    return all.stream()
        .sorted(Comparator.comparingDouble(Sentence::weight).reversed())
        .limit(MOST)
        .toList();
  }

  private String said(String key, Object... markup) {
    return labels.text(key, markup);
  }

  private String text(Name name) {
    return ZoneLinks.escaped(name.in(lang));
  }

  // ---- moves ------------------------------------------------------------------------------------

  /** A move of a zone in a list, and what makes the zone's score in the index computed here. */
  private record Moved(Name zone, IndexProfile index, Name list, RankMove move) {
    int size() {
      return Math.abs(move.change());
    }

    double part() {
      return (double) size() / Math.max(1, move.toOf() == null ? 100 : move.toOf());
    }
  }

  /** The largest fall and the largest climb of the first list that has any, over whatever span. */
  private void moves(List<Sentence> all) {
    List<Moved> moves = allMoves();
    largest(moves, -1).ifPresent(moved -> all.add(sentence("bad", 90, moved, "head-fell")));
    largest(moves, 1).ifPresent(moved -> all.add(sentence("good", 70, moved, "head-rose")));
    long broken =
        report.zones().stream()
            .flatMap(zone -> zone.standings().stream())
            .filter(place -> place.move() != null)
            .filter(place -> RankingSection.BREAK.equals(place.move().reason()))
            .count();
    if (broken > 0) {
      all.add(new Sentence("doubt", said("head-broken", Figures.count(broken)), "rankings", 45));
    }
  }

  /** The zone that fell most in the first list that has any move; empty where none fell. */
  Optional<Name> fallen() {
    return largest(allMoves(), -1).map(Moved::zone);
  }

  private static Optional<Moved> largest(List<Moved> moves, int sign) {
    return moves.stream()
        .filter(moved -> Integer.signum(moved.move().change()) == sign)
        .max(Comparator.comparingInt(Moved::size));
  }

  private List<Moved> allMoves() {
    Map<Name, List<Moved>> byList = new LinkedHashMap<>();
    for (ZoneProfile zone : report.zones()) {
      for (ZoneProfile.Standing place : zone.standings()) {
        if (place.move() != null && place.move().change() != null) {
          byList
              .computeIfAbsent(place.list(), list -> new ArrayList<>())
              .add(new Moved(zone.name(), zone.index(), place.list(), place.move()));
        }
      }
    }
    List<Moved> first =
        byList.values().stream()
            .filter(moves -> moves.stream().anyMatch(moved -> moved.size() > 0))
            .findFirst()
            .orElse(List.of());
    return first.isEmpty() ? pathMoves() : first;
  }

  private List<Moved> pathMoves() {
    return report.paths().stream()
        .flatMap(path -> path.moves().stream().map(move -> moved(path, move)))
        .filter(moved -> moved.move().change() != null)
        .toList();
  }

  private static Moved moved(RankPath path, RankMove move) {
    return new Moved(path.zone(), null, path.list(), move);
  }

  private Sentence sentence(String tone, double weight, Moved moved, String key) {
    RankMove move = moved.move();
    String html =
        said(
            key,
            "<b>" + links.of(moved.zone()) + "</b>",
            text(moved.list()),
            figures.year(move.fromYear()),
            rank(move.fromRank(), move.fromOf()),
            figures.year(move.toYear()),
            rank(move.toRank(), move.toOf()),
            Figures.count(moved.size()));
    return new Sentence(
        tone,
        html + why(moved),
        "rankings",
        weight * Math.min(1, 0.4 + 0.6 * moved.part() / LARGE_MOVE));
  }

  private String rank(Integer rank, Integer of) {
    return rank == null ? labels.text("unknown") : figures.rank(rank, of);
  }

  /**
   * The dimension whose contribution changed most in the direction of the move. Of a list that
   * others computed it tells what the scores computed here say, and claims no cause.
   */
  private String why(Moved moved) {
    IndexProfile index = moved.index();
    if (index == null) {
      return "";
    }
    int sign = Integer.signum(moved.move().change());
    return index.dimensions().stream()
        .filter(dimension -> dimension.change() != null && dimension.change() * sign > 0)
        .max(Comparator.comparingDouble(dimension -> Math.abs(dimension.change())))
        .map(
            dimension ->
                said(
                    index.index().equals(moved.list()) ? "head-why" : "head-why-computed",
                    text(dimension.name()),
                    Figures.signedNumber(dimension.change()),
                    text(index.index()),
                    figures.year(index.year())))
        .orElse("");
  }

  // ---- data -------------------------------------------------------------------------------------

  private void doubtful(List<Sentence> all) {
    List<FindingCount> odd =
        report.findingCounts().stream()
            .filter(count -> !count.severity().equals("info"))
            .sorted(
                Comparator.comparing((FindingCount count) -> !count.severity().equals("error"))
                    .thenComparing(Comparator.comparingLong(FindingCount::count).reversed()))
            .toList();
    if (!odd.isEmpty()) {
      String named =
          odd.stream()
              .limit(NAMED)
              .map(
                  count ->
                      said(
                          "head-finding",
                          ZoneLinks.escaped(labels.wordOrCode("finding_code", count.code())),
                          Figures.count(count.count())))
              .collect(Collectors.joining(labels.text("enumeration")));
      boolean errors = odd.get(0).severity().equals("error");
      all.add(
          new Sentence(
              "doubt",
              said(
                  "head-findings",
                  Figures.count(odd.stream().mapToLong(FindingCount::count).sum()),
                  named),
              "findings",
              errors ? 60 : 50));
    }
  }

  private String unofficial(ZoneProfile.Standing place) {
    return place.unofficial() ? labels.text("in-brackets", labels.text("unofficial")) : "";
  }

  /** Neighbours of the first list with intervals that hold each other's place. */
  private void alike(List<Sentence> all) {
    List<ZoneProfile.Standing> any =
        report.zones().stream()
            .flatMap(zone -> zone.standings().stream())
            .filter(place -> place.interval() != null)
            .toList();
    List<ZoneProfile.Standing> drawn =
        any.stream()
            .filter(place -> place.list().equals(any.get(0).list()))
            .sorted(Comparator.comparingInt(ZoneProfile.Standing::rank))
            .toList();
    double widths =
        drawn.stream()
            .mapToDouble(place -> place.interval().high() - place.interval().low())
            .average()
            .orElse(0);
    long overlapping =
        Stream.iterate(1, at -> at < drawn.size(), at -> at + 1)
            .filter(at -> drawn.get(at - 1).interval().high() >= drawn.get(at).rank())
            .count();
    if (overlapping > 0) {
      all.add(
          new Sentence(
              "doubt",
              said(
                  "head-alike",
                  text(drawn.get(0).list()) + unofficial(drawn.get(0)),
                  Figures.count(drawn.size() - 1L),
                  Figures.count(overlapping),
                  Figures.count(Math.round(widths))),
              "indices",
              65));
    }
  }
}
