package org.zonemark.table.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Sheet;

/**
 * The columns of a text in which runs of blanks part them, as it is copied from a page: only where
 * they are plain, that is where most lines have as many pieces.
 */
public final class TextColumns {

  private static final Spellings SPELLINGS = Spellings.of("titles");

  private static final Pattern PIECE = Pattern.compile("\\S+(?:[ \\u00A0](?=\\S)\\S+)*");
  private static final Pattern TABLE = SPELLINGS.pattern("table-and-number");

  /** Dots that lead from a name to its number. */
  private static final Pattern LEADERS = Pattern.compile("[.\u00B7\u2026]{3,}(?=\\s*[-+(0-9])");

  /** Single letters at the begin of a line that are one word, padded to the width of others. */
  private static final Pattern SPACED =
      Pattern.compile(
          "\\s*\\p{IsHan}(?:[ \u00A0\u3000]{1,4}\\p{IsHan}(?!\\p{IsHan}))+(?=\\s{2}|$)");

  private static final Pattern BLANKS = Pattern.compile("[ \u00A0\u3000]");
  private static final int LINES_MIN = 3;

  /** A piece of a line and the places that it takes, a Chinese letter two. */
  private record Piece(String text, int from, int to) {
    double middle() {
      return (from + to) / 2.0;
    }
  }

  private TextColumns() {}

  /** The sheet with its columns, where it is a text of one column that has them. */
  public static Sheet of(Sheet sheet) {
    if (sheet.width() > 2 || sheet.part() != null || !sheet.name().isEmpty()) {
      return sheet;
    }
    List<List<Piece>> lines = new ArrayList<>();
    for (Sheet.Row row : sheet.rows()) {
      lines.add(pieces(plain(String.join(" ", row.texts()))));
    }
    int widest = 0;
    long most = 0;
    for (List<Piece> line : lines) {
      long alike = lines.stream().filter(other -> other.size() == line.size()).count();
      if (line.size() > 1 && (alike > most || alike == most && line.size() > widest)) {
        most = alike;
        widest = line.size();
      }
    }
    if (widest < 2 || most < LINES_MIN) {
      return sheet;
    }
    int width = widest;
    List<Piece> model =
        lines.stream()
            .filter(line -> line.size() == width)
            .max(
                Comparator.comparingInt(
                    line -> line.stream().mapToInt(p -> p.to() - p.from()).sum()))
            .orElseThrow();
    boolean aligned = isAligned(lines, width);
    List<Sheet.Row> rows = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      Optional<List<String>> texts = inColumns(lines.get(at), model, aligned);
      if (texts.isEmpty()) {
        return sheet;
      }
      rows.add(new Sheet.Row(sheet.rows().get(at).number(), texts.get()));
    }
    return new Sheet(sheet.member(), sheet.name(), rows, sheet.merges(), sheet.hidden());
  }

  /** Whether the pieces of full lines stand below each other, so that a gap can be told. */
  private static boolean isAligned(List<List<Piece>> lines, int width) {
    int[] from = new int[width];
    int[] to = new int[width];
    Arrays.fill(from, Integer.MAX_VALUE);
    for (List<Piece> line : lines) {
      for (int at = 0; line.size() == width && at < width; at++) {
        from[at] = Math.min(from[at], line.get(at).from());
        to[at] = Math.max(to[at], line.get(at).to());
      }
    }
    for (int at = 1; at < width; at++) {
      if (from[at] < to[at - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line has numbers behind its first piece. */
  private static boolean hasNumbers(List<Piece> line) {
    return line.stream().skip(1).anyMatch(piece -> piece.text().matches("[-+(]?[0-9].*"));
  }

  /** A line without dots that lead to numbers, and its first word without blanks: 太 原. */
  private static String plain(String line) {
    String led = LEADERS.matcher(line).replaceAll("  ");
    Matcher spaced = SPACED.matcher(led);
    if (!spaced.lookingAt()) {
      return led;
    }
    String joined = BLANKS.matcher(spaced.group()).replaceAll("");
    return joined + " ".repeat(spaced.end() - joined.length()) + led.substring(spaced.end());
  }

  private static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    Matcher piece = PIECE.matcher(line);
    while (piece.find()) {
      pieces.add(
          new Piece(
              piece.group(),
              places(line.substring(0, piece.start())),
              places(line.substring(0, piece.end()))));
    }
    return pieces;
  }

  private static int places(String text) {
    return text.chars().map(letter -> letter >= 0x2E80 ? 2 : 1).sum();
  }

  /**
   * The texts of a line by column: in order where it is full, else by the nearest column; where
   * nothing is aligned, a line with too few numbers stays as short as it is.
   */
  private static Optional<List<String>> inColumns(
      List<Piece> line, List<Piece> model, boolean aligned) {
    List<String> texts = new ArrayList<>();
    model.forEach(any -> texts.add(""));
    if (line.size() > model.size()) {
      return line.stream().allMatch(p -> !p.text().matches(".*[0-9].*"))
          ? Optional.of(first(texts, line))
          : Optional.empty();
    }
    if (line.size() == 1
        || !line.isEmpty()
            && line.size() < model.size()
            && TABLE.matcher(line.get(0).text()).matches()) {
      return Optional.of(first(texts, line));
    }
    if (!aligned && line.size() < model.size() && hasNumbers(line)) {
      return Optional.of(line.stream().map(Piece::text).toList());
    }
    int from = 0;
    for (int at = 0; at < line.size(); at++) {
      int best = -1;
      for (int column = from; column <= model.size() - (line.size() - at); column++) {
        if (best < 0
            || Math.abs(model.get(column).middle() - line.get(at).middle())
                < Math.abs(model.get(best).middle() - line.get(at).middle())) {
          best = column;
        }
      }
      texts.set(best, line.get(at).text());
      from = best + 1;
    }
    return Optional.of(texts);
  }

  private static List<String> first(List<String> texts, List<Piece> line) {
    texts.set(0, String.join(" ", line.stream().map(Piece::text).toList()));
    return texts;
  }
}
