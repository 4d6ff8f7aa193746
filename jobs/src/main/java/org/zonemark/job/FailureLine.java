package org.zonemark.job;

import static java.util.Map.entry;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.util.SparkExitCode;
import org.zonemark.store.AnotherRun;
import org.zonemark.store.Damage;
import org.zonemark.store.PathFailure;

/** What a user is told of a failure whose cause is known: one line with place, cause and remedy. */
public final class FailureLine {

  /** What file systems say, in lower case, and what helps. */
  private static final Map<String, String> REMEDIES =
      Map.ofEntries(
          entry(
              "no space left on device",
              "the disk is full - remedy: free space there, or name another place; nothing was"
                  + " published, and the next run clears what this one left"),
          entry(
              "disk quota exceeded",
              "the quota is used up - remedy: free space there, or have it raised"),
          // All that Java says where a file cannot be brought to the disk.
          entry(
              "sync failed",
              "what was written does not reach the disk - remedy: check its free space and the"
                  + " disk; nothing was published, and the next run clears what this one left"),
          // Of folders and renames Java and Hadoop do not say what was wrong.
          entry(
              "mkdirs failed",
              "no folder can be made there - remedy: check the permission, the free space and the"
                  + " disk; nothing was published, and the next run clears what this one left"),
          entry(
              "cannot be renamed",
              "this cannot be put in its place - remedy: check the permission, the free space and"
                  + " the disk; the next run clears what this one left"),
          entry(
              "permission denied",
              "there is no permission - remedy: give the user of this process the right to read and"
                  + " write there"),
          entry(
              "operation not permitted",
              "this is not permitted - remedy: give the user of this process the right to do it"),
          entry(
              "read-only file system",
              "the file system is read-only - remedy: mount it for writing, or name another place"),
          entry(
              "input/output error",
              "the device fails - remedy: check the disk; `zonemark lake verify` says whether the"
                  + " lake is whole"),
          entry("not a directory", "this is a file, not a folder - remedy: name a folder"),
          entry(
              "too many levels of symbolic links",
              "links lead in a circle - remedy: mend the links, or name another place"),
          entry("file name too long", "the name is too long - remedy: choose a shorter one"),
          entry(
              "too many open files",
              "too many files are open - remedy: raise the limit of open files (ulimit -n)"));

  private FailureLine() {}

  /** The line; empty where the cause is not known, and a stack trace must serve. */
  public static Optional<String> of(Throwable failure) {
    String path = "";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Damage || cause instanceof AnotherRun) {
        return Optional.of(cause.getMessage());
      }
      if (cause instanceof PathFailure at && path.isEmpty()) {
        path = at.path();
      } else if (cause instanceof FileSystemException at
          && path.isEmpty()
          && at.getFile() != null) {
        path = at.getFile();
      }
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> known = known(cause);
      if (known.isPresent()) {
        String place = path.isEmpty() ? firstPath(cause) : path;
        return Optional.of(place + ": " + known.get());
      }
      Optional<String> ofMemory = ofMemory(cause);
      if (ofMemory.isPresent()) {
        return ofMemory;
      }
    }
    return Optional.empty();
  }

  /** Spark does not begin in a heap that is too small; of lost executors it has the exit code. */
  private static Optional<String> ofMemory(Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    if (cause instanceof OutOfMemoryError) {
      long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
      return Optional.of(
          "The memory of this process is used up ("
              + text
              + ") - remedy: give more than "
              + mebibytes
              + " MiB with ZONEMARK_JAVA_OPTS=-Xmx"
              + 2 * mebibytes
              + "m or spark.driver.memory (of"
              + " executors spark.executor.memory), or lower limits in run.yaml");
    }
    if (text.contains("INVALID_DRIVER_MEMORY") || text.contains("INVALID_EXECUTOR_MEMORY")) {
      return Optional.of(
          "Spark does not begin in so little memory - remedy: give more with"
              + " ZONEMARK_JAVA_OPTS=-Xmx768m, spark.driver.memory or spark.executor.memory");
    }
    return text.contains("ExecutorLostFailure")
            && text.contains("exited with code " + SparkExitCode.OOM())
        ? Optional.of(
            "The memory of an executor is used up - remedy: give more with spark.executor.memory,"
                + " or fewer cores to each with spark.executor.cores")
        : Optional.empty();
  }

  private static Optional<String> known(Throwable cause) {
    boolean ofFiles = cause instanceof IOException || cause instanceof FSError;
    if (!ofFiles) {
      return Optional.empty();
    }
    if (cause instanceof java.nio.file.AccessDeniedException
        || cause instanceof AccessControlException) {
      return Optional.of(REMEDIES.get("permission denied"));
    }
    if (cause instanceof ParentNotDirectoryException
        || cause instanceof java.nio.file.NotDirectoryException) {
      return Optional.of(REMEDIES.get("not a directory"));
    }
    String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> remedy : REMEDIES.entrySet()) {
      if (text.contains(remedy.getKey())) {
        return Optional.of(remedy.getValue());
      }
    }
    return cause instanceof FileNotFoundException
        ? Optional.of("is gone - remedy: look whether something else removes files there")
        : Optional.empty();
  }

  /** Java says a path before the cause, as in {@code /lake/x (Permission denied)}. */
  private static String firstPath(Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    int end = text.indexOf(" (");
    return end > 0 && text.contains("/") ? text.substring(0, end) : text;
  }
}
