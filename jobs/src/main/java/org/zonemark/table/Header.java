package org.zonemark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zonemark.conf.Names;
import org.zonemark.source.Sheet;

/**
 * The header of a grid: for each column the texts of the header rows, top down.
 *
 * @param parts by column (the first is column 1) the non-blank header texts, top down
 */
record Header(List<List<String>> parts) {

  /** A header text and its one-based column. */
  record Text(int column, String text) {}

  static Header of(List<Sheet.Row> rows, int width) {
    List<List<String>> parts = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      List<String> texts = new ArrayList<>();
      for (Sheet.Row row : rows) {
        String text = row.cell(column).text().strip();
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
      parts.add(List.copyOf(texts));
    }
    return new Header(List.copyOf(parts));
  }

  /**
   * The first column whose header is this name: one of its texts, or all of them joined, compared
   * without footnote marks and blanks.
   */
  Optional<Integer> column(String name) {
    String wanted = Names.normalise(name);
    for (int at = 0; at < parts.size(); at++) {
      List<String> texts = parts.get(at);
      boolean found =
          Names.normalise(String.join("", texts)).equals(wanted)
              || texts.stream().anyMatch(text -> Names.normalise(text).equals(wanted));
      if (found) {
        return Optional.of(at + 1);
      }
    }
    return Optional.empty();
  }

  /** The text of a column's header that matches a pattern. */
  Optional<Text> text(int column, Pattern pattern) {
    return parts.get(column - 1).stream()
        .filter(text -> pattern.matcher(text).find())
        .findFirst()
        .map(text -> new Text(column, text));
  }

  boolean isBlank(int column) {
    return parts.get(column - 1).isEmpty();
  }

  /** The header of a column as people see it. */
  String shown(int column) {
    return String.join(" ", parts.get(column - 1));
  }

  /** All headers as people see them. */
  String shown() {
    return parts.stream()
        .map(texts -> String.join(" ", texts))
        .filter(text -> !text.isEmpty())
        .reduce((left, right) -> left + " | " + right)
        .orElse("");
  }
}
