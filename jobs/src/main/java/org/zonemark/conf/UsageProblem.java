package org.zonemark.conf;

import java.util.List;
import org.zonemark.conf.text.Problem;

/** A mistake in the command or in conf/: told in one line each, without a stack trace. */
public final class UsageProblem extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  public UsageProblem(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  public static UsageProblem of(List<Problem> problems) {
    return new UsageProblem(problems.stream().map(Problem::toString).toList());
  }

  public static UsageProblem of(String message, String remedy) {
    return new UsageProblem(List.of(message + " - remedy: " + remedy));
  }

  /** One line a mistake, with place, value and remedy. */
  public List<String> lines() {
    return lines;
  }
}
