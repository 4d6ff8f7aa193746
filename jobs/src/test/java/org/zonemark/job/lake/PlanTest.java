package org.zonemark.job.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.conf.text.Overrides;
import org.zonemark.job.RunResult;
import org.zonemark.testing.ConfFiles;

class PlanTest {

  @TempDir Path folder;

  @Test
  void shouldOpenNoFileThatARunDoesNotOpen() throws Exception {
    Path conf = ConfFiles.sound().into(folder.resolve("conf"));
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.writeString(inputs.resolve("yearbook.csv"), "指标,绝对额,同比\n地区生产总值,348,10.3\n");
    Files.createSymbolicLink(inputs.resolve("endless.csv"), Path.of("/dev/zero"));
    Files.createSymbolicLink(inputs.resolve("loop.csv"), Path.of("loop.csv"));
    RunResult plan =
        Plan.of(
            conf.toString(),
            new Overrides(
                Map.of(
                    "inputs", inputs.toString(),
                    "lake", folder.resolve("lake").toString(),
                    "lang", "en"),
                Map.of()));
    assertThat(plan.exitCode()).isZero();
    assertThat(plan.lines())
        .contains(
            "  not opened  endless.csv", "  not opened  loop.csv", "  new        yearbook.csv");
  }
}
