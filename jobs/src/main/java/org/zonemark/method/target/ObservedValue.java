package org.zonemark.method.target;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.StatedValue;

/**
 * A value that a promise may be judged by.
 *
 * @param id of the statement about the zone itself that is of the value's period
 * @param period it is of
 * @param stated the value: a publication may print only a bound
 * @param origin where it comes from
 * @param prices at which it is stated; those of what it rests on
 * @param used ids of the statements it rests on, its own first
 */
public record ObservedValue(
    String id,
    Period period,
    StatedValue stated,
    Origin origin,
    PriceBasis prices,
    List<String> used) {

  /** Of several values of one period the one that is no bound counts, then the first id. */
  static final Comparator<ObservedValue> WHICH_COUNTS =
      Comparator.comparing((ObservedValue value) -> value.stated().operator())
          .thenComparing(ObservedValue::id);

  /** Stands for what no statement says. */
  private static final String NOBODYS = "-";

  /** Rejects a value of nothing. */
  public ObservedValue {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(stated.value(), "value");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(prices, "prices");
    used = List.copyOf(used);
  }

  /** A value as a publication states it. */
  public static ObservedValue reported(
      String id, Period period, StatedValue stated, PriceBasis prices) {
    return new ObservedValue(id, period, stated, Origin.REPORTED, prices, List.of(id));
  }

  /** A value that no statement says: a base that the target itself names, or nothing at all. */
  static ObservedValue unstated(Period period, double value, String unit) {
    return new ObservedValue(
        NOBODYS,
        period,
        StatedValue.exactly(value, unit),
        Origin.REPORTED,
        PriceBasis.NONE,
        List.of());
  }

  /** The value that counts of a period; empty where none is of it. */
  static Optional<ObservedValue> ofPeriod(Period period, List<ObservedValue> values) {
    return values.stream().filter(value -> value.period().equals(period)).min(WHICH_COUNTS);
  }

  /** The number, of a range its lower end. */
  public double value() {
    return stated.value();
  }

  /** Code of the unit. */
  public String unit() {
    return stated.unit();
  }

  /** Whether the value stands for the quantity itself, if only about. */
  public boolean isPoint() {
    return stated.isPoint();
  }

  /** The same value from elsewhere. */
  public ObservedValue withOrigin(Origin other) {
    return new ObservedValue(id, period, stated, other, prices, used);
  }

  /** Whether it is of an earlier time than another. */
  boolean isBefore(ObservedValue other) {
    return period.yearsTo(other.period()) > 0;
  }

  /** The printed number, of a range the end that says least in its favour. */
  double worst(Circumstances circumstances) {
    return stated.operator() == Operator.RANGE
            && circumstances.better() == Direction.SMALLER_IS_BETTER
        ? stated.valueHi()
        : stated.value();
  }

  /** Where a value that a target is judged by comes from; the code list observed_from explains. */
  public enum Origin {
    REPORTED,
    TWO_LEVELS,
    YEARLY_INCREMENTS,
    YEARLY_VALUES,
    YEARLY_RATES,
    PARTS_OF_PERIOD,
    COMPARATOR,
    COMPARATOR_MEAN,
    COMPARATOR_SUMS,
    QUOTIENT,
    QUOTIENT_OF_SUMS,
    STATED_RANK,
    TWO_RANKS,
    WORST_OF_YEARS,
    COMPUTED_LIST;

    /** The origin as tables and code lists write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The origin with this code. */
    public static Origin of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
