package org.zonemark.table;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zonemark.table.quality.CheckRule;

/** Writes the schema of conf/checks.yaml from the rules that the checks declare. */
public final class CheckSchemaGenerator {
  /** Regenerates the file; to be run in the root folder of the project. */
  static final String COMMAND =
      "mvn -q test-compile exec:java -Dexec.classpathScope=test"
          + " -Dexec.mainClass=org.zonemark.table.CheckSchemaGenerator";

  private static final ObjectMapper JSON = new ObjectMapper();

  private CheckSchemaGenerator() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(file(), text(CheckRules.ALL));
  }

  static Path file() {
    return Path.of(System.getProperty("basedir", ""), "schemas/conf/checks.schema.json");
  }

  /** The schema of a file that may set these rules. */
  static String text(List<CheckRule> rules) throws IOException {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "conf/checks.yaml");
    schema.put(
        "description",
        "Which sense checks are made and how strictly, each under the code of its finding. Without"
            + " the file, or where a key is absent, the defaults hold. No check changes a value"
            + " unless it says correct: true. Made of the rules that the checks declare.");
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    rules.forEach(rule -> write(rule, properties.putObject(rule.code())));
    ObjectNode shared = schema.putObject("$defs");
    ObjectNode enabled = shared.putObject("enabled");
    enabled.put("description", "Whether the check is made. Default: true.");
    enabled.put("type", "boolean");
    ObjectNode severity = shared.putObject("severity");
    severity.put("description", "The severity of its findings. Default: that of the code.");
    severity.putArray("enum").add("error").add("warning").add("info");
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
    return JSON.writer(printer).writeValueAsString(schema) + "\n";
  }

  private static void write(CheckRule rule, ObjectNode schema) {
    schema.put("description", rule.description());
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    ObjectNode keys = schema.putObject("properties");
    keys.putObject("enabled").put("$ref", "#/$defs/enabled");
    keys.putObject("severity").put("$ref", "#/$defs/severity");
    if (!rule.correction().isEmpty()) {
      ObjectNode correct = keys.putObject("correct");
      correct.put("description", rule.correction() + " Default: false.");
      correct.put("type", "boolean");
    }
    for (CheckRule.Limit limit : rule.limits()) {
      ObjectNode key = keys.putObject(limit.name());
      key.put("description", limit.description());
      key.put("type", limit.whole() ? "integer" : "number");
      number(key, "default", limit.standard());
      number(key, "minimum", limit.least());
      number(key, "maximum", limit.most());
    }
    if (!rule.except().isEmpty()) {
      ObjectNode except = keys.putObject("except");
      except.put("description", rule.exception());
      except.put("type", "string");
      except.put("default", rule.except());
      except.put("minLength", 1);
    }
  }

  private static void number(ObjectNode key, String name, double value) {
    if (value == Math.rint(value)) {
      key.put(name, (long) value);
    } else {
      key.put(name, value);
    }
  }
}
