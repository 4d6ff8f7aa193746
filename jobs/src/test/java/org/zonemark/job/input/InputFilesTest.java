package org.zonemark.job.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.conf.UsageProblem;
import org.zonemark.source.file.Inputs;
import org.zonemark.store.LocalFiles;
import org.zonemark.testing.ConfFiles;

class InputFilesTest {

  @TempDir Path folder;
  private Path inputs;

  @BeforeEach
  void name() {
    inputs = folder.resolve("输入");
  }

  private Inputs.Listing list(String lang) throws UsageProblem, IOException {
    String run = "inputs: \"%s\"\nlang: %s\nundeclared: infer\n".formatted(inputs, lang);
    return InputFiles.of(
        ConfFiles.sound().without("sources/yearbook.yaml").with("run.yaml", run).accepted(),
        LocalFiles.configuration());
  }

  @Test
  void shouldListWhatIsInTheFolder() throws Exception {
    Files.createDirectories(inputs);
    assertThat(list("zh").files()).isEmpty();
    Files.writeString(inputs.resolve("a.csv"), "1");
    assertThat(list("zh").files()).singleElement();
  }

  @Test
  void shouldRefuseAFolderThatIsNotThereAndNotTakeItForAnEmptyOne() {
    assertThatThrownBy(() -> list("en"))
        .isInstanceOf(UsageProblem.class)
        .hasMessage(
            "There is no inputs folder %s - remedy: mount or make it, or name another with --inputs"
                    .formatted(inputs)
                + " or in run.yaml; nothing was published");
    assertThatThrownBy(() -> list("zh"))
        .isInstanceOf(UsageProblem.class)
        .hasMessageStartingWith("输入文件夹 %s 不存在 - remedy: 挂载或建立它".formatted(inputs));
  }

  @Test
  void shouldRefuseAFileInPlaceOfTheFolder() throws IOException {
    Files.writeString(inputs, "1");
    assertThatThrownBy(() -> list("en"))
        .isInstanceOf(UsageProblem.class)
        .hasMessageStartingWith(inputs + " is a file, not a folder of inputs - remedy: ");
  }
}
