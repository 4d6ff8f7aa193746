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
import org.zonemark.method.target.Attainment.Context;
import org.zonemark.method.target.Attainment.Judgement;
import org.zonemark.method.target.Attainment.Observation;
import org.zonemark.method.target.Attainment.Projection;
import org.zonemark.method.target.Attainment.Rate;
import org.zonemark.method.target.Attainment.Status;
import org.zonemark.method.target.Attainment.Target;

class AttainmentTest {
  private static final LocalDate IN_2021 = LocalDate.of(2021, 6, 30);
  private static final LocalDate IN_2026 = LocalDate.of(2026, 11, 22);
  private static final String YI = "亿元";

  // Ranks

  @Test
  void shouldMissARankTargetByThePlacesItIsShort() {
    // Given 郑州高新区 promised the top 15 by 2020 and was 17th of 169
    Judgement judgement =
        Attainment.judge(
            target("<=", 15, "位", "2020"),
            List.of(observed("2019", 20, "位"), observed("2020", 17, "位")),
            ranks(IN_2021));

    assertThat(judgement.status()).isEqualTo(Status.MISSED);
    assertThat(judgement.reason()).isNull();
    assertThat(judgement.gap()).isEqualTo(-2);
    assertThat(judgement.due()).isTrue();
    assertThat(judgement.requiredGrowthPct()).isNull();
  }

  @Test
  void shouldShowTheNearestRankWithoutAVerdictBeforeTheTargetIsDue() {
    // Given the top 10 by 2025
    Judgement judgement =
        Attainment.judge(
            target("<=", 10, "位", "2025"),
            List.of(observed("2020", 17, "位"), observed("2019", 20, "位")),
            ranks(IN_2021));

    assertThat(judgement.status()).isEqualTo(Status.NOT_DUE);
    assertThat(judgement.reason()).isEqualTo(Reason.NOT_YET_DUE);
    assertThat(judgement.due()).isFalse();
    assertThat(judgement.observation().period()).hasToString("2020");
    assertThat(judgement.gap()).isEqualTo(-7);
  }

  @ParameterizedTest
  @CsvSource({"<=, 15", "reach, 15", "=, 15", "=, 14"})
  void shouldTakeASmallerRankForTheBetterOne(String operator, double rank) {
    // Even where the indicator itself is better when larger
    Context context = judgedBy(IN_2021, Direction.LARGER_IS_BETTER, Scale.PLACES);

    assertThat(
            Attainment.judge(
                    target(operator, 15, "位", "2020"),
                    List.of(observed("2020", rank, "位")),
                    context)
                .status())
        .isEqualTo(Status.ATTAINED);
  }

  // Levels with the nearest observation only

  @Test
  void shouldNotJudgeByTheNearestObservationButSayWhatGrowthIsNeeded() {
    // Given 经济总量 700亿元 by 2022, and only 348亿元 of 2018
    Judgement judgement =
        Attainment.judge(
            target("reach", 700, YI, "2022"), List.of(observed("2018", 348, YI)), levels(IN_2026));

    assertThat(judgement.status()).isEqualTo(Status.NOT_JUDGEABLE);
    assertThat(judgement.reason()).isEqualTo(Reason.NO_OBSERVATION_OF_PERIOD);
    assertThat(judgement.observation().value()).isEqualTo(348);
    assertThat(judgement.gap()).isEqualTo(-352);
    assertThat(judgement.requiredGrowthPct()).isCloseTo(19.09, within(0.005));
    assertThat(judgement.progressPct()).isNull();
  }

  @Test
  void shouldRefuseToCompoundARealRateOnANominalLevelAndShowItAsAnIllustrationOnly() {
    Target target = target("reach", 700, YI, "2022");
    Observation gdp = observed("2018", 348, YI);

    Projection projection =
        Attainment.project(
            gdp,
            PriceBasis.CURRENT,
            new Rate(10.3, PriceBasis.COMPARABLE),
            target,
            levels(IN_2026));

    assertThat(projection.projected()).isEqualTo(Outcome.none(Reason.PRICE_BASIS_MIXED));
    assertThat(projection.illustration()).isCloseTo(515.09, within(0.005));
    assertThat(projection.illustrationRatePct()).isEqualTo(10.3);
    assertThat(projection.illustrationGap()).isCloseTo(-184.91, within(0.005));
  }

