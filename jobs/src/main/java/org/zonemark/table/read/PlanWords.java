package org.zonemark.table.read;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.method.number.HalfWidth;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.PrintedQuantity;

/**
 * What the words of a plan say of a target beside its number: 五年累计下降13.5%, 翻一番, 前移10位, 高于全市平均2个百分点,
 * 控制在5%以内. They stand nearest to the number, and go before what columns say of it.
 *
 * @param number the text that is left to be read as a number; empty where the words say it all
 * @param fields statement fields that the words say, with codes as values
 * @param span how many years up to the period the words are about; 0 where they do not say
 * @param negated whether the number goes down: 下降13.5% is -13.5 %
 * @param isMean whether a comparator is meant by its mean (平均)
 * @param saysSpan whether the words say of a growth over years that it is yearly, or total
 */
record PlanWords(
    String number,
    Map<String, String> fields,
    int span,
    boolean negated,
    boolean isMean,
    boolean saysSpan) {

  private static final String N = "(?<n>[0-9][0-9,.]*|[一二两三四五六七八九十百]+)";
  private static final String TAIL = "(?<tail>及?以上|及?以内|左右|上下)?";
  private static final String WHO = "(?<who>全[市省国]|\\p{IsHan}{2,14}?)";
  private static final String POINTS = "个?百分点|个?千分点";

  private static final Pattern STRETCH = Pattern.compile("(?:力争|争取|奋力|冲刺)(?:实现|完成|做到)?");
  private static final Pattern FLOOR = Pattern.compile("(?:确保|保证|必须|保底)(?:实现|完成|做到)?");
  private static final Pattern BOTH_TIERS =
      Pattern.compile(".*(?:确保|保证|保底|保).*\\d.*(?:力争|争取|冲刺|争).*\\d.*");
  private static final Pattern WITHDRAWN = Pattern.compile("(?:取消|撤销|废止|不再考核|不再作为目标|不再列为目标).{0,8}");
  private static final Pattern ALL =
      Pattern.compile(
          "(?:实现|达到|做到)?(?:应\\p{IsHan}尽\\p{IsHan}|全覆盖|全面覆盖|全部覆盖"
              + "|全部(?:开工|建成|完成|投产|达标|竣工|投用|交付|落地)|全面(?:开工|建成|完成|达标))");
  private static final Pattern NONE_LEFT =
      Pattern.compile("(?:实现|全部|动态|基本)*(?:清零|归零|零事故|零发生|零新增|零排放)");
  private static final Pattern NO_GROWTH = Pattern.compile("(?:实现)?零增长");
  private static final Pattern FIRST = Pattern.compile("(?:实现)?零的?突破");
  private static final Pattern MAGNITUDE =
      Pattern.compile(
          "(?:达到?|突破|迈上|跨入|进入|迈入|跻身|形成|打造)?(?<n>[0-9][0-9.]*|[一二两三四五六七八九])?个?"
              + "(?<power>万亿|千亿|百亿|十亿|亿|千万|百万)元?(?:级|级别|量级|台阶|大关|规模)(?:产业|产业集群|集群)?");
  private static final Pattern DOUBLED =
      Pattern.compile(
          "(?:(?:比|较|在)?(?<base>\\d{4})年?(?:的?基础上)?)?(?:实现|再)?翻(?<n>[一二两三四1-4])?番" + TAIL);
  private static final Pattern TIMES_OF_BASE =
      Pattern.compile(
          "(?:达到?|为|是|提高到|增长到|增加到|提升到|不低于)?(?<base>\\d{4})年?(?:底|末)?(?:水平)?的" + N + "倍" + TAIL);
  private static final Pattern GROWN_BY_TIMES =
      Pattern.compile("(?:(?:比|较)(?<base>\\d{4})年?)?(?:增长|增加|提高|扩大|提升)(?:了)?" + N + "倍" + TAIL);
  private static final Pattern TIMES_OF_OTHER =
      Pattern.compile(
          "(?:达到?|为|是|不低于|超过|高于|保持在)?"
              + WHO
              + "(?<mean>平均(?:水平|值|数)?|均值)?(?:水平)?的"
              + N
              + "倍"
              + TAIL);
  private static final Pattern TIMES = Pattern.compile("(?:达到?|为|是|不低于)?" + N + "倍" + TAIL);
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<growth>增速|增幅)?(?<verb>高于|超过|高出|快于|领先|优于|不低于|低于|慢于|不高于)"
              + WHO
              + "(?<mean>平均)?(?<of>水平|增速|增幅|增长水平|值|数)?"
              + "(?:(?<n>[0-9][0-9,.]*)(?<unit>"
              + POINTS
              + "|%|\\p{IsHan}{1,4}?)"
              + TAIL
              + ")?");
  private static final Pattern MOVED =
      Pattern.compile(
          "(?:位次|排名|名次|综合排名)?(?:再)?(?:前移|上升|提升|前进|提高|晋升|进)" + N + "(?:个?位次|位|名)" + TAIL);
  private static final Pattern MOVED_AT_ALL =
      Pattern.compile("(?:争先|实现|保持)?(?:进位|位次前移|排名上升|排名提升|位次上升|位次提升|名次前移)");
  private static final Pattern AMONG_FIRST =
      Pattern.compile(
          "(?:保持在?|稳居|稳定在|位居|位列|居|列|进入|跻身|迈入|挺进|排名)*(?:全[国省市](?:高新区)?|国家高新区|同类)?(?:排名)?(?:的)?"
              + "前"
              + N
              + "(?<unit>位|名|强|%)?(?:以内|之列|行列)?");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:保持在?|稳居|稳定在|位居|位列|居|列|进入|达到|排名)*(?:全[国省市](?:高新区)?|国家高新区|同类)?(?:排名)?第"
              + N
              + "(?:位|名)?(?:以内)?");
  private static final Pattern BAND =
      Pattern.compile("(?:保持在?|稳居|位居|进入|跻身|迈入|挺进)?.{0,8}?第?[一二三四]?(?:方阵|梯队|阵营|序列)");
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?:(?<span>[一二两三四五六七八九十]|\\d{1,2})年)?(?:(?:比|较)(?<base>\\d{4})年?(?:底|末)?)?"
              + "(?<kind>年均|年平均|平均每年|平均|累计|总共|合计|共)?"
              + "(?<verb>增长率?|增速|增幅|增加|上升|提高|提升|下降|降低|减少|压减|回落|降幅|减幅)?"
              + "(?:达到|达|幅度)?(?<rest>.*\\d.*)");
  private static final Pattern TO =
      Pattern.compile("(?<verb>增长|增加|提高|提升|上升|下降|降低|减少|压减|回落)(?:到|至)(?<rest>\\D{0,3}\\d.*)");
  private static final Pattern RATE =
      Pattern.compile("\\D{0,4}\\d[\\d,.]*(?<unit>%|‰|" + POINTS + ")?.*");
  private static final Pattern ADDED =
      Pattern.compile("(?:累计)?(?:新增|净增加?|新培育|新引进|新设)(?<rest>\\D{0,3}\\d.*)");
  private static final Pattern HELD =
      Pattern.compile("(?<verb>控制在|控制到|压减到|稳定在|保持在|维持在)(?<rest>\\D{0,3}\\d.*)");
  private static final Pattern REACHED_AT_LEAST =
      Pattern.compile("(?:达到?|实现|完成)(?<rest>\\d.*(?:以上|以下|以内|左右|上下)|不.*|超.*|近.*|约.*)");
  private static final Pattern DONE = Pattern.compile("(?:实现|完成)(?<rest>\\d.*)");
  private static final Pattern BETWEEN = Pattern.compile("(?<rest>.*\\d.*)(?:之间|区间|范围内?)");
  private static final List<String> DOWN = List.of("下降", "降低", "减少", "压减", "回落", "降幅", "减幅");
  private static final Pattern GOES_DOWN =
      Pattern.compile(".*(?:" + String.join("|", DOWN) + ")率?");
  private static final Pattern SPAN_SAID = Pattern.compile(".*(?:年均|平均|累计|total|average).*");
  private static final Pattern YEARS = Pattern.compile("(?<span>[两三四五六七八九十]|\\d{1,2})年.*");
  private static final Map<String, Integer> POWERS =
      Map.of("百万", 6, "千万", 7, "亿", 8, "十亿", 9, "百亿", 10, "千亿", 11, "万亿", 12);

  /**
   * What a cell of a target says.
   *
   * @param text of the cell
   * @param measure the code of what columns say is measured
   * @param printed the word by which they say it
   * @param isZone whether a text names a zone or a comparator
   */
  static PlanWords of(String text, String measure, String printed, Predicate<String> isZone)
      throws Rejected {
    String said = HalfWidth.of(text).replaceAll("\\s+(?=\\p{IsHan})|(?<=\\p{IsHan})\\s+|[。;]$", "");
    if (BOTH_TIERS.matcher(said).matches()) {
      throw new Rejected("target_two_tiers", text, Map.of());
    }
    Said words = new Said(measure, isZone);
    words.readWordOfMeasure(printed);
    words.read(words.tier(said), text);
    return new PlanWords(
        words.number, Map.copyOf(words.fields), words.span, words.negated, words.mean, words.spans);
  }

  /** Whether the word for a measure says of a growth over years that it is yearly, or total. */
  static boolean saysSpan(String measure) {
    return SPAN_SAID.matcher(measure).matches();
  }

  /** The words while they are read. */
  private static final class Said {
    private final String measure;
    private final Predicate<String> isZone;
    private final Map<String, String> fields = new HashMap<>();
    private String number = "";
    private int span;
    private boolean negated;
    private boolean mean;
    private boolean spans;

    Said(String measure, Predicate<String> isZone) {
      this.measure = measure;
      this.isZone = isZone;
    }

    void readWordOfMeasure(String printed) {
      negated = GOES_DOWN.matcher(printed).matches();
      spans = saysSpan(printed);
      Matcher years = YEARS.matcher(printed);
      span = years.matches() ? count(years.group("span")).intValue() : 0;
    }

    String tier(String said) {
      Matcher stretch = STRETCH.matcher(said);
      Matcher floor = FLOOR.matcher(said);
      if (stretch.lookingAt()) {
        fields.put("tier", "stretch");
        return said.substring(stretch.end());
      }
      if (floor.lookingAt()) {
        fields.put("tier", "floor");
        return said.substring(floor.end());
      }
      return said;
    }

    void read(String said, String text) throws Rejected {
      boolean found =
          whole(said) || multiple(said) || beside(said) || placed(said, text) || amount(said);
      if (!found) {
        number = said;
      }
    }

    private boolean whole(String said) {
      if (WITHDRAWN.matcher(said).matches()) {
        return say("withdrawn", "true", "", "");
      }
      if (ALL.matcher(said).matches() && !measure.equals("milestone")) {
        boolean kept = List.of("share", "ratio", "coverage").contains(measure);
        fields.put("unit", "%");
        return say("measure", kept ? measure : "coverage", ">=", "100");
      }
      if (NONE_LEFT.matcher(said).matches()) {
        return say("op", "<=", "<=", "0");
      }
      if (NO_GROWTH.matcher(said).matches()) {
        fields.put("unit", "%");
        return say("measure", "growth", "", "0");
      }
      if (FIRST.matcher(said).matches()) {
        return say("op", ">", ">", "0");
      }
      Matcher magnitude = MAGNITUDE.matcher(said);
      if (magnitude.matches()) {
        String count = magnitude.group("n");
        BigDecimal times = count == null ? BigDecimal.ONE : count(count);
        int power = POWERS.get(magnitude.group("power"));
        fields.put("magnitude", power >= 8 ? "亿" : "万");
        number = times.scaleByPowerOfTen(power - (power >= 8 ? 8 : 4)).toPlainString();
        fields.put("op", ">=");
        return true;
      }
      return false;
    }

    private boolean multiple(String said) {
      Matcher doubled = DOUBLED.matcher(said);
      if (doubled.matches()) {
        String times = doubled.group("n");
        int power = times == null ? 1 : count(times).intValue();
        return times(doubled, BigDecimal.valueOf(1L << power), doubled.group("base"));
      }
      Matcher ofBase = TIMES_OF_BASE.matcher(said);
      if (ofBase.matches()) {
        return times(ofBase, count(ofBase.group("n")), ofBase.group("base"));
      }
      Matcher grown = GROWN_BY_TIMES.matcher(said);
      if (grown.matches()) {
        BigDecimal times = count(grown.group("n")).add(BigDecimal.ONE);
        return times(grown, times, grown.group("base"));
      }
      Matcher ofOther = TIMES_OF_OTHER.matcher(said);
      if (ofOther.matches() && isZone.test(ofOther.group("who"))) {
        comparator(ofOther);
        return times(ofOther, count(ofOther.group("n")), null);
      }
      Matcher times = TIMES.matcher(said);
      boolean plain = measure.equals("level") || measure.equals("multiple");
      return times.matches() && plain && times(times, count(times.group("n")), null);
    }

    private boolean times(Matcher matcher, BigDecimal times, String base) {
      if (base != null) {
        fields.put("base_period", base);
      }
      ofDeclared("multiple");
      fields.put("unit", "倍");
      return say("measure", "multiple", op(matcher.group("tail"), ">="), times.toPlainString());
    }

    private boolean beside(String said) {
      Matcher beside = BESIDE.matcher(said);
      if (!beside.matches() || !isZone.test(beside.group("who"))) {
        return false;
      }
      comparator(beside);
      ofDeclared("gap");
      String of = beside.group("of");
      if (beside.group("growth") != null || of != null && of.startsWith("增")) {
        fields.put("of_measure", "growth");
      }
      String verb = beside.group("verb");
      boolean below = verb.equals("低于") || verb.equals("慢于") || verb.equals("不高于");
      boolean equal = verb.startsWith("不");
      fields.put("measure", "gap");
      if (beside.group("n") == null) {
        fields.put("unit", "");
        fields.put("op", below ? equal ? "<=" : "<" : equal ? ">=" : ">");
        number = "0";
        return true;
      }
      fields.put("unit", beside.group("unit"));
      negated = below;
      fields.put("op", op(beside.group("tail"), ">="));
      number = beside.group("n");
      return true;
    }

    private boolean placed(String said, String text) throws Rejected {
      Matcher moved = MOVED.matcher(said);
      if (moved.matches()) {
        fields.put("unit", "位");
        return say(
            "measure", "rank_change", op(moved.group("tail"), ">="), plain(moved.group("n")));
      }
      if (MOVED_AT_ALL.matcher(said).matches()) {
        fields.put("unit", "位");
        return say("measure", "rank_change", ">=", "1");
      }
      if (BAND.matcher(said).matches()) {
        throw new Rejected("target_band_undeclared", text, Map.of());
      }
      Matcher first = AMONG_FIRST.matcher(said);
      if (first.matches() && "%".equals(first.group("unit"))) {
        BigDecimal behind = BigDecimal.valueOf(100).subtract(count(first.group("n")));
        fields.put("unit", "%");
        return say("measure", "percentile", ">=", behind.toPlainString());
      }
      Matcher place = first.matches() ? first : PLACE.matcher(said);
      if (place.matches()) {
        fields.put("unit", "位");
        return say("measure", "rank", "<=", plain(place.group("n")));
      }
      return false;
    }

    private boolean amount(String said) {
      Matcher between = BETWEEN.matcher(said);
      String inner = between.matches() ? between.group("rest") : said;
      Matcher added = ADDED.matcher(inner);
      if (added.matches()) {
        number = added.group("rest");
        fields.put("measure", measure.equals("cumulative") ? measure : "increment");
        return true;
      }
      Matcher held = HELD.matcher(inner);
      if (held.matches()) {
        number = held.group("rest");
        boolean bounded = number.matches(".*(以内|以下|以上|左右|上下)|[^\\d]+.*");
        if (held.group("verb").startsWith("控制") && !bounded) {
          fields.put("op", "<=");
        }
        return true;
      }
      Matcher to = TO.matcher(inner);
      if (to.matches()) {
        number = to.group("rest");
        if (DOWN.contains(to.group("verb"))) {
          fields.put("op", "<=");
        }
        return true;
      }
      Matcher changed = CHANGED.matcher(inner);
      if (changed.matches() && (changed.group("kind") != null || changed.group("verb") != null)) {
        return changed(changed);
      }
      Matcher reached = REACHED_AT_LEAST.matcher(inner);
      Matcher done = reached.matches() ? reached : DONE.matcher(inner);
      number = done.matches() ? done.group("rest") : inner;
      return true;
    }

    /** 五年累计下降13.5%, 年均增长7%左右, 提高2个百分点: how it changes, and the number that is left. */
    private boolean changed(Matcher changed) {
      String kind = changed.group("kind");
      String verb = changed.group("verb");
      String rest = changed.group("rest");
      Matcher rate = RATE.matcher(rest);
      String unit = rate.matches() ? rate.group("unit") : null;
      boolean average = kind != null && (kind.contains("均"));
      boolean total = kind != null && !average;
      if (changed.group("span") != null) {
        span = count(changed.group("span")).intValue();
      }
      if (changed.group("base") != null) {
        fields.put("base_period", changed.group("base"));
      }
      spans |= kind != null || changed.group("base") != null;
      negated |= verb != null && DOWN.contains(verb);
      number = rest.replaceFirst("^(控制在|完成|实现)", "");
      boolean points = unit != null && unit.endsWith("分点");
      boolean added = measure.equals("increment") || measure.equals("gap");
      if (points && !added) {
        ofDeclared("increment");
        fields.put("measure", "increment");
      } else if (added || unit == null && measure.equals("level") && verb == null) {
        // 累计500家 of an amount: what is measured is what the columns say.
        if (total && measure.equals("level")) {
          fields.put("measure", "cumulative");
        }
      } else if (unit == null && measure.equals("level")) {
        fields.put("measure", "increment");
      } else if (average) {
        fields.put("measure", "growth");
      } else if (total || changed.group("base") != null) {
        fields.put("measure", "total_growth");
      } else if (measure.equals("level")) {
        fields.put("measure", "growth");
      }
      return true;
    }

    private void comparator(Matcher matcher) {
      fields.put("comparator", matcher.group("who"));
      mean = matcher.group("mean") != null;
    }

    /** What columns say is measured is what the words speak of: a multiple of a share. */
    private void ofDeclared(String now) {
      if (!measure.equals("level") && !measure.equals(now)) {
        fields.put("of_measure", measure);
      }
    }

    private boolean say(String field, String value, String op, String said) {
      fields.put(field, value);
      if (!op.isEmpty()) {
        fields.put("op", op);
      }
      number = said;
      return true;
    }

    private static String op(String tail, String otherwise) {
      if (tail == null) {
        return otherwise;
      }
      return tail.endsWith("以上") ? ">=" : tail.endsWith("以内") ? "<=" : "~";
    }

    private static String plain(String number) {
      return count(number).toPlainString();
    }

    /** A number in digits or Chinese numerals. */
    private static BigDecimal count(String number) {
      int digit = "零一二三四五六七八九".indexOf(number);
      if (number.length() == 1 && digit > 0) {
        return BigDecimal.valueOf(digit);
      }
      if (number.equals("两")) {
        return BigDecimal.valueOf(2);
      }
      if (number.equals("十")) {
        return BigDecimal.TEN;
      }
      Outcome<PrintedQuantity> read = PrintedQuantity.parse(number);
      return read.isPresent() ? read.value().multiplied() : BigDecimal.ZERO;
    }
  }
}
