package org.zonemark.table.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zonemark.conf.directory.Nature;
import org.zonemark.method.growth.DerivedValues;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.method.target.ObservedValue;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Series;

/**
 * What values at both ends of a span, or those of its parts, give: an increment, a total, a rate of
 * growth a year or over the whole span, a multiple of the base. A flow of a period is also the sum
 * of parts that cover it (上半年 and 下半年, 1-9月 and 四季度).
 */
final class SpanValues {

  private final StatedValues stated;

  /** The base that the promise itself names; null where it names none. */
  private final Period declaredBase;

  /** The day on which the promise was made. */
  private final String statedOn;

  SpanValues(StatedValues stated, Period declaredBase, String statedOn) {
    this.stated = stated;
    this.declaredBase = declaredBase;
    this.statedOn = statedOn;
  }

  /**
   * What the span begins from: of a yearly rate its period says it, else the named base goes first.
   */
  Period base(Series series, Period period) {
    boolean named =
        declaredBase != null
            && !Measure.GROWTH.is(series)
            && period.isUnit()
            && declaredBase.yearsTo(period) > 0;
    return named ? declaredBase : period.base();
  }

  /**
   * What was added: the increments of all years, else the value at the end less that at the base.
   */
  TargetValue increment(Series series, Period period, String unit) {
    return partsOrEnds(series, series, period, unit, Origin.YEARLY_INCREMENTS);
  }

  /** A yearly rate: the mean of those of all years, else that of the levels at both ends. */
  TargetValue growth(Series series, Period period) {
    return partsOrEnds(series, series, period, StatedValues.PERCENT, Origin.YEARLY_RATES);
  }

  /** The sum of the years of a span. */
  TargetValue total(Series series, Period period, String unit) {
    List<TargetValue> years = years(StatedValues.levels(series), period.base(), period);
    Optional<TargetValue> lacking = TargetValue.firstMissing(years);
    if (lacking.isEmpty()) {
      return together(series, years, period, unit, Origin.YEARLY_VALUES);
    }
    boolean any = years.stream().anyMatch(TargetValue::isPresent);
    return any
        ? lacking.get()
        : TargetValue.missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
  }

  /** The change over the whole span, of levels at both ends or of all its yearly rates. */
  TargetValue totalGrowth(Series series, Period period) {
    if (declaredBase == null && period.isUnit()) {
      // The total of one year is its growth; from which year on a longer one is, nobody says.
      return TargetValue.refused(Reason.BASE_MISSING);
    }
    Series levels = StatedValues.levels(series);
    TargetValue ofLevels = ends(series, levels, period, StatedValues.PERCENT);
    if (ofLevels.isPresent()) {
      return ofLevels;
    }
    Series rates = StatedValues.measured(series, Measure.GROWTH, Measure.LEVEL.code());
    List<TargetValue> years = years(rates, base(series, period), period);
    boolean known = !years.isEmpty() && years.stream().allMatch(TargetValue::isPresent);
    return known
        ? together(series, years, period, StatedValues.PERCENT, Origin.YEARLY_RATES)
        : ofLevels;
  }

  /** How many times the base the value at the end is. */
  TargetValue multiple(Series series, Period period, String unit) {
    if (declaredBase == null && period.isUnit()) {
      return TargetValue.refused(Reason.BASE_MISSING);
    }
    return ends(series, stated.compared(series), period, unit);
  }

  /** The worst place of the years of a span: one that is to be kept is held in all of them. */
  TargetValue worstPlace(Series ranks, Period period, String unit) {
    List<TargetValue> years = years(ranks, period.base(), period);
    Optional<TargetValue> gap = TargetValue.firstMissing(years);
    if (gap.isPresent()) {
      return gap.get();
    }
    double worst = years.stream().mapToDouble(TargetValue::value).max().orElseThrow();
    return TargetValue.of(Outcome.of(worst), null, period, unit, Origin.WORST_OF_YEARS, years);
  }

