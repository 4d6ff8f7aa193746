package org.zonemark.conf.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.zonemark.conf.directory.GroupMembership;
import org.zonemark.conf.directory.Vocabulary;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.ConfSchema;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.Setting;
import org.zonemark.conf.text.YamlDocument;
import org.zonemark.conf.text.YamlNode;

/** Reads growth.yaml, which may be absent, and checks what a schema cannot say. */
public final class GrowthReader {

  public static final String FILE = "growth.yaml";

  private final SettingsFile file;
  private final Vocabulary vocabulary;
  private final List<GroupMembership> memberships;

  /**
   * A reader of the file of a folder.
   *
   * @param vocabulary the zones and indicators that the file may name
   * @param memberships the groups that it may name
   * @param resolved takes each setting with where it comes from
   */
  public GrowthReader(
      ConfFolder folder,
      Vocabulary vocabulary,
      List<GroupMembership> memberships,
      Problems problems,
      SortedMap<String, Setting> resolved) {
    this.file = new SettingsFile(folder, FILE, problems, resolved);
    this.vocabulary = vocabulary;
    this.memberships = memberships;
  }

  /** Gives the settings; the standard ones where the file is absent or has problems. */
  public GrowthSettings read() {
    GrowthSettings standard = GrowthSettings.STANDARD;
    if (!file.isThere()) {
      resolve(standard);
      return standard;
    }
    YamlDocument document = file.read(ConfSchema.ofGrowth());
    YamlNode root = document.root();
    List<String> windows = root.child("windows").distinctTexts(standard.windows());
    List<String> methods = root.child("methods").distinctTexts(standard.methods());
    checkTogether(root, windows, methods);
    List<Deflator> deflators = deflators(root.child("deflators"));
    GroupSettings groups = groups(root.child("groups"));
    List<Components> components = components(root.child("components"));
    List<Quotient> quotients = quotients(root.child("quotients"));
    String standing = root.child("standing").text(standard.standing());
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
            deflators,
            groups,
            components,
            quotients,
            standing);
    resolve(settings);
    return settings;
  }

  private static void checkTogether(YamlNode root, List<String> windows, List<String> methods) {
    checkTogether(root, windows.contains("since"), "windows", "since", "base_years", "[2015]");
    checkTogether(root, windows.contains("rolling"), "windows", "rolling", "rolling_years", "[3]");
    checkTogether(
        root,
        methods.contains("real"),
        "methods",
        "real",
        "deflators",
        "[{price_index: gdp_deflator, of: [gdp]}]");
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
      one.child("of").items().forEach(place -> checkIndicatorOnce(place, deflated));
      List<String> of = one.child("of").distinctTexts(List.of());
      if (!one.child("price_index").text().isEmpty() && !of.isEmpty()) {
        boolean fixed = one.child("base").text().equals(Deflator.FIXED);
        deflators.add(
            new Deflator(
                one.child("price_index").text(),
                of,
                fixed ? Deflator.FIXED : Deflator.PREVIOUS_YEAR));
      }
    }
    return deflators;
  }

  private GroupSettings groups(YamlNode groups) {
    if (!groups.isPresent()) {
      return GroupSettings.NONE;
    }
    for (YamlNode id : groups.child("ids").items()) {
      checkGroup(id);
    }
    return new GroupSettings(
        groups.child("ids").distinctTexts(List.of()),
        groups.child("comparators").distinctCodes(GroupStatistic.class),
        groups.child("totals").truth(),
        groups.child("contributions").truth(),
        groups.child("dispersion").distinctCodes(GroupStatistic.class));
  }

  private void checkGroup(YamlNode place) {
    Set<String> known = new TreeSet<>();
    memberships.forEach(member -> known.add(member.groupId()));
    String id = place.text();
    boolean zone = vocabulary.zones() == null || id.equals(vocabulary.zones().id(id));
    if (!id.isEmpty() && !known.contains(id) && !zone) {
      place.reject(
          "unknown group `" + id + "`",
          "use a group_id of zone_groups.csv or a zone_id that zones are part of"
              + Problems.suggestion(id, known));
    }
  }

  private List<Components> components(YamlNode list) {
    List<Components> components = new ArrayList<>();
    Set<String> wholes = new HashSet<>();
    for (YamlNode one : list.items()) {
      checkIndicatorOnce(one.child("whole"), wholes);
      one.child("parts").items().forEach(this::checkIndicator);
      List<String> parts = one.child("parts").distinctTexts(List.of());
      if (!one.child("whole").text().isEmpty() && !parts.isEmpty()) {
        components.add(new Components(one.child("whole").text(), parts));
      }
    }
    return components;
  }

  private List<Quotient> quotients(YamlNode list) {
    List<Quotient> quotients = new ArrayList<>();
    Set<String> ratios = new HashSet<>();
    for (YamlNode one : list.items()) {
      checkIndicatorOnce(one.child("ratio"), ratios);
      checkIndicator(one.child("numerator"));
      checkIndicator(one.child("denominator"));
      String ratio = one.child("ratio").text();
      String numerator = one.child("numerator").text();
      String denominator = one.child("denominator").text();
      if (!ratio.isEmpty() && !numerator.isEmpty() && !denominator.isEmpty()) {
        quotients.add(new Quotient(ratio, numerator, denominator));
      }
    }
    return quotients;
  }

  private void checkIndicatorOnce(YamlNode place, Set<String> met) {
    checkIndicator(place);
    if (!place.text().isEmpty() && !met.add(place.text())) {
      place.reject("`" + place.text() + "` is declared twice", "keep one of them");
    }
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

  private void resolve(GrowthSettings settings) {
    file.resolve("windows", settings.windows());
    file.resolve("methods", settings.methods());
    file.resolve("base_years", settings.baseYears());
    file.resolve("rolling_years", settings.rollingYears());
    file.resolve("min_points", Integer.toString(settings.minPoints()));
    file.resolve("deflators", settings.deflators().stream().map(Deflator::priceIndex).toList());
    file.resolve("groups", settings.groups().ids());
    file.resolve("components", settings.components().stream().map(Components::whole).toList());
    file.resolve("standing", settings.standing());
    file.resolve("quotients", settings.quotients().stream().map(Quotient::ratio).toList());
  }
}
