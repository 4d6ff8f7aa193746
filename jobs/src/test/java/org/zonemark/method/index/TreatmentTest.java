package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zonemark.method.index.Treatment.Treated;
import org.zonemark.method.number.Reason;

class TreatmentTest {
  @Test
  void shouldSetTheLargestValuesToTheNextUntilTheyPass() {
    List<Double> values = new ArrayList<>(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 100.0));
    values.add(null);

    Treated treated = new Treatment.Winsorise(2, 3.5, 5).of(values);

    assertThat(treated.values().get(8)).isEqualTo(8);
    assertThat(treated.methods().get(8)).isEqualTo("winsorised_high");
    assertThat(treated.values().subList(0, 8)).isEqualTo(values.subList(0, 8));
    assertThat(treated.values().get(9)).isNull();
    assertThat(Collections.frequency(treated.methods(), null)).isEqualTo(9);
  }

  @Test
  void shouldSetTheSmallestValuesToTheNextWhereTheTailIsBelow() {
    Treated treated =
        new Treatment.Winsorise(2, 3.5, 5)
            .of(List.of(-100.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0));

    assertThat(treated.values().get(0)).isEqualTo(1);
    assertThat(treated.methods().get(0)).isEqualTo("winsorised_low");
  }

  @Test
  void shouldTakeTheLogarithmOfUntreatedValuesWhereWinsorisingDoesNotHelp() {
    List<Double> values = new ArrayList<>(Collections.nCopies(30, 1.0));
    for (int i = 1; i <= 4; i++) {
      values.add(Math.pow(10, i));
    }

    Treated treated = new Treatment.TwoStage(2, 3.5, 2, new Treatment.LogCt()).of(values);

    assertThat(treated).isEqualTo(new Treatment.LogCt().of(values));
    assertThat(treated.methods()).containsOnly("log_ct");
  }

  @Test
  void shouldLeaveValuesAloneThatPassOrLeaveNothingToTest() {
    for (List<Double> values :
        List.of(
            List.<Double>of(),
            Arrays.asList(null, 5.0),
            List.of(1.0, 2.0, 1000.0),
            Collections.nCopies(9, 3.0),
            List.of(1.0, 2.0, 3.0, 4.0, 5.0))) {
      Treated treated = new Treatment.TwoStage(2, 3.5, 5, new Treatment.LogCt()).of(values);
      assertThat(treated.values()).isEqualTo(values);
      assertThat(treated.methods()).allMatch(Objects::isNull);
    }
  }

  @Test
  void shouldTransformAsTheGlobalInnovationIndexDoes() {
    assertThat(new Treatment.LogGii().of(List.of(0.0, 5.0, 11.0)).values().get(2))
        .isCloseTo(Math.log(11), within(1e-15));
  }

  @Test
  void shouldSayThatThereIsNoLogarithmOfTheGlobalInnovationIndexBelowOne() {
    List<Double> shares = List.of(0.0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.9);
    for (Treatment treatment :
        List.of(
            new Treatment.LogGii(), new Treatment.TwoStage(2, 3.5, 0, new Treatment.LogGii()))) {
      Treated treated = treatment.of(shares);
      assertThat(treated.values()).isEqualTo(shares);
      assertThat(treated.methods()).containsOnlyNulls();
      assertThat(treated.refused()).isEqualTo(Reason.NOT_POSITIVE);
    }
  }

  @Test
  void shouldNotMakeZonesAlikeThatDiffer() {
    // (x - min + 1)^-2 of 10^9 yuan and more is nothing beside 1
    List<Double> revenue = List.of(1e9, 3e9, 5e9, 9e9);

    Treated treated = new Treatment.Boxcox(-2).of(revenue);

    assertThat(treated.values()).isEqualTo(revenue);
    assertThat(treated.refused()).isEqualTo(Reason.ZERO_RANGE);
    assertThat(new Treatment.Boxcox(-0.5).of(List.of(1.0, 3.0, 5.0)).refused()).isNull();
    assertThat(new Treatment.LogCt().of(List.of(1e9, 1e9 + 100, 9e9)).refused()).isNull();
  }

  @Test
  void shouldLeaveFewZonesAboveZeroAsTheyAreWhereWinsorisingWouldMakeAllEqual() {
    for (int above = 1; above <= 5; above++) {
      List<Double> values = fewAboveZero(above);

      Treated treated = new Treatment.Winsorise(2, 3.5, 5).of(values);

      assertThat(treated.values()).isEqualTo(values);
      assertThat(treated.methods()).containsOnlyNulls();
      assertThat(treated.refused()).isEqualTo(Reason.ZERO_RANGE);
    }
  }

  @Test
  void shouldTakeTheLogarithmOfFewZonesAboveZeroWhereItIsTheSecondStage() {
    for (int above = 1; above <= 5; above++) {
      List<Double> values = fewAboveZero(above);

      Treated treated = new Treatment.TwoStage(2, 3.5, 5, new Treatment.LogCt()).of(values);

      assertThat(treated).isEqualTo(new Treatment.LogCt().of(values));
      assertThat(treated.values().get(49)).isGreaterThan(treated.values().get(0));
      assertThat(treated.refused()).isNull();
    }
  }

  private static List<Double> fewAboveZero(int above) {
    List<Double> values = new ArrayList<>(Collections.nCopies(50 - above, 0.0));
    for (int i = 1; i <= above; i++) {
      values.add((double) i);
    }
    return values;
  }

  @Test
  void shouldLeaveValuesAsTheyAreWhereATransformationLeavesNoneOfThem() {
    Treated tiny = new Treatment.LogCtOrig().of(List.of(0.0, 1e-18, 2e-18));
    Treated huge = new Treatment.Boxcox(200).of(List.of(1.0, 10.0, 100.0));

    assertThat(tiny.values()).containsExactly(0.0, 1e-18, 2e-18);
    assertThat(tiny.refused()).isEqualTo(Reason.ZERO_RANGE);
    assertThat(huge.values()).containsExactly(1.0, 10.0, 100.0);
    assertThat(huge.refused()).isEqualTo(Reason.OUT_OF_RANGE);
  }
}
