package org.zonemark.table.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.method.number.Period;
import org.zonemark.schema.Columns;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;

/**
 * The values of one indicator side by side: by what they are values of, period and zone. What they
 * are values of is a series of no zone. Values that count, of up to a year, in the canonical unit.
 */
final class GroupValues {

  /** With fewer members withheld than this, their sum would tell about one of them. */
  private static final int FEW = 3;

  private static final TreeSet<String> NOBODY = new TreeSet<>();
  private static final TreeMap<String, Observation> NOTHING = new TreeMap<>();

  private final Configuration conf;
  private final Map<Series, TreeMap<Period, TreeMap<String, Observation>>> values = new TreeMap<>();
  private final Map<Series, TreeMap<Period, TreeSet<String>>> withheld = new TreeMap<>();
  private final Map<String, Map<Integer, SortedSet<String>>> members = new HashMap<>();

  private GroupValues(Configuration conf) {
    this.conf = conf;
  }

  /** The values of an indicator among some observations. */
  static GroupValues of(String indicatorId, List<Observation> observations, Configuration conf) {
    GroupValues panel = new GroupValues(conf);
    String unit = conf.unit(conf.indicatorById(indicatorId).unit()).orElseThrow().canonical();
    for (Observation one : observations) {
      Series series = one.series();
      boolean own =
          series.indicatorId().equals(indicatorId)
              && one.latest()
              && series.comparatorId().equals(Series.NONE)
              && one.period().years() <= 1;
      if (own && one.value() == null && "withheld".equals(one.missingReason())) {
        panel
            .withheld
            .computeIfAbsent(series.withZone(Series.NONE), any -> new TreeMap<>())
            .computeIfAbsent(one.period(), any -> new TreeSet<>())
            .add(series.zoneId());
      }
      boolean usable = own && one.value() != null && one.isPoint() && !one.isUnreliable();
      if (usable && (one.unit().equals(unit) || Measure.GROWTH.is(series))) {
        panel
            .values
            .computeIfAbsent(series.withZone(Series.NONE), any -> new TreeMap<>())
            .computeIfAbsent(one.period(), any -> new TreeMap<>())
            .put(series.zoneId(), one);
      }
    }
    return panel;
  }

  /** What there are values of. */
  Iterable<Series> kinds() {
    return values.keySet();
  }

  /** The periods of which there are values. */
  Iterable<Period> periods(Series kind) {
    return values.get(kind).keySet();
  }

  /** The value of a zone, or of a whole. */
  Optional<Observation> at(Series kind, Period period, String zoneId) {
    return Optional.ofNullable(
        values
            .getOrDefault(kind, new TreeMap<>())
            .getOrDefault(period, new TreeMap<>())
            .get(zoneId));
  }

  /** The zones and wholes that have a value. */
  SortedSet<String> zones(Series kind, Period period) {
    return values.get(kind).get(period).navigableKeySet();
  }

  /** Whether the value of a zone is withheld. */
  boolean isWithheld(Series kind, Period period, String zoneId) {
    return withheld
        .getOrDefault(kind, new TreeMap<>())
        .getOrDefault(period, new TreeSet<>())
        .contains(zoneId);
  }

  /** The zones of a group. */
  SortedSet<String> members(String groupId, Period period) {
    return members
        .computeIfAbsent(groupId, any -> new HashMap<>())
        .computeIfAbsent(period.year(), year -> conf.zoneGroups().members(groupId, year));
  }

  /** The values of the members of a group, by zone. */
  TreeMap<String, Observation> of(String groupId, Series kind, Period period) {
    TreeMap<String, Observation> all =
        new TreeMap<>(
            values.getOrDefault(kind, new TreeMap<>()).getOrDefault(period, new TreeMap<>()));
    all.keySet().retainAll(members(groupId, period));
    return all;
  }

  /**
   * Whether the members of a group who are known in a period and in its base are the same, but for
   * those who came or went: of whom each is known, since what is unknown is not zero.
   *
   * @param now who is known in the period
   * @param before who is known in its base
   */
  boolean isKnown(String groupId, Period period, Set<String> now, Set<String> before) {
    SortedSet<String> members = members(groupId, period);
    SortedSet<String> membersBefore = members(groupId, period.base());
    return Stream.concat(members.stream(), membersBefore.stream())
        .allMatch(
            zone ->
                members.contains(zone) && membersBefore.contains(zone)
                    ? now.contains(zone) == before.contains(zone)
                    : now.contains(zone) || before.contains(zone));
  }

  /** How many members of a group have a value that is withheld. */
  int withheld(String groupId, Series kind, Period period) {
    TreeSet<String> zones =
        new TreeSet<>(
            withheld.getOrDefault(kind, new TreeMap<>()).getOrDefault(period, new TreeSet<>()));
    zones.retainAll(members(groupId, period));
    return zones.size();
  }

  /**
   * Whether the sum of the others would tell a withheld value, being taken from the whole that is
   * published: so it would be derivable by subtraction. The whole may be that of another group with
   * the same known members.
   */
  boolean tells(String groupId, Series kind, Period period) {
    if (withheld.getOrDefault(kind, new TreeMap<>()).getOrDefault(period, NOBODY).isEmpty()) {
      return false;
    }
    TreeSet<String> known = new TreeSet<>(of(groupId, kind, period).keySet());
    return values
        .getOrDefault(kind, new TreeMap<>())
        .getOrDefault(period, NOTHING)
        .keySet()
        .stream()
        .filter(whole -> conf.zoneById(whole).kind() != ZoneKind.ZONE)
        .filter(whole -> isTold(whole, kind, period))
        .anyMatch(whole -> whole.equals(groupId) || known.equals(of(whole, kind, period).keySet()));
  }

  /** Whether a whole is published of which few members are withheld. */
  private boolean isTold(String whole, Series kind, Period period) {
    int secret = withheld(whole, kind, period);
    return secret > 0 && secret < FEW;
  }

  /**
   * What every row about a group in a period begins with.
   *
   * @param reporting how many of its members have a value
   */
  TableRow row(String table, String group, Series kind, Period period, int reporting) {
    int members = members(group, period).size();
    return TableRow.of(table)
        .put(Columns.GROUP_ID, group)
        .put(Columns.INDICATOR_ID, kind.indicatorId())
        .put(Columns.MEASURE, kind.measure())
        .put(Columns.PRICE_BASIS, kind.priceBasis())
        .put(Columns.SCOPE, kind.scope())
        .put(Columns.PERIOD, period.text())
        .put(Columns.YEAR, period.year())
        .put(Columns.MEMBERS, members)
        .put(Columns.REPORTING, reporting)
        .put(Columns.COVERAGE, (double) reporting / members);
  }
}
