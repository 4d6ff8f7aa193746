package org.zonemark.job;

import java.util.Set;
import java.util.stream.Collectors;
import org.zonemark.conf.text.Overrides;

/**
 * What a run is asked to do.
 *
 * @param jobs the jobs, done in their natural order
 * @param confFolder the folder of the configuration
 * @param overrides flags and environment, which stand above run.yaml
 * @param force whether to run even if neither inputs nor configuration have changed
 * @param hold whether the snapshot is held for a person to publish
 */
public record RunRequest(
    Set<Job> jobs, String confFolder, Overrides overrides, boolean force, boolean hold) {

  public RunRequest {
    jobs = Set.copyOf(jobs);
  }

  /** The names of the jobs on the command line. */
  Set<String> commands() {
    return jobs.stream().map(Job::command).collect(Collectors.toSet());
  }
}
