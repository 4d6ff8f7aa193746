package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Period;
import org.zonemark.table.read.Footnotes;
import org.zonemark.table.read.StatementKeys;

/** What the texts of a header over numbers say: indicator, zone, period, unit or measure. */
final class HeaderWords {

  private static final Pattern UNIT_JOINED =
      Pattern.compile("(.+)[_/,，]\\s*([^_/,，]+)", Pattern.DOTALL);

  /** What is left of an English unit where the header was cut: 营业收入 (100 million. */
  private static final Pattern CUT = Pattern.compile("(?<=.)\\s*[(\\uFF08][^)\\uFF09\\p{IsHan}]*$");

  private static final Pattern LEVEL = Pattern.compile("绝对[额值数]|总量|数值|数量|指标值|数据|value");

  private final Configuration conf;
  private final KnownNames names;
  private final String scope;
  private final List<SaidInText> context;
  private final boolean measured;
  private final Map<String, String> unmatched;

  /**
   * Reads the headers of one table.
   *
   * @param scope what its titles say is counted; "" where they say nothing
   * @param context its titles and names
   * @param measured whether a column tells levels from growth
   * @param unmatched takes the texts that are not known, with their nearest known name
   */
  HeaderWords(
      Configuration conf,
      String scope,
      List<SaidInText> context,
      boolean measured,
      Map<String, String> unmatched) {
    this.conf = conf;
    this.names = new KnownNames(conf);
    this.scope = scope;
    this.context = context;
    this.measured = measured;
    this.unmatched = unmatched;
  }

  /** The texts of a header, those together that together are the name of an indicator. */
  List<String> joined(List<String> texts) {
    for (int length = texts.size(); length > 1; length--) {
      for (int from = 0; from + length <= texts.size(); from++) {
        String whole = KnownNames.flat(String.join("", texts.subList(from, from + length)));
        if (names.indicator(whole).isPresent()) {
          List<String> joined = new ArrayList<>(texts.subList(0, from));
          joined.add(whole);
          joined.addAll(texts.subList(from + length, texts.size()));
          return joined;
        }
      }
    }
    return texts;
  }

  /** Adds what one text of a header says; what is wrong with it, or "". */
  String say(String printed, Map<String, String> said) {
    String text = CUT.matcher(StatementKeys.inChinese(printed).strip()).replaceFirst("");
    String bare = text.replaceAll("^[(\\uFF08]|[)\\uFF09]$", "").strip();
    if (conf.unit(bare).isPresent()) {
      return put(said, "unit", bare);
    }
    for (Pattern withUnit : List.of(KnownNames.UNIT_BEHIND, UNIT_JOINED)) {
      Matcher behind = withUnit.matcher(text);
      if (conf.indicator(text).isEmpty() && behind.matches() && isUnit(behind.group(2))) {
        String problem = put(said, "unit", unitName(behind.group(2)));
        if (!problem.isEmpty()) {
          return problem;
        }
        text = behind.group(1).strip();
      }
    }
    Optional<Indicator> indicator = names.indicator(text);
    if (indicator.isEmpty() && !scope.isEmpty()) {
      String whole = nameInTitle(KnownNames.flat(text));
      if (!whole.isEmpty()) {
        return put(said, "indicator", whole);
      }
    }
    if (indicator.isPresent()) {
      return KnownNames.isOtherMeasure(text, indicator.get())
          ? "it may be added in the period, or be a share; declare its measure"
          : put(said, "indicator", Footnotes.unmarked(KnownNames.flat(text)));
    }
    if (Period.ofPrinted(text).isPresent()) {
      return put(said, "period", Period.ofPrinted(text).value().text());
    }
    if (names.isZone(text)) {
      return twofoldHeader(text)
          ? "its zone has two readings"
          : put(said, "zone", KnownNames.flat(text));
    }
    return sayMeasure(KnownNames.flat(text), said);
  }

  /**
   * The one known name in the titles that ends as the header does, and says the scope before it.
   */
  private String nameInTitle(String ending) {
    List<String> whole =
        context.stream()
            .flatMap(each -> each.names(name -> conf.indicator(name).isPresent()).stream())
            .filter(name -> name.endsWith(ending) && KnownNames.saysScope(name))
            .distinct()
            .toList();
    return whole.size() == 1 ? whole.get(0) : "";
  }

  private boolean twofoldHeader(String text) {
    List<String> around = context.stream().map(SaidInText::text).toList();
    ZoneColumn read = ZoneColumn.of(List.of(text), "", around, conf);
    return !read.twofold().isEmpty() || !read.words().isEmpty();
  }

  private boolean isUnit(String text) {
    return conf.unit(text).isPresent() || Names.normalise(text).equals("pct");
  }

  private static String unitName(String text) {
    return Names.normalise(text).equals("pct") ? "%" : text;
  }

  private static String put(Map<String, String> said, String field, String value) {
    String before = said.putIfAbsent(field, value);
    return before == null || Names.normalise(before).equals(Names.normalise(value))
        ? ""
        : "its header says two " + field + "s: " + before + " and " + value;
  }

  private String sayMeasure(String text, Map<String, String> said) {
    String form = Names.normalise(text);
    if (Inspector.OTHER_MEASURE.matcher(form).matches()) {
      return "declare what " + text + " refers to";
    }
    Matcher growth = Inspector.GROWTH.matcher(form);
    if (growth.matches()) {
      String before = growth.group(1);
      if (names.indicator(before).isPresent()) {
        said.put("indicator", before);
      } else if (!before.isEmpty()) {
        return "what grows is not known: " + before;
      }
      said.put("measure", "growth");
      return "";
    }
    if (LEVEL.matcher(form).matches()) {
      if (!measured) {
        said.put("measure", "level");
      }
      return "";
    }
    unmatched.put(text, conf.nearestIndicator(text));
    return "its header " + text + " is not known";
  }
}
