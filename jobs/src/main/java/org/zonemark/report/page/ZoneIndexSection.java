package org.zonemark.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.Spelling;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;

/** All zones in one table that the script of the page searches, filters and sorts. */
final class ZoneIndexSection {

  /**
   * The table; each filter lists what there is to choose.
   *
   * @param lists the lists with columns of their own, each with the year of its places
   * @param path what is drawn, with the list it is of
   * @param atOnce so many rows are shown at once; null for all
   * @param more the later rows of many as JSON, which the script makes rows of; null for none
   * @param blocks the files with the pages of zones; none where they are in this one
   */
  record Table(
      List<Choice> provinces,
      List<Choice> groups,
      List<Choice> batches,
      List<String> lists,
      String path,
      boolean hasTargets,
      Integer atOnce,
      List<Row> rows,
      String more,
      List<ZoneLinks.Block> blocks) {

    boolean hasCommon() {
      return rows.stream()
          .flatMap(row -> row.places().stream())
          .anyMatch(place -> RankingSection.Move.isCommon(place.move()));
    }
  }

  /** What a filter offers, and what the rows are marked with. */
  record Choice(String mark, String name) {}

  /**
   * One zone.
   *
   * @param keys what it is found by, in lower case
   * @param page where its page is; empty where it has none
   */
  record Row(
      String keys,
      String province,
      String groups,
      String batch,
      String page,
      String name,
      String provinceName,
      List<Cell> places,
      String missed,
      String behind,
      String targets) {

    boolean isPaged() {
      return !page.isEmpty();
    }
  }

  /** A place in a list. */
  record Cell(String rank, RankingSection.Move move, String line) {}

  /** So many lists have columns of their own. */
  private static final int LISTS = 3;

  private final Report report;
  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final RankingSection rankings;
  private final ZoneLinks links;

  /** The latest year in which a list has a place of any zone. */
  private final Map<Name, Integer> latest = new LinkedHashMap<>();

  private final Map<Name, Choice> provinces = new LinkedHashMap<>();
  private final Map<Name, Choice> groups = new LinkedHashMap<>();

  ZoneIndexSection(
      Report report, Labels labels, Figures figures, RankingSection rankings, ZoneLinks links) {
    this.report = report;
    this.lang = report.lang();
    this.labels = labels;
    this.figures = figures;
    this.rankings = rankings;
    this.links = links;
    for (ZoneProfile zone : report.zones()) {
      zone.standings().forEach(place -> latest.merge(place.list(), place.year(), Math::max));
    }
  }

  Table table(List<ZoneLinks.Block> files) {
    List<Name> lists = lists(report.zones());
    Map<Name, int[]> promises = promises();
    TreeSet<Integer> years = new TreeSet<>();
    List<Row> rows = new ArrayList<>();
    for (ZoneProfile zone : knownFirst()) {
      if (zone.approvedYear() != null) {
        years.add(zone.approvedYear());
      }
      rows.add(row(zone, lists, promises.getOrDefault(zone.name(), new int[3])));
    }
    int shown = links.apart() ? Math.min(links.paging().rows(), rows.size()) : rows.size();
    return new Table(
        List.copyOf(provinces.values()),
        List.copyOf(groups.values()),
        years.stream().map(year -> new Choice(year.toString(), figures.year(year))).toList(),
        lists.stream().map(this::head).toList(),
        lists.isEmpty() ? labels.text("path") : labels.text("path-of", lists.get(0).in(lang)),
        !promises.isEmpty(),
        links.apart() ? links.paging().rows() : null,
        rows.subList(0, shown),
        shown < rows.size() ? more(rows.subList(shown, rows.size()), !promises.isEmpty()) : null,
        files);
  }

  /** The zones of which nothing is known come after the others. */
  private List<ZoneProfile> knownFirst() {
    return report.zones().stream()
        .sorted(Comparator.comparing((ZoneProfile zone) -> !zone.isKnown()))
        .toList();
  }

  private String head(Name list) {
    return labels.text("year-of", list.in(lang), figures.year(latest.get(list)));
  }

