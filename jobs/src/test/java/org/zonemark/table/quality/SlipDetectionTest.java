package org.zonemark.table.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.table.data.Observation;
import org.zonemark.testing.Panel;

class SlipDetectionTest {

  private static final int[] POWERS = {1, 2, 3, 4, 8};
  private static final int PANELS = 6;
  private static final Configuration CONF = Panel.conf().accepted();

  /** What was found: of the slips by each power, and of the cells that were right, with slips. */
  private record Rates(TreeMap<Integer, Double> found, double beside, double clean) {

    void print(String what) {
      System.out.println(
          "Slips by 10^k, "
              + what
              + ": found "
              + found.entrySet().stream()
                  .map(one -> "k=%d %s".formatted(one.getKey(), percent(one.getValue())))
                  .collect(Collectors.joining(", "))
              + "; right cells flagged: "
              + percent(clean)
              + " of panels without a slip, "
              + percent(beside)
              + " of panels with some");
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    void hold(double ten, double more) {
      found.forEach(
          (power, share) ->
              assertThat(share).as("10^" + power).isGreaterThanOrEqualTo(power == 1 ? ten : more));
      assertThat(clean).isLessThanOrEqualTo(0.01);
      assertThat(beside).isLessThanOrEqualTo(0.01);
    }
  }

  /** The cells of which any check says anything. */
  private static Set<Integer> flagged(List<Observation> statements) {
    return Panel.checked(statements, CONF).findings().stream()
        .map(finding -> Integer.valueOf(finding.sourceRef().replaceAll(".*#", "")))
        .collect(Collectors.toSet());
  }

  /** Slips in a fifth of the series, one each, at any year, up or down. */
  private static Rates inSeries(int years, double... noises) {
    TreeMap<Integer, Double> found = new TreeMap<>();
    double[] cells = new double[2];
    double[] wrong = new double[2];
    for (int power : POWERS) {
      double slips = 0;
      double hits = 0;
      for (int seed = 0; seed < PANELS; seed++) {
        for (double noise : noises) {
          List<Panel.Cell> panel = Panel.cells(seed, years, noise);
          wrong[0] += flagged(Panel.statements(panel)).size();
          cells[0] += panel.size();
          Random random = new Random(1000L * power + seed);
          Set<Integer> zones = new HashSet<>();
          Set<Integer> slipped = new HashSet<>();
          while (slipped.size() < 24) {
            int at = random.nextInt(panel.size());
            if (zones.add(panel.get(at).zone())) {
              slipped.add(at);
              panel.set(at, panel.get(at).times(random.nextBoolean() ? power : -power));
            }
          }
          Set<Integer> flagged = flagged(Panel.statements(panel));
          slips += slipped.size();
          hits += slipped.stream().filter(flagged::contains).count();
          wrong[1] += flagged.stream().filter(at -> !slipped.contains(at)).count();
          cells[1] += panel.size() - slipped.size();
        }
      }
      found.put(power, hits / slips);
    }
    return new Rates(found, wrong[1] / cells[1], wrong[0] / cells[0]);
  }

  /** One slip in a table of one year with its total. */
  private static Rates besideTotal() {
    TreeMap<Integer, Double> found = new TreeMap<>();
    double[] cells = new double[2];
    double[] wrong = new double[2];
    for (int power : POWERS) {
      double slips = 0;
      double hits = 0;
      for (int seed = 0; seed < 60; seed++) {
        List<Panel.Cell> panel = new ArrayList<>(Panel.cells(seed, 1, 0.1));
        double total = panel.stream().mapToDouble(Panel.Cell::value).sum();
        wrong[0] += flagged(withTotal(panel, total)).size();
        cells[0] += panel.size() + 1;
        Random random = new Random(1000L * power + seed);
        int at = random.nextInt(panel.size());
        panel.set(at, panel.get(at).times(random.nextBoolean() ? power : -power));
        Set<Integer> flagged = flagged(withTotal(panel, total));
        slips++;
        hits += flagged.contains(at) ? 1 : 0;
        wrong[1] += flagged.stream().filter(other -> other != at).count();
        cells[1] += panel.size();
      }
      found.put(power, hits / slips);
    }
    return new Rates(found, wrong[1] / cells[1], wrong[0] / cells[0]);
  }

  private static List<Observation> withTotal(List<Panel.Cell> panel, double total) {
    List<Observation> statements = Panel.statements(panel);
    statements.add(
        Panel.statement(
            String.valueOf(panel.size()), "htz-all", panel.get(0).year(), total, 1000.0));
    return statements;
  }

  @Test
  void shouldFindSlipsWhereAValueHasFourOtherYears() {
    for (int years : new int[] {5, 8, 15}) {
      Rates rates = inSeries(years, 0.03, 0.08, 0.15);
      rates.print(years + " years, noise of 3, 8 and 15 percent");
      rates.hold(0.95, 0.99);
    }
  }

  @Test
  void shouldFindSlipsBesideATotal() {
    Rates rates = besideTotal();
    rates.print("one year beside its total");
    rates.hold(0.95, 0.99);
  }

  @Test
  void shouldMissSomeSlipsByTenWhereValuesScatterByAThirdAndFindAllOthers() {
    Rates few = inSeries(5, 0.3);
    few.print("5 years, noise of 30 percent");
    few.hold(0.75, 0.99);
    Rates many = inSeries(10, 0.3);
    many.print("10 years, noise of 30 percent");
    many.hold(0.90, 0.99);
  }
}
