package org.zonemark.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.zonemark.schema.TableSchema;
import org.zonemark.store.Snapshot;
import org.zonemark.store.TableFiles;

/** What was loaded, and the tables that follow from it. */
interface Derivation {

  /** What was loaded. */
  RunInputs inputs();

  /**
   * Writes the rows of the tables into a staged snapshot; a table without rows that the snapshot
   * does not hold yet becomes one empty file.
   *
   * @param reuse what is not written but taken over from another snapshot
   * @return all findings by code, with those that were made when the tables were derived
   */
  SortedMap<String, Long> write(
      Snapshot staged, Optional<TableFiles.Reuse> reuse, List<TableSchema> tables)
      throws IOException;
}
