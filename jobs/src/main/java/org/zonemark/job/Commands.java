package org.zonemark.job;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.zonemark.job.paper.Messages;
import org.zonemark.job.query.Queries;
import org.zonemark.job.report.Explain;
import org.zonemark.job.report.ReportPdf;
import org.zonemark.job.report.TemplateFile;
import org.zonemark.report.model.Lang;
import org.zonemark.report.page.HtmlReport;
import org.zonemark.store.Lake;
import org.zonemark.store.LocalFiles;
import org.zonemark.store.Places;
import org.zonemark.store.Snapshot;
import org.zonemark.table.plan.PlanQuestions;

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
    String home = System.getenv("ZONEMARK_HOME");
    String program = home == null ? "zonemark" : home + "/bin/zonemark";
    return Init.in(folder, example, Lang.of(lang), program);
  }

  /** Checks a configuration folder: what is doubtful in it, and a line that says what it holds. */
  public static List<String> check(String confFolder, Overrides overrides)
      throws UsageProblem, IOException {
    org.zonemark.conf.Configuration conf =
        ConfFiles.load(confFolder, overrides, LocalFiles.configuration());
    Messages messages = Messages.in(conf.run().lang());
    List<String> lines = new ArrayList<>();
    conf.warnings().forEach(warning -> lines.add(messages.translated(warning.toString())));
    PlanQuestions.of(conf).forEach(asked -> lines.add(messages.translated(asked)));
    lines.add(
        messages.of(
            "check.sound",
            confFolder,
            conf.zones().size(),
            conf.indicators().size(),
            conf.units().size(),
            conf.sources().size(),
            conf.indices().size()));
    return lines;
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
    org.zonemark.conf.Configuration conf =
        ConfFiles.loadWithoutSources(confFolder, overrides, hadoop);
    Snapshot snapshot = latest(conf.run(), hadoop);
    Lake lake = Lake.at(conf.run().lake(), hadoop);
    return new Compare(conf, lake, snapshot).lines(lists, weights, year, out);
  }

  /** Makes the draws of an index again; publishes nothing. */
  public static RunResult replay(String confFolder, Overrides overrides, Replay.Asked asked)
      throws UsageProblem, IOException {
    Configuration hadoop = LocalFiles.configuration();
    org.zonemark.conf.Configuration conf =
        ConfFiles.loadWithoutSources(confFolder, overrides, hadoop);
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

  /**
   * Writes a workbook for a year's observations and targets; says which file it wrote.
   *
   * @param year null for the year of judgement
   * @param zone a zone whose rows are written out; null for none
   * @param out the file; null for the usual name
   */
  public static List<String> template(
      String confFolder, Overrides overrides, Integer year, String zone, String out)
      throws UsageProblem, IOException {
    org.zonemark.conf.Configuration conf =
        ConfFiles.load(confFolder, overrides, LocalFiles.configuration());
    LocalDate asOf = conf.run().asOf() == null ? LocalDate.now() : conf.run().asOf();
    return TemplateFile.write(conf, year == null ? asOf.getYear() : year, zone, out);
  }

  /**
   * Answers a question in SQL to the current snapshot.
   *
   * @param out where the answer is written
   * @return what is said beside it
   */
  public static List<String> sql(
      String confFolder, Overrides overrides, String sql, Queries.Format format, PrintStream out)
      throws UsageProblem, IOException {
    return queries(confFolder, overrides).answer(sql, format, out);
  }

  /**
   * Writes a table or view of the current snapshot into a file; says which.
   *
   * @param out the file; null for the usual name
   */
  public static List<String> export(
      String confFolder, Overrides overrides, String name, Queries.Format format, String out)
      throws UsageProblem, IOException {
    return queries(confFolder, overrides).export(name, format, out);
  }

  private static Queries queries(String confFolder, Overrides overrides)
      throws UsageProblem, IOException {
    Configuration hadoop = LocalFiles.configuration();
    RunSettings run = ConfFiles.run(confFolder, overrides, hadoop);
    return new Queries(latest(run, hadoop), sparkConf(), run.lang());
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

  /**
   * Runs jobs in a Spark context of their own.
   *
   * @param verbose whether all settings are logged
   */
  public static RunResult run(RunRequest request, boolean verbose)
      throws UsageProblem, IOException {
    Stopwatch watch = new Stopwatch(LOG::info);
    SparkStart spark = new SparkStart();
    try {
      org.zonemark.conf.Configuration conf =
          ConfFiles.load(request.confFolder(), request.overrides(), LocalFiles.configuration());
      FutureTask<HtmlReport> html = new FutureTask<>(HtmlReport::new);
      if (request.jobs().contains(Job.REPORT)) {
        new Thread(html, "report").start();
      }
      watch.speak(Messages.in(conf.run().lang()));
      tellSettings(conf, verbose);
      watch.lap("configuration");
      Lake lake = Lake.at(conf.run().lake(), LocalFiles.configuration());
      return new PipelineRun(request, conf, lake, Instant::now, watch)
          .run(
              () -> {
                JavaSparkContext started = spark.context();
                watch.lap("session");
                return new PipelineRun.Means(
                    new SparkLoading(request, conf, started, watch),
                    new SnapshotReport(conf, html, started.hadoopConfiguration()),
                    started.version());
              });
    } finally {
      spark.stop();
    }
  }

  /** A context that on this machine starts at once: it costs nothing but time there. */
  private static final class SparkStart {
    private final FutureTask<JavaSparkContext> starting;
    private boolean isStarted;

    SparkStart() {
      SparkConf settings = sparkConf();
      starting = new FutureTask<>(() -> new JavaSparkContext(settings));
      isStarted = isHere(settings);
      if (isStarted) {
        new Thread(starting, "session").start();
      }
    }

    JavaSparkContext context() {
      starting.run();
      JavaSparkContext context = started(starting);
      isStarted = true;
      return context;
    }

    void stop() {
      if (isStarted) {
        started(starting).stop();
      }
    }
  }

  private static void tellSettings(org.zonemark.conf.Configuration conf, boolean verbose) {
    if (verbose) {
      conf.resolved()
          .forEach(
              (name, setting) -> LOG.info("{} = {} ({})", name, setting.shown(), setting.origin()));
    }
    Messages messages = Messages.in(conf.run().lang());
    conf.warnings().forEach(warning -> LOG.warn("{}", messages.translated(warning.toString())));
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
