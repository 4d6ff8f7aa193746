package org.zonemark.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.schema.Field;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;
import org.zonemark.table.FileReader;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.quality.EditionSelection;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.quality.SenseChecks;
import org.zonemark.table.read.FileReading;

/** Small tables as publications print them: cells apart by |, read as a declaration says. */
public final class Printed {

  static final String ZONES =
      ConfFiles.ZONES_HEADER
          + "cn,全国,China,nation,,,,,,\n"
          + "htz-all,全国高新区,All zones,group,,,cn,,合计,\n"
          + "prov-henan,河南省,Henan,province,prov-henan,,cn,,,\n"
          + "prov-hubei,湖北省,Hubei,province,prov-hubei,,cn,,,\n"
          + "htz-zhengzhou,郑州高新区,Zhengzhou,zone,prov-henan,,htz-all,1991,,\n"
          + "htz-luoyang,洛阳高新区,Luoyang,zone,prov-henan,,htz-all,1992,,\n"
          + "htz-xinxiang,新乡高新区,Xinxiang,zone,prov-henan,,htz-all,2012,,\n"
          + "htz-wuhan,东湖高新区,Donghu,zone,prov-hubei,,htz-all,1991,武汉东湖,\n";

  public static final String UNITS =
      "unit,aliases,name_en,dimension,canonical,numerator,denominator\n"
          + "元,,yuan,money_cny,元,1,1\n"
          + "千元,,thousand yuan,money_cny,元,1000,1\n"
          + "亿元,,hundred million yuan,money_cny,元,100000000,1\n"
          + "万亿元,,trillion yuan,money_cny,元,1000000000000,1\n"
          + "美元,,dollar,money_usd,美元,1,1\n"
          + "亿美元,,hundred million dollars,money_usd,美元,100000000,1\n"
          + "家,,firm,count,家,1,1\n"
          + "人,,person,person,人,1,1\n"
          + "平方米,,square metre,area,平方米,1,1\n"
          + "亩,,mu,area,平方米,2000,3\n"
          + "%,,percent,percent,%,1,1\n"
          + "‰,,per mille,percent,%,1,10\n"
          + "位,,place,rank,位,1,1\n";

  public static final String INDICATORS =
      "indicator_id,name_zh,name_en,unit,direction,nature,aggregation,currency,price_basis,"
          + "growth_price_basis,alias_of,synonyms,note\n"
          + "revenue,营业收入,Revenue,元,1,flow,sum,CNY,current,current,,,\n"
          + "software_revenue,软件收入,Software revenue,元,1,flow,sum,CNY,current,current,,,\n"
          + "exports,出口额,Exports,美元,1,flow,sum,USD,current,current,,,\n"
          + "firms,企业数,Firms,家,1,stock,sum,-,-,-,,,\n"
          + "land,土地面积,Land,平方米,0,stock,sum,-,-,-,,,\n"
          + "energy_intensity,能耗强度,Energy intensity,%,-1,ratio,weighted,-,-,-,,,\n"
          + "national_rank,综合排名,Overall rank,位,-1,rank,none,-,-,-,,,\n"
          + "ranked_zones,参评数,Ranked zones,家,0,stock,none,-,-,-,,,\n";

  static final String LISTS =
      "list_id,indicator_id,name_zh,name_en,data_year_offset,denominator_indicator_id,"
          + "denominator_zone_id,note\n"
          + "national_evaluation,national_rank,综合评价,Evaluation,-1,ranked_zones,htz-all,\n";

  /** A long table: whose, when, of what, how much. */
  public static final String LONG =
      """
      format: csv
      fields: {zone: 高新区, period: 年份, indicator: 指标, unit: 单位}
      values:
        - header: 数值
      """;

  private final ConfFiles files;
  private Configuration configuration;

  private Printed(ConfFiles files) {
    this.files = files;
  }

  /** The zones of zones.csv, for a test that adds some. */
  public static String zones() {
    return ZONES;
  }

  public static Printed in() {
    return new Printed(
        ConfFiles.sound()
            .with("zones.csv", ZONES)
            .with("units.csv", UNITS)
            .with("indicators.csv", INDICATORS)
            .with("lists.csv", LISTS)
            .without("sources/yearbook.yaml"));
  }

  /** A source of its own series, one file, published in 2024. */
  public static Printed as(String declaration) {
    return in().source("book", "book", 20, "2024", declaration);
  }

