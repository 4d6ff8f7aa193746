package org.zonemark.job.index;

import java.io.IOException;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.Commands;
import org.zonemark.job.ConfFiles;
import org.zonemark.job.RunResult;
import org.zonemark.job.SparkStart;
import org.zonemark.store.Lake;
import org.zonemark.store.Snapshot;

/** What is asked of the indices of a snapshot besides making them. */
public final class IndexCommands {

  private IndexCommands() {}

  /**
   * Compares two indices, or one with itself under other weights; publishes nothing.
   *
   * @param lists two lists of indices, each with @RUN of another snapshot than the latest; one or
   *     none with weights
   * @param weights a file of weights by node; null where two lists are compared
   * @param year the year; null for the latest with scores
   * @param out the file to write
   */
  public static List<String> compare(
      String confFolder,
      Overrides overrides,
      List<String> lists,
      String weights,
      Integer year,
      String out)
      throws UsageProblem, IOException {
    org.zonemark.conf.Configuration conf = ConfFiles.loadWithoutSources(confFolder, overrides);
    Snapshot snapshot = Commands.latest(conf.run());
    Lake lake = Lake.at(conf.run().lake());
    return new Compare(conf, lake, snapshot).lines(lists, weights, year, out);
  }

  /** Makes the draws of an index again; publishes nothing. */
  public static RunResult replay(String confFolder, Overrides overrides, Replay.Asked asked)
      throws UsageProblem, IOException {
    org.zonemark.conf.Configuration conf = ConfFiles.loadWithoutSources(confFolder, overrides);
    Snapshot snapshot = Commands.latest(conf.run());
    Lake lake = Lake.at(conf.run().lake());
    try (JavaSparkContext spark = new JavaSparkContext(SparkStart.settings())) {
      return Replay.ended(conf, lake, snapshot, spark, asked);
    }
  }
}
