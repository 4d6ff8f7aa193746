package org.zonemark.conf.text;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects every problem, so that one run shows them all. */
public final class Problems {

  private final TreeSet<Problem> found = new TreeSet<>();

  public void add(String file, int line, int column, String message, String remedy) {
    found.add(new Problem(file, line, column, message, remedy));
  }

  public boolean any() {
    return !found.isEmpty();
  }

  boolean anyIn(String file) {
    return found.stream().anyMatch(problem -> problem.file().equals(file));
  }

  public List<Problem> sorted() {
    return List.copyOf(found);
  }

  /** Gives " (did you mean `x`?)" where one candidate is near, else nothing. */
  public static String suggestion(String word, Collection<String> candidates) {
    String near = Spelling.nearest(word, candidates);
    return near.isEmpty() ? "" : " (did you mean `" + near + "`?)";
  }
}
