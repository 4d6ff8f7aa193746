package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Provenance;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;
import org.zonemark.table.quality.Finding;
import org.zonemark.testing.Facts;

/** Versions of targets, what was known on a day, whether plans agree, and their evaluation. */
class PlanLifeTest {

  private static final LocalDate IN_2026 = LocalDate.of(2026, 6, 30);
  private static final String HERE = "htz-zhengzhou";

  private static Target target(
      String id, String zone, String op, double value, String period, String statedOn) {
    return target(id, zone, op, value, period, statedOn, null, null);
  }

  private static Target target(
      String id,
      String zone,
      String op,
      double value,
      String period,
      String statedOn,
      String revises,
      String binding) {
    return new Target(
        id,
        1,
        new Series(zone, "revenue", "level", "-", "-", "-", "current", "-"),
        Target.InList.NONE,
        new StatedValue(Operator.of(op), value, null, null, "元"),
        Target.Terms.USUAL,
        Period.parse(period).value(),
        Target.Base.NONE,
        new Target.InPlan("plan", binding, "发改局", statedOn, "创新"),
        new Target.Revision(revises, null, null),
        new Provenance("book", "book.csv!" + id, String.valueOf(value), "元", false));
  }

  private static Target ofAnotherPlan(Target of) {
    return new Target(
        of.id(),
        1,
        of.series(),
        Target.InList.NONE,
        of.stated(),
        Target.Terms.USUAL,
        of.period(),
        Target.Base.NONE,
        new Target.InPlan("another plan", of.binding(), of.owner(), of.statedOn(), of.theme()),
        new Target.Revision(null, null, null),
        new Provenance("book", of.sourceRef(), of.printed(), "元", false));
  }

  /** The same from so much to so much. */
  private static Target upTo(double high, Target of) {
    return new Target(
        of.id(),
        1,
        of.series(),
        Target.InList.NONE,
        new StatedValue(Operator.RANGE, of.value(), high, null, "元"),
        Target.Terms.USUAL,
        of.period(),
        Target.Base.NONE,
        new Target.InPlan(of.planId(), of.binding(), of.owner(), of.statedOn(), of.theme()),
        new Target.Revision(null, null, null),
        new Provenance("book", of.sourceRef(), "1", "元", false));
  }

  private static List<Target> settled(Target... targets) {
    Configuration conf = Facts.conf(Map.of());
    return TargetMembers.settled(List.of(targets).stream().map(Target::toRow).toList(), conf)
        .stream()
        .map(Target::of)
        .toList();
  }

  private static IndicatorData data(Facts facts, Target... targets) {
    IndicatorData known = facts.data();
    List<IndicatorData.TargetMember> promises = new ArrayList<>();
    settled(targets)
        .forEach(
            target ->
                promises.add(new IndicatorData.TargetMember(target, Series.NONE, target.series())));
    return new IndicatorData("revenue", known.observations(), promises, List.of());
  }

  private static List<Map<String, Object>> judged(IndicatorData data, Configuration conf) {
    return Attainments.of(UsableObservations.asKnown(data, conf), conf, IN_2026).stream()
        .map(row -> Facts.byColumn(Tables.ATTAINMENT, row))
        .toList();
  }

  private static Configuration knownOn(String day) {
    return Facts.conf(Map.of("run.yaml", "inputs: in\nlake: lake\nas_of: \"" + day + "\"\n"));
  }

  // ---- versions ---------------------------------------------------------------------------------

  @Test
  void shouldKeepEveryVersionOfATargetAndSayHowItChanged() {
    assertThat(
            settled(
                target("book:F1", HERE, ">=", 700, "2025", "2021"),
                target("book:F1", HERE, ">=", 650, "2025", "2023"),
                target("book:M9", HERE, ">=", 650, "2026", "2024", "F1", null),
                target("book:M10", HERE, ">=", 900, "2026", "2025", "M9", null)))
        .extracting(Target::id, Target::version, Target::value, Target::change)
        .containsExactly(
            tuple("book:F1", 1, 700.0, null),
            tuple("book:F1", 2, 650.0, "lowered"),
            tuple("book:F1", 3, 650.0, "postponed"),
            tuple("book:F1", 4, 900.0, "raised"));
  }

