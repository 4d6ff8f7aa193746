package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.conf.index.IndexStep;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Peers;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.rank.Rankings;

/**
 * The values that enter an index, after its steps in their declared order: which zones are kept,
 * and of each value where it comes from. Zones without any value in a year are not in it.
 */
public final class IndexInputs implements IndexValues {

  private static final String REPORTED = "reported";
  private static final String DENOMINATED = "denominated";
  private static final String IMPUTED = "imputed";
  private static final String TREATED = "treated";

  private final IndexDeclaration index;
  private final List<IndexNode.Leaf> leaves;
  private final InputSteps.Grouping grouping;

  /** By indicator of a leaf, year and zone. */
  private final Map<String, NavigableMap<Integer, Map<String, Cell>>> cells = new HashMap<>();

  /** The same before any step. */
  private final Map<String, NavigableMap<Integer, Map<String, Cell>>> reported = new HashMap<>();

  private final NavigableMap<Integer, SortedSet<String>> zones = new TreeMap<>();
  private final NavigableMap<Integer, SortedSet<String>> screened = new TreeMap<>();
  private final List<Untreated> untreated = new ArrayList<>();

  /**
   * Values that a step should have treated, and that are left as they were.
   *
   * @param method of the step
   * @param reason what the treatment would have made of them
   */
  record Untreated(int year, String indicator, String method, Reason reason) {}

  /** A value on its way through the steps, or why there is none. */
  record Cell(
      Double value,
      Reason reason,
      String origin,
      Integer sourceYear,
      String method,
      Double untreated) {

    static final Cell NONE = missing(Reason.NO_VALUE);

    static Cell missing(Reason reason) {
      return new Cell(null, reason, null, null, null, null);
    }

    static Cell reported(double value, int year) {
      return new Cell(value, null, REPORTED, year, null, null);
    }

    /** What is left of this one, or not, after it is divided. */
    Cell denominated(Double quotient, Reason why) {
      return new Cell(quotient, why, DENOMINATED, sourceYear, method, null);
    }

    boolean isImputed() {
      return IMPUTED.equals(origin);
    }

    static Cell imputed(double value, int sourceYear, String method) {
      return new Cell(value, null, IMPUTED, sourceYear, method, null);
    }

    /** What a treatment made of this one. */
    Cell treated(double changed, String by) {
      return new Cell(
          changed,
          null,
          TREATED,
          sourceYear,
          method == null ? by : method + "+" + by,
          untreated == null ? value : untreated);
    }
  }

  private IndexInputs(IndexDeclaration index, InputSteps.Grouping grouping) {
    this.index = index;
    this.leaves = index.leaves().stream().map(IndexNode::leaf).toList();
    this.grouping = grouping;
  }

  /** A yearly value of an indicator, or why there is none, as it goes from task to task. */
  public static Row input(String indicator, Rankings.Entry entry) {
    return input(indicator, entry, null, null);
  }

  /**
   * The same, with what later editions did to it.
   *
   * @param first the value as it was printed first; null where there is none
   * @param revisionPct the usual revision of the indicator in percent; null where unknown
   */
  public static Row input(
      String indicator, Rankings.Entry entry, Double first, Double revisionPct) {
    String reason = entry.reason() == null ? null : entry.reason().code();
    return Row.of(
        indicator, entry.zoneId(), entry.year(), entry.value(), reason, first, revisionPct);
  }

