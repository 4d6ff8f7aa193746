package org.zonemark.table.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.table.data.Observation;
import org.zonemark.testing.Panel;
import org.zonemark.testing.Printed;

class UnitSlipsTest {

  private static final Configuration CONF = Panel.conf().accepted();

  private static String table(String lines) {
    return "高新区 | 年份 | 指标 | 数值 | 单位\n" + lines;
  }

  // ---- its own series ---------------------------------------------------------------------------

  @Test
  void shouldDoubtAValueThatIsOrdersOfMagnitudeOffItsOwnSeries() {
    Printed printed = Printed.as(Printed.LONG);

    EditionSelection.SelectedEditions checked =
        printed.check(
            printed.read(
                table(
                    """
                    东湖高新区 | 2015 | 营业收入 | 1.02 | 万亿元
                    东湖高新区 | 2016 | 营业收入 | 1.14 | 亿元
                    东湖高新区 | 2017 | 营业收入 | 1.22 | 万亿元
                    东湖高新区 | 2018 | 营业收入 | 1.31 | 万亿元
                    """)));

    assertThat(checked.findings())
        .extracting(Finding::code, Finding::value, Finding::sourceRef)
        .containsExactly(tuple("magnitude", "1.14亿元", "book.csv#L3C4"));
    assertThat(checked.observations())
        .extracting(Observation::value, Observation::status)
        .containsExactly(
            tuple(1.02e12, "A"), tuple(1.14e8, "U"), tuple(1.22e12, "A"), tuple(1.31e12, "A"));
  }

  @Test
  void shouldFindTheDigitTooMany() {
    Printed printed = Printed.as(Printed.LONG);

    assertThat(
            printed
                .check(
                    printed.read(
                        table(
                            """
                            洛阳高新区 | 2019 | 营业收入 | 512340121 | 千元
                            洛阳高新区 | 2020 | 营业收入 | 561180934 | 千元
                            洛阳高新区 | 2021 | 营业收入 | 566199005 | 千元
                            洛阳高新区 | 2022 | 营业收入 | 6008785197 | 千元
                            洛阳高新区 | 2023 | 营业收入 | 637730491 | 千元
                            """)))
                .findings())
        .extracting(Finding::code, Finding::value)
        .containsExactly(tuple("magnitude", "6008785197千元"));
  }

  @Test
  void shouldFindThousandsReadAsTensOfThousands() {
    Printed printed = Printed.as(Printed.LONG);

    EditionSelection.SelectedEditions checked =
        printed.check(
            printed.read(
                table(
                    """
                    东湖高新区 | 2020 | 营业收入 | 9177.2 | 亿元
                    东湖高新区 | 2021 | 营业收入 | 9512.4 | 亿元
                    东湖高新区 | 2022 | 营业收入 | 9903.0 | 亿元
                    东湖高新区 | 2023 | 营业收入 | 103022.09 | 亿元
                    """)));

    assertThat(checked.findings())
        .extracting(Finding::messageEn)
        .containsExactly(
            "book.csv#L5C4: \"103022.09亿元\" is orders of magnitude from 10300亿元 of its own"
                + " series; check the unit");
  }

  @Test
  void shouldNotDoubtWhatOnlyGrowsFast() {
    Printed printed = Printed.as(Printed.LONG);

    assertThat(
            printed
                .check(
                    printed.read(
                        table(
                            """
                            东湖高新区 | 2015 | 企业数 | 3 | 家
                            东湖高新区 | 2016 | 企业数 | 12 | 家
                            东湖高新区 | 2017 | 企业数 | 60 | 家
                            东湖高新区 | 2018 | 企业数 | 400 | 家
                            """)))
                .findings())
        .isEmpty();
  }

  @Test
  void shouldNotDoubtASeriesThatChangesItsLevelForGood() {
    Printed printed = Printed.as(Printed.LONG);

    assertThat(
            printed
                .check(
                    printed.read(
                        table(
                            """
                            东湖高新区 | 2013 | 企业数 | 101 | 家
                            东湖高新区 | 2014 | 企业数 | 103 | 家
                            东湖高新区 | 2015 | 企业数 | 106 | 家
                            东湖高新区 | 2016 | 企业数 | 2012 | 家
                            东湖高新区 | 2017 | 企业数 | 2060 | 家
                            东湖高新区 | 2018 | 企业数 | 2100 | 家
                            """)))
                .findings())
        .isEmpty();
  }

  @Test
  void shouldNotDoubtAValueOfWhichTheSeriesIsTooShortToKnow() {
    Printed printed = Printed.as(Printed.LONG);

    assertThat(
            printed
                .check(
                    printed.read(
                        table(
                            """
                            东湖高新区 | 2015 | 营业收入 | 1.02 | 万亿元
                            东湖高新区 | 2016 | 营业收入 | 1.14 | 亿元
                            东湖高新区 | 2017 | 营业收入 | 1.22 | 万亿元
                            """)))
                .findings())
        .isEmpty();
  }

