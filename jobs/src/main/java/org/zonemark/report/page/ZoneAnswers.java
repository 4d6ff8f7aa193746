package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.report.promise.TargetNotes;

/**
 * What leaders ask first of one zone: whether it rose or fell and why, whether its targets are on
 * course, who its peers are and where they are ahead, which of its data are missing, and whether it
 * can be told from its neighbours.
 */
final class ZoneAnswers {

  private static final int NAMED = 3;
  private static final int FURTHEST = 2;
  private static final int BENCHMARKS = 3;

  private final Words words;
  private final Labels labels;
  private final Figures figures;
  private final Moves moves;
  private final Neighbours neighbours;
  private final TargetNotes notes;
  private final Course course;

  ZoneAnswers(Words words) {
    this.words = words;
    this.labels = words.labels();
    this.figures = words.figures();
    this.moves = new Moves(words);
    this.neighbours = new Neighbours(words);
    this.notes = new TargetNotes(words.report().lang(), labels, figures);
    this.course = new Course(words);
  }

  /**
   * The answers, those without anything to tell left out.
   *
   * @param promises what the zone has promised
   * @param gaps what is missing of it
   */
  List<Brief.Answer> of(ZoneProfile zone, List<TargetRow> promises, MissingData.Gaps gaps) {
    return Stream.of(
            moved(zone),
            course.of(promises, labels.text("zone-no-targets"), false, this::named),
            peers(zone),
            gaps(gaps),
            trust(zone))
        .filter(Objects::nonNull)
        .toList();
  }

  private Brief.Answer answer(String question, String tone, String lead, String html) {
    return new Brief.Answer(labels.text(question), tone, lead, html, null);
  }

  // ---- places -----------------------------------------------------------------------------------

  private Brief.Answer moved(ZoneProfile zone) {
    List<ZoneProfile.Standing> places = zone.leading().toList();
    if (places.isEmpty()) {
      return null;
    }
    String told =
        places.stream().map(place -> place(zone, place)).collect(Collectors.joining(Brief.LINE));
    List<Moves.Moved> known =
        places.stream().flatMap(place -> known(zone, place).stream()).toList();
    if (known.isEmpty()) {
      return answer("ask-move", "even", labels.text("move-unlike"), told);
    }
    Moves.Moved first = known.get(0);
    // What is no more than usual is neither good nor bad news.
    int news =
        known.stream()
            .filter(move -> !isUsual(move))
            .mapToInt(Moves.Moved::sign)
            .findFirst()
            .orElse(0);
    boolean both = first.stated() && known.size() > 1;
    return answer(
        "ask-move",
        news < 0 ? "bad" : news > 0 ? "good" : "even",
        both ? labels.text("move-both", how(first), howAndWhy(known.get(1))) : howAndWhy(first),
        told);
  }

  private static Optional<Moves.Moved> known(ZoneProfile zone, ZoneProfile.Standing place) {
    return Optional.of(place)
        .filter(any -> any.move() != null && any.move().change() != null)
        .map(any -> Moves.moved(zone, any));
  }

  private String how(Moves.Moved move) {
    String how = figures.moveInWords(move.move().change());
    return isUsual(move) ? labels.text("move-usual", how) : how;
  }

  private String howAndWhy(Moves.Moved move) {
    return move.sign() == 0 || move.index() == null
        ? how(move)
        : how(move) + moves.causeInBrief(move);
  }

  private boolean isUsual(Moves.Moved move) {
    return move.sign() != 0
        && move.stated()
        && moves.usual(move.list()).filter(all -> all.holds(move.size())).isPresent();
  }

  private String place(ZoneProfile zone, ZoneProfile.Standing in) {
    String list = words.text(in.list());
    String place =
        labels.text(
            "brief-place",
            in.unofficial() ? list + labels.text("in-brackets", labels.text("unofficial")) : list,
            words.listYear(in.list(), in.year()),
            words.ranking().rank(in));
    String why = known(zone, in).filter(move -> move.sign() != 0).map(moves::whyOfList).orElse("");
    return place + (in.move() == null ? "" : moved(in.move())) + labels.text("full-stop") + why;
  }

