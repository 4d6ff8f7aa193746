package org.zonemark.report.explain;

import org.zonemark.method.target.ProgressMethod;
import org.zonemark.method.target.Projection;
import org.zonemark.method.target.Way;
import org.zonemark.report.Figures;
import org.zonemark.report.UnitScale;

/** How far a target is beyond or behind time, what is still needed, and where it leads. */
final class OutlookText {

  private final Lines lines;
  private final Explanation.OfTarget target;

  OutlookText(Lines lines, Explanation.OfTarget target) {
    this.lines = lines;
    this.target = target;
  }

  void write(Explanation.Judged judged) {
    if (judged.aim() == null) {
      return;
    }
    UnitScale scale = lines.figures().scale(Math.abs(judged.aim()), target.promised().unit());
    schedule(judged.way(), scale);
    if (judged.pace().accelerationPp() != null) {
      lines.line(
          "acceleration",
          Figures.percent(judged.pace().requiredGrowthPct()),
          Figures.percent(judged.pace().observedGrowthPct()),
          lines.figures().points(judged.pace().accelerationPp()));
    }
    if (judged.method().projects() && judged.outlook().projected() != null) {
      projection(judged, scale);
    }
    probability(judged);
  }

  private void schedule(Way way, UnitScale scale) {
    if (way.beyondSchedulePp() != null) {
      lines.line(
          "beyond",
          Figures.percent(way.progressPct()),
          Figures.percent(way.elapsedPct()),
          lines.figures().points(way.beyondSchedulePp()));
    }
    if (way.expected() != null) {
      lines.line("expected", lines.figures().amount(way.expected(), scale));
    }
    if (way.expectedNow() != null) {
      lines.line(
          "expected-now",
          Figures.percent(way.elapsedNowPct()),
          lines.figures().amount(way.expectedNow(), scale));
    }
  }

  private void projection(Explanation.Judged judged, UnitScale scale) {
    String method = judged.method().code();
    lines.line(
        "formula-" + method,
        lines.figures().amount(judged.observed().value(), scale),
        Lines.years(judged.observed().period(), target.promised().period()),
        lines.figures().amount(judged.outlook().projected(), scale));
    Projection.Parameters told = judged.outlook().parameters();
    if (told != null) {
      lines.line(
          "parameters." + method,
          Lines.decimals(told.damping()),
          Lines.decimals(told.levelSmoothing()),
          Lines.decimals(told.trendSmoothing()),
          Lines.decimals(told.recency()));
    }
    if (judged.outlook().reachedYear() == null) {
      lines.line("not-reached");
    } else {
      lines.line("reached", lines.figures().year(judged.outlook().reachedYear()));
    }
  }

  private void probability(Explanation.Judged judged) {
    Explanation.Outlook outlook = judged.outlook();
    if (outlook.probabilityMet() != null) {
      boolean damped = judged.method() == ProgressMethod.PROJECTION_DAMPED;
      lines.line(
          damped ? "probability-damped" : "probability",
          Figures.percent(100 * outlook.probabilityMet()));
    } else if (outlook.probabilityReason() != null) {
      lines.line("no-probability", lines.reason(outlook.probabilityReason()));
    }
  }
}
