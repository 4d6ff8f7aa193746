package org.zonemark.table.infer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Period;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Cell;
import org.zonemark.table.infer.Grid.LeftOut;
import org.zonemark.table.infer.Grid.Look;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.read.Header;
import org.zonemark.table.words.Vocabulary;

/** Which columns of a table are not read, and why; what keeps the whole of it from being read. */
final class ColumnChecks {

  private static final Pattern POWER_OF_TEN = Spellings.of("heads").pattern("power-of-ten");
  private static final Pattern SHARE = Spellings.of("heads").pattern("share-of-others");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Block block;
  private final Grid grid;
  private final Header header;
  private final Columns columns;
  private final Heads heads;
  private final Titles titles;
  private final Configuration conf;
  private final TextReader reader;
  private final Consumer<LeftOut> leftOut;

  /** Column to the code of the finding that says why it is not read. */
  private final Map<Integer, String> out = new TreeMap<>();

  ColumnChecks(
      Block block,
      Header header,
      Columns columns,
      Heads heads,
      Titles titles,
      Configuration conf,
      TextReader reader,
      Consumer<LeftOut> leftOut) {
    this.block = block;
    this.grid = block.grid();
    this.header = header;
    this.columns = columns;
    this.heads = heads;
    this.titles = titles;
    this.conf = conf;
    this.reader = reader;
    this.leftOut = leftOut;
  }

  boolean isRead(int column) {
    return !out.containsKey(column);
  }

