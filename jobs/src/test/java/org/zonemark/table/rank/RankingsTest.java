package org.zonemark.table.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.testing.Printed;

class RankingsTest {

  private static final String HEADER = "高新区 | 年份 | 指标 | 数值 | 单位\n";

  private static Rankings.Tabled ranked(String declaration, String indicator, String rows) {
    Printed printed = Printed.as(declaration);
    return whole(printed.data(indicator, HEADER + rows), printed.conf());
  }

  private static Rankings.Tabled whole(IndicatorData data, Configuration conf) {
    return Rankings.Tabled.whole(RankTables.of(data, conf));
  }

  private static List<Tuple> places(Rankings.Tabled tabled, String group, String... columns) {
    return values(tabled.rankings(), Tables.RANKINGS, group, columns);
  }

  /** The places of who is ranked. */
  private static List<Tuple> ranked(Rankings.Tabled tabled, String group, String... columns) {
    List<Row> ranked =
        tabled.rankings().stream()
            .filter(row -> Printed.byColumn(Tables.RANKINGS, row).containsKey(Columns.RANK))
            .toList();
    return values(ranked, Tables.RANKINGS, group, columns);
  }

  private static List<Tuple> moves(Rankings.Tabled tabled, String group, String... columns) {
    return values(tabled.moves(), Tables.RANK_MOVES, group, columns);
  }

  private static List<Tuple> values(List<Row> rows, String table, String group, String... columns) {
    return rows.stream()
        .map(row -> Printed.byColumn(table, row))
        .filter(row -> group.equals(row.get(Columns.PEER_GROUP)))
        .map(row -> tuple(Arrays.stream(columns).map(row::get).toArray()))
        .toList();
  }

  // ---- computed ---------------------------------------------------------------------------------

  @Test
  void shouldGiveEqualPlacesToEqualValuesAndLeaveTheNextPlaceEmpty() {
    Rankings.Tabled tabled =
        ranked(
            Printed.LONG,
            "firms",
            """
            郑州高新区 | 2020 | 企业数 | 50 | 家
            洛阳高新区 | 2020 | 企业数 | 80 | 家
            新乡高新区 | 2020 | 企业数 | 50 | 家
            东湖高新区 | 2020 | 企业数 | 10 | 家
            """);
    assertThat(
            places(
                tabled, "all", Columns.ZONE_ID, Columns.RANK, Columns.RANK_OF, Columns.TIED_WITH))
        .containsExactlyInAnyOrder(
            tuple("htz-luoyang", 1, 4, 0),
            tuple("htz-zhengzhou", 2, 4, 1),
            tuple("htz-xinxiang", 2, 4, 1),
            tuple("htz-wuhan", 4, 4, 0));
  }

  @Test
  void shouldCountEqualPlacesInEveryWayThatIsAskedFor() {
    Printed printed =
        Printed.as(Printed.LONG)
            .rankings("ties: [dense, fractional, ordinal]\ntie_break: [approved_year]\n");
    Rankings.Tabled tabled =
        whole(
            printed.data(
                "firms",
                HEADER
                    + """
                    新乡高新区 | 2020 | 企业数 | 50 | 家
                    郑州高新区 | 2020 | 企业数 | 50 | 家
                    洛阳高新区 | 2020 | 企业数 | 80 | 家
                    东湖高新区 | 2020 | 企业数 | 10 | 家
                    """),
            printed.conf());

    assertThat(
            places(
                tabled,
                "all",
                Columns.ZONE_ID,
                Columns.RANK,
                Columns.RANK_DENSE,
                Columns.RANK_FRACTIONAL,
                Columns.RANK_ORDINAL))
        .containsExactlyInAnyOrder(
            tuple("htz-luoyang", 1, 1, 1.0, 1),
            tuple("htz-zhengzhou", 2, 2, 2.5, 2),
            tuple("htz-xinxiang", 2, 2, 2.5, 3),
            tuple("htz-wuhan", 4, 3, 4.0, 4));
  }

