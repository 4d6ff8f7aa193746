package org.zonemark.report.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.ProgressMethod;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.Name;

/** A target, the statements about it, and what each method says of it, in words. */
final class TargetText {

  private final Lines lines;
  private final Explanation.OfTarget target;
  private final ReviewText review;
  private final FormulaText formulas;
  private final OutlookText outlook;

  TargetText(Lines lines, Explanation.OfTarget target) {
    this.lines = lines;
    this.target = target;
    this.review = new ReviewText(lines, target);
    this.formulas = new FormulaText(lines, target);
    this.outlook = new OutlookText(lines, target);
  }

  void write() {
    head();
    new StatementText(lines).write(target.evidence());
    Map<String, List<String>> silent = new LinkedHashMap<>();
    Name member = null;
    for (Explanation.Judged judged : target.judgements()) {
      if (!Objects.equals(member, judged.member())) {
        silent(silent);
        member = judged.member();
      }
      if (isSilent(judged)) {
        silent
            .computeIfAbsent(whySilent(judged), any -> new ArrayList<>())
            .add(lines.word("attainment_method", judged.method().code()));
      } else {
        judged(judged);
      }
    }
    silent(silent);
  }

  private void head() {
    Explanation.Promised promised = target.promised();
    lines.head("target", target.id(), Integer.toString(target.version()));
    lines.line(
        "promise",
        lines.name(promised.zone()),
        lines.name(promised.indicator()),
        lines.word("measure", promised.measure()),
        promised(promised.stated()),
        lines.period(promised.period()));
    if (promised.tier() != null) {
      lines.line("tier", lines.word("tier", promised.tier()));
    }
    if (promised.everyYear()) {
      lines.line("every-year");
    }
    if (promised.comparator() != null) {
      lines.line("comparator", lines.name(promised.comparator()));
    }
    Explanation.Printed printed = target.printed();
    lines.line("printed", Lines.printed(printed.raw(), printed.unit()), printed.place());
    if (target.alias() != null) {
      lines.line("alias", lines.name(target.alias()));
    }
    if (target.dupOf() != null) {
      lines.line("duplicate", target.dupOf());
    }
    long members =
        target.judgements().stream()
            .map(Explanation.Judged::member)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    if (members > 0) {
      lines.line("bundle", Long.toString(members));
    }
  }

  private String promised(StatedValue stated) {
    UnitScale scale = lines.figures().scale(stated.value(), stated.unit());
    if (stated.valueHi() != null) {
      return scale.inline(stated.value()) + "–" + lines.figures().amount(stated.valueHi(), scale);
    }
    return lines.word("op", stated.operator().code())
        + " "
        + lines.figures().amount(stated.value(), scale);
  }

  /** Whether a method beside the verdict has nothing of its own to say. */
  private static boolean isSilent(Explanation.Judged judged) {
    return judged.method() != ProgressMethod.OWN_PERIOD
        && judged.said().isEmpty()
        && judged.outlook().projected() == null
        && (judged.outlook().reason() != null || judged.reason() != null);
  }

  private String whySilent(Explanation.Judged judged) {
    return judged.outlook().reason() == null
        ? lines.reason(judged.reason())
        : lines.word("projected_reason", judged.outlook().reason());
  }

  /** The methods that say nothing, by their reason. */
  private void silent(Map<String, List<String>> methods) {
    methods.forEach(
        (reason, names) -> lines.head("silent", reason, String.join(lines.text("listed"), names)));
    methods.clear();
  }

  private void judged(Explanation.Judged judged) {
    String method = lines.word("attainment_method", judged.method().code());
    boolean beside = judged.method() != ProgressMethod.OWN_PERIOD;
    if (judged.member() == null) {
      lines.head(beside ? "view" : "verdict", method, target.asOf());
    } else {
      String member = lines.name(judged.member());
      lines.head(beside ? "view-member" : "verdict-member", member, method, target.asOf());
    }
    // A method beside the verdict has its own words, and only repeats the verdict.
    if (!beside) {
      String status = lines.word("attainment_status", judged.status().code());
      if (judged.reason() == null) {
        lines.line("status", status);
      } else {
        lines.line("status-reason", status, lines.reason(judged.reason()));
      }
    }
    said(judged);
    review.write(judged);
    formulas.write(judged);
    outlook.write(judged);
  }

  private void said(Explanation.Judged judged) {
    Explanation.Said said = judged.said();
    if (said.standing() != null) {
      lines.line("method-status", lines.word("method_status", said.standing()));
    }
    if (said.value() != null) {
      lines.line("progress-value." + judged.method().code(), Lines.decimals(said.value()));
    }
    if (said.score() != null) {
      lines.line("score", Lines.decimals(said.score()));
    }
  }
}
