package org.zonemark.table.target;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.zonemark.conf.directory.RankList;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.method.growth.DerivedValues;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Operator;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.Reason;
import org.zonemark.method.number.StatedValue;
import org.zonemark.method.rank.Ranks;
import org.zonemark.method.target.ObservedValue;
import org.zonemark.method.target.ObservedValue.Origin;
import org.zonemark.table.data.Measure;
import org.zonemark.table.data.PeerGroups;
import org.zonemark.table.data.Series;
import org.zonemark.table.rank.StatedLists;

/** Places in a list, and moves between them, where no publication states them. */
final class ListPlaces {

  private final StatedValues stated;
  private final ComparedValues.Values values;
  private final String peerGroup;

  ListPlaces(StatedValues stated, ComparedValues.Values values, String peerGroup) {
    this.stated = stated;
    this.values = values;
    this.peerGroup = peerGroup;
  }

  /** How many places were won between two years (前移): the rank before less the rank now. */
  TargetValue change(Series series, Period from, Period period, String unit) {
    if (isBroken(series, from, period)) {
      return TargetValue.refused(Reason.METHOD_BREAK);
    }
    Series ranks = StatedValues.measured(series, Measure.RANK, Series.NONE);
    TargetValue now = values.of(ranks, Period.ofYear(period.year()));
    TargetValue before = values.of(ranks, from);
    if (!now.isPresent()) {
      return TargetValue.missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
    }
    if (!before.isPresent()) {
      return new TargetValue(null, Reason.BASE_MISSING, before.missing());
    }
    boolean known = now.reading().isPoint() && before.reading().isPoint();
    return known
        ? TargetValue.of(
            Outcome.number(DerivedValues.increment(now.value(), before.value())),
            null,
            period,
            unit,
            Origin.TWO_RANKS,
            List.of(now, before))
        : TargetValue.refused(Reason.BOUND_INCONCLUSIVE);
  }

  /**
   * Whether the list changed its method between two years: a place after it is no move from before.
   */
  boolean isBroken(Series series, Period from, Period to) {
    return stated
        .conf()
        .listOfIndicator(series.indicatorId())
        .filter(list -> list.isBroken(from.year(), to.year()))
        .isPresent();
  }

  /**
   * A place among the members of the list: one that a publication states, turned into a percentile,
   * or the one that the values of all members give. A member without a value leaves a range open.
   */
  TargetValue place(Series series, Period period, String unit) {
    if (Measure.PERCENTILE.is(series)) {
      Series ranks = StatedValues.measured(series, Measure.RANK, Series.NONE);
      Optional<ObservedValue> rank = stated.point(ranks, period);
      if (rank.isPresent()) {
        return ofStated(rank.get(), period, unit);
      }
    }
    Direction direction =
        Direction.of(stated.conf().indicatorById(series.indicatorId()).direction());
    TargetValue value = values.of(StatedValues.levels(series), period);
    if (!value.isPresent() || direction == Direction.NEUTRAL) {
      return TargetValue.missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
    }
    return among(series, value.reading(), direction, period, unit);
  }

  /** The place of a value among those of the other members of the list. */
  private TargetValue among(
      Series series, ObservedValue own, Direction direction, Period period, String unit) {
    Series levels = StatedValues.levels(series);
    Map<String, Ranks.Entry> entries = new TreeMap<>();
    Set<String> used = new LinkedHashSet<>(own.used());
    int unknown = 0;
    for (String member : listed(series, period.year())) {
      TargetValue other = values.of(levels.withZone(member), period);
      if (other.isPresent()) {
        entries.put(member, Ranks.Entry.of(member, other.value()));
        used.addAll(other.reading().used());
      } else {
        unknown++;
      }
    }
    entries.put(series.zoneId(), Ranks.Entry.of(series.zoneId(), own.value()));
    if (entries.size() + unknown == 1) {
      // A place among oneself is none: 全市第一 is said of those who are no zones.
      return TargetValue.missing(series, period, Reason.NO_OBSERVATION_OF_PERIOD);
    }
    int rank =
        Ranks.ofStated(entries.values(), direction).places().stream()
            .filter(place -> place.key().equals(series.zoneId()))
            .findFirst()
            .orElseThrow()
            .rank();
    StatedValue place =
        Measure.PERCENTILE.is(series)
            ? percentile(rank, entries.size(), unknown, unit)
            : between(rank, rank + unknown, unit);
    return TargetValue.of(
        new ObservedValue(
            own.id(), period, place, Origin.COMPUTED_LIST, own.prices(), List.copyOf(used)));
  }

  /** A percentile among known members and unknown ones, which may all stand before or behind. */
  private static StatedValue percentile(int rank, int known, int unknown, String unit) {
    double whole = whole(unit);
    return between(
        whole * Ranks.percentile(rank + unknown, known + unknown),
        whole * Ranks.percentile(rank, known + unknown),
        unit);
  }

  private static StatedValue between(double low, double high, String unit) {
    return low == high
        ? StatedValue.exactly(low, unit)
        : new StatedValue(Operator.RANGE, low, high, null, unit);
  }

  /** All of a list in a unit: 100 % or 1. */
  private static double whole(String unit) {
    return unit.equals(StatedValues.PERCENT) ? 100 : 1;
  }

  private TargetValue ofStated(ObservedValue stated, Period period, String unit) {
    Integer of = rankOf(period.year());
    int rank = (int) stated.value();
    return of == null || rank > of
        ? TargetValue.refused(Reason.RANK_OF_UNKNOWN)
        : TargetValue.of(
            Outcome.number(whole(unit) * Ranks.percentile(rank, of)),
            null,
            period,
            unit,
            Origin.STATED_RANK,
            List.of(TargetValue.of(stated)));
  }

  /**
   * The members of the list that a place is in: those of the peer group, which is a group or a
   * province, or else of the comparator where it is one; otherwise all national zones.
   */
  private Collection<String> listed(Series series, int year) {
    String group = peerGroup.equals(PeerGroups.ALL) ? series.comparatorId() : peerGroup;
    SortedSet<String> members = stated.conf().zoneGroups().members(group, year);
    if (!members.isEmpty()) {
      return members;
    }
    ZoneKind kind =
        stated.conf().zones().stream()
            .filter(any -> any.zoneId().equals(group))
            .map(Zone::kind)
            .findFirst()
            .orElse(null);
    return stated.conf().zones().stream()
        .filter(zone -> stated.conf().zoneGroups().isOfWhole(zone.zoneId(), year))
        .filter(zone -> zone.existsIn(year))
        .filter(zone -> kind != ZoneKind.PROVINCE || group.equals(zone.provinceId()))
        .filter(zone -> kind != ZoneKind.CITY || group.equals(zone.cityId()))
        .map(Zone::zoneId)
        .toList();
  }

  /** How many stood in the stated list of the data's indicator. */
  private Integer rankOf(int year) {
    Optional<RankList> list = stated.conf().listOfIndicator(stated.known().data().indicatorId());
    return list.isEmpty() ? null : StatedLists.rankOf(stated.known().data(), list, year);
  }
}
