package org.zonemark.method.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether cells that are not published could be as much above and below their values as they must,
 * for all that readers know: whether there are two tables that agree with everything published, in
 * which no cell is below 0, and in which the cell is off by that much.
 *
 * <p>Such tables are looked for, for all cells of a table that hang together at once, among {@link
 * Deviations} from the true one: next to deviations up or down by chance, then next to those found,
 * drawn back to what cells can be off, with those that lack a proof pushed as far as they must, and
 * so on with those that still lack one. A table that is found proves all cells that are off enough
 * in it, and whichever way they are off, the opposite deviations prove the other. Withholding more
 * takes nothing from a proof, so no cell is looked at again. The chance is drawn from a fixed seed:
 * the same table gives the same proofs.
 */
final class Leeway {

  /** A little more than is asked, for what the solver loses. */
  private static final double ENOUGH = 1 + 1e-4;

  /** How much further than it must a cell is pushed, since some of it is lost on the way. */
  private static final double PUSHED = 1.3;

  /** How much of its value a cell is pushed to at most. */
  private static final double CALM = 0.9;

  /** Where a table has no bound on one side, how many times the deviations are taken at most. */
  private static final double MOST_TIMES = 1_000;

  /** In parts of what they can be off, where the cells start that need no proof. */
  private static final double FREE = 0.5;

  /** A table that leaves more of the cells than this without proof is one in vain. */
  private static final double MOST_LEFT = 0.8;

  /** Another try is cheap, and what is withheld beside a cell without proof is lost to readers. */
  private static final int MOST_IN_VAIN = 20;

  private final Table table;
  private final DisclosureRule rule;
  private final boolean[] above;
  private final boolean[] below;

  private final Surroundings surroundings;

  /** What was looked at last, by first cell. */
  private final Map<Integer, Looked> looked = new HashMap<>();

  private record Looked(int[] cells, Deviations deviations) {}

  Leeway(Table table, DisclosureRule rule, Surroundings surroundings) {
    this.table = table;
    this.rule = rule;
    this.surroundings = surroundings;
    this.above = new boolean[table.size()];
    this.below = new boolean[table.size()];
  }

  /** Of cells that hang together with no others: looks at them apart from all others. */
  private Leeway(Leeway all) {
    this.table = all.table;
    this.rule = all.rule;
    this.surroundings = all.surroundings;
    this.above = all.above;
    this.below = all.below;
  }

  /** The same for one of several that look at cells which do not hang together, at once. */
  Leeway apart() {
    return new Leeway(this);
  }

  private Deviations deviations(int[] cells) {
    Looked last = looked.remove(cells[0]);
    Deviations deviations =
        last != null && Arrays.equals(cells, last.cells())
            ? last.deviations()
            : new Deviations(table, cells);
    looked.put(cells[0], new Looked(cells, deviations));
    for (int place = 0; place < cells.length; place++) {
      surroundings.note(cells[place], deviations.room(place));
    }
    return deviations;
  }

  /** Whether a cell must have it, and is not proved to. */
  private boolean isAsked(int cell) {
    Cell sum = table.cell(cell);
    return rule.isSensitive(sum) && rule.slack(sum) > 0 && !(above[cell] && below[cell]);
  }

  /**
   * The sensitive ones among some cells that nobody is told, which cannot have it: the others of an
   * equation cannot take up so much, if none is off by more than itself.
   *
   * @param cells all such that hang together with one of them, ascending
   */
  int[] cramped(int[] cells) {
    int[] asked = asked(cells);
    if (asked.length == 0) {
      return asked;
    }
    Deviations deviations = deviations(cells);
    return IntStream.of(asked)
        .filter(place -> deviations.room(place) < ENOUGH * rule.slack(table.cell(cells[place])))
        .map(place -> cells[place])
        .toArray();
  }

  /**
   * Tries to prove it of the sensitive ones among some cells that nobody is told.
   *
   * @param cells all such that hang together with one of them, ascending
   * @return those of which it is not proved
   */
  int[] unproved(int[] cells) {
    int[] asked = asked(cells);
    if (asked.length == 0) {
      return asked;
    }
    Deviations deviations = deviations(cells);
    SplittableRandom chance = new SplittableRandom(cells.length);
    double[] wanted = new double[cells.length];
    Arrays.setAll(wanted, place -> chance.nextBoolean() ? FREE : -FREE);
    int inVain = 0;
    while (asked.length > 0 && inVain < MOST_IN_VAIN) {
      for (int place : asked) {
        wanted[place] = chance.nextBoolean() ? 1 : -1;
      }
      double[] off = deviations.nearest(wanted);
      if (off != null) {
        off = deviations.nearest(pushed(off, asked, cells, deviations));
      }
      if (off != null) {
        note(off, cells, deviations);
      }
      int before = asked.length;
      asked = asked(cells);
      inVain = asked.length <= MOST_LEFT * before ? 0 : inVain + 1;
      wanted = new double[cells.length];
    }
    return IntStream.of(asked).map(place -> cells[place]).toArray();
  }

  /** The places of the cells that lack a proof. */
  private int[] asked(int[] cells) {
    return IntStream.range(0, cells.length).filter(place -> isAsked(cells[place])).toArray();
  }

  /** All drawn back to what they can be off, and those that lack a proof as far as they must. */
  private double[] pushed(double[] off, int[] asked, int[] cells, Deviations deviations) {
    double[] pushed = new double[off.length];
    for (int place = 0; place < off.length; place++) {
      double room = deviations.room(place);
      double most = room > 0 ? CALM * table.cell(cells[place]).total() / room : 0;
      pushed[place] = Math.max(-most, Math.min(most, off[place]));
    }
    for (int place : asked) {
      double far = PUSHED * rule.slack(table.cell(cells[place])) / deviations.room(place);
      if (far <= PUSHED && Math.abs(off[place]) < far) {
        pushed[place] = Math.copySign(far, off[place]);
      }
    }
    return pushed;
  }

  /** Notes which cells are off enough in tables that readers cannot tell from the true one. */
  private void note(double[] off, int[] cells, Deviations deviations) {
    double lowest = 1 / MOST_TIMES;
    double highest = 1 / MOST_TIMES;
    for (int place = 0; place < off.length; place++) {
      double total = table.cell(cells[place]).total();
      if (total > 0) {
        double part = off[place] * deviations.room(place) / total;
        lowest = Math.max(lowest, -part);
        highest = Math.max(highest, part);
      }
    }
    for (int place = 0; place < off.length; place++) {
      double deviation = off[place] * deviations.room(place);
      double more = ENOUGH * rule.slack(table.cell(cells[place]));
      if (deviation >= more * lowest || -deviation >= more * highest) {
        above[cells[place]] = true;
      }
      double less = ENOUGH * rule.slackBelow(table.cell(cells[place]));
      if (-deviation >= less * lowest || deviation >= less * highest) {
        below[cells[place]] = true;
      }
    }
  }
}
