package org.zonemark.conf;

import java.io.Serializable;
import org.zonemark.conf.text.Require;

/**
 * What an input may take at most; a file beyond it is refused with a finding, and the others are
 * read.
 *
 * @param fileMib the length of a file that is read as a whole, and of a member of an archive, in
 *     MiB
 * @param unpackedMib what an archive, or a workbook, holds when unpacked, in MiB
 * @param cells the cells in the used ranges of a file's sheets
 * @param members the files in an archive, or pages in a web archive
 */
public record Limits(int fileMib, int unpackedMib, int cells, int members) implements Serializable {

  /** The limits where nothing else is set. */
  public static final Limits STANDARD = new Limits(64, 512, 10_000_000, 1000);

  /** Rejects limits that let nothing pass. */
  public Limits {
    Require.holds(fileMib >= 1, "limits.file_mib must be >= 1, was " + fileMib);
    Require.holds(unpackedMib >= 1, "limits.unpacked_mib must be >= 1, was " + unpackedMib);
    Require.holds(cells >= 1, "limits.cells must be >= 1, was " + cells);
    Require.holds(members >= 1, "limits.members must be >= 1, was " + members);
  }

  /** The bytes that a file may have. */
  public long fileBytes() {
    return (long) fileMib << 20;
  }

  /** The bytes that an archive may hold. */
  public long unpackedBytes() {
    return (long) unpackedMib << 20;
  }
}
