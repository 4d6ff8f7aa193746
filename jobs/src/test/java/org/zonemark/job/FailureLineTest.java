package org.zonemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.job.paper.Messages;

class FailureLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Java heap space | spark.driver.memory | 本进程的内存已用完",
        "GC overhead limit exceeded | spark.executor.memory | 本进程的内存已用完",
      })
  void shouldTellInOneLineWhereATaskUsesUpTheMemory(String cause, String remedy, String zh) {
    Throwable failed =
        new SparkException(
            "Job aborted due to stage failure: Task 3 in stage 4.0 failed\n\tat many.places",
            new OutOfMemoryError(cause));

    String line = FailureLine.of(failed).orElseThrow();

    long heap = Runtime.getRuntime().maxMemory() >> 20;
    assertThat(line).contains(cause, " - remedy: ", remedy, heap + " MiB").doesNotContain("\n");
    assertThat(Messages.in("zh").translated(line))
        .startsWith(zh)
        .contains("改法：现为 " + heap + " MiB", "-Xmx" + 2 * heap + "m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[INVALID_DRIVER_MEMORY] System memory 121634816 must be at least 471859200."
            + "| ZONEMARK_JAVA_OPTS | 内存太小",
        "Job aborted: Task 3 failed 4 times: ExecutorLostFailure (executor 1 exited) Reason: Command"
            + " exited with code 52 | spark.executor.memory | 执行器的内存已用完",
      })
  void shouldTellInOneLineWhatSparkSaysOfMemory(String said, String remedy, String zh) {
    String line = FailureLine.of(new IllegalStateException(new SparkException(said))).orElseThrow();

    assertThat(line).contains(" - remedy: ", remedy).doesNotContain("\n");
    assertThat(Messages.in("zh").translated(line)).startsWith(zh);
  }

  @ParameterizedTest
  @CsvSource("Command exited with code 1")
  void shouldLeaveToTheTraceWhatNobodyKnows(String said) {
    assertThat(FailureLine.of(new SparkException(said))).isEmpty();
  }
}
