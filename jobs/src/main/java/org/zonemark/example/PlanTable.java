package org.zonemark.example;

import static org.zonemark.example.Units.FIRMS;
import static org.zonemark.example.Units.HUNDRED_MILLION_YUAN;
import static org.zonemark.example.Units.PERCENT;
import static org.zonemark.example.Units.PIECES;
import static org.zonemark.example.Units.PLACES;
import static org.zonemark.example.Wording.INDICATOR_HEADER;
import static org.zonemark.example.Wording.MEASURE_HEADER;
import static org.zonemark.example.Wording.MEASURE_WORDS;
import static org.zonemark.example.Wording.OF_MEASURE_HEADER;
import static org.zonemark.example.Wording.OP_WORDS;
import static org.zonemark.example.Wording.PLAN;
import static org.zonemark.example.Wording.RANK_LIST;
import static org.zonemark.example.Wording.RANK_NAME;
import static org.zonemark.example.Wording.SYNTHETIC;
import static org.zonemark.example.Wording.TOTAL;
import static org.zonemark.example.Wording.UNIT_HEADER;
import static org.zonemark.example.Wording.VALUE_HEADER;
import static org.zonemark.example.Wording.ZONE;
import static org.zonemark.example.Wording.digits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The targets of three five-year plans. */
final class PlanTable {

  private static final int TARGETS_PER_PLAN = 100;
  private static final int FIRST_PLAN_END = 2015;
  private static final int LAST_PLAN_END = 2025;
  private static final int PLAN_YEARS = 5;

  static final String BINDING = Wording.word("binding");
  static final String EXPECTED = Wording.word("expected");
  private static final String COMMITTEE = Wording.word("committee");
  static final String FLOOR = Wording.word("floor");
  static final String STRETCH = Wording.word("stretch");

  /** The columns of the targets; the fields that they hold are TARGET_FIELDS, in the same order. */
  static final List<String> TARGET_HEADER =
      List.of(
          Wording.word("head-target"),
          Wording.word("head-plan"),
          ZONE,
          INDICATOR_HEADER,
          MEASURE_HEADER,
          OF_MEASURE_HEADER,
          Wording.word("head-comparator"),
          Wording.word("head-period"),
          Wording.word("head-op"),
          VALUE_HEADER,
          Wording.word("head-upper"),
          UNIT_HEADER,
          Wording.word("head-base"),
          Wording.word("head-binding"),
          Wording.word("head-tier"),
          Wording.word("head-owner"),
          Wording.word("head-stated-on"),
          Wording.word("head-list"),
          Wording.word("head-repeats"));

  static final List<String> TARGET_FIELDS =
      List.of(
          "target_id",
          "plan_id",
          "zone",
          "indicator",
          "measure",
          "of_measure",
          "comparator",
          "period",
          "op",
          "value",
          "value_hi",
          "unit",
          "base_period",
          "binding",
          "tier",
          "owner",
          "stated_on",
          "list_id",
          "dup_of");

  private final HiddenValues values;

  PlanTable(HiddenValues values) {
    this.values = values;
  }

  /** Plans of three five-year terms, each with levels, shares, growth rates and ranks. */
  Rows targets() {
    Rows rows = new Rows();
    rows.add(PLAN + " (" + SYNTHETIC + ")");
    rows.add(TARGET_HEADER);
    for (int end = FIRST_PLAN_END; end <= LAST_PLAN_END; end += PLAN_YEARS) {
      for (int n = 0; n < TARGETS_PER_PLAN; n++) {
        rows.add(target(end, n));
      }
    }
    return rows;
  }

  /** How many targets there are. */
  static int count() {
    return ((LAST_PLAN_END - FIRST_PLAN_END) / PLAN_YEARS + 1) * TARGETS_PER_PLAN;
  }

  private List<String> target(int end, int n) {
    // Every 23rd target repeats the one before it in other words.
    boolean repeated = n % 23 == 22;
    int meaning = repeated ? n - 1 : n;
    Draws draws = values.draws(Draws.PURPOSE_TARGET, 0, meaning, end);
    int base = end - 5;
    List<Zone> present = values.zones().stream().filter(zone -> zone.presentIn(base)).toList();
    Zone zone = present.get(draws.below(present.size()));
    String id = targetId(end, n);
    List<String> row = new ArrayList<>(List.of(id, "syn-plan-" + end, zone.name()));
    row.addAll(
        switch (meaning % 5) {
          case 0, 1 -> levelTarget(zone, base, end, draws);
          case 2 -> shareTarget(zone, base, end, draws);
          case 3 -> growthTarget(base, end, draws);
          default -> rankTarget(zone, base, end, draws);
        });
    row.add(draws.below(3) == 0 ? BINDING : EXPECTED);
    row.add(draws.below(10) == 0 ? STRETCH : FLOOR);
    row.add(zone.name() + COMMITTEE);
    row.add((base + 1) + "-03-" + digits(1 + draws.below(28), 2));
    row.add(meaning % 5 == 4 ? RANK_LIST : "");
    row.add(repeated ? targetId(end, meaning) : "");
    return row;
  }

