package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.text.Spelling;
import org.zonemark.report.explain.ExplanationText;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;

/**
 * Finds in a snapshot what stands behind a target or behind an indicator of a zone in a year. It
 * reads the few rows it needs and computes nothing.
 */
public final class Explain {

  private Explain() {}

  /**
   * The explanations of a target, one a version.
   *
   * @throws UsageProblem where the snapshot has no such target
   */
  public static List<String> target(Configuration conf, Snapshot snapshot, String targetId)
      throws UsageProblem, IOException {
    List<StoredRow> targets =
        snapshot.reader(Tables.TARGETS).where(Columns.TARGET_ID, Set.of(targetId));
    if (targets.isEmpty()) {
      Set<String> known = new TreeSet<>();
      for (StoredRow row : snapshot.reader(Tables.TARGETS).select(Columns.TARGET_ID).all()) {
        known.add(row.text(Columns.TARGET_ID));
      }
      throw unknown("target", targetId, known, "the table targets lists " + known.size());
    }
    ExplainTarget explained = new ExplainTarget(new ExplainRows(conf, snapshot));
    List<String> lines = new ArrayList<>();
    for (StoredRow target : targets) {
      lines.addAll(ExplanationText.lines(explained.of(target), Lang.of(conf.run().lang())));
    }
    return lines;
  }

  /**
   * The explanation of an indicator of a zone in a year.
   *
   * @throws UsageProblem where zone or indicator are not known, or nothing is stated of that year
   */
  public static List<String> year(
      Configuration conf, Snapshot snapshot, String zoneName, String indicatorName, int year)
      throws UsageProblem, IOException {
    Optional<Zone> zone = conf.zone(zoneName);
    if (zone.isEmpty()) {
      List<String> known =
          conf.zones().stream()
              .flatMap(
                  any ->
                      Stream.concat(Stream.of(any.zoneId(), any.nameZh()), any.aliases().stream()))
              .toList();
      throw unknown("zone", zoneName, known, "zones.csv lists them by id and name");
    }
    if (isList(conf, indicatorName)) {
      return place(conf, snapshot, zone.get(), indicatorName, year);
    }
    Optional<Indicator> indicator = conf.indicator(indicatorName);
    if (indicator.isEmpty()) {
      List<String> known =
          conf.indicators().stream()
              .flatMap(
                  any ->
                      Stream.concat(
                          Stream.of(any.indicatorId(), any.nameZh()), any.synonyms().stream()))
              .toList();
      throw unknown("indicator", indicatorName, known, "indicators.csv lists them by id and name");
    }
    List<String> lines =
        new ArrayList<>(
            ExplanationText.lines(
                new ExplainYear(new ExplainRows(conf, snapshot))
                    .of(zone.get(), indicator.get(), year),
                Lang.of(conf.run().lang())));
    ExplainPlaces places = new ExplainPlaces(conf, snapshot);
    String indicatorId = indicator.get().indicatorId();
    lines.addAll(places.lines(zone.get(), indicatorId, year));
    lines.addAll(places.comparisons(zone.get(), indicatorId, year));
    return lines;
  }

  /** Whether a name is that of a list of publications or of an index, and of no indicator. */
  private static boolean isList(Configuration conf, String name) {
    return conf.indicator(name).isEmpty()
        && (conf.list(name).isPresent() || new ReportNames(conf).index(name) != null);
  }

  private static List<String> place(
      Configuration conf, Snapshot snapshot, Zone zone, String listId, int year)
      throws UsageProblem, IOException {
    ExplainPlaces places = new ExplainPlaces(conf, snapshot);
    List<String> lines = places.lines(zone, listId, year);
    if (lines.isEmpty()) {
      Set<Integer> years = places.years(zone, listId);
      throw UsageProblem.of(
          zone.zoneId() + " has no place in " + listId + " in " + year,
          years.isEmpty() ? "name another list" : "name one of the years " + years);
    }
    return lines;
  }

  private static UsageProblem unknown(
      String kind, String name, Iterable<String> known, String otherwise) {
    List<String> candidates = new ArrayList<>();
    known.forEach(candidates::add);
    String near = Spelling.nearest(name, candidates);
    return UsageProblem.of(
        "There is no " + kind + " " + name,
        near.isEmpty() ? otherwise : "did you mean " + near + "? Otherwise " + otherwise);
  }
}
