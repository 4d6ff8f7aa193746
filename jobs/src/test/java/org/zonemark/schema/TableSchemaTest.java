package org.zonemark.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableSchemaTest {

  private static final TableSchema RANKINGS = Schemas.standard().table(Tables.RANKINGS);

  @Test
  void shouldKeepThePartitionColumnOutOfTheFile() {
    assertThat(RANKINGS.fieldNames()).contains(Columns.YEAR);
    assertThat(RANKINGS.fileFields()).extracting(Field::name).doesNotContain(Columns.YEAR);
    assertThat(RANKINGS.partitionFields()).extracting(Field::name).containsExactly(Columns.YEAR);
  }

  @Test
  void shouldRequireKeyColumnsAndThoseRequiredEverywhere() {
    assertThat(RANKINGS.isRequired(Columns.LIST_ID)).isTrue();
    assertThat(RANKINGS.isRequired(Columns.RANK)).isFalse();
    assertThat(Schemas.standard().table(Tables.TARGETS).isRequired(Columns.LIST_ID)).isFalse();
    assertThat(Schemas.standard().table(Tables.OBSERVATIONS).isRequired(Columns.SCOPE)).isTrue();
  }

  @Test
  void shouldWriteTheColumnsOutForFrictionless() {
    // When
    JsonNode json = RANKINGS.toFrictionless();

    // Then
    assertThat(json.path("name").asText()).isEqualTo("rankings");
    assertThat(json.path("fields")).hasSize(RANKINGS.fields().size());
    JsonNode rank = json.path("fields").get(RANKINGS.fieldNames().indexOf(Columns.RANK));
    assertThat(rank.path("type").asText()).isEqualTo("integer");
    assertThat(rank.path("title").asText()).isEqualTo("位次");
    assertThat(rank.path("title_en").asText()).isEqualTo("Rank");
    assertThat(rank.path("unit").asText()).isEqualTo("位");
    assertThat(rank.path("role").asText()).isEqualTo("measure");
    assertThat(rank.has("constraints")).isFalse();
    assertThat(json.path("fields").get(0).at("/constraints/required").asBoolean()).isTrue();
    assertThat(json.path("primaryKey").toString())
        .isEqualTo("[\"list_id\",\"peer_group\",\"year\",\"zone_id\"]");
    assertThat(json.at("/foreignKeys/0").toString())
        .isEqualTo(
            "{\"fields\":[\"zone_id\"],"
                + "\"reference\":{\"resource\":\"zones\",\"fields\":[\"zone_id\"]}}");
  }

  @Test
  void shouldLeaveOutTheResourceWhereATableRefersToItself() {
    JsonNode zones = Schemas.standard().table(Tables.ZONES).toFrictionless();

    assertThat(zones.at("/foreignKeys/0/reference").toString())
        .isEqualTo("{\"fields\":[\"zone_id\"]}");
  }

  @Test
  void shouldRefuseAKeyThatIsNoColumn() {
    assertThatThrownBy(() -> table(List.of("zone_id"), "1.0.0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("empty has no column zone_id");
  }

  @Test
  void shouldRefuseAVersionThatIsNotOfThreeNumbers() {
    assertThatThrownBy(() -> table(List.of(), "1.0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("empty: a version is like 1.0.0, was 1.0");
  }

  private static TableSchema table(List<String> key, String version) {
    return new TableSchema(
        "empty",
        version,
        "空",
        "Empty",
        "空",
        "Empty",
        TableSchema.Storage.PARQUET,
        List.of(),
        key,
        List.of(),
        List.of());
  }
}