  @Test
  void shouldRankInsideEveryPeerGroupThatIsAskedFor() {
    Printed printed =
        Printed.as(Printed.LONG)
            .rankings(
                """
                peer_groups: [region, approved_year, zone_groups]
                regions: {central: [prov-henan, prov-hubei]}
                """)
            .groups("grp-a,htz-wuhan,2021,,\ngrp-a,htz-luoyang,2020,2020,\n");
    Rankings.Tabled tabled =
        whole(
            printed.data(
                "firms",
                HEADER
                    + """
                    郑州高新区 | 2020 | 企业数 | 50 | 家
                    洛阳高新区 | 2020 | 企业数 | 80 | 家
                    东湖高新区 | 2020 | 企业数 | 90 | 家
                    洛阳高新区 | 2021 | 企业数 | 80 | 家
                    东湖高新区 | 2021 | 企业数 | 90 | 家
                    """),
            printed.conf());

    assertThat(
            places(
                tabled,
                "approved-1991",
                Columns.YEAR,
                Columns.ZONE_ID,
                Columns.RANK,
                Columns.RANK_OF))
        .containsExactlyInAnyOrder(
            tuple(2020, "htz-wuhan", 1, 2),
            tuple(2020, "htz-zhengzhou", 2, 2),
            tuple(2021, "htz-wuhan", 1, 1),
            tuple(2021, "htz-zhengzhou", null, 1));
    assertThat(places(tabled, "grp-a", Columns.YEAR, Columns.ZONE_ID, Columns.RANK))
        .as("members of the year alone")
        .containsExactlyInAnyOrder(tuple(2020, "htz-luoyang", 1), tuple(2021, "htz-wuhan", 1));
    assertThat(moves(tabled, "grp-a", Columns.ZONE_ID, Columns.FROM_RANK, Columns.TO_RANK))
        .containsExactlyInAnyOrder(tuple("htz-luoyang", 1, null), tuple("htz-wuhan", null, 1));
    assertThat(ranked(tabled, "region-central", Columns.YEAR)).hasSize(5);
    assertThat(places(tabled, "prov-henan")).isEmpty();
  }

  @Test
  void shouldPutTheSmallestFirstWhereLessIsBetter() {
    Rankings.Tabled tabled =
        ranked(
            Printed.LONG,
            "energy_intensity",
            """
            郑州高新区 | 2020 | 能耗强度 | 5.5 | %
            洛阳高新区 | 2020 | 能耗强度 | 4.5 | %
            """);
    assertThat(ranked(tabled, "all", Columns.ZONE_ID, Columns.RANK))
        .containsExactlyInAnyOrder(tuple("htz-luoyang", 1), tuple("htz-zhengzhou", 2));
  }

  @Test
  void shouldRankNothingWhereNeitherMoreNorLessIsBetter() {
    Rankings.Tabled tabled = ranked(Printed.LONG, "land", "郑州高新区 | 2020 | 土地面积 | 5.5 | 亩\n");
    assertThat(tabled.rankings()).isEmpty();
  }

  @Test
  void shouldRankInsideEachProvinceToo() {
    Rankings.Tabled tabled =
        ranked(
            Printed.LONG,
            "firms",
            """
            郑州高新区 | 2020 | 企业数 | 50 | 家
            洛阳高新区 | 2020 | 企业数 | 80 | 家
            东湖高新区 | 2020 | 企业数 | 99 | 家
            """);
    assertThat(ranked(tabled, "prov-henan", Columns.ZONE_ID, Columns.RANK, Columns.RANK_OF))
        .containsExactlyInAnyOrder(tuple("htz-luoyang", 1, 2), tuple("htz-zhengzhou", 2, 2));
    assertThat(ranked(tabled, "prov-hubei", Columns.ZONE_ID, Columns.RANK, Columns.RANK_OF))
        .containsExactly(tuple("htz-wuhan", 1, 1));
  }

  @Test
  void shouldRankNoTotalAmongTheZones() {
    Rankings.Tabled tabled =
        ranked(
            Printed.LONG,
            "firms",
            """
            全国高新区 | 2020 | 企业数 | 5000 | 家
            河南省 | 2020 | 企业数 | 500 | 家
            郑州高新区 | 2020 | 企业数 | 50 | 家
            """);
    assertThat(ranked(tabled, "all", Columns.ZONE_ID, Columns.RANK))
        .containsExactly(tuple("htz-zhengzhou", 1));
  }

