package org.zonemark.table.target;

import java.util.List;
import org.zonemark.method.target.Attainment;
import org.zonemark.table.data.Observation;

/**
 * A value that a promise may be judged by, with its origin.
 *
 * @param observation the value, with the id of the statement about the zone itself that is of its
 *     period
 * @param origin code of observed_from
 * @param prices code of the price basis at which it is stated; that of what it rests on
 * @param used ids of the statements it rests on, its own first
 */
record ObservedValue(
    Attainment.Observation observation, String origin, String prices, List<String> used) {

  /** A value as a publication states it, to its last printed place. */
  static ObservedValue stated(Observation from) {
    return new ObservedValue(
        new Attainment.Observation(
            from.id(),
            from.period(),
            from.op(),
            from.value(),
            from.valueHi(),
            from.printStep(),
            from.unit()),
        "reported",
        from.series().priceBasis(),
        List.of(from.id()));
  }

  double value() {
    return observation.value();
  }

  /** The unit in the last printed place; 0 where unknown. */
  double printStep() {
    return observation.printStep() == null ? 0 : observation.printStep();
  }

  ObservedValue withOrigin(String other) {
    return new ObservedValue(observation, other, prices, used);
  }
}
