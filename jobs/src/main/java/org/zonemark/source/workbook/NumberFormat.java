package org.zonemark.source.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * What a number format of a workbook shows of the number that a cell stores: {@code 0.0%} shows
 * 0.125 as 12.5%, {@code #,##0,} shows it in thousands, {@code 0!.0,"万"} in 万. The number keeps all
 * stored digits, up to the 15 that a sheet can show; only its decimal point, its sign and the words
 * beside it are the format's (ECMA-376 part 1, 18.8.30 and 18.8.31).
 */
final class NumberFormat {

  /** More digits are noise of binary fractions; no program that shows sheets shows them. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** A number with an exponent beyond this is left as it is stored. */
  private static final int EXPONENT_MAX = 30;

  /** The format of cells that have none. */
  static final NumberFormat GENERAL = of("General");

  private final List<NumberSection> sections;
  private final String date;
  private final boolean isPlain;

  private NumberFormat(List<NumberSection> sections, String date) {
    this.sections = sections;
    this.date = date;
    this.isPlain = date == null && sections.size() == 1 && sections.get(0).isGeneral();
  }

  /** The format of a code; null and the empty code are the general one. */
  static NumberFormat of(String code) {
    String format = code == null || code.isBlank() ? "General" : code;
    String date = PrintedDate.is(format) ? format : null;
    List<NumberSection> sections = new ArrayList<>();
    if (date == null) {
      for (String section : NumberSection.divide(format)) {
        sections.add(NumberSection.of(section));
      }
    }
    return new NumberFormat(sections, date);
  }

  /** The format that a number stands for where a workbook says no code for it. */
  static NumberFormat builtIn(int id) {
    return of(BuiltInFormats.code(id));
  }

  /** Whether numbers are days, months or hours. */
  boolean isDate() {
    return date != null;
  }

  /** The code of a format that shows days. */
  String date() {
    return date;
  }

  /** Whether a stored number is shown just as it is: most are, and need no second look. */
  boolean leaves(String stored) {
    return isPlain && isShort(stored);
  }

  /**
   * What is shown of a stored number; a text that is none is shown as it is.
   *
   * @param stored the digits as stored
   * @param since1904 whether days are counted from 1904 on
   */
  ShownNumber shown(String stored, boolean since1904) {
    BigDecimal number;
    try {
      number = new BigDecimal(stored.strip());
    } catch (NumberFormatException none) {
      return new ShownNumber(stored, true);
    }
    if (date != null) {
      return DateUtil.isValidExcelDate(number.doubleValue())
          ? new ShownNumber(
              PrintedDate.of(date, DateUtil.getLocalDateTime(number.doubleValue(), since1904)),
              true)
          : new ShownNumber(stored, false);
    }
    if (Math.abs((long) number.precision() - number.scale()) > EXPONENT_MAX) {
      return new ShownNumber(stored, true);
    }
    BigDecimal tidy = number.precision() > DIGITS.getPrecision() ? tidy(number) : number;
    return sectionOf(tidy).shown(tidy, needsSign(tidy));
  }

  private static BigDecimal tidy(BigDecimal number) {
    BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Whether there are few enough digits, and no exponent. */
  private static boolean isShort(String stored) {
    if (stored.length() > DIGITS.getPrecision()) {
      return false;
    }
    for (int at = 0; at < stored.length(); at++) {
      if (stored.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  // ---- sections ---------------------------------------------------------------------------------

  private NumberSection sectionOf(BigDecimal number) {
    for (NumberSection section : sections) {
      if (section.hasCondition() && section.holds(number)) {
        return section;
      }
    }
    int at = index(number);
    return sections.get(Math.min(at, sections.size() - 1));
  }

  /** Without conditions the sections are for positive, negative numbers and zero. */
  private int index(BigDecimal number) {
    if (hasConditions()) {
      return (int) sections.stream().filter(NumberSection::hasCondition).count();
    }
    int numeric = Math.min(sections.size(), 3);
    return number.signum() < 0 && numeric > 1 ? 1 : number.signum() == 0 && numeric > 2 ? 2 : 0;
  }

  private boolean hasConditions() {
    return sections.stream().anyMatch(NumberSection::hasCondition);
  }

  /** Whether the section itself has to say that the number is negative. */
  private boolean needsSign(BigDecimal number) {
    return number.signum() < 0 && sections.size() > 1 && !hasConditions();
  }
}
