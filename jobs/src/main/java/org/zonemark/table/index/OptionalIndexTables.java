package org.zonemark.table.index;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexExplanations;
import org.zonemark.conf.index.IndexUncertainty;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;

/** What indices are asked beside their scores, and the tables that answer it. */
public final class OptionalIndexTables {

  /** The tables of ranks under draws. */
  public static final List<DerivedTable<Void>> DRAWS =
      List.of(
          DerivedTable.together(Tables.RANK_UNCERTAINTY, DerivedTable.INDEX)
              .askedIf(asks(index -> index.uncertainty() != null)),
          DerivedTable.together(Tables.RANK_PROBABILITIES, DerivedTable.INDEX)
              .askedIf(asks(index -> index.uncertainty() != null)),
          drawn(Tables.RANK_ACCEPTABILITY, IndexUncertainty.ACCEPTABILITY),
          drawn(Tables.PAIRWISE_WINS, IndexUncertainty.PAIRWISE),
          drawn(Tables.INDEX_DRAWS, IndexUncertainty.DRAWS),
          of(
              Tables.SENSITIVITY,
              index -> index.uncertainty() != null && index.uncertainty().sensitivity() != null));

  private OptionalIndexTables() {}

  /** Whether any index asks for something. */
  static Predicate<Configuration> asks(Predicate<IndexDeclaration> asked) {
    return conf -> conf.indices().stream().anyMatch(asked);
  }

  /** A table that is written only where an index asks for it. */
  static DerivedTable<Void> of(String table, Predicate<IndexDeclaration> asked) {
    return DerivedTable.together(table, DerivedTable.INDEX).onlyIf(asks(asked));
  }

  private static DerivedTable<Void> drawn(String table, String asked) {
    return of(
        table,
        index -> index.uncertainty() != null && index.uncertainty().tables().contains(asked));
  }

  /** Whether more is asked of an index than its scores. */
  public static boolean any(IndexDeclaration index) {
    return index.uncertainty() != null || !index.why().equals(IndexExplanations.NOTHING);
  }

  /** The indicators whose values are needed to answer. */
  public static Set<String> indicators(IndexDeclaration index, Configuration conf) {
    Set<String> indicators = new TreeSet<>(index.indicators());
    if (!index.why().earlierList().isEmpty()) {
      indicators.addAll(list(index.why().earlierList(), conf).indicators());
    }
    return indicators;
  }

  /** The index by which a year was made: mostly the same. */
  static IndexDeclaration earlier(IndexDeclaration index, int year, Configuration conf) {
    IndexExplanations why = index.why();
    boolean other = !why.earlierList().isEmpty() && year <= why.earlierUntil();
    return other ? list(why.earlierList(), conf) : index;
  }

  /** The index that makes a list. */
  public static IndexDeclaration list(String listId, Configuration conf) {
    return conf.indices().stream()
        .filter(index -> index.listId().equals(listId))
        .findFirst()
        .orElseThrow();
  }
}
