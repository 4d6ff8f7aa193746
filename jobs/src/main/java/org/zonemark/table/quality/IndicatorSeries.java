package org.zonemark.table.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.settings.CheckSettings;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PackedObservations;
import org.zonemark.table.data.Series;

/**
 * Everything stated about one indicator, as the sense checks look at it: once in all, once by
 * series.
 */
final class IndicatorSeries {

  private final List<Observation> all;
  private final List<SeriesPoints> strands;
  private final List<ZoneSeries> families;
  private final Configuration conf;

  /**
   * Statements that are settled.
   *
   * @param all in order of series and period
   */
  IndicatorSeries(List<Observation> all, Configuration conf) {
    this(all, strands(all), conf);
  }

  private IndicatorSeries(List<Observation> all, List<SeriesPoints> strands, Configuration conf) {
    this.all = all;
    this.conf = conf;
    this.strands = strands;
    this.families = families(strands);
  }

  /**
   * What is stated about one series.
   *
   * @param all every statement, in order of period
   * @param latest those that count, one a period
   * @param years the values among them, exact or about, of whole years
   */
  record SeriesPoints(
      Series series, List<Observation> all, List<Observation> latest, List<Observation> years) {

    static SeriesPoints of(List<Observation> all) {
      return of(all.get(0).series(), all, all.stream().filter(Observation::latest).toList());
    }

    private static SeriesPoints of(Series series, List<Observation> all, List<Observation> latest) {
      List<Observation> years =
          latest.stream()
              .filter(one -> one.value() != null && one.isPoint() && one.period().isAnnual())
              .toList();
      return new SeriesPoints(series, all, latest, years);
    }

    /** The same with some statements in the place of others, by their ids. */
    SeriesPoints with(List<Observation> other, Map<String, Observation> instead) {
      return latest.stream().noneMatch(one -> instead.containsKey(one.id()))
          ? new SeriesPoints(series, other, latest, years)
          : of(series, other, latest.stream().map(one -> put(one, instead)).toList());
    }
  }

  /**
   * The same thing stated of several zones.
   *
   * @param series what it is, whose ever
   */
  record ZoneSeries(Series series, List<SeriesPoints> strands) {}

  private static List<ZoneSeries> families(List<SeriesPoints> strands) {
    Map<Series, List<SeriesPoints>> families = new LinkedHashMap<>();
    for (SeriesPoints strand : strands) {
      families
          .computeIfAbsent(strand.series().withZone(Series.NONE), any -> new ArrayList<>())
          .add(strand);
    }
    return families.entrySet().stream()
        .map(family -> new ZoneSeries(family.getKey(), family.getValue()))
        .toList();
  }

  private static List<SeriesPoints> strands(List<Observation> all) {
    List<SeriesPoints> strands = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= all.size(); at++) {
      if (at == all.size() || !all.get(at).series().equals(all.get(from).series())) {
        strands.add(SeriesPoints.of(all.subList(from, at)));
        from = at;
      }
    }
    return strands;
  }

  /** Every statement, in order of series and period. */
  List<Observation> all() {
    return all;
  }

  /** The statements by series. */
  List<SeriesPoints> strands() {
    return strands;
  }

  /** The series that differ but by their zone. */
  List<ZoneSeries> families() {
    return families;
  }

  Indicator indicator() {
    return conf.indicatorById(all.get(0).series().indicatorId());
  }

  Configuration conf() {
    return conf;
  }

  CheckSettings.Rule rule(String code) {
    return conf.checks().rule(code);
  }

  /** The same with some statements in the place of others, by their ids. */
  IndicatorSeries with(Map<String, Observation> instead) {
    if (instead.isEmpty()) {
      return this;
    }
    List<Observation> others =
        PackedObservations.seen(all, some -> some.stream().map(one -> put(one, instead)).toList());
    // Statements stay where they are: they need not be gone through for it.
    List<SeriesPoints> same = new ArrayList<>(strands.size());
    int from = 0;
    for (SeriesPoints strand : strands) {
      int to = from + strand.all().size();
      same.add(strand.with(others.subList(from, to), instead));
      from = to;
    }
    return new IndicatorSeries(others, same, conf);
  }

  private static Observation put(Observation one, Map<String, Observation> instead) {
    return instead.getOrDefault(one.id(), one);
  }
}
