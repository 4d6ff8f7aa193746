package org.zonemark.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class IndexReaderTest {

  private static final String PATH = "indices/a.yaml";
  private static final String INDEX =
      """
      index_id: a
      name_zh: 甲
      name_en: A
      label_zh: 测算,非官方
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
  void shouldReadATreeWithItsWeightsInPercent() {
    IndexDeclaration index = ConfFiles.sound().with(PATH, INDEX).accepted().indices().get(0);
    assertThat(index.variantId()).isEqualTo("base");
    assertThat(index.peerKind()).isEqualTo("zone");
    assertThat(index.coverageThreshold()).isEqualTo(0.5);
    assertThat(index.normalisation().high()).isEqualTo(100);
    assertThat(index.weightsPct())
        .containsExactly(
            entry("output", 75.0),
            entry("gdp", 37.5),
            entry("economic_output", 37.5),
            entry("place", 25.0),
            entry("national_rank", 25.0));
    assertThat(index.leaves())
        .extracting(IndexNode::nameZh)
        .containsExactly("地区生产总值", "经济总量", "排名");
    assertThat(index.nodes().get(0).children().get(0).officialRelativeWeight()).isEqualTo(0.8);
    assertThat(index.nodes().get(0).weightOfficial()).isTrue();
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
}
