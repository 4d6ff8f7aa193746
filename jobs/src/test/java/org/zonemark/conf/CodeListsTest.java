package org.zonemark.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneEvent;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.conf.source.MissingMeaning;
import org.zonemark.conf.text.ConfSchema;

class CodeListsTest {

  @Test
  void shouldAllowInSourcesWhatTheCodeListsOfTheTablesHold() {
    ConfSchema schema = ConfSchema.ofSource();
    assertThat(schema.codes("measure")).containsAll(ConfSchema.codeList("measure")).contains("-");
    assertThat(schema.codes("op")).hasSameElementsAs(ConfSchema.codeList("op"));
    assertThat(schema.codes("priceBasis")).hasSameElementsAs(ConfSchema.codeList("price_basis"));
    assertThat(schema.codes("binding")).hasSameElementsAs(ConfSchema.codeList("binding"));
  }

  @Test
  void shouldAllowTheWindowsAndMethodsThatTheTableGrowthKnows() {
    ConfSchema schema = ConfSchema.ofGrowth();
    assertThat(schema.codes("window")).hasSameElementsAs(ConfSchema.codeList("growth_window"));
    assertThat(ConfSchema.codeList("growth_method"))
        .containsAll(schema.codes("method"))
        .containsAll(List.of("yoy", "period_on_period", "reported"))
        .hasSize(schema.codes("method").size() + 3);
    assertThat(ConfSchema.codeList("statistic"))
        .containsAll(schema.codes("comparator"))
        .containsAll(schema.codes("statistic"))
        .hasSize(schema.codes("comparator").size() + schema.codes("statistic").size());
  }

  @Test
  void shouldAllowTheMethodsAndPathsThatTheTablesOfTargetsKnow() {
    ConfSchema schema = ConfSchema.ofAttainment();
    assertThat(schema.codes("method")).hasSameElementsAs(ConfSchema.codeList("attainment_method"));
    assertThat(ConfSchema.codeList("path"))
        .containsAll(
            schema.codes("milestones").stream()
                .filter(path -> !path.equals(AttainmentSettings.NONE))
                .toList());
  }

  @Test
  void shouldKnowInRecordsTheCodesOfTheTables() {
    assertThat(Zone.KINDS).hasSameElementsAs(ConfSchema.codeList("kind"));
    assertThat(ZoneEvent.EVENTS).hasSameElementsAs(ConfSchema.codeList("zone_event"));
    assertThat(Indicator.NATURES).hasSameElementsAs(ConfSchema.codeList("nature"));
    assertThat(Indicator.AGGREGATIONS).hasSameElementsAs(ConfSchema.codeList("aggregation"));
    assertThat(Indicator.CURRENCIES).hasSameElementsAs(ConfSchema.codeList("currency"));
    assertThat(Indicator.PRICE_BASES).hasSameElementsAs(ConfSchema.codeList("price_basis"));
    List<String> statuses = ConfSchema.codeList("obs_status");
    assertThat(statuses).containsAll(MissingMeaning.STATUSES);
  }
}
