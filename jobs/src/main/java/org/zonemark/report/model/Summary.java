package org.zonemark.report.model;

import java.util.Objects;

/**
 * The key figures of a run.
 *
 * @param rowsRead rows of the input files
 * @param observations observations in the snapshot
 * @param targets targets in the snapshot, duplicates included
 * @param findings findings in the snapshot
 * @param zones zones with at least one value, place or target
 * @param firstYear the first year with an observation; null where there is none
 * @param lastYear the last year with an observation; null where there is none
 * @param cells what became of the cells read, never null
 */
public record Summary(
    long rowsRead,
    long observations,
    long targets,
    long findings,
    long zones,
    Integer firstYear,
    Integer lastYear,
    CellBalance cells) {
  public Summary {
    Objects.requireNonNull(cells, "A summary has a cell balance");
  }
}
