package org.zonemark.table.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Sheet;

/** The footnotes of a table: the marks in its cells, and the texts in its notes. */
public final class Footnotes {

  private static final Spellings SPELLINGS = Spellings.of("numbers");

  /** What is raised behind metres makes square metres of them, and marks nothing. */
  private static final Pattern AT_END = SPELLINGS.pattern("marked");

  /** A power of ten, or what may be one: 10⁻³, 1.2×10⁸. */
  private static final Pattern POWER =
      Pattern.compile("(?<![0-9.,])10[⁰¹²³⁴-⁹⁺⁻]|[0-9][⁺⁻][⁰¹²³⁴-⁹]");

  private static final Pattern NOTE = SPELLINGS.pattern("footnote");

  private final Map<String, String> texts = new HashMap<>();

  /** The footnotes that the note rows of a table tell. */
  public Footnotes(List<Sheet.Row> notes) {
    for (Sheet.Row row : notes) {
      Matcher note = NOTE.matcher(String.join(" ", row.texts()));
      while (note.find()) {
        texts.putIfAbsent(
            note.group(1), note.group(2).strip().replaceAll("[;\\uFF1B,\\uFF0C]$", ""));
      }
    }
  }

  /** The footnote mark behind a text, "" where there is none. */
  public static String mark(String text) {
    if (!endsWithMark(text)) {
      return "";
    }
    Matcher marked = AT_END.matcher(text.strip());
    return marked.matches() ? marked.group(2) : "";
  }

  /** A text without the footnote mark behind it. */
  public static String unmarked(String text) {
    if (!endsWithMark(text)) {
      return text;
    }
    Matcher marked = AT_END.matcher(text.strip());
    return marked.matches() && !POWER.matcher(text).find() ? marked.group(1) : text;
  }

  /** Nearly every cell has none, and is told so without a pattern. */
  private static boolean endsWithMark(String text) {
    String stripped = text.strip();
    char last = stripped.isEmpty() ? ' ' : stripped.charAt(stripped.length() - 1);
    return last >= '①' && last <= '⑳'
        || last == '*'
        || last == '†'
        || last == '‡'
        || isRaised(last);
  }

  private static boolean isRaised(char letter) {
    return letter == '²'
        || letter == '³'
        || letter == '¹'
        || letter >= '\u2070' && letter <= '\u207F'
        || letter >= '\u02B0' && letter <= '\u02E4'
        || letter >= '\u1D2C' && letter <= '\u1DBF';
  }

  /** The text of a mark's note, "" where none of the notes tells it. */
  public String text(String mark) {
    return texts.getOrDefault(mark, "");
  }
}
