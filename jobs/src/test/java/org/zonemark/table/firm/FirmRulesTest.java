package org.zonemark.table.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.method.number.Amounts;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.Facts;

/** Made-up firms of three zones in two provinces, and what each rule makes of them. */
class FirmRulesTest {

  private static final String ZONES =
      ConfFiles.ZONES_HEADER
          + "cn,全国,China,nation,,,,,,\n"
          + "prov-p,甲省,Province P,province,prov-p,,cn,,,\n"
          + "prov-q,乙省,Province Q,province,prov-q,,cn,,,\n"
          + "a,甲一高新区,A,zone,prov-p,,,1991,,\n"
          + "b,甲二高新区,B,zone,prov-p,,,1992,,\n"
          + "c,乙高新区,C,zone,prov-q,,,1993,,\n"
          + "a1,甲一东园,A1,zone,prov-p,,a,,,\n";

  private static final String INDICATORS =
      """
      indicator_id,name_zh,name_en,unit,direction,nature,aggregation,currency,price_basis,growth_price_basis,alias_of,synonyms,note
      revenue,营业收入,Revenue,元,1,flow,sum,CNY,current,comparable,,,
      firms,企业数,Enterprises,家,1,stock,sum,-,-,-,,,
      class_a,亩均A类企业,Class A firms,家,1,stock,sum,-,-,-,,,
      class_b,亩均B类企业,Class B firms,家,1,stock,sum,-,-,-,,,
      median_revenue,营收中位数,Median revenue,元,1,flow,none,CNY,current,-,,,
      revenue_per_mu,亩均营收,Revenue per mu,元/亩,1,ratio,weighted,-,-,-,,,
      """;

  private static final String UNITS =
      ConfFiles.UNITS + "家,,enterprises,count,家,1,1\n" + "元/亩,,yuan per mu,cny_per_mu,元/亩,1,1\n";

  private static final String SOURCE =
      """
      source_id: census
      kind: microdata
      publisher: 统计局
      title: 企业调查(合成)
      series: census
      authority: 10
      synthetic: true
      files: [{path: firms.csv, edition: "2023", published_on: "2024"}]
      format: csv
      columns:
        firm: 代码
        zone: 高新区
        park: 园区
        year: 年份
        values:
          revenue: {header: 营业收入, unit: 元}
          land: {header: 用地, unit: 亩}
      """;

  private static final String ALL = "protect: {fewest: 1, dominance_pct: 100, interval_pct: 0}\n";

  private static final String PROTECTED = "protect: {fewest: 3, dominance_pct: 85}\n";

  private final Map<String, List<FirmYear>> firms = new LinkedHashMap<>();

  /** A row of a firm; an amount may be "" where none is known. */
  private void firm(String firm, int year, String zone, String park, String revenue, String land) {
    Amounts amounts = new Amounts(2);
    assertThat(revenue.isEmpty() || amounts.put(0, revenue)).isTrue();
    assertThat(land.isEmpty() || amounts.put(1, land)).isTrue();
    FirmYear.Place place = new FirmYear.Place(zone, park, null, true);
    firms
        .computeIfAbsent(firm, any -> new ArrayList<>())
        .add(new FirmYear(year, place, 0, null, null, new String[0], amounts));
  }

  /** What is stated of an indicator in 2023, by area and, where there is one, scope and measure. */
  private SortedMap<String, Double> stated(String indicator, String more) {
    return stated(indicator, ALL, more);
  }

  private SortedMap<String, Double> stated(String indicator, String protect, String more) {
    SortedMap<String, Double> stated = new TreeMap<>();
    outcome(protect, more).readings().stream()
        .flatMap(reading -> reading.observations().stream())
        .map(Observation::of)
        .filter(one -> one.series().indicatorId().equals(indicator) && one.year() == 2023)
        .forEach(
            one ->
                stated.put(
                    (one.series().zoneId() + " " + one.series().scope()).replace(" -", "")
                        + (one.series().measure().equals("growth") ? " growth" : ""),
                    one.value()));
    return stated;
  }

  private FirmOutcome outcome(String protect, String more) {
    Configuration conf =
        ConfFiles.sound()
            .with("zones.csv", ZONES)
            .with("indicators.csv", INDICATORS)
            .with("units.csv", UNITS)
            .without("sources/yearbook.yaml")
            .with("sources/census.yaml", SOURCE + protect + more)
            .accepted();
    SourceDeclaration source = conf.source("census").orElseThrow();
    FirmPlaces places = new FirmPlaces(source.firms(), conf);
    FirmSums sums = new FirmSums(source.firms());
    List<FirmTally> tallies = new ArrayList<>();
    FirmAccount.Count count = new FirmAccount.Count();
    firms.forEach(
        (firm, rows) -> {
          count.add();
          places.stays(firm, rows).forEach(sums::add);
        });
    tallies.add(count);
    tallies.addAll(sums.tallies());
    return FirmOutcome.of(
        tallies.iterator(), List.of(new FirmOutcome.File(0, "firms.csv")), source, conf);
  }

