package org.zonemark.report.inspect;

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
    Browser.holdForAll(
        InspectionPage.of(List.of(InspectionPageTest.SHEET), List.of("zone", "value"), lang),
        folder);
  }
}
