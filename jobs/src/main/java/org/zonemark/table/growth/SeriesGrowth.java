package org.zonemark.table.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zonemark.method.growth.Growth;
import org.zonemark.method.growth.GrowthMethod;
import org.zonemark.method.growth.GrowthMethods;
import org.zonemark.method.growth.Trend;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PriceBasis;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.SeriesBreaks;
import org.zonemark.table.data.TableRow;

/** How one series grows between two of its points, by each method. */
public final class SeriesGrowth {

  /** The method that compares with the same part of the year before. */
  public static final String YOY = "yoy";

  static final String PERIOD_ON_PERIOD = "period_on_period";

  /** The method that gives the average growth a year from the two ends. */
  public static final String CAGR = "cagr";

  static final String TOTAL = "total";
  static final String CHAINED = "chained";
  static final String REAL = "real";
  static final String COMPARABLE = "comparable";

  /** A method that needs more than the levels of the series. */
  private interface Way {
    Rate rate(SeriesGrowth series, Observation base, Observation point);
  }

  private static final Map<String, Way> WAYS =
      Map.of(
          YOY, SeriesGrowth::ofEnds,
          PERIOD_ON_PERIOD, SeriesGrowth::ofEnds,
          CHAINED, SeriesGrowth::chained,
          COMPARABLE, SeriesGrowth::comparable,
          REAL, SeriesGrowth::real);

  /** SDMX: a break; not comparable with earlier values. */
  private static final String BREAK = "B";

  private final Series series;
  private final TreeMap<Period, Observation> levels;
  private final Map<Period, List<Observation>> printed;
  private final Optional<PriceIndices> prices;
  private final SeriesBreaks breaks;
  private final int minPoints;

  /**
   * The growth of a series.
   *
   * @param levels its statements that count, by period
   * @param printed the rates that are printed of it, by period
   * @param prices the price index that is declared for it
   * @param breaks the years from which zones are other areas
   * @param minPoints the fewest values from which a trend is given
   */
  SeriesGrowth(
      Series series,
      TreeMap<Period, Observation> levels,
      Map<Period, List<Observation>> printed,
      Optional<PriceIndices> prices,
      SeriesBreaks breaks,
      int minPoints) {
    this.series = series;
    this.levels = levels;
    this.printed = printed;
    this.prices = prices;
    this.breaks = breaks;
    this.minPoints = minPoints;
  }

  /**
   * A rate of growth.
   *
   * @param growth in percent, over the window or a year of it
   * @param priceBasis the prices at which it is
   * @param indexNumber the end where the base is 100; null where the method makes none
   * @param fit the line of a trend, else null
   * @param prices the changes of prices that deflate it, else null
   * @param pricePct their product over the window, in percent; null without them
   * @param beside ids of the statements it rests on besides those at its ends
   */
  record Rate(
      Outcome<Double> growth,
      String priceBasis,
      Double indexNumber,
      Trend.Fit fit,
      PriceIndices.Links prices,
      Double pricePct,
      List<String> beside) {

    private static Rate of(Outcome<Double> growth, String priceBasis) {
      return new Rate(growth, priceBasis, null, null, null, null, List.of());
    }

    private Rate restingOn(Double index, List<String> used) {
      return new Rate(growth, priceBasis, index, fit, prices, pricePct, used);
    }

    void putInto(TableRow row) {
      row.put(Columns.GROWTH_PCT, growth.value())
          .put(Columns.REASON, growth.isPresent() ? null : growth.reason().code());
      if (growth.isPresent()) {
        row.put(Columns.GROWTH_PRICE_BASIS, priceBasis).put(Columns.INDEX_NUMBER, indexNumber);
      }
      if (fit != null) {
        row.put(Columns.STANDARD_ERROR, fit.standardError()).put(Columns.R_SQUARED, fit.rSquared());
      }
      if (prices != null) {
        row.put(Columns.DEFLATOR_ZONE_ID, prices.zoneId()).put(Columns.PRICE_CHANGE_PCT, pricePct);
      }
    }
  }

