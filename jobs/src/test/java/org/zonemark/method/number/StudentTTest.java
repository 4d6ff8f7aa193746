package org.zonemark.method.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.5",
    "1, 1, 0.75",
    "-2.5, 1, 0.12111894159084341",
    "1, 2, 0.7886751345948129",
    "-0.7, 3, 0.2671634991523818",
    "3.3, 4, 0.9850332899579369",
    "0.01, 7, 0.5038498411781891",
    "5, 30, 0.9999883516572665",
    "-40, 3, 1.7190340394579253e-05",
    "1.96, 1000, 0.9748634075221256",
    "12, 2, 0.9965635331614208",
  })
  void shouldAgreeWithTheDistributionOfSciPy(double t, int freedom, double probability) {
    assertThat(StudentT.cdf(t, freedom)).isCloseTo(probability, within(1e-13));
  }

  @ParameterizedTest
  @CsvSource({
    "12.7062047361747, 1",
    "4.30265272974946, 2",
    "2.57058183563632, 5",
    "2.22813885198627, 10",
    "2.04227245630124, 30",
    "1.98397151852355, 100",
  })
  void shouldAgreeWithThePrintedTablesOfTheTwoSidedFivePercent(double t, int freedom) {
    assertThat(StudentT.cdf(t, freedom)).isCloseTo(0.975, within(1e-9));
    assertThat(StudentT.cdf(-t, freedom)).isCloseTo(0.025, within(1e-9));
  }

  @Test
  void shouldReachBothEndsAndRefuseWhatIsNoDistribution() {
    assertThat(StudentT.cdf(Double.POSITIVE_INFINITY, 3)).isEqualTo(1);
    assertThat(StudentT.cdf(Double.NEGATIVE_INFINITY, 3)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.cdf(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> StudentT.cdf(Double.NaN, 3));
  }
}