  /** The inputs of an index, made of the {@linkplain #input values} of its indicators. */
  public static IndexInputs of(IndexDeclaration index, Configuration conf, Iterable<Row> values) {
    IndexInputs inputs = new IndexInputs(index, new InputSteps.Grouping(conf));
    for (Row value : values) {
      int year = value.getInt(2);
      Map<String, Cell> ofYear =
          inputs
              .cells
              .computeIfAbsent(value.getString(0), any -> new TreeMap<>())
              .computeIfAbsent(year, any -> new HashMap<>());
      if (!value.isNullAt(3)) {
        ofYear.put(value.getString(1), Cell.reported(value.getDouble(3), year));
      } else {
        ofYear.putIfAbsent(value.getString(1), Cell.missing(Reason.of(value.getString(4))));
      }
    }
    for (IndexNode.Leaf leaf : inputs.leaves) {
      inputs
          .years(leaf.indicator())
          .forEach(
              (year, byZone) ->
                  byZone.forEach(
                      (zone, cell) -> {
                        if (cell.value() != null
                            && Peers.includes(index.peers(), zone, year, conf)) {
                          inputs.zones.computeIfAbsent(year, any -> new TreeSet<>()).add(zone);
                        }
                      }));
    }
    // Denominators are read as they were reported, also where they are inputs themselves.
    inputs.cells.forEach(
        (indicator, byYear) -> {
          NavigableMap<Integer, Map<String, Cell>> copy = new TreeMap<>();
          byYear.forEach((year, byZone) -> copy.put(year, Map.copyOf(byZone)));
          inputs.reported.put(indicator, copy);
        });
    inputs.take(index.steps());
    return inputs;
  }

  private void take(List<IndexStep> some) {
    InputSteps steps = new InputSteps(this, index, grouping);
    some.forEach(steps::take);
  }

  /**
   * These inputs with one zone as it is in others of the same index, after further steps. What is
   * done so far must go zone by zone.
   *
   * @param years those that are wanted
   */
  IndexInputs with(String zone, IndexInputs other, List<IndexStep> further, Set<Integer> years) {
    IndexInputs mixed = new IndexInputs(index, grouping);
    for (IndexNode.Leaf leaf : leaves) {
      mix(zone, years(leaf.indicator()), other.years(leaf.indicator()), years)
          .forEach((year, byZone) -> mixed.put(leaf.indicator(), year, byZone));
    }
    if (further.stream().anyMatch(IndexStep.Denominate.class::isInstance)) {
      reported.forEach(
          (indicator, byYear) ->
              mixed.reported.put(
                  indicator,
                  mix(
                      zone,
                      byYear,
                      other.reported.getOrDefault(indicator, Collections.emptyNavigableMap()),
                      years)));
    }
    mix(zone, zones, other.zones, mixed.zones);
    mix(zone, screened, other.screened, mixed.screened);
    mixed.zones.keySet().retainAll(years);
    mixed.screened.keySet().retainAll(years);
    mixed.take(further);
    return mixed;
  }

  private void put(String indicator, int year, Map<String, Cell> byZone) {
    cells.computeIfAbsent(indicator, any -> new TreeMap<>()).put(year, byZone);
  }

  /** Cells of one indicator by year and zone, with one zone as it is in others. */
  private static NavigableMap<Integer, Map<String, Cell>> mix(
      String zone,
      NavigableMap<Integer, Map<String, Cell>> one,
      NavigableMap<Integer, Map<String, Cell>> other,
      Set<Integer> years) {
    NavigableMap<Integer, Map<String, Cell>> mixed = new TreeMap<>();
    for (int year : years) {
      Map<String, Cell> copy = new HashMap<>(one.getOrDefault(year, Map.of()));
      Cell own = other.getOrDefault(year, Map.of()).get(zone);
      if (own == null) {
        copy.remove(zone);
      } else {
        copy.put(zone, own);
      }
      mixed.put(year, copy);
    }
    return mixed;
  }

  private static void mix(
      String zone,
      NavigableMap<Integer, SortedSet<String>> one,
      NavigableMap<Integer, SortedSet<String>> other,
      NavigableMap<Integer, SortedSet<String>> mixed) {
    one.forEach((year, members) -> mixed.put(year, new TreeSet<>(members)));
    mixed.values().forEach(members -> members.remove(zone));
    other.forEach(
        (year, members) -> {
          if (members.contains(zone)) {
            mixed.computeIfAbsent(year, any -> new TreeSet<>()).add(zone);
          }
        });
    mixed.values().removeIf(SortedSet::isEmpty);
  }

