package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Statistics;
import org.zonemark.method.rank.RankTies;
import org.zonemark.method.rank.RankUncertainty;
import org.zonemark.method.rank.Ranks;
import org.zonemark.testing.PeerTables;

/** Agreement of indices with the numbers of COINr, Compind and the UNDP. */
class IndexConformanceTest {
  private static final int UNITS = 51;
  private static final Treatment TWO_STAGE =
      new Treatment.TwoStage(2, 3.5, 5, new Treatment.LogCt());

  @AfterAll
  static void sayTheLargestDifferences() {
    PeerTables.Gap.largest().forEach((what, gap) -> System.out.println(what + " " + gap));
  }

  @Test
  void shouldAgreeOnEveryStageFromRawDataToScores() throws IOException {
    // Given raw indicators, denominators and groups of countries
    List<Map<String, String>> raw = raw();
    List<Map<String, String>> meta = meta("Indicator");
    List<String> groups = raw.stream().map(row -> row.get("EurAsia_group")).toList();
    Screening screening = new Screening(0.9, 0);
    List<List<Double>> screened = new ArrayList<>();
    Collections.nCopies(UNITS, 0).forEach(any -> screened.add(new ArrayList<>()));
    Map<String, List<Double>> normalised = new LinkedHashMap<>();

    int compared = 0;
    for (Map<String, String> indicator : meta) {
      String code = indicator.get("iCode");

      // When each step follows the one before, then each gives the published numbers
      List<Double> values = PeerTables.column(raw, code);
      compared += assertStage("coinr/10_stage_Raw.tsv", code, values);
      values = denominated(raw, values, indicator.get("Denominator"));
      compared += assertStage("coinr/10_stage_Denominated.tsv", code, values);
      values = imputed(values, Imputation.centres(values, groups, Imputation.Centre.MEAN));
      compared += assertStage("coinr/10_stage_Imputed.tsv", code, values);
      for (int unit = 0; unit < UNITS; unit++) {
        screened.get(unit).add(values.get(unit));
      }
      compared += assertStage("coinr/10_stage_Screened.tsv", code, values);
      Treatment.Treated treated = TWO_STAGE.of(values);
      compared += assertStage("coinr/10_stage_Treated.tsv", code, treated.values());
      assertTreatedPoints(code, treated.methods());
      List<Double> scores =
          values(new Normalisation.MinMax(0, 100).scores(treated.values(), direction(indicator)));
      compared += assertStage("coinr/10_stage_Normalised.tsv", code, scores);
      normalised.put(code, scores);
    }
    assertThat(screened).allMatch(screening::keeps);
    assertThat(compared).isGreaterThan(6 * 49 * 50);

    Map<String, List<Double>> index =
        assertAggregates(
            "coinr/10_stage_Aggregated.tsv", normalised, tree("Weight"), Aggregation.ARITHMETIC);
    index.putAll(normalised);
    List<Map<String, String>> ranks = PeerTables.read("coinr/40_results_full_ranks.tsv");
    for (Map.Entry<String, List<Double>> node : index.entrySet()) {
      List<Ranks.Entry> entries = new ArrayList<>();
      for (int unit = 0; unit < UNITS; unit++) {
        entries.add(Ranks.Entry.of(units().get(unit), node.getValue().get(unit)));
      }
      Map<String, Integer> places = new HashMap<>();
      Ranks.of(entries, Direction.LARGER_IS_BETTER)
          .places()
          .forEach(place -> places.put(place.key(), place.rank()));
      PeerTables.assertColumn(
          units().stream().map(unit -> rank(places.get(unit))).toList(),
          withoutNoise(node.getValue(), byUnit(ranks, node.getKey())),
          "coinr/40_results_full_ranks.tsv " + node.getKey());
    }
  }

  @Test
  void shouldAgreeOnSkewnessAndKurtosis() throws IOException {
    List<Map<String, String>> values = PeerTables.read("coinr/10_stage_Screened.tsv");
    for (Map<String, String> row : PeerTables.read("coinr/11_treat_details.tsv")) {
      String code = row.get("iCode");
      List<Double> column = PeerTables.column(values, code);
      List<Double> winsorised = new Treatment.Winsorise(2, 3.5, 5).of(column).values();
      assertDetails(row, "0", column);
      if (!row.get("check_SkewKurt1.Pass").equals("NA")) {
        assertDetails(row, "1", winsorised);
      }
    }
  }

