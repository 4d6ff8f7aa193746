package org.zonemark.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What a lake keeps beside its snapshots to save work: results, each under a key that names all it
 * follows from. Nothing relies on it: what is gone, torn or damaged counts as not kept, which the
 * checksum of its compression tells.
 */
public final class Shelf implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String folder;

  /** A shelf of a lake. */
  public Shelf(Lake lake, String name) {
    this.folder = new Path(lake.root(), name).toString();
  }

  private Path path(String key) {
    return new Path(folder, key + ".gz");
  }

  /** What is kept under a key; empty where it is not there as it was kept. */
  public Optional<byte[]> find(String key, Configuration hadoop) throws IOException {
    Path path = path(key);
    try (GZIPInputStream in =
        new GZIPInputStream(
            new ByteArrayInputStream(LakeFiles.of(path, hadoop).read(path)), 1 << 16)) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException | EOFException | ZipException lost) {
      return Optional.empty();
    }
  }

  /** Whether something is kept under a key, as far as can be told without reading it. */
  public boolean has(String key, Configuration hadoop) throws IOException {
    return LakeFiles.of(path(key), hadoop).exists(path(key));
  }

  /** Keeps something. */
  public void keep(String key, byte[] bytes, Configuration hadoop) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new Fast(packed)) {
      out.write(bytes);
    }
    LakeFiles.of(path(key), hadoop).writeLoose(path(key), packed.toByteArray());
  }

  /** Removes all that is kept under other keys. */
  public void retain(Set<String> keys, Configuration hadoop) throws IOException {
    LakeFiles files = LakeFiles.of(new Path(folder), hadoop);
    for (Storage.Found each : files.list(new Path(folder))) {
      String name = each.name();
      if (!name.endsWith(".gz") || !keys.contains(name.substring(0, name.length() - 3))) {
        files.delete(each.path());
      }
    }
  }

  /** To pack well costs more than to write what is packed badly. */
  private static final class Fast extends GZIPOutputStream {
    Fast(ByteArrayOutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
