package org.zonemark.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

  private static final Element LINE =
      Jsoup.parse("<svg class=sp><polyline/></svg>").selectFirst("polyline");

  @Test
  void shouldReadTheRulesBehindThoseOfScreensAndLetThoseOfPrintHaveTheLastWord() {
    StyleSheet style =
        StyleSheet.of(
            """
            :root { --accent: #123456; }
            @media screen and (min-width: 1100px) {
              .sp { width: 900px; }
              .sp polyline { stroke: red; }
            }
            .sp { width: 108px; }
            .sp polyline { fill: none; stroke: var(--accent); stroke-width: 1.5; }
            @media print {
              .sp polyline { stroke-width: 2; }
            }
            """);
    assertThat(style.value(LINE, "stroke", "none")).isEqualTo("#123456");
    assertThat(style.value(LINE, "stroke-width", "1")).isEqualTo("2");
    assertThat(style.points(LINE.parent(), "width", 0)).isEqualTo(81);
  }
}
