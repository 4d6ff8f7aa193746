package org.zonemark.conf.directory;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.CsvTable;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.Require;

/**
 * A word of tables that nobody declared, added to those that Zonemark knows.
 *
 * @param kind heading (over a column), measure, op (a bound in its column), tier, mark (in place of
 *     a value), before or behind (the name of a stock, which stays what it is), word (of titles and
 *     heads) or publication; zone, indicator or unit for one more name
 * @param word the word as printed
 * @param meaning the field, measure or meaning it stands for, as the words that Zonemark brings
 *     have it; of a publication the years between its edition and its data; of a name the id; of a
 *     mark any reason; of what stands before or behind a name what stands there instead, - for
 *     nothing
 */
public record UsualWord(String kind, String word, String meaning) implements Serializable {

  /** The kinds of words. */
  public static final List<String> KINDS =
      List.of(
          "heading",
          "measure",
          "op",
          "tier",
          "mark",
          "before",
          "behind",
          "word",
          "publication",
          "zone",
          "indicator",
          "unit");

  private static final List<String> COLUMNS = List.of("kind", "word", "meaning");

  /** The table {@code words.csv}; empty where there is no such file. */
  static CsvTable table(ConfFolder folder, Problems problems) {
    return CsvTable.read(folder, "words.csv", COLUMNS, problems);
  }

  static UsualWord of(CsvTable.Row row) {
    return new UsualWord(row.code("kind", KINDS), row.required("word"), row.required("meaning"));
  }

  /** Rejects a word of no kind, or without meaning. */
  public UsualWord {
    Require.oneOf("kind", kind, KINDS);
    Require.filled("word", word);
    Require.filled("meaning", meaning);
  }
}
