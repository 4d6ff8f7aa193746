package org.zonemark.report.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.collections4.IterableUtils;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zonemark.report.Figures;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Report;
import org.zonemark.report.page.Brief;

/**
 * The report as a workbook: a sheet for leaders, then rankings, scores, growth, targets and
 * findings to be filtered and computed with, and what every column means.
 */
public final class ReportWorkbook {

  private static final int NARROW = 30;
  private static final int WIDE = 80;

  private final Report report;
  private final Brief brief;
  private final Labels labels;
  private final Figures figures;

  private ReportWorkbook(Report report, Brief brief) {
    this.report = report;
    this.brief = brief;
    this.labels = Labels.of(report.lang());
    this.figures = new Figures(report.lang(), labels);
  }

  /**
   * The bytes of the workbook; equal reports of a day have equal bytes.
   *
   * @param brief what the front page says, in the language of the report
   * @param day the day it bears in place of the one on which it is made
   */
  public static byte[] of(Report report, Brief brief, LocalDate day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SheetWriter writer;
    try (Workbook workbook = DatedArchive.workbook(bytes)) {
      writer = new ReportWorkbook(report, brief).written(workbook);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return DatedArchive.of(bytes.toByteArray(), day, writer.bars());
  }

  private SheetWriter written(Workbook workbook) throws IOException {
    SheetWriter writer =
        new SheetWriter(workbook, labels, report.synthetic() ? labels.text("synthetic") : "");
    GrowthSheets growth = new GrowthSheets(report, labels, figures);
    List<Sheet> sheets = new ArrayList<>(new RankingSheets(report, labels, figures).sheets());
    sheets.add(new ScoreSheet(report, labels, figures).sheet());
    sheets.add(growth.growth());
    sheets.add(growth.values());
    sheets.add(new TargetSheet(report.lang(), labels, figures).sheet(report));
    sheets.add(findings());
    sheets.removeIf(sheet -> sheet.rows().isEmpty());
    sheets.add(dictionary(sheets, growth));
    // It stands first, and its links need the names of the others.
    Worksheet leaders = writer.sheet(labels.text("book-leaders"));
    Map<String, String> links = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      links.put(writer.write(sheet), sheet.title());
    }
    leaders(leaders, links);
    return writer;
  }

  /** The front page, and where everything is. */
  private void leaders(Worksheet sheet, Map<String, String> links) throws IOException {
    sheet.width(0, NARROW);
    sheet.width(1, WIDE);
    sheet.hideGridLines();
    int row = 0;
    SheetWriter.text(
        sheet,
        row,
        0,
        report.title() == null ? labels.text("title") : report.title().in(report.lang()));
    SheetWriter.height(sheet, row, 2 * ColumnWidths.LINE);
    sheet.style(row++, 0).bold().fontSize(16).set();
    SheetWriter.text(sheet, row++, 0, labels.text("as-of", report.asOf()));
    if (report.synthetic()) {
      SheetWriter.text(sheet, row, 0, labels.text("synthetic-banner"));
      sheet.style(row++, 0).bold().fontColor("8A5A00").set();
    }
    row = heading(sheet, row, "highlights");
    row = told(sheet, row);
    row = heading(sheet, row, "figures");
    for (Brief.Figure figure : brief.figures()) {
      row = beside(sheet, row, figure.name(), figure.value() + " · " + figure.note());
    }
    row = heading(sheet, row, "contents");
    for (Map.Entry<String, String> link : links.entrySet()) {
      row = beside(sheet, row, link.getKey(), link.getValue());
      sheet.hyperlink(row - 1, 0, HyperLink.internal("'" + link.getKey() + "'!A1", link.getKey()));
      sheet.style(row - 1, 0).underlined().fontColor(SheetWriter.LINK).set();
    }
    sheet.finish();
  }

  /** What is asked first, and what else matters; the row after it. */
  private int told(Worksheet sheet, int from) {
    int row = from;
    for (Brief.Answer answer : IterableUtils.chainedIterable(brief.own(), brief.answers())) {
      row = beside(sheet, row, answer.question(), answer.text());
    }
    int number = 0;
    for (Brief.Sentence sentence : brief.sentences()) {
      if (!sentence.asked()) {
        row = beside(sheet, row, Integer.toString(++number), sentence.text());
      }
    }
    return row;
  }

  /** Writes a text beside what heads it, in a row high enough; the row after it. */
  private static int beside(Worksheet sheet, int row, String head, String text) {
    SheetWriter.text(sheet, row, 0, head);
    SheetWriter.text(sheet, row, 1, text);
    sheet
        .range(row, 0, row, 1)
        .style()
        .wrapText(true)
        .verticalAlignment("top")
        .horizontalAlignment("left")
        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
        .borderColor(BorderSide.BOTTOM, SheetWriter.RULE)
        .set();
    int lines = Math.max(lines(head, NARROW), lines(text, WIDE));
    SheetWriter.height(sheet, row, lines * ColumnWidths.LINE);
    return row + 1;
  }

  private static int lines(String text, int room) {
    return 1 + ColumnWidths.of(text) / room;
  }

  private int heading(Worksheet sheet, int row, String key) {
    SheetWriter.text(sheet, row + 1, 0, labels.text(key));
    sheet.style(row + 1, 0).bold().fontSize(13).fontColor("1F4E79").set();
    return row + 2;
  }

  private Sheet findings() {
    return new Sheet(
        labels.text("findings"),
        "Findings",
        labels.text("book-findings-title"),
        List.of(
            Sheet.Column.text("severity"),
            Sheet.Column.text("finding"),
            Sheet.Column.number("count", Sheet.WHOLE).barred()),
        report.findingCounts().stream()
            .map(
                count ->
                    new Object[] {
                      labels.wordOrCode("severity", count.severity()),
                      labels.wordOrCode("finding_code", count.code()),
                      count.count()
                    })
            .toList());
  }

  /** What every column means, and what indicators are measured in. */
  private Sheet dictionary(List<Sheet> sheets, GrowthSheets growth) {
    List<Object[]> rows = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (Sheet sheet : sheets) {
      for (Sheet.Column column : sheet.columns()) {
        if (!told.contains(column.key())) {
          told.add(column.key());
          rows.add(
              new Object[] {
                labels.text("book-column"),
                labels.text(column.key()),
                labels.text("means-" + column.key())
                    + (column.printed() ? "" : labels.text("book-unprinted"))
              });
        }
      }
    }
    rows.addAll(growth.indicators());
    return new Sheet(
        labels.text("book-dictionary"),
        "Dictionary",
        labels.text("book-dictionary-title"),
        List.of(
            Sheet.Column.text("book-kind"),
            Sheet.Column.text("book-term"),
            Sheet.Column.text("book-meaning").within(70)),
        rows);
  }
}
