package org.zonemark.conf.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The tree of one YAML file, and where each key and value stands. */
final class YamlTree {

  private static final YAMLFactory FACTORY = new YAMLFactory();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The longest whole part and fraction of a number that anything here is measured in. */
  private static final int DIGITS_MAX = 30;

  private static final int SHOWN_MAX = 40;

  /** The longest line; over a longer one the parser would sit for minutes. */
  private static final int LINE_MAX = 100_000;

  private final String file;
  private final Problems problems;
  private final Map<String, Mark> keys = new HashMap<>();
  private final Map<String, Mark> values = new HashMap<>();
  private final Map<String, String> printed = new HashMap<>();

  /** Values that were no number of usable size, of which no more is told. */
  private final Set<String> rejected = new HashSet<>();

  private JsonNode root = NODES.missingNode();
  private boolean isParsed;

  private YamlTree(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** A place, counted from 1. */
  record Mark(int line, int column) {}

  /** Parses a file; what is no YAML goes to the problems. */
  static YamlTree of(ConfFolder folder, String path, Problems problems) {
    ConfText text = ConfText.of(folder, path, problems);
    YamlTree tree = new YamlTree(text.file(), problems);
    tree.isParsed = !problems.anyIn(text.file()) && tree.parse(text.text());
    return tree;
  }

  /** Whether there is a tree. */
  boolean isParsed() {
    return isParsed;
  }

  /** Whether nothing was rejected in the file. */
  boolean isSound() {
    return !problems.anyIn(file);
  }

  String file() {
    return file;
  }

  JsonNode root() {
    return root;
  }

  /** Gives the scalar at this place as it is printed, so that 2020.10 keeps its zero. */
  String printed(String pointer) {
    return printed.getOrDefault(pointer, "");
  }

  /** Rejects the value at this place; a list or a mapping is shown at its key. */
  void reject(String pointer, String message, String remedy) {
    if (rejected.contains(pointer)) {
      return;
    }
    boolean scalar = printed.containsKey(pointer);
    reject(scalar ? values.get(pointer) : keyMark(pointer), message, remedy);
  }

  /** Rejects the key at this place. */
  void rejectKey(String pointer, String message, String remedy) {
    reject(keyMark(pointer), message, remedy);
  }

  static String pointer(String parent, String key) {
    return parent + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private void reject(Mark mark, String message, String remedy) {
    problems.add(file, mark.line(), mark.column(), message, remedy);
  }

  private Mark keyMark(String pointer) {
    Mark mark = keys.get(pointer);
    return mark != null ? mark : values.getOrDefault(pointer, new Mark(1, 1));
  }

  private boolean parse(String text) {
    if (hasLongLine(text)) {
      return false;
    }
    try (YAMLParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        problems.add(file, 1, 1, "the file is empty", "fill it, or remove it");
        return false;
      }
      root = read(parser, "");
      if (parser.nextToken() != null) {
        reject(mark(parser), "a second document begins here", "keep one document a file");
      }
      return true;
    } catch (JsonProcessingException e) {
      root = NODES.missingNode();
      JsonLocation place = e.getLocation();
      int line = place == null ? 1 : Math.max(1, place.getLineNr());
      int column = place == null ? 1 : Math.max(1, place.getColumnNr());
      Unreadable why = Unreadable.of(e);
      problems.add(file, line, column, why.message(), why.remedy());
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hasLongLine(String text) {
    int line = 1;
    int begin = 0;
    for (int end = text.indexOf('\n'); begin < text.length(); end = text.indexOf('\n', begin)) {
      int next = end < 0 ? text.length() : end;
      if (next - begin > LINE_MAX) {
        problems.add(
            file,
            line,
            1,
            "the line has " + (next - begin) + " characters, a line may have " + LINE_MAX,
            "put data into inputs, and settings only here");
        return true;
      }
      begin = next + 1;
      line++;
    }
    return false;
  }

  private JsonNode read(YAMLParser parser, String pointer) throws IOException {
    values.put(pointer, mark(parser));
    if (parser.isCurrentAlias()) {
      reject(mark(parser), "a YAML alias stands here", "write the value out");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return readMapping(parser, pointer);
    }
    if (token == JsonToken.START_ARRAY) {
      return readList(parser, pointer);
    }
    String text = parser.getText();
    printed.put(pointer, text == null || token == JsonToken.VALUE_NULL ? "" : text);
    return switch (token) {
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_NUMBER_INT -> number(parser, pointer, new BigDecimal(parser.getBigIntegerValue()));
      case VALUE_NUMBER_FLOAT ->
          parser.isNaN()
              ? NODES.textNode(parser.getText())
              : number(parser, pointer, parser.getDecimalValue());
      default -> NODES.textNode(text);
    };
  }

  /** A number that can be one of something: what reckons with others would run out of bounds. */
  private JsonNode number(YAMLParser parser, String pointer, BigDecimal value) throws IOException {
    int digits = value.precision() - value.scale();
    if (value.signum() != 0 && Math.abs(digits) > DIGITS_MAX || value.scale() > DIGITS_MAX) {
      String text = parser.getText();
      String shown = text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "..." : text;
      reject(
          mark(parser), "`" + shown + "` is no number of usable size", "write it in plain digits");
      rejected.add(pointer);
      return NODES.numberNode(0);
    }
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        ? NODES.numberNode(value.toBigInteger())
        : NODES.numberNode(value);
  }

  private JsonNode readMapping(YAMLParser parser, String pointer) throws IOException {
    ObjectNode mapping = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Mark place = mark(parser);
      String child = pointer(pointer, key);
      parser.nextToken();
      if (mapping.has(key)) {
        String first = "it stands in line " + keys.get(child).line() + " already";
        reject(place, "key `" + key + "` stands twice", "keep one of them; " + first);
        parser.skipChildren();
      } else {
        keys.put(child, place);
        mapping.set(key, read(parser, child));
      }
    }
    return mapping;
  }

  private JsonNode readList(YAMLParser parser, String pointer) throws IOException {
    ArrayNode list = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(parser, pointer + "/" + list.size()));
    }
    return list;
  }

  private static Mark mark(YAMLParser parser) {
    JsonLocation place = parser.currentTokenLocation();
    return new Mark(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()));
  }
}
