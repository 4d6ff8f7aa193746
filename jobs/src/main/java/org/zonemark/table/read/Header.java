package org.zonemark.table.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zonemark.conf.text.Names;
import org.zonemark.source.Sheet;

/**
 * The header of a grid: for each column the texts of the header rows, top down.
 *
 * <p>A text of an upper row stands above several columns where it is merged over them. Where the
 * header has no merged cells at all (in text files it cannot have) a blank cell that has a text
 * below it, and none above it, repeats the text on its left, provided that has a text below it too.
 *
 * @param own by column (the first is column 1) the texts in the column's own cells, "" where blank
 * @param levels the same with the texts that stand above several columns
 */
public record Header(List<List<String>> own, List<List<String>> levels) {

  /** What stands before the first separator of a number in thousands, and behind the last. */
  private static final Pattern THOUSANDS = Pattern.compile("[-+]?[1-9][0-9]{0,2}");

  private static final Pattern REST = Pattern.compile("[0-9]{3}(\\.[0-9]+)?");

  /** Separators before and behind the end of a line, and digits among what they part. */
  private static final Pattern SWALLOWED =
      Pattern.compile("[,;\\t|][^,;\\t|\\n]*\\n[^,;\\t|\\n]*[,;\\t|]\\s*[-+]?[0-9]");

