package org.zonemark.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.hadoop.fs.Path;
import org.zonemark.schema.Sha256;

/**
 * What a snapshot holds: the files that its manifest names, none of which is read that is not as
 * the manifest says.
 */
final class Contents {

  static final String MANIFEST = "manifest.json";

  private final Path folder;
  private final LakeFiles files;

  /** By path; null until the manifest has been read. */
  private SortedMap<String, StoredFile> named;

  private final boolean verifies;
  private final Set<String> verified = ConcurrentHashMap.newKeySet();

  private Contents(
      Path folder, LakeFiles files, SortedMap<String, StoredFile> named, boolean verifies) {
    this.folder = folder;
    this.files = files;
    this.named = named;
    this.verifies = verifies;
  }

  /** What is being written; what was written is known, and is our own. */
  static Contents staged(Path folder, LakeFiles files) {
    return new Contents(folder, files, new ConcurrentSkipListMap<>(), false);
  }

  /** What was written whole. */
  static Contents written(Path folder, LakeFiles files) {
    return new Contents(folder, files, null, true);
  }

  LakeFiles files() {
    return files;
  }

  /** Whether each file is held against the manifest before it is read. */
  boolean verifies() {
    return verifies;
  }

  /**
   * The files but for the manifest, by path.
   *
   * @throws Damage where the manifest is not as it was written
   */
  synchronized SortedMap<String, StoredFile> named() throws IOException {
    if (named == null) {
      named = read();
    }
    return named;
  }

  private SortedMap<String, StoredFile> read() throws IOException {
    JsonNode manifest;
    try {
      manifest = Json.read(manifest());
    } catch (JsonProcessingException broken) {
      throw Damage.at(new Path(folder, MANIFEST), "is no JSON");
    }
    SortedMap<String, StoredFile> found = new TreeMap<>();
    for (JsonNode file : manifest.path("files")) {
      String path = file.path("path").asText();
      JsonNode rows = file.path("rows");
      found.put(
          path,
          new StoredFile(
              path,
              rows.isNumber() ? rows.asLong() : null,
              file.path("rows_hash").asText(null),
              file.path("bytes").asLong(),
              file.path("sha256").asText(),
              file.path("crc32").asText(null)));
    }
    return found;
  }

  /**
   * The bytes of the manifest.
   *
   * @throws Damage where they are not those that were written
   */
  byte[] manifest() throws IOException {
    Path file = new Path(folder, MANIFEST);
    try {
      byte[] bytes = files.read(file);
      String seal =
          new String(files.read(new Path(folder, LakeFiles.SEAL)), StandardCharsets.UTF_8);
      if (!seal.equals(sealOf(bytes))) {
        throw Damage.at(
            file, "is not what was written: its sha256 is not that in " + LakeFiles.SEAL);
      }
      return bytes;
    } catch (FileNotFoundException absent) {
      throw Damage.at(folder, "has no " + MANIFEST + " with its " + LakeFiles.SEAL);
    }
  }

  private static String sealOf(byte[] manifest) {
    return Sha256.of(manifest) + "  " + MANIFEST + "\n";
  }

  /** The data files of a table, in order of their paths. */
  List<StoredFile> dataFiles(String table) throws IOException {
    return named().values().stream()
        .filter(file -> file.isData() && file.table().equals(table))
        .toList();
  }

  /** The data files of a year of a table, in order of their paths. */
  List<StoredFile> dataFiles(String table, int year) throws IOException {
    return dataFiles(table).stream()
        .filter(file -> Integer.valueOf(year).equals(file.year()))
        .toList();
  }

  Path path(StoredFile file) {
    return new Path(folder, file.path());
  }

  /** Holds a file against the manifest, once; files of a snapshot being written are our own. */
  void verify(StoredFile file) throws IOException {
    if (verifies && verified.add(file.path())) {
      files.verify(path(file), file);
    }
  }

  /** Writes the manifest and its hash. */
  void seal(byte[] manifest) throws IOException {
    files.write(new Path(folder, MANIFEST), MANIFEST, manifest);
    files.write(
        new Path(folder, LakeFiles.SEAL),
        LakeFiles.SEAL,
        sealOf(manifest).getBytes(StandardCharsets.UTF_8));
  }
}
