package org.zonemark.conf.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.csv, a.csv, true",
    "*.csv, a/b.csv, false",
    "*/b?.csv, a/b1.csv, true",
    "a*b*c, aXbXbc, true",
    "a*b*c, aXbX, false",
    "*, 表, true",
    "a.c, abc, false",
    "'', '', true"
  })
  void shouldMatchStarsAndQuestionMarksButNoSlash(String pattern, String name, boolean fits) {
    assertThat(Glob.of(pattern).test(name)).isEqualTo(fits);
  }

  @Test
  @Timeout(60)
  void shouldMatchAPatternOfManyStarsAtOnce() {
    assertThat(Glob.of("*a".repeat(40) + "b").test("a".repeat(5000))).isFalse();
  }
}