  /** Declares a source. */
  public Printed source(
      String id, String series, int authority, String publishedOn, String declaration) {
    return source(id, "observations", series, authority, publishedOn, declaration);
  }

  public Printed source(
      String id,
      String kind,
      String series,
      int authority,
      String publishedOn,
      String declaration) {
    files.with(
        "sources/" + id + ".yaml",
        "source_id: %s\nkind: %s\npublisher: 统计局\ntitle: 年鉴\nseries: %s\nauthority: %d\n"
                .formatted(id, kind, series, authority)
            + "files:\n  - {path: %s.csv, edition: \"%s\", published_on: \"%s\"}\n"
                .formatted(id, publishedOn, publishedOn)
            + declaration);
    configuration = null;
    return this;
  }

  /** Declares a whole file of the configuration. */
  public Printed file(String path, String text) {
    files.with(path, text);
    configuration = null;
    return this;
  }

  /** Declares what computed lists say beside the rank among all. */
  public Printed rankings(String settings) {
    files.with("rankings.yaml", settings);
    configuration = null;
    return this;
  }

  /** Declares memberships: group, zone, first year, last year, names. */
  public Printed groups(String rows) {
    StringBuilder table =
        new StringBuilder("group_id,zone_id,from_year,to_year,group_name_zh,group_name_en,note\n");
    rows.lines().forEach(row -> table.append(row).append("组,Group,\n"));
    files.with("zone_groups.csv", table.toString());
    configuration = null;
    return this;
  }

  /** Declares an index. */
  public Printed index(String declaration) {
    files.with("indices/index.yaml", declaration);
    configuration = null;
    return this;
  }

  /** Lays the declarations into a directory, for a command to read. */
  public Path into(Path directory) throws IOException {
    return files.into(directory);
  }

  public Configuration conf() {
    if (configuration == null) {
      configuration = files.accepted();
    }
    return configuration;
  }

  /** Reads a table of the only source. */
  public FileReading read(String table) {
    return read("book", table);
  }

  public FileReading read(String source, String table) {
    AtomicInteger line = new AtomicInteger();
    List<Sheet.Row> rows =
        table
            .lines()
            .map(
                text ->
                    new Sheet.Row(
                        line.incrementAndGet(),
                        Arrays.stream(text.split("\\|", -1)).map(String::strip).toList()))
            .toList();
    SourceDeclaration declared = conf().source(source).orElseThrow();
    return FileReader.of(
        new SourceFile(
            source,
            0,
            declared.files().get(0).path(),
            table.length(),
            "0".repeat(64),
            List.of(new Sheet("", rows)),
            List.of()),
        conf());
  }

  /** Settles what several files say about one indicator. */
  public EditionSelection.SelectedEditions settle(FileReading... readings) {
    return EditionSelection.of(
        Arrays.stream(readings)
            .flatMap(reading -> reading.observations().stream())
            .map(Observation::of)
            .toList(),
        conf());
  }

  /** Settles what several files say about one indicator, and checks it. */
  public EditionSelection.SelectedEditions check(FileReading... readings) {
    return SenseChecks.of(
        Arrays.stream(readings)
            .flatMap(reading -> reading.observations().stream())
            .map(Observation::of)
            .toList(),
        conf());
  }

  /** A file of conf/ as it is. */
  public Printed with(String path, String text) {
    files.with(path, text);
    configuration = null;
    return this;
  }

  /** Everything about one indicator of a long table of the only source. */
  public IndicatorData data(String indicator, String table) {
    List<Observation> settled = check(read(table)).observations();
    return new IndicatorData(
        indicator,
        settled.stream().filter(one -> one.series().indicatorId().equals(indicator)).toList(),
        List.of(),
        settled.stream().filter(one -> one.series().indicatorId().equals("ranked_zones")).toList());
  }

  public static List<Observation> observations(FileReading reading) {
    return reading.observations().stream().map(Observation::of).toList();
  }

  /** The values in the order of the cells, null where missing. */
  public static List<Double> values(FileReading reading) {
    return observations(reading).stream().map(Observation::value).toList();
  }

  public static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  /** A row by column; columns that are null are absent. */
  public static Map<String, Object> byColumn(String table, Row row) {
    List<Field> columns = Schemas.standard().table(table).rowFields();
    Map<String, Object> values = new TreeMap<>();
    for (int at = 0; at < columns.size(); at++) {
      if (row.get(at) != null) {
        values.put(columns.get(at).name(), row.get(at));
      }
    }
    return values;
  }
}
