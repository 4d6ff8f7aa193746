package org.zonemark.table.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.DrawReplay;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.rank.RankTables;
import org.zonemark.table.rank.Rankings;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.Panel;
import org.zonemark.testing.Printed;

class IndexTablesTest {

  private static final String ZHENGZHOU = "htz-zhengzhou";
  private static final String LUOYANG = "htz-luoyang";
  private static final String XINXIANG = "htz-xinxiang";
  private static final String WUHAN = "htz-wuhan";

  /** Revenue three times as heavy as firms. */
  private static final String INDEX =
      """
      index_id: strength
      name_zh: 实力
      name_en: Strength
      label_zh: 测算，非官方
      coverage_threshold: 0.2
      dimensions:
        - id: all
          name_zh: 全部
          name_en: All
          indicators:
            - {indicator: revenue, weight: 3}
            - {indicator: firms, weight: 1}
      """;

  private final List<Row> values = new ArrayList<>();
  private Configuration conf;
  private IndexDeclaration index;

  private IndexTablesTest given(String indicator, int year, Map<String, Double> byZone) {
    byZone.forEach(
        (zone, value) ->
            values.add(
                IndexInputs.input(
                    indicator, new Rankings.Entry(zone, year, value, "observation", null))));
    return this;
  }

  private IndexTablesTest missing(String indicator, int year, String zone, Reason reason) {
    values.add(
        IndexInputs.input(indicator, new Rankings.Entry(zone, year, null, "observation", reason)));
    return this;
  }

  private IndexInputs inputs(String more) {
    conf = Printed.as(Printed.LONG).index(INDEX + more).conf();
    index = conf.indices().get(0);
    return IndexInputs.of(index, conf, values);
  }

  /** What entered of an indicator in a year: value, origin, source year and method by zone. */
  private static Map<String, String> entered(IndexInputs inputs, String indicator, int year) {
    Map<String, String> byZone = new TreeMap<>();
    for (Row row : inputs.rows()) {
      TableRow input = TableRow.view(Tables.INDEX_INPUTS, row);
      if (input.text(Columns.INDICATOR_ID).equals(indicator)
          && input.integer(Columns.YEAR) == year) {
        byZone.put(
            input.text(Columns.ZONE_ID),
            input.number(Columns.VALUE)
                + " "
                + input.text(Columns.ORIGIN)
                + " "
                + input.integer(Columns.SOURCE_YEAR)
                + " "
                + input.text(Columns.METHOD));
      }
    }
    return byZone;
  }

  /** The scores of a node in a year by zone, or why there are none. */
  private Map<String, Object> scores(IndexInputs inputs, String node, int year) {
    Map<String, Object> byZone = new TreeMap<>();
    for (Row row : Scores.of(index, inputs)) {
      TableRow score = TableRow.view(Tables.SCORES, row);
      if (score.text(Columns.NODE_ID).equals(node) && score.integer(Columns.YEAR) == year) {
        Double value = score.number(Columns.SCORE);
        byZone.put(score.text(Columns.ZONE_ID), value == null ? score.text(Columns.REASON) : value);
      }
    }
    return byZone;
  }

  @Test
  void shouldFillMissingValuesInOrderAndNeverWithheldOnes() {
    given("firms", 2019, Map.of(ZHENGZHOU, 8.0, WUHAN, 5.0))
        .given("revenue", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0, XINXIANG, 3.0, WUHAN, 4.0))
        .given("firms", 2021, Map.of(LUOYANG, 6.0))
        .missing("firms", 2021, WUHAN, Reason.WITHHELD);

    IndexInputs inputs =
        inputs(
            """
            steps:
              - impute: {method: carry-forward, limit: 2}
              - impute: {method: group-mean, group: province}
            """);

