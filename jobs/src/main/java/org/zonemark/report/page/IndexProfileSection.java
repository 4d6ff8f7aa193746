package org.zonemark.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zonemark.report.Digits;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.chart.ScoreBar;
import org.zonemark.report.model.IndexProfile;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.ZoneProfile;

/** What makes the score of a zone, in words and bars. */
final class IndexProfileSection {

  /** The score of a zone; texts that are null are left out. */
  record Profile(
      String title,
      String label,
      String score,
      List<Dimension> dimensions,
      String strengths,
      String weaknesses,
      boolean hasLifts,
      List<String> lifts,
      Peers peers,
      String noPeers) {}

  /** A score of the first level. */
  record Dimension(
      String name,
      String score,
      String bar,
      String median,
      String best,
      String rank,
      String change,
      String tone) {}

  /**
   * The zones like this one, below its own ranks.
   *
   * @param note what they are alike in, and which list the published ranks are of
   * @param published the zone's own published rank; null where no list shown is published
   */
  record Peers(String note, String rank, String published, List<Peer> rows) {}

  /**
   * A zone like this one, its scores, and where it is better.
   *
   * @param rank by the index
   * @param published in the published list; null where no list shown is published
   */
  record Peer(String zone, String rank, String published, List<Score> scores) {}

  /** A peer's score; better where it exceeds the zone's own. */
  record Score(String score, boolean better) {}

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final ZoneLinks links;

  /** The first published list, and the zones' latest places in it. */
  private final Optional<ZoneProfile.Standing> published;

  private final Map<Name, ZoneProfile.Standing> places = new HashMap<>();

  IndexProfileSection(Report report, Labels labels, Figures figures, ZoneLinks links) {
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
    this.links = links;
    this.published =
        report.zones().stream()
            .flatMap(zone -> zone.standings().stream())
            .filter(ZoneProfile.Standing::stated)
            .max(Comparator.comparingInt(ZoneProfile.Standing::year));
    for (ZoneProfile zone : report.zones()) {
      zone.standings().stream()
          .filter(place -> published.filter(of -> of.list().equals(place.list())).isPresent())
          .forEach(place -> places.put(zone.name(), place));
    }
  }

  Profile profile(IndexProfile index, Name zone) {
    double most =
        index.dimensions().stream().mapToDouble(IndexProfile.Dimension::best).max().orElse(1);
    double least =
        Math.min(
            0,
            index.dimensions().stream()
                .mapToDouble(each -> each.score() == null ? 0 : each.score())
                .min()
                .orElse(0));
    return new Profile(
        labels.text("index-title", index.index().in(lang), figures.year(index.year())),
        index.label().in(lang),
        labels.text("score-rank", score(index.score()), figures.rank(index.rank(), index.rankOf())),
        index.dimensions().stream().map(each -> dimension(each, least, most)).toList(),
        places(index.strengths()),
        places(index.weaknesses()),
        !index.lifts().isEmpty(),
        index.lifts().stream().map(this::lift).toList(),
        index.peers().isEmpty() ? null : peers(index, zone),
        index.peers().isEmpty() ? noPeers(index) : null);
  }

  /** Why nobody is found alike: a dimension is missing, or all others miss one. */
  private String noPeers(IndexProfile index) {
    String missing =
        index.dimensions().stream()
            .filter(each -> each.score() == null)
            .map(each -> each.name().in(lang))
            .collect(Collectors.joining(labels.text("enumeration")));
    return missing.isEmpty() ? labels.text("no-peers") : labels.text("no-peers-without", missing);
  }

  private Dimension dimension(IndexProfile.Dimension each, double least, double most) {
    boolean moved = each.change() != null && Math.abs(each.change()) >= 0.005;
    return new Dimension(
        each.name().in(lang),
        each.score() == null ? "—" : score(each.score()),
        each.score() == null
            ? ""
            : ScoreBar.of(each.score(), each.median(), each.best(), least, most),
        score(each.median()),
        score(each.best()),
        each.rank() == null ? "—" : figures.rank(each.rank(), each.rankOf()),
        each.change() == null ? "—" : signed(each.change()),
        moved ? RankingSection.tone(Double.compare(each.change(), 0)) : null);
  }

  private String places(List<IndexProfile.Place> places) {
    return places.isEmpty() ? null : figures.places(places);
  }

  private String lift(IndexProfile.Lift lift) {
    String text =
        labels.text(
            "lift",
            Figures.count(lift.places()),
            lift.indicator().in(lang),
            figures.amount(lift.value(), lift.unit()),
            figures.amount(lift.needed(), lift.unit()));
    return lift.changePct() == null
        ? text
        : text + labels.text("lift-percent", Figures.signedPercent(lift.changePct()));
  }

  private Peers peers(IndexProfile index, Name zone) {
    return new Peers(
        published
            .map(
                of ->
                    labels.text(
                        "peers-note-published", of.list().in(lang), figures.year(of.year())))
            .orElseGet(() -> labels.text("peers-note")),
        figures.rank(index.rank(), index.rankOf()),
        published(zone),
        index.peers().stream().map(peer -> peer(peer, index)).toList());
  }

  /** A place in the published list, with its year where that is not the latest. */
  private String published(Name zone) {
    ZoneProfile.Standing place = places.get(zone);
    if (place == null) {
      return published.isEmpty() ? null : "—";
    }
    String rank = figures.rank(place.rank(), place.rankOf());
    return published.filter(of -> of.year() > place.year()).isEmpty()
        ? rank
        : labels.text("year-rank", figures.year(place.year()), rank);
  }

  private Peer peer(IndexProfile.Peer peer, IndexProfile own) {
    List<Score> scores = new ArrayList<>();
    for (int at = 0; at < own.dimensions().size() && at < peer.scores().size(); at++) {
      Double theirs = peer.scores().get(at);
      Double ours = own.dimensions().get(at).score();
      scores.add(
          new Score(
              theirs == null ? "—" : score(theirs),
              theirs != null && ours != null && theirs > ours));
    }
    return new Peer(
        links.of(peer.zone()), Figures.count(peer.rank()), published(peer.zone()), scores);
  }

  private static String score(double score) {
    return Digits.grouped(BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP), 2);
  }

  private static String signed(double change) {
    return (change >= 0.005 ? "+" : "") + score(change);
  }
}
