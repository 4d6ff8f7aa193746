package org.zonemark.report.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zonemark.report.model.Lang;
import org.zonemark.report.page.HtmlReport;
import org.zonemark.testing.Browser;
import org.zonemark.testing.SampleReports;

/** The dashboard as a browser shows it. Skipped where Debian's Chromium is not installed. */
class DashboardPageIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldFitOneScreenWithoutRequestOrComplaint(Lang lang) throws Exception {
    Browser.assumeInstalled();
    Path page = folder.resolve("dashboard.html");
    Files.writeString(
        page,
        DashboardPage.of(
            Dashboards.of(
                SampleReports.zhengzhouAndXinxiang(Lang.ZH),
                new HtmlReport().brief(SampleReports.zhengzhouAndXinxiang(Lang.ZH)),
                new HtmlReport().brief(SampleReports.zhengzhouAndXinxiang(Lang.EN))),
            lang));
    try (Browser browser = Browser.open(page, 1920, folder.resolve("profile"))) {
      assertThat(Integer.parseInt(browser.value("document.documentElement.scrollWidth")))
          .isLessThanOrEqualTo(1920);
      assertThat(browser.value("document.documentElement.scrollHeight <= innerHeight"))
          .isEqualTo("true");
      assertThat(
              browser.value(
                  "[...document.querySelectorAll('section, .list th, .moves span')]"
                      + ".filter(each => each.scrollWidth > each.clientWidth + 1"
                      + " || each.scrollHeight > each.clientHeight + 1)"
                      + ".map(each => each.textContent).join('; ')"))
          .as("what is cut")
          .isEmpty();
      assertThat(browser.requests()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.barriers()).isEmpty();
    }
  }
}
