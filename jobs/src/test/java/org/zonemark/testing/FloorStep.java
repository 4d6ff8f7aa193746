package org.zonemark.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.index.CustomStep;

/** A custom step that raises every value to a floor, missing ones too, and drops what is above. */
public final class FloorStep implements CustomStep {

  @Override
  public String name() {
    return "floor";
  }

  @Override
  public Map<String, List<Double>> of(
      Map<String, List<Double>> values, Map<String, Double> parameters) {
    double floor = parameters.get("least");
    double ceiling = parameters.getOrDefault("most", Double.POSITIVE_INFINITY);
    Map<String, List<Double>> raised = new TreeMap<>();
    values.forEach(
        (indicator, column) -> {
          List<Double> changed = new ArrayList<>();
          for (Double value : column) {
            double least = value == null ? floor : Math.max(floor, value);
            changed.add(least > ceiling ? null : Double.valueOf(least));
          }
          raised.put(indicator, changed);
        });
    return raised;
  }
}
