package org.zonemark.report.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zonemark.report.model.Lang;
import org.zonemark.testing.Browser;

/** The page of an inspection as a browser shows it. Skipped where Chromium is not installed. */
class InspectionPageIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldHinderNobodyAndScrollNowhereSidewaysAtAnyWidth(Lang lang) throws Exception {
    assumeTrue(
        Files.exists(Browser.CHROMIUM),
        "skipped: " + Browser.CHROMIUM + " is not installed (apt-get install chromium)");
    Path page = folder.resolve("page.html");
    Files.writeString(
        page, InspectionPage.of(List.of(InspectionPageTest.SHEET), List.of("zone", "value"), lang));
    try (Browser browser = Browser.open(page, 390, folder.resolve("profile"))) {
      assertThat(browser.requests()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      for (int width : new int[] {390, 1440}) {
        browser.resize(width);
        assertThat(browser.barriers()).as("at " + width).isEmpty();
        assertThat(browser.value("document.documentElement.scrollWidth <= innerWidth"))
            .as("at " + width)
            .isEqualTo("true");
      }
    }
  }
}
