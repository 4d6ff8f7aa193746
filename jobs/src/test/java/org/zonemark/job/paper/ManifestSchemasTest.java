package org.zonemark.job.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.Tables;

class ManifestSchemasTest {

  @Test
  void shouldTellTablesOfAnotherMajorVersionFromThoseWithMoreColumns() {
    String version = Schemas.standard().table(Tables.GROWTH).version();
    int major = Integer.parseInt(version.substring(0, version.indexOf('.')));
    assertThat(Manifest.isOther(Tables.GROWTH, version)).isFalse();
    assertThat(Manifest.isOther(Tables.GROWTH, major + ".99.0")).isFalse();
    assertThat(Manifest.isOther(Tables.GROWTH, (major - 1) + ".4.0")).isTrue();
    // What is not known here is carried over as it is.
    assertThat(Manifest.isOther("of_a_later_version", "1.0.0")).isFalse();
  }
}
