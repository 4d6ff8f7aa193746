package org.zonemark.table.firm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.firm.FirmAggregate;
import org.zonemark.conf.firm.FirmCondition;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.method.number.Amounts;

/**
 * Which number of a firm in a year each measure adds up. Conditions that several measures share are
 * looked at once.
 */
final class FirmNumbers {

  private static final int NONE = -1;

  /** Where a number comes from. */
  private enum Origin {
    FIRM,
    CODE,
    AMOUNT,
    AMOUNT_BEFORE
  }

  /**
   * The number of a measure.
   *
   * @param where the position of its conditions
   * @param column the amount or code
   * @param with an amount that must be known beside it; NONE where there is none
   * @param isWithBefore whether that must be known of the year before
   * @param isOfNew whether the firm must not be there in the year before
   * @param base of a rest, the measure that it is a part of; else NONE
   * @param part of a rest, the other part; else NONE
   */
  private record Number(
      int where,
      Origin origin,
      int column,
      int with,
      boolean isWithBefore,
      boolean isOfNew,
      int base,
      int part) {

    Number(int where, Origin origin, int column) {
      this(where, origin, column, NONE, false, false, NONE, NONE);
    }

    Number beside(int other, boolean isBefore) {
      return new Number(where, origin, column, other, isBefore, false, NONE, NONE);
    }

    Number asRest(int whole, int other) {
      return new Number(where, origin, column, NONE, false, false, whole, other);
    }

    Number ofNew() {
      return new Number(where, origin, column, NONE, false, true, NONE, NONE);
    }
  }

  private final FirmTable table;
  private final List<FirmMeasure> measures;
  private final Map<List<FirmCondition>, Integer> conditions = new LinkedHashMap<>();
  private final List<FirmCriterion[]> told = new ArrayList<>();
  private final FirmCriterion[][] criteria;
  private final Number[] numbers;
  private final boolean[] holds;
  private final boolean[] counted;
  private FirmYear now;
  private FirmYear before;

  FirmNumbers(FirmTable table, List<FirmMeasure> measures) {
    this.table = table;
    this.measures = measures;
    this.numbers = measures.stream().map(this::number).toArray(Number[]::new);
    this.criteria = told.toArray(FirmCriterion[][]::new);
    this.holds = new boolean[criteria.length];
    this.counted = new boolean[numbers.length];
  }

  // ---- what is told -----------------------------------------------------------------------------

  private Number number(FirmMeasure measure) {
    FirmAggregate aggregate = table.aggregates().get(measure.aggregate());
    List<String> names = table.columns().valueNames();
    int value = names.indexOf(aggregate.value());
    int below = names.indexOf(aggregate.denominator());
    int where = where(aggregate.where());
    return switch (measure.kind()) {
      case PLAIN, SINGLE, EXIT -> plain(where, aggregate);
      case ENTRY -> plain(where, aggregate).ofNew();
      case NUMERATOR -> plain(where, aggregate).beside(below, false);
      case DENOMINATOR -> new Number(where, Origin.AMOUNT, below).beside(value, false);
      case SAME_NOW -> plain(where, aggregate).beside(value, true);
      case SAME_BEFORE -> new Number(where, Origin.AMOUNT_BEFORE, value).beside(value, false);
      case REST -> {
        FirmMeasure base = measures.get(measure.base());
        yield plain(where, table.aggregates().get(base.aggregate()))
            .asRest(measure.base(), measure.part());
      }
    };
  }

  private Number plain(int where, FirmAggregate aggregate) {
    return switch (aggregate.function()) {
      case COUNT -> new Number(where, Origin.FIRM, NONE);
      case DISTINCT ->
          new Number(where, Origin.CODE, table.columns().codeNames().indexOf(aggregate.value()));
      case SUM, MEDIAN, RATIO, GROWTH ->
          new Number(where, Origin.AMOUNT, table.columns().valueNames().indexOf(aggregate.value()));
    };
  }

  private int where(List<FirmCondition> all) {
    Integer met = conditions.putIfAbsent(all, conditions.size());
    if (met != null) {
      return met;
    }
    told.add(
        all.stream()
            .map(each -> FirmCriterion.of(each, table.columns()))
            .toArray(FirmCriterion[]::new));
    return told.size() - 1;
  }

  // ---- a firm -----------------------------------------------------------------------------------

  /** Looks at a firm in a year, of which the next calls are. */
  void see(List<FirmYear> years, int at) {
    now = years.get(at);
    before = at > 0 && years.get(at - 1).year() == now.year() - 1 ? years.get(at - 1) : null;
    for (int where = 0; where < holds.length; where++) {
      holds[where] = true;
      for (FirmCriterion criterion : criteria[where]) {
        holds[where] = holds[where] && criterion.holds(years, at);
      }
    }
    for (int measure = 0; measure < numbers.length; measure++) {
      counted[measure] = isCounted(numbers[measure]);
    }
  }

  private boolean isCounted(Number number) {
    if (number.base() != NONE) {
      return counted[number.base()] && !counted[number.part()];
    }
    return holds[number.where()]
        && isKnown(number)
        && (number.with() == NONE || isKnown(number.isWithBefore() ? before : now, number.with()))
        && (!number.isOfNew() || before == null);
  }

  private boolean isKnown(Number number) {
    return switch (number.origin()) {
      case FIRM -> now.place().isHome();
      case CODE -> now.codes()[number.column()] != null;
      case AMOUNT -> isKnown(now, number.column());
      case AMOUNT_BEFORE -> isKnown(before, number.column());
    };
  }

  private static boolean isKnown(FirmYear year, int column) {
    return year != null && year.amounts().has(column);
  }

  /** Whether the firm has a number of a measure. */
  boolean counts(int measure) {
    return counted[measure];
  }

  /** Adds the number of a measure, which the firm has. */
  void add(int measure, FirmSum sum, int slot) {
    Number number = numbers[measure];
    if (number.origin() == Origin.FIRM) {
      sum.add(slot, Amounts.ONE);
    } else {
      FirmYear year = number.origin() == Origin.AMOUNT_BEFORE ? before : now;
      sum.add(slot, year.amounts(), number.column());
    }
  }

  /** Adds the amount or code of a measure that is no sum, which the firm has. */
  void add(int measure, FirmValues values) {
    Number number = numbers[measure];
    if (number.origin() == Origin.CODE) {
      values.add(now.codes()[number.column()]);
    } else {
      values.add(now.amounts(), number.column());
    }
  }
}
