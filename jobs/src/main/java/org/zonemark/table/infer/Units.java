package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Unit;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.method.text.UnitCodes;
import org.zonemark.table.words.CellWords;
import org.zonemark.table.words.Footnotes;
import org.zonemark.table.words.Separators;

/** Units of the cells of a table, by the dimension of what they count, and their numbers. */
final class Units {

  private static final String PERCENT = "%";
  private static final String PLACE = UnitCodes.PLACE;
  private static final String POINTS = "percentage_point";
  private static final String RANK = "rank";

  /** What is counted one by one. */
  private static final Set<String> ONES = Set.of("count", "person");

  private static final Set<String> RATES = Set.of("growth", "sequential_growth", "share");
  private static final Pattern BLANKS = Pattern.compile("\\s");
  private static final Separators NO_OTHERS = new Separators();

  private final Configuration conf;
  private final Titles titles;
  private final Grid grid;
  private final Block block;
  private final Columns columns;

  /** Whether the rows are of different indicators, so that a column has no style of its own. */
  private final boolean byRow;

  private final Heads heads;

  private final Map<Integer, Separators> separators = new HashMap<>();
  private final Map<Integer, Boolean> pointed = new HashMap<>();
  private final Map<Integer, Boolean> fractions = new HashMap<>();
  private final Map<Integer, Boolean> mixed = new HashMap<>();
  private final Map<Integer, Boolean> signs = new HashMap<>();
  private final Map<Integer, Boolean> ownUnits = new HashMap<>();
  private final Map<String, Boolean> clear = new HashMap<>();
  private final Map<Integer, Boolean> broken = new HashMap<>();
  private final Map<Integer, List<String>> texts = new HashMap<>();

  Units(Configuration conf, Titles titles, Grid grid, Block block, Columns columns, Heads heads) {
    this.conf = conf;
    this.titles = titles;
    this.grid = grid;
    this.block = block;
    this.columns = columns;
    this.byRow = columns.of("indicator") >= 0;
    this.heads = heads;
  }

  /**
   * A cell and what says its unit.
   *
   * @param row its row
   */
  record Asked(Said head, RowKeys keys, Said group, Indicator indicator, int row, int column) {

    private boolean saysUnit() {
      return !head.units.isEmpty() || !keys.unit.isEmpty() || !keys.said.units.isEmpty();
    }
  }

  /** Fills the unit; the code of what is missing, "" where nothing is. */
  String fill(Map<String, String> fields, Asked cell) {
    if (!isClear(cell, false)) {
      return "separator_doubtful";
    }
    String measure = fields.get("measure");
    if (RATES.contains(measure)) {
      boolean percent = isPercent(cell, measure);
      fields.put("unit", PERCENT);
      return percent ? "" : "measure_doubtful";
    }
    if (measure.equals(RANK)) {
      fields.put("unit", PLACE);
      return "";
    }
    return fillLevel(fields, cell);
  }

  /** Whether a rate is in percent: neither in points, nor an amount, nor a fraction of one. */
  private boolean isPercent(Asked cell, String measure) {
    List<String> said =
        cell.head().units.isEmpty() && measure.equals("share")
            ? List.of(PERCENT)
            : cell.head().units;
    boolean percent =
        said.contains(PERCENT)
            || saysSign(cell.column())
            || titles.units.contains(PERCENT)
            || cell.keys().unit.equals(PERCENT);
    if (mixesFractions(cell.column())) {
      return false;
    }
    boolean points =
        said.stream().anyMatch(unit -> conf.unit(unit).orElseThrow().dimension().equals(POINTS));
    return !points && !cell.head().means(Heads.AMOUNT) && (percent || !isFractions(cell.column()));
  }

  private String fillLevel(Map<String, String> fields, Asked cell) {
    Unit own = conf.unit(cell.indicator().unit()).orElseThrow();
    if (contradicts(cell)) {
      return "unit_twofold:" + cell.keys().unit;
    }
    String unit = level(cell.head(), cell.keys().unit, cell.keys().said, own, cell.group());
    if (unit.isEmpty() && own.unit().equals(PERCENT) && saysSign(cell.column())) {
      unit = PERCENT;
    }
    boolean whole = isWhole(fields.get("measure"), unit, own);
    if (whole && !cell.saysUnit() && hasBrokenCounts(cell)) {
      return "unit_not_said";
    }
    boolean said = cell.saysUnit() || !titles.units.of(own.dimension()).isEmpty();
    boolean foreign = !whole && !byRow && mayPartThousands(cell.column()) && partsThousands();
    if (foreign || !isClear(cell, whole) || whole && !said && separators(cell).isOfThousands()) {
      return "separator_doubtful";
    }
    if (titles.units.nameSaysOther(unit)
        || titles.units.contradict(
            cell.head(), heads.all().values().stream().map(Heads.Head::said).toList())) {
      return "unit_twofold:" + unit;
    }
    if (unit.isEmpty() && !cellsCarryUnits(cell.column())) {
      return "unit_not_said";
    }
    if (!unit.isEmpty()) {
      fields.put("unit", unit);
    }
    return "";
  }

