package org.zonemark.example;

import static org.zonemark.example.Wording.INDICATOR_HEADER;
import static org.zonemark.example.Wording.MEASURE_HEADER;
import static org.zonemark.example.Wording.MEASURE_WORDS;
import static org.zonemark.example.Wording.NOTE;
import static org.zonemark.example.Wording.NUMBER_HEADER;
import static org.zonemark.example.Wording.REVISIONS;
import static org.zonemark.example.Wording.SYNTHETIC;
import static org.zonemark.example.Wording.TOTAL;
import static org.zonemark.example.Wording.UNIT_HEADER;
import static org.zonemark.example.Wording.YEARBOOK;
import static org.zonemark.example.Wording.YEAR_HEADER;
import static org.zonemark.example.Wording.ZONE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The yearbooks: a table a year, and what later books reprint changed. */
final class YearbookTables {

  private static final double REVISED_SHARE = 0.02;
  private static final double THOUSANDS_SEPARATOR_SHARE = 0.10;

  private final HiddenValues values;
  private int missingCells;
  private int zoneCells;
  private int revisedCells;

  YearbookTables(HiddenValues values) {
    this.values = values;
  }

  /**
   * The table of one year: the total row first, then one row a zone and one column an indicator.
   */
  Rows yearbook(int year) {
    int edition = year + 1;
    Rows rows = new Rows();
    rows.add(YEARBOOK + edition + " (" + SYNTHETIC + ")");
    rows.add(
        Stream.concat(
                Stream.of(NUMBER_HEADER, ZONE), Indicators.ALL.stream().map(Indicator::header))
            .toList());
    List<Zone> present = values.zones().stream().filter(zone -> zone.presentIn(year)).toList();
    rows.add(
        Stream.concat(
                Stream.of("", TOTAL),
                IntStream.range(0, Indicators.ALL.size()).mapToObj(i -> total(present, i, year)))
            .toList());
    for (Zone zone : present) {
      List<String> row = new ArrayList<>();
      row.add(Integer.toString(zone.number()));
      // Until 2015 the books print the long names, so that aliases are resolved.
      row.add(year < 2015 ? zone.longName() : zone.name());
      for (int i = 0; i < Indicators.ALL.size(); i++) {
        String mark = values.missingMark(zone, i, year);
        Draws print = values.draws(Draws.PURPOSE_PRINT, zone.number(), i, year);
        row.add(mark == null ? printed(values.value(zone, i, year), print) : mark);
        missingCells += mark == null ? 0 : 1;
        zoneCells++;
      }
      rows.add(row);
    }
    rows.add(NOTE);
    return rows;
  }

  /** How many cells of zones were written. */
  int zoneCells() {
    return zoneCells;
  }

  /** How many of them are missing. */
  int missingCells() {
    return missingCells;
  }

  /** How many values were reprinted changed. */
  int revisedCells() {
    return revisedCells;
  }

  private String total(List<Zone> present, int indicator, int year) {
    Indicator meaning = Indicators.ALL.get(indicator);
    if (meaning.additive()) {
      return present.stream()
          .map(zone -> values.value(zone, indicator, year))
          .reduce(BigDecimal.ZERO, BigDecimal::add)
          .toPlainString();
    }
    if (meaning.kind() == Kind.SCORE) {
      return "/";
    }
    double sum = 0;
    double weights = 0;
    for (Zone zone : present) {
      sum += values.size(zone) * values.value(zone, indicator, year).doubleValue();
      weights += values.size(zone);
    }
    return HiddenValues.rounded(sum / weights, meaning.decimals()).toPlainString();
  }

  /** The values of one year that the book after next reprints changed. */
  Rows revisions(int year) {
    int edition = year + 2;
    Rows rows = new Rows();
    rows.add(YEARBOOK + edition + " " + year + REVISIONS + " (" + SYNTHETIC + ")");
    rows.add(
        List.of(
            NUMBER_HEADER,
            ZONE,
            INDICATOR_HEADER,
            MEASURE_HEADER,
            YEAR_HEADER,
            UNIT_HEADER,
            REVISIONS));
    int number = 0;
    for (Zone zone : values.zones()) {
      for (int i = 0; i < Indicators.ALL.size(); i++) {
        Draws draws = values.draws(Draws.PURPOSE_REVISION, zone.number(), i, year);
        if (draws.uniform() >= REVISED_SHARE
            || !zone.presentIn(year)
            || values.missingMark(zone, i, year) != null) {
          continue;
        }
        Indicator indicator = Indicators.ALL.get(i);
        BigDecimal revised = revised(values.value(zone, i, year), indicator, draws);
        rows.add(
            List.of(
                Integer.toString(++number),
                zone.name(),
                indicator.name(),
                MEASURE_WORDS.get(indicator.kind().measure),
                Integer.toString(year),
                indicator.unit(),
                revised.toPlainString()));
      }
    }
    revisedCells += number;
    rows.add(NOTE);
    return rows;
  }

  /** Another value than before, by a few percent. */
  private static BigDecimal revised(BigDecimal old, Indicator indicator, Draws draws) {
    BigDecimal revised =
        HiddenValues.rounded(old.doubleValue() * (1 + 0.04 * draws.normal()), indicator.decimals());
    return revised.compareTo(old) == 0 ? old.add(old.ulp()) : revised;
  }

  /** A value as printed: some cells group their thousands, some do not, as in real tables. */
  private static String printed(BigDecimal value, Draws draws) {
    String plain = value.toPlainString();
    if (draws.uniform() >= THOUSANDS_SEPARATOR_SHARE) {
      return plain;
    }
    int point = plain.indexOf('.');
    StringBuilder grouped = new StringBuilder(plain);
    int first = value.signum() < 0 ? 1 : 0;
    for (int i = (point < 0 ? plain.length() : point) - 3; i > first; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  static String yearbookFile(int edition) {
    return "synthetic-yearbook-" + edition + ".csv";
  }

  static String revisionsFile(int edition) {
    return "synthetic-yearbook-" + edition + "-revisions.csv";
  }
}
