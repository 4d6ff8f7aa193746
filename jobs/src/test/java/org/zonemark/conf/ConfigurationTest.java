package org.zonemark.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.directory.Bundle;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.RankList;
import org.zonemark.conf.directory.Unit;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.conf.text.Problem;
import org.zonemark.testing.ConfFiles;

class ConfigurationTest {

  @Test
  void shouldFindAZoneByIdNameAndAliasHoweverPrinted() {
    Configuration configuration = ConfFiles.sound().accepted();
    for (String name :
        new String[] {
          "htz-zhengzhou", "HTZ-Zhengzhou", "郑 州高新区①", "郑州国家高新区", "郑州高新技术产业开发区*", "zhengzhou htz"
        }) {
      assertThat(configuration.zone(name).map(Zone::zoneId)).as(name).contains("htz-zhengzhou");
    }
    assertThat(configuration.zone("洛阳高新区")).isEmpty();
    assertThat(configuration.zone(null)).isEmpty();
  }

  @Test
  void shouldFindAnIndicatorByIdNameAndSynonymAndNotFollowItsAlias() {
    Configuration configuration = ConfFiles.sound().accepted();
    assertThat(configuration.indicator("园区 生产总值").map(Indicator::indicatorId)).contains("gdp");
    assertThat(configuration.indicator("ＧＤＰ").map(Indicator::indicatorId)).contains("gdp");
    assertThat(configuration.indicator("经济总量").map(Indicator::aliasOf)).contains("gdp");
    assertThat(configuration.indicator("营业收入")).isEmpty();
  }

  @Test
  void shouldFindAUnitByCodeAndAliasWithItsExactFactor() {
    Configuration configuration = ConfFiles.sound().accepted();
    assertThat(configuration.unit("％").map(Unit::unit)).contains("%");
    assertThat(configuration.unit("人民币亿元").map(Unit::unit)).contains("亿元");
    Unit mu = configuration.unit("亩").orElseThrow();
    assertThat(mu.numerator()).isEqualByComparingTo("2000");
    assertThat(mu.denominator()).isEqualByComparingTo("3");
    Unit yi = configuration.unit("亿元").orElseThrow();
    assertThat(yi.numerator()).isEqualByComparingTo("100000000");
  }

  @Test
  void shouldNotFindAZoneByAnEnglishNameThatTwoShare() {
    Configuration configuration =
        ConfFiles.sound()
            .with(
                "zones.csv",
                ConfFiles.ZONES
                    + "htz-suzhou,苏州高新区,Suzhou,zone,,,,,,\n"
                    + "htz-suzhou-anhui,宿州高新区,Suzhou,zone,,,,,,\n")
            .accepted();
    assertThat(configuration.zone("Suzhou")).isEmpty();
    assertThat(configuration.zone("宿州高新区").map(Zone::zoneId)).contains("htz-suzhou-anhui");
  }

  @Test
  void shouldReadListsBundlesGroupsAndEvents() {
    Configuration configuration =
        ConfFiles.sound()
            .with(
                "lists.csv",
                "list_id,indicator_id,name_zh,name_en,data_year_offset,denominator_indicator_id,"
                    + "denominator_zone_id,note\n"
                    + "national,national_rank,综合评价,,-1,,cn,\n")
            .with(
                "bundles.csv",
                "bundle_id,member_indicator_id,note\neconomic_output,gdp,约定\n"
                    + "economic_output,national_rank,\n")
            .with(
                "zone_groups.csv",
                "group_id,zone_id,from_year,to_year,group_name_zh,group_name_en,note\n"
                    + "grp-core,htz-zhengzhou,2016,2020,核心区,,\n")
            .with(
                "zone_events.csv",
                "zone_id,year,event,event_date,note,source_ref\n"
                    + "htz-zhengzhou,1991,approved,1991-03,,\n")
            .accepted();
    assertThat(configuration.listOfIndicator("national_rank").map(RankList::dataYearOffset))
        .contains(-1);
    assertThat(configuration.list("national")).isPresent();
    assertThat(configuration.bundle("economic_output").orElseThrow().members())
        .containsExactly(new Bundle.Member("gdp", "约定"), new Bundle.Member("national_rank", ""));
    assertThat(configuration.memberships().get(0).covers(2020)).isTrue();
    assertThat(configuration.memberships().get(0).covers(2021)).isFalse();
    assertThat(configuration.events()).hasSize(1);
  }

