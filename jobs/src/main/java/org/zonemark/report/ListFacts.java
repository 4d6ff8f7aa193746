package org.zonemark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zonemark.report.model.RankRow;
import org.zonemark.report.model.RankingTable;

/** What stands below the title of a list: of which year, by whom, of how many zones. */
public final class ListFacts {

  private ListFacts() {}

  /** The facts, in the order in which they are read. */
  public static List<String> of(
      RankingTable ranking, boolean synthetic, Labels labels, Figures figures) {
    List<String> facts = new ArrayList<>();
    if (synthetic) {
      facts.add(labels.text("synthetic"));
    }
    facts.add(labels.text(ranking.stated() ? "stated" : "computed"));
    if (ranking.evaluationYear() != null) {
      facts.add(labels.text("evaluation-year", figures.year(ranking.evaluationYear())));
    }
    facts.add(
        ranking.dataYear() == null
            ? labels.text("data-year-unknown")
            : labels.text("data-year", figures.year(ranking.dataYear())));
    if (ranking.publishedOn() != null) {
      facts.add(labels.text("published", ranking.publishedOn()));
    } else if (ranking.stated()) {
      facts.add(labels.text("published-unknown"));
    }
    facts.add(denominator(ranking, labels));
    facts.add(labels.text(ranking.complete() ? "complete" : "incomplete"));
    if (ranking.coverage() != null) {
      facts.add(labels.text("coverage", Figures.percent(100 * ranking.coverage())));
    }
    return facts;
  }

  private static String denominator(RankingTable ranking, Labels labels) {
    List<Integer> known =
        ranking.rows().stream().map(RankRow::rankOf).filter(Objects::nonNull).distinct().toList();
    return known.size() == 1
        ? labels.text("denominator", Figures.count(known.get(0)))
        : labels.text(known.isEmpty() ? "denominator-unknown" : "denominator-by-row");
  }
}
