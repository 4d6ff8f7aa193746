package org.zonemark.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code Columns.java} and {@code Tables.java} from the folder {@code schemas}. */
public final class ColumnsGenerator {
  /** Regenerates both files; to be run in the root folder of the project. */
  static final String COMMAND =
      "mvn -q test-compile exec:java -Dexec.classpathScope=test"
          + " -Dexec.mainClass=org.zonemark.schema.ColumnsGenerator";

  private static final int LINE_WIDTH = 100;

  private ColumnsGenerator() {}

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<Path, String> file : sources(Schemas.standard()).entrySet()) {
      Files.writeString(folder().resolve(file.getKey()), file.getValue());
    }
  }

  /** The folder that holds the generated files. */
  static Path folder() {
    return Path.of(System.getProperty("basedir", ""), "jobs/src/main/java/org/zonemark/schema");
  }

  /** The text of each generated file by its name. */
  static Map<Path, String> sources(Schemas schemas) {
    Map<String, String> columns = new TreeMap<>();
    schemas.fields().forEach(field -> columns.put(field.name(), field.descriptionEn()));
    Map<String, String> tables = new TreeMap<>();
    schemas.tables().forEach(table -> tables.put(table.name(), table.descriptionEn()));
    return new TreeMap<>(
        Map.of(
            Path.of("Columns.java"), source("Columns", "columns", columns),
            Path.of("Tables.java"), source("Tables", "tables", tables)));
  }

  private static String source(String name, String what, Map<String, String> constants) {
    StringBuilder text =
        new StringBuilder("package org.zonemark.schema;\n\n")
            .append("/** The names of the ")
            .append(what)
            .append(", generated from the folder schemas; not edited by hand. */\n")
            .append("public final class ")
            .append(name)
            .append(" {\n");
    constants.forEach(
        (value, description) ->
            text.append(javadoc(description))
                .append("  public static final String ")
                .append(value.toUpperCase(Locale.ROOT))
                .append(" = \"")
                .append(value)
                .append("\";\n\n"));
    return text.append("  private ").append(name).append("() {}\n}\n").toString();
  }

  /** The description as google-java-format lays it out, so that formatting changes nothing. */
  private static String javadoc(String description) {
    String escaped = description.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String oneLine = "  /** " + escaped + " */\n";
    if (oneLine.length() - 1 <= LINE_WIDTH) {
      return oneLine;
    }
    StringBuilder text = new StringBuilder("  /**\n");
    StringBuilder line = new StringBuilder("   *");
    for (String word : escaped.split(" ")) {
      if (line.length() + 1 + word.length() > LINE_WIDTH) {
        text.append(line).append('\n');
        line = new StringBuilder("   *");
      }
      line.append(' ').append(word);
    }
    return text.append(line).append("\n   */\n").toString();
  }
}
