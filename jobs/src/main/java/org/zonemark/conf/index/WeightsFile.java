package org.zonemark.conf.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.text.Problems;

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
    Map<String, Double> weights = new LinkedHashMap<>();
    if (name.endsWith(".csv")) {
      readCsv(name, text, weights, problems);
    } else {
      readYaml(name, text, weights, problems);
    }
    Set<String> nodes = new HashSet<>();
    addIds(index.nodes(), nodes);
    weights.forEach(
        (node, weight) -> {
          if (!nodes.contains(node)) {
            problems.add(
                name
                    + ": unknown node `"
                    + node
                    + "` - remedy: use the id of a node of "
                    + index.indexId()
                    + Problems.suggestion(node, nodes));
          } else if (!(weight >= 0) || weight.isInfinite()) {
            problems.add(
                name + ": weight " + weight + " of `" + node + "` - remedy: give one from 0");
          }
        });
    checkSiblings(name, index.nodes(), weights, problems);
    return problems.isEmpty() ? index.weighing(weights) : index;
  }

  private static void readYaml(
      String name, String text, Map<String, Double> weights, List<String> problems) {
    try {
      JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(text);
      if (!root.isObject()) {
        problems.add(name + ": no weights by node - remedy: write `node: weight`, one a line");
        return;
      }
      root.fieldNames()
          .forEachRemaining(
              node -> {
                if (root.path(node).isNumber()) {
                  weights.put(node, root.path(node).doubleValue());
                } else {
                  problems.add(name + ": `" + node + "` has no number - remedy: give a weight");
                }
              });
    } catch (JsonProcessingException unreadable) {
      problems.add(name + ": " + unreadable.getOriginalMessage() + " - remedy: write YAML");
    }
  }

  private static void readCsv(
      String name, String text, Map<String, Double> weights, List<String> problems) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).replace("\uFEFF", "").strip().equals("node_id,weight")) {
      problems.add(name + ":1: wrong header - remedy: begin with node_id,weight");
      return;
    }
    for (int line = 1; line < lines.size(); line++) {
      String[] cells = lines.get(line).split(",", -1);
      if (!lines.get(line).isBlank()) {
        try {
          weights.put(cells[0].strip(), Double.valueOf(cells[1].strip()));
        } catch (RuntimeException unreadable) {
          problems.add(
              name + ":" + (line + 1) + ": `" + lines.get(line) + "` - remedy: write node,weight");
        }
      }
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
      String name, List<IndexNode> siblings, Map<String, Double> weights, List<String> problems) {
    List<String> given = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    double sum = 0;
    for (IndexNode node : siblings) {
      (weights.containsKey(node.id()) ? given : absent).add(node.id());
      sum += weights.getOrDefault(node.id(), 0.0);
      checkSiblings(name, node.children(), weights, problems);
    }
    if (!given.isEmpty() && !absent.isEmpty()) {
      problems.add(
          name
              + ": "
              + String.join(", ", absent)
              + " beside "
              + given.get(0)
              + " have no weight - remedy: give all siblings one, or none");
    } else if (!given.isEmpty() && sum == 0) {
      problems.add(
          name + ": all weights beside " + given.get(0) + " are 0 - remedy: give one above 0");
    }
  }
}
