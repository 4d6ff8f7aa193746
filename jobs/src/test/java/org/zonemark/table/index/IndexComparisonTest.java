package org.zonemark.table.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.WeightsFile;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.rank.Rankings;
import org.zonemark.testing.Printed;

class IndexComparisonTest {

  private static final String ZHENGZHOU = "htz-zhengzhou";
  private static final String LUOYANG = "htz-luoyang";
  private static final String XINXIANG = "htz-xinxiang";

  private static final String INDEX =
      """
      index_id: strength
      name_zh: 实力
      name_en: Strength
      label_zh: 测算，非官方
      normalisation: {method: goalposts, lower: 0, upper: 100}
      dimensions:
        - id: all
          name_zh: 全部
          name_en: All
          indicators:
            - {indicator: revenue, weight: 3}
            - {indicator: firms, weight: 1}
      variants:
        - {id: firms, weights: {revenue: 1, firms: 3}}
      """;

  private final Configuration conf = Printed.as(Printed.LONG).index(INDEX).conf();
  private final IndexDeclaration base = conf.indices().get(0);

  private List<Row> scores(IndexDeclaration index) {
    List<Row> values = new ArrayList<>();
    Map<String, Map<String, Double>> given =
        Map.of(
            "revenue", Map.of(ZHENGZHOU, 90.0, LUOYANG, 50.0, XINXIANG, 20.0),
            "firms", Map.of(ZHENGZHOU, 10.0, LUOYANG, 30.0, XINXIANG, 80.0));
    given.forEach(
        (indicator, byZone) ->
            byZone.forEach(
                (zone, value) ->
                    values.add(
                        IndexInputs.input(
                            indicator, new Rankings.Entry(zone, 2021, value, "any", null)))));
    return Scores.of(index, IndexInputs.of(index, conf, values));
  }

