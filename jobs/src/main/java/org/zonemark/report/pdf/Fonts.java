package org.zonemark.report.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfChunk;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The one font of a PDF in its sizes, weights and colours, as the style sheet has them. */
final class Fonts {

  /** Signs that some fonts lack, and what says the same. */
  private static final Map<Character, Character> REPLACED =
      Map.of('✗', '×', '✓', '√', '▲', '↑', '▼', '↓', '■', '▪', '○', 'o', '—', '-');

  /** Kinds of signs that may not begin a line: what closes, and what divides sentences. */
  private static final Set<Byte> CLOSING =
      Set.of(
          Character.END_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION);

  /** Kinds of signs that may not end a line. */
  private static final Set<Byte> OPENING =
      Set.of(Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION);

  private static final SplitCharacter LINES =
      new SplitCharacter() {
        @Override
        public boolean isSplitCharacter(
            int start, int current, int end, char[] text, PdfChunk[] chunks) {
          boolean closed =
              current + 1 < end && CLOSING.contains((byte) Character.getType(text[current + 1]));
          return isBreak(text[current]) && !closed;
        }
      };

  private static final String NEW_LINE = "\n";

  private final StyleSheet style;
  private final BaseFont base;

  Fonts(StyleSheet style, FontFile file) throws IOException {
    this.style = style;
    try {
      // From memory: the library reads a file byte by byte.
      this.base =
          BaseFont.createFont(
              file.name(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, null, null, false, true);
    } catch (DocumentException unreadable) {
      throw new IOException("The font " + file.path() + " cannot be read", unreadable);
    }
    base.setSubset(true);
  }

  BaseFont base() {
    return base;
  }

  /** Whether a line may end after a character. */
  static boolean isBreak(char sign) {
    boolean ideograph = sign >= '\u2E80' && sign < '\uD7A0' || sign >= '\uF900' && sign < '\uFFE0';
    return sign <= ' '
        || sign == '-'
        || ideograph && !OPENING.contains((byte) Character.getType(sign));
  }

  Font of(Element element) {
    float size = style.points(element, "font-size", 9);
    String weight = style.value(element, "font-weight", "400");
    boolean heavy = weight.equals("700") || weight.equals("bold") || isHeavy(element);
    return new Font(
        base, size, heavy ? Font.BOLD : Font.NORMAL, colour(style.value(element, "color", "#000")));
  }

  private static boolean isHeavy(Element element) {
    return element.normalName().equals("b") || element.normalName().equals("strong");
  }

  Chunk chunk(String text, Element element) {
    StringBuilder drawable = new StringBuilder(text.length());
    for (char sign : text.toCharArray()) {
      drawable.append(base.charExists(sign) ? sign : REPLACED.getOrDefault(sign, sign));
    }
    return new Chunk(drawable.toString(), of(element)).setSplitCharacter(LINES);
  }

  Chunk newLine(Element element) {
    return new Chunk(NEW_LINE, of(element));
  }

  static boolean isNewLine(Chunk chunk) {
    return chunk.getContent().equals(NEW_LINE);
  }

  static Color colour(String css) {
    String digits = css.startsWith("#") ? css.substring(1) : "000000";
    return digits.length() == 3
        ? Color.decode("#" + digits.replaceAll("(.)", "$1$1"))
        : Color.decode("#" + digits);
  }
}