  // ---- what came out ----------------------------------------------------------------------------

  @Override
  public List<Integer> years() {
    return zones.keySet().stream().filter(index::covers).toList();
  }

  @Override
  public List<String> zones(int year) {
    return List.copyOf(zones.get(year));
  }

  /** The zones that were screened out in a year, ordered. */
  List<String> screened(int year) {
    return List.copyOf(screened.getOrDefault(year, Collections.emptySortedSet()));
  }

  /** What was left as it was although a step should have treated it. */
  List<Untreated> untreated() {
    return Collections.unmodifiableList(untreated);
  }

  @Override
  public Outcome<Double> outcome(String indicator, int year, String zone) {
    Cell cell = cell(indicator, year, zone);
    return cell.value() == null ? Outcome.none(cell.reason()) : Outcome.of(cell.value());
  }

  @Override
  public List<Double> column(String indicator, int year) {
    List<Double> column = new ArrayList<>(zones.get(year).size());
    Map<String, Cell> byZone = years(indicator).getOrDefault(year, Map.of());
    zones.get(year).forEach(zone -> column.add(byZone.getOrDefault(zone, Cell.NONE).value()));
    return column;
  }

  /** A value as it was reported, also of an indicator that is no leaf. */
  Cell reported(String indicator, int year, String zone) {
    return reported
        .getOrDefault(indicator, Collections.emptyNavigableMap())
        .getOrDefault(year, Map.of())
        .getOrDefault(zone, Cell.NONE);
  }

  /** The zones that are scored, by year; a step takes out whom it screens. */
  NavigableMap<Integer, SortedSet<String>> zones() {
    return zones;
  }

  /** Takes a zone out of a year. */
  void screenOut(int year, String zone) {
    zones.get(year).remove(zone);
    screened.computeIfAbsent(year, any -> new TreeSet<>()).add(zone);
  }

  /** Says that something was left as it was. */
  void add(Untreated left) {
    untreated.add(left);
  }

  /** Values as they were reported, of some zones in their order; null where missing. */
  List<Double> reported(String indicator, int year, List<String> some) {
    List<Double> column = new ArrayList<>();
    some.forEach(zone -> column.add(reported(indicator, year, zone).value()));
    return column;
  }

  /** Rows of the table index_inputs. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int year : years()) {
      for (IndexNode.Leaf leaf : leaves) {
        for (String zone : zones.get(year)) {
          Cell cell = cell(leaf.indicator(), year, zone);
          if (cell.value() != null) {
            rows.add(
                TableRow.of(Tables.INDEX_INPUTS)
                    .put(Columns.INDEX_ID, index.indexId())
                    .put(Columns.VARIANT_ID, index.variantId())
                    .put(Columns.YEAR, year)
                    .put(Columns.ZONE_ID, zone)
                    .put(Columns.INDICATOR_ID, leaf.indicator())
                    .put(Columns.VALUE, cell.value())
                    .put(Columns.ORIGIN, cell.origin())
                    .put(Columns.SOURCE_YEAR, cell.sourceYear())
                    .put(Columns.METHOD, cell.method())
                    .put(Columns.UNTREATED_VALUE, cell.untreated())
                    .row());
          }
        }
      }
    }
    return rows;
  }

  /** The cells of an indicator by year and zone, also of zones that are not scored. */
  NavigableMap<Integer, Map<String, Cell>> years(String indicator) {
    return cells.getOrDefault(indicator, Collections.emptyNavigableMap());
  }

  Cell cell(String indicator, int year, String zone) {
    return years(indicator).getOrDefault(year, Map.of()).getOrDefault(zone, Cell.NONE);
  }

  void put(String indicator, int year, String zone, Cell cell) {
    cells
        .computeIfAbsent(indicator, any -> new TreeMap<>())
        .computeIfAbsent(year, any -> new HashMap<>())
        .put(zone, cell);
  }
}
