package org.zonemark.job.diff;

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
    Browser.holdForAll(
        DiffPages.page(DiffPagesTest.DIFF, Map.of("z", new Name("郑州高新区", "Zhengzhou")), lang),
        folder);
  }
}
