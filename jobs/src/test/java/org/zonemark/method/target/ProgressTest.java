package org.zonemark.method.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

class ProgressTest {

  private static Course course(Double base, double current, double target) {
    return course(base, current, target, Direction.LARGER_IS_BETTER);
  }

  /** Two years on the way, three to go. */
  private static Course course(Double base, double current, double target, Direction direction) {
    boolean up = direction == Direction.LARGER_IS_BETTER;
    return new Course(
        base, current, target, 2, 3, direction, up ? current >= target : current <= target);
  }

  private static String said(Outcome<Assessment> outcome) {
    return outcome.isPresent()
        ? outcome.value().standing().code()
        : "no " + outcome.reason().code();
  }

  @ParameterizedTest
  @CsvSource({
    // base, current, target; 100 to 161.051 in five years needs 10 % a year
    "100, 121, 161.051, substantial_progress",
    "100, 119.95, 161.051, substantial_progress",
    "100, 115, 161.051, moderate_progress",
    "100, 105, 161.051, limited_progress",
    "100, 100, 161.051, limited_progress",
    "100, 99, 161.051, deterioration",
    "100, 170, 161.051, target_achieved",
    "0, 121, 161.051, no base_zero",
    "0, 170, 161.051, target_achieved",
    "-100, 121, 161.051, no sign_change",
    "161.051, 100, 161.051, no target_equals_base",
    "-100, -81, -59.049, substantial_progress",
    "-100, -105, -59.049, deterioration",
    ", 121, 161.051, no base_missing",
    ", 170, 161.051, target_achieved"
  })
  void shouldCompareTheGrowthSeenWithTheGrowthNeeded(
      Double base, double current, double target, String expected) {
    assertThat(said(Progress.statCan(course(base, current, target)))).isEqualTo(expected);
  }

  @Test
  void shouldSayOfABaseBeyondTheTargetOnlyWhetherWhatItHadMetWasLost() {
    Course lost = new Course(4.0, 6, 5, 2, 3, Direction.SMALLER_IS_BETTER, false);
    Course kept = new Course(4.0, 4.5, 5, 2, 3, Direction.SMALLER_IS_BETTER, true);
    assertThat(Schedule.assess(lost, 0.1).value())
        .isEqualTo(new Assessment(Standing.REGRESSING, null, null, null));
    assertThat(Schedule.assess(kept, 0.1).value().standing()).isEqualTo(Standing.ATTAINED_EARLY);
    for (Course course : java.util.List.of(lost, kept)) {
      assertThat(Schedule.assess(course, 0.1).value().value()).isNull();
      assertThat(Progress.escapCurrentStatus(course).reason())
          .isEqualTo(org.zonemark.method.number.Reason.BASE_BEYOND_TARGET);
      assertThat(Progress.escapAnticipated(course, 4).reason())
          .isEqualTo(org.zonemark.method.number.Reason.BASE_BEYOND_TARGET);
    }
    assertThat(Progress.sdgTrend(lost).reason())
        .isEqualTo(org.zonemark.method.number.Reason.BASE_BEYOND_TARGET);
    assertThat(Progress.unProgressChart(lost).reason())
        .isEqualTo(org.zonemark.method.number.Reason.BASE_BEYOND_TARGET);
  }

  @Test
  void shouldCallNothingProgressThatIsPastATargetFromTwoSides() {
    // "about 5", from 2, and 9 three years before it is due
    Course past = new Course(2.0, 9, 5, 2, 3, Direction.NEUTRAL, false);
    for (Outcome<Assessment> said :
        java.util.List.of(
            Schedule.assess(past, 0.1),
            Progress.statCan(past),
            Progress.unProgressChart(past),
            Progress.escapCurrentStatus(past),
            Progress.escapAnticipated(past, 12),
            Progress.sdgTrend(past))) {
      assertThat(said.reason()).isEqualTo(org.zonemark.method.number.Reason.TARGET_PASSED);
    }
    // "below 5" at 5 is short of it by nothing and yet on its way
    Course at = new Course(8.0, 5, 5, 2, 3, Direction.SMALLER_IS_BETTER, false);
    assertThat(Schedule.assess(at, 0.1).value().standing()).isEqualTo(Standing.AHEAD);
  }

  @Test
  void shouldTurnTheRatioForWhatIsToFall() {
    Course falling = course(100.0, 81, 59.049, Direction.SMALLER_IS_BETTER);
    assertThat(Progress.statCan(falling).value().value()).isCloseTo(1, within(1e-12));
    Course rising = course(100.0, 121, 59.049, Direction.SMALLER_IS_BETTER);
    assertThat(Progress.statCan(rising).value().value()).isCloseTo(-1, within(1e-12));
  }

