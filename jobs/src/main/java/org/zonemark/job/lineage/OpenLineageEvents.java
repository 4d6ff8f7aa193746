package org.zonemark.job.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.OpenLineageClientUtils;
import io.openlineage.client.transports.TransportConfig;
import io.openlineage.client.transports.TransportFactory;
import io.openlineage.client.utils.DatasetIdentifier;
import io.openlineage.client.utils.OpenLineageEnvParser;
import io.openlineage.client.utils.UUIDUtils;
import io.openlineage.client.utils.filesystem.FilesystemDatasetUtils;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.zonemark.conf.RunSettings;
import org.zonemark.job.paper.InputAccount;
import org.zonemark.job.paper.Manifest;
import org.zonemark.job.paper.Outcome;
import org.zonemark.job.paper.Version;
import org.zonemark.schema.Field;
import org.zonemark.schema.Schemas;
import org.zonemark.store.Storage;

/**
 * The events of one run: START, and at its end COMPLETE, FAIL where it failed or a gate held its
 * snapshot, ABORT where another run has the lake. Inputs are files, each in the version of its
 * hash; an output is a table of the lake, LAKE/TABLE, in the version of its snapshot, with columns
 * and rows. Only what readers see is an output.
 */
final class OpenLineageEvents implements AutoCloseable {

  private static final Map<String, EventType> ENDS =
      Map.of(
          "published", EventType.COMPLETE,
          "unchanged", EventType.COMPLETE,
          "held", EventType.COMPLETE,
          "lost", EventType.ABORT);

  /** A package URL: who says this. */
  private static final String PRODUCER = "pkg:maven/org.zonemark/zonemark@";

  private final RunSettings settings;
  private final String job;
  private final Instant started;
  private final UUID runId;
  private final OpenLineage facets;
  private final OpenLineageClient client;

  OpenLineageEvents(RunSettings settings, String job, Instant started) throws IOException {
    this.settings = settings;
    this.job = job;
    this.started = started;
    this.runId = UUIDUtils.generateNewUUID(started);
    this.facets = new OpenLineage(URI.create(PRODUCER + Version.text()));
    this.client =
        new OpenLineageClient(
            new TransportFactory(transport(settings.lineage().transport())).build());
  }

  /** What run.yaml says, and above it the environment. */
  private static TransportConfig transport(String written) throws IOException {
    ObjectMapper json = OpenLineageClientUtils.newObjectMapper();
    JsonNode told = json.createObjectNode().set("transport", json.readTree(written));
    if (OpenLineageEnvParser.OpenLineageEnvVarsExist()) {
      told =
          json.readerForUpdating(told).readValue(OpenLineageEnvParser.parseAllOpenLineageEnvVars());
    }
    return json.treeToValue(told.path("transport"), TransportConfig.class);
  }

  void began() {
    client.emit(event(EventType.START, started, facets.newRunFacetsBuilder().build()).build());
  }

  void ended(Outcome outcome, Optional<Manifest> manifest) throws IOException {
    EventType end = ENDS.getOrDefault(outcome.outcome(), EventType.FAIL);
    OpenLineage.RunFacetsBuilder of = facets.newRunFacetsBuilder();
    if (end != EventType.COMPLETE) {
      String said = String.join("\n", outcome.messages());
      of.errorMessage(facets.newErrorMessageRunFacet(said, "JAVA", null));
    }
    if (manifest.isPresent()) {
      of.processing_engine(
          facets.newProcessingEngineRunFacet(
              manifest.get().run().sparkVersion(), "spark", Version.text()));
    }
    OpenLineage.RunEventBuilder event = event(end, outcome.finishedAt(), of.build());
    if (manifest.isPresent()) {
      event.inputs(inputs(manifest.get().inputs()));
    }
    if (manifest.isPresent() && outcome.outcome().equals("published")) {
      event.outputs(outputs(manifest.get()));
    }
    client.emit(event.build());
  }

  private OpenLineage.RunEventBuilder event(
      EventType type, Instant at, OpenLineage.RunFacets ofRun) {
    OpenLineage.JobFacets ofJob =
        facets
            .newJobFacetsBuilder()
            .jobType(facets.newJobTypeJobFacet("BATCH", "ZONEMARK", "JOB", null))
            .build();
    return facets
        .newRunEventBuilder()
        .eventType(type)
        .eventTime(ZonedDateTime.ofInstant(at, ZoneOffset.UTC))
        .run(facets.newRun(runId, ofRun))
        .job(facets.newJob(settings.lineage().namespace(), job, ofJob))
        .inputs(List.of())
        .outputs(List.of());
  }

  private List<OpenLineage.InputDataset> inputs(List<InputAccount> files) throws IOException {
    DatasetIdentifier folder = dataset(settings.inputs());
    return files.stream()
        .map(
            file ->
                facets
                    .newInputDatasetBuilder()
                    .namespace(folder.getNamespace())
                    .name(folder.getName() + "/" + file.file())
                    .facets(
                        facets
                            .newDatasetFacetsBuilder()
                            .version(facets.newDatasetVersionDatasetFacet(file.sha256()))
                            .build())
                    .inputFacets(
                        facets
                            .newInputDatasetInputFacetsBuilder()
                            .inputStatistics(
                                facets.newInputStatisticsInputDatasetFacet(
                                    file.rows(), file.bytes(), 1L))
                            .build())
                    .build())
        .toList();
  }

  private List<OpenLineage.OutputDataset> outputs(Manifest manifest) throws IOException {
    DatasetIdentifier lake = dataset(settings.lake());
    return manifest.tables().entrySet().stream()
        .filter(table -> !table.getValue().carriedOver())
        .map(
            table ->
                facets
                    .newOutputDatasetBuilder()
                    .namespace(lake.getNamespace())
                    .name(lake.getName() + "/" + table.getKey())
                    .facets(
                        facets
                            .newDatasetFacetsBuilder()
                            .schema(columns(table.getKey()))
                            .version(facets.newDatasetVersionDatasetFacet(manifest.run().runId()))
                            .build())
                    .outputFacets(
                        facets
                            .newOutputDatasetOutputFacetsBuilder()
                            .outputStatistics(
                                facets.newOutputStatisticsOutputDatasetFacet(
                                    table.getValue().rows(),
                                    table.getValue().bytes(),
                                    (long) table.getValue().files()))
                            .build())
                    .build())
        .toList();
  }

  private OpenLineage.SchemaDatasetFacet columns(String table) {
    return facets.newSchemaDatasetFacet(
        Schemas.standard().table(table).fields().stream().map(this::column).toList());
  }

  private OpenLineage.SchemaDatasetFacetFields column(Field field) {
    return facets
        .newSchemaDatasetFacetFieldsBuilder()
        .name(field.name())
        .type(field.type().code())
        .description(field.descriptionEn())
        .build();
  }

  /** How OpenLineage names a folder, of any file system. */
  private static DatasetIdentifier dataset(String folder) throws IOException {
    Path path = new Path(folder);
    return FilesystemDatasetUtils.fromLocation(Storage.of(path).qualified(path).toUri());
  }

  @Override
  public void close() throws IOException {
    try {
      client.close();
    } catch (IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IOException(failed);
    }
  }
}
