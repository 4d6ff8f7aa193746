package org.zonemark.conf.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.directory.GroupMembership;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Vocabulary;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.YamlDocument;
import org.zonemark.conf.text.YamlNode;

/** Reads indices/*.yaml and checks what a schema cannot say. */
public final class IndexReader {

  private final Vocabulary vocabulary;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, String> indexIds = new HashMap<>();
  private final IndexMethodReader methods;
  private final IndexExplanationReader questions;

  /** The indices that others are compared with, as written. */
  private final List<YamlNode> compared = new ArrayList<>();

  public IndexReader(
      Vocabulary vocabulary, List<Indicator> indicators, List<GroupMembership> memberships) {
    this.vocabulary = vocabulary;
    indicators.forEach(indicator -> this.indicators.put(indicator.indicatorId(), indicator));
    this.methods = new IndexMethodReader(vocabulary, memberships);
    this.questions = new IndexExplanationReader(vocabulary, methods);
  }

  /** Checks a document and adds the indices that it declares where it has no problem. */
  public void read(YamlDocument document, List<IndexDeclaration> indices) {
    YamlNode root = document.root();
    if (!root.isPresent()) {
      return;
    }
    PlausibleNumbers.check(root);
    List<YamlNode> variants = root.child("variants").items();
    checkId(root, root.child("index_id"), root.child("variant_id").text(IndexDeclaration.BASE));
    variants.forEach(variant -> checkId(root, variant.child("id"), variant.child("id").text()));
    methods.checkNormalisation(root.child("normalisation"));
    methods.checkLevels(root.child("aggregation"));
    checkSiblings(root.child("dimensions").items());
    Set<String> ids = new HashSet<>();
    Set<String> leaves = new HashSet<>();
    root.child("dimensions").items().forEach(node -> checkDimension(node, ids, leaves));
    checkWeighting(root.child("weighting"), root, ids);
    methods.checkSteps(root.child("steps"), leaves);
    questions.checkUncertainty(root.child("uncertainty"), leaves);
    questions.checkWhy(root.child("why"));
    compared.addAll(root.child("why").child("compare").items());
    compared.add(root.child("why").child("earlier").child("index"));
    variants.forEach(variant -> checkVariant(variant, root, ids));
    methods.checkPeers(root.child("peer"));
    methods.checkClasses(root.child("classes"));
    if (document.isSound() && !root.child("enabled").isFalse()) {
      indices.add(declaration(root, root));
      variants.forEach(variant -> indices.add(declaration(root, variant)));
    }
  }

  /** Checks, when all indices are read, that those compared with are there. */
  public void checkCompared() {
    Set<String> lists = new HashSet<>();
    indexIds
        .keySet()
        .forEach(
            key -> {
              String[] ids = key.split(", ");
              lists.add(ids[1].equals(IndexDeclaration.BASE) ? ids[0] : ids[0] + "/" + ids[1]);
            });
    for (YamlNode other : compared) {
      if (!other.text().isEmpty() && !lists.contains(other.text())) {
        other.reject(
            "unknown index `" + other.text() + "`",
            "use an index_id, with /variant_id of a further variant"
                + Problems.suggestion(other.text(), lists));
      }
    }
  }

  private void checkId(YamlNode root, YamlNode place, String variant) {
    String id = root.child("index_id").text();
    String key = id + ", " + variant;
    boolean named = !id.isEmpty() && !variant.isEmpty();
    String other = named ? indexIds.putIfAbsent(key, root.file()) : null;
    if (other != null) {
      place.reject(
          "index `" + key + "` is that of " + other, "choose another index_id or variant_id");
    }
  }

  private void checkVariant(YamlNode variant, YamlNode root, Set<String> ids) {
    methods.checkNormalisation(variant.child("normalisation"));
    methods.checkLevels(variant.child("aggregation"));
    checkWeighting(variant.child("weighting"), root, ids);
    checkWeights(variant.child("weights"), root, ids);
  }

  /** Checks weights by node: those of a variant, or the points of an expert. */
  private static void checkWeights(YamlNode given, YamlNode root, Set<String> ids) {
    Map<String, YamlNode> weights = given.entries();
    weights.forEach(
        (id, weight) -> {
          if (!ids.contains(id)) {
            weight.rejectKey(
                "unknown node `" + id + "`",
                "use the id of a node of this index" + Problems.suggestion(id, ids));
          }
        });
    checkVariantSiblings(root.child("dimensions").items(), weights);
  }

  private void checkWeighting(YamlNode weighting, YamlNode root, Set<String> ids) {
    methods.checkWeighting(weighting);
    weighting
        .child("experts")
        .items()
        .forEach(expert -> checkWeights(expert.child("points"), root, ids));
  }

  /** Where one sibling has a weight of the variant, all have one, and one is above zero. */
  private static void checkVariantSiblings(List<YamlNode> siblings, Map<String, YamlNode> weights) {
    List<YamlNode> given =
        siblings.stream()
            .map(IndexReader::id)
            .filter(weights::containsKey)
            .map(weights::get)
            .toList();
    if (!given.isEmpty() && given.size() < siblings.size()) {
      given.get(0).rejectKey("weights of its siblings are missing", "give all of them, or none");
    } else if (!given.isEmpty() && given.stream().allMatch(weight -> weight.number(0) == 0)) {
      given.get(0).reject("all weights here are 0", "give one above 0");
    }
    siblings.forEach(node -> checkVariantSiblings(below(node), weights));
  }

