package org.zonemark.conf.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.method.index.Aggregation;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.FixedScale;
import org.zonemark.method.index.Imputation;
import org.zonemark.method.index.Mean;
import org.zonemark.method.index.Normalisation;
import org.zonemark.method.index.Screening;
import org.zonemark.method.index.Treatment;
import org.zonemark.method.index.Weighting;
import org.zonemark.method.index.Weights;
import org.zonemark.testing.ConfFiles;

class IndexReaderTest {

  private static final String PATH = "indices/a.yaml";
  private static final String INDEX =
      """
      index_id: a
      name_zh: 甲
      name_en: A
      label_zh: 测算，非官方
      normalisation: {method: min-max, low: 0, high: 100}
      coverage_threshold: 0.5
      dimensions:
        - id: output
          name_zh: 产出
          name_en: Output
          weight: 30
          weight_official: true
          indicators:
            - {indicator: gdp, weight: equal, official_relative_weight: 0.8}
            - {indicator: economic_output}
        - id: place
          name_zh: 位次
          name_en: Place
          weight: 10
          indicators:
            - {indicator: national_rank, weight: 3, name_zh: 排名}
      """;

  @Test
  void shouldReadATreeWithItsWeights() {
    IndexDeclaration index = ConfFiles.sound().with(PATH, INDEX).accepted().indices().get(0);
    assertThat(index.variantId()).isEqualTo("base");
    assertThat(index.peers())
        .isEqualTo(new IndexPeers(ZoneKind.ZONE, Set.of(), Set.of(), null, null));
    assertThat(index.levels()).containsExactly(new Composite.Level(Aggregation.ARITHMETIC, 0.5));
    assertThat(index.steps()).containsExactly(new IndexStep.Denominate());
    assertThat(index.uncertainty()).isNull();
    assertThat(index.crossesYears()).isFalse();
    assertThat(index.leaves())
        .extracting(node -> node.leaf().normalisation())
        .containsOnly(new IndexNormalisation(new Normalisation.MinMax(0, 100), false));
    assertThat(index.nodes()).extracting(IndexNode::weight).containsExactly(30.0, 10.0);
    assertThat(index.leaves())
        .extracting(IndexNode::nameZh)
        .containsExactly("地区生产总值", "经济总量", "排名");
    assertThat(index.nodes().get(0).children().get(0).officialRelativeWeight()).isEqualTo(0.8);
    assertThat(index.nodes().get(0).weightOfficial()).isTrue();
  }

  @Test
  void shouldReadSpansOfYearsAndAMethodThatStandsAlone() {
    for (String years : List.of("2021-2023", "[2021-2022, 2023]", "[2021, 2022, 2023]")) {
      for (String method :
          List.of(
              "[distance-to-maximum]",
              "distance-to-maximum",
              "{method: distance-to-maximum}",
              "[{method: distance-to-maximum}]")) {
        IndexDeclaration index =
            ConfFiles.sound()
                .with(
                    PATH,
                    INDEX.replace("{method: min-max, low: 0, high: 100}", method)
                        + "years: "
                        + years
                        + "\n")
                .accepted()
                .indices()
                .get(0);
        assertThat(index.years()).as(years).containsExactly(2021, 2022, 2023);
        assertThat(index.leaves())
            .extracting(node -> node.leaf().normalisation().method())
            .as(method)
            .containsOnly(new Normalisation.DistanceToMaximum());
      }
    }
    assertThat(
            ConfFiles.sound()
                .with(
                    PATH, INDEX.replace("{method: min-max, low: 0, high: 100}", "[rank, z-score]"))
                .problems())
        .isNotEmpty();
  }

  @Test
  void shouldSayWhereWeightsDoNotAddUpToAHundred() {
    assertThat(ConfFiles.sound().with(PATH, INDEX).accepted().warnings())
        .anyMatch(
            warning ->
                warning
                    .message()
                    .equals("warning: the weights below `a` of `a` add up to 40, not to 100"));
    for (String weight : List.of("weight: 90", "weight: 30")) {
      assertThat(
              ConfFiles.sound()
                  .with(
                      PATH,
                      INDEX
                          .replace("weight: 30", weight)
                          .replace(
                              "weight: 10", weight.equals("weight: 90") ? "weight: 10" : weight))
                  .accepted()
                  .warnings())
          .noneMatch(warning -> warning.message().contains("add up to"));
    }
  }

