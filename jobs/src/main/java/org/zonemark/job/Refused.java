package org.zonemark.job;

import java.util.List;
import org.zonemark.conf.Problem;

/** A mistake in the command or in conf/: told in one line each, without a stack trace. */
public final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  Refused(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  static Refused of(List<Problem> problems) {
    return new Refused(problems.stream().map(Problem::toString).toList());
  }

  static Refused of(String message, String remedy) {
    return new Refused(List.of(message + " - remedy: " + remedy));
  }

  /** One line a mistake, with place, value and remedy. */
  public List<String> lines() {
    return lines;
  }
}