  private static List<YamlNode> below(YamlNode node) {
    List<YamlNode> below = new ArrayList<>(node.child("children").items());
    below.addAll(node.child("indicators").items());
    return below;
  }

  private static String id(YamlNode node) {
    return node.child("id").text(node.child("indicator").text());
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
    methods.checkNormalisation(leaf.child("normalisation"));
    methods.checkDenominator(leaf.child("denominator"));
    if (name.isEmpty()) {
      return;
    }
    methods.checkIndicator(indicator);
    Indicator known = indicators.get(name);
    if (known != null && known.direction() == 0 && !leaf.child("direction").isPresent()) {
      indicator.reject(
          "of indicator `" + name + "` neither more nor less is better",
          "add direction: 1 or direction: -1 here");
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
    return node.child("weight").isNumber();
  }

  /** The index with the weights and methods of a variant; that of the root is the base. */
  private IndexDeclaration declaration(YamlNode root, YamlNode variant) {
    boolean base = variant == root;
    YamlNode normalisation =
        (variant.child("normalisation").isPresent() ? variant : root).child("normalisation");
    YamlNode aggregation =
        (variant.child("aggregation").isPresent() ? variant : root).child("aggregation");
    IndexWeighting weighting = IndexMethodReader.weighting(weighting(root, variant));
    Map<String, YamlNode> weights = base ? Map.of() : variant.child("weights").entries();
    return new IndexDeclaration(
        root.child("index_id").text(),
        base ? root.child("variant_id").text(IndexDeclaration.BASE) : variant.child("id").text(),
        new IndexDeclaration.Text(
            variantName(root, variant, "name_zh"),
            variantName(root, variant, "name_en"),
            root.child("label_zh").text(),
            root.child("label_en").text("computed, not official"),
            root.child("source").text(),
            root.child("note_zh").text(),
            root.child("note_en").text()),
        IndexMethodReader.years(root.child("years")),
        IndexMethodReader.peers(root.child("peer")),
        IndexMethodReader.steps(root.child("steps")),
        IndexMethodReader.levels(aggregation, root),
        weighting,
        new IndexDeclaration.Ranking(
            IndexMethodReader.decimals(root.child("rank_decimals")),
            IndexMethodReader.classes(root.child("classes"))),
        new IndexDeclaration.Asked(
            IndexMethodReader.diagnosis(root.child("diagnostics")),
            questions.uncertainty(root.child("uncertainty"), normalisation, root),
            IndexExplanationReader.why(root.child("why"))),
        nodes(root.child("dimensions").items(), 1, normalisation, weights, weighting));
  }

  /** A variant that declares weights does not compute them. */
  private static YamlNode weighting(YamlNode root, YamlNode variant) {
    boolean own = variant.child("weighting").isPresent() || variant.child("weights").isPresent();
    return (own ? variant : root).child("weighting");
  }

  /** A variant without a name of its own that is called as a method is has the name of that. */
  private static String variantName(YamlNode root, YamlNode variant, String key) {
    String name = root.child(key).text();
    if (variant == root) {
      return name;
    }
    String lang = key.substring(key.length() - 2);
    String method = IndexMethodNames.ofCode(variant.child("id").text(), lang);
    String bracketed = lang.equals("zh") ? "（" + method + "）" : " (" + method + ")";
    return variant.child(key).text(name + bracketed);
  }

  private List<IndexNode> nodes(
      List<YamlNode> siblings,
      int level,
      YamlNode normalisation,
      Map<String, YamlNode> weights,
      IndexWeighting weighting) {
    boolean computed = weighting != null && weighting.isAbout(level);
    List<IndexNode> nodes = new ArrayList<>();
    for (YamlNode node : siblings) {
      String indicatorId = node.child("indicator").text();
      Indicator indicator = indicators.get(indicatorId);
      YamlNode printed = node.child("official_relative_weight");
      YamlNode other = weights.get(id(node));
      nodes.add(
          new IndexNode(
              id(node),
              node.child("name_zh").text(indicator == null ? indicatorId : indicator.nameZh()),
              node.child("name_en").text(indicator == null ? "" : indicator.nameEn()),
              (other == null ? node.child("weight") : other).number(1),
              other == null && !computed && node.child("weight_official").truth(),
              printed.isPresent() ? Double.valueOf(printed.number(0)) : null,
              indicator == null ? null : leaf(node, indicator, normalisation),
              node.child("note_zh").text(),
              nodes(below(node), level + 1, normalisation, weights, weighting)));
    }
    return nodes;
  }

  private IndexNode.Leaf leaf(YamlNode node, Indicator indicator, YamlNode normalisation) {
    YamlNode own = node.child("normalisation");
    return new IndexNode.Leaf(
        indicator.indicatorId(),
        node.child("direction").integer(indicator.direction()),
        IndexMethodReader.denominator(node.child("denominator")),
        IndexMethodReader.normalisation(own.isPresent() ? own : normalisation));
  }
}
