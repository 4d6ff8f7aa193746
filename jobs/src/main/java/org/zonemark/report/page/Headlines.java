package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.FindingCount;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
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

  private final Words words;
  private final Report report;
  private final Labels labels;
  private final Figures figures;
  private final ZoneLinks links;

  Headlines(Words words) {
    this.words = words;
    this.report = words.report();
    this.labels = words.labels();
    this.figures = words.figures();
    this.links = words.links();
  }

  /** At most seven sentences. */
  List<Sentence> sentences() {
    List<Sentence> all = new ArrayList<>();
    moves(all);
    new PromiseHeadlines(words).addTo(all);
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
    return words.text(name);
  }

  // ---- moves ------------------------------------------------------------------------------------

  /** The largest fall and the largest climb of the first list that has any, over whatever span. */
  private void moves(List<Sentence> all) {
    Moves moves = new Moves(words);
    moves.largest(-1).stream()
        .findFirst()
        .ifPresent(
            moved -> all.add(sentence("bad", 90, moved, moves.unsaid(moved) + moves.why(moved))));
    moves.largest(1).stream()
        .findFirst()
        .ifPresent(
            moved -> all.add(sentence("good", 70, moved, moves.unsaid(moved) + moves.why(moved))));
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

  private Sentence sentence(String tone, double weight, Moves.Moved moved, String why) {
    RankMove move = moved.move();
    String html =
        said(
            moved.sign() < 0 ? "head-fell" : "head-rose",
            "<b>" + links.of(moved.zone()) + "</b>",
            text(moved.list()),
            figures.year(move.fromYear()),
            words.rank(move.fromRank(), move.fromOf()),
            figures.year(move.toYear()),
            words.rank(move.toRank(), move.toOf()),
            Figures.count(moved.size()));
    return new Sentence(
        tone,
        html + why,
        "rankings",
        weight * Math.min(1, 0.4 + 0.6 * moved.part() / LARGE_MOVE),
        moved.sign() < 0);
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
              65,
              true));
    }
  }
}