  @Test
  void shouldReportUnknownAndRepeatedIndicatorsAndMixedWeights() {
    assertThat(
            ConfFiles.sound()
                .with(
                    PATH,
                    INDEX
                        .replace("indicator: economic_output", "indicator: gdp, weight: 2")
                        .replace("national_rank", "nation_rank"))
                .problems())
        .extracting(problem -> problem.substring(13))
        .containsExactly(
            "a.yaml:14:34: a weight is missing beside weighted siblings - remedy: give all a"
                + " number, or none",
            "a.yaml:15:21: indicator `gdp` stands twice - remedy: keep one of them",
            "a.yaml:21:21: unknown indicator `nation_rank` - remedy: use an id of indicators.csv"
                + " (did you mean `national_rank`?)");
  }

  @Test
  void shouldReportWeightsOfZeroEmptyChildrenAndAnOfficialClaim() {
    assertThat(
            ConfFiles.sound()
                .with(
                    PATH,
                    "official: true\n"
                        + INDEX
                            .replace("weight: 30", "weight: 0")
                            .replace("weight: 10", "weight: 0")
                            .replaceAll("(?s)    indicators:\n      - .indicator: national.*", ""))
                .problems())
        .extracting(problem -> problem.substring(13, problem.indexOf(" - remedy")))
        .containsExactly(
            "a.yaml:1:11: unknown value `true` of `official`",
            "a.yaml:12:13: all weights here are 0",
            "a.yaml:17:9: node `place` must have either `children` or `indicators`");
  }

  private static final String METHODS =
      """
      index_id: a
      name_zh: 甲
      name_en: A
      label_zh: 测算，非官方
      years: [2019, 2020]
      steps:
        - screen: {availability: 0.9}
        - denominate: {}
        - impute: {method: group-mean, group: province}
        - impute: {method: carry-forward, limit: 2, indicators: [gdp]}
        - treat: {method: two-stage, limit: 3}
      normalisation: {method: z-score, scope: panel}
      aggregation: [geometric, {method: generalised, power: 2, coverage_threshold: 0}]
      coverage_threshold: 0.5
      uncertainty: {draws: 500, weights: {noise: 0.25, levels: [1]}, top: [3, 1]}
      variants:
        - {id: output-only, weights: {output: 1, place: 0}, aggregation: arithmetic}
      dimensions:
        - id: output
          name_zh: 产出
          name_en: Output
          weight: 1
          weight_official: true
          indicators:
            - indicator: gdp
              denominator: {values: {htz-zhengzhou: 4}, scale: 100}
              normalisation: {method: goalposts, lower: 1, upper: 9, logarithmic: true}
        - id: place
          name_zh: 位次
          name_en: Place
          weight: 3
          indicators:
            - {indicator: national_rank, direction: 1, denominator: {indicator: gdp}}
      """;

