package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.index.CustomStep;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.conf.index.IndexStep;
import org.zonemark.method.index.Denomination;
import org.zonemark.method.index.Imputation;
import org.zonemark.method.index.Screening;
import org.zonemark.method.index.Treatment;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.Peers;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.rank.Rankings;

/**
 * The values that enter an index, after its steps in their declared order: which zones are kept,
 * and of each value where it comes from. Zones without any value in a year are not in it.
 */
public final class IndexInputs implements IndexValues {

  /** The table index_inputs. */
  public static final DerivedTable<IndexPanel> TABLE =
      DerivedTable.of(
          Tables.INDEX_INPUTS, DerivedTable.INDEX, (panel, conf) -> panel.inputs().rows().stream());

  private static final String REPORTED = "reported";
  private static final String DENOMINATED = "denominated";
  private static final String IMPUTED = "imputed";
  private static final String TREATED = "treated";

  /** The groups of all zones together. */
  private static final String ALL = "all";

  /** Stands for a zone without a group. */
  private static final String NONE = "";

  private final IndexDeclaration index;
  private final Configuration conf;
  private final List<IndexNode.Leaf> leaves;

  /** By indicator of a leaf, year and zone. */
  private final Map<String, NavigableMap<Integer, Map<String, Cell>>> cells = new HashMap<>();

  /** The same before any step. */
  private final Map<String, NavigableMap<Integer, Map<String, Cell>>> reported = new HashMap<>();

