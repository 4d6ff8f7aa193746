package org.zonemark.conf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads indices/*.yaml and checks what a schema cannot say. */
final class IndexReader {

  private static final double COVERAGE_THRESHOLD = 0.65;
  private static final double LOW = 0;
  private static final double HIGH = 100;

  private final Vocabulary vocabulary;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, String> indexIds = new HashMap<>();

  IndexReader(Vocabulary vocabulary, List<Indicator> indicators) {
    this.vocabulary = vocabulary;
    indicators.forEach(indicator -> this.indicators.put(indicator.indicatorId(), indicator));
  }

  /** Checks a document and adds the index that it declares where it has no problem. */
  void read(YamlDocument document, List<IndexDeclaration> indices) {
    YamlNode root = document.root();
    if (!root.isPresent()) {
      return;
    }
    checkId(root);
    YamlNode normalisation = root.child("normalisation");
    double low = normalisation.child("low").number(LOW);
    double high = normalisation.child("high").number(HIGH);
    if (low >= high) {
      normalisation.rejectKey("low " + low + " is not below high " + high, "exchange them");
    }
    checkSiblings(root.child("dimensions").items());
    Set<String> ids = new HashSet<>();
    Set<String> leaves = new HashSet<>();
    root.child("dimensions").items().forEach(node -> checkDimension(node, ids, leaves));
    if (document.isSound()) {
      indices.add(declaration(root, low, high));
    }
  }

  private void checkId(YamlNode root) {
    String id = root.child("index_id").text();
    String key = id + ", " + root.child("variant_id").text("base");
    String other = id.isEmpty() ? null : indexIds.putIfAbsent(key, root.document().file());
    if (other != null) {
      root.child("index_id")
          .reject(
              "index `" + key + "` is that of " + other, "choose another index_id or variant_id");
    }
  }

  private void checkDimension(YamlNode node, Set<String> ids, Set<String> leaves) {
    YamlNode id = node.child("id");
    checkOnce(id, id.text(), ids);
    List<YamlNode> children = node.child("children").items();
    List<YamlNode> indicators = node.child("indicators").items();
    if (node.child("children").isPresent() == node.child("indicators").isPresent()) {
      id.reject(
          "node `" + id.text() + "` must have either `children` or `indicators`",
          node.child("children").isPresent() ? "keep one of them" : "add one of them");
    }
    checkSiblings(children);
    checkSiblings(indicators);
    children.forEach(child -> checkDimension(child, ids, leaves));
    indicators.forEach(leaf -> checkLeaf(leaf, ids, leaves));
  }

  private void checkLeaf(YamlNode leaf, Set<String> ids, Set<String> leaves) {
    YamlNode indicator = leaf.child("indicator");
    String name = indicator.text();
    if (name.isEmpty()) {
      return;
    }
    Set<String> known = vocabulary.indicatorIds();
    if (known != null && !known.contains(name)) {
      indicator.reject(
          "unknown indicator `" + name + "`",
          "use an id of indicators.csv" + Problems.suggestion(name, known));
    }
    if (!leaves.add(name)) {
      indicator.reject("indicator `" + name + "` stands twice", "keep one of them");
    } else {
      YamlNode id = leaf.child("id");
      checkOnce(id.isPresent() ? id : indicator, id.text(name), ids);
    }
  }

  private static void checkOnce(YamlNode place, String id, Set<String> ids) {
    if (!id.isEmpty() && !ids.add(id)) {
      place.reject("node id `" + id + "` stands twice", "choose another id");
    }
  }

  /** Siblings have all a number or all none, since no number compares with an unknown one. */
  private static void checkSiblings(List<YamlNode> siblings) {
    List<YamlNode> weighted = siblings.stream().filter(IndexReader::hasNumber).toList();
    if (!weighted.isEmpty() && weighted.size() < siblings.size()) {
      YamlNode bare = siblings.stream().filter(node -> !hasNumber(node)).findFirst().orElseThrow();
      (bare.child("weight").isPresent() ? bare.child("weight") : bare)
          .reject("a weight is missing beside weighted siblings", "give all a number, or none");
    } else if (!weighted.isEmpty()
        && weighted.stream().allMatch(node -> node.child("weight").number(0) == 0)) {
      weighted.get(0).child("weight").reject("all weights here are 0", "give one above 0");
    }
  }

  private static boolean hasNumber(YamlNode node) {
    return node.child("weight").value().isNumber();
  }

  private IndexDeclaration declaration(YamlNode root, double low, double high) {
    YamlNode method = root.child("normalisation").child("method");
    return new IndexDeclaration(
        root.child("index_id").text(),
        root.child("variant_id").text("base"),
        root.child("name_zh").text(),
        root.child("name_en").text(),
        root.child("label_zh").text(),
        root.child("label_en").text("computed, not official"),
        root.child("source").text(),
        root.child("note_zh").text(),
        root.child("note_en").text(),
        root.child("peer").child("kind").text("zone"),
        new IndexDeclaration.Normalisation(method.text("min-max"), low, high),
        root.child("aggregation").text("arithmetic"),
        root.child("coverage_threshold").number(COVERAGE_THRESHOLD),
        nodes(root.child("dimensions")));
  }

  private List<IndexNode> nodes(YamlNode siblings) {
    List<IndexNode> nodes = new ArrayList<>();
    for (YamlNode node : siblings.items()) {
      String indicatorId = node.child("indicator").text();
      Indicator indicator = indicators.get(indicatorId);
      List<IndexNode> children = new ArrayList<>(nodes(node.child("children")));
      children.addAll(nodes(node.child("indicators")));
      YamlNode printed = node.child("official_relative_weight");
      nodes.add(
          new IndexNode(
              node.child("id").text(indicatorId),
              node.child("name_zh").text(indicator == null ? indicatorId : indicator.nameZh()),
              node.child("name_en").text(indicator == null ? "" : indicator.nameEn()),
              node.child("weight").number(1),
              node.child("weight_official").truth(),
              printed.isPresent() ? Double.valueOf(printed.number(0)) : null,
              indicatorId,
              node.child("note_zh").text(),
              children));
    }
    return nodes;
  }
}
