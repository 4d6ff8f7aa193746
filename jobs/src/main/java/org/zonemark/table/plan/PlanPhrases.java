package org.zonemark.table.plan;

import java.util.List;
import java.util.regex.Pattern;

/** The phrases by which plans promise, each as a whole cell or what stands before its number. */
final class PlanPhrases {

  private static final String N = "(?<n>[0-9][0-9,.]*|[一二两三四五六七八九十百]+)";
  private static final String TAIL = "(?<tail>及?以上|及?以内|及?以下|左右|上下)?";
  private static final String WHO = "(?<who>全[市省国]|\\p{IsHan}{2,14}?)";
  private static final String POINTS = "个?百分点|个?千分点";
  private static final String AMONG =
      "(?:保持在?|稳居|稳定在|位居|位列|居于?|列|进入|跻身|迈入|挺进|达到|排名)*"
          + "(?:(?<whose>全[国省市]|同类)(?:高新区|园区)?|国家高新区)?(?:排名)?(?:的)?";

  // ---- before what is promised
  // --------------------------------------------------------------------

  /** Blanks between Chinese words, a full stop, (含), and the threshold that an amount passes. */
  static final Pattern BESIDE_THE_POINT =
      Pattern.compile("\\s+(?=\\p{IsHan})|(?<=\\p{IsHan})\\s+|[。;]$|\\(含\\)|新?(?:大关|台阶)$");

  /** A heading of what is promised. */
  static final Pattern OF_TARGETS = Pattern.compile(".{0,24}(?:目标|规划|预期值|任务数?).{0,12}");

  static final Pattern STRETCH = Pattern.compile("(?:力争|争取|奋力|冲刺|奋斗|挑战)(?:目标:?)?(?:实现|完成|做到)?");
  static final Pattern FLOOR = Pattern.compile("(?:确保|保证|必须|保底|底线)(?:目标:?)?(?:实现|完成|做到)?");
  static final Pattern BOTH_TIERS = Pattern.compile(".*\\d.*(?:力争|争取|冲刺|争).*\\d.*");

  static final Pattern BOTH_TIERS_IN_WORDS = Pattern.compile("保[一二三四五六七八九十]+争[一二三四五六七八九十]+.*");

  /** The year of the target before what it says: 2025年比2020年翻一番. */
  static final Pattern DUE =
      Pattern.compile("到?\\d{4}年(?:底|末)?(?=比|较|翻|达|实现|力争|确保|增长|提高|下降|全|突破|前移|减半|倍增)");

  /** A part of the year of the target: 上半年增长8%以上. */
  static final Pattern PART = Pattern.compile("(?<part>上半年|下半年|前三季度|第?[一二三四]季度|全年)(?=\\D*\\d)");

  /** Over how many years: 五年累计, 三年年均, 未来五年. */
  static final Pattern SPAN =
      Pattern.compile(
          "(?<running>连续)?(?:未来|今后)?(?<span>[一二两三四五六七八九十]|\\d{1,2})年(?:内|来|间|时间)?(?=\\D)");

  /** From which year on: 比2020年, 在2020年基础上. */
  static final Pattern SINCE =
      Pattern.compile("(?:比|较|与|在)(?<base>\\d{4})年?(?:底|末)?(?:的?基础上|相比)?,?");

  /** On the year before, as growth of a year is anyway. */
  static final Pattern ON_YEAR_BEFORE =
      Pattern.compile("(?:(?:比|较|在)(?:上一?年|去年|前一年)度?(?:同期)?(?:的?基础上)?|同比)");

  static final Pattern EACH = Pattern.compile("(?:每年|逐年|年年|各年|历年)(?:均|都|至少)?");
  static final Pattern AVERAGE = Pattern.compile("年均|年平均|平均每年|平均");
  static final Pattern TOTAL = Pattern.compile("累计|总共|合计|共(?=\\D{0,3}\\d)");
  static final Pattern AMOUNT = Pattern.compile("(?:总量|数量|总数|总额|总规模|规模|体量|年度)");

