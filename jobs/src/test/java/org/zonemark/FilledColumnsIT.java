package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.schema.Field;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Printed;
import org.zonemark.testing.SampleRun;
import org.zonemark.testing.Told;

/** Whatever a table has a column for is written into it by some run. */
@ExtendWith(SampleRun.Shared.class)
class FilledColumnsIT {

  private static final String GROWTH =
      """
      windows: [yoy, period_on_period, year_to_date, gap, plan, span, two_year, rolling, since]
      methods: [cagr, total, cumulative, log_ols, linear, chained, comparable, real]
      base_years: [2018]
      rolling_years: [3]
      standing: statcan
      deflators: [{price_index: prices, of: [revenue]}]
      groups:
        ids: [peers, htz-all]
        comparators: [mean, median, best]
        totals: true
        contributions: true
        dispersion: [hhi, cr5, gini, theil, sigma, beta]
      components: [{whole: revenue, parts: [software_revenue]}]
      quotients: [{ratio: software_share, numerator: software_revenue, denominator: revenue}]
      """;

  private static final String ATTAINMENT =
      """
      methods: [own_period, schedule, statcan, un_progress_chart, escap_csi, escap_api, sdg_trend,
                projection_endpoint, projection_log_ols, projection_weighted, projection_damped]
      milestones: linear
      mode: final
      """;

  private static final String RANKINGS =
      """
      whole: htz-all
      peer_groups: [province]
      ties: [dense, fractional, ordinal]
      tie_break: [approved_year]
      """;

  private static final String INDEX =
      """
      index_id: strength
      name_zh: 实力
      name_en: Strength
      label_zh: 测算，非官方
      note_zh: 合成
      note_en: Synthetic
      coverage_threshold: 0.2
      steps:
        - impute: {method: carry-forward, limit: 2}
        - treat: {method: winsorise, skewness: 0.5, kurtosis: -3, indicators: [revenue]}
      weighting: {method: critic}
      diagnostics: {outranking: true}
      classes: {by: percentile, cuts: [{class: A, from: 0.5}, {class: B}]}
      variants: [{id: geometric, aggregation: geometric, normalisation: {method: min-max, low: 1}}]
      uncertainty:
        draws: 10
        weights: {noise: 0.25}
        aggregation: [arithmetic, geometric]
        measurement: {sd_pct: 5}
        tables: [acceptability, pairwise, tiers, draws]
        sensitivity: {base: 4, bootstrap: 4, by_zone: true}
      why:
        strengths: 2
        gaps: [next, leader]
        changes: all
        lifts: [1]
        leave_one_out: [all]
        compare: [strength/geometric]
        years: [2017, 2018, 2023, 2024]
      dimensions:
        - id: size
          name_zh: 规模
          name_en: Size
          indicators: [{indicator: revenue, weight: 3}, {indicator: firms, weight: 1}]
        - id: kind
          name_zh: 结构
          name_en: Kind
          indicators: [{indicator: software_share}, {indicator: software_revenue}]
      """;

  private static final String PLAN =
      """
      source_id: %1$s
      kind: targets
      publisher: 管委会
      title: 规划
      note: 合成
      series: %1$s
      authority: 20
      synthetic: true
      files: [{path: %1$s.csv, edition: "%2$s", published_on: "%2$s"}]
      format: csv
      set: {plan_id: %1$s, stated_on: "%2$s", zone: 郑州高新区, unit: 千元, indicator: 营业收入}
      fields:
        {target_id: 编号, period: 目标期, revises: 修订, theme: 主题, base_period: 基期, base_value: 基数,
         binding: 性质, owner: 责任单位}
      words: {binding: {约束性: binding}}
      values: [{header: 目标, set: {op: ">="}}]
      """;

  private static final String FIRMS =
      """
      source_id: census
      kind: microdata
      publisher: 统计局
      title: 企业调查(合成)
      series: census
      authority: 10
      synthetic: true
      files: [{path: "census.csv", edition: "2023", published_on: "2024"}]
      format: csv
      columns:
        firm: 代码
        zone: 高新区
        industry: 行业
        year: 年份
        values: {revenue: {header: 营业收入, unit: 千元}, land: {header: 用地, unit: 平方米}}
      protect: {fewest: 2, dominance_pct: 100}
      aggregates:
        - {indicator: firms, function: count, by: [zone, province], by_industry: true,
           where: [{value: revenue, over: 1}]}
        - {indicator: revenue_per_land, function: ratio, value: revenue, denominator: land, by: [zone]}
      """;