  private TargetValue partsOrEnds(
      Series series, Series ofYears, Period period, String unit, Origin origin) {
    TargetValue none = TargetValue.missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
    List<TargetValue> years =
        period.isOfYears() ? years(ofYears, base(series, period), period) : List.<TargetValue>of();
    if (years.size() > 1) {
      List<TargetValue> lacking = years.stream().filter(year -> !year.isPresent()).toList();
      if (lacking.isEmpty()) {
        return together(series, years, period, unit, origin);
      }
      none = lacking.size() < years.size() ? lacking.get(0) : none;
    }
    TargetValue ends = ends(series, compared(series), period, unit);
    boolean nothing = ends.reason() == Reason.NO_OBSERVATION_OF_PERIOD;
    return nothing ? none : ends;
  }

  private Series compared(Series series) {
    return Measure.INCREMENT.is(series) ? stated.compared(series) : StatedValues.levels(series);
  }

  /** What the value at the end gives beside that at the base. */
  private TargetValue ends(Series series, Series ofEnds, Period period, String unit) {
    Period from = knownBase(series, ofEnds, period);
    Period to = period.isOfYears() ? Period.ofYear(period.year()) : period;
    TargetValue end = amount(ofEnds, to);
    TargetValue base = amount(ofEnds, from);
    if (!end.isPresent()) {
      return TargetValue.missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
    }
    if (!base.isPresent()) {
      return new TargetValue(null, Reason.BASE_MISSING, base.missing());
    }
    return fromEnds(series, base, end, period, unit);
  }

  /**
   * The base of a period. What is added to a rate by a later year (到2023年提高0.3个百分点) is counted from
   * the year before the plan was made, where nothing is known of the year before that one.
   */
  private Period knownBase(Series series, Series ofEnds, Period period) {
    Period base = base(series, period);
    boolean points = Measure.INCREMENT.is(series) && stated.isRate(series.indicatorId());
    if (declaredBase != null || !points || !period.isAnnual() || amount(ofEnds, base).isPresent()) {
      return base;
    }
    Period plan =
        statedOn.matches("\\d{4}.*")
            ? Period.ofYear(Integer.parseInt(statedOn.substring(0, 4)) - 1)
            : base;
    return plan.compareTo(base) < 0 && amount(ofEnds, plan).isPresent() ? plan : base;
  }

  /** The change from the value at the base to that at the end. */
  TargetValue fromEnds(
      Series series, TargetValue base, TargetValue end, Period period, String unit) {
    boolean points = unit.equals(StatedValues.POINTS) && end.unit().equals(StatedValues.PERCENT);
    boolean added = Measure.INCREMENT.is(series);
    Optional<Reason> misfit =
        TargetValue.misfit(List.of(end, base), added && !points ? unit : end.unit());
    if (misfit.isPresent()) {
      return TargetValue.refused(misfit.get());
    }
    Optional<Reason> broken = stated.broken(base.reading(), end.reading(), series);
    if (broken.isPresent()) {
      return TargetValue.refused(broken.get());
    }
    PriceBasis prices = end.reading().prices();
    boolean rate = Measure.GROWTH.is(series) || Measure.TOTAL_GROWTH.is(series);
    if (rate && end.unit().equals(StatedValues.PERCENT)) {
      // Points are added to what is itself a rate; it makes no percent of a percentage.
      return TargetValue.refused(Reason.RATE_MEASURE);
    }
    if (rate && !prices.compounds(PriceBasis.of(series.priceBasis()))) {
      return TargetValue.refused(Reason.PRICE_BASIS_MIXED);
    }
    List<TargetValue> both = List.of(end, base);
    Double step = added ? TargetValue.coarsestStep(both) : null;
    return TargetValue.of(
        value(series, base, end, period), step, period, unit, Origin.TWO_LEVELS, both);
  }

  private Outcome<Double> value(Series series, TargetValue base, TargetValue end, Period period) {
    double years = Math.max(1, base.reading().period().yearsTo(period));
    return switch (Measure.of(series)) {
      case GROWTH -> Growth.cagr(base.value(), end.value(), years);
      case TOTAL_GROWTH -> Growth.cagr(base.value(), end.value(), 1);
      case MULTIPLE -> DerivedValues.multiple(base.value(), end.value());
      default -> Outcome.number(DerivedValues.increment(base.value(), end.value()));
    };
  }

