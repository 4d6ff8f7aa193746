package org.zonemark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.paper.Manifest;
import org.zonemark.store.Damage;
import org.zonemark.store.Lake;
import org.zonemark.store.Lease;

class PipelineRunTest {

  private RunInMemory night;

  @BeforeEach
  void begin() throws IOException {
    night = new RunInMemory();
  }

  @Test
  void shouldPublishWhatWasDerived() throws Exception {
    RunResult ended = night.run();

    assertThat(ended.exitCode()).isZero();
    assertThat(night.current()).isEqualTo(ended.runId()).startsWith("20260102T030406006Z-");
    assertThat(night.text("growth")).isEqualTo("first");
    assertThat(night.outcome().outcome()).isEqualTo("published");
    assertThat(night.outcome().runId()).isEqualTo(ended.runId());
  }

  @Test
  void shouldNotNameADayOfJudgementWhereNothingWasRead() throws Exception {
    assertThat(night.run().lines().get(0)).endsWith("评判日 2025-12-31");
    night.statements = "";
    night.asOf = LocalDate.EPOCH;
    assertThat(night.run().lines().get(0)).contains("没有读到数值").doesNotContain("1970");
  }

  @Test
  void shouldNameEveryFileInTheManifest() throws Exception {
    night.run();
    Manifest manifest = Manifest.of(night.lake().latest().orElseThrow());
    String folder = "/lake/snapshots/" + night.current() + "/";
    assertThat(manifest.files())
        .extracting(file -> folder + file.path())
        .containsExactlyInAnyOrderElementsOf(
            night.paths(folder).stream()
                .filter(path -> night.files.bytes(path) != null)
                .filter(path -> !path.contains("/manifest."))
                .toList());
  }

  @Test
  void shouldPublishNothingWhereNothingHasChanged() throws Exception {
    night.run();
    String first = night.current();

    RunResult ended = night.run();

    assertThat(ended.exitCode()).isZero();
    assertThat(night.current()).isEqualTo(first);
    assertThat(night.lake().latest().orElseThrow().runId()).isEqualTo(first);
    assertThat(night.outcome().outcome()).isEqualTo("unchanged");
  }

  @Test
  void shouldMakeAnUnchangedSnapshotAgainWhereItIsDamaged() throws Exception {
    night.run();
    String first = night.current();
    damage("growth/part-0.parquet");

    assertThat(night.run().outcome()).isEqualTo("published");

    assertThat(night.current()).isNotEqualTo(first);
    assertThat(night.seen()).isPresent();
  }

