package org.zonemark.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zonemark.report.model.Lang;
import org.zonemark.report.page.HtmlReport;
import org.zonemark.testing.SampleZones;

/** Skipped where no Chinese font is installed. */
class PdfReportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final HtmlReport HTML = new HtmlReport();
  private static FontFile font;

  @BeforeAll
  static void findAFont() {
    font = FontFile.installed().orElse(null);
    assumeTrue(
        font != null, "skipped: no Chinese font is installed (apt-get install fonts-wqy-microhei)");
  }

  private static byte[] pdf(Lang lang, String... parts) throws IOException {
    return new PdfReport(List.of(HTML.render(SampleZones.three(lang, "htz-zhengzhou"))), font)
        .of(List.of(parts), DAY);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void shouldPrintTheFrontPageOnOneA4InChinese() throws IOException {
    byte[] pdf = pdf(Lang.ZH, "front");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(595);
      assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(842);
    }
    assertThat(text(pdf)).contains("高新区排名与目标报告", "要点", "郑州高新区", "2025年目标能否完成", "1 / 1");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldPrintAZoneOnAtMostTwoPages(Lang lang) throws IOException {
    byte[] pdf = pdf(lang, "z-htz-zhengzhou");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
    }
    assertThat(text(pdf))
        .contains(
            lang == Lang.ZH
                ? new String[] {"郑州高新区", "各榜位次", "综合指数", "第2/3", "前15位"}
                : new String[] {"Zhengzhou High-tech Zone", "Composite index", "2/3", "top 15"});
  }

  @Test
  void shouldEmbedEveryFont() throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf(Lang.ZH, "front", "z-htz-xian"))) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
    }
  }

  @Test
  void shouldBeginEachPartOnAPageOfItsOwnAndListThemBeside() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(pdf(Lang.ZH, "z-htz-zhengzhou", "z-htz-xinxiang", "z-htz-xian"))) {
      List<String> listed = new ArrayList<>();
      document
          .getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(item -> listed.add(item.getTitle()));

      assertThat(listed).containsExactly("郑州高新区", "新乡高新区", "西安高新区");
      assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void shouldSaySyntheticOnEveryPageWhereDataIs() throws IOException {
    byte[] pdf =
        new PdfReport(List.of(HTML.render(SampleZones.many(Lang.ZH, 3))), font)
            .of(List.of("z-htz-1", "z-htz-2"), DAY);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        assertThat(one.getText(document)).contains("合成数据");
      }
    }
  }

  @Test
  void shouldGiveTheSameBytesForTheSameReport() throws IOException {
    assertThat(pdf(Lang.ZH, "front")).isEqualTo(pdf(Lang.ZH, "front"));
  }

  @Test
  void shouldDrawWhatThePageDraws() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Lang.ZH, "z-htz-zhengzhou"))) {
      long drawings =
          java.util.stream.StreamSupport.stream(
                  document.getPage(0).getResources().getXObjectNames().spliterator(), false)
              .count();

      assertThat(drawings).isGreaterThan(3);
    }
  }
}