  /**
   * Whether the row says another unit of money than the head does, or one of what the head has as
   * percent: 美元 beside 营业收入(亿元), 亿元 below 完成全年目标(%).
   */
  private boolean contradicts(Asked cell) {
    Optional<Unit> row = conf.unit(cell.keys().unit);
    List<String> head = cell.head().units;
    return row.isPresent()
        && !head.isEmpty()
        && !head.contains(row.get().unit())
        && (head.contains(PERCENT) || head.stream().anyMatch(unit -> fits(unit, row.get())));
  }

  /** Whether a number counts what cannot be broken, one by one. */
  private boolean isWhole(String measure, String unit, Unit own) {
    return measure.equals("level")
        && ONES.contains(own.dimension())
        && conf.unit(unit)
            .filter(printed -> printed.dimension().equals(own.dimension()))
            .filter(printed -> printed.numerator().equals(printed.denominator()))
            .isPresent();
  }

  private String level(Said head, String rowUnit, Said rowName, Unit own, Said group) {
    if (!rowUnit.isEmpty()) {
      return rowUnit;
    }
    for (Said said : List.of(rowName, head, group)) {
      Optional<String> fitting = said.units.stream().filter(unit -> fits(unit, own)).findFirst();
      if (fitting.isPresent()) {
        return fitting.get();
      }
      if (!said.units.isEmpty() && said != group) {
        return said.units.get(0);
      }
    }
    String line = titles.units.of(own.dimension());
    if (line.isEmpty() && own.dimension().startsWith("money")) {
      List<String> money = titles.units.all().stream().filter(unit -> fits(unit, own)).toList();
      line = money.size() == 1 && own.dimension().equals("money_cny") ? "" : line;
    }
    boolean counted = own.dimension().equals("count") || own.dimension().equals("rank");
    if (line.isEmpty() && counted && !mayBePlaces() && !titles.units.isTwofold(own.dimension())) {
      return own.unit();
    }
    return line;
  }

  /** Whether the titles speak of places, and no head does: a number may be one of them. */
  private boolean mayBePlaces() {
    return titles.placed
        && heads.all().values().stream().noneMatch(head -> head.said().measures.contains(RANK));
  }

  private boolean fits(String unit, Unit own) {
    String dimension = conf.unit(unit).orElseThrow().dimension();
    return dimension.equals(own.dimension())
        || dimension.startsWith("money") && own.dimension().startsWith("money");
  }

  private List<String> texts(int column) {
    return texts.computeIfAbsent(column, this::numbers);
  }

  private List<String> numbers(int column) {
    List<String> texts = new ArrayList<>();
    for (int row : block.data()) {
      Grid.Look look = grid.look(row, column);
      if (look == Grid.Look.NUMBER || look == Grid.Look.YEAR) {
        texts.add(grid.text(row, column));
      }
    }
    return texts;
  }

  private boolean hasBrokenCounts(Asked cell) {
    return broken.computeIfAbsent(
        line(cell.row(), cell.column()),
        any ->
            line(cell).stream()
                .map(text -> separators(cell).plain(text, true).orElse(""))
                .anyMatch(text -> text.matches("[0-9,]*\\.[0-9]*[1-9]")));
  }

  /** The row of a cell where the rows are of different indicators, else its column. */
  private int line(int row, int column) {
    return byRow ? row : column;
  }

  private List<String> line(Asked cell) {
    if (!byRow) {
      return texts(cell.column());
    }
    return cell.row() < 0 ? List.of() : rowTexts(cell.row());
  }

  private List<String> rowTexts(int row) {
    return columns.roles().entrySet().stream()
        .filter(each -> each.getValue().equals(Columns.VALUE))
        .filter(each -> grid.look(row, each.getKey()) == Grid.Look.NUMBER)
        .map(each -> grid.text(row, each.getKey()))
        .toList();
  }

  private boolean saysSign(int column) {
    return signs.computeIfAbsent(
        column,
        any -> Columns.mostly(texts(column), text -> text.endsWith(PERCENT) || text.endsWith("％")));
  }

  /**
   * Whether some cells print a percent sign, and all the others less than one: 12.5% beside 0.083.
   */
  private boolean mixesFractions(int column) {
    return mixed.computeIfAbsent(column, any -> mixesFractions(texts(column)));
  }

