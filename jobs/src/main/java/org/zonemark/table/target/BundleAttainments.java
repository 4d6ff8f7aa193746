package org.zonemark.table.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Attainment;
import org.zonemark.method.target.Conclusion;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.data.Target;

/** The judgements of bundles: promises that name several indicators, judged by their members. */
public final class BundleAttainments {

  private BundleAttainments() {}

  /**
   * The judgement of a bundle from the judgements of its members.
   *
   * @param members rows of the table attainment, one a member; empty where nothing declares them
   */
  public static Row of(Target target, List<Row> members, Configuration conf, LocalDate asOf) {
    List<TableRow> judged = new ArrayList<>();
    members.forEach(member -> judged.add(TableRow.view(Tables.ATTAINMENT, member)));
    judged.sort(Comparator.comparing(member -> member.text(Columns.MEMBER_ID)));
    List<Attainment.Judgement> judgements =
        judged.stream().map(BundleAttainments::judgement).toList();
    Attainment.Judgement whole = Attainment.bundle(judgements);
    boolean inForce = judged.stream().allMatch(member -> member.flag(Columns.IN_FORCE));
    Conclusion conclusion =
        Conclusion.ofBundle(
            judged.stream().map(member -> Conclusion.of(member.text(Columns.CONCLUSION))).toList());
    return Attainments.identity(target, Series.NONE, conf, asOf)
        .put(Columns.INDICATOR_ID, target.series().indicatorId())
        .put(Columns.STATUS, whole.status().code())
        .put(Columns.REASON, whole.reason() == null ? null : whole.reason().code())
        .put(Columns.DUE, asOf.isAfter(target.period().lastDay()))
        .put(Columns.UNIT, target.unit())
        .put(Columns.TARGET_VALUE, target.value())
        .put(Columns.IN_FORCE, inForce)
        .put(Columns.COUNTED, inForce && target.dupOf() == null)
        .put(Columns.CONCLUSION, conclusion.code())
        .put(
            Columns.CONCLUSION_REASON,
            conclusion == Conclusion.NOT_DUE
                ? weakest(judged).text(Columns.CONCLUSION_REASON)
                : null)
        .row();
  }

  private static TableRow weakest(List<TableRow> members) {
    return members.stream()
        .filter(member -> member.text(Columns.CONCLUSION_REASON) != null)
        .findFirst()
        .orElseThrow();
  }

  private static Attainment.Judgement judgement(TableRow member) {
    Attainment.Status status = status(member.text(Columns.STATUS));
    String reason = member.text(Columns.REASON);
    return new Attainment.Judgement(
        status,
        reason == null ? null : Reason.of(reason),
        member.flag(Columns.DUE),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Attainment.Status status(String code) {
    return Attainment.Status.valueOf(code.toUpperCase(java.util.Locale.ROOT));
  }
}
