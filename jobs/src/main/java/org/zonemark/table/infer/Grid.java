package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Cell;
import org.zonemark.source.Sheet;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.words.CellWords;
import org.zonemark.table.words.PeriodText;
import org.zonemark.table.words.PrintedText;
import org.zonemark.table.words.Vocabulary;
import org.zonemark.table.words.ZoneNames;

/** The cells of a sheet and what each looks like; rows and columns are counted from 0. */
final class Grid {

  private static final Spellings SPELLINGS = Spellings.of("titles");

  /** What a cell looks like. */
  enum Look {
    BLANK,
    NUMBER,
    YEAR,
    MARK,
    TEXT
  }

  /**
   * What a row looks like: SAYING are texts with their labels before them ({@code 年度 | 2022年}),
   * NUMBERED the labels of columns under their heads ({@code 甲 | 乙 | 1}).
   */
  enum RowLook {
    BLANK,
    NOTE,
    ALONE,
    SAYING,
    TEXTS,
    NUMBERED,
    DATA
  }

  /**
   * A part of a table that is not read.
   *
   * @param code the finding's code
   * @param row the row, from 0
   * @param column the column, from 0
   * @param value what is left out, in words of the table
   * @param expected why, or what would be read
   */
  record LeftOut(String code, int row, int column, String value, Bilingual expected) {}

  private static final Pattern SPACED =
      Pattern.compile("[-+]?[0-9]{1,3}(?:[ \\u00A0\\u2009\\u202F][0-9]{3})+(?:[.,][0-9]+)?%?");
  private static final Pattern UNSPACED = Pattern.compile("[-+]?[0-9]{4,}(?:[.,][0-9]+)?%?");

  static final Pattern NOTE = SPELLINGS.pattern("note");
  private static final Pattern MONTH = SPELLINGS.pattern("month");
  private static final Pattern NOTE_OR_HEADING = SPELLINGS.pattern("note-or-heading");
  private static final Pattern UNIT_LINE = SPELLINGS.pattern("unit-line");
  private static final Pattern LABELLED = SPELLINGS.pattern("labelled");

  /** The day of a signature, beside who has signed. */
  private static final Pattern DAY = SPELLINGS.pattern("day-alone");

  /** That a triangle stands before numbers that are negative, and such a number. */
  private static final Pattern NEGATIVE_SIGN = SPELLINGS.pattern("negative-sign");

  private static final Pattern NEGATIVE = SPELLINGS.pattern("negative");
  private static final Pattern LABEL = SPELLINGS.pattern("label-alone");
  private static final Pattern LETTER = SPELLINGS.pattern("column-letter");
  private static final Pattern NUMBER = SPELLINGS.pattern("column-number");

  final Sheet sheet;
  final int height;
  final int width;
  private final Vocabulary vocabulary;
  private final String[][] texts;
  private final Look[][] looks;
  private final RowLook[] rows;

  Grid(Sheet sheet, Configuration conf, Vocabulary vocabulary, TextReader reader, ZoneNames zones) {
    this.sheet = sheet;
    this.vocabulary = vocabulary;
    this.height = sheet.rows().size();
    this.width = sheet.width();
    this.texts = new String[height][width];
    this.looks = new Look[height][width];
    for (int row = 0; row < height; row++) {
      List<String> own = sheet.rows().get(row).texts();
      for (int column = 0; column < width; column++) {
        String text = column < own.size() ? PrintedText.visible(own.get(column)) : "";
        texts[row][column] = PrintedText.narrowDigits(text);
      }
    }
    signNegatives();
    for (int column = 0; column < width; column++) {
      joinThousands(column);
      for (int row = 0; row < height; row++) {
        looks[row][column] = look(texts[row][column], vocabulary, reader);
      }
    }
    this.rows = new RowLook[height];
    boolean begun = false;
    boolean headed = false;
    for (int row = 0; row < height; row++) {
      rows[row] = rowLook(row, begun, headed, reader, zones);
      begun |= rows[row] == RowLook.DATA;
      headed |= rows[row] == RowLook.TEXTS;
    }
  }

  /** Writes a minus for the sign that the sheet itself says to be one: 注:△表示下降. */
  private void signNegatives() {
    boolean said =
        Arrays.stream(texts)
            .flatMap(Arrays::stream)
            .anyMatch(text -> NEGATIVE_SIGN.matcher(text).find());
    for (int row = 0; said && row < height; row++) {
      for (int column = 0; column < width; column++) {
        texts[row][column] = NEGATIVE.matcher(texts[row][column]).replaceFirst("-$1");
      }
    }
  }

