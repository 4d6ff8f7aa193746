package org.zonemark.job.inspect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.text.Glob;
import org.zonemark.store.Places;

/** The declarations in conf/sources: those that are there, and those that are added. */
final class SavedDeclarations {

  private final org.zonemark.conf.Configuration conf;
  private final Path folder;
  private final FileSystem system;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> added = new LinkedHashMap<>();

  SavedDeclarations(org.zonemark.conf.Configuration conf, String confFolder, Configuration hadoop)
      throws IOException {
    this.conf = conf;
    this.folder = new Path(confFolder, "sources");
    this.system = plain(folder.getFileSystem(hadoop));
    conf.sources().forEach(source -> ids.add(source.sourceId()));
  }

  /** A file that people edit has no checksum beside it. */
  static FileSystem plain(FileSystem system) {
    return system instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : system;
  }

  /** The source that declares a file by now, and where among its files. */
  Optional<Declared> of(String path) {
    for (SourceDeclaration source : conf.sources()) {
      for (int position = 0; position < source.files().size(); position++) {
        FileDeclaration file = source.files().get(position);
        Predicate<String> wanted = Glob.of(file.filePath());
        if (wanted.test(path)) {
          return Optional.of(new Declared(source, position));
        }
      }
    }
    return Optional.empty();
  }

  /** A source and the position of a file in it. */
  record Declared(SourceDeclaration source, int position) {}

  /** The id of the declaration that was just made and reads a file too; empty where none does. */
  Optional<String> justMade(String path) {
    return added.keySet().stream()
        .filter(pattern -> Glob.of(pattern).test(path))
        .findFirst()
        .map(added::get);
  }

  /**
   * An id that no source has yet.
   *
   * @param pattern the files that it will declare
   */
  String free(String wanted, String pattern) throws IOException {
    String id = wanted;
    for (int number = 2; ids.contains(id) || system.exists(file(id)); number++) {
      id = wanted + "-" + number;
    }
    ids.add(id);
    added.put(pattern, id);
    return id;
  }

  /** Adds a declaration, never in place of another; the path of its file. */
  String add(String sourceId, String yaml) throws IOException {
    Path file = file(sourceId);
    system.mkdirs(folder);
    try (OutputStream out = system.create(file, false)) {
      out.write(yaml.getBytes(StandardCharsets.UTF_8));
    }
    return Places.shown(file);
  }

  private Path file(String sourceId) {
    return new Path(folder, sourceId + ".yaml");
  }
}
