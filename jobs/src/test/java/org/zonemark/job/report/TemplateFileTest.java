package org.zonemark.job.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.Limits;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.source.TemplateSource;
import org.zonemark.method.number.Operator;
import org.zonemark.source.InputFile;
import org.zonemark.source.file.Inputs;
import org.zonemark.table.FileReader;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Target;
import org.zonemark.table.read.FileReading;
import org.zonemark.testing.Printed;

class TemplateFileTest {

  private static final Configuration CONF = Printed.as(Printed.LONG).conf();

  @TempDir private Path folder;

  private Path written(String zone) throws Exception {
    Path file = folder.resolve("zonemark-template-2026.xlsx");
    TemplateFile.write(CONF, 2026, zone, file.toString());
    return file;
  }

  /** Writes rows below the heads; null leaves a cell as it is. */
  private static void fill(Path file, String sheetName, Object[]... rows) throws IOException {
    XSSFWorkbook workbook;
    try (InputStream in = Files.newInputStream(file)) {
      workbook = new XSSFWorkbook(in);
    }
    XSSFSheet sheet = workbook.getSheet(sheetName);
    for (int at = 0; at < rows.length; at++) {
      int number = TemplateSource.HEAD_ROW + at;
      Row row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
      for (int column = 0; column < rows[at].length; column++) {
        if (rows[at][column] instanceof Number value) {
          row.createCell(column).setCellValue(value.doubleValue());
        } else if (rows[at][column] != null) {
          row.createCell(column).setCellValue(rows[at][column].toString());
        }
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
    workbook.close();
  }

  private static FileReading read(Path file, int which) throws IOException {
    String id = TemplateSource.ids(file.getFileName().toString()).get(which);
    InputFile input =
        new InputFile(
            id, 0, file.getFileName().toString(), file.toUri().toString(), Files.size(file));
    return FileReader.of(
        Inputs.read(
            input,
            CONF.source(id).orElseThrow(),
            Limits.STANDARD,
            new org.apache.hadoop.conf.Configuration()),
        CONF);
  }

  @Test
  void shouldReadObservationsBackAsTheyWereFilledInWithoutADeclaration() throws Exception {
    Path file = written(null);
    fill(
        file,
        TemplateSource.sheet("observations"),
        new Object[] {"郑州高新区", "营业收入", "2026", 12.5, "亿元"},
        new Object[] {"东湖高新区", "企业数", "2026-S1", 3045, "家"});

    FileReading reading = read(file, 0);

    assertThat(reading.findings()).isEmpty();
    assertThat(Printed.observations(reading))
        .extracting(
            one -> one.series().zoneId(),
            one -> one.series().indicatorId(),
            one -> one.period().text(),
            Observation::value,
            Observation::unit,
            Observation::sourceRef)
        .containsExactly(
            tuple(
                "htz-zhengzhou",
                "revenue",
                "2026",
                1.25e9,
                "元",
                "zonemark-template-2026.xlsx#观测值 observations!D3"),
            tuple(
                "htz-wuhan",
                "firms",
                "2026-S1",
                3045.0,
                "家",
                "zonemark-template-2026.xlsx#观测值 observations!D4"));
  }

  @Test
  void shouldReadTargetsBackWithAllThatIsSaidOfThem() throws Exception {
    Path file = written(null);
    fill(
        file,
        TemplateSource.sheet("targets"),
        new Object[] {
          "A1",
          "十六五规划",
          "郑州高新区",
          "营业收入",
          "水平",
          "2030",
          "不低于",
          700,
          null,
          "亿元",
          "2025",
          "约束性",
          "底线",
          "管委会",
          "2026-03-01"
        },
        new Object[] {"A2", null, "洛阳高新区", "营业收入", "年均增速", "2026/2030", null, 8.5, null, "%"},
        new Object[] {
          "A3",
          null,
          "洛阳高新区",
          "企业数",
          "年均增速 average annual growth",
          "2026/2030",
          "At least",
          5,
          null,
          "%"
        });

    FileReading reading = read(file, 1);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.targets().stream().map(Target::of))
        .extracting(
            one -> one.series().zoneId(),
            one -> one.series().measure(),
            Target::op,
            Target::value,
            Target::unit,
            one -> one.period().text(),
            Target::tier,
            Target::owner)
        .containsExactly(
            tuple("htz-zhengzhou", "level", Operator.AT_LEAST, 7e10, "元", "2030", "floor", "管委会"),
            tuple("htz-luoyang", "growth", Operator.EQUAL, 8.5, "%", "2026/2030", null, null),
            tuple("htz-luoyang", "growth", Operator.AT_LEAST, 5.0, "%", "2026/2030", null, null));
  }

  @Test
  void shouldTakeARowHandedOutAndNotFilledInAsNotAvailable() throws Exception {
    Path file = written("郑州高新区");
    fill(file, TemplateSource.sheet("observations"), new Object[] {null, null, null, 3});

    FileReading reading = read(file, 0);

    assertThat(reading.findings()).isEmpty();
    List<Double> values = new ArrayList<>(Printed.values(reading));
    assertThat(values).hasSize(CONF.indicators().size());
    assertThat(values.get(0)).isEqualTo(3);
    assertThat(values.subList(1, values.size())).containsOnlyNulls();
    assertThat(Printed.observations(reading).get(1).status()).isEqualTo("M");
  }

  @Test
  void shouldReadNothingOfATemplateThatNobodyFilledIn() throws Exception {
    Path file = written(null);

    assertThat(read(file, 0).observations()).isEmpty();
    assertThat(read(file, 0).findings()).isEmpty();
    assertThat(read(file, 1).targets()).isEmpty();
    assertThat(read(file, 1).findings()).isEmpty();
  }

  @Test
  void shouldOfferWhatConfKnowsInListsToChooseFrom() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(written(null)))) {
      List<? extends DataValidation> lists =
          workbook.getSheet(TemplateSource.sheet("observations")).getDataValidations();
      assertThat(lists)
          .extracting(list -> list.getRegions().getCellRangeAddress(0).formatAsString())
          .containsExactly("A3:A2002", "B3:B2002", "C3:C2002", "E3:E2002");
      List<String> offered = new ArrayList<>();
      workbook.getSheetAt(2).forEach(row -> row.forEach(cell -> offered.add(cell.toString())));
      assertThat(offered)
          .contains(
              "郑州高新区",
              "营业收入",
              "亿元",
              "2026",
              "2026-Q4",
              "2026/2030",
              "不低于",
              "年均增速 average annual growth",
              "底线")
          .doesNotContain("河南省");
    }
  }

  @Test
  void shouldPrintInTheWidthOfAPageWithHeadsOnEach() throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(written("郑州高新区")))) {
      for (String kind : List.of("observations", "targets")) {
        XSSFSheet sheet = workbook.getSheet(TemplateSource.sheet(kind));
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
        assertThat(sheet.getMergedRegions())
            .extracting(region -> region.formatAsString())
            .containsExactly(kind.equals("targets") ? "A1:O1" : "A1:E1");
      }
    }
  }

  @Test
  void shouldNotWriteOverAFileNorUnderANameThatIsNotKnownAgain() throws Exception {
    Path file = written(null);

    assertThatThrownBy(() -> TemplateFile.write(CONF, 2026, null, file.toString()))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("--out");
    assertThatThrownBy(() -> TemplateFile.write(CONF, 2026, null, "next.xlsx"))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("zonemark-template");
    assertThatThrownBy(() -> TemplateFile.write(CONF, 2026, "郑洲高新区", null))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("郑州高新区");
  }
}
