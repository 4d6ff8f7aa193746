package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.method.index.Imputation.Filled;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

class ImputationTest {

  @Test
  void shouldFillByRowOnTheScaleOfEachColumnAndInItsDirection() {
    List<List<Double>> filled =
        Imputation.rows(
            List.of(
                Arrays.asList(0.0, 10.0, null, null),
                Arrays.asList(30.0, 20.0, 25.0, null),
                Arrays.asList(1.0, null, 1.0, null)),
            List.of(
                Direction.LARGER_IS_BETTER,
                Direction.SMALLER_IS_BETTER,
                Direction.LARGER_IS_BETTER),
            Imputation.Centre.MEAN);

    // The third zone stands in the middle of the only column that differs and that it has
    assertThat(filled.get(0)).containsExactly(0.0, 10.0, 5.0, null);
    assertThat(filled.get(1)).containsExactly(30.0, 20.0, 25.0, null);
    assertThat(filled.get(2)).containsExactly(1.0, 1.0, 1.0, null);
  }

  private static final NavigableMap<Integer, Double> SERIES =
      new TreeMap<>(Map.of(2015, 10.0, 2019, 30.0));

  @Test
  void shouldGiveTheCentreOfEachGroup() {
    List<Double> values = Arrays.asList(1.0, null, 3.0, 8.0, null, null);
    List<String> groups = Arrays.asList("a", "a", "a", "b", "c", null);

    assertThat(Imputation.centres(values, groups, Imputation.Centre.MEAN))
        .containsExactly(2.0, 2.0, 2.0, 8.0, null, null);
  }

  @Test
  void shouldGiveTheMiddleValueOrTheMeanOfTwo() {
    List<Double> values = Arrays.asList(9.0, 1.0, null, 4.0, 2.0);
    List<String> groups = List.of("a", "a", "a", "a", "a");

    assertThat(Imputation.centres(values, groups, Imputation.Centre.MEDIAN)).containsOnly(3.0);
  }

  @Test
  void shouldCarryTheLatestEarlierValueForwardWhileItIsNotTooOld() {
    assertThat(Imputation.carriedForward(SERIES, 2017, 2)).contains(new Filled(10, 2015));
    assertThat(Imputation.carriedForward(SERIES, 2018, 2)).isEmpty();
    assertThat(Imputation.carriedForward(SERIES, 2015, 9)).isEmpty();
  }

  @Test
  void shouldInterpolateBetweenYearsAndNeverBeyond() {
    assertThat(Imputation.interpolated(SERIES, 2016)).contains(new Filled(15, 2019));
    assertThat(Imputation.interpolated(SERIES, 2014)).isEmpty();
    assertThat(Imputation.interpolated(SERIES, 2020)).isEmpty();
  }

  @Test
  void shouldScreenByAvailabilityAndZeros() {
    Screening screening = new Screening(0.75, 0.5);

    assertThat(screening.keeps(Arrays.asList(1.0, 2.0, 0.0, null))).isTrue();
    assertThat(screening.keeps(Arrays.asList(1.0, 2.0, null, null))).isFalse();
    assertThat(screening.keeps(List.of(1.0, 0.0, 0.0, 0.0))).isFalse();
    assertThat(screening.keeps(List.of())).isFalse();
  }

  @Test
  void shouldDivideByADenominatorOrSayWhyNot() {
    assertThat(Denomination.ratio(3.0, 4.0, 100)).isEqualTo(Outcome.of(75.0));
    assertThat(Denomination.ratio(3.0, null, 1))
        .isEqualTo(Outcome.none(Reason.DENOMINATOR_MISSING));
    assertThat(Denomination.ratio(3.0, 0.0, 1)).isEqualTo(Outcome.none(Reason.DENOMINATOR_ZERO));
    assertThat(Denomination.ratio(null, 4.0, 1)).isEqualTo(Outcome.none(Reason.NO_VALUE));
  }

  @Test
  void shouldTakeTheNextLaterValueIfItIsNotTooLate() {
    TreeMap<Integer, Double> series = new TreeMap<>(Map.of(2018, 1.0, 2021, 4.0));

    assertThat(Imputation.carriedBackward(series, 2019, 2))
        .contains(new Imputation.Filled(4.0, 2021));
    assertThat(Imputation.carriedBackward(series, 2019, 1)).isEmpty();
    assertThat(Imputation.carriedBackward(series, 2022, 9)).isEmpty();
  }
}
