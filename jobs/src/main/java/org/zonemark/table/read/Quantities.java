package org.zonemark.table.read;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.source.MissingMeaning;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.method.number.Exact;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.method.text.Spellings;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.source.Cell;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Milestone;
import org.zonemark.table.words.CellWords;
import org.zonemark.table.words.Footnotes;
import org.zonemark.table.words.Separators;

/** Reads the numbers of cells, in the canonical unit of the unit that is printed for them. */
public final class Quantities {

  private static final Spellings SPELLINGS = Spellings.of("numbers");

  /** Two ends of a range. */
  private static final Pattern RANGE = SPELLINGS.pattern("range");

  /** A number with a sign or an arrow. */
  private static final Pattern MOVE = Pattern.compile("[-+\u2191\u2193\uFF0B\u2212].*");

  private static final Pattern HUNDRED_MILLION = SPELLINGS.pattern("hundred-million");

  /** The unit of rates and shares. */
  private static final String PERCENT = "%";

  /** The dimension of differences of rates and shares. */
  private static final String POINTS = "percentage_point";

  /** What is counted one by one. */
  private static final Set<String> ONES = Set.of("count", "person");

  private static final Set<String> RATES = Set.of("share", "ratio", "coverage", "growth");

  private final Configuration conf;
  private final SourceDeclaration source;
  private final SourceCodes words;

  Quantities(Configuration conf, SourceDeclaration source, SourceCodes words) {
    this.conf = conf;
    this.source = source;
    this.words = words;
  }

  Quantity of(Cell cell, Map<String, String> fields, StatementKey subject, Separators column)
      throws Rejected {
    String text = isZero(cell) ? "0" : Footnotes.unmarked(cell.text());
    text =
        column
            .plain(text, countsOnes(subject))
            .orElseThrow(() -> new Rejected("separator_doubtful", cell.text(), Map.of()));
    text = inDigits(text, subject);
    if (Measure.MILESTONE.is(subject.series())
        && !PrintedQuantity.parse(text.strip()).isPresent()) {
      return done(text.strip(), subject);
    }
    String highText = fields.getOrDefault("value_hi", "");
    if ((source.shape().ranges() || source.isTargets()) && highText.isEmpty()) {
      Matcher range = RANGE.matcher(text.strip());
      if (range.matches()) {
        text = range.group(1);
        highText = range.group(2);
      }
    }
    return of(cell.text(), text, highText, fields, subject);
  }

  /** The amount, or the range up to an upper end, which may be "". */
  private Quantity of(
      String cell, String text, String highText, Map<String, String> fields, StatementKey subject)
      throws Rejected {
    PrintedQuantity printed = number(cell, text);
    if (!highText.isEmpty() && printed.unit().isEmpty()) {
      // 1-2亿元: what stands behind the upper end is of both.
      PrintedQuantity upper = number(cell, highText);
      String multiplier =
          printed.multiplier().isEmpty() ? upper.multiplier() : printed.multiplier();
      printed = new PrintedQuantity(printed.number(), multiplier, upper.unit());
    }
    StatementKey inOwnUnit = subject.withUnit(ownUnit(cell, printed, subject));
    Unit unit = withSign(unit(inOwnUnit, false), printed.number().sign());
    Double high =
        highText.isEmpty() ? null : canonical(value(cell, number(cell, highText), unit), unit);
    Operator op = words.operator(fields, printed.number().operator());
    BigDecimal value = value(cell, printed, unit);
    double low = canonical(value, unit);
    if (op == Operator.RANGE && high == null || high != null && high < low) {
      String shown = cell.contains(highText) ? cell : cell + " … " + highText;
      throw new Rejected("unreadable_value", shown, Map.of());
    }
    return new Quantity(
        low,
        high,
        canonical(Exact.printStep(value), unit),
        high == null ? op : Operator.RANGE,
        unit,
        inOwnUnit.printedUnit());
  }

