package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.method.text.Spellings;
import org.zonemark.table.words.Vocabulary;

/**
 * What the notes of a table say its numbers are: 注:2023年为计划数. A note that calls them plans leaves
 * out what it names, all where it names nothing; so does one that calls those of a period what
 * nobody knows.
 */
final class TableNotes {

  private static final Spellings SPELLINGS = Spellings.of("heads");
  private static final Pattern SAYS = SPELLINGS.pattern("note-says");
  private static final Pattern BEGINS = SPELLINGS.pattern("note-begins");
  private static final Pattern EXCLUDES = SPELLINGS.pattern("note-excludes");
  private static final Pattern CLAUSES = SPELLINGS.pattern("note-clauses");
  private static final Pattern OF_ALL = SPELLINGS.pattern("note-of-all");

  private final TextReader reader;
  private final List<Doubt> doubts = new ArrayList<>();

  /**
   * What a clause is about, and what it leaves open.
   *
   * @param code the finding
   * @param clause the clause as printed
   */
  private record Doubt(Said about, String code, String clause) {

    private boolean concerns(Map<String, String> fields) {
      return isOf(about.zones, fields.get("zone"))
          && isOf(about.indicators, fields.get("indicator"))
          && (about.periods.isEmpty() || about.periods.contains(fields.get("period")));
    }

    private static boolean isOf(Map<String, String> named, String one) {
      return named.isEmpty() || named.containsKey(one);
    }
  }

  TableNotes(Block block, TextReader reader) {
    this.reader = reader;
    Grid grid = block.grid();
    for (int row : block.titles()) {
      grid.saying(row).stream().filter(each -> Grid.NOTE.matcher(each).find()).forEach(this::read);
    }
    for (int row : block.notes()) {
      grid.filled(row).forEach(column -> read(grid.text(row, column)));
    }
  }

  private void read(String note) {
    for (String clause : CLAUSES.split(note)) {
      String plain = BEGINS.matcher(BEGINS.matcher(clause).replaceFirst("")).replaceFirst("");
      Matcher excludes = EXCLUDES.matcher(plain);
      if (excludes.matches()) {
        doubts.add(new Doubt(reader.read(excludes.group(1)), "remark_unread", clause.strip()));
      }
      Matcher says = SAYS.matcher(plain);
      if (says.matches()) {
        read(clause, reader.read(says.group(1)), reader.read(says.group(2)));
      } else {
        read(clause, new Said(""), reader.read(plain));
      }
    }
  }

  private void read(String clause, Said about, Said what) {
    boolean all = about.text.isEmpty() || isPlain(about);
    boolean named =
        !about.periods.isEmpty() || !about.zones.isEmpty() || !about.indicators.isEmpty();
    boolean open = about.text.isEmpty() && !reader.unreadOfRemark(what).isEmpty();
    if (what.means(Vocabulary.PROMISE) && !open && what.indicators.isEmpty() && (all || named)) {
      doubts.add(new Doubt(about, "promise_not_read", clause.strip()));
    } else if (!about.periods.isEmpty()
        && isPlain(about)
        && what.indicators.isEmpty()
        && !reader.unreadOfRemark(what).isEmpty()) {
      doubts.add(new Doubt(about, "remark_unread", clause.strip()));
    }
  }

  /** Whether what a clause is about is nothing but names, periods, and words for the numbers. */
  private boolean isPlain(Said about) {
    return reader.unreadOfRemark(about).stream()
        .allMatch(piece -> OF_ALL.matcher(piece).replaceAll("").isEmpty());
  }

  /** The code of what the notes leave open of a number, behind : their words; "" where nothing. */
  String doubt(Map<String, String> fields) {
    return doubts.stream()
        .filter(each -> each.concerns(fields))
        .map(each -> each.code() + ":" + each.clause())
        .findFirst()
        .orElse("");
  }
}
