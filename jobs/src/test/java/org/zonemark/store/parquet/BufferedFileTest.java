package org.zonemark.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.parquet.io.SeekableInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BufferedFileTest {

  @TempDir private Path folder;

  @Test
  void shouldGiveTheBytesOfEveryPlaceHoweverItIsReached() throws IOException {
    Random random = new Random(7);
    byte[] bytes = new byte[60_000];
    random.nextBytes(bytes);
    BufferedFile file = new BufferedFile(Files.write(folder.resolve("some"), bytes));
    assertThat(file.getLength()).isEqualTo(60_000);

    try (SeekableInputStream in = file.newStream()) {
      int at = 0;
      for (int step = 0; step < 3_000; step++) {
        // Near before and behind, and far away.
        int near = at + random.nextInt(600) - 300;
        at = step % 3 > 0 ? Math.min(Math.max(near, 0), 39_999) : random.nextInt(40_000);
        in.seek(at);
        assertThat(in.getPos()).isEqualTo(at);
        assertThat(in.read()).isEqualTo(bytes[at++] & 0xFF);
        // Less than the buffer holds, and more.
        byte[] some = new byte[step % 2 == 0 ? random.nextInt(100) : random.nextInt(19_000)];
        if (step % 5 == 0) {
          in.readFully(ByteBuffer.wrap(some));
        } else {
          in.readFully(some);
        }
        assertThat(some).isEqualTo(Arrays.copyOfRange(bytes, at, at + some.length));
        at += some.length;
        assertThat(in.getPos()).isEqualTo(at);
      }
    }
  }

  @Test
  void shouldNameAFileThatIsNotThere() {
    BufferedFile absent = new BufferedFile(folder.resolve("absent"));

    assertThatThrownBy(absent::newStream)
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("absent");
  }
}
