package org.zonemark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.Told;

/** Made-up firms of three zones, aggregated by a whole run: from the row of a firm to a ranking. */
class FirmsIT {

  private static final String ZONES =
      ConfFiles.ZONES_HEADER
          + "cn,全国,China,nation,,,,,,\n"
          + "prov-p,甲省,P,province,prov-p,,cn,,,\n"
          + "prov-q,乙省,Q,province,prov-q,,cn,,,\n"
          + "a,甲一高新区,A,zone,prov-p,,,,,\n"
          + "b,甲二高新区,B,zone,prov-p,,,,,\n"
          + "c,乙高新区,C,zone,prov-q,,,,,\n"
          + "a1,甲一东园,A1,zone,prov-p,,a,,,\n";

  private static final String INDICATORS =
      """
      indicator_id,name_zh,name_en,unit,direction,nature,aggregation,currency,price_basis,growth_price_basis,alias_of,synonyms,note
      revenue,营业收入,Revenue,元,1,flow,sum,CNY,current,comparable,,,
      firms,企业数,Enterprises,家,1,stock,sum,-,-,-,,,
      big_high_tech,营收过亿高企,High-tech firms above 100 million,家,1,stock,sum,-,-,-,,,
      gazelles,瞪羚企业,Gazelles,家,1,stock,sum,-,-,-,,,
      revenue_per_mu,亩均营收,Revenue per mu,万元/亩,1,ratio,weighted,-,-,-,,,
      median_revenue,营收中位数,Median revenue,元,1,flow,none,CNY,current,-,,,
      industries,行业数,Industries,家,1,stock,none,-,-,-,,,
      """;

  private static final String UNITS =
      ConfFiles.UNITS
          + "千元,,thousand yuan,money_cny,元,1000,1\n"
          + "万元,,ten thousand yuan,money_cny,元,10000,1\n"
          + "家,,enterprises,count,家,1,1\n"
          + "万元/亩,,ten thousand yuan per mu,cny_per_mu,万元/亩,1,1\n";

  private static final String SOURCE =
      """
      source_id: census
      kind: microdata
      publisher: 统计局
      title: 企业调查(合成)
      series: census
      authority: 10
      synthetic: true
      files: [{path: "firms*.csv", edition: "2023", published_on: "2024"}]
      format: csv
      columns:
        firm: 代码
        firm_name: 名称
        zone: 高新区
        park: 园区
        industry: 行业
        year: 年份
        values:
          revenue: {header: 营业收入, unit: 千元}
          land: {header: 用地, unit: 亩}
        codes: {high_tech: 高企}
      protect: {fewest: %d, dominance_pct: 100, fewest_of_median: 1}
      """;

  private static final String HEADER = "代码,名称,高新区,园区,行业,年份,营业收入,用地,高企\n";

  @TempDir Path folder;
  private Path inputs;
  private String source = SOURCE;

  @BeforeEach
  void prepare() throws IOException {
    inputs = Files.createDirectories(folder.resolve("inputs"));
  }

  private DuckDb night(int fewest, String more) throws SQLException, IOException {
    return DuckDb.over(Path.of(run("lake", fewest, more).after("Snapshot:")));
  }

  private Told run(String lake, int fewest, String more) throws IOException {
    return run("local[2]", lake, fewest, more);
  }

  private Told run(String master, String lake, int fewest, String more) throws IOException {
    Told night = tried(master, lake, fewest, more);
    assertThat(night.exitCode()).as(night.everything()).isZero();
    return night;
  }

  private Told tried(String master, String lake, int fewest, String more) throws IOException {
    Path conf = folder.resolve("conf");
    ConfFiles.sound()
        .with("zones.csv", ZONES)
        .with("indicators.csv", INDICATORS)
        .with("units.csv", UNITS)
        .without("sources/yearbook.yaml")
        .with("sources/census.yaml", source.formatted(fewest) + more)
        .into(conf);
    return Told.on(
        master,
        "run",
        "--conf",
        conf.toString(),
        "--inputs",
        inputs.toString(),
        "--lake",
        folder.resolve(lake).toString(),
        "--lang",
        "en");
  }

  private List<String> explained(String... names) {
    List<String> arguments = new ArrayList<>(List.of("explain", "--lang", "en"));
    arguments.addAll(List.of("--conf", folder.resolve("conf").toString()));
    arguments.addAll(List.of("--lake", folder.resolve("lake").toString()));
    arguments.addAll(List.of(names));
    Told told = Told.by(arguments.toArray(String[]::new));
    assertThat(told.exitCode()).as(told.everything()).isZero();
    return told.out();
  }

