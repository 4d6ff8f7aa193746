package org.zonemark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.index.IndexCommands;
import org.zonemark.job.lake.LakeCommands;
import org.zonemark.store.Lake;
import org.zonemark.store.Lease;
import org.zonemark.store.LocalFiles;
import org.zonemark.store.Snapshot;
import org.zonemark.testing.ConfFiles;

class CommandsTest {

  @TempDir Path folder;
  private String conf;
  private Overrides overrides;

  @BeforeEach
  void publish() throws IOException {
    conf = ConfFiles.sound().into(folder.resolve("conf")).toString();
    overrides = new Overrides(Map.of("lake", folder.resolve("lake").toString()), Map.of());
    Lake lake = Lake.at(folder.resolve("lake").toString(), LocalFiles.configuration());
    try (Lease lease = lake.lease("test")) {
      Snapshot staged = lake.stage("first");
      staged.seal("{}".getBytes(StandardCharsets.UTF_8));
      lake.publish(staged, Optional.empty(), lease, Instant.EPOCH);
    }
  }

  @Test
  void shouldReadTheLakeWhileASourceHasAQuestionOpen() throws Exception {
    Path source = Path.of(conf, "sources/yearbook.yaml");
    Files.writeString(
        source, Files.readString(source).replace("publisher: 统计局", "publisher: \"?\""));

    assertThat(Commands.where(conf, overrides))
        .isEqualTo(folder.resolve("lake/snapshots/first").toString());
    assertThat(LakeCommands.of(conf, overrides).verify(List.of()).exitCode()).isZero();
    // It gets as far as the zone.
    assertThatThrownBy(() -> Commands.explain(conf, overrides, List.of("火星高新区", "gdp", "2022")))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("火星高新区");
    assertThatThrownBy(
            () ->
                IndexCommands.compare(
                    conf, overrides, List.of("mars", "venus"), null, null, "x.csv"))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("mars");
    assertThatThrownBy(() -> Commands.check(conf, overrides))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("`publisher` is an open question");
  }

  @Test
  void shouldReadTheLakeBeforeAnySourceIsDeclared() throws Exception {
    Files.delete(Path.of(conf, "sources/yearbook.yaml"));
    Files.writeString(Path.of(conf, "run.yaml"), "undeclared: ask\n");

    assertThat(Commands.where(conf, overrides)).endsWith("first");
    assertThatThrownBy(() -> Commands.explain(conf, overrides, List.of("火星高新区", "gdp", "2022")))
        .hasMessageContaining("火星高新区");
  }

  @Test
  void shouldStillRefuseAMistakeInTheSettingsThatNameTheLake() throws Exception {
    Files.writeString(Path.of(conf, "run.yaml"), "lak: x\n");

    assertThatThrownBy(() -> Commands.where(conf, overrides))
        .isInstanceOf(UsageProblem.class)
        .hasMessageContaining("run.yaml:1");
  }

  @Test
  void shouldPointToTheConfigurationWhereThePlaceAroundItIsNamed() {
    assertThatThrownBy(() -> Commands.check(folder.toString(), overrides))
        .isInstanceOf(UsageProblem.class)
        .hasMessageEndingWith(" - remedy: did you mean %s/conf?".formatted(folder));
  }

  @Test
  void shouldNameTheFlagThatTheUserWrote() {
    Overrides mars = overrides.with("focus", "火星高新区");

    assertThatThrownBy(() -> Commands.check(conf, mars))
        .isInstanceOf(UsageProblem.class)
        .hasMessage("flag --zone: there is no zone `火星高新区` - remedy: name a zone of zones.csv");
  }
}
