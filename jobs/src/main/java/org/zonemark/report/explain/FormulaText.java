package org.zonemark.report.explain;

import java.util.stream.Stream;
import org.zonemark.method.number.Period;
import org.zonemark.method.target.Distance;
import org.zonemark.method.target.Pace;
import org.zonemark.method.target.Verdict.Status;
import org.zonemark.method.target.Way;
import org.zonemark.report.Figures;
import org.zonemark.report.UnitScale;

/** How far a target is and how fast it goes, each figure with the numbers it is made of. */
final class FormulaText {

  private final Lines lines;
  private final Explanation.OfTarget target;

  FormulaText(Lines lines, Explanation.OfTarget target) {
    this.lines = lines;
    this.target = target;
  }

  void write(Explanation.Judged judged) {
    if (judged.aim() == null || judged.observed() == null) {
      return;
    }
    double aim = judged.aim();
    double observed = judged.observed().value();
    Double base = judged.way().baseValue();
    UnitScale scale =
        lines
            .figures()
            .scale(
                Stream.of(aim, observed, base == null ? aim : base)
                    .mapToDouble(Math::abs)
                    .max()
                    .orElseThrow(),
                unit());
    distance(judged, scale);
    pace(judged, scale);
    if (base != null) {
      way(judged, scale);
    }
    expected(judged.way(), scale);
    carried(judged, scale);
  }

  private void distance(Explanation.Judged judged, UnitScale scale) {
    Distance distance = judged.distance();
    double aim = judged.aim();
    double observed = judged.observed().value();
    if (distance.gap() != null) {
      boolean upwards =
          Math.abs(observed - aim - distance.gap()) <= Math.abs(aim - observed - distance.gap());
      boolean decided = judged.status() == Status.ATTAINED || judged.status() == Status.MISSED;
      String kind = !decided ? "gap-open" : distance.gap() < 0 ? "gap-short" : "gap";
      UnitScale fine = scale.apart(observed, aim);
      lines.line(
          kind,
          amount(upwards ? observed : aim, fine),
          amount(upwards ? aim : observed, fine),
          lines.difference(distance.gap(), unit(), scale),
          lines.period(judged.observed().period()));
    }
    if (distance.gapPct() != null) {
      lines.line("gap-pct", Figures.signedPercent(distance.gapPct()));
    }
  }

  private void pace(Explanation.Judged judged, UnitScale scale) {
    boolean open = judged.distance().gap() == null || judged.distance().gap() < 0;
    Pace pace = judged.pace();
    String goal = amount(judged.aim(), scale);
    String now = amount(judged.observed().value(), scale);
    Period period = judged.observed().period();
    String left = Lines.years(period, target.promised().period());
    if (open && pace.requiredGrowthPct() != null) {
      lines.line(
          "required",
          goal,
          now,
          left,
          Figures.percent(pace.requiredGrowthPct()),
          lines.period(period));
    }
    if (open && pace.requiredIncrement() != null) {
      lines.line(
          "required-increment",
          goal,
          now,
          left,
          lines.difference(pace.requiredIncrement(), unit(), scale),
          lines.period(period));
    }
  }

  private void way(Explanation.Judged judged, UnitScale scale) {
    Way way = judged.way();
    String from = amount(way.baseValue(), scale);
    String now = amount(judged.observed().value(), scale);
    String passed = Lines.years(way.basePeriod(), judged.observed().period());
    lines.line("base", from, way.basePeriod() == null ? "-" : lines.period(way.basePeriod()));
    if (judged.pace().observedGrowthPct() != null) {
      String growth = Figures.percent(judged.pace().observedGrowthPct());
      lines.line("observed-growth", now, from, passed, growth);
    }
    if (way.progressPct() != null) {
      String goal = amount(judged.aim(), scale);
      lines.line("progress", now, from, goal, Figures.percent(way.progressPct()));
    }
    if (way.elapsedPct() != null) {
      String whole = Lines.years(way.basePeriod(), target.promised().period());
      lines.line("elapsed", passed, whole, Figures.percent(way.elapsedPct()));
    }
    if (way.scheduleRatio() != null) {
      lines.line("schedule-ratio", Lines.decimals(way.scheduleRatio()));
    }
  }

  private void expected(Way way, UnitScale scale) {
    if (way.expectedLinear() != null) {
      lines.line("expected-linear", amount(way.expectedLinear(), scale));
    }
    if (way.expectedGeometric() != null) {
      lines.line("expected-geometric", amount(way.expectedGeometric(), scale));
    }
  }

  private void carried(Explanation.Judged judged, UnitScale scale) {
    Explanation.Outlook outlook = judged.outlook();
    if (outlook.projected() != null && !judged.method().projects()) {
      lines.line("projected", amount(outlook.projected(), scale));
    } else if (outlook.projected() == null && outlook.reason() != null) {
      lines.line("projected-none", lines.word("projected_reason", outlook.reason()));
    }
    if (outlook.illustration() != null) {
      lines.line(
          "illustration",
          amount(judged.observed().value(), scale),
          Figures.percent(outlook.illustration().ratePct()),
          Lines.years(judged.observed().period(), target.promised().period()),
          amount(outlook.illustration().value(), scale),
          amount(outlook.illustration().gap(), scale));
    }
  }

  private String unit() {
    return target.promised().unit();
  }

  private String amount(double value, UnitScale scale) {
    return lines.figures().amount(value, scale);
  }
}
