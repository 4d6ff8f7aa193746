package org.zonemark.method.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zonemark.method.number.KeyedRandom;
import org.zonemark.method.rank.Ranks;

/**
 * An index made over and over under choices that are drawn. What a factor is in a draw depends on
 * the seed, the number of the draw and the factor alone, so any draw can be made anew anywhere, and
 * one factor can be taken from another draw than the rest.
 */
public final class Simulation {

  /** A choice behind an index. */
  public enum Factor {
    /** The weights of its nodes. */
    WEIGHTS,
    /** How values are made comparable. */
    NORMALISATION,
    /** What is done to outliers. */
    TREATMENT,
    /** How missing values are filled. */
    IMPUTATION,
    /** How children make their parent. */
    AGGREGATION,
    /** Which node is left out. */
    LEAVE_OUT,
    /** How far values are off. */
    MEASUREMENT;

    /** The factor that tables write so; empty for none. */
    public static Optional<Factor> of(String code) {
      return Arrays.stream(values()).filter(factor -> factor.code().equals(code)).findFirst();
    }

    /** The factor as tables write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** No node can be called so: a factor's random numbers are its own. */
    private String key() {
      return "/" + code();
    }
  }

  /**
   * What the values of a draw are made with; -1 stands for what is declared.
   *
   * @param measurement the number of the draw that decides how far values are off
   */
  public record Choice(int normalisation, int treatment, int imputation, int measurement) {}

  /** The scores of the leaves under a choice: by id, in the order of the zones, null if missing. */
  public interface Panels {
    Map<String, List<Double>> leaves(Choice choice);
  }

  /**
   * One thing that was drawn: a weight by node, the name of a choice with its position from 1, or
   * the number of the draw whose errors of measurement were taken.
   */
  public record Drawn(Factor factor, String name, double value) implements Serializable {}

  /** All that a draw is made of; an aggregation of -1 stands for the declared one. */
  private record Made(Choice choice, int aggregation, double[] weights) {}

  private static final Choice DECLARED = new Choice(-1, -1, -1, -1);

  private final Tree tree;
  private final long seed;
  private final Weights.Draws weights;
  private final Map<Factor, List<String>> options;
  private final List<Factor> factors;
  private final List<List<Composite.Level>> aggregations;
  private final Integer decimals;
  private final Panels panels;
  private final Map<List<Object>, Composite> made = new HashMap<>();
  private final double[] nominal;

  /** The scores of the index as declared; made when first needed. */
  private double[] reference;

  /**
   * A simulation.
   *
   * @param weights the weights of each draw
   * @param options the names of the choices of each factor that has some, all equally likely; of
   *     {@link Factor#LEAVE_OUT} ids of nodes, where an empty one leaves out none. {@link
   *     Factor#WEIGHTS} and {@link Factor#MEASUREMENT} are factors where they are keys
   * @param declared the levels as declared
   * @param aggregations the levels of each option of {@link Factor#AGGREGATION}
   * @param decimals at which scores tie in every draw; null where they are ranked as they are
   */
  public Simulation(
      Tree tree,
      long seed,
      Weights.Draws weights,
      Map<Factor, List<String>> options,
      List<Composite.Level> declared,
      List<List<Composite.Level>> aggregations,
      Integer decimals,
      Panels panels) {
    this.tree = tree;
    this.seed = seed;
    this.weights = weights;
    this.options = Map.copyOf(options);
    this.factors = Arrays.stream(Factor.values()).filter(options::containsKey).toList();
    this.aggregations = new ArrayList<>(aggregations);
    this.aggregations.add(declared);
    this.decimals = decimals;
    this.panels = panels;
    this.nominal = new Weights.Draws(tree, null, Set.of(), seed).drawn(0);
  }

  /** The factors that are drawn, in the order of their declaration here. */
  public List<Factor> factors() {
    return factors;
  }

  /** The ranks of the index as declared, in the order of the zones; 0 where unranked. */
  public int[] reference() {
    return ranks(declared());
  }

  private double[] declared() {
    if (reference == null) {
      reference = composite(DECLARED, -1).whole(nominal);
    }
    return reference;
  }

  /** The ranks of a draw, in the order of the zones; 0 where unranked. */
  public int[] ranks(int number) {
    return ranks(scores(number));
  }

  /**
   * The ranks where each factor is taken from a draw of its own, in the order of the zones; 0 where
   * unranked.
   *
   * @param numbers of draws, in the order of the factors
   */
  public int[] ranks(int[] numbers) {
    return ranks(scores(made(numbers)));
  }

  /** The ranks of scores of a draw, in their order; 0 where unranked. */
  public int[] ranks(double[] scores) {
    return Ranks.competition(scores, decimals);
  }

  /**
   * The scores of a draw, in the order of the zones. Only zones that the index as declared ranks
   * have one; NaN for the others.
   */
  public double[] scores(int number) {
    int[] numbers = new int[factors.size()];
    Arrays.fill(numbers, number);
    return scores(made(numbers));
  }

  /**
   * The scores of a draw that was {@linkplain #drawn kept}, as {@link #scores(int)} gave them; what
   * it does not say is as declared.
   *
   * @throws IllegalArgumentException where it holds what this simulation does not draw
   */
  public double[] scores(List<Drawn> kept) {
    return scores(made(kept));
  }

  private double[] scores(Made made) {
    double[] scores = composite(made.choice(), made.aggregation()).whole(made.weights());
    double[] declared = declared();
    for (int zone = 0; zone < scores.length; zone++) {
      scores[zone] = Double.isNaN(declared[zone]) ? Double.NaN : scores[zone];
    }
    return scores;
  }

