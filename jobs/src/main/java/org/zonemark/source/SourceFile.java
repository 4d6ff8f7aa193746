package org.zonemark.source;

import java.io.Serializable;
import java.util.List;

/**
 * One input file as read: its cells, and what could not be read of it.
 *
 * @param sourceId the source that declares it
 * @param position the position of its declaration among the files of the source
 * @param file the path relative to the inputs folder
 * @param bytes the length of the file
 * @param sha256 the hash of its bytes, hexadecimal
 * @param sheets the grids read; empty when the file could not be read at all
 * @param faults what could not be read
 */
public record SourceFile(
    String sourceId,
    int position,
    String file,
    long bytes,
    String sha256,
    List<Sheet> sheets,
    List<Fault> faults)
    implements Serializable {

  /** What was read of a file, or of the part of one that has its length and its hash. */
  public static SourceFile of(
      InputFile file, long bytes, String sha256, List<Sheet> sheets, List<Fault> faults) {
    return new SourceFile(
        file.sourceId(), file.position(), file.file(), bytes, sha256, sheets, faults);
  }

  /** What was read of another part of a file. */
  public static SourceFile part(InputFile file, Sheet sheet, List<Fault> faults) {
    return of(file, 0, "", List.of(sheet), faults);
  }

  /** A file that could not be read at all. */
  public static SourceFile unread(InputFile file, String sha256, Fault fault) {
    return of(file, file.bytes(), sha256, List.of(), List.of(fault));
  }

  /** The same with a fault. */
  public SourceFile with(Fault fault) {
    return new SourceFile(sourceId, position, file, bytes, sha256, sheets, List.of(fault));
  }

  public SourceFile {
    sheets = List.copyOf(sheets);
    faults = List.copyOf(faults);
  }

  /** Whether a fault says already of a text in a cell that nobody knows what the cell shows. */
  public boolean isDoubted(String text) {
    return faults.stream().anyMatch(fault -> fault.isOf(text));
  }
}
