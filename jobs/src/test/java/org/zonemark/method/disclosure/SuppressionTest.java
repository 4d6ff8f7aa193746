package org.zonemark.method.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SuppressionTest {

  private static final DisclosureRule RULE = new DisclosureRule(3, 80, 10);

  private static Cell of(long firms, double total, double largest) {
    return new Cell(firms, total, largest, true);
  }

  /** Whole 0 = 1 + 2 + 3. */
  private static final List<Equation> ONE_ROW = List.of(new Equation(0, List.of(1, 2, 3)));

  @Test
  void shouldWithholdASumOfTwoFirmsAndOneMoreSoThatItDoesNotFollow() {
    List<Cell> cells = List.of(of(32, 100, 20), of(2, 10, 6), of(10, 30, 8), of(20, 60, 20));
    assertThat(Suppression.of(cells, ONE_ROW, RULE))
        .containsExactlyInAnyOrderEntriesOf(Map.of(1, Withheld.FEW, 2, Withheld.COMPLEMENTARY));
  }

  @Test
  void shouldWithholdASumThatOneFirmDominates() {
    List<Cell> cells = List.of(of(35, 1090, 900), of(5, 1000, 900), of(10, 30, 8), of(20, 60, 20));
    assertThat(Suppression.of(cells, ONE_ROW, RULE))
        .containsEntry(0, Withheld.DOMINATED)
        .containsEntry(1, Withheld.DOMINATED);
  }

  @Test
  void shouldWithholdNothingWhereNothingIsSensitive() {
    List<Cell> cells = List.of(of(33, 100, 20), of(3, 10, 6), of(10, 30, 8), of(20, 60, 20));
    assertThat(Suppression.of(cells, ONE_ROW, RULE)).isEmpty();
  }

  @Test
  void shouldNotLeaveTwoFirmsToEachOther() {
    // Two cells of one firm each: either of them knows the other by the difference.
    List<Cell> cells = List.of(of(22, 100, 20), of(1, 10, 10), of(1, 30, 30), of(20, 60, 20));
    assertThat(Suppression.of(cells, ONE_ROW, RULE))
        .containsOnlyKeys(1, 2, 3)
        .containsEntry(3, Withheld.COMPLEMENTARY);
  }

  @Test
  void shouldWithholdTheWholeWhereNoPartIsLeft() {
    List<Cell> cells = List.of(of(3, 40, 30), of(1, 10, 10), of(2, 30, 29), of(0, 0, 0));
    SortedMap<Integer, Withheld> withheld =
        Suppression.of(cells, ONE_ROW, new DisclosureRule(4, 100, 10));
    assertThat(withheld).containsOnlyKeys(0, 1, 2);
  }

  @Test
  void shouldNotGiveAwayWhatTheRestOfACountLeaves() {
    // 10 firms, 9 of them of high technology: the tenth would follow.
    List<Cell> cells = List.of(of(10, 100, 30), of(9, 90, 30), new Cell(1, 10, 10, false));
    assertThat(Suppression.of(cells, List.of(new Equation(0, List.of(1, 2))), RULE))
        .containsOnlyKeys(1);
  }

  @Test
  void shouldWithholdTheSumOfZonesRatherThanTheTotalInWhichEachFirmCountsOnce() {
    // 0 is the total, 1 the sum of the zones 2 to 4, in which one firm of 6 counts twice: 5.
    List<Cell> cells =
        List.of(
            of(60, 1000, 90),
            of(61, 1006, 90),
            of(10, 20, 6),
            of(20, 386, 80),
            of(31, 600, 90),
            new Cell(1, 6, 6, false));
    List<Equation> equations =
        List.of(new Equation(1, List.of(2, 3, 4)), new Equation(1, List.of(0, 5), true));
    assertThat(Suppression.of(cells, equations, RULE)).containsOnlyKeys(1, 2);
  }

  /** Zones by industries with both margins: 0 is all, then rows, then columns, then inside. */
  private static Sums table(Random random, int rows, int columns) {
    List<Cell> inside = new ArrayList<>();
    for (int at = 0; at < rows * columns; at++) {
      int firms = random.nextInt(5) == 0 ? random.nextInt(3) : 3 + random.nextInt(20);
      double largest = 0;
      double total = 0;
      for (int firm = 0; firm < firms; firm++) {
        double value = Math.round(Math.exp(random.nextGaussian() * 2) * 100);
        total += value;
        largest = Math.max(largest, value);
      }
      inside.add(of(firms, total, largest));
    }
    List<Cell> cells = new ArrayList<>();
    List<Equation> equations = new ArrayList<>();
    int first = 1 + rows + columns;
    cells.add(sum(inside));
    for (int row = 0; row < rows; row++) {
      List<Integer> parts = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        parts.add(first + row * columns + column);
      }
      equations.add(new Equation(1 + row, parts));
      cells.add(sum(parts.stream().map(part -> inside.get(part - first)).toList()));
    }
    for (int column = 0; column < columns; column++) {
      List<Integer> parts = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        parts.add(first + row * columns + column);
      }
      equations.add(new Equation(1 + rows + column, parts));
      cells.add(sum(parts.stream().map(part -> inside.get(part - first)).toList()));
    }
    equations.add(new Equation(0, IntStream.rangeClosed(1, rows).boxed().toList()));
    equations.add(new Equation(0, IntStream.range(1 + rows, first).boxed().toList()));
    cells.addAll(inside);
    return new Sums(cells, equations);
  }

  private record Sums(List<Cell> cells, List<Equation> equations) {}

  private static Cell sum(List<Cell> parts) {
    return parts.stream().reduce(of(0, 0, 0), Cell::plus);
  }

  @Test
  void shouldWithstandAnAttackByALinearProgrammeOverAllPublishedCells() {
    int attacked = 0;
    for (int seed = 0; seed < 60; seed++) {
      Sums table = table(new Random(seed), 4 + seed % 4, 3 + seed % 3);
      SortedMap<Integer, Withheld> withheld =
          Suppression.of(table.cells(), table.equations(), RULE);
      Attack attack = new Attack(table.cells(), table.equations(), withheld::containsKey);
      for (int cell : withheld.keySet()) {
        Cell truth = table.cells().get(cell);
        if (withheld.get(cell) != Withheld.COMPLEMENTARY && truth.total() > 0) {
          Attack.Interval interval = attack.interval(cell);
          assertThat(interval.high()).isGreaterThanOrEqualTo(truth.total() * 1.0999);
          assertThat(interval.low()).isLessThanOrEqualTo(truth.total() * 0.9001);
          attacked++;
        }
      }
    }
    assertThat(attacked).isGreaterThan(200);
  }

  /** The same table of the numbers of firms. */
  private static Sums counts(Sums amounts) {
    return new Sums(
        amounts.cells().stream()
            .map(cell -> of(cell.contributors(), cell.contributors(), cell.isEmpty() ? 0 : 1))
            .toList(),
        amounts.equations());
  }

  /** Firms are whole: a number of 2 that can only lie between 1.8 and 2.2 is known. */
  @Test
  void shouldLeaveAReaderOneFirmMorePossibleThanThereAre() {
    int attacked = 0;
    for (int seed = 0; seed < 60; seed++) {
      Sums table = counts(table(new Random(seed), 4 + seed % 4, 3 + seed % 3));
      SortedMap<Integer, Withheld> withheld =
          Suppression.of(table.cells(), table.equations(), RULE);
      Attack attack = new Attack(table.cells(), table.equations(), withheld::containsKey);
      for (int cell : withheld.keySet()) {
        if (withheld.get(cell) != Withheld.COMPLEMENTARY) {
          double truth = table.cells().get(cell).total();
          Attack.Interval interval = attack.interval(cell);
          assertThat(interval.high()).isGreaterThanOrEqualTo(truth + 0.9995);
          assertThat(interval.low()).isLessThanOrEqualTo(truth * 0.9001);
          attacked++;
        }
      }
    }
    assertThat(attacked).isGreaterThan(100);
  }

  @Test
  void shouldWithholdTwoCountsWhereTheyTakeUpOneFirmOfEachOther() {
    List<Cell> cells = List.of(of(32, 32, 1), of(2, 2, 1), of(10, 10, 1), of(20, 20, 1));
    assertThat(Suppression.of(cells, ONE_ROW, RULE))
        .containsExactlyInAnyOrderEntriesOf(Map.of(1, Withheld.FEW, 2, Withheld.COMPLEMENTARY));
  }

  /** Many tables side by side, whose totals are again a table: thousands of cells hang together. */
  private static Sums large(Random random) {
    List<Cell> cells = new ArrayList<>();
    List<Equation> equations = new ArrayList<>();
    List<List<Integer>> totals = new ArrayList<>();
    for (int block = 0; block < 20; block++) {
      Sums one = table(random, 12, 6);
      int from = cells.size();
      cells.addAll(one.cells());
      one.equations()
          .forEach(
              each ->
                  equations.add(
                      new Equation(
                          from + each.whole(),
                          each.parts().stream().map(part -> from + part).toList())));
      for (int column = 0; column < 7; column++) {
        if (block == 0) {
          totals.add(new ArrayList<>());
        }
        totals.get(column).add(column == 6 ? from : from + 13 + column);
      }
    }
    for (List<Integer> parts : totals) {
      cells.add(sum(parts.stream().map(cells::get).toList()));
      equations.add(new Equation(cells.size() - 1, parts));
    }
    return new Sums(cells, equations);
  }

  /** Fixing all but some cells of one block at their true values tells a reader more, not less. */
  @Test
  void shouldLeaveEverySensitiveCellItsIntervalWhereManyHangTogether() {
    Sums table = large(new Random(1));
    SortedMap<Integer, Withheld> withheld = Suppression.of(table.cells(), table.equations(), RULE);
    int attacked = 0;
    int block = 1 + 12 + 6 + 72;
    for (int from = 0; from < 20 * block; from += block) {
      int first = from;
      Attack attack =
          new Attack(
              table.cells(),
              table.equations(),
              cell ->
                  withheld.containsKey(cell)
                      && (cell >= first - 2 * block && cell < first + 3 * block
                          || cell >= 20 * block));
      for (int cell = from; cell < from + block; cell++) {
        Cell truth = table.cells().get(cell);
        if (withheld.containsKey(cell)
            && withheld.get(cell) != Withheld.COMPLEMENTARY
            && truth.total() > 0) {
          Attack.Interval interval = attack.interval(cell);
          assertThat(interval.high()).isGreaterThanOrEqualTo(truth.total() * 1.0999);
          assertThat(interval.low()).isLessThanOrEqualTo(truth.total() * 0.9001);
          attacked++;
        }
      }
    }
    assertThat(attacked).isGreaterThan(300);
  }

  @Test
  void shouldPublishWhatWouldFollowBySubtraction() {
    for (int seed = 0; seed < 30; seed++) {
      Sums table = table(new Random(seed), 6, 4);
      SortedMap<Integer, Withheld> withheld =
          Suppression.of(table.cells(), table.equations(), RULE);
      for (Equation equation : table.equations()) {
        assertThat(equation.members().stream().filter(withheld::containsKey).toList())
            .satisfies(unknown -> assertThat(unknown.size()).isNotEqualTo(1));
      }
    }
  }

  /**
   * Zones in provinces in a nation: all firms, those of a condition, and the rest that nobody
   * publishes.
   */
  private static Sums areas(Random random, int provinces, int zonesEach) {
    List<Cell> cells = new ArrayList<>();
    List<Equation> equations = new ArrayList<>();
    List<Integer> inNation = new ArrayList<>();
    List<Integer> zones = new ArrayList<>();
    for (int province = 0; province < provinces; province++) {
      List<Integer> inProvince = new ArrayList<>();
      for (int zone = 0; zone < zonesEach; zone++) {
        Cell part = firms(random, 1 + random.nextInt(5));
        Cell rest = firms(random, 1 + random.nextInt(6));
        inProvince.add(area(cells, equations, part, rest));
      }
      inNation.add(whole(cells, equations, inProvince));
      zones.addAll(inProvince);
    }
    int nation = whole(cells, equations, inNation);
    for (int kind = 0; kind < 3; kind++) {
      int more = kind;
      equations.add(new Equation(nation + more, zones.stream().map(at -> at + more).toList()));
    }
    return new Sums(cells, equations);
  }

  private static Cell firms(Random random, int firms) {
    double largest = 0;
    double total = 0;
    for (int firm = 0; firm < firms; firm++) {
      double value = random.nextInt(1_000_000_000) / 100.0;
      total += value;
      largest = Math.max(largest, value);
    }
    return of(firms, total, largest);
  }

  /** All firms of an area, then those of the condition, then the rest. */
  private static int area(List<Cell> cells, List<Equation> equations, Cell part, Cell rest) {
    int at = cells.size();
    cells.add(part.plus(rest));
    cells.add(part);
    cells.add(new Cell(rest.contributors(), rest.total(), rest.largest(), false));
    equations.add(new Equation(at, List.of(at + 1, at + 2)));
    return at;
  }

  private static int whole(List<Cell> cells, List<Equation> equations, List<Integer> parts) {
    List<Cell> sums =
        IntStream.of(1, 2)
            .mapToObj(kind -> sum(parts.stream().map(at -> cells.get(at + kind)).toList()))
            .toList();
    int at = area(cells, equations, sums.get(0), sums.get(1));
    for (int kind = 0; kind < 3; kind++) {
      int more = kind;
      equations.add(new Equation(at + more, parts.stream().map(part -> part + more).toList()));
    }
    return at;
  }

  /** Attacks every sensitive sum that is not told; how many there were. */
  private static int attack(Sums table) {
    SortedMap<Integer, Withheld> withheld = Suppression.of(table.cells(), table.equations(), RULE);
    IntPredicate isUnknown = at -> withheld.containsKey(at) || !table.cells().get(at).published();
    Attack attack = new Attack(table.cells(), table.equations(), isUnknown);
    int attacked = 0;
    for (int at = 0; at < table.cells().size(); at++) {
      Cell truth = table.cells().get(at);
      if (isUnknown.test(at) && RULE.isSensitive(truth)) {
        Attack.Interval interval = attack.interval(at);
        assertThat(interval.high()).isGreaterThanOrEqualTo(truth.total() * 1.0999);
        assertThat(interval.low()).isLessThanOrEqualTo(truth.total() * 0.9001);
        attacked++;
      }
    }
    return attacked;
  }

  @Test
  void shouldWithstandAnAttackWhereAreasLieInEachOtherAndRestsAreUnknown() {
    int attacked = 0;
    for (int seed = 0; seed < 10; seed++) {
      attacked += attack(areas(new Random(seed), 3, 4));
    }
    assertThat(attacked).isGreaterThan(50);
  }

  @Test
  @Timeout(600)
  void shouldBeDoneSoonWhereManySmallSumsHangTogether() {
    Sums table = areas(new Random(1), 31, 6);
    assertThat(Suppression.of(table.cells(), table.equations(), RULE)).isNotEmpty();
  }

  /** Areas in each other of some industries, and of all together. */
  private static Sums byIndustry(Random random, int industries, int provinces, int zonesEach) {
    List<Cell> cells = new ArrayList<>();
    List<Equation> equations = new ArrayList<>();
    int size = 0;
    for (int industry = 0; industry < industries; industry++) {
      Sums one = areas(random, provinces, zonesEach);
      size = one.cells().size();
      addBlock(one.equations(), cells.size(), equations);
      cells.addAll(one.cells());
    }
    addBlock(equations.subList(0, equations.size() / industries), cells.size(), equations);
    int block = size;
    for (int at = 0; at < block; at++) {
      int first = at;
      List<Integer> parts =
          IntStream.range(0, industries).mapToObj(each -> first + each * block).toList();
      equations.add(new Equation(cells.size(), parts));
      cells.add(parts.stream().map(cells::get).reduce(Cell::plus).orElseThrow());
    }
    return new Sums(cells, equations);
  }

  private static void addBlock(List<Equation> block, int from, List<Equation> equations) {
    equations.addAll(
        block.stream()
            .map(
                each ->
                    new Equation(
                        from + each.whole(),
                        each.parts().stream().map(part -> from + part).toList()))
            .toList());
  }

  @Test
  void shouldWithstandAnAttackWhereAreasAreDividedByIndustryToo() {
    int attacked = 0;
    for (int seed = 0; seed < 8; seed++) {
      attacked += attack(byIndustry(new Random(seed), 3, 2, 3));
    }
    assertThat(attacked).isGreaterThan(100);
  }

  @Test
  @Timeout(600)
  void shouldBeDoneSoonAndWithholdLittleMoreWhereAreasAreDividedByIndustryToo() {
    Sums table = byIndustry(new Random(1), 20, 31, 6);
    SortedMap<Integer, Withheld> withheld = Suppression.of(table.cells(), table.equations(), RULE);
    long complementary = withheld.values().stream().filter(Withheld.COMPLEMENTARY::equals).count();
    assertThat(complementary).isPositive().isLessThan(withheld.size() / 2);
  }

  /** Few firms in most cells, and little beside them that could take up one more. */
  @Test
  @Timeout(120)
  void shouldBeDoneSoonWhereNumbersOfFirmsAreDividedByIndustryToo() {
    Sums table = counts(byIndustry(new Random(1), 20, 31, 6));
    SortedMap<Integer, Withheld> withheld = Suppression.of(table.cells(), table.equations(), RULE);
    assertThat(withheld).containsValue(Withheld.FEW).containsValue(Withheld.COMPLEMENTARY);
  }

  @Test
  void shouldWithstandAnAttackOnNumbersOfFirmsDividedByIndustry() {
    int attacked = 0;
    for (int seed = 0; seed < 8; seed++) {
      Sums table = counts(byIndustry(new Random(seed), 3, 2, 3));
      SortedMap<Integer, Withheld> withheld =
          Suppression.of(table.cells(), table.equations(), RULE);
      IntPredicate isUnknown = at -> withheld.containsKey(at) || !table.cells().get(at).published();
      Attack attack = new Attack(table.cells(), table.equations(), isUnknown);
      for (int at = 0; at < table.cells().size(); at++) {
        if (isUnknown.test(at) && RULE.isSensitive(table.cells().get(at))) {
          assertThat(attack.interval(at).high())
              .isGreaterThanOrEqualTo(table.cells().get(at).total() + 0.9995);
          attacked++;
        }
      }
    }
    assertThat(attacked).isGreaterThan(100);
  }
}
