package org.zonemark.table.quality;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.RankList;
import org.zonemark.conf.text.Glob;
import org.zonemark.method.number.Period;
import org.zonemark.source.Sheet;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PublicationDay;
import org.zonemark.table.data.Series;

/**
 * Numbers of a period that was not over when they were published (period_not_over): a yearbook of N
 * holds the data of N-1 and was joined as N, or an evaluation was joined with the year of its data
 * or of its publication. One finding a publication and period, at its first cell.
 *
 * <p>A rank, and the number of zones ranked, is of the year of evaluation, which may still run; it
 * is held against the year alone. Of files that no source declares, or whose declaration does not
 * say it, nobody knows when they were published.
 */
final class WrongYears implements StatementCheck {

  private record Edition(String sourceId, String edition, Period period) {}

  @Override
  public List<CheckRule> rules() {
    return List.of(
        CheckRule.of(
            "period_not_over",
            "A value of a period that was not over when it was published: a "
                + "yearbook of N joined as N, an evaluation joined with another "
                + "year."));
  }

  @Override
  public Looking begin(IndicatorSeries evidence) {
    String indicatorId = evidence.indicator().indicatorId();
    boolean evaluated =
        evidence.conf().lists().stream()
            .map(RankList::denominatorIndicatorId)
            .anyMatch(indicatorId::equals);
    return new Early(evaluated, evidence.conf());
  }

  /** By publication and period the first cell that was too early. */
  private static final class Early implements Looking {
    private final boolean evaluated;
    private final Configuration conf;
    private final Map<Edition, Observation> first = new HashMap<>();

    Early(boolean evaluated, Configuration conf) {
      this.evaluated = evaluated;
      this.conf = conf;
    }

    @Override
    public void at(Series series, Observation one) {
      boolean rank = evaluated || Measure.RANK.is(series);
      if (one.value() != null && isTooEarly(one, rank) && isDated(one, conf)) {
        first.merge(
            new Edition(one.sourceId(), one.edition(), one.period()),
            one,
            (left, right) ->
                Comparator.comparing(Observation::id).compare(left, right) <= 0 ? left : right);
      }
    }

    @Override
    public List<CheckResult> doubts() {
      return first.values().stream()
          .map(
              one ->
                  CheckResult.of(
                      "period_not_over",
                      one,
                      Map.of("field", one.period().text(), "expected", one.publishedOn())))
          .toList();
    }
  }

  /** Whether somebody has told the day, which else is that of the latest data itself. */
  private static boolean isDated(Observation one, Configuration conf) {
    return conf.source(one.sourceId()).orElseThrow().files().stream()
        .filter(declared -> declared.isDated())
        .map(declared -> Glob.of(declared.filePath()))
        .anyMatch(glob -> Sheet.file(one.sourceRef(), glob::test).isPresent());
  }

  private static boolean isTooEarly(Observation one, boolean rank) {
    int published = Integer.parseInt(one.publishedOn(), 0, 4, 10);
    if (rank || one.year() != published) {
      return one.year() > published;
    }
    return one.period().lastDay().toString().compareTo(PublicationDay.of(one.publishedOn())) >= 0;
  }
}
