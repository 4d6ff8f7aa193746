package org.zonemark.table.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Period;
import org.zonemark.table.data.Observation;

/**
 * The values of one flow for months, quarters and years to date, as printed or as they follow from
 * what is printed: a year to date is the sum of its quarters or its months, a month or a quarter is
 * the difference of two years to date. What is printed as missing stays missing: a withheld quarter
 * is never the difference of two years to date.
 */
final class PartsOfYear {

  private static final int MONTHS = 12;
  private static final int[] UNITS = {3, 1};

  private final TreeMap<Period, Observation> values;

  /** What a value that is not printed follows from. */
  private final Map<Period, List<String>> statements = new HashMap<>();

  private PartsOfYear(TreeMap<Period, Observation> printed) {
    this.values = new TreeMap<>(printed);
  }

  /** The printed values of a flow, and those that follow from them; these have no id. */
  static PartsOfYear of(TreeMap<Period, Observation> printed) {
    PartsOfYear parts = new PartsOfYear(printed);
    printed.keySet().stream()
        .filter(period -> period.years() < 1)
        .map(Period::year)
        .distinct()
        .forEach(
            year -> {
              parts.addUp(year);
              parts.takeApart(year);
            });
    return parts;
  }

  /** The values by period. */
  TreeMap<Period, Observation> values() {
    return values;
  }

  /** Ids of the statements that a value follows from; none of one that is printed. */
  List<String> statementsOf(Observation value) {
    return value.id() == null ? statements.get(value.period()) : List.of();
  }

  private void derive(Observation value, List<Observation> from) {
    statements.put(
        value.period(),
        from.stream()
            .flatMap(one -> one.id() == null ? statementsOf(one).stream() : Stream.of(one.id()))
            .distinct()
            .toList());
    values.put(value.period(), value);
  }

  private void addUp(int year) {
    for (int month = 1; month < MONTHS; month++) {
      for (int unit : UNITS) {
        if (month > unit && month % unit == 0) {
          List<Observation> parts = new ArrayList<>();
          for (int last = unit; last <= month; last += unit) {
            parts.add(values.get(months(year, last - unit + 1, last)));
          }
          put(months(year, 1, month), parts);
        }
      }
    }
  }

  private void put(Period period, List<Observation> parts) {
    Observation first = parts.get(0);
    if (values.containsKey(period) || !parts.stream().allMatch(part -> goesWith(part, first))) {
      return;
    }
    List<Double> addends = parts.stream().map(Observation::value).toList();
    derive(first.derived(period, Exact.sum(addends)), parts);
  }

  private void takeApart(int year) {
    for (int unit : UNITS) {
      for (int last = 2 * unit; last <= MONTHS; last += unit) {
        Period part = months(year, last - unit + 1, last);
        Observation whole = values.get(months(year, 1, last));
        Observation before = values.get(months(year, 1, last - unit));
        if (!values.containsKey(part) && goesWith(whole, before) && goesWith(before, whole)) {
          derive(
              whole.derived(part, Exact.difference(whole.value(), before.value())),
              List.of(whole, before));
        }
      }
    }
  }

  private static Period months(int year, int first, int last) {
    return Period.ofMonths(year, first, last);
  }

  /** Whether the value of a statement is one to reckon with, in the unit of another. */
  private static boolean goesWith(Observation one, Observation other) {
    return one != null
        && other != null
        && one.value() != null
        && one.isPoint()
        && !one.isUnreliable()
        && one.unit().equals(other.unit());
  }
}
