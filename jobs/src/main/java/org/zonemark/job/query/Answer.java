package org.zonemark.job.query;

import java.io.Closeable;
import java.io.IOException;

/** Writes rows in a format, one after the other; what follows the last is written on closing. */
interface Answer extends Closeable {

  /** Writes a row: texts, numbers, truths and days, null where there is none. */
  void write(Object[] values) throws IOException;
}
