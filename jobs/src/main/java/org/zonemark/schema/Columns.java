package org.zonemark.schema;

/** The names of the columns, generated from the folder schemas; not edited by hand. */
public final class Columns {
  /**
   * Required less observed growth a year in percentage points, negative where none is needed; null
   * where either is unknown.
   */
  public static final String ACCELERATION_PP = "acceleration_pp";

  /** How many numbers of firms become one. Never null. */
  public static final String AGGREGATE_FUNCTION = "aggregate_function";

  /** The position of the aggregate among those that its source declares, from 1. Never null. */
  public static final String AGGREGATE_POSITION = "aggregate_position";

  /** Over which firms the aggregate is. Never null. */
  public static final String AGGREGATE_STATEMENT = "aggregate_statement";

  /** The column that is aggregated, by its declared name; null of a number of firms. */
  public static final String AGGREGATED = "aggregated";

  /** The column below the fraction; null of other functions. */
  public static final String AGGREGATED_OVER = "aggregated_over";

  /** sum, weighted (a ratio of sums) or none. Never null. */
  public static final String AGGREGATION = "aggregation";

  /**
   * The indicator_id that this one may be read as by declaration; null where there is none. A
   * result reached through an alias says so.
   */
  public static final String ALIAS_OF = "alias_of";

  /** Other names that publications use, separated by |; null where there are none. */
  public static final String ALIASES = "aliases";

  /** The indicators, nodes or levels (the whole is 0) it is about; null where about all. */
  public static final String APPLIES_TO = "applies_to";

  /**
   * Year in which the State Council approved it as a national high-tech zone, from 1988; null where
   * not known or not a national zone.
   */
  public static final String APPROVED_YEAR = "approved_year";

  /** How many areas have observations, withheld ones included. Never null. */
  public static final String AREAS = "areas";

  /** The day as of which it is judged whether a target is due. Never null. */
  public static final String AS_OF = "as_of";

  /**
   * The first of the periods that meet the target without a break up to the value shown; null where
   * that does not meet it.
   */
  public static final String ATTAINED_SINCE = "attained_since";

  /** The order between series: the smaller number counts. Never null. */
  public static final String AUTHORITY = "authority";

  /** The observation_id of the base value; null where there is none. */
  public static final String BASE_OBSERVATION_ID = "base_observation_id";

  /** The period compared with, as an SDMX period; null where neither declared nor implied. */
  public static final String BASE_PERIOD = "base_period";

  /** The total of the base period; null where no member has a value then. */
  public static final String BASE_TOTAL = "base_total";

  /** The value of the base period, in the canonical unit; null where unknown. */
  public static final String BASE_VALUE = "base_value";

  /**
   * Progress less elapsed time in percentage points, negative is behind; null where either is
   * unknown.
   */
  public static final String BEYOND_SCHEDULE_PP = "beyond_schedule_pp";

  /** binding (约束性) or expected (预期性); null where the plan does not say. */
  public static final String BINDING = "binding";

  /** From rank minus to rank, positive is up; null with a reason where either is missing. */
  public static final String CHANGE = "change";

  /**
   * Change of rank among only those zones ranked in both years, positive is up; null where a list
   * is incomplete.
   */
  public static final String CHANGE_COMMON = "change_common";

  /**
   * The change of a total ratio on the base period, in points; null for what is no percentage, and
   * without a base.
   */
  public static final String CHANGE_PP = "change_pp";

  /**
   * The method, step or left-out node that was drawn; none where nothing is left out; null for
   * weights.
   */
  public static final String CHOICE = "choice";

  /** Name of the city it lies in; null where that does not apply or is not known. */
  public static final String CITY = "city";

  /** The zone_id of the city it lies in; null for provinces, the nation and groups. */
  public static final String CITY_ID = "city_id";

  /**
   * Class by the declared cut points, such as A to D; of the whole index only; null where none is
   * declared, where unranked, or below all cut points.
   */
  public static final String CLASS_ID = "class_id";

  /** What kind of finding it is (code list finding_code). Never null. */
  public static final String CODE = "code";

  /**
   * Growth of the comparator on the same period of the year before, computed of levels; null where
   * it cannot be. Of the mean it is that of the same zones' total, of the median the median of the
   * members' rates.
   */
  public static final String COMPARATOR_GROWTH_PCT = "comparator_growth_pct";

  /**
   * The zone_id that a share or gap compares with, such as the city, the province or the nation;
   * '-' where there is none, never null.
   */
  public static final String COMPARATOR_ID = "comparator_id";

  /** The observation_id of the comparator's value; null where there is none. */
  public static final String COMPARATOR_OBSERVATION_ID = "comparator_observation_id";

  /**
   * The comparator's value of the same indicator and period, in the canonical unit; null where
   * unknown.
   */
  public static final String COMPARATOR_VALUE = "comparator_value";

  /** True where every zone of the peer group has its rank. Never null. */
  public static final String COMPLETE = "complete";

  /**
   * A component of the indicator (table indicators); '-' is the zone as a whole in the rows of a
   * group, and what the components leave in the rows of a zone. Never null.
   */
  public static final String COMPONENT_ID = "component_id";

  /**
   * The conclusion in the words of the reviews of plans; it refines status and never contradicts
   * it. Null in the rows of other methods.
   */
  public static final String CONCLUSION = "conclusion";

  /**
   * Where the conclusion is not_due, why it cannot be told ahead from behind; where it rests on the
   * last known value, why that of the period is not known; null otherwise.
   */
  public static final String CONCLUSION_REASON = "conclusion_reason";

  /** Which firms count; null where all do. */
  public static final String CONDITION = "condition";

  /**
   * What members with a value in both periods, on the same area, add to growth_pct; null where that
   * is null.
   */
  public static final String CONTINUING_PP = "continuing_pp";

  /**
   * Points that the node gives to the score of its parent, siblings add up to it; null where score
   * is null or the parent is no arithmetic mean.
   */
  public static final String CONTRIBUTION = "contribution";

