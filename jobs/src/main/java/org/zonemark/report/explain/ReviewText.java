package org.zonemark.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.Name;

/** What a review of a plan concludes of a target, and what it rests on or lacks, in words. */
final class ReviewText {

  /** Measures that are quotients of two values. */
  private static final Set<String> QUOTIENTS = Set.of("share", "ratio", "multiple");

  private static final String DIFFERENCE = "reckoned-difference";
  private static final String QUOTIENT = "reckoned-quotient";

  /** How a measure is reckoned of two values, where not as their difference. */
  private static final Map<String, String> OF_TWO_LEVELS =
      Map.of(
          "growth", "reckoned-growth",
          "total_growth", "reckoned-total-growth",
          "multiple", QUOTIENT);

  private final Lines lines;
  private final Explanation.OfTarget target;

  ReviewText(Lines lines, Explanation.OfTarget target) {
    this.lines = lines;
    this.target = target;
  }

  void write(Explanation.Judged judged) {
    Explanation.Concluded concluded = judged.concluded();
    if (concluded.superseded()) {
      lines.line("superseded");
    }
    conclusion(judged, concluded);
    if (concluded.tiers() != null) {
      lines.line("tiers", concluded.otherTierId(), lines.word("conclusion", concluded.tiers()));
    }
    Explanation.Observed observed = judged.observed();
    if (observed != null && observed.origin() != null && observed.origin() != Origin.REPORTED) {
      lines.line("observed-from", lines.word("observed_from", observed.origin().code()));
      reckoning(observed, judged.aim());
    }
    missing(judged, concluded);
    if (judged.distance().attainedSince() != null
        && !judged.distance().attainedSince().equals(observed.period())) {
      lines.line(
          "attained-since",
          lines.period(judged.distance().attainedSince()),
          lines.period(observed.period()));
    }
  }

  private void conclusion(Explanation.Judged judged, Explanation.Concluded concluded) {
    // A conclusion that only repeats the status says nothing, unless it says why.
    boolean repeated =
        judged.status().code().equals(concluded.conclusion()) && concluded.reason() == null;
    if (concluded.conclusion() == null || repeated) {
      return;
    }
    String conclusion = lines.word("conclusion", concluded.conclusion());
    if (concluded.reason() == null) {
      lines.line("conclusion", conclusion);
    } else {
      lines.line("conclusion-reason", conclusion, lines.reason(concluded.reason()));
    }
  }

  private void missing(Explanation.Judged judged, Explanation.Concluded concluded) {
    Explanation.Missing missing = concluded.missing();
    if (missing != null) {
      lines.line(
          "missing",
          lines.name(missing.zone()),
          lines.name(missing.indicator()),
          lines.word("measure", missing.measure()),
          lines.figures().period(missing.period()));
    }
    String why = concluded.missingWhy();
    boolean said = Objects.equals(why, judged.reason());
    boolean plain = missing != null && "no_observation_of_period".equals(why);
    if (!said && !plain && why != null) {
      lines.line("missing-why", lines.reason(why));
    }
  }

  /** How the observed value is reckoned of the statements it rests on, with their numbers. */
  private void reckoning(Explanation.Observed observed, Double aim) {
    List<Explanation.Evidence> basis = observed.basis();
    if (basis.size() < 2 || basis.stream().anyMatch(one -> one.value() == null)) {
      return;
    }
    UnitScale scale = lines.figures().scale(observed.value(), target.promised().unit());
    String result =
        lines
            .figures()
            .amount(observed.value(), aim == null ? scale : scale.apart(observed.value(), aim));
    switch (observed.origin()) {
      case QUOTIENT -> quotient(basis, result);
      case COMPARATOR -> compared(basis, result);
      case TWO_LEVELS -> twoLevels(basis, result);
      case TWO_RANKS -> lines.line(DIFFERENCE, term(basis.get(1)), term(basis.get(0)), result);
      case YEARLY_VALUES, YEARLY_INCREMENTS, PARTS_OF_PERIOD ->
          lines.line(
              "reckoned-sum", String.join(" + ", basis.stream().map(this::term).toList()), result);
      case REPORTED,
          YEARLY_RATES,
          COMPARATOR_MEAN,
          COMPARATOR_SUMS,
          QUOTIENT_OF_SUMS,
          STATED_RANK,
          WORST_OF_YEARS,
          COMPUTED_LIST -> {
        // The statements themselves say it.
      }
    }
  }

  private void compared(List<Explanation.Evidence> basis, String result) {
    if (basis.size() == 2) {
      boolean ratio = QUOTIENTS.contains(target.promised().measure());
      lines.line(ratio ? QUOTIENT : DIFFERENCE, term(basis.get(0)), term(basis.get(1)), result);
    }
  }

  private void twoLevels(List<Explanation.Evidence> basis, String result) {
    lines.line(
        OF_TWO_LEVELS.getOrDefault(target.promised().measure(), DIFFERENCE),
        term(basis.get(0)),
        term(basis.get(1)),
        result,
        Lines.years(basis.get(1).period(), basis.get(0).period()));
  }

  private void quotient(List<Explanation.Evidence> basis, String result) {
    if (basis.size() == 2) {
      lines.line(QUOTIENT, term(basis.get(0)), term(basis.get(1)), result);
      return;
    }
    // The numerator's statements come first, the denominator's last.
    String above = String.join(" ", whose(basis.get(0)));
    String below = String.join(" ", whose(basis.get(basis.size() - 1)));
    lines.line("reckoned-quotient-of-several", above, below, result);
  }

  /** A number of a formula, with whose and of what it is. */
  private String term(Explanation.Evidence one) {
    List<String> words = whose(one);
    words.add(lines.figures().period(one.period()));
    words.add(lines.figures().amount(one.value(), one.unit()));
    return String.join(" ", words);
  }

  /** Whose, where it is another's, and of what a number is. */
  private List<String> whose(Explanation.Evidence one) {
    Name own = target.promised().indicator();
    Name indicator = one.about().indicator() == null ? own : one.about().indicator();
    List<String> words = new ArrayList<>();
    if (one.about().zone() != null) {
      words.add(lines.name(one.about().zone()));
    }
    words.add(lines.name(indicator));
    return words;
  }
}
