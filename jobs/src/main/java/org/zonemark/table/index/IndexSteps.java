package org.zonemark.table.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexMethodNames;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.conf.index.IndexNormalisation;
import org.zonemark.conf.index.IndexStep;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.IndexMethod;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.TableRow;

/**
 * The combination of steps by which an index is made, from values to the whole, as it is in force:
 * defaults are written out.
 */
public final class IndexSteps {

  /** The table index_steps, of what is declared alone. */
  public static final DerivedTable<Void> TABLE =
      DerivedTable.of(
          Tables.INDEX_STEPS,
          DerivedTable.INDEX,
          (nothing, conf) -> conf.indices().stream().flatMap(index -> rows(index).stream()));

  private static final String SCREEN = "screen";
  private static final String DENOMINATE = "denominate";
  private static final String IMPUTE = "impute";
  private static final String TREAT = "treat";
  private static final String CUSTOM = "custom";
  private static final String NORMALISE = "normalise";
  private static final String WEIGHT = "weight";
  private static final String AGGREGATE = "aggregate";

  private final List<Step> steps = new ArrayList<>();

  private IndexSteps() {}

  /**
   * One step.
   *
   * @param kind a code of the list index_step
   * @param method the word of the method; empty where the kind says all
   * @param nameZh what the method is called in Chinese; empty where there is none
   * @param nameEn the same in English
   * @param parameters with the names of their keys
   * @param about the indicators, nodes or levels it is about; empty where about all
   */
  public record Step(
      String kind, String method, String nameZh, String nameEn, String parameters, String about) {

    /** The step in Chinese, without its parameters. */
    public String zh() {
      return words(code().nameZh(), nameZh, "：");
    }

    /** The step in English, without its parameters. */
    public String en() {
      return words(code().nameEn(), nameEn, ": ");
    }

    private CodeList.Code code() {
      return Schemas.standard().codeList("index_step").code(kind);
    }

    private static String words(String what, String name, String colon) {
      return what + (name.isEmpty() ? "" : colon + name);
    }
  }

  /** The steps of an index, in the order in which they are taken. */
  public static List<Step> of(IndexDeclaration index) {
    IndexSteps made = new IndexSteps();
    index.steps().forEach(step -> made.add(step, index));
    made.addNormalisations(index);
    made.addWeights(index);
    for (int level = 0; level < index.levels().size(); level++) {
      made.add(index.levels().get(level), level, index.levels().size());
    }
    return List.copyOf(made.steps);
  }

  /** Rows of the table index_steps. */
  static List<Row> rows(IndexDeclaration index) {
    List<Row> rows = new ArrayList<>();
    for (Step step : of(index)) {
      rows.add(
          TableRow.of(Tables.INDEX_STEPS)
              .put(Columns.INDEX_ID, index.indexId())
              .put(Columns.VARIANT_ID, index.variantId())
              .put(Columns.STEP, rows.size() + 1)
              .put(Columns.STEP_KIND, step.kind())
              .put(Columns.METHOD, empty(step.method()))
              .put(Columns.NAME_ZH, empty(step.nameZh()))
              .put(Columns.NAME_EN, empty(step.nameEn()))
              .put(Columns.PARAMETERS, empty(step.parameters()))
              .put(Columns.APPLIES_TO, empty(step.about()))
              .row());
    }
    return rows;
  }

  private static String empty(String text) {
    return text.isEmpty() ? null : text;
  }

  private void add(IndexStep step, IndexDeclaration index) {
    if (step instanceof IndexStep.Screen screen) {
      Map<String, Object> shares = new LinkedHashMap<>();
      shares.put("availability", screen.screening().availability());
      shares.put("non_zero", screen.screening().nonZero());
      steps.add(new Step(SCREEN, "", "", "", text(shares), ""));
    } else if (step instanceof IndexStep.Impute impute) {
      add(IMPUTE, impute.method(), "", String.join(" ", impute.indicators()));
    } else if (step instanceof IndexStep.Treat treat) {
      add(TREAT, treat.method(), "", String.join(" ", treat.indicators()));
    } else if (step instanceof IndexStep.Custom custom) {
      String name = custom.name();
      steps.add(new Step(CUSTOM, name, name, name, text(custom.parameters()), ""));
    } else if (index.leaves().stream().anyMatch(node -> node.leaf().denominator() != null)) {
      String about =
          index.leaves().stream()
              .filter(node -> node.leaf().denominator() != null)
              .map(IndexNode::id)
              .collect(Collectors.joining(" "));
      steps.add(new Step(DENOMINATE, "", "", "", "", about));
    }
  }

  private void addNormalisations(IndexDeclaration index) {
    Map<IndexNormalisation, List<String>> leaves = new LinkedHashMap<>();
    for (IndexNode node : index.leaves()) {
      leaves.computeIfAbsent(node.leaf().normalisation(), any -> new ArrayList<>()).add(node.id());
    }
    leaves.forEach(
        (how, nodes) ->
            add(
                NORMALISE,
                how.method(),
                "scope=" + (how.panel() ? "panel" : "year"),
                leaves.size() == 1 ? "" : String.join(" ", nodes)));
  }

  private void addWeights(IndexDeclaration index) {
    if (index.weighting() != null) {
      add(
          WEIGHT,
          index.weighting().method(),
          "scope=" + (index.weighting().panel() ? "panel" : "year"),
          levels(index.weighting().levels().stream().map(String::valueOf).toList()));
    }
  }

  private void add(Composite.Level level, int at, int all) {
    Map<String, Object> coverage = new LinkedHashMap<>();
    coverage.put("coverage_threshold", level.minimumCoverage());
    coverage.put("coverage_of", level.counted());
    add(
        AGGREGATE,
        level.aggregation(),
        text(coverage),
        all == 1 ? "" : levels(List.of(at + (at == all - 1 ? "+" : ""))));
  }

  /** Levels of nodes, the whole is 0. */
  private static String levels(List<String> levels) {
    return levels.isEmpty() ? "" : "level " + String.join(" ", levels);
  }

  private void add(String kind, IndexMethod method, String more, String about) {
    String own = text(method.parameters());
    steps.add(
        new Step(
            kind,
            method.code(),
            IndexMethodNames.zh(method),
            IndexMethodNames.en(method),
            own.isEmpty() || more.isEmpty() ? own + more : own + ", " + more,
            about));
  }

  private static String text(Map<String, ?> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + text(parameter.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String text(Object value) {
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    if (value instanceof Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    if (value instanceof List<?> list) {
      return list.stream().map(IndexSteps::text).collect(Collectors.joining(" "));
    }
    return value instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .map(entry -> entry.getKey() + ":" + text(entry.getValue()))
            .collect(Collectors.joining(" "))
        : String.valueOf(value);
  }
}
