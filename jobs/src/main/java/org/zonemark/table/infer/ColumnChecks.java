package org.zonemark.table.infer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.method.number.Period;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.method.text.Spellings;
import org.zonemark.source.Cell;
import org.zonemark.table.data.Measure;
import org.zonemark.table.infer.Grid.LeftOut;
import org.zonemark.table.infer.Grid.Look;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.read.Header;
import org.zonemark.table.words.Footnotes;
import org.zonemark.table.words.Vocabulary;

/** Which columns of a table are not read, and why; what keeps the whole of it from being read. */
final class ColumnChecks {

  private static final Pattern POWER_OF_TEN = Spellings.of("heads").pattern("power-of-ten");
  private static final Pattern SHARE = Spellings.of("heads").pattern("share-of-others");
  private static final Pattern REALLY_DONE = Spellings.of("heads").pattern("really-done");

  private static final Pattern CHANGE = Spellings.of("heads").pattern("change-of-what");
  private static final Pattern SIGN = Pattern.compile("[%％]");
  private static final Pattern WHOLE = Pattern.compile("[-+−]?[0-9,]+");

  /** What is counted one by one. */
  private static final Set<String> ONES = Set.of("count", "person");

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

  private final Map<Integer, Promise> promises = new TreeMap<>();

  /**
   * Whether the numbers of a column are promised: by its head, or by titles that may mean others.
   */
  enum Promise {
    NOT,
    MAYBE,
    SURE;

    /** Of a number that is understood, and not one of those that are wanted. */
    static final String ANOTHER = "!";

    /**
     * The code of what keeps a number from being read as promised; {@link #ANOTHER} where it is a
     * fact.
     *
     * @param doubt what keeps it from being a fact; "" where nothing does
     */
    String keptBy(String doubt, String period) {
      boolean sure =
          this == SURE
              || doubt.startsWith("period_in_future")
              || doubt.startsWith("promise_not_read");
      if (sure) {
        return doubt.startsWith("remark_unread") ? doubt : "";
      }
      return this == NOT && doubt.isEmpty() ? ANOTHER : "period_beside_future:" + period;
    }
  }

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
    return promises.entrySet().stream()
        .filter(each -> each.getValue() != Promise.NOT)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether titles or heads speak of plans at all. */
  boolean mayPromise() {
    return titles.time.promised
        || titles.time.promisedByName
        || heads.all().values().stream().anyMatch(Heads.Head::isPromise);
  }

  Promise promise(int column) {
    return promises.getOrDefault(column, Promise.NOT);
  }

  private void leave(String code, int row, int column, String value, String expected) {
    leftOut.accept(new LeftOut(code, row, column, value, Bilingual.of(expected)));
  }

