package org.zonemark.job.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.ZoneProfile;
import org.zonemark.schema.Columns;
import org.zonemark.store.StoredRow;

class ReportGapsTest {

  private final List<StoredRow> without = new ArrayList<>();
  private final Map<String, Map<String, StoredRow>> values = new TreeMap<>();

  private void without(
      String zone, String indicator, double coverage, String observation, String reason) {
    Map<String, Object> row = new HashMap<>();
    row.put(Columns.ZONE_ID, zone);
    row.put(Columns.LIST_ID, indicator);
    row.put(Columns.COVERAGE, coverage);
    row.put(Columns.OBSERVATION_ID, observation);
    row.put(Columns.REASON, reason);
    without.add(StoredRow.of(row));
  }

  private void value(String zone, String indicator, int year) {
    values
        .computeIfAbsent(zone, any -> new TreeMap<>())
        .put(indicator, StoredRow.of(Map.of(Columns.YEAR, year)));
  }

  /** As in exports 2024 withheld, by zone. */
  private Map<String, List<String>> gaps() {
    Map<String, List<String>> told = new TreeMap<>();
    ReportGaps.of(2024, without, values, id -> new Name(id, id))
        .forEach(
            (zone, absent) -> told.put(zone, absent.stream().map(ReportGapsTest::told).toList()));
    return told;
  }

  private static String told(ZoneProfile.Absent absent) {
    return absent.indicator().zh() + " " + absent.year() + " " + absent.reason();
  }

  @Test
  void shouldMissWhatThreeQuartersOfTheZonesHaveAndTheZoneNeverHad() {
    without("luoyang", "exports", 0.75, null, "no_value");
    without("luoyang", "patents", 0.74, null, "no_value");

    assertThat(gaps()).containsExactly(Map.entry("luoyang", List.of("exports 2024 no_value")));
  }

  @Test
  void shouldMissWhatAPublicationMarksInThePlaceOfAValue() {
    without("luoyang", "patents", 0.1, "o-1", "withheld");

    assertThat(gaps()).containsExactly(Map.entry("luoyang", List.of("patents 2024 withheld")));
  }

  @Test
  void shouldMissOnceWhatEndsBeforeTheYear() {
    value("xinxiang", "exports", 2023);
    value("xinxiang", "patents", 2022);
    value("xinxiang", "energy", 2024);
    without("xinxiang", "exports", 0.9, "o-2", "not_available");

    assertThat(gaps())
        .containsExactly(
            Map.entry("xinxiang", List.of("exports 2024 not_available", "patents 2024 no_value")));
  }

  @Test
  void shouldNotMissWhatIsKnownOfALaterYear() {
    value("xian", "exports", 2025);
    without("xian", "exports", 0.9, "o-3", "not_available");

    assertThat(gaps()).isEmpty();
  }

  @Test
  void shouldTakeTheLatestYearThatIsFilledAboutAsWellAsAny() {
    assertThat(ReportGaps.panelYear(new TreeMap<>(Map.of(2023, 100, 2024, 75, 2025, 1))))
        .isEqualTo(2024);
    assertThat(ReportGaps.panelYear(new TreeMap<>())).isZero();
  }
}
