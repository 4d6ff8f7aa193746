package org.zonemark.report.html;

import java.util.Set;

/**
 * Markup without what HTML lets go: end tags of cells, rows and items, what head cells head by
 * themselves, quotes around simple values, and line ends between tags. What comes from data is
 * escaped and stays as it is.
 */
public final class Compact {

  private static final Set<String> ENDS =
      Set.of(
          "</td>",
          "</th>",
          "</tr>",
          "</li>",
          "</dt>",
          "</dd>",
          "</option>",
          "</caption>",
          "</tbody>",
          "</thead>");

  /** A head cell heads its column in the first rows and its row elsewhere, without saying so. */
  private static final Set<String> SCOPES = Set.of(" scope=\"col\"", " scope=\"row\"");

  private static final int SCOPE = " scope=\"col\"".length();

  private final String markup;
  private final StringBuilder text;
  private int at;

  private Compact(String markup) {
    this.markup = markup;
    this.text = new StringBuilder(markup.length());
  }

  /** One pass: a report has some three million characters. */
  public static String of(String markup) {
    Compact compact = new Compact(markup);
    while (compact.at < markup.length()) {
      compact.text();
      compact.tag();
    }
    return compact.text.toString();
  }

  /** Copies up to the next tag; a line end before it goes where a row or nothing but it follows. */
  private void text() {
    int tag = markup.indexOf('<', at);
    int end = tag < 0 ? markup.length() : tag;
    int last = end;
    while (last > at && Character.isWhitespace(markup.charAt(last - 1))) {
      last--;
    }
    boolean ends = tag >= 0 && markup.substring(last, end).indexOf('\n') >= 0;
    boolean between = last == at && at > 0;
    text.append(markup, at, ends && (between || markup.startsWith("<tr>", tag)) ? last : end);
    at = end;
  }

  private void tag() {
    int end = markup.indexOf('>', at);
    if (end < 0) {
      text.append(markup, at, markup.length());
      at = markup.length();
      return;
    }
    if (!ENDS.contains(markup.substring(at, Math.min(end + 1, at + "</caption>".length())))) {
      attributes(end);
    }
    at = end + 1;
  }

  /** Copies a tag; a value before a slash keeps its distance. */
  private void attributes(int end) {
    boolean head = markup.startsWith("<th ", at);
    int from = at;
    int quote = markup.indexOf("=\"", from);
    while (quote >= 0 && quote < end) {
      int close = markup.indexOf('"', quote + 2);
      boolean simple = isSimple(quote + 2, close);
      int name = quote - " scope".length();
      if (head
          && name >= at
          && SCOPES.contains(markup.substring(name, Math.min(name + SCOPE, end)))) {
        text.append(markup, from, name);
      } else {
        text.append(markup, from, quote + 1)
            .append(markup, quote + (simple ? 2 : 1), simple ? close : close + 1);
        if (simple && markup.charAt(close + 1) == '/') {
          text.append(' ');
        }
      }
      from = close + 1;
      quote = markup.indexOf("=\"", from);
    }
    text.append(markup, from, end + 1);
  }

  private boolean isSimple(int from, int to) {
    for (int each = from; each < to; each++) {
      char sign = markup.charAt(each);
      boolean plain =
          sign >= 'a' && sign <= 'z'
              || sign >= 'A' && sign <= 'Z'
              || sign >= '0' && sign <= '9'
              || "_.#-".indexOf(sign) >= 0;
      if (!plain) {
        return false;
      }
    }
    return to > from;
  }
}
