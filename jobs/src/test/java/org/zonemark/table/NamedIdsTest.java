package org.zonemark.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.rank.ListNames;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.Stated;

class NamedIdsTest {

  @Test
  void shouldNameEverySourceThatIsDeclaredAndEveryFileThatNobodyDeclares() {
    Configuration conf = ConfFiles.sound().accepted();

    List<TableRow> sources =
        view(Tables.SOURCES, References.sources(conf, List.of("undeclared:a.csv")));

    assertThat(
            sources.stream()
                .map(row -> row.text(Columns.SOURCE_ID) + " " + row.flag(Columns.DECLARED)))
        .containsExactly("undeclared:a.csv false", "yearbook true");
    assertThat(sources.get(0).text(Columns.NAME_ZH)).isEqualTo("a.csv");
    assertThat(sources.get(0).text(Columns.PUBLISHER)).isNull();
    assertThat(sources.get(1).text(Columns.NAME_ZH)).isNotEmpty();
  }

  @Test
  void shouldNameAPlanByItsSourceAndTellPlansOfOneTableApart() {
    Configuration conf = ConfFiles.sound().accepted();

    List<TableRow> plans =
        view(
            Tables.PLANS,
            References.plans(
                List.of(
                    target("yearbook", "yearbook", "2021"),
                    target("yearbook", "yearbook", "2020-08-02"),
                    target("plan-15", "yearbook", null),
                    target(null, "yearbook", null)),
                conf));

    String title = conf.source("yearbook").orElseThrow().title();
    assertThat(plans.stream().map(row -> row.text(Columns.NAME_ZH)))
        .containsExactly(title + " (plan-15)", title);
    assertThat(plans.get(1).text(Columns.STATED_ON)).isEqualTo("2020-08-02");
  }

  @Test
  void shouldNameTheListsOfPublicationsAndOfEveryIndicatorThatHasABetterEnd() {
    Configuration conf =
        Stated.conf(
            "windows: [yoy]\n",
            Map.of(
                "lists.csv",
                """
                list_id,indicator_id,name_zh,name_en,data_year_offset,denominator_indicator_id,denominator_zone_id,breaks,note
                evaluation,place,评价,Evaluation,-1,revenue,htz-all,2013|2021,
                """));

    List<TableRow> lists = view(Tables.LISTS, ListNames.declared(conf).toList());

    assertThat(lists.get(0).text(Columns.LIST_ID)).isEqualTo("evaluation");
    assertThat(lists.get(0).text(Columns.LIST_KIND)).isEqualTo("stated");
    assertThat(lists.get(0).text(Columns.METHOD_BREAKS)).isEqualTo("2013|2021");
    assertThat(lists.stream().skip(1).map(row -> row.text(Columns.LIST_KIND)))
        .containsOnly("indicator");
    assertThat(lists.stream().map(row -> row.text(Columns.LIST_ID))).doesNotHaveDuplicates();
  }

  private static Row target(String plan, String source, String statedOn) {
    return TableRow.of(Tables.TARGETS)
        .put(Columns.PLAN_ID, plan)
        .put(Columns.SOURCE_ID, source)
        .put(Columns.STATED_ON, statedOn)
        .put(Columns.SYNTHETIC, false)
        .row();
  }

  private static List<TableRow> view(String table, List<Row> rows) {
    return rows.stream().map(row -> TableRow.view(table, row)).toList();
  }
}
