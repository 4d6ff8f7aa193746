package org.zonemark.job;

import java.io.IOException;
import org.zonemark.conf.UsageProblem;
import org.zonemark.store.Snapshot;

/** Where a run gets what it derives tables from. */
interface Loading {

  /** The statements in the input files. */
  Derivation read() throws UsageProblem, IOException;

  /** The statements in a snapshot. */
  Derivation load(Snapshot current) throws UsageProblem, IOException;
}