  @Test
  void shouldListTheUnrankedWithTheirReason() {
    Rankings.Tabled tabled =
        ranked(
            Printed.LONG + "missing: {\"--\": {status: Q, reason: withheld}}\n",
            "firms",
            """
            郑州高新区 | 2019 | 企业数 | 40 | 家
            洛阳高新区 | 2019 | 企业数 | 41 | 家
            新乡高新区 | 2019 | 企业数 | 42 | 家
            东湖高新区 | 2019 | 企业数 | 43 | 家
            郑州高新区 | 2020 | 企业数 | 50 | 家
            洛阳高新区 | 2020 | 企业数 | -- | 家
            新乡高新区 | 2020 | 企业数 | 60余 | 家
            """);
    assertThat(places(tabled, "all", Columns.YEAR, Columns.ZONE_ID, Columns.RANK, Columns.REASON))
        .filteredOn(place -> place.toList().get(0).equals(2020))
        .containsExactlyInAnyOrder(
            tuple(2020, "htz-zhengzhou", 1, null),
            tuple(2020, "htz-luoyang", null, "withheld"),
            tuple(2020, "htz-xinxiang", null, "bound_only"),
            tuple(2020, "htz-wuhan", null, "no_value"));
  }

  @Test
  void shouldNotRankAValueThatASenseCheckDoubts() {
    Rankings.Tabled tabled =
        ranked(
            Printed.LONG,
            "revenue",
            """
            东湖高新区 | 2015 | 营业收入 | 1.02 | 万亿元
            东湖高新区 | 2016 | 营业收入 | 1.14 | 亿元
            东湖高新区 | 2017 | 营业收入 | 1.22 | 万亿元
            东湖高新区 | 2018 | 营业收入 | 1.31 | 万亿元
            """);
    assertThat(places(tabled, "all", Columns.YEAR, Columns.RANK, Columns.REASON))
        .contains(tuple(2016, null, "unreliable"), tuple(2017, 1, null));
  }

  @Test
  void shouldSayHowMuchOfTheListIsCoveredAndWhereAnUnknownPlaceMayLie() {
    Rankings.Tabled tabled =
        ranked(
            Printed.LONG,
            "firms",
            """
            郑州高新区 | 2011 | 企业数 | 50 | 家
            洛阳高新区 | 2011 | 企业数 | 80 | 家
            """);
    // Xinxiang came in 2012: three zones existed, two have a value.
    assertThat(
            ranked(
                tabled,
                "all",
                Columns.ZONE_ID,
                Columns.COMPLETE,
                Columns.RANK_LOW,
                Columns.RANK_HIGH,
                Columns.COVERAGE))
        .containsExactlyInAnyOrder(
            tuple("htz-luoyang", false, 1, 2, 2 / 3.0),
            tuple("htz-zhengzhou", false, 2, 3, 2 / 3.0));
  }

  @Test
  void shouldListEveryZoneThatExistsEvenWhereNothingIsKnownOfIt() {
    Rankings.Tabled tabled = ranked(Printed.LONG, "firms", "郑州高新区 | 2011 | 企业数 | 50 | 家\n");

    // Xinxiang came in 2012.
    assertThat(places(tabled, "all", Columns.ZONE_ID, Columns.RANK, Columns.REASON))
        .containsExactlyInAnyOrder(
            tuple("htz-zhengzhou", 1, null),
            tuple("htz-luoyang", null, "no_value"),
            tuple("htz-wuhan", null, "no_value"));
    assertThat(places(tabled, "prov-hubei", Columns.ZONE_ID))
        .as("no list of a group of which nothing is known")
        .isEmpty();
  }

  private static final String ELSEWHERE =
      Printed.zones()
          + "grp-central,中部高新区,Central,group,,,htz-all,,,\n"
          + "htz-changsha,长沙高新区,Changsha,zone,,,grp-central,1991,,\n"
          + "park-own,自办园区,Own park,zone,prov-henan,,prov-henan,2000,,\n"
          + "park-part,郑州软件园,Software park,zone,prov-henan,,htz-zhengzhou,,,\n";

  private static final String OF_ALL =
      """
      郑州高新区 | 2011 | 企业数 | 50 | 家
      洛阳高新区 | 2011 | 企业数 | 40 | 家
      东湖高新区 | 2011 | 企业数 | 30 | 家
      长沙高新区 | 2011 | 企业数 | 20 | 家
      自办园区   | 2011 | 企业数 | 90 | 家
      郑州软件园 | 2011 | 企业数 | 45 | 家
      """;