  @Test
  void shouldScoreFromMinusFiveToFive() {
    assertThat(Progress.statCan(course(100.0, 170, 161.051)).value().score()).isEqualTo(5);
    assertThat(Progress.statCan(course(100.0, 140, 161.051)).value().score()).isEqualTo(5);
    assertThat(Progress.statCan(course(100.0, 100, 161.051)).value().score()).isEqualTo(-2.5);
    assertThat(Progress.statCan(course(100.0, 10, 161.051)).value().score()).isEqualTo(-5);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 103.1, , substantial_progress, 2.69085",
    "100, 102.1, , moderate_progress, 1.36136",
    "100, 100.5, , limited_progress, -1.25156",
    "100, 100, , limited_progress, -2.5",
    "100, 98, , deterioration, -3.75631",
    // The same growth counts for more the nearer the limit is
    "99, 99.2, 100, substantial_progress, 5",
    "0, 100, , no base_zero, "
  })
  void shouldJudgeGrowthAloneWhereThereIsNoTarget(
      double base, double current, Double limit, String expected, Double score) {
    Outcome<Assessment> outcome =
        Progress.statCanWithoutTarget(base, current, 2, Direction.LARGER_IS_BETTER, limit);
    assertThat(said(outcome)).isEqualTo(expected);
    if (score != null) {
      assertThat(outcome.value().score()).isCloseTo(score, within(1e-4));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100, 121, 161.051, on_track, 1",
    "100, 110, 161.051, fair_progress, 0.44071",
    "100, 101, 161.051, stagnation_or_regression, 0.0412",
    "100, 90, 161.051, stagnation_or_regression, -0.37930",
    "100, 170, 161.051, target_achieved, ",
    ", 121, 161.051, no base_missing, ",
    "100, 90, 100, no target_equals_base, ",
    "-100, -50, 100, no base_negative, ",
    "-100, 50, 100, no base_negative, "
  })
  void shouldCarryTheGrowthSeenToTheTarget(
      Double base, double current, double target, String expected, Double share) {
    Outcome<Assessment> outcome = Progress.unProgressChart(course(base, current, target));
    assertThat(said(outcome)).isEqualTo(expected);
    if (share != null) {
      assertThat(outcome.value().value()).isCloseTo(share, within(1e-4));
      assertThat(outcome.value().projected())
          .isCloseTo(base + outcome.value().value() * (target - base), within(1e-9));
    }
  }

  @Test
  void shouldPlaceTheValueBetweenBaseAndTarget() {
    assertThat(Progress.escapCurrentStatus(course(100.0, 130, 160.0)).value().value()).isEqualTo(5);
    assertThat(Progress.escapCurrentStatus(course(-20.0, 0, 180.0)).value().value()).isEqualTo(1);
    assertThat(Progress.escapCurrentStatus(course(5.0, 7, 5)).reason())
        .isEqualTo(Reason.TARGET_EQUALS_BASE);
    assertThat(Progress.escapCurrentStatus(course(null, 7, 5)).reason())
        .isEqualTo(Reason.BASE_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    // 100 to 200 in five years, two of them passed: 140 is on the line, the tolerance 10 %
    "100, 140, 3, on_schedule",
    "100, 143.9, 3, on_schedule",
    "100, 144.1, 3, ahead",
    "100, 136.1, 3, on_schedule",
    "100, 135.9, 3, behind",
    "100, 99, 3, regressing",
    "100, 200, 3, attained_early",
    "100, 200, 0, attained",
    "100, 199, 0, missed",
    ", 200, 3, attained_early",
    ", 199, 0, missed",
    ", 150, 3, no base_missing",
    "200, 150, 3, no target_equals_base"
  })
  void shouldCompareProgressWithElapsedTime(
      Double base, double current, double left, String expected) {
    Course course =
        new Course(base, current, 200, 2, left, Direction.LARGER_IS_BETTER, current >= 200);
    assertThat(said(Schedule.assess(course, 0.1))).isEqualTo(expected);
  }

  @Test
  void shouldRefuseAWayWithoutTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Course(1.0, 2, 3, 0, 1, Direction.NEUTRAL, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Course(1.0, 2, 3, 1, -1, Direction.NEUTRAL, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Course(1.0, Double.NaN, 3, 1, 1, Direction.NEUTRAL, false));
    assertThatIllegalArgumentException().isThrownBy(() -> Schedule.assess(course(1.0, 2, 3), -0.1));
  }

  @Test
  void shouldNotDependOnTheUnit() {
    Random random = new Random(20261122);
    for (int i = 0; i < 1000; i++) {
      double base = 1 + random.nextDouble() * 1e4;
      double current = 1 + random.nextDouble() * 1e4;
      double target = 1 + random.nextDouble() * 1e4;
      Course small = course(base, current, target);
      Course large = course(base * 1e8, current * 1e8, target * 1e8);

      assertSame(Progress.statCan(small), Progress.statCan(large));
      assertSame(Progress.unProgressChart(small), Progress.unProgressChart(large));
      assertSame(Progress.escapCurrentStatus(small), Progress.escapCurrentStatus(large));
      assertSame(Schedule.assess(small, 0.1), Schedule.assess(large, 0.1));
    }
  }

  @Test
  void shouldJudgeAlikeWhereDirectionAndSignAreReversedTogether() {
    Random random = new Random(20261122);
    for (int i = 0; i < 1000; i++) {
      double base = 1 + random.nextDouble() * 1e4;
      double current = 1 + random.nextDouble() * 1e4;
      double target = 1 + random.nextDouble() * 1e4;
      Course up = course(base, current, target);
      Course down = course(-base, -current, -target, Direction.SMALLER_IS_BETTER);

      assertSame(Progress.statCan(up), Progress.statCan(down));
      assertSame(Schedule.assess(up, 0.1), Schedule.assess(down, 0.1));
      assertSame(Progress.escapCurrentStatus(up), Progress.escapCurrentStatus(down));
    }
  }

  private static void assertSame(Outcome<Assessment> one, Outcome<Assessment> other) {
    assertThat(one.reason()).isEqualTo(other.reason());
    assertThat(one.isPresent()).isEqualTo(other.isPresent());
    if (one.isPresent() && one.value().value() != null) {
      double value = one.value().value();
      assertThat(one.value().standing()).isEqualTo(other.value().standing());
      assertThat(other.value().value())
          .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
    }
  }

  @ParameterizedTest
  @CsvSource({"91.78, 50, 41.78", "50.13, 50, 0.13", "62.18, 50, 12.18", "40, 50, -10"})
  void shouldSayHowFarProgressIsBeyondTime(double progress, double elapsed, double beyond) {
    assertThat(Way.beyondSchedule(progress, elapsed)).isEqualTo(beyond);
  }
}