  /**
   * Points of the comparator's growth: 100 x own increase / comparator's value of the year before;
   * null where either is unknown or the base is not positive.
   */
  public static final String CONTRIBUTION_PP = "contribution_pp";

  /**
   * 100 x own increase / comparator's increase, may be negative or above 100; null where that
   * increase is zero or unknown.
   */
  public static final String CONTRIBUTION_SHARE_PCT = "contribution_share_pct";

  /** Concluded ahead. Never null. */
  public static final String COUNT_AHEAD = "count_ahead";

  /** Concluded attained. Never null. */
  public static final String COUNT_ATTAINED = "count_attained";

  /** Concluded attained early. Never null. */
  public static final String COUNT_ATTAINED_EARLY = "count_attained_early";

  /** Concluded behind. Never null. */
  public static final String COUNT_BEHIND = "count_behind";

  /** Concluded exceeded. Never null. */
  public static final String COUNT_EXCEEDED = "count_exceeded";

  /** Concluded missed. Never null. */
  public static final String COUNT_MISSED = "count_missed";

  /** Not due, and no schedule can be told. Never null. */
  public static final String COUNT_NOT_DUE = "count_not_due";

  /** Due, and not judgeable. Never null. */
  public static final String COUNT_NOT_JUDGEABLE = "count_not_judgeable";

  /** Concluded on schedule. Never null. */
  public static final String COUNT_ON_SCHEDULE = "count_on_schedule";

  /** Concluded partly attained. Never null. */
  public static final String COUNT_PARTLY = "count_partly";

  /** Concluded regressing. Never null. */
  public static final String COUNT_REGRESSING = "count_regressing";

  /**
   * True where it counts in summaries: a promise stated twice counts once, its repetition is false.
   * Never null.
   */
  public static final String COUNTED = "counted";

  /** Share of what should be there that is there, from 0 to 1. Null where unknown. */
  public static final String COVERAGE = "coverage";

  /** CNY, USD, or '-' for an indicator that is not money. Never null. */
  public static final String CURRENCY = "currency";

  /** Year of the statistics behind the ranking, four digits; null where not known. */
  public static final String DATA_YEAR = "data_year";

  /**
   * Data year less evaluation year: -1 where the evaluation of 2020 rests on data of 2019; null
   * where the list is not a published one.
   */
  public static final String DATA_YEAR_OFFSET = "data_year_offset";

  /**
   * True where conf/sources declares it, false for a file that was read by what its tables say.
   * Never null.
   */
  public static final String DECLARED = "declared";

  /**
   * Whose price index deflates (table zones): that of the zone, else of its city, province, whole
   * or nation; null where nothing is deflated.
   */
  public static final String DEFLATOR_ZONE_ID = "deflator_zone_id";

  /** Code of the indicator that says how many were ranked; null where none does. */
  public static final String DENOMINATOR_INDICATOR_ID = "denominator_indicator_id";

  /** The sum of the denominators of a ratio, in their canonical unit; null for what is no ratio. */
  public static final String DENOMINATOR_TOTAL = "denominator_total";

  /** Code of the zone or group under which that number is stated; null where none is. */
  public static final String DENOMINATOR_ZONE_ID = "denominator_zone_id";

  /** New minus old, in the canonical unit; null where either is null. */
  public static final String DIFFERENCE = "difference";

  /**
   * The likeliest cause of the difference between the printed and the computed rate; null where
   * there is no difference to explain.
   */
  public static final String DIFFERENCE_CAUSE = "difference_cause";

  /**
   * Reported minus computed growth, in percentage points; null where either is null. With different
   * price bases it marks no error.
   */
  public static final String DIFFERENCE_PP = "difference_pp";

  /** 1 more is better, -1 less is better, 0 neither. Never null. */
  public static final String DIRECTION = "direction";

  /** rejected, kept or corrected. Never null. */
  public static final String DISPOSITION = "disposition";

  /** The document that the tree of the index follows; null where there is none. */
  public static final String DOCUMENT = "document";

  /** Number of the draw, from 0. Never null. */
  public static final String DRAW = "draw";

  /** Number of draws, above zero. Never null. */
  public static final String DRAWS = "draws";

  /**
   * True where the target can be judged by as_of: its period has ended, or that is its last day and
   * its value is known. Never null.
   */
  public static final String DUE = "due";

  /**
   * Id of the row that counts: the first that says the same, or of one plan's several values of one
   * promise the one stated last; this row is kept but judged and counted once. Null where it is no
   * duplicate.
   */
  public static final String DUP_OF = "dup_of";

  /**
   * Edition or volume in which the value was printed; the yearbook of N holds the data of N-1. Null
   * where not declared.
   */
  public static final String EDITION = "edition";

  /**
   * Weight in the whole index in percent: the share among siblings times that of every node above;
   * 100 for the whole. Never null.
   */
  public static final String EFFECTIVE_WEIGHT_PCT = "effective_weight_pct";

  /**
   * Share of the time from the end of the base to the end of the target period that has passed by
   * as_of, in percent; null without a base.
   */
  public static final String ELAPSED_NOW_PCT = "elapsed_now_pct";

  /**
   * Share of the time from base to target that had passed in the period observed, 0 to 100; null
   * where the base or the observed value is unknown.
   */
  public static final String ELAPSED_PCT = "elapsed_pct";

  /** Places won by zones that enter or leave the list (Shapley value); null where change is. */
  public static final String ENTRY_EXIT_CHANGE = "entry_exit_change";

  /**
   * What members add that joined the group after the base period; null where growth_pct is null.
   */
  public static final String ENTRY_PP = "entry_pp";

  /** Those that this kind of evaluation looks at. Never null. */
  public static final String EVALUATED = "evaluated";

  /**
   * Year of the published evaluation, four digits; null for a computed list. It differs from the
   * data year and from the date of publication.
   */
  public static final String EVALUATION_YEAR = "evaluation_year";

  /**
   * What happened to the zone: approved, upgraded, renamed, merged or scope_changed. Never null.
   */
  public static final String EVENT = "event";

  /** ISO 8601 date, a text since only a year or a month may be known; null where not known. */
  public static final String EVENT_DATE = "event_date";