  private String moved(RankMove move) {
    if (move.isUnlike()) {
      return labels.text("in-brackets", labels.unlike(move));
    }
    if (move.change() == null) {
      return RankingSection.BREAK.equals(move.reason()) ? labels.text("brief-break") : "";
    }
    return labels.text(
        "brief-moved", figures.year(move.fromYear()), figures.moveInWords(move.change()));
  }

  // ---- promises ---------------------------------------------------------------------------------

  /** The indicators of some promises, with how far each is short. */
  private String named(List<TargetRow> some) {
    String named =
        words.listed(
            some.stream()
                .limit(NAMED)
                .map(
                    target ->
                        words.text(target.indicator())
                            + (target.shortBy() == null
                                ? ""
                                : labels.text(
                                    "in-brackets",
                                    ZoneLinks.escaped(notes.gap(target, target.shortBy()))))));
    return some.size() > NAMED ? labels.text("head-and-others", named) : named;
  }

  // ---- peers ------------------------------------------------------------------------------------

  /** Who is next before it and where they are ahead, and who is like it. */
  private Brief.Answer peers(ZoneProfile zone) {
    if (zone.index() == null) {
      String next = zone.standings().isEmpty() ? "" : next(zone, zone.standings().get(0));
      return next.isEmpty() ? null : answer("ask-peers", "even", "", next);
    }
    IndexProfile own = zone.index();
    ZoneProfile.Standing place = zone.leading().findFirst().orElse(null);
    List<Neighbours.Placed> before =
        place == null ? List.of() : neighbours.ahead(zone, place, BENCHMARKS);
    if (before.isEmpty()) {
      return own.peers().isEmpty()
          ? null
          : answer(
              "ask-peers",
              "even",
              labels.text("peers-alike"),
              alike(own) + Brief.LINE + led(own, own.peers()));
    }
    String led = led(own, before.stream().flatMap(Neighbours.Placed::scores).toList());
    return answer(
        "ask-peers",
        "even",
        labels.text(
            Neighbours.areTogether(zone, before.get(0).zone()) ? "peers-of-group" : "peers-before",
            place.stated() ? labels.text("list-stated") : words.text(place.list()),
            Figures.count(before.size()),
            words.listed(before.stream().map(this::named))),
        Brief.LINE
            + led
            + (own.peers().isEmpty()
                ? ""
                : Brief.LINE + "<b>" + labels.text("peers-alike") + "</b> " + alike(own)));
  }

  private String named(Neighbours.Placed zone) {
    return labels.text(
        "focus-neighbour", words.text(zone.zone().name()), Figures.count(zone.place().rank()));
  }

  /** The zones most alike; the table below has more, and where they are ahead. */
  private String alike(IndexProfile own) {
    return words.listed(own.peers().stream().limit(NAMED).map(peer -> words.text(peer.zone())))
        + labels.text("full-stop");
  }

  /** The dimensions in which others are ahead, where one of them is furthest ahead first. */
  private String led(IndexProfile own, List<IndexProfile.Peer> others) {
    record Lead(String told, double points) {}
    List<Lead> leads = new ArrayList<>();
    for (int at = 0; at < own.dimensions().size(); at++) {
      int each = at;
      IndexProfile.Dimension dimension = own.dimensions().get(at);
      others.stream()
          .filter(peer -> dimension.score() != null && each < peer.scores().size())
          .filter(peer -> peer.scores().get(each) != null)
          .filter(peer -> peer.scores().get(each) > dimension.score())
          .max(Comparator.comparingDouble(peer -> peer.scores().get(each)))
          .ifPresent(
              best -> {
                // As of the scores that are shown, so that the reader's own subtraction agrees.
                double points = shown(best.scores().get(each)) - shown(dimension.score());
                leads.add(
                    new Lead(
                        labels.text(
                            "peers-ahead-of",
                            words.text(dimension.name()),
                            words.text(best.zone()),
                            Figures.number(points)),
                        points));
              });
    }
    return leads.isEmpty()
        ? labels.text("peers-none-ahead")
        : labels.text(
            "peers-ahead",
            words.listed(
                leads.stream()
                    .sorted(Comparator.comparingDouble(Lead::points).reversed())
                    .limit(FURTHEST)
                    .map(Lead::told)));
  }

  private static double shown(double score) {
    return Math.round(100 * score) / 100.0;
  }

