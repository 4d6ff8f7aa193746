package org.zonemark.conf.firm;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zonemark.conf.directory.Lexicon;
import org.zonemark.conf.directory.Vocabulary;
import org.zonemark.conf.firm.FirmAggregate.Function;
import org.zonemark.conf.firm.FirmAggregate.Level;
import org.zonemark.conf.firm.FirmAggregate.Statement;
import org.zonemark.conf.text.YamlNode;
import org.zonemark.method.disclosure.DisclosureRule;

/** Reads what a source of {@code kind: microdata} declares, and checks what a schema cannot say. */
public final class FirmReader {

  private static final int FEWEST = 3;
  private static final int FEWEST_OF_MEDIAN = 10;
  private static final double DOMINANCE_PCT = 85;
  private static final double INTERVAL_PCT = 10;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Vocabulary vocabulary;
  private final YamlNode root;
  private final Set<String> values;
  private final Set<String> codes;

  private FirmReader(YamlNode root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.values = root.child("columns").child("values").entries().keySet();
    this.codes = root.child("columns").child("codes").entries().keySet();
  }

  /** Checks a document, and rejects in it what is wrong. */
  public static void check(YamlNode root, Vocabulary vocabulary) {
    FirmReader reader = new FirmReader(root, vocabulary);
    reader.checkYear();
    reader
        .root
        .child("columns")
        .child("values")
        .entries()
        .values()
        .forEach(value -> reader.checkWord(value.child("unit"), vocabulary.units(), "unit"));
    reader.root.child("shared").items().forEach(reader::checkSharing);
    reader.root.child("aggregates").items().forEach(reader::checkAggregate);
  }

  /** What a sound document declares. */
  public static FirmTable read(YamlNode root, Vocabulary vocabulary) {
    FirmReader reader = new FirmReader(root, vocabulary);
    YamlNode protect = root.child("protect");
    return new FirmTable(
        reader.columns(),
        root.child("in_two_zones").choice(FirmTable.InTwoZones.WHOLE),
        root.child("shared").items().stream().map(reader::sharing).toList(),
        new DisclosureRule(
            protect.child("fewest").integer(FEWEST),
            protect.child("dominance_pct").number(DOMINANCE_PCT),
            protect.child("interval_pct").number(INTERVAL_PCT)),
        protect.child("fewest_of_median").integer(FEWEST_OF_MEDIAN),
        root.child("aggregates").items().stream().map(reader::aggregate).toList());
  }

  // ---- columns ----------------------------------------------------------------------------------

  private void checkYear() {
    boolean hasColumn = root.child("columns").child("year").isPresent();
    for (YamlNode file : root.child("files").items()) {
      if (!hasColumn && !file.child("set").child("period").isPresent()) {
        file.reject("the year of its rows is not said", "add columns.year, or set: {period: YYYY}");
      }
    }
  }

  private FirmColumns columns() {
    YamlNode columns = root.child("columns");
    Map<String, FirmColumns.Amount> amounts = new LinkedHashMap<>();
    columns
        .child("values")
        .entries()
        .forEach(
            (name, value) ->
                amounts.put(
                    name,
                    new FirmColumns.Amount(
                        value.child("header").text(),
                        vocabulary.units().id(value.child("unit").text()))));
    return new FirmColumns(
        columns.child("firm").text(),
        columns.child("firm_name").text(),
        columns.child("zone").text(),
        columns.child("park").text(),
        columns.child("industry").text(),
        columns.child("year").text(),
        amounts,
        columns.child("codes").texts());
  }

  private void checkWord(YamlNode node, Lexicon words, String kind) {
    if (words != null && !node.text().isEmpty() && words.id(node.text()) == null) {
      node.reject("unknown " + kind + " `" + node.text() + "`", "use one of " + kind + "s.csv");
    }
  }

  private void checkColumn(YamlNode node, Set<String> names, String kind) {
    if (!node.isPresent()) {
      return;
    }
    if (!names.contains(node.text())) {
      node.reject(
          "`" + node.text() + "` is none of columns." + kind,
          names.isEmpty() ? "declare it there" : "use one of " + String.join(", ", names));
    }
  }

  // ---- sharings ---------------------------------------------------------------------------------

