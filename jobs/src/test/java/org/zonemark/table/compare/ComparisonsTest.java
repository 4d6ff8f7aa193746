package org.zonemark.table.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Stated;

class ComparisonsTest {

  private static final Configuration CONF =
      Stated.conf(
          "groups: {ids: [peers], comparators: [mean, median, best]}\n",
          Map.of(
              "zone_events.csv",
              "zone_id,year,event,event_date,note,source_ref\nc,2020,scope_changed,,,\n"
                  + "city,2020,scope_changed,,,\n"));

  private static List<Map<String, Object>> rows(
      Configuration conf, String indicator, String lines) {
    return Comparisons.of(Stated.data(indicator, lines), conf)
        .map(row -> Facts.byColumn(Tables.COMPARISONS, row))
        .toList();
  }

  private static Map<String, Object> one(
      String indicator, String lines, String zone, String comparator) {
    return rows(CONF, indicator, lines).stream()
        .filter(row -> row.get(Columns.ZONE_ID).equals(zone))
        .filter(row -> row.get(Columns.COMPARATOR_ID).equals(comparator))
        .filter(row -> row.get(Columns.PERIOD).equals("2020"))
        .findFirst()
        .orElseThrow();
  }

  private static void assertNumber(Map<String, Object> row, String column, double expected) {
    assertThat((Double) row.get(column)).as("%s %s", column, row).isCloseTo(expected, within(1e-9));
  }

  private static final String LEVELS =
      """
      a  | gdp | level | current | 2019 | 100
      b  | gdp | level | current | 2019 | 200
      c  | gdp | level | current | 2019 | 30
      cn | gdp | level | current | 2019 | 1000
      a  | gdp | level | current | 2020 | 132
      b  | gdp | level | current | 2020 | 220
      c  | gdp | level | current | 2020 | 80
      cn | gdp | level | current | 2020 | 1100
      """;

  @Test
  void shouldSetAZoneBesideTheWholeInLevelShareAndGrowth() {
    Map<String, Object> row = one("gdp", LEVELS, "a", "cn");
    assertNumber(row, Columns.GAP, -968);
    assertNumber(row, Columns.SHARE_PCT, 12);
    assertNumber(row, Columns.SHARE_CHANGE_PP, 2);
    assertNumber(row, Columns.GROWTH_PCT, 32);
    assertNumber(row, Columns.COMPARATOR_GROWTH_PCT, 10);
    assertNumber(row, Columns.GROWTH_GAP_PP, 22);
    assertNumber(row, Columns.CONTRIBUTION_PP, 3.2);
    assertNumber(row, Columns.CONTRIBUTION_SHARE_PCT, 32);
    assertThat(row).doesNotContainKeys(Columns.REASON, Columns.GROUP_STATISTIC, Columns.GROUP_ID);
  }

  @Test
  void shouldTakeNoShareOfTheIncreaseOfAWholeThatZonesJoined() {
    // d is part of htz-all from 2019 on
    List<Map<String, Object>> rows =
        rows(
            CONF,
            "gdp",
            """
            a       | gdp | level | current | 2018 | 100
            htz-all | gdp | level | current | 2018 | 1000
            a       | gdp | level | current | 2019 | 118
            htz-all | gdp | level | current | 2019 | 1005
            a       | gdp | level | current | 2020 | 124
            htz-all | gdp | level | current | 2020 | 1055
            """);
    assertThat(rows)
        .filteredOn(row -> "htz-all".equals(row.get(Columns.COMPARATOR_ID)))
        .extracting(row -> row.get(Columns.PERIOD) + " " + row.get(Columns.CONTRIBUTION_SHARE_PCT))
        .containsExactly("2018 null", "2019 null", "2020 12.0");
    assertThat(rows)
        .filteredOn(row -> "2019".equals(row.get(Columns.PERIOD)))
        .filteredOn(row -> "htz-all".equals(row.get(Columns.COMPARATOR_ID)))
        .singleElement()
        .satisfies(
            row -> {
              assertNumber(row, Columns.CONTRIBUTION_PP, 1.8);
              assertThat(row).containsEntry(Columns.REASON, "panel_mixed");
            });
  }

  @Test
  void shouldTakeNoShareOfTheIncreaseOfAWholeThatChangedItsArea() {
    Map<String, Object> row =
        one(
            "gdp",
            """
            a    | gdp | level | current | 2019 | 100
            city | gdp | level | current | 2019 | 1000
            a    | gdp | level | current | 2020 | 120
            city | gdp | level | current | 2020 | 3000
            """,
            "a",
            "city");
    assertNumber(row, Columns.SHARE_PCT, 4);
    assertThat(row)
        .containsEntry(Columns.REASON, "scope_break")
        .doesNotContainKeys(
            Columns.SHARE_CHANGE_PP, Columns.CONTRIBUTION_PP, Columns.CONTRIBUTION_SHARE_PCT);
  }

