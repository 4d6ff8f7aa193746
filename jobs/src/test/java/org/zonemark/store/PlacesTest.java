package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

  @TempDir Path folder;

  /** What is printed to be pasted, such as `cd FOLDER && duckdb -init views.sql`. */
  @ParameterizedTest
  @ValueSource(strings = {"lake", "a lake", "it's", "$HOME", "湖", "a;b", "\"x\"", "x*"})
  void shouldQuoteAPathSoThatAShellComesThere(String name) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no bash");
    Path place = Files.createDirectories(folder.resolve(name)).toRealPath();

    Process shell =
        new ProcessBuilder(
                "/bin/bash", "-c", "cd " + Places.quoted(place.toString()) + " && pwd -P")
            .redirectErrorStream(true)
            .start();

    assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .isEqualTo(place.toString());
    assertThat(shell.waitFor()).isZero();
  }
}
