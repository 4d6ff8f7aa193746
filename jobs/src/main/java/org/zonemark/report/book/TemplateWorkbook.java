package org.zonemark.report.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zonemark.conf.source.TemplateSource;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Template;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Schemas;

/**
 * A workbook for next year's observations and targets. Zones, indicators, units, periods and codes
 * are chosen from lists; what is filled in is read as {@link TemplateSource} says, without a
 * declaration.
 */
public final class TemplateWorkbook {

  /** Rows with drop-downs. */
  static final int ROWS = 2_000;

  private static final String OBSERVATIONS = "observations";
  private static final String TARGETS = "targets";
  private static final int TARGET_ROWS = 500;
  private static final int WIDEST = 40;
  private static final int NARROWEST = 11;
  private static final int BESIDE = 4;
  private static final String FILLED_IN = "FFF8E1";
  private static final int YEARS_AHEAD = 10;

  /** So many rows are ruled for writing where none are written out. */
  private static final int RULED = 25;

  /** Digits that fit the width of a page that stands upright. */
  private static final int UPRIGHT = 120;

  private final Template template;
  private final Labels labels;

  /** The lists to choose from, by field. */
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  private TemplateWorkbook(Template template) {
    this.template = template;
    this.labels = Labels.of(template.lang());
    lists.put("zone", template.zones());
    lists.put("indicator", template.indicators().stream().map(Template.Indicator::name).toList());
    lists.put("unit", template.units());
    lists.put("period", periods());
    lists.put("base_period", List.of(years(-5, 0)));
    for (String field : TemplateSource.CODED) {
      lists.put(
          field,
          new ArrayList<>(
              Schemas.standard().codeList(field).codes().stream().map(this::name).toList()));
    }
    // Of several years a plan means the average a year, and its words have to say so.
    lists.get("measure").add(2, TemplateSource.averageGrowth());
  }

