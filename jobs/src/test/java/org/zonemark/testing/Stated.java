package org.zonemark.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Provenance;
import org.zonemark.table.data.Series;

/** Statements of several zones and indicators as a small table, a line each. */
public final class Stated {

  private static final Map<String, String> CONF =
      Map.of(
          "zones.csv",
          "zone_id,name_zh,name_en,kind,province_id,city_id,parent_id,approved_year,aliases,note\n"
              + "cn,全国,China,nation,,,,,,\n"
              + "htz-all,全国高新区,All zones,group,,,cn,,,\n"
              + "prov,某省,Province,province,prov,,cn,,,\n"
              + "city,某市,City,city,prov,city,prov,,,\n"
              + "a,甲区,A,zone,prov,city,htz-all,1991,,\n"
              + "b,乙区,B,zone,prov,,htz-all,1991,,\n"
              + "c,丙区,C,zone,prov,,htz-all,1991,,\n"
              + "d,丁区,D,zone,prov,,htz-all,2019,,\n"
              + "htz-zhengzhou,郑州高新区,Zhengzhou,zone,,,,1991,,\n",
          "zone_groups.csv",
          "group_id,zone_id,from_year,to_year,group_name_zh,group_name_en,note\n"
              + "peers,a,2000,,同类,Peers,\n"
              + "peers,b,2000,,同类,Peers,\n"
              + "peers,c,2000,,同类,Peers,\n"
              + "peers,d,2000,,同类,Peers,\n",
          "indicators.csv",
          "indicator_id,name_zh,name_en,unit,direction,nature,aggregation,currency,price_basis,"
              + "growth_price_basis,alias_of,synonyms,note\n"
              + "gdp,生产总值,GDP,元,1,flow,sum,CNY,current,comparable,,,\n"
              + "revenue,营业收入,Revenue,元,1,flow,sum,CNY,current,current,,,\n"
              + "services,服务收入,Services,元,1,flow,sum,CNY,current,current,,,\n"
              + "goods,产品收入,Goods,元,1,flow,sum,CNY,current,current,,,\n"
              + "debt,负债,Debt,元,-1,stock,sum,CNY,current,current,,,\n"
              + "research,研发经费,Research,元,1,flow,sum,CNY,current,current,,,\n"
              + "research_share,研发强度,Research share,%,1,ratio,weighted,-,-,-,,,\n"
              + "prices,价格指数,Prices,%,0,index,none,-,-,-,,,\n"
              + "place,排名,Place,位,-1,rank,none,-,-,-,,,\n");

  private Stated() {}

  /** A configuration with this growth.yaml. */
  public static Configuration conf(String growth) {
    return conf(growth, Map.of());
  }

  /** A configuration with this growth.yaml and these files more. */
  public static Configuration conf(String growth, Map<String, String> more) {
    Map<String, String> files = new TreeMap<>(CONF);
    files.put("growth.yaml", growth);
    files.putAll(more);
    return Facts.conf(files);
  }

  /**
   * What is known of an indicator. A line is: zone | indicator | measure | prices | period | value,
   * and then what is not usual as key=value: scope, status, edition, step, op, latest=false,
   * missing, of (the indicator that it is a share of).
   */
  public static IndicatorData data(String indicator, String lines) {
    List<Observation> own = new ArrayList<>();
    List<Observation> others = new ArrayList<>();
    int row = 0;
    for (String line : lines.lines().filter(text -> !text.isBlank()).toList()) {
      Observation one = observation(line, ++row);
      (one.series().indicatorId().equals(indicator) ? own : others).add(one);
    }
    return new IndicatorData(indicator, own, List.of(), others);
  }

  private static Observation observation(String line, int row) {
    String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
    Map<String, String> more = new TreeMap<>();
    for (int at = 6; at < cells.length; at++) {
      more.put(cells[at].split("=")[0], cells[at].split("=")[1]);
    }
    String measure = cells[2];
    boolean rate = measure.endsWith("growth");
    Double value = cells[5].equals("-") ? null : Double.valueOf(cells[5]);
    String unit = more.getOrDefault("unit", rate || cells[1].startsWith("p") ? "%" : "元");
    return new Observation(
        "o" + row,
        new Series(
            cells[0],
            cells[1],
            measure,
            rate ? "level" : "-",
            more.getOrDefault("of", "-"),
            "-",
            cells[3],
            more.getOrDefault("scope", "-")),
        Period.parse(cells[4]).value(),
        new StatedValue(
            Operator.of(more.getOrDefault("op", "=")),
            value,
            null,
            more.containsKey("step") ? Double.valueOf(more.get("step")) : null,
            unit),
        more.getOrDefault("status", "A"),
        value == null ? more.getOrDefault("missing", "withheld") : null,
        more.getOrDefault("edition", "2024"),
        "2024",
        new Observation.Standing(!"false".equals(more.get("latest")), null, null),
        "reported",
        new Provenance("book", "book.csv!A" + row, cells[5], unit, false));
  }
}
