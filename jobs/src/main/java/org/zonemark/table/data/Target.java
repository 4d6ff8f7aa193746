package org.zonemark.table.data;

import java.io.Serializable;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;

/**
 * One version of a promise: a row of the table targets.
 *
 * @param id the target: its source and the number or hash of its place there
 * @param version 1 for the first statement
 * @param planId the plan it belongs to
 * @param series what is promised, of whom, beside whom
 * @param listId the list of a rank target, else null
 * @param peerGroup the peer group of a rank target, else null
 * @param op how the value is meant
 * @param value in the canonical unit
 * @param valueHi the upper end of a range, else null
 * @param printStep the unit of the last printed digit, in the canonical unit; null where unknown
 * @param exact whether '=' means exactly that and no better
 * @param tier floor or stretch, null where there is one tier
 * @param unit the canonical unit
 * @param period when it is due
 * @param statedOn when it was stated
 * @param theme the theme or field, or null
 * @param revises the target that this version revises, as printed, or null
 * @param change code of target_change against the version before; null for the first
 * @param dupOf the target it repeats, or null
 */
public record Target(
    String id,
    int version,
    String planId,
    Series series,
    String listId,
    String peerGroup,
    Operator op,
    Double value,
    Double valueHi,
    Double printStep,
    boolean exact,
    String tier,
    String unit,
    String basePeriod,
    Double baseValue,
    Period period,
    String binding,
    String owner,
    String statedOn,
    String theme,
    String revises,
    String change,
    String dupOf,
    boolean synthetic,
    String sourceId,
    String sourceRef,
    String raw,
    String rawUnit)
    implements Serializable {

  public static Target of(Row row) {
    TableRow from = TableRow.view(Tables.TARGETS, row);
    return new Target(
        from.text(Columns.TARGET_ID),
        from.integer(Columns.VERSION),
        from.text(Columns.PLAN_ID),
        Series.of(from),
        from.text(Columns.LIST_ID),
        from.text(Columns.PEER_GROUP),
        Operator.of(from.text(Columns.OP)),
        from.number(Columns.VALUE),
        from.number(Columns.VALUE_HI),
        from.number(Columns.PRINT_STEP),
        from.flag(Columns.EXACT),
        from.text(Columns.TIER),
        from.text(Columns.UNIT),
        from.text(Columns.BASE_PERIOD),
        from.number(Columns.BASE_VALUE),
        Period.parse(from.text(Columns.PERIOD)).value(),
        from.text(Columns.BINDING),
        from.text(Columns.OWNER),
        from.text(Columns.STATED_ON),
        from.text(Columns.THEME),
        from.text(Columns.REVISES),
        from.text(Columns.TARGET_CHANGE),
        from.text(Columns.DUP_OF),
        from.flag(Columns.SYNTHETIC),
        from.text(Columns.SOURCE_ID),
        from.text(Columns.SOURCE_REF),
        from.text(Columns.RAW),
        from.text(Columns.RAW_UNIT));
  }

  public Row toRow() {
    return series
        .putInto(TableRow.of(Tables.TARGETS))
        .put(Columns.TARGET_ID, id)
        .put(Columns.VERSION, version)
        .put(Columns.PLAN_ID, planId)
        .put(Columns.LIST_ID, listId)
        .put(Columns.PEER_GROUP, peerGroup)
        .put(Columns.OP, op.code())
        .put(Columns.VALUE, value)
        .put(Columns.VALUE_HI, valueHi)
        .put(Columns.PRINT_STEP, printStep)
        .put(Columns.EXACT, exact)
        .put(Columns.TIER, tier)
        .put(Columns.UNIT, unit)
        .put(Columns.BASE_PERIOD, basePeriod)
        .put(Columns.BASE_VALUE, baseValue)
        .put(Columns.PERIOD, period.text())
        .put(Columns.BINDING, binding)
        .put(Columns.OWNER, owner)
        .put(Columns.STATED_ON, statedOn)
        .put(Columns.THEME, theme)
        .put(Columns.REVISES, revises)
        .put(Columns.TARGET_CHANGE, change)
        .put(Columns.DUP_OF, dupOf)
        .put(Columns.SYNTHETIC, synthetic)
        .put(Columns.SOURCE_ID, sourceId)
        .put(Columns.SOURCE_REF, sourceRef)
        .put(Columns.RAW, raw)
        .put(Columns.RAW_UNIT, rawUnit)
        .row();
  }

  public Target duplicateOf(String other) {
    return with(id, version, change, other);
  }

  /** The same statement as one of the versions of a target. */
  public Target asVersion(String target, int number, String changed) {
    return with(target, number, changed, dupOf);
  }

  private Target with(String target, int number, String changed, String other) {
    return new Target(
        target,
        number,
        planId,
        series,
        listId,
        peerGroup,
        op,
        value,
        valueHi,
        printStep,
        exact,
        tier,
        unit,
        basePeriod,
        baseValue,
        period,
        binding,
        owner,
        statedOn,
        theme,
        revises,
        changed,
        other,
        synthetic,
        sourceId,
        sourceRef,
        raw,
        rawUnit);
  }

  /** The text as printed, with its unit where it does not name one itself. */
  public String printed() {
    return Observation.printed(raw, rawUnit);
  }
}
