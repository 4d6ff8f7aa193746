package org.zonemark.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import org.zonemark.report.model.Lang;

/**
 * The words of one language, from {@code labels_zh.properties} and {@code labels_en.properties}.
 * The two hold the same keys. They are read by name: a search by locale would fall back to the
 * machine's own language.
 */
public final class Labels implements Mustache.CustomContext {
  private final ResourceBundle bundle;

  private Labels(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The words of a language. */
  public static Labels of(Lang lang) {
    String file = "labels_" + lang.code() + ".properties";
    try (InputStream in = Labels.class.getResourceAsStream(file);
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Labels(new PropertyResourceBundle(reader));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** All keys. */
  Set<String> keys() {
    return bundle.keySet();
  }

  /** A text of the page. A key without a text is a fault of the program. */
  public String text(String key) {
    return bundle.getString("page." + key);
  }

  /** A text of the page with its places {0}, {1} ... filled. */
  public String text(String key, Object... values) {
    return MessageFormat.format(text(key), values);
  }

  /** The word for a code of a code list; empty where there is none. */
  Optional<String> word(String list, String code) {
    String key = list + "." + code;
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /**
   * The word for a code of a code list; the code itself where it has none, so that it is never
   * lost.
   */
  public String wordOrCode(String list, String code) {
    return word(list, code).orElse(code);
  }

  /** What the template writes as {{t.key}}. */
  @Override
  public Object get(String key) {
    return text(key);
  }
}
