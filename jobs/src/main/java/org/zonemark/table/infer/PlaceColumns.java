package org.zonemark.table.infer;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zonemark.method.number.PrintedQuantity;
import org.zonemark.table.data.Measure;
import org.zonemark.table.infer.Grid.Look;
import org.zonemark.table.words.Footnotes;

/** Whose places or shares a column of them holds. */
final class PlaceColumns {

  private final Block block;
  private final Grid grid;
  private final Titles titles;
  private final TextReader reader;
  private final Heads heads;

  PlaceColumns(Block block, Titles titles, TextReader reader, Heads heads) {
    this.block = block;
    this.grid = block.grid();
    this.titles = titles;
    this.reader = reader;
    this.heads = heads;
  }

  /** Whether the places in a column are those of its rows among themselves: 1 to n, each once. */
  boolean areOfRows(int column) {
    List<String> texts = numbers(column);
    Set<String> places = new LinkedHashSet<>(texts);
    for (int place = 1; place <= texts.size(); place++) {
      if (!places.contains(Integer.toString(place))) {
        return false;
      }
    }
    Heads.Head own = heads.all().get(column);
    Map.Entry<Integer, Heads.Head> left = heads.all().lowerEntry(column);
    // Right of growth of the same, places may be those of that growth.
    boolean named =
        reader.read(own.shown()).indicators.size() == 1
            && (left == null
                || !left.getValue().said().measure().equals(Measure.GROWTH.code())
                || !left.getValue().said().indicator().equals(own.said().indicator()));
    return texts.size() > 2 && (named || isInOrderOfValue(column));
  }

  /**
   * The indicator whose share in a column is all of it; "" where none is.
   *
   * @param names the column of indicators; negative where there is none
   */
  String whole(int column, int names) {
    for (int row : block.data()) {
      if (names >= 0 && grid.text(row, column).matches("100(?:\\.0*)?%?")) {
        return reader.read(grid.text(row, names)).indicator();
      }
    }
    return "";
  }

  /** The places of a column, without those of totals, which have none. */
  private List<String> numbers(int column) {
    return block.data().stream()
        .filter(row -> !Set.of(Look.BLANK, Look.MARK).contains(grid.look(row, column)))
        .map(row -> grid.text(row, column))
        .toList();
  }

  /** Whether places without a name fall as the values beside them do. */
  private boolean isInOrderOfValue(int column) {
    Map.Entry<Integer, Heads.Head> beside = heads.beside(column);
    String of = beside == null ? "" : beside.getValue().said().indicator();
    if (!heads.indicator(column).equals(of.isEmpty() ? titles.indicator : of)
        || beside != null && !beside.getValue().said().measure().matches("|level")) {
      return false;
    }
    SortedMap<Integer, BigDecimal> byPlace = new TreeMap<>();
    for (int row : block.data()) {
      var value = PrintedQuantity.parse(Footnotes.unmarked(grid.text(row, beside.getKey())));
      if (value.isPresent() && grid.text(row, column).matches("[0-9]{1,4}")) {
        byPlace.put(Integer.valueOf(grid.text(row, column)), value.value().number().value());
      }
    }
    List<BigDecimal> values = List.copyOf(byPlace.values());
    return values.size() == numbers(column).size()
        && IntStream.range(1, values.size())
            .allMatch(at -> values.get(at).compareTo(values.get(at - 1)) < 0);
  }
}
