package org.zonemark.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zonemark.method.Ranks.Entry;
import org.zonemark.method.Ranks.Place;

/** Agreement with the numbers of COINr and R, in the folder that zonemark.conformance names. */
class ConformanceTest {
  private static final double RELATIVE = 1e-9;

  @Test
  void shouldAgreeOnYearOnYearGrowth() throws IOException {
    int compared = 0;
    for (Map<String, String> row : table("growth/02_yoy_index_cum.tsv")) {
      Outcome<Double> growth = Growth.yoy(number(row, "prev"), number(row, "value"));
      if (number(row, "yoy") == null) {
        assertThat(growth.isPresent()).as("%s", row).isFalse();
      } else {
        assertClose(growth.value(), 100 * number(row, "yoy"), row);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  @Test
  void shouldAgreeOnCompoundGrowth() throws IOException {
    int compared = 0;
    for (Map<String, String> row : table("growth/03_average_growth_methods.tsv")) {
      Outcome<Double> growth =
          Growth.cagr(number(row, "y0"), number(row, "y1"), number(row, "t1") - number(row, "t0"));
      if (number(row, "cagr_endpoint") == null) {
        assertThat(growth.isPresent()).as("%s", row).isFalse();
      } else {
        assertClose(growth.value(), 100 * number(row, "cagr_endpoint"), row);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(400);
  }

  @Test
  void shouldAgreeOnCompetitionRanks() throws IOException {
    Map<String, List<Map<String, String>>> cases = new LinkedHashMap<>();
    for (Map<String, String> row : table("coinr/67_rank_edge_cases.tsv")) {
      cases.computeIfAbsent(row.get("case"), ignored -> new ArrayList<>()).add(row);
    }
    assertThat(cases).isNotEmpty();
    for (List<Map<String, String>> rows : cases.values()) {
      assertRanks(rows, "desc_min_1224", Direction.LARGER_IS_BETTER);
      assertRanks(rows, "asc_min", Direction.SMALLER_IS_BETTER);
    }
  }

  @Test
  void shouldAgreeOnMinMaxScores() throws IOException {
    List<Map<String, String>> treated = table("coinr/10_stage_Treated.tsv");
    List<Map<String, String>> expected = table("coinr/20_norm_minmax_0_100.tsv");
    int compared = 0;
    for (Map.Entry<String, Direction> indicator : directions().entrySet()) {
      List<Outcome<Double>> scores =
          Normalisation.minMax(column(treated, indicator.getKey()), indicator.getValue(), 0, 100);
      for (int i = 0; i < scores.size(); i++) {
        Map<String, String> row = expected.get(i);
        assertThat(row.get("uCode")).isEqualTo(treated.get(i).get("uCode"));
        if (number(row, indicator.getKey()) == null) {
          assertThat(scores.get(i).isPresent()).as("%s %s", indicator, row).isFalse();
        } else {
          assertClose(scores.get(i).value(), number(row, indicator.getKey()), indicator);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(2000);
  }

  @Test
  void shouldAgreeOnArithmeticMeansAtEveryLevelOfATree() throws IOException {
    // Given scores from 1 to 100, and a tree of indicators, pillars, sub-indices and an index
    List<Map<String, String>> treated = table("coinr/10_stage_Treated.tsv");
    Map<String, List<Double>> scores = new LinkedHashMap<>();
    directions()
        .forEach(
            (indicator, direction) ->
                scores.put(
                    indicator,
                    Normalisation.minMax(column(treated, indicator), direction, 1, 100).stream()
                        .map(Outcome::value)
                        .toList()));
    List<Map<String, String>> tree = table("coinr/01_iMeta.tsv");
    Set<String> parents = new LinkedHashSet<>();
    for (Map<String, String> node : tree) {
      if (!node.get("Parent").equals("NA")) {
        parents.add(node.get("Parent"));
      }
    }

    // When each parent is the mean of its children
    List<Map<String, String>> expected = table("coinr/30_agg_amean.tsv");
    int compared = 0;
    for (String parent : parents) {
      List<Map<String, String>> children =
          tree.stream().filter(node -> node.get("Parent").equals(parent)).toList();
      List<Double> weights = column(children, "Weight");
      List<Double> means = new ArrayList<>();
      for (int unit = 0; unit < treated.size(); unit++) {
        List<Double> parts = new ArrayList<>();
        for (Map<String, String> child : children) {
          parts.add(scores.get(child.get("iCode")).get(unit));
        }
        means.add(Aggregation.arithmetic(parts, weights, 0).score().value());

        // Then it is the published one
        assertClose(means.get(unit), number(expected.get(unit), parent), parent);
        compared++;
      }
      scores.put(parent, means);
    }
    assertThat(compared).isEqualTo(11 * 51);
  }

  @Test
  void shouldAgreeOnProgressTowardsTargets() throws IOException {
    for (Map<String, String> row : table("targets/01_target_formula_grid.tsv")) {
      double base = number(row, "y0");
      double target = number(row, "tgt");
      double share = number(row, "el");
      Double done = number(row, "done_share");
      Double geometric = number(row, "expected_geom");

      assertClose(
          Attainment.expectedLinear(base, target, share), number(row, "expected_linear"), row);
      if (done == null) {
        assertThat(Attainment.progressPct(base, number(row, "yc"), target)).as("%s", row).isEmpty();
      } else {
        assertClose(
            Attainment.progressPct(base, number(row, "yc"), target).orElseThrow(), 100 * done, row);
      }
      if (geometric == null) {
        assertThat(Attainment.expectedGeometric(base, target, share)).as("%s", row).isEmpty();
      } else {
        assertClose(
            Attainment.expectedGeometric(base, target, share).orElseThrow(), geometric, row);
      }
    }
  }

  private static void assertRanks(
      List<Map<String, String>> rows, String column, Direction direction) {
    List<Entry> entries = new ArrayList<>();
    for (Map<String, String> row : rows) {
      entries.add(Entry.of(row.get("idx"), number(row, "x")));
    }
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (Place place : Ranks.of(entries, direction).places()) {
      ranks.put(place.key(), place.rank());
    }
    for (Map<String, String> row : rows) {
      Double expected = number(row, column);
      assertThat(ranks.get(row.get("idx")))
          .as("%s", row)
          .isEqualTo(expected == null ? null : Integer.valueOf(expected.intValue()));
    }
  }

  private static void assertClose(double actual, double expected, Object what) {
    assertThat(actual)
        .as("%s", what)
        .isCloseTo(expected, within(RELATIVE * Math.max(1, Math.abs(expected))));
  }

  private static Map<String, Direction> directions() throws IOException {
    Map<String, Direction> directions = new LinkedHashMap<>();
    for (Map<String, String> row : table("coinr/01_iMeta.tsv")) {
      if (row.get("Type").equals("Indicator")) {
        directions.put(row.get("iCode"), Direction.of(Integer.parseInt(row.get("Direction"))));
      }
    }
    return directions;
  }

  private static List<Double> column(List<Map<String, String>> rows, String name) {
    List<Double> values = new ArrayList<>();
    rows.forEach(row -> values.add(number(row, name)));
    return values;
  }

  /** Null for what the other tools write where there is no number. */
  private static Double number(Map<String, String> row, String name) {
    String text = row.get(name);
    return Set.of("NA", "NaN", "Inf", "-Inf").contains(text) ? null : Double.valueOf(text);
  }

  private static List<Map<String, String>> table(String name) throws IOException {
    String folder = System.getProperty("zonemark.conformance", "");
    if (folder.isBlank()) {
      System.out.println("Skipped, since zonemark.conformance names no folder: " + name);
    }
    assumeTrue(!folder.isBlank(), "zonemark.conformance names no folder");
    List<String> lines = Files.readAllLines(Path.of(folder, name));
    String[] header = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
