package org.zonemark.method.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zonemark.method.text.WordFile;

/**
 * A number with what a text prints behind it: 2800家, 3.5万, 1.2亿元, 近2800家, 100余家; or a number in
 * Chinese numerals: 一百二十.
 *
 * @param number the number before the multiplier
 * @param multiplier the power of ten as a word, such as 万; empty where none is
 * @param unit the unit as printed; empty where none is
 */
public record PrintedQuantity(PrintedNumber number, String multiplier, String unit) {

  private static final Map<Character, Integer> DIGITS = lettersOf("digit");
  private static final Map<Character, Integer> POWERS = lettersOf("power");
  private static final Map<Character, Integer> MYRIADS = lettersOf("myriad");

  /** What ten is called, which alone may begin a number without a digit before it. */
  private static final int TEN = 1;

  private static final String MULTIPLIERS = multipliers();

  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<head>\\D*?\\d[\\d,.]*)\\s*(?<inner>%s)?(?<multiplier>%s)?(?<later>%s)?\\s*(?<unit>\\D*?)(?<tail>%s)?"
              .formatted(
                  PrintedNumber.wordsOf(Operator.MORE_THAN),
                  MULTIPLIERS,
                  PrintedNumber.wordsOf(Operator.MORE_THAN),
                  PrintedNumber.wordsButOf(Operator.MORE_THAN)));

  private static final Pattern NUMERALS =
      Pattern.compile("[%s%s%s]{2,}".formatted(letters(DIGITS), letters(POWERS), letters(MYRIADS)));

  private static Map<Character, Integer> lettersOf(String kind) {
    return WordFile.lines("numerals").stream()
        .filter(line -> line[0].equals(kind))
        .collect(Collectors.toMap(line -> line[2].charAt(0), line -> Integer.valueOf(line[1])));
  }

  private static String letters(Map<Character, Integer> numerals) {
    return numerals.keySet().stream().map(String::valueOf).collect(Collectors.joining());
  }

  /**
   * What multiplies a number: a hundred, but not ten; ten thousand, and a smaller one before it.
   */
  private static String multipliers() {
    Map<Character, Integer> all = new TreeMap<>(POWERS);
    all.putAll(MYRIADS);
    List<String> words = new ArrayList<>();
    MYRIADS.forEach(
        (last, power) ->
            all.forEach(
                (first, smaller) -> {
                  if (smaller < power) {
                    words.add("" + first + last);
                  }
                }));
    all.forEach(
        (letter, power) -> {
          if (power != TEN) {
            words.add(letter.toString());
          }
        });
    return String.join("|", words);
  }

  /**
   * Reads a quantity and nothing beside it; what stands behind the number is its unit, whether it
   * is one or not.
   *
   * <p>Null rule: everything else is {@code unreadable}, and never read in part: 27446-3, 12家3户. A
   * single numeral is no number, since 一 is printed for a dash; nor is a run of numerals without 十,
   * 百, 千, 万 or 亿, which is a year or a code.
   */
  public static Outcome<PrintedQuantity> parse(String text) {
    Outcome<PrintedNumber> plain = PrintedNumber.parse(text);
    if (plain.isPresent()) {
      return Outcome.of(new PrintedQuantity(plain.value(), "", ""));
    }
    String half = HalfWidth.of(text).strip();
    if (NUMERALS.matcher(half).matches()) {
      BigDecimal value = numerals(half);
      return value == null
          ? Outcome.none(Reason.UNREADABLE)
          : Outcome.of(new PrintedQuantity(new PrintedNumber(Operator.EQUAL, value, ""), "", ""));
    }
    Matcher matcher = QUANTITY.matcher(half);
    if (!matcher.matches()) {
      return Outcome.none(Reason.UNREADABLE);
    }
    String words = text(matcher, "inner") + text(matcher, "later") + text(matcher, "tail");
    Outcome<PrintedNumber> number = PrintedNumber.parse(matcher.group("head") + words);
    return number.isPresent()
        ? Outcome.of(
            new PrintedQuantity(
                number.value(), text(matcher, "multiplier"), matcher.group("unit").strip()))
        : Outcome.none(Reason.UNREADABLE);
  }

  /**
   * What a single numeral counts: a digit, ten, a hundred or a thousand; empty for any other
   * letter. It is no number by itself, since 一 is printed for a dash; who asks knows that a number
   * stands here.
   */
  public static Optional<BigDecimal> numeral(char letter) {
    return Optional.ofNullable(DIGITS.get(letter))
        .map(BigDecimal::valueOf)
        .or(() -> Optional.ofNullable(POWERS.get(letter)).map(BigDecimal.ONE::scaleByPowerOfTen));
  }

  private static String text(Matcher matcher, String group) {
    String text = matcher.group(group);
    return text == null ? "" : text;
  }

  /** The number with its multiplier worked in; its last printed place moves with it. */
  public BigDecimal multiplied() {
    int power = 0;
    for (char letter : multiplier.toCharArray()) {
      power += MYRIADS.getOrDefault(letter, POWERS.getOrDefault(letter, 0));
    }
    return number.value().scaleByPowerOfTen(power);
  }

  /** The value of numerals in order (千 before 百 before 十), scaled to the last unit spoken. */
  private static BigDecimal numerals(String text) {
    Numerals spoken = new Numerals();
    for (char letter : text.toCharArray()) {
      Integer power = POWERS.get(letter);
      Integer myriad = MYRIADS.get(letter);
      boolean fits =
          power != null
              ? spoken.addPower(power, power == TEN)
              : myriad != null ? spoken.addMyriad(myriad) : spoken.addDigit(DIGITS.get(letter));
      if (!fits) {
        return null;
      }
    }
    return spoken.value();
  }

  /** A number being spoken: each numeral is taken where it may follow those before it. */
  private static final class Numerals {
    private static final int NONE = -1;

    /** Below 万 the powers are those of 千, 百 and 十. */
    private static final int SECTION = 4;

    private static final int MYRIADS_MAX = 12;

    private long total;
    private long section;
    private int digit = NONE;
    private int lastPower = SECTION;
    private int lastMyriad = MYRIADS_MAX;

    /** The power of ten of the last unit spoken. */
    private int step;

    boolean addPower(int power, boolean isTen) {
      boolean bareTen = isTen && digit < 0 && section == 0;
      if (power >= lastPower || digit == 0 || digit < 0 && !bareTen) {
        return false;
      }
      section += Math.max(digit, 1) * (long) Math.pow(10, power);
      lastPower = power;
      step = power;
      digit = NONE;
      return true;
    }

    boolean addMyriad(int myriad) {
      section += Math.max(digit, 0);
      if (section == 0 || myriad >= lastMyriad) {
        return false;
      }
      step = (digit > 0 ? 0 : step) + myriad;
      total += section * (long) Math.pow(10, myriad);
      section = 0;
      digit = NONE;
      lastMyriad = myriad;
      lastPower = SECTION;
      return true;
    }

    boolean addDigit(int value) {
      if (digit > 0) {
        return false;
      }
      digit = value;
      return true;
    }

    /** The number; null where no unit was spoken. */
    BigDecimal value() {
      int places = digit > 0 ? 0 : step;
      long value = total + section + Math.max(digit, 0);
      boolean spoken = lastPower < SECTION || lastMyriad < MYRIADS_MAX;
      return spoken ? BigDecimal.valueOf(value).setScale(-places) : null;
    }
  }
}
