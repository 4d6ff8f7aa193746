package org.zonemark.job.report;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zonemark.schema.Columns;
import org.zonemark.store.StoredRow;
import org.zonemark.store.TableReader;
import org.zonemark.table.data.PeerGroups;

/**
 * The years of each list among all zones, and which of them is its headline: the latest that ranks
 * three quarters of the zones that its fullest year ranks. One value that comes early does not hide
 * the year before. Of a stated list that is nowhere complete the latest year is the headline: what
 * is quoted of it is no measure.
 */
final class ListYears {

  /** A list that ranks less of the zones than this is thin. */
  static final double FILLED = 0.75;

  /**
   * Years are looked through from the latest on, until so many zones with a rank are found and one
   * year is no fuller than those after it.
   */
  private static final int ENOUGH = 8_000;

  /**
   * One year of a list, and how many zones have a place in it.
   *
   * @param measure how many a headline is measured by; 0 where they tell nothing of the list
   */
  record ListYear(String listId, boolean stated, int year, int ranked, int measure) {

    private ListYear plus(ListYear other) {
      return new ListYear(
          listId, stated || other.stated, year, ranked + other.ranked, measure + other.measure);
    }
  }

  private final Map<String, TreeMap<Integer, ListYear>> years = new TreeMap<>();

  private ListYears() {}

  /** The years of lists, by the rows of rankings among all zones. */
  static ListYears of(List<StoredRow> rows) {
    ListYears years = new ListYears();
    rows.forEach(years::count);
    return years;
  }

  /**
   * The years of all lists of a snapshot.
   *
   * @param stated the rows of rankings that are copied from publications
   */
  static ListYears of(List<StoredRow> stated, TableReader rankings) throws IOException {
    ListYears all = of(stated);
    int found = 0;
    int fullest = 0;
    for (int year : rankings.years()) {
      int ranked = 0;
      for (StoredRow row :
          rankings
              .select(Columns.LIST_ID, Columns.PEER_GROUP, Columns.STATED, Columns.RANK)
              .ofYear(year, Columns.PEER_GROUP, Set.of(PeerGroups.ALL))) {
        if (!isStated(row)) {
          all.count(row);
          ranked += row.get(Columns.RANK) == null ? 0 : 1;
        }
      }
      found += ranked;
      if (found > ENOUGH && ranked <= fullest) {
        break;
      }
      fullest = Math.max(fullest, ranked);
    }
    return all;
  }

  /** Whether a row is among all zones of its list, and not in a group of them. */
  static boolean isOfAll(StoredRow row) {
    return PeerGroups.ALL.equals(row.get(Columns.PEER_GROUP));
  }

  static boolean isStated(StoredRow row) {
    return row.flag(Columns.STATED);
  }

  private void count(StoredRow row) {
    if (row.get(Columns.RANK) == null) {
      return;
    }
    boolean tells = !isStated(row) || row.flag(Columns.COMPLETE);
    int year = row.whole(Columns.YEAR);
    ListYear one = new ListYear(row.text(Columns.LIST_ID), isStated(row), year, 1, tells ? 1 : 0);
    years.computeIfAbsent(one.listId(), any -> new TreeMap<>()).merge(year, one, ListYear::plus);
  }

  /** The headline of each list, by list. */
  List<ListYear> headlines() {
    return years.values().stream().map(ListYears::headline).toList();
  }

  private static ListYear headline(TreeMap<Integer, ListYear> years) {
    double enough = FILLED * years.values().stream().mapToInt(ListYear::measure).max().orElse(0);
    return years.descendingMap().values().stream()
        .filter(year -> year.ranked() >= enough)
        .findFirst()
        .orElseThrow();
  }

  /** Of years of a list those up to its headline, in their order; all of one that ranks nobody. */
  List<Integer> untilHeadline(String listId, List<Integer> all) {
    int headline =
        years.containsKey(listId) ? headline(years.get(listId)).year() : Integer.MAX_VALUE;
    return all.stream().filter(year -> year <= headline).toList();
  }

  /** The years of a list after its headline, which rank fewer; the latest first. */
  Collection<ListYear> after(ListYear headline) {
    return years.get(headline.listId()).descendingMap().headMap(headline.year(), false).values();
  }

  /** Whether a list is about as full as the fullest of several. */
  static boolean isFilled(ListYear one, Collection<ListYear> all) {
    return one.ranked() >= FILLED * all.stream().mapToInt(ListYear::ranked).max().orElse(0);
  }
}