  @Test
  void shouldRankWhomTheWholeHoldsAndSayWhoIsOutsideIt() {
    Printed printed =
        Printed.as(Printed.LONG).with("zones.csv", ELSEWHERE).rankings("whole: htz-all\n");
    Rankings.Tabled tabled = whole(printed.data("firms", HEADER + OF_ALL), printed.conf());

    assertThat(
            places(
                tabled,
                "all",
                Columns.ZONE_ID,
                Columns.VALUE,
                Columns.RANK,
                Columns.RANK_OF,
                Columns.COMPLETE,
                Columns.REASON))
        .containsExactlyInAnyOrder(
            tuple("htz-zhengzhou", 50.0, 1, 4, true, null),
            tuple("htz-luoyang", 40.0, 2, 4, true, null),
            tuple("htz-wuhan", 30.0, 3, 4, true, null),
            tuple("htz-changsha", 20.0, 4, 4, true, null),
            tuple("park-own", 90.0, null, 4, true, "not_in_list"),
            tuple("park-part", 45.0, null, 4, true, "not_in_list"));
    assertThat(printed.conf().warnings())
        .singleElement()
        .asString()
        .contains("conf/zones.csv", "`htz-all`", "park-own", "remedy")
        .doesNotContain("park-part");
  }

  @Test
  void shouldGiveOneYearOfAListAtATime() {
    Printed printed = Printed.as(Printed.LONG);
    IndicatorData data =
        printed.data(
            "firms",
            HEADER
                + """
                郑州高新区 | 2011 | 企业数 | 50 | 家
                郑州高新区 | 2012 | 企业数 | 51 | 家
                郑州高新区 | 2013 | 企业数 | 52 | 家
                """);

    assertThat(RankTables.of(data, printed.conf()))
        .extracting(part -> moves(part, "all", Columns.FROM_YEAR, Columns.TO_YEAR))
        .startsWith(
            List.of(),
            List.of(),
            List.of(tuple(2011, 2012)),
            List.of(tuple(2012, 2013), tuple(2011, 2013)));
  }

  @Test
  void shouldRankEveryZoneThatIsNoPartOfAnotherWhereNoWholeIsNamed() {
    Printed printed = Printed.as(Printed.LONG).with("zones.csv", ELSEWHERE);
    Rankings.Tabled tabled = whole(printed.data("firms", HEADER + OF_ALL), printed.conf());

    assertThat(places(tabled, "all", Columns.ZONE_ID, Columns.RANK, Columns.REASON))
        .contains(tuple("park-own", 1, null), tuple("park-part", null, "not_in_list"));
  }

  @Test
  void shouldRankAListedWholeInItsYears() {
    Printed printed =
        Printed.as(Printed.LONG)
            .groups("grp-a,htz-zhengzhou,2012,,\ngrp-a,htz-luoyang,2000,,\n")
            .rankings("whole: grp-a\n");
    Rankings.Tabled tabled =
        whole(
            printed.data(
                "firms", HEADER + OF_ALL.lines().limit(2).reduce("", (a, b) -> a + b + "\n")),
            printed.conf());

    assertThat(places(tabled, "all", Columns.ZONE_ID, Columns.RANK, Columns.REASON))
        .contains(tuple("htz-luoyang", 1, null), tuple("htz-zhengzhou", null, "not_in_list"));
  }

  @Test
  void shouldNotCallAListCompleteForAValueFromBeforeApproval() {
    Rankings.Tabled tabled =
        ranked(
            Printed.LONG,
            "firms",
            """
            郑州高新区 | 2011 | 企业数 | 50 | 家
            洛阳高新区 | 2011 | 企业数 | 40 | 家
            新乡高新区 | 2011 | 企业数 | 30 | 家
            """);

    // Of the three that existed Donghu has no value; that Xinxiang has one does not stand in for
    // it.
    assertThat(places(tabled, "all", Columns.ZONE_ID, Columns.RANK, Columns.COMPLETE))
        .containsExactlyInAnyOrder(
            tuple("htz-zhengzhou", 1, false),
            tuple("htz-luoyang", 2, false),
            tuple("htz-xinxiang", 3, false),
            tuple("htz-wuhan", null, false));
  }

