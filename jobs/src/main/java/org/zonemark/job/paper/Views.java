package org.zonemark.job.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.View;

/**
 * views.sql: the tables of a snapshot as DuckDB views, and those to start from. Paths are relative
 * to the snapshot, so that a copied one is read and not the one it was copied from: DuckDB is
 * started in its folder.
 */
public final class Views {

  private Views() {}

  /** The statements for these tables. */
  public static String of(Map<String, Manifest.TableAccount> tables) {
    StringBuilder sql =
        new StringBuilder(
            "-- The tables of one snapshot as views, for DuckDB started in this folder:\n"
                + "-- cd SNAPSHOT && duckdb -init views.sql\n"
                + "-- Elsewhere: SET file_search_path = 'SNAPSHOT'; .read SNAPSHOT/views.sql\n");
    for (TableSchema schema : Schemas.standard().parquetTables()) {
      Manifest.TableAccount table = tables.get(schema.name());
      if (table != null) {
        sql.append("CREATE OR REPLACE VIEW ")
            .append(schema.name())
            .append(" AS SELECT * FROM read_parquet(")
            .append(quoted(schema.name() + "/**/*.parquet"))
            .append(
                // An empty table is one file that holds the partition column too.
                schema.partition().isEmpty() || table.rows() == 0
                    ? ", union_by_name = true);\n"
                    : ", union_by_name = true, hive_partitioning = true, hive_types = {'year': INTEGER});\n");
        comment(sql, schema.name(), schema.comment());
      }
    }
    for (View view : shown(tables.keySet())) {
      sql.append("CREATE OR REPLACE VIEW ")
          .append(view.name())
          .append(" AS\n")
          .append(view.query())
          .append(";\n");
      comment(sql, view.name(), view.comment());
    }
    return sql.toString();
  }

  /** The views to start from whose tables are all there. */
  public static List<View> shown(Set<String> tables) {
    Set<String> there = new TreeSet<>(tables);
    List<View> shown = new ArrayList<>();
    for (View view : Schemas.standard().views()) {
      if (there.containsAll(view.sources())) {
        there.add(view.name());
        shown.add(view);
      }
    }
    return shown;
  }

  private static void comment(StringBuilder sql, String view, String comment) {
    sql.append("COMMENT ON VIEW ")
        .append(view)
        .append(" IS ")
        .append(quoted(comment))
        .append(";\n");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
