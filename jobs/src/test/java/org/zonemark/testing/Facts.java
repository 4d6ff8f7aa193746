package org.zonemark.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.schema.Field;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Provenance;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;

/** What is known and promised about one indicator of one zone, a line a fact. */
public final class Facts {

  private static final Map<String, String> CONF =
      Map.of(
          "zones.csv",
          "zone_id,name_zh,name_en,kind,province_id,city_id,parent_id,approved_year,aliases,note\n"
              + "htz-all,国家高新区,High-tech zones,group,,,,,,\n"
              + "prov-henan,河南省,Henan,province,,,,,,\n"
              + "city-zhengzhou,郑州市,Zhengzhou City,city,prov-henan,,,,,\n"
              + "grp-core,核心区,Core areas,group,,,,,,\n"
              + "htz-zhengzhou,郑州高新区,Zhengzhou,zone,prov-henan,city-zhengzhou,htz-all,1991,,\n"
              + "htz-luoyang,洛阳高新区,Luoyang,zone,prov-henan,,htz-all,1992,,\n"
              + "htz-xinxiang,新乡高新区,Xinxiang,zone,prov-henan,,htz-all,2012,,\n",
          "zone_groups.csv",
          "group_id,zone_id,from_year,to_year,group_name_zh,group_name_en,note\n"
              + "grp-core,htz-zhengzhou,2016,,核心区,Core areas,\n"
              + "grp-core,htz-luoyang,2016,,核心区,Core areas,\n"
              + "grp-core,htz-xinxiang,2016,,核心区,Core areas,\n",
          "units.csv",
          "unit,aliases,name_en,dimension,canonical,numerator,denominator\n"
              + "元,,yuan,money_cny,元,1,1\n"
              + "%,,percent,percent,%,1,1\n"
              + "个百分点,,percentage point,percentage_point,个百分点,1,1\n"
              + "倍,,times,multiple,倍,1,1\n"
              + "个,,unit,count,个,1,1\n"
              + "万元,,ten thousand yuan,money_cny,元,10000,1\n"
              + "位,,place,rank,位,1,1\n",
          "indicators.csv",
          "indicator_id,name_zh,name_en,unit,direction,nature,aggregation,currency,price_basis,"
              + "growth_price_basis,alias_of,synonyms,note\n"
              + "revenue,营业收入,Revenue,元,1,flow,sum,CNY,current,current,,,\n"
              + "gdp,地区生产总值,GDP,元,1,flow,sum,CNY,current,comparable,,,\n"
              + "firms,企业数,Firms,个,1,stock,sum,-,-,-,,,\n"
              + "coverage,管网覆盖率,Coverage,%,1,ratio,none,-,-,-,,,\n"
              + "land,土地出让金,Land,元,0,flow,sum,CNY,current,current,,,\n"
              + "energy,能耗,Energy,元,-1,flow,sum,CNY,current,current,,,\n"
              + "national_rank,综合排名,Overall rank,位,-1,rank,none,-,-,-,,,\n",
          "sources/book.yaml",
          """
          source_id: book
          kind: observations
          publisher: 统计局
          title: 年鉴
          series: book
          authority: 20
          files: [{path: book.csv, edition: "2024", published_on: "2024"}]
          format: csv
          set: {zone: 郑州高新区}
          fields: {indicator: 指标, period: 年份}
          values: [{header: 数值, set: {measure: level, unit: 元}}]
          """);

  private final String indicatorId;
  private final List<Observation> observations = new ArrayList<>();
  private final List<IndicatorData.TargetMember> promises = new ArrayList<>();

  private Facts(String indicatorId) {
    this.indicatorId = indicatorId;
  }

  public static Facts of(String indicatorId) {
    return new Facts(indicatorId);
  }

  /** A configuration with these files more. */
  public static Configuration conf(Map<String, String> more) {
    Map<String, byte[]> files = new TreeMap<>();
    CONF.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    more.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return ConfigurationReader.load(ConfFolder.of("conf", files), Overrides.none())
        .orElseThrow(problems -> new AssertionError(problems.toString()));
  }

  public Facts level(String period, Double value) {
    return level(period, value, "A");
  }

  public Facts level(String period, Double value, String status) {
    return observed("level", "-", period, value, "元", status);
  }

  public Facts growth(String period, double pct) {
    return observed("growth", "level", period, pct, "%", "A");
  }

