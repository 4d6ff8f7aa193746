package org.zonemark.report.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zonemark.report.Labels;

/**
 * Writes tables as sheets that open ready for use: heads stay in sight, rows can be filtered,
 * columns are as wide as what they hold, and a print fits the width of A4.
 */
final class SheetWriter {

  /** Rows are handed on in blocks, so that a long sheet is never whole in memory. */
  private static final int BLOCK = 1_000;

  /** What a cell holds at most; the program that shows it would cut the rest. */
  private static final int TEXT_MAX = 32_767;

  private static final int DELETE = 0x7F;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private static final int NAME_MAX = 31;
  private static final int WIDEST = 60;
  private static final int NARROWEST = 7;

  /** Points of a row of heads, of which one stands in two lines. */
  private static final double TWO_LINES = 32;

  /** The rows from which widths are taken. */
  private static final int MEASURED = 500;

  private final Workbook workbook;
  private final Labels labels;
  private final String note;
  private final Set<String> names = new HashSet<>();
  private final Map<String, List<String>> bars = new LinkedHashMap<>();
  private int sheets;

  /**
   * A writer of one workbook.
   *
   * @param note what stands on every sheet, such as that data is synthetic
   */
  SheetWriter(Workbook workbook, Labels labels, String note) {
    this.workbook = workbook;
    this.labels = labels;
    this.note = note;
  }

  /** Part of the archive to the places of bars in it. */
  Map<String, List<String>> bars() {
    return bars;
  }

  /** A new sheet; what its name cannot hold becomes a blank, and a number makes it unique. */
  Worksheet sheet(String name) {
    String legal = name.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
    String unique = cut(legal, NAME_MAX);
    for (int number = 2; !names.add(unique.toLowerCase(Locale.ROOT)); number++) {
      unique = cut(legal, NAME_MAX - 4) + " " + number;
    }
    sheets++;
    Worksheet sheet = workbook.newWorksheet(unique);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    sheet.header(note, Position.CENTER);
    sheet.footer("&A", Position.LEFT);
    sheet.footer("&P / &N", Position.RIGHT);
    return sheet;
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most).strip() : text;
  }

  /** Writes a table; the name that its sheet got. */
  String write(Sheet table) throws IOException {
    Worksheet sheet = sheet(table.name());
    int rows = Math.min(table.rows().size(), Sheet.MOST_ROWS);
    int last = rows + 1;
    int right = table.columns().size() - 1;
    sheet.pageOrientation("landscape");
    sheet.freezePane(1, 2);
    sheet.repeatRows(0, 1);
    widths(sheet, table, rows);
    text(sheet, 0, 0, title(table, rows));
    sheet.style(0, 0).bold().fontSize(13).set();
    List<String> heads = heads(table);
    var named =
        sheet.range(1, 0, Math.max(last, 2), right).createTable(heads.toArray(String[]::new));
    named.setName(table.table()).setDisplayName(table.table());
    named.styleInfo().setStyleName("TableStyleLight9");
    sheet.range(1, 0, 1, right).style().bold().wrapText(true).verticalAlignment("center").set();
    for (int from = 0; from < rows; from += BLOCK) {
      block(sheet, table, from, Math.min(from + BLOCK, rows));
    }
    printed(sheet, last, right);
    barred(table, last);
    sheet.finish();
    return sheet.getName();
  }

  private static void printed(Worksheet sheet, int last, int right) {
    var area = sheet.range(0, 0, last, right);
    area.setName("_xlnm.Print_Area");
    area.setFolderScope(false);
  }

  private String title(Sheet table, int rows) {
    String shown = labels.shownOf(rows, table.rows().size());
    return table.title()
        + (note.isEmpty() ? "" : " · " + note)
        + (shown == null ? "" : " " + shown);
  }

  /** Heads differ from one another, as tables ask for. */
  private List<String> heads(Sheet table) {
    List<String> heads = new ArrayList<>();
    for (Sheet.Column column : table.columns()) {
      String head = column.head() == null ? labels.text(column.key()) : column.head();
      String unique = head;
      for (int number = 2; heads.contains(unique); number++) {
        unique = head + " " + number;
      }
      heads.add(unique);
    }
    return heads;
  }

  private static void block(Worksheet sheet, Sheet table, int from, int to) throws IOException {
    for (int at = from; at < to; at++) {
      Object[] cells = table.rows().get(at);
      for (int column = 0; column < cells.length; column++) {
        cell(sheet, at + 2, column, cells[column], table);
      }
    }
    for (int column = 0; column < table.columns().size(); column++) {
      String format = table.columns().get(column).format();
      if (format != null) {
        sheet.range(from + 2, column, to + 1, column).style().format(format).set();
        for (int at = from; at < to; at++) {
          if (isHidden(table.rows().get(at)[column], format)) {
            sheet.style(at + 2, column).format(Sheet.FINE).set();
          }
        }
      }
    }
    sheet.flush();
  }

  /** Whether two decimals would show a number as zero that is not. */
  private static boolean isHidden(Object value, String format) {
    return format.equals(Sheet.TWO)
        && value instanceof Double number
        && number != 0
        && Math.abs(number) < 0.005;
  }

  private static void cell(Worksheet sheet, int row, int column, Object value, Sheet table) {
    if (value instanceof Sheet.Formula formula) {
      sheet.formula(row, column, formula.in(table, row + 1));
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      text(sheet, row, column, value.toString());
    }
  }

  /** A text, without what a workbook cannot hold. */
  static void text(Worksheet sheet, int row, int column, String text) {
    if (text != null && !text.isEmpty()) {
      sheet.value(row, column, cut(legal(text), TEXT_MAX));
    }
  }

  private static String legal(String text) {
    boolean legal = text.chars().allMatch(sign -> sign >= ' ' && sign != DELETE);
    return legal ? text : CONTROLS.matcher(text).replaceAll(" ");
  }

  private void barred(Sheet table, int last) {
    List<String> places = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      if (table.columns().get(column).bar() && last > 1) {
        String letters = Sheet.letters(column);
        places.add(letters + "3:" + letters + (last + 1));
      }
    }
    if (!places.isEmpty()) {
      bars.put("xl/worksheets/sheet" + sheets + ".xml", places);
    }
  }

  private void widths(Worksheet sheet, Sheet table, int rows) {
    List<String> heads = heads(table);
    for (int column = 0; column < heads.size(); column++) {
      int head = width(heads.get(column));
      int widest = Math.max(NARROWEST, (head + 1) / 2 + 2);
      for (int at = 0; at < Math.min(rows, MEASURED); at++) {
        widest = Math.max(widest, width(shown(table.rows().get(at)[column])) + 2);
      }
      sheet.width(column, Math.min(widest, WIDEST));
      // Not every program makes room for the second line by itself; a filter's button takes some
      // too.
      if (head + 2 > widest) {
        sheet.rowHeight(1, TWO_LINES);
      }
    }
  }

  private static String shown(Object value) {
    return value == null || value instanceof Sheet.Formula
        ? ""
        : value instanceof Double number
            ? String.format(Locale.ROOT, "%,.2f", number)
            : value.toString();
  }

  /** Chinese characters are twice as wide as digits. */
  static int width(String text) {
    return text.codePoints().map(sign -> sign >= 0x2E80 ? 2 : 1).sum();
  }
}
