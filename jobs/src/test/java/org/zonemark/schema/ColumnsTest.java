package org.zonemark.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

  @ParameterizedTest
  @ValueSource(strings = {"Columns.java", "Tables.java"})
  void shouldHoldTheNamesThatTheSchemasHold(String file) throws IOException {
    // When
    String checkedIn = Files.readString(ColumnsGenerator.folder().resolve(file));

    // Then
    assertThat(checkedIn)
        .as("%s is stale; regenerate it with: %s", file, ColumnsGenerator.COMMAND)
        .isEqualTo(ColumnsGenerator.sources(Schemas.standard()).get(Path.of(file)));
  }
}
