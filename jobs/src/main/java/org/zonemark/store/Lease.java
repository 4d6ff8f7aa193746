package org.zonemark.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.Path;

/**
 * The right to write into a lake, of one run at a time: a file with owner and time that its owner
 * renews. A lease that is not renewed any more is over, whatever clocks say; one whose process is
 * gone from this machine is over at once. So a kill stops the next run for no longer than a lease.
 */
public final class Lease implements AutoCloseable {

  /** A lease that is not renewed for so long is over. */
  public static final Duration STANDARD = Duration.ofSeconds(30);

  private static final String FILE = ".lease.json";
  private static final String NONCE = "nonce";
  private static final int RENEWALS = 3;
  private static final int LOOKS = 30;

  private final LakeFiles files;
  private final Path file;
  private final ObjectNode told;
  private final Thread renewing;

  private Lease(LakeFiles files, Path root, String work, Duration length) {
    this.files = files;
    this.file = new Path(root, FILE);
    this.told = Json.object();
    told.put("work", work);
    told.put("host", host());
    told.put("pid", ProcessHandle.current().pid());
    told.put("process_started", started(ProcessHandle.current()));
    told.put("taken_at", Instant.now().toString());
    told.put("renewed_at", Instant.now().toString());
    told.put("seconds", length.toSeconds());
    told.put(NONCE, UUID.randomUUID().toString());
    this.renewing = new Thread(() -> renew(length), "lease");
    renewing.setDaemon(true);
  }

  /**
   * Takes the lake; waits at most for the length of a lease that nobody renews.
   *
   * @throws AnotherRun where another run has it
   */
  static Lease take(LakeFiles files, Path root, String work, Duration length) throws IOException {
    Lease lease = new Lease(files, root, work, length);
    files.makeFolder(root);
    while (!files.createFirst(lease.file, lease.bytes())) {
      byte[] other = files.exists(lease.file) ? lease.found() : null;
      if (other != null) {
        lease.outlast(other, length);
      }
    }
    lease.renewing.start();
    return lease;
  }

  /** Whether somebody who lives has the lake, as far as can be told without waiting. */
  static boolean isHeld(LakeFiles files, Path root) throws IOException {
    Path file = new Path(root, FILE);
    if (!files.exists(file)) {
      return false;
    }
    JsonNode other = json(files.read(file));
    return !isDead(other)
        && files.status(file).modified()
            > System.currentTimeMillis()
                - Duration.ofSeconds(other.path("seconds").asLong()).toMillis();
  }

  private byte[] bytes() throws IOException {
    return Json.bytes(told);
  }

  private byte[] found() throws IOException {
    try {
      return files.read(file);
    } catch (FileNotFoundException released) {
      return null;
    }
  }

  /** Removes a lease that is over. */
  private void outlast(byte[] other, Duration length) throws IOException {
    JsonNode owner = json(other);
    if (!isDead(owner)) {
      if (isHere(owner)) {
        throw lost(owner);
      }
      Duration theirs = Duration.ofSeconds(Math.max(1, owner.path("seconds").asLong()));
      Duration wait = theirs.compareTo(length) < 0 ? theirs : length;
      for (int look = 0; look < LOOKS; look++) {
        pause(wait.dividedBy(LOOKS));
        byte[] now = found();
        if (now == null) {
          return;
        }
        if (!Arrays.equals(now, other)) {
          throw lost(json(now));
        }
      }
    }
    // Whoever renames it away first has removed it; the others look again.
    Path away = new Path(file.getParent(), FILE + "." + told.path(NONCE).asText());
    try {
      files.rename(file, away);
    } catch (IOException gone) {
      return;
    }
    files.delete(away);
  }

  private static AnotherRun lost(JsonNode owner) {
    return new AnotherRun(
        "Another run has the lake: "
            + owner.path("work").asText()
            + ", process "
            + owner.path("pid").asText()
            + " on "
            + owner.path("host").asText()
            + " since "
            + owner.path("taken_at").asText()
            + "; this one has changed nothing - remedy: wait for it with `zonemark wait`, then run"
            + " again");
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    try {
      return Json.read(bytes);
    } catch (com.fasterxml.jackson.core.JsonProcessingException half) {
      return Json.object();
    }
  }

  /** Whether the owner is a process of this machine that is no more. */
  private static boolean isDead(JsonNode owner) {
    if (!owner.path("host").asText().equals(host())) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(owner.path("pid").asLong());
    return process.isEmpty()
        || !started(process.get()).equals(owner.path("process_started").asText());
  }

  private static boolean isHere(JsonNode owner) {
    return owner.path("host").asText().equals(host());
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  /** The machine, and where processes are numbered apart from others, the part of it. */
  private static String host() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      java.nio.file.Path space = java.nio.file.Path.of("/proc/self/ns/pid");
      return Files.isSymbolicLink(space) ? name + " " + Files.readSymbolicLink(space) : name;
    } catch (IOException unknown) {
      return "unknown host";
    }
  }

  private void renew(Duration length) {
    try {
      while (true) {
        pause(length.dividedBy(RENEWALS));
        synchronized (this) {
          if (!isMine()) {
            return;
          }
          told.put("renewed_at", Instant.now().toString());
          files.replace(file, bytes());
        }
      }
    } catch (IOException | RuntimeException over) {
      // Who cannot renew does not own any more, and finds that when it would publish.
      return;
    }
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(Math.max(1, time.toMillis()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", stopped);
    }
  }

  /** Whether nobody has taken the lake from this run. */
  synchronized boolean isMine() throws IOException {
    byte[] now = files.exists(file) ? found() : null;
    return now != null && json(now).path(NONCE).equals(told.path(NONCE));
  }

  @Override
  public synchronized void close() throws IOException {
    renewing.interrupt();
    if (isMine()) {
      files.delete(file);
    }
  }
}
