package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexDiagnosis;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.method.index.Outranking;
import org.zonemark.method.index.Profile;
import org.zonemark.method.number.Correlation;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.PrincipalComponents;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.TableRow;

/**
 * What can be said of the data and the structure of an index, year by year: values as reported and
 * as they entered, correlations of siblings, with the parent and with denominators, principal
 * components and consistency of each node.
 */
public final class IndexDiagnostics {

  /** The table index_diagnostics. */
  public static final DerivedTable<IndexPanel> TABLE =
      DerivedTable.<IndexPanel>of(
              Tables.INDEX_DIAGNOSTICS,
              DerivedTable.INDEX,
              (panel, conf) -> of(panel.index(), panel.inputs(), panel.scores()).stream())
          .askedIf(OptionalIndexTables.asks(index -> index.diagnosis() != null));

  /** The table outranking. */
  public static final DerivedTable<IndexPanel> OUTRANKING =
      DerivedTable.<IndexPanel>of(
              Tables.OUTRANKING,
              DerivedTable.INDEX,
              (panel, conf) -> outranking(panel.index(), panel.inputs(), panel.scores()).stream())
          .askedIf(
              OptionalIndexTables.asks(
                  index -> index.diagnosis() != null && index.diagnosis().outranking()));

  /** Thresholds of practice: JRC's rules of thumb, and COINr's for denominators. */
  private static final double LEAST_AVAILABLE = 0.65;

  private static final double MOST_SAME = 0.5;
  private static final double SKEWED = 2;
  private static final double PEAKED = 3.5;
  private static final double CONSISTENT = 0.7;
  private static final double SIZE_DRIVEN = 0.6;

  private static final String NONE = "-";

  private final IndexDeclaration index;
  private final IndexDiagnosis asked;
  private final IndexInputs inputs;
  private final int year;

  /** The scores of every node, in the order of the zones; NaN where there is none. */
  private final Map<String, double[]> scores;

  private final List<Row> rows = new ArrayList<>();

  private IndexDiagnostics(
      IndexDeclaration index, IndexInputs inputs, int year, Map<String, double[]> scores) {
    this.index = index;
    this.asked = index.diagnosis();
    this.inputs = inputs;
    this.year = year;
    this.scores = scores;
  }

  /** Rows of the table index_diagnostics, where the index asks for them. */
  public static List<Row> of(IndexDeclaration index, IndexInputs inputs, Scores scores) {
    List<Row> rows = new ArrayList<>();
    if (index.diagnosis() != null) {
      for (int year : inputs.years()) {
        IndexDiagnostics of = new IndexDiagnostics(index, inputs, year, scores.byNode(year));
        index.leaves().forEach(of::values);
        of.structure(index.root());
        of.dominance();
        rows.addAll(of.rows);
      }
    }
    return rows;
  }

  /** Rows of the table outranking, where the index asks for them. */
  public static List<Row> outranking(IndexDeclaration index, IndexInputs inputs, Scores scores) {
    List<Row> rows = new ArrayList<>();
    if (index.diagnosis() != null && index.diagnosis().outranking()) {
      for (int year : inputs.years()) {
        List<String> leaves = index.leaves().stream().map(IndexNode::id).sorted().toList();
        Map<String, double[]> byNode = scores.byNode(year);
        Map<String, Double> weights = scores.effectiveWeights(year);
        double[][] shares =
            Outranking.matrix(
                leaves.stream().map(byNode::get).toArray(double[][]::new),
                leaves.stream().mapToDouble(weights::get).toArray());
        List<String> zones = inputs.zones(year);
        for (int one = 0; one < zones.size(); one++) {
          for (int other = 0; other < zones.size(); other++) {
            if (one != other) {
              rows.add(
                  TableRow.of(Tables.OUTRANKING)
                      .put(Columns.INDEX_ID, index.indexId())
                      .put(Columns.VARIANT_ID, index.variantId())
                      .put(Columns.YEAR, year)
                      .put(Columns.ZONE_ID, zones.get(one))
                      .put(Columns.OTHER_ZONE_ID, zones.get(other))
                      .put(Columns.OUTRANKING_SHARE, shares[one][other])
                      .row());
            }
          }
        }
      }
    }
    return rows;
  }

  // ---- values -----------------------------------------------------------------------------------

  private void values(IndexNode leaf) {
    String indicator = leaf.leaf().indicator();
    List<Double> entered = inputs.column(indicator, year);
    profile(leaf.id(), "reported", inputs.reported(indicator, year, inputs.zones(year)));
    profile(leaf.id(), "entered", entered);
    Set<String> denominators = new TreeSet<>();
    index.leaves().stream()
        .map(node -> node.leaf().denominator())
        .filter(by -> by != null && !by.indicator().isEmpty())
        .forEach(by -> denominators.add(by.indicator()));
    List<Double> reported = inputs.reported(indicator, year, inputs.zones(year));
    for (String by : denominators) {
      List<Double> sizes = inputs.reported(by, year, inputs.zones(year));
      size("denominator_correlation_reported", leaf.id(), by, reported, sizes);
      size("denominator_correlation", leaf.id(), by, entered, sizes);
    }
  }

  /** How values go together with a denominator: before dividing, and as they entered. */
  private void size(
      String statistic, String node, String by, List<Double> values, List<Double> sizes) {
    Outcome<Double> together =
        Correlation.PEARSON.of(Scores.numbers(values), Scores.numbers(sizes));
    boolean driven = together.isPresent() && Math.abs(together.value()) > SIZE_DRIVEN;
    add(statistic, node, by, together, driven ? "size_driven" : null);
  }

