package org.zonemark.conf;

import java.util.List;
import java.util.SortedMap;

/** Reads growth.yaml, which may be absent, and checks what a schema cannot say. */
final class GrowthReader {

  static final String FILE = "growth.yaml";

  private static final String SINCE = "since";

  private final ConfFolder folder;
  private final Problems problems;
  private final SortedMap<String, Setting> resolved;

  /**
   * A reader of the file of a folder.
   *
   * @param resolved takes each setting with where it comes from
   */
  GrowthReader(ConfFolder folder, Problems problems, SortedMap<String, Setting> resolved) {
    this.folder = folder;
    this.problems = problems;
    this.resolved = resolved;
  }

  /** Gives the settings; the standard ones where the file is absent or has problems. */
  GrowthSettings read() {
    GrowthSettings standard = GrowthSettings.STANDARD;
    if (!folder.contains(FILE)) {
      resolve(standard, null);
      return standard;
    }
    YamlDocument document = YamlDocument.read(folder, FILE, ConfSchema.ofGrowth(), problems);
    YamlNode root = document.root();
    List<String> windows = root.child("windows").distinctTexts(standard.windows());
    List<String> methods = root.child("methods").distinctTexts(standard.methods());
    List<Integer> years =
        root.child("base_years").distinctTexts(List.of()).stream()
            .filter(text -> text.matches("[0-9]{4}"))
            .map(Integer::valueOf)
            .toList();
    boolean since = windows.contains(SINCE);
    if (since && !root.child("base_years").isPresent()) {
      root.child("windows")
          .rejectKey("the window `since` has no base years", "add base_years, such as [2015]");
    } else if (!since && root.child("base_years").isPresent()) {
      root.child("base_years")
          .rejectKey("`base_years` is of no use without the window `since`", "add it to windows");
    }
    int minPoints = root.child("min_points").integer(standard.minPoints());
    if (!document.isSound()) {
      return standard;
    }
    GrowthSettings settings = new GrowthSettings(windows, methods, years, minPoints);
    resolve(settings, root);
    return settings;
  }

  private void resolve(GrowthSettings settings, YamlNode root) {
    put("windows", String.join(", ", settings.windows()), root);
    put("methods", String.join(", ", settings.methods()), root);
    put(
        "base_years",
        String.join(", ", settings.baseYears().stream().map(String::valueOf).toList()),
        root);
    put("min_points", Integer.toString(settings.minPoints()), root);
  }

  private void put(String key, String value, YamlNode root) {
    boolean written = root != null && root.child(key).isPresent();
    resolved.put("growth." + key, new Setting(value, written ? folder.shown(FILE) : "default"));
  }
}
