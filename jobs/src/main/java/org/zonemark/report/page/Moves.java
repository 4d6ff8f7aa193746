package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zonemark.method.number.Statistics;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.ZoneProfile;

/** Who moved how far in the lists shown, and what the scores computed here say of it. */
final class Moves {

  /**
   * A move of a zone in a list.
   *
   * @param stated whether the list is copied from a publication
   * @param index what makes the zone's score in the index computed here; null where there is none
   * @param indexMove its move in that index; null where unknown
   */
  record Moved(
      Name zone, Name list, boolean stated, RankMove move, IndexProfile index, RankMove indexMove) {
    int size() {
      return Math.abs(move.change());
    }

    int sign() {
      return Integer.signum(move.change());
    }

    double part() {
      return (double) size() / Math.max(1, move.toOf() == null ? 100 : move.toOf());
    }
  }

  private static final int NAMED = 2;

  /** Moves are alike where one is at most so many times as far as the other. */
  private static final int ALIKE = 3;

  private final Words words;
  private final Labels labels;
  private final Map<Name, List<Moved>> byList = new LinkedHashMap<>();
  private final Map<Name, Optional<Usual>> usual = new HashMap<>();

  Moves(Words words) {
    this.words = words;
    this.labels = words.labels();
    for (ZoneProfile zone : words.report().zones()) {
      for (ZoneProfile.Standing place : zone.standings()) {
        if (place.move() != null && place.move().change() != null) {
          byList.computeIfAbsent(place.list(), list -> new ArrayList<>()).add(moved(zone, place));
        }
      }
    }
  }

  static Moved moved(ZoneProfile zone, ZoneProfile.Standing place) {
    IndexProfile index = zone.index();
    RankMove indexMove =
        zone.standings().stream()
            .filter(other -> index != null && other.list().equals(index.index()))
            .filter(other -> other.year() == index.year() && other.move() != null)
            .map(ZoneProfile.Standing::move)
            .findFirst()
            .orElse(null);
    return new Moved(zone.name(), place.list(), place.stated(), place.move(), index, indexMove);
  }

  /**
   * The moves up (1) or down (-1) of the first list that has any move, over whatever span, the
   * largest first.
   */
  List<Moved> largest(int sign) {
    List<Moved> first =
        byList.values().stream()
            .filter(moves -> moves.stream().anyMatch(moved -> moved.size() > 0))
            .findFirst()
            .orElse(List.of());
    return (first.isEmpty() ? ofPaths() : first)
        .stream()
            .filter(moved -> moved.sign() == sign)
            .sorted(Comparator.comparingInt(Moved::size).reversed())
            .toList();
  }

  private List<Moved> ofPaths() {
    return words.report().paths().stream()
        .flatMap(
            path ->
                path.moves().stream()
                    .filter(move -> move.change() != null)
                    .map(
                        move ->
                            new Moved(path.zone(), path.list(), path.stated(), move, null, null)))
        .toList();
  }

  /**
   * How many places zones move from one year of a list to the next.
   *
   * @param median in the median, real changes among them
   * @param zones how many zones it is of
   * @param toYear the latest year they moved to
   */
  record Usual(double median, int zones, int toYear) {

    /** Whether a move is no larger. */
    boolean holds(int places) {
      return places <= median;
    }

    /** The places, which may be half of one. */
    String places() {
      return median == Math.rint(median)
          ? Figures.count(Math.round(median))
          : Figures.number(median);
    }
  }

  /** What is usual in a list; empty where no move of a year is known. */
  Optional<Usual> usual(Name list) {
    return usual.computeIfAbsent(list, this::usualOf);
  }

  private Optional<Usual> usualOf(Name list) {
    List<Moved> moves =
        byList.getOrDefault(list, List.of()).stream()
            .filter(moved -> moved.move().toYear() - moved.move().fromYear() == 1)
            .toList();
    return moves.stream()
        .map(moved -> moved.move().toYear())
        .max(Comparator.naturalOrder())
        .map(
            year ->
                new Usual(
                    Statistics.of(moves.stream().mapToDouble(Moved::size).toArray()).median(),
                    moves.size(),
                    year));
  }

  /** What is usual in a list, in words; empty where it is not known. */
  String usualInWords(Name list) {
    return usual(list)
        .map(
            usual ->
                labels.text(
                    "trust-usual",
                    words.figures().year(usual.toYear() - 1),
                    words.figures().year(usual.toYear()),
                    Figures.count(usual.zones()),
                    usual.places()))
        .orElse("");
  }

