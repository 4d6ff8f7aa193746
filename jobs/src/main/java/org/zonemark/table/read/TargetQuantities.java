package org.zonemark.table.read;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Unit;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.Spellings;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.source.Cell;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;
import org.zonemark.table.plan.PlanWords;
import org.zonemark.table.words.Separators;

/** The numbers of targets: of what the words of a cell leave, in the unit that they mean. */
final class TargetQuantities {

  private static final String HUNDRED_MILLION = Spellings.of("numbers").text("hundred-million");

  /** Differences of these are in points. */
  private static final Set<String> RATES = Set.of("growth", "share", "ratio", "coverage");

  private static final Separators NO_OTHERS = new Separators();

  private final Configuration conf;
  private final Quantities quantities;

  TargetQuantities(Configuration conf, Quantities quantities) {
    this.conf = conf;
    this.quantities = quantities;
  }

  /** Nothing: what is withdrawn promises no number. */
  Quantity withdrawn(StatementKey subject) throws Rejected {
    return new Quantity(
        null, null, null, Operator.REACH, quantities.unit(subject, true), subject.printedUnit());
  }

  /**
   * What a cell promises.
   *
   * @param fields what columns and words say
   * @param said the words of the cell
   */
  Quantity of(Cell cell, Map<String, String> fields, PlanWords said, StatementKey subject)
      throws Rejected {
    try {
      return overYears(quantity(cell, fields, said, subject), fields, said, subject);
    } catch (Rejected fault) {
      throw asked(fault, cell, subject);
    }
  }

  /** A fault as it is asked about in a plan, with what would say it. */
  private static Rejected asked(Rejected fault, Cell cell, StatementKey subject) {
    boolean percent = fault.code().equals("unit_mismatch") && fault.value().equals("%");
    if (percent && Measure.LEVEL.is(subject.series())) {
      return new Rejected("target_percent_unsaid", cell.text(), Map.of());
    }
    if (fault.code().equals("unknown_unit") && fault.value().isEmpty()) {
      Map<String, String> usual = Map.of("expected", subject.indicator().unit());
      return new Rejected("target_unit_unsaid", cell.text(), usual);
    }
    boolean unread = fault.code().equals("unreadable_value");
    return unread ? TargetWording.rejected(fault.code(), cell) : fault;
  }

  /** 年均提高0.1个百分点 over five years is half a point in all. */
  private static Quantity overYears(
      Quantity said, Map<String, String> fields, PlanWords words, StatementKey subject) {
    Period period = subject.period();
    if (!fields.containsKey("yearly") || period.years() <= 1) {
      return said;
    }
    boolean fromFirst =
        Measure.RANK_CHANGE.is(subject.series())
            && !TargetWording.isFromBefore(subject, words, fields);
    return times(said, (int) period.years() - (fromFirst ? 1 : 0));
  }

  private static Quantity times(Quantity said, int years) {
    return new Quantity(
        times(said.value(), years),
        times(said.valueHi(), years),
        times(said.printStep(), years),
        said.op(),
        said.unit(),
        said.printedUnit());
  }

  /** A decimal number times another, as its digits have it. */
  private static Double times(Double value, int years) {
    return value == null
        ? null
        : BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(years)).doubleValue();
  }

  private Quantity quantity(
      Cell cell, Map<String, String> fields, PlanWords said, StatementKey subject) throws Rejected {
    Indicator indicator = subject.indicator();
    Unit own = conf.unit(indicator.unit()).orElseThrow();
    String text = said.number();
    StatementKey inUnit = subject;
    String magnitude = fields.get("magnitude");
    if (magnitude != null && Quantities.isMoney(own)) {
      inUnit = subject.withUnit(magnitude + own.canonical());
    } else if (magnitude != null) {
      text =
          new BigDecimal(text)
              .scaleByPowerOfTen(magnitude.equals(HUNDRED_MILLION) ? 8 : 4)
              .toPlainString();
    } else if (subject.printedUnit().isEmpty()) {
      inUnit = subject.withUnit(usualUnit(subject, own, text));
    }
    Cell read = new Cell(cell.row(), cell.column(), text);
    Quantity quantity = quantities.of(read, fields, inUnit, NO_OTHERS);
    return said.negated() && quantity.value() != null && quantity.value() > 0
        ? negated(quantity)
        : quantity;
  }

  /** The unit of what the words say, where neither a column nor the number has one. */
  private static String usualUnit(StatementKey subject, Unit own, String text) {
    Series series = subject.series();
    boolean rate = own.canonical().equals("%") || RATES.contains(series.ofMeasure());
    return switch (StatementKeys.measureOf(series)) {
      case GAP, INCREMENT -> rate ? UnitCodes.POINTS : text.equals("0") ? own.unit() : "";
      case RANK, RANK_CHANGE -> UnitCodes.PLACE;
      case MULTIPLE -> UnitCodes.TIMES;
      case LEVEL, CUMULATIVE ->
          text.equals("0") || own.canonical().equals(UnitCodes.PLACE) ? own.unit() : "";
      case GROWTH, TOTAL_GROWTH, SEQUENTIAL_GROWTH, SHARE, RATIO, PERCENTILE, COVERAGE, MILESTONE ->
          "";
    };
  }

  /** 下降13.5% is -13.5 % or less, 下降5%以内 is -5 % or more. */
  private static Quantity negated(Quantity said) {
    Operator op =
        switch (said.op()) {
          case EQUAL, REACH, AT_LEAST -> Operator.AT_MOST;
          case MORE_THAN -> Operator.LESS_THAN;
          case AT_MOST -> Operator.AT_LEAST;
          case LESS_THAN -> Operator.MORE_THAN;
          case ABOUT, RANGE -> said.op();
        };
    boolean range = said.valueHi() != null;
    return new Quantity(
        range ? -said.valueHi() : -said.value(),
        range ? Double.valueOf(-said.value()) : null,
        said.printStep(),
        op,
        said.unit(),
        said.printedUnit());
  }

  /** The value of a base, in the canonical unit of a unit. */
  double base(String text, Unit unit) throws Rejected {
    return Quantities.canonical(quantities.value(text, Quantities.number(text, text), unit), unit);
  }
}
