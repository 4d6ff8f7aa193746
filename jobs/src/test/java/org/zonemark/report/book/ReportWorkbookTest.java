package org.zonemark.report.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankRow;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.page.HtmlReport;
import org.zonemark.testing.SampleReports;
import org.zonemark.testing.SampleZones;

class ReportWorkbookTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Path OFFICE = Path.of("/usr/bin/soffice");
  private static final Name ENERGY = new Name("单位能耗", "Energy use");

  private static final DataFormatter SHOWN = new DataFormatter(Locale.ROOT);

  @TempDir private Path folder;

  /** Five zones, two of them equal, in a list where less is better. */
  private static Report ranked(Lang lang) {
    return ranked(lang, new int[] {1, 2, 2, 4, 5}, 0.1 + 0.2, 0.31, 0.31, 0.4, 1234567.25);
  }

  private static Report listOf(double... values) {
    return ranked(Lang.EN, new int[] {1, 2, 3}, values);
  }

  private static Report ranked(Lang lang, int[] ranks, double... values) {
    List<RankRow> rows = new ArrayList<>();
    for (int at = 0; at < ranks.length; at++) {
      Name zone = new Name("园区" + at, "Zone " + at);
      boolean tied = at == 1 || at == 2;
      rows.add(new RankRow(zone, ranks[at], ranks.length, tied ? 1 : 0, values[at], null, null));
    }
    return SampleReports.with(
        lang,
        true,
        List.of(
            new RankingTable(
                ENERGY,
                SampleReports.ALL,
                new RankingTable.Dates(2024, null, 2024, null),
                new RankingTable.Kind(false, true, false),
                ENERGY,
                "吨标准煤",
                new RankingTable.Coverage(1.0, null),
                rows,
                List.of())),
        List.of(),
        Stream.concat(SampleReports.targets().stream(), Stream.of(justMissed())).toList(),
        List.of());
  }

  private static TargetRow justMissed() {
    return new TargetRow(
        SampleReports.XIAN,
        null,
        SampleReports.GDP,
        null,
        new TargetRow.Promise("growth", ">=", 10, null, "%", "2020", null, false, false, 1),
        new TargetRow.Verdict("missed", null, 9.9992, null, "2020", 0.0008, null),
        new TargetRow.Pace(null, null, null, null, null, null),
        null,
        null,
        null,
        null,
        null);
  }

  private static byte[] bytes(Report report) {
    return ReportWorkbook.of(report, new HtmlReport().brief(report), DAY);
  }

  private static XSSFWorkbook read(Report report) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(report)));
  }

  private static List<String> texts(XSSFSheet sheet) {
    List<String> texts = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
    return texts;
  }

  private static int column(XSSFSheet sheet, String head) {
    for (var cell : sheet.getRow(1)) {
      if (cell.getStringCellValue().equals(head)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("No column " + head + " in " + sheet.getSheetName());
  }

  @Test
  void shouldHaveASheetForLeadersFirstWithLinksToAllOthers() throws IOException {
    try (XSSFWorkbook workbook = read(SampleZones.three(Lang.ZH, null))) {
      XSSFSheet leaders = workbook.getSheetAt(0);
      assertThat(leaders.getSheetName()).isEqualTo("要览");
      assertThat(texts(leaders)).contains("要点", "关键数字", "园区", "本报告含合成数据，不反映任何真实园区。");
      assertThat(texts(leaders))
          .contains(
              "谁退得最多，为什么",
              "郑州高新区 降1位，主要因创新能力得分下降 综合指数：2023年第1/3→2024年第2/3。 总分 59.25→58.00，失分最多的是创新能力 -1.25分（主要是创新能力，得分 62.00→59.50）。");
      assertThat(leaders.getHyperlinkList()).hasSize(workbook.getNumberOfSheets() - 1);
      assertThat(workbook.getSheet("得分")).isNotNull();
      assertThat(workbook.getSheet("目标")).isNotNull();
      assertThat(workbook.getSheet("字典")).isNotNull();
    }
  }

  @Test
  void shouldAnswerInTheLeadersSheetWhatTheZoneWhoseReportItIsAsksFirst() throws IOException {
    try (XSSFWorkbook workbook = read(SampleZones.three(Lang.ZH, "htz-zhengzhou"))) {
      assertThat(texts(workbook.getSheetAt(0)))
          .contains("升降与原因", "2025年目标能否完成", "对标谁，差在哪", "相邻名次可信吗")
          .contains("缺 2 处 出口，2024年：保密；目标无法判定：缺 2022年 的经济总量");
    }
  }

  @Test
  void shouldOpenReadyForUse() throws IOException {
    try (XSSFWorkbook workbook = read(ranked(Lang.EN))) {
      XSSFSheet list = workbook.getSheet("1 Energy use");
      XSSFTable table = list.getTables().get(0);

      assertThat(list.getRow(0).getCell(0).getStringCellValue()).contains("Synthetic data");
      assertThat(list.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
      assertThat(table.getDisplayName()).isEqualTo("Ranking_1");
      assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A2:E7");
      assertThat(workbook.getPrintArea(workbook.getSheetIndex(list))).contains("$A$1:");
      assertThat(list.getRepeatingRows().formatAsString()).isEqualTo("1:2");
      assertThat(list.getFitToPage()).isTrue();
      assertThat(list.getColumnWidth(column(list, "Zone"))).isBetween(8 * 256, 30 * 256);
      assertThat(list.getCTWorksheet().getConditionalFormattingList())
          .extracting(rule -> rule.getCfRuleArray(0).getType().toString())
          .containsExactly("dataBar");
    }
  }

  @Test
  void shouldTellWhoGrowsBestAndWorst() throws IOException {
    try (XSSFWorkbook workbook = read(SampleZones.three(Lang.ZH, null))) {
      XSSFSheet growth = workbook.getSheet("增长");
      List<String> rows = new ArrayList<>();
      for (int row = 2; row <= growth.getLastRowNum(); row++) {
        List<String> cells = new ArrayList<>();
        growth.getRow(row).forEach(cell -> cells.add(SHOWN.formatCellValue(cell)));
        rows.add(String.join(" ", cells));
      }
      assertThat(rows)
          .containsExactly(
              "单位能耗 2024 1 3 郑州高新区 100 吨标准煤 -3.50",
              "单位能耗 2024 2 3 西安高新区 100 吨标准煤 1.00",
              "单位能耗 2024 3 3 新乡高新区 100 吨标准煤 4.00");
    }
  }

  @Test
  void shouldListTheScoresByRank() throws IOException {
    try (XSSFWorkbook workbook = read(SampleZones.three(Lang.EN, null))) {
      XSSFSheet scores = workbook.getSheet("Score");
      int rank = column(scores, "Rank");
      List<String> ranks = new ArrayList<>();
      for (int row = 2; row <= scores.getLastRowNum(); row++) {
        ranks.add(SHOWN.formatCellValue(scores.getRow(row).getCell(rank)));
      }
      assertThat(ranks).containsExactly("1", "2", "3");
    }
  }

  @Test
  void shouldPrintOfManyValuesTheFirstAndSaySo() throws IOException {
    try (XSSFWorkbook few = read(SampleZones.many(Lang.ZH, 20));
        XSSFWorkbook many = read(SampleZones.many(Lang.ZH, 200))) {
      assertThat(printed(few, "数值")).isEqualTo("'数值'!$A$1:$M$22");
      assertThat(printed(many, "数值")).isEqualTo("'数值'!$A$1:$M$102");
      assertThat(many.getSheet("数值").getLastRowNum()).isGreaterThan(200);
      assertThat(texts(many.getSheet("数值"))).first().asString().contains("打印区域只含前 100 行");
      assertThat(texts(few.getSheet("数值"))).first().asString().doesNotContain("打印");
    }
  }

  private static String printed(XSSFWorkbook workbook, String sheet) {
    return workbook.getPrintArea(workbook.getSheetIndex(sheet));
  }

  @Test
  void shouldGiveOurRanksByFormulaEqualOnesIncluded() throws IOException {
    try (XSSFWorkbook workbook = read(ranked(Lang.EN))) {
      XSSFSheet list = workbook.getSheet("1 Energy use");
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      List<Double> live = new ArrayList<>();
      for (int row = 2; row < 7; row++) {
        live.add(
            evaluator
                .evaluate(list.getRow(row).getCell(column(list, "Rank by formula")))
                .getNumberValue());
      }
      assertThat(live).containsExactly(1.0, 2.0, 2.0, 4.0, 5.0);
    }
  }

  @Test
  void shouldBeRecalculatedToTheSameRanksByLibreOffice() throws Exception {
    assumeTrue(
        Files.exists(OFFICE),
        "skipped: " + OFFICE + " is not installed (apt-get install libreoffice-calc)");
    Files.write(folder.resolve("report.xlsx"), bytes(ranked(Lang.EN)));
    Process office =
        new ProcessBuilder(
                OFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,2",
                "--outdir",
                folder.toString(),
                folder.resolve("report.xlsx").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();

    assertThat(office.waitFor(15, TimeUnit.MINUTES)).as("LibreOffice within 15 min").isTrue();

    List<String> ranks =
        Files.readAllLines(folder.resolve("report-1 Energy use.csv")).stream()
            .skip(2)
            .map(line -> line.replace("\"", "").split(","))
            .map(cells -> cells[0] + "=" + cells[cells.length - 1])
            .toList();
    assertThat(ranks).containsExactly("1=1", "2=2", "2=2", "4=4", "5=5");
  }

  @Test
  void shouldTellEveryTargetWithItsVerdictInNumbers() throws IOException {
    try (XSSFWorkbook workbook = read(ranked(Lang.ZH))) {
      XSSFSheet targets = workbook.getSheet("目标");
      assertThat(targets.getLastRowNum()).isEqualTo(2 + SampleReports.targets().size());
      assertThat(texts(targets)).contains("未完成", "无法判定", "亿元");
    }
  }

  @Test
  void shouldShowOfATargetAsManyDigitsAsDecideAndNoMore() throws IOException {
    try (XSSFWorkbook workbook = read(ranked(Lang.EN))) {
      XSSFSheet targets = workbook.getSheet("Targets");
      List<String> shown = new ArrayList<>();
      for (int row = 2; row <= targets.getLastRowNum(); row++) {
        List<String> numbers = new ArrayList<>();
        for (String head : List.of("Promised", "Observed", "Gap")) {
          numbers.add(SHOWN.formatCellValue(targets.getRow(row).getCell(column(targets, head))));
        }
        shown.add(String.join(" ", numbers));
      }
      assertThat(shown)
          .containsExactly(
              "15 17 2",
              "15 17 2",
              "10 17 7",
              "70.0 34.8 35.2",
              "260 391 -131",
              "30.000 18.454 11.546",
              "10.0000 9.9992 0.0008");
    }
  }

  @Test
  void shouldShowCountsWithoutDecimalsAndNoNumberAsZeroThatIsNot() throws IOException {
    try (XSSFWorkbook workbook = read(listOf(3, 12, 1234567))) {
      assertThat(shown(workbook)).containsExactly("3", "12", "1,234,567");
    }
    try (XSSFWorkbook workbook = read(listOf(0.0004, 1.5, 10.003666761))) {
      assertThat(shown(workbook)).containsExactly("0.0004", "1.5", "10.0");
    }
  }

  private static List<String> shown(XSSFWorkbook workbook) {
    XSSFSheet list = workbook.getSheet("1 Energy use");
    List<String> shown = new ArrayList<>();
    for (int row = 2; row <= list.getLastRowNum(); row++) {
      shown.add(SHOWN.formatCellValue(list.getRow(row).getCell(3)));
    }
    return shown;
  }

  @Test
  void shouldLeaveRoomForEveryNumberAndBreakNoWordOfAHead() throws IOException {
    for (Lang lang : Lang.values()) {
      try (XSSFWorkbook workbook = read(SampleZones.three(lang, null))) {
        for (int at = 1; at < workbook.getNumberOfSheets(); at++) {
          XSSFSheet sheet = workbook.getSheetAt(at);
          sheet.forEach(
              row ->
                  row.forEach(
                      cell -> assertThat(tooWide(sheet, cell)).as(cell.toString()).isNull()));
        }
      }
    }
  }

  /** What of a number or of a head does not fit its column; null where all does. */
  private static String tooWide(XSSFSheet sheet, Cell cell) {
    int room = sheet.getColumnWidth(cell.getColumnIndex()) / 256;
    if (cell.getRowIndex() == 1) {
      return Arrays.stream(cell.getStringCellValue().split(" "))
          .filter(word -> word.chars().allMatch(sign -> sign < 128) && word.length() > room)
          .findFirst()
          .orElse(null);
    }
    boolean number = cell.getCellType() == CellType.NUMERIC;
    return number && SHOWN.formatCellValue(cell).length() > room ? cell.toString() : null;
  }

  @Test
  void shouldSayWhatEveryColumnMeans() throws IOException {
    for (Lang lang : Lang.values()) {
      try (XSSFWorkbook workbook = read(ranked(lang))) {
        List<String> told = texts(workbook.getSheet(lang == Lang.ZH ? "字典" : "Dictionary"));
        workbook
            .getSheet(lang == Lang.ZH ? "目标" : "Targets")
            .getRow(1)
            .forEach(head -> assertThat(told).contains(head.getStringCellValue()));
      }
    }
  }

  @Test
  void shouldGiveARowOfALongTextAsManyPointsAsARowCanHave() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Zonemark", "1.0")) {
      Worksheet sheet = book.newWorksheet("长");
      SheetWriter.text(sheet, 0, 0, "长");
      SheetWriter.height(sheet, 0, 1_000);
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(book.getSheetAt(0).getRow(0).getHeightInPoints()).isEqualTo(409);
    }
  }

  @Test
  void shouldHaveTheSameBytesForTheSameReport() throws Exception {
    byte[] first = bytes(SampleZones.three(Lang.ZH, null));
    Thread.sleep(2_100);

    assertThat(bytes(SampleZones.three(Lang.ZH, null))).isEqualTo(first);
  }
}
