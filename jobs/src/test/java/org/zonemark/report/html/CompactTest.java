package org.zonemark.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<tr><td>1</td></tr>                   | <tr><td>1",
        "<caption>x</caption><tbody>           | <caption>x<tbody>",
        "<a href=\"#z-1\">x</a>                | <a href=#z-1>x</a>",
        "<p class=\"a b\">x</p>                | <p class=\"a b\">x</p>",
        "<line x1=\"3\" y2=\"9\"/>             | <line x1=3 y2=9 />",
        "he said =\"yes\" to it                | he said =\"yes\" to it",
        "<i>&lt;/td&gt; a=&quot;b&quot;</i>    | <i>&lt;/td&gt; a=&quot;b&quot;</i>"
      })
  void shouldLeaveOutWhatHtmlLetsGoAndNothingElse(String markup, String compact) {
    assertThat(Compact.of(markup)).isEqualTo(compact);
  }
}
