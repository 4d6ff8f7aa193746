package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Unit;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.table.read.CellWords;
import org.zonemark.table.read.Footnotes;
import org.zonemark.table.read.Separators;

/** Units of the cells of a table, by the dimension of what they count, and their numbers. */
final class Units {

  private static final String PERCENT = "%";

  private final Configuration conf;
  private final Titles titles;
  private final Grid grid;
  private final Block block;
  private final Map<Integer, Separators> separators = new HashMap<>();
  private final Map<Integer, Boolean> fractions = new HashMap<>();
  private final Map<Integer, Boolean> signs = new HashMap<>();
  private final Map<Integer, Boolean> ownUnits = new HashMap<>();
  private final Map<String, Boolean> clear = new HashMap<>();
  private final Map<Integer, Boolean> broken = new HashMap<>();
  private final Map<Integer, List<String>> texts = new HashMap<>();

  Units(Configuration conf, Titles titles, Grid grid, Block block) {
    this.conf = conf;
    this.titles = titles;
    this.grid = grid;
    this.block = block;
  }

  /** Fills the unit; the code of what is missing, "" where nothing is. */
  String fill(
      Map<String, String> fields,
      Said head,
      String rowUnit,
      Said rowName,
      Indicator indicator,
      String measure,
      int column,
      Said group) {
    Unit own = conf.unit(indicator.unit()).orElseThrow();
    if (!isClear(column, false)) {
      return "separator_doubtful";
    }
    switch (measure) {
      case "growth", "sequential_growth", "share" -> {
        List<String> said =
            head.units.isEmpty() && measure.equals("share") ? List.of(PERCENT) : head.units;
        boolean percent =
            said.contains(PERCENT)
                || saysSign(column)
                || titles.units.contains(PERCENT)
                || rowUnit.equals(PERCENT);
        boolean other = head.means(Heads.AMOUNT);
        boolean points = said.stream().anyMatch(unit -> unit.contains("百分点"));
        if (points || other || !percent && isFractions(column)) {
          return "measure_doubtful";
        }
        fields.put("unit", PERCENT);
        return "";
      }
      case "rank" -> {
        fields.put("unit", "位");
        return "";
      }
      default -> {}
    }
    String unit = level(head, rowUnit, rowName, own, group);
    boolean whole = isWhole(measure, unit, own);
    boolean unsaid = head.units.isEmpty() && rowUnit.isEmpty();
    if (whole && unsaid && hasBrokenCounts(column)) {
      return "unit_not_said";
    }
    boolean said = !unsaid || !titles.unitOf(own.dimension()).isEmpty();
    if (!isClear(column, whole) || whole && !said && separators(column).isOfThousands()) {
      return "separator_doubtful";
    }
    if (unit.isEmpty() && !cellsCarryUnits(column)) {
      return "unit_not_said";
    }
    if (!unit.isEmpty()) {
      fields.put("unit", unit);
    }
    return "";
  }

  /** Whether a number counts what cannot be broken, one by one. */
  private boolean isWhole(String measure, String unit, Unit own) {
    return own.dimension().equals("count") && measure.equals("level") && unit.equals(own.unit());
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
    String line = titles.unitOf(own.dimension());
    if (line.isEmpty() && own.dimension().startsWith("money")) {
      List<String> money = titles.units.stream().filter(unit -> fits(unit, own)).toList();
      line = money.size() == 1 && own.dimension().equals("money_cny") ? "" : line;
    }
    boolean counted = own.dimension().equals("count") || own.dimension().equals("rank");
    if (line.isEmpty() && counted && !titles.isTwofold(own.dimension())) {
      return own.unit();
    }
    return line;
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

  private boolean hasBrokenCounts(int column) {
    return broken.computeIfAbsent(
        column,
        any ->
            texts(column).stream()
                .map(text -> separators(column).plain(text, true).orElse(""))
                .anyMatch(text -> text.matches("[0-9,]*\\.[0-9]*[1-9]")));
  }

  private boolean saysSign(int column) {
    return signs.computeIfAbsent(
        column,
        any -> Columns.mostly(texts(column), text -> text.endsWith(PERCENT) || text.endsWith("％")));
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

  private Separators separators(int column) {
    if (separators.isEmpty()) {
      Separators table = new Separators();
      for (int each = block.first(); each <= block.last(); each++) {
        Separators own = new Separators(table);
        texts(each).forEach(text -> own.add(text.replaceAll("\\s", "")));
        separators.put(each, own);
      }
    }
    return separators.get(column);
  }

  /** Whether points and commas of a column have one reading. */
  private boolean isClear(int column, boolean whole) {
    return clear.computeIfAbsent(
        column + " " + whole,
        any ->
            texts(column).stream()
                .allMatch(text -> separators(column).plain(text, whole).isPresent()));
  }

  /** The number of a cell in digits, where words, brackets or a decimal comma say it. */
  String number(String text, int column, Map<String, String> fields, String raw) {
    String plain = Footnotes.unmarked(text);
    boolean whole =
        isWhole(
            fields.get("measure"),
            fields.getOrDefault("unit", ""),
            conf.unit(conf.indicatorById(fields.get("indicator")).unit()).orElseThrow());
    String pointed = separators(column).plain(plain, whole).orElse(plain);
    if (!pointed.equals(plain)) {
      return pointed;
    }
    if (fields.get("measure").equals("rank")) {
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
