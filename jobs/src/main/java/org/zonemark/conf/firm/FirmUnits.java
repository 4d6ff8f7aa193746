package org.zonemark.conf.firm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;
import org.zonemark.conf.directory.Unit;
import org.zonemark.method.number.Exact;

/** In which unit an aggregate is made, and how it becomes the indicator's. */
public final class FirmUnits {

  /** As many digits as a double holds whatever it is. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final MathContext ENOUGH = new MathContext(60);

  /** Of rates of growth. */
  public static final Factor PERCENT = new Factor("%", "%", BigDecimal.ONE, BigDecimal.ONE);

  private final FirmTable table;
  private final Function<String, Optional<Unit>> units;
  private final Function<String, String> unitOfIndicator;

  /**
   * The units of a table's aggregates.
   *
   * @param units the unit of a name
   * @param unitOfIndicator the unit's name of an indicator's id
   */
  public FirmUnits(
      FirmTable table,
      Function<String, Optional<Unit>> units,
      Function<String, String> unitOfIndicator) {
    this.table = table;
    this.units = units;
    this.unitOfIndicator = unitOfIndicator;
  }

  /**
   * From a column's unit to the indicator's canonical one.
   *
   * @param unit in which the aggregate is made
   * @param canonicalUnit in which it is stored
   * @param numerator of the factor
   * @param denominator of the factor
   */
  public record Factor(
      String unit, String canonicalUnit, BigDecimal numerator, BigDecimal denominator) {

    private double canonical(BigDecimal value) {
      BigDecimal multiple = value.multiply(numerator);
      return denominator.equals(BigDecimal.ONE)
          ? multiple.doubleValue()
          : multiple.divide(denominator, ENOUGH).doubleValue();
    }

    /** An exact amount in the unit, rounded in the canonical one once. */
    public Number number(BigDecimal amount) {
      BigDecimal stripped = amount.stripTrailingZeros();
      BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
      return new Number(
          plain, unit, canonical(plain), canonical(Exact.printStep(plain)), canonicalUnit);
    }

    /** A quotient of amounts: what is printed of it is the number stored. */
    public Number quotient(BigDecimal exact) {
      double value = canonical(exact);
      BigDecimal printed = BigDecimal.valueOf(value).round(DIGITS);
      return new Number(
          printed, canonicalUnit, value, Exact.printStep(printed).doubleValue(), canonicalUnit);
    }
  }

  /**
   * An aggregate as it is stated.
   *
   * @param printed as a text would show it
   * @param unit of that
   * @param value in the canonical unit
   * @param step the unit of the last printed digit, in the canonical unit
   * @param canonicalUnit of value and step
   */
  public record Number(
      BigDecimal printed, String unit, double value, double step, String canonicalUnit) {}

  /** The factor of an aggregate. */
  public Factor of(FirmAggregate aggregate) {
    return find(aggregate).orElseThrow();
  }

  /** The aggregate's unit against its indicator's, where they do not fit; else empty. */
  public Optional<String> mismatch(FirmAggregate aggregate) {
    Unit wanted = indicatorUnit(aggregate);
    return find(aggregate).isPresent()
        ? Optional.empty()
        : Optional.of(made(aggregate) + " -> " + wanted.unit());
  }

  private Unit indicatorUnit(FirmAggregate aggregate) {
    return units.apply(unitOfIndicator.apply(aggregate.indicatorId())).orElseThrow();
  }

  private String made(FirmAggregate aggregate) {
    return switch (aggregate.function()) {
      case COUNT, DISTINCT -> "1";
      case RATIO -> unit(aggregate.value()).unit() + "/" + unit(aggregate.denominator()).unit();
      default -> unit(aggregate.value()).unit();
    };
  }

  private Unit unit(String value) {
    return units.apply(table.columns().values().get(value).unit()).orElseThrow();
  }

  private Optional<Factor> find(FirmAggregate aggregate) {
    Unit wanted = indicatorUnit(aggregate);
    return switch (aggregate.function()) {
      case COUNT, DISTINCT ->
          Optional.of(
              new Factor(wanted.canonical(), wanted.canonical(), BigDecimal.ONE, BigDecimal.ONE));
      case RATIO -> ratio(unit(aggregate.value()), unit(aggregate.denominator()), wanted);
      default -> {
        Unit own = unit(aggregate.value());
        yield own.canonical().equals(wanted.canonical())
            ? Optional.of(
                new Factor(own.unit(), own.canonical(), own.numerator(), own.denominator()))
            : Optional.empty();
      }
    };
  }

  /** Of two amounts of one kind percent; of others the unit that is written with a stroke. */
  private Optional<Factor> ratio(Unit above, Unit below, Unit wanted) {
    BigDecimal numerator = above.numerator().multiply(below.denominator());
    BigDecimal denominator = above.denominator().multiply(below.numerator());
    if (above.canonical().equals(below.canonical()) && wanted.canonical().equals("%")) {
      return Optional.of(new Factor("%", "%", numerator.movePointRight(2), denominator));
    }
    String[] sides = wanted.unit().split("/");
    Optional<Unit> over = sides.length == 2 ? units.apply(sides[0]) : Optional.empty();
    Optional<Unit> under = sides.length == 2 ? units.apply(sides[1]) : Optional.empty();
    boolean fits =
        over.isPresent()
            && under.isPresent()
            && over.get().canonical().equals(above.canonical())
            && under.get().canonical().equals(below.canonical());
    if (!fits) {
      return Optional.empty();
    }
    return Optional.of(
        new Factor(
            wanted.unit(),
            wanted.canonical(),
            numerator
                .multiply(over.get().denominator())
                .multiply(under.get().numerator())
                .multiply(wanted.numerator()),
            denominator
                .multiply(over.get().numerator())
                .multiply(under.get().denominator())
                .multiply(wanted.denominator())));
  }
}
