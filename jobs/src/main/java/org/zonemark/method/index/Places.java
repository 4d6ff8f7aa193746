package org.zonemark.method.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zonemark.method.number.Direction;
import org.zonemark.method.number.Outcome;
import org.zonemark.method.number.Reason;
import org.zonemark.method.rank.Ranks;

/** Normalisations by the place of a value among the others, whatever lies between them. */
public sealed interface Places extends Normalisation {

  /** How equal values share the places that they take up together. */
  enum Ties {
    /** All take the lowest. */
    MIN,
    /** All take the mean. */
    AVERAGE,
    /** All take the highest. */
    MAX;

    double place(int below, int equal) {
      return switch (this) {
        case MIN -> below + 1;
        case AVERAGE -> below + (equal + 1) / 2.0;
        case MAX -> below + equal;
      };
    }
  }

  /** Ascending ranks of x: the worst value scores 1, the best the number of values. */
  record Rank(Ties ties) implements Places {
    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      return ranked(values, direction, ties, (place, all) -> Outcome.of(place));
    }
  }

  /** Borda points: {@code rank - 1}, the number of worse values. */
  record Borda(Ties ties) implements Places {
    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      return ranked(values, direction, ties, (place, all) -> Outcome.of(place - 1));
    }
  }

  /** Percentile ranks: {@code (rank - 1) / (n - 1)}, 0..1; one value alone has none. */
  record PercentileRank(Ties ties) implements Places {
    @Override
    public List<Outcome<Double>> scores(List<Double> values, Direction direction) {
      return ranked(
          values,
          direction,
          ties,
          (place, all) ->
              all == 1 ? Outcome.none(Reason.SINGLE_VALUE) : Outcome.of((place - 1) / (all - 1)));
    }
  }

  /** The score of a place among so many. */
  @FunctionalInterface
  interface Points {
    /** The score, or why there is none. */
    Outcome<Double> of(double place, int all);
  }

  /** Equal are values that are stated alike: at the 15 significant digits that a double holds. */
  private static List<Outcome<Double>> ranked(
      List<Double> values, Direction direction, Ties ties, Points points) {
    double[] sorted = Normalisation.directed(values, direction);
    int[] firsts = Ranks.firstOfStatedEquals(sorted);
    List<Outcome<Double>> scores = new ArrayList<>(values.size());
    for (Double value : values) {
      if (value == null) {
        scores.add(Outcome.none(Reason.NO_VALUE));
      } else {
        int below = firsts[Arrays.binarySearch(sorted, direction.code() * value)];
        int equal = 1;
        while (below + equal < firsts.length && firsts[below + equal] == below) {
          equal++;
        }
        scores.add(points.of(ties.place(below, equal), sorted.length));
      }
    }
    return List.copyOf(scores);
  }
}