  @Test
  void shouldShowWhatXinxiangNeedsAndWhereItsKnownRateLeads() {
    Target target = target("reach", 300, YI, "2025");
    Observation gdp = observed("2020", 184.54, YI);
    Judgement judgement = Attainment.judge(target, List.of(gdp), levels(IN_2021));
    Projection projection =
        Attainment.project(
            gdp,
            PriceBasis.CURRENT,
            new Rate(9.54, PriceBasis.COMPARABLE),
            target,
            levels(IN_2021));

    assertThat(judgement.status()).isEqualTo(Status.NOT_DUE);
    assertThat(judgement.requiredGrowthPct()).isCloseTo(10.21, within(0.005));
    assertThat(projection.illustration()).isCloseTo(291.04, within(0.005));
    assertThat(projection.illustrationGap()).isCloseTo(-8.96, within(0.005));
  }

  @Test
  void shouldProjectWhereTheRateStandsAtTheLevelsPrices() {
    Projection projection =
        Attainment.project(
            observed("2020", 100, YI),
            PriceBasis.CURRENT,
            new Rate(10, PriceBasis.CURRENT),
            target(">=", 120, YI, "2022"),
            levels(IN_2021));

    assertThat(projection.projected().value()).isCloseTo(121, within(1e-9));
    assertThat(projection.illustration()).isNull();
  }

