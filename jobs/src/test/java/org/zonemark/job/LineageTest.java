package org.zonemark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.MemoryFiles;

/** What those who watch lineage are told of runs. */
class LineageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private MadeUpRun toldTo(String transport) throws IOException {
    return new MadeUpRun(
        MemoryFiles.fresh(),
        MemoryFiles.configuration(),
        ConfFiles.sound()
            .with(
                "run.yaml",
                """
                inputs: /data/in
                lake: /data/lake
                gates: {unknown_zone: 0}
                lineage:
                  namespace: zones
                  transport: %s
                """
                    .formatted(transport))
            .accepted());
  }

  private MadeUpRun toldToAFile() throws IOException {
    return toldTo("{type: file, location: '%s'}".formatted(folder.resolve("events")));
  }

  private List<JsonNode> told() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("events"))) {
      events.add(JSON.readTree(line));
    }
    return events;
  }

  private static List<String> types(List<JsonNode> events) {
    return events.stream().map(event -> event.path("eventType").asText()).toList();
  }

  @Test
  void shouldSayWhichFilesBecameWhichTables() throws Exception {
    MadeUpRun night = toldToAFile();
    night.run();

    List<JsonNode> events = told();
    assertThat(types(events)).containsExactly("START", "COMPLETE");
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.at("/job/namespace").asText()).isEqualTo("zones");
              assertThat(event.at("/job/name").asText()).isEqualTo("run");
              assertThat(event.at("/job/facets/jobType/processingType").asText())
                  .isEqualTo("BATCH");
            });
    assertThat(events.get(0).at("/run/runId")).isEqualTo(events.get(1).at("/run/runId"));
    assertThat(events.get(0).path("eventTime").asText()).startsWith("2026-01-02T03:04:06.006");

    JsonNode file = events.get(1).at("/inputs/0");
    assertThat(file.path("namespace").asText()).isEqualTo("file");
    assertThat(file.path("name").asText()).isEqualTo("/data/in/yearbook.csv");
    assertThat(file.at("/inputFacets/inputStatistics/rowCount").asLong()).isEqualTo(1);
    JsonNode observations = null;
    for (JsonNode output : events.get(1).path("outputs")) {
      if (output.path("name").asText().equals("/data/lake/observations")) {
        observations = output;
      }
    }
    assertThat(observations).isNotNull();
    assertThat(observations.at("/facets/version/datasetVersion").asText())
        .isEqualTo(night.current());
    assertThat(observations.at("/facets/schema/fields/0/name").asText())
        .isEqualTo("observation_id");
    assertThat(observations.at("/facets/schema/fields/0/type").asText()).isEqualTo("string");
    assertThat(observations.at("/outputFacets/outputStatistics/rowCount").asLong()).isEqualTo(1);
  }

  @Test
  void shouldNameAsOutputsOnlyWhatReadersSee() throws Exception {
    MadeUpRun night = toldToAFile();
    night.hold = true;
    night.run();
    night.hold = false;
    night.statements = "second";
    night.run();
    night.run();
    List<JsonNode> events = told();
    assertThat(types(events))
        .containsExactly("START", "COMPLETE", "START", "COMPLETE", "START", "COMPLETE");
    assertThat(events.get(1).path("outputs")).as("held").isEmpty();
    assertThat(events.get(3).path("outputs")).as("published").isNotEmpty();
    assertThat(events.get(5).path("outputs")).as("unchanged").isEmpty();
    assertThat(events.get(5).path("inputs")).hasSize(1);
  }

  @Test
  void shouldNameTheJobsThatRunAloneAndTheTablesThatTheyWrite() throws Exception {
    MadeUpRun night = toldToAFile();
    night.run();
    night.run(EnumSet.of(Job.GROWTH, Job.RANK));
    JsonNode last = told().get(3);
    assertThat(last.at("/job/name").asText()).isEqualTo("rank+growth");
    assertThat(last.path("outputs").findValuesAsText("name"))
        .contains("/data/lake/growth")
        .doesNotContain("/data/lake/observations");
  }

  @Test
  void shouldSayWhyARunFailed() throws Exception {
    MadeUpRun night = toldToAFile();
    night.findings.put("unknown_zone", 2L);
    night.run();
    night.findings.clear();
    night.statements = "second";
    night.before =
        staged -> {
          throw new IOException("No space left on device");
        };
    assertThatThrownBy(night::run).isInstanceOf(IOException.class);
    night.before = staged -> night.lake().leave(".lease.json", "{\"nonce\": \"of another run\"}");
    night.run();
    List<JsonNode> events = told();
    assertThat(types(events)).containsExactly("START", "FAIL", "START", "FAIL", "START", "ABORT");
    assertThat(events.get(1).at("/run/facets/errorMessage/message").asText())
        .contains("unknown_zone");
    assertThat(events.get(3).at("/run/facets/errorMessage/message").asText())
        .contains("the disk is full");
    assertThat(events.get(5).at("/run/facets/errorMessage/message").asText())
        .contains("Another run has published");
  }

  @Test
  void shouldTellAServerWithItsKey() throws Exception {
    List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    List<String> keys = Collections.synchronizedList(new ArrayList<>());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/lineage",
        asked -> {
          keys.add(asked.getRequestHeaders().getFirst("Authorization"));
          bodies.add(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          asked.sendResponseHeaders(201, -1);
          asked.close();
        });
    server.start();
    try {
      toldTo(
              "{type: http, url: 'http://127.0.0.1:%d', auth: {type: api_key, apiKey: k-1}}"
                  .formatted(server.getAddress().getPort()))
          .run();
    } finally {
      server.stop(0);
    }
    assertThat(types(bodies.stream().map(LineageTest::parsed).toList()))
        .containsExactly("START", "COMPLETE");
    assertThat(keys).containsExactly("Bearer k-1", "Bearer k-1");
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void shouldPublishWhoeverCannotBeTold() throws Exception {
    for (String transport :
        List.of(
            "{type: http, url: 'http://127.0.0.1:1'}",
            "{type: http, url: 'no address at all'}",
            "{type: file, location: /proc/none/events}")) {
      MadeUpRun night = toldTo(transport);
      assertThat(night.run().outcome()).as(transport).isEqualTo("published");
      assertThat(night.outcome().exitCode()).isZero();
    }
  }
}