  private void firms(String name, String... rows) throws IOException {
    Files.writeString(inputs.resolve(name), HEADER + String.join("\n", rows) + "\n");
  }

  private static final String VALUES =
      "SELECT zone_id, scope, value FROM observations WHERE indicator_id = '%s' AND period = '%s'"
          + " AND measure = '%s' ORDER BY zone_id, scope";

  private static List<List<Object>> values(DuckDb tables, String indicator, String year) {
    return tables.rows(VALUES.formatted(indicator, year, "level"));
  }

  @Test
  void shouldAddUpCountAndRankTheFirmsOfZonesProvincesAndTheNation()
      throws IOException, SQLException {
    firms(
        "firms.csv",
        "F1,一,甲一高新区,甲一东园,软件,2023,\"100,000.5\",10,是",
        "F2,二,甲一高新区,,制造,2023,300000,20,是",
        "F3,三,甲二高新区,,软件,2023,50000,,否",
        "F4,四,乙高新区,,软件,2023,200000,10,否",
        "F5,五,乙高新区,,制造,2023,,5,是");
    try (DuckDb tables =
        night(
            1,
            """
            aggregates:
              - {indicator: revenue, function: sum, value: revenue, by: [park, zone, province, nation]}
              - {indicator: firms, function: count, by: [zone, province], by_industry: true}
              - indicator: big_high_tech
                function: count
                by: [zone, nation]
                where: [{code: high_tech, one_of: [是]}, {value: revenue, over: 100000}]
              - {indicator: revenue_per_mu, function: ratio, value: revenue, denominator: land, by: [zone]}
              - {indicator: median_revenue, function: median, value: revenue, by: [nation]}
              - {indicator: industries, function: distinct, value: high_tech, by: [zone]}
            """)) {
      assertThat(values(tables, "revenue", "2023"))
          .containsExactly(
              DuckDb.row("a", "-", 400_000_500.0),
              DuckDb.row("a1", "-", 100_000_500.0),
              DuckDb.row("b", "-", 50_000_000.0),
              DuckDb.row("c", "-", 200_000_000.0),
              DuckDb.row("cn", "-", 650_000_500.0),
              DuckDb.row("prov-p", "-", 450_000_500.0),
              DuckDb.row("prov-q", "-", 200_000_000.0));
      assertThat(values(tables, "firms", "2023"))
          .contains(
              DuckDb.row("a", "-", 2.0),
              DuckDb.row("a", "制造", 1.0),
              DuckDb.row("c", "软件", 1.0),
              DuckDb.row("prov-p", "软件", 2.0));
      // No such firm is 0, not unknown.
      assertThat(values(tables, "big_high_tech", "2023"))
          .containsExactly(
              DuckDb.row("a", "-", 2.0),
              DuckDb.row("b", "-", 0.0),
              DuckDb.row("c", "-", 0.0),
              DuckDb.row("cn", "-", 2.0));
      // 40 000.05万元 on 30亩; firms without land have no part in it.
      assertThat(values(tables, "revenue_per_mu", "2023"))
          .containsExactly(DuckDb.row("a", "-", 40_000.05 / 30), DuckDb.row("c", "-", 2000.0));
      assertThat(values(tables, "median_revenue", "2023"))
          .containsExactly(DuckDb.row("cn", "-", 150_000_250.0));
      assertThat(values(tables, "industries", "2023"))
          .containsExactly(
              DuckDb.row("a", "-", 1.0), DuckDb.row("b", "-", 1.0), DuckDb.row("c", "-", 2.0));
      assertThat(
              tables.rows(
                  "SELECT DISTINCT zone_id, rank, rank_of FROM rankings"
                      + " WHERE list_id = 'revenue' AND rank_of = 3 AND rank IS NOT NULL ORDER BY rank"))
          .containsExactly(DuckDb.row("a", 1, 3), DuckDb.row("c", 2, 3), DuckDb.row("b", 3, 3));
      assertThat(
              tables.one(
                  "SELECT origin, aggregate_function, condition, firms, input_files"
                      + " FROM observations JOIN aggregates USING (observation_id)"
                      + " WHERE observations.indicator_id = 'big_high_tech' AND zone_id = 'a'"))
          .isEqualTo(
              DuckDb.row("aggregated", "count", "high_tech in (是) and revenue > 100000", 2, 1));
    }
  }