  @Test
  void shouldHoldWhatAGateRefusesAndKeepWhatIsCurrent() throws Exception {
    night.run();
    String first = night.current();
    night.statements = "second";
    night.findings.put("unknown_zone", 2L);

    RunResult ended = night.run();

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.lines())
        .contains("门槛 unknown_zone（园区不明）：2 条，最多允许 0 条 - 改法：改正表 findings 所列的输入，或放宽 run.yaml 中的门槛");
    assertThat(night.current()).isEqualTo(first);
    assertThat(night.lake().held()).singleElement();
    assertThat(night.outcome().outcome()).isEqualTo("gate");
    assertThat(night.outcome().exitCode()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4|6|门槛 unread_cells_pct：有数值的单元格 60.0%（10 个中 6 个）没有读入，最多允许 50%",
        "0|6|门槛 unread_cells_pct：1 个文件中没有读入任何数值",
        "0|0|门槛 unread_cells_pct：1 个文件中没有读入任何数值"
      })
  void shouldHoldASnapshotOfWhichMostCellsWereNotRead(long read, long unread, String said)
      throws Exception {
    night.balance = Map.of("observation", read, "finding", unread, "header", 100L);

    RunResult ended = night.run();

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.lines()).anyMatch(line -> line.startsWith(said));
    assertThat(night.lake().latest()).isEmpty();
    assertThat(night.lake().held()).singleElement();
  }

  @Test
  void shouldPublishWhereHalfOfTheCellsWereRead() throws Exception {
    night.balance = Map.of("observation", 4L, "target", 1L, "finding", 5L);

    assertThat(night.run().exitCode()).isZero();
  }

  @Test
  void shouldAddNothingWhereTheSameIsHeldAgain() throws Exception {
    night.findings.put("unknown_zone", 2L);
    night.run();
    RunResult ended = night.run();
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(night.lake().held()).singleElement();

    night.statements = "second";
    night.run();
    assertThat(night.lake().held()).hasSize(2);
  }

  @Test
  void shouldHoldWhatAPersonWantsToSeeFirst() throws Exception {
    night.hold = true;
    RunResult ended = night.run();
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.outcome()).isEqualTo("held");
    assertThat(ended.lines()).last().asString().contains("`zonemark publish " + ended.runId());
    assertThat(night.lake().latest()).isEmpty();
    assertThat(night.run().runId()).isEqualTo(ended.runId());

    night.hold = false;
    assertThat(night.run().outcome()).isEqualTo("published");
  }

  @Test
  void shouldCarryOverTheTablesThatAJobDoesNotWrite() throws Exception {
    night.run();
    night.statements = "second";

    assertThat(night.run(EnumSet.of(Job.ATTAIN)).exitCode()).isZero();

    assertThat(night.text("growth")).isEqualTo("first");
    assertThat(night.text("attainment")).isEqualTo("second");
    Manifest manifest = Manifest.of(night.lake().latest().orElseThrow());
    assertThat(manifest.tables().get("growth").carriedOver()).isTrue();
    assertThat(manifest.tables().get("attainment").carriedOver()).isFalse();
    assertThat(manifest.run().jobs())
        .containsExactly("ingest", "rank", "growth", "attain", "index", "report");
  }

  @Test
  void shouldRefuseToCarryOverATableThatIsDamagedOrGone() throws Exception {
    night.run();
    String first = night.current();
    damage("growth/part-0.parquet");
    assertThatThrownBy(() -> night.run(EnumSet.of(Job.ATTAIN)))
        .isInstanceOf(Damage.class)
        .hasMessageContainingAll("growth/part-0.parquet", " - remedy: ", "zonemark lake repair");
    assertThat(night.current()).isEqualTo(first);
    assertThat(night.outcome().outcome()).isEqualTo("failed");

    night.files.remove("/lake/snapshots/" + first + "/growth/part-0.parquet");
    assertThatThrownBy(() -> night.run(EnumSet.of(Job.ATTAIN)))
        .isInstanceOf(Damage.class)
        .hasMessageContaining("growth/part-0.parquet is gone");
  }

  private void damage(String file) throws IOException {
    String path = "/lake/snapshots/" + night.current() + "/" + file;
    byte[] bytes = night.files.bytes(path).clone();
    bytes[bytes.length / 2] ^= 4;
    night.files.put(path, bytes);
  }

  @Test
  void shouldRefuseAJobThatHasNothingToRead() throws IOException {
    assertThatThrownBy(() -> night.run(EnumSet.of(Job.RANK)))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("has no snapshot to read");
    assertThat(night.outcome().outcome()).isEqualTo("usage");
    assertThat(night.outcome().exitCode()).isEqualTo(2);
  }

  @Test
  void shouldLeaveThePointerWhereDerivingFails() throws Exception {
    night.run();
    String first = night.current();
    night.statements = "second";
    night.before =
        staged -> {
          assertThat(night.outcome().outcome()).isEqualTo("running");
          throw new IOException("No space left on device");
        };

    assertThatThrownBy(night::run).hasMessage("No space left on device");

    assertThat(night.current()).isEqualTo(first);
    assertThat(night.paths(".staging")).isEmpty();
    assertThat(night.outcome().outcome()).isEqualTo("failed");
    assertThat(night.outcome().messages())
        .singleElement()
        .asString()
        .contains("the disk is full - remedy: ");
  }

  @Test
  void shouldLoseWhereAnotherRunHasTheLake() throws Exception {
    night.run();
    String first = night.current();
    night.statements = "second";
    Lease other = night.lake().lease("another run");
    RunResult ended = night.run();
    other.close();
    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(ended.lines())
        .singleElement()
        .asString()
        .contains("another run", "changed nothing", " - remedy: ");
    assertThat(night.current()).isEqualTo(first);
    assertThat(night.outcome().outcome()).isEqualTo("published");
    assertThat(night.run().outcome()).isEqualTo("published");
  }

  @Test
  void shouldPublishNothingWhereTheLakeWasTakenFromIt() throws Exception {
    night.before = staged -> night.files.put("/lake/.lease.json", bytes("{\"nonce\": \"other\"}"));

    RunResult ended = night.run();

    assertThat(ended.exitCode()).isEqualTo(4);
    assertThat(night.lake().latest()).isEmpty();
    assertThat(night.paths("/lake/snapshots/2026")).isEmpty();
    assertThat(night.outcome().outcome()).isEqualTo("running");
  }

  @Test
  void shouldTakeALeaseFromAProcessThatIsNoMore() throws Exception {
    String lease = "{\"host\": \"elsewhere\", \"pid\": 1, \"seconds\": 1, \"nonce\": \"x\"}";
    night.files.put("/lake/.lease.json", bytes(lease));
    long begun = System.nanoTime();

    assertThat(night.run().outcome()).isEqualTo("published");

    assertThat(System.nanoTime() - begun).isGreaterThan(900_000_000L);
    assertThat(night.paths(".lease")).isEmpty();
  }

  @Test
  void shouldRemoveWhatAKilledRunHasLeft() throws Exception {
    night.run();
    for (String left :
        new String[] {
          "snapshots/.20260101T000000000Z-aaaaaa.staging/growth/part-0.parquet",
          "snapshots/.20250101T000000000Z-aaaaaa.removed/growth/part-0.parquet",
          "snapshots/20260105T000000000Z-aaaaaa/growth/part-0.parquet",
          ".LATEST.json.new"
        }) {
      put(left);
    }
    night.statements = "second";
    night.run();

    assertThat(night.paths("-aaaaaa")).isEmpty();
    assertThat(night.paths(".new")).isEmpty();
    assertThat(night.lake().latest()).isPresent();
  }

  private void put(String file) throws IOException {
    try (var out = night.files.create(new org.apache.hadoop.fs.Path("/lake/" + file))) {
      out.write(1);
    }
  }

  @Test
  void shouldKeepTheNewestSnapshotsAndNoneThatIsTooYoungToRemove() throws Exception {
    for (int number = 0; number < 13; number++) {
      night.statements = "number " + number;
      night.run();
    }
    Lake lake = night.lake();
    assertThat(night.paths("/growth/part-0.parquet")).hasSize(13);
    night.files.age(47);
    night.statements = "next";
    night.run();
    assertThat(night.paths("/growth/part-0.parquet")).hasSize(14);

    night.files.age(40_000_000);
    night.statements = "last";
    night.run();
    assertThat(night.paths("/growth/part-0.parquet")).hasSize(10);
    assertThat(lake.latest()).isNotEqualTo(Optional.empty());
    assertThat(night.text("growth")).isEqualTo("last");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
