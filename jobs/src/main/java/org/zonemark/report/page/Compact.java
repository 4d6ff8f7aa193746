package org.zonemark.report.page;

import java.util.regex.Pattern;

/**
 * Markup without what HTML lets go: end tags of cells, rows and items, quotes around simple values,
 * and line ends between tags. What comes from data is escaped and stays as it is.
 */
final class Compact {

  private static final Pattern ENDS =
      Pattern.compile("</(?:td|th|tr|li|dt|dd|option|tbody|thead)>");
  private static final Pattern LINES = Pattern.compile(">\\s*\n\\s*<");
  private static final Pattern VALUE = Pattern.compile("=\"([A-Za-z0-9_.#-]+)\"");

  private Compact() {}

  static String of(String markup) {
    String lines = LINES.matcher(markup).replaceAll("><");
    return unquoted(ENDS.matcher(lines).replaceAll(""));
  }

  /** Inside tags only: a text may hold quotes, and a value before a slash keeps its distance. */
  private static String unquoted(String markup) {
    StringBuilder text = new StringBuilder(markup.length());
    int at = 0;
    while (at < markup.length()) {
      int tag = markup.indexOf('<', at);
      int end = tag < 0 ? -1 : markup.indexOf('>', tag);
      if (end < 0) {
        return text.append(markup, at, markup.length()).toString();
      }
      text.append(markup, at, tag);
      String one = markup.substring(tag, end + 1);
      boolean quoted = one.indexOf('"') >= 0;
      text.append(quoted ? VALUE.matcher(one.replace("\"/>", "\" />")).replaceAll("=$1") : one);
      at = end + 1;
    }
    return text.toString();
  }
}
