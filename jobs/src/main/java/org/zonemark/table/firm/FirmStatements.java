package org.zonemark.table.firm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.firm.FirmAggregate;
import org.zonemark.conf.firm.FirmAggregate.Function;
import org.zonemark.conf.firm.FirmAggregate.Level;
import org.zonemark.conf.firm.FirmAggregate.Statement;
import org.zonemark.conf.firm.FirmUnits;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.method.disclosure.Withheld;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Ids;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Provenance;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;

/** Makes the observations of a source of firms from its cells, withheld where they must be. */
public final class FirmStatements {

  /** The table aggregates. */
  public static final DerivedTable<Void> TABLE =
      DerivedTable.together(Tables.AGGREGATES, DerivedTable.INGEST)
          .onlyIf(conf -> conf.sources().stream().anyMatch(SourceDeclaration::isOfFirms));

  /** The table microdata. */
  public static final DerivedTable<Void> SUMMARIES =
      DerivedTable.together(Tables.MICRODATA, DerivedTable.INGEST)
          .onlyIf(conf -> conf.sources().stream().anyMatch(SourceDeclaration::isOfFirms));

  /** A code of withheld_because that is none of protection: the reason itself is not told. */
  private static final String UNDISCLOSED = "undisclosed";

  private static final MathContext QUOTIENT = new MathContext(40);
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final SourceDeclaration source;
  private final Configuration conf;
  private final List<FirmUnits.Factor> units;
  private final int files;
  private final List<FirmMeasure> measures;
  private final FirmCells cells;
  private final Map<FirmCell.Key, Map<Level, List<FirmCell.Key>>> divisions;
  private final Map<FirmCell.Key, Withheld> withheld;

  /** In which a number of firms is withheld. */
  private final Set<Integer> discreetYears = new TreeSet<>();

  private final SortedMap<Summarized, FirmSummary> summaries = new TreeMap<>();
  private final List<Made> statements = new ArrayList<>();

  /**
   * An observation made of firms.
   *
   * @param observation its row of the table observations, not yet settled
   * @param aggregate its row of the table aggregates
   */
  record Made(Row observation, Row aggregate) {}

  private FirmStatements(
      Iterator<FirmCell> parts, SourceDeclaration source, int files, Configuration conf) {
    this.source = source;
    this.conf = conf;
    FirmUnits all =
        new FirmUnits(
            source.firms(), conf::unit, indicator -> conf.indicatorById(indicator).unit());
    this.units = source.firms().aggregates().stream().map(all::of).toList();
    this.files = files;
    this.measures = FirmMeasure.of(source.firms());
    this.cells = new FirmCells(parts, measures, conf);
    this.divisions = cells.divisions();
    this.withheld = FirmProtection.withheld(source.firms(), measures, cells, divisions);
    withheld.keySet().stream()
        .filter(key -> aggregate(key).function() == Function.COUNT)
        .forEach(key -> discreetYears.add(key.year()));
  }

  /** What is summarized together: a statement of an aggregate. */
  private record Summarized(int position, Statement statement) implements Comparable<Summarized> {

    @Override
    public int compareTo(Summarized other) {
      return Comparator.comparingInt(Summarized::position)
          .thenComparing(Summarized::statement)
          .compare(this, other);
    }
  }

  /**
   * The observations of a source.
   *
   * @param parts its cells, in any order; several of one key are parts of it
   * @param files in how many files the firms lay
   */
  static FirmStatements of(
      Iterator<FirmCell> parts, SourceDeclaration source, int files, Configuration conf) {
    FirmStatements made = new FirmStatements(parts, source, files, conf);
    made.cells.stats().keySet().forEach(made::add);
    return made;
  }

  List<Made> statements() {
    return statements;
  }

  /**
   * Rows of the table microdata.
   *
   * @param firms how many different firms there are; that there are so many is told unless it is
   *     the number of one year in which one is withheld
   */
  List<Row> summaries(long firms) {
    boolean isTold =
        firms >= source.firms().protection().fewest()
            && (discreetYears.isEmpty() || cells.years() > 1);
    return summaries.entrySet().stream()
        .map(
            each ->
                each.getValue()
                    .into(described(Tables.MICRODATA, each.getKey()))
                    .put(Columns.AGGREGATE_POSITION, each.getKey().position() + 1)
                    .put(
                        Columns.INDICATOR_ID,
                        source.firms().aggregates().get(each.getKey().position()).indicatorId())
                    .put(Columns.SOURCE_FIRMS, isTold ? (int) firms : null)
                    .row())
        .toList();
  }

