package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexStep;
import org.zonemark.method.index.Shapley;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;

/**
 * Changes of ranks between two years by cause. The ranks of the earlier year, from the values as
 * they were printed first, are turned into those of the later year by five changes: the zone's own
 * values, those of the others, which zones are in the list, what later editions made of the earlier
 * values, and the method. The index is computed anew under every set of them, and each change adds
 * its Shapley value.
 *
 * <p>Where an index looks across years, a zone that still stands in the earlier year stands there
 * with all its years before, moved to the place of the later ones.
 */
final class RankChanges {

  /** What turns the earlier ranks into the later ones. */
  private enum Cause {
    OWN(Columns.OWN_CHANGE),
    OTHERS(Columns.OTHERS_CHANGE),
    ENTRY_EXIT(Columns.ENTRY_EXIT_CHANGE),
    REVISION(Columns.REVISION_CHANGE),
    METHOD(Columns.METHOD_CHANGE);

    private final String column;

    Cause(String column) {
      this.column = column;
    }
  }

  private final IndexDeclaration index;
  private final IndexDeclaration earlier;
  private final Configuration conf;
  private final int from;
  private final int to;

  private final Set<Integer> years = new TreeSet<>();

  /** The zones in the list of the earlier year, and of the later. */
  private final Set<String> before;

  private final Set<String> after;

  /** By zone: its values in the earlier year as printed first and as known now, and the later. */
  private final Map<String, List<Row>> first = new TreeMap<>();

  private final Map<String, List<Row>> revised = new TreeMap<>();
  private final Map<String, List<Row>> later = new TreeMap<>();

  /** The ranks where all zones stand in the same year, by the causes that are made. */
  private final Map<Set<Cause>, Map<String, Integer>> together = new HashMap<>();

  /** What enters the index then after the steps that go zone by zone, by the causes made. */
  private final Map<Set<Cause>, IndexInputs> entered = new HashMap<>();

  /** The same where there are no other steps, to be mixed. */
  private final Map<Set<Cause>, CounterfactualInputs.Seen> seen = new HashMap<>();

  /**
   * A move.
   *
   * @param earlier the index by which the earlier year was made; mostly the same
   * @param values the inputs of both years; of all where the index looks across them
   */
  RankChanges(
      IndexDeclaration index,
      IndexDeclaration earlier,
      Configuration conf,
      int from,
      int to,
      List<Row> values) {
    this.index = index;
    this.earlier = earlier;
    this.conf = conf;
    this.from = from;
    this.to = to;
    for (Row value : values) {
      int year = value.getInt(2);
      String zone = value.getString(1);
      if (year <= from) {
        years.add(year + to - from);
        put(first, zone, moved(value, to - from, value.isNullAt(5) ? value.get(3) : value.get(5)));
        put(revised, zone, moved(value, to - from, value.get(3)));
      }
      if (year <= to && (year == to || index.crossesYears() || earlier.crossesYears())) {
        years.add(year);
        put(later, zone, value);
      }
    }
    this.before = members(earlier, first);
    this.after = members(index, later);
  }

  private static void put(Map<String, List<Row>> byZone, String zone, Row value) {
    byZone.computeIfAbsent(zone, any -> new ArrayList<>()).add(value);
  }

  private static Row moved(Row value, int years, Object number) {
    return Row.of(value.get(0), value.get(1), value.getInt(2) + years, number, value.get(4));
  }

  /** The zones with a value of a leaf in the year that they are moved to. */
  private Set<String> members(IndexDeclaration declared, Map<String, List<Row>> byZone) {
    Set<String> leaves = new HashSet<>();
    declared.leaves().forEach(leaf -> leaves.add(leaf.leaf().indicator()));
    Set<String> members = new TreeSet<>();
    byZone.forEach(
        (zone, values) -> {
          if (values.stream()
              .anyMatch(
                  value ->
                      value.getInt(2) == to
                          && !value.isNullAt(3)
                          && leaves.contains(value.getString(0)))) {
            members.add(zone);
          }
        });
    return members;
  }

  /**
   * Rows of the table rank_changes, of every so manieth zone that is ranked in one of the years.
   *
   * @param part of how many parts this is
   */
  List<Row> rows(int part, int parts) {
    List<Cause> causes = new ArrayList<>(List.of(Cause.OWN, Cause.OTHERS));
    if (!before.equals(after)) {
      causes.add(Cause.ENTRY_EXIT);
    }
    if (!first.equals(revised)) {
      causes.add(Cause.REVISION);
    }
    if (!index.equals(earlier)) {
      causes.add(Cause.METHOD);
    }
    Map<String, Integer> old = together(EnumSet.noneOf(Cause.class));
    Map<String, Integer> now = together(EnumSet.allOf(Cause.class));
    Set<String> either = new TreeSet<>(old.keySet());
    either.addAll(now.keySet());
    List<Row> rows = new ArrayList<>();
    int at = 0;
    for (String zone : either) {
      if (at++ % parts == part) {
        rows.add(row(zone, causes, old, now));
      }
    }
    return rows;
  }

