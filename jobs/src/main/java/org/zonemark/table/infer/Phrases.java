package org.zonemark.table.infer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.zonemark.table.quality.Bilingual;

/** What is said of the reading of a table, from {@code phrases_zh.properties} and its sister. */
final class Phrases {

  private static final ResourceBundle ZH = bundle("zh");
  private static final ResourceBundle EN = bundle("en");

  private Phrases() {}

  private static ResourceBundle bundle(String lang) {
    try (InputStream in = Phrases.class.getResourceAsStream("phrases_" + lang + ".properties");
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A phrase with its places filled by phrases. */
  static Bilingual of(String key, Bilingual... parts) {
    return new Bilingual(text(ZH, key, parts, Bilingual::zh), text(EN, key, parts, Bilingual::en));
  }

  private static String text(
      ResourceBundle words, String key, Bilingual[] parts, Function<Bilingual, String> lang) {
    Object[] texts = Arrays.stream(parts).map(lang).toArray();
    return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
  }
}
