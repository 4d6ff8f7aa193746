package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

  private static final byte[] KEPT =
      "郑州高新区,2020,第17/169;".repeat(9).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final Configuration hadoop = LocalFiles.configuration();
  private Shelf shelf;
  private Path file;

  @BeforeEach
  void keep() throws IOException {
    shelf = new Shelf(Lake.at("file:" + folder.resolve("lake")), "shelf");
    keep("one");
    file = folder.resolve("lake/shelf/one.lz4");
  }

  private void keep(String key) throws IOException {
    Shelf.Parcel parcel = new Shelf.Parcel();
    parcel.write(KEPT);
    shelf.keep(key, parcel, hadoop);
  }

  @Test
  void shouldGiveWhatIsKeptAndNothingUnderAnotherKey() throws IOException {
    assertThat(shelf.find("one", hadoop).orElseThrow().readAllBytes()).isEqualTo(KEPT);
    assertThat(shelf.has("one", hadoop)).isTrue();
    assertThat(shelf.find("another", hadoop)).isEmpty();
    assertThat(shelf.has("another", hadoop)).isFalse();
  }

  @Test
  void shouldGiveNothingElseWhicheverBitIsFlipped() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      Optional<InputStream> found = shelf.find("one", hadoop);
      assertThat(found).as("bit " + bit).isEmpty();
    }
  }

  @Test
  void shouldGiveNothingOfWhatIsCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      Optional<InputStream> found = shelf.find("one", hadoop);
      assertThat(found).as(length + " bytes").isEmpty();
    }
  }

  @Test
  void shouldRemoveWhatIsUnderOtherKeys() throws IOException {
    keep("other");
    Files.writeString(folder.resolve("lake/shelf/litter.gz"), "of an earlier version");
    shelf.retain(Set.of("other"), hadoop);
    try (var left = Files.list(folder.resolve("lake/shelf"))) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly("other.lz4");
    }
  }
}
