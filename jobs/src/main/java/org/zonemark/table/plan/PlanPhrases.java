package org.zonemark.table.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.zonemark.method.text.Spellings;

/** The phrases by which plans promise, each as a whole cell or what stands before its number. */
final class PlanPhrases {

  private static final Spellings SPELLINGS = Spellings.of("promises");

  // ---- before what is promised
  // --------------------------------------------------------------------

  /** Blanks between Chinese words, a full stop, (含), and the threshold that an amount passes. */
  static final Pattern BESIDE_THE_POINT = SPELLINGS.pattern("beside-the-point");

  /** A heading of what is promised. */
  static final Pattern OF_TARGETS = SPELLINGS.pattern("of-targets");

  static final Pattern STRETCH = SPELLINGS.pattern("stretch");
  static final Pattern FLOOR = SPELLINGS.pattern("floor");

  /** 五分之一, 1/4, 四成: a part of something, which the text says in percent from then on. */
  static final Pattern PART_IN_WORDS = SPELLINGS.pattern("part-in-words");

  static final Pattern SAYS_PART = SPELLINGS.pattern("says-part");

  /** 确保8%,力争9%: a number that is promised and one that is tried for. */
  static final Pattern TWO_TIERS = SPELLINGS.pattern("two-tiers");

  /** 力争前15,确保前25: the other way round. */
  static final Pattern TWO_TIERS_BACKWARDS = SPELLINGS.pattern("two-tiers-backwards");

  static final String TIER_OF_FLOOR = SPELLINGS.text("tier-of-floor");
  static final String TIER_OF_STRETCH = SPELLINGS.text("tier-of-stretch");
  static final Pattern ONE_NUMBER = SPELLINGS.pattern("one-number");
  static final Pattern BOUNDING = SPELLINGS.pattern("bounding");
  static final Pattern BEHIND_BOUNDED = SPELLINGS.pattern("behind-bounded");
  static final Pattern REACHES = SPELLINGS.pattern("reaches");
  static final Pattern BOTH_TIERS = SPELLINGS.pattern("both-tiers");

  /** 保8%争10%, 保三争二: both tiers without a word between them. */
  static final Pattern BOTH_TIERS_IN_BRIEF = SPELLINGS.pattern("both-tiers-in-brief");

  static final Pattern BOTH_TIERS_IN_WORDS = SPELLINGS.pattern("both-tiers-in-words");

  /** The year of the target before what it says: 2025年比2020年翻一番. */
  static final Pattern DUE = SPELLINGS.pattern("due");

  /** A part of the year of the target: 上半年增长8%以上. */
  static final Pattern PART = SPELLINGS.pattern("part");

  /** Over how many years: 五年累计, 三年年均, 未来五年. */
  static final Pattern SPAN = SPELLINGS.pattern("span");

  /** From which year on: 比2020年, 在2020年基础上. */
  static final Pattern SINCE = SPELLINGS.pattern("since");

  /** 由2020年的3%提高到3.5%: what it was before, said in passing. */
  static final Pattern FROM_VALUE = SPELLINGS.pattern("from-value");

  static final Pattern OF_ITS_YEAR = SPELLINGS.pattern("of-its-year");

  /** 实现倍增(较2022年). */
  static final Pattern SINCE_BEHIND = SPELLINGS.pattern("since-behind");

  /** On the year before, as growth of a year is anyway. */
  static final Pattern ON_YEAR_BEFORE = SPELLINGS.pattern("on-year-before");

  static final Pattern EACH = SPELLINGS.pattern("each");
  static final Pattern AVERAGE = SPELLINGS.pattern("average");
  static final Pattern TOTAL = SPELLINGS.pattern("total");
  static final Pattern AMOUNT = SPELLINGS.pattern("amount");

  // ---- without a number
  // ---------------------------------------------------------------------------

