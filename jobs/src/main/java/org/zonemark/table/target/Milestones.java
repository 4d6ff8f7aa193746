package org.zonemark.table.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.method.number.Period;
import org.zonemark.method.target.Breakdown;
import org.zonemark.method.target.Path;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;

/**
 * Targets broken down into the years on their way (逐年分解), the last of which is the target itself.
 * The base is the declared one, else the observation of the declared base period, else the latest
 * before the target's period. What has no base or is no annual amount or share has no rows, nor
 * what cannot grow at one rate where that is asked for.
 */
public final class Milestones {

  /** The table milestones, where targets are to be broken down. */
  public static final DerivedTable<Void> TABLE =
      DerivedTable.together(Tables.MILESTONES, DerivedTable.ATTAIN)
          .askedIf(conf -> !conf.attainment().milestones().equals(AttainmentSettings.NONE));

  private static final String DECLARED = "declared";

  private Milestones() {}

  /** Rows of the table milestones for the promises judged by one indicator. */
  public static List<Row> of(IndicatorData data, Configuration conf, LocalDate asOf) {
    String path = conf.attainment().milestones();
    List<Row> rows = new ArrayList<>();
    if (path.equals(AttainmentSettings.NONE)) {
      return rows;
    }
    UsableObservations known = UsableObservations.of(data);
    for (IndicatorData.TargetMember promise : TargetVersions.stated(data.promises(), conf)) {
      if (promise.memberId().equals(Series.NONE)) {
        rows.addAll(years(TargetReview.of(promise, known, conf, asOf), path, conf));
      }
    }
    return rows;
  }

  private static List<Row> years(TargetReview one, String path, Configuration conf) {
    Breakdown breakdown =
        Breakdown.of(one.review().basis(), Path.of(path), conf.attainment().schedule().load());
    return breakdown.years().stream()
        .map(
            year ->
                TableRow.of(Tables.MILESTONES)
                    .put(Columns.TARGET_ID, one.target().id())
                    .put(Columns.VERSION, one.target().version())
                    .put(Columns.PERIOD, Period.ofYear(year.year()).text())
                    .put(Columns.VALUE, year.value())
                    .put(Columns.PATH, breakdown.isDeclared() ? DECLARED : path)
                    .row())
        .toList();
  }
}
