package org.zonemark.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zonemark.report.model.FindingCount;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.FindingsBook;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

class FindingsWorkbookTest {

  private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

  private static final FindingRow UNKNOWN =
      new FindingRow(
          "unknown_zone",
          "error",
          new Name("a.csv#L3C1：不认识的园区“甲<乙>&”;请补充别名", "a.csv#L3C1: unknown zone; add an alias"),
          "甲<乙>&\u0001",
          "rejected",
          "a.csv#L3C1");
  private static final FindingRow ODD =
      new FindingRow(
          "footnote", "info", new Name("有脚注", "has a footnote"), null, "kept", "a.csv#L3C1");
  private static final FindingRow WHOLE_FILE =
      new FindingRow(
          "unreadable_file", "error", new Name("无法读取", "unreadable"), "", "rejected", "b.csv");

  private static FindingsBook book(Lang lang) {
    TreeMap<Integer, List<String>> rows = new TreeMap<>();
    rows.put(1, List.of("高新区", "数值"));
    rows.put(3, List.of("甲<乙>&\u0001", "", "3"));
    return new FindingsBook(
        lang,
        true,
        List.of(
            new FindingCount("unknown_zone", "error", 1), new FindingCount("footnote", "info", 1)),
        List.of(
            new FindingsBook.Listed(UNKNOWN, 0, 3, 1),
            new FindingsBook.Listed(WHOLE_FILE, FindingsBook.Listed.NOWHERE, 0, 0),
            new FindingsBook.Listed(ODD, 0, 3, 1)),
        List.of(new FindingsBook.SheetCopy("tables/a:b.csv", 70, rows)));
  }

