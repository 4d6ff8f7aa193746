package org.zonemark.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The folder of published snapshots, and the one file that says which of them is current.
 *
 * <p>A snapshot is written aside under a name that no reader looks at, renamed whole, and becomes
 * current when {@code LATEST.json} is replaced. Whatever happens before that leaves the previous
 * snapshot current and untouched. Who writes holds a {@link Lease}; readers need none.
 */
public final class Lake {

  static final String HELD = "held";

  /** A link to the current snapshot for people, where the file system has links. */
  private static final String CURRENT = "current";

  /** How the last run ended, or that it is running. */
  public static final String OUTCOME = "outcome.json";

  private static final String STAGING = ".staging";

  private final Path root;
  private final LakeFiles files;

  private Lake(Path root, LakeFiles files) {
    this.root = root;
    this.files = files;
  }

  /** The lake in a folder of any file system Hadoop knows; the folder need not exist yet. */
  public static Lake at(String folder, Configuration hadoop) throws IOException {
    return at(new Path(folder), LakeFiles.of(new Path(folder), hadoop));
  }

  /** The same with what is set for Hadoop on this machine, which is read where it is needed. */
  public static Lake at(String folder) throws IOException {
    Path path = new Path(folder);
    return at(path, LakeFiles.of(path, () -> LocalFiles.configuration()));
  }

  private static Lake at(Path path, LakeFiles files) throws IOException {
    return new Lake(files.qualified(path), files);
  }

  /** The folder, qualified. */
  public Path root() {
    return root;
  }

  /** The folder as people know it. */
  public String shown() {
    return Places.shown(root);
  }

  LakeFiles files() {
    return files;
  }

  // ---- reading ----------------------------------------------------------------------------------

  /**
   * The current snapshot; empty where none was published yet.
   *
   * @throws Damage where the pointer names no snapshot of this lake
   */
  public Optional<Snapshot> latest() throws IOException {
    Optional<Pointer> pointer = pointer();
    if (pointer.isEmpty()) {
      return Optional.empty();
    }
    Snapshot current = snapshot(pointer.get().runId());
    if (!files.exists(current.folder())) {
      throw Damage.at(
          new Path(root, Pointer.FILE), "names run " + current.runId() + ", which is not there");
    }
    return Optional.of(current);
  }

  Optional<Pointer> pointer() throws IOException {
    return Pointer.read(files, root);
  }

  /** The snapshot of a run that was published, whether it is there or not. */
  public Snapshot snapshot(String runId) {
    return Snapshot.written(runId, new Path(new Path(root, Pointer.SNAPSHOTS), runId), files);
  }

