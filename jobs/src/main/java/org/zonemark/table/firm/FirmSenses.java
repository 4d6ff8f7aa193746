package org.zonemark.table.firm;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.settings.CheckSettings;

/** What is odd between the rows of a firm; one after the other they are counted by code. */
final class FirmSenses {

  /** Headers of the amounts, as people know them. */
  private final List<String> values;

  private final UnaryOperator<String> zoneNames;
  private final CheckSettings checks;
  private final double factor;
  private final DecimalFormat times =
      new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));
  private final Map<String, FirmCases> cases = new TreeMap<>();

  /** The gravest of the firm at hand, by code. */
  private final Map<String, FirmCases.Example> worst = new HashMap<>();

  /**
   * For the rows of a table.
   *
   * @param zoneNames the name of a zone, by its id
   */
  FirmSenses(FirmTable table, CheckSettings checks, UnaryOperator<String> zoneNames) {
    this.values =
        table.columns().values().values().stream().map(FirmColumns.Amount::header).toList();
    this.zoneNames = zoneNames;
    this.checks = checks;
    this.factor = checks.rules().get(FirmChecks.UNIT_SLIP).limit(FirmChecks.FACTOR);
    times.setRoundingMode(RoundingMode.HALF_EVEN);
  }

  /** Whether names are looked at. */
  static boolean readsNames(FirmTable table, CheckSettings checks) {
    return !table.columns().firmName().isEmpty() && checks.isEnabled(FirmChecks.RENAMED);
  }

  /**
   * Looks at a firm.
   *
   * @param rows all of its rows that count, in order
   */
  void see(String firm, List<FirmYear> rows) {
    List<FirmYear> before = List.of();
    int from = 0;
    while (from < rows.size()) {
      int to = from + 1;
      while (to < rows.size() && rows.get(to).year() == rows.get(from).year()) {
        to++;
      }
      List<FirmYear> now = rows.subList(from, to);
      boolean follows = !before.isEmpty() && before.get(0).year() == rows.get(from).year() - 1;
      see(firm, now, follows ? before : List.of());
      before = now;
      from = to;
    }
    if (rows.stream().map(FirmYear::firmName).filter(Objects::nonNull).distinct().count() > 1) {
      found(FirmChecks.RENAMED, 1, firm);
    }
    worst.forEach((code, example) -> cases.computeIfAbsent(code, FirmCases::new).add(example));
    worst.clear();
  }

  private void see(String firm, List<FirmYear> now, List<FirmYear> before) {
    String first = now.get(0).place().zone();
    String last = now.get(now.size() - 1).place().zone();
    if (!first.equals(last)) {
      found(FirmChecks.IN_TWO_ZONES, 1, firm + " " + zone(first) + " + " + zone(last));
    } else if (before.stream().noneMatch(row -> row.place().zone().equals(first))
        && !before.isEmpty()) {
      String then = before.get(before.size() - 1).place().zone();
      found(FirmChecks.MOVED, 1, firm + " " + zone(then) + " → " + zone(first));
    }
    if (!before.isEmpty()) {
      for (int value = 0; value < values.size(); value++) {
        slip(firm, now, before, value);
      }
    }
  }

  private void slip(String firm, List<FirmYear> now, List<FirmYear> before, int value) {
    double then = largest(before, value);
    if (!(then > 0)) {
      return;
    }
    for (FirmYear row : now) {
      double amount = row.amounts().has(value) ? row.amounts().approximate(value) : 0;
      if (amount > 0 && (amount >= then * factor || then >= amount * factor)) {
        String told = firm + " " + values.get(value) + " " + row.year();
        boolean isMore = amount > then;
        double ratio = isMore ? amount / then : then / amount;
        found(FirmChecks.UNIT_SLIP, ratio, told + (isMore ? " ×" : " ÷") + times.format(ratio));
      }
    }
  }

  private static double largest(List<FirmYear> rows, int value) {
    double largest = 0;
    for (FirmYear row : rows) {
      if (row.amounts().has(value)) {
        largest = Math.max(largest, row.amounts().approximate(value));
      }
    }
    return largest;
  }

  private String zone(String zoneId) {
    return zoneNames.apply(zoneId);
  }

  private void found(String code, double weight, String text) {
    if (checks.isEnabled(code)) {
      FirmCases.Example example = new FirmCases.Example(weight, text);
      worst.merge(
          code,
          example,
          (one, other) -> FirmCases.Example.ORDER.compare(one, other) <= 0 ? one : other);
    }
  }

  /** What was found, by code. */
  Collection<FirmCases> cases() {
    return cases.values();
  }
}