  private Row row(
      String zone, List<Cause> causes, Map<String, Integer> old, Map<String, Integer> now) {
    TableRow row =
        TableRow.of(Tables.RANK_CHANGES)
            .put(Columns.INDEX_ID, index.indexId())
            .put(Columns.VARIANT_ID, index.variantId())
            .put(Columns.FROM_YEAR, from)
            .put(Columns.YEAR, to)
            .put(Columns.ZONE_ID, zone)
            .put(Columns.FROM_RANK, old.get(zone))
            .put(Columns.FROM_OF, old.size())
            .put(Columns.TO_RANK, now.get(zone))
            .put(Columns.TO_OF, now.size());
    if (!old.containsKey(zone) || !now.containsKey(zone)) {
      return row.put(Columns.REASON, Reason.NOT_IN_LIST.code()).row();
    }
    row.put(Columns.CHANGE, old.get(zone) - now.get(zone));
    double[] parts = Shapley.parts(causes.size(), set -> placesWith(made(set, causes), zone));
    for (Cause cause : Cause.values()) {
      int at = causes.indexOf(cause);
      if (at >= 0 && Double.isNaN(parts[at])) {
        // With some of the changes only, the zone has too few values for a rank.
        for (Cause any : Cause.values()) {
          row.put(any.column, null);
        }
        return row.put(Columns.REASON, Reason.COVERAGE_TOO_LOW.code()).row();
      }
      row.put(cause.column, at < 0 ? 0.0 : parts[at]);
    }
    return row.row();
  }

  /** The causes of a set of bits. */
  private static EnumSet<Cause> made(int set, List<Cause> causes) {
    EnumSet<Cause> made = EnumSet.noneOf(Cause.class);
    for (int i = 0; i < causes.size(); i++) {
      if ((set >> i & 1) == 1) {
        made.add(causes.get(i));
      }
    }
    return made;
  }

  /** The rank of a zone after some of the changes, the better the higher; NaN where it has none. */
  private double placesWith(EnumSet<Cause> made, String zone) {
    boolean same = made.contains(Cause.OWN) == made.contains(Cause.OTHERS);
    Integer rank = same ? together(made).get(zone) : apart(made, zone);
    return rank == null ? Double.NaN : -rank;
  }

  /** The ranks after some changes, where all zones stand in the same year. */
  private Map<String, Integer> together(Set<Cause> made) {
    Map<String, Integer> ranks = together.get(made);
    if (ranks == null) {
      ranks = ScoredYear.of(by(made), conf, values(made), to).ranks();
      together.put(EnumSet.copyOf(made), ranks);
    }
    return ranks;
  }

  /**
   * The rank of a zone after some changes, where it stands in another year than all others; null
   * where it has none. Only that zone differs from what the others are made of, so what goes zone
   * by zone is made once for all.
   */
  private Integer apart(Set<Cause> made, String zone) {
    Set<Cause> others = EnumSet.copyOf(made);
    Set<Cause> own = EnumSet.copyOf(made);
    if (made.contains(Cause.OTHERS)) {
      others.add(Cause.OWN);
      own.remove(Cause.OTHERS);
    } else {
      others.remove(Cause.OWN);
      own.add(Cause.OTHERS);
    }
    IndexDeclaration by = by(made);
    List<IndexStep> further = by.steps().subList(zoneByZone(by), by.steps().size());
    IndexValues mixed;
    if (further.isEmpty()) {
      mixed =
          new CounterfactualInputs(
              seen(others), seen(own), zone, normalisesYears(by) ? years(by) : List.of(to));
    } else {
      boolean crosses = normalisesYears(by) || further.stream().anyMatch(IndexStep::crossesYears);
      mixed = inputs(others).with(zone, inputs(own), further, crosses ? years : Set.of(to));
    }
    return ScoredYear.of(by, mixed, to).rank(zone);
  }

  private CounterfactualInputs.Seen seen(Set<Cause> made) {
    CounterfactualInputs.Seen known = seen.get(made);
    if (known == null) {
      known = new CounterfactualInputs.Seen(inputs(made));
      seen.put(EnumSet.copyOf(made), known);
    }
    return known;
  }

  /** How many of the first steps of an index go zone by zone. */
  private static int zoneByZone(IndexDeclaration by) {
    int first = 0;
    while (first < by.steps().size() && by.steps().get(first).isZoneByZone()) {
      first++;
    }
    return first;
  }

  /** Whether values of several years share a scale or make weights together. */
  private static boolean normalisesYears(IndexDeclaration by) {
    return by.with(List.of(), by.levels(), by.nodes()).crossesYears();
  }

  /** The scored years of which there may be a value. */
  private List<Integer> years(IndexDeclaration by) {
    return years.stream().filter(by::covers).toList();
  }

  private IndexDeclaration by(Set<Cause> made) {
    return made.contains(Cause.METHOD) || index.equals(earlier) ? index : earlier;
  }

  /** What enters the index where all zones stand in the same year, after the first steps. */
  private IndexInputs inputs(Set<Cause> made) {
    IndexInputs known = entered.get(made);
    if (known == null) {
      IndexDeclaration by = by(made);
      known =
          IndexInputs.of(
              by.with(by.steps().subList(0, zoneByZone(by)), by.levels(), by.nodes()),
              conf,
              values(made));
      entered.put(EnumSet.copyOf(made), known);
    }
    return known;
  }

  private List<Row> values(Set<Cause> made) {
    Map<String, List<Row>> old = made.contains(Cause.REVISION) ? revised : first;
    List<Row> values = new ArrayList<>();
    for (String member : made.contains(Cause.ENTRY_EXIT) ? after : before) {
      // Who is in one of the years only stands there.
      boolean stands =
          made.contains(Cause.OTHERS) ? after.contains(member) : !before.contains(member);
      values.addAll((stands ? later : old).getOrDefault(member, List.of()));
    }
    return values;
  }
}
