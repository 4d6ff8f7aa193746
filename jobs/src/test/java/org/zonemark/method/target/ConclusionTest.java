package org.zonemark.method.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Scale;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.Circumstances.Movement;

class ConclusionTest {

  private static final Outcome<Assessment> NO_SCHEDULE = Outcome.none(Reason.BASE_MISSING);

  /** What is concluded of at least 200 by 2025. */
  private static Conclusion concluded(
      double observed, LocalDate asOf, double tolerance, Outcome<Assessment> schedule) {
    Period due = Period.ofYear(2025);
    JudgementBasis basis =
        JudgementBasis.of(
            new Promise(
                new StatedValue(Operator.AT_LEAST, 200.0, null, null, "个"), false, due, null, null),
            List.of(
                ObservedValue.reported(
                    "o", due, StatedValue.exactly(observed, "个"), PriceBasis.NONE)),
            new Circumstances(
                asOf,
                Direction.LARGER_IS_BETTER,
                Scale.LEVEL,
                Movement.GROWING,
                true,
                null,
                PriceBasis.NONE,
                5));
    Verdict verdict = Verdict.of(basis);
    boolean beyond = Distance.of(basis, verdict).isBeyond(basis.aim(), tolerance);
    return Conclusion.of(verdict, verdict.metByLastKnown(basis), beyond, schedule);
  }

  @ParameterizedTest
  @CsvSource({
    "199, 0, MISSED",
    "200, 0, ATTAINED",
    "201, 0, EXCEEDED",
    "201, 1, ATTAINED",
    "203, 1, EXCEEDED",
  })
  void shouldTellExceededFromAttainedByTheTolerance(
      double observed, double tolerance, Conclusion expected) {
    assertThat(concluded(observed, LocalDate.of(2026, 1, 1), tolerance, NO_SCHEDULE))
        .isEqualTo(expected);
  }

  @Test
  void shouldCallItEarlyWhereThePeriodIsNotOver() {
    assertThat(concluded(201, LocalDate.of(2025, 12, 30), 0, NO_SCHEDULE))
        .isEqualTo(Conclusion.ATTAINED_EARLY);
    assertThat(concluded(199, LocalDate.of(2025, 12, 30), 0, NO_SCHEDULE))
        .isEqualTo(Conclusion.NOT_DUE);
    Course course = new Course(100.0, 199, 200, 5, 0, Direction.LARGER_IS_BETTER, false);
    assertThat(concluded(199, LocalDate.of(2025, 12, 30), 0, Schedule.assess(course, 0.1)))
        .isEqualTo(Conclusion.BEHIND);
  }

  @ParameterizedTest
  @CsvSource({
    "ATTAINED, EXCEEDED, EXCEEDED",
    "EXCEEDED, MISSED, PARTLY",
    "ATTAINED, MISSED, PARTLY",
    "MISSED, MISSED, MISSED",
    "NOT_JUDGEABLE, NOT_JUDGEABLE, NOT_JUDGEABLE",
    "AHEAD, BEHIND, AHEAD",
    "ATTAINED_EARLY, BEHIND, ATTAINED_EARLY",
  })
  void shouldJoinFloorAndStretch(Conclusion floor, Conclusion stretch, Conclusion both) {
    assertThat(Conclusion.ofTiers(floor, stretch)).isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource({
    "ATTAINED EXCEEDED, ATTAINED",
    "ATTAINED MISSED, PARTLY",
    "ATTAINED MISSED NOT_JUDGEABLE, PARTLY",
    "MISSED NOT_JUDGEABLE, MISSED",
    "ATTAINED NOT_JUDGEABLE, NOT_JUDGEABLE",
    "AHEAD BEHIND ON_SCHEDULE, BEHIND",
    "AHEAD REGRESSING NOT_DUE, REGRESSING",
  })
  void shouldConcludeABundleFromItsMembers(String members, Conclusion whole) {
    List<Conclusion> each = Arrays.stream(members.split(" ")).map(Conclusion::valueOf).toList();
    assertThat(Conclusion.ofBundle(each)).isEqualTo(whole);
  }

  @Test
  void shouldConcludeNothingFromABundleWithoutMembers() {
    assertThat(Conclusion.ofBundle(List.of())).isEqualTo(Conclusion.NOT_JUDGEABLE);
  }
}