  /**
   * Whether it is to be kept in every year of its period by itself (每年增长8%), and not on average or
   * by the end. Never null.
   */
  public static final String EVERY_YEAR = "every_year";

  /**
   * True where '=' means exactly equal; false where passing it in the good direction attains it
   * too. Never null.
   */
  public static final String EXACT = "exact";

  /**
   * What members take away that left the group after the base period; null where growth_pct is
   * null.
   */
  public static final String EXIT_PP = "exit_pp";

  /**
   * The value due in the period observed on the path of the settings; null without a base value.
   */
  public static final String EXPECTED = "expected";

  /**
   * Value due in the period observed at one constant rate, for levels only; null where base and
   * target differ in sign or are unknown.
   */
  public static final String EXPECTED_GEOMETRIC = "expected_geometric";

  /**
   * Value due in the period observed on a straight line from base to target; null where the base is
   * unknown.
   */
  public static final String EXPECTED_LINEAR = "expected_linear";

  /** The value due by as_of on the path of the settings; null without a base value. */
  public static final String EXPECTED_NOW = "expected_now";

  /** The source of uncertainty. Never null. */
  public static final String FACTOR = "factor";

  /** Stable id. Never null. */
  public static final String FINDING_ID = "finding_id";

  /** ISO 8601 instant in UTC; null where it did not finish. */
  public static final String FINISHED_AT = "finished_at";

  /**
   * How many firms counted; null where the aggregate is withheld, and where it could tell a number
   * of firms that is withheld in the year.
   */
  public static final String FIRMS = "firms";

  /**
   * Share of the variance of the output that the factor explains alone (Sobol); null where the
   * output does not vary.
   */
  public static final String FIRST_ORDER = "first_order";

  /** 95% quantile of the bootstrap; null where the index is. */
  public static final String FIRST_ORDER_HIGH = "first_order_high";

  /** 5% quantile of the bootstrap; null where the index is. */
  public static final String FIRST_ORDER_LOW = "first_order_low";

  /** What a statistic outside of the usual range says; null otherwise. */
  public static final String FLAG = "flag";

  /**
   * What became of the part between the periods: continuing, entry, exit, appeared, vanished or
   * scope_changed. Never null.
   */
  public static final String FLOW = "flow";

  /** All, binding, expected or not stated. Never null. */
  public static final String FORCE = "force";

  /** Number of zones ranked in the first year; null where not published. */
  public static final String FROM_OF = "from_of";

  /** Rank in the first year; null where unranked. */
  public static final String FROM_RANK = "from_rank";

  /** Score at the node in the earlier year; null where there is none. */
  public static final String FROM_SCORE = "from_score";

  /** The first year of the span, four digits. Never null. */
  public static final String FROM_YEAR = "from_year";

  /**
   * Own (observed) value minus that of the comparator (target), in the canonical unit; null where
   * either is unknown.
   */
  public static final String GAP = "gap";

  /**
   * The gap in percent of the absolute target value, positive beyond and negative short; null where
   * the target is zero or the gap unknown.
   */
  public static final String GAP_PCT = "gap_pct";

  /**
   * Difference of two rates or shares, in percentage points; null where they are no percentages or
   * either is unknown.
   */
  public static final String GAP_PP = "gap_pp";

  /**
   * Code of a peer group, such as an approval batch, an innovation demonstration zone or a size
   * class. Never null.
   */
  public static final String GROUP_ID = "group_id";

  /** English name of the group; null where there is none. */
  public static final String GROUP_NAME_EN = "group_name_en";

  /** Chinese name of the group. Never null. */
  public static final String GROUP_NAME_ZH = "group_name_zh";

  /** Code of the statistic; null in comparisons with a single comparator. */
  public static final String GROUP_STATISTIC = "group_statistic";

  /** Own growth minus that of the comparator, in points; null where either is null. */
  public static final String GROWTH_GAP_PP = "growth_gap_pp";

  /**
   * Percent: 100 (end/base - 1) for yoy, 100 ((end/base)^(1/years) - 1) for the average annual
   * rate. Not rounded; null with a reason where undefined.
   */
  public static final String GROWTH_PCT = "growth_pct";

  /**
   * Price basis of a printed growth rate that does not state one: comparable for GDP, value added
   * and output, current for other money, '-' for counts. Never null.
   */
  public static final String GROWTH_PRICE_BASIS = "growth_price_basis";

  /**
   * yoy (the year before must be there), gap (neighbouring observations years apart), plan (a plan
   * period) or span (first to last). Never null.
   */
  public static final String GROWTH_WINDOW = "growth_window";

  /** The 95% quantile (type 7) of the ranks over all draws. Never null. */
  public static final String HIGH = "high";

  /**
   * An illustration only: the value in the target period at illustration_rate_pct, possibly across
   * price bases, and never a verdict; null where there is none.
   */
  public static final String ILLUSTRATION = "illustration";

  /**
   * Distance of the illustration from the target in the good direction, negative is short; null
   * where there is none.
   */
  public static final String ILLUSTRATION_GAP = "illustration_gap";

  /** Says that it is an illustration and why; null where there is none. */
  public static final String ILLUSTRATION_NOTE = "illustration_note";

  /** Annual rate used in the illustration, in percent; null where there is none. */
  public static final String ILLUSTRATION_RATE_PCT = "illustration_rate_pct";

  /**
   * The base that the value and the printed rate imply, in the canonical unit; also where no base
   * is stated; null where no rate is printed or the prices differ.
   */
  public static final String IMPLIED_BASE_VALUE = "implied_base_value";

  /**
   * True where it had been stated by as_of and no later version stands in its place. Never null.
   */
  public static final String IN_FORCE = "in_force";

  /** Code of a composite index (conf/indices). Never null. */
  public static final String INDEX_ID = "index_id";

  /**
   * The index number of the end with the base of the window = 100; null for methods other than
   * total, chained, comparable and real, and where growth_pct is null.
   */
  public static final String INDEX_NUMBER = "index_number";

