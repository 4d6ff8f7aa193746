package org.zonemark.conf;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.conf.text.Require;
import org.zonemark.conf.text.Setting;

/**
 * Where a run reads and publishes, in which language, as of which day, and what stops it.
 *
 * @param inputs the folder of the input tables
 * @param lake the folder into which snapshots are published
 * @param lang zh or en
 * @param asOf the day at which targets are judged; null for the last day of the latest period
 *     observed
 * @param knownOn only what was published by this day is known: asOf where only that is set; null
 *     for everything
 * @param report whose report is made, and whether it is printed
 * @param gates what stops a snapshot from being published
 * @param undeclared whether a file of the inputs that no source declares is read as far as it
 *     speaks for itself (infer), or only named (ask)
 * @param limits what an input may take at most
 * @param keep how many old snapshots stay
 * @param lineage who is told of a run as OpenLineage has it
 * @param resolved setting to its value and where it comes from, sorted, for log and manifest
 */
public record RunSettings(
    String inputs,
    String lake,
    String lang,
    LocalDate asOf,
    LocalDate knownOn,
    ReportSettings report,
    Gates gates,
    String undeclared,
    Limits limits,
    Keep keep,
    LineageSettings lineage,
    SortedMap<String, Setting> resolved)
    implements Serializable {

  /** The languages. */
  public static final List<String> LANGUAGES = List.of("zh", "en");

  /** Undeclared files are read as far as they speak for themselves. */
  public static final String INFER = "infer";

  /** What may become of undeclared files. */
  public static final List<String> UNDECLARED = List.of(INFER, "ask");

  /** The settings that flags and environment can override. */
  public static final List<String> OVERRIDABLE =
      List.of("inputs", "lake", "lang", "as_of", "known_on", "focus");

  /** The settings that reports alone follow from. */
  static final List<String> OF_REPORTS = List.of("lang", "focus", "pdf");

  /** Rejects settings without places, or in an unknown language. */
  public RunSettings {
    Require.filled("inputs", inputs);
    Require.filled("lake", lake);
    Require.oneOf("lang", lang, LANGUAGES);
    Require.present("report", report);
    Require.present("gates", gates);
    Require.oneOf("undeclared", undeclared, UNDECLARED);
    Require.present("limits", limits);
    Require.present("keep", keep);
    Require.present("lineage", lineage);
    resolved = Collections.unmodifiableSortedMap(new TreeMap<>(resolved));
  }

  /** The zone, by id or name, whose report is made; empty for nobody's. */
  public String focus() {
    return report.focus();
  }

  /**
   * Whose report is made.
   *
   * @param focus the zone, by id or name; empty for nobody's
   * @param pdf whether its front page and the page of that zone are printed too
   */
  public record ReportSettings(String focus, boolean pdf) implements Serializable {

    /** Rejects a zone that is not told. */
    public ReportSettings {
      Require.present("focus", focus);
    }
  }

  /**
   * How many old snapshots stay in the lake.
   *
   * @param snapshots the newest so many stay
   * @param hours none younger than this is removed
   */
  public record Keep(int snapshots, int hours) implements Serializable {

    /** The least age of a snapshot that is removed: a reader may still be in it. */
    public static final int HOURS_MIN = 48;

    /** Rejects keeping none, and removing what is too young. */
    public Keep {
      Require.holds(snapshots >= 1, "keep.snapshots must be >= 1, was " + snapshots);
      Require.holds(hours >= HOURS_MIN, "keep.hours must be >= " + HOURS_MIN + ", was " + hours);
    }
  }
}
