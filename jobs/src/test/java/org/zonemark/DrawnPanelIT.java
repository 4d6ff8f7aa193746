package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.method.index.Simulation;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Hashes;
import org.zonemark.testing.SparkCluster;
import org.zonemark.testing.Told;

/** The synthetic panel with everything asked of its index, on one core and on two. */
class DrawnPanelIT {

  /** What is appended to an index that everything is asked of: 300 draws. */
  private static final Path QUESTIONS = Path.of("bench/drawn/questions.yaml");

  /** Everything drawn at once, of an index of its own. */
  private static final Path EVERYTHING = Path.of("bench/drawn/everything.yaml");

  @TempDir static Path folder;

  private static Path snapshot;
  private static DuckDb tables;

  @BeforeAll
  static void runThePanel() throws IOException, SQLException {
    Path panel = folder.resolve("panel");
    Told made = Told.by("init", panel.toString(), "--example", "--plain");
    assertThat(made.exitCode()).as(made.everything()).isZero();
    Path declared = panel.resolve("conf/indices/synthetic-2021.yaml");
    Files.writeString(
        panel.resolve("conf/indices/everything.yaml"),
        Files.readString(declared).replace("index_id: synthetic-2021", "index_id: everything")
            + Files.readString(EVERYTHING));
    Files.writeString(declared, Files.readString(QUESTIONS), StandardOpenOption.APPEND);
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
  void shouldGiveTheSameBytesWhereAnExecutorIsKilledWhileItDraws() throws Exception {
    try (SparkCluster cluster =
        SparkCluster.of(Files.createDirectories(folder.resolve("cluster")), 2)) {
      SparkCluster.Submitted night =
          cluster.submit(
              cluster.master(),
              "index",
              "--conf",
              folder.resolve("panel/conf").toString(),
              "--lake",
              folder.resolve("two").toString(),
              "--lang",
              "en");
      boolean isKilled = false;
      while (night.process().isAlive() && !isKilled) {
        isKilled = cluster.killExecutorIn(Simulation.class);
      }
      assertThat(isKilled).as(night.text()).isTrue();
      assertThat(night.exitCode()).as(night.text()).isZero();
      assertThat(night.text()).contains("Lost executor");
      assertThat(night.snapshot()).isNotEqualTo(snapshot);
      assertThat(Hashes.differing(night.snapshot(), snapshot)).isEmpty();
    }
  }

  @Test
  void shouldPutEveryRankedZoneIntoAnIntervalThatHoldsItsMedian() {
    assertThat(
            tables.number(
                "SELECT count(*) FROM rank_uncertainty WHERE variant_id = 'base'"
                    + " AND index_id = 'synthetic-2021' AND low <= median AND median <= high AND rank_tier >= 1 AND draws = 300"))
        .isEqualTo(
            tables.number(
                "SELECT count(*) FROM scores WHERE parent_node_id IS NULL AND variant_id = 'base'"
                    + " AND index_id = 'synthetic-2021' AND year = 2024 AND score IS NOT NULL"));
    assertThat(
            tables.number(
                "SELECT max(abs(total - 1)) FROM (SELECT sum(probability) AS total"
                    + " FROM rank_acceptability GROUP BY index_id, variant_id, year, zone_id)"))
        .isCloseTo(0, within(1e-9));
    assertThat(
            tables.number(
                "SELECT max(abs(one.probability + other.probability - 1)) FROM pairwise_wins one"
                    + " JOIN pairwise_wins other ON one.zone_id = other.other_zone_id"
                    + " AND one.other_zone_id = other.zone_id"
                    + " AND one.variant_id = other.variant_id"
                    + " AND one.index_id = other.index_id AND one.year = other.year"))
        .isCloseTo(0, within(1e-12));
  }

  @Test
  void shouldKeepWhatWasDrawnAndTheShareOfEachFactor() {
    assertThat(
            tables.number(
                "SELECT count(DISTINCT draw) FROM index_draws WHERE factor = 'normalisation'"
                    + " AND index_id = 'synthetic-2021'"))
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
                      + ", parent_node_id, sum(contribution) AS total FROM "
                      + table
                      + " WHERE parent_node_id IS NOT NULL GROUP BY ALL) parts"
                      + " ON parts.parent_node_id = whole.node_id AND parts.zone_id = whole.zone_id"
                      + " AND parts.variant_id = whole.variant_id AND parts."
                      + other
                      + " = whole."
                      + other))
          .as(table)
          .isCloseTo(0, within(1e-9));
    }
  }

  /** What `zonemark index` says with these options, of the snapshot of two cores. */
  private static Told asked(String... options) {
    List<String> all = new ArrayList<>(List.of("index"));
    all.addAll(List.of(options));
    all.addAll(List.of("--conf", folder.resolve("panel/conf").toString()));
    all.addAll(List.of("--lake", folder.resolve("two").toString(), "--lang", "en"));
    return Told.by(all.toArray(String[]::new));
  }

  @Test
  void shouldMakeTheStoredDrawsAgainToTheLastBit() throws IOException {
    for (String list : List.of("synthetic-2021", "synthetic-2021/entropy", "everything")) {
      Path out = folder.resolve("replay.csv");
      Told told = asked("--replay", list, "--out", out.toString());

      assertThat(told.exitCode()).as(told.everything()).isZero();
      assertThat(told.out().get(0)).contains("draws replayed");
      assertThat(told.out())
          .filteredOn(line -> line.contains("differ from the snapshot"))
          .hasSize(4)
          .allMatch(line -> line.contains(" 0 differ"));
      assertThat(Files.readAllLines(out)).hasSizeGreaterThan(170);
    }
  }

  @Test
  void shouldRankTheScoresOfEveryReplayedDrawAsTheSnapshotCountsThem() throws IOException {
    Path scores = folder.resolve("scores.csv");
    Told told =
        asked(
            "--replay",
            "synthetic-2021",
            "--scores",
            scores.toString(),
            "--out",
            folder.resolve("r.csv").toString());

    assertThat(told.exitCode()).as(told.everything()).isZero();
    String drawn = "(SELECT draw, zone_id, rank, score FROM '" + scores + "')";
    assertThat(
            tables.number(
                "SELECT count(*) FROM (SELECT zone_id, rank, count(*) / 300.0 AS share FROM "
                    + drawn
                    + " GROUP BY ALL) replayed FULL JOIN (SELECT * FROM rank_acceptability WHERE"
                    + " variant_id = 'base' AND index_id = 'synthetic-2021') stored USING (zone_id,"
                    + " rank) WHERE abs(share - probability) > 1e-12 OR share IS NULL"
                    + " OR probability IS NULL"))
        .isZero();
    assertThat(
            tables.number(
                "SELECT count(*) FROM (SELECT rank, rank() OVER (PARTITION BY draw ORDER BY score"
                    + " DESC) AS expected FROM "
                    + drawn
                    + ") WHERE rank <> expected"))
        .isZero();
  }

  @Test
  void shouldReplayDrawsOfAFileAndSayWhichAnIndexDoesNotDraw() throws IOException {
    Path stored = folder.resolve("stored.csv");
    Path file = folder.resolve("draws.csv");
    asked("--replay", "everything", "--year", "2023", "--out", stored.toString());
    List<String> lines = new ArrayList<>();
    for (List<Object> row :
        tables.rows("SELECT value, item, choice, factor, draw, year, index_id FROM index_draws")) {
      lines.add(
          row.stream()
              .map(cell -> cell == null ? "" : cell.toString())
              .collect(Collectors.joining(",")));
    }
    Collections.shuffle(lines, new Random(1));
    lines.add(0, "value,item,choice,factor,draw,year,index_id");
    Files.write(file, lines);

    Path out = folder.resolve("again.csv");
    Told told =
        asked(
            "--replay",
            "everything",
            "--draws",
            file.toString(),
            "--year",
            "2023",
            "--out",
            out.toString());

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(Files.readAllLines(out)).isEqualTo(Files.readAllLines(stored));

    Files.writeString(
        file, "draw,factor,item,value,choice\n0,weights,9.9,1,\n0,treatment,-,1,none\n");
    Told refused = asked("--replay", "everything", "--draws", file.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.mistakes())
        .anyMatch(line -> line.startsWith("node 9.9 with weight 1.0 is not drawn by everything"))
        .anyMatch(line -> line.startsWith("treatment none (1.0) is not drawn by everything"));
    Files.writeString(file, "draw,factor,item,value\n0,weights,1,-5\n");
    assertThat(asked("--replay", "everything", "--draws", file.toString()).mistakes())
        .anyMatch(line -> line.contains("draws.csv:2: `0,weights,1,-5`"));
  }

  @Test
  void shouldTryWeightsBesideTheComputedOnesThatNobodyNames() throws IOException {
    // The first level as it is, the second computed: nothing changes
    Path weights = folder.resolve("same.yaml");
    Files.writeString(weights, "\"1\": 20\n\"2\": 20\n\"3\": 15\n\"4\": 15\n\"5\": 30\n");
    Path out = folder.resolve("same.csv");

    Told told =
        asked(
            "--weights",
            weights.toString(),
            "--compare",
            "synthetic-2021/entropy",
            "--out",
            out.toString());

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(tables.number("SELECT count(*) FROM '" + out + "' WHERE change <> 0")).isZero();
    assertThat(tables.number("SELECT max(abs(score - other_score)) FROM '" + out + "'"))
        .isCloseTo(0, within(1e-12));
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
