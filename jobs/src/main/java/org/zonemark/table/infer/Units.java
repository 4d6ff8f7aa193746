package org.zonemark.table.infer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Unit;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.table.read.CellWords;
import org.zonemark.table.read.Footnotes;

/** Units of the cells of a table, by the dimension of what they count, and their numbers. */
final class Units {

  private static final String PERCENT = "%";
  private static final Pattern COMMA =
      Pattern.compile("[-+]?[0-9]{1,3}(?:\\.[0-9]{3})*,[0-9]+|[-+]?[0-9]+,[0-9]+");
  private static final Pattern PLAIN_THOUSANDS = Pattern.compile("[-+]?[0-9]{1,3}(?:,[0-9]{3})+");
  private static final Pattern POINT_THOUSANDS = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3})+");

  /** How the numbers of a column are printed. */
  private enum Style {
    USUAL,
    DECIMAL_COMMA,
    OPEN
  }

  private final Configuration conf;
  private final Titles titles;
  private final Grid grid;
  private final Block block;
  private final Map<Integer, Style> styles = new HashMap<>();
  private final Map<Integer, Boolean> fractions = new HashMap<>();
  private final Map<Integer, Boolean> signs = new HashMap<>();
  private final Map<Integer, Boolean> ownUnits = new HashMap<>();
  private final Map<Integer, Boolean> pointed = new HashMap<>();
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
    if (style(column) == Style.OPEN
        || style(column) == Style.USUAL
            && own.dimension().equals("count")
            && hasPointedThousands(column)) {
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
    boolean byItself = unit.equals(own.unit()) && head.units.isEmpty() && rowUnit.isEmpty();
    if (byItself && own.dimension().equals("count") && hasBrokenCounts(column)) {
      return "unit_not_said";
    }
    if (unit.isEmpty() && !cellsCarryUnits(column)) {
      return "unit_not_said";
    }
    if (!unit.isEmpty()) {
      fields.put("unit", unit);
    }
    return "";
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

  private boolean hasPointedThousands(int column) {
    return pointed.computeIfAbsent(
        column,
        any -> texts(column).stream().anyMatch(text -> POINT_THOUSANDS.matcher(text).matches()));
  }

  private boolean hasBrokenCounts(int column) {
    return broken.computeIfAbsent(
        column,
        any -> texts(column).stream().anyMatch(text -> text.matches("[0-9,]*\\.[0-9]*[1-9]")));
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

  private Style style(int column) {
    return styles.computeIfAbsent(
        column,
        any -> {
          List<String> texts =
              texts(column).stream().map(text -> text.replaceAll("\\s", "")).toList();
          boolean comma =
              texts.stream()
                  .anyMatch(
                      text ->
                          COMMA.matcher(text).matches()
                              && !PLAIN_THOUSANDS.matcher(text).matches());
          boolean pointed =
              texts.stream()
                  .anyMatch(
                      text -> text.matches("[-+]?[0-9]+(?:,[0-9]{3})*\\.(?:[0-9]{1,2}|[0-9]{4,})"));
          if (comma && !pointed) {
            boolean clear =
                texts.stream()
                    .allMatch(
                        text ->
                            COMMA.matcher(text).matches()
                                    && !PLAIN_THOUSANDS.matcher(text).matches()
                                || text.matches("[-+]?[0-9]+"));
            return clear ? Style.DECIMAL_COMMA : Style.OPEN;
          }
          boolean commas = texts.stream().anyMatch(text -> PLAIN_THOUSANDS.matcher(text).matches());
          return commas && !pointed && isCommaElsewhere(column) ? Style.OPEN : Style.USUAL;
        });
  }

  private boolean isCommaElsewhere(int column) {
    for (int other = block.first(); other <= block.last(); other++) {
      if (other != column
          && texts(other).stream()
              .anyMatch(
                  text ->
                      COMMA.matcher(text).matches() && !PLAIN_THOUSANDS.matcher(text).matches())) {
        return true;
      }
    }
    return false;
  }

  /** The number of a cell in digits, where words, brackets or a decimal comma say it. */
  String number(String text, int column, Map<String, String> fields, String raw) {
    String plain = Footnotes.unmarked(text);
    if (style(column) == Style.DECIMAL_COMMA) {
      return plain.replace(".", "").replace(',', '.');
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
