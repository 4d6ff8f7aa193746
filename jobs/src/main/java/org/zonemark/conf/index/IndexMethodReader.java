package org.zonemark.conf.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.directory.GroupMembership;
import org.zonemark.conf.directory.Lexicon;
import org.zonemark.conf.directory.Vocabulary;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.YamlNode;

/** Reads the methods of indices/*.yaml, and checks what a schema cannot say of them. */
final class IndexMethodReader {

  private static final double COVERAGE_THRESHOLD = 0.65;
  private static final String MIN_MAX = "min-max";

  /** What a method cannot do without. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "distance-to-reference", List.of("reference"),
          "distance-to-target", List.of("target"),
          "quantile-goalposts", List.of("lower_quantile", "upper_quantile"),
          "scaled", List.of("lower", "upper"),
          "goalposts", List.of("lower", "upper"));

  private static final Map<String, Set<String>> IMPUTE_KEYS =
      Map.of(
          "group-mean", Set.of("group"),
          "group-median", Set.of("group"),
          "carry-forward", Set.of("limit"),
          "carry-backward", Set.of("limit"),
          "constant", Set.of("value"));

  private static final Map<String, Set<String>> TREAT_KEYS =
      Map.of(
          "two-stage", Set.of("skewness", "kurtosis", "limit", "second", "lambda"),
          "winsorise", Set.of("skewness", "kurtosis", "limit"),
          "boxcox", Set.of("lambda"));

  private static final Map<String, Set<String>> LEVEL_KEYS =
      Map.of(
          "generalised", Set.of("power"),
          "mpi", Set.of("rewarding"),
          "ampi", Set.of("rewarding"),
          "vikor", Set.of("coefficient"),
          "grey-relational", Set.of("coefficient"));

  private final Vocabulary vocabulary;
  private final Set<String> groups = new TreeSet<>();

  IndexMethodReader(Vocabulary vocabulary, List<GroupMembership> memberships) {
    this.vocabulary = vocabulary;
    memberships.forEach(membership -> groups.add(membership.groupId()));
  }

  // ---- checks -----------------------------------------------------------------------------------

  void checkIndicator(YamlNode indicator) {
    Set<String> known = vocabulary.indicatorIds();
    String name = indicator.text();
    if (known != null && !name.isEmpty() && !known.contains(name)) {
      indicator.reject(
          "unknown indicator `" + name + "`",
          "use an id of indicators.csv" + Problems.suggestion(name, known));
    }
  }

  void checkNormalisation(YamlNode node) {
    String method = node.child("method").text(MIN_MAX);
    Set<String> keys = IndexDeclaration.Normalisation.METHODS.get(method);
    if (!node.isPresent() || keys == null) {
      return;
    }
    checkKeys(node, method, keys, Set.of("method", "scope"));
    for (String key : REQUIRED.getOrDefault(method, List.of())) {
      if (!node.child(key).isPresent()) {
        node.rejectKey("method `" + method + "` needs `" + key + "`", "add " + key);
      }
    }
    checkRising(node, "low", 0, "high", 100);
    checkRising(node, "lower", Double.NEGATIVE_INFINITY, "upper", Double.POSITIVE_INFINITY);
    checkRising(node, "lower_quantile", 0, "upper_quantile", 1);
    if (node.child("logarithmic").truth() && node.child("lower").number(1) <= 0) {
      node.child("lower").reject("a logarithm needs a positive goalpost", "give one above 0");
    }
    checkZone(node.child("reference"), node.child("reference").text());
  }

  private static void checkRising(
      YamlNode node, String low, double lowest, String high, double highest) {
    double from = node.child(low).number(lowest);
    double to = node.child(high).number(highest);
    if (from >= to) {
      node.rejectKey(low + " " + from + " is not below " + high + " " + to, "exchange them");
    }
  }

  private void checkZone(YamlNode place, String zone) {
    Lexicon zones = vocabulary.zones();
    if (zones != null && !zone.isEmpty() && !zone.equals(zones.id(zone))) {
      place.reject("unknown zone `" + zone + "`", "use a zone_id of zones.csv");
    }
  }

  void checkDenominator(YamlNode node) {
    if (!node.isPresent()) {
      return;
    }
    if (node.child("indicator").isPresent() == node.child("values").isPresent()) {
      node.rejectKey("a denominator is either an `indicator` or `values`", "give one of them");
    }
    checkIndicator(node.child("indicator"));
    node.child("values").entries().forEach((zone, value) -> checkZone(value, zone));
  }

  void checkSteps(YamlNode steps, Set<String> leaves) {
    for (YamlNode step : steps.items()) {
      checkStep(step.child("impute"), step.child("treat"), leaves);
      checkCustom(step.child("custom").child("name"));
    }
  }

  /** Checks the parameters of a step; those of the kind that it is not are absent. */
  void checkStep(YamlNode impute, YamlNode treat, Set<String> leaves) {
    checkMethod(impute, IMPUTE_KEYS);
    checkMethod(treat, TREAT_KEYS);
    String filling = impute.child("method").text();
    if (filling.startsWith("group-") && !impute.child("group").isPresent()) {
      impute.rejectKey("method `" + filling + "` needs `group`", "add group");
    }
    if (filling.equals("constant") && !impute.child("value").isPresent()) {
      impute.rejectKey("method `constant` needs `value`", "add value");
    }
    checkGroups(impute.child("group"));
    for (YamlNode about : List.of(impute.child("indicators"), treat.child("indicators"))) {
      for (YamlNode indicator : about.items()) {
        if (!leaves.contains(indicator.text())) {
          indicator.reject(
              "indicator `" + indicator.text() + "` is not in this index",
              "use one of its leaves" + Problems.suggestion(indicator.text(), leaves));
        }
      }
    }
  }

