package org.zonemark.job.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.schema.Ids;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;
import org.zonemark.store.TableFiles;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;
import org.zonemark.table.read.Inference;

/**
 * The papers that lie beside the tables of a snapshot: manifest.json (what the run did with what),
 * datapackage.json (what every table and column means) and views.sql (the tables as DuckDB views).
 */
public final class Manifest {

  /** The last day of the latest period with a value: jobs that run alone need not look for it. */
  public static final String OBSERVED_UNTIL = "observed_until";

  public static final String FILE = "manifest.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Manifest() {}

  /** The sum of the lengths of the files that a snapshot was made of. */
  public static long bytes(JsonNode manifest) {
    long bytes = 0;
    for (JsonNode input : manifest.path("inputs")) {
      bytes += input.path("bytes").asLong();
    }
    return bytes;
  }

  /** What a run leaves behind of what it read. */
  public static ArrayNode inputs(List<FileReading> files, Configuration conf) {
    ArrayNode inputs = JSON.createArrayNode();
    for (FileReading file : files) {
      SourceDeclaration source = conf.source(file.sourceId()).orElseThrow();
      FileDeclaration declaration = source.files().get(file.position());
      ObjectNode input = inputs.addObject();
      input.put("source_id", file.sourceId());
      input.put("file", file.file());
      input.put("title", source.title());
      input.put("publisher", source.publisher());
      boolean declared = !UndeclaredSource.isId(file.sourceId());
      input.put("edition", declared ? declaration.edition() : null);
      input.put("published_on", declared ? declaration.publishedOn() : null);
      input.put("synthetic", source.synthetic());
      input.put("bytes", file.bytes());
      input.put("sha256", file.sha256());
      input.put("rows", file.rows());
      input.put("cells", file.cells());
      ObjectNode balance = input.putObject("balance");
      for (CellBalance.Kind kind : CellBalance.Kind.values()) {
        balance.put(kind.name().toLowerCase(java.util.Locale.ROOT), file.balance().of(kind));
      }
      if (!declared) {
        ArrayNode inferred = input.putArray("inferred");
        file.inferences().forEach(table -> inferred.add(inferred(table)));
      }
    }
    return inputs;
  }

  /** What was told of a table that no source declares. */
  private static ObjectNode inferred(Inference table) {
    ObjectNode json = JSON.createObjectNode();
    json.put("place", table.place());
    json.put("read", table.isRead());
    json.put("confidence", table.confidence());
    json.put("observations", table.observations());
    table.evidence().forEach(json.putArray("evidence")::add);
    table.open().forEach(json.putArray("open")::add);
    return json;
  }

  /**
   * The last day of which the observations of a snapshot know; empty where they know everything.
   */
  public static String knownOn(JsonNode manifest) {
    return manifest.path("known_on").asText("");
  }

  /** The balance of an input as a manifest has it. */
  public static CellBalance balance(JsonNode input) {
    Map<CellBalance.Kind, Long> counts = new TreeMap<>();
    for (CellBalance.Kind kind : CellBalance.Kind.values()) {
      counts.put(
          kind,
          input.path("balance").path(kind.name().toLowerCase(java.util.Locale.ROOT)).asLong());
    }
    return new CellBalance(counts);
  }

  public static ObjectNode tables(
      Map<String, TableFiles.Written> written, Map<String, TableFiles.Written> carried) {
    ObjectNode tables = JSON.createObjectNode();
    for (TableSchema schema : Schemas.standard().parquetTables()) {
      TableFiles.Written fresh = written.get(schema.name());
      TableFiles.Written either = fresh != null ? fresh : carried.get(schema.name());
      if (either != null) {
        ObjectNode table = tables.putObject(schema.name());
        table.put("schema_version", schema.version());
        table.put("rows", either.rows());
        table.put("bytes", either.bytes());
        table.put("files", either.files());
        table.put("carried_over", fresh == null);
      }
    }
    return tables;
  }

  /** What a snapshot is made of: it changes with the inputs, the configuration and the version. */
  public static String fingerprint(Configuration conf, JsonNode inputs) {
    List<String> parts = new ArrayList<>();
    parts.add(Version.text());
    parts.add(conf.fingerprint());
    inputs.forEach(input -> parts.add(input.path("file").asText() + input.path("sha256").asText()));
    return Ids.of(parts.toArray(String[]::new));
  }

  /** The resolved configuration, and where each setting comes from. */
  public static ObjectNode configuration(Configuration conf) {
    ObjectNode settings = JSON.createObjectNode();
    conf.resolved()
        .forEach(
            (name, setting) -> {
              ObjectNode one = settings.putObject(name);
              one.put("value", setting.value());
              one.put("from", setting.origin());
            });
    return settings;
  }

  public static ObjectNode counts(SortedMap<String, Long> counts) {
    ObjectNode json = JSON.createObjectNode();
    counts.forEach(json::put);
    return json;
  }

  public static SortedMap<String, Long> counts(JsonNode json) {
    SortedMap<String, Long> counts = new TreeMap<>();
    json.properties().forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
    return counts;
  }

  /** A Frictionless data package of the snapshot's tables. */
  public static ObjectNode dataPackage(String runId, ObjectNode tables, Instant finished) {
    ObjectNode json = JSON.createObjectNode();
    json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    json.put("name", "zonemark-snapshot");
    json.put("title", "国家高新区比较数据");
    json.put("title_en", "Comparison of national high-tech zones");
    json.put("version", runId);
    json.put("created", finished.toString());
    ArrayNode resources = json.putArray("resources");
    for (TableSchema schema : Schemas.standard().parquetTables()) {
      JsonNode written = tables.path(schema.name());
      if (!written.isMissingNode()) {
        ObjectNode resource = resources.addObject();
        resource.put("name", schema.name());
        resource.put("path", schema.name());
        resource.put("title", schema.title());
        resource.put("title_en", schema.titleEn());
        resource.put("format", "parquet");
        resource.put("mediatype", "application/vnd.apache.parquet");
        resource.set("rows", written.path("rows"));
        resource.set("bytes", written.path("bytes"));
        resource.set("schema", schema.toFrictionless());
      }
    }
    return json;
  }

  /** Views of all tables for DuckDB, with the paths of this snapshot. */
  public static String views(String folder, ObjectNode tables) {
    StringBuilder sql =
        new StringBuilder("-- The tables of one snapshot as views. DuckDB: .read views.sql\n");
    String root = folder.replaceFirst("^file:/*", "/");
    for (TableSchema schema : Schemas.standard().parquetTables()) {
      if (tables.has(schema.name())) {
        String files = quoted(root + "/" + schema.name() + "/**/*.parquet");
        sql.append("CREATE OR REPLACE VIEW ")
            .append(schema.name())
            .append(" AS SELECT * FROM read_parquet(")
            .append(files)
            .append(
                // An empty table is one file that holds the partition column too.
                schema.partition().isEmpty()
                        || tables.path(schema.name()).path("rows").asLong() == 0
                    ? ");\n"
                    : ", hive_partitioning = true, hive_types = {'year': INTEGER});\n")
            .append("COMMENT ON VIEW ")
            .append(schema.name())
            .append(" IS ")
            .append(
                quoted(schema.title() + " / " + schema.titleEn() + ": " + schema.descriptionEn()))
            .append(";\n");
      }
    }
    return sql.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
