package org.zonemark.table.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexNode;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.LeastChange;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.Ranks;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;

/**
 * By how much a zone would have to be better in one indicator, all else being equal, to stand so
 * many places better. The value is the one that is normalised, after all steps; the scores of all
 * zones follow, since a new best value changes the scale.
 */
final class RequiredImprovements {

  private final IndexDeclaration index;
  private final Configuration conf;
  private final ScoredYear year;
  private final Map<String, LeafScores.Tried> leaves = new HashMap<>();
  private final Map<String, Composite.Tried> wholes = new HashMap<>();

  RequiredImprovements(IndexDeclaration index, Configuration conf, ScoredYear year) {
    this.index = index;
    this.conf = conf;
    this.year = year;
    for (IndexNode leaf : index.leaves()) {
      leaves.put(leaf.id(), year.leaves().tried(leaf, year.year()));
      wholes.put(leaf.id(), year.composite().tried(leaf.id()));
    }
  }

  /** Rows of the table lifts, of every so manieth ranked zone. */
  List<Row> rows(int part, int parts) {
    Map<String, Integer> ranks = year.ranks();
    List<Row> rows = new ArrayList<>();
    int at = 0;
    for (Map.Entry<String, Integer> ranked : ranks.entrySet()) {
      if (at++ % parts == part) {
        for (int places : index.why().lifts()) {
          for (IndexNode leaf : index.leaves()) {
            rows.add(row(ranked.getKey(), ranked.getValue(), places, leaf));
          }
        }
      }
    }
    return rows;
  }

  private Row row(String zone, int rank, int places, IndexNode leaf) {
    Outcome<Double> value = year.inputs().outcome(leaf.leaf().indicator(), year.year(), zone);
    TableRow row =
        TableRow.of(Tables.LIFTS)
            .put(Columns.INDEX_ID, index.indexId())
            .put(Columns.VARIANT_ID, index.variantId())
            .put(Columns.YEAR, year.year())
            .put(Columns.ZONE_ID, zone)
            .put(Columns.PLACES, places)
            .put(Columns.NODE_ID, leaf.id())
            .put(Columns.FROM_RANK, rank)
            .put(Columns.VALUE, value.value())
            .put(Columns.UNIT, unit(leaf));
    if (!value.isPresent()) {
      return row.put(Columns.REASON, value.reason().code()).row();
    }
    int wanted = rank - places;
    OptionalDouble needed =
        wanted < 1
            ? OptionalDouble.empty()
            : LeastChange.of(
                value.value(),
                leaf.leaf().direction() * step(value.value(), leaf),
                tried -> rank(zone, leaf, tried) <= wanted);
    if (needed.isEmpty()) {
      return row.put(Columns.REASON, Reason.NOT_ATTAINABLE.code()).row();
    }
    double change = needed.getAsDouble() - value.value();
    return row.put(Columns.TO_RANK, rank(zone, leaf, needed.getAsDouble()))
        .put(Columns.NEEDED_VALUE, needed.getAsDouble())
        .put(Columns.NEEDED_CHANGE, change)
        .put(
            Columns.NEEDED_CHANGE_PCT,
            value.value() == 0 ? null : 100 * change / Math.abs(value.value()))
        .row();
  }

  /** The unit of the value; null where it was divided by another. */
  private String unit(IndexNode leaf) {
    String unit = conf.indicatorById(leaf.leaf().indicator()).unit();
    return leaf.leaf().denominator() == null ? conf.unit(unit).orElseThrow().canonical() : null;
  }

  /** A first change: a thousandth of the spread of the values, or of the value itself. */
  private double step(double value, IndexNode leaf) {
    double[] known =
        year.inputs().column(leaf.leaf().indicator(), year.year()).stream()
            .filter(any -> any != null)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    double spread = known[known.length - 1] - known[0];
    double size = spread > 0 ? spread : Math.abs(value);
    return size == 0 ? 1 : size / 1000;
  }

  /** The rank of a zone with another value of one indicator; none is the worst possible. */
  private int rank(String zone, IndexNode leaf, double value) {
    int at = Collections.binarySearch(year.zones(), zone);
    double[] scores = leaves.get(leaf.id()).with(at, value);
    return Ranks.rank(wholes.get(leaf.id()).whole(scores), at, index.rankDecimals());
  }
}
