package org.zonemark.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.zonemark.conf.LoadResult;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;

/** Reads conf/ from any file system Hadoop knows. */
public final class ConfFiles {

  private ConfFiles() {}

  /**
   * The checked configuration of a folder.
   *
   * @throws UsageProblem with every mistake of all its files
   */
  public static org.zonemark.conf.Configuration load(
      String folder, Overrides overrides, Configuration hadoop) throws UsageProblem, IOException {
    LoadResult loaded = org.zonemark.conf.ConfigurationReader.load(read(folder, hadoop), overrides);
    return loaded.orElseThrow(UsageProblem::of);
  }

  /** The files of a folder. */
  static ConfFolder read(String folder, Configuration hadoop) throws UsageProblem, IOException {
    Map<String, byte[]> files = new TreeMap<>();
    FileSystem system = new Path(folder).getFileSystem(hadoop);
    String root = system.makeQualified(new Path(folder)).toUri().getPath();
    try {
      RemoteIterator<LocatedFileStatus> all = system.listFiles(new Path(folder), true);
      while (all.hasNext()) {
        Path file = all.next().getPath();
        String relative = file.toUri().getPath().substring(root.length() + 1);
        if (ConfFolder.concerns(relative)) {
          try (InputStream in = system.open(file)) {
            files.put(relative, in.readAllBytes());
          }
        }
      }
    } catch (FileNotFoundException none) {
      throw UsageProblem.of(
          "There is no configuration folder " + folder, "name an existing one with --conf");
    }
    return ConfFolder.of(folder, files);
  }
}
