package org.zonemark.table.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Stated;

class GroupTablesTest {

  private static final Configuration CONF =
      Stated.conf(
          """
          groups:
            ids: [peers, htz-all]
            totals: true
            contributions: true
            dispersion: [hhi, cr5, gini, theil, sigma, beta]
          components: [{whole: revenue, parts: [services, goods]}]
          quotients: [{ratio: research_share, numerator: research, denominator: gdp}]
          """,
          Map.of(
              "zone_events.csv",
              "zone_id,year,event,event_date,note,source_ref\nc,2022,scope_changed,,,\n"
                  + "city,2022,scope_changed,,,\n"));

  private static List<Map<String, Object>> totals(String indicator, String lines) {
    return GroupTotals.of(Stated.data(indicator, lines), CONF).stream()
        .map(row -> Facts.byColumn(Tables.GROUP_TOTALS, row))
        .toList();
  }

  private static List<Map<String, Object>> contributions(String indicator, String lines) {
    return Contributions.of(Stated.data(indicator, lines), CONF).stream()
        .map(row -> Facts.byColumn(Tables.CONTRIBUTIONS, row))
        .toList();
  }

  private static Map<String, Object> one(
      List<Map<String, Object>> rows, String group, String period, String panel) {
    return rows.stream()
        .filter(row -> row.get(Columns.GROUP_ID).equals(group))
        .filter(row -> row.get(Columns.PERIOD).equals(period))
        .filter(row -> row.get(Columns.PANEL).equals(panel))
        .findFirst()
        .orElseThrow();
  }

  private static void assertNumber(Map<String, Object> row, String column, double expected) {
    assertThat((Double) row.get(column)).as("%s %s", column, row).isCloseTo(expected, within(1e-9));
  }

  private static List<Tuple> columns(List<Map<String, Object>> rows, String... columns) {
    return rows.stream().map(row -> tuple(Arrays.stream(columns).map(row::get).toArray())).toList();
  }

  // d is part of htz-all from 2019 on; b tells nothing of 2018.
  private static final String LEVELS =
      """
      a       | gdp | level  | current    | 2018 | 100
      c       | gdp | level  | current    | 2018 | 50
      htz-all | gdp | level  | current    | 2018 | 200
      a       | gdp | level  | current    | 2019 | 110
      b       | gdp | level  | current    | 2019 | 40
      c       | gdp | level  | current    | 2019 | 49
      d       | gdp | level  | current    | 2019 | 21
      htz-all | gdp | level  | current    | 2019 | 224
      htz-all | gdp | growth | comparable | 2019 | 6
      """;

  @Test
  void shouldPutTheSameZonesBesideAllAndBesideWhatIsPublished() {
    List<Map<String, Object>> rows = totals("gdp", LEVELS);
    Map<String, Object> all = one(rows, "htz-all", "2019", "all");
    assertNumber(all, Columns.TOTAL, 220);
    assertNumber(all, Columns.BASE_TOTAL, 150);
    assertNumber(all, Columns.PUBLISHED_TOTAL, 224);
    assertNumber(all, Columns.PUBLISHED_GROWTH_PCT, 12);
    assertThat(all)
        .containsEntry(Columns.REASON, "panel_mixed")
        .doesNotContainKeys(Columns.GROWTH_PCT, Columns.CONTINUING_PP, Columns.OTHER_PP)
        .containsEntry(Columns.REPORTED_PCT, 6.0)
        .containsEntry(Columns.REPORTED_PRICE_BASIS, "comparable")
        .containsEntry(Columns.MEMBERS, 4)
        .containsEntry(Columns.REPORTING, 4)
        .containsEntry(Columns.COVERAGE, 1.0);

    Map<String, Object> same = one(rows, "htz-all", "2019", "balanced");
    assertNumber(same, Columns.TOTAL, 159);
    assertNumber(same, Columns.GROWTH_PCT, 6);
    assertThat(same)
        .containsEntry(Columns.MEMBERS, 4)
        .containsEntry(Columns.REPORTING, 2)
        .containsEntry(Columns.COVERAGE, 0.5);
    assertThat(one(rows, "htz-all", "2018", "all"))
        .containsEntry(Columns.MEMBERS, 3)
        .containsEntry(Columns.REASON, "base_missing");
  }

