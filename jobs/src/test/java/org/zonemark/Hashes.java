package org.zonemark;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The bytes of files, to compare by. */
final class Hashes {

  private Hashes() {}

  static String sha256(Path file) throws IOException {
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
  static List<Path> dataFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(path -> path.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  /** The data files of two snapshots that only one has, or that differ. */
  static SortedSet<String> differing(Path one, Path other) throws IOException {
    return differing(one, other, Files::readAllBytes);
  }

  /**
   * The same of snapshots that two JVMs have written. Parquet notes the encodings of a column in
   * the order of a set of enum constants, which is another one in each JVM; so of the footer only
   * its length is compared. Everything that holds values stands before it.
   */
  static SortedSet<String> differingInPages(Path one, Path other) throws IOException {
    return differing(one, other, Hashes::withoutFooter);
  }

  /** What is compared of a file. */
  private interface Part {
    byte[] of(Path file) throws IOException;
  }

  private static SortedSet<String> differing(Path one, Path other, Part part) throws IOException {
    SortedMap<String, String> left = hashes(one, part);
    SortedMap<String, String> right = hashes(other, part);
    SortedSet<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    names.removeIf(name -> Objects.equals(left.get(name), right.get(name)));
    return names;
  }

  private static SortedMap<String, String> hashes(Path snapshot, Part part) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path file : dataFiles(snapshot)) {
      byte[] bytes = part.of(file);
      hashes.put(snapshot.relativize(file).toString(), sha256(bytes) + "/" + Files.size(file));
    }
    return hashes;
  }

  /** A Parquet file ends with its footer, the footer's length in four bytes, and PAR1. */
  private static byte[] withoutFooter(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int trailer = bytes.length - 2 * Integer.BYTES;
    int footer = ByteBuffer.wrap(bytes, trailer, Integer.BYTES).order(LITTLE_ENDIAN).getInt();
    return Arrays.copyOf(bytes, trailer - footer);
  }
}
