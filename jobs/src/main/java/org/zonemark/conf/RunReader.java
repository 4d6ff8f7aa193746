package org.zonemark.conf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.ConfSchema;
import org.zonemark.conf.text.Overrides;
import org.zonemark.conf.text.PartialDate;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.Require;
import org.zonemark.conf.text.Setting;
import org.zonemark.conf.text.YamlDocument;
import org.zonemark.conf.text.YamlNode;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;

/** Resolves the settings of a run: flag over environment over run.yaml over default. */
final class RunReader {

  private static final String FILE = "run.yaml";
  private static final String PREFIX = "ZONEMARK_";
  private static final String AS_OF = "as_of";
  private static final String KNOWN_ON = "known_on";
  private static final String LOCATION = "location";
  private static final int SNAPSHOTS = 10;
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "inputs",
          "../examples/inputs",
          "lake",
          "../target/lake",
          "lang",
          "zh",
          "undeclared",
          RunSettings.INFER,
          "pdf",
          "false");

  private final ConfFolder folder;
  private final Overrides overrides;
  private final Problems problems;
  private final SortedMap<String, Setting> resolved = new TreeMap<>();
  private boolean isTrusted;
  private YamlNode root;

  /** Rejects a flag that is no setting. */
  RunReader(ConfFolder folder, Overrides overrides, Problems problems) {
    overrides.flags().keySet().stream()
        .filter(flag -> !flag.equals(AttainmentSettings.MODE))
        .forEach(flag -> Require.oneOf("flag", flag, RunSettings.OVERRIDABLE));
    this.folder = folder;
    this.overrides = overrides;
    this.problems = problems;
  }

  /** Leaves the file's schema out: loading it takes longer than all else that is read here. */
  RunReader trusting() {
    isTrusted = true;
    return this;
  }

  /** Gives the settings; null where they have problems. */
  RunSettings read() {
    checkVariables();
    if (folder.contains(FILE)) {
      root =
          (isTrusted
                  ? YamlDocument.trusted(folder, FILE, problems)
                  : YamlDocument.read(folder, FILE, ConfSchema.ofRun(), problems))
              .root();
    }
    String inputs = resolve("inputs").value();
    String lake = resolve("lake").value();
    String lang = resolve("lang").value();
    LocalDate asOf = day(AS_OF);
    LocalDate knownOn = resolve(KNOWN_ON).origin().equals(AS_OF) ? asOf : day(KNOWN_ON);
    RunSettings.ReportSettings report =
        new RunSettings.ReportSettings(
            resolve("focus").value(), Boolean.parseBoolean(resolve("pdf").value()));
    Gates gates = new Gates(mostFindings(), changes());
    String undeclared = resolve("undeclared").value();
    if (!RunSettings.LANGUAGES.contains(lang) && !comesFromFile("lang")) {
      problems.add(
          resolved.get("lang").origin(), 0, 0, "unknown language `" + lang + "`", "use zh or en");
    }
    if (problems.any()) {
      return null;
    }
    return new RunSettings(
        inputs,
        lake,
        lang,
        asOf,
        knownOn,
        report,
        gates,
        undeclared,
        limits(),
        keep(),
        lineage(),
        resolved);
  }

  private RunSettings.Keep keep() {
    return new RunSettings.Keep(
        number("keep", "snapshots", SNAPSHOTS),
        number("keep", "hours", RunSettings.Keep.HOURS_MIN));
  }

  private LineageSettings lineage() {
    YamlNode lineage = root == null ? null : root.child("lineage");
    String type = lineage == null ? "" : lineage.child("transport").child("type").text();
    if (type.isEmpty()) {
      return LineageSettings.OFF;
    }
    // What else a transport is told may be a secret, and stands in no log or manifest.
    resolved.put("lineage.transport", new Setting(type, folder.shown(FILE)));
    String written = lineage.child("namespace").text();
    String namespace = written.isEmpty() ? LineageSettings.NAMESPACE : written;
    resolved.put(
        "lineage.namespace",
        new Setting(namespace, written.isEmpty() ? "default" : folder.shown(FILE)));
    ObjectNode transport = lineage.child("transport").mapping();
    if (transport.has(LOCATION)) {
      transport.put(LOCATION, folder.resolve(transport.get(LOCATION).asText()));
    }
    return new LineageSettings(namespace, transport.toString());
  }

  private Limits limits() {
    return new Limits(
        number("limits", "file_mib", Limits.STANDARD.fileMib()),
        number("limits", "unpacked_mib", Limits.STANDARD.unpackedMib()),
        number("limits", "cells", Limits.STANDARD.cells()),
        number("limits", "members", Limits.STANDARD.members()));
  }

  private static String variable(String setting) {
    return PREFIX + setting.toUpperCase(Locale.ROOT);
  }

  private void checkVariables() {
    List<String> known = RunSettings.OVERRIDABLE.stream().map(RunReader::variable).toList();
    for (String name : overrides.environment().keySet()) {
      if (name.startsWith(PREFIX) && !known.contains(name)) {
        String remedy =
            "unset it, or use one of "
                + String.join(", ", known)
                + Problems.suggestion(name, known);
        problems.add("environment " + name, 0, 0, "unknown variable `" + name + "`", remedy);
      }
    }
  }

  private Setting resolve(String setting) {
    Setting found = find(setting);
    resolved.put(setting, found);
    return found;
  }

  private Setting find(String setting) {
    Setting above = overrides.setting(setting);
    if (above != null) {
      return above;
    }
    boolean path = setting.equals("inputs") || setting.equals("lake");
    String written = root == null ? "" : root.child(setting).text();
    if (!written.isEmpty()) {
      return new Setting(path ? folder.resolve(written) : written, folder.shown(FILE));
    }
    if (setting.equals(KNOWN_ON) && !resolved.get(AS_OF).value().isEmpty()) {
      // Who judges as of a day means with what was known on that day.
      return new Setting(resolved.get(AS_OF).value(), AS_OF);
    }
    String standard = DEFAULTS.getOrDefault(setting, "");
    return new Setting(path ? folder.resolve(standard) : standard, "default");
  }

  private boolean comesFromFile(String setting) {
    return resolved.get(setting).origin().equals(folder.shown(FILE));
  }

  private LocalDate day(String setting) {
    Setting found = resolve(setting);
    try {
      return found.value().isEmpty() ? null : PartialDate.lastDay(found.value());
    } catch (DateTimeException e) {
      String message = "`" + found.value() + "` is no day";
      String remedy = "write YYYY-MM-DD, YYYY-MM or YYYY";
      if (comesFromFile(setting)) {
        root.child(setting).reject(message, remedy);
      } else {
        problems.add(found.origin(), 0, 0, message, remedy);
      }
      return null;
    }
  }

  private Map<String, Long> mostFindings() {
    Map<String, Long> gates = new LinkedHashMap<>();
    resolved.put(
        "gates." + Gates.UNREAD, new Setting(String.valueOf(Gates.UNREAD_PCT_MOST), "default"));
    if (root != null && root.child("gates").isPresent()) {
      List<String> codes = new ArrayList<>(ConfSchema.codeList("finding_code"));
      codes.addAll(ConfSchema.codeList("severity"));
      codes.add(Gates.UNREAD);
      root.child("gates")
          .entries()
          .forEach(
              (code, limit) -> {
                if (!codes.contains(code)) {
                  limit.rejectKey(
                      "unknown finding code `" + code + "`",
                      "use one of " + String.join(", ", codes) + Problems.suggestion(code, codes));
                }
                gates.put(code, limit.whole(0));
                resolved.put("gates." + code, new Setting(limit.text(), folder.shown(FILE)));
              });
    }
    return gates;
  }

  private Map<String, Double> changes() {
    Map<String, Double> changes = new LinkedHashMap<>();
    if (root != null && root.child("changes").isPresent()) {
      List<String> tables =
          Schemas.standard().parquetTables().stream().map(TableSchema::name).toList();
      root.child("changes")
          .entries()
          .forEach(
              (table, most) -> {
                if (!tables.contains(table)) {
                  most.rejectKey(
                      "unknown table `" + table + "`",
                      "use a table of the lake" + Problems.suggestion(table, tables));
                }
                changes.put(table, most.number(100));
                resolved.put("changes." + table, new Setting(most.text(), folder.shown(FILE)));
              });
    }
    return changes;
  }

  private int number(String group, String key, int standard) {
    boolean written = root != null && root.child(group).child(key).isPresent();
    int value = written ? root.child(group).child(key).integer(standard) : standard;
    String origin = written ? folder.shown(FILE) : "default";
    resolved.put(group + "." + key, new Setting(Integer.toString(value), origin));
    return value;
  }
}
