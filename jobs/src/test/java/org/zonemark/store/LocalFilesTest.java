package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFilesTest {

  @TempDir java.nio.file.Path folder;

  private FileSystem files;

  @BeforeEach
  void open() throws IOException {
    files = FileSystem.newInstance(folder.toUri(), LocalFiles.configuration());
  }

  @Test
  void shouldHandleThePathsOfThisMachine() {
    assertThat(files).isInstanceOf(LocalFiles.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rwxr-xr-x", "r--r--r--", "rw-------", "rwx-w---x"})
  void shouldSetAndTellPermissionsAsTheSystemDoes(String permissions) throws IOException {
    java.nio.file.Path made = Files.writeString(folder.resolve("高新区.csv"), "郑州");

    files.setPermission(new Path(made.toUri()), FsPermission.valueOf("-" + permissions));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo(permissions);
    FileStatus[] found = files.listStatus(new Path(folder.toUri()));
    assertThat(found).hasSize(1);
    assertThat(found[0].getPermission()).hasToString(permissions);
    assertThat(found[0].getOwner()).isEqualTo(Files.getOwner(made).getName());
    assertThat(found[0].getLen()).isEqualTo(6);
    assertThat(found[0].getPath().getName()).isEqualTo("高新区.csv");
    assertThat(files.getFileStatus(new Path(made.toUri()))).isEqualTo(found[0]);
  }

  @Test
  void shouldSayOfAFileThatIsNotThereWhatHadoopSays() {
    Path none = new Path(folder.resolve("none").toUri());

    assertThatThrownBy(() -> files.getFileStatus(none)).isInstanceOf(FileNotFoundException.class);
  }

  @Test
  void shouldStartNoProcessForAFile() throws IOException {
    // A status that asks a process for permissions is of Hadoop's own private class.
    Path made = new Path(folder.resolve("made/below/file").toUri());
    files.create(made, true).close();

    for (Path path : new Path[] {made, made.getParent(), made.getParent().getParent()}) {
      assertThat(files.getFileStatus(path).getClass()).isEqualTo(FileStatus.class);
    }
  }
}