  // d is part of htz-all from 2019 on, and all others are known in both years.
  private static final String ENTRY = LEVELS + "b | gdp | level | current | 2018 | 50\n";

  @Test
  void shouldTakeTheGrowthOfAllApartWhereTheSameMembersAreKnown() {
    Map<String, Object> all = one(totals("gdp", ENTRY), "htz-all", "2019", "all");
    assertNumber(all, Columns.GROWTH_PCT, 10);
    assertNumber(all, Columns.CONTINUING_PP, -0.5);
    assertNumber(all, Columns.ENTRY_PP, 10.5);
    assertNumber(all, Columns.EXIT_PP, 0);
    assertNumber(all, Columns.OTHER_PP, 0);
  }

  @Test
  void shouldGiveNoGrowthOfAGroupWhoseMembersAreKnownInDifferentYears() {
    List<Map<String, Object>> rows =
        totals(
            "gdp",
            """
            a | gdp | level | current | 2020 | 100
            b | gdp | level | current | 2020 | 60
            a | gdp | level | current | 2021 | 120
            """);
    // -25 % were the zone that is unknown in the later year zero
    assertThat(one(rows, "peers", "2021", "all"))
        .containsEntry(Columns.TOTAL, 120.0)
        .containsEntry(Columns.BASE_TOTAL, 160.0)
        .containsEntry(Columns.REASON, "panel_mixed")
        .doesNotContainKey(Columns.GROWTH_PCT);
    assertNumber(one(rows, "peers", "2021", "balanced"), Columns.GROWTH_PCT, 20);
  }

  @Test
  void shouldNotCountAnUnknownZoneThatEnteredAsZero() {
    // d is part of htz-all from 2019 on, and nothing is known of it
    String lines =
        """
        a | gdp | level | current | 2018 | 100
        b | gdp | level | current | 2018 | 100
        c | gdp | level | current | 2018 | 100
        a | gdp | level | current | 2019 | 110
        b | gdp | level | current | 2019 | 110
        c | gdp | level | current | 2019 | 110
        """;

    assertThat(one(totals("gdp", lines), "htz-all", "2019", "all"))
        .containsEntry(Columns.REASON, "panel_mixed")
        .doesNotContainKeys(Columns.GROWTH_PCT, Columns.ENTRY_PP);
    assertNumber(one(totals("gdp", lines), "htz-all", "2019", "balanced"), Columns.GROWTH_PCT, 10);
    assertThat(contributions("gdp", lines))
        .filteredOn(row -> row.get(Columns.GROUP_ID).equals("htz-all"))
        .filteredOn(row -> row.get(Columns.PANEL).equals("all"))
        .extracting(row -> row.get(Columns.CONTRIBUTION_SHARE_PCT), row -> row.get(Columns.REASON))
        .containsOnly(tuple(null, "panel_mixed"))
        .hasSize(3);
    String shares = lines.replace("gdp", "research") + lines.replace("| 110", "| 200");
    assertThat(one(totals("research_share", shares), "htz-all", "2019", "all"))
        .containsEntry(Columns.REASON, "panel_mixed")
        .doesNotContainKey(Columns.CHANGE_PP);
  }

  @Test
  void shouldSumNothingWhereNobodyStaysTheSameAndSayWhy() {
    String lines =
        """
        a | research | level | current | 2020 | 10
        a | gdp      | level | current | 2020 | 100
        b | research | level | current | 2021 | 20
        b | gdp      | level | current | 2021 | 100
        c | research | level | current | 2021 | 1
        c | gdp      | level | current | 2021 | 10
        c | research | level | current | 2022 | 2
        c | gdp      | level | current | 2022 | 10
        """;

    assertThat(
            columns(
                totals("research_share", lines).stream()
                    .filter(row -> row.get(Columns.GROUP_ID).equals("peers"))
                    .filter(row -> row.get(Columns.PANEL).equals("balanced"))
                    .toList(),
                Columns.PERIOD,
                Columns.NUMERATOR_TOTAL,
                Columns.DENOMINATOR_TOTAL,
                Columns.REASON))
        .containsExactly(
            tuple("2020", null, null, "base_missing"),
            tuple("2021", null, null, "panel_mixed"),
            tuple("2022", null, null, "scope_break"));
    assertThat(
            columns(
                totals("gdp", lines).stream()
                    .filter(row -> row.get(Columns.GROUP_ID).equals("peers"))
                    .filter(row -> row.get(Columns.PANEL).equals("balanced"))
                    .toList(),
                Columns.PERIOD,
                Columns.TOTAL,
                Columns.REASON))
        .containsExactly(
            tuple("2020", null, "base_missing"),
            tuple("2021", null, "panel_mixed"),
            tuple("2022", null, "scope_break"));
  }

