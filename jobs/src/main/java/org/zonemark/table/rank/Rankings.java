package org.zonemark.table.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Nature;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.RankMove;
import org.zonemark.method.rank.Ranks;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Series;
import org.zonemark.table.data.TableRow;

/**
 * The places of zones in lists, and their moves between years.
 *
 * <p>A computed list ranks the zones of the whole by the level of one indicator in one year, among
 * all and inside each peer group. A stated list is copied from a publication and never re-ranked.
 * Annual periods only.
 */
public final class Rankings {

  /** The files that hold the lists of indices; those of indicators are written by another job. */
  public static final String INDICES = "indices";

  private Rankings() {}

  /** Rows of the tables rankings and rank_moves. */
  public record Tabled(List<Row> rankings, List<Row> moves) {

    /** All of it in one. */
    public static Tabled whole(Stream<Tabled> parts) {
      Tabled whole = new Tabled(new ArrayList<>(), new ArrayList<>());
      parts.forEach(
          part -> {
            whole.rankings.addAll(part.rankings);
            whole.moves.addAll(part.moves);
          });
      return whole;
    }
  }

  /** A value or place that enters a list. */
  public record Entry(String zoneId, int year, Double value, String observationId, Reason reason) {}

  // ---- what enters a list -----------------------------------------------------------------------

  /** The yearly value of a statement that may enter indices, or why there is none. */
  public static Optional<Entry> value(Observation observation, Configuration conf) {
    Indicator indicator = conf.indicatorById(observation.series().indicatorId());
    return isRanked(observation, indicator)
        ? Optional.of(entry(observation, indicator, conf))
        : Optional.empty();
  }

  /** The yearly values of all zones that may enter indices, and why there are none. */
  public static List<Entry> values(IndicatorData data, Configuration conf) {
    return data.latest().stream().flatMap(one -> value(one, conf).stream()).toList();
  }

  /** Yearly levels that count; of ratios and shares of the zone itself, their values. */
  private static boolean isRanked(Observation observation, Indicator indicator) {
    Series series = observation.series();
    boolean own =
        series.comparatorId().equals(Series.NONE)
            && series.ofMeasure().equals(Series.NONE)
            && series.scope().equals(Series.NONE);
    boolean rate = indicator.nature() == Nature.RATIO;
    return observation.latest()
        && observation.period().isAnnual()
        && own
        && (Measure.LEVEL.is(series)
            || rate && (Measure.RATIO.is(series) || Measure.SHARE.is(series)));
  }

  private static Entry entry(Observation observation, Indicator indicator, Configuration conf) {
    Reason reason = null;
    if (observation.value() == null) {
      reason = Reason.of(observation.missingReason());
    } else if (observation.isUnreliable()) {
      reason = Reason.UNRELIABLE;
    } else if (!observation.isPoint()) {
      reason = Reason.BOUND_ONLY;
    } else if (!observation.unit().equals(conf.unit(indicator.unit()).orElseThrow().canonical())) {
      reason = Reason.UNIT_DIFFERS;
    }
    return new Entry(
        observation.series().zoneId(),
        observation.year(),
        reason == null ? observation.value() : null,
        observation.id(),
        reason);
  }

  // ---- rows -------------------------------------------------------------------------------------

  /** What every row of rankings begins with. */
  public static TableRow row(
      String listId, String group, int year, Ranks.Place place, Entry entry, String unit) {
    return TableRow.of(Tables.RANKINGS)
        .put(Columns.LIST_ID, listId)
        .put(Columns.PEER_GROUP, group)
        .put(Columns.YEAR, year)
        .put(Columns.ZONE_ID, place.key())
        .put(Columns.VALUE, entry == null ? null : entry.value())
        .put(Columns.UNIT, unit)
        .put(Columns.RANK, place.rank())
        .put(Columns.RANK_OF, place.rankOf())
        .put(Columns.PERCENTILE, place.percentile())
        .put(Columns.TIED_WITH, place.tiedWith())
        .put(Columns.METHOD_VERSION, 1)
        .put(Columns.OBSERVATION_ID, entry == null ? null : entry.observationId())
        .put(Columns.REASON, place.reason() == null ? null : place.reason().code());
  }

  /** A row of rank_moves. */
  static TableRow row(String listId, String group, int from, int to, RankMove move) {
    return TableRow.of(Tables.RANK_MOVES)
        .put(Columns.LIST_ID, listId)
        .put(Columns.PEER_GROUP, group)
        .put(Columns.FROM_YEAR, from)
        .put(Columns.TO_YEAR, to)
        .put(Columns.ZONE_ID, move.key())
        .put(Columns.FROM_RANK, move.fromRank())
        .put(Columns.FROM_OF, move.fromOf())
        .put(Columns.TO_RANK, move.toRank())
        .put(Columns.TO_OF, move.toOf())
        .put(Columns.CHANGE, move.change())
        .put(Columns.CHANGE_COMMON, move.changeCommon())
        .put(Columns.REASON, move.reason() == null ? null : move.reason().code());
  }
}
