package org.zonemark.table.data;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;

/**
 * One reported statement, as printed: a row of the table observations.
 *
 * @param id hash of source, place and measure
 * @param series what it is a statement about
 * @param period when
 * @param value in the canonical unit; null when missing, and then missingReason says why
 * @param valueHi the upper end of a range, else null
 * @param op how the printed value bounds the true one
 * @param unit the canonical unit
 * @param status observation status after SDMX
 * @param missingReason why there is no value, null when there is one
 * @param printStep the unit of the last printed digit, in the canonical unit
 * @param edition the publication it was printed in
 * @param publishedOn when that appeared, as far as known
 * @param latest whether it is the statement that counts for its series and period
 * @param partOf the observation of the whole it is declared a part of, or null
 * @param dupOf the observation it repeats, or null
 * @param origin reported, extracted or corrected
 * @param synthetic whether its source says so
 * @param sourceId the source
 * @param sourceRef file, sheet and cell
 * @param raw the text of the cell
 * @param rawUnit the unit as printed
 */
public record Observation(
    String id,
    Series series,
    Period period,
    Double value,
    Double valueHi,
    Operator op,
    String unit,
    String status,
    String missingReason,
    Double printStep,
    String edition,
    String publishedOn,
    boolean latest,
    String partOf,
    String dupOf,
    String origin,
    boolean synthetic,
    String sourceId,
    String sourceRef,
    String raw,
    String rawUnit)
    implements Serializable {

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
        from.number(Columns.VALUE),
        from.number(Columns.VALUE_HI),
        Operator.of(from.text(Columns.OP)),
        from.text(Columns.UNIT),
        from.text(Columns.OBS_STATUS),
        from.text(Columns.MISSING_REASON),
        from.number(Columns.PRINT_STEP),
        from.text(Columns.EDITION),
        from.text(Columns.PUBLISHED_ON),
        from.flag(Columns.IS_LATEST),
        from.text(Columns.PART_OF),
        from.text(Columns.DUP_OF),
        from.text(Columns.ORIGIN),
        from.flag(Columns.SYNTHETIC),
        from.text(Columns.SOURCE_ID),
        from.text(Columns.SOURCE_REF),
        from.text(Columns.RAW),
        from.text(Columns.RAW_UNIT));
  }

  public Row toRow() {
    return series
        .putInto(TableRow.of(Tables.OBSERVATIONS))
        .put(Columns.OBSERVATION_ID, id)
        .put(Columns.PERIOD, period.text())
        .put(Columns.YEAR, period.year())
        .put(Columns.VALUE, value)
        .put(Columns.VALUE_HI, valueHi)
        .put(Columns.OP, op.code())
        .put(Columns.UNIT, unit)
        .put(Columns.OBS_STATUS, status)
        .put(Columns.MISSING_REASON, missingReason)
        .put(Columns.PRINT_STEP, printStep)
        .put(Columns.EDITION, edition)
        .put(Columns.PUBLISHED_ON, publishedOn)
        .put(Columns.IS_LATEST, latest)
        .put(Columns.PART_OF, partOf)
        .put(Columns.DUP_OF, dupOf)
        .put(Columns.ORIGIN, origin)
        .put(Columns.SYNTHETIC, synthetic)
        .put(Columns.SOURCE_ID, sourceId)
        .put(Columns.SOURCE_REF, sourceRef)
        .put(Columns.RAW, raw)
        .put(Columns.RAW_UNIT, rawUnit)
        .row();
  }

  /** Whether a sense check doubts the value. */
  public boolean isUnreliable() {
    return UNRELIABLE.equals(status);
  }

  /** Whether the printed value is the value itself, exactly or about, and not a bound of it. */
  public boolean isPoint() {
    return op == Operator.EQUAL || op == Operator.ABOUT;
  }

  public int year() {
    return period.year();
  }

  public Observation settled(boolean isLatest, String duplicateOf) {
    return with(status, isLatest, partOf, duplicateOf);
  }

  public Observation withStatus(String newStatus) {
    return with(newStatus, latest, partOf, dupOf);
  }

  public Observation withPartOf(String whole) {
    return with(status, latest, whole, dupOf);
  }

  /** A value that follows from this statement and others of its series; it has no id. */
  public Observation derived(Period when, double amount) {
    return new Observation(
        null,
        series,
        when,
        amount,
        null,
        Operator.EQUAL,
        unit,
        "A",
        null,
        null,
        edition,
        publishedOn,
        latest,
        null,
        null,
        origin,
        synthetic,
        sourceId,
        sourceRef,
        "",
        unit);
  }

  /** The value put right; the text as printed stays. */
  public Observation corrected(double right, Double rightStep) {
    return new Observation(
        id,
        series,
        period,
        right,
        valueHi,
        op,
        unit,
        status,
        missingReason,
        rightStep,
        edition,
        publishedOn,
        latest,
        partOf,
        dupOf,
        "corrected",
        synthetic,
        sourceId,
        sourceRef,
        raw,
        rawUnit);
  }

  private Observation with(String newStatus, boolean isLatest, String whole, String duplicateOf) {
    return new Observation(
        id,
        series,
        period,
        value,
        valueHi,
        op,
        unit,
        newStatus,
        missingReason,
        printStep,
        edition,
        publishedOn,
        isLatest,
        whole,
        duplicateOf,
        origin,
        synthetic,
        sourceId,
        sourceRef,
        raw,
        rawUnit);
  }

  /** The text as printed, with its unit where it does not name one itself. */
  public String printed() {
    return new Provenance(sourceId, sourceRef, raw, rawUnit, synthetic).printed();
  }
}
