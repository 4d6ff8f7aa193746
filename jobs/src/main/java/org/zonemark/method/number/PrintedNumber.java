package org.zonemark.method.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zonemark.method.text.WordFile;

/**
 * A number as a publication prints it: 1,234.5, １２.３％, 约7852.55, 260以上, - 1.
 *
 * @param operator how the number relates to the quantity; {@code =} unless words say otherwise
 * @param value the digits as printed, with their sign and all their places
 * @param sign the sign printed after the number, {@code %} or {@code ‰}; empty where none is
 */
public record PrintedNumber(Operator operator, BigDecimal value, String sign) {
  /** Longer runs of digits are codes or cells run together, not statistics. */
  private static final int MAX_DIGITS = 30;

  private static final Map<String, Operator> BEFORE = words("before");
  private static final Map<String, Operator> AFTER = words("behind");

  private static final Pattern NUMBER =
      Pattern.compile(
          ("(?<before>%s)?\\s*(?<minus>[+-])?\\s*"
                  + "(?<digits>(?:0|[1-9]\\d*|[1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.\\d+)?|\\.\\d+)"
                  + "(?<exponent>e[+-]?\\d{1,2})?\\s*"
                  + "(?:(?<sign>[%%‰])?\\s*(?<after>%s)?|(?<inner>%s)(?<innerSign>[%%‰]))")
              .formatted(alternatives(BEFORE), alternatives(AFTER), wordsOf(Operator.MORE_THAN)));

  /**
   * Reads one number and nothing beside it.
   *
   * <p>Understood are: full-width forms; a sign, also with a blank after it; a comma before every
   * third digit and nowhere else; one decimal point; an exponent, as spreadsheets write it; {@code
   * %} or {@code ‰}; one word of approximation or bound, before the number (约, 近, 超, 逾, 不低于, &gt;)
   * or after it (余, 多, 以上, 左右).
   *
   * <p>Null rule: everything else is {@code unreadable}, and never read in part: 27446-3, 12,34,
   * 1.234.5, 007, 1-2, 100亿元.
   */
  public static Outcome<PrintedNumber> parse(String text) {
    if (isPlain(text)) {
      return Outcome.of(new PrintedNumber(Operator.EQUAL, new BigDecimal(text), ""));
    }
    Matcher matcher = NUMBER.matcher(HalfWidth.of(text));
    if (!matcher.matches()) {
      return Outcome.none(Reason.UNREADABLE);
    }
    String before = matcher.group("before");
    String after = either(matcher.group("after"), matcher.group("inner"));
    String digits = matcher.group("digits").replace(",", "");
    if (before != null && after != null || digits.length() > MAX_DIGITS) {
      return Outcome.none(Reason.UNREADABLE);
    }
    Operator operator = Operator.EQUAL;
    if (before != null) {
      operator = BEFORE.get(before);
    } else if (after != null) {
      operator = AFTER.get(after);
    }
    String minus = matcher.group("minus");
    String exponent = matcher.group("exponent");
    String sign = either(matcher.group("sign"), matcher.group("innerSign"));
    BigDecimal value =
        new BigDecimal((minus == null ? "" : minus) + digits + (exponent == null ? "" : exponent));
    return Outcome.of(new PrintedNumber(operator, value, sign == null ? "" : sign));
  }

  /** Whether a text is digits, with a point between them or none, as nearly all numbers are. */
  private static boolean isPlain(String text) {
    int length = text == null ? 0 : text.length();
    if (length == 0 || length > MAX_DIGITS) {
      return false;
    }
    int point = -1;
    for (int at = 0; at < length; at++) {
      char letter = text.charAt(at);
      if (letter == '.' && point < 0) {
        point = at;
      } else if (letter < '0' || letter > '9') {
        return false;
      }
    }
    int whole = point < 0 ? length : point;
    return whole > 0 && point != length - 1 && (whole == 1 || text.charAt(0) != '0');
  }

  /** The unit in the last printed place; see {@link Exact#printStep}. */
  public BigDecimal printStep() {
    return Exact.printStep(value);
  }

  private static String either(String first, String second) {
    return first == null ? second : first;
  }

  /** The words at one side of a number, the longest first, so that none hides another. */
  private static Map<String, Operator> words(String side) {
    Map<String, Operator> words = new LinkedHashMap<>();
    WordFile.lines("bounds").stream()
        .filter(line -> line[0].equals(side))
        .sorted(Comparator.comparing(line -> -line[2].length()))
        .forEach(line -> words.put(line[2], operator(line[1])));
    return words;
  }

  private static Operator operator(String code) {
    return Arrays.stream(Operator.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String alternatives(Map<String, Operator> words) {
    return String.join("|", words.keySet());
  }

  /** The words of one meaning that stand behind a number, between bars: 余|多. */
  static String wordsOf(Operator operator) {
    return AFTER.entrySet().stream()
        .filter(word -> word.getValue() == operator)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining("|"));
  }

  /** The other words behind a number, between bars. */
  static String wordsButOf(Operator operator) {
    return AFTER.entrySet().stream()
        .filter(word -> word.getValue() != operator)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining("|"));
  }
}
