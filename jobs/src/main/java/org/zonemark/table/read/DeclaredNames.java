package org.zonemark.table.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.text.Names;
import org.zonemark.source.Sheet;

/**
 * What a source declares of tables that otherwise speak for themselves: whether their promises are
 * wanted or their facts, and words for zones, indicators and periods; a cell that is such a word is
 * read as the name that it stands for.
 */
public final class DeclaredNames {

  /** Whether what the tables promise is read, and not what they say has been. */
  public final boolean wantPromises;

  private final Configuration conf;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> zones = new HashSet<>();

  public DeclaredNames(SourceDeclaration source, Configuration conf) {
    this.conf = conf;
    this.wantPromises = source.isTargets();
    words(source, "zone")
        .forEach(
            (word, name) ->
                conf.zone(name).map(Zone::nameZh).ifPresent(full -> addZone(word, full)));
    words(source, "indicator")
        .forEach(
            (word, name) ->
                conf.indicator(name).map(Indicator::nameZh).ifPresent(full -> add(word, full)));
    words(source, "period").forEach(this::add);
  }

  private static Map<String, String> words(SourceDeclaration source, String field) {
    return source.words().getOrDefault(field, Map.of());
  }

  private void addZone(String word, String name) {
    add(word, name);
    zones.add(name);
  }

  private void add(String word, String name) {
    names.put(Names.normalise(word), name);
  }

  /** The zone or place that a text was declared to be; empty where it was not. */
  public Optional<Zone> zone(String text) {
    return zones.contains(text) ? conf.zone(text) : Optional.empty();
  }

  /** A sheet with the names in place of the words for them. */
  public Sheet in(Sheet sheet) {
    if (names.isEmpty()) {
      return sheet;
    }
    return sheet.withTexts(
        sheet.rows().stream()
            .map(
                row ->
                    row.texts().stream()
                        .map(text -> names.getOrDefault(Names.normalise(text), text))
                        .toList())
            .toList());
  }
}
