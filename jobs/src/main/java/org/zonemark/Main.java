package org.zonemark;

import org.zonemark.command.Zonemark;
import org.zonemark.job.ExitCodes;

/**
 * Where the program starts.
 *
 * <p>Exit codes: 0 done, 1 the program failed, 2 a mistake in the command or in conf/, 3 the data
 * fails a gate, 4 another run has the lake. Success returns from main, since cluster managers read
 * a call of exit as a failure.
 */
public final class Main {

  private Main() {}

  /** Runs one command. */
  public static void main(String[] args) {
    int code = execute(args);
    if (code != ExitCodes.DONE) {
      System.exit(code);
    }
  }

  /** Runs one command and gives its exit code. */
  public static int execute(String... args) {
    return Zonemark.execute(args);
  }
}
