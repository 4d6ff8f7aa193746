package org.zonemark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/**
 * How sentences are punctuated: a comma, colon, bracket or the like beside Chinese is full-width.
 */
public final class Punctuation {

  /** What is written to be copied, not to be read. */
  private static final Pattern COPIED =
      Pattern.compile("`[^`]*`|# \\? |https?://\\S+|\\]\\([^)]*\\)");

  /** Brackets of a formula, innermost first: 100×((a)^(1/n)-1) and ln(a). */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?<=[×÷/^] ?|ln)\\([^()]*\\)|(?<=\\w)\\([-+*/\\w]*\\)|\\([^()]*\\)(?= ?[×÷/^])");

  private static final String CHINESE =
      "[\\u3400-\\u9FFF\\u3000-\\u303F\\uFF00-\\uFFEF\u201c\u201d]";

  private static final Pattern HALF_WIDTH =
      Pattern.compile(CHINESE + "[,:;?!()](?!//)|([,:;?!] ?|[()])" + CHINESE);

  private Punctuation() {}

  /**
   * Holds that a text has no half-width comma, colon, semicolon, mark or bracket beside Chinese.
   */
  public static void isChinese(String text) {
    assertThat(prose(text)).doesNotContainPattern(HALF_WIDTH);
  }

  private static String prose(String text) {
    String prose = COPIED.matcher(text).replaceAll("");
    String inner = BRACKETED.matcher(prose).replaceAll("x");
    while (!inner.equals(prose)) {
      prose = inner;
      inner = BRACKETED.matcher(prose).replaceAll("x");
    }
    return prose;
  }
}
