package org.zonemark.table.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeparatorsTest {

  private static List<String> plain(boolean whole, String... texts) {
    Separators column = new Separators(new Separators());
    Stream.of(texts).forEach(column::add);
    return Stream.of(texts).map(text -> column.plain(text, whole).orElse("?")).toList();
  }

  @Test
  void shouldTakeAPointBeforeThreeDigitsForThousandsWhereFirmsAreCounted() {
    assertThat(plain(true, "2.146", "1.259", "987")).containsExactly("2146", "1259", "987");
  }

  @Test
  void shouldTakeItForADecimalPointWhereMoneyIsMeasured() {
    assertThat(plain(false, "2.146", "1.259", "987")).containsExactly("2.146", "1.259", "987");
  }

  @Test
  void shouldAskWhereTheColumnHasBoth() {
    assertThat(plain(true, "2.146", "1.2", "987")).containsExactly("?", "?", "987");
    assertThat(plain(true, "2.146", "12590")).containsExactly("?", "12590");
  }

  @Test
  void shouldTakeTwoPointsForThousandsInAnyColumn() {
    assertThat(plain(false, "1.234.567", "2.146")).containsExactly("1234567", "2146");
  }

  @Test
  void shouldReadADecimalCommaThatAWholeColumnHas() {
    assertThat(plain(false, "12,5", "1.234,56", "3")).containsExactly("12.5", "1234.56", "3");
  }

  @Test
  void shouldAskAboutACommaBeforeThreeDigitsBesideDecimalCommas() {
    assertThat(plain(false, "12,5", "7,25", "1,234")).containsExactly("?", "?", "?");
  }

  @Test
  void shouldLeaveASlipAmongThousandsToThoseWhoReadNumbers() {
    assertThat(plain(false, "1,234,567", "12,34")).containsExactly("1,234,567", "12,34");
    assertThat(plain(false, "12,34", "27446")).containsExactly("12,34", "27446");
  }

  @Test
  void shouldSeeTheSeparatorsOfTheColumnsBeside() {
    Separators table = new Separators();
    Separators comma = new Separators(table);
    Separators column = new Separators(table);
    Stream.of("12,5", "3,25").forEach(comma::add);
    Stream.of("1,234", "2,345").forEach(column::add);
    assertThat(column.plain("1,234", false)).isEmpty();
  }
}
