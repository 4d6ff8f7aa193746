package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.GroupMembership;
import org.zonemark.conf.directory.RankList;
import org.zonemark.conf.directory.Zone;
import org.zonemark.method.growth.DerivedValues;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.Ranks;
import org.zonemark.method.target.Attainment;
import org.zonemark.table.data.Fraction;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PeerGroups;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.Target;
import org.zonemark.table.rank.StatedLists;
import org.zonemark.table.read.Quantities;

/**
 * The values that a promise may be judged by: what publications state of its own series, and, where
 * they state nothing of its period, what their other statements about the same indicator give: an
 * increment from two levels or the increments of its years, a total from the values of its years,
 * growth from levels or yearly rates, a ratio from its numerator and denominator, a share of or gap
 * to a comparator from both their values, a place from the values of all members of a list. Nothing
 * is estimated: a year, a side, a comparator or a member without a value leaves the value unknown,
 * and what was missing is named.
 */
final class TargetValues {

  private static final String PERCENT = "%";

  private static final String POINTS = "个百分点";

  /** The ratio of a group: the sum of its members' numerators over that of their denominators. */
  private static final String QUOTIENT_OF_SUMS = "quotient_of_sums";

  private final UsableObservations known;
  private final Configuration conf;
  private final String peerGroup;

  private TargetValues(UsableObservations known, Configuration conf, String peerGroup) {
    this.known = known;
    this.conf = conf;
    this.peerGroup = peerGroup;
  }

  /** The readings for a target; they look at nothing but the dossier of its indicator. */
  static TargetValues of(UsableObservations known, Configuration conf, Target target) {
    return new TargetValues(
        known, conf, target.peerGroup() == null ? PeerGroups.ALL : target.peerGroup());
  }

  /**
   * A value with its origin.
   *
   * @param observation the value, with the id of the statement about the zone itself that is of its
   *     period
   * @param origin code of observed_from
   * @param prices code of the price basis at which it is stated; that of what it rests on
   * @param used ids of the statements it rests on, its own first
   */
  record Reading(
      Attainment.Observation observation, String origin, String prices, List<String> used) {

    static Reading stated(Observation from) {
      return new Reading(
          new Attainment.Observation(
              from.id(),
              from.period(),
              from.op(),
              from.value(),
              from.valueHi(),
              from.printStep(),
              from.unit()),
          "reported",
          from.series().priceBasis(),
          List.of(from.id()));
    }
  }

  /**
   * A reading, or why there is none: exactly one of reading and reason is there.
   *
   * @param missing the statement that is missing, as zone, indicator, measure and period; null with
   *     a reading, or where nothing is missing but what is there does not fit
   */
  record TargetValue(Reading reading, Reason reason, String missing) {

    private static TargetValue refused(Reason reason) {
      return new TargetValue(null, reason, null);
    }

    /** A value that rests on others, the one of its own zone and period first. */
    private static TargetValue of(
        Outcome<Double> value,
        Period period,
        String unit,
        String origin,
        List<TargetValue> others) {
      if (!value.isPresent()) {
        return refused(value.reason());
      }
      LinkedHashSet<String> used = new LinkedHashSet<>();
      others.forEach(other -> used.addAll(other.reading().used()));
      Reading first = others.get(0).reading();
      Attainment.Observation observation =
          new Attainment.Observation(
              first.observation().id(), period, Operator.EQUAL, value.value(), null, null, unit);
      return new TargetValue(
          new Reading(observation, origin, first.prices(), List.copyOf(used)), null, null);
    }

    boolean isPresent() {
      return reading != null;
    }

    private double value() {
      return reading.observation().value();
    }
  }

  /** What publications state of a series; of rates the prices may be stated or not. */
  List<Reading> stated(Series series) {
    return known.of(series.indicatorId(), series.zoneId()).stream()
        .filter(observation -> sameStatement(observation.series(), series))
        .map(Reading::stated)
        .toList();
  }

