package org.zonemark.method.index;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A way to do one thing on the way from values to scores, such as a normalisation or an
 * aggregation. Each is a record: its components are the parameters, which an index declares under
 * the same names (in lower case, words joined by _), and its name is the word by which an index
 * asks for it. The sealed interface of its kind lists it; nothing else has to.
 */
public interface IndexMethod extends Serializable {

  /** The word for this method: {@code MinMax} is {@code min-max}. */
  default String code() {
    return words(getClass().getSimpleName(), '-');
  }

  /**
   * The parameters by name, in the order of their declaration; without those that are null. A
   * method that is a parameter is its word, with its own parameters beside.
   */
  default Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (RecordComponent component : getClass().getRecordComponents()) {
      Object value = value(component);
      if (value instanceof IndexMethod method) {
        parameters.put(words(component.getName(), '_'), method.code());
        parameters.putAll(method.parameters());
      } else if (value != null) {
        parameters.put(words(component.getName(), '_'), value);
      }
    }
    return parameters;
  }

  private Object value(RecordComponent component) {
    try {
      return component.getAccessor().invoke(this);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The words of a name in Java, in lower case. */
  static String words(String name, char between) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "\n")
        .replaceAll("^([A-Z])(?=[A-Z][a-z])", "$1\n")
        .toLowerCase(Locale.ROOT)
        .replace('\n', between);
  }

  /** The methods of a kind, by their words: all records below its sealed interface. */
  static <T extends IndexMethod> Map<String, Class<? extends T>> of(Class<T> kind) {
    Map<String, Class<? extends T>> methods = new TreeMap<>();
    for (Class<?> below : kind.getPermittedSubclasses()) {
      Class<? extends T> method = below.asSubclass(kind);
      if (method.isRecord()) {
        methods.put(words(method.getSimpleName(), '-'), method);
      } else {
        methods.putAll(of(method));
      }
    }
    return methods;
  }
}
