package org.zonemark.table.infer;

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
