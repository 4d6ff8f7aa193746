package org.zonemark.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each stage of a run took, in order. */
final class Stopwatch {

  private static final double NANOS = 1e9;

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long mark = System.nanoTime();

  /** Ends a stage: everything since the one before. */
  void lap(String stage) {
    long now = System.nanoTime();
    seconds.merge(stage, (now - mark) / NANOS, Double::sum);
    mark = now;
  }

  /** Seconds by stage. */
  Map<String, Double> seconds() {
    return Collections.unmodifiableMap(seconds);
  }
}
