package org.zonemark.table.firm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zonemark.conf.firm.FirmAggregate;
import org.zonemark.conf.firm.FirmAggregate.Level;
import org.zonemark.conf.firm.FirmAggregate.Statement;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.method.disclosure.Cell;
import org.zonemark.method.disclosure.Equation;
import org.zonemark.method.disclosure.Suppression;
import org.zonemark.method.disclosure.Withheld;

/**
 * Which aggregates are withheld: the cells of all measures of a source as one table of sums, with
 * every equation by which a reader could subtract: areas in areas, industries in all, firms of a
 * condition in all firms, the firms of both years in those of each.
 */
final class FirmProtection {

  /** What doubles may lose of sums that are equal. */
  private static final double ROUNDING = 1e-12;

  private final FirmTable table;
  private final List<FirmMeasure> measures;
  private final FirmCells cells;
  private final List<FirmCell.Key> keys = new ArrayList<>();
  private final Map<FirmCell.Key, Integer> places = new HashMap<>();
  private final List<Cell> sums = new ArrayList<>();
  private final List<Equation> equations = new ArrayList<>();

  /**
   * By position of a sum of parts the whole that it is nearly, since firms stand in two of them.
   */
  private final Map<Integer, FirmCell.Key> nearly = new HashMap<>();

  private FirmProtection(FirmTable table, List<FirmMeasure> measures, FirmCells cells) {
    this.table = table;
    this.measures = measures;
    this.cells = cells;
    cells
        .stats()
        .forEach(
            (key, stat) -> {
              places.put(key, sums.size());
              keys.add(key);
              sums.add(
                  new Cell(
                      stat.firms(),
                      stat.magnitude().doubleValue(),
                      stat.largest().doubleValue(),
                      isPublished(key)));
            });
  }

  /** The keys of the cells that are withheld, with the reason. */
  static Map<FirmCell.Key, Withheld> withheld(
      FirmTable table,
      List<FirmMeasure> measures,
      FirmCells cells,
      Map<FirmCell.Key, Map<Level, List<FirmCell.Key>>> divisions) {
    FirmProtection protection = new FirmProtection(table, measures, cells);
    divisions.forEach(
        (whole, parts) -> parts.values().forEach(some -> protection.equation(whole, some)));
    protection.divideIndustries();
    protection.divideFirms();
    Map<FirmCell.Key, Withheld> withheld = new HashMap<>();
    Suppression.of(protection.sums, protection.equations, table.protection())
        .forEach(
            (place, why) -> {
              if (place < protection.keys.size()) {
                withheld.put(protection.keys.get(place), why);
              } else {
                withheld.putIfAbsent(protection.nearly.get(place), why);
              }
            });
    protection.withholdMedians(withheld);
    return withheld;
  }

  /** A median is the amount of a firm, or the mean of two: there must be many. */
  private void withholdMedians(Map<FirmCell.Key, Withheld> withheld) {
    for (FirmCell.Key key : keys) {
      FirmAggregate aggregate = table.aggregates().get(measures.get(key.measure()).aggregate());
      boolean hasFew = cells.at(key).firms() < table.fewestOfMedian();
      if (aggregate.function() == FirmAggregate.Function.MEDIAN && hasFew && isPublished(key)) {
        withheld.putIfAbsent(key, Withheld.FEW);
      }
    }
  }

  private boolean isPublished(FirmCell.Key key) {
    FirmMeasure measure = measures.get(key.measure());
    FirmAggregate aggregate = table.aggregates().get(measure.aggregate());
    return measure.isStated(aggregate) && cells.isAsked(key, aggregate);
  }

  // ---- equations --------------------------------------------------------------------------------

  private void divideIndustries() {
    Map<FirmCell.Key, List<FirmCell.Key>> parts = new LinkedHashMap<>();
    for (FirmCell.Key key : keys) {
      if (!key.industry().equals(FirmCell.ALL) && measures.get(key.measure()).isAdditive()) {
        parts.computeIfAbsent(key.ofIndustry(FirmCell.ALL), any -> new ArrayList<>()).add(key);
      }
    }
    parts.forEach(this::equation);
  }

  /** What is left of all firms beside those of a condition, or of both years, is a part too. */
  private void divideFirms() {
    for (FirmCell.Key key : List.copyOf(keys)) {
      FirmMeasure measure = measures.get(key.measure());
      if (measure.kind() == FirmMeasure.Kind.REST) {
        equation(key.of(measure.base()), List.of(key.of(measure.part()), key));
      } else if (measure.kind() == FirmMeasure.Kind.SAME_BEFORE) {
        FirmCell.Key exit =
            key.of(FirmMeasure.of(measures, measure.aggregate(), FirmMeasure.Kind.EXIT).position());
        plain(measure.aggregate())
            .ifPresent(base -> equation(key.of(base, key.year() - 1), List.of(key, exit)));
      }
    }
  }

  /** The measure of all firms of the amount whose growth an aggregate is. */
  private Optional<Integer> plain(int growth) {
    String value = table.aggregates().get(growth).value();
    return measures.stream()
        .filter(measure -> measure.kind() == FirmMeasure.Kind.PLAIN)
        .filter(
            measure -> {
              FirmAggregate of = table.aggregates().get(measure.aggregate());
              return of.where().isEmpty() && of.value().equals(value);
            })
        .map(FirmMeasure::position)
        .findFirst();
  }

  /**
   * An equation; what the parts leave of the whole is a part that nobody publishes, and what firms
   * of two parts make them more than the whole, nobody publishes either: it would follow.
   */
  private void equation(FirmCell.Key whole, List<FirmCell.Key> parts) {
    Integer at = places.get(whole);
    List<Integer> known = parts.stream().map(places::get).filter(Objects::nonNull).toList();
    if (at == null || known.isEmpty()) {
      return;
    }
    Cell sum = known.stream().map(sums::get).reduce(Cell::plus).orElseThrow();
    Cell of = sums.get(at);
    List<Integer> members = new ArrayList<>(known);
    long firms = of.contributors() - sum.contributors();
    double rest = of.total() - sum.total();
    if (firms <= 0 && Math.abs(rest) <= of.total() * ROUNDING) {
      equations.add(new Equation(at, members));
    } else if (firms > 0 && rest >= 0) {
      members.add(add(new Cell(firms, rest, Math.min(rest, of.largest()), false)));
      equations.add(new Equation(at, members));
    } else if (firms < 0 && rest < 0) {
      int near =
          add(
              new Cell(
                  sum.contributors(),
                  sum.total(),
                  sum.largest(),
                  -firms >= table.protection().fewest() && isStated(whole, parts)));
      nearly.put(near, whole);
      int twice = add(new Cell(-firms, -rest, Math.min(-rest, of.largest()), false));
      equations.add(new Equation(near, members));
      // The total in which each firm counts once says more than the plain sum beside it.
      equations.add(new Equation(near, List.of(at, twice), true));
    } else {
      int near = add(new Cell(sum.contributors(), sum.total(), sum.largest(), of.published()));
      nearly.put(near, whole);
      equations.add(new Equation(near, members));
    }
  }

  /** Whether the sum of zones is to be published beside the whole. */
  private boolean isStated(FirmCell.Key whole, List<FirmCell.Key> parts) {
    FirmAggregate aggregate = table.aggregates().get(measures.get(whole.measure()).aggregate());
    return aggregate.states(Statement.SUM_OF_ZONES)
        && isPublished(whole)
        && cells.level(parts.get(0).area()) == Level.ZONE;
  }

  private int add(Cell cell) {
    sums.add(cell);
    return sums.size() - 1;
  }
}
