package org.zonemark.method.disclosure;

/**
 * A sum over contributors, or their number, that is to be published or might be concluded.
 *
 * @param contributors how many made it, 0 or more
 * @param total what they add up to, without their signs; 0 or more
 * @param largest the largest of them, 0 or more
 * @param published whether it is to be published; others are unknown to readers by themselves
 */
public record Cell(long contributors, double total, double largest, boolean published) {

  /** Both together: what the difference of two published sums would say. */
  public Cell plus(Cell other) {
    return new Cell(
        contributors + other.contributors,
        total + other.total,
        Math.max(largest, other.largest),
        published && other.published);
  }

  /** Whether it is the number of contributors, each of them one. */
  boolean isCount() {
    return largest == 1 && total == contributors;
  }

  /** Whether nobody contributed, so that there is nothing to protect. */
  public boolean isEmpty() {
    return contributors == 0;
  }
}
