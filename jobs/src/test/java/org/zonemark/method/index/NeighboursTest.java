package org.zonemark.method.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  @Test
  void shouldFindTheNearestByPlaceWhateverTheUnit() {
    // Given sizes that grow by powers, and a structure in which the second and the last are alike
    List<Double> size = Arrays.asList(1.0, 10.0, 100.0, 1000.0, null);
    List<Double> structure = Arrays.asList(0.1, 0.4, 0.2, 0.3, 0.4);

    assertThat(Neighbours.nearest(List.of(size), 2))
        .containsExactly(List.of(1, 2), List.of(0, 2), List.of(1, 3), List.of(2, 1), List.of());
    assertThat(Neighbours.nearest(List.of(size, structure), 1))
        .containsExactly(List.of(2), List.of(2), List.of(3), List.of(2), List.of());
  }

  @Test
  void shouldSplitZonesIntoClassesOfAboutTheSameNumber() {
    assertThat(Neighbours.sizeClasses(Arrays.asList(9.0, 1.0, null, 5.0, 5.0, 3.0), 2))
        .containsExactly(1, 2, null, 1, 1, 2);
    assertThat(Neighbours.sizeClasses(Arrays.asList(null, null), 3)).containsExactly(null, null);
  }
}