  /**
   * The value of a series and period, where no publication states it.
   *
   * @param unit of the promise
   */
  TargetValue reckoned(Series series, Period period, String unit) {
    TargetValue missing = missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
    Optional<Fraction> fraction = Fraction.of(series, conf);
    if (fraction.isPresent()) {
      return quotient(series, fraction.get(), period, unit);
    }
    if (!period.isOfYears()) {
      return missing;
    }
    boolean beside = !series.comparatorId().equals(Series.NONE);
    return switch (measure(series)) {
      case INCREMENT -> fromYears(series, series, period, unit, "yearly_increments");
      case CUMULATIVE -> fromYears(series, levels(series), period, unit, "yearly_values");
      case GROWTH ->
          series.ofMeasure().equals(Measure.LEVEL.code())
              ? fromYears(series, series, period, PERCENT, "yearly_rates")
              : missing;
      case SHARE, RATIO -> beside && isOfItself(series) ? relative(series, period, unit) : missing;
      case GAP -> beside ? gap(series, period, unit) : missing;
      case RANK, PERCENTILE -> place(series, period, unit);
      case LEVEL, SEQUENTIAL_GROWTH, RANK_CHANGE, COVERAGE, MILESTONE -> missing;
    };
  }

  /**
   * Ratios of the periods before a target's, as far as both sides are known and none is stated: the
   * way to the target.
   */
  List<Reading> earlierRatios(Series series, Period due, String unit) {
    Optional<Fraction> fraction = Fraction.of(series, conf);
    if (fraction.isEmpty()) {
      return List.of();
    }
    List<Period> stated =
        stated(series).stream().map(reading -> reading.observation().period()).toList();
    return stated(fraction.get().denominator()).stream()
        .map(reading -> reading.observation().period())
        .filter(period -> period.isLike(due) && period.compareTo(due) < 0)
        .filter(period -> !stated.contains(period))
        .distinct()
        .sorted()
        .map(period -> quotient(series, fraction.get(), period, unit))
        .filter(TargetValue::isPresent)
        .map(TargetValue::reading)
        .toList();
  }

  /**
   * What has added up so far in the target's own period, or has been averaged: the longest
   * beginning of the period of which a value is stated or can be reckoned. Empty where there is
   * none, and for what does not add up.
   */
  Optional<Reading> toDate(Series series, Period due, String unit) {
    Measure measure = measure(series);
    boolean flow = conf.indicatorById(series.indicatorId()).nature().equals("flow");
    boolean adds =
        switch (measure) {
          case INCREMENT, CUMULATIVE, GROWTH -> true;
          case LEVEL -> flow;
          case SEQUENTIAL_GROWTH,
              SHARE,
              RATIO,
              RANK,
              PERCENTILE,
              RANK_CHANGE,
              GAP,
              COVERAGE,
              MILESTONE ->
              false;
        };
    if (!adds) {
      return Optional.empty();
    }
    List<Reading> beginnings = new ArrayList<>();
    stated(series).stream()
        .filter(reading -> reading.observation().isPoint())
        .filter(reading -> reading.observation().unit().equals(unit))
        .filter(reading -> reading.observation().period().first().equals(due.first()))
        .filter(reading -> reading.observation().period().last().isBefore(due.last()))
        .forEach(beginnings::add);
    if (due.isOfYears() && measure != Measure.LEVEL) {
      for (int year = due.base().year() + 1; year < due.year(); year++) {
        TargetValue found = reckoned(series, Period.ofYears(due.base().year() + 1, year), unit);
        if (found.isPresent()) {
          beginnings.add(found.reading());
        }
      }
    }
    return beginnings.stream()
        .max(
            Comparator.comparing((Reading reading) -> reading.observation().period())
                .thenComparing(reading -> reading.origin().equals("reported"))
                .thenComparing(reading -> reading.observation().id()));
  }

  // ---- amounts and growth -----------------------------------------------------------------------

