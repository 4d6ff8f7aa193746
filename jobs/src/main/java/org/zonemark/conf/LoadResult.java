package org.zonemark.conf;

import java.util.List;
import java.util.function.Function;
import org.zonemark.conf.text.Problem;
import org.zonemark.conf.text.Require;

/** What loading a configuration gives: the configuration, or every problem of all its files. */
public sealed interface LoadResult {

  /** Gives the problems, sorted by place; empty where the configuration was accepted. */
  List<Problem> problems();

  /** Gives the configuration, or throws what the problems are turned into. */
  <X extends Throwable> Configuration orElseThrow(Function<List<Problem>, X> refusal) throws X;

  /**
   * A configuration without problems.
   *
   * @param configuration the configuration
   */
  record Accepted(Configuration configuration) implements LoadResult {

    @Override
    public List<Problem> problems() {
      return List.of();
    }

    @Override
    public <X extends Throwable> Configuration orElseThrow(Function<List<Problem>, X> refusal) {
      return configuration;
    }
  }

  /**
   * A configuration that cannot be used.
   *
   * @param problems every problem, sorted by place
   */
  record Refused(List<Problem> problems) implements LoadResult {

    /** Rejects a refusal without reason. */
    public Refused {
      problems = Require.copy("problems", problems);
      Require.holds(!problems.isEmpty(), "a refusal must have problems");
    }

    @Override
    public <X extends Throwable> Configuration orElseThrow(Function<List<Problem>, X> refusal)
        throws X {
      throw refusal.apply(problems);
    }
  }
}
