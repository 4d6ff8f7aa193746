package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
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

  private final Words words;
  private final Labels labels;
  private final Map<Name, List<Moved>> byList = new LinkedHashMap<>();

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

  /** How many places a zone moves from one year of a list to the next, in the median. */
  OptionalDouble usual(Name list) {
    double[] sizes =
        byList.getOrDefault(list, List.of()).stream()
            .filter(moved -> moved.move().toYear() - moved.move().fromYear() == 1)
            .mapToDouble(Moved::size)
            .toArray();
    return sizes.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Statistics.of(sizes).median());
  }

  /**
   * What the scores computed here say of a move: the dimensions that went its way most. Of a list
   * that others made it claims no cause.
   */
  String why(Moved moved) {
    RankMove same = moved.indexMove();
    return why(
        moved,
        same == null || same.change() == null
            ? ""
            : labels.text("why-moved", words.figures().moveInWords(same.change())));
  }

  /** The same beside the place in the index, which needs not be told again. */
  String whyBriefly(Moved moved) {
    return why(moved, null);
  }

  private String why(Moved moved, String indexMove) {
    IndexProfile index = moved.index();
    boolean own = index != null && index.index().equals(moved.list());
    String dimensions = index == null ? "" : dimensions(index, moved.sign());
    if (index == null || own && dimensions.isEmpty()) {
      return labels.text("why-none");
    }
    String told =
        dimensions.isEmpty()
            ? labels.text("why-index-none")
            : labels.text(moved.sign() < 0 ? "why-lost" : "why-won", dimensions);
    if (own) {
      return told;
    }
    String unsaid = moved.stated() ? labels.text("why-unsaid") : "";
    return unsaid
        + (indexMove == null
            ? labels.text("why-index-briefly")
            : labels.text(
                "why-index",
                words.text(index.index()),
                words.figures().year(index.year()),
                indexMove))
        + told;
  }

  private String dimensions(IndexProfile index, int sign) {
    return index.dimensions().stream()
        .filter(dimension -> dimension.change() != null && dimension.change() * sign > 0)
        .sorted(
            Comparator.comparingDouble(
                (IndexProfile.Dimension dimension) -> -Math.abs(dimension.change())))
        .limit(NAMED)
        .map(
            dimension ->
                labels.text(
                    "focus-change",
                    words.text(dimension.name()),
                    Figures.signedNumber(dimension.change())))
        .collect(Collectors.joining(labels.text("enumeration")));
  }
}
