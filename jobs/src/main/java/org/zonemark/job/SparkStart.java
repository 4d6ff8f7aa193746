package org.zonemark.job;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.zonemark.store.LocalFiles;
import org.zonemark.store.LoginUser;

/** A Spark context that on this machine starts at once: it costs nothing but time there. */
public final class SparkStart {

  private final FutureTask<JavaSparkContext> starting;
  private boolean isStarted;

  SparkStart() {
    LoginUser.ensureNamed();
    SparkConf settings = settings();
    starting = new FutureTask<>(() -> new JavaSparkContext(settings));
    isStarted = isHere(settings);
    if (isStarted) {
      new Thread(starting, "session").start();
    }
  }

  /** What Spark is told; spark-submit names the master, a plain start works on this machine. */
  public static SparkConf settings() {
    SparkConf settings =
        new SparkConf().setAppName("zonemark").setIfMissing("spark.master", "local[*]");
    // Executors on other machines do not know the class before they have fetched the jar.
    return isHere(settings)
        ? settings.setIfMissing("spark.hadoop." + LocalFiles.SETTING, LocalFiles.class.getName())
        : settings;
  }

  private static boolean isHere(SparkConf settings) {
    return settings.get("spark.master").startsWith("local");
  }

  /** The context, started now where it is not yet. */
  JavaSparkContext context() {
    starting.run();
    JavaSparkContext context = started();
    isStarted = true;
    return context;
  }

  /** Stops the context where there is one. */
  void stop() {
    if (isStarted) {
      started().stop();
    }
  }

  private JavaSparkContext started() {
    try {
      return starting.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException("Spark could not be started", failed);
    }
  }
}
