import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a synthetic panel of any size for bench/growth.sh and bench/large.sh: zones in 31
 * provinces, all zones together and the nation, additive indicators at current prices, one
 * publication a year. No number is real; every file says so.
 *
 * <p>Run as {@code java bench/GrowthPanel.java --zones 1000 --indicators 6 --years 20 --out
 * FOLDER}. With {@code --printed 11} a publication prints the last eleven years, a fiftieth of the
 * values otherwise than the one before; with {@code --parquet yes} every other one is a Parquet
 * file, for which the JDBC driver of DuckDB must be on the class path; {@code --targets 1} has a
 * target of every indicator of a zone, and not of every tenth alone. The same arguments give the
 * same bytes: a value depends on its zone, indicator, year and publication alone. The source is
 * ASCII, since JDK 17 reads it in the platform's charset.
 */
public final class GrowthPanel {

  private static final int PROVINCES = 31;
  private static final int LAST_YEAR = 2024;
  private static final String SYNTHETIC = "synthetic";

  private final int zones;
  private final int indicators;
  private final int years;
  private final int printed;
  private final boolean parquet;
  private final int promisedOf;
  private final Path out;

  private GrowthPanel(Map<String, String> options) {
    this.zones = Integer.parseInt(options.get("--zones"));
    this.indicators = Integer.parseInt(options.get("--indicators"));
    this.years = Integer.parseInt(options.get("--years"));
    this.printed = Integer.parseInt(options.getOrDefault("--printed", "1"));
    this.parquet = options.getOrDefault("--parquet", "no").equals("yes");
    this.promisedOf = Integer.parseInt(options.getOrDefault("--targets", "10"));
    this.out = Path.of(options.get("--out"));
  }

  public static void main(String[] args) throws IOException, SQLException {
    Map<String, String> options = new HashMap<>();
    for (int at = 0; at + 1 < args.length; at += 2) {
      options.put(args[at], args[at + 1]);
    }
    new GrowthPanel(options).write();
  }

