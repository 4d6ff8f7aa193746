package org.zonemark.report.book;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;

/** Every promise with its verdict, a row each; numbers that stand together share a scale. */
final class TargetSheet {

  private static final String ONE = Decimals.format(1);

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;

  TargetSheet(Lang lang, Labels labels, Figures figures) {
    this.lang = lang;
    this.labels = labels;
    this.figures = figures;
  }

  Sheet sheet(Report report) {
    return new Sheet(
            labels.text("targets"),
            "Targets",
            labels.text("targets-note"),
            List.of(
                Sheet.Column.text("zone").within(18),
                Sheet.Column.text("indicator").within(30),
                Sheet.Column.text("book-measure").within(14),
                Sheet.Column.text("due").within(13),
                Sheet.Column.text("book-op").within(8),
                Sheet.Column.number("book-promised", Sheet.TWO),
                Sheet.Column.number("book-promised-to", Sheet.TWO),
                Sheet.Column.text("book-unit").within(12),
                Sheet.Column.text("status").within(12),
                Sheet.Column.text("note-reason").within(20),
                Sheet.Column.number("observed", Sheet.TWO),
                Sheet.Column.text("book-observed-period").within(13),
                Sheet.Column.number("gap", Sheet.TWO),
                Sheet.Column.number("book-progress", ONE).barred(),
                Sheet.Column.number("book-elapsed", ONE),
                Sheet.Column.number("required", Sheet.TWO),
                Sheet.Column.text("plan").unprinted(),
                Sheet.Column.text("note-tier").unprinted(),
                Sheet.Column.text("owner").within(24).unprinted(),
                Sheet.Column.text("note-duplicate").unprinted(),
                Sheet.Column.text("source-ref").unprinted()),
            report.targets().stream().map(this::cells).toList())
        .withoutEmpty();
  }

  private Object[] cells(TargetRow target) {
    UnitScale scale = figures.scale(target.value(), target.unit());
    int decimals = decimals(target, scale);
    return new Object[] {
      target.zone().in(lang),
      target.indicator().in(lang),
      labels.wordOrCode("measure", target.measure()),
      figures.period(target.period()),
      labels.wordOrCode("op", target.op()),
      amount(target.value(), scale, decimals),
      amount(target.valueHi(), scale, decimals),
      scale.unit(),
      labels.standing(target),
      target.reason() == null || target.isAwaiting()
          ? null
          : labels.wordOrCode("attainment_reason", target.reason()),
      amount(target.observed(), scale, decimals),
      target.observedPeriod() == null ? null : figures.period(target.observedPeriod()),
      amount(target.shortBy(), scale, decimals),
      target.startsBeyond() || target.isRate() ? null : target.progressPct(),
      target.isRate() ? null : target.elapsedPct(),
      target.requiredGrowthPct(),
      target.plan() == null ? null : target.plan().in(lang),
      target.tier() == null ? null : labels.wordOrCode("tier", target.tier()),
      target.way() == null ? null : target.way().owner(),
      target.counted() ? null : target.duplicateOf().id(),
      target.sourceRef()
    };
  }

  /** As many as it takes to see on which side of its target a value lies; none among counts. */
  private static int decimals(TargetRow target, UnitScale scale) {
    Double observed = target.observed();
    int apart = observed == null ? 0 : scale.apart(target.value(), observed).decimals();
    return Decimals.of(
        Stream.of(target.value(), target.valueHi(), observed)
            .filter(Objects::nonNull)
            .mapToDouble(scale::number),
        Math.max(apart, scale.decimals()));
  }

  private static Sheet.Amount amount(Double value, UnitScale scale, int decimals) {
    return value == null ? null : new Sheet.Amount(scale.number(value), decimals);
  }
}
