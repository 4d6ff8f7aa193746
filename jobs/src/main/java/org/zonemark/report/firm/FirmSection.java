package org.zonemark.report.firm;

import java.util.ArrayList;
import java.util.List;
import org.zonemark.method.disclosure.DisclosureRule;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Report;

/** What was read of firms, what was made of them, what is withheld and what is odd, in words. */
public final class FirmSection {

  /** A source of firms. */
  public record Source(
      String title,
      boolean synthetic,
      List<String> facts,
      String rule,
      List<Aggregate> aggregates,
      boolean hasFindings,
      List<Finding> findings) {}

  /** One aggregate; which firms count, and of which it is beside all, may be null. */
  public record Aggregate(
      String indicator,
      String made,
      String where,
      String statement,
      String years,
      String areas,
      String industries,
      Counts counts) {}

  /** How many observations are published, and how many are withheld for which reason. */
  public record Counts(String published, String few, String dominated, String complementary) {}

  /** What is odd, and how many times. */
  public record Finding(String name, String count, String message) {}

  /** The statement that needs no word. */
  private static final String PLAIN = "plain";

  private static final String NONE = "—";

  private final Lang lang;
  private final Labels labels;

  /** In a language. */
  public FirmSection(Lang lang, Labels labels) {
    this.lang = lang;
    this.labels = labels;
  }

  /** The sources as they are shown. */
  public List<Source> sources(List<Report.FirmSource> sources) {
    return sources.stream().map(this::source).toList();
  }

  private Source source(Report.FirmSource source) {
    List<String> facts = new ArrayList<>();
    facts.add(labels.text("firms-files", Figures.count(source.files())));
    facts.add(labels.text("firms-rows", Figures.count(source.rows())));
    facts.add(
        source.firms() == null
            ? labels.text("firms-not-told")
            : labels.text("firms-firms", Figures.count(source.firms())));
    return new Source(
        labels.title(source.title()),
        source.synthetic(),
        facts,
        rule(source.rule()),
        source.aggregates().stream().map(this::aggregate).toList(),
        !source.findings().isEmpty(),
        source.findings().stream().map(this::finding).toList());
  }

  private String rule(DisclosureRule rule) {
    return labels.text(
        "firms-rule",
        Figures.count(rule.fewest()),
        Figures.percent(rule.dominancePct()),
        Figures.percent(rule.intervalPct()));
  }

  private Aggregate aggregate(Report.FirmAggregate aggregate) {
    Report.FirmAggregate.Span span = aggregate.span();
    Report.FirmAggregate.Counts counts = aggregate.counts();
    return new Aggregate(
        aggregate.indicator().in(lang),
        labels.aggregate(
            aggregate.function(), aggregate.statement(), aggregate.of(), aggregate.over()),
        aggregate.where() == null ? null : aggregate.where().in(lang),
        aggregate.statement().equals(PLAIN)
            ? null
            : labels.wordOrCode("aggregate_statement", aggregate.statement()),
        span.fromYear() == span.toYear()
            ? String.valueOf(span.fromYear())
            : labels.text(
                "firms-years", String.valueOf(span.fromYear()), String.valueOf(span.toYear())),
        Figures.count(span.areas()),
        span.industries() == 0 ? NONE : Figures.count(span.industries()),
        new Counts(
            Figures.count(counts.published()),
            Figures.count(counts.few()),
            Figures.count(counts.dominated()),
            Figures.count(counts.complementary())));
  }

  private Finding finding(FindingRow finding) {
    return new Finding(
        labels.wordOrCode("finding_code", finding.code()),
        finding.value() == null ? NONE : finding.value(),
        finding.told(lang, labels.text("colon")));
  }
}
