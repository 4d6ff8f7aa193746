package org.zonemark.job;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.page.HtmlReport;
import org.zonemark.store.Lake;

/** Runs jobs in a Spark context of their own, which starts only where there is something to do. */
public final class Night {

  private Night() {}

  /**
   * Runs jobs.
   *
   * @param verbose whether all settings are logged
   */
  public static RunResult run(RunRequest request, boolean verbose)
      throws UsageProblem, IOException {
    ConfFolder folder = ConfFiles.read(request.confFolder());
    Optional<RunResult> unchanged = UnchangedRun.ended(request, folder, Night::now);
    return unchanged.isPresent() ? unchanged.get() : changed(request, folder, verbose);
  }

  private static RunResult changed(RunRequest request, ConfFolder folder, boolean verbose)
      throws UsageProblem, IOException {
    // A night that has nothing to do does not even need a log.
    Logger log = LoggerFactory.getLogger(Night.class);
    Stopwatch watch = new Stopwatch(log::info);
    SparkStart spark = new SparkStart();
    try {
      Configuration conf =
          ConfigurationReader.load(folder, request.overrides()).orElseThrow(UsageProblem::of);
      FutureTask<HtmlReport> html = new FutureTask<>(HtmlReport::new);
      if (request.jobs().contains(Job.REPORT)) {
        new Thread(html, "report").start();
      }
      watch.speak(Messages.in(conf.run().lang()));
      tellSettings(conf, verbose, log);
      watch.lap("configuration");
      Lake lake = Lake.at(conf.run().lake());
      return new PipelineRun(request, conf, lake, Night::now, watch)
          .run(
              () -> {
                JavaSparkContext started = spark.context();
                watch.lap("session");
                return new PipelineRun.Means(
                    new SparkLoading(request, conf, lake, started, watch),
                    new SnapshotReport(conf, lake, html, started.hadoopConfiguration()),
                    started.version());
              });
    } finally {
      spark.stop();
    }
  }

  private static void tellSettings(Configuration conf, boolean verbose, Logger log) {
    if (verbose) {
      conf.resolved()
          .forEach(
              (name, setting) -> log.info("{} = {} ({})", name, setting.shown(), setting.origin()));
    }
    Messages messages = Messages.in(conf.run().lang());
    conf.warnings().forEach(warning -> log.warn("{}", messages.translated(warning.toString())));
  }

  /** The time to a thousandth of a second, which all readers of times can hold. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
