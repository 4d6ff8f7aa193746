package org.zonemark.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a .zip in memory, within bounds. */
final class Archive {

  private static final int MEMBERS_MAX = 10_000;

  /** What all members may hold together; a bomb is refused before it fills the memory. */
  private static final long BYTES_MAX = 256L << 20;

  private Archive() {}

  /** Says whether a path is that of an archive; workbooks, though zipped, are none. */
  static boolean is(String path) {
    return path.toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
  }

  /**
   * The wanted members by name, in order of their names. A member whose name leaves the archive, or
   * an archive that is damaged or too large, is a fault.
   */
  static Map<String, byte[]> members(byte[] bytes, Predicate<String> wanted, List<Fault> faults) {
    try {
      return members(bytes, wanted, StandardCharsets.UTF_8, faults);
    } catch (IllegalArgumentException notUtf8) {
      // Archives made by Windows name their members in the code page of the country.
      try {
        return members(bytes, wanted, Charsets.GB18030, faults);
      } catch (IllegalArgumentException neither) {
        faults.add(new Fault("unreadable_file", "", "the names of its members do not decode"));
        return Map.of();
      }
    }
  }

  private static Map<String, byte[]> members(
      byte[] bytes, Predicate<String> wanted, Charset names, List<Fault> faults) {
    Map<String, byte[]> members = new TreeMap<>();
    Map<String, Fault> refused = new LinkedHashMap<>();
    long left = BYTES_MAX;
    int count = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), names)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replace('\\', '/');
        if (++count > MEMBERS_MAX) {
          throw new IOException("more than " + MEMBERS_MAX + " members");
        }
        if (entry.isDirectory() || isLitter(name)) {
          continue;
        }
        if (name.startsWith("/") || List.of(name.split("/")).contains("..")) {
          refused.put(
              name, new Fault("unreadable_file", "!" + name, "its path leaves the archive"));
        } else if (wanted.test(name)) {
          byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
          left -= content.length;
          if (left < 0) {
            throw new IOException("more than " + BYTES_MAX + " bytes when unpacked");
          }
          members.put(name, content);
        }
      }
    } catch (IOException damaged) {
      faults.add(new Fault("unreadable_file", "", String.valueOf(damaged.getMessage())));
      return Map.of();
    }
    if (count == 0) {
      faults.add(new Fault("unreadable_file", "", "no archive, or an empty one"));
    }
    faults.addAll(refused.values());
    return members;
  }

  /** What a desktop leaves in archives beside the files. */
  private static boolean isLitter(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/") || last.startsWith(".") || last.equals("Thumbs.db");
  }
}
