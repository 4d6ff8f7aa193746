package org.zonemark.job.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.conf.UsageProblem;
import org.zonemark.job.RunInMemory;
import org.zonemark.job.RunResult;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;
import org.zonemark.store.Damage;
import org.zonemark.store.Lake;

class LakeCommandsTest {

  private RunInMemory night;
  private String first;
  private String second;

  @BeforeEach
  void publishTwice() throws Exception {
    night = new RunInMemory();
    first = night.run().runId();
    night.statements = "second";
    second = night.run().runId();
  }

  private LakeCommands commands() throws IOException {
    return new LakeCommands(
        night.conf.run(), night.lake(), () -> RunInMemory.MORNING.plusSeconds(60));
  }

  private static List<String> lines(RunResult result) {
    assertThat(result.exitCode()).as(result.lines().toString()).isZero();
    return result.lines();
  }

  private String pointer() {
    return new String(night.files.bytes("/lake/LATEST.json"), StandardCharsets.UTF_8);
  }

  private void point(String text) {
    night.files.put("/lake/LATEST.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private void damage(String run) {
    String path = "/lake/snapshots/" + run + "/growth/part-0.parquet";
    night.files.put(path, "another".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldSayTheSameInBothLanguages() {
    assertThat(Messages.of(Lang.ZH).keys())
        .containsExactlyInAnyOrderElementsOf(Messages.of(Lang.EN).keys());
  }

  @Test
  void shouldListEverySnapshotWithWhatItIs() throws Exception {
    night.statements = "third";
    night.findings.put("unknown_zone", 1L);
    night.run();
    List<String> lines = lines(commands().list());
    assertThat(lines.get(1)).contains(first, "已发布");
    assertThat(lines.get(2)).contains(second, "当前");
    assertThat(lines.get(3)).contains("暂扣");
    assertThat(lines.subList(4, lines.size())).first().asString().contains("/lake/runs.jsonl");
    assertThat(lines).last().asString().contains("门槛未通过  退出码 3");
    damage(first);
    assertThat(lines(commands().list())).hasSize(lines.size());
  }

  @Test
  void shouldShowWhatAManifestSays() throws Exception {
    assertThat(lines(commands().show(first)))
        .anyMatch(line -> line.contains("/lake/snapshots/" + first))
        .anyMatch(line -> line.contains("growth"))
        .anyMatch(line -> line.endsWith("前一快照 -"))
        .noneMatch(line -> line.contains("null"));
    assertThatThrownBy(() -> commands().show("../../etc"))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("zonemark lake list");
  }

  @Test
  void shouldShowFindingsByTheirWords() throws Exception {
    night.statements = "third";
    night.findings.put("jump", 12L);
    night.findings.put("target_yearly_or_total", 2L);
    night.run();

    assertThat(lines(commands().show(night.current())))
        .contains("数据问题：升降悬殊 jump 12 条、跨多年的变动未说明年均还是累计 target_yearly_or_total 2 条");
  }

  @Test
  void shouldNameEveryFileThatIsNotAsWritten() throws Exception {
    assertThat(lines(commands().verify(List.of()))).singleElement().asString().contains("2 个快照");
    damage(first);
    night.files.remove("/lake/snapshots/" + second + "/attainment/part-0.parquet");

    RunResult result = commands().verify(List.of());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.lines())
        .hasSize(2)
        .anyMatch(line -> line.contains(first + "/growth/part-0.parquet has 7 bytes"))
        .anyMatch(line -> line.contains(second + "/attainment/part-0.parquet is gone"));
  }

  @Test
  void shouldGoBackToAnEarlierSnapshotByAPointerThatGoesOn() throws Exception {
    lines(commands().rollBack(first));
    assertThat(night.current()).isEqualTo(first);
    assertThat(pointer()).contains("\"sequence\" : 3");

    // What was rolled back is not litter.
    night.statements = "third";
    night.run();
    assertThat(night.paths("/lake/snapshots/" + second + "/growth")).isNotEmpty();
  }

  @Test
  void shouldNotGoBackToADamagedSnapshot() {
    damage(first);
    assertThatThrownBy(() -> commands().rollBack(first)).isInstanceOf(Damage.class);
    assertThat(pointer()).contains(second);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"run_id\": \"..\", \"path\": \"../../../../etc\"}",
        "{\"run_id\": \"../../etc\", \"path\": \"snapshots/../../etc\"}",
        "{\"run_id\": \"20200101T000000000Z-aaaaaa\", \"path\":"
            + " \"snapshots/20200101T000000000Z-aaaaaa\"}"
      })
  void shouldTellADamagedPointerInOneLineAndRepairIt(String text) throws Exception {
    point(text);
    assertThatThrownBy(() -> night.lake().latest())
        .isInstanceOf(Damage.class)
        .hasMessageContainingAll("/lake/LATEST.json", " - remedy: ", "`zonemark lake repair`");
    assertThatThrownBy(() -> night.run()).isInstanceOf(Damage.class);
    assertThat(commands().verify(List.of()).exitCode()).isEqualTo(1);

    lines(commands().repair());

    assertThat(night.current()).isEqualTo(second);
    assertThat(night.run().outcome()).isEqualTo("unchanged");
  }

  @Test
  void shouldReadAPointerThatAnEditorPutAMarkBefore() throws Exception {
    point("\uFEFF" + pointer());
    assertThat(night.current()).isEqualTo(second);
  }

  @Test
  void shouldRepairAPointerThatIsAFolder() throws Exception {
    night.files.remove("/lake/LATEST.json");
    night.files.mkdirs(new org.apache.hadoop.fs.Path("/lake/LATEST.json/x"));
    assertThatThrownBy(() -> night.lake().latest()).hasMessageContaining("is a folder");
    lines(commands().repair());
    assertThat(night.current()).isEqualTo(second);
  }

  @Test
  void shouldRepairByTheNewestSnapshotThatIsWhole() throws Exception {
    damage(second);
    lines(commands().repair());
    assertThat(night.current()).isEqualTo(first);
    assertThat(lines(commands().repair())).singleElement().asString().contains("无需修复");
  }

  @Test
  void shouldReleaseWhatIsHeldWhereNothingWasPublishedSince() throws Exception {
    night.statements = "third";
    night.findings.put("unknown_zone", 1L);
    String held = night.run().runId();
    assertThat(night.current()).isEqualTo(second);

    lines(commands().publish(held));

    assertThat(night.current()).isEqualTo(held);
    assertThat(night.lake().held()).isEmpty();
    assertThat(night.seen()).contains(held);
    assertThatThrownBy(() -> commands().publish(held)).isInstanceOf(UsageProblem.class);
  }

  @Test
  void shouldNotReleaseWhatWasOvertaken() throws Exception {
    night.statements = "third";
    night.findings.put("unknown_zone", 1L);
    String held = night.run().runId();
    night.findings.clear();
    night.statements = "fourth";
    night.run();
    assertThatThrownBy(() -> commands().publish(held)).isInstanceOf(UsageProblem.class);
  }

  @Test
  void shouldOnlyNameWhatItWouldRemoveWhereAsked() throws Exception {
    night.files.mkdirs(new org.apache.hadoop.fs.Path("/lake/snapshots/.x.staging"));
    List<String> before = new ArrayList<>(night.files.paths());
    assertThat(lines(commands().clear(true))).hasSize(2).last().asString().contains(".x.staging");
    assertThat(night.files.paths()).isEqualTo(before);
    lines(commands().clear(false));
    assertThat(night.paths(".x.staging")).isEmpty();
  }

  @Test
  void shouldEndWithTheExitCodeOfTheRunItWaitedFor() throws Exception {
    assertThat(commands().await(null, Duration.ofSeconds(1)).exitCode()).isZero();
    assertThat(commands().await(first, Duration.ofSeconds(1)).exitCode()).isZero();
    night.statements = "third";
    night.findings.put("unknown_zone", 1L);
    night.run();
    assertThat(commands().await(null, Duration.ofSeconds(1)).exitCode()).isEqualTo(3);
  }

  @Test
  void shouldSayThatARunIsNoMore() throws Exception {
    night.lake().leave(Lake.OUTCOME, "{\"outcome\": \"running\", \"exit_code\": null}");
    RunResult result = commands().await(null, Duration.ofMinutes(5));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.lines()).singleElement().asString().contains("运行已中断");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldRepairToTheLastPublishedThoughTheClockWasSetBack(boolean isPointerLost)
      throws Exception {
    night.now = RunInMemory.MORNING.minusSeconds(86_400);
    night.statements = "third";
    String third = night.run().runId();
    night.now = RunInMemory.MORNING.minusSeconds(2 * 86_400);
    night.statements = "fourth";
    String fourth = night.run().runId();
    assertThat(fourth).isLessThan(third);
    assertThat(third).isLessThan(first);
    damage(fourth);
    if (isPointerLost) {
      point("torn");
    }

    lines(commands().repair());

    assertThat(night.current()).isEqualTo(third);
  }
}