  @Test
  void shouldTakeNoShareOfAWholeThatIsNegativeOrHardlyMoves() {
    String lines =
        """
        a  | gdp | level | current | 2019 | 100
        cn | gdp | level | current | 2019 | %s
        a  | gdp | level | current | 2020 | 150
        cn | gdp | level | current | 2020 | %s
        """;
    assertThat(one("gdp", lines.formatted(1000, 1000.01), "a", "cn"))
        .containsEntry(Columns.REASON, "denominator_small")
        .doesNotContainKey(Columns.CONTRIBUTION_SHARE_PCT);
    assertThat(one("gdp", lines.formatted(-1000, 500), "a", "cn"))
        .containsEntry(Columns.REASON, "base_negative")
        .doesNotContainKey(Columns.CONTRIBUTION_PP);
    assertThat(one("gdp", lines.formatted(1000, -500), "a", "cn"))
        .containsEntry(Columns.REASON, "denominator_negative")
        .doesNotContainKey(Columns.SHARE_PCT);
  }

  @Test
  void shouldCompareNoGrowthAcrossAChangeOfArea() {
    assertThat(one("gdp", LEVELS, "c", "cn"))
        .containsEntry(Columns.REASON, "scope_break")
        .containsKey(Columns.SHARE_PCT)
        .doesNotContainKeys(
            Columns.SHARE_CHANGE_PP,
            Columns.GROWTH_PCT,
            Columns.GROWTH_GAP_PP,
            Columns.CONTRIBUTION_PP);
  }

  @Test
  void shouldSetAZoneBesideTheMeanTheMedianAndTheBestOfItsPeers() {
    Map<String, Object> mean = one("gdp", LEVELS, "a", "peers:mean");
    assertNumber(mean, Columns.COMPARATOR_VALUE, 144);
    assertNumber(mean, Columns.GAP, -12);
    // a and b grew together from 300 to 352; c is another area than before
    assertNumber(mean, Columns.COMPARATOR_GROWTH_PCT, 100 * (352.0 / 300 - 1));
    assertThat(mean)
        .containsEntry(Columns.GROUP_ID, "peers")
        .containsEntry(Columns.GROUP_STATISTIC, "mean")
        .containsEntry(Columns.REPORTING, 3)
        .containsEntry(Columns.REASON, "no_part")
        .doesNotContainKeys(Columns.SHARE_PCT, Columns.PEER_ID);

    Map<String, Object> median = one("gdp", LEVELS, "b", "peers:median");
    assertNumber(median, Columns.COMPARATOR_VALUE, 132);
    assertNumber(median, Columns.COMPARATOR_GROWTH_PCT, 21);
    assertNumber(median, Columns.GROWTH_GAP_PP, -11);

    assertThat(one("gdp", LEVELS, "a", "peers:best"))
        .containsEntry(Columns.PEER_ID, "b")
        .containsEntry(Columns.GAP, -88.0);
    assertThat(one("gdp", LEVELS, "b", "peers:best"))
        .containsEntry(Columns.PEER_ID, "a")
        .containsEntry(Columns.GAP, 88.0);
  }

  @Test
  void shouldFindTheLeastBestWhereLessIsBetter() {
    String lines =
        """
        a | debt | level | current | 2020 | 10
        b | debt | level | current | 2020 | 20
        c | debt | level | current | 2020 | 30
        """;
    assertThat(one("debt", lines, "c", "peers:best")).containsEntry(Columns.PEER_ID, "a");
    assertThat(one("debt", lines, "a", "peers:best")).containsEntry(Columns.PEER_ID, "b");
  }

  @Test
  void shouldAverageNoRatiosAndNoRatesOfGrowth() {
    String ratios =
        """
        a | research_share | level | - | 2020 | 3 | unit=%
        b | research_share | level | - | 2020 | 5 | unit=%
        """;
    assertThat(one("research_share", ratios, "a", "peers:mean"))
        .containsEntry(Columns.REASON, "mean_of_ratios")
        .doesNotContainKey(Columns.COMPARATOR_VALUE);
    assertThat(one("research_share", ratios, "a", "peers:median"))
        .containsEntry(Columns.GAP_PP, -1.0);
    String rates =
        """
        a | gdp | growth | comparable | 2020 | 3
        b | gdp | growth | comparable | 2020 | 5
        """;
    assertThat(one("gdp", rates, "b", "peers:mean"))
        .containsEntry(Columns.REASON, "mean_of_ratios");
    assertThat(one("gdp", rates, "b", "peers:best")).containsEntry(Columns.GAP_PP, 2.0);
  }