  @Test
  void shouldReadStepsMethodsDrawsAndVariants() {
    List<IndexDeclaration> indices = ConfFiles.sound().with(PATH, METHODS).accepted().indices();

    IndexDeclaration base = indices.get(0);
    assertThat(base.years()).containsExactly(2019, 2020);
    assertThat(base.steps())
        .containsExactly(
            new IndexStep.Screen(new Screening(0.9, 0)),
            new IndexStep.Denominate(),
            new IndexStep.Impute(new Imputation.GroupMean(List.of("province")), List.of()),
            new IndexStep.Impute(new Imputation.CarryForward(2), List.of("gdp")),
            new IndexStep.Treat(
                new Treatment.TwoStage(2, 3.5, 3, new Treatment.LogCt()), List.of()));
    assertThat(base.levels())
        .containsExactly(
            new Composite.Level(Aggregation.GEOMETRIC, 0.5),
            new Composite.Level(new Mean.Generalised(2), 0));
    assertThat(base.uncertainty())
        .isEqualTo(
            new IndexUncertainty(
                500,
                1,
                new IndexUncertainty.Factors(
                    new IndexUncertainty.Variation(new Weights.Noise(0.25), Set.of(1)),
                    List.of(),
                    new IndexNormalisation(new Normalisation.ZScore(0, 1), true),
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    null),
                List.of(1, 3),
                Set.of(),
                Set.of(),
                null));
    assertThat(base.why()).isEqualTo(IndexExplanations.NOTHING);
    assertThat(base.crossesYears()).isTrue();
    IndexNode.Leaf gdp = base.leaves().get(0).leaf();
    assertThat(gdp.denominator())
        .isEqualTo(new IndexNode.Denominator("", Map.of("htz-zhengzhou", 4.0), 100));
    assertThat(gdp.normalisation().method()).isEqualTo(new FixedScale.Goalposts(1, 9, 100, true));
    assertThat(base.leaves().get(1).leaf().direction()).isEqualTo(1);
    assertThat(base.leaves().get(1).leaf().normalisation().panel()).isTrue();

    IndexDeclaration variant = indices.get(1);
    assertThat(variant.listId()).isEqualTo("a/output-only");
    assertThat(variant.nodes()).extracting(IndexNode::weight).containsExactly(1.0, 0.0);
    assertThat(variant.nodes().get(0).weightOfficial()).isFalse();
    assertThat(variant.levels())
        .extracting(Composite.Level::aggregation)
        .containsOnly(Aggregation.ARITHMETIC);
  }

  @Test
  void shouldNameAVariantByTheMethodThatItIsCalledAs() {
    assertThat(
            ConfFiles.sound()
                .with(
                    PATH,
                    INDEX
                        + "variants: [{id: entropy}, {id: geometric}, {id: second}]\n"
                        + QUESTIONS)
                .accepted()
                .indices())
        .extracting(index -> index.nameZh().replaceFirst("^[^（]*", ""))
        .containsExactly("", "（熵权）", "（几何平均）", "（second）");
  }

  @Test
  void shouldReadHowWeightsAreComputed() {
    List<IndexDeclaration> indices =
        ConfFiles.sound()
            .with(
                PATH,
                METHODS
                    + """
                    weighting:
                      method: budget
                      levels: [1]
                      experts:
                        - {name: 甲, points: {output: 3, place: 1}}
                        - {name: 乙, points: {output: 1, place: 1}}
                    """)
            .accepted()
            .indices();

    assertThat(indices.get(0).weighting())
        .isEqualTo(
            new IndexWeighting(
                new Weighting.Budget(
                    List.of(
                        Map.of("output", 3.0, "place", 1.0), Map.of("output", 1.0, "place", 1.0))),
                false,
                Set.of(1)));
    assertThat(indices.get(1).weighting()).as("declares weights of its own").isNull();
  }

  @Test
  void shouldReportAllFaultsOfComputedWeightsAtOnce() {
    assertThat(
            ConfFiles.sound()
                .with(
                    PATH,
                    METHODS
                        + """
                        weighting:
                          method: budget
                          shift: 1
                          experts:
                            - {name: 甲, points: {output: 3}}
                            - {name: 乙, points: {output: 0, place: 0}}
                            - {name: 丙, points: {outptu: 1}}
                        """)
                .problems())
        .extracting(problem -> problem.replaceAll(".*yaml:[0-9]+:[0-9]+: | - remedy.*", ""))
        .containsExactly(
            "method `budget` takes no `shift`",
            "weights of its siblings are missing",
            "all weights here are 0",
            "unknown node `outptu`");
  }

  @Test
  void shouldCheckAnIndexThatIsNotComputed() {
    assertThat(ConfFiles.sound().with(PATH, INDEX + "enabled: false\n").accepted().indices())
        .isEmpty();
    assertThat(
            ConfFiles.sound()
                .with(
                    PATH,
                    INDEX
                        + """
                        enabled: false
                        peer: {zones: [htz-zhengzhu], groups: [grp-x, prov-hunan]}
                        classes:
                          cuts: [{class: A}, {class: A, from: 3}, {class: B, from: 3}]
                        """)
                .problems())
        .extracting(problem -> problem.replaceAll(".*yaml:[0-9]+:[0-9]+: | - remedy.*", ""))
        .containsExactly(
            "unknown zone `htz-zhengzhu`",
            "unknown group `grp-x`",
            "unknown zone `prov-hunan`",
            "only the last class takes what is left",
            "a class stands twice",
            "the cut point is not below that of the class before");
  }

