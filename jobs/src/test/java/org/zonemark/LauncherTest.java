package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/zonemark, with a java that says what it was started with. */
class LauncherTest {

  @TempDir Path home;

  @BeforeEach
  void unpack() throws IOException {
    for (String folder : new String[] {"bin", "lib", "conf/spark", "jdk/bin"}) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.copy(Path.of("bin/zonemark"), home.resolve("bin/zonemark"));
    Files.copy(Path.of("conf/spark/local.conf"), home.resolve("conf/spark/local.conf"));
    Files.createFile(home.resolve("lib/zonemark.jar"));
    Path java = home.resolve("jdk/bin/java");
    Files.writeString(java, "#!/bin/sh\nlocale charmap\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String charmap(String lang) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", home.resolve("bin/zonemark").toString(), "where")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
    builder.environment().remove("SPARK_HOME");
    builder.environment().put("LANG", lang);
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    Process launched = builder.start();
    String said = new String(launched.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launched.waitFor()).isZero();
    return said.strip();
  }

  @Test
  void shouldReadChineseFileNamesWhereTheLocaleNamedIsNotOnThisMachine() throws Exception {
    assertThat(charmap("xx_XX.UTF-8")).isEqualTo("UTF-8");
    assertThat(charmap("C")).isEqualTo("UTF-8");
    assertThat(charmap("C.UTF-8")).isEqualTo("UTF-8");
  }
}
