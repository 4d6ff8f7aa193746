package org.zonemark.job;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.zonemark.conf.text.Overrides;
import org.zonemark.conf.text.Years;
import org.zonemark.job.paper.GitCommit;

/**
 * What a run is asked to do.
 *
 * @param jobs the jobs, done in their natural order
 * @param confFolder the folder of the configuration
 * @param overrides flags and environment, which stand above run.yaml
 * @param force whether to run even if neither inputs nor configuration have changed
 * @param full whether all is made anew, even what the current snapshot has just so
 * @param years the years that are made anew, others being as in the current snapshot; null for all
 * @param hold whether the snapshot is held for a person to publish
 */
public record RunRequest(
    Set<Job> jobs,
    String confFolder,
    Overrides overrides,
    boolean force,
    boolean full,
    Years years,
    boolean hold) {

  public RunRequest {
    jobs = Set.copyOf(jobs);
  }

  /** Whether it runs even if nothing has changed. */
  boolean isForced() {
    return force || full;
  }

  /** The commit that the configuration is at; null where it is not on this machine or in no git. */
  String confCommit() {
    URI folder = new org.apache.hadoop.fs.Path(confFolder).toUri();
    boolean isHere = folder.getScheme() == null || folder.getScheme().equals("file");
    return isHere ? GitCommit.of(Path.of(folder.getPath())) : null;
  }

  /** What is run, in a word: all of it, or the jobs in their order. */
  String name() {
    return jobs.size() == Job.values().length
        ? "run"
        : jobs.stream().sorted().map(Job::command).collect(Collectors.joining("+"));
  }

  /** The names of the jobs on the command line. */
  Set<String> commands() {
    return jobs.stream().map(Job::command).collect(Collectors.toSet());
  }
}