  /** Blanks between thousands, where a column has them throughout: 12 033 beside 380. */
  private void joinThousands(int column) {
    int spaced = 0;
    for (int row = 0; row < height; row++) {
      String text = texts[row][column];
      spaced += SPACED.matcher(text).matches() ? 1 : 0;
      if (UNSPACED.matcher(text).matches()) {
        return;
      }
    }
    for (int row = 0; spaced > 1 && row < height; row++) {
      if (SPACED.matcher(texts[row][column]).matches()) {
        texts[row][column] = texts[row][column].replaceAll("(?<=[0-9])\\s(?=[0-9])", "");
      }
    }
  }

  private static Look look(String text, Vocabulary vocabulary, TextReader reader) {
    if (text.isBlank()) {
      return Look.BLANK;
    }
    if (vocabulary.isMark(text)) {
      return Look.MARK;
    }
    if (PeriodText.isYear(text) && PeriodText.read(text).isPresent()) {
      return Look.YEAR;
    }
    return CellWords.isNumber(text, unit -> reader.unit(unit).isPresent())
            && !MONTH.matcher(text).matches()
        ? Look.NUMBER
        : Look.TEXT;
  }

  private RowLook rowLook(
      int row, boolean begun, boolean headed, TextReader reader, ZoneNames zones) {
    List<Integer> filled = filled(row);
    if (filled.isEmpty()) {
      return RowLook.BLANK;
    }
    String first = texts[row][filled.get(0)];
    if (NOTE.matcher(first).find()
        && (begun || filled.size() == 1)
        && !NOTE_OR_HEADING.matcher(first).matches()) {
      return RowLook.NOTE;
    }
    if (filled.size() <= 2
        && filled.stream().anyMatch(c -> UNIT_LINE.matcher(texts[row][c]).find())) {
      return RowLook.ALONE;
    }
    if (isNumbered(row, filled)) {
      return RowLook.NUMBERED;
    }
    if (isSaying(row, filled, !begun && !headed, zones, reader)) {
      return RowLook.SAYING;
    }
    return tableLook(row, filled, begun, headed, reader, zones);
  }

  /** What a row of the table itself looks like. */
  private RowLook tableLook(
      int row,
      List<Integer> filled,
      boolean begun,
      boolean headed,
      TextReader reader,
      ZoneNames zones) {
    boolean number = has(row, Look.NUMBER);
    List<Integer> years = filled.stream().filter(c -> looks[row][c] == Look.YEAR).toList();
    if (filled.size() == 1 && (width > 1 || !number)) {
      return number && begun && filled.get(0) > 0 ? RowLook.DATA : RowLook.ALONE;
    }
    if (number) {
      return RowLook.DATA;
    }
    boolean name =
        filled.stream()
            .filter(c -> looks[row][c] == Look.TEXT)
            .anyMatch(
                c ->
                    zones.isKnown(texts[row][c])
                        || !reader.read(texts[row][c]).indicators.isEmpty());
    if (!years.isEmpty()) {
      boolean rising = !begun && !headed && isRising(row, years);
      boolean corner = !begun && name && isCorner(row, filled, years);
      boolean heads = corner || headsYears(row, filled, years, !name || rising, !begun);
      return heads ? RowLook.TEXTS : RowLook.DATA;
    }
    return name && has(row, Look.MARK) && (begun || headed) ? RowLook.DATA : RowLook.TEXTS;
  }