  /** Whether nothing in titles and columns keeps the whole table from being read. */
  boolean areReadable() {
    if (!titles.titleWords.narrowing.isEmpty() && !namesItself(titles.titleWords.narrowing)) {
      leave("scope_doubtful", block.data().get(0), 0, titles.titleWords.narrowing, "");
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
    return heads.all().values().stream().anyMatch(head -> head.shown().contains(narrowing));
  }

  /** Whether a column of words nobody knows may tell the rows apart. */
  private boolean changesMeaning(int column) {
    List<String> texts = columns.texts(column);
    boolean numbers = block.data().stream().anyMatch(row -> grid.look(row, column) == Look.NUMBER);
    if (WordColumns.isFlag(columns.heading(column), texts, reader)) {
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
    boolean flagged = heads.all().values().stream().anyMatch(Heads.Head::isPromise);
    boolean timeless = heads.years(Set.of()).findAny().isEmpty();
    heads
        .all()
        .forEach(
            (column, head) -> {
              Promise promise = promise(head, flagged, timeless);
              promises.put(column, promise);
              String code = code(column, head, promise);
              if (!code.isEmpty()) {
                out.put(column, code);
                if (!code.equals("ragged_row") && isWanted(promise)) {
                  leaveColumn(code, column, head.why());
                }
              }
            });
  }

  /** Facts are looked for in all columns, promises in those that may hold some. */
  private boolean isWanted(Promise promise) {
    return !titles.declared.wantPromises || promise != Promise.NOT;
  }

  /** The code of what keeps a column from being read; "" where nothing does. */
  private String code(int column, Heads.Head head, Promise promise) {
    if (promise != Promise.NOT && !titles.declared.wantPromises) {
      return "promise_not_read";
    }
    boolean headless = !block.headers().isEmpty() && header.isBlank(column + 1);
    if (head.problem().isEmpty() && headless) {
      return isBeyond(column) ? "ragged_row" : "head_unknown";
    }
    return head.problem().isEmpty() && mayBeAmount(column, head.said())
        ? "measure_doubtful"
        : head.problem();
  }

  /**
   * Whether growth that no sign calls a percentage may be an amount: its head speaks of a change,
   * it is of what is counted one by one and whole, or it is the difference of the two levels
   * beside.
   */
  private boolean mayBeAmount(int column, Said said) {
    String head = header.texts(column + 1).stream().collect(Collectors.joining());
    boolean percent =
        SIGN.matcher(head).find()
            || said.units.contains("%")
            || titles.units.contains("%")
            || columns.of("unit") >= 0
            || numbers(column).anyMatch(text -> SIGN.matcher(text).find());
    if (percent || !said.measure().equals(Measure.GROWTH.code())) {
      return false;
    }
    return CHANGE.matcher(head).find() || isCounted(column, said) || isDifference(column, said);
  }

  private Stream<String> numbers(int column) {
    return block.data().stream()
        .filter(row -> grid.look(row, column) == Look.NUMBER)
        .map(row -> grid.text(row, column));
  }

  private boolean isCounted(int column, Said said) {
    boolean ones =
        !said.indicators.isEmpty()
            && ONES.contains(
                conf.unit(conf.indicatorById(said.indicator()).unit()).orElseThrow().dimension());
    return ones && numbers(column).allMatch(text -> WHOLE.matcher(text).matches());
  }

  /** Whether some number is what its year has more than the one before, and not in percent. */
  private boolean isDifference(int column, Said said) {
    Integer now = level(said, 0);
    Integer before = level(said, 1);
    return now != null
        && before != null
        && block.data().stream()
            .anyMatch(row -> isDifference(at(row, column), at(row, now), at(row, before)));
  }

  private static boolean isDifference(double change, double now, double before) {
    double amount = Math.abs(now - before - change);
    double percent = Math.abs(100 * (now / before - 1) - change);
    return amount <= Math.abs(change) / 100 && percent > Math.abs(change) / 10;
  }

  private double at(int row, int column) {
    var read = PrintedQuantity.parse(Footnotes.unmarked(grid.text(row, column)));
    return read.isPresent() ? read.value().number().value().doubleValue() : Double.NaN;
  }

  /** The column of the level of a year, or so many before it; null where there is none. */
  private Integer level(Said growth, int yearsBefore) {
    if (!growth.period().matches("[0-9]{4}")) {
      return null;
    }
    String year = Integer.toString(Integer.parseInt(growth.period()) - yearsBefore);
    return heads.all().entrySet().stream()
        .filter(each -> each.getValue().said().period().equals(year))
        .filter(each -> each.getValue().said().measures.isEmpty())
        .filter(
            each -> each.getValue().said().indicators.keySet().equals(growth.indicators.keySet()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether a column is promised. What titles of a plan promise is sure where the year is one of
   * the plan, and where no year stands in the table.
   *
   * @param flagged whether some heads say that they are promises
   * @param timeless whether neither heads nor rows name a year
   */
  private Promise promise(Heads.Head head, boolean flagged, boolean timeless) {
    Said said = head.said();
    if (head.isPromise()) {
      return Promise.SURE;
    }
    if (!titles.time.promised && !titles.time.promisedByName || !head.problem().isEmpty()) {
      return Promise.NOT;
    }
    if (titles.time.planBegins != null && !said.periods.isEmpty()) {
      boolean done = REALLY_DONE.matcher(said.text.strip()).matches();
      return done || Period.parse(said.period()).value().year() < titles.time.planBegins
          ? Promise.NOT
          : Promise.SURE;
    }
    boolean done = Columns.DONE.matcher(said.text.strip()).matches();
    boolean own = !said.periods.isEmpty() || !said.parts.isEmpty() || done;
    if (flagged && (own || !titles.time.promised)) {
      return Promise.NOT;
    }
    return titles.time.promised && timeless && !own ? Promise.SURE : Promise.MAYBE;
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
