package org.zonemark.job.inspect;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.report.Labels;
import org.zonemark.report.inspect.InspectionPage;
import org.zonemark.report.model.InspectedSheet;
import org.zonemark.report.model.Lang;
import org.zonemark.source.Cell;
import org.zonemark.source.Sheet;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.SeenFile;
import org.zonemark.table.read.SeenFile.CellRole;

/** Turns what was seen in files into the records of a page, and writes it. */
final class InspectionPages {

  private static final int ROWS_SHOWN = 300;
  private static final int COLUMNS_SHOWN = 60;

  /** A file to be shown. */
  record Shown(String path, SeenFile seen, List<OpenQuestion> questions) {}

  private final org.zonemark.conf.Configuration conf;
  private final Lang lang;
  private final Labels words;

  private InspectionPages(org.zonemark.conf.Configuration conf, Lang lang) {
    this.conf = conf;
    this.lang = lang;
    this.words = Labels.of(lang);
  }

  /** Writes the page of some files. */
  static void write(
      String page,
      List<Shown> files,
      org.zonemark.conf.Configuration conf,
      Lang lang,
      Configuration hadoop)
      throws IOException {
    InspectionPages pages = new InspectionPages(conf, lang);
    List<InspectedSheet> sheets = new ArrayList<>();
    files.forEach(file -> sheets.addAll(pages.sheets(file)));
    List<String> roles =
        Arrays.stream(CellRole.values())
            .filter(role -> role != CellRole.BLANK)
            .map(InspectionPages::code)
            .toList();
    Path path = new Path(page);
    try (OutputStream out =
        SavedDeclarations.plain(path.getFileSystem(hadoop)).create(path, true)) {
      out.write(InspectionPage.of(sheets, roles, lang).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String code(CellRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private List<InspectedSheet> sheets(Shown file) {
    Map<String, List<String>> readings = new HashMap<>();
    file.seen()
        .reading()
        .observations()
        .forEach(
            row -> {
              Observation said = Observation.of(row);
              readings.computeIfAbsent(said.sourceRef(), any -> new ArrayList<>()).add(text(said));
            });
    for (Finding finding : file.seen().reading().findings()) {
      if (!finding.code().equals("table_inferred")) {
        readings
            .computeIfAbsent(finding.sourceRef(), any -> new ArrayList<>())
            .add(message(finding));
      }
    }
    return file.seen().sheets().stream().map(sheet -> sheet(file, sheet, readings)).toList();
  }

  private InspectedSheet sheet(
      Shown file, SeenFile.SeenSheet seen, Map<String, List<String>> readings) {
    Sheet sheet = seen.sheet();
    List<InspectedSheet.Row> rows = new ArrayList<>();
    int height = Math.min(ROWS_SHOWN, sheet.rows().size());
    int width = Math.min(COLUMNS_SHOWN, sheet.width());
    for (int row = 0; row < height; row++) {
      List<InspectedSheet.Cell> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        Cell cell = sheet.rows().get(row).cell(column + 1);
        String place = sheet.reference(file.path(), cell);
        cells.add(
            new InspectedSheet.Cell(
                cell.text().strip(),
                code(seen.roles().get(row).get(column)),
                String.join("\n", readings.getOrDefault(place, List.of()))));
      }
      rows.add(new InspectedSheet.Row(sheet.rows().get(row).number(), cells));
    }
    Set<String> asked =
        file.questions().stream()
            .map(question -> question.finding().code())
            .collect(Collectors.toSet());
    String place = sheet.place(file.path());
    return new InspectedSheet(
        place,
        file.questions().stream().map(this::question).toList(),
        file.seen().reading().findings().stream()
            .filter(
                each -> !OpenQuestion.ANSWERED.contains(each.code()) || isAllThereIs(each, file))
            .filter(each -> !asked.contains(each.code()))
            .filter(each -> each.sourceRef().startsWith(place))
            .map(this::message)
            .toList(),
        IntStream.rangeClosed(1, width).mapToObj(column -> column(sheet, column)).toList(),
        rows,
        sheet.rows().size() - height);
  }

  /** Whether nothing else is told of a file of which nothing is read. */
  private static boolean isAllThereIs(Finding finding, Shown file) {
    return finding.code().equals("declaration_needed")
        && file.seen().reading().findings().size() == 1;
  }

  /** A column as findings name it: by letters in a workbook, by its number elsewhere. */
  private static String column(Sheet sheet, int column) {
    return sheet.inOrder() || sheet.name().isEmpty()
        ? String.valueOf(column)
        : new Cell(1, column, "").address().replaceAll("[0-9]", "");
  }

  private InspectedSheet.Question question(OpenQuestion question) {
    return new InspectedSheet.Question(
        words.text("question-" + question.kind().name().toLowerCase(Locale.ROOT)),
        question.candidates().isEmpty()
            ? ""
            : words.text("question-candidates", String.join(" | ", question.candidates())),
        message(question.finding()));
  }

  private String message(Finding finding) {
    return lang == Lang.ZH ? finding.messageZh() : finding.messageEn();
  }

  /** What is read in a cell: zone, indicator and measure, period, value and unit. */
  private String text(Observation said) {
    Series series = said.series();
    Zone zone = conf.zoneById(series.zoneId());
    Indicator indicator = conf.indicatorById(series.indicatorId());
    List<String> parts = new ArrayList<>();
    parts.add(lang == Lang.ZH || zone.nameEn().isEmpty() ? zone.nameZh() : zone.nameEn());
    parts.add(
        lang == Lang.ZH || indicator.nameEn().isEmpty() ? indicator.nameZh() : indicator.nameEn());
    if (!series.measure().equals("level")) {
      parts.add(words.wordOrCode("measure", series.measure()));
    }
    if (!series.scope().equals(Series.NONE)) {
      parts.add(series.scope());
    }
    parts.add(said.period().text());
    if (said.value() != null) {
      String unit = words.wordOrCode("unit", said.unit());
      parts.add(
          new BigDecimal(said.value().toString()).stripTrailingZeros().toPlainString()
              + " "
              + unit);
    }
    return String.join(" · ", parts);
  }
}