  /** A published snapshot, or one that is held; empty where there is none of this run. */
  public Optional<Snapshot> find(String runId) throws IOException {
    if (Pointer.RUN_ID.matcher(runId).matches()) {
      for (Snapshot one : List.of(snapshot(runId), heldSnapshot(runId))) {
        if (files.exists(one.folder())) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  /** The snapshots that a gate or a person holds back, the oldest first. */
  public List<Snapshot> held() throws IOException {
    return folders(HELD).stream().map(this::heldSnapshot).toList();
  }

  private Snapshot heldSnapshot(String runId) {
    return Snapshot.written(runId, new Path(new Path(root, HELD), runId), files);
  }

  /** The names of the snapshots in a folder that are not hidden, the oldest first. */
  List<String> folders(String name) throws IOException {
    return files.list(new Path(root, name)).stream()
        .filter(Storage.Found::isFolder)
        .map(Storage.Found::name)
        .filter(run -> !run.startsWith("."))
        .toList();
  }

  /** What a snapshot is to readers. */
  public enum State {
    /** Readers see it. */
    CURRENT,
    /** Readers saw it before, and may still be in it. */
    PUBLISHED,
    /** It was written whole and never became current. */
    UNPUBLISHED,
    /** A gate or a person holds it back. */
    HELD
  }

  /** A snapshot, and what it is to readers. */
  public record Listed(Snapshot snapshot, State state) {}

  /** All snapshots, published and held, the oldest first. */
  public List<Listed> snapshots() throws IOException {
    Optional<Pointer> pointer = pointer();
    List<String> published = pointer.map(Pointer::published).orElse(List.of());
    List<Listed> all = new ArrayList<>();
    for (String run : folders(Pointer.SNAPSHOTS)) {
      boolean current = pointer.isPresent() && pointer.get().runId().equals(run);
      State other =
          published.isEmpty() || published.contains(run) ? State.PUBLISHED : State.UNPUBLISHED;
      all.add(new Listed(snapshot(run), current ? State.CURRENT : other));
    }
    held().forEach(held -> all.add(new Listed(held, State.HELD)));
    return all;
  }

  /** A paper beside the snapshots, such as {@link #OUTCOME}; empty where none was ever left. */
  public Optional<byte[]> paper(String name) throws IOException {
    try {
      return Optional.of(files.read(new Path(root, name)));
    } catch (FileNotFoundException none) {
      return Optional.empty();
    }
  }

  /** Whether a run that lives has the lake. */
  public boolean isHeld() throws IOException {
    return Lease.isHeld(files, root);
  }

  // ---- writing ----------------------------------------------------------------------------------

  /**
   * The right to write, until it is closed.
   *
   * @param work what is done with it, for others who want the lake
   * @throws AnotherRun where another run has it
   */
  public Lease lease(String work) throws IOException {
    if (files.exists(root) && !files.isFolder(root)) {
      throw PathFailure.at(root, new IOException("Not a directory"));
    }
    return Lease.take(files, root, work, Lease.STANDARD);
  }

  /** An empty snapshot being written, which no reader looks at until it is published. */
  public Snapshot stage(String runId) throws IOException {
    // Where nothing can be renamed, a snapshot lies at its place before it is whole: none points
    // there.
    String name = files.renames() ? "." + runId + STAGING : runId;
    Path folder = new Path(new Path(root, Pointer.SNAPSHOTS), name);
    files.delete(folder);
    files.makeFolder(folder);
    return Snapshot.staged(runId, folder, files);
  }

  /**
   * Makes a staged or held snapshot the current one: one rename, then one replacement of the
   * pointer, each on the disk before the next.
   *
   * @param previous what was current when the run began
   * @throws AnotherRun where another run has published since
   */
  public Snapshot publish(Snapshot staged, Optional<Snapshot> previous, Lease lease, Instant now)
      throws IOException {
    Snapshot published = snapshot(staged.runId());
    files.reachDiskWhole(staged.folder());
    if (!staged.folder().equals(published.folder())) {
      files.rename(staged.folder(), published.folder());
    }
    files.reachDisk(published.folder().getParent());
    try {
      point(published, previous, lease, now);
    } catch (AnotherRun lost) {
      files.remove(published.folder());
      throw lost;
    }
    return published;
  }

  /** Makes a snapshot that was published before the current one again. */
  public void rollBack(Snapshot to, Lease lease, Instant now) throws IOException {
    point(to, latest(), lease, now);
  }

  private void point(Snapshot to, Optional<Snapshot> previous, Lease lease, Instant now)
      throws IOException {
    Optional<Pointer> before = pointer();
    String expected = previous.map(Snapshot::runId).orElse("");
    String found = before.map(Pointer::runId).orElse("");
    if (!lease.isMine() || !found.equals(expected)) {
      throw new AnotherRun(
          "Another run has published"
              + (found.isEmpty() ? "" : " " + found)
              + " meanwhile; this one publishes nothing - remedy: run again");
    }
    repoint(before, to, now);
  }

  /**
   * Makes the last published snapshot that is whole the current one where the pointer, or what it
   * names, is damaged.
   *
   * @return what is current then; empty where no published snapshot is whole
   */
  public Optional<Snapshot> repair(Instant now) throws IOException {
    Optional<Pointer> before = Optional.empty();
    try {
      before = pointer();
      Optional<Snapshot> current = latest();
      if (current.isPresent() && current.get().faults().isEmpty()) {
        return current;
      }
    } catch (Damage damaged) {
      setAside(new Path(root, Pointer.FILE));
    }
    for (String run : lastFirst(before)) {
      Snapshot candidate = snapshot(run);
      if (candidate.faults().isEmpty()) {
        repoint(before, candidate, now);
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /**
   * The snapshots, the last published first: as the pointer has them, else each behind the one it
   * was made after. Names tell the time by a clock that may have been set back, and decide last.
   */
  private List<String> lastFirst(Optional<Pointer> pointer) throws IOException {
    List<String> published = pointer.map(Pointer::published).orElse(List.of());
    Map<String, String> previous = new HashMap<>();
    for (String run : folders(Pointer.SNAPSHOTS)) {
      previous.put(run, snapshot(run).previous());
    }
    Comparator<String> order =
        Comparator.<String>comparingInt(published::indexOf)
            .thenComparingInt(run -> behind(run, previous))
            .thenComparing(Comparator.naturalOrder());
    return previous.keySet().stream().sorted(order.reversed()).toList();
  }

  /** How many of these snapshots a run was made after. */
  private static int behind(String run, Map<String, String> previous) {
    int count = 0;
    String before = previous.get(run);
    while (previous.containsKey(before) && count < previous.size()) {
      before = previous.get(before);
      count++;
    }
    return count;
  }

  /** What stands where the pointer belongs and cannot be replaced stays beside it. */
  private void setAside(Path damaged) throws IOException {
    if (files.isFolder(damaged)) {
      files.rename(damaged, new Path(root, damaged.getName() + ".damaged-" + System.nanoTime()));
    }
  }

  /** Replaces the pointer, whatever it was. */
  private void repoint(Optional<Pointer> before, Snapshot to, Instant now) throws IOException {
    List<String> existing = folders(Pointer.SNAPSHOTS);
    // Without a pointer, and with one of an earlier version, nobody knows what was published.
    List<String> known = before.map(Pointer::published).orElse(List.of());
    List<String> published =
        known.isEmpty() ? existing : known.stream().filter(existing::contains).toList();
    files.replace(
        new Path(root, Pointer.FILE), Pointer.next(before, to.runId(), now, published).bytes());
    files.link(new Path(root, CURRENT), Pointer.SNAPSHOTS + "/" + to.runId());
  }

  /** Removes a staged snapshot that will not be published, unless readers see it already. */
  public void discard(Snapshot staged) throws IOException {
    Optional<Path> current = pointer().map(seen -> snapshot(seen.runId()).folder());
    if (!current.equals(Optional.of(staged.folder()))) {
      files.delete(staged.folder());
    }
  }

  /** Keeps a staged snapshot for inspection, outside of what readers look at. */
  public Snapshot hold(Snapshot staged) throws IOException {
    Snapshot held = heldSnapshot(staged.runId());
    files.makeFolder(held.folder().getParent());
    files.reachDiskWhole(staged.folder());
    files.rename(staged.folder(), held.folder());
    files.reachDisk(held.folder().getParent());
    return held;
  }

  /**
   * Leaves a paper beside the snapshots, as a whole or not at all: how a run goes, since cluster
   * deploy modes lose exit codes, and what is told of it.
   */
  public void leave(String name, String text) throws IOException {
    files.replace(new Path(root, name), text.getBytes(StandardCharsets.UTF_8));
  }
}
