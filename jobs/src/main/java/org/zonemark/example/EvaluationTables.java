package org.zonemark.example;

import static org.zonemark.example.HiddenValues.FIRST_YEAR;
import static org.zonemark.example.HiddenValues.LAST_YEAR;
import static org.zonemark.example.Wording.EVALUATION;
import static org.zonemark.example.Wording.NOTE;
import static org.zonemark.example.Wording.SYNTHETIC;
import static org.zonemark.example.Wording.TOTAL;
import static org.zonemark.example.Wording.ZONE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The published evaluation: each zone's rank, and the number of zones ranked. */
final class EvaluationTables {

  private final HiddenValues values;

  EvaluationTables(HiddenValues values) {
    this.values = values;
  }

  /**
   * Two published tables with years as columns: each zone's rank, and the number of ranked zones.
   */
  Rows ranks() {
    Rows ranks = new Rows();
    ranks.add(EVALUATION + " (" + SYNTHETIC + ")");
    ranks.add(Stream.concat(Stream.of(ZONE), years()).toList());
    for (Zone zone : values.zones()) {
      List<String> row = new ArrayList<>(List.of(zone.name()));
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        row.add(zone.presentIn(year) ? Integer.toString(values.rank(zone, year)) : "/");
      }
      ranks.add(row);
    }
    ranks.add(NOTE);
    return ranks;
  }

  private static Stream<String> years() {
    return IntStream.rangeClosed(FIRST_YEAR + 1, LAST_YEAR + 1).mapToObj(Integer::toString);
  }

  /** How many zones each year's evaluation ranked. */
  Rows zones() {
    Rows counts = new Rows();
    counts.add(EVALUATION + " (" + SYNTHETIC + ")");
    counts.add(Stream.concat(Stream.of(ZONE), years()).toList());
    counts.add(
        Stream.concat(
                Stream.of(TOTAL),
                IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                    .mapToObj(
                        year ->
                            Long.toString(
                                values.zones().stream().filter(z -> z.presentIn(year)).count())))
            .toList());
    return counts;
  }
}
