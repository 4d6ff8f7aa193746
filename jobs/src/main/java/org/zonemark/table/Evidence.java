package org.zonemark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.CheckSettings;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.Indicator;

/**
 * Everything stated about one indicator, as the sense checks look at it: once in all, once by
 * series.
 */
final class Evidence {

  private final List<Observation> all;
  private final List<Strand> strands;
  private final Configuration conf;

  /**
   * Statements that are settled.
   *
   * @param all in order of series and period
   */
  Evidence(List<Observation> all, Configuration conf) {
    this.all = all;
    this.conf = conf;
    this.strands = strands(all);
  }

  /**
   * What is stated about one series.
   *
   * @param all every statement, in order of period
   * @param latest those that count, one a period
   */
  record Strand(Series series, List<Observation> all, List<Observation> latest) {}

  private static List<Strand> strands(List<Observation> all) {
    List<Strand> strands = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= all.size(); at++) {
      if (at == all.size() || !all.get(at).series().equals(all.get(from).series())) {
        List<Observation> own = all.subList(from, at);
        strands.add(
            new Strand(
                own.get(0).series(), own, own.stream().filter(Observation::latest).toList()));
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
  List<Strand> strands() {
    return strands;
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
  Evidence with(Map<String, Observation> instead) {
    return instead.isEmpty()
        ? this
        : new Evidence(all.stream().map(one -> instead.getOrDefault(one.id(), one)).toList(), conf);
  }
}
