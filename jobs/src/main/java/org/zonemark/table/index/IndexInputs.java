package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.conf.index.IndexStep;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Peers;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.index.IndexCells.Cell;
import org.zonemark.table.rank.Rankings;

/**
 * The values that enter an index, after its steps in their declared order: which zones are kept,
 * and of each value where it comes from. Zones without any value in a year are not in it.
 */
public final class IndexInputs implements IndexValues {

  private final IndexDeclaration index;
  private final List<IndexNode.Leaf> leaves;
  private final InputSteps.Grouping grouping;

  private final IndexCells cells;

  private IndexInputs(IndexDeclaration index, InputSteps.Grouping grouping, IndexCells cells) {
    this.index = index;
    this.cells = cells;
    this.leaves = index.leaves().stream().map(IndexNode::leaf).toList();
    this.grouping = grouping;
  }

  /** A yearly value of an indicator, or why there is none, as it goes from task to task. */
  public static Row input(String indicator, Rankings.Entry entry) {
    return input(indicator, entry, null, null);
  }

  /**
   * The same, with what later editions did to it.
   *
   * @param first the value as it was printed first; null where there is none
   * @param revisionPct the usual revision of the indicator in percent; null where unknown
   */
  public static Row input(
      String indicator, Rankings.Entry entry, Double first, Double revisionPct) {
    String reason = entry.reason() == null ? null : entry.reason().code();
    return Row.of(
        indicator, entry.zoneId(), entry.year(), entry.value(), reason, first, revisionPct);
  }

  /** The inputs of an index, made of the {@linkplain #input values} of its indicators. */
  public static IndexInputs of(IndexDeclaration index, Configuration conf, Iterable<Row> values) {
    IndexCells cells = new IndexCells();
    for (Row value : values) {
      int year = value.getInt(2);
      Cell cell =
          value.isNullAt(3)
              ? Cell.missing(Reason.of(value.getString(4)))
              : Cell.reported(value.getDouble(3), year);
      cells.read(value.getString(0), year, value.getString(1), cell);
    }
    IndexInputs inputs = new IndexInputs(index, new InputSteps.Grouping(conf), cells);
    inputs.admit(conf);
    // Denominators are read as they were reported, also where they are inputs themselves.
    cells.keepReported();
    inputs.take(index.steps());
    return inputs;
  }

  /** Lets be scored whom the index is about and who has a value. */
  private void admit(Configuration conf) {
    for (IndexNode.Leaf leaf : leaves) {
      cells
          .years(leaf.indicator())
          .forEach(
              (year, byZone) ->
                  byZone.forEach(
                      (zone, cell) -> {
                        if (cell.value() != null
                            && Peers.includes(index.peers(), zone, year, conf)) {
                          cells.admit(year, zone);
                        }
                      }));
    }
  }

  private void take(List<IndexStep> some) {
    InputSteps steps = new InputSteps(cells, index, grouping);
    some.forEach(steps::take);
  }

  /**
   * These inputs with one zone as it is in others of the same index, after further steps. What is
   * done so far must go zone by zone.
   *
   * @param years those that are wanted
   */
  IndexInputs with(String zone, IndexInputs other, List<IndexStep> further, Set<Integer> years) {
    boolean divides = further.stream().anyMatch(IndexStep.Denominate.class::isInstance);
    List<String> indicators = leaves.stream().map(IndexNode.Leaf::indicator).toList();
    IndexInputs mixed =
        new IndexInputs(index, grouping, cells.with(zone, other.cells, indicators, years, divides));
    mixed.take(further);
    return mixed;
  }

  // ---- what came out ----------------------------------------------------------------------------

  @Override
  public List<Integer> years() {
    return cells.zones().keySet().stream().filter(index::covers).toList();
  }

  @Override
  public List<String> zones(int year) {
    return List.copyOf(cells.zones().get(year));
  }

  /** The zones that were screened out in a year, ordered. */
  List<String> screened(int year) {
    return cells.screened(year);
  }

  /** What was left as it was although a step should have treated it. */
  List<IndexCells.Untreated> untreated() {
    return cells.untreated();
  }

  @Override
  public Outcome<Double> outcome(String indicator, int year, String zone) {
    Cell cell = cells.cell(indicator, year, zone);
    return cell.value() == null ? Outcome.none(cell.reason()) : Outcome.of(cell.value());
  }

  @Override
  public List<Double> column(String indicator, int year) {
    return cells.column(indicator, year);
  }

  /** Values as they were reported, of some zones in their order; null where missing. */
  List<Double> reported(String indicator, int year, List<String> some) {
    List<Double> column = new ArrayList<>();
    some.forEach(zone -> column.add(cells.reported(indicator, year, zone).value()));
    return column;
  }

  /** Rows of the table index_inputs. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int year : years()) {
      for (IndexNode.Leaf leaf : leaves) {
        for (String zone : cells.zones().get(year)) {
          Cell cell = cells.cell(leaf.indicator(), year, zone);
          if (cell.value() != null) {
            rows.add(
                TableRow.of(Tables.INDEX_INPUTS)
                    .put(Columns.INDEX_ID, index.indexId())
                    .put(Columns.VARIANT_ID, index.variantId())
                    .put(Columns.YEAR, year)
                    .put(Columns.ZONE_ID, zone)
                    .put(Columns.INDICATOR_ID, leaf.indicator())
                    .put(Columns.VALUE, cell.value())
                    .put(Columns.ORIGIN, cell.origin())
                    .put(Columns.SOURCE_YEAR, cell.sourceYear())
                    .put(Columns.METHOD, cell.method())
                    .put(Columns.UNTREATED_VALUE, cell.untreated())
                    .row());
          }
        }
      }
    }
    return rows;
  }
}