  @Test
  void shouldCountAFirmOfTwoZonesOnceAboveThem() throws IOException, SQLException {
    firms(
        "firms.csv",
        "F1,一,甲一高新区,,软件,2023,100,1,是",
        "F1,一,甲二高新区,,软件,2023,100,1,是",
        "F2,二,甲二高新区,,软件,2023,7,1,是",
        "F3,三,乙高新区,,软件,2023,1000,1,是");
    // The same firm, zone and year in a later file replaces what the first said.
    firms("firms2.csv", "F3,三,乙高新区,,软件,2023,2000,1,是");
    try (DuckDb tables =
        night(
            1,
            """
            aggregates:
              - {indicator: revenue, function: sum, value: revenue, by: [zone, province, nation], sum_of_zones: 各区加总}
              - {indicator: firms, function: count, by: [zone, province, nation], sum_of_zones: 各区加总}
            """)) {
      assertThat(values(tables, "revenue", "2023"))
          .containsExactly(
              DuckDb.row("a", "-", 100_000.0),
              DuckDb.row("b", "-", 107_000.0),
              DuckDb.row("c", "-", 2_000_000.0),
              DuckDb.row("cn", "-", 2_107_000.0),
              DuckDb.row("cn", "各区加总", 2_207_000.0),
              DuckDb.row("prov-p", "-", 107_000.0),
              DuckDb.row("prov-p", "各区加总", 207_000.0),
              DuckDb.row("prov-q", "-", 2_000_000.0),
              DuckDb.row("prov-q", "各区加总", 2_000_000.0));
      assertThat(values(tables, "firms", "2023"))
          .contains(DuckDb.row("cn", "-", 3.0), DuckDb.row("cn", "各区加总", 4.0));
      assertThat(tables.rows("SELECT code, value FROM findings WHERE code LIKE 'firm%'"))
          .containsExactly(DuckDb.row("firm_in_two_zones", "1"));
    }
  }

  @Test
  void shouldDivideTheAmountsOfAParkBetweenZonesToTheLastDigit() throws IOException, SQLException {
    firms(
        "firms.csv",
        "F1,一,甲一高新区,甲一东园,软件,2023,100.01,3,是",
        "F2,二,甲一高新区,,软件,2023,10,1,是",
        "F3,三,乙高新区,,软件,2023,5,1,是");
    try (DuckDb tables =
        night(
            1,
            """
            shared:
              - {park: 甲一东园, values: [revenue], zones: {甲一高新区: 66.6667, 乙高新区: 33.3333}}
            aggregates:
              - {indicator: revenue, function: sum, value: revenue, by: [zone, nation]}
              - {indicator: firms, function: count, by: [zone, nation]}
            """)) {
      assertThat(values(tables, "revenue", "2023"))
          .containsExactly(
              DuckDb.row("a", "-", 76_673.36667),
              DuckDb.row("c", "-", 38_336.63333),
              DuckDb.row("cn", "-", 115_010.0));
      assertThat(values(tables, "firms", "2023"))
          .containsExactly(
              DuckDb.row("a", "-", 2.0), DuckDb.row("c", "-", 1.0), DuckDb.row("cn", "-", 3.0));
    }
  }

  @Test
  void shouldWithholdWhatGivesAFirmAwayAndWhatItWouldFollowFrom() throws IOException, SQLException {
    firms(
        "firms.csv",
        "F1,一,甲一高新区,,软件,2023,100,1,是",
        "F2,二,甲一高新区,,软件,2023,200,1,是",
        "F3,三,甲二高新区,,软件,2023,10,1,是",
        "F4,四,甲二高新区,,软件,2023,20,1,是",
        "F5,五,甲二高新区,,软件,2023,30,1,是",
        "F6,六,乙高新区,,软件,2023,40,1,是",
        "F7,七,乙高新区,,软件,2023,50,1,是",
        "F8,八,乙高新区,,软件,2023,60,1,是");
    try (DuckDb tables =
        night(
            3,
            "aggregates: [{indicator: revenue, function: sum, value: revenue, by: [zone, nation]}]\n")) {
      assertThat(
              tables.rows(
                  "SELECT zone_id, value, obs_status, missing_reason, raw, firms, withheld_because"
                      + " FROM observations JOIN aggregates USING (observation_id)"
                      + " ORDER BY zone_id"))
          .containsExactly(
              DuckDb.row("a", null, "Q", "withheld", "", null, "few"),
              DuckDb.row("b", null, "Q", "withheld", "", null, "complementary"),
              DuckDb.row("c", 150_000.0, "A", null, "150", 3, null),
              DuckDb.row("cn", 510_000.0, "A", null, "510", 8, null));
    }
    assertThat(explained("a", "revenue", "2023"))
        .contains(
            "* 2023 Level Withheld Current prices — made of firms (Sum of revenue, All, each once,"
                + " number of files 1, withheld: Too few firms), in"
                + " firms*.csv#aggregate1:plain:a:2023");
    assertThat(explained("cn", "revenue", "2023"))
        .contains(
            "* 2023 Level 0.51 m CNY Current prices — made of firms (Sum of revenue, All, each once,"
                + " number of firms 8, number of files 1), in firms*.csv#aggregate1:plain:cn:2023");
  }

