package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.method.index.Simulation;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;

/**
 * Draws of an index that someone kept or made elsewhere, as CSV with the columns of index_draws:
 * {@code draw,factor,item,value,choice}, in any order and with others beside them.
 */
public final class DrawsFile {

  private static final String ANY = "-";

  private DrawsFile() {}

  /**
   * The draws of an index in a year, as rows of the table index_draws. Lines of another index,
   * variant or year are left out where the file has these columns; the seed is the declared one
   * where it has none.
   *
   * @param name of the file, for messages
   * @param problems takes every mistake, with its remedy
   */
  public static List<Row> rows(
      String name, String text, IndexDeclaration index, int year, List<String> problems) {
    List<String> lines = text.lines().toList();
    List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0).replace("\uFEFF", ""));
    checkHeader(name, header, problems);
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int line = 1; line < lines.size() && problems.isEmpty(); line++) {
      List<String> cells = cells(lines.get(line));
      if (!lines.get(line).isBlank() && isOwn(header, cells, index, year)) {
        try {
          Row row = row(header, cells, index, year);
          if (!seen.add(key(row))) {
            problems.add(place(name, line) + key(row) + " stands twice - remedy: keep one of them");
          }
          rows.add(row);
        } catch (RuntimeException unreadable) {
          problems.add(
              place(name, line)
                  + "`"
                  + lines.get(line)
                  + "` - remedy: write a draw from 0, a factor such as weights, the node, and its"
                  + " weight from 0");
        }
      }
    }
    return rows;
  }

  private static void checkHeader(String name, List<String> header, List<String> problems) {
    for (String column : List.of(Columns.DRAW, Columns.FACTOR, Columns.VALUE)) {
      if (!header.contains(column)) {
        problems.add(
            name
                + ":1: no column `"
                + column
                + "` - remedy: begin with draw,factor,item,value,choice");
      }
    }
  }

  private static boolean isOwn(
      List<String> header, List<String> cells, IndexDeclaration index, int year) {
    return is(header, cells, Columns.INDEX_ID, index.indexId())
        && is(header, cells, Columns.VARIANT_ID, index.variantId())
        && is(header, cells, Columns.YEAR, String.valueOf(year));
  }

  private static String key(Row row) {
    TableRow view = TableRow.view(Tables.INDEX_DRAWS, row);
    return view.integer(Columns.DRAW)
        + " "
        + view.text(Columns.FACTOR)
        + " "
        + view.text(Columns.ITEM);
  }

  private static String place(String name, int line) {
    return name + ":" + (line + 1) + ": ";
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private static String cell(List<String> header, List<String> cells, String column) {
    int at = header.indexOf(column);
    return at < 0 ? "" : cells.get(at);
  }

  private static boolean is(
      List<String> header, List<String> cells, String column, String expected) {
    int at = header.indexOf(column);
    return at < 0 || at >= cells.size() || cells.get(at).equals(expected);
  }

  private static Row row(
      List<String> header, List<String> cells, IndexDeclaration index, int year) {
    int draw = Integer.parseInt(cell(header, cells, Columns.DRAW));
    double value = Double.parseDouble(cell(header, cells, Columns.VALUE));
    Simulation.Factor factor =
        Simulation.Factor.of(cell(header, cells, Columns.FACTOR)).orElseThrow();
    String item = cell(header, cells, Columns.ITEM);
    String choice = cell(header, cells, Columns.CHOICE);
    String seed = cell(header, cells, Columns.SEED);
    if (draw < 0 || !(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("Neither is below 0: " + draw + ", " + value);
    }
    return TableRow.of(Tables.INDEX_DRAWS)
        .put(Columns.INDEX_ID, index.indexId())
        .put(Columns.VARIANT_ID, index.variantId())
        .put(Columns.YEAR, year)
        .put(Columns.DRAW, draw)
        .put(Columns.FACTOR, factor.code())
        .put(Columns.ITEM, item.isEmpty() ? ANY : item)
        .put(Columns.VALUE, value)
        .put(Columns.CHOICE, choice.isEmpty() ? null : choice)
        .put(
            Columns.SEED,
            seed.isEmpty() ? Integer.valueOf(index.uncertainty().seed()) : Integer.valueOf(seed))
        .row();
  }
}
