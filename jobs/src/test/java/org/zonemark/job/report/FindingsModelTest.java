package org.zonemark.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zonemark.schema.Columns;
import org.zonemark.store.StoredRow;

class FindingsModelTest {

  private static StoredRow finding(String severity, String code) {
    return StoredRow.of(
        Map.of(
            Columns.SEVERITY, severity,
            Columns.CODE, code,
            Columns.SOURCE_REF, "a.csv#L1C1",
            Columns.FINDING_ID, code));
  }

  @Test
  void shouldTellWarningsBeforeWhatIsOnlyForInformation() {
    assertThat(
            Stream.of(
                    finding("info", "a"),
                    finding("warning", "c"),
                    finding("error", "d"),
                    finding("warning", "b"))
                .sorted(FindingsModel.MOST_SEVERE_FIRST))
        .extracting(row -> row.get(Columns.CODE))
        .containsExactly("d", "b", "c", "a");
  }
}
