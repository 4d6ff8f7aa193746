package org.zonemark.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A snapshot as an analyst sees it: DuckDB over its views.sql. */
public final class DuckDb implements AutoCloseable {

  private final Path snapshot;
  private final Connection connection;

  private DuckDb(Path snapshot, Connection connection) {
    this.snapshot = snapshot;
    this.connection = connection;
  }

  public static DuckDb over(Path snapshot) throws SQLException, IOException {
    DuckDb database = new DuckDb(snapshot, DriverManager.getConnection("jdbc:duckdb:"));
    try (Statement statement = database.connection.createStatement()) {
      statement.execute("SET file_search_path = '" + snapshot.toString().replace("'", "''") + "'");
      statement.execute(Files.readString(snapshot.resolve("views.sql")));
    }
    return database;
  }

  public Path snapshot() {
    return snapshot;
  }

  /** A row to compare with; null stands for null. */
  public static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  public List<List<Object>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
          Object value = result.getObject(column);
          row.add(
              value instanceof Blob blob
                  ? new String(
                      blob.getBytes(1, (int) blob.length()),
                      java.nio.charset.StandardCharsets.UTF_8)
                  : value);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException failed) {
      throw new AssertionError(sql + ": " + failed.getMessage(), failed);
    }
  }

  /** The only row. */
  public List<Object> one(String sql) {
    List<List<Object>> rows = rows(sql);
    if (rows.size() != 1) {
      throw new AssertionError("Expected one row, not " + rows + " of " + sql);
    }
    return rows.get(0);
  }

  /** The only value of the only row. */
  public double number(String sql) {
    return ((Number) one(sql).get(0)).doubleValue();
  }

  /** The values of the first column. */
  public List<Object> column(String sql) {
    return rows(sql).stream().map(row -> row.get(0)).toList();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