  @Test
  void shouldTakeNothingApartAcrossAChangeOfTheArea() {
    assertThat(
            columns(
                contributions(
                        "revenue",
                        """
                        c | revenue  | level | current | 2021 | 100
                        c | services | level | current | 2021 | 40
                        c | goods    | level | current | 2021 | 60
                        c | revenue  | level | current | 2022 | 300
                        c | services | level | current | 2022 | 40
                        c | goods    | level | current | 2022 | 260
                        """)
                    .stream()
                    .filter(row -> row.get(Columns.GROUP_ID).equals("-"))
                    .toList(),
                Columns.COMPONENT_ID,
                Columns.FLOW,
                Columns.CONTRIBUTION_PP,
                Columns.CONTRIBUTION_SHARE_PCT,
                Columns.REASON))
        .containsExactly(
            tuple("goods", "scope_changed", null, null, "scope_break"),
            tuple("services", "scope_changed", null, null, "scope_break"),
            tuple("-", "scope_changed", null, null, "scope_break"));
  }

  @Test
  void shouldTakeNoSharesOverAMixedPanel() {
    String lines =
        """
        a | gdp | level | current | 2020 | 100
        b | gdp | level | current | 2020 | 60
        c | gdp | level | current | 2020 | 100
        a | gdp | level | current | 2021 | 150
        c | gdp | level | current | 2021 | 130
        """;
    assertThat(
            columns(
                contributions("gdp", lines).stream()
                    .filter(row -> row.get(Columns.GROUP_ID).equals("peers"))
                    .toList(),
                Columns.PANEL,
                Columns.ZONE_ID,
                Columns.CONTRIBUTION_PP,
                Columns.CONTRIBUTION_SHARE_PCT,
                Columns.REASON))
        // 50 of 20, that is 250 %, were the zone that is unknown in the later year zero
        .containsExactly(
            tuple("all", "a", null, null, "panel_mixed"),
            tuple("all", "b", null, null, "panel_mixed"),
            tuple("all", "c", null, null, "panel_mixed"),
            tuple("balanced", "a", 25.0, 62.5, null),
            tuple("balanced", "c", 15.0, 37.5, null));
  }

  @Test
  void shouldGivePointsButNoSharesWhereAZoneEnters() {
    assertThat(
            columns(
                contributions("gdp", ENTRY).stream()
                    .filter(row -> row.get(Columns.GROUP_ID).equals("htz-all"))
                    .filter(row -> row.get(Columns.PANEL).equals("all"))
                    .toList(),
                Columns.ZONE_ID,
                Columns.CONTRIBUTION_PP,
                Columns.CONTRIBUTION_SHARE_PCT,
                Columns.REASON))
        .containsExactly(
            tuple("a", 5.0, null, "panel_mixed"),
            tuple("b", -5.0, null, "panel_mixed"),
            tuple("c", -0.5, null, "panel_mixed"),
            tuple("d", 10.5, null, "panel_mixed"));
  }

  @Test
  void shouldTellEntriesFromZonesThatOnlyBeganToReport() {
    List<Map<String, Object>> rows =
        contributions("gdp", LEVELS).stream()
            .filter(row -> row.get(Columns.PANEL).equals("all"))
            .toList();
    assertThat(rows)
        .filteredOn(row -> row.get(Columns.GROUP_ID).equals("htz-all"))
        .extracting(row -> row.get(Columns.ZONE_ID) + " " + row.get(Columns.FLOW))
        .containsExactly("a continuing", "b appeared", "c continuing", "d entry");
    assertThat(rows)
        .filteredOn(row -> row.get(Columns.GROUP_ID).equals("peers"))
        .extracting(row -> row.get(Columns.ZONE_ID) + " " + row.get(Columns.FLOW))
        .containsExactly("a continuing", "b appeared", "c continuing", "d appeared");
  }

