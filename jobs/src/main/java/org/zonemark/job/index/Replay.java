package org.zonemark.job.index;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.conf.index.IndexUncertainty;
import org.zonemark.job.ExitCodes;
import org.zonemark.job.RunResult;
import org.zonemark.job.SparkLoading;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.Tables;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;
import org.zonemark.table.DrawReplay;
import org.zonemark.table.IndicatorEditions;
import org.zonemark.table.IndicatorShuffle;
import org.zonemark.table.index.DrawsFile;
import org.zonemark.table.index.IndexHistory;

/**
 * Makes the draws of an index again, from the values of a snapshot and from what it keeps of each
 * draw, or from a file of draws. Says whether the ranks are distributed as the snapshot has it, and
 * writes what came of the draws to files; it publishes nothing.
 */
public final class Replay {

  private static final int PARTITIONS = 4;

  private final Configuration conf;
  private final Snapshot snapshot;
  private final IndexDeclaration index;
  private final JavaSparkContext spark;
  private final Broadcast<Configuration> shared;

  private Replay(
      Configuration conf, Snapshot snapshot, IndexDeclaration index, JavaSparkContext spark) {
    this.conf = conf;
    this.snapshot = snapshot;
    this.index = index;
    this.spark = spark;
    this.shared = spark.broadcast(conf);
  }

  /**
   * What is replayed.
   *
   * @param list of the index, with @RUN of another snapshot than the latest; empty for the only one
   * @param draws a file of draws; null for those of the snapshot
   * @param year the year; null for the latest with draws or, with a file, with scores
   * @param out the file for the distribution of ranks
   * @param scores the file for the scores of every draw; null where none is wanted
   */
  public record Asked(String list, String draws, Integer year, String out, String scores) {}

  /** Replays what is asked of the latest snapshot of a lake, or of an earlier one. */
  static RunResult ended(
      Configuration conf, Lake lake, Snapshot latest, JavaSparkContext spark, Asked asked)
      throws UsageProblem, IOException {
    String name = asked.list().isEmpty() ? ListVersion.only(conf, "--replay") : asked.list();
    ListVersion version = ListVersion.of(conf, lake, latest, name);
    IndexDeclaration declared = version.index();
    IndexDeclaration index =
        declared.uncertainty() != null
            ? declared
            : declared.drawing(
                IndexUncertainty.ofWeights(declared.leaves().get(0).leaf().normalisation()));
    return new Replay(conf, version.snapshot(), index, spark).ended(name, asked);
  }

  private RunResult ended(String name, Asked asked) throws UsageProblem, IOException {
    boolean stored = asked.draws() == null;
    IndexHistory history = DrawReplay.history(indicatorData(), index, shared);
    Integer latest =
        stored ? keptYear() : history.years().isEmpty() ? null : history.years().last();
    Integer year = asked.year() == null ? latest : asked.year();
    if (year == null || stored && latest == null) {
      throw UsageProblem.of(
          stored ? "No draws of " + name + " are kept" : "There are no scores of " + name,
          stored
              ? "add draws to uncertainty.tables in its file and run `zonemark index`, or name a"
                  + " file with --draws"
              : "run `zonemark index` with its inputs");
    }
    JavaRDD<Row> kept =
        stored
            ? rows(Tables.INDEX_DRAWS, year)
            : spark.parallelize(read(asked.draws(), year), PARTITIONS);
    long count = kept.count();
    if (count == 0 || !history.years().contains(year)) {
      throw UsageProblem.of("There is no draw of " + name + " in " + year, "name another --year");
    }
    List<String> objections = DrawReplay.objections(index, history, year, kept, conf);
    if (!objections.isEmpty()) {
      throw new UsageProblem(
          objections.stream()
              .map(
                  objection ->
                      objection
                          + " is not drawn by "
                          + name
                          + " - remedy: replay with the conf/ that the draws were made with")
              .toList());
    }
    DrawReplay replay = DrawReplay.of(spark, index, history, year, kept, count, shared);
    write(replay, asked);
    return told(name, year, asked, replay);
  }

