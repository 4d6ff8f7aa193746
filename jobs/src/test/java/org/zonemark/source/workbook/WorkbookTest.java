package org.zonemark.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.source.file.Grids;
import org.zonemark.testing.WorkbookBytes;

class WorkbookTest {

  private static List<List<String>> texts(Grids grids) {
    return grids.sheets().get(0).rows().stream().map(Sheet.Row::texts).toList();
  }

  private static List<String> only(WorkbookBytes workbook) {
    Grids grids = workbook.read();
    assertThat(grids.faults()).isEmpty();
    return texts(grids).get(0);
  }

  @Test
  void shouldGiveWhatNumberFormatsShow() {
    assertThat(
            only(
                WorkbookBytes.cells(
                        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0.125</v></c>"
                            + "<c r=\"B1\" s=\"2\"><v>123456700000</v></c><c r=\"C1\"><v>7</v></c></row>")
                    .formats("General", "0.0%", "0!.0,")))
        .containsExactly("12.5%", "12345670.0", "7");
  }

  @Test
  void shouldSayWhereAFormatHidesANumber() {
    Grids grids =
        WorkbookBytes.cells(
                "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\" s=\"1\"><v>12.5</v></c>"
                    + "<c r=\"C1\" s=\"2\"><v>-3</v></c></row>")
            .formats("General", ";;;", "0;0")
            .read();
    assertThat(texts(grids)).containsExactly(List.of("5", "", "(-3 → -3)"));
    assertThat(grids.faults())
        .extracting(Fault::code, Fault::place, Fault::detail, Fault::expected)
        .containsExactly(Tuple.tuple("number_format_unclear", "#表!B1", "12.5 → ", "2"));
  }

  @Test
  void shouldTakeCellsAndRowsWithoutReferencesOneAfterTheOther() {
    Grids grids =
        WorkbookBytes.cells(
                "<row><c><v>1</v></c><c/><c><v>3</v></c></row>"
                    + "<row r=\"4\"><c r=\"B4\"><v>5</v></c><c><v>6</v></c></row>"
                    + "<row><c r=\"A5\"><v>7</v></c></row>")
            .read();
    assertThat(grids.faults()).isEmpty();
    assertThat(texts(grids))
        .containsExactly(List.of("1", "", "3"), List.of("", "5", "6"), List.of("7"));
    assertThat(grids.sheets().get(0).rows()).extracting(Sheet.Row::number).containsExactly(1, 4, 5);
  }

  @Test
  void shouldKeepRaisedRunsRaisedAndLeaveOutStruckAndPhoneticOnes() {
    String runs =
        "<si><r><t>125.3</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>2</t></r></si>"
            + "<si><r><rPr><strike/></rPr><t>88</t></r><r><t>89</t></r></si>"
            + "<si><t>高新区</t><rPh sb=\"0\" eb=\"1\"><t>gao</t></rPh></si>"
            + "<si><r><t>12</t></r><r><t>.5</t></r></si>";
    assertThat(
            only(
                WorkbookBytes.cells(
                        "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                            + "<c t=\"s\"><v>3</v></c><c t=\"inlineStr\"><is><r><t>CO</t></r><r><rPr>"
                            + "<vertAlign val=\"subscript\"/></rPr><t>2</t></r></is></c></row>")
                    .strings(runs)))
        .containsExactly("125.3²", "89", "高新区", "12.5", "CO₂");
  }

  @Test
  void shouldSayOfFormulasThatNobodyCalculatedThem() {
    Grids grids =
        WorkbookBytes.cells(
                "<row r=\"1\"><c r=\"A1\"><f>C2*0.1</f></c><c r=\"B1\"><f>1+1</f><v></v></c>"
                    + "<c r=\"C1\"><f>1+1</f><v>2</v></c><c r=\"D1\" t=\"str\"><f>\"\"</f><v></v></c></row>")
            .read();
    assertThat(texts(grids)).containsExactly(List.of("=C2*0.1", "=1+1", "2", ""));
    assertThat(grids.faults())
        .extracting(Fault::code, Fault::place, Fault::detail, Fault::expected)
        .containsExactly(Tuple.tuple("formula_without_value", "#表!A1", "=C2*0.1", "2"));
  }

  @Test
  void shouldTakeTheZerosOfFormulasForNoneWhereAllIsToBeCalculatedOnOpening() {
    String cells = "<row r=\"1\"><c><f>A9</f><v>0</v></c><c><v>0</v></c></row>";
    String calculate = "<calcPr fullCalcOnLoad=\"1\"/>";
    assertThat(texts(WorkbookBytes.cells(cells).book(calculate).read()))
        .containsExactly(List.of("=A9", "0"));
    assertThat(texts(WorkbookBytes.cells(cells).read())).containsExactly(List.of("0", "0"));
  }

  @Test
  void shouldReadStrictWorkbooksAndTheirDays() {
    assertThat(
            only(
                WorkbookBytes.cells(
                        "<row r=\"1\"><c t=\"d\" s=\"1\"><v>2023-09-01T00:00:00.000</v></c><c><v>9</v></c></row>")
                    .formats("General", "yyyy\"年\"m\"月\"")
                    .strict()))
        .containsExactly("2023-09", "9");
  }

  @Test
  void shouldReadPartsInUtf16() {
    assertThat(
            only(
                WorkbookBytes.cells(
                        "<row r=\"1\"><c t=\"inlineStr\"><is><t>郑州高新区</t></is></c><c><v>12.5</v></c></row>")
                    .inUtf16()))
        .containsExactly("郑州高新区", "12.5");
  }

  @Test
  void shouldHandOnMergedAreasAndWhatIsHidden() {
    Grids grids =
        WorkbookBytes.sheet(
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"4\" max=\"4\" width=\"0\"/></cols>"
                    + "<sheetData><row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"true\"><c><v>300</v></c></row>"
                    + "</sheetData><mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>")
            .read();
    Sheet sheet = grids.sheets().get(0);
    assertThat(sheet.merges()).containsExactly(new Sheet.Merge(2, 3, 3, 3));
    assertThat(sheet.hidden().columns()).containsExactlyInAnyOrder(2, 3, 4);
    assertThat(sheet.hidden().rows()).containsExactly(2);
  }

  @Test
  void shouldReadAWorkbookWithMacrosAndLinksAndSaySo() {
    Grids grids =
        WorkbookBytes.cells("<row r=\"1\"><c><v>1</v></c></row>")
            .with("xl/vbaProject.bin", "x")
            .with("xl/externalLinks/externalLink1.xml", "<externalLink/>")
            .read();
    assertThat(texts(grids)).containsExactly(List.of("1"));
    assertThat(grids.faults())
        .extracting(Fault::code)
        .containsExactly("macro_workbook", "external_links");
  }

  @Test
  void shouldLeaveOutWhatNobodySees() {
    assertThat(
            only(
                WorkbookBytes.cells(
                    "<row r=\"1\"><c t=\"inlineStr\"><is><t>郑州\u200B高新区</t></is></c>"
                        + "<c t=\"inlineStr\"><is><t>5\u200B0</t></is></c>"
                        + "<c t=\"str\"><v>1_x000D_2</v></c></row>")))
        .containsExactly("郑州高新区", "50", "1\r2");
  }

  @Test
  void shouldRefuseADocumentTypeDeclaration() {
    Grids grids =
        WorkbookBytes.cells("")
            .with(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE worksheet [<!ENTITY a \"ha\">]><worksheet>&a;</worksheet>")
            .read();
    assertThat(grids.faults()).extracting(Fault::code).containsExactly("xml_entities");
  }
}