  private void write() throws IOException, SQLException {
    Files.createDirectories(out.resolve("conf/sources"));
    Files.createDirectories(out.resolve("inputs"));
    text("conf/run.yaml", "inputs: ../inputs\nlake: ../lake\n");
    try (BufferedWriter file = file("conf/zones.csv")) {
      file.write(
          "zone_id,name_zh,name_en,kind,province_id,city_id,parent_id,approved_year,aliases,note\n");
      file.write("cn,Nation,Nation,nation,,,,,," + SYNTHETIC + "\n");
      file.write("htz-all,All zones,All zones,group,,,cn,,," + SYNTHETIC + "\n");
      for (int at = 1; at <= PROVINCES; at++) {
        String id = "prov-" + at;
        file.write(id + "," + id + "," + id + ",province," + id + ",,cn,,," + SYNTHETIC + "\n");
      }
      for (int at = 1; at <= zones; at++) {
        String id = "z-" + at;
        String province = "prov-" + province(at);
        file.write(
            id + "," + id + "," + id + ",zone," + province + ",,htz-all,,," + SYNTHETIC + "\n");
      }
    }
    text(
        "conf/units.csv",
        "unit,aliases,name_en,dimension,canonical,numerator,denominator\n"
            + "yuan,,yuan,money_cny,yuan,1,1\n%,,percent,percent,%,1,1\n");
    StringBuilder rows =
        new StringBuilder(
            "indicator_id,name_zh,name_en,unit,direction,nature,aggregation,currency,price_basis,"
                + "growth_price_basis,alias_of,synonyms,note\n");
    for (int at = 1; at <= indicators; at++) {
      String id = "ind" + at;
      rows.append(id + "," + id + "," + id);
      rows.append(",yuan,1,flow,sum,CNY,current,current,,," + SYNTHETIC + "\n");
    }
    text("conf/indicators.csv", rows.toString());
    source("panel", false);
    if (parquet) {
      source("columns", true);
    }
    for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
      input(year);
    }
    if (parquet) {
      convert();
    }
    targets();
  }

  /** Whether the publication of the data of a year, and of those before it, is a Parquet file. */
  private boolean isParquet(int year) {
    return parquet && year % 2 == 0;
  }

  private void convert() throws IOException, SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
        if (isParquet(year)) {
          Path text = out.resolve("inputs/panel-" + year + ".csv");
          statement.execute(
              "COPY (SELECT * FROM read_csv('"
                  + text
                  + "')) TO '"
                  + out.resolve("inputs/panel-" + year + ".parquet")
                  + "' (FORMAT PARQUET)");
          Files.delete(text);
        }
      }
    }
  }

  /**
   * Every zone promises a level of every so many indicators for the last year, base five before.
   */
  private void targets() throws IOException {
    text(
        "conf/sources/plans.yaml",
        "source_id: plans\nkind: targets\npublisher: synthetic\ntitle: synthetic\nseries: plans\n"
            + "authority: 10\nsynthetic: true\nformat: csv\ncharset: UTF-8\n"
            + "files:\n  - path: plans.csv\n    edition: \"2020\"\n"
            + "    published_on: \"2020-10-31\"\n"
            + "fields: {target_id: target_id, plan_id: plan_id, zone: zone, indicator: indicator}\n"
            + "set: {measure: level, unit: yuan, op: \">=\", period: \""
            + LAST_YEAR
            + "\", "
            + "base_period: \""
            + (LAST_YEAR - 5)
            + "\", binding: expected, "
            + "stated_on: \"2020-10-31\"}\n"
            + "values: [{header: value}]\n");
    try (BufferedWriter file = file("inputs/plans.csv")) {
      file.write("target_id,plan_id,zone,indicator,value\n");
      for (int zone = 1; zone <= zones; zone++) {
        for (int at = 1; at <= indicators; at += promisedOf) {
          String id = "t-" + zone + "-" + at;
          long promised = value(zone, at, LAST_YEAR - 5, LAST_YEAR - 5) / 10 * 14;
          file.write(id + ",plan-" + zone + ",z-" + zone + ",ind" + at + "," + promised + "\n");
        }
      }
    }
  }

  /** The publications of one form; all are of one series. */
  private void source(String id, boolean ofParquet) throws IOException {
    StringBuilder yaml =
        new StringBuilder(
            "source_id: "
                + id
                + "\nkind: observations\npublisher: synthetic\ntitle: synthetic\n"
                + "series: panel\nauthority: 10\nsynthetic: true\n"
                + (ofParquet ? "format: parquet\n" : "format: csv\ncharset: UTF-8\nsplit: true\n")
                + "files:\n");
    for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
      if (isParquet(year) == ofParquet) {
        String form = ofParquet ? ".parquet" : ".csv";
        yaml.append("  - path: panel-" + year + form + "\n    edition: \"" + (year + 1) + "\"\n");
        yaml.append("    published_on: \"" + (year + 1) + "-10-31\"\n");
        yaml.append(printed == 1 ? "    set: {period: \"" + year + "\"}\n" : "");
      }
    }
    yaml.append(printed == 1 ? "fields: {zone: zone}\n" : "fields: {zone: zone, period: year}\n");
    yaml.append("set: {measure: level, unit: yuan}\n");
    yaml.append("value_headers: {pattern: \"^ind[0-9]+$\", field: indicator}\n");
    text("conf/sources/" + id + ".yaml", yaml.toString());
  }

  /** The publication that prints a year, and the years before it as far as it goes back. */
  private void input(int last) throws IOException {
    try (BufferedWriter file = file("inputs/panel-" + last + ".csv")) {
      file.write(printed == 1 ? "zone" : "zone,year");
      for (int at = 1; at <= indicators; at++) {
        file.write(",ind" + at);
      }
      file.write('\n');
      int first = Math.max(LAST_YEAR - years + 1, last - printed + 1);
      for (int year = first; year <= last; year++) {
        rows(file, year, last);
      }
    }
  }

  private void rows(BufferedWriter file, int year, int edition) throws IOException {
    long[][] provinces = new long[PROVINCES + 1][indicators + 1];
    long[] all = new long[indicators + 1];
    String of = printed == 1 ? "" : "," + year;
    for (int zone = 1; zone <= zones; zone++) {
      long[] own = new long[indicators + 1];
      for (int at = 1; at <= indicators; at++) {
        own[at] = value(zone, at, year, edition);
        provinces[province(zone)][at] += own[at];
        all[at] += own[at];
      }
      row(file, "z-" + zone + of, own);
    }
    for (int province = 1; province <= PROVINCES; province++) {
      row(file, "prov-" + province + of, provinces[province]);
    }
    row(file, "htz-all" + of, all);
    row(file, "cn" + of, all);
  }

  private static void row(BufferedWriter file, String keys, long[] values) throws IOException {
    file.write(keys);
    for (int at = 1; at < values.length; at++) {
      file.write("," + values[at]);
    }
    file.write('\n');
  }

  private static int province(int zone) {
    return zone % PROVINCES + 1;
  }

  /**
   * A level that grows by some percents a year, and a little otherwise in each; a later publication
   * prints one in fifty otherwise than the first.
   */
  private static long value(int zone, int indicator, int year, int edition) {
    long first = value(zone, indicator, year);
    boolean isRevised =
        edition > year && Math.floorMod(mixed(zone, indicator, year * 4096L + edition), 50L) == 0;
    return isRevised ? first / 100 * 101 : first;
  }

  private static long value(int zone, int indicator, int year) {
    long start = 1_000_000 + Math.floorMod(mixed(zone, indicator, 0), 1_000_000_000L);
    double rate = 0.02 + Math.floorMod(mixed(zone, indicator, 1), 1000L) / 10_000.0;
    double noise = 0.97 + Math.floorMod(mixed(zone, indicator, year), 600L) / 10_000.0;
    return (long) (start * StrictMath.pow(1 + rate, year - 2000) * noise);
  }

  /** The finaliser of splitmix64 over the three. */
  private static long mixed(long zone, long indicator, long year) {
    long bits = zone * 0x9E3779B97F4A7C15L + indicator * 0xD1B54A32D192ED03L + year;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }

  private BufferedWriter file(String path) throws IOException {
    return Files.newBufferedWriter(out.resolve(path), StandardCharsets.UTF_8);
  }

  private void text(String path, String text) throws IOException {
    Files.writeString(out.resolve(path), text, StandardCharsets.UTF_8);
  }
}