  /**
   * Code of an indicator (table indicators). Never null; '-' for a target without a single
   * indicator, such as a bundle.
   */
  public static final String INDICATOR_ID = "indicator_id";

  /** How many industries have observations of their own; 0 where none are apart. Never null. */
  public static final String INDUSTRIES = "industries";

  /** The industry; null of all together. */
  public static final String INDUSTRY = "industry";

  /** How many files the rows came from. Never null. */
  public static final String INPUT_FILES = "input_files";

  /**
   * True for the one statement in force for its series and period: the latest edition inside one
   * publication series, the declared order of authority between series. Never null.
   */
  public static final String IS_LATEST = "is_latest";

  /** What was drawn: the node of a weight, - for other factors. Never null. */
  public static final String ITEM = "item";

  /** The jobs that ran, in order, separated by blanks. Never null. */
  public static final String JOBS = "jobs";

  /**
   * Kendall tau-b of the ranks among the zones in both; null where the ranks of one do not vary.
   */
  public static final String KENDALL = "kendall";

  /** Attained, attained early and exceeded together. Never null. */
  public static final String KEPT_COUNT = "kept_count";

  /**
   * Those kept in percent of those with a final conclusion (kept, partly, missed); null where there
   * are none.
   */
  public static final String KEPT_PCT = "kept_pct";

  /** zone, city, province, nation or group. Never null. */
  public static final String KIND = "kind";

  /** Only data published on or before this day are used; null where everything known is. */
  public static final String KNOWN_ON = "known_on";

  /** What stands beside every score, in English: computed, not official. Never null. */
  public static final String LABEL_EN = "label_en";

  /** What stands beside every score, in Chinese. Never null. */
  public static final String LABEL_ZH = "label_zh";

  /**
   * Group from the top of the ranking down, 1 is best: the first zone that the leader of a tier is
   * before with a probability of 0.95 or more leads the next one, and those behind it follow. Zones
   * of a tier other than its leader may differ significantly, and neighbours across a border may
   * not. Null where not asked for.
   */
  public static final String LEADER_TIER = "leader_tier";

  /**
   * Code of a ranking list: a published evaluation (conf/lists.csv) or one computed by indicator.
   * In targets, null where it is no rank target.
   */
  public static final String LIST_ID = "list_id";

  /** stated (published), indicator (computed by one) or index (computed by one). Never null. */
  public static final String LIST_KIND = "list_kind";

  /** The 5% quantile (type 7) of the ranks over all draws. Never null. */
  public static final String LOW = "low";

  /**
   * Mean of the absolute differences between the drawn ranks and the reference; its mean over all
   * zones is R_S (OECD/JRC 2008). Never null.
   */
  public static final String MEAN_SHIFT = "mean_shift";

  /**
   * What the value says: level, growth, increment, cumulative, share, ratio, rank and so on. Never
   * null.
   */
  public static final String MEASURE = "measure";

  /** Median of the ranks over all draws. Never null. */
  public static final String MEDIAN = "median";

  /**
   * Code of one member of a bundle or of a target with several comparators; '-' for a single one,
   * never null.
   */
  public static final String MEMBER_ID = "member_id";

  /** How many zones belong to the group in the period. Never null. */
  public static final String MEMBERS = "members";

  /** The same sentence in English. Never null. */
  public static final String MESSAGE_EN = "message_en";

  /** One sentence in Chinese: place, value and remedy. Never null. */
  public static final String MESSAGE_ZH = "message_zh";

  /** Code of the method used. */
  public static final String METHOD = "method";

  /**
   * Evaluation years from which places follow another method, so that a move across one says
   * nothing; separated by |, null where there is none.
   */
  public static final String METHOD_BREAKS = "method_breaks";

  /**
   * Places won by a change of indicators, weights or methods (Shapley value); null where change is.
   */
  public static final String METHOD_CHANGE = "method_change";

  /**
   * What the method itself concludes, such as substantial_progress or on_schedule. Null for
   * own_period and escap_csi, which have no words of their own, and where it cannot be computed.
   */
  public static final String METHOD_STATUS = "method_status";

  /**
   * Which of its methods the list follows: 1 for the first, one more with each declared break
   * (breaks in lists.csv); years of different versions are not comparable. Never null.
   */
  public static final String METHOD_VERSION = "method_version";

  /**
   * The statement that a judgement on the due date lacks: codes of zone, indicator, measure and
   * period; null where none is or it cannot be named.
   */
  public static final String MISSING = "missing";

  /**
   * Why value is null: not transcribed, not available, below the unit, not applicable, withheld or
   * unreadable; null where there is a value.
   */
  public static final String MISSING_REASON = "missing_reason";

  /**
   * Where a period that is over has no stated value, why other statements do not give it either;
   * null before that and where there is a value.
   */
  public static final String MISSING_WHY = "missing_why";

  /**
   * Shift-share: what it adds since its kind grew otherwise than the whole of the parent; null
   * without a parent to compare.
   */
  public static final String MIX_PP = "mix_pp";

  /** annual, midterm or final. Never null. */
  public static final String MODE = "mode";

  /** The English name; null where there is no usual one. */
  public static final String NAME_EN = "name_en";

  /** The usual Chinese name. Never null. */
  public static final String NAME_ZH = "name_zh";

  /**
   * Shift-share: what the part would add, had it grown as the whole of the parent; null without a
   * parent to compare.
   */
  public static final String NATIONAL_PP = "national_pp";

  /** stock, flow, ratio, index or rank. Never null. */
  public static final String NATURE = "nature";

  /** Needed value minus value; null where needed_value is. */
  public static final String NEEDED_CHANGE = "needed_change";

  /**
   * Needed change in percent of the absolute value; null where that is zero, or needed_value is
   * null.
   */
  public static final String NEEDED_CHANGE_PCT = "needed_change_pct";

  /**
   * The value after the least change that reaches the rank, other things equal; null with a reason
   * where none does.
   */
  public static final String NEEDED_VALUE = "needed_value";

  /** The value of the later edition, in the canonical unit; null where it gives none. */
  public static final String NEW = "new";

