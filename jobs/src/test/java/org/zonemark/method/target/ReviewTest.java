package org.zonemark.method.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.Scale;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.target.Circumstances.Movement;
import org.zonemark.method.target.JudgementBasis.YearlyRate;
import org.zonemark.method.target.Verdict.Status;

class ReviewTest {
  private static final LocalDate IN_2021 = LocalDate.of(2021, 6, 30);
  private static final LocalDate IN_2026 = LocalDate.of(2026, 11, 22);
  private static final String YI = "亿元";

  // Ranks

  @Test
  void shouldMissARankTargetByThePlacesItIsShort() {
    // Given 郑州高新区 promised the top 15 by 2020 and was 17th of 169
    Review judgement =
        judge(
            target("<=", 15, "位", "2020"),
            List.of(observed("2019", 20, "位"), observed("2020", 17, "位")),
            ranks(IN_2021));

    assertThat(judgement.verdict().status()).isEqualTo(Status.MISSED);
    assertThat(judgement.verdict().reason()).isNull();
    assertThat(judgement.distance().gap()).isEqualTo(-2);
    assertThat(judgement.verdict().due()).isTrue();
    assertThat(judgement.pace().requiredGrowthPct()).isNull();
  }

  @Test
  void shouldShowTheNearestRankWithoutAVerdictBeforeTheTargetIsDue() {
    // Given the top 10 by 2025
    Review judgement =
        judge(
            target("<=", 10, "位", "2025"),
            List.of(observed("2020", 17, "位"), observed("2019", 20, "位")),
            ranks(IN_2021));

    assertThat(judgement.verdict().status()).isEqualTo(Status.NOT_DUE);
    assertThat(judgement.verdict().reason()).isEqualTo(Reason.NOT_YET_DUE);
    assertThat(judgement.verdict().due()).isFalse();
    assertThat(judgement.verdict().value().period()).hasToString("2020");
    assertThat(judgement.distance().gap()).isEqualTo(-7);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 8, ATTAINED, true",
    "2025-12-31, 17, MISSED, true",
    "2025-12-30, 8, ATTAINED, false",
    "2025-12-30, 17, NOT_DUE, false"
  })
  void shouldJudgeByAKnownPlaceFromTheLastDayOfThePeriodOnWhetherItIsKeptOrNot(
      LocalDate asOf, double rank, Status status, boolean due) {
    // Given the top 10 by 2025, and the list of 2025 published in that year
    Review judgement =
        judge(
            target("<=", 10, "位", "2025"),
            List.of(observed("2024", 20, "位"), observed("2025", rank, "位")),
            ranks(asOf));

    assertThat(judgement.verdict().status()).isEqualTo(status);
    assertThat(judgement.verdict().due()).isEqualTo(due);
  }

  @Test
  void shouldLeaveAPromiseOpenOnItsLastDayWhereNothingOfThePeriodIsKnown() {
    Review judgement =
        judge(
            target("<=", 10, "位", "2025"),
            List.of(observed("2024", 20, "位")),
            ranks(LocalDate.of(2025, 12, 31)));

    assertThat(judgement.verdict().status()).isEqualTo(Status.NOT_DUE);
  }

  @ParameterizedTest
  @CsvSource({"<=, 15", "reach, 15", "=, 15", "=, 14"})
  void shouldTakeASmallerRankForTheBetterOne(String operator, double rank) {
    // Even where the indicator itself is better when larger
    Circumstances context = judgedBy(IN_2021, Direction.LARGER_IS_BETTER, Scale.PLACES);

    assertThat(
            judge(target(operator, 15, "位", "2020"), List.of(observed("2020", rank, "位")), context)
                .verdict()
                .status())
        .isEqualTo(Status.ATTAINED);
  }

  // Levels with the nearest observation only

  @Test
  void shouldNotJudgeByTheNearestObservationButSayWhatGrowthIsNeeded() {
    // Given 经济总量 700亿元 by 2022, and only 348亿元 of 2018
    Review judgement =
        judge(
            target("reach", 700, YI, "2022"), List.of(observed("2018", 348, YI)), levels(IN_2026));

    assertThat(judgement.verdict().status()).isEqualTo(Status.NOT_JUDGEABLE);
    assertThat(judgement.verdict().reason()).isEqualTo(Reason.NO_OBSERVATION_OF_PERIOD);
    assertThat(judgement.verdict().value().value()).isEqualTo(348);
    assertThat(judgement.distance().gap()).isEqualTo(-352);
    assertThat(judgement.pace().requiredGrowthPct()).isCloseTo(19.09, within(0.005));
    assertThat(judgement.way().progressPct()).isNull();
  }

  @Test
  void shouldRefuseToCompoundARealRateOnANominalLevelAndShowItAsAnIllustrationOnly() {
    Promise target = target("reach", 700, YI, "2022");
    ObservedValue gdp = observed("2018", 348, YI);

    RateProjection projection =
        RateProjection.of(
            gdp,
            rate(10.3, PriceBasis.COMPARABLE),
            target,
            at(levels(IN_2026), PriceBasis.CURRENT));

    assertThat(projection.projected()).isEqualTo(Outcome.none(Reason.PRICE_BASIS_MIXED));
    assertThat(projection.illustration()).isCloseTo(515.09, within(0.005));
    assertThat(projection.illustrationRatePct()).isEqualTo(10.3);
    assertThat(projection.illustrationGap()).isCloseTo(-184.91, within(0.005));
  }

  @Test
  void shouldShowWhatXinxiangNeedsAndWhereItsKnownRateLeads() {
    Promise target = target("reach", 300, YI, "2025");
    ObservedValue gdp = observed("2020", 184.54, YI);
    Review judgement = judge(target, List.of(gdp), levels(IN_2021));
    RateProjection projection =
        RateProjection.of(
            gdp,
            rate(9.54, PriceBasis.COMPARABLE),
            target,
            at(levels(IN_2021), PriceBasis.CURRENT));

    assertThat(judgement.verdict().status()).isEqualTo(Status.NOT_DUE);
    assertThat(judgement.pace().requiredGrowthPct()).isCloseTo(10.21, within(0.005));
    assertThat(projection.illustration()).isCloseTo(291.04, within(0.005));
    assertThat(projection.illustrationGap()).isCloseTo(-8.96, within(0.005));
  }

  @Test
  void shouldProjectWhereTheRateStandsAtTheLevelsPrices() {
    RateProjection projection =
        RateProjection.of(
            observed("2020", 100, YI),
            rate(10, PriceBasis.CURRENT),
            target(">=", 120, YI, "2022"),
            at(levels(IN_2021), PriceBasis.CURRENT));

    assertThat(projection.projected().value()).isCloseTo(121, within(1e-9));
    assertThat(projection.illustration()).isNull();
  }

  @Test
  void shouldSayWhyThereIsNoProjection() {
    Promise target = target(">=", 120, YI, "2022");
    ObservedValue from = observed("2020", 100, YI);
    YearlyRate rate = rate(10, PriceBasis.UNSPECIFIED);

    assertThat(projected(from, PriceBasis.UNSPECIFIED, rate, target, levels(IN_2021)))
        .isEqualTo(Reason.PRICE_BASIS_MIXED);
    assertThat(projected(from, PriceBasis.CURRENT, null, target, levels(IN_2021)))
        .isEqualTo(Reason.RATE_MISSING);
    assertThat(projected(from, PriceBasis.NONE, rate, target, ranks(IN_2021)))
        .isEqualTo(Reason.RATE_MEASURE);
    assertThat(
            projected(
                observed("2020", ">", 90, YI), PriceBasis.CURRENT, rate, target, levels(IN_2021)))
        .isEqualTo(Reason.BOUND_INCONCLUSIVE);
    assertThat(
            projected(
                observed("2020", 100, "美元"), PriceBasis.CURRENT, rate, target, levels(IN_2021)))
        .isEqualTo(Reason.UNIT_DIFFERS);
  }

  // What meets a target

  @ParameterizedTest
  @CsvSource({
    ">=,     80,  , 80,    1, attained",
    ">=,     80,  , 79.9,  1, missed",
    ">,      80,  , 80,    1, missed",
    ">,      80,  , 80.1,  1, attained",
    "<=,      4,  , 4,    -1, attained",
    "<=,      4,  , 4.1,  -1, missed",
    "<,       4,  , 4,    -1, missed",
    "<,       4,  , 3.9,  -1, attained",
    "reach,   9,  , 9,     1, attained",
    "reach,   9,  , 12,    1, attained",
    "reach,   9,  , 8.9,   1, missed",
    "reach,   4,  , 3,    -1, attained",
    "reach,   4,  , 5,    -1, missed",
    // '=' is met in the good direction too
    "=,     260,  , 260,   1, attained",
    "=,     260,  , 300,   1, attained",
    "=,     260,  , 259,   1, missed",
    "=,       4,  , 3,    -1, attained",
    "=,       4,  , 5,    -1, missed",
    // and where neither direction is better it means what would be printed the same
    "=,      35,  , 35,    0, attained",
    "=,      35,  , 35.4,  0, attained",
    "=,      35,  , 36,    0, missed",
    "=,      35,  , 34,    0, missed",
    // about: 5 % to either side, or better
    "~,     100,  , 95,    1, attained",
    "~,     100,  , 94.9,  1, missed",
    "~,     100,  , 140,   1, attained",
    "~,     100,  , 105,  -1, attained",
    "~,     100,  , 60,   -1, attained",
    "~,     100,  , 106,  -1, missed",
    "~,     100,  , 106,   0, missed",
    "~,     100,  , 96,    0, attained",
    "~,    -100,  , -104,  1, attained",
    // range: inside or better
    "range,   6, 10, 6,    1, attained",
    "range,   6, 10, 12,   1, attained",
    "range,   6, 10, 5,    1, missed",
    "range,   6, 10, 5,   -1, attained",
    "range,   6, 10, 11,  -1, missed",
    "range,   6, 10, 8,    0, attained",
    "range,   6, 10, 11,   0, missed",
    // decimals, not binary noise
    ">=,    0.3,  , 0.30000000000000004, 1, attained",
    ">,     0.3,  , 0.30000000000000004, 1, missed",
    ">=,    0.30000000000000004,  , 0.3, 1, attained"
  })
  void shouldJudgeByTheOperator(
      String operator, double value, Double high, double observed, int direction, String status) {
    Promise target = target(operator, value, high, false, "%", "2020");
    Circumstances context = judgedBy(IN_2021, Direction.of(direction), Scale.DIFFERENCE);

    assertThat(
            judge(target, List.of(observed("2020", observed, "%")), context)
                .verdict()
                .status()
                .code())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"=, 300, missed", "=, 260.4, attained", "~, 300, missed", "~, 265, attained"})
  void shouldTakeAnExactTargetAtItsWord(String operator, double observed, String status) {
    Promise target = target(operator, 260, null, true, "家", "2020");

    assertThat(
            judge(target, List.of(observed("2020", observed, "家")), levels(IN_2021))
                .verdict()
                .status()
                .code())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    ">=, 80, >,  80, attained",
    ">=, 80, >=, 80, attained",
    ">,  80, >,  80, attained",
    ">,  80, >=, 80, bound_inconclusive",
    ">=, 12, >,  10, bound_inconclusive",
    ">=, 12, <,  12, missed",
    ">=, 12, <=, 12, bound_inconclusive",
    "<=, 4,  <,  4,  attained",
    "<=, 4,  >,  4,  missed",
    ">=, 12, ~,  20, attained",
    ">=, 12, ~,  12, bound_inconclusive",
    ">=, 12, ~,  10, missed",
    "=,  12, >,  11, bound_inconclusive",
    "=,  12, >=, 12, attained"
  })
  void shouldJudgeByABoundOnlyWhereItDecides(
      String operator, double value, String bound, double observed, String outcome) {
    Review judgement =
        judge(
            target(operator, value, YI, "2020"),
            List.of(observed("2020", bound, observed, YI)),
            levels(IN_2021));

    if (outcome.equals("bound_inconclusive")) {
      assertThat(judgement.verdict().status()).isEqualTo(Status.NOT_JUDGEABLE);
      assertThat(judgement.verdict().reason()).isEqualTo(Reason.BOUND_INCONCLUSIVE);
      assertThat(judgement.distance().gap()).isNull();
    } else {
      assertThat(judgement.verdict().status().code()).isEqualTo(outcome);
    }
  }

  @ParameterizedTest
  @CsvSource({
    ">=,    12,   , 15,    1, 3",
    ">=,    12,   , 10,    1, -2",
    "<=,    4,    , 5,    -1, -1",
    "<=,    4,    , 3.5,   1, 0.5",
    ">=,    10.1, , 10.3,  0, 0.2",
    "=,     35,   , 33,    0, -2",
    "=,     35,   , 37,    0, -2",
    "=,     35,   , 35,    0, 0",
    "~,     100,  , 96,    1, -4",
    "range, 6, 10, 5,      1, -1",
    "range, 6, 10, 12,     1, 6",
    "range, 6, 10, 12,    -1, -2",
    "range, 6, 10, 12,     0, -2",
    "range, 6, 10, 7,      0, 0"
  })
  void shouldMeasureTheGapInTheGoodDirection(
      String operator, double value, Double high, double observed, int direction, double gap) {
    Promise target = target(operator, value, high, false, "%", "2020");
    Circumstances context = judgedBy(IN_2021, Direction.of(direction), Scale.DIFFERENCE);

    assertThat(judge(target, List.of(observed("2020", observed, "%")), context).distance().gap())
        .isEqualTo(gap);
  }

  // What is missing

  @Test
  void shouldNotCompareDifferentUnits() {
    Review judgement =
        judge(
            target(">=", 690_000_000, "元", "2020"),
            List.of(observed("2020", 92_400_000, "美元")),
            levels(IN_2021));

    assertThat(judgement.verdict().status()).isEqualTo(Status.NOT_JUDGEABLE);
    assertThat(judgement.verdict().reason()).isEqualTo(Reason.UNIT_DIFFERS);
    assertThat(judgement.verdict().value()).isNull();
  }

  @Test
  void shouldSayThatThereIsNoObservationAtAll() {
    Review due = judge(target(">=", 5, "%", "2020"), List.of(), levels(IN_2021));
    Review open = judge(target(">=", 5, "%", "2025"), List.of(), levels(IN_2021));

    assertThat(due.verdict().status()).isEqualTo(Status.NOT_JUDGEABLE);
    assertThat(due.verdict().reason()).isEqualTo(Reason.NO_OBSERVATION);
    assertThat(due.basis().aim()).isEqualTo(5);
    assertThat(open.verdict().status()).isEqualTo(Status.NOT_DUE);
  }

  @Test
  void shouldBeDueFromTheDayAfterThePeriod() {
    Promise target = target(">=", 5, "%", "2020");

    assertThat(judge(target, List.of(), levels(LocalDate.of(2020, 12, 31))).verdict().due())
        .isFalse();
    assertThat(judge(target, List.of(), levels(LocalDate.of(2021, 1, 1))).verdict().due()).isTrue();
  }

  @Test
  void shouldCallATargetAttainedAheadOfTimeButNeverMissed() {
    Promise target = target(">=", 80, "%", "2025");

    assertThat(
            judge(target, List.of(observed("2025", 81, "%")), levels(IN_2021)).verdict().status())
        .isEqualTo(Status.ATTAINED);
    assertThat(
            judge(target, List.of(observed("2025", 79, "%")), levels(IN_2021)).verdict().status())
        .isEqualTo(Status.NOT_DUE);
    assertThat(
            judge(target, List.of(observed("2024", 99, "%")), levels(IN_2021)).verdict().status())
        .isEqualTo(Status.NOT_DUE);
  }

  @Test
  void shouldLookOnlyAtEarlierPeriodsOfTheSameKindAndUnit() {
    Review judgement =
        judge(
            target(">=", 700, YI, "2022"),
            List.of(
                observed("2023", 800, YI),
                observed("2021-S1", 300, YI),
                observed("2021", 60, "亿美元"),
                observed("2019", 380, YI),
                observed("2018", 348, YI)),
            levels(IN_2026));

    assertThat(judgement.verdict().value().period()).hasToString("2019");
    assertThat(judgement.verdict().reason()).isEqualTo(Reason.NO_OBSERVATION_OF_PERIOD);
  }

  @Test
  void shouldPreferTheNumberToTheBoundOfTheSamePeriodWhateverTheirOrder() {
    // Given 全口径收入 of 2018 printed as 137.96 and as 突破100
    List<ObservedValue> observations =
        new ArrayList<>(
            List.of(
                observed("2018", ">", 100, YI),
                observed("2018", 137.96, YI),
                observed("2017", 120, YI)));
    Review judgement = judge(target(">=", 130, YI, "2018"), observations, levels(IN_2021));
    Collections.reverse(observations);

    assertThat(judgement.verdict().value().value()).isEqualTo(137.96);
    assertThat(judge(target(">=", 130, YI, "2018"), observations, levels(IN_2021)))
        .isEqualTo(judgement);
  }

  @Test
  void shouldJudgeASpanOnlyByTheSameSpan() {
    Promise target = target("range", 6, 10.0, false, "家", "2021/2025");

    assertThat(
            judge(target, List.of(observed("2025", 12, "家")), levels(IN_2026)).verdict().reason())
        .isEqualTo(Reason.NO_OBSERVATION_OF_PERIOD);
    assertThat(
            judge(target, List.of(observed("2021/2025", 7, "家")), levels(IN_2026))
                .verdict()
                .status())
        .isEqualTo(Status.ATTAINED);
  }

  // Progress

  @Test
  void shouldSetProgressBesideTheTimeThatHasPassed() {
    // Given from 100 in 2015 to 200 in 2020, and 130 in 2017
    Review judgement =
        judge(
            based(200, 100.0, "2015", "2020"),
            List.of(observed("2017", 130, YI)),
            levels(LocalDate.of(2018, 3, 1)));

    assertThat(judgement.verdict().status()).isEqualTo(Status.NOT_DUE);
    assertThat(judgement.way().progressPct()).isEqualTo(30);
    assertThat(judgement.way().elapsedPct()).isEqualTo(40);
    assertThat(judgement.way().scheduleRatio()).isEqualTo(0.75);
    assertThat(judgement.way().expectedLinear()).isEqualTo(140);
    assertThat(judgement.way().expectedGeometric()).isCloseTo(131.950791, within(1e-6));
    assertThat(judgement.pace().requiredGrowthPct()).isCloseTo(15.441567, within(1e-6));
    assertThat(judgement.pace().observedGrowthPct()).isCloseTo(14.017543, within(1e-6));
    assertThat(judgement.way().baseValue()).isEqualTo(100);
  }

  @Test
  void shouldTakeTheBaseFromTheObservationsWhereThePlanNamesOnlyItsYear() {
    Review judgement =
        judge(
            based(200, null, "2015", "2020"),
            List.of(observed("2017", 130, YI), observed("2015", 100, YI)),
            levels(LocalDate.of(2018, 3, 1)));

    assertThat(judgement.way().baseValue()).isEqualTo(100);
    assertThat(judgement.way().progressPct()).isEqualTo(30);
  }

  @Test
  void shouldGiveNoProgressWhereThereIsNoWayToGo() {
    Review judgement =
        judge(
            based(200, 200.0, "2015", "2020"), List.of(observed("2017", 130, YI)), levels(IN_2021));

    assertThat(judgement.way().progressPct()).isNull();
    assertThat(judgement.way().scheduleRatio()).isNull();
    assertThat(judgement.way().expectedLinear()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    // operator, base, observed; status, progress, reason
    "<=, 4, 3, ATTAINED, , BASE_BEYOND_TARGET",
    "<=, 4, 6, MISSED, , BASE_BEYOND_TARGET",
    "<=, 5, 6, MISSED, , TARGET_EQUALS_BASE",
    "<=, 8, 6.5, MISSED, 50, ",
    "<=, , 4, ATTAINED, , BASE_MISSING",
    ">=, 9, 8, ATTAINED, , BASE_BEYOND_TARGET",
    // past what was promised, and not it
    "~, 2, 9, MISSED, , TARGET_PASSED",
    "~, 8, 1, MISSED, , TARGET_PASSED",
    "~, 2, 4.25, MISSED, 75, ",
    "<, 8, 5, MISSED, , TARGET_PASSED",
    ">, 2, 5, MISSED, , TARGET_PASSED",
    ">, 2, 4.25, MISSED, 75, "
  })
  void shouldGiveAReasonInPlaceOfProgressThatWouldContradictTheVerdict(
      String operator, Double base, double observed, Status status, Double progress, Reason why) {
    Promise target =
        new Promise(
            new StatedValue(Operator.of(operator), 5.0, null, null, "%"),
            false,
            period("2025"),
            base,
            period("2020"));
    Review judgement =
        judge(
            target,
            List.of(observed("2025", observed, "%")),
            judgedBy(IN_2026, Direction.NEUTRAL, Scale.DIFFERENCE));
    assertThat(judgement.verdict().status()).isEqualTo(status);
    assertThat(judgement.way().progressPct()).isEqualTo(progress);
    assertThat(judgement.way().progressReason()).isEqualTo(why);
    assertThat(judgement.way().scheduleRatio() == null).isEqualTo(progress == null);
    assertThat(judgement.way().expectedLinear() == null)
        .isEqualTo(base == null || why == Reason.BASE_BEYOND_TARGET);
  }

  @Test
  void shouldKeepGrowthForLevels() {
    Review judgement =
        judge(
            based(9, 8.0, "2015", "2020"),
            List.of(observed("2017", 8.5, YI)),
            judgedBy(IN_2021, Direction.LARGER_IS_BETTER, Scale.DIFFERENCE));

    assertThat(judgement.way().progressPct()).isEqualTo(50);
    assertThat(judgement.pace().requiredGrowthPct()).isNull();
    assertThat(judgement.pace().observedGrowthPct()).isNull();
    assertThat(judgement.way().expectedGeometric()).isNull();
  }

  // Bundles

  @ParameterizedTest
  @CsvSource({
    "ATTAINED ATTAINED,                 ATTAINED,",
    "ATTAINED NOT_DUE,                  NOT_DUE,       NOT_YET_DUE",
    "ATTAINED NOT_JUDGEABLE NOT_DUE,    NOT_JUDGEABLE, NO_OBSERVATION",
    "NOT_JUDGEABLE MISSED ATTAINED,     MISSED,",
    "'',                                NOT_JUDGEABLE, DEFINITION_MISSING"
  })
  void shouldJudgeABundleByItsWeakestMember(String members, Status status, Reason reason) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String member : members.split(" ")) {
      if (!member.isEmpty()) {
        verdicts.add(verdict(Status.valueOf(member)));
      }
    }

    Verdict bundle = Verdict.ofBundle(verdicts);

    assertThat(bundle.status()).isEqualTo(status);
    assertThat(bundle.reason()).isEqualTo(reason);
  }

  // Properties

  @Test
  void shouldNotDependOnTheOrderOfObservationsNorOnTheUnit() {
    Random random = new Random(20261122);
    for (int i = 0; i < 500; i++) {
      double promised = 1 + random.nextInt(1000);
      List<ObservedValue> observations = new ArrayList<>();
      List<ObservedValue> inYuan = new ArrayList<>();
      for (int year = 2015; year <= 2020; year++) {
        if (random.nextBoolean()) {
          double value = 1 + random.nextInt(1000);
          observations.add(observed(String.valueOf(year), value, YI));
          inYuan.add(observed(String.valueOf(year), value * 1e8, YI));
        }
      }
      Review judgement = judge(target(">=", promised, YI, "2020"), observations, levels(IN_2021));
      Collections.shuffle(observations, random);

      assertThat(judge(target(">=", promised, YI, "2020"), observations, levels(IN_2021)))
          .isEqualTo(judgement);
      assertThat(
              judge(target(">=", promised * 1e8, YI, "2020"), inYuan, levels(IN_2021))
                  .verdict()
                  .status())
          .isEqualTo(judgement.verdict().status());
    }
  }

  @Test
  void shouldRefuseStatementsThatContradictThemselves() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> target("range", 6, null, false, YI, "2020"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> target("range", 6, 5.0, false, YI, "2020"));
    assertThatIllegalArgumentException().isThrownBy(() -> observed("2020", Double.NaN, YI));
    assertThatIllegalArgumentException().isThrownBy(() -> Verdict.notJudgeable(null, true));
  }

  private static Reason projected(
      ObservedValue from,
      PriceBasis levelBasis,
      YearlyRate rate,
      Promise target,
      Circumstances context) {
    return RateProjection.of(from, rate, target, at(context, levelBasis)).projected().reason();
  }

  private static Verdict verdict(Status status) {
    return switch (status) {
      case ATTAINED -> judged("2020", 9);
      case MISSED -> judged("2020", 1);
      case NOT_DUE -> judged("2030", 1);
      case NOT_JUDGEABLE ->
          judge(target(">=", 5, YI, "2020"), List.of(), levels(IN_2021)).verdict();
    };
  }

  private static Verdict judged(String period, double value) {
    return judge(target(">=", 5, YI, period), List.of(observed("2020", value, YI)), levels(IN_2021))
        .verdict();
  }

  private static Circumstances levels(LocalDate asOf) {
    return judgedBy(asOf, Direction.LARGER_IS_BETTER, Scale.LEVEL);
  }

  private static Circumstances ranks(LocalDate asOf) {
    return judgedBy(asOf, Direction.NEUTRAL, Scale.PLACES);
  }

  private static Promise target(String operator, double value, String unit, String period) {
    return target(operator, value, null, false, unit, period);
  }

  private static Promise target(
      String operator, double value, Double high, boolean exact, String unit, String period) {
    return new Promise(
        new StatedValue(Operator.of(operator), value, high, 1.0, unit),
        exact,
        period(period),
        null,
        null);
  }

  private static Promise based(double value, Double base, String basePeriod, String period) {
    return new Promise(
        new StatedValue(Operator.REACH, value, null, null, YI),
        false,
        period(period),
        base,
        period(basePeriod));
  }

  private static ObservedValue observed(String period, double value, String unit) {
    return observed(period, "=", value, unit);
  }

  private static ObservedValue observed(String period, String operator, double value, String unit) {
    return ObservedValue.reported(
        idOf(period, operator),
        period(period),
        new StatedValue(Operator.of(operator), value, null, null, unit),
        PriceBasis.NONE);
  }

  /** Ids that would put the bounds first. */
  private static String idOf(String period, String operator) {
    return (operator.equals("=") ? "2-" : "1-") + period;
  }

  private static Period period(String text) {
    return Period.parse(text).value();
  }

  private static Circumstances judgedBy(LocalDate asOf, Direction direction, Scale scale) {
    return new Circumstances(
        asOf, direction, scale, Movement.GROWING, true, null, PriceBasis.NONE, 5);
  }

  private static Circumstances at(Circumstances other, PriceBasis prices) {
    return new Circumstances(
        other.asOf(),
        other.direction(),
        other.scale(),
        other.movement(),
        other.lasting(),
        other.limit(),
        prices,
        other.tolerancePct());
  }

  private static YearlyRate rate(double pct, PriceBasis prices) {
    return new YearlyRate("rate", period("2020"), pct, prices);
  }

  private static Review judge(Promise target, List<ObservedValue> values, Circumstances context) {
    return Review.of(
        JudgementBasis.of(target, values, context),
        new Schedule.Rules(Path.LINEAR, 2, false, 30, 10, 0));
  }
}