  // ---- without a number
  // ---------------------------------------------------------------------------

  static final Pattern WITHDRAWN = Pattern.compile("(?:取消|撤销|废止|不再考核|不再作为目标|不再列为目标).{0,8}");
  static final Pattern ALL =
      Pattern.compile(
          "(?:实现|达到|做到)?(?:应\\p{IsHan}尽\\p{IsHan}|全覆盖|全面覆盖|全部覆盖|全域覆盖|100%(?:全?覆盖)"
              + "|全部(?:开工|建成|完成|投产|达标|竣工|投用|交付|落地)(?:建设|投产|投用|使用)?|全面(?:开工|建成|完成|达标))");
  static final Pattern NONE_LEFT =
      Pattern.compile("(?:实现|全部|动态|基本)*(?:清零|归零|零事故|零发生|零新增|零排放)|(?:降)?为?零");
  static final Pattern NO_GROWTH = Pattern.compile("(?:实现)?零增长");
  static final Pattern FIRST = Pattern.compile("(?:实现)?零的?突破");
  static final Pattern GROWS =
      Pattern.compile("(?:实现|保持)?(?<steady>稳步|逐步|持续|稳定|不断)?(?:正|有所)?(?:增长|增加|提高|提升|上升)");
  static final Pattern FALLS =
      Pattern.compile("(?:实现|保持)?(?<steady>稳步|持续|稳定|不断)?(?:负增长|(?:有所)?(?:下降|降低|减少|回落))");
  static final Pattern TWO_DIGITS =
      Pattern.compile("(?:实现|保持)?(?:增速|增长|增幅)?(?:保持|达到|实现)*(?:两|双)位数(?:及?以上)?(?:的)?(?:增长|增速|增幅)?");
  static final Pattern NOT_LESS =
      Pattern.compile("(?:不低于|不少于)(?:上年|去年|上年水平|上年同期)|只增不减|不(?:下降|减少|降低)|稳中有升");
  static final Pattern NOT_MORE =
      Pattern.compile("(?:不高于|不超过|不多于)(?:上年|去年|上年水平|上年同期)|只[降减]不[升增]|不(?:增加|上升|反弹)");
  static final Pattern MAGNITUDE =
      Pattern.compile(
          "(?:达到?|突破|迈上|跨上|跨入|站上|跃上|跨越|进入|迈入|跻身|形成|打造|培育|建成)?(?<n>[0-9][0-9.]*|[一二两三四五六七八九])?个?"
              + "(?<power>万亿|千亿|百亿|十亿|亿|千万|百万)元?(?:级|级别|量级|规模)(?:产业|产业集群|集群|园区|高新区|开发区)?(?:以上)?");

  /** 百亿元以上. */
  static final Pattern POWER_OR_MORE =
      Pattern.compile("(?:达到?|实现)?(?<n>[一二两三四五六七八九])?(?<power>万亿|千亿|百亿|十亿|千万|百万)元?(?:及?以上)");

  /** 达到两百亿元. */
  static final Pattern POWER =
      Pattern.compile("(?:达到?|实现|迈上|跨上|站上|跃上)?(?<n>[一二两三四五六七八九])?(?<power>万亿|千亿|百亿|十亿|千万|百万)元?");

  /** 突破千亿元. */
  static final Pattern PASSED =
      Pattern.compile("(?:突破|跨越|超过?)(?<n>[0-9][0-9.]*|[一二两三四五六七八九])?(?<power>万亿|千亿|百亿|十亿|亿)元?");

  // ---- multiples
  // ----------------------------------------------------------------------------------

