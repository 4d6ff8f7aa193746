package org.zonemark.job.paper;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.zonemark.report.model.Lang;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;

/** datapackage.json: what every table and column of a snapshot means (Frictionless). */
public final class DataPackage {

  private DataPackage() {}

  /** The JSON text of the package of these tables. */
  public static String of(
      String runId, Map<String, Manifest.TableAccount> tables, Instant finished) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    json.put("name", "zonemark-snapshot");
    json.put("title", Messages.of(Lang.ZH).of("package.title"));
    json.put("title_en", Messages.of(Lang.EN).of("package.title"));
    json.put("version", runId);
    json.put("created", finished.toString());
    ArrayNode resources = json.putArray("resources");
    for (TableSchema schema : Schemas.standard().parquetTables()) {
      Manifest.TableAccount written = tables.get(schema.name());
      if (written != null) {
        ObjectNode resource = resources.addObject();
        resource.put("name", schema.name());
        resource.put("path", schema.name());
        resource.put("title", schema.title());
        resource.put("title_en", schema.titleEn());
        resource.put("format", "parquet");
        resource.put("mediatype", "application/vnd.apache.parquet");
        resource.put("rows", written.rows());
        resource.put("bytes", written.bytes());
        resource.set("schema", schema.toFrictionless());
      }
    }
    return Json.of(json);
  }
}
