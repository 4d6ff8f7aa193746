package org.zonemark.method.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  private static BigDecimal read(String text) {
    Amounts amounts = new Amounts(1);
    return amounts.put(0, text) ? amounts.exact(0) : null;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.5, -0.5",
    "100000.5, 100000.5",
    "12., 12",
    ".25, 0.25",
    "+7, 7",
    "1.5E3, 1500",
    "0.0000005, 0.000001",
    "0.00000049, 0",
    "-0.0000015, -0.000002",
    "999999999999.999999, 999999999999.999999",
    "9223372036854.775807, 9223372036854.775807",
    "9223372036854.775809, 9223372036854.775809",
    "9999999999999999999999, 9999999999999999999999",
    "1E-999999999, 0",
    "0E999999999, 0"
  })
  void shouldReadATextToTheMillionth(String text, BigDecimal value) {
    assertThat(read(text)).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".", "1,000", "1.2.3", "约六", "NaN", "1E22", "1E999999999"})
  void shouldReadNothingWhereThereIsNoAmount(String text) {
    assertThat(read(text)).isNull();
  }

  @Test
  void shouldReadTheShortestDecimalOfADouble() {
    Random random = new Random(3);
    for (int each = 0; each < 20_000; each++) {
      int scale = random.nextInt(9);
      double value =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), scale).doubleValue();
      Amounts amounts = new Amounts(1);
      assertThat(amounts.put(0, value)).isTrue();
      assertThat(amounts.exact(0))
          .as("%s", value)
          .isEqualByComparingTo(
              new BigDecimal(Double.toString(value)).setScale(6, RoundingMode.HALF_UP));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e22, -1e300})
  void shouldReadNoDoubleThatIsNoAmount(double value) {
    Amounts amounts = new Amounts(1);
    assertThat(amounts.put(0, value)).isFalse();
    assertThat(amounts.has(0)).isFalse();
  }

  @Test
  void shouldCompareWhatALongHoldsWithWhatItDoesNot() {
    Amounts one = new Amounts(3);
    Amounts other = new Amounts(3);
    one.put(1, "5");
    other.put(1, "9999999999999999");
    one.put(2, "7");
    other.putExact(2, new BigDecimal("6.999999999999"));
    assertThat(one.compare(0, other)).isZero();
    assertThat(one.compare(1, other)).isNegative();
    assertThat(one.compare(2, other)).isPositive();
    other.putExact(2, null);
    assertThat(other.compare(2, one)).isNegative();
  }
}
