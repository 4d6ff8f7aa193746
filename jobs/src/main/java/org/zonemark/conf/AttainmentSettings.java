package org.zonemark.conf;

import java.io.Serializable;
import java.util.List;

/**
 * How targets are judged; without attainment.yaml by the {@linkplain #STANDARD standard}.
 *
 * @param methods codes of attainment_method, own_period always among them
 * @param milestones the path by which targets are broken down into years, or {@link #NONE}
 * @param approximateTolerancePct how far from an approximate number a value may lie, in percent
 * @param scheduleTolerancePct how far from the schedule progress may lie and be on it, in percent
 */
public record AttainmentSettings(
    List<String> methods,
    String milestones,
    double approximateTolerancePct,
    double scheduleTolerancePct)
    implements Serializable {

  /** The method that alone decides whether a promise is kept. */
  public static final String OWN_PERIOD = "own_period";

  /** No milestones. */
  public static final String NONE = "none";

  /** What holds where attainment.yaml does not say otherwise. */
  public static final AttainmentSettings STANDARD =
      new AttainmentSettings(List.of(OWN_PERIOD), NONE, 5, 10);

  /** Rejects settings without a verdict, and tolerances that are no percentage. */
  public AttainmentSettings {
    methods = Check.copy("methods", methods);
    Check.holds(methods.contains(OWN_PERIOD), "methods must contain own_period, were " + methods);
    Check.filled("milestones", milestones);
    percentage("approximate_tolerance_pct", approximateTolerancePct);
    percentage("schedule_tolerance_pct", scheduleTolerancePct);
  }

  private static void percentage(String name, double value) {
    Check.holds(value >= 0 && value <= 100, name + " must be 0 to 100, was " + value);
  }
}
