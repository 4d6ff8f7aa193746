package org.zonemark.table.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.table.References;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.read.FileReading;
import org.zonemark.testing.Panel;
import org.zonemark.testing.Printed;

class SenseChecksTest {

  private static final String HEADER = "高新区 | 年份 | 指标 | 数值 | 单位\n";

  /** A long table that says the measure too. */
  private static final String MEASURED =
      """
      format: csv
      fields:
        zone: 高新区
        period: 年份
        indicator: 指标
        measure: 口径
        of_measure: 对象
        price_basis: 价格
        unit: 单位
      values:
        - header: 数值
      """;

  private static final String MEASURED_HEADER = "高新区 | 年份 | 指标 | 口径 | 对象 | 价格 | 数值 | 单位\n";

  private static List<Finding> found(String declaration, String table) {
    Printed printed = Printed.as(declaration);
    return printed.check(printed.read(table)).findings();
  }

  private static List<Finding> found(String lines) {
    return found(Printed.LONG, HEADER + lines);
  }

  // ---- parts and totals -------------------------------------------------------------------------

  private static final String TOTALLED =
      """
      合计 | 2023 | 营业收入 | %s | 千元
      郑州高新区 | 2023 | 营业收入 | 411230 | 千元
      洛阳高新区 | 2023 | 营业收入 | %s | 千元
      东湖高新区 | 2023 | 营业收入 | 198712 | 千元
      """;

  @Test
  void shouldAcceptPartsThatAddUpToTheirTotalWithinRounding() {
    assertThat(found(TOTALLED.formatted("731288", "121345"))).isEmpty();
    assertThat(found(TOTALLED.formatted("731286", "121345"))).isEmpty();
  }

  @Test
  void shouldFindThePartWhoseDecimalPointHasToMoveForTheTotal() {
    Printed printed = Printed.as(Printed.LONG);

    EditionSelection.SelectedEditions checked =
        printed.check(printed.read(HEADER + TOTALLED.formatted("731287", "12134500")));

    assertThat(checked.findings())
        .extracting(Finding::code, Finding::messageEn)
        .containsExactly(
            tuple(
                "magnitude_of_total",
                "book.csv#L4C4: \"12134500千元\" would have to be 121345000元 for the parts to add up"
                    + " to the total (book.csv#L2C4); check unit and digits"));
    assertThat(checked.observations())
        .filteredOn(Observation::isUnreliable)
        .extracting(Observation::raw)
        .containsExactly("12134500");
  }