  public static Header of(Sheet sheet, List<Sheet.Row> rows, int width) {
    List<List<String>> own = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      List<String> texts = new ArrayList<>();
      for (Sheet.Row row : rows) {
        texts.add(row.cell(column).text().strip());
      }
      own.add(List.copyOf(texts));
    }
    List<Sheet.Merge> merges =
        sheet.merges().stream()
            .filter(
                merge ->
                    merge.lastColumn() > merge.firstColumn()
                        && rows.stream()
                            .anyMatch(row -> merge.covers(row.number(), merge.firstColumn())))
            .toList();
    List<List<String>> levels = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      List<String> texts = new ArrayList<>();
      for (int level = 0; level < rows.size(); level++) {
        String text = own.get(column - 1).get(level);
        if (text.isEmpty() && hasBelow(own, column, level)) {
          if (!merges.isEmpty()) {
            text = Sheet.merged(rows, merges, rows.get(level), column);
          } else if (!hasAbove(own, column, level)) {
            text = left(own, levels, column, level);
          }
        }
        texts.add(text);
      }
      levels.add(List.copyOf(texts));
    }
    return new Header(List.copyOf(own), List.copyOf(levels));
  }

  private static boolean hasBelow(List<List<String>> own, int column, int level) {
    List<String> texts = own.get(column - 1);
    return IntStream.range(level + 1, texts.size()).anyMatch(at -> !texts.get(at).isEmpty());
  }

  /** A column with a text of its own above does not stand below what is left of it. */
  private static boolean hasAbove(List<List<String>> own, int column, int level) {
    List<String> texts = own.get(column - 1);
    return IntStream.range(0, level).anyMatch(at -> !texts.get(at).isEmpty());
  }

  /** What the column on the left says, where it has columns of its own below. */
  private static String left(
      List<List<String>> own, List<List<String>> levels, int column, int level) {
    return column > 1 && hasBelow(own, column - 1, level) ? levels.get(column - 2).get(level) : "";
  }

  /**
   * The columns whose header is this name, compared without footnote marks and blanks: all its
   * texts joined; else one of its own texts, or these joined; else some of its texts, joined, that
   * stand one below the other.
   */
  public List<Integer> columns(String name) {
    String wanted = Names.normalise(name);
    List<Predicate<Integer>> ways =
        List.of(
            column -> joined(filled(levels, column)).equals(wanted),
            column ->
                joined(filled(own, column)).equals(wanted)
                    || filled(own, column).stream()
                        .anyMatch(text -> Names.normalise(text).equals(wanted)),
            column -> runs(filled(levels, column)).contains(wanted));
    for (Predicate<Integer> way : ways) {
      List<Integer> found = IntStream.rangeClosed(1, own.size()).boxed().filter(way).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static String joined(List<String> texts) {
    return Names.normalise(String.join("", texts));
  }

  private static List<String> runs(List<String> texts) {
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < texts.size(); from++) {
      for (int to = from + 1; to <= texts.size(); to++) {
        runs.add(joined(texts.subList(from, to)));
      }
    }
    return runs;
  }

  private static List<String> filled(List<List<String>> texts, int column) {
    return texts.get(column - 1).stream().filter(text -> !text.isEmpty()).toList();
  }

  /** The texts of a column's header, top down. */
  public List<String> texts(int column) {
    return filled(levels, column);
  }

  /** The text of one of the header's rows, counted from 1; "" where there is none. */
  String level(int column, int row) {
    List<String> texts = levels.get(column - 1);
    return row <= texts.size() ? texts.get(row - 1) : "";
  }

  /** The first such text of a column's header. */
  Optional<String> text(int column, Predicate<String> such) {
    return texts(column).stream().filter(such).findFirst();
  }

  /** What the texts of a column's header, the lowest first, or all of them, first give. */
  <T> Optional<T> lowest(int column, Function<String, Optional<T>> reading) {
    List<String> texts = texts(column);
    for (int at = texts.size() - 1; at >= 0; at--) {
      Optional<T> found = reading.apply(texts.get(at));
      if (found.isPresent()) {
        return found;
      }
    }
    return reading.apply(String.join(" ", texts));
  }

  public boolean isBlank(int column) {
    return column > own.size() || own.get(column - 1).stream().allMatch(String::isEmpty);
  }

  /** The last column that has a header; 0 where none has. */
  public int lastColumn() {
    int last = own.size();
    while (last > 0 && isBlank(last)) {
      last--;
    }
    return last;
  }

  /**
   * Whether a row does not fit the header: in a text file or page it has cells behind the last
   * column, less of them than the header, or one that swallows lines; elsewhere, where cells do not
   * slide, numbers behind it. Which of its cells belongs where nobody can say.
   */
  public boolean isRagged(Sheet sheet, Sheet.Row row) {
    int last = lastColumn();
    for (int column = last + 1; column <= row.texts().size(); column++) {
      String text = row.cell(column).text().strip();
      if (sheet.inOrder() && !text.isEmpty() || text.matches("[-+]?[0-9].*")) {
        return true;
      }
    }
    return sheet.inOrder() && row.texts().size() < last
        || swallowsRows(sheet, row)
        || isSlid(sheet, row, last);
  }

  /**
   * Whether 1,234.5 may have become two cells, though the row is no wider for lack of a cell: so it
   * has in wider rows of the text.
   */
  private static boolean isSlid(Sheet sheet, Sheet.Row row, int last) {
    return sheet.inOrder()
        && isCut(row)
        && sheet.rows().stream().anyMatch(other -> other.texts().size() > last && isCut(other));
  }

  /** Whether two cells beside each other would be one number with its separator. */
  private static boolean isCut(Sheet.Row row) {
    List<String> texts = row.texts();
    return IntStream.range(1, texts.size())
        .anyMatch(
            at ->
                THOUSANDS.matcher(texts.get(at - 1).strip()).matches()
                    && REST.matcher(texts.get(at).strip()).matches());
  }

  /** Whether a quote that was left open has made one cell of whole lines of a text. */
  private static boolean swallowsRows(Sheet sheet, Sheet.Row row) {
    return sheet.name().isEmpty()
        && row.texts().stream()
            .anyMatch(text -> text.indexOf('\n') > 0 && SWALLOWED.matcher(text).find());
  }

  /** The header of a column as people see it. */
  public String shown(int column) {
    return String.join(" ", filled(own, column));
  }

  /** All headers as people see them. */
  public String shown() {
    return IntStream.rangeClosed(1, own.size())
        .mapToObj(this::shown)
        .filter(text -> !text.isEmpty())
        .reduce((left, right) -> left + " | " + right)
        .orElse("");
  }
}
