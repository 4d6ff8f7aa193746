package org.zonemark.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays faults of a disk under a process: bench/faults.c, compiled where the machine has a compiler.
 */
public final class FaultyDisk {

  /** What a disk may answer; KILL ends the process there. */
  public static final List<String> FAULTS = List.of("KILL", "ENOSPC", "EIO", "EACCES");

  private final Path library;
  private final Path root;
  private final Path met;

  private FaultyDisk(Path library, Path root, Path met) {
    this.library = library;
    this.root = root;
    this.met = met;
  }

  /**
   * Compiles the faults; empty where the machine has no compiler or no such faults.
   *
   * @param root what is below it may fail
   * @param work a folder outside of it
   */
  public static Optional<FaultyDisk> of(Path root, Path work) throws Exception {
    Path library = work.resolve("faults.so");
    List<String> compiler =
        List.of(
            "cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), "bench/faults.c", "-ldl");
    try {
      Process compiling =
          new ProcessBuilder(compiler)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return compiling.waitFor() == 0 && System.getProperty("os.name").equals("Linux")
          ? Optional.of(new FaultyDisk(library, root, work.resolve("met.log")))
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** The environment of a process whose call of this number below the root meets a fault. */
  public Map<String, String> meeting(String fault, int call) throws IOException {
    Files.deleteIfExists(met);
    Map<String, String> environment = new HashMap<>(shifted(0));
    environment.put("FAULT", fault);
    environment.put("FAULT_AT", String.valueOf(call));
    return environment;
  }

  /** The environment of a process whose calls below the root are counted, into a file. */
  public Map<String, String> counting(Path file) {
    Map<String, String> environment = new HashMap<>(shifted(0));
    environment.put("FAULT_COUNT", file.toString());
    return environment;
  }

  /** The environment of a process whose clock is so many seconds ahead, or behind where below 0. */
  public Map<String, String> shifted(long seconds) {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "FAULT_ROOT", root.toString(),
        "FAULT_LOG", met.toString(),
        "FAULT_CLOCK", String.valueOf(seconds));
  }

  /** The call that met the fault and its path; empty where the process ended before. */
  public String met() throws IOException {
    return Files.exists(met) ? Files.readString(met).strip() : "";
  }
}
