package org.zonemark.table.infer;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.data.Measure;
import org.zonemark.table.words.Vocabulary;

/** What columns of words tell of the numbers of each row, where all their words are known. */
final class WordColumns {

  private static final Spellings SPELLINGS = Spellings.of("heads");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]*[A-Za-z][A-Za-z0-9_.:-]*");
  private static final Pattern FLAG = SPELLINGS.pattern("flag-head");
  private static final Pattern YES_OR_NO = SPELLINGS.pattern("flag-answer");
  private static final Pattern FACT = SPELLINGS.pattern("fact");
  private static final Pattern MISSING = SPELLINGS.pattern("missing");
  private static final Pattern VERSION_HEAD = SPELLINGS.pattern("version-head");
  private static final Pattern VERSION = SPELLINGS.pattern("version");
  private static final Set<String> OF_TIME = Set.of(Vocabulary.CURRENT, Vocabulary.SO_FAR);
  private static final Set<String> MEASURES = Set.of(Measure.LEVEL.code(), Measure.GROWTH.code());

  private final TextReader reader;

  WordColumns(TextReader reader) {
    this.reader = reader;
  }

  /** Whether they tell facts from plans, of which the rows are left out: 实际, 目标. */
  boolean tellFacts(List<String> texts) {
    Predicate<String> fact = text -> FACT.matcher(text.strip()).matches();
    return texts.stream().anyMatch(fact)
        && !texts.stream().allMatch(fact)
        && texts.stream()
            .allMatch(
                text ->
                    fact.test(text) || MISSING.matcher(text.strip()).matches() || isPromise(text));
  }

  private boolean isPromise(String text) {
    Said said = reader.read(text).copy();
    boolean promise = said.meanings.remove(Vocabulary.PROMISE);
    said.measures.remove(Measure.LEVEL.code());
    return promise && said.isNeutral();
  }

  /** Whether all rows are of one version, which tells none of them from another: V2.1. */
  boolean tellOneVersion(String heading, List<String> texts) {
    return VERSION_HEAD.matcher(heading.strip()).matches()
        && texts.stream().distinct().count() == 1
        && VERSION.matcher(texts.get(0)).matches();
  }

  /**
   * Whether they tell the measure, and of each whether it is that of the month alone or of the year
   * up to it: 当月值, 累计值, 累计同比.
   */
  boolean tellMeasures(List<String> texts) {
    return texts.stream().map(reader::read).allMatch(WordColumns::isTimedMeasure);
  }

  private static boolean isTimedMeasure(Said said) {
    Said rest = said.copy();
    rest.meanings.removeAll(OF_TIME);
    rest.measures.removeAll(MEASURES);
    return !Collections.disjoint(said.meanings, OF_TIME)
        && said.measures.size() <= 1
        && rest.meanings.isEmpty()
        && rest.isNeutral();
  }

  /** Whether a column answers yes or no to what its heading asks. */
  static boolean isFlag(String heading, List<String> texts, TextReader reader) {
    boolean asks =
        FLAG.matcher(heading.strip()).matches()
            || reader.read(heading).means(Vocabulary.PROMISE)
                && reader.read(heading).indicators.isEmpty();
    return asks
        && texts.stream().map(String::strip).allMatch(text -> YES_OR_NO.matcher(text).matches());
  }

  /** Whether texts are codes, each for one label of the column beside them: CN_A, 绵阳高新区. */
  boolean areCodes(List<String> codes, List<String> labels) {
    Map<String, String> labelByCode = new HashMap<>();
    boolean fits = codes.size() == labels.size() && !codes.equals(labels);
    for (int row = 0; fits && row < codes.size(); row++) {
      String label = labels.get(row);
      fits =
          CODE.matcher(codes.get(row)).matches()
              && label.equals(
                  Objects.requireNonNullElse(
                      labelByCode.putIfAbsent(codes.get(row), label), label));
    }
    return fits && Set.copyOf(labels).size() >= labelByCode.size();
  }

  boolean areChinese(List<String> texts) {
    return texts.stream().allMatch(text -> HAN.matcher(text).find());
  }

  /** Whether a text in Latin letters says nothing else than a name in Chinese. */
  boolean translates(String text, String name) {
    Said said = reader.read(text).copy();
    boolean others = !reader.read(name).indicators.keySet().containsAll(said.indicators.keySet());
    boolean more = !said.indicators.isEmpty() && !said.rest.isEmpty();
    said.indicators.clear();
    said.measures.remove(Measure.LEVEL.code());
    said.rest = "";
    return !HAN.matcher(text).find() && !others && !more && said.isNeutral();
  }
}
