package org.zonemark.job.report.firm;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.conf.firm.FirmCondition;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

/** Which firms count, in words: columns by their headers, amounts with their units. */
final class ConditionWords {

  private final Labels labels;
  private final FirmColumns columns;

  private ConditionWords(Lang lang, FirmColumns columns) {
    this.labels = Labels.of(lang);
    this.columns = columns;
  }

  /** In both languages. */
  static Name of(List<FirmCondition> all, FirmColumns columns) {
    return new Name(
        new ConditionWords(Lang.ZH, columns).all(all),
        new ConditionWords(Lang.EN, columns).all(all));
  }

  private String all(List<FirmCondition> all) {
    return all.stream().map(this::one).collect(Collectors.joining(labels.text("firm-and")));
  }

  private String one(FirmCondition condition) {
    return switch (condition.kind()) {
      case CODE ->
          labels.text(
              "firm-where-code",
              columns.codes().get(condition.column()),
              String.join(labels.text("enumeration"), condition.codes()));
      case AMOUNT ->
          labels.text(
              "firm-where-amount",
              header(condition.column()),
              compared(condition, unit(condition.column())));
      case RATIO ->
          labels.text(
              "firm-where-ratio",
              header(condition.column()),
              header(condition.denominator()),
              compared(condition, unit(condition.column()) + "/" + unit(condition.denominator())));
      case GROWTH ->
          labels.text(
              "firm-where-growth",
              header(condition.column()),
              String.valueOf(condition.years()),
              compared(condition, "%"));
    };
  }

  private String header(String column) {
    return columns.values().get(column).header();
  }

  private String unit(String column) {
    return columns.values().get(column).unit();
  }

  private String compared(FirmCondition condition, String unit) {
    return labels.text(
        "firm-" + condition.comparison().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        condition.limit().toPlainString(),
        unit);
  }
}
