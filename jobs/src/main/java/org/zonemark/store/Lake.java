package org.zonemark.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * The folder of published snapshots, and the one file that says which of them is current.
 *
 * <p>A snapshot is written aside under a name that no reader looks at, renamed whole, and becomes
 * current when {@code LATEST.json} is replaced. Whatever happens before that leaves the previous
 * snapshot current and untouched.
 */
public final class Lake {

  private static final String POINTER = "LATEST.json";
  private static final String SNAPSHOTS = "snapshots";
  private static final String HELD = "held";

  static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path root;
  private final Configuration hadoop;
  private final FileSystem files;

  private Lake(Path root, Configuration hadoop, FileSystem files) {
    this.root = root;
    this.hadoop = hadoop;
    this.files = files;
  }

  /** The lake in a folder of any file system Hadoop knows; the folder need not exist yet. */
  public static Lake at(String folder, Configuration hadoop) throws IOException {
    Path path = new Path(folder);
    FileSystem files = path.getFileSystem(hadoop);
    // Checksum side files would be a second copy of the truth beside the manifest's hashes.
    files.setWriteChecksum(false);
    return new Lake(files.makeQualified(path), hadoop, files);
  }

  /** The folder, qualified. */
  public Path root() {
    return root;
  }

  /** The current snapshot; empty where none was published yet. */
  public Optional<Snapshot> latest() throws IOException {
    try (InputStream in = files.open(new Path(root, POINTER))) {
      String runId = JSON.readTree(in).path("run_id").asText();
      return Optional.of(snapshot(runId));
    } catch (FileNotFoundException none) {
      return Optional.empty();
    }
  }

  /** The snapshot of a run that was published. */
  public Snapshot snapshot(String runId) {
    return new Snapshot(runId, new Path(new Path(root, SNAPSHOTS), runId), files, hadoop);
  }

  /** An empty snapshot being written, which no reader looks at until it is published. */
  public Snapshot stage(String runId) throws IOException {
    Path folder = new Path(new Path(root, SNAPSHOTS), "." + runId + ".staging");
    files.delete(folder, true);
    files.mkdirs(folder);
    return new Snapshot(runId, folder, files, hadoop);
  }

  /** Makes a staged snapshot the current one: one rename, then one replacement of the pointer. */
  public Snapshot publish(Snapshot staged) throws IOException {
    Snapshot published = snapshot(staged.runId());
    if (!files.rename(staged.folder(), published.folder())) {
      throw new IOException("Cannot rename " + staged.folder() + " to " + published.folder());
    }
    ObjectNode pointer = JSON.createObjectNode();
    pointer.put("run_id", staged.runId());
    pointer.put("path", SNAPSHOTS + "/" + staged.runId());
    replacePointer(pointer);
    return published;
  }

  /** Removes a staged snapshot that will not be published. */
  public void discard(Snapshot staged) throws IOException {
    files.delete(staged.folder(), true);
  }

  /** Keeps a staged snapshot for inspection, outside of what readers look at. */
  public Snapshot hold(Snapshot staged) throws IOException {
    Path held = new Path(new Path(root, HELD), staged.runId());
    files.mkdirs(held.getParent());
    if (!files.rename(staged.folder(), held)) {
      throw new IOException("Cannot rename " + staged.folder() + " to " + held);
    }
    return new Snapshot(staged.runId(), held, files, hadoop);
  }

  /**
   * Removes old snapshots: all but the newest ones, and never the current one or one younger than
   * some hours, since a reader may still be in it.
   */
  public void prune(int keep, int hours) throws IOException {
    String current = latest().map(Snapshot::runId).orElse("");
    long youngest = System.currentTimeMillis() - Duration.ofHours(hours).toMillis();
    List<FileStatus> snapshots = new ArrayList<>();
    for (FileStatus folder : files.listStatus(new Path(root, SNAPSHOTS))) {
      if (!folder.getPath().getName().startsWith(".")) {
        snapshots.add(folder);
      } else if (folder.getModificationTime() < youngest) {
        // What a killed run left.
        files.delete(folder.getPath(), true);
      }
    }
    snapshots.sort(
        Comparator.comparing((FileStatus folder) -> folder.getPath().getName()).reversed());
    for (FileStatus folder :
        snapshots.subList(Math.min(keep, snapshots.size()), snapshots.size())) {
      if (folder.getModificationTime() < youngest && !folder.getPath().getName().equals(current)) {
        files.delete(folder.getPath(), true);
      }
    }
  }

  /** Writes how the last run ended into outcome.json beside the snapshots. */
  public void leaveOutcome(int exitCode, List<String> lines) throws IOException {
    ObjectNode outcome = JSON.createObjectNode();
    outcome.put("exit_code", exitCode);
    ArrayNode messages = outcome.putArray("messages");
    lines.forEach(messages::add);
    files.mkdirs(root);
    try (OutputStream out = files.create(new Path(root, "outcome.json"), true)) {
      out.write((JSON.writeValueAsString(outcome) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void replacePointer(JsonNode pointer) throws IOException {
    Path target = new Path(root, POINTER);
    Path fresh = new Path(root, "." + POINTER + ".new");
    try (OutputStream out = files.create(fresh, true)) {
      out.write((JSON.writeValueAsString(pointer) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    switch (root.toUri().getScheme()) {
      case "file" ->
          // Hadoop's local rename deletes the target first; a reader must never see that gap.
          Files.move(
              Paths.get(fresh.toUri()),
              Paths.get(target.toUri()),
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
      default ->
          FileContext.getFileContext(root.toUri(), hadoop)
              .rename(fresh, target, Options.Rename.OVERWRITE);
    }
  }
}
