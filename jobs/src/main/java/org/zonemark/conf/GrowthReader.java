package org.zonemark.conf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Reads growth.yaml, which may be absent, and checks what a schema cannot say. */
final class GrowthReader {

  static final String FILE = "growth.yaml";

  private final ConfFolder folder;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final SortedMap<String, Setting> resolved;

  /**
   * A reader of the file of a folder.
   *
   * @param vocabulary the indicators that the file may name
   * @param resolved takes each setting with where it comes from
   */
  GrowthReader(
      ConfFolder folder,
      Vocabulary vocabulary,
      Problems problems,
      SortedMap<String, Setting> resolved) {
    this.folder = folder;
    this.vocabulary = vocabulary;
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
    checkTogether(root, windows.contains("since"), "windows", "since", "base_years", "[2015]");
    checkTogether(root, windows.contains("rolling"), "windows", "rolling", "rolling_years", "[3]");
    checkTogether(
        root,
        methods.contains("real"),
        "methods",
        "real",
        "deflators",
        "[{price_index: gdp_deflator, of: [gdp]}]");
    List<Deflator> deflators = deflators(root.child("deflators"));
    int minPoints = root.child("min_points").integer(standard.minPoints());
    if (!document.isSound()) {
      return standard;
    }
    GrowthSettings settings =
        new GrowthSettings(
            windows,
            methods,
            numbers(root.child("base_years")),
            numbers(root.child("rolling_years")),
            minPoints,
            deflators);
    resolve(settings, root);
    return settings;
  }

  /** A code of a list, and the key without which it has nothing to go by. */
  private static void checkTogether(
      YamlNode root, boolean asked, String list, String code, String key, String example) {
    String kind = list.substring(0, list.length() - 1);
    if (asked && !root.child(key).isPresent()) {
      root.child(list)
          .rejectKey(
              "the " + kind + " `" + code + "` has no " + key.replace('_', ' '),
              "add " + key + ", such as " + example);
    } else if (!asked && root.child(key).isPresent()) {
      root.child(key)
          .rejectKey(
              "`" + key + "` is of no use without the " + kind + " `" + code + "`",
              "add it to " + list);
    }
  }

  private static List<Integer> numbers(YamlNode list) {
    return list.distinctTexts(List.of()).stream()
        .filter(text -> text.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .toList();
  }

  private List<Deflator> deflators(YamlNode list) {
    List<Deflator> deflators = new ArrayList<>();
    Set<String> deflated = new HashSet<>();
    for (YamlNode one : list.items()) {
      checkIndicator(one.child("price_index"));
      for (YamlNode indicator : one.child("of").items()) {
        checkIndicator(indicator);
        if (!deflated.add(indicator.text())) {
          indicator.reject(
              "`" + indicator.text() + "` has two price indices", "keep it under one of them");
        }
      }
      List<String> of = one.child("of").distinctTexts(List.of());
      if (!one.child("price_index").text().isEmpty() && !of.isEmpty()) {
        deflators.add(
            new Deflator(
                one.child("price_index").text(),
                of,
                one.child("base").text().equals(Deflator.FIXED)
                    ? Deflator.FIXED
                    : Deflator.PREVIOUS_YEAR));
      }
    }
    return deflators;
  }

  private void checkIndicator(YamlNode place) {
    Set<String> known = vocabulary.indicatorIds();
    String id = place.text();
    if (known != null && !id.isEmpty() && !known.contains(id)) {
      place.reject(
          "unknown indicator `" + id + "`",
          "use an indicator_id of indicators.csv" + Problems.suggestion(id, known));
    }
  }

  private void resolve(GrowthSettings settings, YamlNode root) {
    put("windows", String.join(", ", settings.windows()), root);
    put("methods", String.join(", ", settings.methods()), root);
    put("base_years", joined(settings.baseYears()), root);
    put("rolling_years", joined(settings.rollingYears()), root);
    put("min_points", Integer.toString(settings.minPoints()), root);
    put(
        "deflators",
        joined(settings.deflators().stream().map(Deflator::priceIndex).toList()),
        root);
  }

  private static String joined(List<?> values) {
    return String.join(", ", values.stream().map(String::valueOf).toList());
  }

  private void put(String key, String value, YamlNode root) {
    boolean written = root != null && root.child(key).isPresent();
    resolved.put("growth." + key, new Setting(value, written ? folder.shown(FILE) : "default"));
  }
}