  /**
   * What the years of a span give together, else what the levels at both ends give. Where neither
   * does, a year that is missing beside others is named, else the whole.
   */
  private TargetValue fromYears(
      Series series, Series ofYears, Period period, String unit, String origin) {
    boolean total = Measure.CUMULATIVE.is(series);
    TargetValue none = missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
    if (total || !period.isAnnual()) {
      List<TargetValue> years = years(ofYears, period);
      List<TargetValue> lacking = years.stream().filter(year -> !year.isPresent()).toList();
      if (lacking.isEmpty()) {
        return together(series, years, period, unit, origin);
      }
      none = lacking.size() < years.size() ? lacking.get(0) : none;
    }
    if (total) {
      return none;
    }
    Series levels = levels(series);
    TargetValue end = annual(levels, period.year());
    TargetValue base = annual(levels, period.base().year());
    if (!end.isPresent() || !base.isPresent()) {
      return end.isPresent() ? new TargetValue(null, Reason.BASE_MISSING, base.missing()) : none;
    }
    return fromEnds(series, base, end, period, unit);
  }

  private static TargetValue together(
      Series series, List<TargetValue> years, Period period, String unit, String origin) {
    Optional<Reason> misfit = misfit(years, unit);
    if (misfit.isPresent()) {
      return TargetValue.refused(misfit.get());
    }
    List<Double> values = years.stream().map(TargetValue::value).toList();
    Outcome<Double> value =
        Measure.GROWTH.is(series) ? DerivedValues.averageRate(values) : DerivedValues.total(values);
    return TargetValue.of(value, period, unit, origin, years);
  }

  private static TargetValue fromEnds(
      Series series, TargetValue base, TargetValue end, Period period, String unit) {
    boolean rate = Measure.GROWTH.is(series);
    String ofLevels = end.reading().observation().unit();
    Optional<Reason> misfit = misfit(List.of(end, base), rate ? ofLevels : unit);
    if (misfit.isPresent()) {
      return TargetValue.refused(misfit.get());
    }
    PriceBasis prices = PriceBasis.of(end.reading().prices());
    if (rate && !prices.compounds(PriceBasis.of(series.priceBasis()))) {
      return TargetValue.refused(Reason.PRICE_BASIS_MIXED);
    }
    Outcome<Double> value =
        rate
            ? Growth.cagr(base.value(), end.value(), period.years())
            : Outcome.number(DerivedValues.increment(base.value(), end.value()));
    return TargetValue.of(value, period, unit, "two_levels", List.of(end, base));
  }

  /** Why values cannot be put together: their units, or their prices. */
  private static Optional<Reason> misfit(List<TargetValue> values, String unit) {
    if (values.stream().anyMatch(value -> !value.reading().observation().unit().equals(unit))) {
      return Optional.of(Reason.UNIT_DIFFERS);
    }
    return values.stream().map(value -> value.reading().prices()).distinct().count() > 1
        ? Optional.of(Reason.PRICE_BASIS_MIXED)
        : Optional.empty();
  }

  // ---- numerator and denominator ----------------------------------------------------------------

  /**
   * The two sides of a ratio, or why it has none.
   *
   * @param lack null where both are there
   */
  private record Sides(Reading above, Reading below, TargetValue lack) {}

  /** A ratio of two indicators; of a group without values of its own the sum over the sum. */
  private TargetValue quotient(Series series, Fraction fraction, Period period, String unit) {
    Sides own = sides(series, fraction, period);
    if (own.lack() == null) {
      return divided(series, List.of(own), period, unit, "quotient");
    }
    List<Sides> members = new ArrayList<>();
    if (fraction.isOfOneZone()) {
      for (String member : conf.zoneGroups().members(series.zoneId(), period.year())) {
        members.add(sides(series.withZone(member), fraction.ofZone(member), period));
      }
    }
    Optional<Sides> lacking = members.stream().filter(one -> one.lack() != null).findFirst();
    boolean any = members.stream().anyMatch(one -> one.lack() == null);
    if (!any || lacking.isPresent()) {
      return any ? lacking.get().lack() : own.lack();
    }
    return divided(series, members, period, unit, QUOTIENT_OF_SUMS);
  }

