package org.zonemark.table.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.conf.Configuration;
import org.zonemark.table.read.FileReading;
import org.zonemark.testing.Quirk;

/** Small tables that nobody has declared: which speak for themselves, and which do not. */
class UndeclaredShapesTest {

  private static final Quirk ANY = Quirk.all().findFirst().orElseThrow();

  private static FileReading reading(String file, String text) {
    return Quirk.undeclared(ANY.configuration(), file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(String file, String... rows) {
    return Quirk.shown(reading(file, String.join("\n", rows) + "\n"))
        .lines()
        .filter(line -> !line.contains(" ! ") && !line.contains(" cells = "))
        .map(line -> line.replaceFirst("^\\S+ ", ""))
        .toList();
  }

  private static void isAsked(String file, String... rows) {
    FileReading reading = reading(file, String.join("\n", rows) + "\n");
    assertThat(reading.observations()).isEmpty();
    assertThat(reading.findings())
        .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("declaration_needed"));
  }

  @Test
  void shouldDoubtOfATableThatGoesOnAnotherWhatThatOneLeavesOpen() {
    assertThat(
            read(
                "工业.csv",
                "湖南省高新区2020年工业经济指标,,",
                "高新区,高新技术企业(家),工业总产值(亿元)",
                "长沙高新区,1201,2803.1",
                "续表,,",
                "高新区,期末从业人员(人),工业总产值(亿元)",
                "湘潭高新区,80211,902.4"))
        .containsExactly(
            "htz-changsha gross_industrial_output level 2020 = 2.8031E11 元",
            "htz-xiangtan gross_industrial_output level 2020 = 9.024E10 元");
  }

  // ---- words of a source -----------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({
    "地区, 北京市, prov-beijing",
    "高新区, 北京市, prov-beijing",
    "地区, htz-zhengzhou, htz-zhengzhou"
  })
  void shouldReadNamesAsTheirSourceDeclaresThem(String heading, String meant, String zoneId) {
    Configuration conf =
        ANY.declaredBy(
            List.of(
                "source_id: q",
                "kind: observations",
                "publisher: \"-\"",
                "title: mine",
                "series: mine",
                "authority: 50",
                "files: [{path: a.csv}]",
                "format: csv",
                "inferred: true",
                "words:",
                "  zone: {北京: " + meant + "}",
                "  indicator: {总量: 地区生产总值}",
                "  period: {去年: \"2022\"}"));
    byte[] table = (heading + ",年份,指标,数值(亿元)\n北京,去年,总量,78\n").getBytes(StandardCharsets.UTF_8);
    assertThat(Quirk.shown(Quirk.reading(conf, "a.csv", table)))
        .contains(zoneId + " gdp level 2022 = 7.8E9 元");
  }

  @Test
  void shouldNotTakeARowForHeadsWhoseNumbersHaveBlanks() {
    FileReading reading =
        reading(
            "a.csv",
            "各高新区主要指标(2023年),,\n高新区,营业收入(亿元),入统企业数(家)\n郑州高新区,1 234.5,2 146\n洛阳高新区,10.5,21\n");

    assertThat(reading.findings())
        .filteredOn(finding -> finding.code().equals("unreadable_value"))
        .hasSize(2);
    assertThat(reading.observations()).hasSize(2);
  }

  // ---- orientation ------------------------------------------------------------------------------

  @Test
  void shouldReadZonesDownAndIndicatorsAcross() {
    assertThat(read("a.csv", "各高新区主要指标(2023年),,", "高新区,营业收入(亿元),入统企业数(家)", "郑州高新区,10,20"))
        .containsExactly(
            "htz-zhengzhou revenue level 2023 = 1.0E9 元",
            "htz-zhengzhou enterprises_reporting level 2023 = 20.0 个");
  }

  @Test
  void shouldNameTheReasonThatMattersFirstWhereATableIsNotRead() {
    FileReading reading =
        reading("a.csv", "主要指标,,\n高新区,营业收入(亿元),无人知晓的数\n郑州高新区,10,20\n洛阳高新区,11,21\n");
    assertThat(reading.findings())
        .filteredOn(finding -> finding.code().equals("declaration_needed"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.messageEn()).contains("the period").doesNotContain("not known"));
  }

  @Test
  void shouldReadZonesAcrossAndYearsDown() {
    assertThat(read("a.csv", "各高新区营业收入,,", "单位:亿元,,", "年份,郑州高新区,洛阳高新区", "2022,10,20", "2023,11,21"))
        .containsExactly(
            "htz-zhengzhou revenue level 2022 = 1.0E9 元",
            "htz-luoyang revenue level 2022 = 2.0E9 元",
            "htz-zhengzhou revenue level 2023 = 1.1E9 元",
            "htz-luoyang revenue level 2023 = 2.1E9 元");
  }

  @Test
  void shouldReadIndicatorsDownAndYearsAcrossOfTheZoneInTheTitle() {
    assertThat(read("a.csv", "郑州高新区主要指标,,", "指标,2022年,2023年", "营业收入(亿元),10,11"))
        .containsExactly(
            "htz-zhengzhou revenue level 2022 = 1.0E9 元",
            "htz-zhengzhou revenue level 2023 = 1.1E9 元");
  }

  @Test
  void shouldReadALongTableByItsHeadingsAndWords() {
    assertThat(
            read(
                "a.csv",
                "高新区,统计期,指标,口径,数值,单位,备注",
                "郑州高新区,2023年上半年,营业收入,水平,10,亿元,快报",
                "郑州高新区,2023年上半年,营业收入,增速,5,%,"))
        .containsExactly(
            "htz-zhengzhou revenue level 2023-S1 = 1.0E9 元",
            "htz-zhengzhou revenue growth 2023-S1 = 5.0 %");
  }

  @Test
  void shouldReadGrowthBesideItsLevel() {
    assertThat(
            read(
                "a.csv",
                "2023年1—6月各高新区营业收入,,",
                "高新区,营业收入(亿元),同比增长(%)",
                "郑州高新区,10,5.1",
                "洛阳高新区,20,6.1"))
        .containsExactly(
            "htz-zhengzhou revenue level 2023-S1 = 1.0E9 元",
            "htz-zhengzhou revenue growth 2023-S1 = 5.1 %",
            "htz-luoyang revenue level 2023-S1 = 2.0E9 元",
            "htz-luoyang revenue growth 2023-S1 = 6.1 %");
  }

  @Test
  void shouldReadEachOfSeveralTablesInASheet() {
    assertThat(
            read(
                "a.csv",
                "各高新区主要指标(2022年),",
                "高新区,营业收入(亿元)",
                "郑州高新区,10",
                ",",
                "各高新区主要指标(2023年),",
                "高新区,年末从业人员(万人)",
                "郑州高新区,3"))
        .containsExactly(
            "htz-zhengzhou revenue level 2022 = 1.0E9 元",
            "htz-zhengzhou employees_year_end level 2023 = 30000.0 人");
  }

  @Test
  void shouldKeepWhatTheTitleSaysIsCounted() {
    assertThat(read("a.csv", "规模以上工业企业主要指标(2023年),", "地区,营业收入(亿元)", "郑州市,10"))
        .containsExactly("city-zhengzhou revenue level:规模以上工业企业 2023 = 1.0E9 元");
  }

  // ---- two readings -----------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "各高新区主要指标",
        "河南统计年鉴2024",
        "2024年统计年鉴 各高新区主要指标",
        "各高新区主要指标(2022年和2023年)",
        "各高新区主要指标(2021-2023年)",
        "各高新区主要指标(2023年1-5月上旬)",
        "各高新区主要指标(2024年公布)",
        "2025年各高新区主要指标计划",
        "各高新区外资企业主要指标(2023年)",
        "各高新区主要指标预测(2030年)",
        "2023年9月各高新区主要指标",
        "2023年三季度各高新区主要指标",
        "各高新区金融业企业主要指标(2023年)",
        "各高新区软件产业主要指标(2023年)",
        "2023年各高新区高新技术产业情况",
        "2023年各高新区内资企业主要指标",
        "2023年各高新区孵化器主要指标",
        "2023年各高新区人均主要指标",
        "2023年第1期 各高新区主要指标",
      })
  void shouldAskWhereTheTitleLeavesThePeriodOrTheScopeOpen(String title) {
    isAsked("a.csv", title + ",", "高新区,营业收入(亿元)", "郑州高新区,10", "洛阳高新区,20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "营业收入",
        "新增高新技术企业(家)",
        "营业收入占比(%)",
        "营业收入位次",
        "收入(亿元)",
        "2023",
      })
  void shouldAskWhereTheHeaderLeavesTheMeaningOpen(String header) {
    isAsked("a.csv", "各高新区主要指标(2023年),", "高新区," + header, "郑州高新区,10", "洛阳高新区,20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"郑州", "广州", "辽宁", "吉林"})
  void shouldAskWhereABareNameMayBeAPlaceOrItsZone(String name) {
    isAsked("a.csv", "地区,年份,营业收入(亿元)", name + ",2023,10");
  }

  @Test
  void shouldAskWhereAColumnOfWordsMayChangeTheMeaning() {
    isAsked("a.csv", "高新区,年份,经营类型,营业收入(亿元)", "郑州高新区,2023,国有,10");
    isAsked("a.csv", "高新区,年份,月份,营业收入(亿元)", "郑州高新区,2023,1,10", "郑州高新区,2023,2,12");
  }

  @Test
  void shouldAskWhereARowHeadsThoseBelowIt() {
    isAsked("a.csv", "高新区,2022年营业收入(亿元)", "按注册地分,", "郑州高新区,10", "按经营地分,", "郑州高新区,12");
  }

  @Test
  void shouldAskWhereTwoCellsSayDifferentThingsOfTheSame() {
    isAsked("a.csv", "高新区,年份,营业收入(亿元)", "郑州高新区,2023,10", "郑州高新区,2023,12");
  }

  @Test
  void shouldLeaveOutThePartThatIsMarkedUnderItsWhole() {
    FileReading reading = reading("a.csv", "郑州高新区主要指标(2023年),\n指标,数值(亿元)\n第三产业增加值,10\n　金融业增加值,4\n");
    assertThat(Quirk.shown(reading))
        .contains("L3C2 htz-zhengzhou tertiary_value_added level 2023 = 1.0E9 元")
        .contains("! row_unknown 金融业增加值")
        .doesNotContain("va_finance");
  }

  @Test
  void shouldAskWhereAPrivateRankingPrintsPlaces() {
    isAsked("排名.csv", "2021中国高新区创新能力百强,,", "RK,高新区,所属省市", "1,中關村科技園區,北京市", "2,蘇州工業園區,江蘇省");
  }

  @Test
  void shouldAskWhereGrowthMayBeAFraction() {
    assertThat(
            read(
                "a.csv",
                "各高新区营业收入(2023年),,",
                "高新区,营业收入(亿元),增速",
                "郑州高新区,10,0.051",
                "洛阳高新区,20,0.061"))
        .containsExactly(
            "htz-zhengzhou revenue level 2023 = 1.0E9 元",
            "htz-luoyang revenue level 2023 = 2.0E9 元");
  }

  @Test
  void shouldNotTakeAUnitFromTheNameOfTheFile() {
    isAsked("营业收入(亿元)2023年.csv", "高新区,营业收入", "郑州高新区,10");
  }

  @Test
  void shouldUnderstandAWordThatConfAdds() {
    byte[] table = "2022年各高新区主要指标,\n高新区,营业收入扩幅(%)\n郑州高新区,10\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Quirk.undeclared(ANY.configuration(), "a.csv", table).observations()).isEmpty();
    Configuration extended =
        ANY.configurationWith("words.csv", "kind,word,meaning\nmeasure,扩幅,growth\n");
    assertThat(Quirk.shown(Quirk.undeclared(extended, "a.csv", table)))
        .contains("htz-zhengzhou revenue growth 2022 = 10.0 %");
  }

  @Test
  void shouldDoubtYuanWhereDollarsAreUsualAndNotDollarsThatAHeadSays() {
    byte[] table =
        "2022年各高新区外向型经济,,\n高新区,出口总额(亿美元),实际利用外资(亿元)\n郑州高新区,5.1,3.2\n洛阳高新区,2.2,1.4\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Quirk.undeclared(ANY.configuration(), "a.csv", table).findings())
        .filteredOn(finding -> finding.code().equals("currency_unusual"))
        .extracting(finding -> finding.value())
        .containsExactly("3.2亿元", "1.4亿元");
  }

  @Test
  void shouldSayTheLineThatMakesANameKnownAndKnowItThen() {
    byte[] table =
        "2022年各高新区主要指标,,\n高新区,净收溢(亿元),营业收入(亿元)\n郑高区,1,2\n洛阳高新区,3,4\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Quirk.undeclared(ANY.configuration(), "a.csv", table).findings())
        .extracting(finding -> finding.messageZh())
        .anyMatch(message -> message.contains("在 conf/words.csv 加一行 indicator,净收溢,indicator_id"))
        .anyMatch(message -> message.contains("在 conf/words.csv 加一行 zone,郑高区,zone_id"));
    Configuration extended =
        ANY.configurationWith(
            "words.csv", "kind,word,meaning\nindicator,净收溢,net_profit\nzone,郑高区,htz-zhengzhou\n");
    assertThat(Quirk.shown(Quirk.undeclared(extended, "a.csv", table)))
        .contains("htz-zhengzhou net_profit level 2022 = 1.0E8 元");
  }

  @Test
  void shouldTakeTheZonesOfAProvinceNotForAllOfThem() {
    isAsked("a.csv", "2022年河南省国家高新区主要指标,", "指标,绝对值", "营业收入(亿元),10", "净利润(亿元),3");
    assertThat(read("a.csv", "2022年国家高新区主要指标,", "指标,绝对值", "营业收入(亿元),10", "净利润(亿元),3"))
        .containsExactly(
            "htz-all revenue level 2022 = 1.0E9 元", "htz-all net_profit level 2022 = 3.0E8 元");
  }

  @Test
  void shouldUnderstandTheMarksAndFormsThatAStatisticianAdds() {
    String table = "2022年各高新区指标,,\n高新区,在册年末从业人员(人),营业收入(亿元)\n郑州高新区,300,待核\n洛阳高新区,200,5\n";
    Configuration conf =
        ANY.configurationWith(
            "words.csv", "kind,word,meaning\nbefore,在册,-\nmark,待核,not_available\n");

    List<String> read =
        Quirk.shown(Quirk.undeclared(conf, "a.csv", table.getBytes(StandardCharsets.UTF_8)))
            .lines()
            .toList();

    assertThat(read)
        .contains(
            "L3C2 htz-zhengzhou employees_year_end level 2022 = 300.0 人",
            "L4C3 htz-luoyang revenue level 2022 = 5.0E8 元")
        .noneMatch(line -> line.contains("unreadable_value") || line.contains("head_unknown"));
  }
}
