package org.zonemark.table.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Period;
import org.zonemark.testing.Quirk;

class FactYearsTest {

  /** No day is told: conf/ knows that 2024 is past. */
  private static final Configuration NO_DAY = Quirk.all().findFirst().orElseThrow().configuration();

  private static final Configuration END_OF_2026 =
      Quirk.all()
          .findFirst()
          .orElseThrow()
          .configurationWith("run.yaml", "inputs: x\nlake: y\nas_of: 2026-12-31\n");

  private static String facts(Configuration conf, Integer edition, int... years) {
    return facts(
        new FactYears(
            edition,
            null,
            null,
            conf,
            FactYears.pastYear(NO_DAY),
            () -> IntStream.of(years).boxed()),
        years);
  }

  private static String factsOfPlan(Configuration conf, int begins, int... years) {
    return facts(
        new FactYears(
            null,
            begins,
            null,
            conf,
            FactYears.pastYear(NO_DAY),
            () -> IntStream.of(years).boxed()),
        years);
  }

  private static String facts(FactYears facts, int... years) {
    StringBuilder told = new StringBuilder();
    for (int year : years) {
      String doubt = facts.doubt(Period.ofYear(year));
      told.append(' ')
          .append(year)
          .append(doubt.isEmpty() ? "" : doubt.contains("future:2") ? "?" : "");
      if (doubt.startsWith("period_beside_future")) {
        told.append('!');
      }
    }
    return told.toString().strip();
  }

  private static Stream<Configuration> both() {
    return Stream.of(NO_DAY, END_OF_2026);
  }

  @Test
  void shouldKnowWhatIsPastFromConfAndNotFromAClock() {
    assertThat(FactYears.pastYear(NO_DAY)).isEqualTo(2024);
  }

  @Test
  void shouldTakeTheYearBeforeAPlanForWhatItStartsFrom() {
    both()
        .forEach(
            conf -> {
              assertThat(facts(conf, null, 2020, 2030)).isEqualTo("2020?! 2030?");
              assertThat(factsOfPlan(conf, 2021, 2020, 2030)).isEqualTo("2020 2030?");
              assertThat(factsOfPlan(conf, 2016, 2020, 2030)).isEqualTo("2020?! 2030?");
            });
  }

  @Test
  void shouldAskAboutTheYearBetweenWhatWasReachedAndWhatHasNotCome() {
    both()
        .forEach(
            conf -> {
              assertThat(facts(conf, null, 2022, 2030, 2035)).isEqualTo("2022 2030? 2035?");
              assertThat(facts(conf, null, 2019, 2020, 2021, 2035))
                  .isEqualTo("2019 2020 2021 2035?");
              assertThat(facts(conf, null, 2021, 2022, 2023, 2024, 2025, 2035))
                  .isEqualTo("2021 2022?! 2023?! 2024?! 2025?! 2035?");
            });
    assertThat(facts(END_OF_2026, null, 2021, 2025, 2035)).isEqualTo("2021 2025?! 2035?");
  }

  @Test
  void shouldTakeYearsThatFollowOneAnotherAsFacts() {
    assertThat(facts(NO_DAY, null, 2024, 2025, 2026, 2027)).isEqualTo("2024 2025 2026 2027");
    assertThat(facts(NO_DAY, null, 2005, 2010, 2015, 2020)).isEqualTo("2005 2010 2015 2020");
    assertThat(facts(NO_DAY, null, 2028)).isEqualTo("2028");
  }

  @Test
  void shouldTakeNoYearFarBehindAllThatIsKnownAsFact() {
    assertThat(facts(NO_DAY, null, 2030)).isEqualTo("2030?");
    assertThat(facts(NO_DAY, null, 2025, 2035)).isEqualTo("2025?! 2035?");
  }

  @Test
  void shouldTrustThePublicationUpToItsYear() {
    assertThat(facts(NO_DAY, 2022, 2015, 2021, 2022, 2025)).isEqualTo("2015 2021 2022 2025?");
  }
}
