package org.zonemark.table.plan;

import java.util.Map;
import org.zonemark.method.number.HalfWidth;

/**
 * What the words of a plan say of a target beside its number: 五年累计下降13.5%, 翻一番, 前移10位, 高于全市平均2个百分点,
 * 控制在5%以内. They stand nearest to the number, and go before what columns say of it.
 *
 * @param number the text that is left to be read as a number; empty where the words say it all
 * @param fields statement fields that the words say, with codes as values
 * @param span how many years up to the period the words are about; 0 where they do not say
 * @param negated whether the number goes down: 下降13.5% is -13.5 %
 * @param isMean whether a comparator is meant by its mean (平均)
 * @param growth which growth over years is meant; null where the words do not say
 * @param refused the code of the finding where the words are asked about; null where they are read
 */
public record PlanWords(
    String number,
    Map<String, String> fields,
    int span,
    boolean negated,
    boolean isMean,
    Over growth,
    String refused) {

  /** Words that say no more than themselves. */
  public static PlanWords plain(String text) {
    return new PlanWords(text, Map.of(), 0, false, false, Over.AVERAGE, null);
  }

  /** What a cell of a target says. */
  public static PlanWords of(String text, CellColumns columns) {
    String said = PlanPhrases.BESIDE_THE_POINT.matcher(HalfWidth.of(text)).replaceAll("");
    Said words = new Said(columns);
    String percent = Parts.inPercent(said);
    // A part of it is a part of the whole, where 20% over years may be a yearly average too.
    words.isPart = !percent.equals(said) && PlanPhrases.SAYS_PART.matcher(said).find();
    said = percent;
    if (words.isReadable(said)) {
      String rest = words.before(said);
      boolean found =
          WithoutNumber.read(rest, words)
              || Multiples.read(rest, words)
              || Beside.read(rest, words)
              || Places.read(rest, words)
              || Changes.read(rest, words);
      if (!found) {
        words.number = said;
      }
    }
    if (words.isOnYearBefore && "increment".equals(words.fields.get("measure"))) {
      words.fields.put("on_year_before", "true");
    }
    return new PlanWords(
        words.number,
        Map.copyOf(words.fields),
        words.span,
        words.negated,
        words.isMean,
        words.over == null ? Over.of(columns.printed()) : words.over,
        words.refused);
  }
}
