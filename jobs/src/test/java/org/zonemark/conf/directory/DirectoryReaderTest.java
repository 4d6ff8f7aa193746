package org.zonemark.conf.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.testing.ConfFiles;

class DirectoryReaderTest {

  @Test
  void shouldReportUnknownAndMissingColumns() {
    List<String> problems =
        ConfFiles.sound().replacing("units.csv", "canonical,num", "canonicl,num").problems();
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).startsWith("conf/units.csv:1: column `canonical` is missing");
    assertThat(problems.get(1))
        .startsWith("conf/units.csv:1: unknown column `canonicl`")
        .endsWith("(did you mean `canonical`?)");
  }

  @Test
  void shouldReportDuplicateAndEmptyIds() {
    assertThat(
            ConfFiles.sound()
                .with("zones.csv", ConfFiles.ZONES + "cn,中国,,nation,,,,,,\n,某区,,zone,,,,,,\n")
                .problems())
        .containsExactly(
            "conf/zones.csv:6: zone_id `cn` stands twice - remedy: keep one of them; it stands in"
                + " line 2 already",
            "conf/zones.csv:7: `zone_id` is empty - remedy: fill it");
  }

  @Test
  void shouldReportANameThatBelongsToTwo() {
    assertThat(
            ConfFiles.sound()
                .with("zones.csv", ConfFiles.ZONES + "htz-x,某区,,zone,,,,,河 南,\n")
                .problems())
        .containsExactly(
            "conf/zones.csv:6: the name `河 南` belongs to `prov-henan` too (line 3) - remedy: leave"
                + " it to one of them");
  }

  @Test
  void shouldReportRowsOfAnotherWidthAndUnknownCodes() {
    assertThat(
            ConfFiles.sound()
                .with("zones.csv", ConfFiles.ZONES + "htz-x,某区,,zon,,,,,,\nhtz-y,某区,zone\n")
                .problems())
        .containsExactly(
            "conf/zones.csv:6: unknown kind `zon` - remedy: use one of zone, city, province,"
                + " nation, group (did you mean `zone`?)",
            "conf/zones.csv:7: the row has 3 cells, the header has 10 columns - remedy: quote cells"
                + " that hold a comma, or add what lacks");
  }

  @Test
  void shouldReportDanglingReferencesOfListsBundlesGroupsAndEvents() {
    assertThat(
            ConfFiles.sound()
                .with(
                    "lists.csv",
                    "list_id,indicator_id,name_zh,name_en,data_year_offset,"
                        + "denominator_indicator_id,denominator_zone_id,note\n"
                        + "national,national_rnk,综合评价,,-1,counts,htz-all,\n")
                .with("bundles.csv", "bundle_id,member_indicator_id,note\ngdp,gpd,\n")
                .with(
                    "zone_groups.csv",
                    "group_id,zone_id,from_year,to_year,group_name_zh,group_name_en,note\n"
                        + "grp-a,htz-none,2016,,,,\n"
                        + "grp-b,cn,2016,2015,乙,,\n"
                        + "grp-b,cn,2017,,丙,,\n"
                        + "prov-henan,cn,2017,,河南,,\n")
                .with("zone_events.csv", "zone_id,year,event,event_date,note,source_ref\nx,,,y,,\n")
                .problems())
        .extracting(problem -> problem.substring(5, problem.indexOf(" - remedy")))
        .containsExactly(
            "bundles.csv:2: member_indicator_id `gpd` is not in indicators.csv",
            "lists.csv:2: denominator_indicator_id `counts` is not in indicators.csv",
            "lists.csv:2: denominator_zone_id `htz-all` is not in zones.csv",
            "lists.csv:2: indicator_id `national_rnk` is not in indicators.csv",
            "zone_events.csv:2: `event` is empty",
            "zone_events.csv:2: `year` is empty",
            "zone_events.csv:2: event_date `y` is no date",
            "zone_events.csv:2: zone_id `x` is not in zones.csv",
            "zone_groups.csv:2: group_id `grp-a` is not in zones.csv and has no group_name_zh",
            "zone_groups.csv:2: zone_id `htz-none` is not in zones.csv",
            "zone_groups.csv:3: to_year must be >= from_year 2016, was 2015",
            "zone_groups.csv:4: group `grp-b` is named `丙` here and `乙` above",
            "zone_groups.csv:5: group_id `prov-henan` is of kind province");
  }

  @Test
  void shouldReportUnitsThatAreNotCanonicalAndAliasesOfAliases() {
    assertThat(
            ConfFiles.sound()
                .replacing("indicators.csv", "Economic output,元", "Economic output,亿元")
                .with(
                    "units.csv",
                    ConfFiles.UNITS + "万元,,,money_cny,亿元,1,10000\n里,,,length,里,500,1\n")
                .problems())
        .extracting(problem -> problem.substring(5))
        .containsExactly(
            "indicators.csv:3: unit `亿元` is not canonical - remedy: use `元`",
            "units.csv:8: canonical `亿元` is not canonical itself - remedy: use `元`",
            "units.csv:9: a canonical unit must have the factor 1 - remedy: set numerator and"
                + " denominator to 1");
    assertThat(
            ConfFiles.sound()
                .replacing("indicators.csv", "-,-,-,,,", "-,-,-,economic_output,,")
                .problems())
        .containsExactly(
            "conf/indicators.csv:4: alias_of `economic_output` is itself an alias - remedy: name"
                + " the indicator that stands behind it");
  }

  @Test
  void shouldTakeWhatIsLeftEmptyForWhatIsUsual() {
    Configuration conf =
        ConfFiles.sound()
            .with("units.csv", ConfFiles.UNITS + "家,,firm,count,,,\n户,,household firm,,家,,\n")
            .with("indicators.csv", ConfFiles.INDICATORS + "firms,企业数,,家,,stock,,,,,,,\n")
            .with("zones.csv", ConfFiles.ZONES + "htz-new,新区,,,,,,,,\n")
            .accepted();

    assertThat(conf.unit("家").orElseThrow().canonical()).isEqualTo("家");
    assertThat(conf.unit("户").orElseThrow())
        .satisfies(
            unit -> {
              assertThat(unit.dimension()).isEqualTo("count");
              assertThat(unit.canonical()).isEqualTo("家");
              assertThat(unit.numerator()).isEqualByComparingTo("1");
            });
    assertThat(conf.indicatorById("firms").direction()).isZero();
    assertThat(conf.indicatorById("firms").aggregation()).isEqualTo("none");
    assertThat(conf.zoneById("htz-new").kind()).isEqualTo(ZoneKind.ZONE);
  }

  @Test
  void shouldTellTheOtherMistakesBesideARowThatDoesNotFitItsHeader() {
    assertThat(
            ConfFiles.sound()
                .with("zones.csv", ConfFiles.ZONES + "htz-x,某区\nhtz-y,另区,,castle,,,,,,\n")
                .replacing("sources/yearbook.yaml", "authority: 20", "authority: high")
                .problems())
        .anyMatch(line -> line.startsWith("conf/zones.csv:6: the row has 2 cells"))
        .anyMatch(line -> line.startsWith("conf/zones.csv:7: unknown kind `castle`"))
        .anyMatch(line -> line.startsWith("conf/sources/yearbook.yaml:6:12: `high`"));
  }
}
