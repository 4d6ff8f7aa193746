package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.Told;

/** What Spark and Hadoop are told in confidence stays there. */
class SecretsIT {

  private static final String PLANTED = "planted-0ae3f1c7";

  private static final List<String> SETTINGS =
      List.of("spark.hadoop.fs.s3a.secret.key", "spark.ssl.keyPassword", "spark.hadoop.any.token");

  @TempDir Path folder;

  @Test
  void shouldSayNoSecretInWhatIsToldLoggedOrWritten() throws IOException {
    Path conf = ConfFiles.sound().into(folder.resolve("conf"));
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.writeString(inputs.resolve("yearbook.csv"), "指标,绝对额,同比\n地区生产总值,348,10.3\n");
    SETTINGS.forEach(setting -> System.setProperty(setting, PLANTED));
    Told told;
    try {
      told = Told.ofRun(conf, inputs, folder.resolve("lake"), "--verbose");
    } finally {
      SETTINGS.forEach(System::clearProperty);
    }

    assertThat(told.exitCode()).as(told.everything()).isZero();
    assertThat(told.everything()).contains("lake = ").doesNotContain(PLANTED);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSizeGreaterThan(20)
          .allSatisfy(
              file ->
                  assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                      .doesNotContain(PLANTED));
    }
  }
}