  /** A number that is printed in words: growth as 增长12.3%, 持平 or 翻番, a place as 第31位 or 91/169. */
  private static String inDigits(String text, StatementKey subject) throws Rejected {
    String measure = subject.series().measure();
    if (measure.equals(Measure.GROWTH.code()) || measure.equals(Measure.SEQUENTIAL_GROWTH.code())) {
      return CellWords.change(text).orElse(text);
    }
    if (measure.equals(Measure.RANK.code())) {
      if (MOVE.matcher(text.strip()).matches()) {
        // +3 in a column of places is a move, and not the third place.
        throw new Rejected("unreadable_value", text, Map.of());
      }
      return CellWords.rank(text).orElse(text);
    }
    return text;
  }

  /** Whether what is counted cannot be broken: firms or persons, one by one. */
  private boolean countsOnes(StatementKey subject) {
    String own = subject.indicator().unit();
    return Measure.LEVEL.is(subject.series())
        && ONES.contains(conf.unit(own).orElseThrow().dimension())
        && conf.unit(words.word("unit", subject.printedUnit()))
            .filter(unit -> ONES.contains(unit.dimension()))
            .filter(unit -> unit.numerator().equals(unit.denominator()))
            .isPresent();
  }

  /** Whether the cell holds a mark that the source declares to be a zero. */
  boolean isZero(Cell cell) {
    MissingMeaning meaning = source.missing().get(cell.text().strip());
    return meaning != null && meaning.isZero();
  }

  /**
   * A milestone in words. Where the source declares words for milestone (建成: done, 在建: not_done)
   * they say whether it is done, which is 1 or 0; a target names no number at all.
   */
  private Quantity done(String text, StatementKey subject) throws Rejected {
    Unit unit = unit(subject, true);
    if (source.isTargets()) {
      return new Quantity(null, null, null, Operator.REACH, unit, subject.printedUnit());
    }
    Milestone said =
        Milestone.of(words.word("milestone", text))
            .orElseThrow(() -> new Rejected("unreadable_value", text, Map.of()));
    return new Quantity(said.value(), null, 1.0, Operator.EQUAL, unit, subject.printedUnit());
  }

  /** A sign printed behind the number (12.5%, 4.5‰) is its unit, and must be of the same kind. */
  private Unit withSign(Unit unit, String sign) throws Rejected {
    if (sign.isEmpty()) {
      return unit;
    }
    Unit printed = conf.unit(sign).orElseThrow(() -> new Rejected("unknown_unit", sign, Map.of()));
    if (unit.dimension().equals(POINTS) && printed.canonical().equals(PERCENT)) {
      return points(printed);
    }
    if (!printed.canonical().equals(unit.canonical())) {
      throw new Rejected("unit_mismatch", sign, Map.of("expected", unit.unit()));
    }
    return printed;
  }

  static PrintedQuantity number(String cell, String text) throws Rejected {
    Outcome<PrintedQuantity> number = PrintedQuantity.parse(text.strip());
    if (!number.isPresent()) {
      throw new Rejected("unreadable_value", cell, Map.of());
    }
    return number.value();
  }

  /** The unit behind the number is nearer than any other. */
  private String ownUnit(String cell, PrintedQuantity printed, StatementKey subject)
      throws Rejected {
    String whole = printed.multiplier() + printed.unit();
    if (conf.unit(whole).isPresent()) {
      return whole;
    }
    if (printed.unit().isEmpty()) {
      return subject.printedUnit();
    }
    if (conf.unit(printed.unit()).isEmpty()) {
      throw new Rejected("unreadable_value", cell, Map.of());
    }
    return printed.unit();
  }