  /** By ways to group, year and zone: the groups that were looked up. */
  private Map<List<String>, Map<Integer, Map<String, String>>> known = new HashMap<>();

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
  private record Cell(
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

  private IndexInputs(IndexDeclaration index, Configuration conf) {
    this.index = index;
    this.conf = conf;
    this.leaves = index.leaves().stream().map(IndexNode::leaf).toList();
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
    IndexInputs inputs = new IndexInputs(index, conf);
    for (Row value : values) {
      int year = value.getInt(2);
      Map<String, Cell> ofYear =
          inputs
              .cells
              .computeIfAbsent(value.getString(0), any -> new TreeMap<>())
              .computeIfAbsent(year, any -> new HashMap<>());
      if (!value.isNullAt(3)) {
        ofYear.put(
            value.getString(1), new Cell(value.getDouble(3), null, REPORTED, year, null, null));
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
    index.steps().forEach(inputs::take);
    return inputs;
  }

  private void take(IndexStep step) {
    if (step instanceof IndexStep.Screen screen) {
      screen(screen.screening());
    } else if (step instanceof IndexStep.Impute impute) {
      impute(impute);
    } else if (step instanceof IndexStep.Treat treat) {
      treat(treat);
    } else if (step instanceof IndexStep.Custom custom) {
      custom(custom);
    } else {
      denominate();
    }
  }

  /**
   * These inputs with one zone as it is in others of the same index, after further steps. What is
   * done so far must go zone by zone.
   *
   * @param years those that are wanted
   */
  IndexInputs with(String zone, IndexInputs other, List<IndexStep> further, Set<Integer> years) {
    IndexInputs mixed = new IndexInputs(index, conf);
    mixed.known = known;
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
    further.forEach(mixed::take);
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

  /** Values as they were reported, of some zones in their order; null where missing. */
  List<Double> reported(String indicator, int year, List<String> some) {
    List<Double> column = new ArrayList<>();
    Map<String, Cell> ofYear =
        reported
            .getOrDefault(indicator, Collections.emptyNavigableMap())
            .getOrDefault(year, Map.of());
    some.forEach(zone -> column.add(ofYear.getOrDefault(zone, Cell.NONE).value()));
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

  // ---- steps ------------------------------------------------------------------------------------

  private void screen(Screening screening) {
    zones.forEach(
        (year, members) -> {
          for (String zone : List.copyOf(members)) {
            List<Double> values = new ArrayList<>();
            leaves.forEach(leaf -> values.add(cell(leaf.indicator(), year, zone).value()));
            if (!screening.keeps(values)) {
              members.remove(zone);
              screened.computeIfAbsent(year, any -> new TreeSet<>()).add(zone);
            }
          }
        });
  }

  private void denominate() {
    for (IndexNode.Leaf leaf : leaves) {
      if (leaf.denominator() != null) {
        zones.forEach(
            (year, members) -> {
              for (String zone : members) {
                Cell cell = cell(leaf.indicator(), year, zone);
                if (cell.value() != null) {
                  Cell by = denominator(leaf.denominator(), year, zone);
                  put(leaf.indicator(), year, zone, quotient(cell, by, leaf.denominator()));
                }
              }
            });
      }
    }
  }

  private Cell denominator(IndexNode.Denominator denominator, int year, String zone) {
    if (denominator.indicator().isEmpty()) {
      return new Cell(denominator.values().get(zone), Reason.NO_VALUE, null, null, null, null);
    }
    return reported
        .getOrDefault(denominator.indicator(), Collections.emptyNavigableMap())
        .getOrDefault(year, Map.of())
        .getOrDefault(zone, Cell.NONE);
  }

  private static Cell quotient(Cell cell, Cell by, IndexNode.Denominator denominator) {
    Outcome<Double> ratio = Denomination.ratio(cell.value(), by.value(), denominator.scale());
    // What is withheld stays withheld in what is made of it: nothing fills it in later.
    Reason reason =
        by.value() == null && by.reason() == Reason.WITHHELD ? Reason.WITHHELD : ratio.reason();
    return new Cell(ratio.value(), reason, DENOMINATED, cell.sourceYear(), cell.method(), null);
  }

  private void impute(IndexStep.Impute step) {
    if (step.method() instanceof Imputation.OfRow rows) {
      imputeRows(step, rows, index.root());
      return;
    }
    for (IndexNode.Leaf leaf : leaves) {
      if (isAbout(step.indicators(), leaf)) {
        Map<String, NavigableMap<Integer, Double>> series =
            step.crossesYears() ? series(leaf.indicator()) : Map.of();
        zones.forEach(
            (year, members) -> {
              List<Optional<Imputation.Filled>> filled = filled(step, leaf, year, series);
              int at = 0;
              for (String zone : members) {
                fill(leaf, year, zone, filled.get(at++).orElse(null), step.method().code());
              }
            });
      }
    }
  }

  /** Fills the leaves of each dimension from the others of the same dimension and zone. */
  private void imputeRows(IndexStep.Impute step, Imputation.OfRow method, IndexNode node) {
    List<IndexNode.Leaf> siblings =
        node.children().stream().filter(IndexNode::isLeaf).map(IndexNode::leaf).toList();
    zones.forEach(
        (year, members) -> {
          List<List<Double>> rows =
              Imputation.rows(
                  siblings.stream().map(leaf -> column(leaf.indicator(), year)).toList(),
                  siblings.stream().map(leaf -> Direction.of(leaf.direction())).toList(),
                  method.centre());
          for (int i = 0; i < siblings.size(); i++) {
            if (isAbout(step.indicators(), siblings.get(i))) {
              int at = 0;
              for (String zone : members) {
                Optional<Imputation.Filled> value = filling(rows.get(i).get(at++), year);
                fill(siblings.get(i), year, zone, value.orElse(null), method.code());
              }
            }
          }
        });
    node.children().forEach(child -> imputeRows(step, method, child));
  }

  /** Fills what is missing, unless it is withheld or there is nothing to fill it with. */
  private void fill(
      IndexNode.Leaf leaf, int year, String zone, Imputation.Filled filling, String method) {
    Cell cell = cell(leaf.indicator(), year, zone);
    if (cell.value() == null && cell.reason() != Reason.WITHHELD && filling != null) {
      put(
          leaf.indicator(),
          year,
          zone,
          Cell.imputed(filling.value(), filling.sourceYear(), method.replace('-', '_')));
    }
  }

  private void custom(IndexStep.Custom step) {
    CustomStep found =
        CustomStep.named(step.name())
            .orElseThrow(() -> new IllegalStateException("There is no custom step " + step.name()));
    zones.forEach(
        (year, members) -> {
          Map<String, List<Double>> given = new TreeMap<>();
          leaves.forEach(
              leaf ->
                  given.put(
                      leaf.indicator(),
                      Collections.unmodifiableList(column(leaf.indicator(), year))));
          Map<String, List<Double>> answer =
              found.of(Collections.unmodifiableMap(given), step.parameters());
          answer.forEach(
              (indicator, values) -> {
                if (!given.containsKey(indicator) || values.size() != members.size()) {
                  throw new IllegalStateException(
                      "Custom step "
                          + step.name()
                          + " answers "
                          + values.size()
                          + " values of "
                          + indicator
                          + ", where "
                          + members.size()
                          + " were given of each of "
                          + given.keySet());
                }
              });
          for (IndexNode.Leaf leaf : leaves) {
            List<Double> values =
                answer.getOrDefault(leaf.indicator(), given.get(leaf.indicator()));
            int at = 0;
            for (String zone : members) {
              answered(leaf, year, zone, values.get(at++), step.name());
            }
          }
        });
  }

  private void answered(IndexNode.Leaf leaf, int year, String zone, Double value, String name) {
    Cell cell = cell(leaf.indicator(), year, zone);
    boolean given = value != null && Double.isFinite(value);
    if (cell.value() == null) {
      fill(leaf, year, zone, filling(given ? value : null, year).orElse(null), name);
    } else if (!given) {
      Reason reason = value == null ? Reason.NO_VALUE : Reason.OUT_OF_RANGE;
      put(leaf.indicator(), year, zone, Cell.missing(reason));
    } else if (!value.equals(cell.value())) {
      put(leaf.indicator(), year, zone, cell.treated(value, name.replace('-', '_')));
    }
  }

  /** What could fill each zone's value of a year, in the order of the zones. */
  private List<Optional<Imputation.Filled>> filled(
      IndexStep.Impute step,
      IndexNode.Leaf leaf,
      int year,
      Map<String, NavigableMap<Integer, Double>> series) {
    List<String> members = zones(year);
    if (step.method() instanceof Imputation.OfSeries method) {
      NavigableMap<Integer, Double> none = Collections.emptyNavigableMap();
      return members.stream()
          .map(zone -> method.filled(series.getOrDefault(zone, none), year))
          .toList();
    }
    Imputation.OfYear method = (Imputation.OfYear) step.method();
    List<String> groups = members.stream().map(zone -> group(method.group(), zone, year)).toList();
    return method.filled(column(leaf.indicator(), year), groups).stream()
        .map(value -> filling(value, year))
        .toList();
  }

  private static Optional<Imputation.Filled> filling(Double value, int year) {
    return Optional.ofNullable(value).map(known -> new Imputation.Filled(known, year));
  }

  /** The known values of an indicator that were not filled in themselves, by zone and year. */
  private Map<String, NavigableMap<Integer, Double>> series(String indicator) {
    Map<String, NavigableMap<Integer, Double>> series = new HashMap<>();
    years(indicator)
        .forEach(
            (year, byZone) ->
                byZone.forEach(
                    (zone, cell) -> {
                      if (cell.value() != null && !IMPUTED.equals(cell.origin())) {
                        series
                            .computeIfAbsent(zone, any -> new TreeMap<>())
                            .put(year, cell.value());
                      }
                    }));
    return series;
  }

  /** A zone's group, or null where it belongs to none. */
  private String group(List<String> groups, String zoneId, int year) {
    if (groups.isEmpty()) {
      return ALL;
    }
    String group =
        known
            .computeIfAbsent(groups, any -> new HashMap<>())
            .computeIfAbsent(year, any -> new HashMap<>())
            .computeIfAbsent(
                zoneId, any -> Objects.requireNonNullElse(found(groups, zoneId, year), NONE));
    return group.equals(NONE) ? null : group;
  }

  private String found(List<String> groups, String zoneId, int year) {
    Zone zone = conf.zoneById(zoneId);
    String grouping = groups.get(0);
    if (grouping.equals("province")) {
      return zone.provinceId();
    }
    if (grouping.equals("city")) {
      return zone.cityId();
    }
    if (grouping.equals("approved_year")) {
      return Objects.toString(zone.approvedYear(), null);
    }
    return groups.stream()
        .filter(
            group ->
                conf.memberships().stream()
                    .anyMatch(
                        member ->
                            member.groupId().equals(group)
                                && member.zoneId().equals(zoneId)
                                && member.covers(year)))
        .findFirst()
        .orElse(null);
  }

  private void treat(IndexStep.Treat step) {
    for (IndexNode.Leaf leaf : leaves) {
      if (isAbout(step.indicators(), leaf)) {
        zones.forEach(
            (year, members) -> {
              Treatment.Treated treated = step.method().of(column(leaf.indicator(), year));
              if (treated.refused() != null) {
                untreated.add(
                    new Untreated(year, leaf.indicator(), step.method().code(), treated.refused()));
              }
              int at = 0;
              for (String zone : members) {
                String method = treated.methods().get(at);
                if (method != null) {
                  Cell cell = cell(leaf.indicator(), year, zone);
                  put(leaf.indicator(), year, zone, cell.treated(treated.values().get(at), method));
                }
                at++;
              }
            });
      }
    }
  }

  private static boolean isAbout(List<String> indicators, IndexNode.Leaf leaf) {
    return indicators.isEmpty() || indicators.contains(leaf.indicator());
  }

  private NavigableMap<Integer, Map<String, Cell>> years(String indicator) {
    return cells.getOrDefault(indicator, Collections.emptyNavigableMap());
  }

  private Cell cell(String indicator, int year, String zone) {
    return years(indicator).getOrDefault(year, Map.of()).getOrDefault(zone, Cell.NONE);
  }

  private void put(String indicator, int year, String zone, Cell cell) {
    cells
        .computeIfAbsent(indicator, any -> new TreeMap<>())
        .computeIfAbsent(year, any -> new HashMap<>())
        .put(zone, cell);
  }
}
