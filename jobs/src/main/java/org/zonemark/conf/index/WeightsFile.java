package org.zonemark.conf.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.Unreadable;

/**
 * Weights that someone would like to try: by node of an index, as YAML ({@code node: weight}, one a
 * line) or as CSV with the header {@code node_id,weight}.
 */
public final class WeightsFile {

  private WeightsFile() {}

  /**
   * The index with these weights; where siblings have none here, they keep theirs.
   *
   * @param name of the file, for messages
   * @param problems takes every mistake, with its remedy
   */
  public static IndexDeclaration applied(
      String name, String text, IndexDeclaration index, List<String> problems) {
    Map<String, Weight> weights = new LinkedHashMap<>();
    if (name.endsWith(".csv")) {
      readCsv(name, text, weights, problems);
    } else {
      readYaml(name, text, weights, problems);
    }
    Set<String> nodes = new HashSet<>();
    addIds(index.nodes(), nodes);
    weights.forEach((node, weight) -> check(name, node, weight, index, nodes, problems));
    checkSiblings(name, index.nodes(), weights, problems);
    Map<String, Double> numbers = new LinkedHashMap<>();
    weights.forEach((node, weight) -> numbers.put(node, weight.value().doubleValue()));
    return problems.isEmpty() ? index.weighing(numbers) : index;
  }

  /** A weight as it is written, and in which line. */
  private record Weight(BigDecimal value, int line) {}

  private static void check(
      String name,
      String node,
      Weight weight,
      IndexDeclaration index,
      Set<String> nodes,
      List<String> problems) {
    String place = name + ":" + weight.line() + ": ";
    if (!nodes.contains(node)) {
      problems.add(
          place
              + "unknown node `"
              + node
              + "` - remedy: use the id of a node of "
              + index.indexId()
              + Problems.suggestion(node, nodes));
    } else if (weight.value().signum() < 0) {
      problems.add(
          place + "weight " + weight.value() + " of `" + node + "` - remedy: give one from 0");
    } else if (!PlausibleNumbers.includes(weight.value())) {
      problems.add(
          place
              + "weight "
              + weight.value()
              + " of `"
              + node
              + "` - remedy: "
              + PlausibleNumbers.REMEDY);
    }
  }

  private static void readYaml(
      String name, String text, Map<String, Weight> weights, List<String> problems) {
    try (YAMLParser parser = new YAMLFactory().createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problems.add(name + ":1: no weights by node - remedy: write `node: weight`, one a line");
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String node = parser.currentName();
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken value = parser.nextToken();
        if (value.isNumeric() && !parser.isNaN()) {
          add(name, node, new Weight(parser.getDecimalValue(), line), weights, problems);
        } else {
          problems.add(
              name + ":" + line + ": `" + node + "` has no number - remedy: give a weight");
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException unreadable) {
      int line = unreadable.getLocation() == null ? 1 : unreadable.getLocation().getLineNr();
      Unreadable why = Unreadable.of(unreadable);
      problems.add(name + ":" + line + ": " + why.message() + " - remedy: " + why.remedy());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void readCsv(
      String name, String text, Map<String, Weight> weights, List<String> problems) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).replace("\uFEFF", "").strip().equals("node_id,weight")) {
      problems.add(name + ":1: wrong header - remedy: begin with node_id,weight");
      return;
    }
    for (int line = 1; line < lines.size(); line++) {
      String[] cells = lines.get(line).split(",", -1);
      if (!lines.get(line).isBlank()) {
        try {
          Weight weight = new Weight(new BigDecimal(cells[1].strip()), line + 1);
          add(name, cells[0].strip(), weight, weights, problems);
        } catch (RuntimeException unreadable) {
          problems.add(
              name + ":" + (line + 1) + ": `" + lines.get(line) + "` - remedy: write node,weight");
        }
      }
    }
  }

  private static void add(
      String name, String node, Weight weight, Map<String, Weight> weights, List<String> problems) {
    Weight before = weights.putIfAbsent(node, weight);
    if (before != null) {
      problems.add(
          name
              + ":"
              + weight.line()
              + ": `"
              + node
              + "` stands twice - remedy: keep one of them; it stands in line "
              + before.line()
              + " already");
    }
  }

  private static void addIds(List<IndexNode> siblings, Set<String> ids) {
    for (IndexNode node : siblings) {
      ids.add(node.id());
      addIds(node.children(), ids);
    }
  }

  /** Where one sibling has a weight here, all have one, and one is above zero. */
  private static void checkSiblings(
      String name, List<IndexNode> siblings, Map<String, Weight> weights, List<String> problems) {
    List<String> given = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    boolean weighed = false;
    for (IndexNode node : siblings) {
      Weight weight = weights.get(node.id());
      (weight == null ? absent : given).add(node.id());
      weighed |= weight != null && weight.value().signum() > 0;
      checkSiblings(name, node.children(), weights, problems);
    }
    if (given.isEmpty()) {
      return;
    }
    String place = name + ":" + weights.get(given.get(0)).line() + ": ";
    if (!absent.isEmpty()) {
      problems.add(
          place
              + String.join(", ", absent)
              + " beside "
              + given.get(0)
              + " have no weight - remedy: give all siblings one, or none");
    } else if (!weighed) {
      problems.add(
          place + "all weights beside " + given.get(0) + " are 0 - remedy: give one above 0");
    }
  }
}
