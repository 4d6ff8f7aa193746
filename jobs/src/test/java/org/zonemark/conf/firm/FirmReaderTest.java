package org.zonemark.conf.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.firm.FirmAggregate.Statement;
import org.zonemark.testing.ConfFiles;

class FirmReaderTest {

  private static final String SOURCE =
      """
      source_id: census
      kind: microdata
      publisher: 统计局
      title: 企业调查
      series: census
      authority: 10
      files: [{path: firms.csv, edition: "2023", published_on: "2024"}]
      format: csv
      columns:
        firm: 代码
        zone: 高新区
        year: 年份
        values:
          output: {header: 产值, unit: 亿元}
          land: {header: 用地, unit: 亩}
        codes: {high_tech: 高企}
      """;

  private static ConfFiles with(String more) {
    return ConfFiles.sound().with("sources/census.yaml", SOURCE + more);
  }

  private static List<String> problems(String more) {
    return with(more).problems();
  }

  @Test
  void shouldReadWhatIsMadeOfFirms() {
    FirmTable table =
        with("""
            in_two_zones: part
            shared: [{firm: F1, values: [output], zones: {郑州高新区: 60, 全国: 40}}]
            protect: {fewest: 5}
            aggregates:
              - indicator: gdp
                function: growth
                value: output
                by: [zone, nation]
                scope: 规上
                entry: 新进入
                where: [{code: high_tech, one_of: [是, 1]}, {value: output, denominator: land, at_least: 0.5}]
            """)
            .accepted()
            .source("census")
            .orElseThrow()
            .firms();
    assertThat(table.inTwoZones()).isEqualTo(FirmTable.InTwoZones.PART);
    assertThat(table.protection().fewest()).isEqualTo(5);
    assertThat(table.protection().dominancePct()).isEqualTo(85);
    assertThat(table.sharings())
        .containsExactly(
            new Sharing(
                "F1",
                "",
                Set.of("output"),
                Map.of("htz-zhengzhou", BigDecimal.valueOf(60), "cn", BigDecimal.valueOf(40))));
    FirmAggregate growth = table.aggregates().get(0);
    assertThat(growth.indicatorId()).isEqualTo("gdp");
    assertThat(growth.condition()).isEqualTo("high_tech in (是, 1) and output / land >= 0.5");
    assertThat(growth.scopes())
        .containsOnly(
            Map.entry(Statement.PLAIN, "规上"),
            Map.entry(Statement.SAME_FIRMS, "规上"),
            Map.entry(Statement.ENTRY, "新进入"));
  }

  @Test
  void shouldTellEveryMistakeAtOnceWithItsRemedy() {
    assertThat(
            problems(
                """
                shared: [{values: [profit], zones: {郑州高新区: 60, 开封高新区: 39}}]
                aggregates:
                  - {indicator: gpd, function: sum, value: outputs, by: [park]}
                  - {indicator: gdp, function: count, value: output, by: [zone], by_industry: true}
                  - {indicator: gdp, function: median, value: output, by: [zone], denominator: land, entry: 新}
                  - {indicator: gdp, function: sum, value: output, by: [zone], where: [{value: output}, {code: high_tech}, {}]}
                """))
        .hasSize(14)
        .anyMatch(line -> line.contains("name a firm or a park"))
        .anyMatch(line -> line.contains("the parts add up to 99 percent - remedy: let them be 100"))
        .anyMatch(line -> line.contains("unknown zone `开封高新区`"))
        .anyMatch(line -> line.contains("`profit` is none of columns.values"))
        .anyMatch(line -> line.contains("unknown indicator `gpd`"))
        .anyMatch(line -> line.contains("use one of output, land"))
        .anyMatch(line -> line.contains("declare columns.park"))
        .anyMatch(line -> line.contains("a count has no value"))
        .anyMatch(line -> line.contains("declare columns.industry"))
        .anyMatch(line -> line.contains("`denominator` belongs to ratio"))
        .anyMatch(line -> line.contains("`entry` belongs to growth"))
        .anyMatch(line -> line.contains("give one of over, at_least, under, at_most"))
        .anyMatch(line -> line.contains("give one_of"))
        .anyMatch(line -> line.contains("a condition is on a code or on a value"));
  }

  @Test
  void shouldTellAnAggregateInAnotherUnitThanItsIndicator() {
    assertThat(problems("aggregates: [{indicator: gdp, function: sum, value: land, by: [zone]}]\n"))
        .singleElement()
        .asString()
        .contains("the aggregate gdp is in another unit than its indicator: 亩 -> 元");
  }

  @Test
  void shouldAskForTheYearOfRows() {
    assertThat(
            ConfFiles.sound()
                .with(
                    "sources/census.yaml",
                    SOURCE.replace("  year: 年份\n", "")
                        + "aggregates: [{indicator: gdp, function: sum, value: output, by: [zone]}]\n")
                .problems())
        .singleElement()
        .asString()
        .contains("the year of its rows is not said");
  }
}
