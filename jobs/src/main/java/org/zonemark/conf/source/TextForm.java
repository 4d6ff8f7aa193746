package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * How the text of csv and html files is written; {@code auto} leaves it to the bytes.
 *
 * @param charset the encoding
 * @param separator what stands between two cells: a character, or {@code tab}
 * @param quote what stands around a cell that holds the separator
 * @param split whether every line is a row of its own, so that a file of any length can be read in
 *     parts; else a quoted cell may go over several lines
 */
public record TextForm(String charset, String separator, String quote, boolean split)
    implements Serializable {

  /** The encodings; GB18030 covers GBK and GB2312. */
  public static final List<String> CHARSETS =
      List.of("auto", "UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE");

  /** Everything from the bytes. */
  public static final TextForm AUTO = new TextForm("auto", "auto", "auto", false);

  /** Rejects an encoding that is not offered, and a separator or quote of several characters. */
  public TextForm {
    Require.oneOf("charset", charset, CHARSETS);
    Require.holds(
        List.of("auto", "tab").contains(separator) || separator.length() == 1,
        "separator must be auto, tab or one character, was \"" + separator + "\"");
    Require.holds(
        quote.equals("auto") || quote.length() == 1,
        "quote must be auto or one character, was \"" + quote + "\"");
  }
}