  private static void checkCustom(YamlNode name) {
    if (!name.text().isEmpty()) {
      Set<String> known = CustomStep.names();
      if (!known.contains(name.text())) {
        name.reject(
            "there is no custom step `" + name.text() + "` on the class path",
            "add the jar that has it to the class path (--jars); "
                + (known.isEmpty() ? "there is none now" : "there are " + String.join(", ", known))
                + Problems.suggestion(name.text(), known));
      }
    }
  }

  private static void checkMethod(YamlNode step, Map<String, Set<String>> keys) {
    String method = step.child("method").text();
    if (!method.isEmpty()) {
      checkKeys(step, method, keys.getOrDefault(method, Set.of()), Set.of("method", "indicators"));
    }
  }

  private static void checkKeys(
      YamlNode node, String method, Set<String> keys, Set<String> always) {
    node.entries()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key) && !always.contains(key)) {
                value.rejectKey(
                    "method `" + method + "` takes no `" + key + "`",
                    keys.isEmpty() ? "remove it" : "use " + String.join(", ", new TreeSet<>(keys)));
              }
            });
  }

  private void checkGroups(YamlNode group) {
    List<YamlNode> named = group.items().isEmpty() ? List.of(group) : group.items();
    for (YamlNode name : named) {
      boolean whole = name == group && IndexStep.Impute.GROUPINGS.contains(name.text());
      if (!name.text().isEmpty() && !whole && !groups.contains(name.text())) {
        name.reject(
            "unknown group `" + name.text() + "`",
            "use province, city or approved_year, or ids of zone_groups.csv"
                + Problems.suggestion(name.text(), groups));
      }
    }
  }

  /** Checks a way to make parents, or several as a list. */
  void checkLevels(YamlNode node) {
    List<YamlNode> declared = node.items().isEmpty() ? List.of(node) : node.items();
    for (YamlNode level : declared) {
      String method = level.child("method").text();
      if (!method.isEmpty()) {
        checkKeys(
            level,
            method,
            LEVEL_KEYS.getOrDefault(method, Set.of()),
            Set.of("method", "coverage_threshold", "coverage_of"));
      }
      if (method.equals("grey-relational") && level.child("coefficient").number(1) == 0) {
        level.child("coefficient").reject("a distinguishing coefficient is 0", "give one above 0");
      }
    }
  }

  void checkPeers(YamlNode peer) {
    peer.child("nearest").child("by").items().forEach(this::checkIndicator);
    checkIndicator(peer.child("size").child("by"));
    peer.child("zones").items().forEach(zone -> checkZone(zone, zone.text()));
    for (YamlNode group : peer.child("groups").items()) {
      boolean province = vocabulary.zones() != null && group.text().startsWith("prov-");
      if (province) {
        checkZone(group, group.text());
      } else if (!group.text().isEmpty() && !groups.contains(group.text())) {
        group.reject(
            "unknown group `" + group.text() + "`",
            "use a group_id of zone_groups.csv or the zone_id of a province"
                + Problems.suggestion(group.text(), groups));
      }
    }
  }

  /** Cut points fall from class to class; the last class may take what is left. */
  void checkClasses(YamlNode classes) {
    List<YamlNode> cuts = classes.child("cuts").items();
    Set<String> names = new TreeSet<>();
    double above = Double.POSITIVE_INFINITY;
    for (YamlNode cut : cuts) {
      YamlNode from = cut.child("from");
      boolean last = cut.equals(cuts.get(cuts.size() - 1));
      if (!names.add(cut.child("class").text())) {
        cut.child("class").reject("a class stands twice", "keep one of them");
      }
      if (!from.isPresent() && !last) {
        cut.child("class").reject("only the last class takes what is left", "add from");
      } else if (from.number(Double.NEGATIVE_INFINITY) >= above) {
        from.reject("the cut point is not below that of the class before", "let them fall");
      }
      above = from.number(above);
    }
  }

  static IndexPeers peers(YamlNode node) {
    return new IndexPeers(
        node.child("kind").text("zone"),
        new TreeSet<>(texts(node.child("zones"))),
        new TreeSet<>(texts(node.child("groups"))),
        node.child("nearest").isPresent()
            ? new IndexPeers.Nearest(
                node.child("nearest").child("k").integer(10),
                texts(node.child("nearest").child("by")))
            : null,
        node.child("size").isPresent()
            ? new IndexPeers.Size(
                node.child("size").child("by").text(),
                node.child("size").child("classes").integer(4))
            : null);
  }

  /** True asks for what is usual. */
  static IndexDiagnosis diagnosis(YamlNode node) {
    if (!node.isPresent() || node.isFalse()) {
      return null;
    }
    return new IndexDiagnosis(
        node.child("correlations").distinctTexts(List.of("pearson")),
        node.child("redundant_above").number(0.92),
        node.child("negative_below").number(-0.4),
        node.child("weak_below").number(0.3),
        node.child("outranking").truth());
  }

  static Integer decimals(YamlNode node) {
    return node.isPresent() ? Integer.valueOf(node.integer(0)) : null;
  }

  static IndexClasses classes(YamlNode node) {
    List<IndexClasses.Cut> cuts = new ArrayList<>();
    for (YamlNode cut : node.child("cuts").items()) {
      cuts.add(
          new IndexClasses.Cut(
              cut.child("class").text(), cut.child("from").number(Double.NEGATIVE_INFINITY)));
    }
    return cuts.isEmpty() ? null : new IndexClasses(node.child("by").text("score"), cuts);
  }

  void checkWeighting(YamlNode node) {
    String method = node.child("method").text();
    Set<String> keys = IndexWeighting.METHODS.get(method);
    if (keys != null) {
      checkKeys(node, method, keys, Set.of("method", "scope", "levels"));
      if (method.equals("budget") && !node.child("experts").isPresent()) {
        node.rejectKey("method `budget` needs `experts`", "add experts with their points");
      }
    }
  }

  // ---- reading ----------------------------------------------------------------------------------

  static Set<Integer> whole(YamlNode list) {
    Set<Integer> numbers = new TreeSet<>();
    list.items().forEach(item -> numbers.add(item.integer(0)));
    return numbers;
  }

  static List<String> texts(YamlNode list) {
    return list.items().stream().map(YamlNode::text).toList();
  }

  IndexDeclaration.Normalisation normalisation(YamlNode node) {
    Map<String, Double> numbers = new TreeMap<>();
    node.entries()
        .forEach(
            (key, value) -> {
              if (value.isNumber()) {
                numbers.put(key, value.number(0));
              }
            });
    String method = node.child("method").text(MIN_MAX);
    return new IndexDeclaration.Normalisation(
        method,
        node.child("scope").text(method.equals("ampi") ? "panel" : "year"),
        numbers,
        node.child("ties").text("min"),
        node.child("reference").text(),
        node.child("capped").truth(),
        node.child("logarithmic").truth());
  }

  IndexWeighting weighting(YamlNode node) {
    if (!node.isPresent()) {
      return null;
    }
    List<Map<String, Double>> experts = new ArrayList<>();
    for (YamlNode expert : node.child("experts").items()) {
      Map<String, Double> points = new TreeMap<>();
      expert.child("points").entries().forEach((id, value) -> points.put(id, value.number(0)));
      experts.add(points);
    }
    return new IndexWeighting(
        node.child("method").text(),
        node.child("scope").text().equals("panel"),
        whole(node.child("levels")),
        node.child("shift").number(0),
        node.child("components").integer(1),
        experts);
  }

  IndexNode.Denominator denominator(YamlNode node) {
    if (!node.isPresent()) {
      return null;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    node.child("values").entries().forEach((zone, value) -> values.put(zone, value.number(0)));
    return new IndexNode.Denominator(
        node.child("indicator").text(), values, node.child("scale").number(1));
  }

  /** The steps; values are denominated first where no place is declared for it. */
  List<IndexStep> steps(YamlNode list) {
    List<IndexStep> steps = new ArrayList<>();
    for (YamlNode step : list.items()) {
      step.entries().forEach((kind, parameters) -> steps.add(step(kind, parameters)));
    }
    if (steps.stream().noneMatch(IndexStep.Denominate.class::isInstance)) {
      steps.add(0, new IndexStep.Denominate());
    }
    return steps;
  }

  static IndexStep step(String kind, YamlNode node) {
    return switch (kind) {
      case "screen" ->
          new IndexStep.Screen(
              node.child("availability").number(0), node.child("non_zero").number(0));
      case "impute" ->
          new IndexStep.Impute(
              node.child("method").text(),
              node.child("group").text().isEmpty()
                  ? texts(node.child("group"))
                  : List.of(node.child("group").text()),
              node.child("limit").integer(Integer.MAX_VALUE),
              node.child("value").number(0),
              texts(node.child("indicators")));
      case "treat" ->
          new IndexStep.Treat(
              node.child("method").text(),
              node.child("skewness").number(2),
              node.child("kurtosis").number(3.5),
              node.child("limit").integer(5),
              node.child("lambda").number(0),
              node.child("second").text("log-ct"),
              texts(node.child("indicators")));
      case "custom" -> new IndexStep.Custom(node.child("name").text(), numbers(node));
      default -> new IndexStep.Denominate();
    };
  }

  private static Map<String, Double> numbers(YamlNode node) {
    Map<String, Double> numbers = new TreeMap<>();
    node.child("parameters").entries().forEach((key, value) -> numbers.put(key, value.number(0)));
    return numbers;
  }

  /** One level as a word or a mapping, or several as a list; the index says what they do not. */
  List<IndexDeclaration.Level> levels(YamlNode node, YamlNode index) {
    List<YamlNode> declared = node.items().isEmpty() ? List.of(node) : node.items();
    return declared.stream().map(level -> level(level, index)).toList();
  }

  private static IndexDeclaration.Level level(YamlNode node, YamlNode index) {
    double least = index.child("coverage_threshold").number(COVERAGE_THRESHOLD);
    String of = index.child("coverage_of").text(IndexDeclaration.Level.WEIGHT);
    return new IndexDeclaration.Level(
        node.child("method").text(node.text("arithmetic")),
        node.child("power").number(1),
        node.child("coefficient").number(0.5),
        node.child("rewarding").truth(),
        node.child("coverage_threshold").number(least),
        node.child("coverage_of").text(of));
  }
}
