package org.zonemark.table.firm;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.zonemark.method.disclosure.Withheld;
import org.zonemark.schema.Columns;
import org.zonemark.table.data.TableRow;

/** What one aggregate gave, of one statement: years, areas, how many are withheld and why. */
final class FirmSummary {

  private final SortedSet<Integer> years = new TreeSet<>();
  private final Set<String> areas = new TreeSet<>();
  private final Set<String> industries = new TreeSet<>();
  private final Map<Withheld, Integer> withheld = new EnumMap<>(Withheld.class);
  private int published;

  /** Counts an observation. */
  void add(FirmCell.Key key, Optional<Withheld> why) {
    years.add(key.year());
    areas.add(key.area());
    if (!key.industry().equals(FirmCell.ALL)) {
      industries.add(key.industry());
    }
    if (why.isPresent()) {
      withheld.merge(why.get(), 1, Integer::sum);
    } else {
      published++;
    }
  }

  /** Puts it into a row, of which at least one observation was counted. */
  TableRow into(TableRow row) {
    return row.put(Columns.FROM_YEAR, years.first())
        .put(Columns.TO_YEAR, years.last())
        .put(Columns.AREAS, areas.size())
        .put(Columns.INDUSTRIES, industries.size())
        .put(Columns.PUBLISHED, published)
        .put(Columns.WITHHELD_FEW, withheld.getOrDefault(Withheld.FEW, 0))
        .put(Columns.WITHHELD_DOMINATED, withheld.getOrDefault(Withheld.DOMINATED, 0))
        .put(Columns.WITHHELD_COMPLEMENTARY, withheld.getOrDefault(Withheld.COMPLEMENTARY, 0));
  }
}
