package org.zonemark.example;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The Chinese words of the panel; each name says that it is synthetic. */
final class Wording {

  static final String SYNTHETIC = word("synthetic");
  static final String SYNTHETIC_TITLE = word("synthetic-title");
  static final String ZONE = word("zone");
  static final String ZONE_NAME = word("zone-name");
  static final String ZONE_LONG_NAME = word("zone-long-name");
  static final String CITY_NAME = word("city-name");
  static final String PROVINCE_NAME = word("province-name");
  static final String NATION_NAME = word("nation-name");
  static final String ALL_ZONES_NAME = word("all-zones-name");
  static final String TOTAL = word("total");
  static final String LARGE_ZONES_NAME = word("large-zones-name");
  static final String INDEX_NAME = word("index-name");
  static final String INDEX_LABEL = word("index-label");
  static final String INDEX_NOTE = word("index-note");
  static final String INDICATOR_NAME = word("indicator-name");
  static final String RANK_NAME = word("rank-name");
  static final String RANKED_ZONES_NAME = word("ranked-zones-name");
  static final String PUBLISHER = word("publisher");
  static final String YEARBOOK = word("yearbook");
  static final String REVISIONS = word("revisions");
  static final String EVALUATION = word("evaluation");
  static final String PLAN = word("plan");
  static final String NOTE_PREFIX = word("note-prefix");
  static final String NOTE = word("note");
  static final String BELOW_UNIT = "…";

  static final String NUMBER_HEADER = word("number-header");
  static final String INDICATOR_HEADER = word("indicator-header");
  static final String MEASURE_HEADER = word("measure-header");
  static final String OF_MEASURE_HEADER = word("of-measure-header");
  static final String VALUE_HEADER = word("value-header");
  static final String YEAR_HEADER = word("year-header");
  static final String UNIT_HEADER = word("unit-header");

  static final String RANK_INDICATOR = "syn_evaluation_rank";
  static final String RANKED_ZONES_INDICATOR = "syn_evaluation_zones";
  static final String RANK_LIST = "syn-evaluation";

  /** The words of the plans for measures and signs, by code. */
  static final Map<String, String> MEASURE_WORDS =
      words("measure", "level", "share", "ratio", "growth", "rank");

  static final Map<String, String> OP_WORDS =
      Map.of(
          ">=",
          "\u2265",
          "<=",
          "\u2264",
          "=",
          "=",
          "reach",
          word("op-reach"),
          "range",
          word("op-range"));

  private Wording() {}

  /** The words are Chinese, as those of the real tables are: {@code wording.properties}. */
  static String word(String key) {
    return Texts.WORDS.getProperty(key);
  }

  private static Map<String, String> words(String kind, String... codes) {
    return Arrays.stream(codes)
        .collect(Collectors.toMap(code -> code, code -> word(kind + "-" + code)));
  }

  /** Read before any word is asked for. */
  private static final class Texts {
    private static final Properties WORDS = new Properties();

    static {
      try (Reader text =
          new InputStreamReader(
              Wording.class.getResourceAsStream("wording.properties"), StandardCharsets.UTF_8)) {
        WORDS.load(text);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  /** A whole number with leading zeros; String.format would use the digits of the locale. */
  static String digits(int number, int length) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, length - text.length())) + text;
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }
}
