import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes synthetic firms for bench/firms.sh with DuckDB, and adds them up with the same: 178 zones
 * in 31 provinces, 20 industries, 15 years, ten amounts; one firm in a hundred stands in two zones.
 * No number is real. The source is ASCII, since JDK 17 reads it in the platform's charset.
 *
 * <p>Run as {@code java -cp duckdb_jdbc.jar bench/Firms.java make ROWS FOLDER [industry]}, or
 * {@code ... add FOLDER} for the sums by bench/firms.sql.
 */
public final class Firms {

  private static final int ZONES = 178;
  private static final int PROVINCES = 31;
  private static final int YEARS = 15;
  private static final int AMOUNTS = 10;

  private Firms() {}

  public static void main(String[] args) throws IOException, SQLException {
    if (args[0].equals("make")) {
      make(Long.parseLong(args[1]), Path.of(args[2]), args.length > 3);
    } else {
      Path folder = Path.of(args[1]);
      String sql = Files.readString(Path.of(args[2]));
      run(sql.replace("FOLDER", folder.toString()), "SET threads = " + args[3]);
    }
  }

  private static void run(String... statements) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      // Without a limit it takes four fifths of the machine's memory, and others stop.
      String memory = System.getenv().getOrDefault("DUCKDB_MEMORY", "4GB");
      statement.execute("SET memory_limit = '" + memory + "'");
      statement.execute(
          "SET temp_directory = '" + System.getProperty("java.io.tmpdir") + "/duckdb'");
      for (int at = statements.length - 1; at >= 0; at--) {
        statement.execute(statements[at]);
      }
    }
  }

  private static void make(long rows, Path folder, boolean byIndustry)
      throws IOException, SQLException {
    Files.createDirectories(folder.resolve("conf/sources"));
    Files.createDirectories(folder.resolve("inputs"));
    StringBuilder amounts = new StringBuilder();
    for (int at = 0; at < AMOUNTS; at++) {
      amounts.append(
          ", CAST(hash(firm, year, %1$d) %% 1000000000 AS BIGINT) / 100 AS a%1$d".formatted(at));
    }
    long firms = Math.max(1, rows / YEARS);
    run(
        """
        COPY (
          SELECT 'F' || firm AS firm, 'z' || (hash(firm + second * 7919) %% %d) AS zone,
            'i' || (hash(firm, 'i') %% 20) AS industry, 2010 + year AS year,
            hash(firm, year, 'h') %% 3 AS high_tech%s
          FROM range(%d) AS f(firm), range(%d) AS y(year), range(2) AS s(second)
          WHERE second = 0 OR firm %% 100 = 0
        ) TO '%s/inputs/firms.parquet' (FORMAT PARQUET)
        """
            .formatted(ZONES, amounts, firms, YEARS, folder));
    write(folder, byIndustry);
  }

  private static void write(Path folder, boolean byIndustry) throws IOException {
    Path conf = folder.resolve("conf");
    Files.writeString(conf.resolve("run.yaml"), "inputs: ../inputs\nlake: ../lake\nlang: en\n");
    StringBuilder zones =
        new StringBuilder(
            "zone_id,name_zh,name_en,kind,province_id,city_id,parent_id,approved_year,aliases,note\n"
                + "cn,Nation,Nation,nation,,,,,,synthetic\n");
    for (int at = 0; at < PROVINCES; at++) {
      zones.append("p%1$d,p%1$d,p%1$d,province,p%1$d,,cn,,,synthetic\n".formatted(at));
    }
    for (int at = 0; at < ZONES; at++) {
      zones.append("z%1$d,z%1$d,z%1$d,zone,p%2$d,,,,,synthetic\n".formatted(at, at % PROVINCES));
    }
    Files.writeString(conf.resolve("zones.csv"), zones);
    Files.writeString(
        conf.resolve("units.csv"),
        "unit,aliases,name_en,dimension,canonical,numerator,denominator\n"
            + "yuan,,yuan,money_cny,yuan,1,1\nfirm,,firms,count,firm,1,1\n%,,percent,percent,%,1,1\n");
    StringBuilder indicators =
        new StringBuilder(
            "indicator_id,name_zh,name_en,unit,direction,nature,aggregation,currency,price_basis,"
                + "growth_price_basis,alias_of,synonyms,note\n");
    StringBuilder source =
        new StringBuilder(
            """
            source_id: firms
            kind: microdata
            publisher: synthetic
            title: synthetic firms
            series: firms
            authority: 10
            synthetic: true
            files: [{path: firms.parquet, edition: "2024", published_on: "2025"}]
            format: parquet
            columns:
              firm: firm
              zone: zone
              industry: industry
              year: year
              codes: {high_tech: high_tech}
              values:
            """);
    StringBuilder aggregates = new StringBuilder("aggregates:\n");
    String by = "by: [zone, province, nation]" + (byIndustry ? ", by_industry: true" : "");
    String high = ", where: [{code: high_tech, one_of: [1]}]";
    for (int at = 0; at < AMOUNTS; at++) {
      source.append("    a%1$d: {header: a%1$d, unit: yuan}\n".formatted(at));
      indicators.append(
          ("s%1$d,s%1$d,s%1$d,yuan,1,flow,sum,-,-,-,,,synthetic\n"
                  + "h%1$d,h%1$d,h%1$d,yuan,1,flow,sum,-,-,-,,,synthetic\n"
                  + "c%1$d,c%1$d,c%1$d,firm,1,stock,sum,-,-,-,,,synthetic\n")
              .formatted(at));
      aggregates
          .append("  - {indicator: s%1$d, function: sum, value: a%1$d, %2$s}\n".formatted(at, by))
          .append(
              "  - {indicator: h%1$d, function: sum, value: a%1$d, %2$s%3$s}\n"
                  .formatted(at, by, high))
          .append(
              ("  - {indicator: c%1$d, function: count, %2$s,"
                      + " where: [{value: a%1$d, over: 5000000}]}\n")
                  .formatted(at, by));
    }
    Files.writeString(conf.resolve("indicators.csv"), indicators);
    Files.writeString(conf.resolve("sources/firms.yaml"), source.append(aggregates));
  }
}
