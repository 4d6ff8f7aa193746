package org.zonemark.job.paper;

import java.util.Map;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;

/**
 * views.sql: the tables of a snapshot as DuckDB views. Paths are relative to the snapshot, so that
 * a copied one is read and not the one it was copied from: DuckDB is started in its folder.
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
                    ? ");\n"
                    : ", hive_partitioning = true, hive_types = {'year': INTEGER});\n")
            .append("COMMENT ON VIEW ")
            .append(schema.name())
            .append(" IS ")
            .append(
                quoted(schema.title() + " / " + schema.titleEn() + ": " + schema.descriptionEn()))
            .append(";\n");
      }
    }
    return sql.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