  @Test
  void shouldSayWhyThereIsNoProjection() {
    Target target = target(">=", 120, YI, "2022");
    Observation from = observed("2020", 100, YI);
    Rate rate = new Rate(10, PriceBasis.UNSPECIFIED);

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
    Target target = target(operator, value, high, false, "%", "2020");
    Context context = judgedBy(IN_2021, Direction.of(direction), Scale.DIFFERENCE);

    assertThat(
            Attainment.judge(target, List.of(observed("2020", observed, "%")), context)
                .status()
                .code())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"=, 300, missed", "=, 260.4, attained", "~, 300, missed", "~, 265, attained"})
  void shouldTakeAnExactTargetAtItsWord(String operator, double observed, String status) {
    Target target = target(operator, 260, null, true, "家", "2020");

    assertThat(
            Attainment.judge(target, List.of(observed("2020", observed, "家")), levels(IN_2021))
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
    Judgement judgement =
        Attainment.judge(
            target(operator, value, YI, "2020"),
            List.of(observed("2020", bound, observed, YI)),
            levels(IN_2021));

    if (outcome.equals("bound_inconclusive")) {
      assertThat(judgement.status()).isEqualTo(Status.NOT_JUDGEABLE);
      assertThat(judgement.reason()).isEqualTo(Reason.BOUND_INCONCLUSIVE);
      assertThat(judgement.gap()).isNull();
    } else {
      assertThat(judgement.status().code()).isEqualTo(outcome);
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
    Target target = target(operator, value, high, false, "%", "2020");
    Context context = judgedBy(IN_2021, Direction.of(direction), Scale.DIFFERENCE);

    assertThat(Attainment.judge(target, List.of(observed("2020", observed, "%")), context).gap())
        .isEqualTo(gap);
  }

  // What is missing

  @Test
  void shouldNotCompareDifferentUnits() {
    Judgement judgement =
        Attainment.judge(
            target(">=", 690_000_000, "元", "2020"),
            List.of(observed("2020", 92_400_000, "美元")),
            levels(IN_2021));

    assertThat(judgement.status()).isEqualTo(Status.NOT_JUDGEABLE);
    assertThat(judgement.reason()).isEqualTo(Reason.UNIT_DIFFERS);
    assertThat(judgement.observation()).isNull();
  }

  @Test
  void shouldSayThatThereIsNoObservationAtAll() {
    Judgement due = Attainment.judge(target(">=", 5, "%", "2020"), List.of(), levels(IN_2021));
    Judgement open = Attainment.judge(target(">=", 5, "%", "2025"), List.of(), levels(IN_2021));

    assertThat(due.status()).isEqualTo(Status.NOT_JUDGEABLE);
    assertThat(due.reason()).isEqualTo(Reason.NO_OBSERVATION);
    assertThat(due.targetValue()).isEqualTo(5);
    assertThat(open.status()).isEqualTo(Status.NOT_DUE);
  }

  @Test
  void shouldBeDueFromTheDayAfterThePeriod() {
    Target target = target(">=", 5, "%", "2020");

    assertThat(Attainment.judge(target, List.of(), levels(LocalDate.of(2020, 12, 31))).due())
        .isFalse();
    assertThat(Attainment.judge(target, List.of(), levels(LocalDate.of(2021, 1, 1))).due())
        .isTrue();
  }

  @Test
  void shouldCallATargetAttainedAheadOfTimeButNeverMissed() {
    Target target = target(">=", 80, "%", "2025");

    assertThat(
            Attainment.judge(target, List.of(observed("2025", 81, "%")), levels(IN_2021)).status())
        .isEqualTo(Status.ATTAINED);
    assertThat(
            Attainment.judge(target, List.of(observed("2025", 79, "%")), levels(IN_2021)).status())
        .isEqualTo(Status.NOT_DUE);
    assertThat(
            Attainment.judge(target, List.of(observed("2024", 99, "%")), levels(IN_2021)).status())
        .isEqualTo(Status.NOT_DUE);
  }

  @Test
  void shouldLookOnlyAtEarlierPeriodsOfTheSameKindAndUnit() {
    Judgement judgement =
        Attainment.judge(
            target(">=", 700, YI, "2022"),
            List.of(
                observed("2023", 800, YI),
                observed("2021-S1", 300, YI),
                observed("2021", 60, "亿美元"),
                observed("2019", 380, YI),
                observed("2018", 348, YI)),
            levels(IN_2026));

    assertThat(judgement.observation().period()).hasToString("2019");
    assertThat(judgement.reason()).isEqualTo(Reason.NO_OBSERVATION_OF_PERIOD);
  }

  @Test
  void shouldPreferTheNumberToTheBoundOfTheSamePeriodWhateverTheirOrder() {
    // Given 全口径收入 of 2018 printed as 137.96 and as 突破100
    List<Observation> observations =
        new ArrayList<>(
            List.of(
                observed("2018", ">", 100, YI),
                observed("2018", 137.96, YI),
                observed("2017", 120, YI)));
    Judgement judgement =
        Attainment.judge(target(">=", 130, YI, "2018"), observations, levels(IN_2021));
    Collections.reverse(observations);

    assertThat(judgement.observation().value()).isEqualTo(137.96);
    assertThat(Attainment.judge(target(">=", 130, YI, "2018"), observations, levels(IN_2021)))
        .isEqualTo(judgement);
  }

  @Test
  void shouldJudgeASpanOnlyByTheSameSpan() {
    Target target = target("range", 6, 10.0, false, "家", "2021/2025");

    assertThat(
            Attainment.judge(target, List.of(observed("2025", 12, "家")), levels(IN_2026)).reason())
        .isEqualTo(Reason.NO_OBSERVATION_OF_PERIOD);
    assertThat(
            Attainment.judge(target, List.of(observed("2021/2025", 7, "家")), levels(IN_2026))
                .status())
        .isEqualTo(Status.ATTAINED);
  }

  // Progress

  @Test
  void shouldSetProgressBesideTheTimeThatHasPassed() {
    // Given from 100 in 2015 to 200 in 2020, and 130 in 2017
    Judgement judgement =
        Attainment.judge(
            based(200, 100.0, "2015", "2020"),
            List.of(observed("2017", 130, YI)),
            levels(LocalDate.of(2018, 3, 1)));

    assertThat(judgement.status()).isEqualTo(Status.NOT_DUE);
    assertThat(judgement.progressPct()).isEqualTo(30);
    assertThat(judgement.elapsedPct()).isEqualTo(40);
    assertThat(judgement.scheduleRatio()).isEqualTo(0.75);
    assertThat(judgement.expectedLinear()).isEqualTo(140);
    assertThat(judgement.expectedGeometric()).isCloseTo(131.950791, within(1e-6));
    assertThat(judgement.requiredGrowthPct()).isCloseTo(15.441567, within(1e-6));
    assertThat(judgement.observedGrowthPct()).isCloseTo(14.017543, within(1e-6));
    assertThat(judgement.baseValue()).isEqualTo(100);
  }

  @Test
  void shouldTakeTheBaseFromTheObservationsWhereThePlanNamesOnlyItsYear() {
    Judgement judgement =
        Attainment.judge(
            based(200, null, "2015", "2020"),
            List.of(observed("2017", 130, YI), observed("2015", 100, YI)),
            levels(LocalDate.of(2018, 3, 1)));

    assertThat(judgement.baseValue()).isEqualTo(100);
    assertThat(judgement.progressPct()).isEqualTo(30);
  }

  @Test
  void shouldGiveNoProgressWhereThereIsNoWayToGo() {
    Judgement judgement =
        Attainment.judge(
            based(200, 200.0, "2015", "2020"), List.of(observed("2017", 130, YI)), levels(IN_2021));

    assertThat(judgement.progressPct()).isNull();
    assertThat(judgement.scheduleRatio()).isNull();
    assertThat(judgement.expectedLinear()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    // operator, base, observed; status, progress, reason
    "<=, 4, 3, ATTAINED, , BASE_BEYOND_TARGET",
    "<=, 4, 6, MISSED, , BASE_BEYOND_TARGET",
    "<=, 5, 6, MISSED, , TARGET_EQUALS_BASE",
    "<=, 8, 6.5, MISSED, 50, ",
    "<=, , 4, ATTAINED, , BASE_MISSING",
    ">=, 9, 8, ATTAINED, , BASE_BEYOND_TARGET"
  })
  void shouldGiveAReasonInPlaceOfProgressThatWouldContradictTheVerdict(
      String operator, Double base, double observed, Status status, Double progress, Reason why) {
    Target target =
        new Target(
            Operator.of(operator), 5, null, false, null, "%", period("2025"), base, period("2020"));
    Judgement judgement =
        Attainment.judge(
            target,
            List.of(observed("2025", observed, "%")),
            judgedBy(IN_2026, Direction.NEUTRAL, Scale.DIFFERENCE));
    assertThat(judgement.status()).isEqualTo(status);
    assertThat(judgement.progressPct()).isEqualTo(progress);
    assertThat(judgement.progressReason()).isEqualTo(why);
    assertThat(judgement.scheduleRatio() == null).isEqualTo(progress == null);
    assertThat(judgement.expectedLinear() == null)
        .isEqualTo(base == null || why == Reason.BASE_BEYOND_TARGET);
  }

  @Test
  void shouldKeepGrowthForLevels() {
    Judgement judgement =
        Attainment.judge(
            based(9, 8.0, "2015", "2020"),
            List.of(observed("2017", 8.5, YI)),
            judgedBy(IN_2021, Direction.LARGER_IS_BETTER, Scale.DIFFERENCE));

    assertThat(judgement.progressPct()).isEqualTo(50);
    assertThat(judgement.requiredGrowthPct()).isNull();
    assertThat(judgement.observedGrowthPct()).isNull();
    assertThat(judgement.expectedGeometric()).isNull();
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
    List<Judgement> judgements = new ArrayList<>();
    for (String member : members.split(" ")) {
      if (!member.isEmpty()) {
        judgements.add(judgement(Status.valueOf(member)));
      }
    }

    Judgement bundle = Attainment.bundle(judgements);

    assertThat(bundle.status()).isEqualTo(status);
    assertThat(bundle.reason()).isEqualTo(reason);
  }

  // Properties

  @Test
  void shouldNotDependOnTheOrderOfObservationsNorOnTheUnit() {
    Random random = new Random(20261122);
    for (int i = 0; i < 500; i++) {
      double promised = 1 + random.nextInt(1000);
      List<Observation> observations = new ArrayList<>();
      List<Observation> inYuan = new ArrayList<>();
      for (int year = 2015; year <= 2020; year++) {
        if (random.nextBoolean()) {
          double value = 1 + random.nextInt(1000);
          observations.add(observed(String.valueOf(year), value, YI));
          inYuan.add(observed(String.valueOf(year), value * 1e8, YI));
        }
      }
      Judgement judgement =
          Attainment.judge(target(">=", promised, YI, "2020"), observations, levels(IN_2021));
      Collections.shuffle(observations, random);

      assertThat(
              Attainment.judge(target(">=", promised, YI, "2020"), observations, levels(IN_2021)))
          .isEqualTo(judgement);
      assertThat(
              Attainment.judge(target(">=", promised * 1e8, YI, "2020"), inYuan, levels(IN_2021))
                  .status())
          .isEqualTo(judgement.status());
    }
  }

  @Test
  void shouldRefuseStatementsThatContradictThemselves() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> target("range", 6, null, false, YI, "2020"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> target("range", 6, 5.0, false, YI, "2020"));
    assertThatIllegalArgumentException().isThrownBy(() -> observed("2020", Double.NaN, YI));
    assertThatIllegalArgumentException().isThrownBy(() -> Judgement.notJudgeable(null, true));
  }

  private static Reason projected(
      Observation from, PriceBasis levelBasis, Rate rate, Target target, Context context) {
    return Attainment.project(from, levelBasis, rate, target, context).projected().reason();
  }

  private static Judgement judgement(Status status) {
    return switch (status) {
      case ATTAINED -> judged("2020", 9);
      case MISSED -> judged("2020", 1);
      case NOT_DUE -> judged("2030", 1);
      case NOT_JUDGEABLE ->
          Attainment.judge(target(">=", 5, YI, "2020"), List.of(), levels(IN_2021));
    };
  }

  private static Judgement judged(String period, double value) {
    return Attainment.judge(
        target(">=", 5, YI, period), List.of(observed("2020", value, YI)), levels(IN_2021));
  }

  private static Context levels(LocalDate asOf) {
    return judgedBy(asOf, Direction.LARGER_IS_BETTER, Scale.of("level"));
  }

  private static Context ranks(LocalDate asOf) {
    return judgedBy(asOf, Direction.NEUTRAL, Scale.of("rank"));
  }

  private static Target target(String operator, double value, String unit, String period) {
    return target(operator, value, null, false, unit, period);
  }

  private static Target target(
      String operator, double value, Double high, boolean exact, String unit, String period) {
    return new Target(
        Operator.of(operator), value, high, exact, 1.0, unit, period(period), null, null);
  }

  private static Target based(double value, Double base, String basePeriod, String period) {
    return new Target(
        Operator.REACH, value, null, false, null, YI, period(period), base, period(basePeriod));
  }

  private static Observation observed(String period, double value, String unit) {
    return observed(period, "=", value, unit);
  }

  private static Observation observed(String period, String operator, double value, String unit) {
    return new Observation(
        idOf(period, operator), period(period), Operator.of(operator), value, null, null, unit);
  }

  /** Ids that would put the bounds first. */
  private static String idOf(String period, String operator) {
    return (operator.equals("=") ? "2-" : "1-") + period;
  }

  private static Period period(String text) {
    return Period.parse(text).value();
  }

  private static Context judgedBy(LocalDate asOf, Direction direction, Scale scale) {
    return new Context(asOf, direction, scale, 5);
  }
}
