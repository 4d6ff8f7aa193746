package org.zonemark.table;

import java.util.function.Supplier;

/**
 * Everything stated and promised about one indicator, of which its data are made when they are
 * asked for.
 */
public final class IndicatorStatements {

  private final String indicatorId;
  private final String contents;
  private Supplier<IndicatorEditions> settling;
  private IndicatorEditions settled;

  /**
   * The statements about an indicator.
   *
   * @param contents a hash of all that its data follow from beside conf/
   * @param settling makes its data
   */
  IndicatorStatements(String indicatorId, String contents, Supplier<IndicatorEditions> settling) {
    this.indicatorId = indicatorId;
    this.contents = contents;
    this.settling = settling;
  }

  /** The indicator. */
  public String indicatorId() {
    return indicatorId;
  }

  /** A hash of all that is stated and promised, in whatever order. */
  public String contents() {
    return contents;
  }

  /** What was settled about the indicator; the statements are let go of. */
  public IndicatorEditions editions() {
    if (settled == null) {
      settled = settling.get();
      settling = null;
    }
    return settled;
  }

  /** The same, settled already. */
  public IndicatorStatements asSettled() {
    editions();
    return this;
  }
}
