package org.zonemark.conf.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfFolderTest {

  @Test
  void shouldReadADirectoryWithoutHiddenFilesAndSparkSettings(@TempDir Path directory)
      throws IOException {
    Files.createDirectories(directory.resolve("sources"));
    Files.createDirectories(directory.resolve("spark"));
    Files.writeString(directory.resolve("zones.csv"), "zone_id");
    Files.writeString(directory.resolve(".zones.csv.swp"), "x");
    Files.writeString(directory.resolve("sources/a.yaml"), "a: 1");
    Files.writeString(directory.resolve("spark/local.conf"), "x");

    ConfFolder folder = ConfFolder.ofDirectory(directory);

    assertThat(folder.paths()).containsExactly("sources/a.yaml", "zones.csv");
    assertThat(folder.bytes("sources/a.yaml")).asString().isEqualTo("a: 1");
  }

  @Test
  void shouldNotChangeWithTheBytesItWasMadeOf() {
    byte[] bytes = {1};
    ConfFolder folder = ConfFolder.of("conf", Map.of("zones.csv", bytes));
    bytes[0] = 2;
    folder.bytes("zones.csv")[0] = 3;
    assertThat(folder.bytes("zones.csv")).containsExactly(1);
  }

  @Test
  void shouldResolvePathsFromTheFolder() {
    assertThat(resolved("conf", "../lake")).isEqualTo("lake");
    assertThat(resolved("conf", "lake")).isEqualTo("conf/lake");
    assertThat(resolved("conf", "..")).isEqualTo(".");
    assertThat(resolved("/a b/高新区/conf/", "../examples/inputs"))
        .isEqualTo("/a b/高新区/examples/inputs");
    assertThat(resolved("../conf", "../../lake")).isEqualTo("../../lake");
    assertThat(resolved(".", "../lake")).isEqualTo("../lake");
    assertThat(resolved("hdfs://host/conf", "../lake")).isEqualTo("hdfs://host/lake");
    assertThat(resolved("conf", "/lake")).isEqualTo("/lake");
    assertThat(resolved("conf", "s3a://bucket/lake")).isEqualTo("s3a://bucket/lake");
  }

  @Test
  void shouldRefuseAFileThatIsNotThere() {
    assertThatThrownBy(() -> ConfFolder.of("conf", Map.of()).bytes("zones.csv"))
        .hasMessage("no file zones.csv in conf");
  }

  private static String resolved(String name, String path) {
    return ConfFolder.of(name, Map.of()).resolve(path);
  }
}
