package org.zonemark.conf.index;

import java.util.List;
import org.zonemark.conf.text.ConfSchema;
import org.zonemark.method.index.Aggregation;
import org.zonemark.method.index.Imputation;
import org.zonemark.method.index.IndexMethod;
import org.zonemark.method.index.Normalisation;
import org.zonemark.method.index.Treatment;

/** What methods of indices are called in the JSON Schema, where each has its entry. */
public final class IndexMethodNames {

  private IndexMethodNames() {}

  /** The name in Chinese. */
  public static String zh(IndexMethod method) {
    return name(method, "zh");
  }

  /** The name in English. */
  public static String en(IndexMethod method) {
    return name(method, "en");
  }

  /** The name of the method that has a code; the code itself where none has. */
  static String ofCode(String code, String language) {
    for (String kind : List.of("weighting", "level", "normalisation")) {
      String name =
          ConfSchema.ofIndex()
              .at("/$defs/names/const/" + kind + "/" + code + "/" + language)
              .asText();
      if (!name.isEmpty()) {
        return name;
      }
    }
    return code;
  }

  private static String name(IndexMethod method, String language) {
    String place = "/$defs/names/const/" + definition(method) + "/" + method.code();
    return ConfSchema.ofIndex().at(place + "/" + language).asText();
  }

  private static String definition(IndexMethod method) {
    if (method instanceof Normalisation) {
      return "normalisation";
    }
    if (method instanceof Aggregation) {
      return "level";
    }
    if (method instanceof Imputation) {
      return "imputation";
    }
    return method instanceof Treatment ? "treatment" : "weighting";
  }
}
