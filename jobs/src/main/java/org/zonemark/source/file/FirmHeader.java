package org.zonemark.source.file;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.text.Names;
import org.zonemark.method.number.Amounts;
import org.zonemark.source.FirmRow;

/**
 * Where the declared columns of a table of firms stand, and the rows that are made of them.
 *
 * @param texts positions of firm, name, zone, park, industry, year and of the codes; -1 where there
 *     is no such column
 * @param amounts positions of the amounts
 * @param period the year of all rows, where no column has it; else null
 */
record FirmHeader(int[] texts, int[] amounts, String period) implements Serializable {

  private static final Pattern SEPARATORS = Pattern.compile("[,\\uFF0C\\s]");
  private static final int INDUSTRY = 4;
  private static final int YEAR = 5;
  private static final int CODES = 6;

  /** Puts the amount of a cell among others; gives its text where it is no amount, else null. */
  interface AmountCell {
    String put(int column, Amounts into, int at);
  }

  /**
   * Finds the declared columns, each the first of its name. Industries that nothing is made of are
   * not read.
   *
   * @throws IOException where one is not there
   */
  static FirmHeader of(List<String> header, FirmTable table, String period) throws IOException {
    FirmColumns columns = table.columns();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int at = 0; at < header.size(); at++) {
      places.putIfAbsent(Names.normalise(header.get(at)), at);
    }
    List<String> texts = new ArrayList<>();
    texts.addAll(List.of(columns.firm(), columns.firmName(), columns.zone(), columns.park()));
    texts.addAll(List.of(columns.industry(), columns.year()));
    texts.addAll(columns.codes().values());
    List<String> amounts =
        columns.values().values().stream().map(FirmColumns.Amount::header).toList();
    FirmHeader found = new FirmHeader(places(texts, places), places(amounts, places), period);
    if (!table.hasIndustries()) {
      found.texts[INDUSTRY] = -1;
    }
    return found;
  }

  private static int[] places(List<String> declared, Map<String, Integer> places)
      throws IOException {
    int[] found = new int[declared.size()];
    List<String> missing = new ArrayList<>();
    for (int at = 0; at < found.length; at++) {
      String header = declared.get(at);
      found[at] =
          header.isEmpty() ? -1 : places.getOrDefault(Names.normalise(header), Integer.MIN_VALUE);
      if (found[at] == Integer.MIN_VALUE) {
        missing.add(header);
      }
    }
    if (!missing.isEmpty()) {
      // Without words: it stands in findings of both languages.
      throw new IOException(
          String.join(", ", missing) + " \u2209 {" + String.join(", ", places.keySet()) + "}");
    }
    return found;
  }

  /** The positions of the columns that are read, in the order in which {@link #dense} has them. */
  List<Integer> columns() {
    return IntStream.concat(IntStream.of(texts), IntStream.of(amounts))
        .filter(place -> place >= 0)
        .boxed()
        .toList();
  }

  /** The same of a table that has these columns alone. */
  FirmHeader dense() {
    int[] dense = new int[texts.length];
    int next = 0;
    for (int at = 0; at < dense.length; at++) {
      dense[at] = texts[at] < 0 ? -1 : next++;
    }
    return new FirmHeader(dense, IntStream.range(next, next + amounts.length).toArray(), period);
  }

  /** A row of texts; one that is not as wide as the header says nothing. */
  FirmRow row(List<String> cells, int width) {
    boolean fits = cells.size() == width;
    return row(
        column -> fits ? cells.get(column) : null,
        (column, into, at) -> fits ? amount(cells.get(column), into, at) : null);
  }

  /**
   * A row.
   *
   * @param text the text of the cell of a column, or null
   */
  FirmRow row(IntFunction<String> text, AmountCell amount) {
    List<String> unreadable = List.of();
    Amounts values = new Amounts(amounts.length);
    for (int at = 0; at < amounts.length; at++) {
      String bad = amount.put(amounts[at], values, at);
      if (bad != null) {
        unreadable = unreadable.isEmpty() ? new ArrayList<>() : unreadable;
        unreadable.add(bad);
      }
    }
    String[] codes = new String[texts.length - CODES];
    for (int at = 0; at < codes.length; at++) {
      codes[at] = text(text, CODES + at);
    }
    return new FirmRow(
        text(text, 0),
        text(text, 1),
        text(text, 2),
        text(text, 3),
        text(text, 4),
        texts[YEAR] < 0 ? period : text(text, YEAR),
        codes,
        values,
        unreadable);
  }

  private String text(IntFunction<String> text, int at) {
    String found = texts[at] < 0 ? null : text.apply(texts[at]);
    String shown = found == null ? "" : found.strip();
    return shown.isEmpty() ? null : shown;
  }

  /** Puts the amount that a text says; thousands may be set apart. */
  static String amount(String text, Amounts into, int at) {
    String shown = text.strip();
    if (shown.isEmpty() || into.put(at, shown)) {
      return null;
    }
    Matcher separators = SEPARATORS.matcher(shown);
    return separators.find() && into.put(at, separators.replaceAll("")) ? null : shown;
  }
}
