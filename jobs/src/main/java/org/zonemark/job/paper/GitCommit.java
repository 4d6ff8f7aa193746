package org.zonemark.job.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Which commit a folder of this machine is at, as git says. */
public final class GitCommit {

  /** Behind a commit that the folder differs from. */
  public static final String CHANGED = "-dirty";

  private static final String COMMIT = "# branch.oid ";
  private static final int PATIENCE_SECONDS = 10;

  private GitCommit() {}

  /**
   * The commit, with {@value #CHANGED} where a file of the folder is another one; null where the
   * folder is in no repository, has no commit yet, or git is not here or does not trust it.
   */
  public static String of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try {
      Process git =
          new ProcessBuilder(
                  "git", "-C", folder.toString(), "status", "--porcelain=v2", "--branch", "--", ".")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      List<String> lines =
          new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      boolean isKnown = git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0;
      return isKnown ? commit(lines) : null;
    } catch (IOException | UncheckedIOException none) {
      return null;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static String commit(List<String> lines) {
    boolean isChanged = lines.stream().anyMatch(line -> !line.startsWith("#"));
    return lines.stream()
        .filter(line -> line.startsWith(COMMIT))
        .map(line -> line.substring(COMMIT.length()))
        .filter(commit -> commit.matches("[0-9a-f]+"))
        .map(commit -> commit + (isChanged ? CHANGED : ""))
        .findFirst()
        .orElse(null);
  }
}
