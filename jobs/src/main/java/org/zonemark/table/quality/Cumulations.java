package org.zonemark.table.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.directory.Nature;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.UnitSlip;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;

/**
 * What a flow is printed to be over a part of a year beside its parts of the same source
 * (cumulation_differs): the year to October beside the year to September and October, or beside ten
 * months, found where they differ by more than the rounding of their digits. It is silent where the
 * parts do not cover the whole.
 */
final class Cumulations implements SenseCheck {

  private static final String DIFFERS = "cumulation_differs";

  /** What numbers of fifteen digits may differ by in adding up. */
  private static final double NOISE = 1e-12;

  @Override
  public List<CheckRule> rules() {
    return List.of(
        CheckRule.of(
            DIFFERS,
            "A value of several months that is not the sum of its parts in the same source, beyond"
                + " rounding."));
  }

  @Override
  public List<CheckResult> of(IndicatorSeries evidence) {
    List<CheckResult> doubts = new ArrayList<>();
    if (evidence.indicator().nature() == Nature.FLOW) {
      for (IndicatorSeries.SeriesPoints strand : evidence.strands()) {
        Series series = strand.series();
        if (Measure.LEVEL.is(series) && series.comparatorId().equals(Series.NONE)) {
          check(strand.latest(), doubts);
        }
      }
    }
    return doubts;
  }

  private static void check(List<Observation> printed, List<CheckResult> doubts) {
    if (printed.stream().allMatch(one -> one.period().isOfYears())) {
      return;
    }
    for (Observation whole : printed) {
      List<Observation> parts = isAmount(whole) ? parts(whole, printed) : List.of();
      if (parts.size() > 1) {
        double sum = UnitSlip.sum(parts.stream().mapToDouble(Observation::value).toArray());
        double steps = UnitSlip.sum(parts.stream().mapToDouble(Observation::printStep).toArray());
        double allowed = (whole.printStep() + steps) / 2 + NOISE * Math.abs(sum);
        if (Math.abs(sum - whole.value()) > allowed) {
          String expected = BigDecimal.valueOf(sum).stripTrailingZeros().toPlainString();
          doubts.add(CheckResult.of(DIFFERS, whole, Map.of("expected", expected + whole.unit())));
        }
      }
    }
  }

  /** Whether it is a printed amount of a year or a part of one. */
  private static boolean isAmount(Observation one) {
    Period period = one.period();
    return one.value() != null
        && one.printStep() != null
        && one.isPoint()
        && !one.isUnreliable()
        && period.first().getYear() == period.last().getYear();
  }

  /** The fewest other statements that cover a whole one after the other; empty where none do. */
  private static List<Observation> parts(Observation whole, List<Observation> printed) {
    Period period = whole.period();
    List<Observation> within = printed.stream().filter(part -> isPart(part, whole)).toList();
    Map<Integer, List<Observation>> upTo = new HashMap<>();
    int first = period.first().getMonthValue();
    upTo.put(first - 1, List.of());
    for (int month = first; month <= period.last().getMonthValue(); month++) {
      for (Observation part : within) {
        List<Observation> before = upTo.get(part.period().first().getMonthValue() - 1);
        boolean ends = part.period().last().equals(period.last().withMonth(month));
        if (before != null && ends) {
          List<Observation> now = new ArrayList<>(before);
          now.add(part);
          upTo.merge(month, now, (one, other) -> one.size() <= other.size() ? one : other);
        }
      }
    }
    return upTo.getOrDefault(period.last().getMonthValue(), List.of());
  }

  private static boolean isPart(Observation part, Observation whole) {
    return isAmount(part)
        && !part.period().equals(whole.period())
        && part.period().year() == whole.period().year()
        && !part.period().first().isBefore(whole.period().first())
        && part.unit().equals(whole.unit())
        && isOfSameSource(part, whole);
  }

  private static boolean isOfSameSource(Observation part, Observation whole) {
    return part.sourceId().equals(whole.sourceId())
        || !Universe.isDeclared(part) && !Universe.isDeclared(whole) && Universe.isOne(part, whole);
  }
}
