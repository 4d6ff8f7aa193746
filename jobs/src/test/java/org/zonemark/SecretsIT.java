package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.TestFolders;

/** What Spark, Hadoop and the client of OpenLineage are told in confidence stays there. */
class SecretsIT {

  private static final String PLANTED = "planted-0ae3f1c7";

  private static final List<String> SETTINGS =
      List.of("spark.hadoop.fs.s3a.secret.key", "spark.ssl.keyPassword", "spark.hadoop.any.token");

  @TempDir Path folder;

  @Test
  void shouldSayNoSecretInWhatIsToldLoggedOrWritten() throws Exception {
    Path conf = ConfFiles.sound().into(folder.resolve("conf"));
    Files.writeString(
        conf.resolve("run.yaml"),
        "lineage: {transport: {type: http, url: 'http://127.0.0.1:1'}}\n");
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.writeString(inputs.resolve("yearbook.csv"), "指标,绝对额,同比\n地区生产总值,348,10.3\n");
    List<String> command = new ArrayList<>(TestFolders.java("-Dspark.master=local[1]"));
    SETTINGS.forEach(setting -> command.add("-D" + setting + "=" + PLANTED));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.zonemark.Main"));
    command.addAll(List.of("run", "--verbose", "--lang", "en"));
    command.addAll(List.of("--conf", conf.toString(), "--inputs", inputs.toString()));
    command.addAll(List.of("--lake", folder.resolve("lake").toString()));
    Path told = folder.resolve("told.log");
    Map<String, String> key =
        Map.of(
            "OPENLINEAGE__TRANSPORT__AUTH",
            "{\"type\":\"api_key\",\"apiKey\":\"" + PLANTED + "\"}");
    int exitCode = TestFolders.start(told, command, key).waitFor();

    assertThat(exitCode).as(Files.readString(told)).isZero();
    assertThat(told).content().contains("lake = ", "Snapshot: ", "not told of this run: Connect");
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