  @Test
  void shouldCallLessOfWhatIsToFallRaised() {
    assertThat(
            settled(
                target("book:F1", HERE, "<=", 100, "2025", "2021"),
                target("book:F1", HERE, "<=", 90, "2025", "2023")))
        .extracting(Target::change)
        .containsExactly(null, "raised");
  }

  @Test
  void shouldCountTheVersionInForceAlone() {
    IndicatorData data =
        data(
            Facts.of("revenue").level("2025", 680.0),
            target("book:F1", HERE, ">=", 700, "2025", "2021"),
            target("book:F1", HERE, ">=", 650, "2025", "2023"));
    assertThat(judged(data, Facts.conf(Map.of())))
        .extracting(
            row -> row.get(Columns.VERSION),
            row -> row.get(Columns.STATUS),
            row -> row.get(Columns.IN_FORCE),
            row -> row.get(Columns.COUNTED))
        .containsExactly(tuple(1, "missed", false, false), tuple(2, "attained", true, true));
  }

  // ---- what was known ---------------------------------------------------------------------------

  @Test
  void shouldJudgeByWhatWasStatedAndPublishedThenAndNothingBeforeTheFirstEdition() {
    Facts facts = Facts.of("revenue").level("2022", 680.0);
    IndicatorData data =
        data(
            facts,
            target("book:F1", HERE, ">=", 700, "2022", "2019"),
            target("book:F1", HERE, ">=", 650, "2022", "2021"));
    // The yearbook that says 680 appeared in 2024
    assertThat(judged(data, knownOn("2018-12-31"))).isEmpty();
    assertThat(judged(data, knownOn("2020-06-30")))
        .extracting(row -> row.get(Columns.VERSION), row -> row.get(Columns.REASON))
        .containsExactly(tuple(1, "no_observation"));
    assertThat(judged(data, knownOn("2023-06-30")))
        .extracting(row -> row.get(Columns.STATUS))
        .containsExactly("not_judgeable", "not_judgeable");
    assertThat(judged(data, knownOn("2024-12-31")))
        .extracting(
            row -> row.get(Columns.STATUS),
            row -> row.get(Columns.KNOWN_ON),
            row -> row.get(Columns.COUNTED))
        .containsExactly(
            tuple("missed", LocalDate.of(2024, 12, 31), false),
            tuple("attained", LocalDate.of(2024, 12, 31), true));
  }

  // ---- whether plans agree ----------------------------------------------------------------------

  private static List<String> odd(Facts facts, Target... targets) {
    return TargetConflicts.of(data(facts, targets), Facts.conf(Map.of())).stream()
        .map(Finding::code)
        .toList();
  }

  @Test
  void shouldCountAPromiseOnceThatItsPlanStatesWithThreeValuesTheLastOfThem() {
    IndicatorData data =
        data(
            Facts.of("revenue").level("2025", 660.0),
            target("A", HERE, ">=", 700, "2025", "2021-03-23"),
            target("B", HERE, ">=", 650, "2025", "2021-03-27"),
            target("C", HERE, ">=", 690, "2025", "2021-03-04"));
    assertThat(judged(data, Facts.conf(Map.of())))
        .extracting(
            row -> row.get(Columns.TARGET_ID),
            row -> row.get(Columns.STATUS),
            row -> row.get(Columns.COUNTED),
            row -> row.get(Columns.DUP_OF))
        .containsExactlyInAnyOrder(
            tuple("A", "missed", false, "B"),
            tuple("B", "attained", true, null),
            tuple("C", "missed", false, "B"));
    // Before the last was stated, the one before it counts
    assertThat(judged(data, knownOn("2021-03-24")))
        .extracting(row -> row.get(Columns.TARGET_ID), row -> row.get(Columns.COUNTED))
        .containsExactlyInAnyOrder(tuple("A", true), tuple("C", false));
  }