  private Sides sides(Series series, Fraction fraction, Period period) {
    List<Reading> above = points(fraction.numerator(), period);
    List<Reading> below = points(fraction.denominator(), period);
    if (above.isEmpty() && below.isEmpty()) {
      boolean otherScope =
          inAnotherScope(fraction.numerator(), period)
              && inAnotherScope(fraction.denominator(), period);
      Reason reason = otherScope ? Reason.SCOPE_DIFFERS : Reason.NO_OBSERVATION_OF_PERIOD;
      return new Sides(null, null, missing(series, period, reason));
    }
    if (above.isEmpty() || below.isEmpty()) {
      Series side = above.isEmpty() ? fraction.numerator() : fraction.denominator();
      Reason reason = above.isEmpty() ? Reason.NUMERATOR_MISSING : Reason.DENOMINATOR_MISSING;
      boolean otherScope = inAnotherScope(side, period);
      return new Sides(
          null, null, missing(side, period, otherScope ? Reason.SCOPE_DIFFERS : reason));
    }
    for (Reading one : above) {
      for (Reading other : below) {
        if (fraction.fitsPrices(one.prices(), other.prices())) {
          return new Sides(one, other, null);
        }
      }
    }
    return new Sides(null, null, TargetValue.refused(Reason.PRICE_BASIS_MIXED));
  }

  /** The values of an amount in a period, at any prices; of what was added also by two levels. */
  private List<Reading> points(Series amount, Period period) {
    String usual = conf.indicatorById(amount.indicatorId()).priceBasis();
    List<Reading> stated =
        stated(amount).stream()
            .filter(reading -> reading.observation().isPoint())
            .filter(reading -> reading.observation().period().equals(period))
            .sorted(
                Comparator.comparing(
                        Reading::prices, Fraction.preferredPrices(amount.priceBasis(), usual))
                    .thenComparing(reading -> reading.observation().id()))
            .toList();
    if (!stated.isEmpty() || Measure.LEVEL.is(amount)) {
      return stated;
    }
    TargetValue reckoned = reckoned(amount, period, unit(amount));
    return reckoned.isPresent() ? List.of(reckoned.reading()) : List.of();
  }

  private boolean inAnotherScope(Series amount, Period period) {
    return known.of(amount.indicatorId(), amount.zoneId()).stream()
        .filter(one -> one.isPoint() && one.period().equals(period))
        .map(Observation::series)
        .filter(one -> one.measure().equals(amount.measure()))
        .anyMatch(
            one -> one.comparatorId().equals(Series.NONE) && !one.scope().equals(amount.scope()));
  }

  private TargetValue divided(
      Series series, List<Sides> sides, Period period, String unit, String origin) {
    List<Reading> above = sides.stream().map(Sides::above).toList();
    List<Reading> below = sides.stream().map(Sides::below).toList();
    Optional<Double> factor =
        oneUnit(above)
            .flatMap(of -> oneUnit(below).flatMap(per -> Fraction.factor(of, per, unit, conf)));
    if (factor.isEmpty()) {
      return TargetValue.refused(Reason.UNIT_DIFFERS);
    }
    Outcome<Double> value = DerivedValues.quotient(values(above), values(below), factor.get());
    if (!value.isPresent()) {
      return TargetValue.refused(value.reason());
    }
    LinkedHashSet<String> used = new LinkedHashSet<>();
    above.forEach(one -> used.addAll(one.used()));
    below.forEach(one -> used.addAll(one.used()));
    Attainment.Observation observation =
        new Attainment.Observation(
            above.get(0).observation().id(),
            period,
            Operator.EQUAL,
            value.value(),
            null,
            null,
            unit);
    // A ratio is at the prices that its own key names: those of its two sides cancel or are one's.
    return new TargetValue(
        new Reading(observation, origin, series.priceBasis(), List.copyOf(used)), null, null);
  }

  private static Optional<String> oneUnit(List<Reading> readings) {
    List<String> units =
        readings.stream().map(reading -> reading.observation().unit()).distinct().toList();
    return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
  }