  private static void assertDetails(Map<String, String> row, String stage, List<Double> values) {
    String what = "coinr/11_treat_details.tsv " + row.get("iCode");
    Statistics statistics = Statistics.of(values);
    assertThat(new Treatment.Test(2, 3.5).passes(values))
        .isEqualTo(row.get("check_SkewKurt" + stage + ".Pass").equals("TRUE"));
    PeerTables.assertColumn(
        List.of(statistics.skewness(), statistics.kurtosis()),
        List.of(
            PeerTables.number(row, "check_SkewKurt" + stage + ".Skew"),
            PeerTables.number(row, "check_SkewKurt" + stage + ".Kurt")),
        what);
  }

  @Test
  void shouldAgreeOnImputation() throws IOException {
    List<Map<String, String>> raw = raw();
    List<String> groups = raw.stream().map(row -> row.get("GDP_group")).toList();
    List<String> together = Collections.nCopies(UNITS, "all");
    for (Map<String, String> indicator : meta("Indicator")) {
      String code = indicator.get("iCode");
      List<Double> values = PeerTables.column(raw, code);
      assertStage(
          "coinr/15_impute_mean.tsv",
          code,
          imputed(values, Imputation.centres(values, together, Imputation.Centre.MEAN)));
      assertStage(
          "coinr/15_impute_median_by_GDP_group.tsv",
          code,
          imputed(values, Imputation.centres(values, groups, Imputation.Centre.MEDIAN)));
    }
  }

  @Test
  void shouldAgreeOnTransforms() throws IOException {
    String file = "coinr/18_transforms_of_Pat.tsv";
    List<Map<String, String>> rows = PeerTables.read(file);
    List<Double> values = PeerTables.column(rows, "x");
    Map<String, Treatment> transforms =
        Map.of(
            "log_CT", new Treatment.LogCt(),
            "log_CT_orig", new Treatment.LogCtOrig(),
            "boxcox0", new Treatment.Boxcox(0),
            "boxcox0.5", new Treatment.Boxcox(0.5),
            "winsorise5", new Treatment.Winsorise(2, 3.5, 5));
    transforms.forEach(
        (column, transform) ->
            PeerTables.assertColumn(
                transform.of(values).values(), PeerTables.column(rows, column), file));
  }

  @Test
  void shouldTransformByLogGiiWhereThePeerGivesTheValuesBackUntreated() throws IOException {
    // COINr works ln((max - 1)(x - min) / (max - min) + 1) out and returns x
    List<Map<String, String>> rows = PeerTables.read("coinr/18_transforms_of_Pat.tsv");
    List<Double> values = PeerTables.column(rows, "x");
    assertThat(PeerTables.column(rows, "log_GII")).isEqualTo(values);
    double min = values.stream().filter(Objects::nonNull).min(Double::compare).orElseThrow();
    double max = values.stream().filter(Objects::nonNull).max(Double::compare).orElseThrow();

    List<Double> treated = new Treatment.LogGii().of(values).values();

    for (int unit = 0; unit < values.size(); unit++) {
      Double x = values.get(unit);
      if (x == null) {
        assertThat(treated.get(unit)).isNull();
      } else {
        assertThat(treated.get(unit))
            .isCloseTo(Math.log((max - 1) * (x - min) / (max - min) + 1), within(1e-14));
      }
    }
    // Its ends are 0 and ln(max)
    assertThat(treated).contains(0.0);
    assertThat(treated.stream().filter(Objects::nonNull).max(Double::compare).orElseThrow())
        .isCloseTo(Math.log(max), within(1e-14));
  }

