package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
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
    try (Shelf.Parcel parcel = shelf.parcel(key, hadoop)) {
      parcel.write(KEPT);
    }
  }

  /** Ten pieces and the last one, of bytes that cannot be packed. */
  private byte[] keepInPieces() throws IOException {
    byte[] bytes = new byte[350_000];
    new Random(1).nextBytes(bytes);
    try (Shelf.Parcel parcel = shelf.parcel("long", 30_000, hadoop)) {
      for (int from = 0; from < bytes.length; from += 1000) {
        parcel.write(bytes, from, 1000);
      }
    }
    return bytes;
  }

  private List<Path> pieces() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("lake/shelf"))) {
      return all.filter(path -> path.getFileName().toString().startsWith("long")).sorted().toList();
    }
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
  void shouldKeepInPiecesWhatIsLong() throws IOException {
    byte[] bytes = keepInPieces();

    assertThat(pieces()).hasSizeGreaterThan(5);
    assertThat(shelf.find("long", hadoop).orElseThrow().readAllBytes()).isEqualTo(bytes);
  }

  @Test
  void shouldGiveNothingWhereAnyPieceIsLostOrAnother() throws IOException {
    keepInPieces();
    for (Path piece : pieces()) {
      byte[] whole = Files.readAllBytes(piece);
      byte[] torn = whole.clone();
      torn[torn.length / 2] ^= 1;
      Files.write(piece, torn);
      assertThat(shelf.find("long", hadoop)).as("torn " + piece).isEmpty();
      Files.delete(piece);
      assertThat(shelf.find("long", hadoop)).as("lost " + piece).isEmpty();
      Files.write(piece, whole);
    }
    assertThat(shelf.find("long", hadoop)).isPresent();
  }

  @Test
  void shouldRemoveAllPiecesOfAKeyOrNone() throws IOException {
    byte[] bytes = keepInPieces();
    shelf.retain(Set.of("long"), hadoop);
    assertThat(shelf.find("long", hadoop).orElseThrow().readAllBytes()).isEqualTo(bytes);

    shelf.retain(Set.of("one"), hadoop);

    assertThat(pieces()).isEmpty();
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
