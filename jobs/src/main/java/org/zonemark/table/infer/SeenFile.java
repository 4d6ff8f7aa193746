package org.zonemark.table.infer;

import java.util.List;
import org.zonemark.source.Sheet;
import org.zonemark.table.read.FileReading;

/**
 * A file as it is seen: what is read of it, and what each of its cells is.
 *
 * @param reading what it says, and what it leaves open
 * @param sheets its sheets
 */
public record SeenFile(FileReading reading, List<SeenSheet> sheets) {

  /**
   * A sheet with what its cells are.
   *
   * @param sheet the cells
   * @param roles what each is, by row and column from 0
   */
  public record SeenSheet(Sheet sheet, List<List<CellRole>> roles) {}

  public SeenFile {
    sheets = List.copyOf(sheets);
  }
}
