package org.zonemark.table.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.Operator;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Target;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.target.RepeatedTargets;
import org.zonemark.testing.Printed;

class ObservationReaderTest {

  // ---- layouts ----------------------------------------------------------------------------------

  @Test
  void shouldReadALongTableRowByRow() {
    FileReading reading =
        Printed.as(Printed.LONG)
            .read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位
                郑州高新区 | 2019年 | 营业收入 | 12.5 | 亿元
                东湖高新区 | 2020 | 企业数 | 3045 | 家
                """);
    assertThat(Printed.observations(reading))
        .extracting(
            one -> one.series().zoneId(),
            one -> one.series().indicatorId(),
            one -> one.period().text(),
            Observation::value,
            Observation::unit,
            Observation::sourceRef)
        .containsExactly(
            tuple("htz-zhengzhou", "revenue", "2019", 1.25e9, "元", "book.csv#L2C4"),
            tuple("htz-wuhan", "firms", "2020", 3045.0, "家", "book.csv#L3C4"));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void shouldAskWhichZoneABareNameOfAProvinceMeansInAColumnOfZones() {
    String zones = Printed.zones() + "prov-hunan,湖南省,Hunan,province,prov-hunan,,cn,,湖南,\n";
    String declaration =
        """
        format: csv
        set: {period: "2022", indicator: 营业收入, unit: 亿元}
        fields: {zone: %s}
        values: [{header: 数值}]
        """;
    String table = "%s | 数值\n河南 | 5\n郑州高新区 | 7\n湖南 | 9\n";
    String named = zones.replace("prov-henan,,cn,,,", "prov-henan,,cn,,河南,");

    FileReading underZones =
        Printed.in()
            .with("zones.csv", named)
            .source("book", "book", 20, "2024", declaration.formatted("高新区"))
            .read(table.formatted("高新区"));
    FileReading underPlaces =
        Printed.in()
            .with("zones.csv", named)
            .source("book", "book", 20, "2024", declaration.formatted("地区"))
            .read(table.formatted("地区"));

    assertThat(underZones.findings())
        .extracting(Finding::code, Finding::value, one -> one.details().get("expected"))
        .containsExactly(tuple("name_twofold", "河南", "郑州高新区, 洛阳高新区, 新乡高新区"));
    assertThat(Printed.values(underZones)).containsExactly(7e8, 9e8);
    assertThat(Printed.values(underPlaces)).containsExactly(5e8, 7e8, 9e8);
  }

  @Test
  void shouldReadYearsThatStandAsColumns() {
    FileReading reading =
        Printed.as(
                """
                format: csv
                set: {indicator: 营业收入, unit: 千元}
                fields: {zone: 高新区}
                value_headers: {pattern: "^[0-9]{4}年?$", field: period}
                """)
            .read(
                """
                高新区 | 2018 | 2019年
                郑州高新区 | 1000 | 1500
                洛阳高新区 | 700 | 650
                """);
    assertThat(Printed.observations(reading))
        .extracting(one -> one.series().zoneId(), one -> one.period().text(), Observation::value)
        .containsExactly(
            tuple("htz-zhengzhou", "2018", 1e6),
            tuple("htz-zhengzhou", "2019", 1.5e6),
            tuple("htz-luoyang", "2018", 7e5),
            tuple("htz-luoyang", "2019", 6.5e5));
  }

  @Test
  void shouldReadIndicatorsThatStandAsColumnsWithUnitsInTheirHeaders() {
    FileReading reading =
        Printed.as(
                """
                format: csv
                set: {period: "2022"}
                fields: {zone: 高新区}
                values:
                  - header: 企业数(家)
                    set: {indicator: 企业数}
                  - header: 营业收入(千元)
                    set: {indicator: 营业收入}
                """)
            .read(
                """
                高 新 区① | 企业数(家) | 营业收入②（千元）
                郑州高新区 | 12 | 34
                """);
    assertThat(Printed.observations(reading))
        .extracting(one -> one.series().indicatorId(), Observation::value, Observation::unit)
        .containsExactly(tuple("firms", 12.0, "家"), tuple("revenue", 34000.0, "元"));
  }

  @Test
  void shouldTakeTheUnitBehindTheNameOfTheIndicatorBeforeThatOfTheTable() {
    FileReading reading =
        Printed.as(
                """
                format: csv
                set: {period: "2022", unit: 亿元, zone: 郑州高新区}
                fields: {indicator: 指标}
                values:
                  - header: 数值
                """)
            .read(
                """
                指标 | 数值
                营业收入 | 5
                企业数（家） | 7
                土地面积(亩) | 3
                """);
    assertThat(Printed.values(reading)).containsExactly(5e8, 7.0, 2000.0);
  }

  @Test
  void shouldJoinHeadersOfTwoRowsAndLeaveTitlesAndNotesAlone() {
    FileReading reading =
        Printed.as(
                """
                format: csv
                title_rows: [1]
                header_rows: [2, 3]
                note_pattern: "^(注|资料来源)"
                set: {period: "2022"}
                fields: {zone: 高新区}
                values:
                  - header: 营业收入(千元)
                    set: {indicator: 营业收入, unit: 千元}
                  - header: 企业数(家)
                    set: {indicator: 企业数, unit: 家}
                furniture_columns: [序号]
                """)
            .read(
                """
                表1 主要指标 | | |
                序号 | 高新区 | 营业收入 | 企业数
                 | | (千元) | (家)
                1 | 郑州高新区 | 8 | 9
                注:本表不含直管园 | | |
                """);
    assertThat(Printed.values(reading)).containsExactly(8000.0, 9.0);
    assertThat(reading.findings()).isEmpty();
    CellBalance balance = reading.balance();
    assertThat(balance.of(CellBalance.Kind.OBSERVATION)).isEqualTo(2);
    assertThat(balance.of(CellBalance.Kind.TITLE)).isEqualTo(1);
    assertThat(balance.of(CellBalance.Kind.HEADER)).isEqualTo(6);
    assertThat(balance.of(CellBalance.Kind.KEY)).isEqualTo(1);
    assertThat(balance.of(CellBalance.Kind.UNUSED)).isEqualTo(1);
    assertThat(balance.of(CellBalance.Kind.NOTE)).isEqualTo(1);
    assertThat(balance.total()).isEqualTo(reading.cells()).isEqualTo(20);
  }

  // ---- numbers ----------------------------------------------------------------------------------

  @Test
  void shouldReadNumbersHoweverTheyArePrinted() {
    FileReading reading =
        Printed.as(Printed.LONG)
            .read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位
                郑州高新区 | 2011 | 企业数 | 1,234,567 | 家
                郑州高新区 | 2012 | 企业数 | １２３４ | 家
                郑州高新区 | 2013 | 企业数 | １，２３４ | 家
                郑州高新区 | 2014 | 企业数 | 约 500 | 家
                郑州高新区 | 2015 | 企业数 | 600余 | 家
                郑州高新区 | ２０１６年 | 企业数 | 0 | 家
                """);
    assertThat(Printed.values(reading))
        .containsExactly(1234567.0, 1234.0, 1234.0, 500.0, 600.0, 0.0);
    assertThat(Printed.observations(reading))
        .extracting(Observation::op)
        .containsExactly(
            Operator.EQUAL,
            Operator.EQUAL,
            Operator.EQUAL,
            Operator.ABOUT,
            Operator.MORE_THAN,
            Operator.EQUAL);
  }

  @Test
  void shouldKeepTheTextAsPrintedBesideTheValue() {
    FileReading reading =
        Printed.as(Printed.LONG)
            .read("高新区 | 年份 | 指标 | 数值 | 单位\n郑州高新区 | 2011 | 营业收入 | 1,234.50 | 亿元");
    assertThat(Printed.observations(reading))
        .extracting(Observation::raw, Observation::rawUnit, Observation::printStep)
        .containsExactly(tuple("1,234.50", "亿元", 1e6));
  }

  @Test
  void shouldReadPercentWithAndWithoutItsSign() {
    FileReading reading =
        Printed.as(
                """
                format: csv
                set: {indicator: 营业收入, measure: growth, unit: "%", zone: 郑州高新区}
                fields: {period: 年份}
                values:
                  - header: 增速
                """)
            .read(
                """
                年份 | 增速
                2018 | 12.5%
                2019 | 12.5
                2020 | －３．２％
                """);
    assertThat(Printed.values(reading)).containsExactly(12.5, 12.5, -3.2);
  }

  @Test
  void shouldReadARateOnThePeriodBeforeApartFromThatOnTheYearBefore() {
    FileReading reading =
        Printed.as(
                """
                format: csv
                set: {indicator: 营业收入, unit: "%", zone: 郑州高新区}
                fields: {period: 季度}
                values:
                  - {header: 同比, set: {measure: growth}}
                  - {header: 环比, set: {measure: sequential_growth}}
                """)
            .read(
                """
                季度 | 同比 | 环比
                2018-Q2 | 12.5 | 3.1%
                """);
    assertThat(Printed.observations(reading))
        .extracting(
            one -> one.series().measure(), one -> one.series().ofMeasure(), Observation::value)
        .containsExactlyInAnyOrder(
            tuple("growth", "level", 12.5), tuple("sequential_growth", "level", 3.1));
  }

  @Test
  void shouldNeverReadASignThatContradictsTheUnit() {
    FileReading reading =
        Printed.as(Printed.LONG)
            .read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位
                郑州高新区 | 2011 | 营业收入 | 12.5% | 亿元
                郑州高新区 | 2012 | 能耗强度 | 4.5‰ | %
                """);
    assertThat(Printed.values(reading)).doesNotContain(12.5e8, 4.5);
  }

  @Test
  void shouldRejectWhatIsNoNumberWithItsPlaceAndText() {
    FileReading reading =
        Printed.as(Printed.LONG)
            .read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位
                郑州高新区 | 2011 | 企业数 | 27446-3 | 家
                郑州高新区 | 2012 | 企业数 | 12,34 | 家
                郑州高新区 | 2013 | 企业数 | 88 | 家
                """);
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::sourceRef, Finding::value)
        .containsExactly(
            tuple("unreadable_value", "book.csv#L2C4", "27446-3"),
            tuple("unreadable_value", "book.csv#L3C4", "12,34"));
    assertThat(Printed.values(reading)).containsExactly(88.0);
    assertThat(reading.balance().of(CellBalance.Kind.FINDING)).isEqualTo(2);
  }

  // ---- missing ----------------------------------------------------------------------------------

  @Test
  void shouldReadMissingMarksByTheirDeclaredMeaning() {
    FileReading reading =
        Printed.as(
                Printed.LONG
                    + """
                    missing:
                      "--": {status: Q, reason: withheld}
                      "…": {status: N, reason: below_unit}
                      "": {status: L, reason: not_transcribed}
                    """)
            .read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位
                郑州高新区 | 2011 | 企业数 | -- | 家
                郑州高新区 | 2012 | 企业数 | … | 家
                郑州高新区 | 2013 | 企业数 | | 家
                郑州高新区 | 2014 | 企业数 | 0 | 家
                """);
    assertThat(Printed.observations(reading))
        .extracting(Observation::value, Observation::status, Observation::missingReason)
        .containsExactly(
            tuple(null, "Q", "withheld"),
            tuple(null, "N", "below_unit"),
            tuple(null, "L", "not_transcribed"),
            tuple(0.0, "A", null));
  }

  @Test
  void shouldRejectAMarkThatNothingDeclares() {
    FileReading reading =
        Printed.as(Printed.LONG + "missing: {\"--\": {status: Q, reason: withheld}}\n")
            .read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位
                郑州高新区 | 2011 | 企业数 | … | 家
                郑州高新区 | 2012 | 企业数 | | 家
                """);
    assertThat(Printed.codes(reading.findings()))
        .containsExactly("unreadable_value", "missing_value_undeclared");
    assertThat(reading.observations()).isEmpty();
  }

  // ---- what does not fit ------------------------------------------------------------------------

  @Test
  void shouldFindEverythingUnknownAndReadTheRest() {
    FileReading reading =
        Printed.as(Printed.LONG)
            .read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位
                桃源高新区 | 2011 | 企业数 | 1 | 家
                郑州高新区 | 2011 | 幸福指数 | 2 | 家
                郑州高新区 | 2011 | 营业收入 | 3 | 铢
                郑州高新区 | 甲子年 | 企业数 | 4 | 家
                郑州高新区 | 2011 | 企业数 | 5 | 亩
                郑州高新区 | 2011 | 企业数 | 6 | 家
                """);
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::value)
        .containsExactly(
            tuple("unknown_zone", "桃源高新区"),
            tuple("unknown_indicator", "幸福指数"),
            tuple("unknown_unit", "铢"),
            tuple("unreadable_period", "甲子年"),
            tuple("unit_mismatch", "亩"));
    assertThat(Printed.values(reading)).containsExactly(6.0);
  }

  @Test
  void shouldFindAHeaderThatIsNotThereAndAColumnThatNothingDeclares() {
    FileReading reading =
        Printed.as(Printed.LONG).read("高新区 | 年份 | 指标 | 数额 | 单位\n郑州高新区 | 2011 | 企业数 | 1 | 家");
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple("missing_header", "数值"), tuple("undeclared_column", "数额"));
    assertThat(reading.balance().total()).isEqualTo(reading.cells());
  }

  @Test
  void shouldUseNothingOfARowThatDoesNotFitItsHeader() {
    FileReading reading =
        Printed.as(Printed.LONG)
            .read(
                "高新区 | 年份 | 指标 | 数值 | 单位\n郑州高新区 | 2011 | 企业数 | 1 | 234 | 家\n洛阳高新区 | 2011 | 企业数 | 1");
    assertThat(reading.observations()).isEmpty();
    assertThat(Printed.codes(reading.findings())).containsExactly("ragged_row", "ragged_row");
    assertThat(reading.findings().get(0).messageEn()).contains("the row has 6 cells, the header 5");
    assertThat(reading.balance().total()).isEqualTo(reading.cells()).isEqualTo(18);
  }

  @Test
  void shouldUseNothingOfARowThatFitsOnlyBecauseItLacksACell() {
    // 1,234 without quotes in both rows; the second has no unit, and is as wide as the header.
    FileReading reading =
        Printed.as(Printed.LONG)
            .read(
                "高新区 | 年份 | 指标 | 数值 | 单位\n郑州高新区 | 2011 | 企业数 | 1 | 234 | 家\n"
                    + "洛阳高新区 | 2011 | 企业数 | 1 | 567\n洛阳高新区 | 2012 | 企业数 | 5 | 家");
    assertThat(Printed.codes(reading.findings())).containsExactly("ragged_row", "ragged_row");
    assertThat(Printed.values(reading)).containsExactly(5.0);
    assertThat(reading.balance().total()).isEqualTo(reading.cells());
  }

  @Test
  void shouldFindAWordThatStandsForNoCode() {
    String measured =
        """
        format: csv
        set: {indicator: 营业收入, unit: "%", zone: 郑州高新区}
        fields: {period: 年份, measure: 口径, price_basis: 价格}
        values:
          - header: 数值
        words:
          measure: {增速: growth}
          price_basis: {可比价: comparable}
        """;
    FileReading reading =
        Printed.as(measured)
            .read(
                """
                年份 | 口径 | 价格 | 数值
                2018 | 增速 | 可比价 | 5
                2019 | 涨势 | 可比价 | 6
                2020 | 增速 | 不变价 | 7
                """);
    assertThat(Printed.codes(reading.findings())).containsExactly("unknown_word", "unknown_word");
  }

  // ---- rules of sense ---------------------------------------------------------------------------

  @Test
  void shouldDoubtTheCurrencyOfAnAmountByTheCurrencyOfItsIndicator() {
    FileReading reading =
        Printed.as(Printed.LONG)
            .read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位
                郑州高新区 | 2011 | 出口额 | 3.3 | 亿元
                郑州高新区 | 2011 | 营业收入 | 4.4 | 亿美元
                郑州高新区 | 2012 | 出口额 | 5.5 | 亿美元
                """);
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::value, Finding::disposition)
        .containsExactly(
            tuple("currency_unusual", "3.3亿元", "kept"),
            tuple("currency_unusual", "4.4亿美元", "kept"));
    assertThat(reading.findings().get(1).messageZh()).contains("“4.4亿美元”的币种不是该指标通常的人民币");
    assertThat(reading.findings().get(1).messageEn()).contains("Renminbi");
    assertThat(Printed.observations(reading))
        .extracting(Observation::value, Observation::unit)
        .containsExactly(tuple(3.3e8, "元"), tuple(4.4e8, "美元"), tuple(5.5e8, "美元"));
  }

  @Test
  void shouldDoubtAPartThatExceedsItsWholeByMoreThanThePrintedPrecision() {
    String parts = Printed.LONG.replace("unit: 单位", "unit: 单位, part_of: 其中");
    FileReading reading =
        Printed.as(parts)
            .read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位 | 其中
                郑州高新区 | 2011 | 营业收入 | 40 | 亿元 |
                郑州高新区 | 2011 | 软件收入 | 57 | 亿元 | 营业收入
                洛阳高新区 | 2011 | 营业收入 | 30 | 亿元 |
                洛阳高新区 | 2011 | 软件收入 | 29.9 | 亿元 | 营业收入
                东湖高新区 | 2011 | 营业收入 | 20 | 亿元 |
                东湖高新区 | 2011 | 软件收入 | 20.4 | 亿元 | 营业收入
                """);
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::value, Finding::sourceRef)
        .containsExactly(tuple("part_exceeds_whole", "57亿元", "book.csv#L3C4"));
    assertThat(Printed.observations(reading))
        .filteredOn(one -> one.series().indicatorId().equals("software_revenue"))
        .allSatisfy(part -> assertThat(part.partOf()).isNotNull());
  }

  @Test
  void shouldSayEveryFindingInBothLanguagesWithPlaceAndValue() {
    FileReading reading =
        Printed.as(Printed.LONG)
            .read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位 | 未声明
                桃源高新区 | 2011 | 企业数 | 1 | 家 |
                郑州高新区 | 2011 | 幸福指数 | 2 | 家 |
                郑州高新区 | 2011 | 营业收入 | 3 | 铢 |
                郑州高新区 | 甲子年 | 企业数 | 4 | 家 |
                郑州高新区 | 2011 | 企业数 | 5 | 亩 |
                郑州高新区 | 2011 | 企业数 | 六 | 家 |
                郑州高新区 | 2011 | 出口额 | 7 | 亿元 |
                """);
    assertThat(reading.findings())
        .hasSize(8)
        .allSatisfy(
            finding -> {
              List<String> messages = List.of(finding.messageZh(), finding.messageEn());
              assertThat(messages)
                  .allMatch(text -> text.startsWith(finding.sourceRef()))
                  .allMatch(text -> text.contains(finding.value()))
                  .noneMatch(text -> text.contains("{") || text.contains("\n"));
            });
  }

  // ---- targets ----------------------------------------------------------------------------------

  private static final String PLAN =
      """
      format: csv
      fields: {id: 编号, zone: 高新区, period: 年份, indicator: 指标, unit: 单位, op: 符号, dup_of: 重复于}
      values:
        - header: 数值
      words:
        op: {等于: "=", 以上: ">=", 以内: "<="}
      """;

  private static Printed plan() {
    return Printed.in().source("plan", "targets", "plan", 20, "2021", PLAN);
  }

  private static List<Target> settled(Printed printed, String table) {
    return RepeatedTargets.marked(
        printed.read("plan", table).targets().stream().map(Target::of).toList(), printed.conf());
  }

  @Test
  void shouldKnowAPromiseThatIsStatedTwice() {
    List<Target> targets =
        settled(
            plan(),
            """
            编号 | 高新区 | 年份 | 指标 | 符号 | 数值 | 单位 | 重复于
            A | 郑州高新区 | 2025 | 企业数 | 等于 | 410 | 家 |
            B | 郑州高新区 | 2025 | 企业数 | 以上 | 410 | 家 |
            C | 郑州高新区 | 2025 | 企业数 | 以内 | 410 | 家 |
            D | 郑州高新区 | 2026 | 企业数 | 以上 | 410 | 家 |
            E | 洛阳高新区 | 2025 | 企业数 | 以上 | 410 | 家 |
            """);
    assertThat(targets)
        .extracting(Target::id, Target::dupOf)
        .containsExactly(
            tuple("plan:A", null),
            tuple("plan:B", "plan:A"),
            tuple("plan:C", null),
            tuple("plan:D", null),
            tuple("plan:E", null));
  }

  @Test
  void shouldKeepTheDuplicateThatThePublicationItselfDeclares() {
    List<Target> targets =
        settled(
            plan(),
            """
            编号 | 高新区 | 年份 | 指标 | 符号 | 数值 | 单位 | 重复于
            A | 郑州高新区 | 2025 | 企业数 | 以上 | 410 | 家 |
            B | 郑州高新区 | 2025 | 企业数 | 以上 | 400 | 家 | A
            """);
    assertThat(targets)
        .extracting(Target::id, Target::dupOf)
        .containsExactly(tuple("plan:A", null), tuple("plan:B", "plan:A"));
  }

  @Test
  void shouldGiveEveryTargetAnIdOfItsOwnEvenWhereANumberIsPrintedTwice() {
    List<Target> targets =
        settled(
            plan(),
            """
            编号 | 高新区 | 年份 | 指标 | 符号 | 数值 | 单位 | 重复于
            A | 郑州高新区 | 2025 | 企业数 | 以上 | 410 | 家 |
            A | 郑州高新区 | 2025 | 营业收入 | 以上 | 9 | 亿元 |
            """);
    assertThat(targets).extracting(Target::id).doesNotHaveDuplicates();
  }

  @Test
  void shouldReadAMilestoneWithoutNumberAsAPromiseAndAsDoneOrNot() {
    Printed printed =
        Printed.in()
            .source("plan", "targets", "plan", 20, "2021", PLAN + "set: {measure: milestone}\n")
            .source(
                "book",
                "observations",
                "book",
                20,
                "2024",
                Printed.LONG
                    + "set: {measure: milestone}\n"
                    + "words: {milestone: {建成: done, 在建: not_done}}\n");
    assertThat(
            settled(
                printed,
                """
                编号 | 高新区 | 年份 | 指标 | 符号 | 数值 | 单位 | 重复于
                A | 郑州高新区 | 2025 | 企业数 | | 建成投用 | 家 |
                """))
        .extracting(Target::value, Target::op, Target::raw)
        .containsExactly(tuple(null, Operator.REACH, "建成投用"));
    FileReading read =
        printed.read(
            "book",
            """
            高新区 | 年份 | 指标 | 单位 | 数值
            郑州高新区 | 2024 | 企业数 | 家 | 在建
            郑州高新区 | 2025 | 企业数 | 家 | 建成
            郑州高新区 | 2026 | 企业数 | 家 | 推进中
            """);
    assertThat(read.observations().stream().map(Observation::of))
        .extracting(Observation::value)
        .containsExactly(0.0, 1.0);
    assertThat(read.findings()).extracting(Finding::code).containsExactly("unreadable_value");
  }
}
