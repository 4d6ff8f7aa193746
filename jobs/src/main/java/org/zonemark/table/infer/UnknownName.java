package org.zonemark.table.infer;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.text.Names;
import org.zonemark.table.quality.Bilingual;
import org.zonemark.table.words.PrintedText;

/**
 * What is said of a name that nobody knows: the nearest one that is known, and the line that makes
 * it known.
 */
final class UnknownName {

  /** A unit, a scope or a remark behind a name. */
  private static final Pattern BRACKETS =
      Pattern.compile("[(\\uFF08][^()\\uFF08\\uFF09]*[)\\uFF09]");

  private final Configuration conf;

  UnknownName(Configuration conf) {
    this.conf = conf;
  }

  Bilingual indicator(String printed) {
    return told(
        "indicator",
        printed,
        conf::nearestIndicator,
        name -> conf.indicator(name).map(Indicator::indicatorId).orElse(""));
  }

  Bilingual zone(String printed) {
    return told(
        "zone", printed, conf::nearestZone, name -> conf.zone(name).map(Zone::zoneId).orElse(""));
  }

  private static Bilingual told(
      String kind, String printed, UnaryOperator<String> nearest, Function<String, String> idOf) {
    String name =
        BRACKETS.matcher(PrintedText.inChinese(printed)).replaceAll("").replaceAll("[\\s,]+", "");
    if (name.isEmpty()) {
      return Bilingual.of("");
    }
    String near = nearest.apply(name);
    if (Names.normalise(near).equals(Names.normalise(name))) {
      return Phrases.of("known-otherwise", Bilingual.of(near));
    }
    String line = kind + "," + name + ",";
    return near.isEmpty()
        ? Phrases.of("add", Bilingual.of(line + kind + "_id"))
        : Phrases.of("nearest", Bilingual.of(near), Bilingual.of(line + idOf.apply(near)));
  }
}
