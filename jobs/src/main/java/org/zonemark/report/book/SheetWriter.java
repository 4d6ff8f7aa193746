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
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
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

  /** The points of the highest row of a workbook. */
  private static final double HEIGHT_MAX = 409;

  private static final int DELETE = 0x7F;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\'\\p{Cntrl}]");

  private static final int NAME_MAX = 31;

  /** Inches at the edges of a page. */
  private static final float EDGE = 0.45f;

  private static final float TOP_EDGE = 0.6f;

  static final String EDGE_FONT = "Calibri";
  static final int EDGE_SIZE = 9;

  private static final String INK = "1F2A37";
  private static final String PAPER = "FFFFFF";
  private static final String HEAD = "DDE6F0";
  private static final String HEAD_UNPRINTED = "EFEFEF";
  static final String RULE = "D5DAE1";
  static final String LINK = "0563C1";

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

  /** What a name of a sheet cannot hold becomes a blank, and what is too long for it is cut. */
  static String name(String name) {
    return cut(NOT_IN_NAMES.matcher(name).replaceAll(" ").strip(), NAME_MAX);
  }

  /** A new sheet that prints as wide as a page of A4; a number makes its name unique. */
  Worksheet sheet(String name) {
    String legal = name(name);
    String unique = legal;
    for (int number = 2; !names.add(unique.toLowerCase(Locale.ROOT)); number++) {
      unique = cut(legal, NAME_MAX - 4) + " " + number;
    }
    sheets++;
    Worksheet sheet = workbook.newWorksheet(unique);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToHeight((short) 0);
    sheet.leftMargin(EDGE);
    sheet.rightMargin(EDGE);
    sheet.topMargin(TOP_EDGE);
    sheet.bottomMargin(TOP_EDGE);
    sheet.headerMargin(EDGE / 2);
    sheet.footerMargin(EDGE / 2);
    sheet.header(note, Position.RIGHT, EDGE_FONT, EDGE_SIZE);
    sheet.footer("&A", Position.LEFT, EDGE_FONT, EDGE_SIZE);
    sheet.footer("&P / &N", Position.RIGHT, EDGE_FONT, EDGE_SIZE);
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
    List<String> heads = heads(table);
    ColumnWidths widths = new ColumnWidths(table, heads, rows);
    for (int column = 0; column <= right; column++) {
      sheet.width(column, widths.of(column));
    }
    sheet.freezePane(1, 2);
    sheet.repeatRows(0, 1);
    int printed = widths.printed();
    title(sheet, title(table, rows), printed, widths);
    var named =
        sheet.range(1, 0, Math.max(last, 2), right).createTable(heads.toArray(String[]::new));
    named.setName(table.table()).setDisplayName(table.table());
    named.styleInfo().setStyleName("TableStyleLight1");
    height(sheet, 1, widths.headLines() * ColumnWidths.LINE + 2);
    for (int column = 0; column <= right; column++) {
      head(sheet, column, table.columns().get(column));
    }
    for (int from = 0; from < rows; from += BLOCK) {
      block(sheet, table, widths, from, Math.min(from + BLOCK, rows));
    }
    printed(sheet, Math.min(last, table.printedRows() + 1), printed);
    sheet.pageOrientation(widths.isWide() ? "landscape" : "portrait");
    barred(table, last);
    sheet.finish();
    return sheet.getName();
  }

  /** A title that is wider than what is printed goes on in the next line. */
  private static void title(Worksheet sheet, String title, int printed, ColumnWidths widths) {
    text(sheet, 0, 0, title);
    int lines = widths.titleLines(title, printed);
    if (lines > 1) {
      sheet.range(0, 0, 0, printed).merge();
    }
    sheet
        .style(0, 0)
        .bold()
        .fontSize(13)
        .fontColor(INK)
        .wrapText(lines > 1)
        .verticalAlignment("center")
        .set();
    height(sheet, 0, (lines + 0.5) * ColumnWidths.LINE);
  }

  private static void head(Worksheet sheet, int column, Sheet.Column told) {
    StyleSetter style = sheet.style(1, column);
    style.bold().fontColor(INK).fillColor(told.printed() ? HEAD : HEAD_UNPRINTED);
    style.wrapText(true).verticalAlignment("center");
    style.borderStyle(BorderSide.LEFT, BorderStyle.MEDIUM).borderColor(BorderSide.LEFT, PAPER);
    if (told.format() == null) {
      style.horizontalAlignment("left").indent(1);
    } else {
      style.horizontalAlignment("right");
    }
    style.set();
  }

  /** Makes cells the heads of what is below. */
  static void headed(Range cells) {
    cells
        .style()
        .bold()
        .fontColor(INK)
        .fillColor(HEAD)
        .wrapText(true)
        .verticalAlignment("center")
        .set();
  }

  /** Draws a line below each row. */
  static void ruled(Range cells) {
    cells
        .style()
        .verticalAlignment("top")
        .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
        .borderColor(BorderSide.BOTTOM, RULE)
        .set();
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

  private static void block(Worksheet sheet, Sheet table, ColumnWidths widths, int from, int to)
      throws IOException {
    for (int column = 0; column < table.columns().size(); column++) {
      styled(sheet, table.columns().get(column), column, from + 2, to + 1);
    }
    for (int at = from; at < to; at++) {
      Object[] cells = table.rows().get(at);
      for (int column = 0; column < cells.length; column++) {
        cell(sheet, at + 2, column, cells[column], table);
      }
      int lines = widths.lines(cells);
      if (lines > 1) {
        height(sheet, at + 2, lines * ColumnWidths.LINE);
      }
    }
    sheet.flush();
  }

  /** Texts stand one blank from the number to their left. */
  private static void styled(Worksheet sheet, Sheet.Column column, int at, int from, int to) {
    StyleSetter style = sheet.range(from, at, to, at).style();
    style.verticalAlignment("top").borderStyle(BorderSide.BOTTOM, BorderStyle.THIN);
    style.borderColor(BorderSide.BOTTOM, RULE);
    if (column.format() == null) {
      style.horizontalAlignment("left").indent(1).wrapText(true);
    } else {
      style.format(column.format());
    }
    style.set();
  }

  private static void cell(Worksheet sheet, int row, int column, Object value, Sheet table) {
    if (value instanceof Sheet.Formula formula) {
      sheet.formula(row, column, formula.in(table, row + 1));
    } else if (value instanceof Sheet.Amount amount) {
      sheet.value(row, column, amount.number());
      int decimals = Decimals.shown(amount.number(), amount.decimals());
      sheet.style(row, column).format(Decimals.format(decimals)).set();
    } else if (value instanceof Number number) {
      number(sheet, row, column, number, table.columns().get(column).format());
    } else if (value instanceof Sheet.Link link) {
      link(sheet, row, column, link);
    } else if (value instanceof Sheet.Marked marked) {
      text(sheet, row, column, marked.text());
      sheet.style(row, column).fillColor(marked.colour()).set();
    } else if (value != null) {
      text(sheet, row, column, value.toString());
    }
  }

  /** The decimals of a column would show a small number as zero that is not. */
  private static void number(Worksheet sheet, int row, int column, Number number, String format) {
    sheet.value(row, column, number);
    if (number instanceof Double exact) {
      int decimals = Decimals.shown(exact, Decimals.of(format));
      if (decimals > Decimals.of(format)) {
        sheet.style(row, column).format(Decimals.format(decimals)).set();
      }
    }
  }

  private static void link(Worksheet sheet, int row, int column, Sheet.Link link) {
    String address = "'" + link.sheet() + "'!" + Sheet.letters(link.column() - 1) + link.row();
    // Links that are equal would be one; the row makes each its own, and the text stays.
    sheet.hyperlink(row, column, HyperLink.internal(address, String.valueOf(row)));
    text(sheet, row, column, link.text());
    sheet.style(row, column).underlined().fontColor(LINK).set();
  }

  /** Gives a row so many points, or as many as a row can have. */
  static void height(Worksheet sheet, int row, double points) {
    sheet.rowHeight(row, Math.min(points, HEIGHT_MAX));
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
}
