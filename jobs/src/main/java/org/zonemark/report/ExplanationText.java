package org.zonemark.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zonemark.method.Period;

/** Writes an explanation as lines of text. The numbers come from the tables; none is computed. */
final class ExplanationText {

  private static final String INDENT = "  ";

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final List<String> lines = new ArrayList<>();

  ExplanationText(Lang lang) {
    this.lang = lang;
    this.labels = Labels.of(lang);
    this.figures = new Figures(lang, labels);
  }

  List<String> lines(Explanation explanation) {
    if (explanation instanceof Explanation.OfTarget target) {
      target(target);
    } else if (explanation instanceof Explanation.OfYear year) {
      year(year);
    }
    return lines;
  }

  private void head(String key, String... values) {
    lines.add(labels.text("explain-" + key, (Object[]) values));
  }

  private void line(String key, String... values) {
    lines.add(INDENT + labels.text("explain-" + key, (Object[]) values));
  }

  // ---- a target ---------------------------------------------------------------------------------

  private void target(Explanation.OfTarget target) {
    head("target", target.id(), Integer.toString(target.version()));
    line(
        "promise",
        target.zone().in(lang),
        target.indicator().in(lang),
        labels.wordOrCode("measure", target.measure()),
        promised(target),
        figures.period(target.period()));
    if (target.tier() != null) {
      line("tier", labels.wordOrCode("tier", target.tier()));
    }
    if (target.comparator() != null) {
      line("comparator", target.comparator().in(lang));
    }
    line("printed", printed(target.raw(), target.rawUnit()), target.place());
    if (target.alias() != null) {
      line("alias", target.alias().in(lang));
    }
    if (target.dupOf() != null) {
      line("duplicate", target.dupOf());
    }
    evidence(target.evidence());
    for (Explanation.Verdict verdict : target.verdicts()) {
      verdict(target, verdict);
    }
  }

  private String promised(Explanation.OfTarget target) {
    Scale scale = figures.scale(target.value(), target.unit());
    if (target.valueHi() != null) {
      return scale.inline(target.value()) + "–" + figures.amount(target.valueHi(), scale);
    }
    return labels.wordOrCode("op", target.op()) + " " + figures.amount(target.value(), scale);
  }

  private void verdict(Explanation.OfTarget target, Explanation.Verdict verdict) {
    String method = labels.wordOrCode("attainment.method", verdict.method());
    if (verdict.member() == null) {
      head("verdict", method, target.asOf());
    } else {
      head("verdict-member", verdict.member().in(lang), method, target.asOf());
    }
    String status = labels.wordOrCode("attainment.status", verdict.status());
    if (verdict.reason() == null) {
      line("status", status);
    } else {
      line("status-reason", status, labels.wordOrCode("attainment.reason", verdict.reason()));
    }
    if (verdict.methodStatus() != null) {
      line("method-status", labels.wordOrCode("method.status", verdict.methodStatus()));
    }
    if (verdict.progressValue() != null) {
      line("progress-value." + verdict.method(), decimals(verdict.progressValue()));
    }
    if (verdict.score() != null) {
      line("score", decimals(verdict.score()));
    }
    if (verdict.review() != null) {
      review(verdict.review());
    }
    formulas(target, verdict);
    if (verdict.review() != null) {
      outlook(target, verdict, verdict.review());
    }
  }

  /** What a review concludes, and what it rests on or lacks. */
  private void review(Explanation.Review review) {
    if (review.superseded()) {
      line("superseded");
    }
    if (review.conclusion() != null) {
      String conclusion = labels.wordOrCode("conclusion", review.conclusion());
      if (review.conclusionReason() == null) {
        line("conclusion", conclusion);
      } else {
        line(
            "conclusion-reason",
            conclusion,
            labels.wordOrCode("attainment.reason", review.conclusionReason()));
      }
    }
    if (review.tiersConclusion() != null) {
      line(
          "tiers", review.otherTierId(), labels.wordOrCode("conclusion", review.tiersConclusion()));
    }
    if (review.observedFrom() != null && !review.observedFrom().equals("reported")) {
      line("observed-from", labels.wordOrCode("observed.from", review.observedFrom()));
    }
    if (review.missing() != null) {
      line("missing", review.missing());
    } else if (review.missingWhy() != null) {
      line("missing-why", labels.wordOrCode("attainment.reason", review.missingWhy()));
    }
    if (review.attainedSince() != null) {
      line("attained-since", figures.period(review.attainedSince()));
    }
  }

