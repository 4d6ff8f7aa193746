package org.zonemark.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReleasedSchemasTest {

  private static final String RELEASED =
      table("1.2.0", "zone_id", "'zone_id':'string','rank':'integer'");

  @Test
  void shouldRaiseTheVersionOfEveryTableThatDiffersFromTheLastRelease() throws IOException {
    // When
    JsonNode present = ReleasedSchemas.describe(Schemas.standard().tables());

    // Then
    assertThat(ReleasedSchemas.breaches(ReleasedSchemas.read(), present)).isEmpty();
  }

  @Test
  void shouldRefuseADroppedColumnUnderANewMinorVersion() throws IOException {
    String present = table("1.3.0", "zone_id", "'zone_id':'string'");

    assertThat(ReleasedSchemas.breaches(json(RELEASED), json(present)))
        .containsExactly("rankings.rank is dropped without a new major version");
  }

  @Test
  void shouldRefuseARetypedColumnUnderTheSameVersion() throws IOException {
    String present = table("1.2.0", "zone_id", "'zone_id':'string','rank':'number'");

    assertThat(ReleasedSchemas.breaches(json(RELEASED), json(present)))
        .containsExactly("rankings.rank is now number without a new major version");
  }

  @Test
  void shouldRefuseAnotherKeyUnderTheSameVersion() throws IOException {
    String present = table("1.2.0", "zone_id rank", "'zone_id':'string','rank':'integer'");

    assertThat(ReleasedSchemas.breaches(json(RELEASED), json(present)))
        .containsExactly("rankings has another key without a new major version");
  }

  @Test
  void shouldRefuseAnAddedColumnUnderANewPatchVersion() throws IOException {
    String present =
        table("1.2.1", "zone_id", "'zone_id':'string','rank':'integer','rank_of':'integer'");

    assertThat(ReleasedSchemas.breaches(json(RELEASED), json(present)))
        .containsExactly("rankings.rank_of is added without a new minor version");
  }

  @Test
  void shouldRefuseATableThatIsGone() throws IOException {
    assertThat(ReleasedSchemas.breaches(json(RELEASED), json("{}")))
        .containsExactly("rankings is gone");
  }

  @Test
  void shouldAllowAnAddedColumnUnderANewMinorVersion() throws IOException {
    String present =
        table("1.10.0", "zone_id", "'zone_id':'string','rank':'integer','rank_of':'integer'");

    assertThat(ReleasedSchemas.breaches(json(RELEASED), json(present))).isEmpty();
  }

  @Test
  void shouldAllowADroppedColumnUnderANewMajorVersion() throws IOException {
    String present = table("2.0.0", "zone_id", "'zone_id':'string'");

    assertThat(ReleasedSchemas.breaches(json(RELEASED), json(present))).isEmpty();
  }

  private static String table(String version, String key, String fields) {
    return "{'rankings':{'version':'%s','primaryKey':'%s','fields':{%s}}}"
        .formatted(version, key, fields);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
