package org.zonemark.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** Prints the number of zones in the snapshot it is started in, as DuckDB sees it by its views. */
public final class ViewsHere {

  private ViewsHere() {}

  public static void main(String[] args) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(Path.of("views.sql")));
      try (ResultSet count = statement.executeQuery("SELECT count(*) FROM zones")) {
        count.next();
        System.out.println(count.getLong(1));
      }
    }
  }
}
