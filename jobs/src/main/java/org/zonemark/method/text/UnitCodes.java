package org.zonemark.method.text;

/** Codes of units that formulas and tables give results in, as {@code conf/units.csv} has them. */
public final class UnitCodes {

  private static final Spellings CODES = Spellings.of("units");

  /** A place in a list. */
  public static final String PLACE = CODES.text("place");

  /** Differences of rates and shares. */
  public static final String POINTS = CODES.text("points");

  /** The score of an index. */
  public static final String SCORE = CODES.text("score");

  /** A multiple of something. */
  public static final String TIMES = CODES.text("times");

  public static final String YUAN = CODES.text("yuan");
  public static final String DOLLAR = CODES.text("dollar");
  public static final String SQUARE_METRE = CODES.text("square-metre");
  public static final String METRE = CODES.text("metre");

  private UnitCodes() {}
}
