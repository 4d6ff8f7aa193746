package org.zonemark.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through one part of a workbook, tag by tag, without parsing it: so a large sheet is not
 * read twice at full cost. It notes merged areas and hidden columns, and refuses what a parser
 * should not be given: a document type declaration, and columns that no sheet has, for which it
 * would make room. A workbook that writes its tags with a prefix merely has its merged areas told
 * by its blank cells.
 */
final class PartScan {

  private static final Pattern AREA = Pattern.compile("ref=\"([A-Z]+)(\\d+):([A-Z]+)(\\d+)\"");
  private static final Pattern FROM_TO =
      Pattern.compile("(?=.*\\smin=\"(\\d+)\")(?=.*\\smax=\"(\\d+)\").*\\shidden=\"(?:1|true)\".*");
  private static final Pattern CELL =
      Pattern.compile("(?s)(?:[^\\s:]+:)?c\\s.*?\\br\\s*=\\s*[\"']([^\"']*).*");
  private static final Pattern SOUND_ADDRESS = Pattern.compile("[A-Z]{0,3}[0-9]{0,9}");
  private static final String COMMENT = "!--";
  private static final int LONGEST_MARK = 8;
  private static final int TAG_MAX = 1000;
  private static final int COLUMNS_MAX = 16_384;

  private final String path;
  private final List<Sheet.Merge> merges = new ArrayList<>();
  private final Set<Integer> hidden = new TreeSet<>();
  private final byte[] tag = new byte[TAG_MAX];

  /** The length of the tag so far; -1 outside of tags. */
  private int length = -1;

  /** The quote in which an attribute's value stands; 0 outside of them. */
  private byte quote;

  /** The sign that ends the comment or literal text here; 0 outside of them. */
  private byte passing;

  /** How many of these signs came last. */
  private int signs;

  PartScan(String path) {
    this.path = path;
  }

  /** Looks through the part to its end. */
  WorkbookParts.Part of(InputStream xml) throws IOException {
    byte[] buffer = new byte[1 << 16];
    boolean isFirst = true;
    for (int read = xml.read(buffer); read >= 0; read = xml.read(buffer)) {
      if (isFirst && read > 1) {
        checkEncoding(buffer);
        isFirst = false;
      }
      scan(buffer, read);
    }
    return new WorkbookParts.Part(merges, hidden);
  }

  /** Tags are looked for in bytes, so that one byte a letter must be given. */
  private void checkEncoding(byte[] begin) throws IOException {
    boolean wide = begin[0] == 0 || begin[1] == 0 || begin[0] == (byte) 0xFE;
    if (wide && path.endsWith(".xml") || begin[0] == (byte) 0xFF && begin[1] == (byte) 0xFE) {
      throw new IOException(path + " is not in UTF-8");
    }
  }

  private void scan(byte[] buffer, int read) throws RefusedFile {
    int at = 0;
    int plain;
    while (at < read) {
      if (passing != 0) {
        pass(buffer[at++]);
      } else if (length < 0) {
        at = next(buffer, at, read, '<');
        if (at++ < read) {
          length = 0;
          quote = 0;
        }
      } else if (length == 0 && (plain = endOfPlainCell(buffer, at, read)) > 0) {
        at = plain + 1;
        length = -1;
      } else if (length == 0 && saysNothing(buffer, at, read)) {
        at = next(buffer, at, read, '>');
        if (at++ < read) {
          length = -1;
        }
      } else if (buffer[at] == '>' && quote == 0) {
        end();
        length = -1;
        at++;
      } else {
        add(buffer[at++]);
      }
    }
  }

  private static int next(byte[] buffer, int from, int to, char wanted) {
    int at = from;
    while (at < to && buffer[at] != wanted) {
      at++;
    }
    return at;
  }

