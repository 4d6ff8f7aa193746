package org.zonemark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.Stated;

class DerivedTablesTest {

  @Test
  void shouldListEveryTableOfTheSchemasThatRowsAreWrittenOf() {
    assertThat(DerivedTables.ALL.stream().map(DerivedTable::table).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Schemas.standard().parquetTables().stream().map(TableSchema::name).toList());
  }

  @Test
  void shouldKeepThePartsThatTwoJobsWriteOfATableInFilesApart() {
    assertThat(
            DerivedTables.ALL.stream()
                .map(table -> table.name() + " " + table.job())
                .filter(name -> name.matches("(rankings|rank_moves|findings).*"))
                .distinct())
        .containsExactlyInAnyOrder(
            "rankings rank",
            "rank_moves rank",
            "findings ingest",
            "rankings/indices index",
            "rank_moves/indices index",
            "findings/indices index");
  }

  @Test
  void shouldSayWhichTablesAJobWrites() {
    assertThat(DerivedTables.of("growth"))
        .contains(Tables.GROWTH, Tables.COMPARISONS)
        .doesNotContain(Tables.RANKINGS, Tables.SCORES)
        .doesNotHaveDuplicates();
    assertThat(DerivedTables.of("report")).isEmpty();
  }

  @Test
  void shouldLeaveOutATableThatNoIndexAsksForAndWriteAnotherEmpty() {
    Configuration conf = ConfFiles.sound().accepted();

    assertThat(DerivedTables.isWritten(Tables.LIFTS, conf)).isFalse();
    assertThat(DerivedTables.isWritten(Tables.DISPERSION, conf)).isTrue();
    assertThat(DerivedTables.isWritten(Tables.RANKINGS, conf)).isTrue();
  }

  @Test
  void shouldSayWhichOtherIndicatorsARatioAndAListNeed() {
    Configuration conf =
        Stated.conf(
            "quotients: [{ratio: research_share, numerator: research, denominator: gdp}]\n",
            Map.of(
                "lists.csv",
                """
                list_id,indicator_id,name_zh,name_en,data_year_offset,denominator_indicator_id,denominator_zone_id,note
                evaluation,place,评价,Evaluation,-1,revenue,htz-all,
                other,goods,别的,Other,0,,,
                """));

    assertThat(DerivedTables.needs("research_share", conf)).containsExactly("gdp", "research");
    assertThat(DerivedTables.needs("place", conf)).containsExactly("revenue");
    assertThat(DerivedTables.needs("goods", conf)).isEmpty();
  }

  @Test
  void shouldNameEveryJobByItsCommand() {
    assertThat(DerivedTables.ALL.stream().map(DerivedTable::job).distinct())
        .isSubsetOf(
            Stream.of(org.zonemark.job.Job.values()).map(org.zonemark.job.Job::command).toList());
  }
}
