package org.zonemark.table.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.Conclusion;
import org.zonemark.method.target.Verdict;
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
    List<TableRow> judged =
        members.stream()
            .map(member -> TableRow.view(Tables.ATTAINMENT, member))
            .sorted(Comparator.comparing(member -> member.text(Columns.MEMBER_ID)))
            .toList();
    Verdict whole = Verdict.ofBundle(judged.stream().map(BundleAttainments::verdict).toList());
    boolean inForce = judged.stream().allMatch(member -> member.flag(Columns.IN_FORCE));
    Conclusion conclusion =
        Conclusion.ofBundle(
            judged.stream().map(member -> Conclusion.of(member.text(Columns.CONCLUSION))).toList());
    return AttainmentRow.verdict(AttainmentRow.of(target, Series.NONE, conf, asOf), whole)
        .put(Columns.DUE, whole.due() || asOf.isAfter(target.period().lastDay()))
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

  private static Verdict verdict(TableRow member) {
    String reason = member.text(Columns.REASON);
    return new Verdict(
        Verdict.Status.of(member.text(Columns.STATUS)),
        reason == null ? null : Reason.of(reason),
        member.flag(Columns.DUE),
        null);
  }
}
