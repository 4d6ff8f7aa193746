package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The synthetic panel with everything asked of its index, on one core and on two. */
class DrawnPanelIT {

  private static final String QUESTIONS =
      """
      variants:
        - {id: geometric, aggregation: geometric, normalisation: {method: min-max, low: 1}}
      uncertainty:
        draws: 300
        seed: 2026
        weights: {noise: 0.25}
        normalisation: [{method: min-max, low: 1}, {method: percentile-rank}]
        aggregation: [arithmetic, geometric]
        leave_out: indicator
        tables: [acceptability, pairwise, tiers, draws]
        sensitivity: {base: 16, bootstrap: 20}
      why:
        strengths: 3
        gaps: [next, leader]
        changes: latest
        leave_one_out: [dimension]
        compare: [synthetic-2021/geometric]
      """;

  @TempDir static Path folder;

  private static Path snapshot;
  private static DuckDb tables;

  @BeforeAll
  static void runThePanel() throws IOException, InterruptedException, SQLException {
    Path panel = folder.resolve("panel");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "bench/SyntheticPanel.java",
                "--seed",
                "2026",
                "--out",
                panel.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("panel.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    Files.writeString(
        panel.resolve("conf/indices/synthetic-2021.yaml"), QUESTIONS, StandardOpenOption.APPEND);
    snapshot = ran("local[2]", "two");
    tables = DuckDb.over(snapshot);
  }

  /** The statements read and the index computed, each by its own job. */
  private static Path ran(String master, String lake) {
    Told told = null;
    for (String job : List.of("ingest", "index")) {
      told =
          Told.on(
              master,
              job,
              "--conf",
              folder.resolve("panel/conf").toString(),
              "--lake",
              folder.resolve(lake).toString());
      assertThat(told.exitCode()).as(told.everything()).isZero();
    }
    return Path.of(told.after("Snapshot:"));
  }

  @AfterAll
  static void close() throws SQLException {
    tables.close();
  }

  @Test
  void shouldGiveTheSameBytesOnOneCore() throws IOException {
    assertThat(Hashes.differing(ran("local[1]", "one"), snapshot)).isEmpty();
  }

  @Test
  void shouldPutEveryRankedZoneIntoAnIntervalThatHoldsItsMedian() {
    assertThat(
            tables.number(
                "SELECT count(*) FROM rank_uncertainty WHERE variant_id = 'base'"
                    + " AND low <= median AND median <= high AND rank_tier >= 1 AND draws = 300"))
        .isEqualTo(
            tables.number(
                "SELECT count(*) FROM scores WHERE parent_id IS NULL AND variant_id = 'base'"
                    + " AND year = 2024 AND score IS NOT NULL"));
    assertThat(
            tables.number(
                "SELECT max(abs(total - 1)) FROM (SELECT sum(probability) AS total"
                    + " FROM rank_acceptability GROUP BY variant_id, zone_id)"))
        .isCloseTo(0, within(1e-9));
    assertThat(
            tables.number(
                "SELECT max(abs(one.probability + other.probability - 1)) FROM pairwise_wins one"
                    + " JOIN pairwise_wins other ON one.zone_id = other.other_zone_id"
                    + " AND one.other_zone_id = other.zone_id"
                    + " AND one.variant_id = other.variant_id"))
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void shouldKeepWhatWasDrawnAndTheShareOfEachFactor() {
    assertThat(
            tables.number(
                "SELECT count(DISTINCT draw) FROM index_draws WHERE factor = 'normalisation'"))
        .isEqualTo(300);
    assertThat(tables.column("SELECT DISTINCT factor FROM sensitivity ORDER BY factor"))
        .containsExactly("aggregation", "leave_out", "normalisation", "weights");
  }

  @Test
  void shouldAddUpTheCausesOfEveryChangeAndTheNodesOfEveryGap() {
    assertThat(tables.number("SELECT count(*) FROM rank_changes WHERE change IS NOT NULL"))
        .isGreaterThan(100);
    assertThat(
            tables.number(
                "SELECT max(abs(change - own_change - others_change - entry_exit_change"
                    + " - revision_change - method_change)) FROM rank_changes"))
        .isCloseTo(0, within(1e-9));
    for (String table : List.of("score_gaps", "score_changes")) {
      String other = table.equals("score_gaps") ? "other_zone_id" : "from_year";
      assertThat(
              tables.number(
                  "SELECT max(abs(whole.contribution - parts.total)) FROM "
                      + table
                      + " whole JOIN (SELECT variant_id, zone_id, "
                      + other
                      + ", parent_id, sum(contribution) AS total FROM "
                      + table
                      + " WHERE parent_id IS NOT NULL GROUP BY ALL) parts"
                      + " ON parts.parent_id = whole.node_id AND parts.zone_id = whole.zone_id"
                      + " AND parts.variant_id = whole.variant_id AND parts."
                      + other
                      + " = whole."
                      + other))
          .as(table)
          .isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void shouldCompareTheVariantsInTheSnapshotAndUnderOtherWeights() throws IOException {
    Path weights = folder.resolve("weights.yaml");
    Files.writeString(weights, "\"1\": 50\n\"2\": 20\n\"3\": 10\n\"4\": 10\n\"5\": 10\n");
    Path out = folder.resolve("comparison.csv");
    Told told =
        Told.by(
            "index",
            "--weights",
            weights.toString(),
            "--compare",
            "synthetic-2021",
            "--out",
            out.toString(),
            "--conf",
            folder.resolve("panel/conf").toString(),
            "--lake",
            folder.resolve("two").toString());

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.out().get(0)).contains("synthetic-2021").contains("weights.yaml");
    assertThat(Files.readAllLines(out)).hasSizeGreaterThan(170);
    assertThat(tables.number("SELECT min(spearman) FROM index_comparisons")).isBetween(0.5, 1.0);
    assertThat(tables.number("SELECT count(*) FROM leave_one_out WHERE change IS NULL")).isZero();
    assertThat(tables.number("SELECT count(*) FROM strengths")).isGreaterThan(1000);
  }
}
