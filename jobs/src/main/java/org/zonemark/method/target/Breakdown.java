package org.zonemark.method.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.target.Circumstances.Movement;

/**
 * A promise broken down into the years on its way (逐年分解), the last of which is the promise itself.
 *
 * @param years the values, in order of time; none where there is nothing to break down
 * @param isDeclared whether they go through values that the plan itself names
 */
public record Breakdown(List<JudgementBasis.Milestone> years, boolean isDeclared) {

  private static final Breakdown NONE = new Breakdown(List.of(), false);

  /** Rejects no list. */
  public Breakdown {
    years = List.copyOf(years);
  }

  /**
   * The years of a promise. The base is the declared one, else the value of the declared base
   * period, else the latest before the promise's period.
   *
   * <p>Null rule: what has no base or is no annual amount or share has no years, nor what cannot
   * grow at one rate where that is asked for.
   */
  public static Breakdown of(JudgementBasis basis, Path path, double load) {
    ObservedValue base = planned(basis);
    boolean yearly =
        base != null && base.period().isAnnual() && basis.promise().period().isAnnual();
    if (!yearly || basis.circumstances().movement() != Movement.GROWING) {
      return NONE;
    }
    List<Trend.Point> points = Schedule.declared(basis, base);
    boolean declared = points.size() > 2;
    double whole = base.period().yearsTo(basis.promise().period());
    List<JudgementBasis.Milestone> years = new ArrayList<>();
    for (int year = base.period().year() + 1; year <= basis.promise().period().year(); year++) {
      int passed = year - base.period().year();
      Optional<Double> value =
          declared
              ? Optional.of(Path.through(points, passed))
              : path.at(base.value(), basis.aim(), passed / whole, load);
      if (value.isPresent()) {
        years.add(new JudgementBasis.Milestone(year, value.get()));
      }
    }
    return new Breakdown(years, declared);
  }

  /** What a promise is broken down from; null where there is nothing. */
  private static ObservedValue planned(JudgementBasis basis) {
    Promise promise = basis.promise();
    Optional<ObservedValue> declared = promise.declaredBase();
    if (declared.isPresent()) {
      return declared.get();
    }
    return basis.values().stream()
        .filter(ObservedValue::isPoint)
        .filter(value -> value.period().isAnnual())
        .filter(value -> value.unit().equals(promise.unit()))
        .filter(
            value ->
                promise.basePeriod() == null
                    ? value.period().yearsTo(promise.period()) > 0
                    : value.period().equals(promise.basePeriod()))
        .max(Comparator.comparing(ObservedValue::period).thenComparing(ObservedValue::id))
        .orElse(null);
  }
}