  /**
   * The end of the tag of a cell with a sound address, {@code c r="A1"}: most tags are such ones,
   * so they are looked at where they stand. 0 where it is another tag, or goes on.
   */
  private static int endOfPlainCell(byte[] buffer, int from, int to) {
    boolean begins =
        from + 9 < to
            && buffer[from] == 'c'
            && buffer[from + 1] == ' '
            && buffer[from + 2] == 'r'
            && buffer[from + 3] == '='
            && buffer[from + 4] == '"'
            && (isDigit(buffer[from + 6])
                || isDigit(buffer[from + 7])
                || isDigit(buffer[from + 8]));
    if (!begins) {
      return 0;
    }
    boolean quoted = true;
    for (int at = from + 5; at < to; at++) {
      byte next = buffer[at];
      if (next == '"') {
        quoted = !quoted;
      } else if (next == '>' && !quoted) {
        return at;
      } else if (next == '\'' || next == '<') {
        return 0;
      }
    }
    return 0;
  }

  /** The end of an element, or the value of a cell: most tags are, and none has attributes. */
  private static boolean saysNothing(byte[] buffer, int at, int to) {
    return buffer[at] == '/' || buffer[at] == 'v' && at + 1 < to && buffer[at + 1] == '>';
  }

  private void add(byte next) throws RefusedFile {
    if (length < TAG_MAX) {
      tag[length++] = next;
    }
    if ((next == '"' || next == '\'') && tag[0] != '?') {
      quote = quote == 0 ? next : quote == next ? 0 : quote;
    }
    if (tag[0] == '!' && length <= LONGEST_MARK) {
      if (length == COMMENT.length() && starts(COMMENT)) {
        passing = '-';
      } else if (length == LONGEST_MARK && starts("![CDATA[")) {
        passing = ']';
      } else if (length == LONGEST_MARK && starts("!doctype")) {
        throw new RefusedFile("xml_entities", path, "");
      }
    }
  }

  /** Comments and literal text end with their sign twice and a bracket; tags in them are none. */
  private void pass(byte next) {
    if (next == '>' && signs >= 2) {
      passing = 0;
      length = -1;
    }
    signs = next == passing ? signs + 1 : 0;
  }

  private boolean starts(String name) {
    return new String(tag, 0, name.length(), StandardCharsets.US_ASCII).equalsIgnoreCase(name);
  }

  /** The end of a tag. */
  private void end() throws RefusedFile {
    if (length > 8 && tag[0] == 'm' && tag[1] == 'e') {
      merge(text());
    } else if (length > 4 && tag[0] == 'c' && tag[1] == 'o') {
      columns(text());
    } else if (isCell()) {
      Matcher cell = CELL.matcher(text());
      if (cell.matches() && !SOUND_ADDRESS.matcher(cell.group(1)).matches()) {
        throw new RefusedFile("too_large", path + " cell " + cell.group(1), "XFD1048576");
      }
    }
  }

  private static boolean isDigit(byte letter) {
    return letter >= '0' && letter <= '9';
  }

  /** Whether the tag's name is c, with or without a prefix. */
  private boolean isCell() {
    for (int at = 1; at < length; at++) {
      if (tag[at] <= ' ') {
        return tag[at - 1] == 'c' && (at == 1 || tag[at - 2] == ':');
      }
    }
    return false;
  }

  private String text() {
    return new String(tag, 0, length, StandardCharsets.ISO_8859_1);
  }

  private void merge(String text) {
    Matcher area = AREA.matcher(text);
    if (text.startsWith("mergeCell ") && area.find()) {
      merges.add(
          new Sheet.Merge(
              Integer.parseInt(area.group(2)),
              Cell.column(area.group(1)),
              Integer.parseInt(area.group(4)),
              Cell.column(area.group(3))));
    }
  }

  private void columns(String text) {
    Matcher columns = FROM_TO.matcher(text);
    if (text.startsWith("col ") && columns.matches()) {
      int last = Math.min(Integer.parseInt(columns.group(2)), COLUMNS_MAX);
      for (int column = Integer.parseInt(columns.group(1)); column <= last; column++) {
        hidden.add(column);
      }
    }
  }
}