  /**
   * What the scores computed here say of a move. Of a list that others made they claim no cause,
   * and say nothing where the index moved the other way, or much more or less.
   */
  String why(Moved moved) {
    RankMove same = moved.indexMove();
    if (moved.index() == null) {
      return labels.text("why-none");
    }
    if (isOwn(moved)) {
      return cause(moved.index(), moved.sign());
    }
    String index = words.text(moved.index().index());
    if (same == null || same.change() == null) {
      return labels.text("why-index-unknown", index);
    }
    String told = words.figures().moveInWords(same.change());
    String year = words.figures().year(same.toYear());
    return isAlike(moved)
        ? labels.text("why-index", index, year, told) + cause(moved.index(), moved.sign())
        : labels.text("why-index-apart", index, year, told);
  }

  /** The same where the index has a line of its own: of its list alone. */
  String whyOfList(Moved moved) {
    return moved.index() == null || isOwn(moved) ? why(moved) : unsaid(moved);
  }

  /** That a list others made gives no reason; empty of one computed here. */
  String unsaid(Moved moved) {
    return moved.stated() ? labels.text("why-unsaid") : "";
  }

  /**
   * What made a move in a word or two: the indicator that moved the score most, as the cause of the
   * move in the index and as a possible one of that in a list going the same way.
   */
  String causeInBrief(Moved moved) {
    boolean own = moved.index() != null && isOwn(moved);
    String key = (own ? "cause-" : "cause-perhaps-") + (moved.sign() < 0 ? "lost" : "won");
    return cause(moved)
        .map(cause -> labels.text(key, cause))
        .orElseGet(() -> own ? "" : labels.text("cause-unknown"));
  }

  private Optional<String> cause(Moved moved) {
    int sign = moved.sign();
    return moved.index() == null
            || !isOwn(moved) && !isAlike(moved)
            || isAgainst(moved.index(), sign)
        ? Optional.empty()
        : most(moved.index(), sign).stream()
            .findFirst()
            .map(
                dimension ->
                    words.text(
                        mainly(dimension, sign)
                            .map(IndexProfile.Part::indicator)
                            .orElse(dimension.name())));
  }

  private static boolean isOwn(Moved moved) {
    return moved.index().index().equals(moved.list());
  }

  /** Whether list and index go the same way, neither more than three times as far as the other. */
  private static boolean isAlike(Moved moved) {
    RankMove same = moved.indexMove();
    if (same == null || same.change() == null) {
      return false;
    }
    int least = Math.min(moved.size(), Math.abs(same.change()));
    return moved.sign() == Integer.signum(same.change())
        && Math.max(moved.size(), Math.abs(same.change())) <= ALIKE * least;
  }

  private static boolean isAgainst(IndexProfile index, int sign) {
    Double before = index.scoreBefore();
    return before != null && (index.score() - before) * sign <= 0;
  }

  /** The dimensions that went one way most. */
  private static List<IndexProfile.Dimension> most(IndexProfile index, int sign) {
    return index.dimensions().stream()
        .filter(dimension -> dimension.change() != null && dimension.change() * sign > 0)
        .sorted(
            Comparator.comparingDouble(
                (IndexProfile.Dimension dimension) -> -Math.abs(dimension.change())))
        .limit(NAMED)
        .toList();
  }

  /** The score before and now, and the dimensions and indicators that went one way most. */
  private String cause(IndexProfile index, int sign) {
    List<IndexProfile.Dimension> moved = most(index, sign);
    if (moved.isEmpty()) {
      return labels.text("why-index-none");
    }
    Double before = index.scoreBefore();
    if (isAgainst(index, sign)) {
      return labels.text("why-against", Figures.number(before), Figures.number(index.score()));
    }
    String total =
        before == null
            ? ""
            : labels.text("why-total", Figures.number(before), Figures.number(index.score()));
    String dimensions =
        words.listed(
            moved.stream()
                .map(
                    dimension ->
                        labels.text(
                                "focus-change",
                                words.text(dimension.name()),
                                Figures.signedNumber(dimension.change()))
                            + mainly(dimension, sign).map(this::part).orElse("")));
    return total
        + labels.text(sign < 0 ? "why-lost" : "why-won", dimensions)
        + labels.text("full-stop");
  }

  private String part(IndexProfile.Part part) {
    return labels.text(
        "why-part",
        words.text(part.indicator()),
        Figures.number(part.before()),
        Figures.number(part.score()));
  }

  /** The indicator that moved a dimension most; none where its own score did not move that way. */
  private static Optional<IndexProfile.Part> mainly(IndexProfile.Dimension dimension, int sign) {
    return dimension.parts().stream()
        .filter(part -> part.change() * sign > 0)
        .filter(part -> (part.score() - part.before()) * sign > 0)
        .max(Comparator.comparingDouble(part -> Math.abs(part.change())));
  }
}
