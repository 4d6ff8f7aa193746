package org.zonemark.table.read;

import java.util.HashMap;
import java.util.Map;
import org.zonemark.conf.text.Names;

/** The usual words of plans and yearbooks for measures and bounds, where a source declares none. */
public final class UsualWords {

  private static final Map<String, String> MEASURES = new HashMap<>();
  private static final Map<String, String> OPERATORS = new HashMap<>();

  static {
    put(MEASURES, "level", "水平", "总量", "绝对量", "绝对额", "规模", "数值");
    put(MEASURES, "growth", "增速", "增长率", "增幅", "同比", "同比增长", "同比增速", "年均", "年均增速");
    put(MEASURES, "growth", "年均增长", "年均增长率", "平均增速", "平均增长", "两年平均", "两年平均增速", "两年平均增长");
    put(MEASURES, "total_growth", "累计增长", "累计增速", "累计增幅", "总增长", "总增幅", "累计下降", "累计降幅");
    put(MEASURES, "total_growth", "五年累计增长", "五年累计下降", "三年累计增长", "三年累计下降");
    put(MEASURES, "increment", "增量", "新增", "净增", "增加", "提高", "提升");
    put(MEASURES, "cumulative", "累计", "累计完成", "累计值");
    put(MEASURES, "share", "占比", "比重", "份额");
    put(MEASURES, "ratio", "比率", "比值", "强度");
    put(MEASURES, "multiple", "倍数", "翻番");
    put(MEASURES, "rank", "位次", "排名", "名次");
    put(MEASURES, "percentile", "百分位", "前百分之几");
    put(MEASURES, "rank_change", "位次变化", "位次变动", "位次前移", "进位");
    put(MEASURES, "gap", "差距", "高于", "差值");
    put(MEASURES, "coverage", "覆盖率", "覆盖", "开工率", "完成率", "达标率");
    put(MEASURES, "milestone", "门槛", "节点");
    put(OPERATORS, "=", "等于", "为");
    put(OPERATORS, "reach", "达到", "达", "力争达到");
    put(OPERATORS, ">=", "以上", "不低于", "不少于", "至少", "大于等于", "≥", "及以上");
    put(OPERATORS, ">", "超过", "突破", "高于", "大于");
    put(OPERATORS, "<=", "以内", "不超过", "不高于", "控制在", "控制在以内", "以下", "至多", "≤", "前", "及以内");
    put(OPERATORS, "<", "低于", "小于", "少于");
    put(OPERATORS, "~", "约", "左右", "大约");
    put(OPERATORS, "range", "区间", "之间");
  }

  private UsualWords() {}

  private static void put(Map<String, String> words, String code, String... printed) {
    for (String word : printed) {
      words.put(Names.normalise(word), code);
    }
  }

  /** The code of a usual word for a measure; "" where it is not known. */
  public static String measure(String word) {
    return MEASURES.getOrDefault(Names.normalise(word), "");
  }

  /** The code of a usual word for a bound; the word itself where it is not known. */
  public static String operator(String word) {
    return OPERATORS.getOrDefault(Names.normalise(word), word);
  }
}