  static final Pattern WITHDRAWN = SPELLINGS.pattern("withdrawn");
  static final Pattern ALL = SPELLINGS.pattern("all");
  static final Pattern NONE_LEFT = SPELLINGS.pattern("none-left");
  static final Pattern NO_GROWTH = SPELLINGS.pattern("no-growth");
  static final Pattern FIRST = SPELLINGS.pattern("first");
  static final Pattern GROWS = SPELLINGS.pattern("grows");
  static final Pattern FALLS = SPELLINGS.pattern("falls");
  static final Pattern TWO_DIGITS = SPELLINGS.pattern("two-digits");
  static final Pattern NOT_LESS = SPELLINGS.pattern("not-less");
  static final Pattern NOT_MORE = SPELLINGS.pattern("not-more");
  static final Pattern MAGNITUDE = SPELLINGS.pattern("magnitude");

  /** 百亿元以上. */
  static final Pattern POWER_OR_MORE = SPELLINGS.pattern("power-or-more");

  /** 达到两百亿元. */
  static final Pattern POWER = SPELLINGS.pattern("power");

  /** 达到190亿, of what its indicator is measured in. */
  static final Pattern HUNDRED_MILLIONS = SPELLINGS.pattern("hundred-millions");

  /** 突破千亿元. */
  static final Pattern PASSED = SPELLINGS.pattern("passed");

  // ---- multiples
  // ----------------------------------------------------------------------------------

  static final Pattern DOUBLED = SPELLINGS.pattern("doubled");
  static final Pattern HALVED = SPELLINGS.pattern("halved");
  static final Pattern TIMES_OF_BASE = SPELLINGS.pattern("times-of-base");

  /** 下降到2020年的60%, 达到2020年的180%, 降至2020年的一半. */
  static final Pattern PART_OF_BASE = SPELLINGS.pattern("part-of-base");

  static final Pattern GROWN_BY_TIMES = SPELLINGS.pattern("grown-by-times");
  static final Pattern TIMES_OF_YEAR_BEFORE = SPELLINGS.pattern("times-of-year-before");
  static final Pattern TIMES_OF_OTHER = SPELLINGS.pattern("times-of-other");
  static final Pattern TIMES = SPELLINGS.pattern("times");

  // ---- beside others
  // ------------------------------------------------------------------------------

  static final Pattern BESIDE = SPELLINGS.pattern("beside");

  /** 占全市比重提高2个百分点. */
  static final Pattern CHANGE_OF_SHARE = SPELLINGS.pattern("change-of-share");

  /** 达到全市的四分之一, 达到全市平均的80%. */
  static final Pattern PART_OF_OTHER = SPELLINGS.pattern("part-of-other");

  /** 占全市比重达到20%. */
  static final Pattern SHARE_OF_OTHER = SPELLINGS.pattern("share-of-other");

  /** 在全市占比达到20%. */
  static final Pattern SHARE_IN_OTHER = SPELLINGS.pattern("share-in-other");

  /** 与全市同步增长, 增速与全市平均水平持平. */
  static final Pattern ABREAST = SPELLINGS.pattern("abreast");

  /** 同步增长, beside whom columns say. */
  static final Pattern ABREAST_OF_COLUMN = SPELLINGS.pattern("abreast-of-column");

  // ---- places
  // -------------------------------------------------------------------------------------

  /** 第一方阵(前30名): which places a band has. */
  static final Pattern PLACE_DEFINED = SPELLINGS.pattern("place-defined");

  static final Pattern MOVED = SPELLINGS.pattern("moved");
  static final Pattern MOVED_AT_ALL = SPELLINGS.pattern("moved-at-all");
  static final Pattern NOT_MOVED_BACK = SPELLINGS.pattern("not-moved-back");
  static final Pattern AMONG_FIRST = SPELLINGS.pattern("among-first");
  static final Pattern AMONG_BEST = SPELLINGS.pattern("among-best");

  /** 前1/3, 前三分之一, 前百分之二十, 前一半. */
  static final Pattern FIRST_PART = SPELLINGS.pattern("first-part");

