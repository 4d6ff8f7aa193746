package org.zonemark.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The bytes of files, to compare by. */
public final class Hashes {

  private Hashes() {}

  public static String sha256(Path file) throws IOException {
    return sha256(Files.readAllBytes(file));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The Parquet files below a folder, in order. */
  public static List<Path> dataFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(path -> path.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  /** The data files of two snapshots that only one has, or that differ. */
  public static SortedSet<String> differing(Path one, Path other) throws IOException {
    SortedMap<String, String> left = of(one, dataFiles(one));
    SortedMap<String, String> right = of(other, dataFiles(other));
    SortedSet<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    names.removeIf(name -> Objects.equals(left.get(name), right.get(name)));
    return names;
  }

  /** All files below a folder. */
  public static SortedMap<String, String> of(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return of(folder, files.filter(Files::isRegularFile).toList());
    }
  }

  private static SortedMap<String, String> of(Path folder, List<Path> files) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path file : files) {
      hashes.put(folder.relativize(file).toString(), sha256(file));
    }
    return hashes;
  }
}