  @Test
  void shouldSayWhichCustomStepsThereAre() {
    assertThat(
            ConfFiles.sound()
                .with(PATH, METHODS.replace("  - screen:", "  - custom: {name: flor}\n  - screen:"))
                .problems())
        .singleElement()
        .asString()
        .contains("a.yaml:7:20: there is no custom step `flor` on the class path")
        .contains("add the jar that has it", "there are floor", "did you mean `floor`");
  }

  @Test
  void shouldReportAllFaultsOfMethodsAtOnce() {
    assertThat(
            ConfFiles.sound()
                .with(
                    PATH,
                    METHODS
                        .replace("group: province", "group: provinces")
                        .replace("limit: 2, indicators: [gdp]", "value: 2, indicators: [gpd]")
                        .replace("limit: 3", "limit: -3")
                        .replace("z-score, scope", "z-score, low: 3, scope")
                        .replace("noise: 0.25,", "noise: 0.25, dirichlet: 9,")
                        .replace("output: 1, place: 0", "output: 1, outputs: 1")
                        .replace("lower: 1, ", "")
                        .replace("values: {htz-zhengzhou: 4}", "values: {htz-zhengzhu: 4}")
                        .replace("direction: 1", "direction: 2"))
                .problems())
        .extracting(problem -> problem.substring(13, problem.indexOf(" - remedy")))
        .containsExactly(
            "a.yaml:9:41: unknown group `provinces`",
            "a.yaml:10:37: method `carry-forward` takes no `value`",
            "a.yaml:10:60: indicator `gpd` is not in this index",
            "a.yaml:11:39: `-3` of `limit` is not allowed",
            "a.yaml:12:34: method `z-score` takes no `low`",
            "a.yaml:15:27: weights vary by either `noise` or `dirichlet`",
            "a.yaml:17:33: weights of its siblings are missing",
            "a.yaml:17:44: unknown node `outputs`",
            "a.yaml:26:46: unknown zone `htz-zhengzhu`",
            "a.yaml:27:9: method `goalposts` needs `lower`",
            "a.yaml:33:47: unknown value `2` of `direction`");
  }

  private static final String QUESTIONS =
      """
      uncertainty:
        draws: 100
        seed: 3
        weights: {dirichlet: 20}
        normalisation: [{method: z-score, mean: 100}, {method: min-max, low: 1}]
        treatment: [declared, none, {method: winsorise, limit: 3}]
        imputation: [none, {method: median}]
        aggregation: [arithmetic, [geometric, arithmetic]]
        leave_out: indicator
        measurement: {from: revisions, sd_pct: 1, indicators: {gdp: 2}}
        tables: [pairwise, draws]
        sensitivity: {base: 64, by_zone: true}
      why:
        strengths: 3
        gaps: [leader, htz-zhengzhou]
        changes: latest
        earlier: {index: a/second, until: 2012}
        lifts: [1, 5]
        leave_one_out: [dimension]
        compare: [a/second]
        years: [2020]
      """;

