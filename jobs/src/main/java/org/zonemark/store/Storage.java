package org.zonemark.store;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Files to look at, on any file system Hadoop knows; a failure names its path. Files of this
 * machine are looked at by Java alone: loading Hadoop's file systems takes longer than many a
 * command.
 */
public class Storage {

  /** Set by the launcher: a path without a scheme is of this machine, no other is configured. */
  private static final String LOCAL = "zonemark.local";

  private static final URI HERE = URI.create("file:///");

  private final boolean isHere;
  private final Path place;
  private final Supplier<Configuration> settings;
  private Configuration hadoop;
  private FileSystem system;

  /**
   * The file system of a path.
   *
   * @param settings asked for where Hadoop is needed
   */
  Storage(Path place, Supplier<Configuration> settings) throws IOException {
    String scheme = place.toUri().getScheme();
    this.isHere = scheme == null ? Boolean.getBoolean(LOCAL) : scheme.equals("file");
    this.place = place;
    this.settings = settings;
    if (!isHere) {
      system();
    }
  }

  /** The file system of a path, with what is set for Hadoop on this machine. */
  public static Storage of(Path place) throws IOException {
    return new Storage(place, () -> LocalFiles.configuration());
  }

  /** Something in a folder. */
  public record Found(Path path, boolean isFolder, long length, long modified) {

    private static Found of(FileStatus status) {
      return new Found(
          status.getPath(), status.isDirectory(), status.getLen(), status.getModificationTime());
    }

    /** Its name in its folder. */
    public String name() {
      return path.getName();
    }
  }

  /** The same through Hadoop. */
  final synchronized FileSystem system() throws IOException {
    if (system == null) {
      system = place.getFileSystem(hadoop());
      // Checksum side files would be a second copy of the truth beside the manifest's hashes.
      system.setWriteChecksum(false);
    }
    return system;
  }

  /** What is set for Hadoop; it is parsed once, since that costs as much as to read a table. */
  final synchronized Configuration hadoop() {
    if (hadoop == null) {
      hadoop = settings.get();
    }
    return hadoop;
  }

  /** Whether Hadoop is not needed to look at the files. */
  public final boolean isHere() {
    return isHere;
  }

  /** Whether the files are of this machine. */
  public final boolean isLocal() throws IOException {
    return isHere || system().getUri().getScheme().equals("file");
  }

  /** A path of this machine. */
  public static File here(Path path) {
    return new File(path.toUri().getPath());
  }

  /** The path with scheme and all its folders. */
  public final Path qualified(Path path) throws IOException {
    return isHere
        ? path.makeQualified(HERE, new Path(System.getProperty("user.dir")))
        : system().makeQualified(path);
  }

  /** Something that is done at a path. */
  interface Step<T> {
    T take() throws IOException;
  }

  static <T> T at(Path path, Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (FileNotFoundException absent) {
      throw isThere(path) ? PathFailure.at(path, absent) : absent;
    } catch (IOException | FSError failed) {
      throw PathFailure.at(path, failed);
    }
  }

  /**
   * Whether a file of this machine that cannot be opened is there all the same: Java tells a
   * failing device or a missing right just as it tells a file that is not there.
   */
  static boolean isThere(Path path) {
    String scheme = path.toUri().getScheme();
    if (scheme != null && !scheme.equals(HERE.getScheme())) {
      return false;
    }
    try {
      Files.readAttributes(
          here(path).toPath(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return true;
    } catch (NoSuchFileException absent) {
      return false;
    } catch (IOException untold) {
      return true;
    }
  }

  /** Whether there is something at a path. */
  public final boolean exists(Path path) throws IOException {
    return isHere ? here(path).exists() : at(path, () -> system().exists(path));
  }

  /** Whether there is a folder at a path. */
  public final boolean isFolder(Path path) throws IOException {
    return isHere
        ? here(path).isDirectory()
        : at(path, () -> system().exists(path) && system().getFileStatus(path).isDirectory());
  }

  /**
   * What is at a path.
   *
   * @throws FileNotFoundException where nothing is
   */
  public final Found status(Path path) throws IOException {
    if (isHere) {
      return at(path, () -> found(path, here(path)));
    }
    return at(path, () -> Found.of(system().getFileStatus(path)));
  }

  private static Found found(Path path, File file) throws FileNotFoundException {
    if (!file.exists()) {
      throw new FileNotFoundException(path + " is not there");
    }
    return new Found(path, file.isDirectory(), file.length(), file.lastModified());
  }

  /** What lies in a folder, by name; nothing where there is none. */
  public final List<Found> list(Path folder) throws IOException {
    if (!exists(folder)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    File[] files = isHere ? here(folder).listFiles() : null;
    if (files == null) {
      for (FileStatus each : at(folder, () -> system().listStatus(folder))) {
        found.add(Found.of(each));
      }
    } else {
      for (File file : files) {
        found.add(found(new Path(folder, named(file)), file));
      }
    }
    found.sort(Comparator.comparing(Found::name));
    return found;
  }

  /** A name is a path of its own, so that a colon in it is no scheme's. */
  private static Path named(File file) {
    return new Path(null, null, file.getName());
  }

  /** Opens a file. */
  final InputStream open(Path file) throws IOException {
    return isHere ? new FileInputStream(here(file)) : system().open(file);
  }

  /** A small file whole. */
  public final byte[] read(Path file) throws IOException {
    return at(
        file,
        () -> {
          try (InputStream in = open(file)) {
            return in.readAllBytes();
          }
        });
  }
}
