package org.zonemark.command;

import java.util.Map;
import picocli.CommandLine.Option;

/** What every command about a lake is told. */
class LakeOptions extends ConfOptions {

  @Option(names = "--lake", paramLabel = "DIR", descriptionKey = "option.lake")
  private String lake;

  @Override
  void addTo(Map<String, String> flags) {
    put(flags, "lake", lake);
  }
}