  @Test
  void shouldSetARatioBesideTheSumOverTheSumOfItsPeersWhereBothSidesAreKnown() {
    Configuration conf =
        Stated.conf(
            """
            groups: {ids: [peers, htz-all], comparators: [mean]}
            quotients: [{ratio: research_share, numerator: research, denominator: gdp}]
            """);
    String lines =
        """
        a | research_share | ratio | - | 2020 | 12 | unit=%
        b | research_share | ratio | - | 2020 | 0.2 | unit=%
        a | research | level | current | 2020 | 12
        a | gdp      | level | current | 2020 | 100
        b | research | level | current | 2020 | 1
        b | gdp      | level | current | 2020 | 900
        c | research | level | current | 2020 | 7
        """;
    Map<String, Object> row =
        rows(conf, "research_share", lines).stream()
            .filter(one -> one.get(Columns.COMPARATOR_ID).equals("peers:mean"))
            .findFirst()
            .orElseThrow();
    assertNumber(row, Columns.COMPARATOR_VALUE, 1.3);
    assertNumber(row, Columns.GAP_PP, 10.7);
    assertThat(row).contains(Map.entry(Columns.REPORTING, 2), Map.entry(Columns.REASON, "no_part"));

    String secret =
        lines.replace("2020 | 7", "2020 | -")
            + "htz-all | research | level | current | 2020 | 20\n";
    assertThat(rows(conf, "research_share", secret))
        .filteredOn(one -> one.get(Columns.COMPARATOR_ID).equals("htz-all:mean"))
        .hasSize(2)
        .allSatisfy(
            one ->
                assertThat(one)
                    .containsEntry(Columns.REASON, "withheld")
                    .doesNotContainKey(Columns.COMPARATOR_VALUE));
  }

  private static final Configuration RATIO =
      Stated.conf(
          """
          groups: {ids: [peers], comparators: [mean]}
          quotients: [{ratio: research_share, numerator: research, denominator: gdp}]
          """);

  /** At current prices 20 of 400 in two zones; at comparable ones 30 of 100 in one. */
  private static final String AT_TWO_PRICES =
      """
      a | research | level | comparable | 2020 | 30
      a | gdp      | level | comparable | 2020 | 100
      a | research | level | current    | 2020 | 12
      a | gdp      | level | current    | 2020 | 100
      b | research | level | current    | 2020 | 8
      b | gdp      | level | current    | 2020 | 300
      """;

  private static Map<String, Object> besideTheRatio(String own) {
    List<Map<String, Object>> rows = rows(RATIO, "research_share", own + AT_TWO_PRICES);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void shouldWeighRatiosAtTheirOwnPricesElseAtTheUsualOnes() {
    Map<String, Object> usual =
        besideTheRatio("a | research_share | ratio | - | 2020 | 12 | unit=%\n");
    assertNumber(usual, Columns.COMPARATOR_VALUE, 5);
    assertThat(usual).containsEntry(Columns.REPORTING, 2);
    Map<String, Object> real =
        besideTheRatio("a | research_share | ratio | comparable | 2020 | 30 | unit=%\n");
    assertNumber(real, Columns.COMPARATOR_VALUE, 30);
    assertThat(real).containsEntry(Columns.REPORTING, 1);
    assertThat(besideTheRatio("a | research_share | ratio | unspecified | 2020 | 9 | unit=%\n"))
        .containsEntry(Columns.REASON, "mean_of_ratios")
        .doesNotContainKey(Columns.COMPARATOR_VALUE);
  }

  @Test
  void shouldWeighNoRatioToAnotherDenominatorThanTheOneDeclared() {
    assertThat(besideTheRatio("a | research_share | ratio | - | 2020 | 40 | unit=% | of=revenue\n"))
        .containsEntry(Columns.REASON, "mean_of_ratios")
        .doesNotContainKey(Columns.COMPARATOR_VALUE);
    assertNumber(
        besideTheRatio("a | research_share | ratio | - | 2020 | 12 | unit=% | of=gdp\n"),
        Columns.COMPARATOR_VALUE,
        5);
  }

  @Test
  void shouldNotLetAWithheldValueBeTakenFromAMean() {
    Configuration conf = Stated.conf("groups: {ids: [htz-all], comparators: [mean]}\n");
    assertThat(
            rows(
                conf,
                "gdp",
                """
                a       | gdp | level | current | 2020 | 132
                b       | gdp | level | current | 2020 | -
                htz-all | gdp | level | current | 2020 | 352
                """))
        .filteredOn(row -> row.get(Columns.COMPARATOR_ID).equals("htz-all:mean"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry(Columns.REASON, "withheld")
                    .doesNotContainKey(Columns.COMPARATOR_VALUE));
  }

  @Test
  void shouldSetNobodyBesideGroupsUnlessAsked() {
    assertThat(rows(Stated.conf("windows: [yoy]\n"), "gdp", LEVELS))
        .isNotEmpty()
        .noneMatch(row -> row.containsKey(Columns.GROUP_ID));
  }
}
