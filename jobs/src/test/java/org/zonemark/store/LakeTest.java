package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lake on the disk of this machine. */
class LakeTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void open() throws IOException {
    lake = Lake.at("file:" + folder.resolve("湖"));
  }

  private void publish(String run) throws IOException {
    Optional<Snapshot> previous = lake.latest();
    try (Lease lease = lake.lease("test")) {
      Snapshot staged = lake.stage(run);
      staged.write("report/report.zh.html", run);
      staged.seal("{}".getBytes(StandardCharsets.UTF_8));
      lake.publish(staged, previous, lease, NOW);
    }
  }

  private Path current() {
    return folder.resolve("湖/current");
  }

  @Test
  void shouldLeadPeopleToTheCurrentSnapshotByALink() throws IOException {
    publish("first");
    assertThat(current().resolve("report/report.zh.html")).hasContent("first");
    publish("second");
    assertThat(current().resolve("report/report.zh.html")).hasContent("second");
    assertThat(Files.readSymbolicLink(current())).hasToString("snapshots/second");

    try (Lease lease = lake.lease("test")) {
      lake.rollBack(lake.snapshot("first"), lease, NOW);
    }
    assertThat(current().resolve("report/report.zh.html")).hasContent("first");
    assertThat(new Litter(lake).dead()).isEmpty();
  }

  @Test
  void shouldPublishWhereSomethingElseBearsTheNameOfTheLink() throws IOException {
    Files.createDirectories(current().resolve("mine"));
    publish("first");
    assertThat(lake.latest()).isPresent();
    assertThat(current().resolve("mine")).isDirectory();
    assertThat(folder.resolve("湖/.current.new")).doesNotExist();
  }

  @Test
  void shouldNotTakeAPointerThatCannotBeReadForNone() throws IOException {
    publish("first");
    Path pointer = folder.resolve("湖/LATEST.json");
    Files.delete(pointer);
    assertThat(lake.latest()).isEmpty();
    // Java tells a link that leads in a circle just as a file that is not there.
    Files.createSymbolicLink(pointer, pointer);
    for (Lake one : List.of(lake, Lake.at(folder.resolve("湖").toString()))) {
      assertThatThrownBy(one::latest)
          .isInstanceOf(PathFailure.class)
          .hasMessageContaining("LATEST.json");
    }
  }
}
