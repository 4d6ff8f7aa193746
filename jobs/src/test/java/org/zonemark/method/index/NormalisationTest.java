package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

class NormalisationTest {
  @Test
  void shouldPlaceTheWorstAtTheBottomAndTheBestAtTheTop() {
    assertThat(
            new Normalisation.MinMax(0, 100)
                .scores(List.of(10.0, 20.0, 15.0), Direction.LARGER_IS_BETTER))
        .extracting(Outcome::value)
        .containsExactly(0.0, 100.0, 50.0);
    assertThat(
            new Normalisation.MinMax(1, 100)
                .scores(List.of(10.0, 20.0, 15.0), Direction.SMALLER_IS_BETTER))
        .extracting(Outcome::value)
        .containsExactly(100.0, 1.0, 50.5);
  }

  @Test
  void shouldGiveNoScoreToAMissingValueAndLeaveItOutOfTheRange() {
    assertThat(
            new Normalisation.MinMax(0, 100)
                .scores(Arrays.asList(null, 0.0, 4.0), Direction.LARGER_IS_BETTER))
        .containsExactly(Outcome.none(Reason.NO_VALUE), Outcome.of(0.0), Outcome.of(100.0));
  }

  @Test
  void shouldSayThatThereIsNoRangeToPlaceAValueIn() {
    assertThat(
            new Normalisation.MinMax(0, 100)
                .scores(List.of(0.1 + 0.2, 0.3), Direction.LARGER_IS_BETTER))
        .containsOnly(Outcome.none(Reason.ZERO_RANGE));
    assertThat(
            new Normalisation.MinMax(0, 100)
                .scores(Arrays.asList(7.0, null), Direction.LARGER_IS_BETTER))
        .containsExactly(Outcome.none(Reason.SINGLE_VALUE), Outcome.none(Reason.NO_VALUE));
  }

