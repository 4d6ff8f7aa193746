package org.zonemark.method.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How something is written, by name: a file of {@code org/zonemark/vocabulary/spellings}. A
 * spelling is a regular expression, in which {@code ${name}} stands for another one of the file.
 */
public final class Spellings {

  private final String file;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private Spellings(String file) {
    this.file = file;
    for (String[] line : WordFile.lines("spellings/" + file)) {
      String text = line[1];
      for (Map.Entry<String, String> each : texts.entrySet()) {
        text = text.replace("${" + each.getKey() + "}", each.getValue());
      }
      texts.put(line[0], text);
    }
  }

  /** The spellings of a file. */
  public static Spellings of(String file) {
    return new Spellings(file);
  }

  /** The spelling of a name as it is written in the file. */
  public String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("No spelling " + name + " in " + file);
    }
    return text;
  }

  public Pattern pattern(String name) {
    return Pattern.compile(text(name));
  }

  /** The words of a spelling that is nothing but words between bars. */
  public List<String> words(String name) {
    return Arrays.asList(text(name).split("\\|", -1));
  }
}