    assertThat(entered(inputs, "firms", 2021))
        .containsExactly(
            entry(LUOYANG, "6.0 reported 2021 null"),
            entry(XINXIANG, "7.0 imputed 2021 group_mean"),
            entry(ZHENGZHOU, "8.0 imputed 2019 carry_forward"));
    assertThat(scores(inputs, "firms", 2021))
        .containsExactly(
            entry(LUOYANG, 0.0),
            entry(WUHAN, "withheld"),
            entry(XINXIANG, 50.0),
            entry(ZHENGZHOU, 100.0));
  }

  @Test
  void shouldDivideByDenominatorsAsTheyWereReported() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 10.0, LUOYANG, 30.0, XINXIANG, 7.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 5.0, LUOYANG, 10.0));

    conf =
        Printed.as(Printed.LONG)
            .index(
                INDEX.replace(
                    "revenue, weight: 3",
                    "revenue, weight: 3, denominator: {indicator: firms, scale: 100}"))
            .conf();
    index = conf.indices().get(0);
    IndexInputs inputs = IndexInputs.of(index, conf, values);

    assertThat(entered(inputs, "revenue", 2021))
        .containsExactly(
            entry(LUOYANG, "300.0 denominated 2021 null"),
            entry(ZHENGZHOU, "200.0 denominated 2021 null"));
    assertThat(scores(inputs, "revenue", 2021))
        .containsEntry(XINXIANG, "denominator_missing")
        .containsEntry(LUOYANG, 100.0);
  }

  @Test
  void shouldCorrelateWithTheDenominatorBeforeAndAfterDividing() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 10.0, LUOYANG, 40.0, XINXIANG, 90.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0, XINXIANG, 3.0));
    conf =
        Printed.as(Printed.LONG)
            .index(
                INDEX.replace("weight: 3", "weight: 3, denominator: {indicator: firms}")
                    + "diagnostics: true\n")
            .conf();
    index = conf.indices().get(0);
    IndexInputs inputs = IndexInputs.of(index, conf, values);

    Map<Object, Object> said = new TreeMap<>();
    for (Row row : IndexDiagnostics.of(index, inputs, Scores.computed(index, inputs))) {
      Map<String, Object> one = Printed.byColumn(Tables.INDEX_DIAGNOSTICS, row);
      if (one.get(Columns.NODE_ID).equals("revenue")
          && one.get(Columns.STATISTIC).toString().startsWith("denominator_")) {
        said.put(one.get(Columns.STATISTIC), one.get(Columns.VALUE));
      }
    }
    // 10, 40, 90 go with 1, 2, 3 by 80 / sqrt(3266.7 x 2); 10, 20, 30 by 1
    assertThat(said)
        .containsOnlyKeys("denominator_correlation", "denominator_correlation_reported");
    assertThat((Double) said.get("denominator_correlation")).isCloseTo(1, within(1e-12));
    assertThat((Double) said.get("denominator_correlation_reported"))
        .isCloseTo(80 / Math.sqrt(9800 / 3.0 * 2), within(1e-12));
  }

  @Test
  void shouldLeaveOutZonesWithTooFewValuesAndSaySo() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0, XINXIANG, 900.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0));

    IndexInputs inputs = inputs("steps:\n  - screen: {availability: 0.9}\n");

    assertThat(scores(inputs, "strength", 2021))
        .containsExactly(
            entry(LUOYANG, 100.0), entry(XINXIANG, "screened_out"), entry(ZHENGZHOU, 0.0));
    assertThat(entered(inputs, "revenue", 2021)).doesNotContainKey(XINXIANG);
  }

  @Test
  void shouldListEachTreatedCellWithWhatWasDone() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0, XINXIANG, 3.0, WUHAN, 1000.0));

    IndexInputs inputs =
        inputs("steps:\n  - treat: {method: winsorise, skewness: 1, kurtosis: 1}\n");

    assertThat(entered(inputs, "revenue", 2021))
        .containsEntry(WUHAN, "3.0 treated 2021 winsorised_high")
        .containsEntry(XINXIANG, "3.0 reported 2021 null");
    assertThat(inputs.rows())
        .map(row -> Printed.byColumn(Tables.INDEX_INPUTS, row).get(Columns.UNTREATED_VALUE))
        .containsExactlyInAnyOrder(null, null, null, 1000.0);
  }

  @Test
  void shouldScaleAllYearsTogetherWhereAsked() {
    given("revenue", 2020, Map.of(ZHENGZHOU, 0.0, LUOYANG, 5.0))
        .given("revenue", 2021, Map.of(ZHENGZHOU, 10.0, LUOYANG, 7.5));

    IndexInputs inputs =
        inputs("years: [2020, 2021]\nnormalisation: {method: min-max, scope: panel}\n");

    assertThat(scores(inputs, "revenue", 2020))
        .containsExactly(entry(LUOYANG, 50.0), entry(ZHENGZHOU, 0.0));
    assertThat(scores(inputs, "revenue", 2021))
        .containsExactly(entry(LUOYANG, 75.0), entry(ZHENGZHOU, 100.0));
  }

  @Test
  void shouldFillAZoneFromWhereItStandsInTheOthersOfItsDimension() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 0.0, LUOYANG, 5.0, XINXIANG, 20.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 100.0, XINXIANG, 300.0))
        .missing("firms", 2021, WUHAN, Reason.WITHHELD);

    IndexInputs inputs = inputs("steps:\n  - impute: {method: row-mean}\n");

    assertThat(entered(inputs, "firms", 2021))
        .containsEntry(LUOYANG, "150.0 imputed 2021 row_mean")
        .doesNotContainKey(WUHAN);
  }

  @Test
  void shouldDoWhatACustomStepSaysAndKeepSecrets() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 5.0, XINXIANG, 70.0))
        .missing("revenue", 2021, WUHAN, Reason.WITHHELD)
        .given("firms", 2021, Map.of(ZHENGZHOU, 4.0, WUHAN, 2.0));

    IndexInputs inputs =
        inputs("steps:\n  - custom: {name: floor, parameters: {least: 3, most: 9}}\n");

    assertThat(entered(inputs, "revenue", 2021))
        .containsExactly(
            entry(LUOYANG, "5.0 reported 2021 null"), entry(ZHENGZHOU, "3.0 treated 2021 floor"));
    assertThat(entered(inputs, "firms", 2021))
        .containsEntry(LUOYANG, "3.0 imputed 2021 floor")
        .containsEntry(WUHAN, "3.0 treated 2021 floor");
    assertThat(scores(inputs, "revenue", 2021))
        .containsEntry(WUHAN, "withheld")
        .containsEntry(XINXIANG, "no_value");
  }

  @Test
  void shouldScoreOnlyTheChosenZonesAndStillReferToOthers() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 2.0, LUOYANG, 1.0, WUHAN, 5.0))
        .given("firms", 2021, Map.of(XINXIANG, 1.0, WUHAN, 5.0));

    IndexInputs inputs =
        inputs(
            """
            peer: {groups: [prov-henan]}
            normalisation: {method: distance-to-reference, reference: htz-wuhan}
            """);

    assertThat(inputs.zones(2021)).containsExactly(LUOYANG, XINXIANG, ZHENGZHOU);
    assertThat(scores(inputs, "revenue", 2021))
        .containsExactly(entry(LUOYANG, 0.0), entry(XINXIANG, "no_value"), entry(ZHENGZHOU, 0.25));
    assertThat(inputs("peer: {zones: [htz-luoyang, htz-wuhan]}\n").zones(2021))
        .containsExactly(LUOYANG, WUHAN);
  }

  @Test
  void shouldScoreProvincesOrCitiesInsteadOfZonesWhereAsked() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 9.0, "prov-henan", 100.0, "prov-hubei", 300.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 9.0, "prov-henan", 8.0, "prov-hubei", 2.0));

    IndexInputs provinces = inputs("peer: {kind: province}\n");

    assertThat(provinces.zones(2021)).containsExactly("prov-henan", "prov-hubei");
    assertThat(scores(provinces, "strength", 2021))
        .containsExactly(entry("prov-henan", 25.0), entry("prov-hubei", 75.0));
    assertThat(inputs("peer: {kind: city}\n").years()).isEmpty();
    assertThat(inputs("peer: {kind: zone}\n").zones(2021)).containsExactly(ZHENGZHOU);
  }

  @Test
  void shouldRankZonesAmongTheirNearestAndInsideTheirClassOfSize() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 10.0, LUOYANG, 50.0, XINXIANG, 100.0, WUHAN, 80.0))
        .given("exports", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0, XINXIANG, 8.0, WUHAN, 9.0));

    IndexInputs inputs =
        inputs("peer: {nearest: {k: 1, by: [exports]}, size: {by: exports, classes: 2}}\n");

    Map<String, Object> places = new TreeMap<>();
    List<Row> rows = NeighbourRanks.of(index, inputs, Scores.entries(Scores.of(index, inputs)));
    for (Row row : rows) {
      Map<String, Object> place = Printed.byColumn(Tables.RANKINGS, row);
      places.put(
          place.get(Columns.PEER_GROUP) + " " + place.get(Columns.ZONE_ID),
          place.get(Columns.RANK) + "/" + place.get(Columns.RANK_OF));
    }
    assertThat(places)
        .containsExactly(
            entry("nearest-1 " + LUOYANG, "2/2"),
            entry("nearest-1 " + WUHAN, "2/2"),
            entry("nearest-1 " + XINXIANG, "1/2"),
            entry("nearest-1 " + ZHENGZHOU, "2/2"),
            entry("size-1 " + WUHAN, "2/2"),
            entry("size-1 " + XINXIANG, "1/2"),
            entry("size-2 " + LUOYANG, "1/2"),
            entry("size-2 " + ZHENGZHOU, "2/2"));
  }

  @Test
  void shouldTieScoresThatArePrintedAlike() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 0.0, LUOYANG, 50.04, XINXIANG, 100.0, WUHAN, 49.96));

    IndexInputs inputs = inputs("rank_decimals: 1\n");

    Rankings.Tabled list =
        RankTables.ofIndex(index, Scores.entries(Scores.of(index, inputs)), conf);
    assertThat(list.rankings())
        .map(row -> Printed.byColumn(Tables.RANKINGS, row))
        .filteredOn(row -> row.get(Columns.PEER_GROUP).equals("all"))
        .extracting(row -> row.get(Columns.RANK) + " " + row.get(Columns.ZONE_ID))
        .containsExactlyInAnyOrder("1 " + XINXIANG, "2 " + LUOYANG, "2 " + WUHAN, "4 " + ZHENGZHOU);
  }

  @Test
  void shouldScoreTheSameInWhateverOrderAndUnitValuesAreWritten() {
    String rows =
        """
        郑州高新区 | 2020 | 营业收入 | 123.4567 | 亿元
        洛阳高新区 | 2020 | 营业收入 | 31.1 | 亿元
        新乡高新区 | 2020 | 营业收入 | 7.3 | 亿元
        东湖高新区 | 2020 | 营业收入 | 900.01 | 亿元
        """;
    String turned =
        """
        东湖高新区 | 2020 | 营业收入 | 90001000 | 千元
        新乡高新区 | 2020 | 营业收入 | 0.00073 | 万亿元
        郑州高新区 | 2020 | 营业收入 | 12345670000 | 元
        洛阳高新区 | 2020 | 营业收入 | 3110000000 | 元
        """;
    String other =
        INDEX
            .replace("weight: 3", "weight: 0.75")
            .replace("weight: 1", "weight: 0.25")
            .replaceFirst("(?m)( *- .indicator: revenue.*\n)( *- .indicator: firms.*\n)", "$2$1");
    assertThat(other).isNotEqualTo(INDEX);

    String drawn =
        """
        uncertainty:
          draws: 200
          weights: {dirichlet: 5}
          normalisation: [{method: min-max}, {method: z-score}, {method: rank}]
          aggregation: [arithmetic, copeland]
          leave_out: indicator
          measurement: {sd_pct: 5}
          tables: [acceptability, pairwise, tiers, draws]
        """;
    assertThat(scored(other + drawn, turned))
        .isEqualTo(scored(INDEX + drawn, rows))
        .hasSizeGreaterThan(200 * 5);
  }

  /** The rows of an index of revenue as printed and of given firms, in the order of their keys. */
  private static List<String> scored(String declaration, String rows) {
    Printed printed = Printed.as(Printed.LONG).index(declaration);
    Configuration conf = printed.conf();
    List<Row> entered = new ArrayList<>();
    Rankings.values(printed.data("revenue", "高新区 | 年份 | 指标 | 数值 | 单位\n" + rows), conf)
        .forEach(entry -> entered.add(IndexInputs.input("revenue", entry)));
    List.of(ZHENGZHOU, LUOYANG, WUHAN)
        .forEach(
            zone ->
                entered.add(
                    IndexInputs.input(
                        "firms", new Rankings.Entry(zone, 2020, zone.length() / 7.0, "o", null))));
    IndexDeclaration index = conf.indices().get(0);
    List<Row> all = new ArrayList<>(Scores.of(index, IndexInputs.of(index, conf, entered)));
    IndexHistory history = IndexHistory.of(index, conf, entered);
    for (RankDraws.Block block : RankDraws.blocks(index, history, 1)) {
      block.inputs(index, conf).forEachRemaining(all::add);
      RankDraws.rows(index, 2020, block.drawn(index, conf)).forEach(row -> all.add(row._2()));
    }
    return all.stream().map(Row::toString).sorted().toList();
  }

  @Test
  void shouldObjectToErrorsOfMeasurementThatWereDrawnOfAnotherSeed() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0));
    inputs(
        """
        uncertainty:
          seed: 42
          weights: {dirichlet: 5}
          measurement: {sd_pct: 5}
        """);

    assertThat(objections("draw,factor,value,seed\n0,measurement,0,7\n1,measurement,1,7\n"))
        .containsExactly("measurement of seed 7, not 42,");
    assertThat(objections("draw,factor,value,seed\n0,measurement,0,42\n1,measurement,1,\n"))
        .isEmpty();
    assertThat(objections("draw,factor,value\n0,measurement,0\n")).isEmpty();
    // What was drawn of weights is kept itself
    String node = index.leaves().get(0).id();
    assertThat(objections("draw,factor,item,value,seed\n0,weights," + node + ",1,7\n")).isEmpty();
  }

  /** Why draws of a file cannot be made again. */
  private List<String> objections(String file) {
    List<String> problems = new ArrayList<>();
    List<Row> kept = DrawsFile.rows("draws.csv", file, index, 2021, problems);
    assertThat(problems).isEmpty();
    return DrawReplay.objections(
        index,
        IndexHistory.of(index, conf, values),
        2021,
        kept.stream().map(DrawReplay.Kind::of).distinct().toList(),
        conf);
  }

  @Test
  void shouldDiagnoseDataAndStructure() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 0.0, LUOYANG, 2.0, XINXIANG, 4.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0, XINXIANG, 3.0, WUHAN, 9.0));

    IndexInputs inputs =
        inputs(
            """
            steps:
              - impute: {method: mean, indicators: [revenue]}
            diagnostics: {correlations: [pearson, kendall], redundant_above: 0.1, weak_below: 0.9}
            """);

    Map<String, String> said = new TreeMap<>();
    Scores computed = Scores.computed(index, inputs);
    for (Row row : IndexDiagnostics.of(index, inputs, computed)) {
      Map<String, Object> one = Printed.byColumn(Tables.INDEX_DIAGNOSTICS, row);
      said.put(
          one.get(Columns.STATISTIC)
              + " "
              + one.get(Columns.NODE_ID)
              + " "
              + one.get(Columns.OTHER_ID),
          one.getOrDefault(Columns.VALUE, one.get(Columns.REASON)) + " " + one.get(Columns.FLAG));
    }
    assertThat(said)
        .containsEntry("availability revenue reported", "0.75 null")
        .containsEntry("availability revenue entered", "1.0 null")
        .containsEntry("zeros revenue reported", "1.0 null")
        .containsEntry("mean firms reported", "3.75 null")
        .containsEntry("kurtosis revenue reported", "too_few_points null")
        .containsEntry("correlation_kendall firms revenue", "0.5477225575051661 redundant")
        .containsEntry("correlation_kendall firms all", "0.6666666666666666 weak")
        .containsEntry("alpha strength -", "too_few_points null")
        .containsKey("eigenvalue all 01")
        .containsKey("loading revenue all")
        .doesNotContainKey("correlation_spearman firms revenue");
    assertThat(computed.weights()).as("weights are listed too").hasSize(4);
    assertThat(said.get("denominator_correlation revenue firms")).isNull();
  }

  @Test
  void shouldSayInWhatShareOfTheWeightZonesOutrankEachOther() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 5.0, LUOYANG, 2.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0));

    IndexInputs inputs = inputs("diagnostics: {outranking: true}\n");

    assertThat(IndexDiagnostics.outranking(index, inputs, Scores.computed(index, inputs)))
        .map(row -> Printed.byColumn(Tables.OUTRANKING, row))
        .extracting(row -> row.get(Columns.ZONE_ID) + " " + row.get(Columns.OUTRANKING_SHARE))
        .containsExactly(LUOYANG + " 0.25", ZHENGZHOU + " 0.75");
  }

  @Test
  void shouldSayNothingOfAnIndexThatDoesNotAsk() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 0.0, LUOYANG, 2.0));

    IndexInputs inputs = inputs("");

    assertThat(IndexDiagnostics.of(index, inputs, Scores.computed(index, inputs))).isEmpty();
    assertThat(Scores.computed(index, inputs).weights()).isEmpty();
  }

  @Test
  void shouldSortZonesIntoClassesByCutPoints() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 0.0, LUOYANG, 50.0, XINXIANG, 100.0, WUHAN, 80.0))
        .missing("firms", 2021, LUOYANG, Reason.WITHHELD);

    String cuts = "cuts: [{class: A, from: 0.5}, {class: B, from: 0.25}, {class: C}]}\n";
    assertThat(classes(inputs("classes: {by: percentile, " + cuts)))
        .isEqualTo(Map.of(XINXIANG, "A", WUHAN, "A", LUOYANG, "B", ZHENGZHOU, "C"));
    assertThat(classes(inputs("classes: {cuts: [{class: 甲, from: 80}]}\n")))
        .isEqualTo(Map.of(XINXIANG, "甲", WUHAN, "甲"));
  }

  private Map<String, Object> classes(IndexInputs inputs) {
    Map<String, Object> byZone = new TreeMap<>();
    for (Row row : Scores.of(index, inputs)) {
      Map<String, Object> score = Printed.byColumn(Tables.SCORES, row);
      if (score.containsKey(Columns.CLASS_ID)) {
        assertThat(score).containsEntry(Columns.NODE_ID, "strength");
        byZone.put((String) score.get(Columns.ZONE_ID), score.get(Columns.CLASS_ID));
      }
    }
    return byZone;
  }

  @Test
  void shouldComputeWeightsFromScoresAndListThem() {
    // Given two years, in the first of which firms differ little
    given("revenue", 2020, Map.of(ZHENGZHOU, 1.0, LUOYANG, 9.0, XINXIANG, 5.0))
        .given("firms", 2020, Map.of(ZHENGZHOU, 8.0, LUOYANG, 8.0, XINXIANG, 9.0))
        .given("revenue", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0));

    IndexInputs inputs =
        inputs(
            """
            normalisation: {method: scaled, lower: 0, upper: 10}
            weighting: {method: entropy, levels: [2]}
            """);

    // Then firms weigh little in that year, and where they cannot weigh the declared weights stand
    Map<String, Map<String, Object>> weights = new TreeMap<>();
    for (Row row : Scores.computed(index, inputs).weights()) {
      Map<String, Object> columns = Printed.byColumn(Tables.INDEX_WEIGHTS, row);
      weights.put(columns.get(Columns.YEAR) + " " + columns.get(Columns.NODE_ID), columns);
    }
    assertThat(weights).hasSize(8);
    assertThat((Double) weights.get("2020 revenue").get(Columns.WEIGHT_PCT)).isBetween(98.0, 99.9);
    assertThat(weights.get("2020 revenue")).containsEntry(Columns.WEIGHT_ORIGIN, "entropy");
    assertThat(weights.get("2020 all"))
        .containsEntry(Columns.WEIGHT_PCT, 100.0)
        .containsEntry(Columns.WEIGHT_ORIGIN, "declared");
    assertThat(weights.get("2021 firms")).containsEntry(Columns.EFFECTIVE_WEIGHT_PCT, 0.0);
    double share = (Double) weights.get("2020 revenue").get(Columns.WEIGHT_PCT) / 100;
    assertThat((Double) scores(inputs, "strength", 2020).get(ZHENGZHOU))
        .isCloseTo(10 * share + 80 * (1 - share), within(1e-9));
  }

  @Test
  void shouldKeepDeclaredWeightsWhereNoneCanBeComputedAndSayWhy() {
    given("revenue", 2020, Map.of(ZHENGZHOU, 1.0, LUOYANG, 9.0))
        .given("firms", 2020, Map.of(ZHENGZHOU, 1.0, LUOYANG, 5.0));

    IndexInputs inputs = inputs("weighting: {method: pca}\n");

    for (Row row : Scores.computed(index, inputs).weights()) {
      Map<String, Object> weight = Printed.byColumn(Tables.INDEX_WEIGHTS, row);
      if (weight.get(Columns.NODE_ID).equals("revenue")) {
        assertThat(weight)
            .containsEntry(Columns.WEIGHT_PCT, 75.0)
            .containsEntry(Columns.WEIGHT_ORIGIN, "declared")
            .containsEntry(Columns.REASON, "too_few_points");
      }
    }
  }

  @Test
  void shouldDrawRanksOfTheLatestYearTheSameInWhateverBlocks() {
    // Given a zone that leads in revenue, one that leads in firms, and one that leads in nothing
    given("revenue", 2020, Map.of(ZHENGZHOU, 9.0, LUOYANG, 3.0))
        .given("revenue", 2021, Map.of(ZHENGZHOU, 9.0, LUOYANG, 1.0, XINXIANG, 0.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 9.0, XINXIANG, 0.0));

    // When the dimension's weights vary by nine tenths, a thousand times
    inputs("uncertainty: {draws: 1000, seed: 7, weights: {noise: 0.9}, top: [1, 2]}\n");
    List<RankDraws.Block> blocks = RankDraws.blocks(index, IndexHistory.of(index, conf, values), 4);
    RankDraws.Drawn drawn = blocks.get(3).drawn(index, conf);
    for (int block : new int[] {1, 0, 2}) {
      drawn = drawn.add(blocks.get(block).drawn(index, conf));
    }

    // Then the leader is mostly first, and the last always last
    assertThat(blocks).hasSize(4).allMatch(block -> block.year() == 2021);
    Map<String, Map<String, Object>> byZone = new TreeMap<>();
    for (Row row : RankDraws.uncertainty(index, 2021, drawn)) {
      Map<String, Object> values = Printed.byColumn(Tables.RANK_UNCERTAINTY, row);
      byZone.put((String) values.get(Columns.ZONE_ID), values);
    }
    assertThat(byZone.get(ZHENGZHOU)).containsEntry(Columns.MEDIAN, 1.0);
    assertThat(byZone.get(XINXIANG))
        .containsEntry(Columns.MEDIAN, 3.0)
        .containsEntry(Columns.LOW, 3.0)
        .containsEntry(Columns.DRAWS, 1000)
        .containsEntry(Columns.SEED, 7);
    Map<String, Double> first = new TreeMap<>();
    for (Row row : RankDraws.probabilities(index, 2021, drawn)) {
      TableRow probability = TableRow.view(Tables.RANK_PROBABILITIES, row);
      if (probability.integer(Columns.TOP_K) == 1) {
        first.put(probability.text(Columns.ZONE_ID), probability.number(Columns.PROBABILITY));
      }
    }
    assertThat(first.get(ZHENGZHOU)).isBetween(0.6, 0.99);
    assertThat(first.get(LUOYANG) + first.get(ZHENGZHOU)).isCloseTo(1, within(1e-12));
    assertThat(first.get(XINXIANG)).isZero();
  }

  /** The inputs of the draws of an index: weight or choice by number, factor and item. */
  private Map<String, Object> kept() {
    Map<String, Object> kept = new TreeMap<>();
    for (RankDraws.Block block : RankDraws.blocks(index, IndexHistory.of(index, conf, values), 1)) {
      block
          .inputs(index, conf)
          .forEachRemaining(
              row -> {
                Map<String, Object> of = Printed.byColumn(Tables.INDEX_DRAWS, row);
                String key = of.get(Columns.YEAR) + " " + of.get(Columns.DRAW) + " ";
                kept.put(
                    key + of.get(Columns.FACTOR) + " " + of.get(Columns.ITEM),
                    of.getOrDefault(Columns.CHOICE, of.get(Columns.VALUE)));
              });
    }
    return kept;
  }

  @Test
  void shouldDrawWeightsAroundThoseThatAreComputedForTheYear() {
    // Given an entropy that gives firms almost everything in 2020 and little in 2021
    given("revenue", 2020, Map.of(ZHENGZHOU, 9.0, LUOYANG, 8.9, XINXIANG, 0.0, WUHAN, 8.8))
        .given("firms", 2020, Map.of(ZHENGZHOU, 9.0, LUOYANG, 0.1, XINXIANG, 0.0, WUHAN, 0.2))
        .given("revenue", 2021, Map.of(ZHENGZHOU, 9.0, LUOYANG, 0.1, XINXIANG, 0.0, WUHAN, 0.2))
        .given("firms", 2021, Map.of(ZHENGZHOU, 9.0, LUOYANG, 8.9, XINXIANG, 0.0, WUHAN, 8.8));
    inputs(
        """
        weighting: {method: entropy}
        uncertainty:
          draws: 20
          weights: {noise: 0.1, levels: [2]}
          years: [2020, 2021]
          tables: [draws]
        """);

    Map<String, Object> kept = kept();

    Map<Integer, Double> firms = new TreeMap<>();
    for (Row row : Scores.computed(index, IndexInputs.of(index, conf, values)).weights()) {
      TableRow weight = TableRow.view(Tables.INDEX_WEIGHTS, row);
      if (weight.text(Columns.NODE_ID).equals("firms")) {
        firms.put(weight.integer(Columns.YEAR), weight.number(Columns.WEIGHT_PCT));
      }
    }
    assertThat(firms.get(2020)).isGreaterThan(70);
    assertThat(firms.get(2021)).isLessThan(30);
    assertThat(kept).hasSize(2 * 20 * 2);
    for (int year : new int[] {2020, 2021}) {
      for (int draw = 0; draw < 20; draw++) {
        assertThat((Double) kept.get(year + " " + draw + " weights firms"))
            .isBetween(0.9 * firms.get(year), 1.1 * firms.get(year));
      }
    }
  }

  @Test
  void shouldTieTheSameInDrawsGapsAndLiftsAsInTheRanking() {
    // Given two zones that are printed alike without decimals
    given("revenue", 2021, Map.of(ZHENGZHOU, 100.0, LUOYANG, 50.3, XINXIANG, 50.1, WUHAN, 0.0));
    inputs("rank_decimals: 0\nuncertainty: {draws: 10, weights: {noise: 0.2}}\n");

    RankDraws.Drawn drawn =
        RankDraws.blocks(index, IndexHistory.of(index, conf, values), 1).get(0).drawn(index, conf);

    assertThat(drawn.reference()).containsExactly(2, 4, 2, 1);
    assertThat(drawn.ranks().count(0, 2)).isEqualTo(10);
    assertThat(drawn.ranks().count(2, 2)).isEqualTo(10);
    assertThat(ScoredYear.of(index, conf, values, 2021).ranks())
        .containsEntry(LUOYANG, 2)
        .containsEntry(XINXIANG, 2)
        .containsEntry(WUHAN, 4);
  }

  @Test
  void shouldAnswerForFiveThousandZonesByDraws() {
    StringBuilder zones = new StringBuilder(ConfFiles.ZONES_HEADER);
    zones.append("cn,全国,China,nation,,,,,,\nhtz-all,全国高新区,All zones,group,,,cn,,,\n");
    Random random = new Random(5);
    for (int zone = 0; zone < 5000; zone++) {
      String id = String.format(Locale.ROOT, "htz-%04d", zone);
      zones.append(id + ",园区" + zone + ",Zone " + zone + ",zone,,,htz-all,,,\n");
      given("revenue", 2021, Map.of(id, random.nextDouble() * 1e9));
      given("firms", 2021, Map.of(id, (double) random.nextInt(400)));
    }
    conf =
        Panel.conf()
            .with("zones.csv", zones.toString())
            .with(
                "indices/strength.yaml",
                INDEX
                    + """
                    uncertainty:
                      draws: 40
                      weights: {noise: 0.3}
                      normalisation: [{method: min-max}, {method: percentile-rank}]
                      aggregation: [arithmetic, geometric, topsis]
                      tables: [acceptability]
                    """)
            .accepted();
    index = conf.indices().get(0);

    RankDraws.Drawn drawn =
        RankDraws.blocks(index, IndexHistory.of(index, conf, values), 1).get(0).drawn(index, conf);

    List<Row> rows = RankDraws.uncertainty(index, 2021, drawn);
    assertThat(rows).hasSize(5000);
    for (Row row : rows) {
      TableRow zone = TableRow.view(Tables.RANK_UNCERTAINTY, row);
      assertThat(zone.number(Columns.MEDIAN))
          .isBetween(zone.number(Columns.LOW), zone.number(Columns.HIGH));
    }
    assertThat(rows).extracting(row -> row.getInt(3)).contains(1, 2, 3, 2500).doesNotContain(0);
  }

  /** What is remarked about an index: code, place, what it is about and why. */
  private List<String> remarks(IndexInputs inputs) {
    return IndexRemarks.of(index, inputs, Scores.computed(index, inputs)).stream()
        .map(
            finding ->
                finding.code()
                    + " | "
                    + finding.sourceRef()
                    + " | "
                    + finding.value()
                    + " | "
                    + finding.details().get("expected")
                    + " "
                    + finding.details().get("field"))
        .toList();
  }

  @Test
  void shouldSayWhichIndicatorGivesNobodyAScore() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 7.0, LUOYANG, 7.0, XINXIANG, 7.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0))
        .given("revenue", 2022, Map.of(ZHENGZHOU, 7.0, LUOYANG, 8.0))
        .given("firms", 2022, Map.of(ZHENGZHOU, 1.0))
        .given("revenue", 2023, Map.of(ZHENGZHOU, 7.0));

    assertThat(remarks(inputs("")))
        .containsExactly(
            "index_indicator_constant | conf/indices strength 2021 | revenue | min-max zero_range",
            "index_indicator_unscored | conf/indices strength 2022 | firms | min-max single_value",
            "index_indicator_unscored | conf/indices strength 2023 | revenue | min-max single_value",
            "index_unscored | conf/indices strength 2023 | strength | 1 ");
  }

  @Test
  void shouldNotCallValuesEqualWhoseQuantilesAre() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 0.0, LUOYANG, 0.0, XINXIANG, 0.0, WUHAN, 1000.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 1.0, LUOYANG, 2.0, XINXIANG, 3.0, WUHAN, 4.0));

    assertThat(
            remarks(
                inputs(
                    "normalisation:"
                        + " {method: quantile-goalposts, lower_quantile: 0, upper_quantile: 0.5}\n")))
        .containsExactly(
            "index_indicator_unscored | conf/indices strength 2021 | revenue | quantile-goalposts"
                + " zero_range");
  }

  @Test
  void shouldSayWhatATreatmentAndAWeightingCouldNotDo() {
    given("revenue", 2021, Map.of(ZHENGZHOU, 0.0, LUOYANG, 0.0, XINXIANG, 0.0, WUHAN, 1000.0))
        .given("firms", 2021, Map.of(ZHENGZHOU, 1.0));

    assertThat(
            remarks(
                inputs(
                    """
                    steps:
                      - treat: {method: winsorise, skewness: 1, kurtosis: 1}
                    weighting: {method: pca}
                    """)))
        .containsExactly(
            "index_treatment_left | conf/indices strength 2021 | revenue | winsorise zero_range",
            "index_indicator_unscored | conf/indices strength 2021 | firms | min-max single_value",
            "index_weights_declared | conf/indices strength 2021 | all | pca too_few_points");
  }

  @Test
  void shouldSayByWhichStepsAnIndexIsMade() {
    inputs(
        """
        steps:
          - screen: {availability: 0.5}
          - impute: {method: group-mean, group: province}
          - treat: {method: two-stage, second: boxcox, lambda: 0.5, indicators: [revenue]}
        weighting: {method: entropy, levels: [2]}
        aggregation: [geometric, {method: generalised, power: 2, coverage_of: leaves}]
        """);

    assertThat(IndexSteps.of(index))
        .extracting(IndexTablesTest::inFull)
        .containsExactly(
            "筛选 (availability=0.5, non_zero=0)",
            "插补：组均值 (group=province)",
            "极端值处理：两步法 (revenue; skewness=2, kurtosis=3.5, limit=5, second=boxcox, lambda=0.5)",
            "标准化：极差标准化 (low=0, high=100, scope=year)",
            "权重：熵权 (level 2; shift=0, scope=year)",
            "汇总：几何平均 (level 0; coverage_threshold=0.2, coverage_of=weight)",
            "汇总：幂平均 (level 1+; power=2, coverage_threshold=0.2, coverage_of=leaves)");
    assertThat(IndexSteps.rows(index))
        .map(row -> Printed.byColumn(Tables.INDEX_STEPS, row))
        .extracting(row -> row.get(Columns.STEP) + " " + row.get(Columns.METHOD))
        .contains("1 null", "2 group-mean", "7 generalised");
    inputs("");
    assertThat(IndexSteps.of(index))
        .extracting(IndexSteps.Step::en)
        .containsExactly("Normalisation: Min-max", "Aggregation: Arithmetic mean");
  }

  private static String inFull(IndexSteps.Step step) {
    return step.zh()
        + " ("
        + (step.about().isEmpty() ? "" : step.about() + "; ")
        + step.parameters()
        + ")";
  }
}
