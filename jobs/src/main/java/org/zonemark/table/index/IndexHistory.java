package org.zonemark.table.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.schema.Row;

/**
 * All values that enter an index, of all years.
 *
 * @param listId the list that the index makes
 * @param together whether the index looks across years
 * @param years the years that are scored, ascending
 * @param values the {@linkplain IndexInputs#input inputs}
 */
public record IndexHistory(
    String listId, boolean together, TreeSet<Integer> years, List<Row> values)
    implements Serializable {

  public static IndexHistory of(IndexDeclaration index, Configuration conf, List<Row> values) {
    return new IndexHistory(
        index.listId(),
        index.crossesYears(),
        new TreeSet<>(IndexInputs.of(index, conf, values).years()),
        values);
  }

  /** The scored years among those asked for; the latest where none are. */
  Set<Integer> asked(Set<Integer> wanted) {
    TreeSet<Integer> asked = new TreeSet<>(years);
    if (wanted.isEmpty()) {
      return years.isEmpty() ? years : new TreeSet<>(Set.of(years.last()));
    }
    asked.retainAll(wanted);
    return asked;
  }

  /** What is needed to score a year: its values, or all where the index looks across years. */
  public List<Row> of(int year) {
    return together
        ? values
        : new ArrayList<>(values.stream().filter(value -> value.getInt(2) == year).toList());
  }
}
