package org.zonemark.table.read;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Cell;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;
import org.zonemark.table.plan.Over;
import org.zonemark.table.plan.PlanWords;

/** What the words of a target make of its period, and what they leave open and is asked. */
final class TargetWording {

  private static final Spellings PERIODS = Spellings.of("periods");
  private static final String WHOLE_YEAR = PERIODS.text("whole-year");
  private static final String OF_YEAR = PERIODS.text("of-year");

  /** Differences of these are in points. */
  private static final Set<String> RATES = Set.of("growth", "share", "ratio", "coverage");

  private static final Pattern WORDS = Pattern.compile("\\p{IsHan}");

  private final Configuration conf;
  private final FileFindings findings;

  TargetWording(Configuration conf, FileFindings findings) {
    this.conf = conf;
    this.findings = findings;
  }

  /** A period of one year with words about several of them is all of these. */
  static StatementKey spanned(StatementKey subject, PlanWords said, Map<String, String> fields)
      throws Rejected {
    Period period = subject.period();
    boolean named = !fields.getOrDefault("base_period", "").isEmpty();
    if (fields.containsKey("on_year_before") && period.isAnnual() && !named) {
      // 比上年提高1个百分点 is no change since the year of the plan.
      fields.put("base_period", Integer.toString(period.year() - 1));
    }
    int since = since(subject.series(), said, fields);
    if (period.isAnnual() && since > 0 && since < period.year() - 1) {
      if (said.growth() == Over.EACH) {
        // Each year is then held against the one before.
        fields.remove("base_period");
      }
      return subject.withPeriod(Period.ofYears(since + 1, period.year()));
    }
    String part = said.fields().getOrDefault("part", WHOLE_YEAR);
    if (!part.equals(WHOLE_YEAR) && period.isAnnual()) {
      return subject.withPeriod(Period.ofPrinted(period.year() + OF_YEAR + part).value());
    }
    return said.span() > 1 && period.isAnnual()
        ? subject.withPeriod(Period.ofYears(period.year() - said.span() + 1, period.year()))
        : subject;
  }

  /**
   * The year since which something is added, or grows by an average: 较2020年增加100家 is not what 2025
   * adds to 2024. 0 where no year is named, or another measure knows what to do with it.
   */
  private static int since(Series series, PlanWords said, Map<String, String> fields)
      throws Rejected {
    boolean average = Measure.GROWTH.is(series) && said.growth() == Over.AVERAGE;
    boolean each = said.growth() == Over.EACH;
    String base = fields.getOrDefault("base_period", "");
    boolean added = Measure.INCREMENT.is(series) || Measure.TOTAL_GROWTH.is(series);
    if (base.isEmpty() || !average && !each && !added) {
      return 0;
    }
    Outcome<Period> since = Period.ofPrinted(base);
    return since.isPresent() && since.value().isAnnual() ? since.value().year() : 0;
  }

  /**
   * Whether a change is from the year before its period on: a multiple, and places won in a
   * five-year plan or in so many years; of other spans A/B places are won from A to B.
   */
  static boolean isFromBefore(StatementKey subject, PlanWords said, Map<String, String> fields) {
    Period period = subject.period();
    if (period.isUnit()) {
      return false;
    }
    boolean named = !fields.getOrDefault("base_period", "").isEmpty();
    boolean moves = Measure.RANK_CHANGE.is(subject.series()) && said.growth() != Over.EACH;
    return Measure.MULTIPLE.is(subject.series())
        || moves && (named || period.isFiveYearPlan() || said.span() > 1);
  }

  /** What cannot be read; words that do not say how much is promised have a remedy of their own. */
  static Rejected rejected(String code, Cell cell) {
    boolean inWords = WORDS.matcher(cell.text()).find();
    boolean unread = code.equals("unreadable_value") && inWords;
    return new Rejected(unread ? "target_words_unread" : code, cell.text(), Map.of());
  }

  /** A base that is not before its target is none: 提高到2025年的3.5% is no part of 2025. */
  private static void checkBase(Cell cell, PlanWords said, StatementKey subject) throws Rejected {
    String base = said.fields().getOrDefault("base_period", "");
    boolean late = !base.isEmpty() && Integer.parseInt(base) >= subject.period().year();
    if (late) {
      throw rejected("unreadable_value", cell);
    }
  }

  /** The mean of the parts of a city or province is not what is stated of the city as a whole. */
  private void checkMean(Cell cell, PlanWords said, StatementKey subject) throws Rejected {
    Series series = subject.series();
    boolean ofAmounts =
        subject.indicator().isAdditive()
            && !RATES.contains(series.ofMeasure())
            && !series.comparatorId().equals(Series.NONE)
            && conf.zoneById(series.comparatorId()).kind() != ZoneKind.GROUP;
    boolean gap = "gap".equals(said.fields().get("measure"));
    if ((said.isMean() || gap) && ofAmounts) {
      throw new Rejected("target_mean_undeclared", cell.text(), Map.of());
    }
  }

  /**
   * Asks for what the words leave open: which growth over years is meant, and a multiple of what.
   */
  void check(
      String reference, Cell cell, PlanWords said, StatementKey subject, Map<String, String> told)
      throws Rejected {
    checkMean(cell, said, subject);
    checkBase(cell, said, subject);
    Series series = subject.series();
    Period period = subject.period();
    boolean years = period.isOfYears() && !period.isAnnual();
    boolean total =
        said.fields().containsKey("in_total")
            || "total_growth".equals(said.fields().get("measure"));
    boolean fromSomeYear = total || said.fields().containsKey("yearly");
    boolean average = Measure.GROWTH.is(series) && said.growth() == Over.AVERAGE;
    if ((fromSomeYear || average) && period.isAnnual() && !based(said, told)) {
      throw new Rejected("target_start_unsaid", cell.text(), Map.of());
    }
    if (years && Measure.GROWTH.is(series) && said.growth() == null) {
      if (said.fields().containsKey("measure")) {
        // 下降20%: a word of one cell says less than a column of growth, which is yearly growth.
        throw new Rejected("target_yearly_or_total", cell.text(), Map.of());
      }
      findings.add("target_span_unsaid", reference, cell.text(), Map.of());
    }
    boolean ofBase =
        Measure.MULTIPLE.is(series) && series.comparatorId().equals(Series.NONE) && !years;
    if (ofBase && !based(said, told)) {
      findings.add("target_base_unsaid", reference, cell.text(), Map.of());
    }
  }

  private static boolean based(PlanWords said, Map<String, String> told) {
    return said.fields().containsKey("base_period")
        || !told.getOrDefault("base_period", "").isEmpty();
  }
}
