package org.zonemark.report.model;

import java.util.Objects;

/**
 * A rate of growth over one window, computed and reported side by side.
 *
 * @param zone the zone
 * @param indicator the indicator
 * @param measure the code of what grows, such as level or increment
 * @param unit the canonical unit of the two values; null where neither is known
 * @param span between which values
 * @param growthPct the computed rate in percent, a year on average where the window is longer; null
 *     with a reason
 * @param reported the printed rate
 * @param reason the code of the reason why growthPct is null; null where it is not
 * @param sourceRef where the later value, or else the printed rate, comes from; null where unknown
 */
public record GrowthRow(
    Name zone,
    Name indicator,
    String measure,
    String unit,
    Span span,
    Double growthPct,
    Reported reported,
    String reason,
    String sourceRef) {
  public GrowthRow {
    Objects.requireNonNull(zone, "A rate names its zone");
    Objects.requireNonNull(indicator, "A rate names its indicator");
  }

  /**
   * The two values between which something grows.
   *
   * @param window the code of the window, such as yoy
   * @param basePeriod the period at its start; null where only a printed rate is known
   * @param baseValue the value then; null with a reason
   * @param period the period at its end
   * @param value the value then; null with a reason
   */
  public record Span(
      String window, String basePeriod, Double baseValue, String period, Double value) {
    public Span {
      Objects.requireNonNull(window, "A rate names its window");
      Objects.requireNonNull(period, "A rate names its period");
    }
  }

  /**
   * A printed rate beside the computed one.
   *
   * @param reportedPct the printed rate in percent; null where none is printed
   * @param reportedPriceBasis the prices of the printed rate: current, comparable, unspecified or
   *     -; null where none is printed
   * @param differencePp the printed less the computed rate in percentage points; null where they
   *     cannot be compared
   * @param differenceCause the code of the likely cause of the difference; null without one
   */
  public record Reported(
      Double reportedPct, String reportedPriceBasis, Double differencePp, String differenceCause) {}

  public String window() {
    return span.window();
  }

  public String basePeriod() {
    return span.basePeriod();
  }

  public Double baseValue() {
    return span.baseValue();
  }

  public String period() {
    return span.period();
  }

  public Double value() {
    return span.value();
  }

  public Double reportedPct() {
    return reported.reportedPct();
  }

  public String reportedPriceBasis() {
    return reported.reportedPriceBasis();
  }

  public Double differencePp() {
    return reported.differencePp();
  }

  public String differenceCause() {
    return reported.differenceCause();
  }
}
