package org.zonemark.report.page;

import java.util.regex.Pattern;

/**
 * A sentence of the front page.
 *
 * @param tone bad, good, doubt or even
 * @param html the sentence, as markup
 * @param anchor where its rows are
 * @param weight the weightiest sentences come first
 */
record Sentence(String tone, String html, String anchor, double weight) {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** The sentence without its markup. */
  String text() {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u00a0")
        .replace("&amp;", "&");
  }
}
