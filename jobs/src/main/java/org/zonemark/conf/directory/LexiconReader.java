package org.zonemark.conf.directory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zonemark.conf.text.CsvTable;
import org.zonemark.conf.text.Names;

/** Reads the names that the rows of a table go by; a name belongs to one row. */
final class LexiconReader {

  private LexiconReader() {}

  /** Ids first, then the names, then the aliases, so that a clash is shown at the weaker one. */
  static void read(CsvTable table, String id, String aliases, Lexicon names) {
    Map<String, Integer> lines = new HashMap<>();
    Map<String, String> english = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      Integer first = lines.putIfAbsent(row.text(id), row.line());
      if (first != null && !row.text(id).isEmpty()) {
        row.reject(
            id + " `" + row.text(id) + "` stands twice",
            "keep one of them; it stands in line " + first + " already");
      }
      addName(row, row.text(id), id, names, lines);
    }
    boolean named = !id.equals("unit");
    for (CsvTable.Row row : table.rows()) {
      if (named) {
        addName(row, row.text("name_zh"), id, names, lines);
      }
      english.put(row.text(id), row.text("name_en"));
    }
    for (CsvTable.Row row : table.rows()) {
      row.parts(aliases).forEach(alias -> addName(row, alias, id, names, lines));
    }
    names.addWhereUnique(english);
  }

  /** Names that words.csv adds, by kind. */
  static void readWords(CsvTable words, Map<String, Lexicon> lexica) {
    for (CsvTable.Row row : words.rows()) {
      Lexicon names = lexica.get(row.text("kind"));
      if (names == null || row.text("word").isEmpty()) {
        continue;
      }
      String id = names.id(row.text("meaning"));
      if (id == null) {
        row.reject(
            "no " + row.text("kind") + " is named `" + row.text("meaning") + "`",
            "write an id as the file of its kind has it");
      } else {
        add(row, row.text("word"), id, names, Map.of());
      }
    }
  }

  private static void addName(
      CsvTable.Row row, String name, String id, Lexicon names, Map<String, Integer> lines) {
    if (!name.isEmpty() && !row.text(id).isEmpty()) {
      add(row, name, row.text(id), names, lines);
    }
  }

  private static void add(
      CsvTable.Row row, String name, String id, Lexicon names, Map<String, Integer> lines) {
    if (Names.normalise(name).isEmpty()) {
      row.reject("the name `" + name + "` has nothing but marks", "give another name");
      return;
    }
    String other = names.add(name, id);
    if (!other.isEmpty()) {
      String line = lines.containsKey(other) ? " too (line " + lines.get(other) + ")" : " too";
      row.reject(
          "the name `" + name + "` belongs to `" + other + "`" + line, "leave it to one of them");
    }
  }
}
