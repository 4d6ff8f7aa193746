package org.zonemark.job.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.testing.Browser;

/** The page of a difference as a browser shows it. Skipped where Chromium is not installed. */
class DiffPagesIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldHinderNobodyAndScrollNowhereSidewaysAtAnyWidth(Lang lang) throws Exception {
    assumeTrue(
        Files.exists(Browser.CHROMIUM),
        "skipped: " + Browser.CHROMIUM + " is not installed (apt-get install chromium)");
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        DiffPages.page(DiffPagesTest.DIFF, Map.of("z", new Name("郑州高新区", "Zhengzhou")), lang));
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
