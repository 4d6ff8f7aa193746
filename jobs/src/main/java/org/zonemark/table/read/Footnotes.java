package org.zonemark.table.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.source.Sheet;

/** The footnotes of a table: the marks in its cells, and the texts in its notes. */
public final class Footnotes {

  private static final String MARK = "[①-⑳*†‡]+";
  private static final Pattern AT_END = Pattern.compile("^(.*?[^①-⑳*†‡\\s])\\s*(" + MARK + ")$");
  private static final Pattern NOTE = Pattern.compile("(" + MARK + ")[\\s:\\uFF1A、.]*([^①-⑳*†‡]*)");

  private final Map<String, String> texts = new HashMap<>();

  /** The footnotes that the note rows of a table tell. */
  Footnotes(List<Sheet.Row> notes) {
    for (Sheet.Row row : notes) {
      Matcher note = NOTE.matcher(String.join(" ", row.texts()));
      while (note.find()) {
        texts.putIfAbsent(
            note.group(1), note.group(2).strip().replaceAll("[;\\uFF1B,\\uFF0C]$", ""));
      }
    }
  }

  /** The footnote mark behind a text, "" where there is none. */
  static String mark(String text) {
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
    return marked.matches() ? marked.group(1) : text;
  }

  /** Nearly every cell has none, and is told so without a pattern. */
  private static boolean endsWithMark(String text) {
    String stripped = text.strip();
    char last = stripped.isEmpty() ? ' ' : stripped.charAt(stripped.length() - 1);
    return last >= '①' && last <= '⑳' || last == '*' || last == '†' || last == '‡';
  }

  /** The text of a mark's note, "" where none of the notes tells it. */
  String text(String mark) {
    return texts.getOrDefault(mark, "");
  }
}
