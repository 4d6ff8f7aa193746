package org.zonemark.method.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Small tables whose sums look safe one by one, and are not all together. */
class LeewayTest {

  private static final DisclosureRule RULE = new DisclosureRule(3, 80, 10);

  /** A sum of two firms. */
  private static final Cell A = new Cell(2, 100, 60, true);

  private static Cell published(double total) {
    return new Cell(20, total, total / 2, true);
  }

  private static Cell unknown(double total) {
    return new Cell(5, total, total / 2, false);
  }

  /** 0 = A + B1 + B2, 1 = B1 + D1, 2 = B2 + D2, 3 = D1 + D2: then B1 + B2 is known, and A. */
  @Test
  void shouldSeeWhatFollowsFromSeveralEquationsTogether() {
    List<Cell> cells =
        List.of(
            published(112),
            published(12),
            published(12),
            published(12),
            A,
            unknown(6),
            unknown(6),
            unknown(6),
            unknown(6));
    List<Equation> equations =
        List.of(
            new Equation(0, List.of(4, 5, 6)),
            new Equation(1, List.of(5, 7)),
            new Equation(2, List.of(6, 8)),
            new Equation(3, List.of(7, 8)));
    assertThatItsIntervalIsLeft(4, cells, equations);
  }

  /** As above with E of 1 beside D1 and D2: A is more by what E is less, and that is 1 at most. */
  @Test
  void shouldNotProveASumByATableInWhichAnotherIsBelowNothing() {
    List<Cell> cells =
        List.of(
            published(112),
            published(12),
            published(12),
            published(13),
            A,
            unknown(6),
            unknown(6),
            unknown(6),
            unknown(6),
            unknown(1));
    List<Equation> equations =
        List.of(
            new Equation(0, List.of(4, 5, 6)),
            new Equation(1, List.of(5, 7)),
            new Equation(2, List.of(6, 8)),
            new Equation(3, List.of(7, 8, 9)));
    assertThatItsIntervalIsLeft(4, cells, equations);
  }

  /** As above; E and G alone make up a sum, and are off by the same in opposite ways. */
  @Test
  void shouldKnowWhichOfTwoIsLessWhereTheOtherIsMore() {
    List<Cell> cells =
        List.of(
            published(112),
            published(12),
            published(12),
            published(13),
            A,
            unknown(6),
            unknown(6),
            unknown(6),
            unknown(6),
            unknown(50),
            unknown(1),
            published(51));
    List<Equation> equations =
        List.of(
            new Equation(0, List.of(4, 5, 6)),
            new Equation(1, List.of(5, 7)),
            new Equation(2, List.of(6, 8)),
            new Equation(3, List.of(7, 8, 10)),
            new Equation(11, List.of(9, 10)));
    assertThatItsIntervalIsLeft(4, cells, equations);
  }

  /** 0 = W + D, 1 = B + D, W = A + B: then W - B is known, which is A. */
  @Test
  void shouldTellAWholeThatNobodyIsToldFromAPart() {
    List<Cell> cells =
        List.of(published(550), published(450), unknown(300), A, unknown(200), unknown(250));
    List<Equation> equations =
        List.of(
            new Equation(0, List.of(2, 5)),
            new Equation(1, List.of(4, 5)),
            new Equation(2, List.of(3, 4)));
    assertThatItsIntervalIsLeft(3, cells, equations);
  }

  /**
   * Firms: 0 = A + B, 1 = A + C, 2 = B + C + D, 3 = D + E, with 2 in A and 1 in E: A is more by
   * half of what E is less, which is half a firm at most. So A is 2, unless more is withheld.
   */
  @Test
  void shouldNotCallANumberOfFirmsUncertainByHalfAFirm() {
    List<Cell> cells =
        DoubleStream.of(12, 12, 30, 11, 2, 10, 10, 10, 1)
            .mapToObj(firms -> new Cell((long) firms, firms, 1, firms != 10 && firms != 1))
            .toList();
    List<Equation> equations =
        List.of(
            new Equation(0, List.of(4, 5)),
            new Equation(1, List.of(4, 6)),
            new Equation(2, List.of(5, 6, 7)),
            new Equation(3, List.of(7, 8)));
    SortedMap<Integer, Withheld> withheld = Suppression.of(cells, equations, RULE);
    Attack attack = new Attack(cells, equations, cell -> isUnknown(cell, cells, withheld));
    assertThat(attack.interval(4).high()).isGreaterThanOrEqualTo(2.9995);
  }

  private static void assertThatItsIntervalIsLeft(
      int cell, List<Cell> cells, List<Equation> equations) {
    SortedMap<Integer, Withheld> withheld = Suppression.of(cells, equations, RULE);
    assertThat(withheld).containsEntry(cell, Withheld.FEW);
    double truth = cells.get(cell).total();
    Attack.Interval left =
        new Attack(cells, equations, each -> isUnknown(each, cells, withheld)).interval(cell);
    assertThat(left.high()).isGreaterThanOrEqualTo(truth * 1.0999);
    assertThat(left.low()).isLessThanOrEqualTo(truth * 0.9001);
  }

  private static boolean isUnknown(
      int cell, List<Cell> cells, SortedMap<Integer, Withheld> withheld) {
    return withheld.containsKey(cell) || !cells.get(cell).published();
  }
}
