package org.zonemark.schema;

/** The names of the tables, generated from the folder schemas; not edited by hand. */
public final class Tables {
  /** One row says how an observation came about that is an aggregate of firms; no firm is named. */
  public static final String AGGREGATES = "aggregates";

  /** One row is a judgement of a target, or of one member of it, by one method on one date. */
  public static final String ATTAINMENT = "attainment";

  /**
   * One row is a zone beside a comparator for one indicator and period: gap, share, contribution in
   * points and contribution share.
   */
  public static final String COMPARISONS = "comparisons";

  /**
   * One row is what a part adds to the growth of its whole: a zone of a group, or a component of an
   * indicator in a zone; the rows of a whole and panel add up to its growth exactly.
   */
  public static final String CONTRIBUTIONS = "contributions";

  /** One row is a statistic of concentration or convergence of a group in a period. */
  public static final String DISPERSION = "dispersion";

  /** One row is something wrong or odd in the data, with place, text and disposition. */
  public static final String FINDINGS = "findings";

  /**
   * One row is the total of a group for a period and a panel, with its growth, beside what is
   * published of the whole.
   */
  public static final String GROUP_TOTALS = "group_totals";

  /** One row is the growth of a series over one window, computed and reported side by side. */
  public static final String GROWTH = "growth";

  /**
   * One row is how far two indices, or two variants of one, agree in a year, among the zones ranked
   * in both. Computed, not official.
   */
  public static final String INDEX_COMPARISONS = "index_comparisons";

  /** One row is a statistic of a node in a year, of indices that ask for diagnostics. */
  public static final String INDEX_DIAGNOSTICS = "index_diagnostics";

  /**
   * One row is one thing drawn for one draw, so that `index --replay` can make it again. Weights
   * are drawn around those of the year, also where these are computed. Errors of measurement are
   * not stored one by one: seed, draw, indicator, zone and year decide them.
   */
  public static final String INDEX_DRAWS = "index_draws";

  /** One row is a value that entered an index, and where it comes from. */
  public static final String INDEX_INPUTS = "index_inputs";

  /**
   * One row is a zone's rank and score in two indices, and the node that makes the most of the
   * difference. Computed, not official.
   */
  public static final String INDEX_MOVERS = "index_movers";

  /** One row is a node in the tree of an index, or of a variant of it. */
  public static final String INDEX_NODES = "index_nodes";

  /**
   * One row is a step on the way from values to the whole of an index: the method in force with its
   * parameters, defaults written out.
   */
  public static final String INDEX_STEPS = "index_steps";

  /**
   * One row is the weight of a node in a year, of indices whose weights are computed or that ask
   * for diagnostics.
   */
  public static final String INDEX_WEIGHTS = "index_weights";

  /** One row is an indicator and its statistical nature. */
  public static final String INDICATORS = "indicators";

  /** One row is a variant of a composite index. Computed, not official. */
  public static final String INDICES = "indices";

  /** One row is the rank of a zone without one node of the index. Computed, not official. */
  public static final String LEAVE_ONE_OUT = "leave_one_out";

  /**
   * One row is the least change of one indicator that lifts a zone by so many places, other things
   * equal. Computed, not official.
   */
  public static final String LIFTS = "lifts";

  /** One row is a ranking list: a published one, or one computed by an indicator or by an index. */
  public static final String LISTS = "lists";

  /**
   * One row is what one aggregate of a source of firms gave: years, areas, how many observations
   * are published, how many are withheld and why.
   */
  public static final String MICRODATA = "microdata";

  /** One row is a planned value on the way to a target. */
  public static final String MILESTONES = "milestones";

  /**
   * One row is one reported statement, as printed; all editions stay, is_latest names the one in
   * force.
   */
  public static final String OBSERVATIONS = "observations";

  /**
   * One row is the outranking share of a zone over another: the effective weight of the indicators
   * in which it is better, and half of that in which both are equal, over that of the indicators
   * which both have. Of indices that ask for it. Computed, not official.
   */
  public static final String OUTRANKING = "outranking";

  /**
   * One row is the probability that a zone stands before another, over many draws. Computed, not
   * official.
   */
  public static final String PAIRWISE_WINS = "pairwise_wins";

  /**
   * One row is the count of targets by conclusion of one plan, owner, zone or theme in an
   * evaluation of plans. Its kind is set by mode in conf/attainment.yaml or attain --mode; none is
   * made by default.
   */
  public static final String PLAN_PROGRESS = "plan_progress";

  /** One row is a plan, report or programme that states targets. */
  public static final String PLANS = "plans";

  /**
   * One row is the probability that a zone takes a rank, over many draws; ranks never taken have no
   * row. Computed, not official.
   */
  public static final String RANK_ACCEPTABILITY = "rank_acceptability";

  /**
   * One row splits the change of a zone's rank between two neighbouring years by cause; the five
   * parts add up to the change. Computed, not official.
   */
  public static final String RANK_CHANGES = "rank_changes";

  /** One row is the move of a zone between two years of one list and peer group, positive is up. */
  public static final String RANK_MOVES = "rank_moves";

  /**
   * One row is the probability that a zone is among the best so many in an index, over many draws.
   * Computed, not official.
   */
  public static final String RANK_PROBABILITIES = "rank_probabilities";

  /**
   * One row is the distribution of a zone's rank in an index over many draws. Computed, not
   * official.
   */
  public static final String RANK_UNCERTAINTY = "rank_uncertainty";

  /**
   * One row is the place of a zone in one list, peer group and year; stated ranks are copied, never
   * re-ranked.
   */
  public static final String RANKINGS = "rankings";

  /** One row is two editions that differ for one series and period. */
  public static final String REVISIONS = "revisions";

  /** One row is a run; it stands in the manifest.json of every snapshot and is no Parquet table. */
  public static final String RUNS = "runs";

  /**
   * One row is what one node adds to the change of a zone's score between two neighbouring years.
   * Computed, not official.
   */
  public static final String SCORE_CHANGES = "score_changes";

  /**
   * One row is what one node adds to the gap between the scores of two zones. Computed, not
   * official.
   */
  public static final String SCORE_GAPS = "score_gaps";

  /** One row is the score of a zone at one node of an index. Computed, not official. */
  public static final String SCORES = "scores";

  /**
   * One row is the share of a factor in the uncertainty of the ranks (Sobol, first-order and
   * total). Computed, not official.
   */
  public static final String SENSITIVITY = "sensitivity";

  /** One row is a source: a publication, a plan, or a file that nobody declares. */
  public static final String SOURCES = "sources";

  /**
   * One row is a strength or weakness of a zone: an indicator in which it stands best or worst
   * among the zones compared. Computed, not official.
   */
  public static final String STRENGTHS = "strengths";

  /** One row is a member of a target: one indicator of a bundle, or one comparator. */
  public static final String TARGET_MEMBERS = "target_members";

  /** One row is one version of a promise. */
  public static final String TARGETS = "targets";

  /** One row is something that happened to a zone: approval, renaming, merging, change of scope. */
  public static final String ZONE_EVENTS = "zone_events";

  /**
   * One row is a membership of a zone in a group over some years: peer group, batch, demonstration
   * zone, size class.
   */
  public static final String ZONE_GROUPS = "zone_groups";

  /** One row is a zone or a comparator: a city, a province, the nation or a group. */
  public static final String ZONES = "zones";

  private Tables() {}
}