  @Test
  void shouldNotDoubtAValueOfWhichOnlyFarYearsAreKnown() {
    Printed printed = Printed.as(Printed.LONG);

    assertThat(
            printed
                .check(
                    printed.read(
                        table(
                            """
                            东湖高新区 | 2002 | 营业收入 | 1.3 | 亿元
                            东湖高新区 | 2003 | 营业收入 | 1.7 | 亿元
                            东湖高新区 | 2004 | 营业收入 | 2.3 | 亿元
                            东湖高新区 | 2005 | 营业收入 | 2.9 | 亿元
                            东湖高新区 | 2023 | 营业收入 | 31.9 | 亿元
                            """)))
                .findings())
        .isEmpty();
  }

  // ---- its peers --------------------------------------------------------------------------------

  @Test
  void shouldDoubtAValueFarOffThatOfAllOtherZonesWhereItHasNoOtherYears() {
    List<Panel.Cell> panel = new ArrayList<>(Panel.cells(1, 1, 0));
    panel.set(17, panel.get(17).times(8));

    EditionSelection.SelectedEditions checked = Panel.checked(Panel.statements(panel), CONF);

    assertThat(checked.findings())
        .extracting(Finding::code, Finding::sourceRef)
        .containsExactly(tuple("magnitude_of_peers", "book.csv#17"));
  }

  // ---- whatever the data ------------------------------------------------------------------------

  private static Set<String> flagged(List<Observation> statements) {
    return Panel.checked(statements, CONF).findings().stream()
        .map(finding -> finding.code() + finding.sourceRef())
        .collect(Collectors.toSet());
  }

  private static List<Panel.Cell> withSlips(long seed) {
    List<Panel.Cell> panel = Panel.cells(seed, 6, 0.1);
    for (int at = 3; at < panel.size(); at += 97) {
      panel.set(at, panel.get(at).times(at % 2 == 0 ? 1 : -4));
    }
    return panel;
  }

  @Test
  void shouldFindTheSameInAnyOrderOfRows() {
    for (long seed = 0; seed < 10; seed++) {
      List<Observation> statements = Panel.statements(withSlips(seed));
      Set<String> before = flagged(statements);

      Collections.shuffle(statements, new Random(seed));

      assertThat(flagged(statements)).isEqualTo(before).isNotEmpty();
    }
  }

  @Test
  void shouldFindTheSameInAnyUnit() {
    for (int ten = -4; ten <= 4; ten++) {
      int power = ten;
      List<Panel.Cell> panel = withSlips(ten);

      assertThat(flagged(Panel.statements(panel.stream().map(cell -> cell.times(power)).toList())))
          .isEqualTo(flagged(Panel.statements(panel)))
          .isNotEmpty();
    }
  }

  @Test
  void shouldSayNothingOfOneValueOfZerosAndOfNothing() {
    List<Observation> one = List.of(Panel.statement("0", "htz-0", 2020, 5e9, 1e3));
    List<Observation> zeros = new ArrayList<>();
    List<Observation> missing = new ArrayList<>();
    for (int year = 2010; year < 2020; year++) {
      zeros.add(Panel.statement("z" + year, "htz-0", year, 0.0, 1e3));
      missing.add(Panel.statement("m" + year, "htz-0", year, null, null));
    }

    assertThat(Panel.checked(one, CONF).findings()).isEmpty();
    assertThat(Panel.checked(zeros, CONF).findings()).isEmpty();
    assertThat(Panel.checked(missing, CONF).findings()).isEmpty();
    assertThat(Panel.checked(List.of(), CONF).findings()).isEmpty();
  }

  @Test
  void shouldFindASlipAmongNearlyEqualValuesAndBesideZerosAndGaps() {
    List<Observation> statements = new ArrayList<>();
    for (int year = 2010; year < 2018; year++) {
      double value = year == 2014 ? 5e8 : year == 2016 ? 0 : 5e9 + 1e6 * year;
      statements.add(
          Panel.statement("" + year, "htz-0", year, year == 2012 ? null : (Double) value, 1e3));
    }

    assertThat(flagged(statements)).containsExactly("magnitudebook.csv#2014");
  }

  // ---- settings ---------------------------------------------------------------------------------

  @Test
  void shouldBeSilentWhereSwitchedOffAndMarkNothing() {
    Printed printed = Printed.as(Printed.LONG).with("checks.yaml", "magnitude: {enabled: false}\n");

    EditionSelection.SelectedEditions checked =
        printed.check(
            printed.read(
                table(
                    """
                    东湖高新区 | 2015 | 营业收入 | 1.02 | 万亿元
                    东湖高新区 | 2016 | 营业收入 | 1.14 | 亿元
                    东湖高新区 | 2017 | 营业收入 | 1.22 | 万亿元
                    东湖高新区 | 2018 | 营业收入 | 1.31 | 万亿元
                    """)));

    assertThat(checked.findings()).isEmpty();
    assertThat(checked.observations()).extracting(Observation::status).containsOnly("A");
  }
}
