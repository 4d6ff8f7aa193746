package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Nature;
import org.zonemark.conf.text.Names;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.words.Vocabulary;

/**
 * What a text of a table says, in the words that are known, and what is left of it.
 *
 * <p>Several of a kind are two readings; a rest is a part that nobody knows.
 */
final class Said {

  /** What stands where two texts differ that say the same thing of a number. */
  static final String TWO = "?";

  /** What stands for the letters of a text that are explained. */
  static final char TAKEN = '|';

  private static final Spellings SPELLINGS = Spellings.of("heads");
  private static final Pattern SHARE = SPELLINGS.pattern("share");
  private static final Pattern GROWTH = SPELLINGS.pattern("growth");
  private static final Pattern ANOTHER_MEASURE = SPELLINGS.pattern("another-measure");

  final String text;

  /** Ids of indicators to their names as printed. */
  final Map<String, String> indicators = new LinkedHashMap<>();

  /** Ids of zones to their names as printed. */
  final Map<String, String> zones = new LinkedHashMap<>();

  /** Periods as SDMX text. */
  final Set<String> periods = new LinkedHashSet<>();

  /** Parts of a year that is not named: 1-6月, 上半年. */
  final Set<String> parts = new LinkedHashSet<>();

  final List<String> units = new ArrayList<>();
  final Set<String> measures = new LinkedHashSet<>();

  /** Meanings of words, as {@link Vocabulary} names them. */
  final Set<String> meanings = new HashSet<>();

  /** The statistical scope, "" where none is named. */
  String scope = "";

  /** The place whose part is meant, "" where none is named: 占全省比重. */
  String shareOf = "";

  /** The year that growth is measured from, "" where none is named: 比2020年增长. */
  String since = "";

  /** What no known word explains, without punctuation. */
  String rest = "";

  /** The same by the words and signs that are known between them. */
  final List<String> pieces = new ArrayList<>();

  Said(String text) {
    this.text = text;
  }

  /** The one text of several that is filled; {@link #TWO} where two differ. */
  static String one(String... texts) {
    String one = "";
    for (String text : texts) {
      if (!text.isEmpty() && !one.isEmpty() && !one.equals(text)) {
        return TWO;
      }
      one = text.isEmpty() ? one : text;
    }
    return one;
  }

  boolean means(String meaning) {
    return meanings.contains(meaning);
  }

  /** Whether it is understood whole, and has one reading. */
  boolean isPlain() {
    return rest.isEmpty()
        && indicators.size() <= 1
        && zones.size() <= 1
        && periods.size() <= 1
        && parts.size() <= 1
        && measures.size() <= 1;
  }

  /** Whether nothing in it is about the numbers. */
  boolean isNeutral() {
    return rest.isEmpty()
        && indicators.isEmpty()
        && zones.isEmpty()
        && periods.isEmpty()
        && parts.isEmpty()
        && measures.isEmpty()
        && units.isEmpty()
        && scope.isEmpty()
        && !means(Vocabulary.PROMISE)
        && !means(Vocabulary.ATTAINMENT)
        && !means(Vocabulary.CURRENT)
        && !means(Vocabulary.SO_FAR)
        && !means(Vocabulary.LAST_YEAR);
  }

  String indicator() {
    return indicators.isEmpty() ? "" : indicators.keySet().iterator().next();
  }

  String zone() {
    return zones.isEmpty() ? "" : zones.keySet().iterator().next();
  }

  String period() {
    return periods.isEmpty() ? "" : periods.iterator().next();
  }

  String part() {
    return parts.isEmpty() ? "" : parts.iterator().next();
  }

  String measure() {
    return measures.isEmpty() ? "" : measures.iterator().next();
  }

  /** The same, to which more may be added. */
  Said copy() {
    Said copy = new Said(text);
    copy.add(this);
    return copy;
  }

  /** Takes what another text of the same head says besides. */
  void add(Said other) {
    indicators.putAll(other.indicators);
    zones.putAll(other.zones);
    periods.addAll(other.periods);
    parts.addAll(other.parts);
    other.units.stream().filter(unit -> !units.contains(unit)).forEach(units::add);
    measures.addAll(other.measures);
    meanings.addAll(other.meanings);
    scope = scope.isEmpty() ? other.scope : scope;
    since = since.isEmpty() ? other.since : since;
    shareOf = shareOf.isEmpty() ? other.shareOf : shareOf;
    rest = rest + other.rest;
    pieces.addAll(other.pieces);
  }

  /** Whether a word beside the name of an indicator makes another one of it: 平均, 全国, 工业. */
  boolean namesAnother() {
    return means(Vocabulary.TOPIC)
        || !indicators.isEmpty()
            && (means(Vocabulary.PLACE)
                || means(Vocabulary.AVERAGE)
                || means(Vocabulary.REGION)
                || means(Vocabulary.CHOICE));
  }

  /** Whether the printed name says that something is added or shared, and the indicator's not. */
  boolean isOtherMeasure(Configuration conf) {
    for (Map.Entry<String, String> each : indicators.entrySet()) {
      Indicator indicator = conf.indicatorById(each.getKey());
      var other = ANOTHER_MEASURE.matcher(Names.normalise(each.getValue()));
      while (other.find()) {
        boolean growth = measure().equals("growth") && GROWTH.matcher(other.group()).matches();
        boolean share =
            indicator.nature() == Nature.RATIO && SHARE.matcher(other.group()).matches();
        if (!indicator.nameZh().contains(other.group()) && !growth && !share) {
          return true;
        }
      }
    }
    return false;
  }

  /** Takes from a text what a pattern finds in it. */
  static void take(StringBuilder rest, Pattern pattern, Consumer<String> what) {
    Matcher found = pattern.matcher(rest);
    while (found.find()) {
      what.accept(found.group());
      mask(rest, found.start(), found.end());
    }
  }

  static void mask(StringBuilder rest, int from, int to) {
    for (int at = from; at < to; at++) {
      rest.setCharAt(at, TAKEN);
    }
  }
}
