package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.ZoneGaps;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;

/** A page for each zone: its places, what makes them, its values, its promises and its gaps. */
final class ZonePages {

  /** The page of a zone; what is null or empty is left out. */
  record Page(
      String anchor,
      String name,
      List<String> facts,
      List<String> brief,
      List<Standing> standings,
      IndexProfileSection.Profile index,
      String valuesTitle,
      List<String> besides,
      List<Value> values,
      TargetSection.Group targets,
      List<String> gaps) {

    boolean hasStandings() {
      return !standings.isEmpty();
    }

    boolean hasCommon() {
      return standings.stream().anyMatch(place -> RankingSection.Move.isCommon(place.move()));
    }

    boolean hasIntervals() {
      return standings.stream().anyMatch(place -> place.interval() != null);
    }

    boolean hasValues() {
      return !values.isEmpty();
    }

    boolean noTargets() {
      return targets == null;
    }

    boolean hasGaps() {
      return !gaps.isEmpty();
    }
  }

  /** What a zone with a page misses: in lines, of which one may tell several, and how many. */
  record Gaps(String page, String name, List<String> told, int missing) {}

  /** A place in a list. */
  record Standing(
      String list,
      boolean unofficial,
      String year,
      String rank,
      RankingSection.Move move,
      String interval,
      String chances,
      String line,
      String years) {}

  /** A value with its rank and its growth beside that of others. */
  record Value(
      String indicator,
      String value,
      String year,
      String rank,
      String growth,
      String tone,
      List<String> beside) {}

  private final Report report;
  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final RankingSection rankings;
  private final TargetSection targets;
  private final IndexProfileSection indices;
  private final ZoneLinks links;
  private final ZoneGaps gaps;
  private final int latest;
  private final Map<Name, List<TargetRow>> promises;

  ZonePages(
      Report report,
      Labels labels,
      Figures figures,
      RankingSection rankings,
      TargetSection targets,
      ZoneLinks links) {
    this.report = report;
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
    this.rankings = rankings;
    this.targets = targets;
    this.links = links;
    this.gaps = new ZoneGaps(labels, figures, lang);
    this.latest = latest(report.zones());
    this.promises =
        report.targets().stream()
            .collect(
                Collectors.groupingBy(TargetRow::zone, LinkedHashMap::new, Collectors.toList()));
    this.indices = new IndexProfileSection(report, labels, figures, links);
  }

  static ZonePages of(Words words) {
    return new ZonePages(
        words.report(),
        words.labels(),
        words.figures(),
        words.ranking(),
        words.targets(),
        words.links());
  }

  /** The pages of those of some zones of which anything is known, in their order. */
  List<Page> of(List<ZoneProfile> zones) {
    return each(zones, this::page);
  }

  /** What is missing of all zones, without their pages. */
  List<Gaps> gaps() {
    return each(report.zones(), this::counted);
  }

  private Gaps counted(ZoneProfile zone, List<TargetRow> promises) {
    return new Gaps(
        links.to(zone),
        zone.name().in(lang),
        gaps.told(zone, promises),
        ZoneGaps.missing(zone, promises));
  }

  private <T> List<T> each(
      List<ZoneProfile> zones, BiFunction<ZoneProfile, List<TargetRow>, T> told) {
    List<T> all = new ArrayList<>();
    for (ZoneProfile zone : zones) {
      List<TargetRow> own = promises.getOrDefault(zone.name(), List.of());
      if (zone.isKnown() || !own.isEmpty()) {
        all.add(told.apply(zone, own));
      }
    }
    return all;
  }

  private Page page(ZoneProfile zone, List<TargetRow> promises) {
    List<Name> besides =
        zone.values().stream()
            .flatMap(value -> value.beside().stream())
            .map(ZoneProfile.Beside::comparator)
            .distinct()
            .limit(3)
            .toList();
    return new Page(
        ZoneLinks.anchor(zone),
        zone.name().in(lang),
        facts(zone),
        brief(zone, promises),
        zone.standings().stream().map(this::standing).toList(),
        zone.index() == null ? null : indices.profile(zone.index(), zone.name()),
        zone.values().isEmpty()
            ? labels.text("zone-parts")
            : labels.text("zone-values", figures.year(latest)),
        besides.stream().map(name -> name.in(lang)).toList(),
        Stream.of(
                zone.values().stream().map(value -> value(value, besides)),
                never(zone, besides),
                zone.parts().stream().map(this::part))
            .flatMap(values -> values)
            .toList(),
        promises.isEmpty() ? null : targets.groups(promises).get(0),
        gaps.told(zone, promises));
  }

  private List<String> facts(ZoneProfile zone) {
    List<String> facts = new ArrayList<>();
    if (lang == Lang.EN) {
      facts.add(zone.name().zh());
    }
    if (zone.province() != null) {
      facts.add(zone.province().in(lang));
    }
    if (zone.approvedYear() != null) {
      facts.add(labels.text("approved", Integer.toString(zone.approvedYear())));
    }
    zone.groups().forEach(group -> facts.add(group.in(lang)));
    return facts;
  }

