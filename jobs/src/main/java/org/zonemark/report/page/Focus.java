package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;

/**
 * What the zone whose report this is asks first: what moved its score, whether its promises are on
 * course, who its peers are and where they are better, what data are missing, and whether its place
 * can be told from the next.
 */
final class Focus {

  private static final int NAMED = 3;
  private static final int GAPS = 2;

  private final Report report;
  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final ZoneLinks links;
  private final ZoneProfile zone;

  Focus(Report report, Labels labels, Figures figures, ZoneLinks links, ZoneProfile zone) {
    this.report = report;
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
    this.links = links;
    this.zone = zone;
  }

  /**
   * The answers, those without anything to tell left out.
   *
   * @param gaps what is missing of the zone
   */
  List<Brief.Answer> answers(Optional<ZonePages.Gaps> gaps) {
    List<Brief.Answer> answers = new ArrayList<>();
    add(answers, "focus-why", why());
    add(answers, "focus-course", course());
    add(answers, "focus-peers", peers());
    add(answers, "focus-trust", trust());
    add(answers, "focus-gaps", gaps(gaps));
    return answers;
  }

  private void add(List<Brief.Answer> answers, String question, String html) {
    if (!html.isEmpty()) {
      answers.add(new Brief.Answer(labels.text(question), html));
    }
  }

  private String text(Name name) {
    return ZoneLinks.escaped(name.in(lang));
  }

  private String listed(Stream<String> parts) {
    return parts.collect(Collectors.joining(labels.text("enumeration")));
  }

  private String why() {
    if (zone.index() == null) {
      return "";
    }
    String changes =
        listed(
            zone.index().dimensions().stream()
                .filter(dimension -> dimension.change() != null)
                .sorted(
                    Comparator.comparingDouble(
                            (IndexProfile.Dimension dimension) -> Math.abs(dimension.change()))
                        .reversed())
                .limit(NAMED)
                .map(
                    dimension ->
                        labels.text(
                            "focus-change",
                            text(dimension.name()),
                            Figures.signedNumber(dimension.change()))));
    return changes.isEmpty()
        ? ""
        : labels.text(
            "focus-why-of", text(zone.index().index()), figures.year(zone.index().year()), changes);
  }

  /** The promises not yet due, by the year they are due. */
  private String course() {
    Map<Integer, List<TargetRow>> open =
        report.targets().stream()
            .filter(target -> target.zone().equals(zone.name()) && target.counted())
            .filter(target -> target.is(Status.NOT_DUE) && target.dueYear() > 0)
            .collect(Collectors.groupingBy(TargetRow::dueYear, TreeMap::new, Collectors.toList()));
    List<String> years = new ArrayList<>();
    open.forEach(
        (year, due) ->
            years.add(
                labels.text(
                    "focus-due",
                    figures.year(year),
                    Figures.count(due.size()),
                    Figures.count(due.stream().filter(Focus::isOnCourse).count()),
                    Figures.count(due.stream().filter(TargetRow::isOffCourse).count()),
                    Figures.count(
                        due.stream()
                            .filter(any -> !any.isOffCourse() && !isOnCourse(any))
                            .count()))));
    return String.join(labels.text("clauses"), years);
  }

  private static boolean isOnCourse(TargetRow target) {
    return target.isEarly() || !target.isOffCourse() && target.progressPct() != null;
  }

  /** Who is like it and better in what; without an index, who stands next to it. */
  String peers() {
    return zone.index() == null ? neighbours() : peers(zone.index());
  }

  private String peers(IndexProfile index) {
    String peers =
        index.peers().stream()
            .limit(NAMED)
            .map(peer -> peer(peer, index))
            .collect(Collectors.joining(labels.text("clauses")));
    return peers.isEmpty() ? "" : labels.text("focus-peers-by", text(index.index()), peers);
  }

  private String peer(IndexProfile.Peer peer, IndexProfile own) {
    List<IndexProfile.Dimension> dimensions = own.dimensions();
    String better =
        listed(
            IntStream.range(0, Math.min(dimensions.size(), peer.scores().size()))
                .filter(at -> peer.scores().get(at) != null && dimensions.get(at).score() != null)
                .filter(at -> peer.scores().get(at) > dimensions.get(at).score())
                .mapToObj(at -> text(dimensions.get(at).name())));
    String place = figures.rank(peer.rank(), own.rankOf());
    return better.isEmpty()
        ? labels.text("focus-peer-none", links.of(peer.zone()), place)
        : labels.text("focus-peer", links.of(peer.zone()), place, better);
  }

  /** Without an index, those next to it in its first list, of which other places are known. */
  private String neighbours() {
    return zone.standings().isEmpty() ? "" : neighbours(zone.standings().get(0));
  }

  private String neighbours(ZoneProfile.Standing own) {
    TreeMap<Integer, String> known = new TreeMap<>();
    for (ZoneProfile other : report.zones()) {
      other.standings().stream()
          .filter(place -> place.list().equals(own.list()) && other != zone)
          .flatMap(place -> place.history().stream())
          .filter(point -> point.year() == own.year())
          .forEach(
              point ->
                  known.putIfAbsent(
                      point.rank(),
                      labels.text(
                          "focus-neighbour",
                          links.of(other.name()),
                          figures.rank(point.rank(), point.rankOf()))));
    }
    String next =
        listed(
            Stream.of(known.floorEntry(own.rank()), known.higherEntry(own.rank()))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue));
    return next.isEmpty()
        ? ""
        : labels.text("focus-nearest", text(own.list()), figures.year(own.year()), next);
  }

  /** Whether a place can be told from the next, of each leading list. */
  private String trust() {
    return ZonePages.leading(zone)
        .map(this::trust)
        .collect(Collectors.joining(labels.text("clauses")));
  }

  private String trust(ZoneProfile.Standing place) {
    String list = text(place.list());
    ZoneProfile.Interval interval = place.interval();
    if (interval == null) {
      return labels.text(place.stated() ? "focus-stated" : "focus-undrawn", list) + lead(place);
    }
    boolean alone = interval.low() > place.rank() - 1 && interval.high() < place.rank() + 1;
    return labels.text(
            alone ? "focus-apart" : "focus-alike",
            list,
            Figures.count(Math.round(interval.low())),
            Figures.count(Math.round(interval.high())))
        + (interval.beforeNext() == null
            ? ""
            : labels.text(
                "focus-before-next", ZoneLinks.escaped(Figures.chance(interval.beforeNext()))));
  }

  /** Without draws, how far the next better zone is, and what weight would level them. */
  private String lead(ZoneProfile.Standing place) {
    boolean told =
        zone.index() != null
            && zone.index().ahead() != null
            && zone.index().index().equals(place.list());
    if (!told) {
      return "";
    }
    IndexProfile.Ahead ahead = zone.index().ahead();
    String points = Figures.number(ahead.points());
    return ahead.shift() == null
        ? labels.text("focus-lead", points)
        : labels.text("focus-lead-shift", points, Figures.number(ahead.shift().points()));
  }

  private String gaps(Optional<ZonePages.Gaps> gaps) {
    return gaps.isEmpty() || gaps.get().missing() == 0
        ? labels.text("focus-gaps-none")
        : labels.text(
            "focus-gaps-of",
            Figures.count(gaps.get().missing()),
            gaps.get().told().stream()
                .limit(GAPS)
                .map(ZoneLinks::escaped)
                .collect(Collectors.joining(labels.text("clauses"))));
  }
}