  @Test
  void shouldShowInTheReportWhatWasMadeOfFirmsAndWhatIsWithheld() throws IOException, SQLException {
    firms(
        "firms.csv",
        "F1,一,甲一高新区,,软件,2023,100,1,是",
        "F2,二,甲一高新区,,软件,2023,200,1,是",
        "F3,三,甲二高新区,,软件,2023,10,1,是",
        "F4,四,甲二高新区,,软件,2023,20,1,是",
        "F5,五,甲二高新区,,软件,2023,30,1,是",
        "F6,六,乙高新区,,软件,2023,40,1,是",
        "F7,七,乙高新区,,软件,2023,50,1,是",
        "F8,八,乙高新区,,软件,2023,60,1,否",
        "F9,九,无名高新区,,软件,2023,60,1,否");
    Path snapshot =
        Path.of(
            run(
                    "lake",
                    3,
                    """
                    aggregates:
                      - {indicator: revenue, function: sum, value: revenue, by: [zone, nation]}
                      - {indicator: big_high_tech, function: count, by: [nation], where: [{code: high_tech, one_of: [是]}]}
                    """)
                .after("Snapshot:"));
    Document page = Jsoup.parse(Files.readString(snapshot.resolve("report/report.zh.html")));
    assertThat(page.select("#firms .facts .fact").eachText())
        .containsExactly("1 个文件", "9 行", "8 家企业");
    assertThat(page.select("#firms table.firms tbody tr").eachText())
        .containsExactly("营业收入营业收入的合计 2023 4 — 2 1 0 1", "营收过亿高企企业数高企为是 2023 1 — 1 0 0 0");
    assertThat(page.select("#firms table.examples tbody tr").text())
        .startsWith("企业行园区不明 1")
        .contains("无名高新区");
    // Each amount has its fate: none is lost because it is stated in a sum only.
    assertThat(page.select("#sources .bad")).isEmpty();
  }

  @Test
  void shouldTellGrowthOfTheSameFirmsApartFromThoseThatComeAndGo()
      throws IOException, SQLException {
    firms(
        "firms.csv",
        "F1,一,甲一高新区,,软件,2022,100,1,是",
        "F1,一,甲一高新区,,软件,2023,120,1,是",
        "F2,二,甲一高新区,,软件,2022,50,1,是",
        "F3,三,甲一高新区,,软件,2023,500,1,是",
        "F4,四,甲二高新区,,软件,2022,10,1,是",
        "F4,四,乙高新区,,软件,2023,11,1,是");
    try (DuckDb tables =
        night(
            1,
            """
            aggregates:
              - {indicator: revenue, function: sum, value: revenue, by: [zone, nation]}
              - {indicator: revenue, function: growth, value: revenue, by: [zone, nation], same_firms: 同口径, entry: 新进入, exit: 退出}
            """)) {
      assertThat(tables.rows(VALUES.formatted("revenue", "2023", "growth")))
          .containsExactly(
              DuckDb.row("a", "同口径", 20.0),
              // 131 on 110: above the zones a firm that moved is the same.
              DuckDb.row("cn", "同口径", 19.09090909090909));
      assertThat(values(tables, "revenue", "2023"))
          .containsExactly(
              DuckDb.row("a", "-", 620_000.0),
              DuckDb.row("a", "新进入", 500_000.0),
              DuckDb.row("a", "退出", 50_000.0),
              DuckDb.row("b", "退出", 10_000.0),
              DuckDb.row("c", "-", 11_000.0),
              DuckDb.row("c", "新进入", 11_000.0),
              DuckDb.row("cn", "-", 631_000.0),
              DuckDb.row("cn", "新进入", 500_000.0),
              DuckDb.row("cn", "退出", 50_000.0));
    }
  }

