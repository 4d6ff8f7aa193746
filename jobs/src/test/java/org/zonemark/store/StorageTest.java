package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of this machine looked at by Java alone, as they are seen through Hadoop. */
class StorageTest {

  @TempDir java.nio.file.Path folder;

  private Storage alone;
  private Storage throughHadoop;

  @BeforeEach
  void open() throws IOException {
    // Without the launcher a path that has no scheme may be of another file system.
    alone = Storage.of(new Path("file:" + folder));
    throughHadoop = Storage.of(new Path(folder.toString()));
    assertThat(alone.isHere()).isTrue();
    assertThat(throughHadoop.isHere()).isFalse();
    Files.createDirectories(folder.resolve("b 目录"));
    Files.writeString(folder.resolve("a c.csv"), "指标");
  }

  private Path path(String name) {
    return new Path(new Path("file:" + folder), new Path(null, null, name));
  }

  @Test
  void shouldSeeTheSameFilesAsHadoop() throws IOException {
    List<Storage.Found> found = alone.list(path("."));

    assertThat(found).extracting(Storage.Found::name).containsExactly("a c.csv", "b 目录");
    assertThat(found).isEqualTo(throughHadoop.list(path(".")));
    assertThat(alone.status(path("a c.csv"))).isEqualTo(throughHadoop.status(path("a c.csv")));
    assertThat(alone.isFolder(path("b 目录"))).isTrue();
    assertThat(alone.exists(path("none"))).isFalse();
    assertThat(alone.list(path("none"))).isEmpty();
  }

  @Test
  void shouldReadTheSameBytesAsHadoop() throws IOException {
    assertThat(new String(alone.read(path("a c.csv")), StandardCharsets.UTF_8)).isEqualTo("指标");
    assertThat(throughHadoop.read(path("a c.csv"))).isEqualTo(alone.read(path("a c.csv")));
    assertThatThrownBy(() -> alone.read(path("none"))).isInstanceOf(FileNotFoundException.class);
    assertThatThrownBy(() -> alone.status(path("none"))).isInstanceOf(FileNotFoundException.class);
  }

  @Test
  void shouldQualifyPathsAsHadoopDoes() throws IOException {
    Path relative = new Path("a/b");
    assertThat(alone.qualified(relative)).isEqualTo(throughHadoop.qualified(relative));
  }

  @Test
  void shouldWriteFilesWithThePermissionsThatHadoopGives() throws IOException {
    byte[] bytes = {1, 2, 3};
    for (Path place : List.of(new Path("file:" + folder), new Path(folder.toString()))) {
      LakeFiles.of(place, () -> LocalFiles.configuration())
          .write(new Path(place, "of" + place.toUri().getScheme()), "", bytes);
    }

    assertThat(Files.readAllBytes(folder.resolve("offile"))).isEqualTo(bytes);
    assertThat(Files.getPosixFilePermissions(folder.resolve("offile")))
        .isEqualTo(Files.getPosixFilePermissions(folder.resolve("ofnull")));
  }
}
