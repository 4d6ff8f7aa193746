package org.zonemark.table.read;

import java.util.List;
import org.zonemark.source.Sheet;

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

  /** What a cell of a table is. */
  public enum CellRole {
    TITLE('T'),
    UNIT('U'),
    HEADER('H'),
    ZONE('Z'),
    INDICATOR('I'),
    PERIOD('P'),
    /** Another word of a row: a unit, a measure, a group of rows. */
    KEY('K'),
    /** A number that is read. */
    VALUE('#'),
    NOTE('N'),
    /** A serial number, a remark: nothing that is read. */
    UNUSED('-'),
    /** What is not read because nothing says, or two things say, what it is. */
    LEFT_OUT('?'),
    BLANK(' ');

    private final char sign;

    CellRole(char sign) {
      this.sign = sign;
    }

    /** One letter that stands for it where there is little room. */
    public char sign() {
      return sign;
    }
  }

  public SeenFile {
    sheets = List.copyOf(sheets);
  }
}