  @Test
  void shouldCountGazellesByThreeYearsOfGrowth() throws IOException, SQLException {
    firms(
        "firms.csv",
        "F1,一,甲一高新区,,软件,2020,1000,1,是",
        "F1,一,甲一高新区,,软件,2023,1728,1,是",
        "F2,二,甲一高新区,,软件,2020,1000,1,是",
        "F2,二,甲一高新区,,软件,2023,1727,1,是",
        "F3,三,甲一高新区,,软件,2023,9999,1,是");
    try (DuckDb tables =
        night(
            1,
            """
            aggregates:
              - indicator: gazelles
                function: count
                by: [zone]
                where: [{value: revenue, growth_years: 3, at_least: 20}]
            """)) {
      // 1.2 to the third power is 1.728.
      assertThat(values(tables, "gazelles", "2023")).containsExactly(DuckDb.row("a", "-", 1.0));
    }
  }

  @Test
  void shouldFindWhatIsOddBetweenRowsAndWhatCannotBeRead() throws IOException, SQLException {
    Files.write(
        inputs.resolve("firms.csv"),
        (HEADER
                + "F1,一,甲一高新区,,软件,2022,100,1,是\n"
                + "F1,壹,甲一高新区,,软件,2023,100000,1,是\n"
                + "F2,二,甲一高新区,,软件,2022,5,1,是\n"
                + "F2,二,甲二高新区,,软件,2023,6,1,是\n"
                + ",无码,甲二高新区,,软件,2023,6,1,是\n"
                + "F3,三,丙高新区,,软件,2023,6,1,是\n"
                + "F4,四,甲二高新区,,软件,2023,约六,1,是\n")
            .getBytes(Charset.forName("GB18030")));
    try (DuckDb tables =
        night(
            1, "aggregates: [{indicator: revenue, function: sum, value: revenue, by: [zone]}]\n")) {
      assertThat(
              tables.rows(
                  "SELECT code, value, split_part(message_en, 'such as ', 2) FROM findings"
                      + " WHERE code LIKE 'firm%' ORDER BY code"))
          .containsExactly(
              DuckDb.row("firm_moved", "1", "F2 甲一高新区 → 甲二高新区); check them"),
              DuckDb.row("firm_renamed", "1", "F1); check whether renamed or a wrong id"),
              DuckDb.row("firm_unit_slip", "1", "F1 营业收入 2023 ×1,000); check the units"),
              DuckDb.row("firm_value_unreadable", "1", "约六); check them"),
              DuckDb.row("firm_without_id", "1", "甲二高新区); complete them"),
              DuckDb.row("firm_zone_unknown", "1", "丙高新区); add it to conf/zones.csv"));
      assertThat(values(tables, "revenue", "2023"))
          .containsExactly(DuckDb.row("a", "-", 100_000_000.0), DuckDb.row("b", "-", 6_000.0));
    }
  }

  @Test
  void shouldGiveTheSameBytesWhateverTheOrderOfRowsAndTheNumberOfCores() throws IOException {
    Random random = new Random(7);
    List<String> zones = List.of("甲一高新区", "甲二高新区", "乙高新区");
    List<String> rows =
        random
            .ints(3_000, 0, 900)
            .mapToObj(
                firm ->
                    "F%d,名,%s,,%s,%d,%.2f,%d,是"
                        .formatted(
                            firm,
                            zones.get(random.nextInt(3)),
                            firm % 2 == 0 ? "软件" : "制造",
                            2020 + random.nextInt(4),
                            random.nextDouble() * 1e6,
                            random.nextInt(50)))
            .distinct()
            .collect(Collectors.toList());
    String aggregates =
        """
        aggregates:
          - {indicator: revenue, function: sum, value: revenue, by: [zone, province, nation], by_industry: true}
          - {indicator: revenue, function: growth, value: revenue, by: [zone, nation], same_firms: 同口径}
          - {indicator: median_revenue, function: median, value: revenue, by: [zone]}
        """;
    List<List<String>> bytes = new ArrayList<>();
    for (String cores : List.of("local[1]", "local[2]", "local[7]")) {
      Collections.shuffle(rows, random);
      firms("firms.csv", rows.toArray(String[]::new));
      String lake = "lake-of-" + cores.replaceAll("\\D", "");
      bytes.add(hashes(Path.of(run(cores, lake, 3, aggregates).after("Snapshot:"))));
    }
    assertThat(bytes.get(0)).hasSizeGreaterThan(3);
    assertThat(bytes).containsOnly(bytes.get(0));
  }