  @Test
  void shouldMoveNobodyByWhoEntersTheListAmongCommonZones() {
    Rankings.Tabled tabled =
        ranked(
            Printed.LONG,
            "firms",
            """
            郑州高新区 | 2019 | 企业数 | 50 | 家
            洛阳高新区 | 2019 | 企业数 | 40 | 家
            郑州高新区 | 2020 | 企业数 | 51 | 家
            洛阳高新区 | 2020 | 企业数 | 41 | 家
            东湖高新区 | 2020 | 企业数 | 99 | 家
            """);
    assertThat(moves(tabled, "all", Columns.ZONE_ID, Columns.CHANGE, Columns.CHANGE_COMMON))
        .contains(tuple("htz-zhengzhou", -1, 0), tuple("htz-luoyang", -1, 0));
    assertThat(moves(tabled, "all", Columns.ZONE_ID, Columns.CHANGE, Columns.REASON))
        .contains(tuple("htz-wuhan", null, "no_value"));
  }

  // ---- stated -----------------------------------------------------------------------------------

  @Test
  void shouldCopyStatedPlacesEvenWhereTheyLeaveGaps() {
    Rankings.Tabled tabled =
        ranked(
            Printed.LONG.replace("unit: 单位", "unit: 单位, measure: 口径"),
            "national_rank",
            """
            """);
    assertThat(tabled.rankings()).isEmpty();

    Printed printed = Printed.as(STATED);
    tabled =
        whole(
            printed.data(
                "national_rank",
                """
                高新区 | 年份 | 指标 | 口径 | 数值 | 单位
                郑州高新区 | 2020 | 综合排名 | rank | 17 | 位
                新乡高新区 | 2020 | 综合排名 | rank | 66 | 位
                全国高新区 | 2020 | 参评数 | level | 169 | 家
                """),
            printed.conf());
    assertThat(
            places(
                tabled,
                "all",
                Columns.LIST_ID,
                Columns.ZONE_ID,
                Columns.RANK,
                Columns.RANK_OF,
                Columns.DATA_YEAR,
                Columns.STATED,
                Columns.REASON))
        .containsExactlyInAnyOrder(
            tuple("national_evaluation", "htz-zhengzhou", 17, 169, 2019, true, "list_incomplete"),
            tuple("national_evaluation", "htz-xinxiang", 66, 169, 2019, true, "list_incomplete"));
  }

  private static final String STATED = Printed.LONG.replace("unit: 单位", "unit: 单位, measure: 口径");

  @Test
  void shouldLeaveTheDenominatorOpenWhereNoneIsStated() {
    Printed printed = Printed.as(STATED);
    Rankings.Tabled tabled =
        whole(
            printed.data(
                "national_rank",
                """
                高新区 | 年份 | 指标 | 口径 | 数值 | 单位
                新乡高新区 | 2017 | 综合排名 | rank | 92 | 位
                """),
            printed.conf());
    assertThat(places(tabled, "all", Columns.RANK, Columns.RANK_OF, Columns.REASON))
        .containsExactly(tuple(92, null, "rank_of_unknown"));
  }

  @Test
  void shouldNotFailOnAStatedPlaceBeyondTheStatedNumberOfPlaces() {
    Printed printed = Printed.as(STATED);
    Rankings.Tabled tabled =
        whole(
            printed.data(
                "national_rank",
                """
                高新区 | 年份 | 指标 | 口径 | 数值 | 单位
                新乡高新区 | 2020 | 综合排名 | rank | 192 | 位
                全国高新区 | 2020 | 参评数 | level | 169 | 家
                """),
            printed.conf());
    assertThat(places(tabled, "all", Columns.RANK)).containsExactly(tuple(192));
  }