  /**
   * The number in the unit. A multiplier that is no part of a unit is worked in, but only where the
   * unit has none of its own: 3.5万 in a column of 万元 has two readings. 12.3亿 in one of 亿元 has one,
   * since nothing is counted in its square.
   */
  BigDecimal value(String cell, PrintedQuantity printed, Unit unit) throws Rejected {
    boolean inUnit = conf.unit(printed.multiplier() + printed.unit()).isPresent();
    if (printed.multiplier().isEmpty() || inUnit) {
      return printed.number().value();
    }
    if (HUNDRED_MILLION.matcher(printed.multiplier()).matches()
        && printed.unit().isEmpty()
        && unit.unit().startsWith(printed.multiplier())) {
      return printed.number().value();
    }
    if (unit.numerator().compareTo(unit.denominator()) != 0) {
      throw new Rejected("unreadable_value", cell, Map.of());
    }
    return printed.multiplied();
  }

  static double canonical(BigDecimal printed, Unit unit) {
    return Exact.toCanonical(
        printed, unit.numerator().longValueExact(), unit.denominator().longValueExact());
  }

  Unit unit(StatementKey subject, boolean isMissing) throws Rejected {
    String printed = words.word("unit", subject.printedUnit());
    // What is not there needs no unit to be read; it stands in the indicator's own.
    if (printed.isEmpty() && isMissing) {
      return conf.unit(subject.indicator().unit()).orElseThrow();
    }
    Optional<Unit> known = conf.unit(printed);
    if (known.isEmpty()) {
      throw new Rejected("unknown_unit", printed, Map.of());
    }
    Unit unit = known.get();
    Measure measure = words.measure("measure", subject.series().measure());
    boolean inOwnUnit = isInOwnUnit(measure);
    Unit own = conf.unit(subject.indicator().unit()).orElseThrow();
    boolean money = isMoney(unit) && isMoney(own);
    if (inPoints(subject, measure, own, unit)) {
      return points(unit);
    }
    if (inOwnUnit && !money && !unit.dimension().equals(own.dimension())) {
      throw new Rejected("unit_mismatch", printed, Map.of("expected", own.unit()));
    }
    boolean rate =
        measure == Measure.GROWTH
            || measure == Measure.TOTAL_GROWTH
            || measure == Measure.SEQUENTIAL_GROWTH
            || measure == Measure.SHARE
            || measure == Measure.COVERAGE;
    if (rate && !unit.canonical().equals(PERCENT)) {
      throw new Rejected("unit_mismatch", printed, Map.of("expected", PERCENT));
    }
    return unit;
  }

  /**
   * Whether a value is a difference of rates: what was added to a rate, share or ratio, or how far
   * one is from another. It is in points, whether these or percent are printed.
   */
  private static boolean inPoints(StatementKey subject, Measure measure, Unit own, Unit unit) {
    boolean difference = measure == Measure.INCREMENT || measure == Measure.GAP;
    boolean ofRates =
        own.canonical().equals(PERCENT) || RATES.contains(subject.series().ofMeasure());
    return difference
        && ofRates
        && (unit.canonical().equals(PERCENT) || unit.dimension().equals(POINTS));
  }

  /** Points of the same size: %, 个百分点; ‰, 千分点. Percent where units.csv knows no points. */
  private Unit points(Unit unit) {
    Unit points = conf.unit(UnitCodes.POINTS).orElse(null);
    return points == null
        ? unit
        : new Unit(
            unit.unit(),
            unit.aliases(),
            unit.nameEn(),
            POINTS,
            points.canonical(),
            unit.numerator(),
            unit.denominator());
  }

  /** Whether values of the measure stand in the unit of the indicator, and not in one of rates. */
  public static boolean isInOwnUnit(Measure measure) {
    return switch (measure) {
      case LEVEL, INCREMENT, CUMULATIVE -> true;
      case GROWTH,
          SEQUENTIAL_GROWTH,
          TOTAL_GROWTH,
          SHARE,
          RATIO,
          MULTIPLE,
          RANK,
          PERCENTILE,
          RANK_CHANGE,
          GAP,
          COVERAGE,
          MILESTONE ->
          false;
    };
  }

  static boolean isMoney(Unit unit) {
    return unit.dimension().startsWith("money");
  }
}