  private String next(ZoneProfile zone, ZoneProfile.Standing own) {
    String next =
        words.listed(
            Stream.concat(
                    neighbours.before(zone, own).map(Neighbours.Pair::upper).stream(),
                    neighbours.after(zone, own).map(Neighbours.Pair::lower).stream())
                .map(
                    other ->
                        labels.text(
                            "focus-neighbour",
                            words.links().of(other.zone().name()),
                            figures.rank(other.place().rank(), other.place().rankOf()))));
    return next.isEmpty()
        ? ""
        : labels.text("focus-nearest", words.text(own.list()), figures.year(own.year()), next);
  }

  // ---- data -------------------------------------------------------------------------------------

  private Brief.Answer gaps(MissingData.Gaps gaps) {
    String told =
        gaps.told().stream()
            .map(ZoneLinks::escaped)
            .collect(Collectors.joining(labels.text("clauses")));
    return gaps.missing() == 0
        ? answer("ask-gaps", "good", labels.text("focus-gaps-none"), told)
        : answer(
            "ask-gaps",
            "doubt",
            labels.text("gaps-of", Figures.count(gaps.missing()), expected(gaps)),
            told);
  }

  private String expected(MissingData.Gaps gaps) {
    return gaps.latest() == 0
        ? ""
        : labels.text("gaps-expected", figures.year(gaps.year()), Figures.count(gaps.expected()));
  }

  // ---- trust ------------------------------------------------------------------------------------

  /** Whether it can be told from those next to it, of each leading list. */
  private Brief.Answer trust(ZoneProfile zone) {
    List<String> told = new ArrayList<>();
    List<Neighbours.Told> known = new ArrayList<>();
    List<ZoneProfile.Standing> leading = zone.leading().toList();
    for (ZoneProfile.Standing place : leading.stream().filter(any -> !any.stated()).toList()) {
      Optional<Neighbours.Pair> before = neighbours.before(zone, place);
      Optional<Neighbours.Pair> after = neighbours.after(zone, place);
      Stream.concat(before.stream(), after.stream())
          .map(Neighbours.Pair::told)
          .filter(any -> any != Neighbours.Told.UNKNOWN)
          .forEach(known::add);
      told.add(trust(place, before, after));
    }
    if (leading.isEmpty()) {
      return null;
    }
    List<String> verdicts = new ArrayList<>();
    if (leading.stream().anyMatch(ZoneProfile.Standing::stated)) {
      verdicts.add(labels.text("trust-stated-lead"));
    }
    if (!known.isEmpty()) {
      verdicts.add(
          labels.text(
              !known.contains(Neighbours.Told.ALIKE)
                  ? "trust-zone-apart"
                  : known.contains(Neighbours.Told.APART)
                      ? "trust-zone-partly"
                      : "trust-zone-alike"));
    }
    return answer(
        "ask-trust",
        verdicts.size() == 1 && !known.isEmpty() && !known.contains(Neighbours.Told.ALIKE)
            ? "even"
            : "doubt",
        verdicts.isEmpty()
            ? labels.text("trust-unknown")
            : String.join(labels.text("clauses"), verdicts),
        String.join(Brief.LINE, told));
  }

  private String trust(
      ZoneProfile.Standing place,
      Optional<Neighbours.Pair> before,
      Optional<Neighbours.Pair> after) {
    ZoneProfile.Interval interval = place.interval();
    return labels.text(
            interval == null ? "trust-list" : "trust-list-drawn",
            words.text(place.list()),
            interval == null ? "" : Figures.count(Math.round(interval.low())),
            interval == null ? "" : Figures.count(Math.round(interval.high())))
        + Stream.concat(
                before.map(pair -> beside("trust-before", pair.upper(), pair)).stream(),
                after.map(pair -> beside("trust-after", pair.lower(), pair)).stream())
            .collect(Collectors.joining(labels.text("clause")))
        + labels.text("full-stop");
  }

  private String beside(String key, Neighbours.Placed other, Neighbours.Pair pair) {
    String how =
        pair.words().isEmpty()
            ? ""
            : pair.upper().place().interval() != null
                ? labels.text("trust-chance", pair.words())
                : pair.shift() == null
                    ? labels.text("trust-points", pair.words())
                    : labels.text("trust-shift", pair.words(), Figures.number(pair.shift()));
    return labels.text(
        key, Figures.count(other.place().rank()), words.text(other.zone().name()), how);
  }
}
