package org.zonemark.job;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
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
import org.zonemark.store.Lake;
import org.zonemark.store.LocalFiles;
import org.zonemark.store.Places;
import org.zonemark.store.Snapshot;
import org.zonemark.table.plan.PlanQuestions;

/** Does what a command asks for that is no run; Spark starts only where it is needed. */
public final class Commands {

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
    org.zonemark.conf.Configuration conf = ConfFiles.load(confFolder, overrides);
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
        ConfFiles.load(confFolder, overrides),
        confFolder,
        hadoop);
  }

  /** The folder of the current snapshot. */
  public static String where(String confFolder, Overrides overrides)
      throws UsageProblem, IOException {
    RunSettings run = ConfFiles.run(confFolder, overrides);
    return Places.shown(latest(run).folder());
  }

  /**
   * What stands behind something in the current snapshot, in lines.
   *
   * @param names the id of a target, or a zone, an indicator or list, and a period
   */
  public static List<String> explain(String confFolder, Overrides overrides, List<String> names)
      throws UsageProblem, IOException {
    boolean target = names.size() == 1;
    org.zonemark.conf.Configuration conf = ConfFiles.loadWithoutSources(confFolder, overrides);
    Snapshot snapshot = latest(conf.run());
    return target
        ? Explain.target(conf, snapshot, names.get(0))
        : Explain.statement(
            conf, snapshot, names.get(0), names.get(1), names.size() < 3 ? null : names.get(2));
  }

  /** Prints parts of the report of the current snapshot; says which file it wrote. */
  public static List<String> pdf(String confFolder, Overrides overrides, ReportPdf.Asked asked)
      throws UsageProblem, IOException {
    org.zonemark.conf.Configuration conf = ConfFiles.load(confFolder, overrides);
    return ReportPdf.write(conf, latest(conf.run()), asked);
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
    org.zonemark.conf.Configuration conf = ConfFiles.load(confFolder, overrides);
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
    RunSettings run = ConfFiles.run(confFolder, overrides);
    return new Queries(latest(run), SparkStart.settings(), run.lang());
  }

  /**
   * The current snapshot of the lake that settings name.
   *
   * @throws UsageProblem where there is none
   */
  public static Snapshot latest(RunSettings run) throws UsageProblem, IOException {
    Lake lake = Lake.at(run.lake());
    return lake.latest()
        .orElseThrow(
            () ->
                UsageProblem.of(
                    "The lake " + lake.shown() + " has no snapshot",
                    "publish one first with `zonemark run`"));
  }
}
