package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Nature;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.words.EnglishUnits;
import org.zonemark.table.words.PeriodText;
import org.zonemark.table.words.PrintedText;
import org.zonemark.table.words.Vocabulary;
import org.zonemark.table.words.ZoneNames;

/** Reads the texts of titles, heads and keys: names, periods, units and the usual words. */
final class TextReader {

  private static final Spellings SPELLINGS = Spellings.of("titles");

  private static final int NAME_MAX = 40;

  /** What is done, of which the number is meant: 发明专利授权. */
  private static final Pattern DONE = SPELLINGS.pattern("text-done");

  private static final List<String> COUNTED = SPELLINGS.words("text-counted");
  private static final int ZONE_MIN = 4;
  private static final Pattern TWO_UNITS = Pattern.compile("(\\p{IsHan}+)[/,]?([0-9a-z].*)");
  private static final Pattern BRACKET = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");

  /** An English unit that was cut: 营业收入 (100 million. */
  private static final Pattern CUT = Pattern.compile("(?<=.)[(\\uFF08][^)\\uFF09\\p{IsHan}]*$");

  private static final Pattern UNIT_LINE = SPELLINGS.pattern("text-unit-line");
  private static final Pattern SEPARATORS = SPELLINGS.pattern("text-separators");

  private static final Pattern YUAN = SPELLINGS.pattern("text-yuan");
  private static final Pattern BRANCH = SPELLINGS.pattern("text-branch");
  private static final Pattern TO = SPELLINGS.pattern("text-to");
  private static final Pattern PERIOD = SPELLINGS.pattern("text-period");
  private static final Pattern PART = SPELLINGS.pattern("text-part");

  /** A year that is estimated or forecast: 2023E, 2024F. */
  private static final Pattern FORECAST_YEAR = SPELLINGS.pattern("text-forecast-year");

  /** A year of what was done, where others are forecast: 2023A. */
  private static final Pattern ACTUAL_YEAR = SPELLINGS.pattern("text-actual-year");

  /** A name that would end inside a word: 高新区数 in 高新区数据. */
  private static final Pattern CUT_WORD = SPELLINGS.pattern("text-cut-word");

  /** The number of a table in front of its title. */
  private static final Pattern TABLE_NUMBER = SPELLINGS.pattern("text-table-number");

  private static final Pattern SORTED_BY = Spellings.of("heads").pattern("sorted-by");

  private static final Pattern SCOPE = SPELLINGS.pattern("text-scope");
  private static final Pattern PUNCTUATION = SPELLINGS.pattern("text-punctuation");

  private final Configuration conf;
  private final Vocabulary vocabulary;
  private final Map<String, Said> known = new HashMap<>();

  /** Names of provinces and cities, which say nothing where a title speaks of zones in them. */
  private final Set<String> places = new HashSet<>();

  TextReader(Configuration conf, Vocabulary vocabulary) {
    this.conf = conf;
    this.vocabulary = vocabulary;
    for (Zone zone : conf.zones()) {
      if (zone.kind() == ZoneKind.PROVINCE || zone.kind() == ZoneKind.CITY) {
        places.add(zone.nameZh());
        places.add(ZoneNames.withoutKind(zone.nameZh()));
      }
    }
  }

  /** What of a title nobody knows, even as words that say nothing there. */
  List<String> unreadOfTitle(Said said) {
    List<String> unread = vocabulary.unreadOfTitle(said.pieces);
    // A short word of heads may have cut a long one of titles: 分 that of 分季.
    return unread.isEmpty()
        ? unread
        : vocabulary.unreadOfTitle(read(vocabulary.withoutWordsOfTitles(said.text)).pieces);
  }

  /** Whether a title is of all zones, for all that its words say. */
  boolean isOfAll(Said said) {
    return !said.means(Vocabulary.CHOICE) && vocabulary.areOfAll(said.pieces);
  }

  /** Whether nothing is left of a title but words for places and times: 长三角, 分季. */
  boolean isOfPlaces(Said said) {
    return vocabulary.areOfPlacesAndTimes(said.pieces)
        || vocabulary.areOfPlacesAndTimes(read(vocabulary.withoutWordsOfTime(said.text)).pieces);
  }

  /** The same of a remark or a note. */
  List<String> unreadOfRemark(Said said) {
    return vocabulary.unreadOfRemark(said.pieces);
  }

  /** A title without the number of its table. */
  static String withoutNumber(String text) {
    return TABLE_NUMBER.matcher(text).replaceFirst("");
  }

  /** The levels of a head but those that say how the ones below are sorted: 按学历分. */
  static List<String> withoutSorting(List<String> levels) {
    List<String> saying = new ArrayList<>(levels);
    saying.removeIf(text -> SORTED_BY.matcher(text.strip()).matches());
    return saying.isEmpty() ? levels : saying;
  }

  Said read(String printed) {
    return known.computeIfAbsent(printed, this::parse);
  }

