package org.zonemark.job;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zonemark.conf.RunSettings;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.inspect.Inspect;
import org.zonemark.job.report.Explain;
import org.zonemark.job.report.ReportPdf;
import org.zonemark.report.model.Lang;
import org.zonemark.report.page.HtmlReport;
import org.zonemark.store.Lake;
import org.zonemark.store.LocalFiles;
import org.zonemark.store.Places;
import org.zonemark.store.Snapshot;
import org.zonemark.table.read.PlanQuestions;

/** Starts what a command asks for: the configuration first, Spark only where needed. */
public final class Commands {

  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private Commands() {}

  /** Makes a working place outside the program. */
  public static List<String> init(String folder, Init.Example example, String lang)
      throws UsageProblem, IOException {
    if (!RunSettings.LANGUAGES.contains(lang)) {
      throw UsageProblem.of("Unknown language `" + lang + "`", "use zh or en");
    }
    return Init.in(folder, example, Lang.of(lang));
  }

  /** Checks a configuration folder; a line that says what is in it. */
  public static String check(String confFolder, Overrides overrides)
      throws UsageProblem, IOException {
    org.zonemark.conf.Configuration conf =
        ConfFiles.load(confFolder, overrides, LocalFiles.configuration());
    StringBuilder warnings = new StringBuilder();
    conf.warnings().forEach(warning -> warnings.append(warning).append(System.lineSeparator()));
    PlanQuestions.of(conf).forEach(asked -> warnings.append(asked).append(System.lineSeparator()));
    return warnings
        + confFolder
        + ": "
        + conf.zones().size()
        + " zones and comparators, "
        + conf.indicators().size()
        + " indicators, "
        + conf.units().size()
        + " units, "
        + conf.sources().size()
        + " sources, "
        + conf.indices().size()
        + " indices: no mistake found";
  }

  /**
   * What is seen in files, and how those are declared that no source declares.
   *
   * @param write whether the declarations are saved in conf/sources
   * @param page the HTML file that shows the sheets; null where none is wanted
   */
  public static List<String> inspect(
      List<String> files, boolean write, String page, String confFolder, Overrides overrides)
      throws UsageProblem, IOException {
    Configuration hadoop = LocalFiles.configuration();
    return Inspect.of(
        new Inspect.Asked(files, write, page),
        ConfFiles.load(confFolder, overrides, hadoop),
        confFolder,
        hadoop);
  }

  /** The folder of the current snapshot. */
  public static String where(String confFolder, Overrides overrides)
      throws UsageProblem, IOException {
    Configuration hadoop = LocalFiles.configuration();
    RunSettings run = ConfFiles.run(confFolder, overrides, hadoop);
    return Places.shown(latest(run, hadoop).folder());
  }

