package org.zonemark.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The versions and columns of all tables as last released, and the rule that they hold us to. */
public final class ReleasedSchemas {
  /** Records the present tables as released; to be run in the root folder, on a release only. */
  static final String COMMAND =
      "mvn -q test-compile exec:java -Dexec.classpathScope=test"
          + " -Dexec.mainClass=org.zonemark.schema.ReleasedSchemas";

  private ReleasedSchemas() {}

  public static void main(String[] arguments) throws IOException {
    String text =
        new ObjectMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(describe(Schemas.standard().tables()));
    Files.writeString(file(), text + "\n");
  }

  /** The tables as last released. */
  static JsonNode read() throws IOException {
    return new ObjectMapper().readTree(Files.readString(file()));
  }

  private static Path file() {
    return Path.of(System.getProperty("basedir", ""), "schemas/released.json");
  }

  /** Each table's version, key and columns with their types. */
  static ObjectNode describe(Collection<TableSchema> tables) {
    ObjectNode all = new ObjectMapper().createObjectNode();
    for (TableSchema table : tables) {
      ObjectNode entry = all.putObject(table.name());
      entry.put("version", table.version());
      entry.put("primaryKey", String.join(" ", table.primaryKey()));
      ObjectNode columns = entry.putObject("fields");
      table.fields().forEach(field -> columns.put(field.name(), field.type().code()));
    }
    return all;
  }

  /**
   * What the present tables change without the version that the change asks for: a major one where
   * a column is dropped or retyped or the key changes, a minor one where a column is added.
   */
  static List<String> breaches(JsonNode released, JsonNode present) {
    List<String> breaches = new ArrayList<>();
    for (var entry : released.properties()) {
      String table = entry.getKey();
      JsonNode before = entry.getValue();
      JsonNode now = present.path(table);
      if (now.isMissingNode()) {
        breaches.add(table + " is gone");
        continue;
      }
      int[] old = version(before);
      int[] current = version(now);
      boolean major = current[0] > old[0];
      boolean minor = major || current[0] == old[0] && current[1] > old[1];
      Set<String> names = new HashSet<>();
      for (var column : before.path("fields").properties()) {
        names.add(column.getKey());
        JsonNode type = now.path("fields").path(column.getKey());
        if (!type.equals(column.getValue()) && !major) {
          breaches.add(
              table
                  + "."
                  + column.getKey()
                  + (type.isMissingNode() ? " is dropped" : " is now " + type.asText())
                  + " without a new major version");
        }
      }
      if (!before.path("primaryKey").equals(now.path("primaryKey")) && !major) {
        breaches.add(table + " has another key without a new major version");
      }
      for (var column : now.path("fields").properties()) {
        if (!names.contains(column.getKey()) && !minor) {
          breaches.add(table + "." + column.getKey() + " is added without a new minor version");
        }
      }
    }
    return breaches;
  }

  private static int[] version(JsonNode table) {
    String[] parts = table.path("version").asText().split("\\.");
    return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
  }
}
