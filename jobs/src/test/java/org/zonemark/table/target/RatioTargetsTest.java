package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Series;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Stated;

/** Promises about a ratio, judged by the two indicators of which it is the quotient. */
class RatioTargetsTest {

  private static final LocalDate IN_2026 = LocalDate.of(2026, 6, 30);

  private static final Configuration CONF =
      Stated.conf(
          "quotients: [{ratio: research_share, numerator: research, denominator: gdp}]\n",
          Map.of(
              "units.csv",
              """
              unit,aliases,name_en,dimension,canonical,numerator,denominator
              元,,yuan,money_cny,元,1,1
              美元,,dollar,money_usd,美元,1,1
              %,,percent,percent,%,1,1
              个百分点,,percentage point,percentage_point,个百分点,1,1
              倍,,times,multiple,倍,1,1
              件,,piece,count,件,1,1
              人,,person,person,人,1,1
              万人,,ten thousand persons,person,人,10000,1
              人年,,person-year,person_year,人年,1,1
              平方米,,square metre,area,平方米,1,1
              亩,,mu,area,平方米,2000,3
              元/人,,yuan per person,cny_per_person,元/人,1,1
              件/万人,,pieces per ten thousand,per_10k,件/万人,1,1
              元/亩,,yuan per mu,cny_per_mu,元/亩,1,1
              位,,place,rank,位,1,1
              """));

  /** Of research as a share of gdp, of the zone a, unless said otherwise. */
  private static Series share(String zone, String comparator, String scope) {
    return new Series(zone, "research", "share", "-", "gdp", comparator, "-", scope);
  }

  private static Map<String, Object> judged(
      String indicator, Series series, String op, double aim, String unit, String lines) {
    IndicatorData known = Stated.data(indicator, lines);
    IndicatorData promised =
        Facts.of(indicator).promised("T", series, op, aim, unit, "2025", null).data();
    IndicatorData both =
        new IndicatorData(
            indicator, known.observations(), promised.promises(), known.denominators());
    return Facts.byColumn(Tables.ATTAINMENT, Attainments.of(both, CONF, IN_2026).get(0));
  }

  private static Map<String, Object> judged(String lines) {
    return judged("research", share("a", "-", "-"), ">=", 3, "%", lines);
  }

  private static final String BOTH =
      """
      a | research | level | current | 2025 | 3.2
      a | gdp      | level | current | 2025 | 100
      """;

  @Test
  void shouldJudgeAShareOfAnotherIndicatorByBothObservations() {
    Map<String, Object> row = judged(BOTH);
    assertThat(row)
        .contains(
            entry(Columns.STATUS, "attained"),
            entry(Columns.OBSERVED_FROM, "quotient"),
            entry(Columns.OBSERVATION_ID, "o1"),
            entry(Columns.OBSERVATIONS_USED, "o1 o2"));
    assertThat((Double) row.get(Columns.OBSERVED)).isCloseTo(3.2, within(1e-12));
  }

  @Test
  void shouldPreferTheRatioThatIsReported() {
    String reported = "a | research | share | - | 2025 | 2.9 | unit=% | of=gdp\n";
    assertThat(judged(BOTH + reported))
        .contains(
            entry(Columns.STATUS, "missed"),
            entry(Columns.OBSERVED, 2.9),
            entry(Columns.OBSERVED_FROM, "reported"));
  }

  @Test
  void shouldJudgeADeclaredRatioByItsNumeratorAndDenominator() {
    Series ratio = new Series("a", "research_share", "ratio", "-", "-", "-", "-", "-");
    Map<String, Object> row = judged("research_share", ratio, ">=", 3.5, "%", BOTH);
    assertThat(row)
        .contains(
            entry(Columns.STATUS, "missed"),
            entry(Columns.OBSERVED_FROM, "quotient"),
            entry(Columns.OBSERVATIONS_USED, "o1 o2"));
    assertThat((Double) row.get(Columns.GAP)).isCloseTo(-0.3, within(1e-12));
  }