  @Test
  void shouldAdjustTheMazziottaParetoIndexAroundACentre() throws IOException {
    // Compind, ci_ampi: each pillar to (x - lo) / (hi - lo) * 60 + 70 with lo and hi half a range
    // below and above the centre, and the mean less the population's variance over it; the
    // numbers of its input, worked out unit by unit without any code of Zonemark's
    List<Map<String, String>> rows = PeerTables.read("compind/00_input_pillars.tsv");
    List<List<Double>> parts = new ArrayList<>();
    double[] sums = new double[rows.size()];
    double[] squares = new double[rows.size()];
    List<String> pillars = pillars();
    for (String pillar : pillars) {
      List<Double> values = PeerTables.column(rows, pillar);
      double centre = values.get(0);
      double half = (Collections.max(values) - Collections.min(values)) / 2;
      for (int unit = 0; unit < rows.size(); unit++) {
        double lo = centre - half;
        double hi = centre + half;
        double r = (values.get(unit) - lo) / (hi - lo) * 60 + 70;
        sums[unit] += r;
        squares[unit] += r * r;
      }
      parts.add(
          values(new Normalisation.Ampi(centre, null).scores(values, Direction.LARGER_IS_BETTER)));
    }
    List<Double> expected = new ArrayList<>();
    for (int unit = 0; unit < rows.size(); unit++) {
      double mean = sums[unit] / pillars.size();
      expected.add(mean - (squares[unit] / pillars.size() - mean * mean) / mean);
    }

    List<Double> scores =
        scores(new Aggregation.Ampi(false).of(parts, Collections.nCopies(parts.size(), 1.0), 0));

    PeerTables.assertColumn(scores, expected, "compind/00_input_pillars.tsv");
    // The first unit is the centre of every pillar: 100, without any unevenness
    assertThat(scores.get(0)).isCloseTo(100, within(1e-12));
  }

  @Test
  void shouldAgreeOnNormalisation() throws IOException {
    Map<String, Normalisation> methods =
        Map.of(
            "borda_min", new Places.Borda(Places.Ties.MIN),
            "minmax_0_100", new Normalisation.MinMax(0, 100),
            "minmax_1_100", new Normalisation.MinMax(1, 100),
            "prank_min", new Places.PercentileRank(Places.Ties.MIN),
            "rank_min", new Places.Rank(Places.Ties.MIN),
            "zscore_0_1", new Normalisation.ZScore(0, 1));
    List<Map<String, String>> treated = PeerTables.read("coinr/10_stage_Treated.tsv");
    for (Map.Entry<String, Normalisation> method : methods.entrySet()) {
      String file = "coinr/20_norm_" + method.getKey() + ".tsv";
      for (Map<String, String> indicator : meta("Indicator")) {
        String code = indicator.get("iCode");
        List<Double> values = PeerTables.column(treated, code);
        List<Double> expected = PeerTables.column(PeerTables.read(file), code);
        PeerTables.assertColumn(
            values(method.getValue().scores(values, direction(indicator))),
            file.contains("minmax") || file.contains("zscore")
                ? expected
                : withoutNoise(values, expected),
            file + " " + code);
      }
    }
  }

  @Test
  void shouldAgreeOnAggregationAtEveryLevel() throws IOException {
    Map<String, List<Double>> scores = minMaxFromOne();
    assertAggregates("coinr/30_agg_amean.tsv", scores, tree("Weight"), Aggregation.ARITHMETIC);
    assertAggregates("coinr/30_agg_gmean.tsv", scores, tree("Weight"), Aggregation.GEOMETRIC);
    Map<String, Double> uneven = new HashMap<>();
    for (Map<String, String> row : PeerTables.read("coinr/31_weights_uneven.tsv")) {
      uneven.put(row.get("iCode"), PeerTables.number(row, "Weight"));
    }
    assertAggregates("coinr/30_agg_amean_uneven.tsv", scores, tree(uneven), Aggregation.ARITHMETIC);
  }

  @Test
  void shouldAgreeOnCopelandScoresWithoutFloatingNoise() throws IOException {
    String file = "coinr/33_copeland_49ind.tsv";
    List<List<Double>> parts = new ArrayList<>();
    List<Double> effective = new ArrayList<>();
    Map<String, Double> weights = Weights.effective(tree("Weight"));
    minMaxFromOne()
        .forEach(
            (code, scores) -> {
              parts.add(scores);
              effective.add(weights.get(code));
            });
    List<Double> equal = Collections.nCopies(parts.size(), 1.0);
    assertThat(PeerTables.read(file)).extracting(row -> row.get("uCode")).isEqualTo(units());
    PeerTables.assertColumn(
        scores(new Aggregation.Copeland().of(parts, equal, 0)),
        PeerTables.column(PeerTables.read(file), "copeland_equal_tolerant"),
        file);
    PeerTables.assertColumn(
        scores(new Aggregation.Copeland().of(parts, effective, 0)),
        PeerTables.column(PeerTables.read(file), "copeland_eff_tolerant"),
        file);
  }