  /** A file of firms as DuckDB writes it. */
  private Path parquet(String name, String zone) throws SQLException {
    Path file = inputs.resolve(name);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          ("COPY (SELECT '%1$s' || i AS 代码, '某' AS 名称, '%1$s' AS 高新区, '' AS 园区, '软件' AS 行业,"
                  + " 2023 AS 年份, i::DOUBLE AS 营业收入, 1.0 AS 用地, '是' AS 高企"
                  + " FROM range(1000) AS r(i)) TO '%2$s' (FORMAT parquet)")
              .formatted(zone, file));
    }
    return file;
  }

  @Test
  void shouldStateNoSumWhereAPageOfAFileIsDamaged() throws IOException, SQLException {
    source = SOURCE.replace("format: csv", "format: parquet").replace(".csv", ".parquet");
    String sums = "aggregates: [{indicator: revenue, function: sum, value: revenue, by: [zone]}]\n";
    parquet("firms1.parquet", "甲一高新区");
    Path damaged = parquet("firms2.parquet", "甲二高新区");
    try (DuckDb tables = night(1, sums)) {
      assertThat(tables.rows("SELECT count(*) FROM aggregates")).containsExactly(DuckDb.row(2L));
    }
    byte[] bytes = Files.readAllBytes(damaged);
    Arrays.fill(bytes, 4, 200, (byte) 0xFF);
    Files.write(damaged, bytes);
    Told held = tried("local[2]", "lake", 1, sums);
    assertThat(held.exitCode()).as(held.everything()).isEqualTo(3);
    try (DuckDb tables = DuckDb.over(Path.of(held.after("Not published:").split(" lies in ")[1]))) {
      assertThat(tables.rows("SELECT code, source_ref FROM findings"))
          .containsExactly(DuckDb.row("unreadable_file", "firms2.parquet"));
      assertThat(tables.rows("SELECT count(*) FROM aggregates")).containsExactly(DuckDb.row(0L));
      assertThat(tables.rows("SELECT count(*) FROM observations WHERE source_id = 'census'"))
          .containsExactly(DuckDb.row(0L));
    }
  }

  @Test
  void shouldTellLinesThatAreNoRows() throws IOException, SQLException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.write((HEADER + "F1,一,甲一高新区,,软件,2023,100,1,是\n").getBytes(UTF_8));
    lines.write("F2,".getBytes(UTF_8));
    lines.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
    lines.write((",甲一高新区,,软件,2023,100,1,是\nF3,\"三,甲一高新区,,软件,2023,1,1,是\n").getBytes(UTF_8));
    lines.write(("F4,四,甲一高新区,,软件,2023,7,1,是\n").getBytes(UTF_8));
    Files.write(inputs.resolve("firms.csv"), lines.toByteArray());
    try (DuckDb tables =
        night(
            1, "aggregates: [{indicator: revenue, function: sum, value: revenue, by: [zone]}]\n")) {
      assertThat(
              tables.rows(
                  "SELECT code, value, split_part(message_en, 'such as ', 2) FROM findings"
                      + " WHERE code LIKE 'firm%'"))
          .containsExactly(
              DuckDb.row(
                  "firm_line_unreadable",
                  "2",
                  "#B"
                      + (HEADER + "F1,一,甲一高新区,,软件,2023,100,1,是\n").getBytes(UTF_8).length
                      + " undecodable_bytes); mend them"));
      assertThat(values(tables, "revenue", "2023"))
          .containsExactly(DuckDb.row("a", "-", 107_000.0));
    }
  }

  private static List<String> hashes(Path snapshot) throws IOException {
    List<String> hashes = new ArrayList<>();
    for (String table : Arrays.asList("observations", "aggregates", "rankings", "growth")) {
      for (Path file : Hashes.dataFiles(snapshot.resolve(table))) {
        hashes.add(Hashes.sha256(file));
      }
    }
    return hashes;
  }
}