  private void checkSharing(YamlNode sharing) {
    if (sharing.child("firm").isPresent() == sharing.child("park").isPresent()) {
      sharing.reject("whose amounts are divided is not clear", "name a firm or a park");
    }
    sharing.child("values").items().forEach(value -> checkColumn(value, values, "values"));
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, YamlNode> zone : sharing.child("zones").entries().entrySet()) {
      if (vocabulary.zones() != null && vocabulary.zones().id(zone.getKey()) == null) {
        zone.getValue().rejectKey("unknown zone `" + zone.getKey() + "`", "use one of zones.csv");
      }
      sum = zone.getValue().isNumber() ? sum.add(zone.getValue().decimal()) : sum;
    }
    if (sum.compareTo(WHOLE) != 0) {
      sharing
          .child("zones")
          .reject("the parts add up to " + sum.toPlainString() + " percent", "let them be 100");
    }
  }

  private Sharing sharing(YamlNode sharing) {
    Map<String, BigDecimal> percents = new LinkedHashMap<>();
    sharing
        .child("zones")
        .entries()
        .forEach((zone, share) -> percents.put(vocabulary.zones().id(zone), share.decimal()));
    return new Sharing(
        sharing.child("firm").text(),
        sharing.child("park").text(),
        sharing.child("values").items().stream().map(YamlNode::text).collect(Collectors.toSet()),
        percents);
  }

  // ---- aggregates -------------------------------------------------------------------------------

  private void checkAggregate(YamlNode node) {
    checkWord(node.child("indicator"), vocabulary.indicators(), "indicator");
    Function function = function(node);
    if (function == null) {
      return;
    }
    boolean counts = function == Function.COUNT;
    if (counts == node.child("value").isPresent()) {
      node.reject(
          counts ? "a count has no value" : "`value` is missing",
          counts ? "remove value" : "name what is aggregated");
    }
    boolean distinct = function == Function.DISTINCT;
    checkColumn(node.child("value"), distinct ? codes : values, distinct ? "codes" : "values");
    if ((function == Function.RATIO) != node.child("denominator").isPresent()) {
      node.reject("`denominator` belongs to ratio, and to it alone", "add or remove it");
    }
    checkColumn(node.child("denominator"), values, "values");
    checkNeeded(
        node, "park", node.child("by").items().stream().anyMatch(by -> by.text().equals("park")));
    checkNeeded(node, "industry", node.child("by_industry").truth());
    checkScopes(node, function);
    node.child("where").items().forEach(this::checkCondition);
  }

  private void checkNeeded(YamlNode node, String column, boolean isNeeded) {
    if (isNeeded && !root.child("columns").child(column).isPresent()) {
      node.reject("there is no column of " + column, "declare columns." + column);
    }
  }

  private static void checkScopes(YamlNode node, Function function) {
    for (String key : List.of("same_firms", "entry", "exit")) {
      if (function != Function.GROWTH && node.child(key).isPresent()) {
        node.child(key).rejectKey("`" + key + "` belongs to growth", "remove it");
      }
    }
    boolean adds = function == Function.SUM || function == Function.COUNT;
    if (!adds && node.child("sum_of_zones").isPresent()) {
      node.child("sum_of_zones").rejectKey("`sum_of_zones` belongs to sum and count", "remove it");
    }
  }

  private void checkCondition(YamlNode node) {
    boolean ofCode = node.child("code").isPresent();
    if (ofCode == node.child("value").isPresent()) {
      node.reject("a condition is on a code or on a value", "name one of them");
      return;
    }
    checkColumn(node.child("code"), codes, "codes");
    checkColumn(node.child("value"), values, "values");
    checkColumn(node.child("denominator"), values, "values");
    if (node.child("denominator").isPresent() && node.child("growth_years").isPresent()) {
      node.reject("a condition is on a ratio or on growth", "make two of it");
    }
    long limits =
        Arrays.stream(FirmCondition.Comparison.values())
            .filter(each -> node.child(lower(each)).isPresent())
            .count();
    if (ofCode != node.child("one_of").isPresent() || limits != (ofCode ? 0 : 1)) {
      node.reject(
          "what is compared is not clear",
          ofCode ? "give one_of" : "give one of over, at_least, under, at_most");
    }
  }

  private static Function function(YamlNode node) {
    String text = node.child("function").text();
    return Arrays.stream(Function.values())
        .filter(each -> lower(each).equals(text))
        .findFirst()
        .orElse(null);
  }

  private FirmAggregate aggregate(YamlNode node) {
    Function function = function(node);
    Map<Statement, String> scopes = new EnumMap<>(Statement.class);
    String scope = node.child("scope").text("-");
    scopes.put(Statement.PLAIN, scope);
    if (function == Function.GROWTH) {
      scopes.put(Statement.SAME_FIRMS, node.child("same_firms").text(scope));
    }
    for (Statement each : List.of(Statement.SUM_OF_ZONES, Statement.ENTRY, Statement.EXIT)) {
      if (node.child(lower(each)).isPresent()) {
        scopes.put(each, node.child(lower(each)).text());
      }
    }
    return new FirmAggregate(
        vocabulary.indicators().id(node.child("indicator").text()),
        function,
        node.child("value").text(),
        node.child("denominator").text(),
        node.child("where").items().stream().map(FirmReader::condition).toList(),
        node.child("by").items().stream()
            .map(by -> Level.valueOf(upper(by.text())))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        node.child("by_industry").truth(),
        scopes);
  }

  private static FirmCondition condition(YamlNode node) {
    FirmCondition.Comparison comparison = null;
    BigDecimal limit = null;
    for (FirmCondition.Comparison each : FirmCondition.Comparison.values()) {
      if (node.child(lower(each)).isPresent()) {
        comparison = each;
        limit = node.child(lower(each)).decimal();
      }
    }
    String denominator = node.child("denominator").text();
    int years = node.child("growth_years").integer(0);
    FirmCondition.Kind kind =
        node.child("code").isPresent()
            ? FirmCondition.Kind.CODE
            : years > 0
                ? FirmCondition.Kind.GROWTH
                : denominator.isEmpty() ? FirmCondition.Kind.AMOUNT : FirmCondition.Kind.RATIO;
    return new FirmCondition(
        kind,
        node.child("code").text() + node.child("value").text(),
        denominator,
        years,
        comparison,
        limit,
        node.child("one_of").items().stream().map(YamlNode::text).toList());
  }

  private static String lower(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
