package org.zonemark.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The view latest_rankings over a few rows. */
class LatestRankingsTest {

  private Connection duckdb;

  @BeforeEach
  void open() throws SQLException {
    duckdb = DriverManager.getConnection("jdbc:duckdb:");
    run(
        "CREATE TABLE rankings_ranked(list_id TEXT, peer_group TEXT, year INT, zone_id TEXT,"
            + " stated BOOLEAN, complete BOOLEAN, rank INT)");
  }

  @AfterEach
  void close() throws SQLException {
    duckdb.close();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  private void list(String list, boolean stated, boolean complete, int year, int ranked)
      throws SQLException {
    for (int at = 1; at <= ranked; at++) {
      run(
          "INSERT INTO rankings_ranked VALUES ('%s', 'all', %d, 'z%d', %b, %b, %d)"
              .formatted(list, year, at, stated, complete, at));
    }
  }

  private List<String> shown() throws Exception {
    List<String> shown = new ArrayList<>();
    String view = Files.readString(Path.of("schemas/views/latest_rankings.sql"));
    try (Statement statement = duckdb.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT list_id, year, count(*) FROM ("
                    + view.replaceAll("(?m)^--.*\\n", "")
                    + ") GROUP BY ALL ORDER BY ALL")) {
      while (rows.next()) {
        shown.add(rows.getString(1) + " " + rows.getInt(2) + ": " + rows.getInt(3));
      }
    }
    return shown;
  }

  @Test
  void shouldNotLetOneEarlyValueHideTheYearBefore() throws Exception {
    list("revenue", false, true, 2020, 7);
    list("revenue", false, true, 2021, 6);
    list("revenue", false, true, 2023, 2);
    assertThat(shown()).containsExactly("revenue 2021: 6");
  }

  @Test
  void shouldTakeTheLatestYearOfAListOfWhichPlacesAreQuotedOnly() throws Exception {
    list("evaluation", true, false, 2019, 9);
    list("evaluation", true, false, 2024, 2);
    assertThat(shown()).containsExactly("evaluation 2024: 2");
  }
}
