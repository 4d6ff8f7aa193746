package org.zonemark.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.text.Charsets;
import org.zonemark.source.workbook.ZippedParts;

/** Unpacks a .zip in memory, one member at a time and within bounds; nothing goes to disk. */
final class Archive {

  private static final int BUFFER = 1 << 16;

  private Archive() {}

  /** Says whether a path is that of an archive; workbooks, though zipped, are none. */
  static boolean is(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /**
   * Hands over the wanted members by name, in order of their names. A member that is a trick is
   * refused, and the others are read; an archive that is damaged or too large is refused whole.
   *
   * @return whether any member was wanted
   */
  static boolean members(
      byte[] bytes,
      Predicate<String> wanted,
      Allowance allowance,
      BiConsumer<String, byte[]> reader,
      List<Fault> faults) {
    TreeMap<String, ZipArchiveEntry> members = new TreeMap<>();
    Set<String> refused = new HashSet<>();
    try (ZipFile zip = ZippedParts.open(bytes)) {
      for (ZipArchiveEntry entry : entries(zip, allowance)) {
        String name = name(entry);
        if (entry.isDirectory() || isLitter(name)) {
          continue;
        }
        String trick = trick(entry, name, members.containsKey(name));
        if (trick != null) {
          refused.add(name);
          faults.add(new Fault("unsafe_member", "!" + name, trick));
        } else if (wanted.test(name)) {
          members.put(name, entry);
        }
      }
      checkUnpacked(zip, members.values(), allowance);
      for (var member : members.entrySet()) {
        try (InputStream content = ZippedParts.content(zip, member.getValue())) {
          reader.accept(member.getKey(), content.readAllBytes());
        }
      }
    } catch (RefusedFile tooMuch) {
      faults.clear();
      faults.add(tooMuch.fault());
    } catch (IOException | RuntimeException damaged) {
      faults.add(new Fault("unreadable_file", "", String.valueOf(damaged.getMessage())));
    }
    return !members.isEmpty() || !refused.isEmpty();
  }

  private static List<ZipArchiveEntry> entries(ZipFile zip, Allowance allowance)
      throws IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.isEmpty()) {
      throw new IOException("an empty archive");
    }
    int most = allowance.limits().members();
    if (entries.size() > most) {
      throw new RefusedFile("too_large", entries.size() + " members", "limits.members = " + most);
    }
    return entries;
  }

  /** Unpacks everything once into nothing: what a member says of its own length may be a lie. */
  private static void checkUnpacked(
      ZipFile zip, Iterable<ZipArchiveEntry> entries, Allowance allowance) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (ZipArchiveEntry entry : entries) {
      long length = 0;
      try (InputStream content = allowance.counted(ZippedParts.content(zip, entry))) {
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          length += read;
        }
      }
      Allowance.checkLength(length, allowance.limits());
    }
  }

  private static String trick(ZipArchiveEntry entry, String name, boolean isTwice) {
    if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*")) {
      return "absolute path";
    }
    if (List.of(name.split("/")).contains("..")) {
      return "path that leaves the archive";
    }
    if (entry.isUnixSymlink()) {
      return "symbolic link";
    }
    if (is(name)) {
      return "archive in an archive";
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return "encrypted";
    }
    return isTwice ? "second member of this name" : null;
  }

  /** Archives made by Windows name their members in the code page of the country. */
  private static String name(ZipArchiveEntry entry) throws IOException {
    byte[] raw = entry.getRawName();
    String name;
    try {
      name = Charsets.strict(raw, 0, raw.length, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      try {
        name = Charsets.strict(raw, 0, raw.length, Charsets.GB18030);
      } catch (CharacterCodingException neither) {
        throw new IOException("the names of its members do not decode", neither);
      }
    }
    return name.replace('\\', '/');
  }

  /** What a desktop leaves in archives beside the files. */
  private static boolean isLitter(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/") || last.startsWith(".") || InputFolder.isLitter(name);
  }
}
