package org.zonemark.table.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.TableRow;
import org.zonemark.testing.Printed;

class EditionSelectionTest {

  private static final String FIRMS_OF_2018 =
      "高新区 | 年份 | 指标 | 数值 | 单位\n郑州高新区 | 2018 | 企业数 | %s | 家";

  private static List<Observation> latest(EditionSelection.SelectedEditions settled) {
    return settled.observations().stream().filter(Observation::latest).toList();
  }

  // ---- editions and sources ---------------------------------------------------------------------

  @Test
  void shouldLetTheLatestEditionOfASeriesCountAndTellTheRevision() {
    Printed printed =
        Printed.in()
            .source("book-2019", "book", 20, "2019", Printed.LONG)
            .source("book-2020", "book", 20, "2020", Printed.LONG);

    EditionSelection.SelectedEditions settled =
        printed.settle(
            printed.read("book-2020", FIRMS_OF_2018.formatted("530")),
            printed.read("book-2019", FIRMS_OF_2018.formatted("512")));

    assertThat(latest(settled)).extracting(Observation::value).containsExactly(530.0);
    assertThat(settled.observations()).hasSize(2);
    assertThat(settled.revisions()).hasSize(1);
    Row revision = settled.revisions().get(0);
    TableRow row = TableRow.view(Tables.REVISIONS, revision);
    assertThat(row.number(Columns.OLD)).isEqualTo(512.0);
    assertThat(row.number(Columns.NEW)).isEqualTo(530.0);
    assertThat(row.number(Columns.DIFFERENCE)).isEqualTo(18.0);
    assertThat(row.text(Columns.OLD_EDITION)).isEqualTo("2019");
    assertThat(row.text(Columns.NEW_EDITION)).isEqualTo("2020");
    assertThat(settled.findings()).isEmpty();
  }

  @Test
  void shouldTakeAnEditionKnownToTheYearAsOfItsLastDayInRevisionsToo() {
    Printed printed =
        Printed.in()
            .source("book-a", "book", 20, "2021-06-01", Printed.LONG)
            .source("book-b", "book", 20, "2021", Printed.LONG);

    EditionSelection.SelectedEditions settled =
        printed.settle(
            printed.read("book-a", FIRMS_OF_2018.formatted("512")),
            printed.read("book-b", FIRMS_OF_2018.formatted("530")));

    assertThat(latest(settled)).extracting(Observation::value).containsExactly(530.0);
    TableRow revision = TableRow.view(Tables.REVISIONS, settled.revisions().get(0));
    assertThat(revision.number(Columns.NEW)).isEqualTo(530.0);
    assertThat(revision.number(Columns.OLD)).isEqualTo(512.0);
  }

  @Test
  void shouldPreferTheHigherAuthorityToTheLaterPublication() {
    Printed printed =
        Printed.in()
            .source("yearbook", "yearbook", 10, "2019", Printed.LONG)
            .source("press", "press", 50, "2023", Printed.LONG);

    EditionSelection.SelectedEditions settled =
        printed.settle(
            printed.read("press", FIRMS_OF_2018.formatted("600")),
            printed.read("yearbook", FIRMS_OF_2018.formatted("512")));

    assertThat(latest(settled)).extracting(Observation::sourceId).containsExactly("yearbook");
    assertThat(settled.revisions()).isEmpty();
    assertThat(Printed.codes(settled.findings())).containsExactly("sources_disagree");
  }

  @Test
  void shouldPreferAValueToABoundWhateverTheAuthority() {
    Printed printed =
        Printed.in()
            .source("yearbook", "yearbook", 10, "2019", Printed.LONG)
            .source("press", "press", 50, "2023", Printed.LONG);

    EditionSelection.SelectedEditions settled =
        printed.settle(
            printed.read("yearbook", FIRMS_OF_2018.formatted("500余")),
            printed.read("press", FIRMS_OF_2018.formatted("512")));

    assertThat(latest(settled)).extracting(Observation::value).containsExactly(512.0);
    assertThat(settled.observations())
        .filteredOn(one -> !one.latest())
        .allSatisfy(bound -> assertThat(bound.dupOf()).isNotNull());
  }

  @Test
  void shouldNotSayThatSourcesDisagreeWhereOnlyOneIsRounded() {
    Printed printed =
        Printed.in()
            .source("yearbook", "yearbook", 10, "2019", Printed.LONG)
            .source("press", "press", 50, "2023", Printed.LONG);
    String revenue = "高新区 | 年份 | 指标 | 数值 | 单位\n郑州高新区 | 2018 | 营业收入 | %s | 亿元";

    EditionSelection.SelectedEditions settled =
        printed.settle(
            printed.read("yearbook", revenue.formatted("512.34")),
            printed.read("press", revenue.formatted("512")));

    assertThat(settled.findings()).isEmpty();
  }

  @Test
  void shouldFindWhatOneSourceSaysTwice() {
    Printed printed = Printed.as(Printed.LONG);

    EditionSelection.SelectedEditions settled =
        printed.settle(
            printed.read(
                """
                高新区 | 年份 | 指标 | 数值 | 单位
                郑州高新区 | 2018 | 企业数 | 512 | 家
                郑州高新区 | 2018 | 企业数 | 512 | 家
                洛阳高新区 | 2018 | 企业数 | 77 | 家
                洛阳高新区 | 2018 | 企业数 | 78 | 家
                """));

    assertThat(settled.findings())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("duplicate_equal", "duplicate_conflict");
    assertThat(latest(settled)).hasSize(2);
  }

  @Test
  void shouldNotCallItADuplicateWhereALaterEditionPrintsTheSameAgain() {
    Printed early = Printed.in().source("book", "book", 20, "2019", Printed.LONG);
    Printed late = Printed.in().source("book", "book", 20, "2020", Printed.LONG);
    String text = "高新区 | 年份 | 指标 | 数值 | 单位\n郑州高新区 | 2018 | 企业数 | 512 | 家";

    EditionSelection.SelectedEditions settled = late.settle(early.read(text), late.read(text));

    assertThat(settled.findings()).isEmpty();
  }
}
