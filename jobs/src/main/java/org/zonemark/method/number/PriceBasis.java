package org.zonemark.method.number;

/** The prices at which an amount of money, or its growth, is stated. */
public enum PriceBasis {
  /** Current prices (现价): nominal. */
  CURRENT("current"),
  /** Comparable or constant prices (可比价, 不变价): real. */
  COMPARABLE("comparable"),
  /** Money, and the publication does not say at which prices. */
  UNSPECIFIED("unspecified"),
  /** Not money: prices do not matter. */
  NONE("-");

  private final String code;

  PriceBasis(String code) {
    this.code = code;
  }

  /** The basis as tables write it. */
  public String code() {
    return code;
  }

  /**
   * Whether a rate at the other basis may be compounded on a level at this one: only where both are
   * known to be the same. Two unspecified bases are not known to agree.
   */
  public boolean compounds(PriceBasis rateBasis) {
    return this == rateBasis && this != UNSPECIFIED;
  }

  /** The basis of a code. */
  public static PriceBasis of(String code) {
    for (PriceBasis basis : values()) {
      if (basis.code.equals(code)) {
        return basis;
      }
    }
    throw new IllegalArgumentException(
        "A price basis is one of current comparable unspecified -, was " + code);
  }
}
