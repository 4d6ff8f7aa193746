package org.zonemark.report.explain;

import org.zonemark.report.Figures;
import org.zonemark.report.UnitScale;

/** An indicator of a zone in a period, and the rates computed of it, in words. */
final class RatesText {

  private final Lines lines;

  RatesText(Lines lines) {
    this.lines = lines;
  }

  void write(Explanation.OfPeriod stated) {
    lines.head(
        "year",
        lines.name(stated.zone()),
        lines.name(stated.indicator()),
        lines.figures().period(stated.period()));
    new StatementText(lines).write(stated.evidence());
    if (stated.rates().isEmpty()) {
      lines.head("no-rates");
    }
    for (Explanation.Rate rate : stated.rates()) {
      rate(rate);
    }
  }

  private void rate(Explanation.Rate rate) {
    boolean plain = rate.window().equals(rate.method());
    lines.head(
        plain ? "rate-plain" : "rate",
        lines.word("growth_window", rate.window()),
        lines.word("growth_method", rate.method()),
        lines.word("measure", rate.measure()),
        lines.figures().period(rate.ends().basePeriod()),
        lines.figures().period(rate.ends().period()));
    if (rate.growthPct() == null) {
      noRate(rate);
    } else {
      formula(rate);
    }
    if (rate.standing() != null) {
      lines.line(
          "standing",
          lines.word("method_status", rate.standing().standing()),
          Lines.decimals(rate.standing().score()));
    }
    for (String period : rate.ends().derivedPeriods()) {
      lines.line("derived", lines.figures().period(period));
    }
    more(rate);
    if (rate.reported() != null) {
      reported(rate.reported());
    }
    if (rate.impliedBaseValue() != null) {
      String implied = lines.figures().amount(rate.impliedBaseValue(), rate.ends().unit());
      lines.line("implied-base", implied);
    }
  }

  private void noRate(Explanation.Rate rate) {
    String reason = lines.word("growth_reason", rate.reason());
    if (rate.reason().startsWith("base_")) {
      lines.line("no-rate-base", reason, lines.figures().period(rate.ends().basePeriod()));
    } else {
      lines.line("no-rate", reason);
    }
  }

  private void formula(Explanation.Rate rate) {
    Explanation.Ends ends = rate.ends();
    UnitScale scale =
        lines
            .figures()
            .scale(Math.max(Math.abs(ends.baseValue()), Math.abs(ends.value())), ends.unit());
    lines.line(
        "formula." + rate.method(),
        lines.figures().amount(ends.value(), scale),
        lines.figures().amount(ends.baseValue(), scale),
        Lines.years(ends.basePeriod(), ends.period()),
        Figures.signedPercent(rate.growthPct()));
  }

  private void more(Explanation.Rate rate) {
    if (rate.deflated() != null) {
      lines.line(
          "deflated",
          lines.name(rate.deflated().by()),
          Figures.signedPercent(rate.deflated().priceChangePct()));
    }
    if (rate.indexNumber() != null) {
      lines.line("index", Lines.decimals(rate.indexNumber()));
    }
    if (rate.fit() != null) {
      Double rSquared = rate.fit().rSquared();
      lines.line(
          "fit",
          Lines.decimals(rate.fit().standardError()),
          rSquared == null ? "-" : Lines.decimals(rSquared));
    }
  }

  private void reported(Explanation.Reported reported) {
    if (reported.pct() != null) {
      lines.line(
          "reported",
          Figures.signedPercent(reported.pct()),
          lines.word("price_basis", reported.priceBasis()));
    }
    if (reported.differencePp() != null) {
      lines.line("difference", lines.figures().points(reported.differencePp()));
    }
    if (reported.cause() != null) {
      String cause = lines.word("growth_difference", reported.cause());
      if (reported.revisedIn() == null) {
        lines.line("cause", cause);
      } else {
        lines.line("cause-edition", cause, reported.revisedIn());
      }
    }
  }
}
