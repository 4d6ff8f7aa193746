package org.zonemark.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each view to start from says of small tables. */
class ViewsTest {

  private static final Schemas SCHEMAS = Schemas.standard();

  /** Two zones of Henan in Zhengzhou and Xinxiang, one of Shaanxi, and what they lie in. */
  private static final String[] ZONES = {
    "'cn', '全国', 'China', 'nation', NULL, NULL, NULL",
    "'all', '全国高新区', 'All zones', 'group', NULL, NULL, 'cn'",
    "'prov-henan', '河南省', 'Henan', 'province', NULL, NULL, 'cn'",
    "'city-zz', '郑州市', 'Zhengzhou', 'city', 'prov-henan', NULL, 'prov-henan'",
    "'a', '甲', 'A', 'zone', 'prov-henan', 'city-zz', 'all'",
    "'b', '乙', 'B', 'zone', 'prov-henan', NULL, 'all'",
    "'c', '丙', 'C', 'zone', NULL, NULL, 'all'"
  };

  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    run("SET memory_limit = '256MB'");
    for (TableSchema table : SCHEMAS.parquetTables()) {
      run(
          "CREATE TABLE "
              + table.name()
              + table.fields().stream()
                  .map(field -> field.name() + " " + type(field))
                  .collect(Collectors.joining(", ", " (", ")")));
    }
    List<View> views = new ArrayList<>(SCHEMAS.views());
    views.removeIf(view -> view.name().equals("rankings_ranked"));
    view("rankings_ranked");
    for (View view : views) {
      view(view.name());
    }
    insert("zones", "zone_id, name_zh, name_en, kind, province_id, city_id, parent_id", ZONES);
    insert("indicators", "indicator_id, name_zh, name_en", "'revenue', '营业收入', 'Revenue'");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case STRING -> "VARCHAR";
      case INTEGER -> "INTEGER";
      case NUMBER -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
    };
  }

  private void view(String name) throws SQLException {
    View view =
        SCHEMAS.views().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    run("CREATE VIEW " + name + " AS " + view.query());
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void insert(String table, String columns, String... rows) throws SQLException {
    for (String row : rows) {
      run("INSERT INTO " + table + " (" + columns + ") VALUES (" + row + ")");
    }
  }

  /** The rows of an answer, each as text. */
  private List<String> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(text(result.getObject(column)));
        }
        rows.add(String.join(" ", row));
      }
      return rows;
    }
  }

  private static String text(Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  private void ranked(String list, String zone, int year, Integer rank, String more)
      throws SQLException {
    insert(
        "rankings",
        "list_id, peer_group, zone_id, year, rank, rank_of, method_version, stated, complete",
        "'%s', 'all', '%s', %d, %s, 3, %s".formatted(list, zone, year, rank, more));
  }

  @ParameterizedTest
  @MethodSource("views")
  void shouldHaveTheColumnsOfTheKeyThatItNames(View view) throws SQLException {
    assertThat(view.key()).isNotEmpty();
    assertThat(rows("SELECT column_name FROM (DESCRIBE " + view.name() + ")"))
        .containsAll(view.key());
  }

  static List<View> views() {
    return List.copyOf(SCHEMAS.views());
  }

  @Test
  void shouldTellWhatIsKnownOfEveryZoneInZoneProfileOfThoseWithoutAnythingToo()
      throws SQLException {
    insert(
        "observations",
        "zone_id, indicator_id, year, value, is_latest",
        "'a', 'revenue', 2020, 1, true",
        "'a', 'revenue', 2022, 2, true",
        "'a', 'revenue', 2022, 3, false",
        "'a', 'gdp', 2021, NULL, true");
    insert(
        "attainment",
        "target_id, member_id, zone_id, method, counted, status",
        "'t1', '-', 'a', 'own_period', true, 'attained'",
        "'t2', '-', 'a', 'own_period', true, 'not_judgeable'",
        "'t2', '-', 'a', 'statcan', true, 'attained'",
        "'t3', '-', 'a', 'own_period', false, 'missed'",
        "'t4', 'm1', 'a', 'own_period', true, 'missed'");

    assertThat(
            rows(
                "SELECT zone_zh, province_zh, city_en, observations, indicators, first_year,"
                    + " last_year, targets, attained, missed, not_judgeable"
                    + " FROM zone_profile ORDER BY zone_id"))
        .containsExactly(
            "甲 河南省 Zhengzhou 2 1 2020 2022 2 1 0 1",
            "乙 河南省 null 0 0 null null 0 0 0 0",
            "丙 null null 0 0 null null 0 0 0 0");
  }

  @Test
  void shouldShowInLatestRankingsTheLastYearThatRanksMostZonesAndNoneWithoutAPlace()
      throws SQLException {
    insert("lists", "list_id, name_zh, name_en", "'l', '榜', 'List'", "'s', '公布', 'Stated'");
    for (String zone : List.of("a", "b", "c")) {
      ranked("l", zone, 2021, zone.charAt(0) - 'a' + 1, "1, false, true");
    }
    ranked("l", "b", 2022, 1, "1, false, true");
    ranked("l", "c", 2022, null, "1, false, true");
    ranked("s", "a", 2023, 17, "1, true, false");
    ranked("s", "a", 2022, 18, "1, true, false");
    ranked("s", "b", 2022, 20, "1, true, false");

    assertThat(
            rows("SELECT list_en, year, rank, zone_zh FROM latest_rankings ORDER BY list_en, rank"))
        .containsExactly("List 2021 1 甲", "List 2021 2 乙", "List 2021 3 丙", "Stated 2023 17 甲");
  }

  @Test
  void shouldHoldInRankingsRankedNoZoneWithoutAPlaceSoThatTheFirstIsTheFirst() throws SQLException {
    insert("lists", "list_id, name_zh, name_en", "'l', '榜', 'List'");
    ranked("l", "a", 2021, null, "1, false, true");
    ranked("l", "b", 2021, 1, "1, false, true");

    assertThat(rows("SELECT zone_en FROM rankings_ranked ORDER BY rank LIMIT 1"))
        .containsExactly("B");
    assertThat(rows("SELECT count(*) FROM rankings_ranked")).containsExactly("1");
  }

  @Test
  void shouldTellInRankHistoryTheMoveOverAnySpanButNoneAcrossAChangeOfMethod() throws SQLException {
    insert("lists", "list_id, name_zh, name_en", "'l', '榜', 'List'");
    ranked("l", "a", 2018, 9, "1, true, false");
    ranked("l", "a", 2020, 4, "1, true, false");
    ranked("l", "a", 2021, 2, "2, true, false");

    assertThat(
            rows(
                "SELECT from_year, to_year, years, from_rank, to_rank, change, method_break"
                    + " FROM rank_history ORDER BY from_year, to_year"))
        .containsExactly(
            "2018 2020 2 9 4 5 false", "2018 2021 3 9 2 null true", "2020 2021 1 4 2 null true");
  }

  @Test
  void shouldSetInGrowthVsGroupAZoneBesideItsCityProvinceNationAndMediansThoughNobodyListedThem()
      throws SQLException {
    String columns =
        "zone_id, growth_pct, growth_price_basis, indicator_id, measure, of_measure, of_indicator,"
            + " comparator_id, price_basis, scope, growth_window, method, base_period, period, year";
    String same =
        "'revenue', 'level', '-', '-', '-', 'current', 'all', 'yoy', 'yoy', '2020', '2021', 2021";
    insert(
        "growth",
        columns,
        "'a', 12, 'current', " + same,
        "'b', 6, 'current', " + same,
        "'c', 3, 'current', " + same,
        "'city-zz', 10, 'comparable', " + same,
        "'prov-henan', 8, 'current', " + same,
        "'cn', 5, 'current', " + same);

    assertThat(
            rows(
                "SELECT comparator_kind, comparator_zh, comparator_growth_pct, gap_pp"
                    + " FROM growth_vs_group WHERE zone_id = 'a' ORDER BY comparator_kind"))
        .containsExactly(
            "city 郑州市 10 null", "nation 全国 5 7", "province 河南省 8 4", "whole_median 全国高新区 6 6");
  }

  @Test
  void shouldTellInTargetsWithVerdictsTheYearWhatWasPromisedAndHowItStandsEachOnce()
      throws SQLException {
    insert(
        "targets",
        "target_id, version, zone_id, indicator_id, measure, period, op",
        "'t', 1, 'a', 'revenue', 'level', '2025', '>='",
        "'t', 2, 'a', 'revenue', 'growth', '2020/2025', '>='",
        "'twice', 1, 'a', 'revenue', 'level', '2025', '>='");
    insert(
        "attainment",
        "target_id, version, member_id, indicator_id, method, counted, status, target_value, as_of",
        "'t', 1, '-', 'revenue', 'own_period', false, 'missed', 5, '2026-01-01'",
        "'t', 2, '-', 'revenue', 'own_period', true, 'attained', 8, '2026-01-01'",
        "'t', 2, '-', 'revenue', 'schedule', true, 'missed', 8, '2026-01-01'",
        "'twice', 1, '-', 'revenue', 'own_period', false, 'missed', 8, '2026-01-01'");

    assertThat(
            rows(
                "SELECT zone_en, indicator_zh, measure, op, target_value, year, status, as_of"
                    + " FROM targets_with_verdicts"))
        .containsExactly("A 营业收入 growth >= 8 2025 attained 2026-01-01");
  }

  @Test
  void shouldSetInIndexScoresByDimensionEachDimensionBesideTheWhole() throws SQLException {
    insert(
        "indices",
        "index_id, variant_id, name_zh, name_en, label_zh",
        "'x', 'base', '指数', 'Index', '测算'");
    insert(
        "index_nodes",
        "index_id, variant_id, node_id, node_level, name_zh, name_en",
        "'x', 'base', 'x', 0, '总', 'Whole'",
        "'x', 'base', '1', 1, '创新', 'Innovation'",
        "'x', 'base', '1.1', 2, '研发', 'R&D'");
    insert(
        "scores",
        "index_id, variant_id, year, zone_id, node_id, score, rank",
        "'x', 'base', 2021, 'a', 'x', 70, 2",
        "'x', 'base', 2021, 'a', '1', 80, 1",
        "'x', 'base', 2021, 'a', '1.1', 90, 1");

    assertThat(
            rows(
                "SELECT index_zh, dimension_zh, dimension_en, zone_en, score, rank, whole_score,"
                    + " whole_rank, label_zh FROM index_scores_by_dimension"))
        .containsExactly("指数 创新 Innovation A 80 1 70 2 测算");
  }

  @Test
  void shouldHoldInCurrentValuesTheEditionThatCountsWithNamesAndSource() throws SQLException {
    insert("sources", "source_id, name_zh, name_en", "'book', '年鉴', 'Yearbook'");
    insert(
        "observations",
        "observation_id, zone_id, indicator_id, source_id, year, value, is_latest",
        "'1', 'a', 'revenue', 'book', 2020, 1, false",
        "'2', 'a', 'revenue', 'book', 2020, 2, true",
        "'3', 'a', 'revenue', 'book', 2021, NULL, true");

    assertThat(rows("SELECT zone_zh, indicator_en, source_zh, value FROM current_values"))
        .containsExactly("甲 Revenue 年鉴 2");
  }
}
