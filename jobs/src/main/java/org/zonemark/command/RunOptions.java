package org.zonemark.command;

import java.util.Map;
import picocli.CommandLine.Option;

/** What every command is told that runs jobs, or says what a run would do. */
final class RunOptions extends LakeOptions {

  @Option(names = "--inputs", paramLabel = "DIR", descriptionKey = "option.inputs")
  private String inputs;

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "option.as-of")
  private String asOf;

  @Option(names = "--known-on", paramLabel = "DATE", descriptionKey = "option.known-on")
  private String knownOn;

  @Override
  void addTo(Map<String, String> flags) {
    super.addTo(flags);
    put(flags, "inputs", inputs);
    put(flags, "as_of", asOf);
    put(flags, "known_on", knownOn);
  }
}