  private static boolean mixesFractions(List<String> texts) {
    List<String> bare = new ArrayList<>();
    boolean signed = false;
    for (String text : texts) {
      var read = PrintedQuantity.parse(Footnotes.unmarked(text));
      if (read.isPresent() && !read.value().number().sign().isEmpty()) {
        signed = true;
      } else if (read.isPresent()) {
        bare.add(read.value().number().value().abs().toPlainString());
      }
    }
    return signed
        && bare.size() > 1
        && bare.stream().allMatch(number -> number.matches("0\\.0*[1-9][0-9]+|0\\.[0-9]{2,}"));
  }

  /** Growth of less than one percent in every row is rather a fraction. */
  private boolean isFractions(int column) {
    return fractions.computeIfAbsent(
        column,
        any -> {
          List<Double> values =
              texts(column).stream()
                  .map(text -> PrintedQuantity.parse(Footnotes.unmarked(text)))
                  .filter(each -> each.isPresent())
                  .map(each -> Math.abs(each.value().number().value().doubleValue()))
                  .toList();
          return !values.isEmpty() && values.stream().allMatch(value -> value < 1);
        });
  }

  /** Whether the cells print their unit behind the number. */
  private boolean cellsCarryUnits(int column) {
    return ownUnits.computeIfAbsent(
        column,
        any ->
            texts(column).stream()
                .allMatch(
                    text -> {
                      var quantity = PrintedQuantity.parse(Footnotes.unmarked(text));
                      return quantity.isPresent()
                          && (conf.unit(quantity.value().multiplier() + quantity.value().unit())
                                  .isPresent()
                              || !quantity.value().number().sign().isEmpty());
                    }));
  }

  private Separators separators(Asked cell) {
    return separators(cell.row(), cell.column());
  }

  private Separators separators(int row, int column) {
    if (separators.isEmpty()) {
      Separators table = new Separators();
      if (byRow) {
        block.data().forEach(each -> separators.put(each, told(table, rowTexts(each))));
      } else {
        for (int each = block.first(); each <= block.last(); each++) {
          separators.put(each, told(table, texts(each)));
        }
      }
    }
    return separators.getOrDefault(line(row, column), NO_OTHERS);
  }

  private static Separators told(Separators table, List<String> texts) {
    Separators own = new Separators(table);
    texts.forEach(text -> own.add(BLANKS.matcher(text).replaceAll("")));
    return own;
  }

  /** Whether all points of a column may stand between thousands: 1.234 beside 2.345. */
  private boolean mayPartThousands(int column) {
    return pointed.computeIfAbsent(
        column,
        any -> {
          List<String> texts = texts(column).stream().filter(text -> text.contains(".")).toList();
          return !texts.isEmpty()
              && texts.stream().allMatch(text -> text.matches("[1-9][0-9]{0,2}(\\.[0-9]{3})+"));
        });
  }

  /** Whether a column of what is counted one by one has points between thousands. */
  private boolean partsThousands() {
    return columns.roles().entrySet().stream()
        .filter(each -> each.getValue().equals(Columns.VALUE))
        .filter(each -> mayPartThousands(each.getKey()))
        .anyMatch(each -> countsOnes(heads.all().get(each.getKey())));
  }

  /** Whether a head names firms or persons, counted one by one. */
  private boolean countsOnes(Heads.Head head) {
    return head != null
        && head.said().indicators.size() == 1
        && head.said().measures.isEmpty()
        && conf.unit(conf.indicatorById(head.said().indicator()).unit())
            .filter(unit -> ONES.contains(unit.dimension()))
            .isPresent();
  }

  /** Whether points and commas of a line have one reading. */
  private boolean isClear(Asked cell, boolean whole) {
    return clear.computeIfAbsent(
        line(cell.row(), cell.column()) + " " + whole,
        any ->
            line(cell).stream().allMatch(text -> separators(cell).plain(text, whole).isPresent()));
  }

  /** The number of a cell in digits, where words, brackets or a decimal comma say it. */
  String number(int row, int column, Map<String, String> fields) {
    String text = grid.text(row, column);
    String raw = grid.cell(row, column).text();
    String plain = Footnotes.unmarked(text);
    boolean whole =
        isWhole(
            fields.get("measure"),
            fields.getOrDefault("unit", ""),
            conf.unit(conf.indicatorById(fields.get("indicator")).unit()).orElseThrow());
    String pointed = separators(row, column).plain(plain, whole).orElse(plain);
    if (!pointed.equals(plain)) {
      return pointed;
    }
    if (fields.get("measure").equals(RANK)) {
      return CellWords.rank(plain).orElse(text);
    }
    if (fields.get("measure").contains("growth")) {
      Optional<String> change = CellWords.change(plain);
      if (change.isPresent()) {
        return change.get();
      }
    }
    return CellWords.inBrackets(plain).orElse(text.equals(raw.strip()) ? raw : text);
  }
}