  private void profile(String node, String stage, List<Double> values) {
    Profile profile = Profile.of(values);
    boolean rare =
        profile.availability().isPresent() && profile.availability().value() < LEAST_AVAILABLE;
    boolean same = profile.same().isPresent() && profile.same().value() > MOST_SAME;
    boolean outliers =
        profile.kurtosis().isPresent()
            && Math.abs(profile.skewness().value()) >= SKEWED
            && profile.kurtosis().value() >= PEAKED;
    add("count", node, stage, Outcome.of(profile.count()), null);
    add("missing", node, stage, Outcome.of(profile.missing()), null);
    add("availability", node, stage, profile.availability(), rare ? "low_availability" : null);
    add("zeros", node, stage, Outcome.of(profile.zeros()), null);
    add("same", node, stage, profile.same(), same ? "mostly_same" : null);
    add("min", node, stage, profile.min(), null);
    add("max", node, stage, profile.max(), null);
    add("mean", node, stage, profile.mean(), null);
    add("median", node, stage, profile.median(), null);
    add("deviation", node, stage, profile.deviation(), null);
    add("skewness", node, stage, profile.skewness(), outliers ? "outliers" : null);
    add("kurtosis", node, stage, profile.kurtosis(), outliers ? "outliers" : null);
  }

  // ---- structure --------------------------------------------------------------------------------

  private void structure(IndexNode node) {
    if (node.isLeaf()) {
      return;
    }
    List<String> children = node.children().stream().map(IndexNode::id).sorted().toList();
    for (Correlation kind : asked.correlations()) {
      for (int i = 0; i < children.size(); i++) {
        for (int j = i + 1; j < children.size(); j++) {
          siblings(kind, children.get(i), children.get(j));
        }
        parent(kind, children.get(i), node.id());
      }
    }
    double[][] columns = children.stream().map(scores::get).toArray(double[][]::new);
    Outcome<Double> alpha = Profile.alpha(columns);
    boolean loose = alpha.isPresent() && alpha.value() < CONSISTENT;
    add("alpha", node.id(), NONE, alpha, loose ? "low_consistency" : null);
    components(node.id(), children, PrincipalComponents.of(columns));
    node.children().forEach(this::structure);
  }

  /** How many pairs of zones no weights can turn. */
  private void dominance() {
    double[][] leaves =
        index.leaves().stream().map(leaf -> scores.get(leaf.id())).toArray(double[][]::new);
    double zones = inputs.zones(year).size();
    double pairs = zones * (zones - 1) / 2;
    double dominances = Outranking.dominances(leaves);
    add("dominance_count", index.indexId(), NONE, Outcome.of(dominances), null);
    add(
        "dominance_share",
        index.indexId(),
        NONE,
        pairs == 0 ? Outcome.none(Reason.SINGLE_VALUE) : Outcome.number(dominances / pairs),
        null);
  }

  private void siblings(Correlation kind, String one, String other) {
    Outcome<Double> together = kind.of(scores.get(one), scores.get(other));
    String flag = null;
    if (together.isPresent()) {
      flag =
          together.value() > asked.redundantAbove()
              ? "redundant"
              : together.value() < asked.negativeBelow() ? "negative" : null;
    }
    add(name(kind), one, other, together, flag);
  }

  private void parent(Correlation kind, String child, String parent) {
    Outcome<Double> together = kind.of(scores.get(child), scores.get(parent));
    boolean weak = together.isPresent() && together.value() < asked.weakBelow();
    add(name(kind), child, parent, together, weak ? "weak" : null);
  }

  private static String name(Correlation kind) {
    return "correlation_" + kind.name().toLowerCase(Locale.ROOT);
  }

  private void components(
      String node, List<String> children, Outcome<PrincipalComponents> components) {
    if (!components.isPresent()) {
      add("eigenvalue", node, NONE, Outcome.none(components.reason()), null);
      return;
    }
    List<Double> eigenvalues = components.value().eigenvalues();
    for (int i = 0; i < eigenvalues.size(); i++) {
      String number = "%02d".formatted(i + 1);
      double eigenvalue = eigenvalues.get(i);
      add("eigenvalue", node, number, Outcome.of(eigenvalue), null);
      add("variance_share", node, number, Outcome.of(eigenvalue / eigenvalues.size()), null);
    }
    for (int i = 0; i < children.size(); i++) {
      double loading = components.value().vectors().get(0).get(i) * Math.sqrt(eigenvalues.get(0));
      add("loading", children.get(i), node, Outcome.of(loading), null);
    }
  }

  private void add(
      String statistic, String node, String other, Outcome<Double> value, String flag) {
    rows.add(
        TableRow.of(Tables.INDEX_DIAGNOSTICS)
            .put(Columns.INDEX_ID, index.indexId())
            .put(Columns.VARIANT_ID, index.variantId())
            .put(Columns.YEAR, year)
            .put(Columns.STATISTIC, statistic)
            .put(Columns.NODE_ID, node)
            .put(Columns.OTHER_ID, other)
            .put(Columns.VALUE, value.value())
            .put(Columns.FLAG, flag)
            .put(Columns.REASON, value.isPresent() ? null : value.reason().code())
            .row());
  }
}
