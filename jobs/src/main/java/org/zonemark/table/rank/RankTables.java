package org.zonemark.table.rank;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.RankList;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexPeers;
import org.zonemark.method.number.Direction;
import org.zonemark.method.rank.Ranks;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.IndicatorData;

/** The tables rankings and rank_moves: the lists of indicators, and those that indices make. */
public final class RankTables {

  /** The tables of the lists of indicators; what they need is how many were ranked. */
  public static final List<DerivedTable<Rankings.Tabled>> TABLES =
      Stream.concat(tables(DerivedTable.RANK, "").stream(), Stream.of(ListNames.BESIDE))
          .map(table -> table.needing(RankTables::denominators))
          .toList();

  /** The tables of the lists of indices. */
  public static final List<DerivedTable<Rankings.Tabled>> OF_INDICES =
      tables(DerivedTable.INDEX, Rankings.INDICES);

  private static List<DerivedTable<Rankings.Tabled>> tables(String job, String section) {
    return List.of(
        DerivedTable.<Rankings.Tabled>of(
                Tables.RANKINGS, job, (lists, conf) -> lists.rankings().stream())
            .in(section),
        DerivedTable.<Rankings.Tabled>of(
                Tables.RANK_MOVES, job, (lists, conf) -> lists.moves().stream())
            .in(section));
  }

  private static Set<String> denominators(String indicatorId, Configuration conf) {
    return conf.lists().stream()
        .filter(list -> list.indicatorId().equals(indicatorId))
        .map(RankList::denominatorIndicatorId)
        .filter(denominator -> !denominator.isEmpty())
        .collect(Collectors.toSet());
  }

  private static final IndexPeers ALL_ZONES =
      new IndexPeers(ZoneKind.ZONE, Set.of(), Set.of(), null, null);

  private RankTables() {}

  /** The lists of one indicator, part by part: all of them may be millions of rows. */
  public static Stream<Rankings.Tabled> of(IndicatorData data, Configuration conf) {
    Indicator indicator = conf.indicatorById(data.indicatorId());
    Stream<Rankings.Tabled> stated = Stream.of(StatedLists.of(data, conf));
    if (indicator.direction() == 0) {
      return stated;
    }
    Map<Integer, Map<String, Rankings.Entry>> byYear = new TreeMap<>();
    for (Rankings.Entry entry : Rankings.values(data, conf)) {
      if (conf.zoneById(entry.zoneId()).kind() == ALL_ZONES.kind()) {
        byYear
            .computeIfAbsent(entry.year(), any -> new TreeMap<>())
            .merge(entry.zoneId(), entry, (one, other) -> one.value() != null ? one : other);
      }
    }
    Direction direction = Direction.of(indicator.direction());
    Stream<Rankings.Tabled> computed =
        new ComputedList(
                indicator.indicatorId(),
                ALL_ZONES,
                entries -> Ranks.ofStated(entries, direction),
                conf.unit(indicator.unit()).orElseThrow().canonical(),
                conf)
            .of(byYear);
    return Stream.concat(stated, computed);
  }

  /** The list that an index makes. */
  public static Rankings.Tabled ofIndex(
      IndexDeclaration index,
      Map<Integer, Map<String, Rankings.Entry>> byYear,
      Configuration conf) {
    return Rankings.Tabled.whole(
        new ComputedList(
                index.listId(),
                index.peers(),
                entries -> Ranks.of(entries, Direction.LARGER_IS_BETTER, index.rankDecimals()),
                UnitCodes.SCORE,
                conf)
            .of(byYear));
  }
}
