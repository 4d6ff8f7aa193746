package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.source.Sheet;
import org.zonemark.table.read.Footnotes;

/**
 * One table of a grid that nobody has declared, its rows told apart by what stands in them.
 *
 * @param sheet the part of the grid that is this table, its rows with the numbers they have there
 * @param titles rows with one text above the header
 * @param headers rows of texts above the numbers
 * @param data rows with numbers
 * @param alone rows with one text that stand between those
 * @param notes rows that say they are notes, and what follows them
 */
record GridTable(
    Sheet sheet,
    List<Sheet.Row> titles,
    List<Sheet.Row> headers,
    List<Sheet.Row> data,
    List<Sheet.Row> alone,
    List<Sheet.Row> notes) {

  static final Pattern NOTE =
      Pattern.compile("^(注|附注|说明|资料来源|数据来源|来源|Note|Source)", Pattern.CASE_INSENSITIVE);

  /** Texts in place of a value. */
  static final Pattern MARK = Pattern.compile("[-—–…./*:xX一]+|暂无|无|n/a|.?保密|\\.{2,}");

  private static final Pattern UNIT_LINE = Pattern.compile("单\\s*位\\s*[:：]");

  private enum Kind {
    BLANK,
    NOTE,
    ALONE,
    TEXTS,
    DATA
  }

  /** The tables of a grid from top to bottom; a new header below numbers begins a new one. */
  static List<GridTable> of(Sheet sheet, Predicate<String> isName) {
    List<Sheet.Row> rows = sheet.rows();
    List<Kind> kinds = kinds(rows, sheet.width(), isName);
    List<Integer> starts = new ArrayList<>(List.of(0));
    boolean begun = false;
    for (int at = 0; at < rows.size(); at++) {
      if (begun && kinds.get(at) == Kind.TEXTS && leadsToData(kinds, at)) {
        int start = at;
        while (kinds.get(start - 1) == Kind.ALONE || kinds.get(start - 1) == Kind.BLANK) {
          start--;
        }
        starts.add(start);
        begun = false;
      }
      begun |= kinds.get(at) == Kind.DATA;
    }
    starts.add(rows.size());
    List<GridTable> tables = new ArrayList<>();
    for (int table = 0; table + 1 < starts.size(); table++) {
      int from = starts.get(table);
      int to = starts.get(table + 1);
      tables.add(divide(part(sheet, rows.subList(from, to)), kinds.subList(from, to)));
    }
    return tables;
  }

  /** Rows of a part keep their width, so that every cell of the sheet is in one part. */
  private static Sheet part(Sheet sheet, List<Sheet.Row> rows) {
    int width = sheet.width();
    List<Sheet.Row> padded = new ArrayList<>();
    for (Sheet.Row row : rows) {
      List<String> texts = new ArrayList<>(row.texts());
      while (texts.size() < width) {
        texts.add("");
      }
      padded.add(new Sheet.Row(row.number(), texts));
    }
    return new Sheet(sheet.member(), sheet.name(), padded, sheet.merges(), sheet.hidden());
  }

  private static boolean leadsToData(List<Kind> kinds, int from) {
    for (int at = from + 1; at < kinds.size(); at++) {
      if (kinds.get(at) == Kind.DATA) {
        return true;
      }
      if (kinds.get(at) == Kind.NOTE) {
        return false;
      }
    }
    return false;
  }

  private static List<Kind> kinds(List<Sheet.Row> rows, int width, Predicate<String> isName) {
    List<Kind> kinds = new ArrayList<>();
    boolean begun = false;
    boolean headed = false;
    for (Sheet.Row row : rows) {
      List<String> filled =
          row.texts().stream().map(String::strip).filter(text -> !text.isBlank()).toList();
      Kind kind;
      if (filled.isEmpty()) {
        kind = Kind.BLANK;
      } else if (NOTE.matcher(filled.get(0)).find() && (begun || filled.size() == 1)) {
        kind = Kind.NOTE;
      } else if (isData(filled, isName, headed, begun)) {
        kind = Kind.DATA;
        begun = true;
      } else if (filled.size() == 1 && width > 1
          || filled.stream().anyMatch(text -> UNIT_LINE.matcher(text).find())) {
        kind = Kind.ALONE;
      } else {
        kind = Kind.TEXTS;
        headed = true;
      }
      kinds.add(kind);
    }
    return kinds;
  }

  /**
   * A row of data has a number that is no year, or a known name beside numbers or marks. Where
   * nothing stands above, a row of rising years is a header, whatever its first cell names.
   */
  private static boolean isData(
      List<String> filled, Predicate<String> isName, boolean headed, boolean begun) {
    boolean number = false;
    boolean name = false;
    boolean mark = false;
    List<Integer> years = new ArrayList<>();
    for (String text : filled) {
      boolean isYear = Period.ofPrinted(text).isPresent();
      if (isYear) {
        years.add(Period.ofPrinted(text).value().year());
      }
      number |= !isYear && isNumber(text);
      name |= isName.test(text);
      mark |= MARK.matcher(text).matches();
    }
    boolean rising = years.size() > 1;
    for (int at = 1; at < years.size(); at++) {
      rising &= years.get(at) > years.get(at - 1);
    }
    if (!number && rising && !headed && !begun) {
      return false;
    }
    return number || name && (!years.isEmpty() || mark && begun);
  }

  static boolean isNumber(String text) {
    return PrintedQuantity.parse(Footnotes.unmarked(text.strip())).isPresent();
  }

  private static GridTable divide(Sheet sheet, List<Kind> kinds) {
    List<Sheet.Row> titles = new ArrayList<>();
    List<Sheet.Row> headers = new ArrayList<>();
    List<Sheet.Row> data = new ArrayList<>();
    List<Sheet.Row> alone = new ArrayList<>();
    List<Sheet.Row> notes = new ArrayList<>();
    int lastData = kinds.lastIndexOf(Kind.DATA);
    for (int at = 0; at < kinds.size(); at++) {
      Sheet.Row row = sheet.rows().get(at);
      switch (kinds.get(at)) {
        case BLANK -> {}
        case NOTE -> (data.isEmpty() ? titles : notes).add(row);
        case DATA -> data.add(row);
        case TEXTS -> {
          if (data.isEmpty()) {
            headers.add(row);
          } else {
            (at > lastData ? notes : alone).add(row);
          }
        }
        case ALONE -> {
          if (!data.isEmpty()) {
            (at > lastData ? notes : alone).add(row);
          } else if (headers.isEmpty()) {
            titles.add(row);
          } else {
            // A text over the first column heads the rows below it; elsewhere it is of the header.
            (row.cell(1).isBlank() ? headers : alone).add(row);
          }
        }
      }
    }
    return new GridTable(sheet, titles, headers, data, alone, notes);
  }

  /** Row number to what the row is: title, header, data, alone, note or blank. */
  Map<Integer, String> roles() {
    Map<Integer, String> roles = new TreeMap<>();
    sheet.rows().forEach(row -> roles.put(row.number(), "blank"));
    titles.forEach(row -> roles.put(row.number(), "title"));
    headers.forEach(row -> roles.put(row.number(), "header"));
    data.forEach(row -> roles.put(row.number(), "data"));
    alone.forEach(row -> roles.put(row.number(), "alone"));
    notes.forEach(row -> roles.put(row.number(), "note"));
    return roles;
  }
}
