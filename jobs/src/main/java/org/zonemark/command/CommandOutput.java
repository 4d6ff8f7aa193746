package org.zonemark.command;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What commands say to people. */
final class CommandOutput {

  private CommandOutput() {}

  /** Prints lines for people. */
  static void print(CommandSpec spec, List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}
