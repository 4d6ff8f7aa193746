package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
import org.zonemark.table.index.IndexCells.Cell;

/** What the steps of an index make of its inputs, one after the other. */
final class InputSteps {

  private final IndexCells cells;
  private final IndexDeclaration index;
  private final List<IndexNode.Leaf> leaves;
  private final Grouping grouping;

  InputSteps(IndexCells cells, IndexDeclaration index, Grouping grouping) {
    this.cells = cells;
    this.index = index;
    this.leaves = index.leaves().stream().map(IndexNode::leaf).toList();
    this.grouping = grouping;
  }

  /** The groups of zones, each looked up once. */
  static final class Grouping {

    /** The group of all zones together. */
    private static final String ALL = "all";

    /** Stands for a zone without a group. */
    private static final String NONE = "";

    private final Configuration conf;

    /** By ways to group, year and zone. */
    private final Map<List<String>, Map<Integer, Map<String, String>>> known = new HashMap<>();

    Grouping(Configuration conf) {
      this.conf = conf;
    }

    /** A zone's group, or null where it belongs to none. */
    String group(List<String> groups, String zoneId, int year) {
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
  }

  /** Takes a step. */
  void take(IndexStep step) {
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

  private void screen(Screening screening) {
    cells
        .zones()
        .forEach(
            (year, members) -> {
              for (String zone : List.copyOf(members)) {
                List<Double> values = new ArrayList<>();
                leaves.forEach(
                    leaf -> values.add(cells.cell(leaf.indicator(), year, zone).value()));
                if (!screening.keeps(values)) {
                  cells.screenOut(year, zone);
                }
              }
            });
  }

  private void denominate() {
    for (IndexNode.Leaf leaf : leaves) {
      if (leaf.denominator() != null) {
        cells
            .zones()
            .forEach(
                (year, members) -> {
                  for (String zone : members) {
                    Cell cell = cells.cell(leaf.indicator(), year, zone);
                    if (cell.value() != null) {
                      Cell by = denominator(leaf.denominator(), year, zone);
                      cells.put(
                          leaf.indicator(), year, zone, quotient(cell, by, leaf.denominator()));
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
    return cells.reported(denominator.indicator(), year, zone);
  }

  private static Cell quotient(Cell cell, Cell by, IndexNode.Denominator denominator) {
    Outcome<Double> ratio = Denomination.ratio(cell.value(), by.value(), denominator.scale());
    // What is withheld stays withheld in what is made of it: nothing fills it in later.
    Reason reason =
        by.value() == null && by.reason() == Reason.WITHHELD ? Reason.WITHHELD : ratio.reason();
    return cell.denominated(ratio.value(), reason);
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
        cells
            .zones()
            .forEach(
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
    cells
        .zones()
        .forEach(
            (year, members) -> {
              List<List<Double>> rows =
                  Imputation.rows(
                      siblings.stream().map(leaf -> cells.column(leaf.indicator(), year)).toList(),
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
    Cell cell = cells.cell(leaf.indicator(), year, zone);
    if (cell.value() == null && cell.reason() != Reason.WITHHELD && filling != null) {
      cells.put(
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
    cells
        .zones()
        .forEach(
            (year, members) -> {
              Map<String, List<Double>> given = new TreeMap<>();
              leaves.forEach(
                  leaf ->
                      given.put(
                          leaf.indicator(),
                          Collections.unmodifiableList(cells.column(leaf.indicator(), year))));
              Map<String, List<Double>> answer =
                  found.of(Collections.unmodifiableMap(given), step.parameters());
              requireFit(step, given, answer, members.size());
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

  private static void requireFit(
      IndexStep.Custom step,
      Map<String, List<Double>> given,
      Map<String, List<Double>> answer,
      int zones) {
    answer.forEach(
        (indicator, values) -> {
          if (!given.containsKey(indicator) || values.size() != zones) {
            throw new IllegalStateException(
                "Custom step %s answers %d values of %s, where %d were given of each of %s"
                    .formatted(step.name(), values.size(), indicator, zones, given.keySet()));
          }
        });
  }

  private void answered(IndexNode.Leaf leaf, int year, String zone, Double value, String name) {
    Cell cell = cells.cell(leaf.indicator(), year, zone);
    boolean given = value != null && Double.isFinite(value);
    if (cell.value() == null) {
      fill(leaf, year, zone, filling(given ? value : null, year).orElse(null), name);
    } else if (!given) {
      Reason reason = value == null ? Reason.NO_VALUE : Reason.OUT_OF_RANGE;
      cells.put(leaf.indicator(), year, zone, Cell.missing(reason));
    } else if (!value.equals(cell.value())) {
      cells.put(leaf.indicator(), year, zone, cell.treated(value, name.replace('-', '_')));
    }
  }

  /** What could fill each zone's value of a year, in the order of the zones. */
  private List<Optional<Imputation.Filled>> filled(
      IndexStep.Impute step,
      IndexNode.Leaf leaf,
      int year,
      Map<String, NavigableMap<Integer, Double>> series) {
    List<String> members = List.copyOf(cells.zones().get(year));
    if (step.method() instanceof Imputation.OfSeries method) {
      NavigableMap<Integer, Double> none = Collections.emptyNavigableMap();
      return members.stream()
          .map(zone -> method.filled(series.getOrDefault(zone, none), year))
          .toList();
    }
    Imputation.OfYear method = (Imputation.OfYear) step.method();
    List<String> groups =
        members.stream().map(zone -> grouping.group(method.group(), zone, year)).toList();
    return method.filled(cells.column(leaf.indicator(), year), groups).stream()
        .map(value -> filling(value, year))
        .toList();
  }

  private static Optional<Imputation.Filled> filling(Double value, int year) {
    return Optional.ofNullable(value).map(known -> new Imputation.Filled(known, year));
  }

  /** The known values of an indicator that were not filled in themselves, by zone and year. */
  private Map<String, NavigableMap<Integer, Double>> series(String indicator) {
    Map<String, NavigableMap<Integer, Double>> series = new HashMap<>();
    cells
        .years(indicator)
        .forEach(
            (year, byZone) ->
                byZone.forEach(
                    (zone, cell) -> {
                      if (cell.value() != null && !cell.isImputed()) {
                        series
                            .computeIfAbsent(zone, any -> new TreeMap<>())
                            .put(year, cell.value());
                      }
                    }));
    return series;
  }

  private void treat(IndexStep.Treat step) {
    for (IndexNode.Leaf leaf : leaves) {
      if (isAbout(step.indicators(), leaf)) {
        cells
            .zones()
            .forEach(
                (year, members) -> {
                  Treatment.Treated treated =
                      step.method().of(cells.column(leaf.indicator(), year));
                  if (treated.refused() != null) {
                    cells.add(
                        new IndexCells.Untreated(
                            year, leaf.indicator(), step.method().code(), treated.refused()));
                  }
                  int at = 0;
                  for (String zone : members) {
                    String method = treated.methods().get(at);
                    if (method != null) {
                      Cell cell = cells.cell(leaf.indicator(), year, zone);
                      cells.put(
                          leaf.indicator(),
                          year,
                          zone,
                          cell.treated(treated.values().get(at), method));
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
}
