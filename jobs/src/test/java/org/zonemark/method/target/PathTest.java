package org.zonemark.method.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zonemark.method.growth.Trend;

class PathTest {

  @ParameterizedTest
  @EnumSource(Path.class)
  void shouldMeetBothEndsAndKeepItsShapeInEveryUnit(Path path) {
    Random random = new Random(4);
    for (int draw = 0; draw < 200; draw++) {
      double base = 1 + 100 * random.nextDouble();
      double target = 1 + 100 * random.nextDouble();
      double share = random.nextDouble();
      double load = 1 + 3 * random.nextDouble();
      assertThat(path.at(base, target, 0, load)).contains(base);
      assertThat(path.at(base, target, 1, load)).contains(target);
      double here = path.at(base, target, share, load).orElseThrow();
      double scaled = path.at(base * 1e4, target * 1e4, share, load).orElseThrow();
      assertThat(scaled / 1e4).isCloseTo(here, within(1e-9 * here));
      assertThat(here).isBetween(Math.min(base, target) - 1e-9, Math.max(base, target) + 1e-9);
    }
  }

  @Test
  void shouldLieInTheOrderOfTheirLoads() {
    assertThat(Path.FRONT_LOADED.at(100, 200, 0.5, 2)).contains(175.0);
    assertThat(Path.LINEAR.at(100, 200, 0.5, 2)).contains(150.0);
    assertThat(Path.GEOMETRIC.at(100, 200, 0.5, 2).orElseThrow())
        .isCloseTo(141.4213562373095, within(1e-9));
    assertThat(Path.BACK_LOADED.at(100, 200, 0.5, 2)).contains(125.0);
    assertThat(Path.GEOMETRIC.at(0, 200, 0.5, 2)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Path.LINEAR.at(0, 1, 0.5, 0.5));
  }

  @Test
  void shouldLeadOnStraightLinesThroughDeclaredPoints() {
    List<Trend.Point> points =
        List.of(new Trend.Point(0, 100), new Trend.Point(2, 120), new Trend.Point(4, 200));
    assertThat(Path.through(points, -1)).isEqualTo(100);
    assertThat(Path.through(points, 1)).isEqualTo(110);
    assertThat(Path.through(points, 2)).isEqualTo(120);
    assertThat(Path.through(points, 3)).isEqualTo(160);
    assertThat(Path.through(points, 5)).isEqualTo(200);
  }
}
