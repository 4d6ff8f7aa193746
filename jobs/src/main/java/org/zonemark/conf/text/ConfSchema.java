package org.zonemark.conf.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A JSON Schema of conf/, read once for all files of its kind. */
public final class ConfSchema {

  private static final String FOLDER = "/org/zonemark/schemas/";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode text;
  private final JsonSchema schema;

  private ConfSchema(JsonNode text, JsonSchema schema) {
    this.text = text;
    this.schema = schema;
  }

  /** Gives the schema of run.yaml. */
  public static ConfSchema ofRun() {
    return Run.SCHEMA;
  }

  /** Gives the schema of sources/*.yaml. */
  public static ConfSchema ofSource() {
    return Source.SCHEMA;
  }

  /** Gives the schema of sources/*.yaml whose rows are firms. */
  public static ConfSchema ofFirms() {
    return Firms.SCHEMA;
  }

  /** Gives the schema of indices/*.yaml. */
  public static ConfSchema ofIndex() {
    return Index.SCHEMA;
  }

  /** Gives the schema of growth.yaml. */
  public static ConfSchema ofGrowth() {
    return Growth.SCHEMA;
  }

  /** Gives the schema of attainment.yaml. */
  public static ConfSchema ofAttainment() {
    return Attainment.SCHEMA;
  }

  /** Gives the schema of checks.yaml. */
  public static ConfSchema ofChecks() {
    return Checks.SCHEMA;
  }

  /** Gives the schema of rankings.yaml. */
  public static ConfSchema ofRankings() {
    return Rankings.SCHEMA;
  }

  /** Checks a document; every breach becomes a problem at its line. */
  void check(YamlTree document) {
    for (ValidationMessage breach : schema.validate(document.root())) {
      report(breach, document);
    }
  }

  /** Gives the texts of an enumeration of the schema. */
  public List<String> codes(String definition) {
    return words(text.at("/$defs/" + definition + "/enum"));
  }

  /**
   * Gives what a key of a definition is where it is not declared; missing where nothing is said.
   */
  public JsonNode fallback(String definition, String key) {
    return text.at("/$defs/" + definition + "/properties/" + key + "/default");
  }

  /** Gives a part of the text of the schema; missing where there is none. */
  public JsonNode at(String pointer) {
    return text.at(pointer);
  }

  private void report(ValidationMessage breach, YamlTree document) {
    String place = breach.getInstanceLocation().toString();
    switch (breach.getType()) {
      case "additionalProperties", "propertyNames" ->
          rejectUnknownKey(place, breach.getProperty(), allowedKeys(breach), document);
      case "required" ->
          document.rejectKey(
              place, "`" + breach.getProperty() + "` is missing", "add " + breach.getProperty());
      case "enum" -> {
        List<String> codes = words(breach.getSchemaNode());
        String value = shown(place, document);
        document.reject(
            place,
            "unknown value " + value + subject(place),
            "use one of " + listed(codes) + Problems.suggestion(unquoted(value), codes));
      }
      case "type" ->
          document.reject(
              place,
              shown(place, document) + subject(place) + " has the wrong type",
              "give " + typed(breach.getSchemaNode()));
      default ->
          document.reject(
              place,
              shown(place, document) + subject(place) + " is not allowed",
              "give " + condition(breach.getType(), breach.getSchemaNode()));
    }
  }

  private static void rejectUnknownKey(
      String place, String key, List<String> allowed, YamlTree document) {
    document.rejectKey(
        YamlTree.pointer(place, key),
        "unknown key `" + key + "`",
        "use one of " + listed(allowed) + Problems.suggestion(key, allowed));
  }

  /** Gives the keys that the schema knows at the place of an unknown key. */
  private List<String> allowedKeys(ValidationMessage breach) {
    if (breach.getType().equals("propertyNames")) {
      return codes("field");
    }
    String fragment = breach.getSchemaLocation().getFragment().toString();
    String parent = fragment.substring(0, fragment.lastIndexOf('/'));
    List<String> keys = new ArrayList<>();
    text.at(parent + "/properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static String shown(String place, YamlTree document) {
    JsonNode value = document.root().at(place);
    if (value.isObject()) {
      return "a mapping";
    }
    if (value.isArray()) {
      return value.isEmpty() ? "an empty list" : "a list";
    }
    return value.isNull() ? "an empty value" : "`" + document.printed(place) + "`";
  }

  private static String subject(String place) {
    String last = place.substring(place.lastIndexOf('/') + 1);
    boolean item = last.isEmpty() || Character.isDigit(last.charAt(0));
    return item ? "" : " of `" + last.replace("~1", "/").replace("~0", "~") + "`";
  }

  private static String unquoted(String value) {
    return value.replace("`", "");
  }

  private static String listed(List<String> words) {
    return words.isEmpty() ? "no key here" : String.join(", ", words);
  }

  private static String typed(JsonNode types) {
    List<String> names = types.isArray() ? words(types) : List.of(types.asText());
    return String.join(" or ", names.stream().map(ConfSchema::typeName).toList());
  }

  private static String typeName(String type) {
    return switch (type) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "string" -> "a text (in quotes if it looks like something else)";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      default -> type;
    };
  }

  private static String condition(String keyword, JsonNode limit) {
    return switch (keyword) {
      case "minimum" -> "at least " + limit.asText();
      case "maximum" -> "at most " + limit.asText();
      case "minLength", "minItems" -> "at least " + limit.asText() + " of them";
      case "pattern" -> "a text of the form " + limit.asText();
      default -> keyword.toLowerCase(Locale.ROOT) + " " + limit;
    };
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : list) {
      if (!words.contains(word.asText())) {
        words.add(word.asText());
      }
    }
    return words;
  }

  /** Gives the codes of a code list. */
  public static List<String> codeList(String name) {
    return json("codelists/" + name + ".json").path("codes").findValuesAsText("code");
  }

  private static ConfSchema load(String name) {
    JsonNode text = json("conf/" + name);
    // Messages are ours: the library's would cost a resource bundle at every start.
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .messageSource((key, message, locale, arguments) -> key)
            .build();
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    return new ConfSchema(text, factory.getSchema(text, config));
  }

  private static JsonNode json(String path) {
    try (InputStream stream = ConfSchema.class.getResourceAsStream(FOLDER + path)) {
      if (stream == null) {
        throw new IllegalStateException("no " + FOLDER + path + " on the class path");
      }
      return JSON.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Run {
    private static final ConfSchema SCHEMA = load("run.schema.json");
  }

  private static final class Source {
    private static final ConfSchema SCHEMA = load("source.schema.json");
  }

  private static final class Firms {
    private static final ConfSchema SCHEMA = load("microdata.schema.json");
  }

  private static final class Index {
    private static final ConfSchema SCHEMA = load("index.schema.json");
  }

  private static final class Growth {
    private static final ConfSchema SCHEMA = load("growth.schema.json");
  }

  private static final class Attainment {
    private static final ConfSchema SCHEMA = load("attainment.schema.json");
  }

  private static final class Rankings {
    private static final ConfSchema SCHEMA = load("rankings.schema.json");
  }

  private static final class Checks {
    private static final ConfSchema SCHEMA = load("checks.schema.json");
  }
}
