package org.zonemark.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.zonemark.job.paper.Messages;
import org.zonemark.report.model.Lang;

/** How long each stage of a run took, in order. */
final class Stopwatch {

  private static final double NANOS = 1e9;

  private final Consumer<String> told;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long mark = System.nanoTime();

  private final List<String> anew = new ArrayList<>();
  private Messages messages = Messages.of(Lang.EN);

  /** Starts; each stage that ends is told in a line. */
  Stopwatch(Consumer<String> told) {
    this.told = told;
  }

  /** Tells stages in a language from now on. */
  void speak(Messages language) {
    messages = language;
  }

  private String name(String stage) {
    return messages.of("stage." + stage.replace(' ', '-'));
  }

  /** Ends a stage: everything since the one before. */
  void lap(String stage) {
    lap(stage, "");
  }

  private void lap(String stage, String more) {
    long now = System.nanoTime();
    double took = (now - mark) / NANOS;
    seconds.merge(stage, took, Double::sum);
    mark = now;
    told.accept(messages.of("lap", name(stage), String.format(Locale.ROOT, "%.1f", took)) + more);
  }

  /** Keeps how many of so many things were made anew. */
  void anew(String things, long count, long all) {
    anew.add(messages.of("anew." + things, count, all));
  }

  /** What was made anew, a text for each kind of things. */
  List<String> anew() {
    return List.copyOf(anew);
  }

  /** Ends a stage that went over so many things. */
  void lap(String stage, long count, String things) {
    double took = Math.max(1, System.nanoTime() - mark) / NANOS;
    lap(stage, messages.of("lap." + things, count, Math.round(count / took)));
  }

  /** Seconds by stage. */
  Map<String, Double> seconds() {
    return Collections.unmodifiableMap(seconds);
  }
}
