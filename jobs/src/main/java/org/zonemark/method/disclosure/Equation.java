package org.zonemark.method.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole that is the sum of its parts, as readers know.
 *
 * @param whole the position of its cell
 * @param parts the positions of the cells that add up to it
 */
public record Equation(int whole, List<Integer> parts) {

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