  /** How far it is beyond or behind time, what is still needed, and where it leads. */
  private void outlook(
      Explanation.OfTarget target, Explanation.Verdict verdict, Explanation.Review review) {
    if (verdict.targetValue() == null) {
      return;
    }
    Scale scale = figures.scale(Math.abs(verdict.targetValue()), target.unit());
    if (review.gapPct() != null) {
      line("gap-pct", Figures.signedPercent(review.gapPct()));
    }
    if (review.beyondSchedulePp() != null) {
      line(
          "beyond",
          Figures.percent(verdict.progressPct()),
          Figures.percent(verdict.elapsedPct()),
          figures.points(review.beyondSchedulePp()));
    }
    if (review.expected() != null) {
      line("expected", figures.amount(review.expected(), scale));
    }
    if (review.expectedNow() != null) {
      line(
          "expected-now",
          Figures.percent(review.elapsedNowPct()),
          figures.amount(review.expectedNow(), scale));
    }
    if (review.requiredIncrement() != null) {
      line(
          "required-increment",
          figures.amount(verdict.targetValue(), scale),
          figures.amount(verdict.observed(), scale),
          years(verdict.observedPeriod(), target.period()),
          figures.amount(review.requiredIncrement(), scale));
    }
    if (review.accelerationPp() != null) {
      line(
          "acceleration",
          Figures.percent(verdict.requiredGrowthPct()),
          Figures.percent(verdict.observedGrowthPct()),
          figures.points(review.accelerationPp()));
    }
    if (verdict.method().startsWith("projection_") && verdict.projected() != null) {
      line(
          "formula-" + verdict.method(),
          figures.amount(verdict.observed(), scale),
          years(verdict.observedPeriod(), target.period()),
          figures.amount(verdict.projected(), scale));
      if (review.reachedYear() == null) {
        line("not-reached");
      } else {
        line("reached", figures.year(review.reachedYear()));
      }
    }
    if (review.probabilityMet() != null) {
      line("probability", Figures.percent(100 * review.probabilityMet()));
    }
  }

  private void formulas(Explanation.OfTarget target, Explanation.Verdict verdict) {
    Double aim = verdict.targetValue();
    Double observed = verdict.observed();
    if (aim == null || observed == null) {
      return;
    }
    Scale scale =
        figures.scale(
            Stream.of(aim, observed, verdict.baseValue() == null ? aim : verdict.baseValue())
                .mapToDouble(Math::abs)
                .max()
                .orElseThrow(),
            target.unit());
    String now = figures.amount(observed, scale);
    String goal = figures.amount(aim, scale);
    String from = verdict.baseValue() == null ? null : figures.amount(verdict.baseValue(), scale);
    if (verdict.gap() != null) {
      boolean upwards =
          Math.abs(observed - aim - verdict.gap()) <= Math.abs(aim - observed - verdict.gap());
      line(
          verdict.gap() < 0 ? "gap-short" : "gap",
          upwards ? now : goal,
          upwards ? goal : now,
          figures.amount(verdict.gap(), scale));
    }
    String left = years(verdict.observedPeriod(), target.period());
    if (verdict.requiredGrowthPct() != null) {
      line("required", goal, now, left, Figures.percent(verdict.requiredGrowthPct()));
    }
    if (from != null) {
      String passed = years(verdict.basePeriod(), verdict.observedPeriod());
      line("base", from, verdict.basePeriod() == null ? "-" : figures.period(verdict.basePeriod()));
      if (verdict.observedGrowthPct() != null) {
        line("observed-growth", now, from, passed, Figures.percent(verdict.observedGrowthPct()));
      }
      if (verdict.progressPct() != null) {
        line("progress", now, from, goal, Figures.percent(verdict.progressPct()));
      }
      if (verdict.elapsedPct() != null) {
        String whole = years(verdict.basePeriod(), target.period());
        line("elapsed", passed, whole, Figures.percent(verdict.elapsedPct()));
      }
      if (verdict.scheduleRatio() != null) {
        line("schedule-ratio", decimals(verdict.scheduleRatio()));
      }
    }
    if (verdict.expectedLinear() != null) {
      line("expected-linear", figures.amount(verdict.expectedLinear(), scale));
    }
    if (verdict.expectedGeometric() != null) {
      line("expected-geometric", figures.amount(verdict.expectedGeometric(), scale));
    }
    if (verdict.projected() != null) {
      line("projected", figures.amount(verdict.projected(), scale));
    } else if (verdict.projectedReason() != null) {
      line("projected-none", labels.wordOrCode("projected.reason", verdict.projectedReason()));
    }
    if (verdict.illustration() != null) {
      line(
          "illustration",
          now,
          Figures.percent(verdict.illustrationRatePct()),
          left,
          figures.amount(verdict.illustration(), scale),
          figures.amount(verdict.illustrationGap(), scale));
    }
  }

