package org.zonemark.table.plan;

import java.util.Map;
import java.util.function.Predicate;
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

  /** Which change over several years is meant. */
  public enum Over {
    /** 年均: the yearly average. */
    AVERAGE,
    /** 累计: the whole span. */
    TOTAL,
    /** 每年: every year by itself. */
    EACH
  }

  /**
   * What the columns beside a cell say.
   *
   * @param measure the code of what is measured
   * @param printed the word by which they say it
   * @param isRate whether the indicator is itself a rate in percent
   * @param isRank whether the indicator is a place in a list
   * @param isBeside whether they name a comparator
   * @param isZone whether a text names a zone or a comparator
   */
  public record Columns(
      String measure,
      String printed,
      boolean isRate,
      boolean isRank,
      boolean isBeside,
      Predicate<String> isZone) {}

  /** Words that say no more than themselves. */
  public static PlanWords plain(String text) {
    return new PlanWords(text, Map.of(), 0, false, false, Over.AVERAGE, null);
  }

  /** What a cell of a target says. */
  public static PlanWords of(String text, Columns columns) {
    String said = PlanPhrases.BESIDE_THE_POINT.matcher(HalfWidth.of(text)).replaceAll("");
    Said words = new Said(columns);
    words.read(said);
    return words.told();
  }

  /** Which growth over years the word for a measure means; null where it does not say. */
  static Over over(String measure) {
    if (PlanPhrases.EACH_SAID.matcher(measure).matches()) {
      return Over.EACH;
    }
    if (PlanPhrases.TOTAL_SAID.matcher(measure).matches()) {
      return Over.TOTAL;
    }
    return PlanPhrases.AVERAGE_SAID.matcher(measure).matches() ? Over.AVERAGE : null;
  }
}