  /** Edition that holds the new value; null where not declared. */
  public static final String NEW_EDITION = "new_edition";

  /** Node of the index tree: the whole, a dimension or an indicator. Never null. */
  public static final String NODE_ID = "node_id";

  /** 0 for the whole index, one more with each level below. Never null. */
  public static final String NODE_LEVEL = "node_level";

  /** The place in the whole tree from the top, from 1. Never null. */
  public static final String NODE_ORDER = "node_order";

  /** A remark for the reader; null where there is none. */
  public static final String NOTE = "note";

  /** A remark for the reader in English; null where there is none. */
  public static final String NOTE_EN = "note_en";

  /**
   * A remark in Chinese, such as which weights are unknown and taken as equal; null where there is
   * none.
   */
  public static final String NOTE_ZH = "note_zh";

  /** The sum of the numerators of a ratio, in their canonical unit; null for what is no ratio. */
  public static final String NUMERATOR_TOTAL = "numerator_total";

  /**
   * SDMX CL_OBS_STATUS code: A normal, E estimated, P provisional, O/M/L/Q missing, N below the
   * unit, U low reliability, B break, R revised and so on. Never null.
   */
  public static final String OBS_STATUS = "obs_status";

  /**
   * Stable id made from source_id, source_ref and measure (table observations). As a reference,
   * null where there is no such observation.
   */
  public static final String OBSERVATION_ID = "observation_id";

  /**
   * Ids of the other observations that the row rests on, separated by blanks: the base, the rate or
   * the values that are carried forward; null where there are none.
   */
  public static final String OBSERVATIONS_BESIDE = "observations_beside";

  /**
   * Ids of all observations that the observed value rests on, separated by blanks, that of the own
   * zone and period first; null where there is none.
   */
  public static final String OBSERVATIONS_USED = "observations_used";

  /**
   * The value of the target's period, or else the nearest earlier one, which shows progress and is
   * no verdict; null where there is none.
   */
  public static final String OBSERVED = "observed";

  /**
   * Whether the observed value is stated or reckoned from other statements; null where there is
   * none.
   */
  public static final String OBSERVED_FROM = "observed_from";

  /**
   * Average annual growth from base to observed value, in percent, for levels only; null where the
   * base is unknown or not positive, or the price bases differ.
   */
  public static final String OBSERVED_GROWTH_PCT = "observed_growth_pct";

  /** Period of the observed value; null where there is none. */
  public static final String OBSERVED_PERIOD = "observed_period";

  /**
   * The indicator_id of the denominator of a share or ratio; '-' where there is none, never null.
   */
  public static final String OF_INDICATOR = "of_indicator";

  /**
   * The measure a growth or share is of (the growth of an increment is not the growth of a stock);
   * '-' where there is none, never null.
   */
  public static final String OF_MEASURE = "of_measure";

  /** Always false: computed, not official. Never null. */
  public static final String OFFICIAL = "official";

  /** The value of the earlier edition, in the canonical unit; null where it gave none. */
  public static final String OLD = "old";

  /** Edition that holds the old value; null where not declared. */
  public static final String OLD_EDITION = "old_edition";

  /**
   * Kept, ahead and on schedule in percent of those with any conclusion; null where there are none.
   */
  public static final String ON_COURSE_PCT = "on_course_pct";

  /**
   * = equal, &gt;= at least, &gt; more than, &lt;= at most, &lt; less than, ~ about, range, reach.
   * Never null.
   */
  public static final String OP = "op";

  /** reported, extracted from text, or corrected. Never null. */
  public static final String ORIGIN = "origin";

  /**
   * The other node or the denominator's indicator; for statistics of values reported or entered;
   * for principal components the number; - where there is none. Never null.
   */
  public static final String OTHER_ID = "other_id";

  /** The index list it is compared with. Never null. */
  public static final String OTHER_LIST_ID = "other_list_id";

  /**
   * What members add that have a value in one of the periods only, or whose area changed; null
   * where growth_pct is null. The four add up to growth_pct.
   */
  public static final String OTHER_PP = "other_pp";

  /** Rank in the other list, among the zones in both. Never null. */
  public static final String OTHER_RANK = "other_rank";

  /** Score of what it is compared with at the same node; null where there is none. */
  public static final String OTHER_SCORE = "other_score";

  /**
   * target_id of the other tier (floor or stretch) of the same promise; null where there is one
   * tier.
   */
  public static final String OTHER_TIER_ID = "other_tier_id";

  /** Code of the zone it is compared with (table zones). Never null. */
  public static final String OTHER_ZONE_ID = "other_zone_id";

  /** Places won by the changes of the other zones (Shapley value); null where change is. */
  public static final String OTHERS_CHANGE = "others_change";

  /** published, unchanged, gate (data failed a gate) or failed. Never null. */
  public static final String OUTCOME = "outcome";

  /** Share of the weight in which a zone is better than another, 0 to 1, ties counting half. */
  public static final String OUTRANKING_SHARE = "outranking_share";

  /** Due without a value of their period. Never null. */
  public static final String OVERDUE_UNOBSERVED = "overdue_unobserved";

  /**
   * Places won by the change of the zone's own values (Shapley value), positive is up; null where
   * change is.
   */
  public static final String OWN_CHANGE = "own_change";

  /**
   * Shift-share: what it adds since it grew otherwise than its kind in the parent; null without a
   * parent to compare. The three add up to contribution_pp.
   */
  public static final String OWN_PP = "own_pp";

  /** The body that answers for it; null where not stated. */
  public static final String OWNER = "owner";

  /**
   * all: every member with a value; balanced: those with a value in both periods on the same area.
   * Never null.
   */
  public static final String PANEL = "panel";

  /**
   * The parameters of the method under the names of their keys, defaults written out; null where
   * there are none.
   */
  public static final String PARAMETERS = "parameters";

  /**
   * In zones the zone_id one level up, null at the top; in scores the node_id one level up, null
   * for the whole index.
   */
  public static final String PARENT_ID = "parent_id";

