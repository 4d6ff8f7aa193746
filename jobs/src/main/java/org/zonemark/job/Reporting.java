package org.zonemark.job;

import java.io.IOException;
import org.zonemark.store.Snapshot;

/** Writes the report for people into a staged snapshot that holds all tables. */
@FunctionalInterface
interface Reporting {

  void write(Snapshot staged, RunInputs inputs) throws IOException;
}
