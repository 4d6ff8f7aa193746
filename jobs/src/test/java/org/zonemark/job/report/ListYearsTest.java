package org.zonemark.job.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.job.report.ListYears.ListYear;
import org.zonemark.schema.Columns;
import org.zonemark.store.StoredRow;

class ListYearsTest {

  private final List<StoredRow> rows = new ArrayList<>();

  /** Zones of a list in a year: so many with a rank, one without. */
  private void list(String list, boolean stated, boolean complete, int year, int ranked) {
    for (int at = 0; at <= ranked; at++) {
      Map<String, Object> row = new HashMap<>();
      row.put(Columns.LIST_ID, list);
      row.put(Columns.YEAR, year);
      row.put(Columns.STATED, stated);
      row.put(Columns.COMPLETE, complete);
      if (at < ranked) {
        row.put(Columns.RANK, at + 1);
      }
      rows.add(StoredRow.of(row));
    }
  }

  private ListYear headline() {
    List<ListYear> headlines = ListYears.of(rows).headlines();
    assertThat(headlines).hasSize(1);
    return headlines.get(0);
  }

  @Test
  void shouldNotMakeAHeadlineOfOneLateValue() {
    list("revenue", false, true, 2020, 7);
    list("revenue", false, true, 2021, 7);
    list("revenue", false, true, 2023, 2);
    list("revenue", false, true, 2025, 1);

    assertThat(headline().year()).isEqualTo(2021);
    assertThat(headline().ranked()).isEqualTo(7);
    assertThat(ListYears.of(rows).after(headline()))
        .extracting(ListYear::year, ListYear::ranked)
        .containsExactly(tuple(2025, 1), tuple(2023, 2));
  }

  @Test
  void shouldPreferTwoOfThreeOfTheYearBeforeToTheLatest() {
    list("revenue", false, true, 2022, 3);
    list("revenue", false, true, 2023, 2);

    assertThat(headline().year()).isEqualTo(2022);
  }

  @Test
  void shouldTakeTheLatestYearThatIsFilledAboutAsWellAsAny() {
    list("revenue", false, true, 2023, 178);
    list("revenue", false, true, 2024, 140);

    assertThat(headline().year()).isEqualTo(2024);
    assertThat(ListYears.of(rows).after(headline())).isEmpty();
  }

  @Test
  void shouldTakeTheLatestYearOfAStatedListOfWhichPlacesAreQuotedOnly() {
    list("evaluation", true, false, 2019, 15);
    list("evaluation", true, false, 2024, 3);

    assertThat(headline().year()).isEqualTo(2024);
  }

  @Test
  void shouldPreferAStatedListThatIsCompleteToAPlaceQuotedLater() {
    list("evaluation", true, true, 2023, 178);
    list("evaluation", true, false, 2024, 3);

    assertThat(headline().year()).isEqualTo(2023);
  }

  @Test
  void shouldLookForWhatBelongsToAListInItsHeadlineAndBefore() {
    list("index", false, true, 2022, 100);
    list("index", false, true, 2023, 100);
    list("index", false, true, 2024, 1);

    ListYears years = ListYears.of(rows);
    assertThat(years.untilHeadline("index", List.of(2024, 2023, 2022))).containsExactly(2023, 2022);
    assertThat(years.untilHeadline("other", List.of(2024, 2023))).containsExactly(2024, 2023);
  }

  @Test
  void shouldHaveNoHeadlineOfAListWithoutAPlace() {
    list("revenue", false, true, 2023, 0);

    assertThat(ListYears.of(rows).headlines()).isEmpty();
  }
}
