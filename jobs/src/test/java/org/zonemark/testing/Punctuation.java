package org.zonemark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** How sentences are punctuated: a comma, colon or the like beside Chinese is full-width. */
public final class Punctuation {

  /** What is written to be copied, not to be read. */
  private static final Pattern COPIED = Pattern.compile("`[^`]*`|https?://\\S+");

  private static final String CHINESE =
      "[\\u3400-\\u9FFF\\u3000-\\u303F\\uFF00-\\uFFEF\u201c\u201d]";

  private static final Pattern HALF_WIDTH =
      Pattern.compile(CHINESE + "[,:;?!](?!//)|[,:;?!] ?" + CHINESE);

  private Punctuation() {}

  /** Holds that a text has no half-width comma, colon, semicolon or mark beside Chinese. */
  public static void isChinese(String text) {
    assertThat(COPIED.matcher(text).replaceAll("")).doesNotContainPattern(HALF_WIDTH);
  }
}
