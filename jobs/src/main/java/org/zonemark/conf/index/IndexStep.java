package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.text.Require;
import org.zonemark.method.index.Imputation;
import org.zonemark.method.index.Screening;
import org.zonemark.method.index.Treatment;

/** What is done to the values of an index before they are made comparable, in declared order. */
public sealed interface IndexStep extends Serializable {

  /** Says whether what this makes of a zone depends on that zone's values alone. */
  boolean isZoneByZone();

  /** Says whether values of other years are used. */
  default boolean crossesYears() {
    return false;
  }

  /** Zones with too few values leave the index for the year. */
  record Screen(Screening screening) implements IndexStep {
    @Override
    public boolean isZoneByZone() {
      return true;
    }
  }

  /** Values of indicators with a denominator are divided by it. */
  record Denominate() implements IndexStep {
    @Override
    public boolean isZoneByZone() {
      return true;
    }
  }

  /**
   * Missing values are filled; withheld ones never.
   *
   * @param method the method
   * @param indicators the indicators it is about; all where empty
   */
  record Impute(Imputation method, List<String> indicators) implements IndexStep {

    /** What groups zones without a list of zone_groups. */
    public static final List<String> GROUPINGS = List.of("province", "city", "approved_year");

    /** Rejects no method. */
    public Impute {
      Require.present("impute", method);
      indicators = Require.copy("indicators", indicators);
    }

    @Override
    public boolean isZoneByZone() {
      return method.isZoneByZone();
    }

    @Override
    public boolean crossesYears() {
      return method instanceof Imputation.OfSeries;
    }
  }

  /**
   * What a step on the class path does.
   *
   * @param name of the {@link CustomStep}
   * @param parameters for it
   */
  record Custom(String name, Map<String, Double> parameters) implements IndexStep {

    /** Rejects a step without a name. */
    public Custom {
      Require.filled("name", name);
      parameters = Require.copy("parameters", parameters);
    }

    @Override
    public boolean isZoneByZone() {
      return false;
    }
  }

  /**
   * Outliers are brought closer to the others.
   *
   * @param method the method
   * @param indicators the indicators it is about; all where empty
   */
  record Treat(Treatment method, List<String> indicators) implements IndexStep {

    /** Rejects no method. */
    public Treat {
      Require.present("treat", method);
      indicators = Require.copy("indicators", indicators);
    }

    @Override
    public boolean isZoneByZone() {
      return false;
    }
  }
}
