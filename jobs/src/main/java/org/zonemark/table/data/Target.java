package org.zonemark.table.data;

import java.io.Serializable;
import java.util.Objects;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.StatedValue;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;

/**
 * One version of a promise: a row of the table targets.
 *
 * @param id the target: its source and the number or hash of its place there
 * @param version 1 for the first statement
 * @param series what is promised, of whom, beside whom
 * @param list in which list a rank is promised
 * @param stated the number promised, in the canonical unit; without one for a milestone
 * @param terms how it is meant
 * @param period when it is due
 * @param base what the plan starts from
 * @param plan who promises it, and how firmly
 * @param revision what it changes or repeats
 * @param provenance the clause
 */
public record Target(
    String id,
    int version,
    Series series,
    InList list,
    StatedValue stated,
    Terms terms,
    Period period,
    Base base,
    InPlan plan,
    Revision revision,
    Provenance provenance)
    implements Serializable {

  /** Rejects a target without its parts. */
  public Target {
    Objects.requireNonNull(list, "list");
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(provenance, "provenance");
  }

  /**
   * The list of a rank target; both null for others.
   *
   * @param listId the list
   * @param peerGroup those who are ranked
   */
  public record InList(String listId, String peerGroup) implements Serializable {

    /** No list. */
    public static final InList NONE = new InList(null, null);
  }

  /**
   * How a promise is meant.
   *
   * @param exact whether '=' means exactly that and no better
   * @param everyYear whether it is to be kept in every year of its period by itself (每年)
   * @param tier floor or stretch, null where there is one tier
   */
  public record Terms(boolean exact, boolean everyYear, String tier) implements Serializable {

    /** That or better, by the end, in one tier. */
    public static final Terms USUAL = new Terms(false, false, null);
  }

  /**
   * What a plan starts from.
   *
   * @param period as SDMX writes it; null where none is named
   * @param value in the canonical unit; null where none is stated
   */
  public record Base(String period, Double value) implements Serializable {

    /** No base named. */
    public static final Base NONE = new Base(null, null);
  }

  /**
   * A target as part of a plan.
   *
   * @param planId the plan it belongs to
   * @param binding code of target_force, or null
   * @param owner who answers for it, or null
   * @param statedOn when it was stated
   * @param theme the theme or field, or null
   */
  public record InPlan(String planId, String binding, String owner, String statedOn, String theme)
      implements Serializable {}

  /**
   * What a version changes or repeats.
   *
   * @param revises the target that this version revises, as printed, or null
   * @param change code of target_change against the version before; null for the first
   * @param dupOf the target it repeats, or null
   */
  public record Revision(String revises, String change, String dupOf) implements Serializable {

    /** A first statement. */
    public static final Revision NONE = new Revision(null, null, null);
  }

  public static Target of(Row row) {
    TableRow from = TableRow.view(Tables.TARGETS, row);
    return new Target(
        from.text(Columns.TARGET_ID),
        from.integer(Columns.VERSION),
        Series.of(from),
        new InList(from.text(Columns.LIST_ID), from.text(Columns.PEER_GROUP)),
        new StatedValue(
            Operator.of(from.text(Columns.OP)),
            from.number(Columns.VALUE),
            from.number(Columns.VALUE_HI),
            from.number(Columns.PRINT_STEP),
            from.text(Columns.UNIT)),
        new Terms(from.flag(Columns.EXACT), from.flag(Columns.EVERY_YEAR), from.text(Columns.TIER)),
        Period.parse(from.text(Columns.PERIOD)).value(),
        new Base(from.text(Columns.BASE_PERIOD), from.number(Columns.BASE_VALUE)),
        new InPlan(
            from.text(Columns.PLAN_ID),
            from.text(Columns.BINDING),
            from.text(Columns.OWNER),
            from.text(Columns.STATED_ON),
            from.text(Columns.THEME)),
        new Revision(
            from.text(Columns.REVISES),
            from.text(Columns.TARGET_CHANGE),
            from.text(Columns.DUP_OF)),
        Provenance.of(from));
  }

  public Row toRow() {
    TableRow row = series.putInto(TableRow.of(Tables.TARGETS));
    return provenance
        .putInto(row)
        .put(Columns.TARGET_ID, id)
        .put(Columns.VERSION, version)
        .put(Columns.PLAN_ID, planId())
        .put(Columns.LIST_ID, list.listId())
        .put(Columns.PEER_GROUP, peerGroup())
        .put(Columns.OP, op().code())
        .put(Columns.VALUE, value())
        .put(Columns.VALUE_HI, valueHi())
        .put(Columns.PRINT_STEP, printStep())
        .put(Columns.EXACT, exact())
        .put(Columns.EVERY_YEAR, everyYear())
        .put(Columns.TIER, tier())
        .put(Columns.UNIT, unit())
        .put(Columns.BASE_PERIOD, basePeriod())
        .put(Columns.BASE_VALUE, baseValue())
        .put(Columns.PERIOD, period.text())
        .put(Columns.BINDING, binding())
        .put(Columns.OWNER, owner())
        .put(Columns.STATED_ON, statedOn())
        .put(Columns.THEME, theme())
        .put(Columns.REVISES, revises())
        .put(Columns.TARGET_CHANGE, change())
        .put(Columns.DUP_OF, dupOf())
        .row();
  }

  public Target duplicateOf(String other) {
    return with(id, version, new Revision(revises(), change(), other));
  }

  /** The same statement as one of the versions of a target. */
  public Target asVersion(String target, int number, String changed) {
    return with(target, number, new Revision(revises(), changed, dupOf()));
  }

  private Target with(String target, int number, Revision other) {
    return new Target(
        target, number, series, list, stated, terms, period, base, plan, other, provenance);
  }

  /** The text as printed, with its unit where it does not name one itself. */
  public String printed() {
    return provenance.printed();
  }

  // ---- parts of parts
  // -----------------------------------------------------------------------------

  public Operator op() {
    return stated.operator();
  }

  public Double value() {
    return stated.value();
  }

  public Double valueHi() {
    return stated.valueHi();
  }

  public Double printStep() {
    return stated.printStep();
  }

  public String unit() {
    return stated.unit();
  }

  public boolean exact() {
    return terms.exact();
  }

  public boolean everyYear() {
    return terms.everyYear();
  }

  public String tier() {
    return terms.tier();
  }

  public String peerGroup() {
    return list.peerGroup();
  }

  public String basePeriod() {
    return base.period();
  }

  public Double baseValue() {
    return base.value();
  }

  public String planId() {
    return plan.planId();
  }

  public String binding() {
    return plan.binding();
  }

  public String owner() {
    return plan.owner();
  }

  public String statedOn() {
    return plan.statedOn();
  }

  public String theme() {
    return plan.theme();
  }

  public String revises() {
    return revision.revises();
  }

  public String change() {
    return revision.change();
  }

  public String dupOf() {
    return revision.dupOf();
  }

  public boolean synthetic() {
    return provenance.synthetic();
  }

  public String sourceId() {
    return provenance.sourceId();
  }

  public String sourceRef() {
    return provenance.sourceRef();
  }

  public String raw() {
    return provenance.raw();
  }
}