  private Made made(int[] numbers) {
    double[] drawn =
        factors.contains(Factor.WEIGHTS)
            ? weights.drawn(number(Factor.WEIGHTS, numbers))
            : nominal.clone();
    int left = option(Factor.LEAVE_OUT, numbers);
    if (left >= 0) {
      leaveOut(options.get(Factor.LEAVE_OUT).get(left), drawn);
    }
    return new Made(
        new Choice(
            option(Factor.NORMALISATION, numbers),
            option(Factor.TREATMENT, numbers),
            option(Factor.IMPUTATION, numbers),
            factors.contains(Factor.MEASUREMENT) ? number(Factor.MEASUREMENT, numbers) : -1),
        option(Factor.AGGREGATION, numbers),
        drawn);
  }

  private Made made(List<Drawn> kept) {
    double[] drawn = nominal.clone();
    Map<Factor, Integer> chosen = new EnumMap<>(Factor.class);
    for (Drawn one : kept) {
      objection(one)
          .ifPresent(
              objection -> {
                throw new IllegalArgumentException(objection);
              });
      if (one.factor() == Factor.WEIGHTS) {
        drawn[weights.ids().indexOf(one.name())] = one.value();
      } else {
        chosen.put(one.factor(), position(one));
      }
    }
    int left = chosen.getOrDefault(Factor.LEAVE_OUT, -1);
    if (left >= 0) {
      leaveOut(options.get(Factor.LEAVE_OUT).get(left), drawn);
    }
    return new Made(
        new Choice(
            chosen.getOrDefault(Factor.NORMALISATION, -1),
            chosen.getOrDefault(Factor.TREATMENT, -1),
            chosen.getOrDefault(Factor.IMPUTATION, -1),
            chosen.getOrDefault(Factor.MEASUREMENT, -1)),
        chosen.getOrDefault(Factor.AGGREGATION, -1),
        drawn);
  }

  /** The position, from 0, of what was kept of a factor; of measurement the number of the draw. */
  private static int position(Drawn kept) {
    return (int) kept.value() - (kept.factor() == Factor.MEASUREMENT ? 0 : 1);
  }

  /** Why something that was kept cannot be made again; empty where it can. */
  public Optional<String> objection(Drawn kept) {
    if (kept.factor() == Factor.WEIGHTS) {
      boolean weight = kept.value() >= 0 && !Double.isInfinite(kept.value());
      return weight && weights.ids().contains(kept.name())
          ? Optional.empty()
          : Optional.of("node " + kept.name() + " with weight " + kept.value());
    }
    List<String> known = options.get(kept.factor());
    int at = position(kept);
    boolean fits =
        known != null
            && (kept.factor() == Factor.MEASUREMENT
                || at >= 0 && at < known.size() && known.get(at).equals(kept.name()));
    return fits
        ? Optional.empty()
        : Optional.of(kept.factor().code() + " " + kept.name() + " (" + kept.value() + ")");
  }

  private void leaveOut(String node, double[] drawn) {
    int at = weights.ids().indexOf(node);
    if (at >= 0) {
      drawn[at] = 0;
    }
  }

  /** The ranks as declared but without one node, in the order of the zones; 0 where unranked. */
  public int[] ranksWithout(String node) {
    double[] left = nominal.clone();
    leaveOut(node, left);
    return ranks(composite(DECLARED, -1).whole(left));
  }

  /**
   * What a draw is made of: enough to {@linkplain #scores(List) make it again}. Errors of values
   * are not told one by one: seed, number and value decide them.
   */
  public List<Drawn> drawn(int number) {
    List<Drawn> all = new ArrayList<>();
    for (Factor factor : factors) {
      if (factor == Factor.WEIGHTS) {
        double[] of = weights.drawn(number);
        for (int at = 0; at < of.length; at++) {
          if (weights.varies(at)) {
            all.add(new Drawn(factor, weights.ids().get(at), of[at]));
          }
        }
      } else if (factor == Factor.MEASUREMENT) {
        all.add(new Drawn(factor, "", number));
      } else {
        int chosen = option(factor, number);
        all.add(new Drawn(factor, options.get(factor).get(chosen), chosen + 1));
      }
    }
    return all;
  }

  private Composite composite(Choice choice, int aggregation) {
    List<Composite.Level> levels =
        aggregations.get(aggregation < 0 ? aggregations.size() - 1 : aggregation);
    if (choice.measurement() >= 0) {
      return new Composite(tree, panels.leaves(choice), levels);
    }
    return made.computeIfAbsent(
        List.of(choice, aggregation), any -> new Composite(tree, panels.leaves(choice), levels));
  }

  private int number(Factor factor, int[] numbers) {
    return numbers[factors.indexOf(factor)];
  }

  private int option(Factor factor, int[] numbers) {
    return factors.contains(factor) ? option(factor, number(factor, numbers)) : -1;
  }

  private int option(Factor factor, int number) {
    int size = options.get(factor).size();
    return (int) (KeyedRandom.of(seed, number, factor.key()).nextDouble() * size);
  }

  /**
   * The error of a value in a draw, in standard deviations.
   *
   * @param name of the value: its indicator, zone and year
   */
  public static double error(long seed, int number, String name) {
    return KeyedRandom.of(seed, number, Factor.MEASUREMENT.key() + "/" + name).nextNormal();
  }
}
