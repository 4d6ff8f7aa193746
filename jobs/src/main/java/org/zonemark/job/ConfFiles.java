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
import org.zonemark.conf.ConfFolder;
import org.zonemark.conf.Loaded;
import org.zonemark.conf.Overrides;

/** Reads conf/ from any file system Hadoop knows. */
public final class ConfFiles {

  private ConfFiles() {}

  /**
   * The checked configuration of a folder.
   *
   * @throws Refused with every mistake of all its files
   */
  public static org.zonemark.conf.Configuration load(
      String folder, Overrides overrides, Configuration hadoop) throws Refused, IOException {
    Loaded loaded = org.zonemark.conf.Configuration.load(read(folder, hadoop), overrides);
    return loaded.orElseThrow(Refused::of);
  }

  /** The files of a folder. */
  static ConfFolder read(String folder, Configuration hadoop) throws Refused, IOException {
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
      throw Refused.of(
          "There is no configuration folder " + folder, "name an existing one with --conf");
    }
    return ConfFolder.of(folder, files);
  }
}
