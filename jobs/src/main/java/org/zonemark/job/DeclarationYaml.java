package org.zonemark.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.source.NamedIn;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.ValueColumn;
import org.zonemark.source.Sheet;
import org.zonemark.table.infer.Inspection;

/** The declaration of what an inspection saw, as a file of conf/sources/ to be completed. */
final class DeclarationYaml {

  /** The id under which a declaration is printed; a person chooses another. */
  static final String SOURCE = "inspected";

  private final StringBuilder yaml = new StringBuilder();

  private DeclarationYaml() {}

  /**
   * The lines that declare the tables of one sheet, which have the same columns.
   *
   * @param path the path of the file, and of the member of an archive
   * @param format the format of the file
   */
  static String of(String path, String format, List<Inspection> tables) {
    DeclarationYaml text = new DeclarationYaml();
    text.write(path, format, tables);
    return text.yaml.toString();
  }

  private void write(String path, String format, List<Inspection> tables) {
    Inspection first = tables.get(0);
    SourceDeclaration source = first.declaration(SOURCE, path, format);
    line("source_id: " + SOURCE + "          # choose an id");
    line("kind: observations");
    line("publisher: \"?\"                # fill in");
    line("title: " + quoted(path));
    line("series: " + SOURCE);
    line("authority: 50                  # 10 national yearbook ... 50 press");
    line("files:");
    line("  - path: " + quoted(path));
    line("    edition: \"?\"               # fill in");
    line("    published_on: \"?\"          # fill in: YYYY, YYYY-MM or YYYY-MM-DD");
    line("format: " + format);
    if (!source.sheets().equals("*")) {
      line("sheets: " + quoted(source.sheets()));
    }
    Map<String, String> shared = new TreeMap<>(constants(first));
    if (tables.size() == 1) {
      line("header_rows: " + first.headerRows());
    } else {
      tables.forEach(table -> shared.entrySet().retainAll(constants(table).entrySet()));
      line("tables:");
      for (Inspection table : tables) {
        Map<String, String> own = new TreeMap<>(constants(table));
        own.entrySet().removeAll(shared.entrySet());
        List<Sheet.Row> rows = table.sheet().rows();
        line(
            "  - {rows: ["
                + rows.get(0).number()
                + ", "
                + rows.get(rows.size() - 1).number()
                + "], header_rows: "
                + table.headerRows()
                + (own.isEmpty() ? "" : ", set: " + mapping(own))
                + "}");
      }
    }
    if (source.notePattern() != null) {
      line("note_pattern: " + quoted(source.notePattern().pattern()));
    }
    if (!shared.isEmpty()) {
      line("set: " + mapping(shared));
    }
    if (!source.shape().namedIn().isEmpty()) {
      line("named_in:");
      for (NamedIn named : source.shape().namedIn()) {
        line(
            "  - {place: title, pattern: "
                + quoted(named.pattern().pattern())
                + ", field: "
                + named.field()
                + "}");
      }
    }
    if (!source.fields().isEmpty()) {
      line("fields: " + mapping(source.fields()));
    }
    writeWords(source.words());
    line("values:");
    for (ValueColumn value : source.values()) {
      line("  - header: " + quoted(value.header()));
      line("    set: " + mapping(value.constants()));
    }
    if (!source.furnitureColumns().isEmpty()) {
      List<String> columns =
          source.furnitureColumns().stream().map(DeclarationYaml::quoted).toList();
      line("furniture_columns: [" + String.join(", ", columns) + "]");
    }
    if (!first.marks().isEmpty()) {
      line("# missing: say what each mark means, such as");
      first
          .marks()
          .forEach(mark -> line("#   " + quoted(mark) + ": {status: L, reason: not_available}"));
    }
  }

  private void writeWords(Map<String, Map<String, String>> words) {
    if (!words.isEmpty()) {
      line("words:");
      words.forEach((field, codes) -> line("  " + field + ": " + mapping(codes)));
    }
  }

  /** What the whole table says, with a question mark for what it does not. */
  private static Map<String, String> constants(Inspection table) {
    Map<String, String> constants = new LinkedHashMap<>(table.constants());
    new ArrayList<>(table.lacking())
        .stream().filter(field -> !field.contains(" ")).forEach(field -> constants.put(field, "?"));
    return constants;
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }

  private static String mapping(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(text -> key(text.getKey()) + ": " + quoted(text.getValue()))
        .reduce((left, right) -> left + ", " + right)
        .map(all -> "{" + all + "}")
        .orElse("{}");
  }

  private static String key(String text) {
    return text.matches("[a-z_]+") ? text : quoted(text);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
