package org.zonemark.table.quality;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.method.number.Operator;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;

/**
 * Values that cannot be: a share of a whole outside 0 to 100 percent (share_out_of_range), a count
 * that is not whole (count_not_whole), a negative amount or count that is no difference
 * (negative_value). What differences are called stands in checks.yaml.
 *
 * <p>A share of an increase may well lie outside, since parts may fall while the whole rises.
 */
final class PossibleValues implements StatementCheck {

  /** In names of what may be negative: profits, surpluses, balances, net amounts. */
  private static final String NEGATIVE = Spellings.of("numbers").text("may-be-negative");

  private static final Set<String> COUNTED = Set.of("count", "person", "person_time");

  @Override
  public List<CheckRule> rules() {
    return List.of(
        CheckRule.of(
            "share_out_of_range",
            "A share or coverage outside 0 to 100 percent; shares of " + "increases are left out."),
        CheckRule.of("count_not_whole", "A count that is no whole number."),
        CheckRule.of("negative_value", "A negative amount or count.")
            .exceptFor(
                NEGATIVE,
                "A regular expression over the Chinese and English names of "
                    + "indicators that may be negative, whatever the case."));
  }

  @Override
  public Looking begin(IndicatorSeries evidence) {
    Indicator indicator = evidence.indicator();
    boolean amount = indicator.nature().isAmount();
    boolean counted =
        amount
            && COUNTED.contains(evidence.conf().unit(indicator.unit()).orElseThrow().dimension());
    boolean signed =
        !amount
            || Pattern.compile(evidence.rule("negative_value").except(), Pattern.CASE_INSENSITIVE)
                .matcher(indicator.nameZh() + " " + indicator.nameEn())
                .find();
    return new Values(counted, signed);
  }

  private static final class Values implements Looking {
    private final boolean counted;
    private final boolean signed;
    private final List<CheckResult> doubts = new ArrayList<>();

    Values(boolean counted, boolean signed) {
      this.counted = counted;
      this.signed = signed;
    }

    @Override
    public void at(Series series, Observation one) {
      if (one.value() == null) {
        return;
      }
      boolean whole =
          (Measure.SHARE.is(series) || Measure.COVERAGE.is(series))
              && !series.ofMeasure().equals(Measure.INCREMENT.code());
      boolean level = Measure.LEVEL.is(series) || Measure.CUMULATIVE.is(series);
      if (whole && (one.value() < 0 || one.value() > 100)) {
        doubts.add(CheckResult.of("share_out_of_range", one, Map.of()));
      } else if (level && counted && isFraction(one)) {
        doubts.add(CheckResult.of("count_not_whole", one, Map.of()));
      } else if (level && !signed && one.value() < 0) {
        doubts.add(CheckResult.of("negative_value", one, Map.of()));
      }
    }

    @Override
    public List<CheckResult> doubts() {
      return doubts;
    }
  }

  private static boolean isFraction(Observation one) {
    return one.op() == Operator.EQUAL && one.value() != Math.rint(one.value());
  }
}
