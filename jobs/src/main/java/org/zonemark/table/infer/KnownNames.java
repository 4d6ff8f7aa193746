package org.zonemark.table.infer;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.text.Names;
import org.zonemark.table.read.StatementKeys;

/** The names of zones and indicators as tables print them. */
final class KnownNames {

  /** A name with its unit behind it in brackets. */
  static final Pattern UNIT_BEHIND =
      Pattern.compile("(.+?)\\s*[(\\uFF08]([^()\\uFF08\\uFF09]+)[)\\uFF09]", Pattern.DOTALL);

  /** Names whose words say that something is added or shared, whatever they are synonyms of. */
  private static final Pattern ANOTHER_MEASURE = Pattern.compile("新增|净增|新引进|占比|比重|增速|占.+比");

  /** Names that say themselves what is counted. */
  private static final Pattern SCOPED = Pattern.compile("^(规模以上|规上|限额以上|大中型)");

  private final Configuration conf;

  KnownNames(Configuration conf) {
    this.conf = conf;
  }

  /** Whether a text is the name of a zone or an indicator. */
  boolean isName(String text) {
    return isZone(text) || indicator(text).isPresent();
  }

  boolean isZone(String text) {
    return found(text, conf::zone).isPresent();
  }

  Optional<Indicator> indicator(String text) {
    return found(text, conf::indicator)
        .or(
            () -> {
              Matcher behind = UNIT_BEHIND.matcher(text.strip());
              return behind.matches() && conf.unit(behind.group(2)).isPresent()
                  ? conf.indicator(behind.group(1))
                  : Optional.empty();
            });
  }

  /** An id of conf/ is no name that a table prints. */
  private static <T> Optional<T> found(String text, Function<String, Optional<T>> known) {
    String name = StatementKeys.inChinese(text);
    return name.isBlank() || GridTable.isNumber(name) || name.matches("[a-z0-9_-]+")
        ? Optional.empty()
        : known.apply(text).or(() -> known.apply(name));
  }

  /** A text without its blanks. */
  static String flat(String text) {
    return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
  }

  /** Whether the words of a name say that something is added or shared. */
  static boolean isOtherMeasure(String name, Indicator indicator) {
    Matcher other = ANOTHER_MEASURE.matcher(Names.normalise(name));
    return other.find() && !indicator.nameZh().contains(other.group());
  }

  /** Whether the name of an indicator begins as the scope does: 规模以上工业增加值. */
  static boolean saysScope(String name) {
    return SCOPED.matcher(Names.normalise(name)).find();
  }
}
