package org.zonemark.method.target;

import java.util.Locale;
import org.zonemark.method.number.Decimals;
import org.zonemark.method.number.Direction;

/** How much a later version of a promise asks for beside the one before. */
public enum Ambition {
  /** More than before, in the good direction. */
  RAISED,
  /** Less than before. */
  LOWERED,
  /** The same value, later. */
  POSTPONED,
  /** The same value, earlier. */
  BROUGHT_FORWARD,
  /** Another value, where neither direction is better. */
  CHANGED,
  /** The same value at the same time. */
  UNCHANGED;

  /** The change as tables and code lists write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The change from one version to the next. A change of the value speaks before one of the time.
   *
   * @param before the value to be reached as it stood, in the unit
   * @param now the value to be reached as it stands, in the same unit
   * @param later how many years later it is due now; negative where earlier
   * @param direction whether larger or smaller is better
   */
  public static Ambition of(double before, double now, double later, Direction direction) {
    int more = Decimals.compareBeyondNoise(now, before);
    if (more == 0) {
      return later == 0 ? UNCHANGED : later > 0 ? POSTPONED : BROUGHT_FORWARD;
    }
    return switch (direction) {
      case NEUTRAL -> CHANGED;
      case LARGER_IS_BETTER -> more > 0 ? RAISED : LOWERED;
      case SMALLER_IS_BETTER -> more < 0 ? RAISED : LOWERED;
    };
  }
}
