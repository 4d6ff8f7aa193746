package org.zonemark.conf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Nature;
import org.zonemark.conf.directory.ZoneEvent;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.settings.AttainmentSettings;
import org.zonemark.conf.source.InputFormat;
import org.zonemark.conf.source.MissingMeaning;
import org.zonemark.conf.text.ConfSchema;

class CodeListsTest {

  @Test
  void shouldAllowInConfWhatTheCodeListsHold() throws IOException {
    assertThat(ConfEnumsGenerator.files())
        .allSatisfy(
            (file, text) -> assertThat(file).as(ConfEnumsGenerator.COMMAND).hasContent(text));
    assertThat(ConfEnumsGenerator.files().values())
        .as("schemas whose enumerations are those of code lists")
        .filteredOn(text -> text.contains("Codes of "))
        .hasSize(3);
  }

  @Test
  void shouldAllowInSourcesEveryMeasureAndNone() {
    assertThat(ConfSchema.ofSource().codes("measure"))
        .containsAll(ConfSchema.codeList("measure"))
        .contains("-");
  }

  @Test
  void shouldAllowInSourcesEveryFormatThatIsRead() {
    assertThat(ConfSchema.ofSource().codes("format")).hasSameElementsAs(InputFormat.codes());
  }

  @Test
  void shouldAllowThePathsThatTheTablesOfTargetsKnow() {
    assertThat(ConfSchema.codeList("path"))
        .containsAll(
            ConfSchema.ofAttainment().codes("milestones").stream()
                .filter(path -> !path.equals(AttainmentSettings.NONE))
                .toList());
  }

  @Test
  void shouldKnowInRecordsTheCodesOfTheTables() {
    assertThat(Stream.of(ZoneKind.values()).map(ZoneKind::code))
        .hasSameElementsAs(ConfSchema.codeList("kind"));
    assertThat(ZoneEvent.EVENTS).hasSameElementsAs(ConfSchema.codeList("zone_event"));
    assertThat(Stream.of(Nature.values()).map(Nature::code))
        .hasSameElementsAs(ConfSchema.codeList("nature"));
    assertThat(Indicator.AGGREGATIONS).hasSameElementsAs(ConfSchema.codeList("aggregation"));
    assertThat(Indicator.CURRENCIES).hasSameElementsAs(ConfSchema.codeList("currency"));
    assertThat(Indicator.PRICE_BASES).hasSameElementsAs(ConfSchema.codeList("price_basis"));
    List<String> statuses = ConfSchema.codeList("obs_status");
    assertThat(statuses).containsAll(MissingMeaning.STATUSES);
  }
}
