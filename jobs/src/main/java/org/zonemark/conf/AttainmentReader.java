package org.zonemark.conf;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/** Reads attainment.yaml, which may be absent, and checks what a schema cannot say. */
final class AttainmentReader {

  static final String FILE = "attainment.yaml";

  private final ConfFolder folder;
  private final Problems problems;
  private final SortedMap<String, Setting> resolved;

  /**
   * A reader of the file of a folder.
   *
   * @param resolved takes each setting with where it comes from
   */
  AttainmentReader(ConfFolder folder, Problems problems, SortedMap<String, Setting> resolved) {
    this.folder = folder;
    this.problems = problems;
    this.resolved = resolved;
  }

  /** Gives the settings; the standard ones where the file is absent or has problems. */
  AttainmentSettings read() {
    AttainmentSettings standard = AttainmentSettings.STANDARD;
    if (!folder.contains(FILE)) {
      resolve(standard, null);
      return standard;
    }
    YamlDocument document = YamlDocument.read(folder, FILE, ConfSchema.ofAttainment(), problems);
    YamlNode root = document.root();
    List<String> methods = root.child("methods").distinctTexts(standard.methods());
    if (!methods.contains(AttainmentSettings.OWN_PERIOD)) {
      root.child("methods")
          .rejectKey("the method `own_period` is missing", "add it: it alone gives verdicts");
    }
    String milestones = root.child("milestones").text(standard.milestones());
    double approximate =
        root.child("approximate_tolerance_pct").number(standard.approximateTolerancePct());
    double schedule = root.child("schedule_tolerance_pct").number(standard.scheduleTolerancePct());
    if (!document.isSound()) {
      return standard;
    }
    AttainmentSettings settings =
        new AttainmentSettings(methods, milestones, approximate, schedule);
    resolve(settings, root);
    return settings;
  }

  private void resolve(AttainmentSettings settings, YamlNode root) {
    put("methods", String.join(", ", settings.methods()), root);
    put("milestones", settings.milestones(), root);
    put("approximate_tolerance_pct", plain(settings.approximateTolerancePct()), root);
    put("schedule_tolerance_pct", plain(settings.scheduleTolerancePct()), root);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private void put(String key, String value, YamlNode root) {
    boolean written = root != null && root.child(key).isPresent();
    resolved.put("attainment." + key, new Setting(value, written ? folder.shown(FILE) : "default"));
  }
}