  private static List<Double> values(List<Reading> readings) {
    return readings.stream().map(reading -> reading.observation().value()).toList();
  }

  // ---- beside a comparator ----------------------------------------------------------------------

  private TargetValue relative(Series series, Period period, String unit) {
    Series own = levels(series);
    TargetValue value = value(own, period);
    TargetValue beside = comparator(own, series.comparatorId(), period);
    if (!value.isPresent() || !beside.isPresent()) {
      return value.isPresent() ? beside : value;
    }
    Optional<Reason> misfit = misfit(List.of(value, beside), value.reading().observation().unit());
    if (misfit.isPresent()) {
      return TargetValue.refused(misfit.get());
    }
    Outcome<Double> multiple = DerivedValues.relative(value.value(), beside.value());
    boolean percent = unit.equals(PERCENT);
    return TargetValue.of(
        multiple.isPresent() && percent ? Outcome.number(100 * multiple.value()) : multiple,
        period,
        unit,
        beside.reading().origin(),
        List.of(value, beside));
  }

  private TargetValue gap(Series series, Period period, String unit) {
    Series own = compared(series);
    TargetValue value = value(own, period);
    TargetValue beside = comparator(own, series.comparatorId(), period);
    if (!value.isPresent() || !beside.isPresent()) {
      return value.isPresent() ? beside : value;
    }
    String printed = value.reading().observation().unit();
    boolean points = printed.equals(PERCENT) && unit.equals(POINTS);
    Optional<Reason> misfit = misfit(List.of(value, beside), points ? PERCENT : unit);
    if (misfit.isPresent()) {
      return TargetValue.refused(misfit.get());
    }
    return TargetValue.of(
        Outcome.number(DerivedValues.increment(beside.value(), value.value())),
        period,
        unit,
        beside.reading().origin(),
        List.of(value, beside));
  }

  /**
   * The same statement about the comparator: its own; else of a ratio the sum over the sum of the
   * members of a group, of an amount their mean. Ratios and rates themselves make no mean.
   */
  private TargetValue comparator(Series own, String comparatorId, Period period) {
    Series beside = own.withZone(comparatorId);
    TargetValue stated = value(beside, period);
    if (stated.isPresent()) {
      Reading reading = stated.reading();
      String origin = reading.origin().equals(QUOTIENT_OF_SUMS) ? "comparator_sums" : "comparator";
      return new TargetValue(
          new Reading(reading.observation(), origin, reading.prices(), reading.used()), null, null);
    }
    if (Fraction.of(beside, conf).isPresent()) {
      return stated.missing() == null
          ? stated
          : new TargetValue(null, Reason.COMPARATOR_MISSING, stated.missing());
    }
    if (!averages(own) && !members(comparatorId, period.year()).isEmpty()) {
      return TargetValue.refused(Reason.MEAN_OF_RATIOS);
    }
    List<TargetValue> members = new ArrayList<>();
    for (String member : members(comparatorId, period.year())) {
      members.add(value(own.withZone(member), period));
    }
    Optional<TargetValue> gap = firstMissing(members);
    if (members.isEmpty() || gap.isPresent()) {
      return new TargetValue(
          null, Reason.COMPARATOR_MISSING, gap.map(TargetValue::missing).orElse(stated.missing()));
    }
    Optional<Reason> misfit = misfit(members, members.get(0).reading().observation().unit());
    if (misfit.isPresent()) {
      return TargetValue.refused(misfit.get());
    }
    return TargetValue.of(
        Outcome.number(DerivedValues.mean(members.stream().map(TargetValue::value).toList())),
        period,
        members.get(0).reading().observation().unit(),
        "comparator_mean",
        members);
  }

  /** Whether the values of a series are amounts, of which a group has a mean. */
  private boolean averages(Series series) {
    return conf.indicatorById(series.indicatorId()).aggregation().equals("sum")
        && Quantities.isInOwnUnit(measure(series));
  }

