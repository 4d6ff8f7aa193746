package org.zonemark.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The hidden model of a seed: the true values behind the printed cells. */
final class HiddenValues {

  static final int FIRST_YEAR = 2010;
  static final int LAST_YEAR = 2024;

  private static final double WITHHELD_SHARE = 0.015;
  private static final double NOT_APPLICABLE_SHARE = 0.01;
  private static final double BLANK_SHARE = 0.05;
  private static final double BLANK_SHARE_IN_FIRST_YEAR = 0.20;

  private final long seed;
  private final List<Zone> zones;
  private final BigDecimal[][][] values;

  HiddenValues(long seed, List<Zone> zones) {
    this.seed = seed;
    this.zones = zones;
    this.values = values();
  }

  /** Independent draws for one key. */
  Draws draws(int purpose, int zone, int indicator, int year) {
    return new Draws(seed, purpose, zone, indicator, year);
  }

  /** All zones. */
  List<Zone> zones() {
    return zones;
  }

  /** The values by zone, indicator and year, rounded as printed; null before a zone's approval. */
  private BigDecimal[][][] values() {
    BigDecimal[][][] all =
        new BigDecimal[zones.size()][Indicators.ALL.size()][LAST_YEAR - FIRST_YEAR + 1];
    for (Zone zone : zones) {
      for (int i = 0; i < Indicators.ALL.size(); i++) {
        Indicator indicator = Indicators.ALL.get(i);
        double own = new Draws(seed, Draws.PURPOSE_LEVEL, zone.number(), i, 0).normal();
        double shock = 0;
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
          double fresh = new Draws(seed, Draws.PURPOSE_SHOCK, zone.number(), i, year).normal();
          shock = 0.7 * shock + fresh;
          if (zone.presentIn(year)) {
            double value = value(indicator, size(zone), own, shock, fresh, year);
            all[zone.number() - 1][i][year - FIRST_YEAR] = rounded(value, indicator.decimals());
          }
        }
      }
    }
    return all;
  }

  double size(Zone zone) {
    double seniority = (2024 - zone.approvedYear()) / 20.0;
    double draw = new Draws(seed, Draws.PURPOSE_SIZE, zone.number(), 0, 0).normal();
    return StrictMath.exp(0.8 * draw + seniority - 1);
  }

  private static double value(
      Indicator indicator, double size, double own, double shock, double fresh, int year) {
    double years = year - FIRST_YEAR;
    double level = indicator.spread() * own + indicator.trend() * years;
    return switch (indicator.kind()) {
      case STOCK, FLOW -> indicator.typical() * size * StrictMath.exp(level + 0.06 * shock);
      case INCREMENT -> {
        // A net increase may be negative; what is newly there cannot be.
        double pace = 1 + 0.8 * fresh;
        double drawn = indicator.nameEn().startsWith("net ") ? pace : Math.max(0, pace);
        yield indicator.typical() * size * StrictMath.exp(level) * drawn;
      }
      case GROWTH -> indicator.typical() + indicator.trend() * years + indicator.spread() * fresh;
      case SHARE, SCORE -> {
        double odds = indicator.typical() / (100 - indicator.typical());
        double drawn = odds * StrictMath.exp(level + 0.05 * shock);
        yield 100 * drawn / (1 + drawn);
      }
      case RATIO -> indicator.typical() * StrictMath.exp(level + 0.08 * shock);
    };
  }

  BigDecimal value(Zone zone, int indicator, int year) {
    return values[zone.number() - 1][indicator][year - FIRST_YEAR];
  }

  /** The printed mark where the value is missing, or null where the value is printed. */
  String missingMark(Zone zone, int indicator, int year) {
    Draws lasting = new Draws(seed, Draws.PURPOSE_MISSING, zone.number(), indicator, 0);
    double once = new Draws(seed, Draws.PURPOSE_MISSING, zone.number(), indicator, year).uniform();
    double share = lasting.uniform();
    if (share < WITHHELD_SHARE) {
      return "--";
    }
    if (share < WITHHELD_SHARE + NOT_APPLICABLE_SHARE) {
      return "/";
    }
    if (once < (zone.approvedYear() == year ? BLANK_SHARE_IN_FIRST_YEAR : BLANK_SHARE)) {
      return "";
    }
    boolean rate = Indicators.ALL.get(indicator).kind() == Kind.SHARE;
    return rate && value(zone, indicator, year).signum() == 0 ? Wording.BELOW_UNIT : null;
  }

  /** The rank of a zone among those present, on the data of a year; no two zones share one. */
  int rank(Zone zone, int year) {
    double own = strength(zone, year);
    int better = 0;
    for (Zone other : zones) {
      better += other.presentIn(year) && strength(other, year) > own ? 1 : 0;
    }
    return better + 1;
  }

  private double strength(Zone zone, int year) {
    double yearly = new Draws(seed, Draws.PURPOSE_RANK, zone.number(), 0, year).normal();
    return StrictMath.log(size(zone)) + 0.15 * yearly;
  }

  static BigDecimal rounded(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