  @Test
  void shouldFindTheTotalThatSlipped() {
    assertThat(found(TOTALLED.formatted("73128.7", "121345")))
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple("magnitude_of_total", "73128.7千元"));
  }

  @Test
  void shouldFindPartsThatComeToMoreThanTheirTotal() {
    assertThat(found(TOTALLED.formatted("731287", "163345")))
        .extracting(Finding::code, Finding::sourceRef, one -> one.details().get("expected"))
        .containsExactly(tuple("parts_exceed_total", "book.csv#L2C4", "773287000元"));
  }

  @Test
  void shouldFindACumulationThatIsNotTheSumOfItsParts() {
    String year =
        HEADER
            + "郑州高新区 | 2023年1-2月 | 营业收入 | 20.1 | 千元\n"
            + "郑州高新区 | 2023年3月 | 营业收入 | 10.2 | 千元\n"
            + "郑州高新区 | 2023年1-3月 | 营业收入 | 30.%s | 千元\n"
            + "郑州高新区 | 2023年4月 | 营业收入 | 11 | 千元\n"
            + "郑州高新区 | 2023年1-4月 | 营业收入 | %s | 千元\n";

    assertThat(found(year.formatted("3", "41.3"))).isEmpty();
    // 20.1, 10.2 and 11 may be 0.05, 0.05 and 0.5 off.
    assertThat(found(year.formatted("4", "41.8"))).isEmpty();
    assertThat(found(year.formatted("3", "51.3")))
        .extracting(Finding::code, Finding::value, one -> one.details().get("expected"))
        .containsExactly(tuple("cumulation_differs", "51.3千元", "41300元"));
  }

  @Test
  void shouldCompareAYearWithItsQuartersAndNothingWithPartsThatLackOne() {
    String quarters =
        HEADER
            + "郑州高新区 | 2023年第一季度 | 营业收入 | 10 | 千元\n"
            + "郑州高新区 | 2023年第二季度 | 营业收入 | 10 | 千元\n"
            + "郑州高新区 | 2023年第三季度 | 营业收入 | 10 | 千元\n"
            + "郑州高新区 | 2023年 | 营业收入 | 50 | 千元\n";

    assertThat(found(quarters)).isEmpty();
    assertThat(found(quarters + "郑州高新区 | 2023年第四季度 | 营业收入 | 10 | 千元\n"))
        .extracting(Finding::code, one -> one.details().get("expected"))
        .containsExactly(tuple("cumulation_differs", "40000元"));
  }

  @Test
  void shouldLetPartsExceedATotalThatIsDeclaredDeduplicated() {
    assertThat(
            found(
                "total: deduplicated\n" + Printed.LONG,
                HEADER + TOTALLED.formatted("731287", "163345")))
        .isEmpty();
  }

  @Test
  void shouldSayNothingOfATableThatHasButSomeOfTheParts() {
    assertThat(found(TOTALLED.formatted("55014940375", "121345"))).isEmpty();
  }

  // ---- one value --------------------------------------------------------------------------------

  @Test
  void shouldFindSharesOutsideTheWholeButNotOfIncreases() {
    assertThat(
            found(
                MEASURED,
                MEASURED_HEADER
                    + """
                      郑州高新区 | 2023 | 营业收入 | share | level | | 101.5 | %
                      洛阳高新区 | 2023 | 营业收入 | share | level | | -0.2 | %
                      东湖高新区 | 2023 | 营业收入 | share | level | | 100 | %
                      新乡高新区 | 2023 | 营业收入 | share | increment | | 130 | %
                      """))
        .extracting(Finding::code, Finding::value)
        .containsExactly(
            tuple("share_out_of_range", "-0.2%"), tuple("share_out_of_range", "101.5%"));
  }

  @Test
  void shouldFindCountsThatAreNotWhole() {
    assertThat(
            found(
                """
                郑州高新区 | 2023 | 企业数 | 512.5 | 家
                洛阳高新区 | 2023 | 企业数 | 77 | 家
                东湖高新区 | 2023 | 企业数 | 约80.5 | 家
                """))
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple("count_not_whole", "512.5家"));
  }

  @Test
  void shouldFindNegativeAmountsThatAreNoDifferences() {
    String table = HEADER + "郑州高新区 | 2023 | 营业收入 | -5.2 | 亿元\n";

    assertThat(found(Printed.LONG, table))
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple("negative_value", "-5.2亿元"));
    Printed excepted =
        Printed.as(Printed.LONG).with("checks.yaml", "negative_value: {except: 收入}\n");
    assertThat(excepted.check(excepted.read(table)).findings()).isEmpty();
  }

  // ---- growth -----------------------------------------------------------------------------------

  private static final String GROWN =
      MEASURED_HEADER
          + """
            郑州高新区 | 2022 | 营业收入 | level | | current | 120.5 | 亿元
            郑州高新区 | 2023 | 营业收入 | level | | current | 131.9 | 亿元
            郑州高新区 | 2023 | 营业收入 | growth | level | %s | %s | %%
            """;

  @Test
  void shouldAcceptAPrintedRateWithinTheRoundingOfItsLevels() {
    // 131.9 / 120.5 is 9.46 percent; the last digits leave 9.37 to 9.55 open.
    assertThat(found(MEASURED, GROWN.formatted("current", "9.5"))).isEmpty();
    assertThat(found(MEASURED, GROWN.formatted("current", "9.4"))).isEmpty();
  }

  @Test
  void shouldFindAPrintedRateThatNoRoundingExplains() {
    assertThat(found(MEASURED, GROWN.formatted("current", "8.7")))
        .extracting(Finding::code, Finding::value, one -> one.details().get("expected"))
        .containsExactly(tuple("reported_growth_differs", "8.7%", "9.46%"));
  }

  @Test
  void shouldNameAUnitThatIsPrintedInTheCellOnce() {
    assertThat(found(MEASURED, GROWN.formatted("current", "8.7%")))
        .extracting(Finding::value)
        .containsExactly("8.7%");
  }

  @Test
  void shouldNotCompareRatesAtOtherPrices() {
    assertThat(found(MEASURED, GROWN.formatted("comparable", "6.1"))).isEmpty();
    assertThat(found(MEASURED, GROWN.formatted("unspecified", "6.1"))).isEmpty();
  }

  // ---- repetitions ------------------------------------------------------------------------------

  @Test
  void shouldFindTheManyDigitsOfLastYear() {
    assertThat(
            found(
                """
                郑州高新区 | 2022 | 营业收入 | 411230 | 千元
                郑州高新区 | 2023 | 营业收入 | 411230 | 千元
                洛阳高新区 | 2022 | 企业数 | 77 | 家
                洛阳高新区 | 2023 | 企业数 | 77 | 家
                """))
        .extracting(Finding::code, Finding::sourceRef, one -> one.details().get("other_place"))
        .containsExactly(tuple("value_repeated", "book.csv#L3C4", "book.csv#L2C4"));
  }

  @Test
  void shouldFindAColumnOfRanksThatIsLastYears() {
    Configuration conf = Panel.conf().accepted();
    List<Observation> same = new ArrayList<>();
    List<Observation> moved = new ArrayList<>();
    for (int zone = 0; zone < 20; zone++) {
      for (int year = 2021; year <= 2022; year++) {
        same.add(rank(zone, year, zone + 1));
        moved.add(rank(zone, year, (zone + 3 * (year - 2021)) % 20 + 1));
      }
    }

    assertThat(SenseChecks.of(same, conf).findings())
        .extracting(Finding::code)
        .containsExactly("year_repeated");
    assertThat(SenseChecks.of(moved, conf).findings()).isEmpty();
  }

  private static Observation rank(int zone, int year, double place) {
    return Panel.statement(
        zone + "-" + year,
        new Series("htz-" + zone, "national_rank", "rank", "-", "-", "-", "-", "-"),
        year,
        place,
        1.0);
  }

  // ---- jumps and absences -----------------------------------------------------------------------

  @Test
  void shouldFindTheJumpThatNoOtherZoneMade() {
    // 天津滨海 as an OCR read it, beside the total and another zone of the same yearbooks.
    assertThat(
            found(
                """
                全国高新区 | 2022 | 营业收入 | 55014940375 | 千元
                全国高新区 | 2023 | 营业收入 | 55975504229 | 千元
                郑州高新区 | 2022 | 营业收入 | 9177249574 | 千元
                郑州高新区 | 2023 | 营业收入 | 10302209262 | 千元
                洛阳高新区 | 2022 | 营业收入 | 6008785197 | 千元
                洛阳高新区 | 2023 | 营业收入 | 637730491 | 千元
                """))
        .extracting(Finding::code, Finding::value, one -> one.details().get("expected"))
        .containsExactly(tuple("jump", "637730491千元", "6008785197千元"));
  }

  @Test
  void shouldFindTheYearOfWhichTheUnitWasMisread() {
    // 千元 of the later yearbook read as 万元.
    assertThat(
            found(
                """
                全国高新区 | 2022 | 营业收入 | 550149.4 | 亿元
                全国高新区 | 2023 | 营业收入 | 5597550.4 | 亿元
                郑州高新区 | 2022 | 营业收入 | 91772.5 | 亿元
                郑州高新区 | 2023 | 营业收入 | 1030220.9 | 亿元
                洛阳高新区 | 2022 | 营业收入 | 6008.8 | 亿元
                洛阳高新区 | 2023 | 营业收入 | 63773.0 | 亿元
                """))
        .extracting(Finding::code, one -> one.details().get("field"))
        .containsExactly(tuple("magnitude_of_year", "11"));
  }

  @Test
  void shouldNotCallAJumpWhatAllZonesMade() {
    assertThat(
            found(
                """
                郑州高新区 | 2022 | 营业收入 | 411230 | 千元
                郑州高新区 | 2023 | 营业收入 | 1711230 | 千元
                洛阳高新区 | 2022 | 营业收入 | 121345 | 千元
                洛阳高新区 | 2023 | 营业收入 | 501345 | 千元
                东湖高新区 | 2022 | 营业收入 | 198712 | 千元
                东湖高新区 | 2023 | 营业收入 | 798712 | 千元
                """))
        .isEmpty();
  }

  @Test
  void shouldMissNoYearBetweenChosenOnes() {
    StringBuilder lines = new StringBuilder();
    for (int year : new int[] {2000, 2010, 2022, 2023}) {
      for (String zone : List.of("郑州高新区", "洛阳高新区", "东湖高新区")) {
        lines.append("%s | %d | 企业数 | %d | 家%n".formatted(zone, year, 310 + (year - 2000)));
      }
    }
    assertThat(found(lines.toString())).isEmpty();
  }

  @Test
  void shouldHoldYearsAgainstEachOtherInFilesOfOneNameOnlyWhereNobodyDeclaredThem() {
    String yearbook = Universe.of("undeclared:a/2021年鉴1-3.xls");
    assertThat(Universe.of("undeclared:a/2022年鉴1-3.xls")).isEqualTo(yearbook);
    assertThat(Universe.of("undeclared:a/2022公报.xls")).isNotEqualTo(yearbook);
    assertThat(Universe.of("yearbook")).isEqualTo(Universe.of("press")).isNotEqualTo(yearbook);
  }

  @Test
  void shouldFindTheZoneAndTheYearThatArePresentNoMore() {
    StringBuilder lines = new StringBuilder();
    String[] zones = {"郑州高新区", "洛阳高新区", "新乡高新区", "东湖高新区"};
    for (int year : new int[] {2019, 2020, 2022}) {
      for (String zone : zones) {
        boolean gone = year == 2020 && zone.equals("新乡高新区");
        if (!gone) {
          lines.append("%s | %d | 企业数 | %d | 家%n".formatted(zone, year, 300 + 7 * (year - 2019)));
        }
      }
    }
    Printed printed = Printed.as(Printed.LONG).with("checks.yaml", "zone_missing: {share: 0.7}\n");

    assertThat(printed.check(printed.read(HEADER + lines)).findings())
        .extracting(Finding::code, one -> one.details().get("expected"))
        .containsExactlyInAnyOrder(tuple("zone_missing", "2020"), tuple("year_missing", "2021"));
  }

  @Test
  void shouldNotMissTheZonesOfPressNotesThatNameOthersEachYear() {
    assertThat(
            found(
                """
                郑州高新区 | 2019 | 企业数 | 312 | 家
                洛阳高新区 | 2019 | 企业数 | 77 | 家
                东湖高新区 | 2021 | 企业数 | 980 | 家
                新乡高新区 | 2021 | 企业数 | 45 | 家
                """))
        .isEmpty();
  }

  // ---- years, texts, revisions ------------------------------------------------------------------

  @Test
  void shouldFindAYearbookJoinedWithTheYearOfItsEdition() {
    assertThat(
            found(
                """
                郑州高新区 | 2023 | 企业数 | 312 | 家
                郑州高新区 | 2024 | 企业数 | 330 | 家
                洛阳高新区 | 2024 | 企业数 | 77 | 家
                """))
        .extracting(Finding::code, one -> one.details().get("field"))
        .containsExactly(tuple("period_not_over", "2024"));
  }

  @Test
  void shouldNotHoldPeriodsAgainstADayThatNobodyHasTold() {
    String inferred =
        """
        source_id: book
        kind: observations
        publisher: "-"
        title: 年鉴
        series: book
        authority: 50
        files: [{path: book.csv%s}]
        format: csv
        inferred: true
        """;
    String table = "高新区 | 年份 | 营业收入(千元)\n郑州高新区 | 2022 | 411230\n洛阳高新区 | 2022 | 121345\n";
    Printed undated =
        Printed.in()
            .file("run.yaml", "inputs: in\nlake: lake\nas_of: 2023-12-31\n")
            .file("sources/book.yaml", inferred.formatted(""));
    assertThat(undated.check(undated.read(table)).observations()).hasSize(2);
    assertThat(undated.check(undated.read(table)).findings()).isEmpty();

    Printed dated =
        Printed.in()
            .file("run.yaml", "inputs: in\nlake: lake\nas_of: 2023-12-31\n")
            .file("sources/book.yaml", inferred.formatted(", published_on: \"2022-05-01\""));
    assertThat(dated.check(dated.read(table)).findings())
        .extracting(Finding::code, one -> one.details().get("field"))
        .containsExactly(tuple("period_not_over", "2022"));
  }

  @Test
  void shouldLetAnEvaluationBePublishedInItsYear() {
    Printed printed = Printed.as(MEASURED);

    assertThat(
            printed
                .check(
                    printed.read(
                        MEASURED_HEADER
                            + """
                              郑州高新区 | 2024 | 综合排名 | rank | | | 17 | 位
                              洛阳高新区 | 2025 | 综合排名 | rank | | | 70 | 位
                              """))
                .findings())
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple("period_not_over", "70位"));
  }

  @Test
  void shouldFindATextThatContradictsATable() {
    Printed printed =
        Printed.in()
            .source("yearbook", "yearbook", 10, "2021", Printed.LONG)
            .source("press", "press", 50, "2022", "origin: extracted\n" + Printed.LONG);
    FileReading table =
        printed.read(
            "yearbook",
            HEADER
                + """
                  郑州高新区 | 2020 | 营业收入 | 42512.15 | 亿元
                  洛阳高新区 | 2020 | 营业收入 | 4912.3 | 亿元
                  东湖高新区 | 2020 | 营业收入 | 7852.55 | 亿元
                  新乡高新区 | 2020 | 营业收入 | 812.3 | 亿元
                  """);
    FileReading text =
        printed.read(
            "press",
            HEADER
                + """
                  郑州高新区 | 2020 | 营业收入 | 4251.2 | 亿元
                  洛阳高新区 | 2020 | 营业收入 | 超过5000 | 亿元
                  东湖高新区 | 2020 | 营业收入 | 约7800 | 亿元
                  新乡高新区 | 2020 | 营业收入 | 超过800 | 亿元
                  """);

    assertThat(printed.check(table, text).findings())
        .extracting(Finding::code, Finding::value, one -> one.details().get("expected"))
        .containsExactlyInAnyOrder(
            tuple("text_contradicts_table", "4251.2亿元", "42512.15亿元"),
            tuple("text_contradicts_table", "超过5000亿元", "4912.3亿元"));
    assertThat(printed.check(table, text).observations())
        .extracting(Observation::origin)
        .containsOnly("reported", "extracted");
  }

  @Test
  void shouldFindALargeRevisionWithBothValues() {
    Printed printed =
        Printed.in()
            .source("book-2019", "book", 20, "2019", Printed.LONG)
            .source("book-2020", "book", 20, "2020", Printed.LONG);
    String lines = HEADER + "郑州高新区 | 2018 | 企业数 | %s | 家\n洛阳高新区 | 2018 | 企业数 | %s | 家\n";

    assertThat(
            printed
                .check(
                    printed.read("book-2019", lines.formatted("512", "77")),
                    printed.read("book-2020", lines.formatted("702", "78")))
                .findings())
        .extracting(Finding::code, Finding::value, one -> one.details().get("expected"))
        .containsExactly(tuple("revised", "702家", "512家"));
  }

  @Test
  void shouldGiveAFindingTheSeverityThatConfigurationGivesItsRule() {
    Printed printed =
        Printed.as(Printed.LONG).with("checks.yaml", "count_not_whole: {severity: error}\n");
    Finding finding =
        printed.check(printed.read(HEADER + "郑州高新区 | 2023 | 企业数 | 512.5 | 家\n")).findings().get(0);

    assertThat(Printed.byColumn(Tables.FINDINGS, References.finding(finding, printed.conf())))
        .containsEntry(Columns.SEVERITY, "error")
        .containsEntry(Columns.DISPOSITION, "kept");
  }

  // ---- corrections ------------------------------------------------------------------------------

  private static final String CORRECTED =
      """
      corrections:
        - {place: "book.csv#L2C4", raw: "6008785197", value: "600875917", why: 多读一位}
        - {place: "book.csv#L3C4", raw: "12", value: "13", why: 原表笔误}
        - {place: "book.csv#L9C4", raw: "1", value: "2", why: 原表笔误}
      """;

  @Test
  void shouldPutRightWhatIsDeclaredAndKeepTheTextAsPrinted() {
    Printed printed = Printed.as(CORRECTED + Printed.LONG);

    FileReading reading =
        printed.read(
            HEADER + "郑州高新区 | 2023 | 营业收入 | 6008785197 | 千元\n洛阳高新区 | 2023 | 营业收入 | 14 | 千元\n");

    assertThat(Printed.observations(reading))
        .extracting(Observation::value, Observation::origin, Observation::raw)
        .containsExactly(
            tuple(600875917e3, "corrected", "6008785197"), tuple(14e3, "reported", "14"));
    assertThat(reading.findings())
        .extracting(Finding::code, Finding::disposition, Finding::messageEn)
        .containsExactly(
            tuple(
                "value_corrected",
                "corrected",
                "book.csv#L2C4: \"6008785197\" was corrected to \"600875917\" as declared (多读一位)"),
            tuple(
                "correction_not_applied",
                "kept",
                "book.csv#L3C4: \"14\" stands here and not \"12\" as the correction declares"
                    + " (原表笔误), so nothing was corrected; check corrections of the source"),
            tuple(
                "correction_not_applied",
                "kept",
                "book.csv#L9C4: \"\" stands here and not \"1\" as the correction declares"
                    + " (原表笔误), so nothing was corrected; check corrections of the source"));
  }

  @Test
  void shouldMoveTheDecimalPointBackOnlyWhereConfigurationSaysSo() {
    Printed printed = Printed.as(Printed.LONG).with("checks.yaml", "magnitude: {correct: true}\n");

    EditionSelection.SelectedEditions checked =
        printed.check(
            printed.read(
                HEADER
                    + """
                      东湖高新区 | 2015 | 营业收入 | 1.02 | 万亿元
                      东湖高新区 | 2016 | 营业收入 | 1.14 | 亿元
                      东湖高新区 | 2017 | 营业收入 | 1.22 | 万亿元
                      东湖高新区 | 2018 | 营业收入 | 1.31 | 万亿元
                      """));

    assertThat(checked.observations())
        .filteredOn(one -> one.year() == 2016)
        .extracting(
            Observation::value, Observation::printStep, Observation::origin, Observation::status)
        .containsExactly(tuple(1.14e12, 1e10, "corrected", "A"));
    assertThat(checked.findings())
        .extracting(Finding::code, Finding::disposition, Finding::details)
        .containsExactly(
            tuple(
                "magnitude_corrected",
                "corrected",
                Map.of("expected", "11400亿元", "other_place", "11400亿元")));
  }
}
