package org.zonemark.job.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Messages about mistakes in Chinese. As in a catalogue of gettext the English text is the key:
 * {@code mistakes_zh.txt} has English and Chinese lines in turn, with {0}, {1} ... for what a
 * message is about. What the catalogue does not have stays as it is.
 */
final class Mistakes {

  private static final String REMEDY = " - remedy: ";
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
  private static final Pattern PLACE = Pattern.compile("^(\\S.*?(?::\\d+){0,2}): (?:(warning): )?");

  private record Entry(Pattern english, String chinese, List<Integer> holes) {}

  private final List<Entry> entries = new ArrayList<>();

  private Mistakes() {}

  /** The shipped catalogue. */
  static Mistakes shipped() {
    try (InputStream in = Mistakes.class.getResourceAsStream("mistakes_zh.txt")) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A catalogue of English and Chinese lines in turn; empty lines and those with # are none. */
  static Mistakes of(String text) {
    Mistakes mistakes = new Mistakes();
    List<String> lines =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    for (int at = 0; at + 1 < lines.size(); at += 2) {
      mistakes.add(lines.get(at), lines.get(at + 1));
    }
    return mistakes;
  }

  private void add(String english, String chinese) {
    StringBuilder pattern = new StringBuilder();
    List<Integer> holes = new ArrayList<>();
    Matcher hole = HOLE.matcher(english);
    int from = 0;
    while (hole.find()) {
      pattern.append(Pattern.quote(english.substring(from, hole.start()))).append("(.*?)");
      holes.add(Integer.valueOf(hole.group(1)));
      from = hole.end();
    }
    pattern.append(Pattern.quote(english.substring(from)));
    entries.add(new Entry(Pattern.compile(pattern.toString(), Pattern.DOTALL), chinese, holes));
  }

  /** A line about a mistake: {@code place: what - remedy: remedy}. */
  String chinese(String line) {
    int at = line.lastIndexOf(REMEDY);
    if (at < 0) {
      return what(line);
    }
    return what(line.substring(0, at))
        + part(REMEDY.strip())
        + part(line.substring(at + REMEDY.length()));
  }

  /** What is wrong, with its place before it where it has one. */
  private String what(String text) {
    Matcher place = PLACE.matcher(text);
    if (place.find()) {
      Optional<String> rest = known(text.substring(place.end()));
      if (rest.isPresent()) {
        String mark = place.group(2) == null ? "" : part(place.group(2));
        return part(place.group(1)) + ": " + mark + rest.get();
      }
    }
    return part(text);
  }

  private String part(String text) {
    return known(text).orElse(text);
  }

  private Optional<String> known(String text) {
    for (Entry entry : entries) {
      Matcher found = entry.english().matcher(text);
      if (found.matches()) {
        String chinese = entry.chinese();
        for (int at = 0; at < entry.holes().size(); at++) {
          chinese = chinese.replace("{" + entry.holes().get(at) + "}", found.group(at + 1));
        }
        return Optional.of(chinese);
      }
    }
    return Optional.empty();
  }
}
