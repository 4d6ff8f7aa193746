package org.zonemark.method.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {
  @ParameterizedTest
  @CsvSource({
    "3, 2000, 3, 2000",
    "1, 2000, 3, 666.6666666666666",
    "-1, 2000, 3, -666.6666666666666",
    "184.54, 100000000, 1, 18454000000",
    "13.16, 1000000000000, 1, 13160000000000",
    "55975504229, 1000, 1, 55975504229000",
    "12.5, 1, 10, 1.25",
    "0.1, 1, 1, 0.1",
    "0, 2000, 3, 0"
  })
  void shouldRoundToADoubleOnce(
      BigDecimal value, long numerator, long denominator, double canonical) {
    assertThat(Exact.toCanonical(value, numerator, denominator)).isEqualTo(canonical);
  }

  @Test
  void shouldRoundUpJustAboveTheMidpointOfTwoDoublesAndToEvenOnIt() {
    BigDecimal midpoint = BigDecimal.ONE.add(new BigDecimal(0x1p-53));
    BigDecimal hair = BigDecimal.ONE.movePointLeft(900);

    assertThat(Exact.toCanonical(midpoint.multiply(BigDecimal.valueOf(7)), 1, 7)).isEqualTo(1.0);
    assertThat(Exact.toCanonical(midpoint.multiply(BigDecimal.valueOf(7)).add(hair), 1, 7))
        .isEqualTo(Math.nextUp(1.0));
    assertThat(Exact.toCanonical(midpoint.multiply(BigDecimal.valueOf(7)).subtract(hair), 1, 7))
        .isEqualTo(1.0);
  }

  @Test
  void shouldAgreeWithIntegerDivisionOnAnyFactor() {
    Random random = new Random(20261122);
    for (int i = 0; i < 1000; i++) {
      long whole = 1 + random.nextInt(1_000_000);
      long denominator = 1 + random.nextInt(1000);
      long numerator = denominator * (1 + random.nextInt(1000));
      double exact =
          new BigDecimal(
                  BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator / denominator)))
              .doubleValue();

      assertThat(Exact.toCanonical(BigDecimal.valueOf(whole), numerator, denominator))
          .isEqualTo(exact);
    }
  }

  @Test
  void shouldRefuseAFactorThatIsNotPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> Exact.toCanonical(BigDecimal.ONE, 1, 0));
  }

  @ParameterizedTest
  @CsvSource({"12.30, 0.01", "3500, 1", "-0.5, 0.1", "0, 1", "1.2E+4, 1000"})
  void shouldNameTheUnitInTheLastPrintedPlace(BigDecimal printed, BigDecimal step) {
    assertThat(Exact.printStep(printed)).isEqualByComparingTo(step);
  }
}
