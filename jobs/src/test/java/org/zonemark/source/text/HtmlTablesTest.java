package org.zonemark.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.conf.source.TextForm;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.source.file.Grids;

class HtmlTablesTest {

  private static Grids page(String html) {
    return Grids.read(
        "a.html", html.getBytes(StandardCharsets.UTF_8), "html", TextForm.AUTO, "*", "*");
  }

  private static List<List<String>> texts(Grids grids) {
    return grids.sheets().get(0).rows().stream().map(Sheet.Row::texts).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sup>2</sup>",
        "<span style='vertical-align: super'>2</span>",
        "<font class=up>2</font>",
        "<sup><a href='#n2'>2</a></sup>"
      })
  void shouldKeepWhatIsRaisedRaised(String raised) {
    assertThat(
            texts(
                page(
                    "<html><style>.up{vertical-align:super}</style><table><tr><td>125.3" + raised)))
        .containsExactly(List.of("125.3²"));
  }

  @Test
  void shouldPutBracketsAroundRaisedWordsThatHaveNoRaisedForm() {
    assertThat(texts(page("<table><tr><td>33.1<sup>[a]</sup><td>5<sup>注1</sup><td>7<sup>*</sup>")))
        .containsExactly(List.of("33.1⁽ᵃ⁾", "5⁽注¹⁾", "7*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span style=\"display:none\">7002</span>",
        "<span style='VISIBILITY : hidden'>7002</span>",
        "<span hidden>7002</span>",
        "<span class='sortkey'>7002</span>",
        "<span style='mso-hide:all'>7002</span>",
        "<del>7002</del>",
        "<s>7002</s>",
        "<span style='text-decoration:line-through'>7002</span>",
        "<ruby><rt>7002</rt></ruby>",
        "<font color=white>7002</font>",
        "<span style='color: #FFF; margin:0'>7002</span>",
        "<!-- 7002 -->"
      })
  void shouldLeaveOutWhatNobodySees(String hidden) {
    assertThat(
            texts(
                page(
                    "<html><style>td{color:red} .sortkey {display:none}</style><table><tr><td>"
                        + hidden
                        + "27.5")))
        .containsExactly(List.of("27.5"));
  }

  @Test
  void shouldKeepWhiteTextThatIsSeen() {
    assertThat(
            texts(
                page(
                    "<table><tr><td><span style='color:#fff'>7</span>"
                        + "<td>1<span style='color:white;background:red'>2</span>"
                        + "<td bgcolor=navy>3<font color=white>4</font>")))
        .containsExactly(List.of("7", "12", "34"));
  }

  @Test
  void shouldLeaveOutHiddenRowsAndCells() {
    assertThat(
            texts(
                page(
                    "<table><tr><td>甲<td>1<tr style='display:none'><td>乙<td>999<tr><td>丙<td style='display:none'>5<td>3")))
        .containsExactly(List.of("甲", "1"), List.of("丙", "3"));
  }

  @Test
  void shouldNotTakeInvisibleSignsForPartsOfNamesAndNumbers() {
    assertThat(texts(page("<table><tr><td>洛阳&shy;高新区<td>&#8203;4&#8203;0&nbsp;")))
        .containsExactly(List.of("洛阳高新区", "40"));
  }

  @Test
  void shouldRefuseSpansThatMakeAbsurdGridsBeforeTheyAreMade() {
    String wide = "<td colspan=1000>x".repeat(20);
    assertThat(page("<table><tr>" + wide).faults())
        .extracting(Fault::code)
        .containsExactly("too_large");
    String tall = "<tr>" + "<td colspan=1000 rowspan=1000>x".repeat(16);
    assertThat(page("<table>" + tall + "<tr><td>y".repeat(1000)).faults())
        .extracting(Fault::code)
        .containsExactly("too_large");
  }
}
