package org.zonemark.report.model;

/**
 * What became of the cells of the input files. Each cell read is exactly one of the four.
 *
 * @param read cells read
 * @param observations cells that became an observation
 * @param targets cells that became a target
 * @param findings cells that became a finding and nothing else
 * @param furniture titles, headers, keys, notes and blanks that are declared as such
 */
public record CellBalance(
    long read, long observations, long targets, long findings, long furniture) {

  /** Whether every cell read is accounted for. */
  public boolean balanced() {
    return read == observations + targets + findings + furniture;
  }
}
