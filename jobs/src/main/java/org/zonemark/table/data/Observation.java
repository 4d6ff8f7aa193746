package org.zonemark.table.data;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;

/**
 * One reported statement, as printed: a row of the table observations.
 *
 * @param id hash of source, place and measure
 * @param series what it is a statement about
 * @param period when
 * @param stated the value; where it is missing missingReason says why
 * @param status observation status after SDMX
 * @param missingReason why there is no value, null when there is one
 * @param edition the publication it was printed in
 * @param publishedOn when that appeared, as far as known
 * @param standing whether it counts among the statements of its series and period
 * @param origin reported, extracted or corrected
 * @param provenance where it stands and what it says there
 */
public record Observation(
    String id,
    Series series,
    Period period,
    StatedValue stated,
    String status,
    String missingReason,
    String edition,
    String publishedOn,
    Standing standing,
    String origin,
    Provenance provenance)
    implements Serializable {

  /**
   * How a statement stands to others.
   *
   * @param latest whether it is the one that counts for its series and period
   * @param partOf the observation of the whole it is declared a part of, or null
   * @param dupOf the observation it repeats, or null
   */
  public record Standing(boolean latest, String partOf, String dupOf) implements Serializable {

    /** A statement that counts as long as nothing else is known. */
    public static final Standing LATEST = new Standing(true, null, null);

    /** One that other statements have replaced. */
    public static final Standing REPLACED = new Standing(false, null, null);

    private static Standing of(boolean latest, String partOf, String dupOf) {
      if (partOf == null && dupOf == null) {
        return latest ? LATEST : REPLACED;
      }
      return new Standing(latest, partOf, dupOf);
    }
  }

  /** The periods met so far: a table names the same few again and again. */
  private static final Map<String, Period> PERIODS = new ConcurrentHashMap<>();

  /** SDMX: low reliability. Set when a sense check doubts the value; the value itself stays. */
  public static final String UNRELIABLE = "U";

  public static Observation of(Row row) {
    TableRow from = TableRow.view(Tables.OBSERVATIONS, row);
    return of(from, Series.of(from));
  }

  /**
   * The statement of a row.
   *
   * @param met the series met so far: statements of one series share it
   */
  public static Observation of(Row row, Map<Series, Series> met) {
    TableRow from = TableRow.view(Tables.OBSERVATIONS, row);
    return of(from, met.computeIfAbsent(Series.of(from), series -> series));
  }

  private static Observation of(TableRow from, Series series) {
    return new Observation(
        from.text(Columns.OBSERVATION_ID),
        series,
        PERIODS.computeIfAbsent(from.text(Columns.PERIOD), text -> Period.parse(text).value()),
        new StatedValue(
            Operator.of(from.text(Columns.OP)),
            from.number(Columns.VALUE),
            from.number(Columns.VALUE_HI),
            from.number(Columns.PRINT_STEP),
            from.text(Columns.UNIT)),
        from.text(Columns.OBS_STATUS),
        from.text(Columns.MISSING_REASON),
        from.text(Columns.EDITION),
        from.text(Columns.PUBLISHED_ON),
        Standing.of(
            from.flag(Columns.IS_LATEST), from.text(Columns.PART_OF), from.text(Columns.DUP_OF)),
        from.text(Columns.ORIGIN),
        Provenance.of(from));
  }

  public Row toRow() {
    TableRow row = series.putInto(TableRow.of(Tables.OBSERVATIONS));
    provenance.putInto(row);
    return row.put(Columns.OBSERVATION_ID, id)
        .put(Columns.VALUE, stated.value())
        .put(Columns.VALUE_HI, stated.valueHi())
        .put(Columns.OP, stated.operator().code())
        .put(Columns.PRINT_STEP, stated.printStep())
        .put(Columns.UNIT, stated.unit())
        .put(Columns.PERIOD, period.text())
        .put(Columns.YEAR, period.year())
        .put(Columns.OBS_STATUS, status)
        .put(Columns.MISSING_REASON, missingReason)
        .put(Columns.EDITION, edition)
        .put(Columns.PUBLISHED_ON, publishedOn)
        .put(Columns.IS_LATEST, standing.latest)
        .put(Columns.PART_OF, standing.partOf)
        .put(Columns.DUP_OF, standing.dupOf)
        .put(Columns.ORIGIN, origin)
        .row();
  }

  // ---- what it says -----------------------------------------------------------------------------

  /** In the canonical unit; null when missing. */
  public Double value() {
    return stated.value();
  }

  /** The upper end of a range, else null. */
  public Double valueHi() {
    return stated.valueHi();
  }

  /** How the printed value bounds the true one. */
  public Operator op() {
    return stated.operator();
  }

  /** The canonical unit. */
  public String unit() {
    return stated.unit();
  }

  /** The unit of the last printed digit, in the canonical unit. */
  public Double printStep() {
    return stated.printStep();
  }

  /** Whether it is the statement that counts for its series and period. */
  public boolean latest() {
    return standing.latest;
  }

  /** The observation of the whole it is declared a part of, or null. */
  public String partOf() {
    return standing.partOf;
  }

  /** The observation it repeats, or null. */
  public String dupOf() {
    return standing.dupOf;
  }

  /** The source. */
  public String sourceId() {
    return provenance.sourceId();
  }

  /** File, sheet and cell. */
  public String sourceRef() {
    return provenance.sourceRef();
  }

  /** The text of the cell. */
  public String raw() {
    return provenance.raw();
  }

  /** The unit as printed. */
  public String rawUnit() {
    return provenance.rawUnit();
  }

  /** Whether a sense check doubts the value. */
  public boolean isUnreliable() {
    return UNRELIABLE.equals(status);
  }

  /** Whether the printed value is the value itself, exactly or about, and not a bound of it. */
  public boolean isPoint() {
    return op() == Operator.EQUAL || op() == Operator.ABOUT;
  }

  public int year() {
    return period.year();
  }

  // ---- what becomes of it -----------------------------------------------------------------------

  public Observation settled(boolean isLatest, String duplicateOf) {
    return with(stated, status, Standing.of(isLatest, standing.partOf, duplicateOf), origin);
  }

  public Observation withStatus(String newStatus) {
    return with(stated, newStatus, standing, origin);
  }

  public Observation withPartOf(String whole) {
    return with(stated, status, Standing.of(standing.latest, whole, standing.dupOf), origin);
  }

  /** The value put right; the text as printed stays. */
  public Observation corrected(double right, Double rightStep) {
    StatedValue put = new StatedValue(op(), right, valueHi(), rightStep, unit());
    return with(put, status, standing, "corrected");
  }

  private Observation with(
      StatedValue newValue, String newStatus, Standing newStanding, String newOrigin) {
    return new Observation(
        id,
        series,
        period,
        newValue,
        newStatus,
        missingReason,
        edition,
        publishedOn,
        newStanding,
        newOrigin,
        provenance);
  }

  /** A value that follows from this statement and others of its series; it has no id. */
  public Observation derived(Period when, double amount) {
    return new Observation(
        null,
        series,
        when,
        StatedValue.exactly(amount, unit()),
        "A",
        null,
        edition,
        publishedOn,
        Standing.of(standing.latest, null, null),
        origin,
        new Provenance(sourceId(), sourceRef(), "", unit(), provenance.synthetic()));
  }

  /** The text as printed, with its unit where it does not name one itself. */
  public String printed() {
    return provenance.printed();
  }
}