  /** The node_id one level up; null for the whole index. */
  public static final String PARENT_NODE_ID = "parent_node_id";

  /**
   * The observation or indicator of which this value is a declared part; null where it is no part.
   */
  public static final String PART_OF = "part_of";

  /**
   * Where the value on the way comes from: linear, geometric or declared in the plan. Never null.
   */
  public static final String PATH = "path";

  /**
   * The zones ranked against each other: all, or the code of a province or group. In targets, null
   * where it is no rank target.
   */
  public static final String PEER_GROUP = "peer_group";

  /** The best zone that is compared with (table zones); null for other comparators. */
  public static final String PEER_ID = "peer_id";

  /** Median score at the node of the zones that have one. Never null. */
  public static final String PEER_MEDIAN = "peer_median";

  /**
   * (rank_of - rank) / rank_of, the share of the list that stands behind: 0 for the last, 1 -
   * 1/rank_of for the first; among the first 10% is at least 0.9 (of 169: up to rank 16). Null
   * where rank or rank_of is unknown.
   */
  public static final String PERCENTILE = "percentile";

  /**
   * SDMX period: 2018, 2018-S1, 2018-Q2, 2018-06; A/B is a span of years whose base is A-1 (for a
   * rank change, A itself). Never null.
   */
  public static final String PERIOD = "period";

  /** Which of the strengths or weaknesses, from 1. Never null. */
  public static final String PLACE = "place";

  /** By how many places the zone is to rise. Never null. */
  public static final String PLACES = "places";

  /** Code of the plan, report or programme that states the target; null where not declared. */
  public static final String PLAN_ID = "plan_id";

  /** The observation_id of the earlier edition which this one supersedes. Never null. */
  public static final String PREVIOUS_ID = "previous_id";

  /** current, comparable, unspecified, or '-' where prices do not enter. Never null. */
  public static final String PRICE_BASIS = "price_basis";

  /** The change of the price index over the window, in percent; null where nothing is deflated. */
  public static final String PRICE_CHANGE_PCT = "price_change_pct";

  /**
   * What one step of the last printed digit is worth, in the canonical unit, above zero (for a
   * printed 34.8亿元 it is 10 million 元); null where there is no value.
   */
  public static final String PRINT_STEP = "print_step";

  /**
   * Share of the draws in which the zone is among the best top_k places, from 0 to 1. Never null.
   */
  public static final String PROBABILITY = "probability";

  /**
   * From 0 to 1, from what the method missed of the values so far (Student t, n - 2 degrees of
   * freedom): the least-squares prediction error of projection_log_ols, projection_weighted and
   * escap_api, the forecast variance of the damped trend in state space of projection_damped; null
   * where no probability is computed, with its reason. It is 1 where every value within the natural
   * limits meets the aim, and null where the value of the target's period is known.
   */
  public static final String PROBABILITY_MET = "probability_met";

  /**
   * Why a method that projects gives no probability; null with one, and where nothing is projected.
   */
  public static final String PROBABILITY_REASON = "probability_reason";

  /**
   * 100 (observed - base) / (target - base), may be negative or above 100; null where the base is
   * unknown, equals the target or already met it, as progress_reason says.
   */
  public static final String PROGRESS_PCT = "progress_pct";

  /**
   * Why an observed value has no progress, such as a base that is unknown or already met the
   * target; null with a progress, or without a value.
   */
  public static final String PROGRESS_REASON = "progress_reason";

  /**
   * The figure of the method: the ratio of growth rates (statcan), the share of the way
   * (un_progress_chart), the index from 0 to 10 (escap_csi), progress over elapsed time (schedule).
   * Null for own_period and where it cannot be computed.
   */
  public static final String PROGRESS_VALUE = "progress_value";

  /**
   * Value in the target period at the observed rate; null with projected_reason where it may not be
   * projected.
   */
  public static final String PROJECTED = "projected";

  /** Why projected is null; null where it is given. */
  public static final String PROJECTED_REASON = "projected_reason";

  /** Name of the province it lies in; null where that does not apply. */
  public static final String PROVINCE = "province";

  /**
   * The zone_id of the province it lies in; null for the nation and for groups that span provinces.
   */
  public static final String PROVINCE_ID = "province_id";

  /** Code of the publication series; inside it the latest edition counts. Never null. */
  public static final String PUBLICATION_SERIES = "publication_series";

  /** How many observations are published. Never null. */
  public static final String PUBLISHED = "published";

  /**
   * Growth computed of the published totals of both periods; null where either is not published.
   */
  public static final String PUBLISHED_GROWTH_PCT = "published_growth_pct";

  /**
   * ISO 8601 date, a text since only the year may be known, which then counts as its last day. Null
   * where not known.
   */
  public static final String PUBLISHED_ON = "published_on";

  /** The value of the whole as a publication states it; null where none does. */
  public static final String PUBLISHED_TOTAL = "published_total";

  /** Who published it, in Chinese; null where not known. */
  public static final String PUBLISHER = "publisher";

  /**
   * Share of the variance that the trend explains, from 0 to 1. Null for other methods, with two
   * points or where all values are equal.
   */
  public static final String R_SQUARED = "r_squared";

  /**
   * Place in the list, 1 is best; equal values share a place and the next places are skipped
   * (1224). Read it with rank_of. Null with a reason where unranked.
   */
  public static final String RANK = "rank";

  /**
   * Rank among only those zones that are ranked both in this year and in the year before; null for
   * a new entrant or an incomplete list.
   */
  public static final String RANK_COMMON = "rank_common";

  /**
   * Equal values share a place and the next value takes the next one (1223); null where not asked
   * for (conf/rankings.yaml) or unranked.
   */
  public static final String RANK_DENSE = "rank_dense";

  /**
   * Equal values share the mean of the places they take up (1, 2.5, 2.5, 4); null where not asked
   * for or unranked.
   */
  public static final String RANK_FRACTIONAL = "rank_fractional";

  /**
   * Worst place possible once the zones without a value are allowed for; null where a stated list
   * is incomplete.
   */
  public static final String RANK_HIGH = "rank_high";