  private static final String RANGES =
      """
      format: csv
      set: {indicator: 企业数, op: range, unit: 家}
      fields: {zone: 高新区, period: 年份, value_hi: 上限}
      values: [{header: 下限}]
      """;

  private static final List<String> ZONES = List.of("郑州高新区", "洛阳高新区", "新乡高新区", "东湖高新区");

  @TempDir static Path folder;

  private static Told night;

  private final SampleRun sample;

  FilledColumnsIT(SampleRun sample) {
    this.sample = sample;
  }

  @BeforeAll
  static void runTheNight() throws IOException {
    night = night();
    assertThat(night.exitCode()).as(night.everything()).isZero();
  }

  @Test
  void shouldFillEveryColumnOfEveryTable() throws IOException, SQLException {
    try (DuckDb asked = DuckDb.over(Path.of(night.after("Snapshot:")))) {
      TreeSet<String> empty = new TreeSet<>();
      TreeSet<String> strange = new TreeSet<>();
      for (TableSchema table : Schemas.standard().tables()) {
        if (table.storage() == TableSchema.Storage.PARQUET) {
          for (Field field : table.fields()) {
            if (!isFilled(asked, table, field) && !isFilled(sample.tables(), table, field)) {
              empty.add(table.name() + "." + field.name());
            }
            strange.addAll(strange(asked, table, field));
          }
        }
      }
      assertThat(empty).isEmpty();
      assertThat(strange).isEmpty();
    }
  }

  @Test
  void shouldExplainHowAZoneStandsBesideOthersAndTheStatisticsOfItsGroups() {
    Told told =
        Told.by(
            "explain",
            "郑州高新区",
            "营业收入",
            "2024",
            "--conf",
            folder.resolve("conf").toString(),
            "--lake",
            folder.resolve("lake").toString(),
            "--lang",
            "zh");

    assertThat(told.out())
        .contains(
            "与全国高新区相比，2024年：16.8万元 对 740万元，占 2.27%，增速 +7.69% 对 +5.71%，差 +1.98个百分点，出处"
                + " book.csv#L136C5",
            "与组最优同类（东湖高新区）相比，2024年：16.8万元 对 45.6万元，增速 +7.69% 对 +3.40%，差 +4.29个百分点，出处"
                + " book.csv#L153C5",
            "与组中位数相比，2024年：16.8万元 对 20.4万元，增速 +7.69% 对 +6.81%，差 +0.89个百分点",
            "与河南省相比，2024年：增速 10% 对 9%，出处 book.csv#L141C5",
            "与组均值相比，2024年：增速 10% 对 未知，不取比率的平均");
  }

  @Test
  void shouldTellHowLikelyAZoneStandsBeforeTheNext() throws IOException {
    String page =
        Files.readString(Path.of(night.after("Snapshot:")).resolve("report/report.zh.html"));

    assertThat(page).contains("，先于下一位 ");
  }

  /** Whether some row holds a value; a table that nobody asks for is not there. */
  private static boolean isFilled(DuckDb tables, TableSchema table, Field field) {
    String there =
        "SELECT 1 FROM information_schema.tables WHERE table_name = '%s'".formatted(table.name());
    String filled =
        "SELECT 1 FROM %s WHERE \"%s\" IS NOT NULL LIMIT 1".formatted(table.name(), field.name());
    return !tables.rows(there).isEmpty() && !tables.rows(filled).isEmpty();
  }

  /** What a column holds that its code list does not have; - is where a part of a key is none. */
  private static List<String> strange(DuckDb tables, TableSchema table, Field field) {
    boolean listed = !field.codeList().isEmpty() && !field.codeList().equals("units");
    if (!listed || field.type() != Field.Type.STRING || !isFilled(tables, table, field)) {
      return List.of();
    }
    return tables
        .column("SELECT DISTINCT \"%s\" FROM %s".formatted(field.name(), table.name()))
        .stream()
        .filter(code -> code != null && !code.equals("-"))
        .map(String::valueOf)
        .filter(code -> !Schemas.standard().codeList(field.codeList()).contains(code))
        .map(code -> table.name() + "." + field.name() + " " + code)
        .toList();
  }

