package org.zonemark.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.ConfigurationReader;
import org.zonemark.conf.RunSettings;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.directory.DirectoryReader;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.store.Storage;

/** Reads conf/ from any file system Hadoop knows; from this machine without Hadoop. */
public final class ConfFiles {

  /** Settings are small; what is longer would be read for minutes. */
  private static final int BYTES_MAX = 8 << 20;

  private ConfFiles() {}

  /**
   * The checked configuration of a folder.
   *
   * @throws UsageProblem with every mistake of all its files
   */
  public static Configuration load(String folder, Overrides overrides)
      throws UsageProblem, IOException {
    return ConfigurationReader.load(read(folder), overrides).orElseThrow(UsageProblem::of);
  }

  /**
   * The same without its sources, for who reads what was published.
   *
   * @throws UsageProblem with every mistake of the other files
   */
  public static Configuration loadWithoutSources(String folder, Overrides overrides)
      throws UsageProblem, IOException {
    return ConfigurationReader.loadWithoutSources(read(folder), overrides)
        .orElseThrow(UsageProblem::of);
  }

  /**
   * The settings of the run alone, which say where the lake is.
   *
   * @throws UsageProblem with every mistake in them
   */
  public static RunSettings run(String folder, Overrides overrides)
      throws UsageProblem, IOException {
    return ConfigurationReader.run(read(folder), overrides);
  }

  /** The files of a folder and of its sources/ and indices/, and no others. */
  static ConfFolder read(String folder) throws UsageProblem, IOException {
    Path root = new Path(folder);
    Storage system = Storage.of(root);
    if (!system.exists(root)) {
      throw UsageProblem.of(
          "There is no configuration folder " + folder, "name an existing one with --conf");
    }
    if (!system.isFolder(root)) {
      throw UsageProblem.of(
          folder + " is a file, not a configuration folder", "name a folder with --conf");
    }
    refusePlace(folder, root, system);
    Map<String, byte[]> files = new TreeMap<>();
    List<String> mistakes = new ArrayList<>();
    for (String part : List.of("", "sources/", "indices/")) {
      Path place = part.isEmpty() ? root : new Path(root, part);
      if (part.isEmpty() || system.exists(place)) {
        for (Storage.Found each : system.list(place)) {
          String relative = part + each.name();
          if (ConfFolder.concerns(relative) && !each.isFolder()) {
            add(files, relative, each, system, mistakes);
          }
        }
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UsageProblem(mistakes);
    }
    return ConfFolder.of(folder, files);
  }

  /** Who names the working place itself means the configuration in it. */
  private static void refusePlace(String folder, Path root, Storage system)
      throws UsageProblem, IOException {
    String directory = DirectoryReader.paths().get(0);
    Path inner = new Path(root, "conf");
    if (!system.exists(new Path(root, directory)) && system.exists(new Path(inner, directory))) {
      throw UsageProblem.of(
          folder + " has no " + directory + ", it is no configuration folder",
          "did you mean " + new Path(folder, "conf") + "?");
    }
  }

  private static void add(
      Map<String, byte[]> files,
      String relative,
      Storage.Found file,
      Storage system,
      List<String> mistakes)
      throws IOException {
    String shown = system.qualified(file.path()).toUri().getPath();
    // Hadoop takes all for a file that is no folder: a pipe would be waited for, a device not end.
    if (system.isLocal() && !Files.isRegularFile(java.nio.file.Path.of(shown))) {
      mistakes.add(shown + " is no regular file - remedy: put a file there, or remove it");
    } else if (file.length() > BYTES_MAX) {
      mistakes.add(
          shown
              + " has "
              + file.length()
              + " bytes, a file of conf/ at most "
              + BYTES_MAX
              + " - remedy: put data into inputs, and settings only here");
    } else {
      files.put(relative, system.read(file.path()));
    }
  }
}