  /**
   * Best place possible once the zones without a value are allowed for; null where a stated list is
   * incomplete.
   */
  public static final String RANK_LOW = "rank_low";

  /** Number of zones ranked (the 178 of 5/178), never below the rank; null where not published. */
  public static final String RANK_OF = "rank_of";

  /**
   * No place is shared (1234), equal values stand in the declared order; null where not asked for
   * or unranked.
   */
  public static final String RANK_ORDINAL = "rank_ordinal";

  /**
   * Group of zones that differ significantly from all others, 1 is best: inside a tier a chain of
   * zones that do not differ (probability of being before below 0.95) joins any two. Null where not
   * asked for.
   */
  public static final String RANK_TIER = "rank_tier";

  /** Text of the cell as printed, unchanged; empty text for a blank cell, never null. */
  public static final String RAW = "raw";

  /** The unit as printed or declared, before conversion; null where there is none. */
  public static final String RAW_UNIT = "raw_unit";

  /**
   * The first year in which the method expects the target to be met; null where none comes within
   * 100 years or nothing is projected.
   */
  public static final String REACHED_YEAR = "reached_year";

  /** Code that says why the result is null or open; null where there is a result. */
  public static final String REASON = "reason";

  /**
   * Change that a source claims, positive is up, kept beside the computed one; null where none is
   * printed.
   */
  public static final String REPORTED_CHANGE = "reported_change";

  /** The observation_id of the printed rate; null where there is none. */
  public static final String REPORTED_OBSERVATION_ID = "reported_observation_id";

  /**
   * Growth as printed by a source, in percent, kept beside the computed one; null where none is
   * printed.
   */
  public static final String REPORTED_PCT = "reported_pct";

  /** Price basis of the printed rate; null where none is printed. */
  public static final String REPORTED_PRICE_BASIS = "reported_price_basis";

  /** How many members the figures of the row rest on. Never null. */
  public static final String REPORTING = "reporting";

  /**
   * Average annual growth needed from the observed value to the target, in percent, for levels
   * only; null where no years are left, signs differ or either is unknown.
   */
  public static final String REQUIRED_GROWTH_PCT = "required_growth_pct";

  /**
   * Increment a year that is needed from the value shown to the target; null where no years are
   * left or either is unknown.
   */
  public static final String REQUIRED_INCREMENT = "required_increment";

  /**
   * The edition in which the level was revised that the printed rate rests on; null where the cause
   * is no revision.
   */
  public static final String REVISED_IN = "revised_in";

  /**
   * The target that this version revises, as the source names it: a number of the same source or a
   * whole target_id; null where it is stated for the first time.
   */
  public static final String REVISES = "revises";

  /**
   * Places won by later revisions of the values of the earlier year (Shapley value); null where
   * change is.
   */
  public static final String REVISION_CHANGE = "revision_change";

  /** By plan, owner, zone or theme, or all together. Never null. */
  public static final String ROLLUP = "rollup";

  /** The plan, owner or theme, or the code of the zone; - for all. Never null. */
  public static final String ROLLUP_ID = "rollup_id";

  /** Id of a run, and the name of its snapshot folder. Never null. */
  public static final String RUN_ID = "run_id";

  /**
   * Progress over time elapsed, 1 is on schedule (时序进度), below 1 behind; null where no time has
   * passed or either is unknown.
   */
  public static final String SCHEDULE_RATIO = "schedule_ratio";

  /**
   * What the value covers, such as the directly governed park, or enterprises above the size
   * threshold; '-' where not limited, never null. Values of different scopes are not compared.
   */
  public static final String SCOPE = "scope";

  /**
   * From 0 to 100, more is better, not rounded; null with a reason where coverage is too low or it
   * is undefined. Computed, not official.
   */
  public static final String SCORE = "score";

  /** Seed of the random numbers; the same seed gives the same result. Never null. */
  public static final String SEED = "seed";

  /** error, warning or info. Never null. */
  public static final String SEVERITY = "severity";

  /**
   * The change of share_pct on the same period of the year before, in points; null where either
   * share is unknown or the area changed between.
   */
  public static final String SHARE_CHANGE_PP = "share_change_pp";

  /**
   * Own value as a percent of the comparator; null for an indicator that cannot be summed, or a
   * comparator that is zero or unknown.
   */
  public static final String SHARE_PCT = "share_pct";

  /** Strength or weakness. Never null. */
  public static final String SIDE = "side";

  /**
   * How many different firms the source has, of all years and files; null where it would tell a
   * number that is withheld.
   */
  public static final String SOURCE_FIRMS = "source_firms";

  /** Code of the publication (conf/sources); null where it comes from no publication. */
  public static final String SOURCE_ID = "source_id";

  /** observations or targets. Never null. */
  public static final String SOURCE_KIND = "source_kind";

  /**
   * Place inside the source: relative path, sheet, row and column (byte offset in a large csv).
   * Null where there is no such place.
   */
  public static final String SOURCE_REF = "source_ref";

  /**
   * Year the value comes from, four digits; an imputed value may come from an earlier one than
   * year. Null where unknown.
   */
  public static final String SOURCE_YEAR = "source_year";

  /**
   * Spearman correlation of the ranks among the zones in both; null where the ranks of one do not
   * vary.
   */
  public static final String SPEARMAN = "spearman";

  /**
   * Standard error of the slope of a trend, as a share a year: of ln(value) for log_ols, of the
   * value divided by the fitted base for linear; 0.01 is about one point of growth_pct. Null for
   * other methods and with two points.
   */
  public static final String STANDARD_ERROR = "standard_error";

  /** ISO 8601 instant in UTC. Never null. */
  public static final String STARTED_AT = "started_at";

  /**
   * True where the rank is copied from a publication and never re-ranked; false where computed from
   * values. Never null.
   */
  public static final String STATED = "stated";

  /**
   * ISO 8601 date on which the promise was made, a text since only the year may be known, which
   * then counts as its last day. Null where not known.
   */
  public static final String STATED_ON = "stated_on";

  /** The statistic of a diagnosis. Never null. */
  public static final String STATISTIC = "statistic";