  // ---- a year -----------------------------------------------------------------------------------

  private void year(Explanation.OfYear year) {
    head("year", year.zone().in(lang), year.indicator().in(lang), figures.year(year.year()));
    evidence(year.evidence());
    if (year.rates().isEmpty()) {
      head("no-rates");
    }
    for (Explanation.Rate rate : year.rates()) {
      rate(rate);
    }
  }

  private void rate(Explanation.Rate rate) {
    head(
        "rate",
        labels.wordOrCode("growth.window", rate.window()),
        labels.wordOrCode("growth.method", rate.method()),
        labels.wordOrCode("measure", rate.measure()),
        figures.period(rate.basePeriod()),
        figures.period(rate.period()));
    if (rate.growthPct() == null) {
      line("no-rate", labels.wordOrCode("growth.reason", rate.reason()));
    } else {
      Scale scale =
          figures.scale(Math.max(Math.abs(rate.baseValue()), Math.abs(rate.value())), rate.unit());
      line(
          "formula." + rate.method(),
          figures.amount(rate.value(), scale),
          figures.amount(rate.baseValue(), scale),
          years(rate.basePeriod(), rate.period()),
          Figures.signedPercent(rate.growthPct()));
    }
    if (rate.deflatedBy() != null) {
      line("deflated", rate.deflatedBy().in(lang), Figures.signedPercent(rate.priceChangePct()));
    }
    if (rate.indexNumber() != null) {
      line("index", decimals(rate.indexNumber()));
    }
    if (rate.standardError() != null) {
      line(
          "fit",
          decimals(rate.standardError()),
          rate.rSquared() == null ? "-" : decimals(rate.rSquared()));
    }
    if (rate.reportedPct() != null) {
      line(
          "reported",
          Figures.signedPercent(rate.reportedPct()),
          labels.wordOrCode("price.basis", rate.reportedPriceBasis()));
    }
    if (rate.differencePp() != null) {
      line("difference", figures.points(rate.differencePp()));
    }
    if (rate.differenceCause() != null) {
      String cause = labels.wordOrCode("growth.difference", rate.differenceCause());
      if (rate.revisedIn() == null) {
        line("cause", cause);
      } else {
        line("cause-edition", cause, rate.revisedIn());
      }
    }
    if (rate.impliedBaseValue() != null) {
      line("implied-base", figures.amount(rate.impliedBaseValue(), rate.unit()));
    }
  }

  // ---- both -------------------------------------------------------------------------------------

  private void evidence(List<Explanation.Evidence> evidence) {
    head(evidence.isEmpty() ? "no-evidence" : "evidence");
    for (Explanation.Evidence one : evidence) {
      String value =
          one.value() == null
              ? labels.wordOrCode("rank.reason", one.missingReason())
              : figures.amount(one.value(), one.unit());
      String basis = one.priceBasis();
      boolean priced = basis != null && !basis.equals("-");
      String text =
          labels.text(
              "explain-statement",
              figures.period(one.period()),
              labels.wordOrCode("measure", one.measure()),
              priced ? value + " " + labels.wordOrCode("price.basis", basis) : value,
              printed(one.raw(), one.rawUnit()),
              one.place());
      lines.add((one.used() ? "* " : INDENT) + text);
    }
  }

  private static String printed(String raw, String rawUnit) {
    return rawUnit == null || rawUnit.isEmpty() ? raw : raw + " " + rawUnit;
  }

  private static String decimals(double value) {
    return Figures.grouped(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP), 0);
  }

  private static String years(String from, String to) {
    if (from == null || to == null) {
      return "-";
    }
    double years = Period.parse(from).value().yearsTo(Period.parse(to).value());
    return Figures.grouped(BigDecimal.valueOf(years).setScale(2, RoundingMode.HALF_UP), 0);
  }
}
