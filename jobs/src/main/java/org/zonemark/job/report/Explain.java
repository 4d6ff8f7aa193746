package org.zonemark.job.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.report.explain.ExplanationText;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;
import org.zonemark.table.words.PeriodText;

/**
 * Finds in a snapshot what stands behind a target or behind an indicator of a zone in a period. It
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
      throw Named.unknownTarget(targetId, known);
    }
    ExplainTarget explained = new ExplainTarget(new ExplainRows(conf, snapshot));
    List<String> lines = new ArrayList<>();
    for (StoredRow target : targets) {
      lines.addAll(ExplanationText.lines(explained.of(target), Lang.of(conf.run().lang())));
    }
    return lines;
  }

  /**
   * The explanation of an indicator of a zone in a period, or of its place in a list.
   *
   * @param name an indicator, a list or an index, by its id or name
   * @param printed a period as publications print it, or in SDMX text; null where none is named
   * @throws UsageProblem where something is not known, or nothing is stated of that period
   */
  public static List<String> statement(
      Configuration conf, Snapshot snapshot, String zoneName, String name, String printed)
      throws UsageProblem, IOException {
    Zone zone = Named.zone(conf, zoneName);
    Optional<Indicator> indicator = conf.indicator(name);
    Optional<String> list = indicator.isPresent() ? Optional.empty() : Named.list(conf, name);
    if (list.isPresent()) {
      return place(conf, snapshot, zone, list.get(), printed);
    }
    if (indicator.isEmpty()) {
      throw Named.unknownIndicator(conf, name);
    }
    ExplainPeriod explained = new ExplainPeriod(new ExplainRows(conf, snapshot));
    if (printed == null) {
      throw noPeriod(explained.periods(zone, indicator.get()));
    }
    Period period = period(printed);
    List<String> lines =
        new ArrayList<>(
            ExplanationText.lines(
                explained.of(zone, indicator.get(), period), Lang.of(conf.run().lang())));
    ExplainPlaces places = new ExplainPlaces(conf, snapshot);
    String indicatorId = indicator.get().indicatorId();
    if (period.isAnnual()) {
      lines.addAll(places.lines(zone, indicatorId, period.year()));
    }
    lines.addAll(
        new ExplainComparisons(new ExplainRows(conf, snapshot)).lines(zone, indicatorId, period));
    return lines;
  }

  private static List<String> place(
      Configuration conf, Snapshot snapshot, Zone zone, String listId, String printed)
      throws UsageProblem, IOException {
    ExplainPlaces places = new ExplainPlaces(conf, snapshot);
    if (printed == null) {
      throw noPeriod(places.years(zone, listId));
    }
    Period period = period(printed);
    List<String> lines = period.isAnnual() ? places.lines(zone, listId, period.year()) : List.of();
    if (lines.isEmpty()) {
      Set<Integer> years = places.years(zone, listId);
      throw UsageProblem.of(
          zone.zoneId() + " has no place in " + listId + " in " + period,
          years.isEmpty() ? "name another list" : "name one of the years " + years);
    }
    return lines;
  }

  private static Period period(String printed) throws UsageProblem {
    Outcome<Period> read = PeriodText.read(printed);
    if (!read.isPresent()) {
      throw UsageProblem.of(
          "explain cannot read the period " + printed,
          "write a year, a month, a quarter, a half-year or a span: 2023, 2023-10, 2023-Q3,"
              + " 2023-S1, 2023-01/2023-10");
    }
    return read.value();
  }

  private static UsageProblem noPeriod(Set<?> known) {
    return UsageProblem.of(
        "No period is named",
        known.isEmpty() ? "nothing is stated of this" : "name one of the periods " + known);
  }
}