  /**
   * The value of the statistic, whose unit and range the code list statistic tells; null with a
   * reason where undefined.
   */
  public static final String STATISTIC_VALUE = "statistic_value";

  /** attained, missed, not_due or not_judgeable. Never null. */
  public static final String STATUS = "status";

  /** The place in the order of steps, from 1. Never null. */
  public static final String STEP = "step";

  /** What is done. Never null. */
  public static final String STEP_KIND = "step_kind";

  /** Other words of publications for the indicator, separated by |; null where there are none. */
  public static final String SYNONYMS = "synonyms";

  /** True for synthetic data, which is no real statistic. Never null. */
  public static final String SYNTHETIC = "synthetic";

  /** How a revised target differs from the version before; null for the first version. */
  public static final String TARGET_CHANGE = "target_change";

  /** Stable id of a promise (table targets). Never null. */
  public static final String TARGET_ID = "target_id";

  /**
   * The target made comparable with the observed value (base plus increment for an increment); null
   * where that cannot be done.
   */
  public static final String TARGET_VALUE = "target_value";

  /** Targets in force; a duplicate counts once, two tiers as one. Never null. */
  public static final String TARGETS_COUNTED = "targets_counted";

  /** The theme or field the target belongs to, as printed; null where none is named. */
  public static final String THEME = "theme";

  /**
   * Number of other zones with the same rank, 0 for none; null where unranked or the list is
   * incomplete.
   */
  public static final String TIED_WITH = "tied_with";

  /** Which level of ambition it is, floor or stretch; null where the plan names none. */
  public static final String TIER = "tier";

  /**
   * Floor and stretch as one conclusion: the stretch where it is kept, partly where only the floor
   * is, missed where the floor is; null where there is one tier.
   */
  public static final String TIERS_CONCLUSION = "tiers_conclusion";

  /** Number of zones ranked in the last year; null where not published. */
  public static final String TO_OF = "to_of";

  /** Rank in the last year; null where unranked. */
  public static final String TO_RANK = "to_rank";

  /** The last year of the span, four digits, included. */
  public static final String TO_YEAR = "to_year";

  /** The number of best places in question, from 1. Never null. */
  public static final String TOP_K = "top_k";

  /**
   * The sum of the members; of a ratio the sum of numerators over that of denominators, never a
   * mean of ratios. Null where it would tell a withheld value, and without members.
   */
  public static final String TOTAL = "total";

  /**
   * Share of the variance of the output that the factor explains with all its interactions (Sobol);
   * null where the output does not vary.
   */
  public static final String TOTAL_ORDER = "total_order";

  /** 95% quantile of the bootstrap; null where the index is. */
  public static final String TOTAL_ORDER_HIGH = "total_order_high";

  /** 5% quantile of the bootstrap; null where the index is. */
  public static final String TOTAL_ORDER_LOW = "total_order_low";

  /**
   * Canonical unit of the values of this row (canonical in conf/units.csv): money in 元 or 美元,
   * counts in 个, 家 or 人, shares and rates in %, differences of them in 个百分点. Null where there is no
   * dimension or no value.
   */
  public static final String UNIT = "unit";

  /** The value before its treatment as an outlier; null where it was not treated. */
  public static final String UNTREATED_VALUE = "untreated_value";

  /**
   * The value in the canonical unit; the lower bound of a range. Null with a reason where unknown,
   * never zero instead; a zero is a true zero.
   */
  public static final String VALUE = "value";

  /** The upper bound of a range, in the canonical unit; null where it is no range. */
  public static final String VALUE_HI = "value_hi";

  /** Code of a variant of the index with other weights or methods. Never null. */
  public static final String VARIANT_ID = "variant_id";

  /** Which statement of the target it is, from 1; a revised target is a new version. Never null. */
  public static final String VERSION = "version";

  /**
   * The indicator_id whose observation was used by a declared alias; null where the indicator is
   * the target's own.
   */
  public static final String VIA_ALIAS = "via_alias";

  /**
   * Share of the weight of the node's children that have a score, from 0 to 1; of a leaf 1 with a
   * score, else 0. What a threshold of weight is compared with. Never null.
   */
  public static final String WEIGHT_COVERAGE = "weight_coverage";

  /**
   * True for a weight published officially; false where it is unknown and equal weights are used.
   * Never null.
   */
  public static final String WEIGHT_OFFICIAL = "weight_official";

  /** official, declared, entropy, critic, pca, equal_influence or budget. Never null. */
  public static final String WEIGHT_ORIGIN = "weight_origin";

  /**
   * Weight inside the parent node in percent, 0 to 100, siblings add up to 100; 100 for the whole.
   * Never null.
   */
  public static final String WEIGHT_PCT = "weight_pct";

  /** How many members have a value that is withheld. Never null. */
  public static final String WITHHELD = "withheld";

  /** Why the aggregate is withheld; null where it is published. */
  public static final String WITHHELD_BECAUSE = "withheld_because";

  /** How many are withheld for the sake of others. Never null. */
  public static final String WITHHELD_COMPLEMENTARY = "withheld_complementary";

  /** How many are withheld because one firm dominates them. Never null. */
  public static final String WITHHELD_DOMINATED = "withheld_dominated";

  /** How many are withheld because their firms are too few. Never null. */
  public static final String WITHHELD_FEW = "withheld_few";

  /**
   * Last year of the period, four digits; the partition column, held in the folder name year=...
   * and not inside the Parquet file. Never null.
   */
  public static final String YEAR = "year";

  /**
   * Code of a zone or comparator (table zones), such as htz-zhengzhou, city-zhengzhou, prov-henan,
   * cn. Never null.
   */
  public static final String ZONE_ID = "zone_id";

  /**
   * Number of other zones that do not differ significantly from this one (probability of being
   * before below 0.95). Null where not asked for.
   */
  public static final String ZONES_ALIKE = "zones_alike";

  /** Number of zones ranked in both. Never null. */
  public static final String ZONES_COMMON = "zones_common";

  private Columns() {}
}
