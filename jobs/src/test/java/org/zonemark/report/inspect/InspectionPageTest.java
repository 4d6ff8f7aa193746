package org.zonemark.report.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zonemark.report.model.InspectedSheet;
import org.zonemark.report.model.Lang;

class InspectionPageTest {

  static final InspectedSheet SHEET =
      new InspectedSheet(
          "a.csv",
          List.of(new InspectedSheet.Question("时期?", "2024 | 2023", "a.csv#L1C2: open")),
          List.of("a.csv#L1C3: <script>alert(1)</script>"),
          List.of("1", "2", "3"),
          List.of(
              new InspectedSheet.Row(
                  1,
                  List.of(
                      new InspectedSheet.Cell("郑州<b>", "zone", ""),
                      new InspectedSheet.Cell("1.5", "value", "郑州高新区 · 营业收入 · 2023"),
                      new InspectedSheet.Cell("", "blank", "")))),
          7);

  private static Document page(Lang lang) {
    return Jsoup.parse(InspectionPage.of(List.of(SHEET), List.of("zone", "value"), lang));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldNeedNothingElseAndAllowNothingElse(Lang lang) throws Exception {
    Document page = page(lang);
    byte[] style = page.selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));

    assertThat(page.select("script, link, img, iframe, [style], [onclick], [src], [href]"))
        .isEmpty();
    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo(lang.tag());
  }

  @Test
  void shouldShowEachCellAsItIsWithItsRoleAndItsReading() {
    Document page = page(Lang.ZH);

    assertThat(page.selectFirst("td.zone").ownText()).isEqualTo("郑州<b>");
    assertThat(page.selectFirst("td.value span").wholeText())
        .isEqualTo("读入的数值\n郑州高新区 · 营业收入 · 2023");
    assertThat(page.select("td[tabindex]")).hasSize(2);
    assertThat(page.text()).contains("另有 7 行未显示", "<script>alert(1)</script>");
  }

  @Test
  void shouldStandTheQuestionsBesideTheSheet() {
    assertThat(page(Lang.EN).selectFirst("aside").text())
        .contains("Questions to answer 时期? 2024 | 2023 a.csv#L1C2: open");
  }
}
