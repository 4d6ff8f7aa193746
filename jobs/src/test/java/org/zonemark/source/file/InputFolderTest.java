package org.zonemark.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFolderTest {

  @TempDir Path outside;

  private static List<InputFolder.Entry> list(Path folder) throws IOException {
    FileSystem system = FileSystem.getLocal(new Configuration());
    return InputFolder.list(new org.apache.hadoop.fs.Path(folder.toUri()), system);
  }

  @Test
  void shouldFollowNoLinkOutOfTheFolderAndOpenNoPipe() throws Exception {
    Path inputs = Files.createDirectories(outside.resolve("inputs/x.csv"));
    Files.writeString(inputs.resolve("in.csv"), "1");
    Files.writeString(outside.resolve("secret.csv"), "2");
    Path folder = inputs.getParent();
    Files.createSymbolicLink(folder.resolve("secret.csv"), outside.resolve("secret.csv"));
    Files.createSymbolicLink(folder.resolve("zero.csv"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("loop.csv"), folder.resolve("loop.csv"));
    Files.createSymbolicLink(folder.resolve("up"), folder);
    Files.createSymbolicLink(folder.resolve("within.csv"), inputs.resolve("in.csv"));
    new ProcessBuilder("mkfifo", folder.resolve("pipe.csv").toString()).start().waitFor();

    assertThat(list(folder))
        .extracting(InputFolder.Entry::path, InputFolder.Entry::refusal)
        .containsExactly(
            tuple("loop.csv", "link"),
            tuple("pipe.csv", "pipe, socket or device"),
            tuple("secret.csv", "link"),
            tuple("up", "link"),
            tuple("within.csv", ""),
            tuple("x.csv/in.csv", ""),
            tuple("zero.csv", "link"));
  }

  @Test
  void shouldOpenFilesWhoseNamesHoldAnySign() throws IOException {
    for (String name : List.of("a:b.csv", "100%.csv", "a'[1].csv", "表 1.csv")) {
      Files.writeString(outside.resolve(name), name);
    }
    for (InputFolder.Entry file : list(outside)) {
      org.apache.hadoop.fs.Path location = new org.apache.hadoop.fs.Path(file.location());
      try (var in = InputFolder.system(location, new Configuration()).open(location)) {
        assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
            .isEqualTo(file.path());
      }
    }
    assertThat(list(outside)).hasSize(4);
  }

  @Test
  void shouldGiveNothingWhereThereIsNoFolder() throws IOException {
    assertThat(list(outside.resolve("none"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "~$年鉴.xlsx, true", "2023/Thumbs.db, true", "a/.DS_Store, true", "._ok.csv, true",
    ".~lock.ok.csv#, true", "desktop.ini, true", "ok.csv, false", "~.csv, false"
  })
  void shouldKnowWhatDesktopsAndOfficeProgramsLeave(String path, boolean isLitter) {
    assertThat(InputFolder.isLitter(path)).isEqualTo(isLitter);
  }
}
