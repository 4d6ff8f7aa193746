package org.zonemark.conf.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zonemark.conf.text.Require;
import org.zonemark.method.index.Composite;
import org.zonemark.method.index.Weights;

/**
 * Which choices behind an index are drawn, how often, and what is wanted of the ranks that come
 * out.
 *
 * @param draws how many times
 * @param seed with the number of a draw and the name of a factor it decides everything
 * @param factors what is drawn
 * @param top the places whose probability is wanted
 * @param years the years that are drawn; the latest scored where empty
 * @param tables which further tables are wanted, of {@link #TABLES}
 * @param sensitivity how the factors' shares in the uncertainty are estimated; null where not
 */
public record IndexUncertainty(
    int draws,
    int seed,
    Factors factors,
    List<Integer> top,
    Set<Integer> years,
    Set<String> tables,
    Sensitivity sensitivity)
    implements Serializable {

  /** Leaves are left out. */
  public static final String INDICATOR = "indicator";

  /** Nodes of the first level are left out. */
  public static final String DIMENSION = "dimension";

  /** How often each zone takes each rank. */
  public static final String ACCEPTABILITY = "acceptability";

  /** How often each zone stands before each other. */
  public static final String PAIRWISE = "pairwise";

  /** Groups of zones that do not differ significantly. */
  public static final String TIERS = "tiers";

  /** What was drawn. */
  public static final String DRAWS = "draws";

  /** What may be asked for beside the intervals. */
  public static final Set<String> TABLES =
      Collections.unmodifiableSet(new TreeSet<>(Set.of(ACCEPTABILITY, PAIRWISE, TIERS, DRAWS)));

  /** The places whose probability is given where none are declared. */
  static final List<Integer> TOP = List.of(1, 3, 10, 15, 20, 50);

  /** Rejects draws of nothing. */
  public IndexUncertainty {
    Require.holds(draws >= 1, "draws must be at least 1, was " + draws);
    Require.present("factors", factors);
    top = Require.copy("top", top);
    years = Collections.unmodifiableSet(new TreeSet<>(years));
    tables = Collections.unmodifiableSet(new TreeSet<>(tables));
  }

  /** Gives what is asked of draws that are made already: so many, without any further ones. */
  public IndexUncertainty replaying(int made) {
    return new IndexUncertainty(made, seed, factors, top, years, tables, null);
  }

  /** Gives what is asked of draws of weights for an index that asks for none itself. */
  public static IndexUncertainty ofWeights(IndexNormalisation normalisation) {
    Factors weights =
        new Factors(
            new Variation(new Weights.Noise(0), Set.of()),
            List.of(),
            normalisation,
            List.of(),
            List.of(),
            List.of(),
            "",
            null);
    return new IndexUncertainty(1, 0, weights, TOP, Set.of(), Set.of(), null);
  }

  /**
   * The choices that are drawn. A factor that is not declared keeps what the index says.
   *
   * @param weights how weights vary; null where they do not
   * @param normalisations the methods among which one is drawn; leaves with a method of their own
   *     keep it; empty where it is no factor
   * @param declaredNormalisation the method of the leaves that have none of their own
   * @param treatments what is drawn instead of the steps that treat outliers; may be empty
   * @param imputations what is drawn instead of the steps that fill missing values; may be empty
   * @param aggregations the methods of the levels among which one is drawn; may be empty
   * @param leftOut whether an indicator or a dimension is left out: {@link #INDICATOR}, {@link
   *     #DIMENSION} or empty
   * @param measurement how far values may be off; null where they are taken as they are
   */
  public record Factors(
      Variation weights,
      List<IndexNormalisation> normalisations,
      IndexNormalisation declaredNormalisation,
      List<StepChoice> treatments,
      List<StepChoice> imputations,
      List<List<Composite.Level>> aggregations,
      String leftOut,
      Measurement measurement)
      implements Serializable {

    /** Rejects nothing drawn. */
    public Factors {
      normalisations = Require.copy("normalisation", normalisations);
      Require.present("declared normalisation", declaredNormalisation);
      treatments = Require.copy("treatment", treatments);
      imputations = Require.copy("imputation", imputations);
      aggregations = Require.copy("aggregation", aggregations);
      Require.oneOf("leave_out", leftOut, List.of("", INDICATOR, DIMENSION));
      Require.holds(
          weights != null
              || measurement != null
              || !leftOut.isEmpty()
              || !normalisations.isEmpty()
              || !treatments.isEmpty()
              || !imputations.isEmpty()
              || !aggregations.isEmpty(),
          "something must be drawn");
    }
  }

  /**
   * How weights vary.
   *
   * @param by how they are drawn
   * @param levels the levels whose weights vary, 1 is the first; all where empty
   */
  public record Variation(Weights.Variation by, Set<Integer> levels) implements Serializable {

    /** Rejects weights that vary in no way. */
    public Variation {
      Require.present("weights", by);
      levels = Collections.unmodifiableSet(new TreeSet<>(levels));
    }
  }

  /**
   * What may stand instead of the steps of one kind.
   *
   * @param name declared, none, or the method of the step
   * @param step the step; null for declared and none
   */
  public record StepChoice(String name, IndexStep step) implements Serializable {

    /** The steps of the index. */
    public static final String DECLARED = "declared";

    /** No step of the kind. */
    public static final String NONE = "none";

    /** Rejects a choice without a name. */
    public StepChoice {
      Require.filled("choice", name);
    }

    /** Gives the steps with this choice instead of those of a kind. */
    public List<IndexStep> in(List<IndexStep> steps, Class<? extends IndexStep> kind) {
      if (name.equals(DECLARED)) {
        return steps;
      }
      List<IndexStep> chosen = new ArrayList<>();
      boolean placed = step == null;
      for (IndexStep declared : steps) {
        if (!kind.isInstance(declared)) {
          chosen.add(declared);
        } else if (!placed) {
          chosen.add(step);
          placed = true;
        }
      }
      if (!placed) {
        chosen.add(step);
      }
      return List.copyOf(chosen);
    }
  }

  /**
   * How far values may be off: the standard deviation of a normal error, relative to the value.
   *
   * @param fromRevisions whether it is that of the indicator's own revisions
   * @param sdPct in percent of the value, for indicators without one of their own
   * @param byIndicator in percent, by indicator; these stand over both
   */
  public record Measurement(boolean fromRevisions, double sdPct, Map<String, Double> byIndicator)
      implements Serializable {

    /** Rejects a negative deviation. */
    public Measurement {
      Require.holds(sdPct >= 0, "sd_pct must not be negative, was " + sdPct);
      byIndicator = Require.copy("indicators", byIndicator);
    }
  }

  /**
   * How the shares of the factors are estimated.
   *
   * @param base the number N of pairs of draws; N(d+2) draws are made for d factors
   * @param bootstrap how often the pairs are drawn again for the intervals
   * @param byZone whether the rank of each zone is an output too
   */
  public record Sensitivity(int base, int bootstrap, boolean byZone) implements Serializable {

    /** Rejects too few pairs for a variance. */
    public Sensitivity {
      Require.holds(base >= 2, "base must be at least 2, was " + base);
      Require.holds(bootstrap >= 1, "bootstrap must be at least 1, was " + bootstrap);
    }
  }
}
