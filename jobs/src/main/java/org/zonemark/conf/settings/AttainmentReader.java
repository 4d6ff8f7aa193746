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

  private final ConfFolder folder;
  private final Lexicon units;
  private final Setting mode;
  private final Problems problems;
  private final SortedMap<String, Setting> resolved;

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
    this.folder = folder;
    this.mode = overrides.setting(AttainmentSettings.MODE);
    this.units = units;
    this.problems = problems;
    this.resolved = resolved;
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
    if (!folder.contains(FILE)) {
      AttainmentSettings settings = mode == null ? standard : standard.withMode(mode.value());
      resolve(settings, null);
      return settings;
    }
    YamlDocument document = YamlDocument.read(folder, FILE, ConfSchema.ofAttainment(), problems);
    YamlNode root = document.root();
    List<String> methods = root.child("methods").distinctTexts(standard.methods());
    if (!methods.contains(AttainmentSettings.OWN_PERIOD)) {
      root.child("methods")
          .rejectKey("the method `own_period` is missing", "add it: it alone gives verdicts");
    }
    String milestones = root.child("milestones").text(standard.milestones());
    AttainmentSettings.Tolerances tolerances = standard.tolerances();
    AttainmentSettings.Schedule schedule = standard.schedule();
    AttainmentSettings.Projection projection = standard.projection();
    double approximate =
        root.child("approximate_tolerance_pct").number(tolerances.approximatePct());
    double onTime = root.child("schedule_tolerance_pct").number(tolerances.schedulePct());
    double exceeded = root.child("exceeded_tolerance_pct").number(tolerances.exceededPct());
    String path = root.child("path").text(schedule.path());
    String elapsed = root.child("elapsed").text(schedule.elapsed());
    double load = root.child("load").number(schedule.load());
    double maxLag = root.child("max_lag_years").number(schedule.maxLagYears());
    List<AttainmentSettings.Milestone> declared = declared(root.child("declared_milestones"));
    double damping = root.child("damping").number(projection.damping());
    double recency = root.child("recency").number(projection.recency());
    double level = root.child("level_smoothing").number(projection.levelSmoothing());
    double trend = root.child("trend_smoothing").number(projection.trendSmoothing());
    int minPoints = root.child("min_points").integer(projection.minPoints());
    String written = root.child("mode").text(standard.mode());
    double midterm = root.child("midterm_from_pct").number(standard.midtermFromPct());
    if (!document.isSound()) {
      return standard;
    }
    AttainmentSettings settings =
        new AttainmentSettings(
            methods,
            milestones,
            new AttainmentSettings.Tolerances(approximate, onTime, exceeded),
            new AttainmentSettings.Schedule(path, elapsed, load, maxLag, declared),
            new AttainmentSettings.Projection(damping, recency, level, trend, minPoints),
            mode == null ? written : mode.value(),
            midterm);
    resolve(settings, root);
    return settings;
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

  private void resolve(AttainmentSettings settings, YamlNode root) {
    put("methods", String.join(", ", settings.methods()), root);
    put("milestones", settings.milestones(), root);
    put("approximate_tolerance_pct", plain(settings.tolerances().approximatePct()), root);
    put("schedule_tolerance_pct", plain(settings.tolerances().schedulePct()), root);
    put("exceeded_tolerance_pct", plain(settings.tolerances().exceededPct()), root);
    put("path", settings.schedule().path(), root);
    put("elapsed", settings.schedule().elapsed(), root);
    put("load", plain(settings.schedule().load()), root);
    put("max_lag_years", plain(settings.schedule().maxLagYears()), root);
    put("declared_milestones", Integer.toString(settings.schedule().declared().size()), root);
    put("damping", plain(settings.projection().damping()), root);
    put("recency", plain(settings.projection().recency()), root);
    put("level_smoothing", plain(settings.projection().levelSmoothing()), root);
    put("trend_smoothing", plain(settings.projection().trendSmoothing()), root);
    put("min_points", Integer.toString(settings.projection().minPoints()), root);
    put("mode", settings.mode(), root);
    if (mode != null) {
      resolved.put("attainment.mode", mode);
    }
    put("midterm_from_pct", plain(settings.midtermFromPct()), root);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private void put(String key, String value, YamlNode root) {
    boolean written = root != null && root.child(key).isPresent();
    resolved.put("attainment." + key, new Setting(value, written ? folder.shown(FILE) : "default"));
  }
}
