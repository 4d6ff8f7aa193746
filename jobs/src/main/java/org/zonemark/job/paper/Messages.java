package org.zonemark.job.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import org.zonemark.report.model.Lang;

/**
 * What the command line says: help, summaries and mistakes, from {@code messages_zh.properties} and
 * its English sister.
 */
public final class Messages {

  private final ResourceBundle bundle;
  private final Lang lang;

  private Messages(ResourceBundle bundle, Lang lang) {
    this.bundle = bundle;
    this.lang = lang;
  }

  /** The messages of a language by its code, zh or en. */
  public static Messages in(String lang) {
    return of(Lang.of(lang));
  }

  /** The messages of a language. */
  public static Messages of(Lang lang) {
    String file = "messages_" + lang.code() + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Messages(new PropertyResourceBundle(reader), lang);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read " + file, failed);
    }
  }

  /** All of them, as the parser of the command line wants them for help. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** A line about a mistake in this language; mistakes are told in English until they are shown. */
  public String translated(String mistake) {
    return lang == Lang.ZH ? Mistakes.shipped().chinese(mistake) : mistake;
  }

  /** All keys. */
  public Set<String> keys() {
    return bundle.keySet();
  }

  /** A message with its places {0}, {1} ... filled; whole numbers in groups of three digits. */
  public String of(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
  }
}