  static final Pattern DOUBLED =
      Pattern.compile("(?:实现|再)*(?:翻(?<n>[一二两三四1-4])?番|倍增|翻倍|成倍增长)" + TAIL);
  static final Pattern HALVED =
      Pattern.compile("(?:实现)?(?:减半|(?:下降|降低|减少|压减|削减|缩减)(?:了)?一半)" + TAIL);
  static final Pattern TIMES_OF_BASE =
      Pattern.compile(
          "(?<verb>达到?|为|是|提高到|增长到|增加到|提升到|不低于|超过|高于)?(?<base>\\d{4})年?(?:底|末)?(?:水平)?的"
              + N
              + "倍"
              + TAIL);

  /** 下降到2020年的60%, 达到2020年的180%, 降至2020年的一半. */
  static final Pattern PART_OF_BASE =
      Pattern.compile(
          "(?<verb>\\p{IsHan}{1,3}(?:到|至)|达到?|为|是|不低于|超过|高于|不超过|不高于|低于|控制在)?"
              + "(?<base>\\d{4})年?(?:底|末)?(?:水平)?的(?:(?<n>[0-9][0-9.]*)%|(?<half>一半))"
              + TAIL);

  static final Pattern GROWN_BY_TIMES =
      Pattern.compile("(?:增长|增加|提高|扩大|提升)(?:了)?" + N + "倍" + TAIL);
  static final Pattern TIMES_OF_OTHER =
      Pattern.compile(
          "(?:达到?|为|是|不低于|超过|高于|保持在)?"
              + WHO
              + "(?<mean>平均(?:水平|值|数)?|均值)?(?:水平)?的"
              + N
              + "倍"
              + TAIL);
  static final Pattern TIMES = Pattern.compile("(?:达到?|为|是|不低于)?" + N + "倍" + TAIL);

  // ---- beside others
  // ------------------------------------------------------------------------------

  static final Pattern BESIDE =
      Pattern.compile(
          "(?<growth>增速|增幅|增长)?(?<verb>高于|超过|高出|快于|领先|优于|不低于|低于|慢于|不高于|达到|赶上|追平)"
              + WHO
              + "(?<mean>平均)?(?<of>水平|增速|增幅|增长水平|值|数)?"
              + "(?:(?<n>[0-9][0-9,.]*)(?<unit>"
              + POINTS
              + "|%|\\p{IsHan}{1,4}?)"
              + TAIL
              + ")?");

  /** 与全市同步增长, 增速与全市平均水平持平. */
  static final Pattern ABREAST =
      Pattern.compile(
          "(?<growth>增速|增幅|增长)?(?:保持)?(?:与|同|和|跟)"
              + WHO
              + "(?<mean>平均)?(?<of>水平|增速|增幅|增长)?(?:基本|保持|实现)*(?<verb>同步|持平|相当|一致)(?:增长|提高|增加)?");

  /** 同步增长, beside whom columns say. */
  static final Pattern ABREAST_OF_COLUMN =
      Pattern.compile("(?:保持|实现|基本)*(?<verb>同步|持平)(?:增长|提高|增加)?");

  // ---- places
  // -------------------------------------------------------------------------------------

  static final Pattern MOVED =
      Pattern.compile(
          "(?:位次|排名|名次|综合排名)?(?:再)?(?:前移|上升|提升|前进|提高|晋升|进)" + N + "(?:个?位次|位|名)" + TAIL);
  static final Pattern MOVED_AT_ALL =
      Pattern.compile("(?:争先|实现|保持)?(?:进位|位次前移|排名上升|排名提升|位次上升|位次提升|名次前移)");
  static final Pattern NOT_MOVED_BACK =
      Pattern.compile("(?:位次|排名|名次|综合排名)?(?:不(?:下降|后移|退位|退步|倒退|降低)|保持稳定|稳中有(?:升|进)|只进不退)|保位");
  static final Pattern AMONG_FIRST =
      Pattern.compile(AMONG + "前" + N + "(?<unit>位|名|强|%)?(?:以内|之列|行列)?");
  static final Pattern AMONG_BEST = Pattern.compile(AMONG + N + "强(?:以内|之列|行列)?");