  private static XSSFWorkbook read(FindingsBook book) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(FindingsWorkbook.of(book, DAY)));
  }

  private static List<String> texts(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
    return texts;
  }

  @Test
  void shouldColourTheCellInItsPlaceByTheWorstAndSayEveryReasonInTheLanguage() throws IOException {
    try (XSSFWorkbook workbook = read(book(Lang.ZH))) {
      XSSFSheet copy = workbook.getSheetAt(3);
      XSSFCell cell = copy.getRow(2).getCell(0);
      assertThat(cell.getStringCellValue()).isEqualTo("甲<乙>& ");
      assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFFFC7CE");
      assertThat(cell.getCellComment().getString().getString())
          .isEqualTo("a.csv#L3C1：不认识的园区“甲<乙>&”;请补充别名\n有脚注");
      assertThat(copy.getRow(0).getCell(1).getStringCellValue()).isEqualTo("数值");
      assertThat(copy.getRow(2).getCell(2).getStringCellValue()).isEqualTo("3");
      assertThat(copy.getCellComments()).hasSize(1);
    }
    try (XSSFWorkbook workbook = read(book(Lang.EN))) {
      assertThat(
              workbook.getSheetAt(3).getRow(2).getCell(0).getCellComment().getString().getString())
          .isEqualTo("a.csv#L3C1: unknown zone; add an alias\nhas a footnote");
    }
  }

  @Test
  void shouldTellEachCauseInALineWithItsNumberItsPlacesAndAWayToItsRows() throws IOException {
    FindingRow kept =
        new FindingRow(
            "unknown_zone", "error", new Name("乙", "another"), "乙", "kept", "a.csv#L4C1");
    FindingsBook several =
        new FindingsBook(
            Lang.EN,
            false,
            List.of(
                new FindingCount("unreadable_file", "error", 1),
                new FindingCount("unknown_zone", "error", 2)),
            List.of(
                new FindingsBook.Listed(WHOLE_FILE, FindingsBook.Listed.NOWHERE, 0, 0),
                new FindingsBook.Listed(UNKNOWN, FindingsBook.Listed.NOWHERE, 0, 0),
                new FindingsBook.Listed(kept, FindingsBook.Listed.NOWHERE, 0, 0)),
            List.of());
    try (XSSFWorkbook workbook = read(several)) {
      XSSFSheet causes = workbook.getSheetAt(0);
      assertThat(causes.getLastRowNum()).isEqualTo(3);
      List<String> cells = new ArrayList<>();
      causes.getRow(3).forEach(cell -> cells.add(cell.toString()));
      assertThat(cells)
          .containsExactly(
              "2.0",
              "Error",
              "Unknown zone",
              "2.0",
              "Kept 1\nRejected 1",
              "a.csv#L3C1\na.csv#L4C1",
              "a.csv#L3C1: unknown zone; add an alias");
      assertThat(causes.getHyperlinkList())
          .extracting(link -> link.getLocation())
          .containsExactly("'Data findings'!A3", "'Data findings'!A4");
    }
  }

  @Test
  void shouldListEveryFindingWithALinkToItsCell() throws IOException {
    try (XSSFWorkbook workbook = read(book(Lang.EN))) {
      XSSFSheet list = workbook.getSheetAt(1);
      assertThat(list.getSheetName()).isEqualTo("Data findings");
      assertThat(texts(list))
          .contains("Unknown zone", "Unreadable file", "b.csv", "Rejected", "Kept")
          .contains("has a footnote");
      assertThat(list.getHyperlinkList())
          .extracting(link -> link.getLocation())
          .containsExactly("'1 a b.csv'!A3", "'1 a b.csv'!A3");
      assertThat(list.getTables().get(0).getCTTable().getAutoFilter().getRef()).isEqualTo("A2:G5");
      XSSFSheet sheets = workbook.getSheetAt(2);
      assertThat(sheets.getHyperlinkList())
          .extracting(link -> link.getLocation())
          .containsExactly("'1 a b.csv'!A1");
      assertThat(workbook.getSheet("1 a b.csv")).isNotNull();
    }
  }

  @Test
  void shouldPrintEverySheetInTheWidthOfAPageWithItsNumber() throws IOException {
    try (XSSFWorkbook workbook = read(book(Lang.ZH))) {
      for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
        XSSFSheet sheet = workbook.getSheetAt(at);
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getFitToPage()).as(sheet.getSheetName()).isTrue();
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getFooter().getRight()).endsWith("&P / &N");
        assertThat(sheet.getHeader().getRight()).endsWith("合成数据");
      }
    }
  }

  @Test
  void shouldFoldOfAWideCopyWhatLiesFarFromAnyFinding() throws IOException {
    TreeMap<Integer, List<String>> rows = new TreeMap<>();
    for (int row : new int[] {1, 7, 8}) {
      rows.put(row, IntStream.range(0, 30).mapToObj(column -> row + "/" + column).toList());
    }
    FindingsBook wide =
        new FindingsBook(
            Lang.EN,
            false,
            List.of(new FindingCount("footnote", "info", 1)),
            List.of(new FindingsBook.Listed(ODD, 0, 8, 20)),
            List.of(new FindingsBook.SheetCopy("a.csv", 8, rows)));
    try (XSSFWorkbook workbook = read(wide)) {
      XSSFSheet copy = workbook.getSheetAt(3);
      assertThat(IntStream.range(0, 30).filter(column -> !copy.isColumnHidden(column)))
          .containsExactly(0, 1, 2, 3, 18, 19, 20);
      assertThat(IntStream.range(0, 8).filter(row -> !copy.getRow(row).getZeroHeight()))
          .containsExactly(0, 6, 7);
      assertThat(copy.getRow(7).getCell(19).getStringCellValue()).isEqualTo("8/19");
      assertThat(texts(copy)).anyMatch(text -> text.startsWith("23 more columns"));
    }
  }

  @Test
  void shouldSayWhereOnlyAPartOfASheetIsCopied() throws IOException {
    try (XSSFWorkbook workbook = read(book(Lang.EN))) {
      assertThat(texts(workbook.getSheetAt(3)))
          .anyMatch(text -> text.startsWith("Only 2 of the 70 rows"))
          .contains("Synthetic data");
    }
  }

  @Test
  void shouldGoOnInAFurtherListSoThatNoFindingIsLeftOut() throws IOException {
    List<FindingsBook.Listed> many = new ArrayList<>();
    for (int at = 0; at < FindingsWorkbook.LISTED_PER_SHEET + 3; at++) {
      many.add(new FindingsBook.Listed(WHOLE_FILE, FindingsBook.Listed.NOWHERE, 0, 0));
    }
    byte[] bytes =
        FindingsWorkbook.of(new FindingsBook(Lang.EN, false, List.of(), many, List.of()), DAY);
    try (var workbook =
        new org.dhatim.fastexcel.reader.ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Long> rows = new ArrayList<>();
      for (var sheet : workbook.getSheets().toList()) {
        try (var all = sheet.openStream()) {
          rows.add(all.count());
        }
      }
      assertThat(rows).hasSize(3);
      assertThat(rows.get(2)).isEqualTo(5);
    }
  }

  @Test
  void shouldHaveTheSameBytesWhenMadeAgainLater() throws Exception {
    byte[] first = FindingsWorkbook.of(book(Lang.ZH), DAY);
    // Archives count time in steps of two seconds.
    Thread.sleep(2_100);
    assertThat(FindingsWorkbook.of(book(Lang.ZH), DAY)).isEqualTo(first);
  }

  @Test
  void shouldBearTheDayOfTheRun() throws IOException {
    try (XSSFWorkbook workbook = read(book(Lang.EN))) {
      assertThat(workbook.getProperties().getCoreProperties().getCreated())
          .isEqualTo("2020-12-31T00:00:00Z");
    }
  }
}
