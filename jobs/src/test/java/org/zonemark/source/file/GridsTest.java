package org.zonemark.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.conf.source.TextForm;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.source.Cell;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;

class GridsTest {

  private static final String TABLE = "高新区,营业收入\n郑州高新区,\"1,234\"\n";
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static Grids csv(byte[] bytes) {
    return Grids.read("a.csv", bytes, "csv", TextForm.AUTO, "*", "*");
  }

  private static List<List<String>> texts(Grids grids) {
    return grids.sheets().get(0).rows().stream().map(Sheet.Row::texts).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void shouldFindTheEncodingOfAText(String charset) {
    Grids grids = csv(TABLE.getBytes(Charset.forName(charset)));
    assertThat(grids.faults()).isEmpty();
    assertThat(texts(grids)).containsExactly(List.of("高新区", "营业收入"), List.of("郑州高新区", "1,234"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void shouldLeaveTheByteOrderMarkAside(String charset) {
    assertThat(texts(csv(("\uFEFF" + TABLE).getBytes(Charset.forName(charset)))).get(0).get(0))
        .isEqualTo("高新区");
  }

  @Test
  void shouldSayWhichLineDoesNotDecodeAndReadTheOthers() {
    // Given
    byte[] bytes = "年,值\n2019,一\n2020,二\n2021,三\n".getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("2020") + 5] = (byte) 0xFF;
    // When
    Grids grids = csv(bytes);
    // Then
    assertThat(grids.faults())
        .extracting(Fault::code, Fault::place)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("undecodable_bytes", "#L3"));
    assertThat(texts(grids).get(3)).containsExactly("2021", "三");
    assertThat(texts(grids).toString()).doesNotContain("\uFFFD");
  }

  @Test
  void shouldSayWhichLineOfUtf16DoesNotDecode() {
    byte[] bytes = "年,值\n2019,一\n2020,二\n".getBytes(StandardCharsets.UTF_16LE);
    bytes[bytes.length - 3] = (byte) 0xDC;
    Grids grids = csv(bytes);
    assertThat(grids.faults()).extracting(Fault::place).containsExactly("#L3");
    assertThat(texts(grids).get(1)).containsExactly("2019", "一");
  }

  @Test
  void shouldDecodeAsDeclaredEvenWhereTheBytesSpeakForAnother() {
    TextForm declared = new TextForm("UTF-8", "auto", "auto", false);
    Grids grids = Grids.read("a.csv", TABLE.getBytes(GB18030), "csv", declared, "*", "*");
    assertThat(grids.faults())
        .extracting(Fault::code)
        .containsExactly("undecodable_bytes", "undecodable_bytes");
  }

  @ParameterizedTest
  @CsvSource({"','", "'\t'", ";", "|"})
  void shouldFindTheSeparatorBesideTheCommasOfThousands(String separator) {
    String text = "表1 情况\n区域@2019@2020\n甲@\"1,234\"@5\n乙@\"2,345\"@\"1,678,901\"\n丙@6@7\n";
    Grids grids = csv(text.replace("@", separator).getBytes(StandardCharsets.UTF_8));
    assertThat(texts(grids))
        .containsExactly(
            List.of("表1 情况"),
            List.of("区域", "2019", "2020"),
            List.of("甲", "1,234", "5"),
            List.of("乙", "2,345", "1,678,901"),
            List.of("丙", "6", "7"));
  }

  @Test
  void shouldFindTheTabBesideUnquotedCommasOfThousands() {
    Grids grids = csv("甲\t1,234\t2\n乙\t1\t3\n".getBytes(StandardCharsets.UTF_8));
    assertThat(texts(grids)).containsExactly(List.of("甲", "1,234", "2"), List.of("乙", "1", "3"));
  }

  @Test
  void shouldFindSingleQuotesAndTakeADeclaredQuote() {
    byte[] bytes = "'甲','1,234'\n'乙','5'\n".getBytes(StandardCharsets.UTF_8);
    assertThat(texts(csv(bytes))).containsExactly(List.of("甲", "1,234"), List.of("乙", "5"));
    TextForm form = new TextForm("auto", ",", "\"", false);
    assertThat(texts(Grids.read("a.csv", bytes, "csv", form, "*", "*")).get(0))
        .containsExactly("'甲'", "'1", "234'");
  }

  @Test
  void shouldReadAnOldWorkbookWithItsMergesFormulasErrorsAndHiddenParts() throws IOException {
    // Given
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      HSSFSheet sheet = workbook.createSheet("1-3");
      sheet.createRow(0).createCell(1).setCellValue("营业收入");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
      var row = sheet.createRow(2);
      row.createCell(0).setCellValue("郑州高新区");
      row.createCell(1).setCellValue(1234.5);
      row.createCell(2).setCellFormula("B3*2");
      row.createCell(3).setCellFormula("1/0");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      sheet.createRow(3).setZeroHeight(true);
      sheet.setColumnHidden(2, true);
      workbook.createSheet("草稿");
      workbook.setSheetHidden(1, true);
      workbook.write(bytes);
    }
    // When
    Grids grids = Grids.read("a.xls", bytes.toByteArray(), "xls", TextForm.AUTO, "*", "*");
    // Then
    Sheet sheet = grids.sheets().get(0);
    assertThat(grids.faults()).isEmpty();
    assertThat(sheet.rows().get(1).number()).isEqualTo(3);
    assertThat(sheet.rows().get(1).texts()).containsExactly("郑州高新区", "1234.5", "2469", "#DIV/0!");
    assertThat(sheet.merges()).containsExactly(new Sheet.Merge(1, 2, 1, 3));
    assertThat(sheet.hidden().rows()).containsExactly(4);
    assertThat(sheet.hidden().columns()).containsExactly(3);
    assertThat(grids.sheets().get(1).hidden().sheet()).isTrue();
  }

  @Test
  void shouldReadAnOldWorkbookWithMacrosAndLinksAsItWasSaved() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFWorkbook other = new HSSFWorkbook()) {
      other.createSheet("x").createRow(0).createCell(0).setCellValue(1);
      workbook.linkExternalWorkbook("other.xls", other);
      var row = workbook.createSheet("1").createRow(0);
      row.createCell(0).setCellFormula("[other.xls]x!A1");
      row.getCell(0).setCellValue(7);
      row.createCell(1).setCellFormula("A1*2");
      workbook.write(bytes);
    }
    ByteArrayOutputStream withMacros = new ByteArrayOutputStream();
    try (POIFSFileSystem files =
        new POIFSFileSystem(new ByteArrayInputStream(bytes.toByteArray()))) {
      files.getRoot().createDirectory("_VBA_PROJECT_CUR");
      files.writeFilesystem(withMacros);
    }
    Grids grids = Grids.read("a.xls", withMacros.toByteArray(), "xls", TextForm.AUTO, "*", "*");
    assertThat(texts(grids)).containsExactly(List.of("7", "=A1*2"));
    assertThat(grids.faults())
        .extracting(Fault::code)
        .containsExactly("macro_workbook", "external_links", "formula_without_value");
  }

  @Test
  void shouldGiveWhatAnOldWorkbookShows() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      var row = workbook.createSheet("1").createRow(0);
      String[] formats = {"0.0%", "0!.0,\"万\"", "#,##0,", "yyyy\"年\""};
      double[] stored = {0.125, 12345678, 4567800, 45291};
      for (int at = 0; at < formats.length; at++) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(formats[at]));
        row.createCell(at).setCellValue(stored[at]);
        row.getCell(at).setCellStyle(style);
      }
      var raised = workbook.createFont();
      raised.setTypeOffset(org.apache.poi.ss.usermodel.Font.SS_SUPER);
      var struck = workbook.createFont();
      struck.setStrikeout(true);
      HSSFRichTextString text = new HSSFRichTextString("88125.32");
      text.applyFont(0, 2, struck);
      text.applyFont(7, 8, raised);
      row.createCell(formats.length).setCellValue(text);
      workbook.write(bytes);
    }
    Grids grids = Grids.read("a.xls", bytes.toByteArray(), "xls", TextForm.AUTO, "*", "*");
    assertThat(grids.faults()).isEmpty();
    assertThat(texts(grids))
        .containsExactly(List.of("12.5%", "1234.5678万", "4567.8", "2023", "125.3²"));
  }

  @Test
  void shouldReadTheTablesOfAPageWithTheirSpans() {
    String page =
        "<html><meta charset=gbk><table><tr><td><table><tr><th rowspan=2>地 区<th colspan=2>收入</tr>"
            + "<tr><td>2019<td>2020</tr><tr><td>广&nbsp;州<td>1<td>2</tr></table></table>"
            + "<table><tr><td>注</td></tr></table></html>";
    Grids grids = Grids.read("a.htm", page.getBytes(GB18030), "html", TextForm.AUTO, "*", "*");
    assertThat(grids.faults()).isEmpty();
    assertThat(grids.sheets()).extracting(Sheet::name).containsExactly("table1", "table2");
    assertThat(texts(grids))
        .containsExactly(
            List.of("地 区", "收入", ""), List.of("", "2019", "2020"), List.of("广 州", "1", "2"));
    assertThat(grids.sheets().get(0).merges())
        .containsExactly(new Sheet.Merge(1, 1, 2, 1), new Sheet.Merge(1, 2, 1, 3));
  }

  @Test
  void shouldReadTheWantedMembersOfAnArchiveAndSayWhereEachCellComesFrom() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, Map.of("表/b.csv", "乙,2\n", "a.csv", "甲,1\n"));
    Grids all = Grids.read("y.zip", zip, "csv", TextForm.AUTO, "*", "*");
    assertThat(all.sheets()).extracting(Sheet::member).containsExactly("a.csv", "表/b.csv");
    assertThat(all.sheets().get(1).reference("y.zip", new Cell(1, 2, "2")))
        .isEqualTo("y.zip!表/b.csv#L1C2");
    Grids some = Grids.read("y.zip", zip, "csv", TextForm.AUTO, "*", "表/*.csv");
    assertThat(some.sheets()).extracting(Sheet::member).containsExactly("表/b.csv");
  }

  @Test
  void shouldReadMembersNamedInTheCodePageOfTheCountry() throws IOException {
    Grids grids =
        Grids.read(
            "y.zip", zip(GB18030, Map.of("营收.csv", "甲,1\n")), "csv", TextForm.AUTO, "*", "*");
    assertThat(grids.sheets()).extracting(Sheet::member).containsExactly("营收.csv");
  }

  @Test
  void shouldRefuseMembersThatLeaveTheArchive() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, Map.of("../a.csv", "甲,1\n", "b.csv", "乙,2\n"));
    Grids grids = Grids.read("y.zip", zip, "csv", TextForm.AUTO, "*", "*");
    assertThat(grids.faults()).extracting(Fault::place).containsExactly("!../a.csv");
    assertThat(grids.sheets()).hasSize(1);
  }

  private static byte[] zip(Charset names, Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (String name : files.keySet().stream().sorted().toList()) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(files.get(name).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void shouldTellTheFormatByTheName() {
    assertThat(Arrays.asList("a.XLSX", "b.xls", "c.htm", "d.txt", "e", "f.mht", "g.x/h"))
        .extracting(UndeclaredSource::format)
        .containsExactly("xlsx", "xls", "html", "csv", "csv", "mhtml", "csv");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'', 1-3", "b.csv, ''", "b.xlsx, 表!A1"})
  void shouldFindTheCellThatAPlaceNames(String member, String name) {
    Sheet sheet = new Sheet(member, name, List.of(), List.of(), Sheet.Hidden.NOTHING);
    Cell cell = new Cell(12, 703, "5");
    assertThat(sheet.at("a", sheet.reference("a", cell))).contains(new Cell(12, 703, ""));
    assertThat(sheet.at("a", "b" + sheet.reference("a", cell))).isEmpty();
    assertThat(sheet.at("a", sheet.reference("a", cell) + "x")).isEmpty();
  }

  @Test
  void shouldTakeALineForItsFirstCell() {
    assertThat(new Sheet("", List.of()).at("a.csv", "a.csv#L7")).contains(new Cell(7, 1, ""));
  }

  @Test
  void shouldReadAWorkbookThatHasNoStyles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String rels =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
                  .formatted(type)
              + "</Types>");
      part(
          zip,
          "_rels/.rels",
          rels
              + "<Relationship Id=\"r\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                  .formatted(relations)
              + "</Relationships>");
      part(
          zip,
          "xl/workbook.xml",
          "<workbook %s xmlns:r=\"%s\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
              .formatted(main, relations));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          rels
              + "<Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                  .formatted(relations)
              + "</Relationships>");
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet %s><sheetData><row r=\"1\"><c r=\"A1\"><v>12.5</v></c></row></sheetData></worksheet>"
              .formatted(main));
    }

    Grids grids = Grids.read("a.xlsx", bytes.toByteArray(), "xlsx", TextForm.AUTO, "*", "*");

    assertThat(grids.faults()).isEmpty();
    assertThat(grids.sheets().get(0).rows().get(0).texts()).containsExactly("12.5");
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