  @Test
  void shouldCountAPromiseOnceThatItsPlanStatesAsAValueAndAsARange() {
    assertThat(
            settled(
                target("A", HERE, "reach", 150, "2025", "2021-03-10"),
                upTo(340, target("B", HERE, ">=", 170, "2025", "2021-03-14")),
                upTo(300, target("C", HERE, ">=", 160, "2026", "2021-03-14"))))
        .extracting(Target::id, Target::dupOf)
        .containsExactly(tuple("A", "B"), tuple("B", null), tuple("C", null));
  }

  @Test
  void shouldNotLetAValueThatIsRevisedCountForAnother() {
    assertThat(
            settled(
                target("A", HERE, ">=", 900, "2025", "2021-03-23"),
                target("A", HERE, ">=", 600, "2030", "2023"),
                target("B", HERE, ">=", 650, "2025", "2021-03-23")))
        .extracting(Target::dupOf)
        .containsOnlyNulls();
  }

  @Test
  void shouldCountWhatPlansOfTheirOwnPromiseEach() {
    assertThat(
            settled(
                target("A", HERE, ">=", 700, "2025", "2021-03-23"),
                ofAnotherPlan(target("B", HERE, ">=", 650, "2025", "2021-03-27"))))
        .extracting(Target::dupOf)
        .containsOnlyNulls();
  }

  @Test
  void shouldFindWhereThePlansDoNotAgree() {
    Facts nothing = Facts.of("revenue");
    assertThat(
            odd(
                nothing,
                target("A", HERE, ">=", 700, "2025", "2020"),
                target("B", HERE, "<=", 650, "2025", "2021")))
        .containsExactly("targets_conflict");
    assertThat(
            odd(
                nothing,
                target("A", HERE, ">=", 700, "2025", "2020"),
                target("B", HERE, ">=", 650, "2025", "2021")))
        .containsExactly("target_values_differ");
    assertThat(
            odd(
                nothing,
                target("A", HERE, ">=", 700, "2023", "2020"),
                target("B", HERE, ">=", 650, "2025", "2021")))
        .containsExactly("target_path_odd");
    // What an earlier plan asked for is nothing on the way to what a later one does
    assertThat(
            odd(
                nothing,
                target("A", HERE, ">=", 700, "2020", "2016"),
                ofAnotherPlan(target("B", HERE, ">=", 650, "2025", "2021"))))
        .isEmpty();
    assertThat(
            odd(
                nothing,
                target("A", HERE, ">=", 700, "2025", "2020"),
                target("B", "city-zhengzhou", ">=", 650, "2025", "2021")))
        .containsExactly("target_part_exceeds_whole");
    assertThat(
            odd(
                Facts.of("revenue").level("2020", 5.0),
                target("A", HERE, ">=", 700, "2025", "2020")))
        .containsExactly("target_magnitude");
    assertThat(odd(nothing, target("A", HERE, ">=", 700, "2025", "2020", "F9", null)))
        .containsExactly("revised_target_unknown");
    assertThat(
            odd(
                Facts.of("revenue").level("2020", 50.0),
                target("A", HERE, ">=", 600, "2023", "2020"),
                target("B", HERE, ">=", 700, "2025", "2021"),
                target("B", HERE, ">=", 650, "2025", "2023"),
                target("C", "city-zhengzhou", ">=", 900, "2025", "2021")))
        .isEmpty();
  }

  // ---- evaluation -------------------------------------------------------------------------------