  /** The columns of plans. */
  Set<Integer> promised() {
    return out.entrySet().stream()
        .filter(each -> each.getValue().equals("promise_not_read"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void leave(String code, int row, int column, String value, String expected) {
    leftOut.accept(new LeftOut(code, row, column, value, Bilingual.of(expected)));
  }

  /** Whether nothing in titles and columns keeps the whole table from being read. */
  boolean areReadable() {
    if (!titles.narrowing.isEmpty() && !namesItself(titles.narrowing)) {
      leave("scope_doubtful", block.data().get(0), 0, titles.narrowing, "");
      return false;
    }
    if (!titles.titleWords.unread.isEmpty()) {
      leave(
          "title_unread",
          block.data().get(0),
          0,
          titles.titleWords.title,
          titles.titleWords.unread);
      return false;
    }
    for (Map.Entry<Integer, String> role : columns.roles().entrySet()) {
      boolean hidden = grid.sheet.hidden().columns().contains(role.getKey() + 1);
      boolean asks =
          role.getValue().equals(Vocabulary.ASKS)
              || role.getValue().equals(Columns.UNKNOWN) && changesMeaning(role.getKey())
              || role.getValue().equals(Columns.VALUE) && multiplies(role.getKey());
      if (asks && !hidden) {
        leave("words_change_meaning", headerRow(), role.getKey(), headOf(role.getKey()), "");
        return false;
      }
    }
    return true;
  }

  /** Whether what the titles narrow to is what the heads name anyway: 外资 over 实际使用外资. */
  private boolean namesItself(String narrowing) {
    List<Heads.Head> named =
        heads.all().values().stream()
            .filter(head -> head.problem().isEmpty() && head.said().measures.isEmpty())
            .toList();
    boolean everywhere =
        !named.isEmpty() && named.stream().allMatch(head -> head.shown().contains(narrowing));
    return everywhere || SHARE.matcher(narrowing).matches() && isOfOneColumn(narrowing);
  }

  /** Whether a share that the titles speak of has a column of its own: 占全市比重. */
  private boolean isOfOneColumn(String narrowing) {
    return heads.all().values().stream()
        .anyMatch(head -> !head.problem().isEmpty() && head.shown().contains(narrowing));
  }

  /** Whether a column of words nobody knows may tell the rows apart. */
  private boolean changesMeaning(int column) {
    List<String> texts = columns.texts(column);
    boolean numbers = block.data().stream().anyMatch(row -> grid.look(row, column) == Look.NUMBER);
    if (Columns.isFlag(columns.heading(column), texts, reader)) {
      return true;
    }
    boolean promises = reader.read(columns.heading(column)).means(Vocabulary.PROMISE);
    return !(numbers && texts.size() > 0 && isOfNumbers(column)) && !promises;
  }

  /** Whether a column under a head that nobody knows has powers of ten to multiply others by. */
  private boolean multiplies(int column) {
    Heads.Head head = heads.all().get(column);
    return head != null
        && head.problem().equals("head_unknown")
        && head.said().periods.isEmpty()
        && columns.texts(column).size() > 1
        && columns.texts(column).stream().allMatch(text -> POWER_OF_TEN.matcher(text).matches());
  }

  private boolean isOfNumbers(int column) {
    long numbers =
        block.data().stream()
            .filter(
                row -> {
                  Look look = grid.look(row, column);
                  return look == Look.NUMBER || look == Look.YEAR || look == Look.MARK;
                })
            .count();
    return numbers * 2 >= columns.texts(column).size();
  }

  /** The last row of the header. */
  int headerRow() {
    List<Integer> rows = block.headers().isEmpty() ? block.data() : block.headers();
    return rows.get(block.headers().isEmpty() ? 0 : rows.size() - 1);
  }

  /** A head as people see it; the letters of its column where it has none. */
  String headOf(int column) {
    String heading = columns.heading(column);
    return heading.isEmpty()
        ? new Cell(1, column + 1, "").address().replaceAll("[0-9]", "")
        : heading.replaceAll("\\s+", " ");
  }

  /** Finds the columns that are not read. */
  void checkColumns() {
    columns
        .roles()
        .forEach(
            (column, role) -> {
              if (role.equals(Columns.VALUE)
                  && grid.sheet.hidden().columns().contains(column + 1)) {
                leave("hidden_not_read", headerRow(), column, headOf(column), "");
              }
            });
    boolean flagged =
        heads.all().values().stream().anyMatch(head -> head.problem().equals("promise_not_read"));
    heads
        .all()
        .forEach(
            (column, head) -> {
              String code = head.problem();
              String why = head.why();
              boolean headless = !block.headers().isEmpty() && header.isBlank(column + 1);
              if (code.isEmpty() && headless) {
                code = isBeyond(column) ? "ragged_row" : "head_unknown";
              } else if (code.isEmpty() && isPromised(head.said(), flagged)) {
                code = "promise_not_read";
              }
              if (!code.isEmpty()) {
                out.put(column, code);
                if (!code.equals("ragged_row")) {
                  leaveColumn(code, column, why);
                }
              }
            });
  }

  /** Whether a table of plans says this number as one of them. */
  private boolean isPromised(Said said, boolean flagged) {
    if (!titles.time.promised && !titles.time.promisedByName) {
      return false;
    }
    if (titles.time.planBegins != null && !said.periods.isEmpty()) {
      return Period.parse(said.period()).value().year() >= titles.time.planBegins;
    }
    boolean own =
        !said.periods.isEmpty()
            || !said.parts.isEmpty()
            || Columns.DONE.matcher(said.text.strip()).matches();
    return !(flagged && (own || !titles.time.promised));
  }

  private void leaveColumn(String code, int column, String why) {
    List<String> texts = header.texts(column + 1);
    Bilingual expected =
        code.equals("head_unknown") && !texts.isEmpty()
            ? new UnknownName(conf).indicator(name(texts))
            : Bilingual.of(why);
    leftOut.accept(new LeftOut(code, headerRow(), column, headOf(column), expected));
  }

  /** The lowest text of a head, the Chinese of two languages. */
  private static String name(List<String> texts) {
    return texts.stream()
        .filter(text -> HAN.matcher(text).find())
        .reduce((upper, lower) -> lower)
        .orElse(texts.get(texts.size() - 1));
  }

  private boolean isBeyond(int column) {
    for (int next = column; next <= block.last(); next++) {
      if (!header.isBlank(next + 1)) {
        return false;
      }
    }
    return block.last() == grid.width - 1;
  }
}