  private List<String> members(String groupId, int year) {
    return conf.memberships().stream()
        .filter(membership -> membership.groupId().equals(groupId) && membership.covers(year))
        .map(GroupMembership::zoneId)
        .sorted()
        .toList();
  }

  // ---- places -----------------------------------------------------------------------------------

  /**
   * A place among the members of the list: one that a publication states, turned into a percentile,
   * or the one that the values of all members give. A member without a value leaves a range open.
   */
  private TargetValue place(Series series, Period period, String unit) {
    boolean percentile = Measure.PERCENTILE.is(series);
    double whole = unit.equals(PERCENT) ? 100 : 1;
    if (percentile) {
      Series ranks = measured(series, Measure.RANK, Series.NONE);
      Optional<Reading> stated = statedOf(ranks, period);
      if (stated.isPresent() && stated.get().observation().isPoint()) {
        Integer of = rankOf(period.year());
        int rank = (int) stated.get().observation().value();
        return of == null || rank > of
            ? TargetValue.refused(Reason.RANK_OF_UNKNOWN)
            : TargetValue.of(
                Outcome.number(whole * Ranks.percentile(rank, of)),
                period,
                unit,
                "stated_rank",
                List.of(new TargetValue(stated.get(), null, null)));
      }
    }
    Direction direction = Direction.of(conf.indicatorById(series.indicatorId()).direction());
    Series own = measured(series, Measure.LEVEL, Series.NONE);
    TargetValue value = value(own, period);
    if (!value.isPresent() || direction == Direction.NEUTRAL) {
      return missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
    }
    Map<String, Ranks.Entry> entries = new TreeMap<>();
    int unknown = 0;
    for (String member : listed(series, period.year())) {
      TargetValue other = value(own.withZone(member), period);
      if (other.isPresent()) {
        entries.put(member, Ranks.Entry.of(member, other.value()));
      } else {
        unknown++;
      }
    }
    entries.put(series.zoneId(), Ranks.Entry.of(series.zoneId(), value.value()));
    int rank =
        Ranks.ofStated(entries.values(), direction).places().stream()
            .filter(place -> place.key().equals(series.zoneId()))
            .findFirst()
            .orElseThrow()
            .rank();
    int all = entries.size() + unknown;
    double low = percentile ? whole * Ranks.percentile(rank + unknown, all) : rank;
    double high = percentile ? whole * Ranks.percentile(rank, all) : rank + unknown;
    Attainment.Observation observation =
        new Attainment.Observation(
            value.reading().observation().id(),
            period,
            unknown == 0 ? Operator.EQUAL : Operator.RANGE,
            low,
            unknown == 0 ? null : Double.valueOf(high),
            null,
            unit);
    return new TargetValue(
        new Reading(observation, "computed_list", value.reading().prices(), value.reading().used()),
        null,
        null);
  }

  /**
   * The members of the list that a place is in: those of the peer group, which is a group or a
   * province, or else of the comparator where it is one; otherwise all national zones.
   */
  private List<String> listed(Series series, int year) {
    String group = peerGroup.equals(PeerGroups.ALL) ? series.comparatorId() : peerGroup;
    List<String> members = members(group, year);
    if (!members.isEmpty()) {
      return members;
    }
    boolean province =
        conf.zones().stream()
            .anyMatch(any -> any.zoneId().equals(group) && any.kind().equals("province"));
    return conf.zones().stream()
        .filter(zone -> conf.zoneGroups().isOfWhole(zone.zoneId(), year))
        .filter(zone -> zone.existsIn(year))
        .filter(zone -> !province || group.equals(zone.provinceId()))
        .map(Zone::zoneId)
        .toList();
  }

  /** How many stood in the stated list of the dossier's indicator. */
  private Integer rankOf(int year) {
    Optional<RankList> list = conf.listOfIndicator(known.dossier().indicatorId());
    return list.isEmpty() ? null : StatedLists.rankOf(known.dossier(), list, year);
  }

  // ---- values -----------------------------------------------------------------------------------

