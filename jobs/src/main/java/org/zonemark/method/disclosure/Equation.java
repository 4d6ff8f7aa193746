package org.zonemark.method.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole that is the sum of its parts, as readers know.
 *
 * @param whole the position of its cell
 * @param parts the positions of the cells that add up to it
 * @param wholeFirst whether the whole is withheld rather than a part, since it says less to readers
 */
public record Equation(int whole, List<Integer> parts, boolean wholeFirst) {

  /** One of which a part is withheld rather than the whole. */
  public Equation(int whole, List<Integer> parts) {
    this(whole, parts, false);
  }

  /** Rejects a whole without parts. */
  public Equation {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a whole has parts");
    }
  }

  /** The parts, and the whole behind them. */
  List<Integer> members() {
    List<Integer> members = new ArrayList<>(parts);
    members.add(whole);
    return members;
  }
}