  @Test
  void shouldAddUpTheContributionsToTheGrowthOfTheTotalExactly() {
    Object growth = one(totals("gdp", ENTRY), "htz-all", "2019", "all").get(Columns.GROWTH_PCT);
    BigDecimal sum =
        contributions("gdp", ENTRY).stream()
            .filter(row -> row.get(Columns.GROUP_ID).equals("htz-all"))
            .filter(row -> row.get(Columns.PANEL).equals("all"))
            .map(row -> new BigDecimal((Double) row.get(Columns.CONTRIBUTION_PP)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(new BigDecimal((Double) growth));
  }

  @Test
  void shouldNotCallAZoneTheSameAcrossAChangeOfItsArea() {
    String lines =
        """
        a | gdp | level | current | 2021 | 100
        c | gdp | level | current | 2021 | 100
        a | gdp | level | current | 2022 | 105
        c | gdp | level | current | 2022 | 300
        """;
    List<Map<String, Object>> rows = totals("gdp", lines);
    assertNumber(one(rows, "peers", "2022", "all"), Columns.OTHER_PP, 100);
    assertNumber(one(rows, "peers", "2022", "balanced"), Columns.GROWTH_PCT, 5);
    assertThat(contributions("gdp", lines))
        .filteredOn(row -> row.get(Columns.GROUP_ID).equals("peers"))
        .extracting(row -> row.get(Columns.FLOW))
        .containsExactly("continuing", "scope_changed", "continuing");
  }

  @Test
  void shouldNotLetAWithheldValueBeTakenFromThePublishedWhole() {
    String lines =
        """
        a       | gdp | level | current | 2019 | 100
        b       | gdp | level | current | 2019 | 100
        a       | gdp | level | current | 2020 | 110
        b       | gdp | level | current | 2020 | -
        c       | gdp | level | current | 2020 | 100
        htz-all | gdp | level | current | 2020 | 230
        """;
    List<Map<String, Object>> rows = totals("gdp", lines);
    for (String panel : List.of("all", "balanced")) {
      assertThat(one(rows, "htz-all", "2020", panel))
          .containsEntry(Columns.REASON, "withheld")
          .containsEntry(Columns.WITHHELD, 1)
          .doesNotContainKeys(Columns.TOTAL, Columns.GROWTH_PCT, Columns.BASE_TOTAL);
      // The sum of the other group is that of the same zones, and would tell it as well.
      assertThat(one(rows, "peers", "2020", panel))
          .containsEntry(Columns.REASON, "withheld")
          .doesNotContainKey(Columns.TOTAL);
    }
    assertThat(contributions("gdp", lines))
        .filteredOn(row -> row.get(Columns.GROUP_ID).equals("htz-all"))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry(Columns.REASON, "withheld")
                    .doesNotContainKeys(Columns.CONTRIBUTION_PP, Columns.CONTRIBUTION_SHARE_PCT));
    assertThat(
            Dispersion.of(Stated.data("gdp", lines), CONF).stream()
                .map(row -> Facts.byColumn(Tables.DISPERSION, row))
                .filter(row -> row.get(Columns.GROUP_ID).equals("htz-all"))
                .filter(row -> row.get(Columns.PERIOD).equals("2020"))
                .map(row -> row.get(Columns.GROUP_STATISTIC) + " " + row.get(Columns.REASON)))
        .contains("hhi withheld", "cr5 withheld", "gini null", "beta too_few_points");
    assertThat(
            Dispersion.of(Stated.data("gdp", "a | gdp | level | current | 2020 | 110"), CONF)
                .stream()
                .map(row -> Facts.byColumn(Tables.DISPERSION, row).get(Columns.REASON)))
        .containsOnly("single_value");
  }

  @Test
  void shouldDivideSumsAndNeverAverageRatios() {
    String lines =
        """
        a | research | level | current | 2019 | 10
        a | gdp      | level | current | 2019 | 100
        a | research | level | current | 2020 | 12
        a | gdp      | level | current | 2020 | 100
        b | research | level | current | 2020 | 1
        b | gdp      | level | current | 2020 | 900
        c | research | level | current | 2020 | 50
        a | research_share | level | - | 2020 | 12 | unit=%
        """;
    List<Map<String, Object>> rows = totals("research_share", lines);
    Map<String, Object> all = one(rows, "peers", "2020", "all");
    assertNumber(all, Columns.TOTAL, 1.3);
    assertNumber(all, Columns.NUMERATOR_TOTAL, 13);
    assertNumber(all, Columns.DENOMINATOR_TOTAL, 1000);
    assertThat(all)
        .containsEntry(Columns.REPORTING, 2)
        .containsEntry(Columns.REASON, "panel_mixed")
        .doesNotContainKeys(Columns.GROWTH_PCT, Columns.CHANGE_PP);
    Map<String, Object> same = one(rows, "peers", "2020", "balanced");
    assertNumber(same, Columns.TOTAL, 12);
    assertNumber(same, Columns.CHANGE_PP, 2);
  }

  @Test
  void shouldTellTheRatioOfAGroupOnceAtTheUsualPrices() {
    String lines =
        """
        a | research | level | comparable | 2020 | 30
        a | gdp      | level | comparable | 2020 | 100
        a | research | level | current    | 2020 | 5
        a | gdp      | level | current    | 2020 | 100
        b | research | level | current    | 2020 | 5
        b | gdp      | level | current    | 2020 | 100
        """;
    Map<String, Object> all = one(totals("research_share", lines), "peers", "2020", "all");

    assertNumber(all, Columns.TOTAL, 5);
    assertThat(all).containsEntry(Columns.REPORTING, 2);
  }

  private static final String PARTS =
      """
      a  | revenue  | level | current | 2019 | 110
      a  | services | level | current | 2019 | 50
      a  | goods    | level | current | 2019 | 50
      a  | revenue  | level | current | 2020 | 121
      a  | services | level | current | 2020 | 65
      a  | goods    | level | current | 2020 | 45
      """;

  @Test
  void shouldTakeTheGrowthOfAZoneApartByItsComponentsAndTheRest() {
    List<Map<String, Object>> rows = contributions("revenue", PARTS);
    assertThat(
            columns(
                rows.stream().filter(row -> row.get(Columns.GROUP_ID).equals("-")).toList(),
                Columns.COMPONENT_ID,
                Columns.BASE_VALUE,
                Columns.VALUE))
        .containsExactly(
            tuple("goods", 50.0, 45.0), tuple("services", 50.0, 65.0), tuple("-", 10.0, 11.0));
    double sum =
        rows.stream()
            .filter(row -> row.get(Columns.GROUP_ID).equals("-"))
            .mapToDouble(row -> (Double) row.get(Columns.CONTRIBUTION_PP))
            .sum();
    assertThat(sum).isCloseTo(10, within(1e-12));
    assertThat(rows).noneMatch(row -> row.containsKey(Columns.PARENT_ID));
  }

  @Test
  void shouldShiftAndShareAgainstTheNearestWholeWithTheSameComponents() {
    List<Map<String, Object>> rows =
        contributions(
            "revenue",
            PARTS
                + """
                prov | revenue  | level | current | 2019 | 500
                prov | revenue  | level | current | 2020 | 600
                cn   | revenue  | level | current | 2019 | 1100
                cn   | services | level | current | 2019 | 500
                cn   | goods    | level | current | 2019 | 500
                cn   | revenue  | level | current | 2020 | 1210
                cn   | services | level | current | 2020 | 600
                cn   | goods    | level | current | 2020 | 500
                """);
    Map<String, Object> services =
        rows.stream()
            .filter(row -> row.get(Columns.ZONE_ID).equals("a"))
            .filter(row -> row.get(Columns.COMPONENT_ID).equals("services"))
            .findFirst()
            .orElseThrow();
    // 50 of 110 at 10 %, at 20 - 10 %, at 30 - 20 %
    assertThat(services).containsEntry(Columns.PARENT_ID, "cn");
    assertNumber(services, Columns.NATIONAL_PP, 100 * 5.0 / 110);
    assertNumber(services, Columns.MIX_PP, 100 * 5.0 / 110);
    assertNumber(services, Columns.OWN_PP, 100 * 5.0 / 110);
    assertNumber(services, Columns.CONTRIBUTION_PP, 100 * 15.0 / 110);
  }

  @Test
  void shouldNotShowTheRestWhereItIsAWithheldComponent() {
    List<Map<String, Object>> rows =
        contributions(
            "revenue",
            PARTS.replace(
                "a  | goods    | level | current | 2020 | 45",
                "a  | goods | level | current | 2020 | -"));
    assertThat(rows)
        .filteredOn(row -> row.get(Columns.GROUP_ID).equals("-"))
        .filteredOn(row -> row.get(Columns.COMPONENT_ID).equals("-"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry(Columns.REASON, "withheld")
                    .doesNotContainKeys(
                        Columns.CONTRIBUTION_PP, Columns.BASE_VALUE, Columns.VALUE));
  }

  @Test
  void shouldMeasureDispersionOfEveryYear() {
    String lines =
        """
        a | gdp | level | current | 2019 | 10
        b | gdp | level | current | 2019 | 20
        c | gdp | level | current | 2019 | 40
        a | gdp | level | current | 2020 | 20
        b | gdp | level | current | 2020 | 30
        c | gdp | level | current | 2020 | 40
        d | gdp | level | current | 2020 | 10
        """;
    List<Map<String, Object>> rows =
        Dispersion.of(Stated.data("gdp", lines), CONF).stream()
            .map(row -> Facts.byColumn(Tables.DISPERSION, row))
            .filter(row -> row.get(Columns.GROUP_ID).equals("peers"))
            .filter(row -> row.get(Columns.PERIOD).equals("2020"))
            .toList();
    assertThat(rows)
        .extracting(row -> row.get(Columns.GROUP_STATISTIC))
        .containsExactly("hhi", "cr5", "gini", "theil", "sigma", "beta");
    assertNumber(rows.get(0), Columns.STATISTIC_VALUE, 3000);
    assertNumber(rows.get(1), Columns.STATISTIC_VALUE, 100);
    assertNumber(rows.get(2), Columns.STATISTIC_VALUE, 0.25);
    // ln growth falls from ln 2 to 0 while ln level rises from ln 10 by two steps of ln 2
    assertNumber(rows.get(5), Columns.STATISTIC_VALUE, -0.5);
    assertThat(rows.get(5))
        .containsEntry(Columns.REPORTING, 3)
        .containsEntry(Columns.COVERAGE, 0.75)
        .containsEntry(Columns.BASE_PERIOD, "2019");
  }

  @Test
  void shouldComputeNothingOfGroupsUnlessAsked() {
    IndicatorData data = Stated.data("gdp", LEVELS);
    Configuration plain = Stated.conf("windows: [yoy]\n");
    assertThat(GroupTotals.of(data, plain)).isEmpty();
    assertThat(Contributions.of(data, plain)).isEmpty();
    assertThat(Dispersion.of(data, plain)).isEmpty();
  }

  @Test
  void shouldGiveTheSameRowsFromLinesInAnyOrderAndTheSameRatesInAnyUnit() {
    List<String> lines = new ArrayList<>(LEVELS.lines().toList());
    Random random = new Random(20261122);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(lines, random);
      String shuffled = String.join("\n", lines);
      assertThat(withoutIds(totals("gdp", shuffled)))
          .containsExactlyElementsOf(withoutIds(totals("gdp", LEVELS)));
      assertThat(withoutIds(contributions("gdp", shuffled)))
          .containsExactlyElementsOf(withoutIds(contributions("gdp", LEVELS)));
    }
    String larger = LEVELS.replaceAll("(level  \\| current    \\| \\d{4} \\| \\d+)", "$1e8");
    assertThat(larger).contains("100e8");
    List<Map<String, Object>> some = contributions("gdp", LEVELS);
    List<Map<String, Object>> scaled = contributions("gdp", larger);
    assertThat(columns(scaled, Columns.CONTRIBUTION_PP, Columns.CONTRIBUTION_SHARE_PCT))
        .isEqualTo(columns(some, Columns.CONTRIBUTION_PP, Columns.CONTRIBUTION_SHARE_PCT));
  }

  private static List<Map<String, Object>> withoutIds(List<Map<String, Object>> rows) {
    rows.forEach(row -> row.keySet().removeIf(column -> column.endsWith("observation_id")));
    return rows;
  }
}