  @Test
  void shouldHoldAPrintedClimbAgainstThePlaces() {
    Printed printed = Printed.as(STATED);
    Rankings.Tabled tabled =
        whole(
            printed.data(
                "national_rank",
                """
                高新区 | 年份 | 指标 | 口径 | 数值 | 单位
                新乡高新区 | 2013 | 综合排名 | rank | 90 | 位
                新乡高新区 | 2016 | 综合排名 | rank | 75 | 位
                新乡高新区 | 2013-2016 | 综合排名 | rank_change | 14 | 位
                """),
            printed.conf());
    assertThat(
            moves(
                tabled,
                "all",
                Columns.FROM_YEAR,
                Columns.TO_YEAR,
                Columns.CHANGE,
                Columns.REPORTED_CHANGE))
        .containsExactly(tuple(2013, 2016, 15, 14));
  }

  @Test
  void shouldTakeNoChangeOfPlaceAcrossAChangeOfMethod() {
    Printed printed =
        Printed.as(STATED)
            .with(
                "lists.csv",
                """
                list_id,indicator_id,name_zh,name_en,data_year_offset,denominator_indicator_id,denominator_zone_id,breaks,note
                national_evaluation,national_rank,综合评价,Evaluation,-1,ranked_zones,htz-all,2013|2021,
                """);
    Rankings.Tabled tabled =
        whole(
            printed.data(
                "national_rank",
                """
                高新区 | 年份 | 指标 | 口径 | 数值 | 单位
                新乡高新区 | 2019 | 综合排名 | rank | 76 | 位
                新乡高新区 | 2020 | 综合排名 | rank | 66 | 位
                新乡高新区 | 2021 | 综合排名 | rank | 60 | 位
                新乡高新区 | 2019-2021 | 综合排名 | rank_change | 16 | 位
                """),
            printed.conf());

    assertThat(
            moves(
                tabled,
                "all",
                Columns.FROM_YEAR,
                Columns.TO_YEAR,
                Columns.CHANGE,
                Columns.REPORTED_CHANGE,
                Columns.REASON))
        .containsExactlyInAnyOrder(
            tuple(2019, 2020, 10, null, "list_incomplete"),
            tuple(2019, 2021, null, 16, "method_break"),
            tuple(2020, 2021, null, null, "method_break"));
  }

  @Test
  void shouldTakeNoChangeOfAPlaceInTheProvinceAcrossAChangeOfTheMethodEither() {
    Printed printed =
        Printed.as(STATED.replace("measure: 口径", "measure: 口径, comparator: 范围"))
            .with(
                "lists.csv",
                """
                list_id,indicator_id,name_zh,name_en,data_year_offset,denominator_indicator_id,denominator_zone_id,breaks,note
                national_evaluation,national_rank,综合评价,Evaluation,-1,ranked_zones,htz-all,2021,
                """);
    Rankings.Tabled tabled =
        whole(
            printed.data(
                "national_rank",
                """
                高新区 | 年份 | 指标 | 口径 | 范围 | 数值 | 单位
                新乡高新区 | 2019 | 综合排名 | rank | 河南省 | 3 | 位
                新乡高新区 | 2020 | 综合排名 | rank | 河南省 | 4 | 位
                新乡高新区 | 2021 | 综合排名 | rank | 河南省 | 2 | 位
                """),
            printed.conf());

    assertThat(moves(tabled, "all", Columns.TO_YEAR, Columns.CHANGE, Columns.REASON))
        .containsExactlyInAnyOrder(
            tuple(2020, -1, "list_incomplete"), tuple(2021, null, "method_break"));
    assertThat(places(tabled, "all", Columns.YEAR, Columns.METHOD_VERSION))
        .containsExactlyInAnyOrder(tuple(2019, 1), tuple(2020, 1), tuple(2021, 2));
  }

  @Test
  void shouldKeepAPlaceInAProvinceOutOfTheNationalList() {
    Printed printed = Printed.as(STATED.replace("measure: 口径", "measure: 口径, comparator: 范围"));
    Rankings.Tabled tabled =
        whole(
            printed.data(
                "national_rank",
                """
                高新区 | 年份 | 指标 | 口径 | 范围 | 数值 | 单位
                新乡高新区 | 2020 | 综合排名 | rank | 全国高新区 | 66 | 位
                新乡高新区 | 2020 | 综合排名 | rank | 河南省 | 3 | 位
                """),
            printed.conf());

    assertThat(places(tabled, "all", Columns.LIST_ID, Columns.RANK))
        .containsExactlyInAnyOrder(
            tuple("national_evaluation", 66), tuple("national_rank@prov-henan", 3));
  }
}