  @Test
  void shouldReadWhatIsAskedBesideScores() {
    IndexDeclaration index =
        ConfFiles.sound()
            .with(PATH, INDEX + "variants: [{id: second}]\n" + QUESTIONS)
            .accepted()
            .indices()
            .get(0);

    IndexUncertainty asked = index.uncertainty();
    assertThat(asked.factors().normalisations())
        .extracting(IndexNormalisation::method)
        .containsExactly(new Normalisation.ZScore(100, 1), new Normalisation.MinMax(1, 100));
    assertThat(asked.factors().declaredNormalisation().method())
        .isEqualTo(new Normalisation.MinMax(0, 100));
    assertThat(asked.factors().treatments())
        .extracting(IndexUncertainty.StepChoice::name)
        .containsExactly("declared", "none", "winsorise");
    assertThat(asked.factors().imputations().get(1).step()).isInstanceOf(IndexStep.Impute.class);
    assertThat(asked.factors().aggregations())
        .extracting(levels -> levels.get(0).aggregation())
        .containsExactly(Aggregation.ARITHMETIC, Aggregation.GEOMETRIC);
    assertThat(asked.factors().leftOut()).isEqualTo("indicator");
    assertThat(asked.factors().measurement())
        .isEqualTo(new IndexUncertainty.Measurement(true, 1, Map.of("gdp", 2.0)));
    assertThat(asked.top()).containsExactly(1, 3, 10, 15, 20, 50);
    assertThat(asked.tables()).containsExactly("draws", "pairwise");
    assertThat(asked.sensitivity()).isEqualTo(new IndexUncertainty.Sensitivity(64, 1000, true));
    assertThat(index.why())
        .isEqualTo(
            new IndexExplanations(
                3,
                List.of("leader", "htz-zhengzhou"),
                "latest",
                "a/second",
                2012,
                List.of(1, 5),
                List.of("dimension"),
                List.of("a/second"),
                Set.of(2020)));
  }

  @Test
  void shouldReportAllFaultsOfWhatIsAsked() {
    assertThat(
            ConfFiles.sound()
                .with(
                    PATH,
                    INDEX
                        + QUESTIONS
                            .replace("mean: 100}", "low: 1}")
                            .replace("limit: 3", "lambda: 3")
                            .replace("[none, {", "[nothing, {")
                            .replace("gdp: 2", "gpd: 2")
                            .replace("htz-zhengzhou", "htz-zhengzhu"))
                .problems())
        .extracting(problem -> problem.substring(20, problem.indexOf(" - remedy")))
        .containsExactly(
            "26:19: standard scores below 0 have no geometric or harmonic mean",
            "26:37: method `z-score` takes no `low`",
            "27:51: method `winsorise` takes no `lambda`",
            "28:16: unknown value `nothing`",
            "31:58: indicator `gpd` is not in this index",
            "36:18: unknown zone `htz-zhengzhu`",
            "38:20: unknown index `a/second`",
            "41:13: unknown index `a/second`");
    assertThat(ConfFiles.sound().with(PATH, INDEX + "uncertainty: {draws: 10}\n").problems())
        .extracting(problem -> problem.substring(20, problem.indexOf(" - remedy")))
        .containsExactly("22:1: nothing is drawn");
    assertThat(
            ConfFiles.sound()
                .with(PATH, INDEX + "uncertainty: {leave_out: indicator, sensitivity: {}}\n")
                .problems())
        .extracting(problem -> problem.substring(20, problem.indexOf(" - remedy")))
        .containsExactly("22:37: one factor has no share to compare");
  }

  @Test
  void shouldRefuseNumbersThatNobodyCanMean() {
    assertThat(
            ConfFiles.sound()
                .with(
                    PATH,
                    INDEX
                        .replace("weight: 30", "weight: 1e999")
                        .replace("high: 100", "high: -1e40")
                        .replace("relative_weight: 0.8", "relative_weight: 1e-300"))
                .problems())
        .extracting(problem -> problem.substring(13).replaceAll(" - remedy.*", ""))
        .containsExactly(
            "a.yaml:5:1: low 0.0 is not below high 0.0",
            "a.yaml:5:48: `-1e40` is no number of usable size",
            "a.yaml:11:13: `1e999` is no number of usable size",
            "a.yaml:14:67: `1e-300` is no number of usable size");
    for (String word : List.of(".nan", ".inf", "-.inf")) {
      assertThat(
              ConfFiles.sound()
                  .with(PATH, INDEX.replace("weight: 10", "weight: " + word))
                  .problems())
          .extracting(problem -> problem.substring(13))
          .containsExactly(
              "a.yaml:19:"
                  + (13 + word.length())
                  + ": `"
                  + word
                  + "` is no finite number - remedy: write one such as 0.5");
    }
  }
}