  /** Whether a row under heads only numbers the columns. */
  private boolean isNumbered(int row, List<Integer> filled) {
    if (row == 0 || rows[row - 1] != RowLook.TEXTS || filled.size() < 2 || filled.get(0) > 0) {
      return false;
    }
    int next = 1;
    for (int column : filled) {
      Matcher number = NUMBER.matcher(texts[row][column]);
      if (number.matches() && Integer.parseInt(number.group(1)) == next) {
        next++;
      } else if (!LETTER.matcher(texts[row][column]).matches()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether all texts of a row say what they are, behind their label or with it: 年度 | 2022年, and
   * above heads 填报单位:郑州高新区 | 2023年.
   */
  private boolean isSaying(
      int row, List<Integer> filled, boolean above, ZoneNames zones, TextReader reader) {
    boolean some = false;
    for (int at = 0; at < filled.size(); at++) {
      String text = texts[row][filled.get(at)];
      boolean labelled = LABELLED.matcher(text).matches();
      boolean time = looks[row][filled.get(at)] == Look.YEAR || DAY.matcher(text).matches();
      if (above && (labelled || time)) {
        some |= labelled;
      } else if (at + 1 < filled.size()
          && isLabelOf(text, texts[row][filled.get(at + 1)], zones, reader)) {
        some |= !vocabulary.field(withoutColon(text)).equals(Vocabulary.FURNITURE);
        at++;
      } else {
        return false;
      }
    }
    return some;
  }

  private boolean isLabelOf(String label, String said, ZoneNames zones, TextReader reader) {
    String field = vocabulary.field(withoutColon(label));
    boolean furniture =
        field.equals(Vocabulary.FURNITURE)
            && vocabulary.field(said).isEmpty()
            && reader.read(said).indicators.isEmpty();
    return furniture
        || field.equals("zone") && zones.isKnown(said)
        || field.equals("period") && PeriodText.read(said).isPresent();
  }

  private static String withoutColon(String label) {
    return LABEL.matcher(label).matches() ? label.strip().replaceAll("[:：]$", "").strip() : label;
  }

  /** What a row above a table says, a label together with what stands behind it. */
  List<String> saying(int row) {
    return saying(row, filled(row));
  }

  /** The same of some of the columns. */
  List<String> saying(int row, int first, int last) {
    return saying(
        row, filled(row).stream().filter(column -> column >= first && column <= last).toList());
  }

  private List<String> saying(int row, List<Integer> filled) {
    List<String> said = new ArrayList<>();
    for (int at = 0; at < filled.size(); at++) {
      String text = texts[row][filled.get(at)];
      boolean alone =
          LABEL.matcher(text).matches()
              || rows[row] == RowLook.SAYING
                  && looks[row][filled.get(at)] == Look.TEXT
                  && !LABELLED.matcher(text).matches();
      boolean label = alone && at + 1 < filled.size();
      String told = label ? withoutColon(text) + ":" + texts[row][filled.get(++at)] : text;
      Matcher labelled = LABELLED.matcher(told);
      boolean furniture =
          labelled.matches()
              && vocabulary.field(labelled.group(1)).equals(Vocabulary.FURNITURE)
              && !NOTE.matcher(told).find();
      boolean day = rows[row] == RowLook.SAYING && DAY.matcher(told).matches();
      if (!furniture && !day) {
        said.add(told);
      }
    }
    return said;
  }

  /** Whether a year stands in the corner, before names that are heads. */
  private boolean isCorner(int row, List<Integer> filled, List<Integer> years) {
    return years.equals(filled.subList(0, 1)) && !has(row, Look.MARK);
  }

  /** Whether years of a row are heads: behind a text that is no key, or all there is. */
  private boolean headsYears(
      int row, List<Integer> filled, List<Integer> years, boolean noKey, boolean first) {
    boolean bare = looks[row][0] == Look.BLANK && (first || years.size() == filled.size());
    return looks[row][filled.get(0)] != Look.YEAR && noKey || bare;
  }

  private boolean isRising(int row, List<Integer> years) {
    for (int at = 1; at < years.size(); at++) {
      if (texts[row][years.get(at)].compareTo(texts[row][years.get(at - 1)]) <= 0) {
        return false;
      }
    }
    return years.size() > 1;
  }

  private boolean has(int row, Look look) {
    return Arrays.asList(looks[row]).contains(look);
  }

  /** The columns of a row that are not blank. */
  List<Integer> filled(int row) {
    List<Integer> filled = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      if (looks[row][column] != Look.BLANK) {
        filled.add(column);
      }
    }
    return filled;
  }

  String text(int row, int column) {
    return texts[row][column];
  }

  /** The text of a cell, or of the merged area that it lies in. */
  String mergedText(int row, int column) {
    Sheet.Merge merge = texts[row][column].isEmpty() ? merge(row, column) : null;
    for (int up = row; merge != null && up >= 0; up--) {
      if (number(up) == merge.firstRow()) {
        return texts[up][merge.firstColumn() - 1];
      }
    }
    return texts[row][column];
  }

  Look look(int row, int column) {
    return looks[row][column];
  }

  RowLook look(int row) {
    return rows[row];
  }

  /** The number of a row in its file. */
  int number(int row) {
    return sheet.rows().get(row).number();
  }

  /** How many cells a row has in a text file; blank ones at its end count. */
  int length(int row) {
    return sheet.rows().get(row).texts().size();
  }

  /** The cell as printed. */
  Cell cell(int row, int column) {
    return sheet.rows().get(row).cell(column + 1);
  }

  /** The merged area that a cell lies in; null where it lies in none. */
  Sheet.Merge merge(int row, int column) {
    for (Sheet.Merge merge : sheet.merges()) {
      if (merge.covers(number(row), column + 1)) {
        return merge;
      }
    }
    return null;
  }
}