  /** Whether the method can say anything of this series. */
  boolean knows(String method) {
    boolean lacksPrices = method.equals(REAL) && prices.isEmpty();
    boolean lacksMoney =
        method.equals(COMPARABLE) && series.priceBasis().equals(PriceBasis.NONE.code());
    return !lacksPrices && !lacksMoney;
  }

  /** At which prices a printed yearly average is one by the method; empty where none is printed. */
  Optional<String> basisOfAverage(String method) {
    if (method.equals(CAGR)) {
      return Optional.of(series.priceBasis());
    }
    boolean comparable = method.equals(REAL) || method.equals(COMPARABLE);
    return comparable ? Optional.of(PriceBasis.COMPARABLE.code()) : Optional.empty();
  }

  /** The rate from a base to a point of the series. */
  Rate rate(String method, Observation base, Observation point) {
    Way way = WAYS.get(method);
    return way != null
        ? way.rate(this, base, point)
        : byLevels(
            GrowthMethods.of(method)
                .orElseThrow(() -> new IllegalArgumentException("There is no method " + method)),
            base,
            point);
  }

  private Rate ofEnds(Observation base, Observation point) {
    return Rate.of(whole(base, point), series.priceBasis());
  }

  /** Why two statements make no rate, whatever their values; empty where nothing forbids it. */
  private Optional<Outcome<Double>> refusal(Observation base, Observation point) {
    Reason reason = unfit(base, point);
    return Optional.ofNullable(reason == null ? broken(base, point) : reason).map(Outcome::none);
  }

  private static Reason unfit(Observation base, Observation point) {
    if (base.isUnreliable() || point.isUnreliable()) {
      return Reason.UNRELIABLE;
    }
    if (!base.isPoint() || !point.isPoint()) {
      return Reason.BOUND_ONLY;
    }
    if (!base.unit().equals(point.unit())) {
      return Reason.UNIT_DIFFERS;
    }
    return point.unit().equals("%") ? Reason.RATE_MEASURE : null;
  }

  /** What happened between two periods that makes their values incomparable. */
  private Reason broken(Observation base, Observation point) {
    if (base.value() == null || point.value() == null) {
      return null;
    }
    if (breaks.between(series.zoneId(), base.year(), point.year())) {
      return Reason.SCOPE_BREAK;
    }
    boolean redefined =
        levels.subMap(base.period(), false, point.period(), true).values().stream()
            .anyMatch(one -> BREAK.equals(one.status()));
    return redefined ? Reason.DEFINITION_BREAK : null;
  }

  private Outcome<Double> whole(Observation base, Observation point) {
    return refusal(base, point).orElseGet(() -> Growth.yoy(base.value(), point.value()));
  }

  // ---- by levels alone --------------------------------------------------------------------------

  private Rate byLevels(GrowthMethod method, Observation base, Observation point) {
    List<Double> yearly = new ArrayList<>();
    List<Trend.Point> points = new ArrayList<>();
    List<String> between = new ArrayList<>();
    Optional<Outcome<Double>> refusal = refusal(base, point);
    for (int year = base.year(); year <= point.year() && !method.isOfEnds(); year++) {
      Observation one = levels.get(Period.ofYear(year));
      Double value = one == null ? null : one.value();
      if (value != null) {
        points.add(new Trend.Point(year, value));
        between.add(one.id());
        refusal = refusal.or(() -> refusal(base, one));
      }
      if (year > base.year()) {
        yearly.add(value);
      }
    }
    if (refusal.isPresent()) {
      return Rate.of(refusal.get(), series.priceBasis());
    }
    GrowthMethod.Window window =
        new GrowthMethod.Window(
            base.value(),
            point.value(),
            base.period().yearsTo(point.period()),
            yearly,
            points,
            minPoints);
    return rate(method.of(window), between);
  }

  private Rate rate(Outcome<GrowthMethod.Result> result, List<String> between) {
    if (!result.isPresent()) {
      return Rate.of(Outcome.none(result.reason()), series.priceBasis());
    }
    GrowthMethod.Result found = result.value();
    return new Rate(
        Outcome.of(found.ratePct()),
        series.priceBasis(),
        found.indexNumber(),
        found.fit(),
        null,
        null,
        between);
  }

  // ---- by links ---------------------------------------------------------------------------------

