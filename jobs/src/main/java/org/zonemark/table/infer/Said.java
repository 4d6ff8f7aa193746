package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.table.words.Vocabulary;

/**
 * What a text of a table says, in the words that are known, and what is left of it.
 *
 * <p>Several of a kind are two readings; a rest is a part that nobody knows.
 */
final class Said {

  /** What stands where two texts differ that say the same thing of a number. */
  static final String TWO = "?";

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
    rest = rest + other.rest;
    pieces.addAll(other.pieces);
  }
}
