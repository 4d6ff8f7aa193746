package org.zonemark.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zonemark.report.html.Paging;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Report;
import org.zonemark.testing.Browser;
import org.zonemark.testing.SampleZones;

/** The page as a browser shows it. Skipped where Debian's Chromium is not installed. */
class ReportPageIT {

  private static final String SHOWN =
      "[...document.querySelectorAll('#zone-table tbody tr')].filter(row => !row.hidden)"
          + ".map(row => row.cells[0].textContent).join(' ')";

  /** Of two zones side by side the one that stands first. */
  private static final String LEFTMOST =
      "[...document.querySelectorAll('.zone.on')].sort((one, other) =>"
          + " one.getBoundingClientRect().left - other.getBoundingClientRect().left)[0].id";

  private static final String VIEWS =
      "[...document.querySelectorAll('.view')].filter(view => view.offsetParent)"
          + ".map(view => view.id).join(' ')";

  @TempDir private Path folder;

  @BeforeAll
  static void findTheBrowser() {
    Browser.assumeInstalled();
  }

  private Browser open(Lang lang, int width) throws IOException, InterruptedException {
    Path page = folder.resolve("report.html");
    Files.writeString(page, new HtmlReport().render(SampleZones.three(lang, "htz-zhengzhou")));
    return Browser.open(page, width, folder.resolve("profile"));
  }

