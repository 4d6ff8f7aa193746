package org.zonemark.job;

import java.io.IOException;
import java.util.List;
import org.zonemark.testing.MemoryFiles;

/** Runs over a lake in memory, any step of which can be made to fail. */
public final class RunInMemory extends MadeUpRun {

  public final MemoryFiles files;

  public RunInMemory() throws IOException {
    this(MemoryFiles.fresh());
  }

  /** Runs over a lake at an address of {@link MemoryFiles}. */
  public RunInMemory(String address) throws IOException {
    super(address, MemoryFiles.configuration(), 10);
    this.files = MemoryFiles.at(address);
  }

  public List<String> paths(String part) {
    return files.paths().stream().filter(path -> path.contains(part)).toList();
  }
}
