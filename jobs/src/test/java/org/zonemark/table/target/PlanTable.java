package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Target;
import org.zonemark.table.read.FileReading;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.Facts;
import org.zonemark.testing.Printed;

/** A plan and a book as small tables, read and judged. */
final class PlanTable {

  static final LocalDate IN_2026 = LocalDate.of(2026, 6, 30);

  static final String ZONES =
      ConfFiles.ZONES_HEADER
          + "cn,全国,China,nation,,,,,,\n"
          + "htz-all,全国高新区,All zones,group,,,cn,,合计,\n"
          + "prov-henan,河南省,Henan,province,prov-henan,,cn,,,\n"
          + "city-zhengzhou,郑州市,Zhengzhou City,city,prov-henan,,cn,,,\n"
          + "htz-zhengzhou,郑州高新区,Zhengzhou,zone,prov-henan,city-zhengzhou,htz-all,1991,,\n";

  static final String UNITS =
      "unit,aliases,name_en,dimension,canonical,numerator,denominator\n"
          + "元,,yuan,money_cny,元,1,1\n"
          + "亿元,,hundred million yuan,money_cny,元,100000000,1\n"
          + "家,,firm,count,家,1,1\n"
          + "%,,percent,percent,%,1,1\n"
          + "‰,,per mille,percent,%,1,10\n"
          + "个百分点,百分点,point,percentage_point,个百分点,1,1\n"
          + "倍,,times,multiple,倍,1,1\n"
          + "位,名,place,rank,位,1,1\n"
          + "吨标准煤/万元,,coal,energy_per_cny,吨标准煤/万元,1,1\n";

  static final String INDICATORS =
      "indicator_id,name_zh,name_en,unit,direction,nature,aggregation,currency,price_basis,"
          + "growth_price_basis,alias_of,synonyms,note\n"
          + "revenue,营业收入,Revenue,元,1,flow,sum,CNY,current,current,,,\n"
          + "gdp,地区生产总值,GDP,元,1,flow,sum,CNY,current,comparable,,,\n"
          + "firms,企业数,Firms,家,1,stock,sum,-,-,-,,,\n"
          + "accidents,事故数,Accidents,家,-1,flow,sum,-,-,-,,,\n"
          + "projects,重点项目,Projects,家,1,stock,sum,-,-,-,,,\n"
          + "research,研发投入强度,R&D intensity,%,1,ratio,weighted,-,-,-,,,\n"
          + "energy,单位能耗,Energy,吨标准煤/万元,-1,ratio,weighted,-,-,-,,,\n"
          + "national_rank,综合排名,Overall rank,位,-1,rank,none,-,-,-,,,\n"
          + "ranked_zones,参评数,Ranked zones,家,0,stock,none,-,-,-,,,\n";

  static final String PLAN =
      """
      format: csv
      fields:
        target_id: 编号
        zone: 高新区
        indicator: 指标
        period: 目标期
        measure: 口径
        comparator: 对比对象
        op: 符号
        unit: 单位
        tier: 层级
        base_period: 基期
        revises: 修订
      values: [{header: 数值}]
      words:
        tier: {底线: floor, 力争: stretch}
        value: {第一方阵: 前30}
      """;

  static final String BOOK =
      """
      format: csv
      fields: {zone: 高新区, period: 年份, indicator: 指标, measure: 口径, unit: 单位}
      values: [{header: 数值}]
      """;

  static final Printed PRINTED =
      Printed.in()
          .file("zones.csv", ZONES)
          .file("units.csv", UNITS)
          .file("indicators.csv", INDICATORS)
          .source("book", "observations", "book", 20, "2026", BOOK)
          .source("plan", "targets", "plan", 20, "2021", PLAN);

  static final String COLUMNS = "编号|高新区|指标|目标期|口径|对比对象|符号|数值|单位|层级|基期|修订\n";

  /** A plan of one row: indicator, period, measure, beside whom, bound, the words, unit. */
  static FileReading plan(String... rows) {
    StringBuilder table = new StringBuilder(COLUMNS);
    int number = 0;
    for (String row : rows) {
      List<String> cells = new ArrayList<>(List.of(row.split("\\|", -1)));
      while (cells.size() < 10) {
        cells.add("");
      }
      table.append("T").append(++number).append("|郑州高新区|");
      table.append(String.join("|", cells)).append("\n");
    }
    return PRINTED.read("plan", table.toString());
  }

  static List<Map<String, Object>> judged(FileReading plan, LocalDate asOf, String book) {
    Configuration conf = PRINTED.conf();
    List<Observation> known =
        book.isEmpty()
            ? List.of()
            : PRINTED
                .settle(PRINTED.read("book", "高新区|年份|指标|口径|数值|单位\n" + book.replace(";", "\n")))
                .observations();
    return judged(plan.targets(), known, conf, asOf);
  }

  /** Targets as files say them, judged by what is known. */
  static List<Map<String, Object>> judged(
      List<Row> targets, List<Observation> known, Configuration conf, LocalDate asOf) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<String, List<IndicatorData.TargetMember>> byIndicator = new TreeMap<>();
    for (var row : TargetMembers.settled(targets, conf)) {
      for (IndicatorData.TargetMember member : TargetMembers.of(Target.of(row), conf)) {
        byIndicator
            .computeIfAbsent(member.judged().indicatorId(), any -> new ArrayList<>())
            .add(member);
      }
    }
    byIndicator.forEach(
        (indicator, promises) -> {
          Map<Boolean, List<Observation>> own =
              known.stream()
                  .collect(
                      Collectors.partitioningBy(
                          one -> one.series().indicatorId().equals(indicator)));
          IndicatorData data =
              new IndicatorData(indicator, own.get(true), promises, own.get(false));
          Attainments.of(data, conf, asOf)
              .forEach(row -> rows.add(Facts.byColumn(Tables.ATTAINMENT, row)));
        });
    return rows;
  }

  /** Verdict, value and distance, or verdict and reason. */
  static String told(Map<String, Object> row) {
    Object gap = row.get(Columns.GAP);
    Object observed = row.get(Columns.OBSERVED);
    return row.get(Columns.STATUS)
        + (observed == null ? "" : String.format(Locale.ROOT, " %.4g", observed))
        + (gap == null ? "" : String.format(Locale.ROOT, " by %.4g", gap))
        + (row.get(Columns.REASON) == null ? "" : " " + row.get(Columns.REASON));
  }

  static String told(String target, String book) {
    return told(target, IN_2026, book);
  }

  static String told(String target, LocalDate asOf, String book) {
    FileReading plan = plan(target);
    assertThat(plan.findings()).as(target).isEmpty();
    List<Map<String, Object>> rows = judged(plan, asOf, book);
    assertThat(rows).hasSize(1);
    return told(rows.get(0));
  }

  static String here(String indicator, String measure, String unit, String... values) {
    return zone("郑州高新区", indicator, measure, unit, values);
  }

  static String zone(String zone, String indicator, String measure, String unit, String... values) {
    StringBuilder rows = new StringBuilder();
    for (String value : values) {
      String[] both = value.split(" ");
      rows.append(String.join("|", zone, both[0], indicator, measure, both[1], unit)).append(";");
    }
    return rows.toString();
  }

  private PlanTable() {}
}
