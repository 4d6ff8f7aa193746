package org.zonemark.table.firm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.zonemark.conf.firm.FirmAggregate;
import org.zonemark.conf.firm.FirmAggregate.Function;
import org.zonemark.conf.firm.FirmAggregate.Statement;
import org.zonemark.conf.firm.FirmTable;

/**
 * A number of each firm that is added up, or counted, for an aggregate; or the rest that two
 * published aggregates would leave by subtraction.
 *
 * @param position its place among the measures of the source
 * @param kind which firms, and which number of theirs
 * @param aggregate the position of the aggregate that it serves
 * @param base of a rest, the position of the measure that it is a part of; else -1
 * @param part of a rest, the position of the measure that is the other part; else -1
 */
public record FirmMeasure(int position, Kind kind, int aggregate, int base, int part)
    implements Serializable {

  /** Which firms, and which number of theirs. */
  public enum Kind {
    /** The amount, or 1, of the firms that fulfil the conditions. */
    PLAIN,
    /** The amount above the fraction, of the firms that have both. */
    NUMERATOR,
    /** The amount below the fraction, of the firms that have both. */
    DENOMINATOR,
    /** The amount of the firms that have it in the year before too. */
    SAME_NOW,
    /** That of the year before. */
    SAME_BEFORE,
    /** The amount of the firms that were not there in the year before. */
    ENTRY,
    /** The amount in the year before of the firms that are no longer there. */
    EXIT,
    /** The median, or the number of different codes: nothing that adds up. */
    SINGLE,
    /** What the base has beyond the part. */
    REST
  }

  /** Whether it is of the firms of a year and of the year before. */
  boolean isOfTwoYears() {
    return switch (kind) {
      case SAME_NOW, SAME_BEFORE, ENTRY, EXIT -> true;
      default -> false;
    };
  }

  /** Whether its cells add up over areas and industries. */
  public boolean isAdditive() {
    return kind != Kind.SINGLE;
  }

  /** What is added up for a source, in one order. */
  public static List<FirmMeasure> of(FirmTable table) {
    List<FirmMeasure> measures = new ArrayList<>();
    for (int at = 0; at < table.aggregates().size(); at++) {
      for (Kind kind : kinds(table.aggregates().get(at))) {
        measures.add(new FirmMeasure(measures.size(), kind, at, -1, -1));
      }
    }
    for (FirmMeasure part : List.copyOf(measures)) {
      for (FirmMeasure base : List.copyOf(measures)) {
        if (isPart(part, base, table.aggregates())) {
          measures.add(
              new FirmMeasure(
                  measures.size(), Kind.REST, part.aggregate(), base.position(), part.position()));
        }
      }
    }
    return List.copyOf(measures);
  }

  private static List<Kind> kinds(FirmAggregate aggregate) {
    List<Kind> kinds = new ArrayList<>();
    switch (aggregate.function()) {
      case SUM, COUNT -> kinds.add(Kind.PLAIN);
      case MEDIAN, DISTINCT -> kinds.add(Kind.SINGLE);
      case RATIO -> kinds.addAll(List.of(Kind.NUMERATOR, Kind.DENOMINATOR));
      case GROWTH -> {
        kinds.addAll(List.of(Kind.SAME_NOW, Kind.SAME_BEFORE, Kind.ENTRY, Kind.EXIT));
      }
    }
    return kinds;
  }

  /** Whether the firms of one are among those of the other, with the same amounts. */
  private static boolean isPart(
      FirmMeasure part, FirmMeasure base, List<FirmAggregate> aggregates) {
    FirmAggregate one = aggregates.get(part.aggregate());
    FirmAggregate other = aggregates.get(base.aggregate());
    boolean ofAll = base.kind() == Kind.PLAIN && other.where().isEmpty();
    boolean narrower =
        switch (part.kind()) {
          case PLAIN -> !one.where().isEmpty() && one.function() == other.function();
          case NUMERATOR, SAME_NOW -> other.function() == Function.SUM;
          default -> false;
        };
    return ofAll && narrower && one.value().equals(other.value());
  }

  /** The measure of an aggregate that holds the number of a statement. */
  static FirmMeasure of(List<FirmMeasure> measures, int aggregate, Kind kind) {
    return measures.stream()
        .filter(measure -> measure.aggregate() == aggregate && measure.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /** Whether its own cells are published as such, and not only within a ratio or rate. */
  boolean isStated(FirmAggregate of) {
    return switch (kind) {
      case ENTRY -> of.states(Statement.ENTRY);
      case EXIT -> of.states(Statement.EXIT);
      case REST -> false;
      default -> true;
    };
  }
}
