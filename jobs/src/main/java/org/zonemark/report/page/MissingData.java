package org.zonemark.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.zonemark.report.Figures;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;

/** Which data are missing: by indicator, and by zone. */
final class MissingData {

  /**
   * What a zone with a page misses.
   *
   * @param told in lines, of which one may tell several
   * @param values the values
   * @param missing how many data in all, places in lists with them
   * @param latest of the values those of the panel's latest year
   * @param year that year
   * @param expected how many values of that year there should be
   */
  record Gaps(
      String page,
      String name,
      List<String> told,
      Set<TargetRow.Missing> values,
      int missing,
      int latest,
      int year,
      int expected) {}

  /** The two lists; each is empty where nothing is missing. */
  record Lists(List<Indicator> indicators, List<Zone> zones, String more) {

    boolean some() {
      return !zones.isEmpty();
    }
  }

  /** An indicator and a period in which some zones miss it. */
  record Indicator(
      String name, String period, int missing, String count, String inapplicable, String zones) {}

  /** A zone and how many data it misses. */
  record Zone(String page, String name, String count) {}

  /** Of an indicator so many zones are named, and so many zones are listed. */
  private static final int NAMED = 60;

  private static final int LISTED = 300;

  private static final String DIGITS = "0123456789";

  private final Words words;
  private final List<Gaps> open;
  private final int zones;
  private final int expected;
  private final Map<List<String>, Long> inapplicable;

  /**
   * What is missing.
   *
   * @param all the gaps of all zones that have a page
   */
  MissingData(Words words, List<Gaps> all) {
    this.words = words;
    this.zones = all.size();
    this.expected = all.stream().mapToInt(Gaps::expected).sum();
    this.inapplicable =
        words.report().zones().stream()
            .flatMap(zone -> zone.absent().stream())
            .filter(ZoneProfile.Absent::isNotApplicable)
            .collect(
                Collectors.groupingBy(
                    absent ->
                        List.of(
                            absent.indicator().in(words.report().lang()),
                            Integer.toString(absent.year())),
                    Collectors.counting()));
    this.open =
        all.stream()
            .filter(zone -> zone.missing() > 0)
            .sorted(Comparator.comparingInt(Gaps::missing).reversed())
            .toList();
  }

  /** How many zones have a page. */
  int zones() {
    return zones;
  }

  /** The zones that miss something, those that miss most first. */
  List<Gaps> open() {
    return open;
  }

  int total() {
    return open.stream().mapToInt(Gaps::missing).sum();
  }

  /** Of how many values of the latest year how many are missing, and how many else. */
  String outOf() {
    int latest = open.stream().mapToInt(Gaps::latest).sum();
    int missing = total();
    if (latest == 0) {
      return "";
    }
    int year = open.stream().filter(zone -> zone.latest() > 0).findFirst().orElseThrow().year();
    String told =
        words
            .labels()
            .text(
                "gaps-out-of",
                words.figures().year(year),
                Figures.count(expected),
                Figures.count(latest));
    return told
        + (missing > latest
            ? words.labels().text("gaps-besides", Figures.count(missing - latest))
            : "")
        + words.labels().text("full-stop");
  }

  /** The indicators that are missing, in a period, most often missing first. */
  List<Indicator> indicators() {
    Map<List<String>, List<String>> whose = new LinkedHashMap<>();
    for (Gaps zone : open) {
      for (TargetRow.Missing value : zone.values()) {
        whose
            .computeIfAbsent(
                List.of(value.indicator().in(words.report().lang()), value.period()),
                any -> new ArrayList<>())
            .add(zone.name());
      }
    }
    return whose.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<List<String>, List<String>> one) -> one.getValue().size())
                .reversed()
                .thenComparing(one -> one.getKey().get(0))
                .thenComparing(one -> one.getKey().get(1)))
        .map(
            one ->
                new Indicator(
                    one.getKey().get(0),
                    words.figures().period(one.getKey().get(1)),
                    one.getValue().size(),
                    Figures.count(one.getValue().size()),
                    inapplicable.containsKey(one.getKey())
                        ? words
                            .labels()
                            .text(
                                "gaps-inapplicable", Figures.count(inapplicable.get(one.getKey())))
                        : null,
                    named(one.getValue())))
        .toList();
  }

  private String named(List<String> zones) {
    // Names that differ in their number alone are written once: 园区 008、020.
    String alike =
        zones.size() > 1 ? StringUtils.getCommonPrefix(zones.toArray(new String[0])) : "";
    String stem = StringUtils.stripEnd(alike, DIGITS);
    boolean numbered =
        zones.stream().allMatch(zone -> StringUtils.isNumeric(zone.substring(stem.length())));
    String named =
        zones.stream()
            .sorted()
            .limit(NAMED)
            .map(zone -> numbered ? zone.substring(stem.length()) : zone)
            .collect(Collectors.joining(words.labels().text("enumeration")));
    if (numbered) {
      named = stem.strip() + " " + named;
    }
    return zones.size() > NAMED
        ? words.labels().text("head-and-more", named, Figures.count(zones.size()))
        : named;
  }

  Lists lists() {
    return new Lists(
        indicators(),
        open.stream()
            .limit(LISTED)
            .map(zone -> new Zone(zone.page(), zone.name(), Figures.count(zone.missing())))
            .toList(),
        words.labels().shownOf(Math.min(LISTED, open.size()), open.size()));
  }
}