  @ParameterizedTest
  @CsvSource({"ZH, 390", "ZH, 1440", "EN, 390", "EN, 1440"})
  void shouldShowOnePartAtATimeWithoutRequestComplaintOrSidewaysScrolling(Lang lang, int width)
      throws Exception {
    try (Browser browser = open(lang, width)) {
      assertThat(browser.value(VIEWS)).isEqualTo("front");
      for (String part :
          new String[] {
            "zones", "rankings", "targets", "growth", "data", "dictionary", "z-htz-zhengzhou"
          }) {
        browser.value("location.hash = '#" + part + "'; new Promise(r => setTimeout(r, 0))");
        assertThat(browser.value(VIEWS)).isEqualTo(part);
        assertThat(Integer.parseInt(browser.value("document.documentElement.scrollWidth")))
            .as("width of " + part)
            .isLessThanOrEqualTo(width);
      }
      assertThat(browser.requests()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldHinderNobodySeriously(Lang lang) throws Exception {
    Map<String, String> barriers = new TreeMap<>();
    try (Browser browser = open(lang, 390)) {
      for (int width : new int[] {390, 1440}) {
        browser.resize(width);
        for (String part :
            new String[] {
              "front",
              "zones",
              "rankings",
              "targets",
              "growth",
              "data",
              "reading",
              "dictionary",
              "z-htz-zhengzhou",
              "z-htz-zhengzhou+z-htz-xian"
            }) {
          browser.show(part);
          barriers.put(part + " " + width, browser.barriers());
        }
      }
    }
    assertThat(barriers.values()).as(barriers.toString()).containsOnly("");
  }

  @Test
  void shouldShowTwoZonesSideBySide() throws Exception {
    try (Browser browser = open(Lang.ZH, 1440)) {
      assertThat(browser.value("document.getElementById('beside').form.hidden")).isEqualTo("true");
      browser.value("location.hash = '#z-htz-zhengzhou'; new Promise(r => setTimeout(r, 0))");
      browser.value(
          "{const by = document.getElementById('beside'); by.value = 'z-htz-xian';"
              + " by.dispatchEvent(new Event('change'));} new Promise(r => setTimeout(r, 0))");
      assertThat(browser.value(VIEWS)).isEqualTo("z-htz-zhengzhou z-htz-xian");
      assertThat(browser.value("location.hash")).isEqualTo("#z-htz-zhengzhou+z-htz-xian");
      String tops =
          browser.value(
              "[...document.querySelectorAll('.zone.on')]"
                  + ".map(zone => zone.getBoundingClientRect().top).join(' ')");
      assertThat(tops.split(" ")[0]).isEqualTo(tops.split(" ")[1]);
      assertThat(browser.value(LEFTMOST)).isEqualTo("z-htz-zhengzhou");
      assertThat(
              browser.value(
                  "[...document.querySelectorAll('#compare tbody tr')].map(row =>"
                      + " [...row.cells].map(cell => cell.textContent).join('|')).join('; ')"))
          .isEqualTo(
              "综合指数|第2/3 · 2024年|第1/3 · 2024年|▼1位; 创新能力|58.00 · 第2/3|59.00 · 第1/3|▼1.00;"
                  + " 单位能耗（低为好）|100吨标准煤 · 第2/3|100吨标准煤 · 第1/3|▼1位");
      // The other way round, whatever the order of the directory
      browser.value(
          "location.hash = '#z-htz-xian+z-htz-zhengzhou'; new Promise(r => setTimeout(r, 0))");
      assertThat(browser.value(LEFTMOST)).isEqualTo("z-htz-xian");
      browser.value("location.hash = '#front'; new Promise(r => setTimeout(r, 0))");
      assertThat(browser.value(VIEWS)).isEqualTo("front");
    }
  }

  @Test
  void shouldLeadFromTheFrontPageAndFromGrowthToTheZoneThatIsChosen() throws Exception {
    Path page = folder.resolve("report.html");
    Files.writeString(page, new HtmlReport().render(SampleZones.growing(Lang.ZH, null)));
    try (Browser browser = Browser.open(page, 1440, folder.resolve("profile"))) {
      for (String part : new String[] {"front", "growth"}) {
        browser.value(
            "location.hash = '#"
                + part
                + "'; {const by = document.querySelector('#"
                + part
                + " .goto select'); by.value = 'z-htz-8'; by.dispatchEvent(new Event('change'));}"
                + " new Promise(r => setTimeout(r, 0))");
        assertThat(browser.value(VIEWS)).as(part).isEqualTo("z-htz-8");
      }
    }
  }

  @Test
  void shouldFindFilterAndSortZones() throws Exception {
    try (Browser browser = open(Lang.EN, 1440)) {
      browser.value("location.hash = '#zones'; new Promise(r => setTimeout(r, 0))");
      assertThat(typed(browser, "zz")).isEqualTo("Zhengzhou High-tech Zone");
      assertThat(typed(browser, "西安")).isEqualTo("Xi'an High-tech Zone");
      assertThat(typed(browser, "xinxiang")).isEqualTo("Xinxiang High-tech Zone");
      assertThat(typed(browser, "ｚｚ")).isEqualTo("Zhengzhou High-tech Zone");
      assertThat(typed(browser, "nobody")).isEmpty();
      assertThat(browser.value("document.getElementById('found').textContent"))
          .isEqualTo("No zone of that name");
      assertThat(typed(browser, "")).contains("Zhengzhou", "Xinxiang", "Xi'an");
      browser.value(
          "{const by = document.getElementById('by-p'); by.selectedIndex = 2;"
              + " by.dispatchEvent(new Event('change'));"
              + " by.selectedOptions[0].textContent}");
      assertThat(browser.value(SHOWN)).isEqualTo("Xi'an High-tech Zone");
      browser.value(
          "{const by = document.getElementById('by-p'); by.selectedIndex = 0;"
              + " by.dispatchEvent(new Event('change'));}");
      browser.value("document.querySelectorAll('#zone-table thead button')[2].click()");
      assertThat(browser.value(SHOWN))
          .isEqualTo("Xi'an High-tech Zone Zhengzhou High-tech Zone Xinxiang High-tech Zone");
      browser.value("document.querySelectorAll('#zone-table thead button')[2].click()");
      assertThat(browser.value(SHOWN)).startsWith("Xinxiang");
    }
  }

  @ParameterizedTest
  @CsvSource({"ZH, 390", "EN, 1440"})
  void shouldFindZonesWhosePagesAreInOtherFiles(Lang lang, int width) throws Exception {
    HtmlReport html = new HtmlReport(new Paging(2, 1, 2));
    Report report = SampleZones.three(lang, null);
    html.write(
        report, html.brief(report), (name, text) -> Files.writeString(folder.resolve(name), text));
    Path first = folder.resolve("report." + lang.code() + ".html");
    try (Browser browser = Browser.open(first, width, folder.resolve("profile"))) {
      browser.value("location.hash = '#zones'; new Promise(r => setTimeout(r, 0))");
      String rows = "[...document.querySelectorAll('#zone-table tbody tr')]";
      assertThat(browser.value(rows + ".filter(row => !row.hidden).length")).isEqualTo("2");
      browser.value("document.getElementById('zone-more').click()");
      assertThat(browser.value(rows + ".filter(row => !row.hidden).length")).isEqualTo("3");
      browser.value("document.querySelectorAll('#zone-table thead button')[2].click()");
      assertThat(browser.value(rows + ".map(row => row.cells[2].textContent.trim()).join()"))
          .isEqualTo(lang == Lang.ZH ? "第1/3,第2/3,第3/3" : "1/3,2/3,3/3");
      assertThat(typed(browser, "xa"))
          .isEqualTo(lang == Lang.ZH ? "西安高新区" : "Xi'an High-tech Zone");
      browser.value(
          "setTimeout(() => document.getElementById('find').form.requestSubmit(), 10); 0");
      assertThat(reached(browser, "zones-3." + lang.code() + ".html#z-htz-xian"))
          .as("at the page within ten minutes: %s", browser.complaints())
          .isTrue();
      assertThat(browser.value(VIEWS)).isEqualTo("z-htz-xian");
      assertThat(browser.value("document.querySelector('nav a').pathname.split('/').pop()"))
          .isEqualTo("report." + lang.code() + ".html");
      assertThat(Integer.parseInt(browser.value("document.documentElement.scrollWidth")))
          .isLessThanOrEqualTo(width);
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.barriers()).isEmpty();
    }
  }

  /** Whether the browser comes to a page; while it is on its way it cannot be asked. */
  private static boolean reached(Browser browser, String page) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
    while (System.nanoTime() < end) {
      try {
        if (browser
            .value("document.readyState + location.pathname + location.hash")
            .matches("complete.*/" + Pattern.quote(page))) {
          return true;
        }
      } catch (RuntimeException underWay) {
        Thread.sleep(50);
      }
    }
    return false;
  }

  private static String typed(Browser browser, String words) {
    browser.value(
        "{const field = document.getElementById('find'); field.value = '"
            + words
            + "'; field.dispatchEvent(new Event('input'));}");
    return browser.value(SHOWN);
  }
}
