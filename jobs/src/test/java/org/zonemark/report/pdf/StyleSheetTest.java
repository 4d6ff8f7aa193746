package org.zonemark.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

  private static final StyleSheet SHEET =
      StyleSheet.of(
          """
          :root { --good: #0b6b5d; }
          .up { color: var(--good); } /* good */
          td:nth-child(2) { text-align: right; }
          .note { display: block; font-size: 12px; }
          @media screen and (max-width: 640px) {
            .up { color: #ff0000; }
          }
          @media print {
            .zone .note { display: inline; font-size: 8pt; }
            nav, .find { display: none; }
          }
          """);

  private static Element of(String html, String selector) {
    return Jsoup.parse(html).selectFirst(selector);
  }

  @Test
  void shouldHandColoursDownAndResolveVariables() {
    assertThat(SHEET.value(of("<p class=up><b>1</b></p>", "b"), "color", "")).isEqualTo("#0b6b5d");
  }

  @Test
  void shouldLetTheNearerRuleOfPrintWin() {
    Element note = of("<div class=zone><span class=note>x</span></div>", ".note");

    assertThat(SHEET.value(note, "display", "")).isEqualTo("inline");
    assertThat(SHEET.points(note, "font-size", 0)).isEqualTo(8);
    assertThat(SHEET.points(of("<span class=note>x</span>", ".note"), "font-size", 0)).isEqualTo(9);
  }

  @Test
  void shouldKnowTheColumnOfACell() {
    String row = "<table><tr><td id=a>1</td><td id=b>2</td></tr></table>";

    assertThat(SHEET.value(of(row, "#a"), "text-align", "left")).isEqualTo("left");
    assertThat(SHEET.value(of(row, "#b"), "text-align", "left")).isEqualTo("right");
  }

  @Test
  void shouldHideWhatIsNotPrinted() {
    assertThat(SHEET.isHidden(of("<nav>1</nav>", "nav"))).isTrue();
    assertThat(SHEET.isHidden(of("<p class=up>1</p>", "p"))).isFalse();
  }

  @Test
  void shouldReadTheRulesBehindThoseOfScreens() {
    StyleSheet style =
        StyleSheet.of(
            """
            @media screen and (min-width: 1100px) {
              .sp polyline { stroke: red; }
            }
            .sp polyline { stroke: #123456; stroke-width: 1.5; }
            @media print {
              .sp polyline { stroke-width: 2; }
            }
            """);
    Element line = Jsoup.parse("<svg class=sp><polyline/></svg>").selectFirst("polyline");
    assertThat(style.value(line, "stroke", "none")).isEqualTo("#123456");
    assertThat(style.value(line, "stroke-width", "1")).isEqualTo("2");
  }
}
