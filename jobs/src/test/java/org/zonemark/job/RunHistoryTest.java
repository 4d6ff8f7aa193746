package org.zonemark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.job.paper.GitCommit;
import org.zonemark.job.paper.Outcome;
import org.zonemark.job.paper.RunRecord;
import org.zonemark.report.model.Lang;
import org.zonemark.store.Lake;

/** What is left beside the snapshots of runs: their history, and a text for people. */
class RunHistoryTest {

  @TempDir Path folder;
  private RunInMemory night;

  @BeforeEach
  void begin() throws IOException {
    night = new RunInMemory();
  }

  private String left(String name) throws IOException {
    return new String(night.lake().paper(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  private List<String> outcomes() throws IOException {
    return RunRecord.parsed(left(RunRecord.FILE).getBytes(StandardCharsets.UTF_8)).stream()
        .map(RunRecord::outcome)
        .toList();
  }

  /** One of each kind: published, unchanged, closed by a gate, failed, died, published. */
  private void runAll() throws Exception {
    night.run();
    night.run();
    night.statements = "second";
    night.findings.put("unknown_zone", 2L);
    night.run();
    night.findings.clear();
    night.statements = "third";
    night.before =
        staged -> {
          throw new IOException("No space left on device");
        };
    assertThatThrownBy(() -> night.run()).isInstanceOf(IOException.class);
    night.before = staged -> {};
    night.lake().leave(Lake.OUTCOME, Outcome.running(MadeUpRun.MORNING).json());
    night.run();
  }

  @Test
  void shouldKeepALineOfEveryRunHoweverItEnded() throws Exception {
    runAll();
    assertThat(outcomes())
        .containsExactly("published", "unchanged", "gate", "failed", "died", "published");
  }

  @Test
  void shouldBeATableToDuckDb() throws Exception {
    runAll();
    Path file = folder.resolve(RunRecord.FILE);
    Files.writeString(file, left(RunRecord.FILE));
    try (Statement duckDb = DriverManager.getConnection("jdbc:duckdb:").createStatement();
        ResultSet rows =
            duckDb.executeQuery(
                "SELECT count(*), count(run_id), sum(rows), max(started_at::TIMESTAMPTZ) < '2027-01-01'"
                    + " FROM '%s' WHERE outcome <> 'died' AND seconds >= 0".formatted(file))) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(5);
      assertThat(rows.getInt(2)).isEqualTo(4);
      assertThat(rows.getLong(3))
          .isEqualTo(
              4
                  * night.lake().latest().orElseThrow().contents().values().stream()
                      .filter(one -> one.isData())
                      .count());
      assertThat(rows.getBoolean(4)).isTrue();
    }
  }

  @Test
  void shouldGoOnBehindLinesThatAreNone() throws Exception {
    night.run();
    night.lake().leave(RunRecord.FILE, left(RunRecord.FILE) + "{\"started_at\": \n\nnot a line");
    night.run();
    assertThat(left(RunRecord.FILE)).contains("not a line\n{");
    assertThat(outcomes()).containsExactly("published", "unchanged");
  }

  @Test
  void shouldTellInBothLanguagesWhatHappenedTonight() throws Exception {
    night.run();
    String first = night.current();
    assertThat(left("tonight.zh.txt"))
        .startsWith("Zonemark：今晚已发布新快照（")
        .contains("读者现在看到：运行 " + first + "，评判日 2025-12-31");
    night.statements = "second";
    night.findings.put("duplicate_conflict", 3L);
    night.run();
    assertThat(left("tonight.en.txt"))
        .startsWith("Zonemark: a new snapshot was published tonight (")
        .contains("Readers now see run " + night.current())
        .contains("Against the snapshot before (run " + first + "):")
        .contains(": 0 -> 3\n");

    night.run();
    assertThat(left("tonight.en.txt"))
        .startsWith("Zonemark: nothing has changed tonight (")
        .doesNotContain("Against");
  }

  @Test
  void shouldTellWhyNothingWasPublished() throws Exception {
    night.findings.put("unknown_zone", 2L);
    night.run();
    assertThat(left("tonight.zh.txt"))
        .contains("发布门槛未通过", "读者还没有快照可看", "门槛 unknown_zone（园区不明）：2 条");
    assertThat(left("tonight.en.txt"))
        .contains("gate unknown_zone: 2 findings")
        .doesNotContain("门槛");
    night.findings.clear();
    night.statements = "second";
    night.before =
        staged -> {
          throw new IOException("No space left on device");
        };
    assertThatThrownBy(() -> night.run()).isInstanceOf(IOException.class);
    assertThat(left("tonight.en.txt"))
        .startsWith("Zonemark: the run failed tonight (")
        .contains("the disk is full - remedy: ");
    assertThat(left("tonight.zh.txt")).contains("今晚的运行失败").doesNotContain("the disk is full");
  }

  @Test
  void shouldHaveASubjectForEveryOutcome() {
    for (Lang lang : Lang.values()) {
      for (String outcome :
          List.of("published", "unchanged", "gate", "held", "usage", "failed", RunRecord.DIED)) {
        assertThat(org.zonemark.job.paper.Messages.of(lang).keys())
            .contains("list.outcome." + outcome);
      }
    }
  }

  private void git(String... words) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of("-c", "user.name=a", "-c", "user.email=a@example.org"));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor()).isZero();
  }

  @Test
  void shouldSayTheCommitOfAFolderAndWhetherItDiffers() throws Exception {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    assertThat(GitCommit.of(conf)).isNull();
    git("init", "-q");
    assertThat(GitCommit.of(conf)).isNull();
    Files.writeString(conf.resolve("run.yaml"), "lang: zh\n");
    git("add", ".");
    git("commit", "-q", "-m", "conf");
    String commit = GitCommit.of(conf);
    assertThat(commit).matches("[0-9a-f]{40}");
    Files.writeString(folder.resolve("elsewhere"), "");
    assertThat(GitCommit.of(conf)).isEqualTo(commit);
    Files.writeString(conf.resolve("more.yaml"), "");
    assertThat(GitCommit.of(conf)).isEqualTo(commit + "-dirty");
  }

  @Test
  void shouldSayTheCommitOfAWorktreeAndNotThatOfItsRepository() throws Exception {
    git("init", "-q");
    git("commit", "-q", "--allow-empty", "-m", "first");
    git("worktree", "add", "-q", "-b", "other", "tree");
    String first = GitCommit.of(folder.resolve("tree"));
    git("commit", "-q", "--allow-empty", "-m", "second");
    assertThat(first).matches("[0-9a-f]{40}");
    assertThat(GitCommit.of(folder.resolve("tree"))).isEqualTo(first);
    assertThat(GitCommit.of(folder)).isNotEqualTo(first);
  }
}