  /** What is stated of a period, else what other statements give. */
  private TargetValue value(Series series, Period period) {
    return statedOf(series, period)
        .filter(reading -> reading.observation().isPoint())
        .map(reading -> new TargetValue(reading, null, null))
        .orElseGet(() -> reckoned(series, period, unit(series)));
  }

  /** The unit in which values of a series stand that nobody states. */
  private String unit(Series series) {
    Measure measure = measure(series);
    return Quantities.isInOwnUnit(measure) || measure == Measure.RATIO
        ? conf.unit(conf.indicatorById(series.indicatorId()).unit()).orElseThrow().canonical()
        : PERCENT;
  }

  private TargetValue annual(Series series, int year) {
    Period period = Period.ofYear(year);
    return statedOf(series, period)
        .filter(reading -> reading.observation().isPoint())
        .map(reading -> new TargetValue(reading, null, null))
        .orElseGet(() -> missing(series, period, Reason.GAP));
  }

  /** The values of every year of a period, the last year first. */
  private List<TargetValue> years(Series series, Period period) {
    List<TargetValue> years = new ArrayList<>();
    for (int year = period.year(); year > period.base().year(); year--) {
      years.add(annual(series, year));
    }
    return years;
  }

  private Optional<Reading> statedOf(Series series, Period period) {
    return stated(series).stream()
        .filter(reading -> reading.observation().period().equals(period))
        .min(
            Comparator.comparing((Reading reading) -> reading.observation().operator())
                .thenComparing(reading -> reading.observation().id()));
  }

  private static Optional<TargetValue> firstMissing(List<TargetValue> values) {
    return values.stream().filter(value -> !value.isPresent()).findFirst();
  }

  static TargetValue missing(Series series, Period period, Reason reason) {
    String named =
        String.join(" ", series.zoneId(), series.indicatorId(), series.measure(), period.text());
    return new TargetValue(null, reason, named);
  }

  // ---- series -----------------------------------------------------------------------------------

  private static Measure measure(Series series) {
    return Measure.valueOf(series.measure().toUpperCase(java.util.Locale.ROOT));
  }

  /** Whether a share or ratio is of the same indicator of the comparator. */
  private static boolean isOfItself(Series series) {
    return series.ofIndicator().equals(Series.NONE)
        || series.ofIndicator().equals(series.indicatorId());
  }

  private Series levels(Series series) {
    return measured(series, Measure.LEVEL, Series.NONE);
  }

  /** What a gap is the gap of. */
  private Series compared(Series series) {
    String of = series.ofMeasure().equals(Series.NONE) ? "level" : series.ofMeasure();
    boolean growth = of.equals(Measure.GROWTH.code());
    return new Series(
        series.zoneId(),
        series.indicatorId(),
        of,
        growth ? Measure.LEVEL.code() : Series.NONE,
        Series.NONE,
        Series.NONE,
        growth ? conf.indicatorById(series.indicatorId()).growthPriceBasis() : series.priceBasis(),
        series.scope());
  }

  private Series measured(Series series, Measure measure, String ofMeasure) {
    return new Series(
        series.zoneId(),
        series.indicatorId(),
        measure.code(),
        ofMeasure,
        Series.NONE,
        measure == Measure.RANK ? series.comparatorId() : Series.NONE,
        series.priceBasis(),
        series.scope());
  }

  /** What a statement is of; a share or ratio that does not say so is one of levels. */
  private static String ofAmount(Series series) {
    boolean ratio = Measure.SHARE.is(series) || Measure.RATIO.is(series);
    return ratio && series.ofMeasure().equals(Series.NONE)
        ? Measure.LEVEL.code()
        : series.ofMeasure();
  }

  private static boolean sameStatement(Series one, Series other) {
    return one.zoneId().equals(other.zoneId())
        && one.measure().equals(other.measure())
        && ofAmount(one).equals(ofAmount(other))
        && one.ofIndicator().equals(other.ofIndicator())
        && one.comparatorId().equals(other.comparatorId())
        && one.scope().equals(other.scope());
  }
}
