package org.zonemark.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;

/**
 * What LATEST.json says: which snapshot is current. It is replaced as a whole, and its number only
 * grows.
 *
 * @param sequence how often the pointer has been replaced
 * @param runId the current snapshot
 * @param publishedAt when it became current
 * @param published all snapshots that have been current and were not removed, in that order
 */
record Pointer(long sequence, String runId, String publishedAt, List<String> published) {

  static final String FILE = "LATEST.json";

  /** The folder of what a pointer may name. */
  static final String SNAPSHOTS = "snapshots";

  /** No path can be made of it that leads out of the lake. */
  static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private static final int LENGTH_MAX = 1 << 20;

  Pointer {
    published = List.copyOf(published);
  }

  /** The pointer of a lake; empty where nothing was published yet. */
  static Optional<Pointer> read(LakeFiles files, Path root) throws IOException {
    Path file = new Path(root, FILE);
    try {
      if (files.status(file).isFolder()) {
        throw Damage.at(file, "is a folder");
      }
      if (files.status(file).length() > LENGTH_MAX) {
        throw Damage.at(file, "is no pointer to a snapshot: it is longer than one can be");
      }
      return Optional.of(parsed(file, Json.read(files.read(file))));
    } catch (FileNotFoundException none) {
      return Optional.empty();
    } catch (JsonProcessingException broken) {
      throw Damage.at(file, "is no JSON, so that no snapshot is current");
    }
  }

  private static Pointer parsed(Path file, JsonNode json) throws Damage {
    String runId = json.path("run_id").asText();
    if (!RUN_ID.matcher(runId).matches() || !path(runId).equals(json.path("path").asText())) {
      throw Damage.at(file, "names no snapshot of this lake");
    }
    List<String> published = new ArrayList<>();
    json.path("published").forEach(run -> published.add(run.asText()));
    return new Pointer(
        json.path("sequence").asLong(), runId, json.path("published_at").asText(), published);
  }

  private static String path(String runId) {
    return SNAPSHOTS + "/" + runId;
  }

  /** The pointer after this one. */
  static Pointer next(Optional<Pointer> before, String runId, Instant now, List<String> existing) {
    List<String> published = new ArrayList<>(existing);
    published.remove(runId);
    published.add(runId);
    return new Pointer(
        before.map(Pointer::sequence).orElse(0L) + 1, runId, now.toString(), published);
  }

  byte[] bytes() throws IOException {
    ObjectNode json = Json.object();
    json.put("run_id", runId);
    json.put("path", path(runId));
    json.put("sequence", sequence);
    json.put("published_at", publishedAt);
    ArrayNode all = json.putArray("published");
    published.forEach(all::add);
    return Json.bytes(json);
  }
}