  /** 前1/3, 前三分之一, 前百分之二十, 前一半. */
  static final Pattern FIRST_PART =
      Pattern.compile(
          AMONG
              + "前(?:(?<part>\\d+)/(?<whole>\\d+)|(?<of>[一二两三四五六七八九十百]+)分之(?<n>[一二两三四五六七八九十]+|\\d+)"
              + "|(?<half>一?半))(?:位|名)?(?:以内|之列|行列)?");

  static final Pattern PLACE = Pattern.compile(AMONG + "第" + N + "(?:位|名)?(?:以内)?");
  static final Pattern BAND =
      Pattern.compile("(?:保持在?|稳居|位居|进入|跻身|迈入|挺进)?.{0,8}?第?[一二三四]?(?:方阵|梯队|阵营|序列)");

  // ---- amounts
  // ------------------------------------------------------------------------------------

  static final Pattern CHANGED =
      Pattern.compile(
          "(?<verb>增长率?|增速|增幅|递增|增加|上升|提高|提升|下降|递减|降低|减少|压减|回落|降幅|减幅)?"
              + "(?:达到|达|幅度)?(?<rest>.*\\d.*)");
  static final Pattern TO =
      Pattern.compile("(?<verb>增长|增加|提高|提升|上升|下降|降低|减少|压减|回落|降|升|增)(?:到|至)(?<rest>\\D{0,3}\\d.*)");
  static final Pattern RATE = Pattern.compile("\\D{0,4}\\d[\\d,.]*(?<unit>%|‰|" + POINTS + ")?.*");

  /** 保持8%以上增长, 保持8%以上的增速. */
  static final Pattern KEPT_GROWING =
      Pattern.compile("(?:保持在?|实现)(?<rest>\\d.*%.*?)的?(?:增长|增速|增幅)");

  static final Pattern ADDED = Pattern.compile("(?:新增|净增加?|新培育|新引进|新设)(?<rest>\\D{0,3}\\d.*)");
  static final Pattern HELD =
      Pattern.compile("(?<verb>控制在|控制到|压减到|稳定在|保持在|维持在)(?<rest>\\D{0,3}\\d.*)");
  static final Pattern REACHED_AT_LEAST =
      Pattern.compile("(?:达到?|实现|完成)(?<rest>\\d.*(?:以上|以下|以内|左右|上下)|不.*|超.*|近.*|约.*)");
  static final Pattern DONE = Pattern.compile("(?:实现|完成|迈上|站上|跨上|跃上|登上)(?<rest>\\d.*)");
  static final Pattern BOTH_BOUNDS =
      Pattern.compile("(?:不低于|不少于)(?<low>\\d[^且,、并]*)[且,、并]+(?:不超过|不高于|不多于)(?<high>\\d.*)");

  /** 覆盖率达到100%. */
  static final Pattern COVERED = Pattern.compile("覆盖率(?:达到?|为)?(?<rest>.*\\d.*%.*)");

  static final Pattern BETWEEN = Pattern.compile("(?<rest>.*\\d.*)(?:之间|区间|范围内?)");
  static final List<String> DOWN = List.of("下降", "递减", "降低", "减少", "压减", "回落", "降幅", "减幅");
  static final Pattern GOES_DOWN = Pattern.compile(".*(?:" + String.join("|", DOWN) + ")率?");
  static final Pattern AVERAGE_SAID = Pattern.compile(".*(?:年均|平均|average).*");
  static final Pattern TOTAL_SAID = Pattern.compile(".*(?:累计|total).*");
  static final Pattern EACH_SAID = Pattern.compile("(?:每年|逐年).*");
  static final Pattern YEARS = Pattern.compile("(?<span>[两三四五六七八九十]|\\d{1,2})年.*");

  private PlanPhrases() {}
}