  private static String more(List<Row> rows, boolean targeted) {
    try {
      return new ObjectMapper()
          .writeValueAsString(rows.stream().map(row -> texts(row, targeted)).toList())
          .replace("<", "\\u003c");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the script makes a row of: its marks, its page, its name, and the cells after it. */
  private static List<String> texts(Row row, boolean targeted) {
    List<String> texts =
        new ArrayList<>(
            List.of(row.keys(), row.province(), row.groups(), row.batch(), row.page(), row.name()));
    texts.add(row.provinceName());
    for (Cell place : row.places()) {
      RankingSection.Move move = place.move();
      texts.add(place.rank());
      texts.add(move == null ? "" : Objects.requireNonNullElse(move.sign(), move.reason()));
    }
    texts.add("");
    if (targeted) {
      texts.addAll(List.of(row.targets(), row.missed(), row.behind()));
    }
    return texts;
  }

  /** The lists with columns of their own: those in which most zones have a place. */
  private static List<Name> lists(List<ZoneProfile> zones) {
    Map<Name, Integer> places = new LinkedHashMap<>();
    zones.forEach(
        zone -> zone.standings().forEach(place -> places.merge(place.list(), 1, Integer::sum)));
    List<Name> most =
        places.entrySet().stream()
            .sorted(Map.Entry.<Name, Integer>comparingByValue().reversed())
            .limit(LISTS)
            .map(Map.Entry::getKey)
            .toList();
    return places.keySet().stream().filter(most::contains).toList();
  }

  /** Zone to how many targets it missed, lags behind on, and has. */
  private Map<Name, int[]> promises() {
    Map<Name, int[]> promises = new LinkedHashMap<>();
    for (TargetRow target : report.targets()) {
      if (target.counted()) {
        int[] counts = promises.computeIfAbsent(target.zone(), zone -> new int[3]);
        counts[0] += target.is(Status.MISSED) ? 1 : 0;
        counts[1] += target.isOffCourse() ? 1 : 0;
        counts[2]++;
      }
    }
    return promises;
  }

  private Row row(ZoneProfile zone, List<Name> lists, int[] promises) {
    List<Cell> cells = new ArrayList<>();
    for (Name list : lists) {
      cells.add(
          zone.standings().stream()
              .filter(place -> place.list().equals(list))
              .findFirst()
              .map(place -> cell(place, cells.isEmpty()))
              .orElse(new Cell("—", null, "")));
    }
    StringBuilder marks = new StringBuilder();
    zone.groups()
        .forEach(
            group ->
                marks.append(marks.isEmpty() ? "" : " ").append(choice(groups, group, "g").mark()));
    return new Row(
        keys(zone),
        zone.province() == null ? "" : choice(provinces, zone.province(), "p").mark(),
        marks.toString(),
        zone.approvedYear() == null ? "" : zone.approvedYear().toString(),
        Objects.requireNonNullElse(links.to(zone.name()), ""),
        zone.name().in(lang),
        zone.province() == null ? "—" : zone.province().in(lang),
        cells,
        count(promises, 0),
        count(promises, 1),
        count(promises, 2));
  }

  /** A number of promises; none of a zone that made none. */
  private static String count(int[] promises, int at) {
    return promises[2] == 0 ? "—" : Integer.toString(promises[at]);
  }

  private Choice choice(Map<Name, Choice> choices, Name name, String letter) {
    return choices.computeIfAbsent(
        name, any -> new Choice(letter + (choices.size() + 1), name.in(lang)));
  }

  private Cell cell(ZoneProfile.Standing place, boolean drawn) {
    return new Cell(
        place.year() < latest.get(place.list())
            ? labels.text("year-rank", figures.year(place.year()), rankings.rank(place))
            : rankings.rank(place),
        place.move() == null ? null : rankings.move(place.move()),
        drawn ? RankingSection.line(place) : "");
  }

  private static String keys(ZoneProfile zone) {
    StringBuilder keys = new StringBuilder(zone.name().zh());
    keys.append(' ').append(Spelling.of(zone.name()));
    if (zone.name().en() != null) {
      keys.append(' ').append(zone.name().en());
    }
    zone.aliases().forEach(alias -> keys.append(' ').append(alias));
    return keys.toString().toLowerCase(Locale.ROOT);
  }
}
