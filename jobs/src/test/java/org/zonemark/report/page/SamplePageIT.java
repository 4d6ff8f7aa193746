package org.zonemark.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.testing.Browser;
import org.zonemark.testing.SampleRun;

/** The report of the real sample as a browser shows it. Skipped where Chromium is not installed. */
@ExtendWith(SampleRun.Shared.class)
class SamplePageIT {

  @TempDir private Path folder;

  private final SampleRun sample;

  SamplePageIT(SampleRun sample) {
    this.sample = sample;
  }

  @BeforeAll
  static void findTheBrowser() {
    Browser.assumeInstalled();
  }

  @ParameterizedTest
  @CsvSource({"zh, 390", "zh, 1440", "en, 390", "en, 1440"})
  void shouldBeReadInLinesAndNotInColumnsOfLetters(String lang, int width) throws Exception {
    Path page = sample.tables().snapshot().resolve("report/report." + lang + ".html");
    try (Browser browser = Browser.open(page, width, folder.resolve("profile"))) {
      assertThat(browser.columnsOfLetters()).isEmpty();
      assertThat(browser.partsTooWide()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
