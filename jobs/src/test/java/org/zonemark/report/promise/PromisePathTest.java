package org.zonemark.report.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.TargetRow;

class PromisePathTest {

  /** More than 20 in 2025, from a base in 2020. */
  private static TargetRow from(double base) {
    return new TargetRow(
        new Name("甲高新区", "First zone"),
        null,
        new Name("高企", "High-tech firms"),
        null,
        new TargetRow.Promise("level", ">=", 20, null, "个", "2025", null, false, false, 1),
        new TargetRow.Verdict("not_due", "not_yet_due", 22.0, null, "2022", -2.0, null),
        new TargetRow.Pace(null, null, null, null, null, null),
        null,
        null,
        null,
        null,
        new TargetRow.Way(
            null,
            "2020",
            base,
            List.of(new TargetRow.Point(2020, base), new TargetRow.Point(2022, 22))));
  }

  @Test
  void shouldDrawTheWayFromTheBaseToTheTarget() {
    assertThat(PromisePath.of(from(10))).contains("class=\"plan\"", "class=\"act\"");
  }

  @Test
  void shouldDrawNoWayFromABaseBeyondTheTarget() {
    assertThat(PromisePath.of(from(25))).doesNotContain("class=\"plan\"").contains("class=\"act\"");
  }
}
