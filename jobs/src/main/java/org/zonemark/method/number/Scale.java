package org.zonemark.method.number;

/** What may be done with the values of a measure beside comparing them. */
public enum Scale {
  /** An amount or a count: it grows in percent, and growth compounds. */
  LEVEL,
  /** A rate, share, ratio, gap or increment: compared as it is, in its own unit or in points. */
  DIFFERENCE,
  /** A rank: smaller is better whatever the indicator's direction, and it moves in places. */
  PLACES
}
