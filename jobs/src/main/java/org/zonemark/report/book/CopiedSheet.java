package org.zonemark.report.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.zonemark.report.Labels;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.FindingsBook;
import org.zonemark.report.model.Lang;

/**
 * A copy of a sheet of an input, every cell in its place, in which the cells of findings are
 * coloured and say why. Rows that are not copied, and columns far from any finding of a wide sheet,
 * are folded away, so that what matters stands together and on few pages.
 */
final class CopiedSheet {

  /** What a comment holds at most, so that programs show it. */
  private static final int COMMENT_MAX = 4_000;

  /** Wider sheets are folded. */
  private static final int COLUMNS_MAX = 12;

  /** So many columns at the left say whose a row is. */
  private static final int LEFT = 4;

  /** So many columns stand beside one with a finding. */
  private static final int AROUND = 1;

  /** Of longer sheets only so many rows are folded and printed. */
  private static final int ROWS_MAX = 20_000;

  private static final int NARROWEST = 6;
  private static final int WIDEST = 36;

  /** Digits that fit the width of a page that stands upright. */
  private static final int UPRIGHT = 110;

  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,]*\\.?\\d+[%％]?");

  private final FindingsBook.SheetCopy copy;
  private final SortedMap<Integer, ? extends SortedMap<Integer, List<FindingRow>>> marks;
  private final Lang lang;
  private final Labels labels;
  private final int columns;

  /**
   * A copy.
   *
   * @param marks row and column, counted from one, to the findings there
   */
  CopiedSheet(
      FindingsBook.SheetCopy copy,
      SortedMap<Integer, ? extends SortedMap<Integer, List<FindingRow>>> marks,
      Lang lang) {
    this.copy = copy;
    this.marks = marks;
    this.lang = lang;
    this.labels = Labels.of(lang);
    int widest = copy.rows().values().stream().mapToInt(List::size).max().orElse(0);
    this.columns =
        Math.max(widest, marks.values().stream().mapToInt(SortedMap::lastKey).max().orElse(0));
  }

  void write(Worksheet sheet, boolean synthetic) throws IOException {
    sheet.header(
        copy.place().replace("&", "&&"),
        Position.LEFT,
        SheetWriter.EDGE_FONT,
        SheetWriter.EDGE_SIZE);
    copy.rows().forEach((row, texts) -> row(sheet, row - 1, texts));
    marks.forEach((row, cells) -> cells.forEach((at, told) -> mark(sheet, row, at, told)));
    int last = Math.max(last(copy.rows()), last(marks));
    int folded = columns(sheet);
    rows(sheet, last);
    int below = last + 1;
    for (String note : notes(folded, synthetic)) {
      SheetWriter.text(sheet, below, 0, note);
      sheet.style(below++, 0).bold().set();
    }
    sheet.finish();
  }

  private static void row(Worksheet sheet, int row, List<String> texts) {
    for (int column = 0; column < texts.size(); column++) {
      String text = texts.get(column);
      SheetWriter.text(sheet, row, column, text);
      if (text != null && !text.isEmpty()) {
        StyleSetter style = sheet.style(row, column);
        if (NUMBER.matcher(text.strip()).matches()) {
          style.horizontalAlignment("right");
        } else {
          style.horizontalAlignment("left").indent(1);
        }
        style.verticalAlignment("top").set();
      }
    }
  }

  private void mark(Worksheet sheet, int row, int column, List<FindingRow> findings) {
    String colour = Severities.colour(Severities.worst(findings));
    sheet.style(row - 1, column - 1).fillColor(colour).set();
    sheet.comment(row - 1, column - 1, reasons(findings));
  }

  /** Folds what lies far from any finding; how many columns those are. */
  private int columns(Worksheet sheet) {
    TreeSet<Integer> shown = new TreeSet<>();
    for (int column = 1; column <= columns; column++) {
      if (columns <= COLUMNS_MAX || column <= LEFT) {
        shown.add(column);
      }
    }
    for (SortedMap<Integer, List<FindingRow>> cells : marks.values()) {
      for (int column : cells.keySet()) {
        for (int near = Math.max(1, column - AROUND);
            near <= Math.min(columns, column + AROUND);
            near++) {
          shown.add(near);
        }
      }
    }
    int wide = 0;
    for (int column = 1; column <= columns; column++) {
      if (shown.contains(column)) {
        int width = width(column);
        sheet.width(column - 1, width);
        wide += width;
      } else {
        sheet.groupCols(column - 1, column - 1);
        sheet.hideColumn(column - 1);
      }
    }
    sheet.pageOrientation(wide > UPRIGHT ? "landscape" : "portrait");
    return columns - shown.size();
  }

  private int width(int column) {
    int widest = NARROWEST;
    for (Map.Entry<Integer, List<String>> row : copy.rows().entrySet()) {
      List<String> texts = row.getValue();
      // A text alone in its row is a title, which runs over the columns beside it.
      boolean alone = texts.stream().filter(text -> text != null && !text.isEmpty()).count() < 2;
      if (column <= texts.size() && texts.get(column - 1) != null && !alone) {
        widest = Math.max(widest, ColumnWidths.of(texts.get(column - 1)) + 3);
      }
    }
    return Math.min(widest, WIDEST);
  }

  private void rows(Worksheet sheet, int last) {
    int end = Math.min(last, ROWS_MAX);
    for (int row = 1; row <= end; row++) {
      if (!copy.rows().containsKey(row) && !marks.containsKey(row) && !copy.isWhole()) {
        // A row that has no cell is not written, and so not folded.
        sheet.style(row - 1, 0).verticalAlignment("top").set();
        sheet.hideRow(row - 1);
      }
    }
  }

  private List<String> notes(int folded, boolean synthetic) {
    List<String> notes = new ArrayList<>();
    if (!copy.isWhole()) {
      notes.add(extent(copy, labels));
    }
    if (folded > 0) {
      notes.add(labels.text("book-folded", folded));
    }
    if (synthetic) {
      notes.add(labels.text("synthetic"));
    }
    return notes;
  }

  /** How much of a sheet is copied. */
  static String extent(FindingsBook.SheetCopy copy, Labels labels) {
    return copy.isWhole()
        ? labels.text("copied-whole")
        : labels.text("copied-part", copy.rows().size(), copy.rowsRead());
  }

  private static int last(SortedMap<Integer, ?> rows) {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  /** Each reason once, with its remedy. */
  private String reasons(List<FindingRow> findings) {
    String text =
        findings.stream()
            .map(finding -> finding.message().in(lang))
            .distinct()
            .collect(Collectors.joining("\n"));
    return text.length() > COMMENT_MAX ? text.substring(0, COMMENT_MAX) + "…" : text;
  }
}