  private static Map<String, Map<String, Object>> evaluated(
      String mode, LocalDate asOf, IndicatorData data) {
    Configuration conf = Facts.conf(Map.of("attainment.yaml", "mode: " + mode + "\n"));
    Map<String, Row> targets = new HashMap<>();
    data.promises()
        .forEach(
            promise -> {
              Row row = promise.target().toRow();
              targets.put(PlanProgress.key(row, Tables.TARGETS), row);
            });
    Map<PlanProgress.Place, PlanProgress.Count> counts = new HashMap<>();
    for (Row row : Attainments.of(data, conf, asOf)) {
      Row target = targets.get(PlanProgress.key(row, Tables.ATTAINMENT));
      PlanProgress.of(row, target, conf, asOf)
          .forEach(pair -> counts.merge(pair._1(), pair._2(), PlanProgress.Count::add));
    }
    Map<String, Map<String, Object>> rows = new HashMap<>();
    counts.forEach(
        (place, count) ->
            rows.put(
                place.rollup() + " " + place.id() + " " + place.force(),
                Facts.byColumn(Tables.PLAN_PROGRESS, PlanProgress.row(place, count, conf, asOf))));
    return rows;
  }

  private static IndicatorData plan() {
    return data(
        Facts.of("revenue").level("2020", 100.0).level("2023", 165.0).level("2025", 210.0),
        target("A", HERE, ">=", 150, "2023", "2021", null, "binding"),
        target("B", HERE, "~", 230, "2025", "2021", null, "expected"),
        target("C", HERE, ">=", 200, "2025", "2021", null, "binding"),
        target("D", HERE, ">=", 400, "2030", "2021", null, "binding"),
        target("E", "htz-luoyang", ">=", 200, "2025", "2021"));
  }

  @Test
  void shouldEvaluateWhatIsDueAtTheEndAndRollItUp() {
    Map<String, Map<String, Object>> rows = evaluated("final", IN_2026, plan());
    assertThat(rows.get("plan plan all"))
        .containsEntry(Columns.TARGETS_COUNTED, 5)
        .containsEntry(Columns.EVALUATED, 4)
        .containsEntry(Columns.KEPT_COUNT, 2)
        .containsEntry(Columns.COUNT_EXCEEDED, 2)
        .containsEntry(Columns.COUNT_MISSED, 1)
        .containsEntry(Columns.COUNT_NOT_JUDGEABLE, 1)
        .containsEntry(Columns.OVERDUE_UNOBSERVED, 1)
        .containsEntry(Columns.KEPT_PCT, 100.0 * 2 / 3);
    assertThat(rows.get("zone htz-zhengzhou binding")).containsEntry(Columns.KEPT_PCT, 100.0);
    assertThat(rows.get("zone htz-zhengzhou expected")).containsEntry(Columns.KEPT_PCT, 0.0);
    assertThat(rows.get("zone htz-luoyang unstated")).containsEntry(Columns.EVALUATED, 1);
    assertThat(rows).containsKeys("owner 发改局 all", "theme 创新 all", "all - all");
  }

  @Test
  void shouldMonitorTheYearAndWhatIsUnderWay() {
    assertThat(evaluated("annual", IN_2026, plan()).get("all - all"))
        .containsEntry(Columns.EVALUATED, 4)
        .containsEntry(Columns.COUNT_BEHIND, 1)
        .containsEntry(Columns.COUNT_EXCEEDED, 1);
  }

  @Test
  void shouldEvaluateAtMidTermWhatHasRunLongEnough() {
    // By mid 2024 about 39 % of the nine years since 2021 have passed for D, most of it for the
    // rest
    Map<String, Object> row =
        evaluated("midterm", LocalDate.of(2023, 12, 30), plan()).get("all - all");
    assertThat(row)
        .containsEntry(Columns.TARGETS_COUNTED, 5)
        .containsEntry(Columns.EVALUATED, 4)
        .containsEntry(Columns.COUNT_NOT_DUE, 1);
  }
}
