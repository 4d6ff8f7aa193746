package org.zonemark.report.book;

import java.util.List;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;

/** Every promise with its verdict, a row each; numbers that stand together share a scale. */
final class TargetSheet {

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
                Sheet.Column.text("zone"),
                Sheet.Column.text("indicator"),
                Sheet.Column.text("book-measure"),
                Sheet.Column.text("due"),
                Sheet.Column.text("book-op"),
                Sheet.Column.number("book-promised", Sheet.FINE),
                Sheet.Column.number("book-promised-to", Sheet.FINE),
                Sheet.Column.text("book-unit"),
                Sheet.Column.text("status"),
                Sheet.Column.text("note-reason"),
                Sheet.Column.number("observed", Sheet.FINE),
                Sheet.Column.text("book-observed-period"),
                Sheet.Column.number("gap", Sheet.FINE),
                Sheet.Column.number("book-progress", Sheet.TWO).barred(),
                Sheet.Column.number("book-elapsed", Sheet.TWO),
                Sheet.Column.number("required", Sheet.TWO),
                Sheet.Column.text("note-tier"),
                Sheet.Column.text("owner"),
                Sheet.Column.text("plan"),
                Sheet.Column.text("note-duplicate"),
                Sheet.Column.text("source-ref")),
            report.targets().stream().map(this::cells).toList())
        .withoutEmpty();
  }

  private Object[] cells(TargetRow target) {
    UnitScale scale = figures.scale(target.value(), target.unit());
    return new Object[] {
      target.zone().in(lang),
      target.indicator().in(lang),
      labels.wordOrCode("measure", target.measure()),
      figures.period(target.period()),
      labels.wordOrCode("op", target.op()),
      scale.number(target.value()),
      number(target.valueHi(), scale),
      scale.unit(),
      labels.wordOrCode("attainment_status", target.status()),
      target.reason() == null ? null : labels.wordOrCode("attainment_reason", target.reason()),
      number(target.observed(), scale),
      target.observedPeriod() == null ? null : figures.period(target.observedPeriod()),
      number(target.shortBy(), scale),
      target.startsBeyond() ? null : target.progressPct(),
      target.elapsedPct(),
      target.requiredGrowthPct(),
      target.tier() == null ? null : labels.wordOrCode("tier", target.tier()),
      target.way() == null ? null : target.way().owner(),
      target.plan() == null ? null : target.plan().in(lang),
      target.duplicateOf(),
      target.sourceRef()
    };
  }

  private static Double number(Double value, UnitScale scale) {
    return value == null ? null : scale.number(value);
  }
}
