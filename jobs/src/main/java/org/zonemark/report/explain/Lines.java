package org.zonemark.report.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.report.Digits;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.UnitScale;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

/** The lines of an explanation while it is written, and the words and figures in them. */
final class Lines {

  private static final String INDENT = "  ";
  private static final String USED = "* ";

  private final Lang lang;
  private final Labels labels;
  private final Figures figures;
  private final List<String> lines = new ArrayList<>();

  Lines(Lang lang) {
    this.lang = lang;
    this.labels = Labels.of(lang);
    this.figures = new Figures(lang, labels);
  }

  List<String> all() {
    return lines;
  }

  Figures figures() {
    return figures;
  }

  /** A line of its own. */
  void head(String key, String... values) {
    lines.add(text(key, values));
  }

  /** A line below another. */
  void line(String key, String... values) {
    lines.add(INDENT + text(key, values));
  }

  /** A statement, marked where the conclusion rests on it. */
  void statement(boolean used, String text) {
    lines.add((used ? USED : INDENT) + text);
  }

  String text(String key, String... values) {
    return labels.text("explain-" + key, (Object[]) values);
  }

  /** How numbers of firms became one. */
  String aggregate(String function, String statement, String of, String over) {
    return labels.aggregate(function, statement, of, over);
  }

  /** The word for a code of a list. */
  String word(String list, String code) {
    return labels.wordOrCode(list, code);
  }

  /** Why there is no verdict. */
  String reason(String code) {
    return word("attainment_reason", code);
  }

  String name(Name name) {
    return name.in(lang);
  }

  String period(Period period) {
    return figures.period(period.text());
  }

  /** A difference of two values in their unit; of shares and rates in points. */
  String difference(double value, String unit, UnitScale scale) {
    return unit.equals("%")
        ? figures.amount(value, UnitCodes.POINTS)
        : figures.amount(value, scale);
  }

  static String printed(String raw, String rawUnit) {
    boolean said = rawUnit == null || rawUnit.isEmpty() || raw != null && raw.contains(rawUnit);
    return said ? raw : raw + " " + rawUnit;
  }

  static String decimals(double value) {
    return Digits.grouped(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP), 0);
  }

  /** How many years lie between two periods; - where one is unknown. */
  static String years(Period from, Period to) {
    if (from == null || to == null) {
      return "-";
    }
    return Digits.grouped(
        BigDecimal.valueOf(from.yearsTo(to)).setScale(2, RoundingMode.HALF_UP), 0);
  }

  static String years(String from, String to) {
    return years(Period.parse(from).value(), Period.parse(to).value());
  }
}
