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
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Scale;

class ConclusionTest {

  private static final Outcome<Progress.Assessment> NO_SCHEDULE = Outcome.none(Reason.BASE_MISSING);

  private static Attainment.Judgement judged(double observed, LocalDate asOf) {
    return Attainment.judge(
        new Attainment.Target(
            Operator.AT_LEAST, 200, null, false, null, "个", Period.ofYear(2025), null, null),
        List.of(
            new Attainment.Observation(
                "o", Period.ofYear(2025), Operator.EQUAL, observed, null, null, "个")),
        new Attainment.Context(asOf, Direction.LARGER_IS_BETTER, Scale.LEVEL, 5));
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
    assertThat(Conclusion.of(judged(observed, LocalDate.of(2026, 1, 1)), NO_SCHEDULE, tolerance))
        .isEqualTo(expected);
  }

  @Test
  void shouldCallItEarlyWhereThePeriodIsNotOver() {
    assertThat(Conclusion.of(judged(201, LocalDate.of(2025, 12, 31)), NO_SCHEDULE, 0))
        .isEqualTo(Conclusion.ATTAINED_EARLY);
    assertThat(Conclusion.of(judged(199, LocalDate.of(2025, 12, 31)), NO_SCHEDULE, 0))
        .isEqualTo(Conclusion.NOT_DUE);
    Progress.Course course =
        new Progress.Course(100.0, 199, 200, 5, 0, Direction.LARGER_IS_BETTER, false);
    assertThat(
            Conclusion.of(
                judged(199, LocalDate.of(2025, 12, 31)), Progress.schedule(course, 0.1), 0))
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
