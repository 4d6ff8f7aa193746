package org.zonemark.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zonemark.conf.source.TextForm;

/**
 * Reads the tables of a page as statistical offices export them. Each innermost table is a grid
 * named {@code table1}, {@code table2}, ... in order of the page; cells that span several columns
 * or rows are merged areas.
 */
final class HtmlTables {

  /** Wider spans are mistakes of the page, and would make absurd grids. */
  private static final int SPAN_MAX = 1000;

  private HtmlTables() {}

  /** The grids of the tables whose name is wanted. */
  static List<Sheet> read(
      byte[] bytes,
      TextForm form,
      Predicate<String> wanted,
      Allowance allowance,
      List<Fault> faults)
      throws RefusedFile {
    Document page = Jsoup.parse(CsvText.decode(bytes, form.charset(), faults));
    List<Sheet> sheets = new ArrayList<>();
    int number = 0;
    for (Element table : page.select("table:not(:has(table))")) {
      String name = "table" + ++number;
      if (wanted.test(name)) {
        sheets.add(grid(name, table, allowance.sheet()));
      }
    }
    if (number == 0) {
      faults.add(new Fault("unreadable_file", "", "the page has no table"));
    }
    return sheets;
  }

  private static Sheet grid(String name, Element table, Allowance.Counter cells)
      throws RefusedFile {
    List<Sheet.Row> rows = new ArrayList<>();
    List<Sheet.Merge> merges = new ArrayList<>();
    // Column to the last row that a cell from above reaches down to.
    Map<Integer, Integer> taken = new HashMap<>();
    int number = 0;
    for (Element row : table.select("tr")) {
      number++;
      List<String> texts = new ArrayList<>();
      for (Element cell : row.select("> td, > th")) {
        while (taken.getOrDefault(texts.size() + 1, 0) >= number) {
          texts.add("");
        }
        int column = texts.size() + 1;
        int across = span(cell, "colspan");
        int down = span(cell, "rowspan");
        texts.add(cell.text().strip());
        for (int more = 1; more < across; more++) {
          texts.add("");
        }
        if (across > 1 || down > 1) {
          merges.add(new Sheet.Merge(number, column, number + down - 1, column + across - 1));
          for (int under = column; under < column + across; under++) {
            taken.put(under, number + down - 1);
          }
        }
      }
      cells.row(texts.size());
      rows.add(new Sheet.Row(number, texts));
    }
    return new Sheet("", name, rows, merges, Sheet.Hidden.NOTHING);
  }

  private static int span(Element cell, String attribute) {
    String text = cell.attr(attribute).strip();
    return text.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(text), SPAN_MAX) : 1;
  }
}