  /**
   * The aggregate that a cell is stated by; cells of denominators and the like are of another's.
   */
  private void add(FirmCell.Key key) {
    FirmMeasure measure = measures.get(key.measure());
    FirmAggregate aggregate = aggregate(key);
    if (!cells.isAsked(key, aggregate)) {
      return;
    }
    switch (measure.kind()) {
      case PLAIN, SINGLE -> {
        amount(key, Statement.PLAIN, cells.at(key).sum());
        if (aggregate.states(Statement.SUM_OF_ZONES)) {
          sumOfZones(key);
        }
      }
      case ENTRY -> extra(key, Statement.ENTRY);
      case EXIT -> extra(key, Statement.EXIT);
      case NUMERATOR -> ratio(key);
      case SAME_NOW -> growth(key);
      case DENOMINATOR, SAME_BEFORE, REST -> {
        // Stated with the other side, or not at all.
      }
    }
  }

  // ---- statements -------------------------------------------------------------------------------

  private void extra(FirmCell.Key key, Statement statement) {
    if (aggregate(key).states(statement)) {
      amount(key, statement, cells.at(key).sum());
    }
  }

  private void amount(FirmCell.Key key, Statement statement, BigDecimal sum) {
    state(
        key,
        statement,
        Optional.ofNullable(withheld.get(key)),
        unit(key).unit(),
        () -> unit(key).number(sum));
  }

  private FirmUnits.Factor unit(FirmCell.Key key) {
    return units.get(measures.get(key.measure()).aggregate());
  }

  /** The zones added up; what firms of several zones make it more is itself a sum of firms. */
  private void sumOfZones(FirmCell.Key key) {
    FirmStat whole = cells.at(key);
    List<FirmCell.Key> zones =
        divisions.getOrDefault(key, Map.of()).getOrDefault(Level.ZONE, List.of());
    if (zones.isEmpty()) {
      return;
    }
    FirmStat sum = zones.stream().map(cells::at).reduce(FirmStat.NONE, FirmStat::plus);
    long twice = sum.firms() - whole.firms();
    Optional<Withheld> why =
        twice > 0 && twice < source.firms().protection().fewest()
            ? Optional.of(Withheld.FEW)
            : Optional.ofNullable(withheld.get(key));
    state(key, Statement.SUM_OF_ZONES, why, unit(key).unit(), () -> unit(key).number(sum.sum()));
  }

  private void ratio(FirmCell.Key key) {
    FirmMeasure measure = measures.get(key.measure());
    FirmCell.Key below = key.of(side(measure, FirmMeasure.Kind.DENOMINATOR));
    BigDecimal divisor = cells.at(below).sum();
    if (divisor.signum() == 0) {
      return;
    }
    state(
        key,
        Statement.PLAIN,
        why(key, below),
        unit(key).canonicalUnit(),
        () -> unit(key).quotient(cells.at(key).sum().divide(divisor, QUOTIENT)));
  }

  private void growth(FirmCell.Key key) {
    FirmMeasure measure = measures.get(key.measure());
    FirmCell.Key before = key.of(side(measure, FirmMeasure.Kind.SAME_BEFORE));
    BigDecimal base = cells.at(before).sum();
    if (base.signum() <= 0) {
      return;
    }
    BigDecimal more = cells.at(key).sum().subtract(base).multiply(PERCENT);
    state(
        key,
        Statement.SAME_FIRMS,
        why(key, before),
        FirmUnits.PERCENT.unit(),
        () -> FirmUnits.PERCENT.quotient(more.divide(base, QUOTIENT)));
  }

  private Optional<Withheld> why(FirmCell.Key... sides) {
    return Stream.of(sides).map(withheld::get).filter(Objects::nonNull).findFirst();
  }

  private int side(FirmMeasure measure, FirmMeasure.Kind kind) {
    return FirmMeasure.of(measures, measure.aggregate(), kind).position();
  }

  private FirmAggregate aggregate(FirmCell.Key key) {
    return source.firms().aggregates().get(measures.get(key.measure()).aggregate());
  }

  // ---- rows -------------------------------------------------------------------------------------