  /**
   * The indicator of a name as tables print it; ids are no names, and a name with its measure
   * behind it ({@code 工业投资增速}) is one with its measure. A stock may be said to be one of an end or
   * a number: 期末从业人数.
   *
   * @param name the name, normalised
   */
  Optional<Indicator> indicator(String name) {
    if (name.isBlank()) {
      return Optional.empty();
    }
    Optional<Indicator> whole =
        conf.indicatorOfForm(name).filter(one -> !isId(name, one.indicatorId()));
    if (whole.isEmpty() && DONE.matcher(name).find()) {
      for (String end : COUNTED) {
        Optional<Indicator> counted = conf.indicatorOfForm(name + end);
        if (counted.isPresent()) {
          return counted;
        }
      }
    }
    return whole.isPresent()
        ? whole.filter(one -> !isMeasured(name, one))
        : vocabulary.plainNames(name).stream()
            .map(conf::indicatorOfForm)
            .flatMap(Optional::stream)
            .filter(one -> one.nature() == Nature.STOCK)
            .findFirst();
  }

  private boolean isMeasured(String name, Indicator indicator) {
    for (int at = name.length() - 1; at > 1; at--) {
      boolean measured = vocabulary.measure(name.substring(at)).equals("growth");
      if (measured
          && conf.indicatorOfForm(name.substring(0, at)).filter(indicator::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  Optional<Zone> zone(String name) {
    return name.isBlank()
        ? Optional.empty()
        : conf.zoneOfForm(name).filter(one -> !isId(name, one.zoneId()));
  }

  Optional<Unit> unit(String text) {
    String form = Names.normalise(text);
    Optional<Unit> own = conf.unit(form.equals("pct") || form.equals("％") ? "%" : text);
    return own.or(() -> conf.unit(PrintedText.inChinese(text)))
        .or(() -> EnglishUnits.inChinese(form).flatMap(conf::unit))
        .or(() -> unitInTwoLanguages(form));
  }

  /** Whether a text is the id itself; an id of one word, such as revenue, is a name as well. */
  private static boolean isId(String name, String id) {
    return name.equals(id) && (id.indexOf('_') >= 0 || id.indexOf('-') >= 0 || id.length() <= 2);
  }

  private Said parse(String printed) {
    String text = CUT.matcher(withoutNumber(PrintedText.inChinese(printed))).replaceFirst("");
    Said said = new Said(printed);
    String form = ACTUAL_YEAR.matcher(Names.normalise(text)).replaceAll("$1");
    Optional<Unit> unit = unit(form.replaceAll("^\\(|\\)$", ""));
    if (unit.isPresent() && vocabulary.measure(form).isEmpty()) {
      said.units.add(unit.get().unit());
      return said;
    }
    StringBuilder rest = new StringBuilder(form);
    takeWhole(rest, said);
    takeUnits(rest, said);
    takeNames(rest, said);
    Said.take(
        rest,
        FORECAST_YEAR,
        found -> {
          said.meanings.add(Vocabulary.PROMISE);
          said.periods.add(found.substring(0, 4));
        });
    Comparisons.take(rest, said);
    takePeriods(rest, said);
    takeWords(rest, said);
    // 万人 before the name of an indicator is no unit of it: 万人有效发明专利拥有量.
    String glued =
        said.indicators.isEmpty() ? "" : rest.substring(0, Math.max(0, rest.indexOf("|")));
    for (String piece : PUNCTUATION.split(rest)) {
      if (!piece.isEmpty() && !piece.equals(glued) && unit(piece).isPresent()) {
        said.units.add(unit(piece).get().unit());
      } else {
        said.rest += piece;
        said.pieces.add(piece);
      }
    }
    if (said.rest.isEmpty() && rest.indexOf("%") >= 0 && !said.units.contains("%")) {
      said.units.add("%");
    }
    return said;
  }

  private void takeWhole(StringBuilder rest, Said said) {
    String whole = rest.toString();
    indicator(whole).ifPresent(one -> said.indicators.put(one.indicatorId(), whole));
    if (said.indicators.isEmpty()) {
      zone(whole).ifPresent(one -> said.zones.put(one.zoneId(), whole));
    }
    if (!said.isNeutral()) {
      rest.setLength(0);
    }
  }

  /** Units in brackets, and behind 单位. */
  private void takeUnits(StringBuilder rest, Said said) {
    Matcher line = UNIT_LINE.matcher(rest);
    if (line.find()) {
      for (String each : SEPARATORS.split(YUAN.matcher(line.group(1)).replaceAll("$1"))) {
        unit(each).ifPresent(unit -> said.units.add(unit.unit()));
      }
      Said.mask(rest, line.start(), line.end());
    }
    Matcher bracket = BRACKET.matcher(rest);
    while (bracket.find()) {
      String[] pieces = SEPARATORS.split(bracket.group(1));
      Optional<Unit> both = unitInTwoLanguages(bracket.group(1));
      if (both.isPresent()) {
        said.units.add(both.get().unit());
        Said.mask(rest, bracket.start(), bracket.end());
        continue;
      }
      boolean whole = unit(bracket.group(1)).isPresent();
      if (whole || Arrays.stream(pieces).allMatch(each -> unit(each).isPresent())) {
        for (String each : whole ? new String[] {bracket.group(1)} : pieces) {
          String code = unit(each).orElseThrow().unit();
          if (!said.units.contains(code)) {
            said.units.add(code);
          }
        }
        Said.mask(rest, bracket.start(), bracket.end());
      }
    }
  }

  /** A unit with its translation: 亿元 100 million yuan. */
  Optional<Unit> unitInTwoLanguages(String text) {
    Matcher two = TWO_UNITS.matcher(text);
    if (!two.matches()) {
      return Optional.empty();
    }
    Optional<Unit> translated = unit(two.group(2));
    return unit(two.group(1)).filter(one -> translated.isEmpty() || translated.get().equals(one));
  }

  /** The known names, the longest first; none is part of another. */
  private void takeNames(StringBuilder rest, Said said) {
    for (int length = Math.min(rest.length(), NAME_MAX); length >= 2; length--) {
      for (int from = 0; from + length <= rest.length(); from++) {
        String name = rest.substring(from, from + length);
        if (name.indexOf(Said.TAKEN) >= 0
            || Character.isDigit(name.charAt(0)) && length < ZONE_MIN) {
          continue;
        }
        if (CUT_WORD
            .matcher(rest.substring(from, Math.min(rest.length(), from + length + 1)))
            .find()) {
          continue;
        }
        boolean word = !vocabulary.word(name).isEmpty() || !vocabulary.measure(name).isEmpty();
        Optional<Indicator> indicator = indicator(name);
        boolean branch = BRANCH.matcher(name).find() && length < ZONE_MIN + 1;
        if (indicator.isPresent() && !word && !branch) {
          if (from > 0 && vocabulary.word(before(rest, from)).equals(Vocabulary.TOPIC)) {
            said.meanings.add(Vocabulary.TOPIC);
          }
          said.indicators.put(indicator.get().indicatorId(), name);
          Said.mask(rest, from, from + length);
        } else if (length >= ZONE_MIN && !word && zone(name).isPresent()) {
          Zone zone = zone(name).get();
          if (!vocabulary.word(name).equals(Vocabulary.NEUTRAL)) {
            said.zones.put(zone.zoneId(), name);
          }
          Said.mask(rest, from, from + length);
        }
      }
    }
  }

  /** The two letters in front of a place. */
  private static String before(StringBuilder text, int at) {
    return text.substring(Math.max(0, at - 2), at);
  }

  private void takePeriods(StringBuilder rest, Said said) {
    String plain = TO.matcher(rest).replaceAll("-");
    Matcher period = PERIOD.matcher(plain);
    while (period.find()) {
      Outcome<Period> read = PeriodText.read(period.group());
      if (read.isPresent()) {
        said.periods.add(read.value().text());
        Said.mask(rest, period.start(), period.end());
      }
    }
    plain = TO.matcher(rest).replaceAll("-");
    Matcher part = PART.matcher(plain);
    while (part.find()) {
      said.parts.add(part.group());
      Said.mask(rest, part.start(), part.end());
    }
  }

  private void takeWords(StringBuilder rest, Said said) {
    for (int length = Math.min(rest.length(), NAME_MAX); length >= 1; length--) {
      for (int from = 0; from + length <= rest.length(); from++) {
        String word = rest.substring(from, from + length);
        if (word.indexOf(Said.TAKEN) >= 0) {
          continue;
        }
        if (isInsideWord(rest, from, length)) {
          continue;
        }
        String measure = vocabulary.measure(word);
        String meaning = vocabulary.word(word);
        if (SCOPE.matcher(word).matches()) {
          said.scope = said.scope.isEmpty() ? word : said.scope;
        } else if (!measure.isEmpty()) {
          said.measures.add(measure);
        } else if (!meaning.isEmpty()) {
          // A topic is one of the title; before the name of an indicator it was seen already.
          said.meanings.add(meaning.equals(Vocabulary.TOPIC) ? Vocabulary.TOPICAL : meaning);
        } else if (places.contains(word)) {
          said.meanings.add(Vocabulary.PLACE);
        } else {
          continue;
        }
        Said.mask(rest, from, from + length);
      }
    }
  }

  /** One or two Latin letters between others are no word: r in year. */
  private static boolean isInsideWord(StringBuilder text, int from, int length) {
    return length <= 2
        && isLatin(text, from)
        && (isLatin(text, from - 1) || isLatin(text, from + length));
  }

  private static boolean isLatin(StringBuilder text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }
}