  @Test
  void shouldRefuseToScoreWithoutABetterSide() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Normalisation.MinMax(0, 100).scores(List.of(1.0), Direction.NEUTRAL));
  }

  private static final Direction MORE = Direction.LARGER_IS_BETTER;
  private static final Direction LESS = Direction.SMALLER_IS_BETTER;

  private static Normalisation.Surroundings beside(List<Double> reference) {
    return new Normalisation.Surroundings() {
      @Override
      public List<Double> of(String zone) {
        return reference;
      }

      @Override
      public Double mean(Integer year) {
        return null;
      }
    };
  }

  @Test
  void shouldMeasureTheDistanceToTheBestToAZoneAndToATarget() {
    List<Double> values = List.of(10.0, 20.0, 30.0, 50.0);

    assertThat(new Normalisation.DistanceToMaximum().scores(values, MORE))
        .extracting(Outcome::value)
        .containsExactly(0.0, 0.25, 0.5, 1.0);
    List<Double> reference = List.of(30.0, 30.0, 30.0, 30.0);
    assertThat(
            new Normalisation.DistanceToReference("a", true)
                .scores(values, MORE, beside(reference)))
        .extracting(Outcome::value)
        .containsExactly(0.0, 0.5, 1.0, 1.0);
    assertThat(
            new Normalisation.DistanceToReference("a", false)
                .scores(values, LESS, beside(reference)))
        .extracting(Outcome::value)
        .containsExactly(2.0, 1.5, 1.0, 0.0);
    assertThat(new Normalisation.DistanceToTarget(90, false).scores(values, MORE))
        .extracting(Outcome::value)
        .containsExactly(0.0, 0.125, 0.25, 0.5);
    assertThat(new Normalisation.FractionOfMaximum().scores(values, MORE))
        .extracting(Outcome::value)
        .containsExactly(0.2, 0.4, 0.6, 1.0);
  }

  @Test
  void shouldSayThatAReferenceIsMissingOrATargetOutOfReach() {
    List<Double> values = List.of(10.0, 20.0);

    assertThat(
            new Normalisation.DistanceToReference("a", false)
                .scores(values, MORE, beside(Arrays.asList(null, 10.0))))
        .containsOnly(Outcome.none(Reason.REFERENCE_MISSING));
    assertThat(new Normalisation.DistanceToReference("a", false).scores(values, MORE))
        .containsOnly(Outcome.none(Reason.REFERENCE_MISSING));
    assertThat(new Normalisation.DistanceToTarget(10, false).scores(values, MORE))
        .containsOnly(Outcome.none(Reason.ZERO_RANGE));
    assertThat(new Normalisation.FractionOfMaximum().scores(List.of(-1.0, 0.0), MORE))
        .containsOnly(Outcome.none(Reason.NOT_POSITIVE));
  }

  @Test
  void shouldCutScoresAtGoalpostsAndNotOnAFixedScale() {
    List<Double> values = List.of(0.0, 20.0, 60.0, 200.0);

    assertThat(new FixedScale.Goalposts(20, 100, 100, false).scores(values, MORE))
        .extracting(Outcome::value)
        .containsExactly(0.0, 0.0, 50.0, 100.0);
    assertThat(new FixedScale.Goalposts(20, 100, 100, false).scores(values, LESS))
        .extracting(Outcome::value)
        .containsExactly(100.0, 100.0, 50.0, 0.0);
    assertThat(new FixedScale.Scaled(0, 200, 100).scores(values, LESS))
        .extracting(Outcome::value)
        .containsExactly(100.0, 90.0, 70.0, 0.0);
    assertThat(new FixedScale.Goalposts(1, 100, 1, true).scores(List.of(0.0, 10.0), MORE))
        .containsExactly(Outcome.none(Reason.NOT_POSITIVE), Outcome.of(0.5));
  }

  @Test
  void shouldGiveEfficacyBetweenInadmissibleAndSatisfactoryValues() {
    List<Double> values = List.of(10.0, 15.0, 20.0);

    assertThat(new Normalisation.Efficacy(null, null, 60).scores(values, MORE))
        .extracting(Outcome::value)
        .containsExactly(60.0, 80.0, 100.0);
    assertThat(new Normalisation.Efficacy(20.0, 0.0, 60).scores(values, LESS))
        .extracting(Outcome::value)
        .containsExactly(80.0, 70.0, 60.0);
    assertThat(new Normalisation.Efficacy(null, null, 60).scores(List.of(5.0), MORE))
        .containsExactly(Outcome.none(Reason.SINGLE_VALUE));
  }

  @Test
  void shouldAnswerForEveryMethodWhateverTheValues() {
    List<Normalisation> methods =
        List.of(
            new Normalisation.MinMax(0, 100),
            new Normalisation.ZScore(0, 1),
            new Places.Rank(Places.Ties.AVERAGE),
            new Places.Borda(Places.Ties.MAX),
            new Places.PercentileRank(Places.Ties.MIN),
            new Normalisation.DistanceToMaximum(),
            new Normalisation.DistanceToTarget(3, true),
            new Normalisation.FractionOfMaximum(),
            new FixedScale.Scaled(0, 1, 1),
            new FixedScale.Goalposts(0, 1, 1, false),
            new Normalisation.Efficacy(null, null, 60));
    List<List<Double>> columns =
        List.of(
            List.of(),
            Arrays.asList(null, null),
            Arrays.asList(7.0, null),
            List.of(0.0, 0.0, 0.0),
            List.of(-1e300, 1e300, 1e-300));
    for (Normalisation method : methods) {
      for (List<Double> column : columns) {
        List<Outcome<Double>> scores = method.scores(column, LESS);
        assertThat(scores).as("%s of %s", method, column).hasSameSizeAs(column);
        for (int i = 0; i < column.size(); i++) {
          if (column.get(i) == null) {
            assertThat(scores.get(i)).isEqualTo(Outcome.none(Reason.NO_VALUE));
          }
        }
      }
    }
  }

  @Test
  void shouldPlaceValuesThatDifferInTheThirteenthDigit() {
    List<Double> values = List.of(1e15, 1e15 + 1000);

    assertThat(new Normalisation.MinMax(0, 100).scores(values, Direction.LARGER_IS_BETTER))
        .containsExactly(Outcome.of(0.0), Outcome.of(100.0));
    assertThat(new Places.Rank(Places.Ties.MIN).scores(values, Direction.LARGER_IS_BETTER))
        .containsExactly(Outcome.of(1.0), Outcome.of(2.0));
  }

  @Test
  void shouldCutAtQuantilesOfTheValues() {
    List<Double> values = Arrays.asList(0.0, 10.0, 20.0, 30.0, 1000.0, null);
    Normalisation posts = new FixedScale.QuantileGoalposts(0.25, 0.75, 100, false);

    assertThat(posts.scores(values, Direction.LARGER_IS_BETTER))
        .containsExactly(
            Outcome.of(0.0),
            Outcome.of(0.0),
            Outcome.of(50.0),
            Outcome.of(100.0),
            Outcome.of(100.0),
            Outcome.none(Reason.NO_VALUE));
    assertThat(posts.scores(values, Direction.SMALLER_IS_BETTER).get(4)).isEqualTo(Outcome.of(0.0));
    assertThat(posts.scores(List.of(5.0, 5.0, 5.0, 9.0), Direction.LARGER_IS_BETTER))
        .as("three quarters are below or at 6")
        .extracting(Outcome::isPresent)
        .containsOnly(true);
    assertThat(posts.scores(List.of(5.0, 5.0, 5.0, 5.0, 9.0), Direction.LARGER_IS_BETTER))
        .containsOnly(Outcome.none(Reason.ZERO_RANGE));
    assertThat(posts.scores(List.of(5.0), Direction.LARGER_IS_BETTER))
        .containsExactly(Outcome.none(Reason.SINGLE_VALUE));
    assertThat(
            new FixedScale.QuantileGoalposts(0, 1, 1, true)
                .scores(List.of(0.0, 5.0), Direction.LARGER_IS_BETTER))
        .containsOnly(Outcome.none(Reason.NOT_POSITIVE));
  }
}
