package org.zonemark.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.conf.text.Problem;

/** A small sound configuration, of which a test replaces what it is about. */
public final class ConfFiles {

  public static final String ZONES_HEADER =
      "zone_id,name_zh,name_en,kind,province_id,city_id,parent_id,approved_year,aliases,note\n";
  public static final String ZONES =
      ZONES_HEADER
          + "cn,全国,China,nation,,,,,,\n"
          + "prov-henan,河南省,Henan,province,prov-henan,,cn,,河南,\n"
          + "city-zhengzhou,郑州市,Zhengzhou,city,prov-henan,city-zhengzhou,prov-henan,,,\n"
          + "htz-zhengzhou,郑州高新区,Zhengzhou HTZ,zone,prov-henan,city-zhengzhou,,1991,"
          + "郑州国家高新区|郑州高新技术产业开发区,\n";
  public static final String UNITS =
      "unit,aliases,name_en,dimension,canonical,numerator,denominator\n"
          + "元,,yuan,money_cny,元,1,1\n"
          + "亿元,人民币亿元,hundred million yuan,money_cny,元,100000000,1\n"
          + "平方米,㎡,square metre,area,平方米,1,1\n"
          + "亩,,mu,area,平方米,2000,3\n"
          + "%,百分比,percent,percent,%,1,1\n"
          + "位,,place,rank,位,1,1\n";
  public static final String INDICATORS =
      "indicator_id,name_zh,name_en,unit,direction,nature,aggregation,currency,price_basis,"
          + "growth_price_basis,alias_of,synonyms,note\n"
          + "gdp,地区生产总值,GDP,元,1,flow,sum,CNY,current,comparable,,生产总值|园区生产总值,\n"
          + "economic_output,经济总量,Economic output,元,1,flow,sum,CNY,current,comparable,gdp,,\n"
          + "national_rank,综合排名,Overall rank,位,-1,rank,none,-,-,-,,,\n";
  public static final String SOURCE =
      """
      source_id: yearbook
      kind: observations
      publisher: 统计局
      title: 统计年鉴
      series: yearbook
      authority: 20
      files:
        - path: yearbook.csv
          edition: "2020"
          published_on: "2021"
          set: {period: "2020"}
      format: csv
      set: {zone: 郑州高新区}
      fields: {indicator: 指标}
      values:
        - header: 绝对额
          set: {measure: level, unit: 亿元}
        - header: 同比
          set: {measure: growth, of_measure: level, unit: "%"}
      missing:
        "--": {status: Q, reason: withheld}
        "": {status: L, reason: not_transcribed}
      """;

  private final Map<String, String> files = new TreeMap<>();

  private ConfFiles() {
    files.put("zones.csv", ZONES);
    files.put("units.csv", UNITS);
    files.put("indicators.csv", INDICATORS);
    files.put("sources/yearbook.yaml", SOURCE);
  }

  public static ConfFiles sound() {
    return new ConfFiles();
  }

  public ConfFiles with(String path, String text) {
    files.put(path, text);
    return this;
  }

  public ConfFiles without(String path) {
    files.remove(path);
    return this;
  }

  public ConfFiles replacing(String path, String before, String after) {
    if (!files.get(path).contains(before)) {
      throw new IllegalArgumentException(path + " has no " + before);
    }
    return with(path, files.get(path).replace(before, after));
  }

  public ConfFolder folder() {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return ConfFolder.of("conf", bytes);
  }

  public Configuration accepted() {
    return ConfigurationReader.load(folder(), Overrides.none())
        .orElseThrow(problems -> new AssertionError(problems.toString()));
  }

  /** Lays the files into a directory, for a command to read. */
  public Path into(Path directory) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return directory;
  }

  public List<String> problems() {
    return problems(Overrides.none());
  }

  public List<String> problems(Overrides overrides) {
    return ConfigurationReader.load(folder(), overrides).problems().stream()
        .map(Problem::toString)
        .toList();
  }
}