  /** The page in two or three sentences: where it stands, how it moves, what it keeps. */
  List<String> brief(ZoneProfile zone, List<TargetRow> promises) {
    List<String> brief = new ArrayList<>();
    String places =
        leading(zone).map(this::place).collect(Collectors.joining(labels.text("clauses")));
    if (!places.isEmpty()) {
      brief.add(places);
    }
    List<TargetRow> counted = promises.stream().filter(TargetRow::counted).toList();
    if (!counted.isEmpty()) {
      brief.add(
          labels.text(
              "brief-targets",
              Figures.count(counted.size()),
              Figures.count(with(counted, "attained")),
              Figures.count(with(counted, "missed")),
              Figures.count(with(counted, TargetRow.OFF_COURSE)),
              Figures.count(with(counted, "not_judgeable")),
              Figures.count(TargetRow.OPEN.stream().mapToLong(open -> with(counted, open)).sum())));
    }
    return brief;
  }

  private String place(ZoneProfile.Standing in) {
    String list = in.list().in(lang);
    String place =
        labels.text(
            "brief-place",
            in.unofficial() ? list + labels.text("in-brackets", labels.text("unofficial")) : list,
            figures.year(in.year()),
            rankings.rank(in));
    return in.move() == null ? place : place + moved(in.move());
  }

  /** Its place in the first list, and in the first index computed here where that is another. */
  static Stream<ZoneProfile.Standing> leading(ZoneProfile zone) {
    return Stream.concat(
            zone.standings().stream().limit(1),
            zone.standings().stream().filter(ZoneProfile.Standing::unofficial).limit(1))
        .distinct();
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

  private static long with(List<TargetRow> targets, String standing) {
    return targets.stream().filter(target -> target.standing().equals(standing)).count();
  }

  private Standing standing(ZoneProfile.Standing place) {
    ZoneProfile.Interval interval = place.interval();
    return new Standing(
        place.list().in(lang),
        place.unofficial(),
        figures.year(place.year()),
        rankings.rank(place),
        place.move() == null ? null : rankings.move(place.move()),
        interval == null ? null : rankings.interval(place.rank(), place.rankOf(), interval),
        interval == null ? null : chances(interval),
        RankingSection.line(place),
        place.history().size() < 2
            ? ""
            : labels.text(
                "history-from",
                Integer.toString(place.history().get(0).year()),
                figures.rank(place.history().get(0).rank(), place.history().get(0).rankOf())));
  }

  /** The chances worth telling: neither certain nor impossible at half a percent. */
  private String chances(ZoneProfile.Interval interval) {
    return interval.top().stream()
        .filter(chance -> chance.probability() >= 0.005 && chance.probability() < 0.995)
        .map(
            chance ->
                labels.text(
                    "chance",
                    Figures.count(chance.k()),
                    Figures.count(Math.round(100 * chance.probability()))))
        .collect(Collectors.joining(labels.text("enumeration")));
  }

  private Value value(ZoneProfile.Value value, List<Name> besides) {
    List<String> others =
        besides.stream()
            .map(
                name ->
                    value.beside().stream()
                        .filter(other -> other.comparator().equals(name))
                        .findFirst()
                        .map(this::beside)
                        .orElse("—"))
            .toList();
    return new Value(
        value.indicator().in(lang),
        figures.amount(value.value(), value.unit() == null ? "" : value.unit()),
        value.year() == latest ? null : figures.year(value.year()),
        value.rank() == null ? "—" : figures.rank(value.rank(), value.rankOf()),
        value.growthPct() == null ? "—" : Figures.signedPercent(value.growthPct()),
        tone(value.growthPct(), value.direction()),
        others);
  }

  /** The indicators of which the zone has no value of any year, with the reason in its place. */
  private Stream<Value> never(ZoneProfile zone, List<Name> besides) {
    if (zone.values().isEmpty()) {
      return Stream.empty();
    }
    Set<Name> known =
        zone.values().stream().map(ZoneProfile.Value::indicator).collect(Collectors.toSet());
    return zone.absent().stream()
        .filter(absent -> !known.contains(absent.indicator()))
        .map(
            absent ->
                new Value(
                    absent.indicator().in(lang),
                    labels.rankReason(absent.reason()),
                    absent.year() == latest ? null : figures.year(absent.year()),
                    "—",
                    "—",
                    null,
                    besides.stream().map(any -> "—").toList()));
  }

  /** A value of a part of a year, which no list ranks. */
  private Value part(ZoneProfile.Part part) {
    Double growth = part.growthPct() == null ? part.reportedPct() : part.growthPct();
    String told = growth == null ? "—" : Figures.signedPercent(growth);
    boolean reported = part.growthPct() == null && growth != null;
    return new Value(
        part.indicator().in(lang),
        figures.amount(part.value(), part.unit() == null ? "" : part.unit()),
        figures.period(part.period()),
        "—",
        reported ? labels.text("growth-as-printed", told) : told,
        null,
        List.of());
  }

  private String beside(ZoneProfile.Beside other) {
    return Stream.of(
            other.growthPct() == null ? null : Figures.signedPercent(other.growthPct()),
            other.sharePct() == null
                ? null
                : labels.text("share-of", Figures.percent(other.sharePct())))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /**
   * Good news is what goes in the good direction: a falling use of energy is good; null for
   * neither.
   */
  static String tone(Double growthPct, int direction) {
    return growthPct == null || direction == 0
        ? null
        : RankingSection.tone(Double.compare(growthPct * direction, 0));
  }

  private static int latest(List<ZoneProfile> zones) {
    return zones.stream()
        .flatMap(zone -> zone.values().stream())
        .mapToInt(ZoneProfile.Value::year)
        .max()
        .orElse(0);
  }
}