  private JavaRDD<IndicatorEditions> indicatorData() throws IOException {
    int partitions = SparkLoading.partitions(Manifest.of(snapshot).inputBytes());
    return IndicatorShuffle.ofRows(
            snapshot.rows(spark, table(Tables.OBSERVATIONS)), shared, partitions)
        .loaded(List.of(), false);
  }

  private static TableSchema table(String name) {
    return Schemas.standard().table(name);
  }

  /** The rows of a table that are the index's, of a year. */
  private JavaRDD<Row> rows(String table, int year) throws IOException {
    String indexId = index.indexId();
    String variantId = index.variantId();
    if (!snapshot.has(table)) {
      return spark.emptyRDD();
    }
    return snapshot
        .rows(spark, table(table), year)
        .filter(row -> DrawReplay.isOf(table, row, indexId, variantId, year));
  }

  /** The latest year with draws of the index; null where none is kept. */
  private Integer keptYear() throws IOException {
    if (snapshot.has(Tables.INDEX_DRAWS)) {
      for (int year : snapshot.reader(Tables.INDEX_DRAWS).years()) {
        if (!rows(Tables.INDEX_DRAWS, year).isEmpty()) {
          return year;
        }
      }
    }
    return null;
  }

  private List<Row> read(String file, int year) throws UsageProblem, IOException {
    List<String> problems = new ArrayList<>();
    List<Row> rows;
    try {
      rows = DrawsFile.rows(file, Files.readString(Path.of(file)), index, year, problems);
    } catch (NoSuchFileException absent) {
      throw UsageProblem.of("There is no file " + file, "name a CSV file of draws");
    }
    if (!problems.isEmpty()) {
      throw new UsageProblem(problems);
    }
    return rows;
  }

  // ---- what is written and said -----------------------------------------------------------------

  private static void write(DrawReplay replay, Asked asked) throws IOException {
    Files.write(Path.of(asked.out()), replay.lines());
    if (asked.scores() != null) {
      try (PrintWriter out =
          new PrintWriter(
              Files.newBufferedWriter(Path.of(asked.scores()), StandardCharsets.UTF_8))) {
        out.println("draw,zone_id,score,rank");
        replay.scores(
            (draw, zone, score, rank) -> out.println(draw + "," + zone + "," + score + "," + rank));
      }
    }
  }

  private RunResult told(String name, int year, Asked asked, DrawReplay replay) throws IOException {
    Lang lang = Lang.of(conf.run().lang());
    Messages messages = Messages.of(lang);
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.of(
            "replay.heading",
            name,
            String.valueOf(year),
            replay.draws(),
            lang == Lang.ZH ? index.labelZh() : index.labelEn()));
    int differing = 0;
    if (asked.draws() == null) {
      Manifest manifest = Manifest.of(snapshot);
      String fingerprint = Manifest.fingerprint(conf, manifest.inputs());
      if (!manifest.basis().fingerprint().equals(fingerprint)) {
        lines.add("  " + messages.of("replay.another"));
      }
      for (Map.Entry<String, List<Row>> made : replay.rows().entrySet()) {
        int off = differing(made.getValue(), rows(made.getKey(), year).collect());
        differing += off;
        lines.add(
            "  "
                + messages.of(
                    "replay.table",
                    String.format(Locale.ROOT, "%-18s %,8d", made.getKey(), made.getValue().size()),
                    off));
      }
    }
    lines.add(messages.of("written", asked.out()));
    if (asked.scores() != null) {
      lines.add(messages.of("written", asked.scores()));
    }
    return RunResult.of(differing == 0 ? ExitCodes.DONE : ExitCodes.GATE, lines);
  }

  /** How many rows are on one side only, at least; bit for bit. */
  private static int differing(List<Row> made, List<Row> stored) {
    Set<Row> one = new HashSet<>(made);
    Set<Row> other = new HashSet<>(stored);
    int both = 0;
    for (Row row : one) {
      both += other.contains(row) ? 1 : 0;
    }
    return Math.max(one.size(), other.size()) - both;
  }
}
