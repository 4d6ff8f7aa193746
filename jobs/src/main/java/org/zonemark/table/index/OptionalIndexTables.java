package org.zonemark.table.index;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexExplanations;
import org.zonemark.conf.index.IndexUncertainty;
import org.zonemark.schema.Tables;

/** What indices are asked beside their scores, and which tables answer it. */
public final class OptionalIndexTables {

  /** The tables that are written only where an index asks for them. */
  private static final Map<String, Predicate<IndexDeclaration>> ASKED =
      Map.ofEntries(
          Map.entry(
              Tables.RANK_ACCEPTABILITY, index -> draws(index, IndexUncertainty.ACCEPTABILITY)),
          Map.entry(Tables.PAIRWISE_WINS, index -> draws(index, IndexUncertainty.PAIRWISE)),
          Map.entry(Tables.INDEX_DRAWS, index -> draws(index, IndexUncertainty.DRAWS)),
          Map.entry(
              Tables.SENSITIVITY,
              index -> index.uncertainty() != null && index.uncertainty().sensitivity() != null),
          Map.entry(Tables.LEAVE_ONE_OUT, index -> !index.why().leaveOneOut().isEmpty()),
          Map.entry(Tables.STRENGTHS, index -> index.why().strengths() > 0),
          Map.entry(Tables.SCORE_GAPS, index -> !index.why().gaps().isEmpty()),
          Map.entry(Tables.SCORE_CHANGES, index -> !index.why().changes().isEmpty()),
          Map.entry(Tables.RANK_CHANGES, index -> !index.why().changes().isEmpty()),
          Map.entry(Tables.LIFTS, index -> !index.why().lifts().isEmpty()),
          Map.entry(Tables.INDEX_COMPARISONS, index -> !index.why().compare().isEmpty()),
          Map.entry(Tables.INDEX_MOVERS, index -> !index.why().compare().isEmpty()));

  private OptionalIndexTables() {}

  private static boolean draws(IndexDeclaration index, String table) {
    return index.uncertainty() != null && index.uncertainty().tables().contains(table);
  }

  /** Whether more is asked of an index than its scores. */
  public static boolean any(IndexDeclaration index) {
    return index.uncertainty() != null || !index.why().equals(IndexExplanations.NOTHING);
  }

  /** Whether a table is always written, or some index asks for it. */
  public static boolean isWritten(String table, Configuration conf) {
    Predicate<IndexDeclaration> asked = ASKED.get(table);
    return asked == null || conf.indices().stream().anyMatch(asked);
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
