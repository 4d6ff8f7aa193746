package org.zonemark.method.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of words in {@code org/zonemark/vocabulary}: lines that begin with # and a blank say what
 * it holds, the next is its head, and each line behind it has its cells between commas, of which
 * the last may hold commas.
 */
public final class WordFile {

  private static final String FOLDER = "/org/zonemark/vocabulary/";

  private WordFile() {}

  /** The cells of the lines behind the head. */
  public static List<String[]> lines(String name) {
    try (InputStream in = WordFile.class.getResourceAsStream(FOLDER + name + ".csv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String[]> lines = new ArrayList<>();
      int columns = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("# ") || line.isBlank()) {
          continue;
        }
        if (columns == 0) {
          columns = line.split(",").length;
        } else {
          lines.add(line.split(",", columns));
        }
      }
      return lines;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
