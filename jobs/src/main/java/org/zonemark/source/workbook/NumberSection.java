package org.zonemark.source.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a number format: the part for positive numbers, for negative ones, for zero, or
 * for those that a condition names.
 */
final class NumberSection {

  private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[0-9.]+)");

  private static final Map<String, IntPredicate> COMPARISONS =
      Map.of(
          "<", sign -> sign < 0,
          "<=", sign -> sign <= 0,
          ">", sign -> sign > 0,
          ">=", sign -> sign >= 0,
          "=", sign -> sign == 0);

  /** Colours stand in brackets; a negative number in another colour needs no sign. */
  private static final Pattern COLOUR =
      Pattern.compile(
          "(?i)(red|black|blue|green|white|yellow|magenta|cyan|colou?r ?\\d+|红色|黑色|蓝色|绿色|白色|黄色|洋红|蓝绿色|青色|颜色 ?\\d+)");

  private static final Pattern GENERAL = Pattern.compile("(?i)general|G/通用格式|G/標準|標準");

  /** What is printed before a negative number instead of a minus. */
  private static final String NEGATIVE = "-\u2212\u2013(（▲△▼▽↓";

  private static final String POSITIVE = "+↑";
  private static final String DASHES = "-\u2212\u2013\u2014";

  /** A code of fewer digits than zeros is filled up: 000000 shows 12 as 000012. */
  private static final int CODE_ZEROS = 3;

  private final StringBuilder before = new StringBuilder();
  private final StringBuilder after = new StringBuilder();
  private Matcher condition;
  private boolean isColoured;
  private boolean isGeneral;
  private boolean isStoredForm;
  private boolean isDivided;

  /** Digits before the point, of which as many are zeros, and zeros behind it. */
  private int whole;

  private int wholeZeros;
  private int places;

  private int percents;
  private int thousands;

  /** Digits behind a point that is printed as a mere sign; -1 where there is none. */
  private int behindSign = -1;

  private NumberSection() {}

  /** The sections of a format, divided where a semicolon stands outside of quotes and brackets. */
  static List<String> divide(String format) {
    List<String> sections = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < format.length(); at++) {
      switch (format.charAt(at)) {
        case '"' -> at = end(format, at, '"');
        case '[' -> at = end(format, at, ']');
        case '\\', '!', '_', '*' -> at++;
        case ';' -> {
          sections.add(format.substring(from, at));
          from = at + 1;
        }
        default -> {}
      }
    }
    sections.add(format.substring(Math.min(from, format.length())));
    return sections;
  }

  private static int end(String format, int from, char closing) {
    int end = format.indexOf(closing, from + 1);
    return end < 0 ? format.length() : end;
  }

  /** Reads a section sign by sign. */
  static NumberSection of(String code) {
    NumberSection section = new NumberSection();
    Matcher general = GENERAL.matcher(code);
    section.isGeneral = general.find();
    int from = 0;
    if (section.isGeneral) {
      section.read(code.substring(0, general.start()));
      section.whole++;
      from = general.end();
    }
    section.read(code.substring(from));
    return section;
  }

  private void read(String code) {
    int commas = 0;
    boolean inPlaces = false;
    for (int at = 0; at < code.length(); at++) {
      char sign = code.charAt(at);
      switch (sign) {
        case '"', '[', '\\', '!', '_', '*' -> at = quoted(code, at);
        case '0', '#', '?' -> {
          commas = 0;
          digit(sign, inPlaces);
        }
        case '.' -> {
          thousands += commas;
          commas = 0;
          inPlaces = true;
        }
        case ',' -> commas += whole + places > 0 ? 1 : 0;
        case '%' -> {
          percents++;
          literal("%", code, at + 1);
        }
        case '/', '@' -> isStoredForm = true;
        case 'E', 'e' -> {
          isStoredForm = true;
          at++;
        }
        default -> literal(String.valueOf(sign), code, at + 1);
      }
    }
    thousands += commas;
  }

  /** Reads what is quoted, in brackets, or behind a sign that takes the next as it is; its end. */
  private int quoted(String code, int at) {
    int next = Math.min(at + 1, code.length());
    switch (code.charAt(at)) {
      case '"' -> {
        int end = end(code, at, '"');
        literal(code.substring(next, Math.min(end, code.length())), code, end + 1);
        return end;
      }
      case '[' -> {
        int end = end(code, at, ']');
        bracket(code.substring(next, Math.min(end, code.length())));
        return end;
      }
      case '\\', '!' ->
          literal(code.substring(next, Math.min(next + 1, code.length())), code, next + 1);
      default -> {}
    }
    return at + 1;
  }

  private void digit(char sign, boolean inPlaces) {
    if (after.length() > 0 && !isStoredForm) {
      // Signs between digits: a point moves the number, a comma groups it, others divide it.
      String between = after.toString().strip();
      isDivided |= !between.equals(".") && !between.equals(",") && !between.isEmpty();
      if (between.equals(".")) {
        isDivided |= behindSign >= 0 || inPlaces;
        behindSign = 0;
      }
      after.setLength(0);
    }
    if (inPlaces) {
      places += sign == '0' ? 1 : 0;
    } else {
      whole++;
      wholeZeros += sign == '0' ? 1 : 0;
    }
    if (behindSign >= 0) {
      behindSign++;
    }
  }

  private void literal(String text, String code, int next) {
    (whole + places > 0 || code.startsWith(".", next) ? after : before).append(text);
  }

  private void bracket(String inside) {
    Matcher comparison = CONDITION.matcher(inside.strip());
    if (comparison.matches()) {
      condition = comparison;
    } else if (COLOUR.matcher(inside).matches()) {
      isColoured = true;
    } else if (inside.startsWith("$")) {
      // [$¥-804]: a currency sign, and the language.
      literal(inside.substring(1).replaceFirst("-[0-9A-Fa-f]*$", ""), "", 0);
    }
  }

  // ---- numbers ----------------------------------------------------------------------------------

  boolean hasCondition() {
    return condition != null;
  }

  /** Whether the condition holds of a number. */
  boolean holds(BigDecimal number) {
    int compared = number.compareTo(new BigDecimal(condition.group(2)));
    return COMPARISONS.getOrDefault(condition.group(1), sign -> sign != 0).test(compared);
  }

  /** Whether numbers are shown as they are stored, with nothing beside them. */
  boolean isGeneral() {
    return isGeneral && before.isEmpty() && after.isEmpty() && percents + thousands == 0;
  }

  /**
   * What the section shows of a number.
   *
   * @param saysSign whether a minus is shown only where the section has one
   */
  ShownNumber shown(BigDecimal number, boolean saysSign) {
    String left = before.toString().replaceAll("[¥\uFFE5]", "").strip();
    String right = after.toString().strip();
    if (whole + places == 0 && !isStoredForm) {
      return words(number, left + right);
    }
    boolean isNegative = number.signum() < 0;
    boolean marked = !left.isEmpty() && NEGATIVE.indexOf(left.charAt(0)) >= 0;
    if (marked && (isNegative || left.startsWith("("))) {
      left = left.substring(1).strip();
      right = right.replaceFirst("[)）]$", "").strip();
    }
    if (!left.isEmpty() && POSITIVE.indexOf(left.charAt(0)) >= 0) {
      left = left.substring(1).strip();
    }
    boolean inWords = saysSign && !marked && !left.isEmpty();
    boolean isClear =
        !isDivided && (isNegative ? !saysSign || marked || isColoured || inWords : !marked);
    String digits = digits(isNegative && inWords ? number.negate() : number);
    return new ShownNumber(left + digits + right, isClear);
  }

  /** A dash stands for zero; a number that is not shown is not known. */
  private static ShownNumber words(BigDecimal number, String text) {
    boolean isDash = text.length() == 1 && DASHES.contains(text);
    if (number.signum() == 0 && isDash) {
      return new ShownNumber("0", true);
    }
    return new ShownNumber(text, !text.isEmpty());
  }

  private String digits(BigDecimal number) {
    if (isGeneral || isStoredForm) {
      return plain(number.scaleByPowerOfTen(2 * percents - 3 * thousands));
    }
    int power = 2 * percents - 3 * thousands - Math.max(behindSign, 0);
    BigDecimal moved = power == 0 ? number : number.scaleByPowerOfTen(power).stripTrailingZeros();
    int shownPlaces = places + Math.max(behindSign, 0);
    String digits = plain(moved.scale() < shownPlaces ? moved.setScale(shownPlaces) : moved);
    boolean isCode =
        wholeZeros >= CODE_ZEROS && wholeZeros == whole && shownPlaces == 0 && moved.scale() <= 0;
    return isCode && number.signum() >= 0 && digits.length() < wholeZeros
        ? "0".repeat(wholeZeros - digits.length()) + digits
        : digits;
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
