package org.zonemark.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.schema.Columns;
import org.zonemark.store.StoredRow;

class StandingsTest {

  private static StoredRow row(String target, String method, String status, String said) {
    Map<String, Object> values = new HashMap<>();
    values.put(Columns.TARGET_ID, target);
    values.put(Columns.MEMBER_ID, "-");
    values.put(Columns.METHOD, method);
    values.put(Columns.STATUS, status);
    values.put(Columns.METHOD_STATUS, said);
    return StoredRow.of(values);
  }

  @Test
  void shouldCallBehindWhatIsNotDueAndSlowerThanTime() {
    assertThat(
            Standings.byTarget(
                List.of(
                    row("slow", "own_period", "not_due", null),
                    row("slow", "schedule", "not_due", "behind"),
                    row("quick", "own_period", "not_due", null),
                    row("quick", "schedule", "not_due", "ahead"),
                    row("late", "own_period", "missed", null),
                    row("late", "schedule", "missed", "behind"))))
        .isEqualTo(Map.of("slow", "behind", "quick", "not_due", "late", "missed"));
  }

  @Test
  void shouldCallNewsWhatWasKnownAndStoodOtherwise() {
    Standings then =
        new Standings(LocalDate.of(2025, 11, 29), Map.of("slow", "not_due", "late", "missed"));

    assertThat(then.isNews("slow", "behind")).isTrue();
    assertThat(then.isNews("late", "missed")).isFalse();
    assertThat(then.isNews("promised since", "missed")).isFalse();
  }
}
