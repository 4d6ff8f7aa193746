package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.TestFolders;
import org.zonemark.testing.Told;

/** A night on inputs of which some files have no declaration. */
class UndeclaredIT {

  private static final String SPEAKS = "各高新区.csv";
  private static final String ASKS = "年鉴2025.csv";

  @TempDir static Path folder;
  private static Path inputs;
  private static Path lake;
  private static Told told;

  @BeforeAll
  static void run() throws IOException {
    inputs = TestFolders.copy(Told.INPUTS, folder.resolve("inputs"));
    lake = folder.resolve("lake");
    Files.writeString(
        inputs.resolve(SPEAKS),
        "表1 各高新区主要指标(2019年),,\n序号,高新区,营业收入(千元)\n1,郑州高新区,\"1,234\"\n2,洛阳高新区,56\n");
    Files.writeString(inputs.resolve(ASKS), "高新区,营业收入(千元)\n郑州高新区,1\n洛阳高新区,2\n");
    Files.writeString(inputs.resolve("封面.pdf"), "%PDF");
    told = command("run", Told.CONF);
  }

  private static Told command(String job, Path conf) {
    List<String> told = new ArrayList<>(List.of(job, "--conf", conf.toString()));
    told.addAll(List.of("--lake", lake.toString()));
    if (!job.equals("rank") && !job.equals("report")) {
      told.addAll(List.of("--inputs", inputs.toString()));
    }
    return Told.by(told.toArray(String[]::new));
  }

  private static JsonNode input(String file) throws IOException {
    Path manifest = Path.of(told.after("Snapshot:")).resolve("manifest.json");
    for (JsonNode input : new ObjectMapper().readTree(manifest.toFile()).path("inputs")) {
      if (input.path("file").asText().equals(file)) {
        return input;
      }
    }
    throw new AssertionError("no input " + file);
  }

  @Test
  void shouldReadATableThatSpeaksForItselfAndWriteDownWhatWasInferred() throws IOException {
    assertThat(told.exitCode()).isZero();
    assertThat(told.out())
        .anyMatch(line -> line.contains("1  table_inferred"))
        .anyMatch(line -> line.contains("1  file_skipped"))
        .anyMatch(line -> line.endsWith("(balanced)"));
    JsonNode inferred = input(SPEAKS).path("inferred").path(0);
    assertThat(inferred.path("read").asBoolean()).isTrue();
    assertThat(inferred.path("confidence").asDouble()).isEqualTo(0.98);
    assertThat(inferred.path("observations").asInt()).isEqualTo(2);
    assertThat(inferred.path("evidence").toString()).contains("period 2019: title, row 1");
  }

  @Test
  void shouldAskForADeclarationWhereThePeriodIsNotCertain() throws IOException {
    assertThat(told.out()).anyMatch(line -> line.contains("1  declaration_needed"));
    JsonNode asked = input(ASKS);
    assertThat(asked.path("inferred").path(0).path("read").asBoolean()).isFalse();
    assertThat(asked.path("inferred").path(0).path("open").toString()).contains("2025");
    assertThat(asked.path("balance").path("finding").asInt()).isEqualTo(6);
  }

  @Test
  void shouldOnlyNameSuchFilesWhereTheRunSaysSo() throws IOException {
    Path conf = TestFolders.copy(Told.CONF, folder.resolve("conf"));
    Path run = conf.resolve("run.yaml");
    Files.writeString(run, Files.readString(run).replace("undeclared: infer", "undeclared: ask"));

    Told asked = command("ingest", conf);

    assertThat(asked.exitCode()).isZero();
    assertThat(asked.out())
        .contains(
            "  not read, no source declares it: " + SPEAKS,
            "  not read, no source declares it: " + ASKS)
        .noneMatch(line -> line.contains("table_inferred"));
  }

  @Test
  void shouldGoOnFromASnapshotWithUndeclaredFiles() {
    assertThat(command("rank", Told.CONF).exitCode()).isZero();
    assertThat(command("report", Told.CONF).exitCode()).isZero();
  }
}
