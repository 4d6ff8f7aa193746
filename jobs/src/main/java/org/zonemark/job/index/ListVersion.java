package org.zonemark.job.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Tables;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;
import org.zonemark.store.StoredRow;

/**
 * The list of an index in a snapshot.
 *
 * @param name as it was asked for: LIST or LIST@RUN
 * @param index the index that makes it
 * @param snapshot the latest where no run is named
 */
record ListVersion(String name, IndexDeclaration index, Snapshot snapshot) {

  static ListVersion of(Configuration conf, Lake lake, Snapshot latest, String name)
      throws UsageProblem, IOException {
    String[] parts = name.split("@", 2);
    IndexDeclaration index =
        conf.indices().stream()
            .filter(any -> any.listId().equals(parts[0]))
            .findFirst()
            .orElseThrow(
                () ->
                    UsageProblem.of(
                        "There is no index " + parts[0],
                        "use one of "
                            + conf.indices().stream().map(IndexDeclaration::listId).toList()));
    Snapshot snapshot = latest;
    if (parts.length == 2) {
      snapshot =
          lake.find(parts[1])
              .filter(found -> found.has(Tables.SCORES))
              .orElseThrow(
                  () ->
                      UsageProblem.of(
                          "There is no snapshot " + parts[1], "use the name of one in the lake"));
    }
    return new ListVersion(name, index, snapshot);
  }

  /** The only index of a configuration, for those who name none. */
  static String only(Configuration conf, String option) throws UsageProblem {
    if (conf.indices().size() != 1) {
      throw UsageProblem.of(
          "conf/ declares " + conf.indices().size() + " indices",
          "name the one that is meant: " + option + " LIST");
    }
    return conf.indices().get(0).listId();
  }

  /** Its rows of a table by years, of one year. */
  List<StoredRow> rows(String table, int year) throws IOException {
    return snapshot.reader(table).ofYear(year, Columns.INDEX_ID, Set.of(index.indexId())).stream()
        .filter(row -> index.variantId().equals(row.get(Columns.VARIANT_ID)))
        .toList();
  }
}