  /** The years whose growth leads from the base to the point; of less than a year just that. */
  private static List<Period> links(Observation base, Observation point) {
    return point.period().isAnnual()
        ? IntStream.rangeClosed(base.year() + 1, point.year()).mapToObj(Period::ofYear).toList()
        : List.of(point.period());
  }

  /**
   * The growth of one year.
   *
   * @param pct in percent, or why it is not known
   * @param used ids of the statements it rests on
   */
  private record Link(Outcome<Double> pct, List<String> used) {}

  /** Links of the series' own prices: computed, and as printed across a break. */
  private Rate chained(Observation base, Observation point) {
    return multiplied(
        links(base, point).stream().map(this::link).toList(), base, point, series.priceBasis());
  }

  private Link link(Period period) {
    Observation base = levels.get(period.base());
    Observation point = levels.get(period);
    Outcome<Double> computed =
        base == null || point == null ? Outcome.none(Reason.GAP) : whole(base, point);
    return computed.isPresent()
        ? new Link(computed, List.of(base.id(), point.id()))
        : stated(period, series.priceBasis(), computed.reason());
  }

  /** Links at comparable prices, as printed. */
  private Rate comparable(Observation base, Observation point) {
    String basis = PriceBasis.COMPARABLE.code();
    return multiplied(
        links(base, point).stream().map(period -> stated(period, basis, Reason.GAP)).toList(),
        base,
        point,
        basis);
  }

  /** The rate that is printed at some prices; one that is printed only at others does not do. */
  private Link stated(Period period, String basis, Reason otherwise) {
    List<Observation> rates =
        printed.getOrDefault(period, List.of()).stream()
            .filter(rate -> rate.value() != null && rate.isPoint() && !rate.isUnreliable())
            .toList();
    return rates.stream()
        .filter(rate -> rate.series().priceBasis().equals(basis))
        .findFirst()
        .map(rate -> new Link(Outcome.of(rate.value()), List.of(rate.id())))
        .orElse(
            new Link(
                Outcome.none(rates.isEmpty() ? otherwise : Reason.PRICE_BASIS_MIXED), List.of()));
  }

  private static Rate multiplied(
      List<Link> links, Observation base, Observation point, String basis) {
    Outcome<Double> index =
        links.stream()
            .map(Link::pct)
            .filter(link -> !link.isPresent())
            .findFirst()
            .orElseGet(
                () -> Growth.chained(links.stream().map(link -> link.pct().value()).toList()));
    Rate rate = Rate.of(growth(index, base, point), basis);
    return rate.restingOn(
        index.value(), links.stream().flatMap(link -> link.used().stream()).distinct().toList());
  }

  /** Growth at constant prices: of levels at current prices, by the declared price index. */
  private Rate real(Observation base, Observation point) {
    String basis = PriceBasis.COMPARABLE.code();
    Outcome<Double> nominal = whole(base, point);
    if (!series.priceBasis().equals(PriceBasis.CURRENT.code())) {
      return Rate.of(Outcome.none(Reason.PRICE_BASIS_MIXED), basis);
    }
    Optional<PriceIndices.Links> moved =
        prices.orElseThrow().links(series.zoneId(), links(base, point));
    if (!nominal.isPresent() || moved.isEmpty()) {
      return Rate.of(
          nominal.isPresent() ? Outcome.none(Reason.PRICE_INDEX_MISSING) : nominal, basis);
    }
    Outcome<Double> price = Growth.chained(moved.get().pct());
    Outcome<Double> growth =
        price.isPresent() ? Growth.real(nominal.value(), price.value() - 100) : price;
    Outcome<Double> index = growth.isPresent() ? Outcome.number(100 + growth.value()) : growth;
    Double pricePct = price.isPresent() ? Double.valueOf(price.value() - 100) : null;
    return new Rate(
        growth(index, base, point),
        basis,
        index.value(),
        null,
        moved.get(),
        pricePct,
        moved.get().used());
  }

  /** The growth a year to an end where the base is 100, over a year at least. */
  private static Outcome<Double> growth(
      Outcome<Double> index, Observation base, Observation point) {
    double years = Math.max(1, base.period().yearsTo(point.period()));
    return index.isPresent() ? Growth.cagr(100.0, index.value(), years) : index;
  }
}