  private static String targetId(int end, int n) {
    return "syn-" + end + "-" + digits(n + 1, 3);
  }

  private List<String> levelTarget(Zone zone, int base, int end, Draws draws) {
    int i = chosen(draws, Indicator::level);
    Indicator indicator = Indicators.ALL.get(i);
    double planned = indicator.trend() + 0.03 * draws.normal();
    double value = values.value(zone, i, base).doubleValue() * StrictMath.exp(5 * planned);
    boolean money = indicator.money();
    // Plans speak in round numbers: two digits, money in hundreds of millions, counts whole.
    BigDecimal round = money ? twoDigits(value / 1e5, 2) : twoDigits(StrictMath.max(1, value), 0);
    boolean range = draws.below(12) == 0;
    String high = range ? round.multiply(BigDecimal.valueOf(2)).toPlainString() : "";
    String op = range ? "range" : List.of(">=", "reach", "=").get(draws.below(3));
    String unit = money ? HUNDRED_MILLION_YUAN : draws.below(2) == 0 ? PIECES : FIRMS;
    return List.of(
        indicator.name(),
        MEASURE_WORDS.get("level"),
        "",
        "",
        Integer.toString(end),
        OP_WORDS.get(op),
        round.toPlainString(),
        high,
        unit,
        Integer.toString(base));
  }

  private List<String> shareTarget(Zone zone, int base, int end, Draws draws) {
    int i = chosen(draws, indicator -> indicator.kind() == Kind.SHARE);
    double odds = StrictMath.exp(5 * Indicators.ALL.get(i).trend() + 0.2 * draws.normal());
    double value = StrictMath.min(95, values.value(zone, i, base).doubleValue() * odds);
    return List.of(
        Indicators.ALL.get(i).name(),
        MEASURE_WORDS.get("share"),
        "",
        "",
        Integer.toString(end),
        OP_WORDS.get(">="),
        HiddenValues.rounded(value, 1).toPlainString(),
        "",
        PERCENT,
        Integer.toString(base));
  }

  private static List<String> growthTarget(int base, int end, Draws draws) {
    int i = chosen(draws, Indicator::level);
    double planned = 100 * Indicators.ALL.get(i).trend() + 3 * draws.normal();
    return List.of(
        Indicators.ALL.get(i).name(),
        MEASURE_WORDS.get("growth"),
        MEASURE_WORDS.get("level"),
        "",
        (base + 1) + "/" + end,
        OP_WORDS.get(">="),
        HiddenValues.rounded(planned, 1).toPlainString(),
        "",
        PERCENT,
        Integer.toString(base));
  }

  private List<String> rankTarget(Zone zone, int base, int end, Draws draws) {
    int wanted =
        StrictMath.max(1, (int) (values.rank(zone, base) * (0.75 + 0.3 * draws.uniform())));
    return List.of(
        RANK_NAME,
        MEASURE_WORDS.get("rank"),
        "",
        TOTAL,
        Integer.toString(end),
        OP_WORDS.get("<="),
        Integer.toString(wanted),
        "",
        PLACES,
        Integer.toString(base));
  }

  private static int chosen(Draws draws, Predicate<Indicator> wanted) {
    int[] candidates =
        IntStream.range(0, Indicators.ALL.size())
            .filter(i -> wanted.test(Indicators.ALL.get(i)))
            .toArray();
    return candidates[draws.below(candidates.length)];
  }

  /** A number of two significant digits, fewer where it would have more than some decimals. */
  private static BigDecimal twoDigits(double value, int decimals) {
    BigDecimal exact = new BigDecimal(value);
    int scale = Math.min(2 - exact.precision() + exact.scale(), decimals);
    return exact.setScale(scale, RoundingMode.HALF_EVEN).setScale(Math.max(scale, 0));
  }
}
