package org.zonemark.conf.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A step of an index that somebody else has written. A jar on the class path of the driver and the
 * executors names its class in {@code META-INF/services/org.zonemark.conf.index.CustomStep}; an
 * index calls it by its name: {@code - custom: {name: ...}}. The class needs a public constructor
 * without parameters.
 */
public interface CustomStep {

  /** The name by which an index calls it: lower case letters, digits, - and _. */
  String name();

  /**
   * The values of one year after the step. Called once a year; the answer must depend on nothing
   * but what is given, so that the same inputs give the same bytes.
   *
   * @param values by indicator of the index, one a zone, all in the same order of zones; null where
   *     missing. What is withheld is missing here and stays so whatever is answered
   * @param parameters as the index declares them
   * @return the values of the indicators that it changes, in the same order of zones; null where
   *     missing, and what is not finite counts as missing
   */
  Map<String, List<Double>> of(Map<String, List<Double>> values, Map<String, Double> parameters);

  /** The names of all steps on the class path. */
  static Set<String> names() {
    return ServiceLoader.load(CustomStep.class).stream()
        .map(provider -> provider.get().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The step of a name; which of two of the same name is not said, so they are refused. */
  static Optional<CustomStep> named(String name) {
    List<CustomStep> found =
        ServiceLoader.load(CustomStep.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(step -> step.name().equals(name))
            .toList();
    if (found.size() > 1) {
      throw new IllegalStateException(
          "Two custom steps have the name "
              + name
              + ": "
              + found.get(0).getClass().getName()
              + " and "
              + found.get(1).getClass().getName());
    }
    return found.stream().findFirst();
  }
}