  /** Of each observation of an indicator by area how many firms it has, and why it is withheld. */
  private SortedMap<String, String> told(FirmOutcome outcome, String indicator) {
    Map<String, Observation> observations = new LinkedHashMap<>();
    outcome.readings().stream()
        .flatMap(reading -> reading.observations().stream())
        .map(Observation::of)
        .forEach(one -> observations.put(one.id(), one));
    SortedMap<String, String> told = new TreeMap<>();
    for (Row aggregate : outcome.aggregates()) {
      Map<String, Object> row = Facts.byColumn(Tables.AGGREGATES, aggregate);
      Series series = observations.get(row.get(Columns.OBSERVATION_ID)).series();
      if (series.indicatorId().equals(indicator)) {
        told.put(series.zoneId(), row.get(Columns.FIRMS) + " " + row.get(Columns.WITHHELD_BECAUSE));
      }
    }
    return told;
  }

  /** Five firms in a, two in b and four in c, in all eleven. */
  private void fiveTwoAndFour() {
    for (int firm = 1; firm <= 5; firm++) {
      firm("A" + firm, 2023, "a", "", "100", "");
    }
    for (int firm = 1; firm <= 2; firm++) {
      firm("B" + firm, 2023, "b", "", "100", "");
    }
    for (int firm = 1; firm <= 4; firm++) {
      firm("C" + firm, 2023, "c", "", "100", "");
    }
  }

  private static final String REVENUE_AND_FIRMS =
      """
      aggregates:
        - {indicator: revenue, function: sum, value: revenue, by: [zone, nation]}
        - {indicator: firms, function: count, by: [zone, nation]}
      """;

  @Test
  void shouldTellOfHowManyFirmsASumIsWhereNoNumberOfFirmsIsWithheld() {
    fiveTwoAndFour();
    FirmOutcome outcome =
        outcome(
            PROTECTED,
            "aggregates: [{indicator: revenue, function: sum, value: revenue, by: [zone, nation]}]\n");
    assertThat(told(outcome, "revenue"))
        .containsEntry("a", "5 null")
        .containsEntry("b", "null few")
        .containsEntry("c", "null complementary")
        .containsEntry("cn", "11 null");
  }

  /** 11 in all, 5 in a and 4 in c, as of sums: then two in b, which is withheld as a number. */
  @Test
  void shouldNotTellAWithheldNumberOfFirmsByThoseOfSums() {
    fiveTwoAndFour();
    FirmOutcome outcome = outcome(PROTECTED, REVENUE_AND_FIRMS);
    assertThat(told(outcome, "firms"))
        .containsEntry("a", "5 null")
        .containsEntry("b", "null undisclosed")
        .containsEntry("c", "null undisclosed")
        .containsEntry("cn", "11 null");
    assertThat(told(outcome, "revenue"))
        .containsEntry("a", "null null")
        .containsEntry("b", "null undisclosed")
        .containsEntry("c", "null undisclosed")
        .containsEntry("cn", "null null");
  }

  private static List<Object> summary(FirmOutcome outcome, int at) {
    Map<String, Object> row = Facts.byColumn(Tables.MICRODATA, outcome.summaries().get(at));
    return Stream.of(
            Columns.INDICATOR_ID,
            Columns.AGGREGATE_FUNCTION,
            Columns.FROM_YEAR,
            Columns.TO_YEAR,
            Columns.AREAS,
            Columns.PUBLISHED,
            Columns.WITHHELD_FEW,
            Columns.WITHHELD_DOMINATED,
            Columns.WITHHELD_COMPLEMENTARY,
            Columns.SOURCE_FIRMS)
        .map(row::get)
        .toList();
  }

  @Test
  void shouldCountWhatEachAggregatePublishedAndWithheldAndTheFirms() {
    fiveTwoAndFour();
    firm("A1", 2022, "a", "", "100", "");
    assertThat(summary(outcome(PROTECTED, REVENUE_AND_FIRMS), 0))
        .containsExactly("revenue", "sum", 2022, 2023, 4, 2, 3, 0, 1, 11);
  }

  /** All firms of one year, of which those of c and b are not told apart. */
  @Test
  void shouldNotTellTheNumberOfFirmsOfASourceOfOneYearInWhichOneIsWithheld() {
    fiveTwoAndFour();
    assertThat(summary(outcome(PROTECTED, REVENUE_AND_FIRMS), 1))
        .containsExactly("firms", "count", 2023, 2023, 4, 2, 1, 0, 1, null);
  }

  /** The middle one of nine is the amount of a firm. */
  @Test
  void shouldWithholdAMedianOfFewerThanTenFirms() {
    for (int firm = 1; firm <= 10; firm++) {
      firm("A" + firm, 2023, "a", "", String.valueOf(firm), "");
      if (firm > 1) {
        firm("B" + firm, 2023, "c", "", String.valueOf(firm), "");
      }
    }
    String median =
        "aggregates: [{indicator: median_revenue, function: median, value: revenue, by: [zone]}]\n";
    assertThat(stated("median_revenue", PROTECTED, median))
        .containsEntry("a", 5.5)
        .containsEntry("c", null);
    assertThat(stated("median_revenue", "protect: {fewest: 3, fewest_of_median: 9}\n", median))
        .containsEntry("a", 5.5)
        .containsEntry("c", 6.0);
  }

