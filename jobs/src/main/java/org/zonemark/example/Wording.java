package org.zonemark.example;

import java.util.Map;

/** The Chinese words of the panel; each name says that it is synthetic. */
final class Wording {

  static final String SYNTHETIC = "合成数据 synthetic";
  static final String ZONE = "高新区";
  static final String ZONE_NAME = "合成高新区";
  static final String ZONE_LONG_NAME = "合成高新技术产业开发区";
  static final String CITY_NAME = "合成市";
  static final String PROVINCE_NAME = "合成省";
  static final String NATION_NAME = "合成全国";
  static final String ALL_ZONES_NAME = "全部合成高新区";
  static final String TOTAL = "合计";
  static final String LARGE_ZONES_NAME = "合成大型高新区";
  static final String INDEX_NAME = "合成指数";
  static final String INDEX_LABEL = "测算,非官方(合成数据)";
  static final String INDEX_NOTE = "合成数据;一级权重取自2021年体系,二级权重未知,等权";
  static final String INDICATOR_NAME = "合成指标";
  static final String RANK_NAME = "合成综合评价排名";
  static final String RANKED_ZONES_NAME = "合成参评高新区数";
  static final String PUBLISHER = "合成出版者";
  static final String YEARBOOK = "合成高新区统计年鉴";
  static final String REVISIONS = "修订数";
  static final String EVALUATION = "合成高新区综合评价";
  static final String PLAN = "合成五年规划目标";
  static final String NOTE_PREFIX = "注";
  static final String NOTE = "注：本表为合成数据 (synthetic)。空白 =" + " 未获得；-- = 保密；/ = 不适用；… =" + " 不足最小单位";
  static final String BELOW_UNIT = "…";

  static final String NUMBER_HEADER = "序号";
  static final String INDICATOR_HEADER = "指标";
  static final String MEASURE_HEADER = "类型";
  static final String OF_MEASURE_HEADER = "增速所指";
  static final String VALUE_HEADER = "目标值";
  static final String YEAR_HEADER = "数据年份";
  static final String UNIT_HEADER = "单位";

  static final String RANK_INDICATOR = "syn_evaluation_rank";
  static final String RANKED_ZONES_INDICATOR = "syn_evaluation_zones";
  static final String RANK_LIST = "syn-evaluation";

  /** The words of the plans for measures and signs, by code. */
  static final Map<String, String> MEASURE_WORDS =
      Map.of("level", "水平", "share", "占比", "ratio", "比率", "growth", "年均增速", "rank", "位次");

  static final Map<String, String> OP_WORDS =
      Map.of(">=", "≥", "<=", "≤", "=", "=", "reach", "达到", "range", "区间");

  private Wording() {}

  /** A whole number with leading zeros; String.format would use the digits of the locale. */
  static String digits(int number, int length) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, length - text.length())) + text;
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }
}
