package org.zonemark.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.TargetRow;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Schemas;

/**
 * The words of one language, from {@code labels_zh.properties} and {@code labels_en.properties}.
 * The two hold the same keys. They are read by name: a search by locale would fall back to the
 * machine's own language.
 */
public final class Labels implements Mustache.CustomContext {
  private static final Map<Lang, Labels> READ = new ConcurrentHashMap<>();

  /** Standings that no code list has, and the keys of their names. */
  private static final Map<String, String> STANDINGS =
      Map.of(
          TargetRow.OFF_COURSE, "board-behind",
          TargetRow.EARLY, "board-early",
          TargetRow.AWAITING, "board-awaiting");

  /** Statements beside a rate that are amounts: of the firms that came or left. */
  private static final Set<String> SUMS = Set.of("entry", "exit");

  private final Lang lang;
  private final ResourceBundle bundle;
  private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

  private Labels(Lang lang, ResourceBundle bundle) {
    this.lang = lang;
    this.bundle = bundle;
  }

  /** The words of a language, which are read once. */
  public static Labels of(Lang lang) {
    return READ.computeIfAbsent(lang, Labels::read);
  }

  private static Labels read(Lang lang) {
    String file = "labels_" + lang.code() + ".properties";
    try (InputStream in = Labels.class.getResourceAsStream(file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Labels(lang, new PropertyResourceBundle(reader));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** All keys. */
  public Set<String> keys() {
    return bundle.keySet();
  }

  /** A text of the page. A key without a text is a fault of the program. */
  public String text(String key) {
    return bundle.getString("page." + key);
  }

  /** A text of the page with its places {0}, {1} ... filled. */
  public String text(String key, Object... values) {
    String text = text(key);
    boolean plain =
        text.indexOf('\'') < 0 && Arrays.stream(values).allMatch(String.class::isInstance);
    return plain ? filled(text, values) : MessageFormat.format(text, values);
  }

  /** What MessageFormat does with texts; a report fills a hundred thousand. */
  private static String filled(String text, Object[] values) {
    StringBuilder filled = new StringBuilder(text.length() + 32);
    int at = 0;
    int open = text.indexOf('{');
    while (open >= 0) {
      int close = text.indexOf('}', open);
      filled.append(text, at, open);
      filled.append(values[Integer.parseInt(text, open + 1, close, 10)]);
      at = close + 1;
      open = text.indexOf('{', at);
    }
    return filled.append(text, at, text.length()).toString();
  }

  /**
   * The word for a code of a code list of {@code schemas/codelists}, or for a canonical unit; empty
   * where there is none. Signs and units stand in the labels, all other codes are named by their
   * list alone.
   */
  public Optional<String> word(String list, String code) {
    String key = list + "." + code;
    return bundle.containsKey(key)
        ? Optional.of(bundle.getString(key))
        : Optional.ofNullable(names.computeIfAbsent(list, this::namesOf).get(code));
  }

  private Map<String, String> namesOf(String list) {
    return Schemas.standard().codeLists().stream()
        .filter(each -> each.name().equals(list))
        .flatMap(each -> each.codes().stream())
        .collect(
            Collectors.toMap(
                CodeList.Code::code, code -> lang == Lang.ZH ? code.nameZh() : code.nameEn()));
  }

  /**
   * The word for a code of a code list; the code itself where it has none, so that it is never
   * lost.
   */
  public String wordOrCode(String list, String code) {
    return word(list, code).orElse(code);
  }

  /**
   * How numbers of firms became one, in words: sum of revenue, ratio of revenue to land. What came
   * and what left are sums beside a rate.
   *
   * @param of the column; null where there is none
   * @param over the column below a ratio; null of others
   */
  public String aggregate(String function, String statement, String of, String over) {
    String how = wordOrCode("aggregate_function", SUMS.contains(statement) ? "sum" : function);
    if (over != null) {
      return text("explain-aggregate-over", how, of, over);
    }
    return of == null ? how : text("explain-aggregate-of", how, of);
  }

  /** The title of a publication; that it is in Chinese where it has no English one. */
  public String title(Name title) {
    String told = title.in(lang);
    boolean foreign =
        lang == Lang.EN
            && told.codePoints()
                .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    return foreign ? text("in-chinese", told) : told;
  }

  /** The name of a standing wherever it is counted: of those behind, whatever makes them so. */
  public String standing(String code) {
    String key = STANDINGS.get(code);
    return key == null ? wordOrCode("attainment_status", code) : text(key);
  }

  /** The name of how a promise stands: what is behind says whether by now or as it goes. */
  public String standing(TargetRow target) {
    if (target.isBehind()) {
      return wordOrCode("conclusion", TargetRow.OFF_COURSE);
    }
    return target.isProjectedShort() ? text("board-short") : standing(target.standing());
  }

  /** How many of how many are shown; null where all are. */
  public String shownOf(long shown, long total) {
    return shown < total ? text("shown-of", Digits.count(shown), Digits.count(total)) : null;
  }

  /** Why a zone has no rank in a list, be it of an indicator or of an index. */
  public String rankReason(String code) {
    return word("rank_reason", code).or(() -> word("index_reason", code)).orElse(code);
  }

  /** Why two scores of an index do not compare. */
  public String unlike(RankMove move) {
    return text(
        RankMove.DIMENSION_MISSING.equals(move.reason())
            ? "dimension-missing"
            : "dimension-missing-before");
  }

  /** What the template writes as {{t.key}}. */
  @Override
  public Object get(String key) {
    return text(key);
  }
}