  private static TargetValue together(
      Series series, List<TargetValue> years, Period period, String unit, Origin origin) {
    Optional<Reason> misfit = TargetValue.misfit(years, unit);
    if (misfit.isPresent()) {
      return TargetValue.refused(misfit.get());
    }
    List<Double> values = years.stream().map(TargetValue::value).toList();
    boolean rate = Measure.GROWTH.is(series);
    boolean whole = Measure.TOTAL_GROWTH.is(series);
    Outcome<Double> value =
        rate
            ? DerivedValues.averageRate(values)
            : whole ? DerivedValues.totalRate(values) : DerivedValues.total(values);
    Double step = rate || whole ? null : TargetValue.coarsestStep(years);
    return TargetValue.of(value, step, period, unit, origin, years);
  }

  /** The values of every year after a base, the last year first. */
  private List<TargetValue> years(Series series, Period base, Period period) {
    List<TargetValue> years = new ArrayList<>();
    for (int year = period.year(); year > base.year(); year--) {
      TargetValue found = amount(series, Period.ofYear(year));
      years.add(found.isPresent() ? found : new TargetValue(null, Reason.GAP, found.missing()));
    }
    return years;
  }

  // ---- parts of a period ------------------------------------------------------------------------

  /** The value of a series and period: as stated, else of a flow the sum of parts that cover it. */
  TargetValue amount(Series series, Period period) {
    Optional<ObservedValue> whole = stated.point(series, period);
    if (whole.isPresent()) {
      return TargetValue.of(whole.get());
    }
    if (!isFlow(series)) {
      return TargetValue.missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
    }
    List<ObservedValue> parts = parts(series, period);
    List<TargetValue> values = parts.stream().map(TargetValue::of).toList();
    boolean fit = values.size() > 1 && TargetValue.misfit(values, values.get(0).unit()).isEmpty();
    return fit
        ? TargetValue.of(
            DerivedValues.total(values.stream().map(TargetValue::value).toList()),
            TargetValue.coarsestStep(values),
            period,
            values.get(0).unit(),
            Origin.PARTS_OF_PERIOD,
            values)
        : TargetValue.missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
  }

  /** The longest beginning of a period of which the value is known; empty where there is none. */
  Optional<ObservedValue> beginning(Series series, Period period) {
    if (!isFlow(series) || period.years() > 1) {
      return Optional.empty();
    }
    for (int months = 1;
        period.last().minusMonths(months).compareTo(period.first()) >= 0;
        months++) {
      TargetValue found =
          amount(series, new Period(period.first(), period.last().minusMonths(months)));
      if (found.isPresent()) {
        return Optional.of(found.reading());
      }
    }
    return Optional.empty();
  }

  private boolean isFlow(Series series) {
    return Measure.LEVEL.is(series)
        && stated.conf().indicatorById(series.indicatorId()).nature() == Nature.FLOW;
  }

  /** Stated values that cover a period without gap or overlap, in order; the longest first. */
  private List<ObservedValue> parts(Series series, Period period) {
    List<ObservedValue> within =
        stated.of(series).stream()
            .filter(value -> value.isPoint())
            .filter(value -> isWithin(value.period(), period))
            .sorted(
                Comparator.comparing((ObservedValue value) -> value.period())
                    .reversed()
                    .thenComparing(value -> value.id()))
            .toList();
    return covering(within, period);
  }

  private static boolean isWithin(Period part, Period whole) {
    return !part.equals(whole)
        && !part.first().isBefore(whole.first())
        && !part.last().isAfter(whole.last());
  }

  private static List<ObservedValue> covering(List<ObservedValue> within, Period period) {
    for (ObservedValue part : within) {
      Period own = part.period();
      if (!own.first().equals(period.first()) || own.last().isAfter(period.last())) {
        continue;
      }
      if (own.last().equals(period.last())) {
        return List.of(part);
      }
      List<ObservedValue> rest =
          covering(within, new Period(own.last().plusMonths(1), period.last()));
      if (!rest.isEmpty()) {
        List<ObservedValue> parts = new ArrayList<>();
        parts.add(part);
        parts.addAll(rest);
        return parts;
      }
    }
    return List.of();
  }
}
