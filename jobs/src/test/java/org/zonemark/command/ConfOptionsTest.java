package org.zonemark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfOptionsTest {

  /** A setting of a run, by which the launcher finds how large the inputs are. */
  private static final String INPUTS = "ZONEMARK_INPUTS";

  /** Others are settings of a run, of which a name that is not known is refused. */
  @Test
  void shouldLetTheLauncherBeToldWhatItAsksFor() throws IOException {
    assertThat(
            Pattern.compile("ZONEMARK_[A-Z_]+")
                .matcher(Files.readString(Path.of("bin", "zonemark")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(name -> !name.equals(INPUTS)))
        .containsExactlyInAnyOrderElementsOf(ConfOptions.LAUNCHER);
  }
}
