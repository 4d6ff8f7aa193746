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
        places.stream().map(this::place).collect(Collectors.joining(labels.text("clauses")));
    List<Moves.Moved> known =
        places.stream()
            .filter(place -> place.move() != null && place.move().change() != null)
            .map(place -> Moves.moved(zone, place))
            .toList();
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
        both ? both(first, known.get(1)) : how(first),
        told + labels.text("full-stop") + (first.sign() == 0 ? "" : moves.whyIndexMoved(first)));
  }

  private String both(Moves.Moved stated, Moves.Moved computed) {
    return labels.text("move-both", how(stated), how(computed), words.text(computed.list()));
  }

  private String how(Moves.Moved move) {
    String how = figures.moveInWords(move.move().change());
    return isUsual(move) ? labels.text("move-usual", how) : how;
  }

  private boolean isUsual(Moves.Moved move) {
    return move.sign() != 0
        && move.stated()
        && moves.usual(move.list()).filter(all -> all.holds(move.size())).isPresent();
  }

  private String place(ZoneProfile.Standing in) {
    String list = words.text(in.list());
    String place =
        labels.text(
            "brief-place",
            in.unofficial() ? list + labels.text("in-brackets", labels.text("unofficial")) : list,
            words.listYear(in.list(), in.year()),
            words.ranking().rank(in));
    return in.move() == null ? place : place + moved(in.move());
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

  /** Who is like it and where most of them are ahead; without an index, who stands next to it. */
  private Brief.Answer peers(ZoneProfile zone) {
    if (zone.index() == null) {
      String next = zone.standings().isEmpty() ? "" : next(zone, zone.standings().get(0));
      return next.isEmpty() ? null : answer("ask-peers", "even", "", next);
    }
    IndexProfile own = zone.index();
    if (own.peers().isEmpty()) {
      return null;
    }
    ZoneProfile.Standing stated =
        zone.standings().stream().filter(ZoneProfile.Standing::stated).findFirst().orElse(null);
    String peers = words.listed(own.peers().stream().map(peer -> peer(peer, stated)));
    List<String> ahead = ahead(own);
    return answer(
        "ask-peers",
        "even",
        labels.text("peers-alike", Figures.count(own.peers().size())),
        labels.text(stated == null ? "peers-are-index" : "peers-are", peers)
            + (ahead.isEmpty()
                ? labels.text("peers-none-ahead")
                : labels.text("peers-ahead", String.join(labels.text("clauses"), ahead))));
  }

  /** A zone alike with its place in the published list of the zone asked of, and in the index. */
  private String peer(IndexProfile.Peer peer, ZoneProfile.Standing stated) {
    String index = Figures.count(peer.rank());
    if (stated == null) {
      return labels.text("focus-neighbour", words.text(peer.zone()), index);
    }
    return labels.text(
        "peer-both",
        words.text(peer.zone()),
        neighbours.rank(peer.zone(), stated).map(Figures::count).orElse("—"),
        index);
  }

  /** The dimensions in which peers are ahead, where they are furthest ahead in the mean first. */
  private List<String> ahead(IndexProfile own) {
    record Ahead(double points, String told) {}
    List<Ahead> all = new ArrayList<>();
    for (int at = 0; at < own.dimensions().size(); at++) {
      int each = at;
      IndexProfile.Dimension dimension = own.dimensions().get(at);
      List<IndexProfile.Peer> better =
          own.peers().stream()
              .filter(peer -> dimension.score() != null && each < peer.scores().size())
              .filter(peer -> peer.scores().get(each) != null)
              .filter(peer -> peer.scores().get(each) > dimension.score())
              .sorted(Comparator.comparingDouble(peer -> -peer.scores().get(each)))
              .toList();
      if (!better.isEmpty()) {
        // As of the scores that are shown, so that the reader's own subtraction agrees.
        double most = shown(better.get(0).scores().get(each)) - shown(dimension.score());
        all.add(
            new Ahead(
                most,
                labels.text(
                    "peers-ahead-of",
                    words.text(dimension.name()),
                    words.text(better.get(0).zone()),
                    Figures.number(most))));
      }
    }
    return all.stream()
        .sorted(Comparator.comparingDouble(Ahead::points).reversed())
        .limit(FURTHEST)
        .map(Ahead::told)
        .toList();
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
    List<ZoneProfile.Standing> published =
        leading.stream().filter(ZoneProfile.Standing::stated).toList();
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
    if (known.isEmpty()) {
      // Otherwise what is said first says it.
      published.forEach(
          place -> told.add(0, labels.text("trust-no-error", words.text(place.list()))));
    }
    boolean alike = known.contains(Neighbours.Told.ALIKE);
    boolean stated = !published.isEmpty();
    String lead =
        labels.text(
            known.isEmpty()
                ? "trust-unknown"
                : !alike
                    ? "trust-zone-apart"
                    : known.contains(Neighbours.Told.APART)
                        ? "trust-zone-partly"
                        : "trust-zone-alike");
    return answer(
        "ask-trust",
        known.isEmpty() || alike || stated ? "doubt" : "good",
        stated && !known.isEmpty() ? labels.text("trust-both", lead) : lead,
        String.join(labels.text("clauses"), told));
  }

  private String trust(
      ZoneProfile.Standing place,
      Optional<Neighbours.Pair> before,
      Optional<Neighbours.Pair> after) {
    String next =
        Stream.concat(
                before.map(pair -> beside("trust-before", pair.upper(), pair)).stream(),
                after.map(pair -> beside("trust-after", pair.lower(), pair)).stream())
            .collect(Collectors.joining(labels.text("clause")));
    String list = words.text(place.list());
    ZoneProfile.Interval interval = place.interval();
    return labels.text(
        interval == null ? "trust-list" : "trust-list-drawn",
        list,
        next,
        interval == null ? "" : Figures.count(Math.round(interval.low())),
        interval == null ? "" : Figures.count(Math.round(interval.high())));
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
        key,
        labels.text("place-nth", Figures.count(other.place().rank())),
        words.text(other.zone().name()),
        how);
  }
}