  /**
   * The bytes of the workbook; equal templates of a day have equal bytes.
   *
   * @param day the day it bears in place of the one on which it is made
   */
  public static byte[] of(Template template, LocalDate day) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = DatedArchive.workbook(bytes)) {
      new TemplateWorkbook(template).write(workbook);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return DatedArchive.of(bytes.toByteArray(), day);
  }

  private String name(CodeList.Code code) {
    return template.lang() == Lang.ZH ? code.nameZh() : code.nameEn();
  }

  /** The year itself first, then its parts, the years ahead, and the plan that follows. */
  private List<String> periods() {
    int year = template.year();
    List<String> periods = new ArrayList<>();
    periods.add(Integer.toString(year));
    for (String part : List.of("S1", "S2", "Q1", "Q2", "Q3", "Q4")) {
      periods.add(year + "-" + part);
    }
    periods.addAll(List.of(years(-1, -1)));
    periods.addAll(List.of(years(1, YEARS_AHEAD)));
    int plan = year - Math.floorMod(year - 1, 5);
    periods.add(plan + "/" + (plan + 4));
    periods.add(plan + 5 + "/" + (plan + 9));
    return periods;
  }

  private String[] years(int from, int to) {
    String[] years = new String[to - from + 1];
    for (int at = 0; at < years.length; at++) {
      years[at] = Integer.toString(template.year() + from + at);
    }
    return years;
  }

  private void write(Workbook workbook) throws IOException {
    SheetWriter writer = new SheetWriter(workbook, labels, "");
    Worksheet observations = writer.sheet(TemplateSource.sheet(OBSERVATIONS));
    Worksheet targets = writer.sheet(TemplateSource.sheet(TARGETS));
    Worksheet chosen = writer.sheet(labels.text("template-lists"));
    Map<String, Range> ranges = lists(chosen);
    int handed = template.handedOut().size() * template.indicators().size();
    sheet(observations, OBSERVATIONS, ROWS, ranges, handed);
    handedOut(observations);
    sheet(targets, TARGETS, TARGET_ROWS, ranges, 0);
    observations.finish();
    targets.finish();
    chosen.finish();
  }

  /** The lists side by side; where each stands. */
  private Map<String, Range> lists(Worksheet chosen) {
    chosen.freezePane(0, 1);
    chosen.repeatRows(0);
    chosen.pageOrientation("landscape");
    Map<String, Range> ranges = new LinkedHashMap<>();
    int column = 0;
    for (Map.Entry<String, List<String>> list : lists.entrySet()) {
      List<String> entries = list.getValue();
      chosen.width(column, width(list.getKey(), entries));
      SheetWriter.text(chosen, 0, column, list.getKey());
      SheetWriter.headed(chosen.range(0, column, 0, column));
      for (int row = 0; row < entries.size(); row++) {
        SheetWriter.text(chosen, row + 1, column, entries.get(row));
      }
      ranges.put(list.getKey(), chosen.range(1, column, Math.max(1, entries.size()), column));
      column++;
    }
    return ranges;
  }

  /** As wide as what can be chosen, or the head. */
  private static int width(String head, List<String> entries) {
    int widest = ColumnWidths.of(head);
    for (String entry : entries) {
      widest = Math.max(widest, ColumnWidths.of(entry));
    }
    return Math.max(NARROWEST, Math.min(widest + BESIDE, WIDEST));
  }

  /**
   * Heads, drop-downs and how the sheet is filled in.
   *
   * @param handed how many rows are written out; of a sheet without any some are ruled for writing
   */
  private void sheet(
      Worksheet sheet, String kind, int rows, Map<String, Range> ranges, int handed) {
    Map<String, String> heads = TemplateSource.heads(kind);
    int head = TemplateSource.HEAD_ROW - 1;
    int right = heads.size() - 1;
    int wide = 0;
    int column = 0;
    for (Map.Entry<String, String> field : heads.entrySet()) {
      int width = width(field.getValue(), lists.getOrDefault(field.getKey(), List.of()));
      sheet.width(column, width);
      wide += width;
      SheetWriter.text(sheet, head, column, field.getValue());
      if (ranges.containsKey(field.getKey())) {
        chosenFrom(sheet.range(head + 1, column, head + rows, column), ranges.get(field.getKey()));
      }
      column++;
    }
    SheetWriter.headed(sheet.range(head, 0, head, right));
    String how = labels.text("template-" + kind);
    SheetWriter.text(sheet, 0, 0, how);
    sheet.range(0, 0, 0, right).merge();
    sheet.style(0, 0).italic().fontColor("5A6575").wrapText(true).verticalAlignment("top").set();
    SheetWriter.height(sheet, 0, (1 + ColumnWidths.of(how) / wide) * ColumnWidths.LINE + 2);
    sheet.freezePane(0, TemplateSource.HEAD_ROW);
    sheet.repeatRows(0, head);
    sheet.pageOrientation(wide > UPRIGHT ? "landscape" : "portrait");
    int value = List.copyOf(heads.keySet()).indexOf(TemplateSource.VALUE);
    int last = head + Math.max(handed, RULED);
    SheetWriter.ruled(sheet.range(head + 1, 0, last, right));
    sheet.range(head + 1, value, last, value).style().fillColor(FILLED_IN).set();
  }

  /** Other words are let in after a question: the reader knows more than the list offers. */
  private void chosenFrom(Range cells, Range list) {
    cells
        .validateWithList(list)
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .showErrorMessage(true)
        .errorTitle(labels.text("template-other"))
        .error(labels.text("template-not-listed"));
  }

  /** Rows of which only the number is missing. */
  private void handedOut(Worksheet sheet) {
    int row = TemplateSource.HEAD_ROW;
    for (String zone : template.handedOut()) {
      for (Template.Indicator indicator : template.indicators()) {
        SheetWriter.text(sheet, row, 0, zone);
        SheetWriter.text(sheet, row, 1, indicator.name());
        SheetWriter.text(sheet, row, 2, Integer.toString(template.year()));
        SheetWriter.text(sheet, row++, 4, indicator.unit());
      }
    }
  }
}
