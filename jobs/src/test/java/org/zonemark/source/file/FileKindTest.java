package org.zonemark.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.conf.source.TextForm;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.testing.WorkbookBytes;

class FileKindTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private static Grids named(String format, byte[] bytes) {
    return Grids.read("a." + format, bytes, format, TextForm.AUTO, "*", "*");
  }

  private static List<String> row(Grids grids, int at) {
    return grids.sheets().get(0).rows().get(at).texts();
  }

  private static void isNoted(Grids grids, String named, String found) {
    assertThat(grids.faults())
        .extracting(Fault::code, Fault::detail, Fault::expected)
        .containsExactly(Tuple.tuple("content_not_as_named", named, found));
  }

  @Test
  void shouldReadATextThatIsNamedAWorkbook() {
    Grids grids = named("xls", "高新区\t净利润\n郑州高新区\t21\n".getBytes(GB18030));
    assertThat(row(grids, 1)).containsExactly("郑州高新区", "21");
    isNoted(grids, "xls", "csv");
  }

  @Test
  void shouldReadAPageThatIsNamedAWorkbook() {
    String page =
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>郑州<td>1,001.5";
    Grids grids = named("xls", page.getBytes(GB18030));
    assertThat(row(grids, 0)).containsExactly("郑州", "1,001.5");
    isNoted(grids, "xls", "html");
  }

  @Test
  void shouldReadAWorkbookThatIsNamedAText() {
    Grids grids = named("csv", WorkbookBytes.cells("<row><c><v>5</v></c></row>").bytes());
    assertThat(row(grids, 0)).containsExactly("5");
    isNoted(grids, "csv", "xlsx");
  }

  @Test
  void shouldReadAnOldWorkbookThatIsNamedANewOne() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("1").createRow(0).createCell(0).setCellValue(5);
      workbook.write(bytes);
    }
    Grids grids = named("xlsx", bytes.toByteArray());
    assertThat(row(grids, 0)).containsExactly("5");
    isNoted(grids, "xlsx", "xls");
  }

  @Test
  void shouldReadAWebArchivePageByPage() {
    String archive =
        """
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary="b"

        --b
        Content-Location: file:///C:/a.htm
        Content-Transfer-Encoding: quoted-printable
        Content-Type: text/html; charset="utf-8"

        <table><tr><td>=E9=83=91=E5=B7=9E</td><td>4=
        1</td></tr></table>
        --b
        Content-Transfer-Encoding: base64
        Content-Type: text/html; charset="utf-8"

        PHRhYmxlPjx0cj48dGQ+NDI8L3RkPjwvdHI+PC90YWJsZT4=
        --b
        Content-Type: text/css

        td {color: red}
        --b--
        """;
    Grids grids = named("xls", archive.getBytes(StandardCharsets.UTF_8));
    isNoted(grids, "xls", "mhtml");
    assertThat(grids.sheets()).extracting(Sheet::name).containsExactly("table1", "table2");
    assertThat(row(grids, 0)).containsExactly("郑州", "41");
    assertThat(grids.sheets().get(1).rows().get(0).texts()).containsExactly("42");
    isNoted(grids, "xls", "mhtml");
  }

  @Test
  void shouldSayOfAFormulaWithAnEmptyNumberThatItHasNoValue() {
    String xml =
        """
        <?xml version="1.0"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Worksheet ss:Name="一"><Table><Row>
        <Cell ss:Formula="=1+2"><Data ss:Type="Number"></Data></Cell>
        <Cell ss:Formula="=RC[-1]&amp;&quot;&quot;"><Data ss:Type="String"></Data></Cell>
        <Cell ss:Formula="=1+3"><Data ss:Type="Number">4</Data></Cell>
        </Row></Table></Worksheet></Workbook>
        """;
    Grids grids = named("xml", xml.getBytes(StandardCharsets.UTF_8));
    assertThat(row(grids, 0)).containsExactly("=1+2", "", "4");
    assertThat(grids.faults()).extracting(Fault::code).containsExactly("formula_without_value");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16"})
  void shouldReadAnXmlSpreadsheetOf2003(String charset) {
    String xml =
        """
        <?xml version="1.0" encoding="%s"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="0!.0,"/></Style></Styles>
        <Worksheet ss:Name="一"><Table><Column ss:Index="2" ss:Hidden="1"/>
        <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">高新区</Data></Cell><Cell><Data ss:Type="Number">2022</Data></Cell></Row>
        <Row ss:Index="4"><Cell ss:Index="2" ss:StyleID="s1"><Data ss:Type="Number">0.125</Data><Comment><ss:Data>99</ss:Data></Comment></Cell><Cell ss:StyleID="s2"><Data ss:Type="Number">123456700000</Data></Cell></Row>
        <Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">125.3<Sup>2</Sup></ss:Data></Cell><Cell ss:Formula="=RC[-1]*2"/></Row>
        </Table></Worksheet></Workbook>
        """
            .formatted(charset);
    Grids grids = named("xls", xml.getBytes(Charset.forName(charset)));
    Sheet sheet = grids.sheets().get(0);
    assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(1, 4, 5);
    assertThat(row(grids, 0)).containsExactly("高新区", "", "2022");
    assertThat(row(grids, 1)).containsExactly("", "12.50%", "12345670.0");
    assertThat(row(grids, 2)).containsExactly("125.3²", "=RC[-1]*2");
    assertThat(sheet.merges()).containsExactly(new Sheet.Merge(1, 1, 1, 2));
    assertThat(sheet.hidden().columns()).containsExactly(2);
    assertThat(grids.faults())
        .extracting(Fault::code)
        .containsExactly("content_not_as_named", "formula_without_value");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.bin, format_not_read, xlsb",
    "word/document.xml, file_skipped, docx",
    "ppt/presentation.xml, file_skipped, pptx"
  })
  void shouldSayWhatAZippedFileIsThatIsNotRead(String part, String code, String what)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("mimetype", part)) {
        zip.putNextEntry(new ZipEntry(name));
      }
    }
    Grids grids = named("xlsx", bytes.toByteArray());
    assertThat(grids.sheets()).isEmpty();
    assertThat(grids.faults())
        .extracting(Fault::code, Fault::detail)
        .containsExactly(Tuple.tuple(code, what));
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, pdf",
    "\u0089PNG, png",
    "Rar!, rar",
    "{\\rtf1, rtf",
    "'', 0 bytes",
    "a\0\0\0\0\0\0b\0\0\0\0\0\0, binary"
  })
  void shouldPassOverWhatIsNoTable(String begin, String what) {
    Grids grids = named("xlsx", begin.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(grids.faults())
        .extracting(Fault::code, Fault::detail)
        .containsExactly(Tuple.tuple("file_skipped", what));
  }

  @Test
  void shouldPassOverAContainerWithoutAWorkbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.getRoot().createDocument("Catalog", new java.io.ByteArrayInputStream(new byte[9]));
      files.writeFilesystem(bytes);
    }
    assertThat(named("xls", bytes.toByteArray()).faults())
        .extracting(Fault::code)
        .containsExactly("file_skipped");
  }

  @Test
  void shouldSayOfAWorkbookWithoutAnyFilledCellThatItGivesNothing() {
    Grids grids = WorkbookBytes.cells("<row><c/></row>").read();
    assertThat(grids.faults())
        .extracting(Fault::code, Fault::detail)
        .containsExactly(Tuple.tuple("file_skipped", "0 cells"));
  }

  @Test
  void shouldFindTheTableAfterWhatAServerPutBeforeIt() {
    assertThat(kind("<?xml version='1.0'?>\n<!-- x --><html>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("html");
    assertThat(kind("<table><tr>".getBytes(StandardCharsets.UTF_16))).isEqualTo("html");
    assertThat(kind("甲,<5\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("csv");
  }

  @ParameterizedTest
  @CsvSource({
    "a.ods, unreadable_file",
    "a.et, format_not_read",
    "a.docx, file_skipped",
    "a.xlsx, unreadable_file"
  })
  void shouldTellByTheNameWhatADamagedFileWas(String name, String code) {
    byte[] damaged =
        name.equals("a.et")
            ? new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}
            : new byte[] {'P', 'K', 3, 4, 0};
    assertThat(Grids.read(name, damaged, "csv", TextForm.AUTO, "*", "*").faults())
        .last()
        .extracting(Fault::code)
        .isEqualTo(code);
  }

  private static String kind(byte[] bytes) {
    return FileKind.of("a", bytes, "auto").format();
  }
}
