package org.zonemark.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * What may go from a lake: what a killed run left, and snapshots that are neither new nor young.
 * Only who has the lake may ask and remove.
 */
public final class Litter {

  private final Lake lake;

  /** The litter of a lake. */
  public Litter(Lake lake) {
    this.lake = lake;
  }

  /**
   * What no run will come back to: snapshots half written or half removed, and whole ones that
   * never became current because their run was killed just before.
   */
  public List<Path> dead() throws IOException {
    List<Path> dead = new ArrayList<>();
    for (String name : List.of(Pointer.SNAPSHOTS, Lake.HELD)) {
      for (Storage.Found each : lake.files().list(new Path(lake.root(), name))) {
        if (each.name().startsWith(".")) {
          dead.add(each.path());
        }
      }
    }
    Optional<Pointer> pointer = lake.pointer();
    // Without a pointer, and with one of an earlier version, nobody knows what was published: what
    // was never written whole.
    List<String> published = pointer.map(Pointer::published).orElse(List.of());
    for (String run : lake.folders(Pointer.SNAPSHOTS)) {
      Path folder = lake.snapshot(run).folder();
      boolean isDead =
          published.isEmpty()
              ? !lake.files().exists(new Path(folder, LakeFiles.SEAL))
              : !published.contains(run);
      if (isDead) {
        dead.add(folder);
      }
    }
    for (String run : lake.folders(Lake.HELD)) {
      Path folder = new Path(new Path(lake.root(), Lake.HELD), run);
      if (!lake.files().exists(new Path(folder, LakeFiles.SEAL))) {
        dead.add(folder);
      }
    }
    for (Storage.Found each : lake.files().list(lake.root())) {
      String name = each.name();
      if (name.startsWith(".") && name.endsWith(".new") || name.startsWith(".lease.json.")) {
        dead.add(each.path());
      }
    }
    return dead;
  }

  /**
   * Old snapshots, published and held: all but the newest so many of each, never the current one,
   * and none younger than so many hours, since a reader may still be in it.
   */
  public List<Path> old(int keep, int hours, Instant now) throws IOException {
    String current = lake.pointer().map(Pointer::runId).orElse("");
    long youngest = now.minus(Duration.ofHours(hours)).toEpochMilli();
    List<Path> old = new ArrayList<>();
    for (String name : List.of(Pointer.SNAPSHOTS, Lake.HELD)) {
      List<String> runs = new ArrayList<>(lake.folders(name));
      Collections.reverse(runs);
      for (String run : runs.subList(Math.min(keep, runs.size()), runs.size())) {
        Path folder = new Path(new Path(lake.root(), name), run);
        boolean young = lake.files().status(folder).modified() >= youngest;
        if (!young && !run.equals(current)) {
          old.add(folder);
        }
      }
    }
    return old;
  }

  /** Removes these; a kill while it does leaves nothing that looks like a snapshot. */
  public void remove(List<Path> paths) throws IOException {
    for (Path path : paths) {
      lake.files().remove(path);
    }
  }
}
