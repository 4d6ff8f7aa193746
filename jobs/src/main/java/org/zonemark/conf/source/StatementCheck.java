package org.zonemark.conf.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.directory.Lexicon;
import org.zonemark.conf.directory.Vocabulary;
import org.zonemark.conf.text.Names;
import org.zonemark.conf.text.PartialDate;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.YamlNode;
import org.zonemark.method.number.Period;

/**
 * Whether what a source declares of its statements is known, belongs to its kind, and is enough: a
 * statement needs a zone, an indicator, a period and a unit.
 */
final class StatementCheck {

  /** Stands where a person has not answered yet. */
  static final String OPEN = "?";

  private static final Set<String> TARGET_FIELDS =
      Set.of(
          "target_id",
          "plan_id",
          "tier",
          "exact",
          "binding",
          "owner",
          "stated_on",
          "theme",
          "revises",
          "base_period",
          "base_value",
          "list_id",
          "peer_group");
  private static final Set<String> ZONE_FIELDS = Set.of("zone", "comparator");
  private static final Set<String> INDICATOR_FIELDS = Set.of("indicator", "of_indicator");
  private static final Set<String> PERIOD_FIELDS = Set.of("period", "base_period");
  private static final List<String> NEEDED_FIELDS = List.of("zone", "indicator", "period");
  private static final String PERIODS = "2018, 2018-S1, 2018-Q2, 2018-06, 2016/2020";
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)$");

  private final Vocabulary vocabulary;

  StatementCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Checks what a document says of its statements. */
  void check(YamlNode root) {
    checkConstants(root.child("set"), root);
    for (YamlNode table : root.child("tables").items()) {
      checkConstants(table.child("set"), root);
    }
    for (YamlNode file : root.child("files").items()) {
      checkConstants(file.child("set"), root);
    }
    for (YamlNode value : root.child("values").items()) {
      checkConstants(value.child("set"), root);
    }
    root.child("fields").entries().forEach((field, node) -> checkKind(field, node, root));
    YamlNode headerField = root.child("value_headers").child("field");
    if (TARGET_FIELDS.contains(headerField.text())) {
      checkKind(headerField.text(), headerField, root);
    }
    for (Map.Entry<String, YamlNode> words : root.child("words").entries().entrySet()) {
      checkKind(words.getKey(), words.getValue(), root);
      if (!PERIOD_FIELDS.contains(words.getKey())) {
        words.getValue().entries().values().forEach(code -> checkValue(words.getKey(), code));
      }
    }
    if (!root.child("inferred").truth()) {
      NEEDED_FIELDS.forEach(field -> checkNeeded(field, root));
      checkUnits(root);
    }
  }

  private void checkConstants(YamlNode constants, YamlNode root) {
    constants
        .entries()
        .forEach(
            (field, value) -> {
              checkKind(field, value, root);
              checkValue(field, value);
            });
  }

  private static void checkKind(String field, YamlNode node, YamlNode root) {
    if (TARGET_FIELDS.contains(field) && root.child("kind").text().equals("observations")) {
      node.rejectKey(
          "`" + field + "` is a field of targets", "remove it, or declare kind: targets");
    }
  }

  private void checkValue(String field, YamlNode value) {
    String text = value.text();
    if (text.isEmpty() || text.equals("-") || text.equals(OPEN)) {
      return;
    }
    if (ZONE_FIELDS.contains(field)) {
      checkKnown("zone", value, vocabulary.zones(), "zones.csv");
    } else if (INDICATOR_FIELDS.contains(field)) {
      checkKnown("indicator", value, vocabulary.indicators(), "indicators.csv");
    } else if (field.equals("unit")) {
      checkKnown("unit", value, vocabulary.units(), "units.csv");
    } else if (PERIOD_FIELDS.contains(field) && !isPeriod(text)) {
      value.reject("`" + text + "` is no period", "write it as one of " + PERIODS);
    } else if (field.equals("list_id") && !vocabulary.lists().contains(text)) {
      value.reject(
          "list `" + text + "` is not in lists.csv",
          "add it there or correct it" + Problems.suggestion(text, vocabulary.lists()));
    } else if (field.equals("stated_on") && !PartialDate.isReadable(text)) {
      value.reject("`" + text + "` is no day", "write YYYY, YYYY-MM or YYYY-MM-DD");
    }
  }

  private static void checkKnown(String what, YamlNode value, Lexicon known, String where) {
    if (known != null && !known.knows(value.text())) {
      value.reject(
          "unknown " + what + " `" + value.text() + "`",
          "add it to "
              + where
              + " or correct it"
              + Problems.suggestion(value.text(), known.words()));
    }
  }

  /** A statement without zone, indicator or period says nothing. */
  private static void checkNeeded(String field, YamlNode root) {
    if (isGivenByTable(field, root)) {
      return;
    }
    List<YamlNode> files = lacking(root.child("files").items(), field);
    List<YamlNode> values = lacking(root.child("values").items(), field);
    boolean wide = root.child("value_headers").isPresent();
    if (files.isEmpty() || (values.isEmpty() && !wide)) {
      return;
    }
    boolean someFiles = files.size() < root.child("files").items().size();
    YamlNode place = root.child("source_id");
    if (someFiles) {
      place = files.get(0).child("path");
    } else if (!values.isEmpty() && values.size() < root.child("values").items().size()) {
      place = values.get(0).child("header");
    }
    place.reject(
        "nothing says the " + field + " of the statements",
        "add " + field + " to `fields`, or to `set`");
  }

  private static boolean isGivenByTable(String field, YamlNode root) {
    return !root.child("set").child(field).text().isEmpty()
        || !root.child("fields").child(field).text().isEmpty()
        || root.child("value_headers").child("field").text().equals(field)
        || root.child("groups").child("field").text().equals(field)
        || isSaid(root.child("value_headers").child("rows").entries().values(), field)
        || root.child("named_in").items().stream()
            .anyMatch(named -> named.child("field").text().equals(field))
        || root.child("tables").isPresent()
            && lacking(root.child("tables").items(), field).isEmpty();
  }

  private static boolean isSaid(Collection<YamlNode> fields, String field) {
    return fields.stream().anyMatch(node -> node.text().equals(field));
  }

  private static List<YamlNode> lacking(List<YamlNode> nodes, String field) {
    return nodes.stream().filter(node -> node.child("set").child(field).text().isEmpty()).toList();
  }

  /**
   * A cell needs a unit: from a constant, a column, or in brackets behind its header or behind the
   * name of its indicator. Only the last is unknown here.
   */
  private void checkUnits(YamlNode root) {
    boolean named =
        !root.child("fields").child("indicator").text().isEmpty()
            || root.child("value_headers").child("field").text().equals("indicator")
            || isSaid(root.child("value_headers").child("rows").entries().values(), "indicator");
    boolean byFile = lacking(root.child("files").items(), "unit").isEmpty();
    if (isGivenByTable("unit", root) || byFile || named) {
      return;
    }
    for (YamlNode value : lacking(root.child("values").items(), "unit")) {
      Matcher brackets = BRACKETS.matcher(Names.normalise(value.child("header").text()));
      boolean bracketed =
          brackets.find()
              && (vocabulary.units() == null || vocabulary.units().knows(brackets.group(1)));
      if (!bracketed) {
        value
            .child("header")
            .reject(
                "`unit` is missing for column `" + value.child("header").text() + "`",
                "add unit to its `set`, or a column to `fields`");
      }
    }
    if (root.child("value_headers").isPresent()) {
      root.child("value_headers")
          .rejectKey("`unit` is missing for these columns", "add unit to `set` or to `fields`");
    }
  }

  /** A period as tables state it, or as publications print it: 2016/2020 and 2016-2020. */
  private static boolean isPeriod(String text) {
    return PartialDate.isPeriod(text) || Period.ofPrinted(text).isPresent();
  }
}
