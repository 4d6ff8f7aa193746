package org.zonemark.conf.settings;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * How targets are judged; without attainment.yaml by the {@linkplain #STANDARD standard}.
 *
 * @param methods codes of attainment_method, own_period always among them
 * @param milestones the path by which targets are broken down into years, or {@link #NONE}
 * @param tolerances what is forgiven
 * @param schedule what progress is measured against before a target is due
 * @param projection how values are carried to a target's period
 * @param mode which evaluation of plans is made in plan_progress, or {@link #NONE}
 * @param midtermFromPct share of the time that must have passed for a mid-term evaluation, in
 *     percent
 */
public record AttainmentSettings(
    List<String> methods,
    String milestones,
    Tolerances tolerances,
    Schedule schedule,
    Projection projection,
    String mode,
    double midtermFromPct)
    implements Serializable {

  /** The method that alone decides whether a promise is kept. */
  public static final String OWN_PERIOD = "own_period";

  /** The flag that stands above the file's mode. */
  public static final String MODE = "mode";

  /** No milestones, no evaluation. */
  public static final String NONE = "none";

  /** What holds where attainment.yaml does not say otherwise. */
  public static final AttainmentSettings STANDARD =
      new AttainmentSettings(
          List.of(OWN_PERIOD),
          NONE,
          new Tolerances(5, 10, 0),
          new Schedule("linear", "months", 2, 3, List.of()),
          new Projection(0.9, 0.8, 0.8, 0.2, 3),
          NONE,
          40);

  /** Rejects settings without a verdict. */
  public AttainmentSettings {
    methods = Require.copy("methods", methods);
    Require.holds(methods.contains(OWN_PERIOD), "methods must contain own_period, were " + methods);
    Require.filled("milestones", milestones);
    Require.present("tolerances", tolerances);
    Require.present("schedule", schedule);
    Require.present("projection", projection);
    Require.filled("mode", mode);
    percentage("midterm_from_pct", midtermFromPct);
  }

  /** These settings with another evaluation of plans. */
  public AttainmentSettings withMode(String other) {
    return new AttainmentSettings(
        methods, milestones, tolerances, schedule, projection, other, midtermFromPct);
  }

  private static void percentage(String name, double value) {
    Require.holds(value >= 0 && value <= 100, name + " must be 0 to 100, was " + value);
  }

  /**
   * What is forgiven, each in percent.
   *
   * @param approximatePct how far from an approximate number a value may lie
   * @param schedulePct how far from the schedule progress may lie and be on it
   * @param exceededPct how far beyond the target a value may lie and be no more than attained
   */
  public record Tolerances(double approximatePct, double schedulePct, double exceededPct)
      implements Serializable {

    /** Rejects what is no percentage. */
    public Tolerances {
      percentage("approximate_tolerance_pct", approximatePct);
      percentage("schedule_tolerance_pct", schedulePct);
      percentage("exceeded_tolerance_pct", exceededPct);
    }
  }

  /**
   * What progress is measured against before a target is due.
   *
   * @param path linear, geometric, front_loaded or back_loaded
   * @param elapsed whether time passes by months or by days
   * @param load how uneven a loaded path is, at least 1
   * @param maxLagYears how many years old the latest value may be on the day of the judgement
   * @param declared values on the way that the plan itself names
   */
  public record Schedule(
      String path, String elapsed, double load, double maxLagYears, List<Milestone> declared)
      implements Serializable {

    /** Rejects a path without name and a load below 1. */
    public Schedule {
      Require.filled("path", path);
      Require.filled("elapsed", elapsed);
      Require.holds(load >= 1, "load must be at least 1, was " + load);
      Require.holds(maxLagYears > 0, "max_lag_years must be above 0, was " + maxLagYears);
      declared = Require.copy("declared_milestones", declared);
    }

    /** Whether time passes by days. */
    public boolean byDays() {
      return elapsed.equals("days");
    }
  }

  /**
   * A value on the way to a target that the plan itself names.
   *
   * @param targetId of the target
   * @param year the year of the value
   * @param value in the unit
   * @param unit code or alias of a unit that the target's unit is the canonical one of; empty for
   *     the target's own
   */
  public record Milestone(String targetId, int year, double value, String unit)
      implements Serializable {

    /** Rejects a milestone of nothing. */
    public Milestone {
      Require.filled("target", targetId);
      Require.present("unit", unit);
    }
  }

  /**
   * How values are carried to a target's period.
   *
   * @param damping share of a year's growth that the next keeps in a damped trend, above 0 to 1
   * @param recency weight of a year relative to the one after it in a weighted trend, above 0 to 1
   * @param levelSmoothing how much of an error moves the level of a damped trend, above 0 to 1
   * @param trendSmoothing how much of the level's move moves the trend of a damped trend, 0 to 1
   * @param minPoints the fewest values that a trend is fitted to, at least 3
   */
  public record Projection(
      double damping, double recency, double levelSmoothing, double trendSmoothing, int minPoints)
      implements Serializable {

    /** Rejects shares outside their range. */
    public Projection {
      Require.holds(damping > 0 && damping <= 1, "damping must be above 0 to 1, was " + damping);
      Require.holds(recency > 0 && recency <= 1, "recency must be above 0 to 1, was " + recency);
      Require.holds(
          levelSmoothing > 0 && levelSmoothing <= 1,
          "level_smoothing must be above 0 to 1, was " + levelSmoothing);
      Require.holds(
          trendSmoothing >= 0 && trendSmoothing <= 1,
          "trend_smoothing must be 0 to 1, was " + trendSmoothing);
      Require.holds(minPoints >= 3, "min_points must be at least 3, was " + minPoints);
    }
  }
}
