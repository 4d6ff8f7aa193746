package org.zonemark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.ZoneProfile;

/** Which data of a zone are missing, in lines, and how many. */
public final class ZoneGaps {

  /** So many indicators of one cause are named in a line; the targets themselves tell all. */
  private static final int NAMED = 5;

  private final Labels labels;
  private final Figures figures;
  private final Lang lang;

  public ZoneGaps(Labels labels, Figures figures, Lang lang) {
    this.labels = labels;
    this.figures = figures;
    this.lang = lang;
  }

  /** What is missing: places in lists, values of the latest year, values behind targets. */
  public List<String> told(ZoneProfile zone, List<TargetRow> promises) {
    List<String> gaps = new ArrayList<>();
    zone.unranked()
        .forEach(
            missing ->
                gaps.add(
                    labels.text(
                        "gap-list",
                        missing.list().in(lang),
                        figures.year(missing.year()),
                        labels.rankReason(missing.reason()))));
    if (zone.index() != null) {
      zone.index().dimensions().stream()
          .filter(dimension -> dimension.score() == null)
          .forEach(
              dimension ->
                  gaps.add(
                      labels.text(
                          "gap-list",
                          zone.index().index().in(lang),
                          dimension.name().in(lang),
                          labels.rankReason(ZoneProfile.COVERAGE_TOO_LOW))));
    }
    gaps.addAll(absent(zone));
    gaps.addAll(behindTargets(promises));
    return gaps;
  }

  /** The values without which targets cannot be judged, a line for each period. */
  private List<String> behindTargets(List<TargetRow> promises) {
    Map<String, List<String>> periods =
        unjudged(promises)
            .collect(
                Collectors.groupingBy(
                    TargetRow.Missing::period,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        missing -> missing.indicator().in(lang), Collectors.toList())));
    List<String> lines = new ArrayList<>();
    periods.forEach(
        (period, indicators) ->
            lines.add(labels.text("gap-value", named(indicators), figures.period(period))));
    return lines;
  }

  private String named(List<String> indicators) {
    String named =
        indicators.stream().limit(NAMED).collect(Collectors.joining(labels.text("enumeration")));
    int more = indicators.size() - NAMED;
    return more > 0 ? labels.text("gap-more", named, indicators.size(), more) : named;
  }

  /** The indicators without a value in the latest year, a line for each reason. */
  private List<String> absent(ZoneProfile zone) {
    Map<String, List<ZoneProfile.Absent>> reasons =
        zone.absent().stream()
            .sorted(
                Comparator.comparing(ZoneProfile.Absent::isNotApplicable)
                    .thenComparing(ZoneProfile.Absent::reason))
            .collect(
                Collectors.groupingBy(
                    ZoneProfile.Absent::reason, LinkedHashMap::new, Collectors.toList()));
    return reasons.values().stream()
        .map(
            alike ->
                labels.text(
                    alike.get(0).isNotApplicable() ? "gap-not-applicable" : "gap-absent",
                    figures.year(alike.get(0).year()),
                    Figures.count(alike.size()),
                    alike.stream()
                        .map(absent -> absent.indicator().in(lang))
                        .collect(Collectors.joining(labels.text("enumeration"))),
                    labels.rankReason(alike.get(0).reason())))
        .toList();
  }

  /** The values that are missing, each once: not those that cannot be. */
  public static Set<TargetRow.Missing> values(ZoneProfile zone, List<TargetRow> promises) {
    return Stream.concat(
            zone.absent().stream()
                .filter(absent -> !absent.isNotApplicable())
                .map(
                    absent ->
                        new TargetRow.Missing(
                            zone.name(), absent.indicator(), Integer.toString(absent.year()))),
            unjudged(promises))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How many data are missing, each once: neither what follows from another nor what cannot be. */
  public static int missing(ZoneProfile zone, List<TargetRow> promises) {
    boolean explained = zone.absent().stream().anyMatch(absent -> !absent.isNotApplicable());
    long places =
        zone.unranked().stream().filter(place -> !explained || !place.isFollowing()).count();
    return values(zone, promises).size() + Math.toIntExact(places);
  }

  /** The values without which targets cannot be judged, each once. */
  private static Stream<TargetRow.Missing> unjudged(List<TargetRow> promises) {
    return promises.stream()
        .filter(target -> target.is(Status.NOT_JUDGEABLE))
        .filter(target -> target.reason() != null && target.reason().startsWith("no_observation"))
        .map(target -> new TargetRow.Missing(target.zone(), target.indicator(), target.period()))
        .distinct();
  }
}
