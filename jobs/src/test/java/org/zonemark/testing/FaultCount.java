package org.zonemark.testing;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many faults were met, by kind; told in lines that bench/faults.sh adds up over its rounds.
 */
public final class FaultCount {

  private final Map<String, Integer> met = new TreeMap<>();

  /** One more of a kind. */
  public void met(String kind) {
    met(kind, 1);
  }

  /** So many more of a kind. */
  public void met(String kind, int times) {
    met.merge(kind, times, Integer::sum);
  }

  /** Of all kinds. */
  public int all() {
    return met.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Tells them, a line a kind. */
  public void tell() {
    met.forEach((kind, times) -> System.out.printf("faults met: %d %s%n", times, kind));
  }
}
