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
  private static final int WIDE = 26;
  private static final int NARROW = 14;
  private static final int YEARS_AHEAD = 10;

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
    try (Workbook workbook = new Workbook(bytes, "Zonemark", null)) {
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
    Worksheet observations = workbook.newWorksheet(TemplateSource.sheet(OBSERVATIONS));
    Worksheet targets = workbook.newWorksheet(TemplateSource.sheet(TARGETS));
    Worksheet chosen = workbook.newWorksheet(labels.text("template-lists"));
    Map<String, Range> ranges = new LinkedHashMap<>();
    int column = 0;
    for (Map.Entry<String, List<String>> list : lists.entrySet()) {
      List<String> entries = list.getValue();
      chosen.width(column, WIDE);
      SheetWriter.text(chosen, 0, column, list.getKey());
      for (int row = 0; row < entries.size(); row++) {
        SheetWriter.text(chosen, row + 1, column, entries.get(row));
      }
      ranges.put(list.getKey(), chosen.range(1, column, Math.max(1, entries.size()), column));
      column++;
    }
    sheet(observations, TemplateSource.heads(OBSERVATIONS), "template-observations", ROWS, ranges);
    handedOut(observations);
    sheet(targets, TemplateSource.heads(TARGETS), "template-targets", TARGET_ROWS, ranges);
    observations.finish();
    targets.finish();
    chosen.finish();
  }

  private void sheet(
      Worksheet sheet, Map<String, String> heads, String how, int rows, Map<String, Range> ranges) {
    SheetWriter.text(sheet, 0, 0, labels.text(how));
    sheet.style(0, 0).italic().fontColor("5A6575").set();
    sheet.freezePane(0, TemplateSource.HEAD_ROW);
    int last = TemplateSource.HEAD_ROW + rows - 1;
    int column = 0;
    for (Map.Entry<String, String> head : heads.entrySet()) {
      SheetWriter.text(sheet, TemplateSource.HEAD_ROW - 1, column, head.getValue());
      boolean named = head.getKey().equals("zone") || head.getKey().equals("indicator");
      sheet.width(column, named ? WIDE : NARROW);
      Range list = ranges.get(head.getKey());
      if (list != null) {
        // Other words are let in after a question: the reader knows more than the list offers.
        sheet
            .range(TemplateSource.HEAD_ROW, column, last, column)
            .validateWithList(list)
            .allowBlank(true)
            .errorStyle(DataValidationErrorStyle.WARNING)
            .showErrorMessage(true)
            .errorTitle(labels.text("template-other"))
            .error(labels.text("template-not-listed"));
      }
      column++;
    }
    sheet
        .range(TemplateSource.HEAD_ROW - 1, 0, TemplateSource.HEAD_ROW - 1, column - 1)
        .style()
        .bold()
        .fillColor("DDEBF7")
        .set();
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
