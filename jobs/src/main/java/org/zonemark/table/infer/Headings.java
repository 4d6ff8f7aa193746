package org.zonemark.table.infer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zonemark.conf.text.Names;

/**
 * What headings usually mean, and the usual words below them: the vocabulary with which a table
 * that nobody has declared is read. Nothing in it is a guess at numbers; a heading that is not here
 * is unknown.
 */
final class Headings {

  /** The heading of a column that carries nothing for a statement. */
  static final String FURNITURE = "furniture";

  /** The heading of a column of which a person must say what it means. */
  static final String ASKS = "asks";

  private static final Pattern SERIAL = Pattern.compile("序号|序|编号|no\\.?|id|rk");

  private static final Map<String, String> FIELDS = new HashMap<>();
  private static final Map<String, Map<String, String>> WORDS = new HashMap<>();

  static {
    field("period", "年", "年份", "年度", "统计年度", "统计年份", "数据年", "数据年度", "统计期", "报告期", "时期", "时间");
    field("period", "period", "year");
    field("measure", "口径", "measure");
    field("of_measure", "口径对象", "of_measure");
    field("of_indicator", "占比分母", "of_indicator");
    field("comparator", "对比对象", "comparator");
    field("op", "符号", "op");
    field("unit", "单位", "计量单位", "unit");
    field("value_hi", "上限", "value_hi");
    field("price_basis", "价格口径", "price_basis");
    field("scope", "统计口径", "scope");
    field("part_of", "其中项属于", "part_of");
    field("published_on", "发布日期", "published_on");
    field("dup_of", "重复于", "dup_of");
    field(FURNITURE, "备注", "说明", "注", "note", "发布者", "来源", "资料来源", "数据来源", "source", "网址", "链接");
    field(FURNITURE, "依据", "负责人", "责任单位", "联系人", "owner", "所属省市", "省市", "省份", "省", "所在省份");
    field(FURNITURE, "城市", "所在城市", "city", "province", "行政区划代码", "代码", "高新区代码");
    field(ASKS, "目标期", "目标值", "计划数", "层级", "tier", "target_id", "完成时限");
    field(ASKS, "评价年度", "evaluation_year", "发布年度", "月", "月份", "季度", "month", "quarter");

    words("measure", "level", "水平", "绝对额", "绝对值", "绝对数", "数值", "总量", "level", "count");
    words("measure", "growth", "增速", "同比", "同比增长", "同比增速", "年均增速", "growth", "growth_yoy");
    words("measure", "sequential_growth", "环比", "环比增长", "环比增速", "growth_on_previous");
    words("measure", "increment", "增量", "increment");
    words("measure", "cumulative", "累计", "cumulative");
    words("measure", "share", "占比", "比重", "share");
    words("measure", "ratio", "比率", "ratio");
    words("measure", "rank", "位次", "排名", "名次", "rank");
    words("measure", "rank_change", "位次变化", "rank_change");
    words("measure", "gap", "差距", "gap");
    words("measure", "milestone", "门槛", "milestone");
    words("of_measure", "level", "水平", "level");
    words("of_measure", "increment", "增量", "increment");
    words("of_measure", "growth", "增速", "growth");
    words("op", "=", "等于", "=");
    words("op", "reach", "达到", "reach");
    words("op", ">=", "以上", ">=");
    words("op", "<=", "以内", "前", "<=");
    words("op", ">", "超过", ">");
    words("op", "<", "低于", "<");
    words("op", "~", "约", "~");
    words("op", "range", "区间", "range");
    words("price_basis", "comparable", "可比价", "comparable");
    words("price_basis", "current", "名义", "现价", "current");
    words("price_basis", "unspecified", "未注明", "unspecified");
  }

  private Headings() {}

  private static void field(String field, String... headings) {
    List.of(headings).forEach(heading -> FIELDS.put(heading, field));
  }

  private static void words(String field, String code, String... printed) {
    Map<String, String> words = WORDS.computeIfAbsent(field, any -> new HashMap<>());
    List.of(printed).forEach(word -> words.put(word, code));
  }

  /** The statement field of a heading, {@link #FURNITURE}, {@link #ASKS}, or "" where unknown. */
  static String field(String heading) {
    return FIELDS.getOrDefault(Names.normalise(heading), "");
  }

  /** Whether the heading is one of serial numbers. */
  static boolean isSerial(String heading) {
    return SERIAL.matcher(Names.normalise(heading)).matches();
  }

  /** Whether the field is told in words, and not by names, numbers or days. */
  static boolean isTold(String field) {
    return WORDS.containsKey(field);
  }

  /** The code of a usual word for a field; "" where it is not known. */
  static String code(String field, String word) {
    return WORDS.getOrDefault(field, Map.of()).getOrDefault(Names.normalise(word), "");
  }
}