  @Test
  void shouldAgreeOnEffectiveWeights() throws IOException {
    Map<String, Double> effective = Weights.effective(tree("Weight"));
    for (Map<String, String> row : PeerTables.read("coinr/34_effective_weights.tsv")) {
      PeerTables.assertColumn(
          List.of(effective.get(row.get("iCode")) / 100),
          List.of(PeerTables.number(row, "EffWeight")),
          "coinr/34_effective_weights.tsv " + row.get("iCode"));
    }
  }

  @Test
  void shouldAgreeOnPanelsScreenedAndTreatedByYearAndNormalisedTogether() throws IOException {
    // Given five years of indicators
    List<Map<String, String>> raw = PeerTables.read("coinr/60_panel_raw_inds.tsv");
    List<Map<String, String>> meta = meta("Indicator");
    Screening screening = new Screening(0.9, 0);

    // When zones are screened year by year
    List<Map<String, String>> kept =
        raw.stream()
            .filter(
                row ->
                    screening.keeps(
                        meta.stream()
                            .map(indicator -> PeerTables.number(row, indicator.get("iCode")))
                            .toList()))
            .toList();
    String screened = "coinr/60_panel_screened.tsv";
    assertThat(kept.stream().map(IndexConformanceTest::unitOfYear).toList())
        .isEqualTo(
            PeerTables.read(screened).stream().map(IndexConformanceTest::unitOfYear).toList());

    // Then treatment inside each year, one scale for all years and the index agree
    String file = "coinr/60_panel_treated_peryear.tsv";
    String normalised = "coinr/60_panel_normalised_global_minmax.tsv";
    Map<String, List<Double>> scores = new LinkedHashMap<>();
    for (Map<String, String> indicator : meta) {
      String code = indicator.get("iCode");
      List<Double> treated = new ArrayList<>();
      for (String year : List.of("2018", "2019", "2020", "2021", "2022")) {
        treated.addAll(
            TWO_STAGE
                .of(
                    PeerTables.column(
                        kept.stream().filter(row -> row.get("Time").equals(year)).toList(), code))
                .values());
      }
      PeerTables.assertColumn(treated, PeerTables.column(PeerTables.read(file), code), file);
      List<Double> panel =
          values(new Normalisation.MinMax(0, 100).scores(treated, direction(indicator)));
      PeerTables.assertColumn(
          panel, PeerTables.column(PeerTables.read(normalised), code), normalised);
      scores.put(code, panel);
    }
    String aggregated = "coinr/61_panel_aggregated_global.tsv";
    Map<String, Map<String, String>> expected = new HashMap<>();
    PeerTables.read(aggregated).forEach(row -> expected.put(unitOfYear(row), row));
    Map<String, List<Aggregation.Aggregate>> nodes =
        new Composite(tree("Weight"), scores, List.of(level(Aggregation.ARITHMETIC))).nodes();
    nodes.forEach(
        (node, aggregates) ->
            PeerTables.assertColumn(
                scores(aggregates),
                kept.stream()
                    .map(row -> PeerTables.number(expected.get(unitOfYear(row)), node))
                    .toList(),
                aggregated + " " + node));
  }

  @Test
  void shouldAgreeOnRanksAsScores() throws IOException {
    String file = "coinr/67_rank_edge_cases.tsv";
    Map<String, List<Map<String, String>>> cases = new TreeMap<>();
    for (Map<String, String> row : PeerTables.read(file)) {
      cases.computeIfAbsent(row.get("case"), any -> new ArrayList<>()).add(row);
    }
    for (List<Map<String, String>> rows : cases.values()) {
      Map<String, Normalisation> methods =
          Map.of(
              "desc_min_1224", new Places.Rank(Places.Ties.MIN),
              "desc_max_1334", new Places.Rank(Places.Ties.MAX),
              "desc_average_fractional", new Places.Rank(Places.Ties.AVERAGE));
      methods.forEach(
          (column, method) ->
              PeerTables.assertColumn(
                  values(method.scores(PeerTables.column(rows, "x"), Direction.SMALLER_IS_BETTER)),
                  PeerTables.column(rows, column),
                  file + " " + column));
      PeerTables.assertColumn(
          values(
              new Places.Borda(Places.Ties.MIN)
                  .scores(PeerTables.column(rows, "x"), Direction.LARGER_IS_BETTER)),
          PeerTables.column(rows, "n_borda"),
          file + " n_borda");
    }
  }

