package org.zonemark.conf.text;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions of the records of this package; each message carries the value. */
public final class Require {

  private Require() {}

  public static void filled(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be empty, was \"" + value + "\"");
    }
  }

  public static void present(String name, Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
  }

  public static void oneOf(String name, String value, Collection<String> codes) {
    if (!codes.contains(value)) {
      throw new IllegalArgumentException(
          name + " must be one of " + codes + ", was \"" + value + "\"");
    }
  }

  public static void holds(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Copies a list; the copy is immutable and serializable. */
  public static <T> List<T> copy(String name, List<T> values) {
    present(name, values);
    return List.copyOf(values);
  }

  /** Copies a map with its order, which {@link Map#copyOf} loses; the copy is serializable. */
  public static <V> Map<String, V> copy(String name, Map<String, V> values) {
    present(name, values);
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
