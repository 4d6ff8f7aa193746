package org.zonemark.example;

import java.util.List;
import java.util.stream.Collectors;

/** The rows of one CSV file. */
final class Rows {

  private final StringBuilder text = new StringBuilder();
  private int count;

  void add(String onlyCell) {
    add(List.of(onlyCell));
  }

  void add(List<String> cells) {
    text.append(cells.stream().map(Rows::escaped).collect(Collectors.joining(",")));
    text.append('\n');
    count++;
  }

  private static String escaped(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  /** How many rows there are. */
  int count() {
    return count;
  }

  /** The file. */
  String text() {
    return text.toString();
  }
}
