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
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.report.promise.TargetSection;

/** A page for each zone: its places, what makes them, its values, its promises and its gaps. */
final class ZonePages {

  /** The page of a zone; what is null or empty is left out. */
  record Page(
      String anchor,
      String name,
      List<String> facts,
      List<Brief.Answer> answers,
      List<Standing> standings,
      IndexProfileSection.Profile index,
      String valuesTitle,
      List<String> besides,
      List<Value> values,
      TargetSection.Group targets) {

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
  }

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

  /**
   * A value with its rank and its growth beside that of others.
   *
   * @param line its ranks through the years, drawn; empty where its list is not shown
   */
  record Value(
      String indicator,
      String value,
      String year,
      String rank,
      String line,
      String growth,
      String tone,
      List<String> beside) {}

  private final Lang lang;
  private final Report report;
  private final Labels labels;
  private final Figures figures;
  private final RankingSection rankings;
  private final TargetSection targets;
  private final IndexProfileSection indices;
  private final ZoneLinks links;
  private final ZoneGaps gaps;
  private final ZoneAnswers answers;
  private final int latest;
  private final Map<Name, List<TargetRow>> promises;

  ZonePages(Words words) {
    this.report = words.report();
    this.lang = report.lang();
    this.labels = words.labels();
    this.figures = words.figures();
    this.rankings = words.ranking();
    this.targets = words.targets();
    this.links = words.links();
    this.gaps = new ZoneGaps(labels, figures, lang);
    this.answers = new ZoneAnswers(words);
    this.latest = latest(report.zones());
    this.promises =
        report.targets().stream()
            .collect(
                Collectors.groupingBy(TargetRow::zone, LinkedHashMap::new, Collectors.toList()));
    this.indices = new IndexProfileSection(report, labels, figures, links);
  }

  /** The pages of those of some zones of which anything is known, in their order. */
  List<Page> of(List<ZoneProfile> zones) {
    return each(zones, this::page);
  }

  /** What is missing of all zones, without their pages. */
  List<MissingData.Gaps> gaps() {
    return each(report.zones(), this::counted);
  }

  private MissingData.Gaps counted(ZoneProfile zone, List<TargetRow> promises) {
    int absent =
        (int) zone.absent().stream().filter(each -> !each.isNotApplicable()).distinct().count();
    long known = zone.values().stream().filter(value -> value.year() == latest).count();
    return new MissingData.Gaps(
        links.to(zone),
        zone.name().in(lang),
        gaps.told(zone, promises),
        ZoneGaps.values(zone, promises),
        ZoneGaps.missing(zone, promises),
        absent,
        latest,
        absent + (int) known);
  }

  /** What is asked first of a zone, answered. */
  List<Brief.Answer> answers(ZoneProfile zone) {
    return answers(zone, promises.getOrDefault(zone.name(), List.of()));
  }

  private List<Brief.Answer> answers(ZoneProfile zone, List<TargetRow> own) {
    return answers.of(zone, own, counted(zone, own));
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
        answers(zone, promises),
        zone.standings().stream()
            .filter(place -> !isOfValue(place, zone))
            .map(this::standing)
            .toList(),
        zone.index() == null ? null : indices.profile(zone.index(), zone.name()),
        zone.values().isEmpty()
            ? labels.text("zone-parts")
            : labels.text("zone-values", figures.year(latest)),
        besides.stream().map(name -> name.in(lang)).toList(),
        Stream.of(
                zone.values().stream().map(value -> value(zone, value, besides)),
                never(zone, besides),
                zone.parts().stream().map(this::part))
            .flatMap(values -> values)
            .toList(),
        promises.isEmpty() ? null : targets.groups(promises).get(0).withoutStatuses());
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

  /** Whether a place is that of a value, beside which it stands. */
  private static boolean isOfValue(ZoneProfile.Standing place, ZoneProfile zone) {
    return zone.values().stream().anyMatch(value -> isOf(place, value));
  }

  private static boolean isOf(ZoneProfile.Standing place, ZoneProfile.Value value) {
    return !place.stated()
        && place.interval() == null
        && place.list().equals(value.indicator())
        && place.year() == value.year()
        && value.rank() != null;
  }

  private Value value(ZoneProfile zone, ZoneProfile.Value value, List<Name> besides) {
    List<String> others =
        besides.stream()
            .map(
                name ->
                    value.beside().stream()
                        .filter(other -> other.comparator().equals(name))
                        .findFirst()
                        .map(this::beside)
                        .orElse(""))
            .toList();
    return new Value(
        value.direction() < 0
            ? labels.text("lower-better", value.indicator().in(lang))
            : value.indicator().in(lang),
        figures.amount(value.value(), value.unit() == null ? "" : value.unit()),
        value.year() == latest ? null : figures.year(value.year()),
        rank(value),
        zone.standings().stream()
            .filter(place -> isOf(place, value))
            .map(RankingSection::line)
            .findFirst()
            .orElse(""),
        value.net()
            ? labels.text("growth-netted")
            : value.growthPct() == null ? "—" : Figures.signedPercent(value.growthPct()),
        tone(value.growthPct(), value.direction()),
        others);
  }

  /** The rank of a value, with its year where that is not the year of the others. */
  private String rank(ZoneProfile.Value value) {
    if (value.rank() == null) {
      return "—";
    }
    String rank = figures.rank(value.rank(), value.rankOf());
    return value.year() == latest
        ? rank
        : labels.text("year-rank", figures.year(value.year()), rank);
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
                    "",
                    "—",
                    null,
                    besides.stream().map(any -> "").toList()));
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
        "",
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