  /**
   * What stands behind something in the current snapshot, in lines.
   *
   * @param names the id of a target, or a zone, an indicator and a year
   */
  public static List<String> explain(String confFolder, Overrides overrides, List<String> names)
      throws UsageProblem, IOException {
    boolean target = names.size() == 1;
    if (!target && (names.size() != 3 || !names.get(2).matches("[0-9]{4}"))) {
      throw UsageProblem.of(
          "explain cannot read " + String.join(" ", names),
          "name a target, as in `explain TARGET_ID`, or `explain ZONE INDICATOR YEAR`");
    }
    Configuration hadoop = LocalFiles.configuration();
    org.zonemark.conf.Configuration conf =
        ConfFiles.loadWithoutSources(confFolder, overrides, hadoop);
    Snapshot snapshot = latest(conf.run(), hadoop);
    return target
        ? Explain.target(conf, snapshot, names.get(0))
        : Explain.year(conf, snapshot, names.get(0), names.get(1), Integer.parseInt(names.get(2)));
  }

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
    Configuration hadoop = LocalFiles.configuration();
    org.zonemark.conf.Configuration conf = ConfFiles.load(confFolder, overrides, hadoop);
    Snapshot snapshot = latest(conf.run(), hadoop);
    Lake lake = Lake.at(conf.run().lake(), hadoop);
    return new Compare(conf, lake, snapshot).lines(lists, weights, year, out);
  }

  /** Makes the draws of an index again; publishes nothing. */
  public static RunResult replay(String confFolder, Overrides overrides, Replay.Asked asked)
      throws UsageProblem, IOException {
    Configuration hadoop = LocalFiles.configuration();
    org.zonemark.conf.Configuration conf = ConfFiles.load(confFolder, overrides, hadoop);
    Snapshot snapshot = latest(conf.run(), hadoop);
    Lake lake = Lake.at(conf.run().lake(), hadoop);
    try (JavaSparkContext spark = new JavaSparkContext(sparkConf())) {
      return Replay.ended(conf, lake, snapshot, spark, asked);
    }
  }

  /** Prints parts of the report of the current snapshot; says which file it wrote. */
  public static List<String> pdf(String confFolder, Overrides overrides, ReportPdf.Asked asked)
      throws UsageProblem, IOException {
    Configuration hadoop = LocalFiles.configuration();
    org.zonemark.conf.Configuration conf = ConfFiles.load(confFolder, overrides, hadoop);
    return ReportPdf.write(conf, latest(conf.run(), hadoop), asked);
  }

  private static Snapshot latest(RunSettings run, Configuration hadoop)
      throws UsageProblem, IOException {
    Lake lake = Lake.at(run.lake(), hadoop);
    return lake.latest()
        .orElseThrow(
            () ->
                UsageProblem.of(
                    "The lake " + lake.shown() + " has no snapshot",
                    "publish one first with `zonemark run`"));
  }

  /** Runs jobs in a Spark context of their own. */
  public static RunResult run(RunRequest request) throws UsageProblem, IOException {
    Stopwatch watch = new Stopwatch(LOG::info);
    SparkConf settings = sparkConf();
    FutureTask<JavaSparkContext> starting = new FutureTask<>(() -> new JavaSparkContext(settings));
    // On this machine Spark costs nothing but time, so it starts while conf/ is read.
    boolean here = isHere(settings);
    if (here) {
      new Thread(starting, "session").start();
    }
    org.zonemark.conf.Configuration conf;
    try {
      conf = ConfFiles.load(request.confFolder(), request.overrides(), LocalFiles.configuration());
    } catch (UsageProblem refused) {
      if (here) {
        started(starting).stop();
      }
      throw refused;
    }
    FutureTask<HtmlReport> html = new FutureTask<>(HtmlReport::new);
    if (request.jobs().contains(Job.REPORT)) {
      new Thread(html, "report").start();
    }
    conf.resolved()
        .forEach(
            (name, setting) -> LOG.info("{} = {} ({})", name, setting.shown(), setting.origin()));
    conf.warnings().forEach(warning -> LOG.warn("{}", warning));
    watch.lap("configuration");
    JavaSparkContext[] spark = new JavaSparkContext[1];
    try {
      Lake lake = Lake.at(conf.run().lake(), LocalFiles.configuration());
      return new PipelineRun(request, conf, lake, Instant::now, watch)
          .run(
              () -> {
                starting.run();
                spark[0] = started(starting);
                watch.lap("session");
                return new PipelineRun.Means(
                    new SparkLoading(request.jobs(), conf, spark[0], watch),
                    new SnapshotReport(conf, html, spark[0].hadoopConfiguration()),
                    spark[0].version());
              });
    } finally {
      if (here) {
        started(starting).stop();
      } else if (spark[0] != null) {
        spark[0].stop();
      }
    }
  }

  private static SparkConf sparkConf() {
    // spark-submit names the master; a plain start works on this machine.
    SparkConf settings =
        new SparkConf().setAppName("zonemark").setIfMissing("spark.master", "local[*]");
    // Executors on other machines do not know the class before they have fetched the jar.
    return isHere(settings)
        ? settings.setIfMissing("spark.hadoop." + LocalFiles.SETTING, LocalFiles.class.getName())
        : settings;
  }

  private static boolean isHere(SparkConf settings) {
    return settings.get("spark.master").startsWith("local");
  }

  private static JavaSparkContext started(FutureTask<JavaSparkContext> starting) {
    try {
      return starting.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException("Spark could not be started", failed);
    }
  }
}
