package org.zonemark.table.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.table.data.Observation;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.FileReading;
import org.zonemark.testing.Quirk;

/** Words around a table and beside its rows that change what its numbers are. */
class TitleWordsTest {

  private static final Quirk ANY = Quirk.all().findFirst().orElseThrow();

  private static FileReading reading(String... rows) {
    return ofFile("a.csv", rows);
  }

  private static FileReading ofFile(String file, String... rows) {
    byte[] bytes = (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    return Quirk.undeclared(ANY.configuration(), file, bytes);
  }

  private static FileReading titled(String title) {
    return reading(title, "指标,单位,2023年", "营业收入,亿元,900", "净利润,亿元,90");
  }

  private static List<String> codes(FileReading reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }

  private static List<Double> values(FileReading reading) {
    return reading.observations().stream().map(Observation::of).map(Observation::value).toList();
  }

  private static List<String> periods(FileReading reading) {
    return reading.observations().stream()
        .map(Observation::of)
        .map(one -> one.period().text())
        .toList();
  }

  // ---- titles -----------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "西安高新区鱼化寨街道2023年主要指标",
        "西安高新区丝路科学城2023年主要指标",
        "西安高新区综合保税区2023年主要指标",
        "西安高新区控股集团2023年主要指标",
        "西安高新区管委会本级2023年主要指标",
        "西安高新区企业样本2023年主要指标",
        "西安高新区周边区域2023年主要指标",
        "西安高新区产业园区2023年主要指标",
        "陕西省(不含西安高新区)2023年主要指标",
        "西安市(扣除西安高新区)2023年主要指标",
        "西安高新区、西安经开区合计2023年主要指标",
        "对标西安高新区2023年主要指标",
        "西安高新区2023年主要指标(剔除烟草)",
        "西安高新区2023年度责任指标",
        "西安高新区2023年经济指标下达表",
        "西安高新区2023年奋斗指标",
        "西安高新区2023年主要指标年度安排",
        "西安高新区2023年主要指标红线",
        "西安高新区2023年主要指标(假设)",
        "西安高新区2023年主要指标净增情况",
        "西安高新区2023年主要指标缺口",
        "西安高新区2023年主要指标中位数",
        "西安高新区2023年主要指标样表",
        "西安高新区2023年主要指标(作废)",
        "西安高新区2023年主要指标(东部)",
        "西安高新区力争数2023年",
        "学习借鉴西安高新区2023年主要指标"
      })
  void shouldAskAboutATitleWithAWordThatNobodyKnows(String title) {
    assertThat(values(titled(title))).isEmpty();
    assertThat(codes(titled(title))).containsAnyOf("title_unread", "scope_doubtful");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "西安高新区2023年主要经济指标完成情况统计表",
        "2023年西安高新区经济运行情况一览表",
        "表3 西安高新区2023年度主要经济指标汇总表(快报)",
        "西安高新区2023年国民经济和社会发展主要指标月报",
        "2023年西安高新区高质量发展主要指标分析表",
        "西安高新区2023年企业生产经营情况摘要(最终核实)",
        "西安高新区发展改革和经济局2023年主要指标月报",
        "西安高新区经济运行监测看板(2023年)",
        "西安高新区2023年简明数据卡",
        "西安高新区统计口袋书(2023年)"
      })
  void shouldReadATableBelowATitleOfUsualWords(String title) {
    assertThat(values(titled(title))).containsExactly(9.0E10, 9.0E9);
  }

  private static FileReading ofZones(String title) {
    return reading(title, "高新区,营业收入(亿元)", "西安高新区,900", "宝鸡高新区,90");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年对标高新区主要指标",
        "关中平原城市群国家高新区2023年主要指标",
        "西南片区国家高新区主要指标(2023年)",
        "秦岭及周边高新区2023年主要指标",
        "关中三市2023年主要指标",
        "陕西省科技厅关于国家高新区2023年主要指标的统计结果"
      })
  void shouldReadZonesBelowATitleWithAnUnknownWordThatChoosesThem(String title) {
    assertThat(values(ofZones(title))).containsExactly(9.0E10, 9.0E9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年剔除重复后高新区主要指标",
        "2023年预期高新区主要指标",
        "2023年上市公司高新区主要指标",
        "2023年滚动十二个月高新区主要指标",
        "2023年调整前高新区主要指标",
        "2023年人均高新区主要指标",
        "2023年升级的高新区主要指标",
        "2023年新设高新区主要指标",
        "2023年核减高新区主要指标",
        "2023年减去西咸片区高新区主要指标",
        "2023年低于标杆高新区主要指标",
        "2023年冲刺高新区主要指标",
        "2023年还原高新区主要指标",
        "2023年陕西省高新区主要指标愿景",
        "2023年虚拟高新区主要指标",
        "2023年夏季高新区主要指标",
        "2023年陕西省高新区电子信息局主要指标",
        "2023年陕西省高新区孵化中心主要指标",
        "2023年陕西省高新区指标分解表",
        "2023年陕西省高新区主要指标中位表",
        "2023年陕西省高新区主要指标参考值"
      })
  void shouldReadNoZonesBelowATitleWithAnUnknownWordThatSetsACondition(String title) {
    assertThat(values(ofZones(title))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"不含分园", "可比价", "净增", "剔除央企", "情景二", "旧口径", "推演", "缺口", "孵化器数据汇编"})
  void shouldReadNothingWhereTheNameOfAFileSetsACondition(String name) {
    String[] rows = {"2023年陕西省高新区主要指标", "高新区,营业收入(亿元)", "西安高新区,900"};
    assertThat(values(ofFile(name + ".csv", rows))).isEmpty();
    assertThat(values(ofFile("统计数据.csv", rows))).containsExactly(9.0E10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"苏南国家高新区历年主要指标", "千亿级国家高新区历年主要指标", "53家国家高新区历年主要指标", "国家高新区(苏南)历年主要指标"})
  void shouldTakeNoPartOfTheNationalZonesForAll(String title) {
    String[] rows = {"年份,营业收入(亿元)", "2021,1234.5", "2022,2234.5"};
    assertThat(values(reading(title, rows[0], rows[1], rows[2]))).isEmpty();
    assertThat(values(reading("国家高新区历年主要指标", rows[0], rows[1], rows[2]))).hasSize(2);
  }

  @Test
  void shouldTakeTheYearInTheCornerForThatOfTheTable() {
    String[] rows = {"陕西省国家高新区主要指标", "2021年,营业收入(亿元)", "西安高新区,900", "宝鸡高新区,90"};
    assertThat(periods(reading(rows))).containsExactly("2021", "2021");
    rows[0] = "2022年陕西省国家高新区主要指标";
    assertThat(codes(reading(rows))).contains("period_open");
    rows[0] = "陕西省国家高新区主要指标";
    rows[1] = "2021,营业收入(亿元)";
    assertThat(values(reading(rows))).isEmpty();
  }

  @Test
  void shouldTakeTheYearBesideTheNameOfABookForThatOfTheData() {
    String[] rows = {"《陕西统计年鉴》摘编:国家高新区主要指标(2020年)", "高新区,营业收入(亿元)", "西安高新区,900"};
    assertThat(periods(reading(rows))).containsExactly("2020");
    for (String open : List.of("《陕西统计年鉴2020》摘编:国家高新区主要指标", "《2021年工作计划》附表:2020年国家高新区主要指标")) {
      rows[0] = open;
      assertThat(values(reading(rows))).isEmpty();
    }
  }

  @Test
  void shouldReadTheDayOfASignatureBesideAnOfficeAsNoHead() {
    FileReading reading =
        reading(
            "西安高新区2022年8月主要指标月报表", "编制单位:西安高新区统计局,,,2022年9月15日", "指标,单位,当月,1-8月累计", "税收收入,亿元,9,90");
    assertThat(periods(reading)).containsExactly("2022-08", "2022-01/2022-08");
  }

  @Test
  void shouldReadATriangleAsAMinusWhereANoteSaysSo() {
    String[] rows = {"2023年陕西省高新区营业收入", "高新区,营业收入(亿元),同比(%)", "西安高新区,900,△8.8", "注:△表示下降。"};
    assertThat(values(reading(rows))).containsExactly(9.0E10, -8.8);
    rows[3] = "注:数据为快报数。";
    assertThat(values(reading(rows))).containsExactly(9.0E10);
    rows[3] = "注:△表示新增。";
    assertThat(values(reading(rows))).doesNotContain(8.8, -8.8);
  }

  @Test
  void shouldReadUnitsBesideTheirTranslation() {
    assertThat(
            values(
                reading(
                    "西安高新区主要指标",
                    "指标 Item,单位 Unit,2021",
                    "营业收入 Business Revenue,亿元 100 million yuan,900")))
        .containsExactly(9.0E10);
    assertThat(
            values(
                reading(
                    "西安高新区主要指标",
                    "指标 Item,单位 Unit,2021",
                    "营业收入 Business Revenue,万元 100 million yuan,900")))
        .isEmpty();
  }

  @Test
  void shouldAskWhereEachHeadOfMoneySaysAnotherUnitThanTheLineAboveThem() {
    String[] rows = {"2023年高新区营业收入", "单位:亿元", "高新区,营业收入(万元),企业数(家)", "西安高新区,900,30"};
    assertThat(codes(reading(rows))).contains("unit_twofold");
    assertThat(values(reading(rows))).containsExactly(30.0);
    rows[2] = "高新区,营业收入(万元),净利润";
    assertThat(values(reading(rows))).containsExactly(9.0E6, 3.0E9);
  }

  @Test
  void shouldReadWhatIsGivenByPartsOfTheYearBelowATitleOfOneIndicator() {
    assertThat(values(reading("西安高新区2023年工业总产值分季情况", "季度,累计值(亿元)", "一季度,100", "上半年,210")))
        .containsExactly(1.0E10, 2.1E10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "西安高新区2023年主要指标同比增加额(亿元)",
        "西安高新区2023年主要指标与全市差距(亿元)",
        "西安高新区2023年主要指标占比(亿元)",
        "西安高新区2023年增加值(亿元)"
      })
  void shouldReadNoLevelsBelowATitleOfAnotherMeasureOrIndicator(String title) {
    assertThat(values(reading(title, "指标,2023年", "营业收入,160", "净利润,12"))).isEmpty();
  }

  @Test
  void shouldReadNoOtherNumbersBelowATitleOfCountedFirmsOrProjects() {
    assertThat(values(reading("2023年各高新区上市公司(部分指标)", "高新区,上市公司(家),营业收入(亿元)", "西安高新区,12,310")))
        .containsExactly(12.0);
    assertThat(values(reading("2023年各高新区新签约项目情况", "高新区,新签约项目(个),固定资产投资(亿元)", "西安高新区,112,310")))
        .containsExactly(112.0);
    assertThat(values(reading("2023年各高新区上市公司市值(亿元)", "高新区,上市公司", "西安高新区,1120"))).isEmpty();
  }

  @Test
  void shouldReadLevelsBesideTheGrowthThatTheTitleSpeaksOf() {
    FileReading reading = reading("西安高新区2023年营业收入及增速", "指标,单位,2023年,同比增长(%)", "营业收入,亿元,900,5.5");
    assertThat(values(reading)).containsExactly(9.0E10, 5.5);
  }

  @Test
  void shouldAskAboutWordsAgainstTheZoneInTheNameOfAFile() {
    String[] rows = {"指标,单位,2023年", "营业收入,亿元,900"};
    assertThat(codes(ofFile("西安高新区草堂基地2023年.csv", rows))).contains("title_unread");
    assertThat(values(ofFile("西安高新区_最终稿_2023年.csv", rows))).containsExactly(9.0E10);
  }

  // ---- remarks, flags and notes -----------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"预测", "为全年目标", "仅含核心区", "1-11月", "2022年数", "单位为万元", "较上年增加额", "待确认"})
  void shouldReadNoRowWhoseRemarkIsNotUnderstood(String remark) {
    FileReading reading =
        reading("西安高新区2023年", "指标,单位,数值,备注", "营业收入,亿元,900," + remark, "净利润,亿元,90,");
    assertThat(values(reading)).containsExactly(9.0E9);
    assertThat(codes(reading)).containsAnyOf("remark_unread", "promise_not_read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"快报数", "年报", "2023年快报", "含长安区托管部分", "-"})
  void shouldReadARowWhoseRemarkChangesNothing(String remark) {
    FileReading reading =
        reading("西安高新区2023年", "指标,单位,数值,备注", "营业收入,亿元,900," + remark, "净利润,亿元,90,");
    assertThat(values(reading)).containsExactly(9.0E10, 9.0E9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"是否预测;否;是", "预测;0;1", "is_forecast;false;true", "是否目标;N;Y"})
  void shouldReadNoRowThatAFlagCallsAPlan(String flag) {
    String[] words = flag.split(";");
    FileReading reading =
        reading(
            "高新区,年份,营业收入(亿元)," + words[0],
            "西安高新区,2022,800," + words[1],
            "西安高新区,2023,900," + words[2]);
    assertThat(values(reading)).containsExactly(8.0E10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"注:2023年为计划数。", "注:2023年数据为力争数。", "说明:2023年为预计数,快报口径。"})
  void shouldReadNoPeriodThatANoteCallsAPlan(String note) {
    FileReading reading = reading("西安高新区", "指标,单位,2022年,2023年", "营业收入,亿元,900,1000", note);
    assertThat(values(reading)).containsExactly(9.0E10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"备注:以上数据均为规划数", "注:本表为预计数。"})
  void shouldReadNothingWhereANoteCallsAllPlans(String note) {
    assertThat(values(reading("西安高新区", "指标,单位,2022年,2023年", "营业收入,亿元,900,1000", note))).isEmpty();
  }

  @Test
  void shouldReadNoIndicatorOfWhichANoteLeavesAnAreaOut() {
    FileReading reading =
        reading("西安高新区2023年", "指标,单位,数值", "营业收入,亿元,900", "净利润,亿元,90", "注:营业收入不含托管区。");
    assertThat(values(reading)).containsExactly(9.0E9);
  }

  /** Notes on a table of 2022, with the values of revenue and high-tech firms that are left. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "注:统计对象为园区内年营业收入2000万元以上的工业法人;",
        "上述数据口径为高新技术企业;",
        "说明:营业收入只统计限额以上批发零售企业; 312 120",
        "* 郑州高新区为代管口径; 3.118E10 120",
        "注:洛阳高新区未纳入孟津片区; 5.123E10 312",
        "备注:表中企业均指纳入火炬统计的企业,不含金融企业;",
        "注:两区数据为重点调查单位合计;",
        "注:以上为2021年度统计数;",
        "说明:洛阳高新区因未上报,沿用上年数据; 5.123E10 312",
        "注:郑州高新区为1-11月数; 3.118E10 120",
        "注:营业收入为万元; 312 120",
        "说明:营业收入按美元计; 312 120",
        "注:高新技术企业为本年新增数; 5.123E10 3.118E10",
        "说明:高新技术企业数为当年认定通过企业数; 5.123E10 3.118E10",
        "注:表内数字为各高新区在全国的位次;",
        "注:营业收入一列为月均数; 312 120",
        "注:营业收入为占全市的百分比; 312 120",
        "注:营业收入按2015年价格计算; 312 120",
        "注:营业收入为“十三五”以来合计; 312 120",
        "注:以上数据为模拟数据;"
      })
  void shouldReadNoNumberOfWhichANoteSaysMoreThanItsHead(String note, String left) {
    FileReading reading =
        reading(
            "2022年国家高新区主要经济指标",
            "高新区,营业收入(亿元),高新技术企业(家)",
            "郑州高新区,512.3,312",
            "洛阳高新区,311.8,120",
            "\"" + note + "\"");
    List<Double> values =
        left == null ? List.of() : Stream.of(left.split(" ")).map(Double::valueOf).toList();
    assertThat(values(reading)).containsExactlyInAnyOrderElementsOf(values);
    assertThat(codes(reading)).containsAnyOf("remark_unread", "scope_doubtful", "unit_twofold");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "资料来源:《中国火炬统计年鉴2023》",
        "注:部分数据合计数由于单位取舍不同而产生的计算误差,均未作机械调整。",
        "注:本表由各高新区管委会提供,最终数据以年鉴为准。",
        "填表人:李四 联系电话:0371-12345678 填报日期:2023年3月5日",
        "注:1.“-”表示无数据。2.“0”表示不足最小单位。",
        "注:高新技术企业指按《高新技术企业认定管理办法》认定的企业。",
        "注:绝对数按现价计算,增速按可比价格计算。",
        "注:2022年数据为快报数。",
        "(本表仅供内部参考)",
        "注:2018年起统计口径调整,与上年不可比。",
        "以上金额均以亿元为单位",
        "Note: Totals may not add due to rounding."
      })
  void shouldReadANumberOfWhichANoteSaysNothing(String note) {
    FileReading reading =
        reading(
            "2022年国家高新区主要经济指标", "高新区,营业收入(亿元),高新技术企业(家)", "郑州高新区,512.3,312", "\"" + note + "\"");
    assertThat(values(reading)).containsExactlyInAnyOrder(5.123E10, 312.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"注:各月均为1月至当月累计。", "注:本表为累计数", "注:固定资产投资为自年初累计"})
  void shouldReadMonthsAsTheYearUpToThemWhereANoteSaysSo(String note) {
    FileReading reading = reading("2023年固定资产投资(亿元)", "高新区,2月,3月", "郑州高新区,20.2,41.1", note);
    assertThat(periods(reading)).containsExactly("2023-01/2023-02", "2023-Q1");
  }

  @Test
  void shouldReadAFootnoteOnlyWhereItsSignStands() {
    FileReading reading =
        reading("2022年国家高新区", "高新区,营业收入(亿元),净利润①(亿元)", "郑州高新区,512.3,41.2", "①不含亏损企业。");
    assertThat(values(reading)).containsExactly(5.123E10);
  }

  // ---- places, sums, changes, and the day a table was made
  // -----------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"2022年国家高新区创新主体位次", "2022年国家高新区创新主体全国排位", "2022年国家高新区创新主体排名情况"})
  void shouldReadNoPlacesAsCounts(String title) {
    assertThat(values(reading(title, "高新区,入统企业数,高新技术企业数", "郑州高新区,18,22", "洛阳高新区,36,45"))).isEmpty();
  }

  @Test
  void shouldReadCountsInTheirUnitBelowATitleOfPlaces() {
    assertThat(values(reading("2022年国家高新区高新技术企业排名", "高新区,高新技术企业(家)", "郑州高新区,312")))
        .containsExactly(312.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018年以来国家高新区招商情况;固定资产投资(亿元)",
        "国家高新区招商情况(2020年至今);固定资产投资(亿元)",
        "截止2022年末国家高新区累计完成情况;固定资产投资(亿元)",
        "2022年国家高新区招商情况;累计固定资产投资(亿元)"
      })
  void shouldReadNoSumSinceLongAgoAsOfAYear(String texts) {
    String[] words = texts.split(";");
    assertThat(values(reading(words[0], "高新区," + words[1], "郑州高新区,5120"))).isEmpty();
  }

  @Test
  void shouldReadASumWithinTheYear() {
    assertThat(values(reading("2022年国家高新区情况", "高新区,1-12月累计固定资产投资(亿元)", "郑州高新区,312")))
        .containsExactly(3.12E10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"制表日期:2024年5月", "填报时间:2022-11-03", "(2024年1月编印)"})
  void shouldReadNoYearThatEndsAfterTheTableWasMade(String made) {
    String[] rows = {"高新区,营业收入(亿元)", "郑州高新区,512.3", made};
    assertThat(codes(reading("2025年国家高新区主要指标", rows[0], rows[1], rows[2])))
        .contains("period_in_future");
    assertThat(values(reading("2021年国家高新区主要指标", rows[0], rows[1], rows[2])))
        .containsExactly(5.123E10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"增减", "+/-", "同比增减"})
  void shouldReadNoChangeWithoutASignAsPercentage(String head) {
    assertThat(values(changed(head))).containsExactly(5.123E10);
    assertThat(values(changed(head + "(%)"))).containsExactly(5.123E10, 8.2);
  }

  private static FileReading changed(String head) {
    return reading("2022年国家高新区情况", "高新区,营业收入(亿元)," + head, "郑州高新区,512.3,8.2");
  }

  @Test
  void shouldReadNoDifferenceOfTheLevelsBesideItAsPercentage() {
    String head = "高新区,2021年(亿元),2022年(亿元),增长";
    assertThat(values(reading("2022年国家高新区营业收入", head, "郑州高新区,471.1,512.3,41.2")))
        .containsExactlyInAnyOrder(4.711E10, 5.123E10);
    assertThat(values(reading("2022年国家高新区营业收入", head, "郑州高新区,471.1,512.3,8.7")))
        .containsExactlyInAnyOrder(4.711E10, 5.123E10, 8.7);
  }

  @Test
  void shouldReadNoWholeNumberBesideCountsAsPercentage() {
    assertThat(values(reading("2022年国家高新区企业数(单位:家)", "高新区,入统企业数,同比增长", "郑州高新区,512,41")))
        .containsExactly(512.0);
  }

  @Test
  void shouldReadNoIncomeOfATreasuryAsThatOfFirms() {
    assertThat(values(reading("2022年高新区财政收支情况", "高新区,总收入(亿元)", "郑州高新区,112.3"))).isEmpty();
  }

  // ---- names of files and sheets, remarks
  // ---------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022年国家高新区服务业企业.csv",
        "国家高新区2022_外资企业部分.csv",
        "高新区2022(万元).csv",
        "2022年规下企业.csv",
        "2022年国家高新区主要指标(预计数).csv"
      })
  void shouldAskAboutAFileNamedByLessOrByAnotherUnit(String file) {
    String[] rows = {"2022年国家高新区主要经济指标", "高新区,营业收入(亿元)", "郑州高新区,512.3"};
    assertThat(values(ofFile(file, rows))).isEmpty();
    assertThat(values(ofFile("2022年国家高新区报表(亿元).csv", rows))).containsExactly(5.123E10);
  }

  @Test
  void shouldTakeThePartOfTheYearThatAFileIsNamedBy() {
    String[] rows = {"2023年国家高新区主要经济指标", "高新区,营业收入(亿元)", "郑州高新区,512.3"};
    assertThat(codes(ofFile("月报_11月.csv", rows))).contains("period_open");
    assertThat(periods(ofFile("月报_1-5月.csv", rows))).containsExactly("2023-01/2023-05");
  }

  @Test
  void shouldKeepARemarkThatMoreIsCountedAsTheScope() {
    FileReading reading = reading("2022年国家高新区", "高新区,营业收入(亿元),备注", "郑州高新区,512.3,含航空港区");
    assertThat(
            reading.observations().stream().map(Observation::of).map(one -> one.series().scope()))
        .containsExactly("含航空港区");
  }

  // ---- units and periods ------------------------------------------------------------------------

  @Test
  void shouldReadNoYearThatAddsSomeOfItsMonths() {
    assertThat(values(reading("西安高新区2023年", "指标,1月,2月,3月,合计", "固定资产投资(亿元),5,6,7,18")))
        .doesNotContain(1.8E9);
    assertThat(values(reading("西安高新区2023年", "指标,上半年,下半年,合计", "固定资产投资(亿元),5,6,11"))).contains(1.1E9);
  }

  @Test
  void shouldAskAboutAUnitOfTheRowThatIsNotThatOfTheHead() {
    FileReading reading = reading("高新区,2023年营业收入(亿元),币种", "西安高新区,900,美元", "成都高新区,800,美元");
    assertThat(values(reading)).isEmpty();
    assertThat(codes(reading)).contains("unit_twofold");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Scale", "系数", "x"})
  void shouldAskAboutAColumnThatMultiplies(String heading) {
    assertThat(
            values(
                reading(
                    "高新区,2023年营业收入,单位," + heading, "西安高新区,900,元,100000000", "成都高新区,800,元,10000")))
        .isEmpty();
  }
}
