package org.zonemark.table.read;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the cells of an input: every cell read is an observation, a target, covered by a
 * finding, or declared furniture.
 *
 * @param counts cells by what they became; a kind without cells is absent
 */
public record CellBalance(Map<Kind, Long> counts) implements Serializable {

  /** What a cell can become. */
  public enum Kind {
    OBSERVATION,
    /** An amount of a firm, of which aggregates are made. */
    AGGREGATED,
    TARGET,
    FINDING,
    TITLE,
    HEADER,
    KEY,
    NOTE,
    UNUSED,
    BLANK;

    /** Whether it is declared furniture: it holds no value of its own. */
    public boolean isFurniture() {
      return this != OBSERVATION && this != AGGREGATED && this != TARGET && this != FINDING;
    }
  }

  public CellBalance {
    counts = Map.copyOf(counts);
  }

  /** Nothing read. */
  public static CellBalance empty() {
    return new CellBalance(Map.of());
  }

  /** Both together. */
  public CellBalance plus(CellBalance other) {
    Map<Kind, Long> sum = new EnumMap<>(Kind.class);
    sum.putAll(counts);
    other.counts.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return new CellBalance(sum);
  }

  /** The cells that became this. */
  public long of(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** The cells that hold no value of their own. */
  public long furniture() {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().isFurniture())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** All cells accounted for. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