  static final Pattern PLACE = SPELLINGS.pattern("place");
  static final Pattern PLACE_OF_RANK = SPELLINGS.pattern("place-of-rank");
  static final Pattern BAND = SPELLINGS.pattern("band");

  // ---- amounts
  // ------------------------------------------------------------------------------------

  /** 20家至150家 behind 增加: what is added and where it ends, or a range. */
  static final Pattern CHANGE_AND_END = SPELLINGS.pattern("change-and-end");

  /** 实现200亿元突破. */
  static final Pattern PASSING = SPELLINGS.pattern("passing");

  static final Pattern CHANGED = SPELLINGS.pattern("changed");
  static final Pattern TO = SPELLINGS.pattern("to");
  static final Pattern RATE = SPELLINGS.pattern("rate");

  /** 保持8%以上增长, 保持8%以上的增速. */
  static final Pattern KEPT_GROWING = SPELLINGS.pattern("kept-growing");

  static final Pattern ADDED = SPELLINGS.pattern("added");
  static final Pattern HELD = SPELLINGS.pattern("held");
  static final Pattern REACHED_AT_LEAST = SPELLINGS.pattern("reached-at-least");
  static final Pattern DONE = SPELLINGS.pattern("done");
  static final Pattern BOTH_BOUNDS = SPELLINGS.pattern("both-bounds");

  /** 覆盖率达到100%. */
  static final Pattern COVERED = SPELLINGS.pattern("covered");

  static final Pattern BETWEEN = SPELLINGS.pattern("between");
  static final List<String> DOWN = SPELLINGS.words("down");
  static final Pattern GOES_DOWN = SPELLINGS.pattern("goes-down");
  static final Pattern AVERAGE_SAID = SPELLINGS.pattern("average-said");
  static final Pattern TOTAL_SAID = SPELLINGS.pattern("total-said");
  static final Pattern EACH_SAID = SPELLINGS.pattern("each-said");
  static final Pattern YEARS = SPELLINGS.pattern("years");

  // What a verb found above means.
  static final Pattern IN_POINTS = SPELLINGS.pattern("in-points");
  static final Pattern IN_STEP = SPELLINGS.pattern("in-step");
  static final Pattern OF_GROWTH = SPELLINGS.pattern("of-growth");
  static final Pattern BOUNDED = SPELLINGS.pattern("bounded");
  static final Pattern CAPPING = SPELLINGS.pattern("capping");
  static final Pattern KEPT_BEFORE = SPELLINGS.pattern("kept-before");
  static final Pattern OF_ITSELF = SPELLINGS.pattern("of-itself");
  static final Pattern CAPPED = SPELLINGS.pattern("capped");
  static final Pattern MORE_THAN = SPELLINGS.pattern("more-than");
  static final Pattern AT_LEAST = SPELLINGS.pattern("at-least");
  static final Pattern NEARER = SPELLINGS.pattern("nearer");
  static final Pattern OF_ITS_KIND = SPELLINGS.pattern("of-its-kind");
  static final Pattern TAIL_AT_LEAST = SPELLINGS.pattern("tail-at-least");
  static final Pattern TAIL_AT_MOST = SPELLINGS.pattern("tail-at-most");
  static final List<String> BELOW = SPELLINGS.words("below");
  static final List<String> OR_EQUAL = SPELLINGS.words("or-equal");
  static final List<String> FALLING_TO = SPELLINGS.words("falling-to");
  static final String GROWN = SPELLINGS.text("grown");
  static final String UNIT_OF_PLACES = SPELLINGS.text("unit-of-places");
  static final String UNIT_OF_MULTIPLES = SPELLINGS.text("unit-of-multiples");

  private PlanPhrases() {}

  /** Whether a word, which may be absent, is spelled so. */
  static boolean is(Pattern spelling, String word) {
    return word != null && spelling.matcher(word).matches();
  }
}
