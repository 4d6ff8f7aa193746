package org.zonemark.conf.settings;

import java.util.Collection;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.ConfSchema;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.Setting;
import org.zonemark.conf.text.YamlDocument;
import org.zonemark.conf.text.YamlNode;

/** A file of settings that may be absent; says of each setting whether it comes from there. */
final class SettingsFile {

  private static final String DEFAULT = "default";

  private final ConfFolder folder;
  private final String name;
  private final Problems problems;
  private final SortedMap<String, Setting> resolved;

  /** What the file says; null where it is absent or has not been read. */
  private YamlNode root;

  /**
   * A file of a folder.
   *
   * @param resolved takes each setting with where it comes from, as {@code growth.windows}
   */
  SettingsFile(
      ConfFolder folder, String name, Problems problems, SortedMap<String, Setting> resolved) {
    this.folder = folder;
    this.name = name;
    this.problems = problems;
    this.resolved = resolved;
  }

  boolean isThere() {
    return folder.contains(name);
  }

  YamlDocument read(ConfSchema schema) {
    YamlDocument document = YamlDocument.read(folder, name, schema, problems);
    root = document.root();
    return document;
  }

  /** Says what a setting is, which stands in the file or is the standard one. */
  void resolve(String key, String value) {
    boolean written = root != null && root.child(key).isPresent();
    resolve(key, new Setting(value, written ? folder.shown(name) : DEFAULT));
  }

  void resolve(String key, Collection<?> values) {
    resolve(key, values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /** Says what a setting is that stands above the file. */
  void resolve(String key, Setting setting) {
    resolved.put(name.substring(0, name.lastIndexOf('.')) + "." + key, setting);
  }
}
