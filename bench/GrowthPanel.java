import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes a synthetic panel of any size for bench/growth.sh: zones in 31 provinces, all zones
 * together and the nation, additive indicators at current prices, one publication a year. No number
 * is real; every file says so.
 *
 * <p>Run as {@code java bench/GrowthPanel.java --zones 1000 --indicators 6 --years 20 --out
 * FOLDER}. The same arguments give the same bytes: a value depends on its zone, indicator and year
 * alone. The source is ASCII, since JDK 17 reads it in the platform's charset.
 */
public final class GrowthPanel {

  private static final int PROVINCES = 31;
  private static final int LAST_YEAR = 2024;
  private static final String SYNTHETIC = "synthetic";

  private final int zones;
  private final int indicators;
  private final int years;
  private final Path out;

  private GrowthPanel(int zones, int indicators, int years, Path out) {
    this.zones = zones;
    this.indicators = indicators;
    this.years = years;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (int at = 0; at + 1 < args.length; at += 2) {
      options.put(args[at], args[at + 1]);
    }
    new GrowthPanel(
            Integer.parseInt(options.get("--zones")),
            Integer.parseInt(options.get("--indicators")),
            Integer.parseInt(options.get("--years")),
            Path.of(options.get("--out")))
        .write();
  }

  private void write() throws IOException {
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
    source();
    for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
      input(year);
    }
    targets();
  }

  /** Every zone promises a level of every tenth indicator for the last year, base five before. */
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
        for (int at = 1; at <= indicators; at += 10) {
          String id = "t-" + zone + "-" + at;
          long promised = value(zone, at, LAST_YEAR - 5) / 10 * 14;
          file.write(id + ",plan-" + zone + ",z-" + zone + ",ind" + at + "," + promised + "\n");
        }
      }
    }
  }

  private void source() throws IOException {
    StringBuilder yaml =
        new StringBuilder(
            "source_id: panel\nkind: observations\npublisher: synthetic\ntitle: synthetic\n"
                + "series: panel\nauthority: 10\nsynthetic: true\nformat: csv\ncharset: UTF-8\n"
                + "split: true\nfiles:\n");
    for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
      yaml.append("  - path: panel-" + year + ".csv\n    edition: \"" + (year + 1) + "\"\n");
      yaml.append("    published_on: \"" + (year + 1) + "-10-31\"\n");
      yaml.append("    set: {period: \"" + year + "\"}\n");
    }
    yaml.append("fields: {zone: zone}\nset: {measure: level, unit: yuan}\n");
    yaml.append("value_headers: {pattern: \"^ind[0-9]+$\", field: indicator}\n");
    text("conf/sources/panel.yaml", yaml.toString());
  }

  private void input(int year) throws IOException {
    long[][] provinces = new long[PROVINCES + 1][indicators + 1];
    long[] all = new long[indicators + 1];
    try (BufferedWriter file = file("inputs/panel-" + year + ".csv")) {
      file.write("zone");
      for (int at = 1; at <= indicators; at++) {
        file.write(",ind" + at);
      }
      file.write('\n');
      for (int zone = 1; zone <= zones; zone++) {
        file.write("z-" + zone);
        for (int at = 1; at <= indicators; at++) {
          long value = value(zone, at, year);
          provinces[province(zone)][at] += value;
          all[at] += value;
          file.write("," + value);
        }
        file.write('\n');
      }
      for (int province = 1; province <= PROVINCES; province++) {
        row(file, "prov-" + province, provinces[province]);
      }
      row(file, "htz-all", all);
      row(file, "cn", all);
    }
  }

  private static void row(BufferedWriter file, String zone, long[] values) throws IOException {
    file.write(zone);
    for (int at = 1; at < values.length; at++) {
      file.write("," + values[at]);
    }
    file.write('\n');
  }

  private static int province(int zone) {
    return zone % PROVINCES + 1;
  }

  /** A level that grows by some percents a year, and a little otherwise in each. */
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
