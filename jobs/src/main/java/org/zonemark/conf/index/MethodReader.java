package org.zonemark.conf.index;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zonemark.conf.text.ConfSchema;
import org.zonemark.conf.text.Problems;
import org.zonemark.conf.text.YamlNode;
import org.zonemark.method.index.IndexMethod;

/**
 * Reads a method of one kind from YAML: the record that bears its name, with the components that
 * bear the names of the keys. What is not declared is what the JSON Schema gives as default; a
 * component without default must be declared, unless it may be null. A new method of the kind needs
 * nothing here.
 */
final class MethodReader<T extends IndexMethod> {

  private final Map<String, Class<? extends T>> methods;
  private final Set<String> besides;
  private final String definition;

  /**
   * A reader of a kind of methods.
   *
   * @param definition of the kind in the JSON Schema, with the defaults of its keys
   * @param besides the keys that are no parameters of a method
   */
  MethodReader(Class<T> kind, String definition, Set<String> besides) {
    this.methods = IndexMethod.of(kind);
    this.definition = definition;
    this.besides = new TreeSet<>(besides);
    this.besides.add("method");
  }

  Set<String> words() {
    return methods.keySet();
  }

  /** The word for the method at a place, which is a word itself or a mapping with one. */
  static String word(YamlNode node, String fallback) {
    return node.child("method").text(node.text(fallback));
  }

  /** Rejects an unknown method, keys that it does not take or needs, and numbers it does not. */
  void check(YamlNode node, String fallback) {
    String word = word(node, fallback);
    Class<? extends T> method = methods.get(word);
    if (!node.isPresent() || word.isEmpty()) {
      return;
    }
    if (method == null) {
      if (node.child("method").text().isEmpty()) {
        node.reject(
            "unknown value `" + word + "`",
            "use one of " + String.join(", ", words()) + Problems.suggestion(word, words()));
      }
      return;
    }
    Map<String, RecordComponent> keys = keys(method);
    Set<String> known = new TreeSet<>(keys.keySet());
    boolean sound = true;
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      RecordComponent component = keys.get(entry.getKey());
      if (component != null) {
        sound &= !isNumber(component) || entry.getValue().isNumber();
      } else if (!besides.contains(entry.getKey())) {
        sound = false;
        entry
            .getValue()
            .rejectKey(
                "method `" + word + "` takes no `" + entry.getKey() + "`",
                known.isEmpty() ? "remove it" : "use " + String.join(", ", known));
      }
    }
    for (Map.Entry<String, RecordComponent> key : keys.entrySet()) {
      if (!node.child(key.getKey()).isPresent() && isNeeded(key.getKey(), key.getValue())) {
        sound = false;
        node.rejectKey("method `" + word + "` needs `" + key.getKey() + "`", "add " + key.getKey());
      }
    }
    if (sound) {
      checkNumbers(node, fallback);
    }
  }

  private void checkNumbers(YamlNode node, String fallback) {
    try {
      read(node, fallback);
    } catch (IllegalArgumentException unfit) {
      node.rejectKey(unfit.getMessage(), "give others");
    }
  }

  private static boolean isNumber(RecordComponent component) {
    return Set.of(double.class, int.class, Double.class, Integer.class)
        .contains(component.getType());
  }

  private boolean isNeeded(String key, RecordComponent component) {
    boolean mayBeNull = isNumber(component) && !component.getType().isPrimitive();
    return !mayBeNull && ConfSchema.ofIndex().fallback(definition, key).isMissingNode();
  }

  /** The keys of a method, and of those that it is given as parameters. */
  private static Map<String, RecordComponent> keys(Class<?> method) {
    Map<String, RecordComponent> keys = new TreeMap<>();
    for (RecordComponent component : method.getRecordComponents()) {
      keys.put(IndexMethod.words(component.getName(), '_'), component);
      if (IndexMethod.class.isAssignableFrom(component.getType())) {
        IndexMethod.of(component.getType().asSubclass(IndexMethod.class))
            .values()
            .forEach(below -> keys.putAll(keys(below)));
      }
    }
    return keys;
  }

  /** The keys of all methods of the kind. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    methods.values().forEach(method -> keys.addAll(keys(method).keySet()));
    return keys;
  }

  /** The method at a place that is checked; the fallback where there is none. */
  T read(YamlNode node, String fallback) {
    return made(methods.get(word(node, fallback)), node);
  }

  private <M> M made(Class<M> method, YamlNode node) {
    List<Class<?>> types = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : method.getRecordComponents()) {
      types.add(component.getType());
      values.add(value(component, IndexMethod.words(component.getName(), '_'), node));
    }
    try {
      return method
          .getDeclaredConstructor(types.toArray(Class<?>[]::new))
          .newInstance(values.toArray());
    } catch (InvocationTargetException unfit) {
      throw unfit.getCause() instanceof RuntimeException reason
          ? reason
          : new IllegalStateException(unfit);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Object value(RecordComponent component, String key, YamlNode node) {
    Class<?> type = component.getType();
    YamlNode given = node.child(key).or(ConfSchema.ofIndex().fallback(definition, key));
    if (type == double.class) {
      return given.number(Double.NaN);
    }
    if (type == int.class) {
      return given.integer(0);
    }
    if (type == Double.class) {
      return given.isPresent() ? Double.valueOf(given.number(0)) : null;
    }
    if (type == Integer.class) {
      return given.isPresent() ? Integer.valueOf(given.integer(0)) : null;
    }
    if (type == boolean.class) {
      return given.truth();
    }
    if (type == List.class) {
      return isText(component) ? texts(given) : points(given);
    }
    String word = given.text();
    if (type.isEnum()) {
      return constant(type, word);
    }
    if (IndexMethod.class.isAssignableFrom(type)) {
      return made(IndexMethod.of(type.asSubclass(IndexMethod.class)).get(word), node);
    }
    return word;
  }

  private static boolean isText(RecordComponent component) {
    return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
        == String.class;
  }

  private static Object constant(Class<?> type, String word) {
    for (Object constant : type.getEnumConstants()) {
      if (constant.toString().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("unknown value `" + word + "`");
  }

  /** One text, or a list of them. */
  private static List<String> texts(YamlNode node) {
    return node.text().isEmpty()
        ? node.items().stream().map(YamlNode::text).toList()
        : List.of(node.text());
  }

  /** The points of each expert by node. */
  private static List<Map<String, Double>> points(YamlNode experts) {
    List<Map<String, Double>> all = new ArrayList<>();
    for (YamlNode expert : experts.items()) {
      Map<String, Double> points = new TreeMap<>();
      expert.child("points").entries().forEach((id, value) -> points.put(id, value.number(0)));
      all.add(points);
    }
    return all;
  }
}