  @Test
  void shouldAgreeOnEveryWayToCountEqualPlaces() throws IOException {
    String file = "coinr/67_rank_edge_cases.tsv";
    Map<String, List<Map<String, String>>> cases = new TreeMap<>();
    for (Map<String, String> row : PeerTables.read(file)) {
      cases.computeIfAbsent(row.get("case"), any -> new ArrayList<>()).add(row);
    }
    for (List<Map<String, String>> rows : cases.values()) {
      List<String> keys =
          rows.stream().map(row -> "%03d".formatted(Integer.parseInt(row.get("idx")))).toList();
      List<Ranks.Entry> entries = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        entries.add(Ranks.Entry.of(keys.get(i), PeerTables.number(rows.get(i), "x")));
      }
      Ranks.RankList list = Ranks.of(entries, Direction.LARGER_IS_BETTER);
      Map<String, Map<String, ? extends Number>> counts =
          Map.of(
              "desc_dense", RankTies.dense(list),
              "desc_average_fractional", RankTies.fractional(list),
              "desc_first_ordinal", RankTies.ordinal(list, (one, other) -> 0));
      counts.forEach(
          (column, ranks) ->
              PeerTables.assertColumn(
                  keys.stream()
                      .map(key -> ranks.containsKey(key) ? ranks.get(key).doubleValue() : null)
                      .toList(),
                  PeerTables.column(rows, column),
                  file + " " + column));
    }
  }

  @Test
  void shouldReplayDrawnWeights() throws IOException {
    // Given the weights that COINr drew, and equal ones for the indicators
    Map<String, List<Double>> leaves = new LinkedHashMap<>();
    List<Map<String, String>> normalised = PeerTables.read("coinr/10_stage_Normalised.tsv");
    for (Map<String, String> indicator : meta("Indicator")) {
      leaves.put(indicator.get("iCode"), PeerTables.column(normalised, indicator.get("iCode")));
    }
    Composite index = new Composite(tree("Weight"), leaves, List.of(level(Aggregation.ARITHMETIC)));
    Map<Integer, Map<String, Double>> draws = new TreeMap<>();
    for (Map<String, String> row : PeerTables.read("coinr/70_mc_weights_200rep.tsv")) {
      draws
          .computeIfAbsent(Integer.valueOf(row.get("rep")), any -> new HashMap<>())
          .put(row.get("iCode"), PeerTables.number(row, "Weight"));
    }

    // When each draw is computed anew
    String file = "coinr/71_mc_scores_amean.tsv";
    List<Map<String, String>> expected = PeerTables.read(file);
    assertThat(expected).extracting(row -> row.get("uCode")).isEqualTo(units());
    RankUncertainty ranks = new RankUncertainty(UNITS, false);
    draws.forEach(
        (draw, weights) -> {
          leaves.keySet().forEach(leaf -> weights.put(leaf, 1.0));
          double[] scores = index.whole(weights);
          ranks.add(Ranks.competition(scores));
          PeerTables.assertColumn(
              Arrays.stream(scores).boxed().toList(),
              PeerTables.column(expected, "r_" + draw),
              file);
        });

    // Then ranks are distributed as published
    String statistics = "coinr/72_mc_rank_stats_type7_quantiles.tsv";
    int unit = 0;
    for (Map<String, String> row : PeerTables.read(statistics)) {
      assertThat(row.get("uCode")).isEqualTo(units().get(unit));
      List<Double> all = new ArrayList<>();
      for (int rank = 1; rank <= UNITS; rank++) {
        all.addAll(Collections.nCopies(ranks.count(unit, rank), (double) rank));
      }
      Statistics distribution = Statistics.of(all);
      assertThat(ranks.draws(unit)).isEqualTo(200);
      assertThat(ranks.quantile(unit, 0.5)).isEqualTo(PeerTables.number(row, "Median"));
      PeerTables.assertColumn(
          List.of(
              distribution.mean(),
              ranks.quantile(unit, 0.5),
              ranks.quantile(unit, 0.05),
              ranks.quantile(unit, 0.95),
              distribution.min(),
              distribution.max(),
              distribution.deviation(),
              ranks.probabilityOfTop(unit, 10)),
          Stream.of("Mean", "Median", "Q5", "Q95", "Min", "Max", "SD", "P_top10")
              .map(column -> PeerTables.number(row, column))
              .toList(),
          statistics);
      unit++;
    }
  }

  @Test
  void shouldAgreeOnTheRanksWithoutEachPillar() throws IOException {
    // Given the whole index of normalised indicators
    List<Map<String, String>> normalised = PeerTables.read("coinr/10_stage_Normalised.tsv");
    Map<String, List<Double>> leaves = new HashMap<>();
    for (Map<String, String> indicator : meta("Indicator")) {
      leaves.put(indicator.get("iCode"), PeerTables.column(normalised, indicator.get("iCode")));
    }
    Tree tree = tree("Weight");
    Simulation simulation =
        new Simulation(
            tree,
            1,
            new Weights.Draws(tree, null, Set.of(), 1),
            Map.of(),
            List.of(level(Aggregation.ARITHMETIC)),
            List.of(),
            null,
            choice -> leaves);

    // When each pillar is left out, then ranks are the published ones
    List<Map<String, String>> expected = PeerTables.read("coinr/57_leave_one_pillar_out_ranks.tsv");
    assertThat(expected).extracting(row -> row.get("uCode")).isEqualTo(units());
    for (String pillar : expected.get(0).keySet()) {
      if (!pillar.equals("uCode")) {
        int[] ranks =
            pillar.equals("Nominal") ? simulation.reference() : simulation.ranksWithout(pillar);
        assertThat(Arrays.stream(ranks).asDoubleStream().boxed().toList())
            .as(pillar)
            .isEqualTo(PeerTables.column(expected, pillar));
      }
    }
  }

  @Test
  void shouldAgreeOnThePublishedHumanDevelopmentIndex() throws IOException {
    List<Map<String, String>> rows =
        PeerTables.read("published/hdi_components_2022.tsv").stream()
            .filter(row -> PeerTables.number(row, "HDI_rank_published_2022") != null)
            .toList();
    Map<String, List<Double>> leaves = new HashMap<>();
    leaves.put("health", posts(rows, "le", 20, 85, false));
    leaves.put("expected_schooling", posts(rows, "eys", 0, 18, false));
    leaves.put("mean_schooling", posts(rows, "mys", 0, 15, false));
    leaves.put("income", posts(rows, "gnipc", 100, 75000, true));
    Tree schooling =
        new Tree("education", 1, List.of(leaf("expected_schooling"), leaf("mean_schooling")));
    Tree hdi = new Tree("hdi", 1, List.of(leaf("health"), schooling, leaf("income")));

    List<Double> scores =
        scores(
            new Composite(
                    hdi,
                    leaves,
                    List.of(level(Aggregation.GEOMETRIC), level(Aggregation.ARITHMETIC)))
                .nodes()
                .get("hdi"));

    PeerTables.assertColumn(
        scores, PeerTables.column(rows, "HDI_recomputed"), "published/hdi_components_2022.tsv");
    List<Ranks.Entry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      double printed = Math.round(scores.get(i) * 1000) / 1000.0;
      assertThat(printed).isEqualTo(PeerTables.number(rows.get(i), "HDI_published"));
      entries.add(Ranks.Entry.of(rows.get(i).get("iso3"), printed));
    }
    Map<String, Integer> places = new HashMap<>();
    Ranks.of(entries, Direction.LARGER_IS_BETTER)
        .places()
        .forEach(place -> places.put(place.key(), place.rank()));
    for (Map<String, String> row : rows) {
      Double rank = PeerTables.number(row, "HDI_rank_published_2022");
      assertThat(places.get(row.get("iso3"))).as("%s", row).isEqualTo(rank.intValue());
    }
  }

  @Test
  void shouldAgreeOnTheMazziottaParetoIndex() throws IOException {
    String file = "compind/01_ASEM_pillars_MPI_Wroclaw_BoD.tsv";
    List<Map<String, String>> rows = PeerTables.read(file);
    List<List<Double>> parts = new ArrayList<>();
    for (String pillar : pillars()) {
      List<Double> scores =
          values(
              new Normalisation.ZScore(100, 10)
                  .scores(PeerTables.column(rows, pillar), Direction.LARGER_IS_BETTER));
      PeerTables.assertColumn(scores, PeerTables.column(rows, "z100_10." + pillar), file);
      parts.add(scores);
    }
    List<Double> weights = Collections.nCopies(parts.size(), 1.0);
    PeerTables.assertColumn(
        scores(new Aggregation.Mpi(false).of(parts, weights, 0)),
        PeerTables.column(rows, "MPI_z_penaltyPOS"),
        file);
    PeerTables.assertColumn(
        scores(new Aggregation.Mpi(true).of(parts, weights, 0)),
        PeerTables.column(rows, "MPI_z_penaltyNEG"),
        file);
  }

  @Test
  void shouldAgreeOnTheOutrankingMatrix() throws IOException {
    String file = "coinr/33_outrank_matrix_49ind_equal.tsv";
    List<double[]> parts = new ArrayList<>();
    minMaxFromOne().values().forEach(scores -> parts.add(numbers(scores)));
    double[] equal = new double[parts.size()];
    Arrays.fill(equal, 1);

    double[][] matrix = Outranking.matrix(parts.toArray(double[][]::new), equal);

    List<Map<String, String>> rows = PeerTables.read(file);
    for (int one = 0; one < UNITS; one++) {
      List<Double> expected = new ArrayList<>();
      for (int other = 0; other < UNITS; other++) {
        double share = PeerTables.number(rows.get(one), units().get(other));
        // COINr sees a better one in 5.1000000000000005 beside 5.1; here the two are even.
        for (double[] part : parts) {
          if (Decimals.compare(part[one], part[other]) == 0) {
            share -= Math.signum(Double.compare(part[one], part[other])) / (2.0 * parts.size());
          }
        }
        expected.add(share);
      }
      assertThat(rows.get(one).get("uCode")).isEqualTo(units().get(one));
      PeerTables.assertColumn(Arrays.stream(matrix[one]).boxed().toList(), expected, file);
    }
  }

  @Test
  void shouldAgreeOnTheFrontierAndOnDistancesToTheBest() throws IOException {
    String file = "compind/01_ASEM_pillars_MPI_Wroclaw_BoD.tsv";
    List<Map<String, String>> rows = PeerTables.read(file);
    List<List<Double>> parts = new ArrayList<>();
    for (String pillar : pillars()) {
      parts.add(PeerTables.column(rows, pillar));
    }
    List<Double> weights = Collections.nCopies(parts.size(), 1.0);
    PeerTables.assertColumn(
        scores(new BenefitOfTheDoubt().of(parts, weights, 0)),
        PeerTables.column(rows, "BoD"),
        file);
    PeerTables.assertColumn(
        scores(new Compromise.Wroclaw().of(parts, weights, 0)),
        PeerTables.column(rows, "wroclaw").stream().map(distance -> 1 - distance).toList(),
        file);
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(value -> value == null ? Double.NaN : value).toArray();
  }

  /**
   * COINr ranks 5.1000000000000005 above 5.1; here the values are equal and share the lower number.
   */
  private static List<Double> withoutNoise(List<Double> values, List<Double> ranks) {
    List<Double> shared = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Double lowest = ranks.get(i);
      for (int j = 0; j < values.size() && lowest != null; j++) {
        if (values.get(j) != null && Decimals.compare(values.get(i), values.get(j)) == 0) {
          lowest = Math.min(lowest, ranks.get(j));
        }
      }
      shared.add(lowest);
    }
    return shared;
  }

  private static Double rank(Integer rank) {
    return rank == null ? null : rank.doubleValue();
  }

  private static List<Double> byUnit(List<Map<String, String>> rows, String column)
      throws IOException {
    Map<String, Double> values = new HashMap<>();
    rows.forEach(row -> values.put(row.get("uCode"), PeerTables.number(row, column)));
    return units().stream().map(values::get).toList();
  }

  // ---- reading ----------------------------------------------------------------------------------

  private static String unitOfYear(Map<String, String> row) {
    return row.get("Time") + " " + row.get("uCode");
  }

  private static List<Double> posts(
      List<Map<String, String>> rows, String column, double from, double to, boolean logarithmic) {
    return values(
        new FixedScale.Goalposts(from, to, 1, logarithmic)
            .scores(PeerTables.column(rows, column), Direction.LARGER_IS_BETTER));
  }

  private static Composite.Level level(Aggregation aggregation) {
    return new Composite.Level(aggregation, 0);
  }

  private static Tree leaf(String id) {
    return new Tree(id, 1, List.of());
  }

  private static List<String> units() throws IOException {
    return PeerTables.read("coinr/10_stage_Raw.tsv").stream().map(row -> row.get("uCode")).toList();
  }

  private static List<String> pillars() throws IOException {
    return PeerTables.read("coinr/01_iMeta.tsv").stream()
        .filter(row -> row.get("Level").equals("2"))
        .map(row -> row.get("iCode"))
        .toList();
  }

  private static List<Map<String, String>> meta(String type) throws IOException {
    return PeerTables.read("coinr/01_iMeta.tsv").stream()
        .filter(row -> row.get("Type").equals(type))
        .toList();
  }

  private static Direction direction(Map<String, String> indicator) {
    return Direction.of(Integer.parseInt(indicator.get("Direction")));
  }

  /** The raw table in the order that the others have. */
  private static List<Map<String, String>> raw() throws IOException {
    List<Map<String, String>> rows =
        PeerTables.read("coinr/02_iData_raw.tsv").stream()
            .sorted(Comparator.comparing(row -> row.get("uCode")))
            .toList();
    assertThat(rows).extracting(row -> row.get("uCode")).isEqualTo(units());
    return rows;
  }

  private static List<Double> denominated(
      List<Map<String, String>> raw, List<Double> values, String denominator) {
    if (denominator.equals("NA")) {
      return values;
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      ratios.add(
          Denomination.ratio(values.get(i), PeerTables.number(raw.get(i), denominator), 1).value());
    }
    return ratios;
  }

  private static List<Double> imputed(List<Double> values, List<Double> centres) {
    List<Double> filled = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      filled.add(values.get(i) == null ? centres.get(i) : values.get(i));
    }
    return filled;
  }

  private static List<Double> values(List<Outcome<Double>> scores) {
    return scores.stream().map(Outcome::value).toList();
  }

  private static List<Double> scores(List<Aggregation.Aggregate> aggregates) {
    return aggregates.stream().map(aggregate -> aggregate.score().value()).toList();
  }

  private static Map<String, List<Double>> minMaxFromOne() throws IOException {
    Map<String, List<Double>> scores = new LinkedHashMap<>();
    List<Map<String, String>> rows = PeerTables.read("coinr/20_norm_minmax_1_100.tsv");
    for (Map<String, String> indicator : meta("Indicator")) {
      scores.put(indicator.get("iCode"), PeerTables.column(rows, indicator.get("iCode")));
    }
    return scores;
  }

  private static Tree tree(String weightColumn) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    for (Map<String, String> row : PeerTables.read("coinr/01_iMeta.tsv")) {
      weights.put(row.get("iCode"), PeerTables.number(row, weightColumn));
    }
    return tree(weights);
  }

  private static Tree tree(Map<String, Double> weights) throws IOException {
    Map<String, List<String>> children = new HashMap<>();
    for (Map<String, String> row : PeerTables.read("coinr/01_iMeta.tsv")) {
      if (Set.of("Indicator", "Aggregate").contains(row.get("Type"))) {
        children.computeIfAbsent(row.get("Parent"), any -> new ArrayList<>()).add(row.get("iCode"));
      }
    }
    return node(children.get("NA").get(0), children, weights);
  }

  private static Tree node(
      String id, Map<String, List<String>> children, Map<String, Double> weights) {
    return new Tree(
        id,
        weights.get(id),
        children.getOrDefault(id, List.of()).stream()
            .map(child -> node(child, children, weights))
            .toList());
  }

  /** Asserts a column of a file, by unit, against values in the order of the raw table. */
  private static int assertStage(String file, String code, List<Double> values) throws IOException {
    return PeerTables.assertColumn(
        values, PeerTables.column(PeerTables.read(file), code), file + " " + code);
  }

  private static void assertTreatedPoints(String code, List<String> methods) throws IOException {
    List<Map<String, String>> expected = PeerTables.read("coinr/12_treated_points.tsv");
    for (int i = 0; i < methods.size(); i++) {
      String printed =
          switch (expected.get(i).get(code)) {
            case "winhi" -> "winsorised_high";
            case "winlo" -> "winsorised_low";
            case "log_CT" -> "log_ct";
            default -> null;
          };
      assertThat(methods.get(i)).as("%s, row %s", code, i + 1).isEqualTo(printed);
    }
  }

  private static Map<String, List<Double>> assertAggregates(
      String file, Map<String, List<Double>> leaves, Tree tree, Aggregation aggregation)
      throws IOException {
    Map<String, List<Double>> scores = new HashMap<>();
    List<Map<String, String>> expected = PeerTables.read(file);
    new Composite(tree, leaves, List.of(level(aggregation)))
        .nodes()
        .forEach(
            (node, aggregates) -> {
              scores.put(node, scores(aggregates));
              PeerTables.assertColumn(
                  scores.get(node), PeerTables.column(expected, node), file + " " + node);
            });
    assertThat(scores).hasSize(11);
    return scores;
  }
}