  @Test
  void shouldFindEveryFaultOfEveryFileInOneLoadWithItsLine() {
    assertThat(
            ConfFiles.sound()
                .with("zones.csv", ConfFiles.ZONES + "htz-x,某高新区,,zone,prov-henna,,,19x1,,\n")
                .replacing("units.csv", "2000,3", "0,3")
                .replacing("indicators.csv", "经济总量,Economic output,元", "经济总量,Economic output,亿圆")
                .replacing("sources/yearbook.yaml", "published_on", "publishd_on")
                .replacing("sources/yearbook.yaml", "郑州高新区", "郑州高薪区")
                .with("run.yaml", "lang: cn\nlakes: x\n")
                .problems())
        .containsExactly(
            "conf/indicators.csv:3: unit `亿圆` is not in units.csv - remedy: add it there or"
                + " correct it (did you mean `亿元`?)",
            "conf/run.yaml:1:7: unknown value `cn` of `lang` - remedy: use one of zh, en",
            "conf/run.yaml:2:1: unknown key `lakes` - remedy: use one of inputs, lake, lang, as_of,"
                + " known_on, focus, pdf, gates, changes, undeclared, limits, keep, lineage (did you mean"
                + " `lake`?)",
            "conf/sources/yearbook.yaml:8:5: `published_on` is missing - remedy: add published_on",
            "conf/sources/yearbook.yaml:10:5: unknown key `publishd_on` - remedy: use one of path,"
                + " edition, published_on, set (did you mean `published_on`?)",
            "conf/sources/yearbook.yaml:13:13: unknown zone `郑州高薪区` - remedy: add it to zones.csv"
                + " or correct it (did you mean `郑州高新区`?)",
            "conf/units.csv:5: `numerator` must be above 0: `0` - remedy: give the exact factor",
            "conf/zones.csv:6: `approved_year` is no whole number: `19x1` - remedy: give one, such"
                + " as 2020",
            "conf/zones.csv:6: province_id `prov-henna` is not in zones.csv - remedy: add it there"
                + " or correct it (did you mean `prov-henan`?)");
  }

  @Test
  void shouldReportAMissingTableOnceAndNotEveryReferenceToIt() {
    assertThat(ConfFiles.sound().without("units.csv").problems())
        .containsExactly("conf/units.csv: the file is missing - remedy: add it");
  }

  @Test
  void shouldReportMisspeltFiles() {
    assertThat(
            ConfFiles.sound()
                .without("sources/yearbook.yaml")
                .with("sources/yearbook.yml", ConfFiles.SOURCE)
                .with("zone.csv", "x")
                .with("README.md", "x")
                .problems())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("conf/sources/yearbook.yml: unknown file"),
            second ->
                assertThat(second)
                    .startsWith("conf/zone.csv: unknown file")
                    .endsWith("(did you mean `zones.csv`?)"));
  }

  @Test
  void shouldReportTheAbsenceOfSourcesWhereTablesMayNotSpeakForThemselves() {
    ConfFiles none = ConfFiles.sound().without("sources/yearbook.yaml");
    assertThat(none.with("run.yaml", "undeclared: infer\n").problems()).isEmpty();
    assertThat(none.with("run.yaml", "undeclared: ask\n").problems())
        .singleElement()
        .asString()
        .startsWith("conf/sources: no source is declared");
  }

  @Test
  void shouldReportAFileThatIsNotUtf8WithTheLine() {
    Map<String, byte[]> files = new TreeMap<>();
    ConfFolder sound = ConfFiles.sound().folder();
    sound.paths().forEach(path -> files.put(path, sound.bytes(path)));
    files.put("sources/yearbook.yaml", ConfFiles.SOURCE.getBytes(Charset.forName("GB18030")));
    assertThat(ConfigurationReader.load(ConfFolder.of("conf", files), Overrides.none()).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "conf/sources/yearbook.yaml:3: not UTF-8 - remedy: save the file with the encoding"
                + " UTF-8");
  }

  @Test
  void shouldTakeAByteOrderMark() {
    assertThat(ConfFiles.sound().with("zones.csv", "\uFEFF" + ConfFiles.ZONES).accepted().zones())
        .hasSize(4);
  }

  @Test
  void shouldTravelToAnotherVirtualMachine() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
      output.writeObject(ConfFiles.sound().accepted());
    }
    try (ObjectInputStream input =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Configuration there = (Configuration) input.readObject();
      assertThat(there.zone("郑州高新区")).isPresent();
      assertThat(there.sources().get(0).missing().keySet()).containsExactly("--", "");
    }
  }

  @Test
  void shouldRefuseAFocusThatIsNoZoneAndFindOneByItsName() {
    assertThat(ConfFiles.sound().with("run.yaml", "focus: 郑州高薪区\n").problems())
        .containsExactly("conf/run.yaml: there is no zone `郑州高薪区` - remedy: did you mean 郑州高新区?");
    assertThat(ConfFiles.sound().with("run.yaml", "focus: 郑州高新区\n").accepted().run().focus())
        .isEqualTo("郑州高新区");
  }
}