  public Facts rank(String period, double place) {
    return observed("rank", "-", period, place, "位", "A");
  }

  private Facts observed(
      String measure, String ofMeasure, String period, Double value, String unit, String status) {
    return stated(measure + period, series(measure, ofMeasure), period, value, unit, status);
  }

  /**
   * A statement about a series: its id is zone, measure and period, such as
   * htz-zhengzhou:level:2020.
   */
  public Facts stated(Series series, String period, double value, String unit) {
    String id = series.zoneId() + ":" + series.measure() + ":" + period;
    return stated(id, series, period, value, unit, "A");
  }

  /** A statement about a series with its last printed step. */
  public Facts printed(Series series, String period, double value, double step, String unit) {
    String id = series.zoneId() + ":" + series.measure() + ":" + period;
    return stated(id, series, period, value, step, unit, "A");
  }

  private Facts stated(
      String id, Series series, String period, Double value, String unit, String status) {
    return stated(id, series, period, value, null, unit, status);
  }

  private Facts stated(
      String id,
      Series series,
      String period,
      Double value,
      Double printStep,
      String unit,
      String status) {
    String place = "book.csv!A" + (observations.size() + 1);
    observations.add(
        new Observation(
            id,
            series,
            period(period),
            new StatedValue(Operator.EQUAL, value, null, printStep, unit),
            status,
            value == null ? "withheld" : null,
            "2024",
            "2024",
            Observation.Standing.LATEST,
            "reported",
            new Provenance("book", place, String.valueOf(value), unit, false)));
    return this;
  }

  public Facts promised(String id, String op, double value, String period) {
    return promised(id, "level", op, value, period, null, null);
  }

  public Facts promised(
      String id,
      String measure,
      String op,
      double value,
      String period,
      String basePeriod,
      Double baseValue) {
    Target target =
        new Target(
            id,
            1,
            series(measure, measure.equals("growth") ? "level" : "-"),
            Target.InList.NONE,
            new StatedValue(
                Operator.of(op),
                value,
                null,
                null,
                measure.equals("rank") ? "位" : measure.equals("growth") ? "%" : "元"),
            Target.Terms.USUAL,
            period(period),
            new Target.Base(basePeriod, baseValue),
            new Target.InPlan("plan", null, null, "2020", null),
            Target.Revision.NONE,
            new Provenance("book", "book.csv!B1", String.valueOf(value), "元", false));
    promises.add(new IndicatorData.TargetMember(target, Series.NONE, target.series()));
    return this;
  }

  /** A promise about any series, in one tier or of two. */
  public Facts promised(
      String id, Series series, String op, Double value, String unit, String period, String tier) {
    return promised(id, series, op, value, null, unit, period, tier, null);
  }

  /** A promise about any series. */
  public Facts promised(
      String id,
      Series series,
      String op,
      Double value,
      Double valueHi,
      String unit,
      String period,
      String tier,
      String peerGroup) {
    Target target =
        new Target(
            id,
            1,
            series,
            new Target.InList(null, peerGroup),
            new StatedValue(Operator.of(op), value, valueHi, null, unit),
            new Target.Terms(false, false, tier),
            period(period),
            Target.Base.NONE,
            new Target.InPlan("plan", null, null, "2020", null),
            Target.Revision.NONE,
            new Provenance("book", "book.csv!B1", String.valueOf(value), unit, false));
    promises.add(new IndicatorData.TargetMember(target, Series.NONE, target.series()));
    return this;
  }

  /** The series of a measure of this indicator, of any zone beside any other. */
  public Series series(String zoneId, String measure, String ofMeasure, String comparatorId) {
    String prices =
        measure.equals("growth") && indicatorId.equals("gdp")
            ? "comparable"
            : indicatorId.equals("firms") || indicatorId.equals("coverage") ? "-" : "current";
    return new Series(zoneId, indicatorId, measure, ofMeasure, "-", comparatorId, prices, "-");
  }

  public IndicatorData data() {
    return new IndicatorData(indicatorId, observations, promises, List.of());
  }

  private Series series(String measure, String ofMeasure) {
    return new Series("htz-zhengzhou", indicatorId, measure, ofMeasure, "-", "-", "current", "-");
  }

  private static Period period(String text) {
    return Period.parse(text).value();
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
