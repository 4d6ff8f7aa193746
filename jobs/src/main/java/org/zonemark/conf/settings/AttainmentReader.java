package org.zonemark.conf.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.zonemark.conf.directory.Lexicon;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.ConfSchema;
import org.zonemark.conf.text.Overrides;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.Setting;
import org.zonemark.conf.text.YamlDocument;
import org.zonemark.conf.text.YamlNode;

/** Reads attainment.yaml, which may be absent, and checks what a schema cannot say. */
public final class AttainmentReader {

  public static final String FILE = "attainment.yaml";

  private static final List<String> MODES = List.of("none", "annual", "midterm", "final");

  private final SettingsFile file;
  private final Lexicon units;
  private final Setting mode;
  private final Problems problems;

  /**
   * A reader of the file of a folder.
   *
   * @param overrides of which the mode stands above the file
   * @param units the known units; null where their table cannot be read
   * @param resolved takes each setting with where it comes from
   */
  public AttainmentReader(
      ConfFolder folder,
      Lexicon units,
      Overrides overrides,
      Problems problems,
      SortedMap<String, Setting> resolved) {
    this.file = new SettingsFile(folder, FILE, problems, resolved);
    this.mode = overrides.setting(AttainmentSettings.MODE);
    this.units = units;
    this.problems = problems;
  }

  /** Gives the settings; the standard ones where the file is absent or has problems. */
  public AttainmentSettings read() {
    AttainmentSettings standard = AttainmentSettings.STANDARD;
    if (mode != null && !MODES.contains(mode.value())) {
      problems.add(
          mode.origin(),
          0,
          0,
          "unknown mode `" + mode.value() + "`",
          "use one of " + String.join(", ", MODES));
      return standard;
    }
    if (!file.isThere()) {
      AttainmentSettings settings = mode == null ? standard : standard.withMode(mode.value());
      resolve(settings);
      return settings;
    }
    YamlDocument document = file.read(ConfSchema.ofAttainment());
    YamlNode root = document.root();
    List<String> methods = root.child("methods").distinctTexts(standard.methods());
    if (!methods.contains(AttainmentSettings.OWN_PERIOD)) {
      root.child("methods")
          .rejectKey("the method `own_period` is missing", "add it: it alone gives verdicts");
    }
    List<AttainmentSettings.Milestone> declared = declared(root.child("declared_milestones"));
    if (!document.isSound()) {
      return standard;
    }
    AttainmentSettings settings =
        new AttainmentSettings(
            methods,
            root.child("milestones").text(standard.milestones()),
            tolerances(root, standard.tolerances()),
            schedule(root, standard.schedule(), declared),
            projection(root, standard.projection()),
            mode == null ? root.child("mode").text(standard.mode()) : mode.value(),
            root.child("midterm_from_pct").number(standard.midtermFromPct()));
    resolve(settings);
    return settings;
  }

  private static AttainmentSettings.Tolerances tolerances(
      YamlNode root, AttainmentSettings.Tolerances standard) {
    return new AttainmentSettings.Tolerances(
        root.child("approximate_tolerance_pct").number(standard.approximatePct()),
        root.child("schedule_tolerance_pct").number(standard.schedulePct()),
        root.child("exceeded_tolerance_pct").number(standard.exceededPct()));
  }

  private static AttainmentSettings.Schedule schedule(
      YamlNode root,
      AttainmentSettings.Schedule standard,
      List<AttainmentSettings.Milestone> declared) {
    return new AttainmentSettings.Schedule(
        root.child("path").text(standard.path()),
        root.child("elapsed").text(standard.elapsed()),
        root.child("load").number(standard.load()),
        root.child("max_lag_years").number(standard.maxLagYears()),
        declared);
  }

  private static AttainmentSettings.Projection projection(
      YamlNode root, AttainmentSettings.Projection standard) {
    return new AttainmentSettings.Projection(
        root.child("damping").number(standard.damping()),
        root.child("recency").number(standard.recency()),
        root.child("level_smoothing").number(standard.levelSmoothing()),
        root.child("trend_smoothing").number(standard.trendSmoothing()),
        root.child("min_points").integer(standard.minPoints()));
  }

  private List<AttainmentSettings.Milestone> declared(YamlNode list) {
    List<AttainmentSettings.Milestone> milestones = new ArrayList<>();
    Set<String> places = new HashSet<>();
    for (YamlNode item : list.items()) {
      String target = item.child("target").text();
      int year = item.child("year").integer(0);
      String unit = item.child("unit").text();
      if (!unit.isEmpty() && units != null && units.id(unit) == null) {
        item.child("unit").reject("unknown unit `" + unit + "`", "use one of units.csv");
      }
      if (!target.isEmpty() && !places.add(target + " " + year)) {
        item.reject("a second milestone of " + target + " in " + year, "keep one of them");
      } else if (!target.isEmpty()) {
        milestones.add(
            new AttainmentSettings.Milestone(target, year, item.child("value").number(0), unit));
      }
    }
    return milestones;
  }

  private void resolve(AttainmentSettings settings) {
    file.resolve("methods", settings.methods());
    file.resolve("milestones", settings.milestones());
    file.resolve("approximate_tolerance_pct", plain(settings.tolerances().approximatePct()));
    file.resolve("schedule_tolerance_pct", plain(settings.tolerances().schedulePct()));
    file.resolve("exceeded_tolerance_pct", plain(settings.tolerances().exceededPct()));
    file.resolve("path", settings.schedule().path());
    file.resolve("elapsed", settings.schedule().elapsed());
    file.resolve("load", plain(settings.schedule().load()));
    file.resolve("max_lag_years", plain(settings.schedule().maxLagYears()));
    file.resolve("declared_milestones", Integer.toString(settings.schedule().declared().size()));
    file.resolve("damping", plain(settings.projection().damping()));
    file.resolve("recency", plain(settings.projection().recency()));
    file.resolve("level_smoothing", plain(settings.projection().levelSmoothing()));
    file.resolve("trend_smoothing", plain(settings.projection().trendSmoothing()));
    file.resolve("min_points", Integer.toString(settings.projection().minPoints()));
    file.resolve("mode", settings.mode());
    if (mode != null) {
      file.resolve("mode", mode);
    }
    file.resolve("midterm_from_pct", plain(settings.midtermFromPct()));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
