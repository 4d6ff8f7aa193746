package org.zonemark.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.method.Ranks.Entry;
import org.zonemark.method.Ranks.Place;

/** Agreement with the numbers of COINr and R, in the folder that zonemark.conformance names. */
class ConformanceTest {
  @Test
  void shouldAgreeOnYearOnYearGrowth() throws IOException {
    int compared = 0;
    for (Map<String, String> row : PeerTables.read("growth/02_yoy_index_cum.tsv")) {
      Outcome<Double> growth =
          Growth.yoy(PeerTables.number(row, "prev"), PeerTables.number(row, "value"));
      if (PeerTables.number(row, "yoy") == null) {
        assertThat(growth.isPresent()).as("%s", row).isFalse();
      } else {
        PeerTables.assertClose(growth.value(), 100 * PeerTables.number(row, "yoy"), row);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  @Test
  void shouldAgreeOnCompoundGrowth() throws IOException {
    int compared = 0;
    for (Map<String, String> row : PeerTables.read("growth/03_average_growth_methods.tsv")) {
      Outcome<Double> growth =
          Growth.cagr(
              PeerTables.number(row, "y0"),
              PeerTables.number(row, "y1"),
              PeerTables.number(row, "t1") - PeerTables.number(row, "t0"));
      if (PeerTables.number(row, "cagr_endpoint") == null) {
        assertThat(growth.isPresent()).as("%s", row).isFalse();
      } else {
        PeerTables.assertClose(growth.value(), 100 * PeerTables.number(row, "cagr_endpoint"), row);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(400);
  }

  @Test
  void shouldAgreeOnCompetitionRanks() throws IOException {
    Map<String, List<Map<String, String>>> cases = new LinkedHashMap<>();
    for (Map<String, String> row : PeerTables.read("coinr/67_rank_edge_cases.tsv")) {
      cases.computeIfAbsent(row.get("case"), ignored -> new ArrayList<>()).add(row);
    }
    assertThat(cases).isNotEmpty();
    for (List<Map<String, String>> rows : cases.values()) {
      assertRanks(rows, "desc_min_1224", Direction.LARGER_IS_BETTER);
      assertRanks(rows, "asc_min", Direction.SMALLER_IS_BETTER);
    }
  }

  @Test
  void shouldAgreeOnProgressTowardsTargets() throws IOException {
    for (Map<String, String> row : PeerTables.read("targets/01_target_formula_grid.tsv")) {
      double base = PeerTables.number(row, "y0");
      double target = PeerTables.number(row, "tgt");
      double share = PeerTables.number(row, "el");
      Double done = PeerTables.number(row, "done_share");
      Double geometric = PeerTables.number(row, "expected_geom");

      PeerTables.assertClose(
          Attainment.expectedLinear(base, target, share),
          PeerTables.number(row, "expected_linear"),
          row);
      if (done == null) {
        assertThat(Attainment.progressPct(base, PeerTables.number(row, "yc"), target))
            .as("%s", row)
            .isEmpty();
      } else {
        PeerTables.assertClose(
            Attainment.progressPct(base, PeerTables.number(row, "yc"), target).orElseThrow(),
            100 * done,
            row);
      }
      if (geometric == null) {
        assertThat(Attainment.expectedGeometric(base, target, share)).as("%s", row).isEmpty();
      } else {
        PeerTables.assertClose(
            Attainment.expectedGeometric(base, target, share).orElseThrow(), geometric, row);
      }
    }
  }

  private static void assertRanks(
      List<Map<String, String>> rows, String column, Direction direction) {
    List<Entry> entries = new ArrayList<>();
    for (Map<String, String> row : rows) {
      entries.add(Entry.of(row.get("idx"), PeerTables.number(row, "x")));
    }
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (Place place : Ranks.of(entries, direction).places()) {
      ranks.put(place.key(), place.rank());
    }
    for (Map<String, String> row : rows) {
      Double expected = PeerTables.number(row, column);
      assertThat(ranks.get(row.get("idx")))
          .as("%s", row)
          .isEqualTo(expected == null ? null : Integer.valueOf(expected.intValue()));
    }
  }
}