  @Test
  void shouldDivideSumsAndNotAverageRatios() {
    firm("F1", 2023, "a", "", "900", "1");
    firm("F2", 2023, "a", "", "100", "9");
    // Without land it has no part in either sum.
    firm("F3", 2023, "a", "", "5000", "");
    assertThat(
            stated(
                "revenue_per_mu",
                "aggregates: [{indicator: revenue_per_mu, function: ratio, value: revenue,"
                    + " denominator: land, by: [zone, nation]}]\n"))
        .containsExactly(Map.entry("a", 100.0), Map.entry("cn", 100.0));
  }

  @Test
  void shouldCountFirmsByClassOfRevenuePerMu() {
    firm("F1", 2023, "a", "", "600", "2");
    firm("F2", 2023, "a", "", "299", "1");
    firm("F3", 2023, "a", "", "100", "1");
    firm("F4", 2023, "a", "", "99", "1");
    firm("F5", 2023, "a", "", "500", "");
    String classes =
        """
        aggregates:
          - {indicator: class_a, function: count, by: [zone], where: [{value: revenue, denominator: land, at_least: 300}]}
          - {indicator: class_b, function: count, by: [zone], where: [{value: revenue, denominator: land, at_least: 100}, {value: revenue, denominator: land, under: 300}]}
        """;
    assertThat(stated("class_a", classes)).containsExactly(Map.entry("a", 1.0));
    assertThat(stated("class_b", classes)).containsExactly(Map.entry("a", 2.0));
  }

  @Test
  void shouldCountAFirmOfTwoZonesOnceInTheirProvinceBesideTheSumOfZones() {
    firm("F1", 2023, "a", "", "100", "");
    firm("F1", 2023, "b", "", "100", "");
    firm("F2", 2023, "b", "", "7", "");
    assertThat(
            stated(
                "revenue",
                "aggregates: [{indicator: revenue, function: sum, value: revenue,"
                    + " by: [zone, province], sum_of_zones: 各区加总}]\n"))
        .containsExactly(
            Map.entry("a", 100.0),
            Map.entry("b", 107.0),
            Map.entry("prov-p", 107.0),
            Map.entry("prov-p 各区加总", 207.0));
  }

  /** 510 and 410 in a province of 870: what counts twice is the 50 of one firm. */
  @Test
  void shouldNotGiveAFirmOfTwoZonesAwayByWhatItCountsTwice() {
    for (int firm = 1; firm <= 4; firm++) {
      firm("A" + firm, 2023, "a", "", String.valueOf(100 + 10 * firm - 10), "");
      firm("B" + firm, 2023, "b", "", String.valueOf(75 + 10 * firm - 10), "");
      firm("C" + firm, 2023, "c", "", "200", "");
    }
    firm("T", 2023, "a", "", "50", "");
    firm("T", 2023, "b", "", "50", "");
    SortedMap<String, Double> stated =
        stated(
            "revenue",
            PROTECTED,
            "aggregates: [{indicator: revenue, function: sum, value: revenue,"
                + " by: [zone, province, nation]}]\n");
    assertThat(stated)
        .containsEntry("a", 510.0)
        .containsEntry("b", null)
        .containsEntry("c", 800.0)
        .containsEntry("prov-p", 870.0)
        .containsEntry("prov-q", 800.0)
        .containsEntry("cn", 1670.0);
  }

  @Test
  void shouldShareRevenueBetweenZonesSoThatItAddsUpToTheLastDigit() {
    firm("F1", 2023, "a", "a1", "100.01", "");
    firm("F2", 2023, "c", "", "0.99", "");
    assertThat(
            stated(
                "revenue",
                """
                shared: [{park: 甲一东园, values: [revenue], zones: {甲一高新区: 33.3333, 乙高新区: 66.6667}}]
                aggregates: [{indicator: revenue, function: sum, value: revenue, by: [zone, nation]}]
                """))
        .containsExactly(
            Map.entry("a", 33.33663333), Map.entry("c", 67.66336667), Map.entry("cn", 101.0));
  }

  @Test
  void shouldTellGrowthOfTheSameFirmsFromWhatCameAndWhatLeft() {
    firm("F1", 2022, "a", "", "100", "");
    firm("F1", 2023, "a", "", "120", "");
    firm("F2", 2022, "a", "", "50", "");
    firm("F3", 2023, "a", "", "500", "");
    assertThat(
            stated(
                "revenue",
                "aggregates: [{indicator: revenue, function: growth, value: revenue, by: [zone],"
                    + " same_firms: 同口径, entry: 新进入, exit: 退出}]\n"))
        .containsExactly(
            Map.entry("a 同口径 growth", 20.0), Map.entry("a 新进入", 500.0), Map.entry("a 退出", 50.0));
  }
}
