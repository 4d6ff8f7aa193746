package org.zonemark.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFileTest {

  @TempDir private Path folder;

  @Test
  void shouldFindNoneWhereNoneIsKnownToHoldChinese() throws IOException {
    Files.createFile(folder.resolve("DejaVuSans.ttf"));
    Files.createFile(folder.resolve("wqy-microhei.txt"));

    assertThat(FontFile.below(List.of(folder, folder.resolve("absent")))).isEmpty();
  }

  @Test
  void shouldPreferTheBestOfThoseInstalled() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("truetype/wqy"));
    Files.createFile(folder.resolve("simsun.ttc"));
    Files.createFile(deep.resolve("wqy-microhei.ttc"));

    FontFile found = FontFile.below(List.of(folder)).orElseThrow();

    assertThat(found.path()).isEqualTo(deep.resolve("wqy-microhei.ttc"));
    assertThat(found.name()).endsWith("wqy-microhei.ttc,0");
  }

  @Test
  void shouldTakeTheMainlandFormsOfACollectionThatHoldsOthersFirst() {
    assertThat(new FontFile(Path.of("NotoSansCJK-Regular.ttc")).name())
        .isEqualTo("NotoSansCJK-Regular.ttc,2");
    assertThat(new FontFile(Path.of("msyh.ttf")).name()).isEqualTo("msyh.ttf");
  }
}
