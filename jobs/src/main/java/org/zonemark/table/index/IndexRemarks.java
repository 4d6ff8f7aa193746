package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Statistics;
import org.zonemark.table.quality.Finding;

/**
 * Findings about what an index did otherwise than it declares, since the values of a year left a
 * step nothing to work with: all equal, a single one, none of use. Without them an indicator, or
 * every score, would be gone without a word.
 */
public final class IndexRemarks {

  private static final String CONSTANT = "index_indicator_constant";
  private static final String UNSCORED = "index_indicator_unscored";
  private static final String UNTREATED = "index_treatment_left";
  private static final String UNWEIGHTED = "index_weights_declared";
  private static final String EMPTY = "index_unscored";

  /** The codes of all of them. */
  public static final List<String> CODES =
      List.of(CONSTANT, UNSCORED, UNTREATED, UNWEIGHTED, EMPTY);

  private final IndexDeclaration index;
  private final IndexInputs inputs;
  private final Scores scores;
  private final List<Finding> findings = new ArrayList<>();

  private IndexRemarks(IndexDeclaration index, IndexInputs inputs, Scores scores) {
    this.index = index;
    this.inputs = inputs;
    this.scores = scores;
  }

  /** The findings about one index in the years that are scored. */
  public static List<Finding> of(IndexDeclaration index, IndexInputs inputs, Scores scores) {
    IndexRemarks remarks = new IndexRemarks(index, inputs, scores);
    inputs.untreated().stream()
        .filter(left -> index.covers(left.year()))
        .forEach(
            left ->
                remarks.add(
                    UNTREATED, left.year(), left.indicator(), left.method(), left.reason().code()));
    for (int year : inputs.years()) {
      index.leaves().forEach(leaf -> remarks.leaf(leaf, year));
      remarks.weights(year);
      remarks.whole(year);
    }
    return remarks.findings;
  }

  /** An indicator that has values and gives no zone a score; one without values says so itself. */
  private void leaf(IndexNode leaf, int year) {
    List<Outcome<Double>> ofZones = scores.ofLeaf(leaf.id(), year);
    Statistics values = Statistics.of(inputs.column(leaf.leaf().indicator(), year));
    if (values.count() > 0 && ofZones.stream().noneMatch(Outcome::isPresent)) {
      TreeSet<String> reasons = new TreeSet<>();
      ofZones.forEach(score -> reasons.add(score.reason().code()));
      reasons.remove(Reason.NO_VALUE.code());
      // Without a range are also quantiles that coincide, where the values themselves differ.
      boolean constant = reasons.contains(Reason.ZERO_RANGE.code()) && values.isConstant();
      add(
          constant ? CONSTANT : UNSCORED,
          year,
          leaf.leaf().indicator(),
          leaf.leaf().normalisation().method().code(),
          String.join(", ", reasons));
    }
  }

  private void weights(int year) {
    scores
        .weighed(year)
        .reasons()
        .forEach(
            (node, reason) ->
                add(UNWEIGHTED, year, node, index.weighting().method().code(), reason.code()));
  }

  private void whole(int year) {
    double[] ofZones = scores.byNode(year).get(index.indexId());
    for (double score : ofZones) {
      if (!Double.isNaN(score)) {
        return;
      }
    }
    int zones = ofZones.length + inputs.screened(year).size();
    add(EMPTY, year, index.listId(), String.valueOf(zones), "");
  }

  private void add(String code, int year, String about, String expected, String reason) {
    findings.add(
        new Finding(
            code,
            "-",
            "conf/indices " + index.listId() + " " + year,
            about,
            Map.of("expected", expected, "field", reason),
            false));
  }
}
