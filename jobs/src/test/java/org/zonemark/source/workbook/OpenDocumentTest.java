package org.zonemark.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.source.TextForm;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.source.file.Grids;

class OpenDocumentTest {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String HEAD =
      """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
       xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
       xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
       xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
      <office:automatic-styles>
      <style:style style:name="T1" style:family="text">
      <style:text-properties style:text-position="super 58%"/></style:style>
      <style:style style:name="T2" style:family="text">
      <style:text-properties style:text-line-through-style="solid"/></style:style>
      <style:style style:name="ta2" style:family="table">
      <style:table-properties table:display="false"/></style:style>
      </office:automatic-styles><office:body><office:spreadsheet>
      """;

  private static Grids read(String tables) throws IOException {
    return read(
        TYPE, HEAD + tables + "</office:spreadsheet></office:body></office:document-content>", "");
  }

  private static Grids read(String type, String content, String manifest) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "mimetype", type);
      add(zip, "content.xml", content);
      if (!manifest.isEmpty()) {
        add(zip, "META-INF/manifest.xml", manifest);
      }
    }
    return Grids.read("a.ods", bytes.toByteArray(), "ods", TextForm.AUTO, "*", "*");
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String cell(String type, String value, String shown) {
    return "<table:table-cell office:value-type=\"%s\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>"
        .formatted(type, value, shown);
  }

  private static List<String> row(String cells) throws IOException {
    return rows("<table:table-row>" + cells + "</table:table-row>").get(0).texts();
  }

  private static List<Sheet.Row> rows(String rows) throws IOException {
    return read("<table:table table:name=\"一\">" + rows + "</table:table>").sheets().get(0).rows();
  }

  @Test
  void shouldGiveAllStoredDigitsOfWhatIsShownRounded() throws IOException {
    assertThat(row(cell("float", "1234.5678", "1,234.57") + cell("currency", "-3", "-3.00")))
        .containsExactly("1234.5678", "-3.00");
  }

  @Test
  void shouldGiveAPercentageAsItIsShown() throws IOException {
    assertThat(row(cell("percentage", "0.1234", "12.3%"))).containsExactly("12.34%");
  }

  @Test
  void shouldGiveWhatIsShownWhereAFormatScalesTheNumber() throws IOException {
    assertThat(row(cell("float", "123456700", "1.23亿") + cell("float", "123456", "123")))
        .containsExactly("1.23亿", "123.456");
  }

  @Test
  void shouldDoubtANumberThatAFormatHidesOrTakesTheSignOf() throws IOException {
    Grids grids =
        read(
            "<table:table table:name=\"一\"><table:table-row>"
                + cell("float", "7", "")
                + cell("float", "-5", "5")
                + "</table:table-row></table:table>");
    assertThat(grids.faults())
        .extracting(Fault::code, Fault::expected)
        .containsExactly(Tuple.tuple(Fault.FORMAT, "2"));
  }

  @Test
  void shouldKeepRaisedRunsRaisedAndLeaveOutWhatIsBesideTheText() throws IOException {
    assertThat(
            row(
                "<table:table-cell><office:annotation><text:p>看</text:p></office:annotation>"
                    + "<text:p>125.3<text:span text:style-name=\"T1\">2</text:span>"
                    + "<text:span text:style-name=\"T2\">99</text:span></text:p></table:table-cell>"
                    + "<table:table-cell><text:p>甲<text:s text:c=\"2\"/>乙</text:p><text:p>丙</text:p></table:table-cell>"))
        .containsExactly("125.3²", "甲  乙\n丙");
  }

  @Test
  void shouldRepeatFilledCellsAndLeaveBlankOnesBehindThemOut() throws IOException {
    List<Sheet.Row> rows =
        rows(
            "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>"
                + "<table:table-cell table:number-columns-repeated=\"2\"><text:p>甲</text:p></table:table-cell>"
                + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"2\">"
                + cell("float", "1", "1")
                + "</table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>");
    assertThat(rows)
        .containsExactly(
            new Sheet.Row(1, List.of("", "", "甲", "甲")),
            new Sheet.Row(5, List.of("1")),
            new Sheet.Row(6, List.of("1")));
  }

  @Test
  void shouldKnowWhatIsMergedAndWhatIsHidden() throws IOException {
    Grids grids =
        read(
            "<table:table table:name=\"一\"><table:table-column/>"
                + "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
                + "<table:table-row table:visibility=\"filter\"><table:table-cell table:number-columns-spanned=\"2\""
                + " table:number-rows-spanned=\"3\"><text:p>甲</text:p></table:table-cell><table:covered-table-cell/>"
                + "</table:table-row></table:table>"
                + "<table:table table:name=\"二\" table:style-name=\"ta2\"><table:table-row>"
                + cell("float", "1", "1")
                + "</table:table-row></table:table>");
    Sheet first = grids.sheets().get(0);
    assertThat(first.merges()).containsExactly(new Sheet.Merge(1, 1, 3, 2));
    assertThat(first.hidden().rows()).containsExactly(1);
    assertThat(first.hidden().columns()).containsExactlyInAnyOrder(2, 3);
    assertThat(grids.sheets().get(1).hidden().sheet()).isTrue();
  }

  @Test
  void shouldSayOfAFormulaWithoutValueThatItHasNone() throws IOException {
    Grids grids =
        read(
            "<table:table table:name=\"一\"><table:table-row><table:table-cell"
                + " table:formula=\"of:=[.A1]*2\"/></table:table-row></table:table>");
    assertThat(grids.sheets().get(0).rows().get(0).texts()).containsExactly("=[.A1]*2");
    assertThat(grids.faults()).extracting(Fault::code).containsExactly(Fault.FORMULA);
  }

  @Test
  void shouldSayOfAFormulaWithAnEmptyNumberThatItHasNoValue() throws IOException {
    Grids grids =
        read(
            "<table:table table:name=\"一\"><table:table-row><table:table-cell"
                + " office:value-type=\"float\" office:value=\"\" table:formula=\"of:=1+2\"/>"
                + "<table:table-cell office:value-type=\"string\" table:formula=\"of:=T(1)\"/>"
                + "</table:table-row></table:table>");
    assertThat(grids.sheets().get(0).rows().get(0).texts().get(0)).isEqualTo("=1+2");
    assertThat(grids.faults()).extracting(Fault::code).containsExactly(Fault.FORMULA);
  }

  @Test
  void shouldRefuseABombOfRepeatedCells() throws IOException {
    Grids grids =
        read(
            "<table:table table:name=\"一\"><table:table-row table:number-rows-repeated=\"1000000\">"
                + "<table:table-cell table:number-columns-repeated=\"16000\"><text:p>1</text:p></table:table-cell>"
                + "</table:table-row></table:table>");
    assertThat(grids.faults()).extracting(Fault::code).containsExactly("too_large");
  }

  @Test
  void shouldSayThatAFileIsEncryptedOrADocumentOfText() throws IOException {
    String encrypted = "<m:manifest xmlns:m=\"urn:m\"><m:encryption-data/></m:manifest>";
    assertThat(read(TYPE, "\u0001", encrypted).faults())
        .extracting(Fault::code)
        .containsExactly("encrypted_file");
    assertThat(read("application/vnd.oasis.opendocument.text", "<a/>", "").faults())
        .extracting(Fault::code, Fault::detail)
        .containsExactly(Tuple.tuple("file_skipped", "odt"));
  }
}
