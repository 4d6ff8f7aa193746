package org.zonemark.conf.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** The files of a configuration folder, wherever it lies, with the name that users know it by. */
public final class ConfFolder {

  private static final List<String> FOLDERS = List.of("sources/", "indices/");

  private final String name;
  private final SortedMap<String, byte[]> files;

  private ConfFolder(String name, SortedMap<String, byte[]> files) {
    this.name = name;
    this.files = files;
  }

  /**
   * Gives the folder of these files.
   *
   * @param name the folder's path as users know it; relative paths in run.yaml start from it
   * @param files the path below the folder, with {@code /}, to the file's bytes
   */
  public static ConfFolder of(String name, Map<String, byte[]> files) {
    Require.filled("name", name);
    SortedMap<String, byte[]> copy = new TreeMap<>();
    files.forEach((path, bytes) -> copy.put(path, bytes.clone()));
    return new ConfFolder(withoutTrailingSlash(name), Collections.unmodifiableSortedMap(copy));
  }

  /**
   * Reads a folder of the local file system.
   *
   * @throws UncheckedIOException where the folder or one of its files cannot be read
   */
  public static ConfFolder ofDirectory(Path directory) {
    try (Stream<Path> paths = Files.walk(directory, 2)) {
      Map<String, byte[]> files = new TreeMap<>();
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String relative = directory.relativize(path).toString().replace('\\', '/');
        if (concerns(relative)) {
          files.put(relative, Files.readAllBytes(path));
        }
      }
      return of(directory.toString().isEmpty() ? "." : directory.toString(), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says whether the file at this path below the folder belongs to the configuration: whatever lies
   * directly in it, in sources/ or in indices/, except hidden files. Spark's settings do not.
   */
  public static boolean concerns(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String file = path.substring(folder.length());
    return (folder.isEmpty() || FOLDERS.contains(folder)) && !file.startsWith(".");
  }

  /** Gives the folder's path as users know it. */
  public String name() {
    return name;
  }

  /** Gives the paths of all files, sorted. */
  public List<String> paths() {
    return new ArrayList<>(files.keySet());
  }

  /** Says whether there is a file at this path. */
  public boolean contains(String path) {
    return files.containsKey(path);
  }

  /**
   * Gives the bytes of a file.
   *
   * @throws IllegalArgumentException where there is no such file
   */
  public byte[] bytes(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + path + " in " + name);
    }
    return bytes.clone();
  }

  /** A text that changes when the bytes of any file do. */
  public String fingerprint() {
    StringBuilder text = new StringBuilder();
    files.forEach(
        (path, bytes) -> {
          CRC32C checksum = new CRC32C();
          checksum.update(bytes);
          text.append(path)
              .append(':')
              .append(bytes.length)
              .append(':')
              .append(checksum.getValue());
        });
    return text.toString();
  }

  /** Gives the path of a file as users know it. */
  public String shown(String path) {
    return name + "/" + path;
  }

  /**
   * Gives a path written in a file of this folder as one that can be opened from the working
   * directory. Absolute paths and paths with a scheme (hdfs://) stay as they are.
   */
  public String resolve(String path) {
    if (path.startsWith("/") || path.matches("^[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return path;
    }
    String base = name.equals(".") ? "" : name;
    String rest = path;
    while (rest.startsWith("../") || rest.equals("..") || rest.startsWith("./")) {
      boolean up = rest.startsWith("..");
      if (up && !canGoUp(base)) {
        break;
      }
      base = up ? parent(base) : base;
      rest = rest.substring(Math.min(rest.length(), up ? 3 : 2));
    }
    if (base.isEmpty()) {
      return rest.isEmpty() ? "." : rest;
    }
    return rest.isEmpty() ? base : base.endsWith("/") ? base + rest : base + "/" + rest;
  }

  private static boolean canGoUp(String base) {
    String last = base.substring(base.lastIndexOf('/') + 1);
    return !last.isEmpty()
        && !last.equals("..")
        && !last.equals(".")
        && !base.endsWith("//" + last);
  }

  private static String parent(String base) {
    int slash = base.lastIndexOf('/');
    return slash < 0 ? "" : slash == 0 ? "/" : base.substring(0, slash);
  }

  private static String withoutTrailingSlash(String name) {
    return name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }
}
