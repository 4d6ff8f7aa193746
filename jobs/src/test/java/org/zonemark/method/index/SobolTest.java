package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.method.number.KeyedRandom;
import org.zonemark.testing.PeerTables;

class SobolTest {

  private static final int PAIRS = 1 << 14;

  /** Ishigami and Homma 1990 with a = 7, b = 0.1, of three numbers from -pi to pi. */
  private static double ishigami(double[] x) {
    double sine = Math.sin(x[1]);
    return Math.sin(x[0]) + 7 * sine * sine + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
  }

  private static List<Sobol.Shares> shares() {
    double[] a = new double[PAIRS];
    double[] b = new double[PAIRS];
    double[][] ab = new double[3][PAIRS];
    for (int pair = 0; pair < PAIRS; pair++) {
      double[] ofA = point(pair);
      double[] ofB = point(PAIRS + pair);
      a[pair] = ishigami(ofA);
      b[pair] = ishigami(ofB);
      for (int factor = 0; factor < 3; factor++) {
        double[] mixed = ofA.clone();
        mixed[factor] = ofB[factor];
        ab[factor][pair] = ishigami(mixed);
      }
    }
    return Sobol.of(a, b, ab, 200, 1);
  }

  private static double[] point(int number) {
    double[] x = new double[3];
    for (int factor = 0; factor < 3; factor++) {
      x[factor] = Math.PI * (2 * KeyedRandom.of(1, number, "x" + factor).nextDouble() - 1);
    }
    return x;
  }

  @Test
  void shouldFindTheAnalyticSharesOfIshigamisFunction() {
    double[] first = {0.31390519114781146, 0.4424111447900409, 0};
    double[] total = {0.55758885520995904, 0.4424111447900409, 0.24368366406214761};
    List<Sobol.Shares> shares = shares();
    for (int factor = 0; factor < 3; factor++) {
      assertThat(shares.get(factor).first().value()).isCloseTo(first[factor], within(0.02));
      assertThat(shares.get(factor).total().value()).isCloseTo(total[factor], within(0.02));
      assertThat(shares.get(factor).first().low()).isLessThan(shares.get(factor).first().value());
      assertThat(shares.get(factor).total().high())
          .isGreaterThan(shares.get(factor).total().value());
    }
  }

  @Test
  void shouldAgreeWithThePeersEstimates() throws IOException {
    List<Sobol.Shares> shares = shares();
    int factor = 0;
    for (Map<String, String> row :
        PeerTables.read("coinr/76_sobol_ishigami_estimate_vs_analytic.tsv")) {
      // Both are estimates: 4096 pairs there.
      assertThat(shares.get(factor).first().value())
          .isCloseTo(PeerTables.number(row, "Si"), within(0.05));
      assertThat(shares.get(factor).total().value())
          .isCloseTo(PeerTables.number(row, "STi"), within(0.05));
      factor++;
    }
  }

  @Test
  void shouldGiveTheWholeVarianceToTheOnlyFactorThatActs() {
    double[] a = {1, 2, 3, 4};
    double[] b = {4, 3, 2, 1};

    List<Sobol.Shares> shares = Sobol.of(a, b, new double[][] {b, a}, 50, 1);

    assertThat(shares.get(0).total().value()).isCloseTo(2, within(1e-12));
    assertThat(shares.get(1))
        .isEqualTo(new Sobol.Shares(new Sobol.Share(0, 0, 0), new Sobol.Share(0, 0, 0)));
  }

  @Test
  void shouldGiveNoSharesOfWhatDoesNotVary() {
    double[] same = {0.1, 0.1, 0.1};

    assertThat(Sobol.of(same, same, new double[][] {same}, 10, 1)).isEmpty();
  }
}