  @Test
  void shouldTakeTheDenominatorOfTheComparatorThatIsNamed() {
    Map<String, Object> row =
        judged(
            "research",
            share("a", "city", "-"),
            ">=",
            3,
            "%",
            BOTH + "city | gdp | level | current | 2025 | 400\n");
    assertThat(row)
        .contains(entry(Columns.STATUS, "missed"), entry(Columns.OBSERVATIONS_USED, "o1 o3"));
    assertThat((Double) row.get(Columns.OBSERVED)).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void shouldNameTheSideThatIsMissing() {
    assertThat(judged("a | research | level | current | 2025 | 3.2"))
        .contains(
            entry(Columns.STATUS, "not_judgeable"),
            entry(Columns.MISSING, "a gdp level 2025"),
            entry(Columns.MISSING_WHY, "denominator_missing"));
    assertThat(judged("a | gdp | level | current | 2025 | 100"))
        .contains(
            entry(Columns.MISSING, "a research level 2025"),
            entry(Columns.MISSING_WHY, "numerator_missing"));
    assertThat(judged("a | gdp | level | current | 2023 | 100"))
        .contains(
            entry(Columns.MISSING, "a research share 2025"),
            entry(Columns.MISSING_WHY, "no_observation_of_period"));
    assertThat(
            judged("b | research | level | current | 2025 | 3.2\n" + BOTH.lines().toList().get(1)))
        .contains(entry(Columns.MISSING, "a research level 2025"));
  }

  @Test
  void shouldDivideNothingAtTwoPriceBasesOrInTwoScopes() {
    assertThat(
            judged(
                """
                a | research | level | current    | 2025 | 3.2
                a | gdp      | level | comparable | 2025 | 100
                """))
        .contains(
            entry(Columns.STATUS, "not_judgeable"), entry(Columns.MISSING_WHY, "price_basis_mixed"))
        .doesNotContainKey(Columns.OBSERVED);
    assertThat(
            judged(
                """
                a | research | level | current | 2025 | 3.2
                a | gdp      | level | current | 2025 | 100 | scope=核心区
                """))
        .contains(
            entry(Columns.MISSING_WHY, "scope_differs"),
            entry(Columns.MISSING, "a gdp level 2025"));
    assertThat(
            judged(
                """
                a | research | level | current | 2025 | 3.2
                a | gdp      | level | current | 2025 | 0
                """))
        .containsEntry(Columns.MISSING_WHY, "denominator_zero");
    assertThat(
            judged(
                """
                a | research | level | current | 2025 | 3.2 | scope=核心区
                a | gdp      | level | current | 2025 | 100 | scope=核心区
                """))
        .contains(
            entry(Columns.MISSING_WHY, "scope_differs"),
            entry(Columns.MISSING, "a research share 2025"));
  }

  @Test
  void shouldNotCallALossOfALossAShare() {
    assertThat(
            judged(
                """
                a | research | level | current | 2025 | -8
                a | gdp      | level | current | 2025 | -10
                """))
        .contains(
            entry(Columns.STATUS, "not_judgeable"),
            entry(Columns.MISSING_WHY, "denominator_negative"))
        .doesNotContainKey(Columns.OBSERVED);
  }

  @Test
  void shouldChooseTheSidesAtOnePriceBasisWhereSeveralAreStated() {
    Map<String, Object> row = judged("a | gdp | level | comparable | 2025 | 50\n" + BOTH);
    assertThat(row).containsEntry(Columns.OBSERVATIONS_USED, "o2 o3");
  }

  @Test
  void shouldShowHowFarTheRatioIsFromItsEarlierYears() {
    Map<String, Object> row =
        judged(
            """
            a | research | level | current | 2022 | 2
            a | gdp      | level | current | 2022 | 100
            a | research | level | current | 2023 | 5
            a | gdp      | level | current | 2023 | 200
            """);
    assertThat(row)
        .contains(
            entry(Columns.STATUS, "not_judgeable"),
            entry(Columns.REASON, "no_observation_of_period"),
            entry(Columns.OBSERVED, 2.5),
            entry(Columns.OBSERVED_PERIOD, "2023"),
            entry(Columns.OBSERVATIONS_USED, "o3 o4"));
  }

  @ParameterizedTest
  @CsvSource({
    "人, current, -, 元/人, 4, 10, 2.5",
    "人年, -, -, %, 10, 4, 40",
    "人, -, -, 件/万人, 20000, 6, 3",
    "平方米, current, -, 元/亩, 2000, 30, 10",
    "人, current, -, 元, 10, 40, 4"
  })
  void shouldBringTheUnitsOfBothSidesToThatOfTheRatio(
      String per, String prices, String below, String unit, double by, double of, double ratio) {
    String own = unit.startsWith("件") ? "件" : unit.equals("%") ? "人" : "元";
    Map<String, Object> row =
        judged(
            "research",
            new Series("a", "research", "ratio", "-", "gdp", "-", "-", "-"),
            ">=",
            0,
            unit,
            "a | research | level | %s | 2025 | %s | unit=%s\n".formatted(prices, of, own)
                + "a | gdp | level | %s | 2025 | %s | unit=%s\n".formatted(below, by, per));
    assertThat((Double) row.get(Columns.OBSERVED)).as("%s", row).isCloseTo(ratio, within(1e-12));
  }

  @Test
  void shouldNotDivideUnitsThatMakeNoRatio() {
    assertThat(
            judged(
                """
                a | research | level | current | 2025 | 3.2 | unit=美元
                a | gdp      | level | current | 2025 | 100
                """))
        .containsEntry(Columns.MISSING_WHY, "unit_differs");
  }

  // ---- groups -----------------------------------------------------------------------------------

  private static final String MEMBERS =
      """
      a | research | level | current | 2025 | 12
      a | gdp      | level | current | 2025 | 100
      b | research | level | current | 2025 | 1
      b | gdp      | level | current | 2025 | 500
      c | research | level | current | 2025 | 5
      c | gdp      | level | current | 2025 | 200
      d | research | level | current | 2025 | 2
      d | gdp      | level | current | 2025 | 200
      """;

  @Test
  void shouldDivideTheSumsOfAGroupAndNeverAverageItsRatios() {
    Map<String, Object> row = judged("research", share("peers", "-", "-"), ">=", 3, "%", MEMBERS);
    // 20 of 1000; the mean of 12, 0.2, 2.5 and 1 would be 3.925
    assertThat(row)
        .contains(
            entry(Columns.STATUS, "missed"),
            entry(Columns.OBSERVED, 2.0),
            entry(Columns.OBSERVED_FROM, "quotient_of_sums"),
            entry(Columns.OBSERVATIONS_USED, "o1 o3 o5 o7 o2 o4 o6 o8"));
    assertThat(
            judged(
                "research",
                share("peers", "-", "-"),
                ">=",
                3,
                "%",
                MEMBERS.replace("d | gdp ", "d | debt")))
        .contains(
            entry(Columns.MISSING, "d gdp level 2025"),
            entry(Columns.MISSING_WHY, "denominator_missing"));
  }

  @Test
  void shouldCompareARatioWithThatOfAGroupAsSumOverSum() {
    Series gap = new Series("a", "research_share", "gap", "ratio", "-", "peers", "-", "-");
    Map<String, Object> row = judged("research_share", gap, ">=", 9, "个百分点", MEMBERS);
    assertThat(row)
        .contains(
            entry(Columns.STATUS, "attained"),
            entry(Columns.OBSERVED, 10.0),
            entry(Columns.OBSERVED_FROM, "comparator_sums"));
    assertThat((String) row.get(Columns.OBSERVATIONS_USED)).startsWith("o1 o2").contains("o8");
  }

  @Test
  void shouldNotCompareARatioWithAMeanOfRatios() {
    Series gap = new Series("a", "research_share", "gap", "ratio", "-", "peers", "-", "-");
    String ratios =
        """
        a | research_share | ratio | - | 2025 | 3 | unit=%
        b | research_share | ratio | - | 2025 | 4 | unit=%
        c | research_share | ratio | - | 2025 | 5 | unit=%
        d | research_share | ratio | - | 2025 | 6 | unit=%
        """;
    assertThat(judged("research_share", gap, ">=", 0, "个百分点", ratios))
        .contains(
            entry(Columns.STATUS, "not_judgeable"),
            entry(Columns.MISSING_WHY, "comparator_missing"));
    Series rates = new Series("a", "gdp", "gap", "growth", "-", "peers", "-", "-");
    assertThat(judged("gdp", rates, ">=", 0, "个百分点", "a | gdp | growth | comparable | 2025 | 3\n"))
        .containsEntry(Columns.MISSING_WHY, "mean_of_ratios");
  }
}
