package org.zonemark.method.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zonemark.method.growth.Contribution.Change;
import org.zonemark.method.growth.Contribution.Shift;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;

class ContributionTest {

  @Test
  void shouldGivePointsAndSharesOfTheGrowthOfTheWhole() {
    List<Change> parts = List.of(new Change(60, 66), new Change(40, 38), new Change(0, 6));
    assertThat(Contribution.points(parts).value())
        .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
        .containsExactly(6.0, -2.0, 6.0);
    assertThat(Contribution.growth(parts).value()).isCloseTo(10, within(1e-12));
    assertThat(Contribution.shares(parts).value())
        .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
        .containsExactly(60.0, -20.0, 60.0);
  }

  @Test
  void shouldSayWhyThereAreNoPointsOrShares() {
    assertThat(Contribution.points(List.of(new Change(0, 5))).reason()).isEqualTo(Reason.BASE_ZERO);
    assertThat(Contribution.points(List.of(new Change(-5, 5))).reason())
        .isEqualTo(Reason.BASE_NEGATIVE);
    assertThat(Contribution.shares(List.of(new Change(5, 8), new Change(8, 5))).reason())
        .isEqualTo(Reason.DENOMINATOR_SMALL);
    assertThat(
            Contribution.shares(List.of(new Change(5000, 8001), new Change(8000, 5000))).reason())
        .isEqualTo(Reason.DENOMINATOR_SMALL);
    assertThat(Contribution.shares(List.of(new Change(5, 5))).reason())
        .isEqualTo(Reason.DENOMINATOR_SMALL);
  }

  @Test
  void shouldGiveZerosWhereNothingMoves() {
    assertThat(Contribution.points(List.of(new Change(5, 5), new Change(7, 7))).value())
        .containsExactly(0.0, 0.0);
  }

  @Test
  void shouldAddUpWithoutAnErrorInAnyOrder() {
    Random random = new Random(20261122);
    for (int i = 0; i < 500; i++) {
      List<Change> parts = new ArrayList<>();
      for (int part = 0; part < 1 + random.nextInt(180); part++) {
        double scale = Math.pow(10, random.nextInt(12) - 2);
        parts.add(
            new Change(
                scale * random.nextDouble(),
                random.nextInt(10) == 0 ? 0 : scale * random.nextDouble()));
      }
      double growth = Contribution.growth(parts).value();
      assertAddUp(Contribution.points(parts).value(), growth, random);
      Outcome<List<Double>> shares = Contribution.shares(parts);
      if (shares.isPresent()) {
        assertAddUp(shares.value(), 100, random);
      }

      // Each is the quotient of doubles but for its last bits
      double before = parts.stream().mapToDouble(Change::before).sum();
      double after = parts.stream().mapToDouble(Change::after).sum();
      assertThat(growth)
          .isCloseTo(100 * ((after - before) / before), within(1e-9 * Math.max(1, growth)));
      double moved =
          parts.stream().mapToDouble(part -> Math.abs(part.after() - part.before())).sum();
      for (int at = 0; at < parts.size(); at++) {
        Change part = parts.get(at);
        assertThat(Contribution.points(parts).value().get(at))
            .isCloseTo(
                100 * ((part.after() - part.before()) / before),
                within(1e-12 * Math.max(1, 100 * moved / before)));
      }
    }
  }

  private static void assertAddUp(List<Double> figures, double total, Random random) {
    BigDecimal exact =
        figures.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(exact).isEqualByComparingTo(new BigDecimal(total));
    List<Double> shuffled = new ArrayList<>(figures);
    Collections.shuffle(shuffled, random);
    double sum = 0;
    for (double figure : shuffled) {
      sum += figure;
    }
    assertThat(sum).isEqualTo(total);
  }

  @Test
  void shouldNotDependOnTheUnit() {
    List<Change> parts = List.of(new Change(61.3, 66.1), new Change(40.7, 38.2));
    List<Change> scaled = List.of(new Change(61.3e8, 66.1e8), new Change(40.7e8, 38.2e8));
    assertThat(Contribution.points(scaled)).isEqualTo(Contribution.points(parts));
    assertThat(Contribution.shares(scaled)).isEqualTo(Contribution.shares(parts));
  }

  @Test
  void shouldEqualTheGrowthThatBaseSharesWeigh() {
    // Laspeyres: base shares times own growth
    List<Change> parts = List.of(new Change(60, 66), new Change(40, 30));
    double weighted = 0.6 * Growth.yoy(60.0, 66.0).value() + 0.4 * Growth.yoy(40.0, 30.0).value();
    assertThat(Contribution.growth(parts).value()).isCloseTo(weighted, within(1e-12));
  }

  @Test
  void shouldShiftAndShareAgainstAParent() {
    // The parent grew by 10 %, its first kind by 20 %, its second by 0 %.
    List<Change> zone = List.of(new Change(50, 65), new Change(50, 45));
    List<Change> parent = List.of(new Change(500, 600), new Change(500, 500));
    List<Shift> shifts = Contribution.shifts(zone, parent).value();
    assertShift(shifts.get(0), 5, 5, 5);
    assertShift(shifts.get(1), 5, -5, -5);
  }

  private static void assertShift(Shift shift, double national, double mix, double own) {
    assertThat(shift.nationalPp()).isCloseTo(national, within(1e-12));
    assertThat(shift.mixPp()).isCloseTo(mix, within(1e-12));
    assertThat(shift.ownPp()).isCloseTo(own, within(1e-12));
  }

  @Test
  void shouldShiftAndShareToTheGrowthOfTheZoneWithoutAnError() {
    Random random = new Random(20261122);
    for (int i = 0; i < 300; i++) {
      List<Change> zone = new ArrayList<>();
      List<Change> parent = new ArrayList<>();
      for (int kind = 0; kind < 2 + random.nextInt(10); kind++) {
        zone.add(new Change(random.nextDouble() * 100, random.nextDouble() * 100));
        parent.add(new Change(1 + random.nextDouble() * 1e4, random.nextDouble() * 1e4));
      }
      List<Double> effects = new ArrayList<>();
      for (Shift shift : Contribution.shifts(zone, parent).value()) {
        effects.add(shift.nationalPp());
        effects.add(shift.mixPp());
        effects.add(shift.ownPp());
      }
      double sum = effects.stream().mapToDouble(Double::doubleValue).sum();
      assertAddUp(effects, sum, random);
      double growth = Contribution.growth(zone).value();
      double moved = effects.stream().mapToDouble(Math::abs).sum();
      assertThat(sum).isCloseTo(growth, within(1e-13 * Math.max(1, moved)));
    }
  }

  @Test
  void shouldNotShareAgainstAKindThatTheParentDidNotHave() {
    assertThat(
            Contribution.shifts(
                    List.of(new Change(1, 2), new Change(1, 1)),
                    List.of(new Change(0, 2), new Change(1, 1)))
                .reason())
        .isEqualTo(Reason.DENOMINATOR_ZERO);
    assertThat(Contribution.shifts(List.of(new Change(1, 2)), List.of(new Change(0, 2))).reason())
        .isEqualTo(Reason.BASE_ZERO);
  }
}
