package org.zonemark.report.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.zonemark.method.number.Period;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

/** Writes an explanation as lines of text. The numbers come from the tables; none is computed. */
final class ExplanationText {

  private static final String INDENT = "  ";
  private static final String OWN_PERIOD = "own_period";

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
    long members =
        target.verdicts().stream()
            .filter(verdict -> verdict.member() != null)
            .map(Explanation.Verdict::member)
            .distinct()
            .count();
    if (members > 0) {
      line("bundle", Long.toString(members));
    }
    evidence(target.evidence());
    Map<String, List<String>> silent = new LinkedHashMap<>();
    Name member = null;
    for (Explanation.Verdict verdict : target.verdicts()) {
      if (!Objects.equals(member, verdict.member())) {
        silent(silent);
        member = verdict.member();
      }
      if (isSilent(verdict)) {
        String reason =
            verdict.projectedReason() == null
                ? labels.wordOrCode("attainment_reason", verdict.reason())
                : labels.wordOrCode("projected_reason", verdict.projectedReason());
        silent
            .computeIfAbsent(reason, any -> new ArrayList<>())
            .add(labels.wordOrCode("attainment_method", verdict.method()));
      } else {
        verdict(target, verdict);
      }
    }
    silent(silent);
  }

  /** Whether a method beside the verdict has nothing of its own to say. */
  private static boolean isSilent(Explanation.Verdict verdict) {
    return !verdict.method().equals(OWN_PERIOD)
        && verdict.methodStatus() == null
        && verdict.progressValue() == null
        && verdict.projected() == null
        && (verdict.projectedReason() != null || verdict.reason() != null);
  }

  /** The methods that say nothing, by their reason. */
  private void silent(Map<String, List<String>> methods) {
    methods.forEach(
        (reason, names) ->
            head("silent", reason, String.join(labels.text("explain-listed"), names)));
    methods.clear();
  }

  private String promised(Explanation.OfTarget target) {
    UnitScale scale = figures.scale(target.value(), target.unit());
    if (target.valueHi() != null) {
      return scale.inline(target.value()) + "–" + figures.amount(target.valueHi(), scale);
    }
    return labels.wordOrCode("op", target.op()) + " " + figures.amount(target.value(), scale);
  }

  private void verdict(Explanation.OfTarget target, Explanation.Verdict verdict) {
    String method = labels.wordOrCode("attainment_method", verdict.method());
    boolean beside = !verdict.method().equals(OWN_PERIOD);
    if (verdict.member() == null) {
      head(beside ? "view" : "verdict", method, target.asOf());
    } else {
      String member = verdict.member().in(lang);
      head(beside ? "view-member" : "verdict-member", member, method, target.asOf());
    }
    // A method beside the verdict has its own words, and only repeats the verdict.
    if (!beside) {
      String status = labels.wordOrCode("attainment_status", verdict.status());
      if (verdict.reason() == null) {
        line("status", status);
      } else {
        line("status-reason", status, labels.wordOrCode("attainment_reason", verdict.reason()));
      }
    }
    if (verdict.methodStatus() != null) {
      line("method-status", labels.wordOrCode("method_status", verdict.methodStatus()));
    }
    if (verdict.progressValue() != null) {
      line("progress-value." + verdict.method(), decimals(verdict.progressValue()));
    }
    if (verdict.score() != null) {
      line("score", decimals(verdict.score()));
    }
    if (verdict.review() != null) {
      review(target, verdict, verdict.review());
    }
    formulas(target, verdict);
    if (verdict.review() != null) {
      outlook(target, verdict, verdict.review());
    }
  }

  /** Whether the value shown is judged, and not only the nearest one known. */
  private static boolean isJudged(Explanation.Verdict verdict) {
    return verdict.status().equals("attained") || verdict.status().equals("missed");
  }

  /** What a review concludes, and what it rests on or lacks. */
  private void review(
      Explanation.OfTarget target, Explanation.Verdict verdict, Explanation.Review review) {
    if (review.superseded()) {
      line("superseded");
    }
    // A conclusion that only repeats the status says nothing, unless it says why.
    boolean repeated =
        verdict.status().equals(review.conclusion()) && review.conclusionReason() == null;
    if (review.conclusion() != null && !repeated) {
      String conclusion = labels.wordOrCode("conclusion", review.conclusion());
      if (review.conclusionReason() == null) {
        line("conclusion", conclusion);
      } else {
        line(
            "conclusion-reason",
            conclusion,
            labels.wordOrCode("attainment_reason", review.conclusionReason()));
      }
    }
    if (review.tiersConclusion() != null) {
      line(
          "tiers", review.otherTierId(), labels.wordOrCode("conclusion", review.tiersConclusion()));
    }
    if (review.observedFrom() != null && !review.observedFrom().equals("reported")) {
      line("observed-from", labels.wordOrCode("observed_from", review.observedFrom()));
      reckoning(target, verdict, review);
    }
    if (review.missing() != null) {
      line(
          "missing",
          review.missing().zone().in(lang),
          review.missing().indicator().in(lang),
          labels.wordOrCode("measure", review.missing().measure()),
          figures.period(review.missing().period()));
    }
    boolean said = Objects.equals(review.missingWhy(), verdict.reason());
    if (!said
        && (review.missing() == null || !"no_observation_of_period".equals(review.missingWhy()))) {
      missingWhy(review);
    }
    if (review.attainedSince() != null
        && !review.attainedSince().equals(verdict.observedPeriod())) {
      line(
          "attained-since",
          figures.period(review.attainedSince()),
          figures.period(verdict.observedPeriod()));
    }
  }

  private void missingWhy(Explanation.Review review) {
    if (review.missingWhy() != null) {
      line("missing-why", labels.wordOrCode("attainment_reason", review.missingWhy()));
    }
  }

  /** How the observed value is reckoned of the statements it rests on, with their numbers. */
  private void reckoning(
      Explanation.OfTarget target, Explanation.Verdict verdict, Explanation.Review review) {
    List<Explanation.Evidence> basis = review.basis();
    boolean known = basis.stream().allMatch(one -> one.value() != null);
    if (basis.size() < 2 || !known || verdict.observed() == null) {
      return;
    }
    UnitScale scale = figures.scale(verdict.observed(), target.unit());
    Double aim = verdict.targetValue();
    String result =
        figures.amount(
            verdict.observed(), aim == null ? scale : scale.apart(verdict.observed(), aim));
    String first = term(target, basis.get(0));
    String second = term(target, basis.get(1));
    boolean ratio = Set.of("share", "ratio", "multiple").contains(target.measure());
    boolean pair = basis.size() == 2;
    switch (review.observedFrom()) {
      case "quotient" -> {
        if (pair) {
          line("reckoned-quotient", first, second, result);
        } else {
          // The numerator's statements come first, the denominator's last.
          String above = String.join(" ", whose(target, basis.get(0)));
          String below = String.join(" ", whose(target, basis.get(basis.size() - 1)));
          line("reckoned-quotient-of-several", above, below, result);
        }
      }
      case "comparator" -> {
        if (pair) {
          line(ratio ? "reckoned-quotient" : "reckoned-difference", first, second, result);
        }
      }
      case "two_levels" -> {
        String years = years(basis.get(1).period(), basis.get(0).period());
        String formula =
            switch (target.measure()) {
              case "growth" -> "reckoned-growth";
              case "total_growth" -> "reckoned-total-growth";
              case "multiple" -> "reckoned-quotient";
              default -> "reckoned-difference";
            };
        line(formula, first, second, result, years);
      }
      case "two_ranks" -> line("reckoned-difference", second, first, result);
      case "yearly_values", "yearly_increments", "parts_of_period" ->
          line(
              "reckoned-sum",
              String.join(" + ", basis.stream().map(one -> term(target, one)).toList()),
              result);
      default -> {
        // The statements themselves say it.
      }
    }
  }

  /** A number of a formula, with whose and of what it is. */
  private String term(Explanation.OfTarget target, Explanation.Evidence one) {
    List<String> words = whose(target, one);
    words.add(figures.period(one.period()));
    words.add(figures.amount(one.value(), one.unit()));
    return String.join(" ", words);
  }

  /** Whose, where it is another's, and of what a number is. */
  private List<String> whose(Explanation.OfTarget target, Explanation.Evidence one) {
    Name indicator = one.about().indicator() == null ? target.indicator() : one.about().indicator();
    List<String> words = new ArrayList<>();
    if (one.about().zone() != null) {
      words.add(one.about().zone().in(lang));
    }
    words.add(indicator.in(lang));
    return words;
  }

  /** How far it is beyond or behind time, what is still needed, and where it leads. */
  private void outlook(
      Explanation.OfTarget target, Explanation.Verdict verdict, Explanation.Review review) {
    if (verdict.targetValue() == null) {
      return;
    }
    UnitScale scale = figures.scale(Math.abs(verdict.targetValue()), target.unit());
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
      if (review.parameters() != null) {
        Explanation.Parameters told = review.parameters();
        line(
            "parameters." + verdict.method(),
            decimals(told.damping()),
            decimals(told.levelSmoothing()),
            decimals(told.trendSmoothing()),
            decimals(told.recency()));
      }
      if (review.reachedYear() == null) {
        line("not-reached");
      } else {
        line("reached", figures.year(review.reachedYear()));
      }
    }
    if (review.probabilityMet() != null) {
      line(
          verdict.method().equals("projection_damped") ? "probability-damped" : "probability",
          Figures.percent(100 * review.probabilityMet()));
    } else if (review.probabilityReason() != null) {
      line("no-probability", labels.wordOrCode("attainment_reason", review.probabilityReason()));
    }
  }

  private void formulas(Explanation.OfTarget target, Explanation.Verdict verdict) {
    Double aim = verdict.targetValue();
    Double observed = verdict.observed();
    if (aim == null || observed == null) {
      return;
    }
    UnitScale scale =
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
      String kind = !isJudged(verdict) ? "gap-open" : verdict.gap() < 0 ? "gap-short" : "gap";
      UnitScale fine = scale.apart(observed, aim);
      line(
          kind,
          figures.amount(upwards ? observed : aim, fine),
          figures.amount(upwards ? aim : observed, fine),
          difference(verdict.gap(), target.unit(), scale),
          verdict.observedPeriod() == null ? "-" : figures.period(verdict.observedPeriod()));
    }
    if (verdict.review() != null && verdict.review().gapPct() != null) {
      line("gap-pct", Figures.signedPercent(verdict.review().gapPct()));
    }
    boolean open = verdict.gap() == null || verdict.gap() < 0;
    String left = years(verdict.observedPeriod(), target.period());
    if (open && verdict.requiredGrowthPct() != null) {
      line(
          "required",
          goal,
          now,
          left,
          Figures.percent(verdict.requiredGrowthPct()),
          figures.period(verdict.observedPeriod()));
    }
    if (open && verdict.review() != null && verdict.review().requiredIncrement() != null) {
      line(
          "required-increment",
          goal,
          now,
          left,
          difference(verdict.review().requiredIncrement(), target.unit(), scale),
          figures.period(verdict.observedPeriod()));
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
    if (verdict.projected() != null && !verdict.method().startsWith("projection_")) {
      line("projected", figures.amount(verdict.projected(), scale));
    } else if (verdict.projected() == null && verdict.projectedReason() != null) {
      line("projected-none", labels.wordOrCode("projected_reason", verdict.projectedReason()));
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

  /** A difference of two values in their unit; of shares and rates in points. */
  private String difference(double value, String unit, UnitScale scale) {
    return unit.equals("%") ? figures.amount(value, "个百分点") : figures.amount(value, scale);
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
    boolean plain = rate.window().equals(rate.method());
    head(
        plain ? "rate-plain" : "rate",
        labels.wordOrCode("growth_window", rate.window()),
        labels.wordOrCode("growth_method", rate.method()),
        labels.wordOrCode("measure", rate.measure()),
        figures.period(rate.basePeriod()),
        figures.period(rate.period()));
    if (rate.growthPct() == null) {
      String reason = labels.wordOrCode("growth_reason", rate.reason());
      if (rate.reason().startsWith("base_")) {
        line("no-rate-base", reason, figures.period(rate.basePeriod()));
      } else {
        line("no-rate", reason);
      }
    } else {
      UnitScale scale =
          figures.scale(Math.max(Math.abs(rate.baseValue()), Math.abs(rate.value())), rate.unit());
      line(
          "formula." + rate.method(),
          figures.amount(rate.value(), scale),
          figures.amount(rate.baseValue(), scale),
          years(rate.basePeriod(), rate.period()),
          Figures.signedPercent(rate.growthPct()));
    }
    if (rate.standing() != null) {
      line("standing", labels.wordOrCode("method_status", rate.standing()), decimals(rate.score()));
    }
    for (String period : rate.derivedPeriods()) {
      line("derived", figures.period(period));
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
          labels.wordOrCode("price_basis", rate.reportedPriceBasis()));
    }
    if (rate.differencePp() != null) {
      line("difference", figures.points(rate.differencePp()));
    }
    if (rate.differenceCause() != null) {
      String cause = labels.wordOrCode("growth_difference", rate.differenceCause());
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
              ? labels.wordOrCode("missing_reason", one.missingReason())
              : one.rankOf() == null
                  ? figures.amount(one.value(), one.unit())
                  : figures.rank((int) Math.round(one.value()), one.rankOf());
      String basis = one.priceBasis();
      boolean priced = basis != null && !basis.equals("-");
      String text =
          labels.text(
              "explain-statement",
              figures.period(one.period()),
              what(one),
              priced ? value + " " + labels.wordOrCode("price_basis", basis) : value,
              cell(one),
              one.place());
      lines.add((one.used() ? "* " : INDENT) + text);
    }
  }

  /** What a statement is of: 郑州市 地区生产总值 增速, 差距(增速,对郑州市). */
  private String what(Explanation.Evidence one) {
    Explanation.About about = one.about();
    List<String> words = new ArrayList<>();
    if (about.zone() != null) {
      words.add(about.zone().in(lang));
    }
    if (about.indicator() != null) {
      words.add(about.indicator().in(lang));
    }
    List<String> more = new ArrayList<>();
    if (about.ofMeasure() != null && !about.ofMeasure().equals("level")) {
      more.add(labels.text("explain-of-measure", labels.wordOrCode("measure", about.ofMeasure())));
    }
    if (about.ofIndicator() != null) {
      more.add(labels.text("explain-of-indicator." + relation(one), about.ofIndicator().in(lang)));
    }
    if (about.comparator() != null) {
      more.add(labels.text("explain-beside", about.comparator().in(lang)));
    }
    if (about.scope() != null) {
      more.add(labels.text("explain-scope", about.scope()));
    }
    String measure = labels.wordOrCode("measure", one.measure());
    words.add(
        more.isEmpty()
            ? measure
            : labels.text(
                "explain-measure-of", measure, String.join(labels.text("explain-and"), more)));
    return String.join(" ", words);
  }

  /** How a statement, or what it is a gap or growth of, relates to its other indicator. */
  private static String relation(Explanation.Evidence one) {
    Set<String> relations = Set.of("share", "ratio", "coverage");
    String of = one.about().ofMeasure();
    String measure = relations.contains(one.measure()) || of == null ? one.measure() : of;
    return relations.contains(measure) ? measure : "share";
  }

  /** What the cell holds, in quotation marks; that it is blank where it is. */
  private String cell(Explanation.Evidence one) {
    return one.raw() == null || one.raw().isBlank()
        ? labels.text("explain-blank")
        : labels.text("explain-cell", printed(one.raw(), one.rawUnit()));
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
