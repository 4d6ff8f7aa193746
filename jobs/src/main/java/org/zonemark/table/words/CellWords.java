package org.zonemark.table.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.method.number.HalfWidth;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.method.text.Spellings;

/** Numbers that tables print in words and signs: 增长12.3%, 持平, 翻番, ↑7.8, (3.4), 第31位, 91/169. */
public final class CellWords {

  private static final Spellings SPELLINGS = Spellings.of("numbers");

  private static final Pattern LEVEL = SPELLINGS.pattern("level");
  private static final Pattern ABOUT_LEVEL = SPELLINGS.pattern("about-level");
  private static final Pattern DOUBLED = SPELLINGS.pattern("doubled");
  private static final Pattern PLACED = SPELLINGS.pattern("placed");
  private static final Pattern UP = SPELLINGS.pattern("up");
  private static final Pattern DOWN = SPELLINGS.pattern("down");
  private static final Pattern TIMES = SPELLINGS.pattern("times");
  private static final Pattern RANK = SPELLINGS.pattern("rank");
  private static final Pattern NEGATIVE =
      Pattern.compile("[(\\uFF08]\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*[)\\uFF09]");

  /** A place of many, a decimal comma, points or blanks between thousands, a triangle. */
  private static final Pattern OTHER_FORMS =
      Pattern.compile(
          "[1-9][0-9]{0,3}/[1-9][0-9]{0,3}"
              + "|[-+]?[0-9]{1,3}(?:\\.[0-9]{3})*,[0-9]+"
              + "|[-+]?[0-9]+,[0-9]+"
              + "|[0-9]{1,3}(?:\\.[0-9]{3}){2,}"
              + "|[-+]?[0-9]{1,3}(?:[ \\u00a0\\u202f][0-9]{3})+(?:\\.[0-9]+)?"
              + "|[▲△▼▽][0-9.]+%?");

  private static final List<String> DOWN_IN_POINTS = SPELLINGS.words("down-in-points");
  private static final Pattern POINTS = SPELLINGS.pattern("change-in-points");

  private CellWords() {}

  /**
   * The number that words of a change say: growth in percent, or points of a rate.
   *
   * <p>Null rule: a triangle means a fall in books and a rise on boards, and is not read; nor is a
   * change of points where the number is a rate of growth.
   */
  public static Optional<String> change(String text) {
    String plain = text.strip();
    if (LEVEL.matcher(plain).matches()) {
      return Optional.of("0");
    }
    if (ABOUT_LEVEL.matcher(plain).matches()) {
      return Optional.of("~0");
    }
    if (DOUBLED.matcher(plain).matches()) {
      return Optional.of("100");
    }
    Matcher times = TIMES.matcher(plain);
    if (times.matches()) {
      return Optional.of(
          new java.math.BigDecimal(times.group(1)).movePointRight(2).toPlainString());
    }
    Matcher up = UP.matcher(plain);
    if (up.matches()) {
      return Optional.of(up.group(1) + (up.group(2) == null ? "" : up.group(2)));
    }
    Matcher down = DOWN.matcher(plain);
    if (down.matches()) {
      return Optional.of("-" + down.group(1) + (down.group(2) == null ? "" : down.group(2)));
    }
    return Optional.empty();
  }

  /**
   * What a cell says was added to a rate in points, with its sign and unit: 提高0.3个百分点, 同比下降1.2个百分点.
   */
  public static Optional<String> points(String text) {
    if (endsInDigit(text)) {
      return Optional.empty();
    }
    Matcher points = POINTS.matcher(HalfWidth.of(text).strip());
    if (!points.matches()) {
      return Optional.empty();
    }
    boolean down = DOWN_IN_POINTS.contains(points.group("verb"));
    return Optional.of((down ? "-" : "") + points.group("n") + points.group("unit"));
  }

  /** Whether the last letter is a digit, as in most cells: then no word stands behind it. */
  private static boolean endsInDigit(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return last >= '0' && last <= '9';
  }

  /** The place of a rank as printed: 第31位, 91/169, 17名. */
  public static Optional<String> rank(String text) {
    Matcher rank = RANK.matcher(text.strip());
    return rank.matches() ? Optional.of(rank.group(1)) : Optional.empty();
  }

  /** A number in the brackets of accounts is negative. */
  public static Optional<String> inBrackets(String text) {
    Matcher negative = NEGATIVE.matcher(text.strip());
    return negative.matches() ? Optional.of("-" + negative.group(1)) : Optional.empty();
  }

  /** Whether a text says a number in one of the ways known, whatever its unit. */
  public static boolean isNumber(String text, java.util.function.Predicate<String> isUnit) {
    String plain = Footnotes.unmarked(text.strip());
    var quantity = PrintedQuantity.parse(plain);
    if (quantity.isPresent()) {
      String unit = quantity.value().unit();
      return unit.isEmpty()
          || isUnit.test(unit)
          || isUnit.test(quantity.value().multiplier() + unit);
    }
    return change(plain).isPresent()
        || PLACED.matcher(plain).lookingAt() && rank(plain).isPresent()
        || inBrackets(plain).isPresent()
        || OTHER_FORMS.matcher(plain).matches();
  }
}