  /** A night of which everything is asked. */
  private static Told night() throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.writeString(inputs.resolve("old.csv"), statements(2021, 1));
    Files.writeString(inputs.resolve("book.csv"), statements(2024, 3));
    String head = "编号,目标期,目标,修订,主题,基期,基数,性质,责任单位\n";
    String all = ",创新,2018年,100,约束性,经发局\n";
    Files.writeString(
        inputs.resolve("first.csv"), head + "A,2025年,390," + all + "B,2022年,120," + all);
    Files.writeString(inputs.resolve("second.csv"), head + "A2,2025年,405,first:A" + all);
    StringBuilder firms = new StringBuilder("代码,高新区,行业,年份,营业收入,用地\n");
    for (int firm = 1; firm <= 13; firm++) {
      firms.append(
          "F%d,%s,%s,2023,%d,100\n"
              .formatted(firm, ZONES.get(firm % 4), firm % 3 == 0 ? "软件" : "制造", firm * 7));
    }
    Files.writeString(inputs.resolve("ranges.csv"), "高新区,年份,下限,上限\n郑州高新区,2016,30,35\n");
    // Of more than one year, since of one the number of all firms could tell one that is withheld.
    firms.append("F1,%s,制造,2022,6,100\n".formatted(ZONES.get(1)));
    Files.writeString(inputs.resolve("census.csv"), firms.toString());
    String book = Printed.LONG.replace("unit: 单位", "unit: 单位, measure: 口径");
    Printed.in()
        .with("growth.yaml", GROWTH)
        .with("attainment.yaml", ATTAINMENT)
        .with("rankings.yaml", RANKINGS)
        .with(
            "zones.csv",
            Printed.zones() + "htz-xiangyang,襄阳高新区,Xiangyang,zone,prov-hubei,,htz-all,2010,,\n")
        .with("indices/strength.yaml", INDEX)
        .with("units.csv", Printed.UNITS + "元/平方米,,yuan per square metre,cny_per_m2,元/平方米,1,1\n")
        .with("sources/first.yaml", PLAN.formatted("first", "2019"))
        .with("sources/second.yaml", PLAN.formatted("second", "2020"))
        .with("sources/census.yaml", FIRMS)
        .with(
            "indicators.csv",
            Printed.INDICATORS
                + "software_share,软件占比,Software share,%,1,ratio,weighted,-,-,-,,,\n"
                + "revenue_per_land,地均营收,Revenue per land,元/平方米,1,ratio,weighted,-,-,-,,,\n"
                + "prices,价格指数,Prices,%,0,index,none,-,-,-,,,\n")
        .groups(
            "peers,htz-zhengzhou,2000,,\npeers,htz-luoyang,2000,2030,\npeers,htz-wuhan,2000,,\n")
        .source("old", "book", 20, "2022", book)
        .source("book", "book", 20, "2025", book)
        .source("ranges", "ranges", 30, "2019", RANGES)
        .into(folder.resolve("conf"));
    return Told.ofRun(
        folder.resolve("conf"),
        inputs,
        folder.resolve("lake"),
        "--as-of",
        "2026-06-30",
        "--known-on",
        "2026-06-30");
  }

  /** What is stated of the years from 2018 on; the later edition revises. */
  private static String statements(int last, int revised) {
    StringBuilder rows = new StringBuilder("高新区,年份,指标,口径,数值,单位\n");
    for (int year = 2018; year <= last; year++) {
      rows.append("全国,%d,价格指数,level,%d,%%\n".formatted(year, 100 + year % 3));
      for (String whole : List.of("全国高新区", "河南省")) {
        rows.append("%s,%d,营业收入,level,%d,千元\n".formatted(whole, year, 5000 + 400 * (year - 2018)));
        rows.append("%s,%d,软件收入,level,%d,千元\n".formatted(whole, year, 500 + 70 * (year - 2018)));
        rows.append("%s,%d,营业收入,growth,9,%%\n".formatted(whole, year));
      }
      for (int zone = 0; zone < ZONES.size(); zone++) {
        String of = ZONES.get(zone) + "," + year + ",";
        int revenue = 100 + 30 * zone * zone + (11 + zone) * (year - 2018) + year % 3;
        rows.append(of + "营业收入,level,%d,千元\n".formatted(revenue + (year == 2020 ? revised : 0)));
        rows.append(of + "营业收入,growth,%d,%%\n".formatted(10 + zone));
        rows.append(of + "软件收入,level,%d,千元\n".formatted(20 + zone + 3 * (year - 2018)));
        if ((zone + year) % 5 > 0) {
          rows.append(of + "企业数,level,%d,家\n".formatted(40 + 9 * zone + year % 4));
        }
      }
    }
    return rows.append("郑州高新区,2017,企业数,level,30,家\n")
        .append("郑州高新区,2017,软件占比,level,12,%\n")
        .append("襄阳高新区,%d,营业收入,level,50,千元\n".formatted(last))
        .toString();
  }
}