  private static Map<String, Object> of(List<Row> rows, String zone) {
    return rows.stream()
        .map(row -> Printed.byColumn(Tables.INDEX_MOVERS, row))
        .filter(row -> row.get(Columns.ZONE_ID).equals(zone))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldSayHowFarTwoVariantsAgreeWhoMovesAndWhy() {
    List<Row> scores = new ArrayList<>(scores(base));
    scores.addAll(scores(conf.indices().get(1)));

    IndexComparison comparison = IndexComparison.of(scores, base, conf.indices().get(1));

    assertThat(
            Printed.byColumn(
                Tables.INDEX_COMPARISONS, comparison.row("strength", "strength/firms", 2021)))
        .containsEntry(Columns.ZONES_COMMON, 3)
        .containsEntry(Columns.SPEARMAN, -1.0)
        .containsEntry(Columns.KENDALL, -1.0)
        .containsEntry(Columns.MEAN_SHIFT, 4 / 3.0)
        .doesNotContainKey(Columns.REASON);
    List<Row> movers = comparison.rows("strength", "strength/firms", 2021);
    // Revenue weighs 50 points less: Zhengzhou loses 45 of it, the three 26.67 on average
    assertThat(of(movers, ZHENGZHOU))
        .containsEntry(Columns.RANK, 1)
        .containsEntry(Columns.OTHER_RANK, 3)
        .containsEntry(Columns.CHANGE, -2)
        .containsEntry(Columns.SCORE, 70.0)
        .containsEntry(Columns.OTHER_SCORE, 30.0)
        .containsEntry(Columns.NODE_ID, "revenue");
    assertThat((Double) of(movers, ZHENGZHOU).get(Columns.CONTRIBUTION)).isEqualTo(-45 + 80 / 3.0);
    assertThat(of(movers, XINXIANG)).containsEntry(Columns.CHANGE, 2);
  }

  @Test
  void shouldComputeAVariantAlsoFromAFileOfWeights() {
    List<String> problems = new ArrayList<>();
    IndexDeclaration yaml = WeightsFile.applied("w.yaml", "revenue: 1\nfirms: 3\n", base, problems);
    IndexDeclaration csv =
        WeightsFile.applied("w.csv", "node_id,weight\nrevenue,1\nfirms,3\n", base, problems);
    assertThat(problems).isEmpty();
    assertThat(csv).isEqualTo(yaml);

    IndexComparison.Side tried =
        IndexComparison.Side.reweighted(
            yaml,
            List.of(ZHENGZHOU, LUOYANG),
            Map.of(
                "revenue", Map.of(ZHENGZHOU, 90.0, LUOYANG, 50.0),
                "firms", Map.of(ZHENGZHOU, 10.0, LUOYANG, 30.0)));

    IndexComparison comparison = IndexComparison.of(tried, tried);
    assertThat(comparison.movers())
        .extracting(IndexComparison.Mover::score)
        .containsExactly(35.0, 30.0);
    assertThat(comparison.movers()).extracting(IndexComparison.Mover::rank).containsExactly(1, 2);
  }

  @Test
  void shouldReportEveryMistakeInAFileOfWeights() {
    List<String> problems = new ArrayList<>();

    WeightsFile.applied("w.yaml", "revenues: 1\nfirms: -3\nall: many\n", base, problems);
    WeightsFile.applied("w.csv", "node,weight\n", base, problems);
    WeightsFile.applied("v.csv", "node_id,weight\nrevenue\nfirms,0\n", base, problems);

    assertThat(problems)
        .containsExactly(
            "w.yaml:3: `all` has no number - remedy: give a weight",
            "w.yaml:1: unknown node `revenues` - remedy: use the id of a node of strength (did you"
                + " mean `revenue`?)",
            "w.yaml:2: weight -3 of `firms` - remedy: give one from 0",
            "w.yaml:2: revenue beside firms have no weight - remedy: give all siblings one, or none",
            "w.csv:1: wrong header - remedy: begin with node_id,weight",
            "v.csv:2: `revenue` - remedy: write node,weight",
            "v.csv:3: revenue beside firms have no weight - remedy: give all siblings one, or none");
  }

  @Test
  void shouldRefuseWeightsOfNoOrAbsurdSize() {
    List<String> problems = new ArrayList<>();

    WeightsFile.applied("w.yaml", "revenue: 1e999\nfirms: .inf\n", base, problems);
    WeightsFile.applied("v.csv", "node_id,weight\nrevenue,NaN\nfirms,1e-30\n", base, problems);

    assertThat(problems)
        .containsExactly(
            "w.yaml:2: `.inf` is no finite number - remedy: write one such as 0.5",
            "w.yaml:1: weight 1E+999 of `revenue` - remedy: give 0, or a number from 1e-18 to 1e18"
                + " in size",
            "w.yaml:1: firms beside revenue have no weight - remedy: give all siblings one, or none",
            "v.csv:2: `revenue,NaN` - remedy: write node,weight",
            "v.csv:3: weight 1E-30 of `firms` - remedy: give 0, or a number from 1e-18 to 1e18 in"
                + " size",
            "v.csv:3: revenue beside firms have no weight - remedy: give all siblings one, or none");
  }

  @Test
  void shouldSayWhyTwoIndicesCannotBeCompared() {
    IndexComparison.Side none = new IndexComparison.Side(base);
    IndexComparison.Side one = new IndexComparison.Side(base);
    one.addWhole(ZHENGZHOU, 1);

    assertThat(
            Printed.byColumn(
                Tables.INDEX_COMPARISONS, IndexComparison.of(none, one).row("a", "b", 2021)))
        .containsEntry(Columns.REASON, "no_value")
        .containsEntry(Columns.ZONES_COMMON, 0);
    assertThat(
            Printed.byColumn(
                Tables.INDEX_COMPARISONS, IndexComparison.of(one, one).row("a", "b", 2021)))
        .containsEntry(Columns.REASON, "single_value")
        .containsEntry(Columns.MEAN_SHIFT, 0.0);
  }
}
