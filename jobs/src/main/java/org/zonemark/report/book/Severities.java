package org.zonemark.report.book;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.zonemark.report.model.FindingRow;

/** The severities of findings, as colours of cells. */
final class Severities {

  private static final Map<String, String> COLOURS = Map.of("error", "FFC7CE", "warning", "FFEB9C");

  private static final List<String> WORST_FIRST = List.of("error", "warning", "info");

  private Severities() {}

  static String colour(String severity) {
    return COLOURS.getOrDefault(severity, "DDEBF7");
  }

  /** The worst among findings. */
  static String worst(List<FindingRow> findings) {
    return findings.stream()
        .map(FindingRow::severity)
        .min(Comparator.comparing(WORST_FIRST::indexOf))
        .orElseThrow();
  }
}