  private void state(
      FirmCell.Key key,
      Statement statement,
      Optional<Withheld> why,
      String unit,
      Supplier<FirmUnits.Number> published) {
    FirmUnits.Number number = why.isEmpty() ? published.get() : null;
    boolean known = number != null;
    int position = measures.get(key.measure()).aggregate();
    FirmAggregate aggregate = source.firms().aggregates().get(position);
    String measure =
        statement == Statement.SAME_FIRMS ? Measure.GROWTH.code() : Measure.LEVEL.code();
    Series series = series(key, aggregate, statement, measure);
    String reference = reference(key, position, statement);
    String id = Ids.of(source.sourceId(), reference, measure);
    FileDeclaration last = source.files().get(source.files().size() - 1);
    Observation observation =
        new Observation(
            id,
            series,
            Period.parse(String.valueOf(key.year())).value(),
            stated(number, conf.unit(unit).map(Unit::canonical).orElse(unit)),
            known ? "A" : "Q",
            known ? null : "withheld",
            last.edition(),
            last.publishedOn(),
            Observation.Standing.LATEST,
            "aggregated",
            new Provenance(
                source.sourceId(),
                reference,
                known ? number.printed().toPlainString() : "",
                unit,
                source.synthetic()));
    Summarized of = new Summarized(position, statement);
    summaries.computeIfAbsent(of, any -> new FirmSummary()).add(key, why);
    statements.add(new Made(observation.toRow(), account(id, key, of, why).row()));
  }

  /** Which cell of which aggregate it is: no firm, and no row of one. */
  private String reference(FirmCell.Key key, int position, Statement statement) {
    return source.files().get(0).path()
        + "#aggregate"
        + (position + 1)
        + ":"
        + String.join(":", word(statement), key.area(), String.valueOf(key.year()))
        + (key.industry().equals(FirmCell.ALL) ? "" : ":" + key.industry());
  }

  private static StatedValue stated(FirmUnits.Number number, String canonicalUnit) {
    return new StatedValue(
        Operator.EQUAL,
        number == null ? null : number.value(),
        null,
        number == null ? null : number.step(),
        canonicalUnit);
  }

  private Series series(
      FirmCell.Key key, FirmAggregate aggregate, Statement statement, String measure) {
    Indicator indicator = conf.indicatorById(aggregate.indicatorId());
    String scope = aggregate.scopes().get(statement);
    if (!key.industry().equals(FirmCell.ALL)) {
      scope = scope.equals(Series.NONE) ? key.industry() : scope + "/" + key.industry();
    }
    return new Series(
        key.area(),
        aggregate.indicatorId(),
        measure,
        measure.equals(Measure.GROWTH.code()) ? Measure.LEVEL.code() : Series.NONE,
        Series.NONE,
        Series.NONE,
        indicator.priceBasis(),
        scope);
  }

  private TableRow account(String id, FirmCell.Key key, Summarized of, Optional<Withheld> why) {
    boolean isDiscreet = isDiscreet(key);
    boolean isOwn = source.firms().aggregates().get(of.position()).function() == Function.COUNT;
    boolean isTold = why.isEmpty() && (isOwn || !isDiscreet);
    return described(Tables.AGGREGATES, of)
        .put(Columns.OBSERVATION_ID, id)
        .put(Columns.INDUSTRY, key.industry().equals(FirmCell.ALL) ? null : key.industry())
        .put(Columns.FIRMS, isTold ? (int) cells.at(key).firms() : null)
        .put(
            Columns.WITHHELD_BECAUSE,
            why.map(each -> isDiscreet ? UNDISCLOSED : word(each)).orElse(null));
  }

  /**
   * Whether a number of firms is withheld in the year, or of two years in one: how many firms a sum
   * has, and that they are few, would tell it.
   */
  private boolean isDiscreet(FirmCell.Key key) {
    return discreetYears.contains(key.year())
        || measures.get(key.measure()).isOfTwoYears() && discreetYears.contains(key.year() - 1);
  }

  private TableRow described(String table, Summarized of) {
    FirmAggregate aggregate = source.firms().aggregates().get(of.position());
    return TableRow.of(table)
        .put(Columns.SOURCE_ID, source.sourceId())
        .put(Columns.AGGREGATE_STATEMENT, word(of.statement()))
        .put(Columns.AGGREGATE_FUNCTION, word(aggregate.function()))
        .put(Columns.AGGREGATED, orNull(aggregate.value()))
        .put(Columns.AGGREGATED_OVER, orNull(aggregate.denominator()))
        .put(Columns.CONDITION, orNull(aggregate.condition()))
        .put(Columns.INPUT_FILES, files);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String word(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT);
  }
}
