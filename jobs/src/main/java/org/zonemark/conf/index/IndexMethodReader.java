package org.zonemark.conf.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.directory.GroupMembership;
import org.zonemark.conf.directory.Lexicon;
import org.zonemark.conf.directory.Vocabulary;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.YamlNode;
import org.zonemark.method.index.Aggregation;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.Imputation;
import org.zonemark.method.index.Normalisation;
import org.zonemark.method.index.Screening;
import org.zonemark.method.index.Treatment;
import org.zonemark.method.index.Weighting;
import org.zonemark.method.number.Correlation;

/** Reads the methods of indices/*.yaml, and checks what a schema cannot say of them. */
final class IndexMethodReader {

  private static final Pattern SPAN = Pattern.compile("([0-9]{4})-([0-9]{4})");

  private static final double COVERAGE_THRESHOLD = 0.65;
  private static final String MIN_MAX = "min-max";
  private static final String ARITHMETIC = "arithmetic";

  static final MethodReader<Normalisation> NORMALISATIONS =
      new MethodReader<>(Normalisation.class, "normalisation", Set.of("scope"));

  static final MethodReader<Aggregation> AGGREGATIONS =
      new MethodReader<>(Aggregation.class, "level", Set.of("coverage_threshold", "coverage_of"));

  static final MethodReader<Weighting> WEIGHTINGS =
      new MethodReader<>(Weighting.class, "weighting", Set.of("scope", "levels"));

  static final MethodReader<Imputation> IMPUTATIONS =
      new MethodReader<>(Imputation.class, "imputation", Set.of("indicators"));

  static final MethodReader<Treatment> TREATMENTS =
      new MethodReader<>(Treatment.class, "treatment", Set.of("indicators"));

  private static final Map<String, Function<YamlNode, IndexStep>> STEPS =
      Map.of(
          "screen", IndexMethodReader::screen,
          "impute",
              node ->
                  new IndexStep.Impute(IMPUTATIONS.read(node, ""), texts(node.child("indicators"))),
          "treat",
              node ->
                  new IndexStep.Treat(TREATMENTS.read(node, ""), texts(node.child("indicators"))),
          "custom", node -> new IndexStep.Custom(node.child("name").text(), numbers(node)),
          "denominate", node -> new IndexStep.Denominate());

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

  void checkNormalisation(YamlNode given) {
    YamlNode node = alone(given);
    NORMALISATIONS.check(node, MIN_MAX);
    checkZone(node.child("reference"), node.child("reference").text());
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
    checkParameters(IMPUTATIONS, impute);
    checkParameters(TREATMENTS, treat);
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

  /** A word alone, such as declared, is not a step with parameters. */
  private static void checkParameters(MethodReader<?> reader, YamlNode step) {
    if (step.child("method").isPresent()) {
      reader.check(step, "");
    }
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
    declared.forEach(level -> AGGREGATIONS.check(level, ARITHMETIC));
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
        node.child("kind").choice(ZoneKind.ZONE),
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
        node.child("correlations").distinctTexts(List.of("pearson")).stream()
            .map(word -> Correlation.valueOf(word.toUpperCase(Locale.ROOT)))
            .toList(),
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
    WEIGHTINGS.check(node, "");
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

  /** Years, each by itself or a span of them such as 2021-2025; none where all are meant. */
  static Set<Integer> years(YamlNode node) {
    Set<Integer> years = new TreeSet<>();
    List<YamlNode> parts = node.isList() ? node.items() : List.of(node);
    for (YamlNode part : parts) {
      Matcher span = SPAN.matcher(part.text());
      if (span.matches()) {
        int last = Integer.parseInt(span.group(2));
        for (int year = Integer.parseInt(span.group(1)); year <= last; year++) {
          years.add(year);
        }
      } else if (part.isNumber()) {
        years.add(part.integer(0));
      }
    }
    return years;
  }

  /** A method that stands alone in a list, as those of levels do, is that method. */
  private static YamlNode alone(YamlNode node) {
    return node.isList() && node.items().size() == 1 ? node.items().get(0) : node;
  }

  static IndexNormalisation normalisation(YamlNode given) {
    YamlNode node = alone(given);
    Normalisation method = NORMALISATIONS.read(node, MIN_MAX);
    String scope = node.child("scope").text();
    return new IndexNormalisation(
        method, scope.isEmpty() ? method.isOfPanel() : scope.equals("panel"));
  }

  static IndexWeighting weighting(YamlNode node) {
    return node.isPresent()
        ? new IndexWeighting(
            WEIGHTINGS.read(node, ""),
            node.child("scope").text().equals("panel"),
            whole(node.child("levels")))
        : null;
  }

  static IndexNode.Denominator denominator(YamlNode node) {
    if (!node.isPresent()) {
      return null;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    node.child("values").entries().forEach((zone, value) -> values.put(zone, value.number(0)));
    return new IndexNode.Denominator(
        node.child("indicator").text(), values, node.child("scale").number(1));
  }

  /** The steps; values are denominated first where no place is declared for it. */
  static List<IndexStep> steps(YamlNode list) {
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
    return STEPS.get(kind).apply(node);
  }

  private static IndexStep screen(YamlNode node) {
    return new IndexStep.Screen(
        new Screening(node.child("availability").number(0), node.child("non_zero").number(0)));
  }

  private static Map<String, Double> numbers(YamlNode node) {
    Map<String, Double> numbers = new TreeMap<>();
    node.child("parameters").entries().forEach((key, value) -> numbers.put(key, value.number(0)));
    return numbers;
  }

  /** One level as a word or a mapping, or several as a list; the index says what they do not. */
  static List<Composite.Level> levels(YamlNode node, YamlNode index) {
    List<YamlNode> declared = node.items().isEmpty() ? List.of(node) : node.items();
    return declared.stream().map(level -> level(level, index)).toList();
  }

  private static Composite.Level level(YamlNode node, YamlNode index) {
    double least = index.child("coverage_threshold").number(COVERAGE_THRESHOLD);
    String counted = node.child("coverage_of").text(index.child("coverage_of").text("weight"));
    return new Composite.Level(
        AGGREGATIONS.read(node, ARITHMETIC),
        node.child("coverage_threshold").number(least),
        Composite.Counted.valueOf(counted.toUpperCase(Locale.ROOT)));
  }
}
