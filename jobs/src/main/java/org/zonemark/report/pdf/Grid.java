package org.zonemark.report.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;

/**
 * A table whose columns are as wide as their words ask for. Caption and head are repeated on each
 * page.
 */
final class Grid {

  /** What a cell is: a head of a column, the name of a row, or anything else. */
  enum Role {
    HEAD,
    NAME,
    OTHER
  }

  /**
   * A cell.
   *
   * @param words its text, with line ends
   * @param span over how many columns it goes
   * @param right whether it is set at the right
   * @param role what it is
   */
  record Cell(List<Chunk> words, int span, boolean right, Role role) {

    /** The width without a line break. */
    float natural() {
      float widest = 0;
      float line = 0;
      for (Chunk chunk : words) {
        line = Fonts.isNewLine(chunk) ? 0 : line + width(chunk);
        widest = Math.max(widest, line);
      }
      return widest + 2 * SIDE + SLACK;
    }

    /** The width of the longest piece that no line break may divide. */
    float least() {
      float widest = 0;
      for (Chunk chunk : words) {
        if (Fonts.isNewLine(chunk)) {
          continue;
        }
        widest = Math.max(widest, chunk.getImage() == null ? piece(chunk) : width(chunk));
      }
      float least = widest + 2 * SIDE + SLACK;
      float natural = natural();
      if (role == Role.NAME) {
        return Math.max(least, Math.min(natural, NAME));
      }
      // A place or a verdict in two lines reads as two things.
      return role == Role.OTHER && natural <= SHORT ? natural : least;
    }

    private static float width(Chunk chunk) {
      return chunk.getImage() == null ? chunk.getWidthPoint() : chunk.getImage().getScaledWidth();
    }

    private static float piece(Chunk chunk) {
      float size = chunk.getFont().getSize();
      float widest = 0;
      float piece = 0;
      for (char sign : chunk.getContent().toCharArray()) {
        piece += chunk.getFont().getBaseFont().getWidthPoint(sign, size);
        widest = Math.max(widest, piece);
        piece = Fonts.isBreak(sign) ? 0 : piece;
      }
      return widest;
    }
  }

  /** Numbers of this kind do not add up to the last bit. */
  private static final float SLACK = 0.5f;

  /** Names are not broken below this width. */
  private static final float NAME = 80;

  /** What is no wider stands in one line. */
  private static final float SHORT = 52;

  private static final float SIDE = 3;
  private static final float ABOVE = 1.2f;
  private static final float LEADING = 1.22f;
  private static final Color LINE = Fonts.colour("#d9dee5");
  private static final Color INK = Fonts.colour("#1c2430");

  private final List<Chunk> caption;
  private final List<List<Cell>> head;
  private final List<List<Cell>> body;

  Grid(List<Chunk> caption, List<List<Cell>> head, List<List<Cell>> body) {
    this.caption = caption;
    this.head = head;
    this.body = body;
  }

  /** The table at this width. */
  PdfPTable table(float width) {
    float[] columns = columns(width);
    PdfPTable table = new PdfPTable(columns.length);
    table.setTotalWidth(width);
    table.setLockedWidth(true);
    try {
      table.setWidths(columns);
    } catch (com.lowagie.text.DocumentException impossible) {
      throw new IllegalStateException("There are as many widths as columns", impossible);
    }
    captioned(table, columns.length);
    head.forEach(row -> add(row, columns.length, table));
    table.setHeaderRows(table.getRows().size());
    body.forEach(row -> add(row, columns.length, table));
    table.setSplitLate(true);
    table.setHorizontalAlignment(Element.ALIGN_LEFT);
    table.setSpacingAfter(6);
    return table;
  }

  private void captioned(PdfPTable table, int columns) {
    if (!caption.isEmpty()) {
      PdfPCell cell = cell(new Cell(caption, columns, false, Role.OTHER), columns);
      cell.setBorder(0);
      cell.setPaddingLeft(0);
      cell.setPaddingBottom(4);
      table.addCell(cell);
    }
  }

  /** Two halves of the rows side by side, on one page with what they are. */
  PdfPTable halves(float width, float gap) {
    int middle = (body.size() + 1) / 2;
    float half = (width - gap) / 2;
    PdfPTable outer = new PdfPTable(2);
    outer.setTotalWidth(width);
    outer.setLockedWidth(true);
    captioned(outer, 2);
    for (int side = 0; side < 2; side++) {
      List<List<Cell>> rows =
          side == 0 ? body.subList(0, middle) : body.subList(middle, body.size());
      PdfPCell cell = new PdfPCell(new Grid(List.of(), head, rows).table(half));
      cell.setBorder(0);
      cell.setPadding(0);
      cell.setPaddingRight(side == 0 ? gap / 2 : 0);
      cell.setPaddingLeft(side == 0 ? 0 : gap / 2);
      outer.addCell(cell);
    }
    outer.setKeepTogether(true);
    outer.setSplitLate(false);
    outer.setSpacingAfter(6);
    return outer;
  }

  private void add(List<Cell> row, int columns, PdfPTable table) {
    int used = 0;
    for (Cell cell : row) {
      int span = Math.min(cell.span(), columns - used);
      table.addCell(cell(cell, span));
      used += span;
    }
    for (; used < columns; used++) {
      table.addCell(cell(new Cell(List.of(), 1, false, Role.OTHER), 1));
    }
  }

  private static PdfPCell cell(Cell told, int span) {
    PdfPCell cell = new PdfPCell(Words.phrase(told.words()));
    cell.setColspan(span);
    cell.setBorder(com.lowagie.text.Rectangle.BOTTOM);
    cell.setBorderColor(told.role() == Role.HEAD ? INK : LINE);
    cell.setBorderWidth(told.role() == Role.HEAD ? 1 : 0.5f);
    cell.setLeading(0, LEADING);
    cell.setPadding(ABOVE);
    cell.setPaddingLeft(SIDE);
    cell.setPaddingRight(SIDE);
    cell.setPaddingBottom(2.4f);
    cell.setUseAscender(true);
    cell.setHorizontalAlignment(told.right() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    cell.setVerticalAlignment(told.role() == Role.HEAD ? Element.ALIGN_BOTTOM : Element.ALIGN_TOP);
    return cell;
  }

  /** What is left after the least goes to columns in the measure of what they lack. */
  private float[] columns(float width) {
    int count = 1;
    for (List<List<Cell>> part : List.of(head, body)) {
      for (List<Cell> row : part) {
        count = Math.max(count, row.stream().mapToInt(Cell::span).sum());
      }
    }
    float[] least = new float[count];
    float[] natural = new float[count];
    measure(head, least, natural);
    measure(body, least, natural);
    float sumLeast = sum(least);
    float sumNatural = sum(natural);
    float[] columns = new float[count];
    for (int at = 0; at < count; at++) {
      columns[at] =
          sumNatural <= width
              ? natural[at] * width / sumNatural
              : sumLeast >= width
                  ? least[at] * width / sumLeast
                  : least[at]
                      + (natural[at] - least[at]) * (width - sumLeast) / (sumNatural - sumLeast);
    }
    return columns;
  }

  private static void measure(List<List<Cell>> rows, float[] least, float[] natural) {
    for (List<Cell> row : rows) {
      int column = 0;
      for (Cell cell : row) {
        if (cell.span() == 1 && column < least.length) {
          least[column] = Math.max(least[column], cell.least());
          natural[column] = Math.max(natural[column], cell.natural());
        }
        column += cell.span();
      }
    }
    for (int at = 0; at < least.length; at++) {
      natural[at] = Math.max(Math.max(natural[at], least[at]), 1);
    }
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }
}
