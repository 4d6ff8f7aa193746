package org.zonemark.example;

import static org.zonemark.example.HiddenValues.FIRST_YEAR;
import static org.zonemark.example.HiddenValues.LAST_YEAR;
import static org.zonemark.example.Units.FIRMS;
import static org.zonemark.example.Units.PLACES;
import static org.zonemark.example.Wording.BELOW_UNIT;
import static org.zonemark.example.Wording.EVALUATION;
import static org.zonemark.example.Wording.INDICATOR_HEADER;
import static org.zonemark.example.Wording.MEASURE_HEADER;
import static org.zonemark.example.Wording.MEASURE_WORDS;
import static org.zonemark.example.Wording.NOTE_PREFIX;
import static org.zonemark.example.Wording.NUMBER_HEADER;
import static org.zonemark.example.Wording.OP_WORDS;
import static org.zonemark.example.Wording.PLAN;
import static org.zonemark.example.Wording.PUBLISHER;
import static org.zonemark.example.Wording.RANKED_ZONES_NAME;
import static org.zonemark.example.Wording.RANK_NAME;
import static org.zonemark.example.Wording.REVISIONS;
import static org.zonemark.example.Wording.SYNTHETIC;
import static org.zonemark.example.Wording.SYNTHETIC_TITLE;
import static org.zonemark.example.Wording.TOTAL;
import static org.zonemark.example.Wording.UNIT_HEADER;
import static org.zonemark.example.Wording.VALUE_HEADER;
import static org.zonemark.example.Wording.YEARBOOK;
import static org.zonemark.example.Wording.YEAR_HEADER;
import static org.zonemark.example.Wording.ZONE;
import static org.zonemark.example.Wording.quoted;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The declarations of conf/sources. */
final class SourceFiles {

  private SourceFiles() {}

  /** Every declaration, by its path. */
  static Map<String, String> all() {
    return Map.of(
        "conf/sources/synthetic-yearbook.yaml",
        yearbookYaml(),
        "conf/sources/synthetic-yearbook-revisions.yaml",
        revisionsYaml(),
        "conf/sources/synthetic-evaluation-ranks.yaml",
        evaluationYaml(
            "synthetic-evaluation-ranks",
            "indicator: %s, measure: rank, comparator: %s, unit: %s"
                .formatted(RANK_NAME, TOTAL, PLACES)),
        "conf/sources/synthetic-evaluation-zones.yaml",
        evaluationYaml(
            "synthetic-evaluation-zones",
            "indicator: %s, measure: level, unit: %s".formatted(RANKED_ZONES_NAME, FIRMS)),
        "conf/sources/synthetic-targets.yaml",
        targetsYaml());
  }

  private static String sourceYaml(
      String id, String kind, String title, String titleEn, String series) {
    return """
    # %s
    source_id: %s
    kind: %s
    publisher: %s
    title: "%s（%s）"
    title_en: "%s (synthetic data)"
    series: %s
    authority: 10
    synthetic: true
    format: csv
    charset: UTF-8
    title_rows: [1]
    header_rows: [2]
    note_pattern: "^%s"
    """
        .formatted(
            SYNTHETIC, id, kind, PUBLISHER, title, SYNTHETIC_TITLE, titleEn, series, NOTE_PREFIX);
  }

  private static final String MISSING_YAML =
      """
      missing:
        "": {status: O, reason: not_available}
        "--": {status: Q, reason: withheld}
        "/": {status: M, reason: not_applicable}
        "%s": {status: N, reason: below_unit}
      """
          .formatted(BELOW_UNIT);

  private static final String FURNITURE_YAML = "furniture_columns: [" + NUMBER_HEADER + "]\n";

  private static String fileYaml(String file, int edition, String set) {
    return """
      - path: %s
        edition: "%s"
        published_on: "%s-10-31"
    """
            .formatted(file, edition, edition)
        + set;
  }

  private static String yearbookYaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        sourceYaml(
            "synthetic-yearbook", "observations", YEARBOOK, "Yearbook", "synthetic-yearbook"));
    yaml.append("files:\n");
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      String set = "    set: {period: \"" + year + "\"}\n";
      yaml.append(fileYaml(YearbookTables.yearbookFile(year + 1), year + 1, set));
    }
    yaml.append("fields:\n  zone: ").append(ZONE).append("\nvalues:\n");
    for (Indicator indicator : Indicators.ALL) {
      yaml.append(
          "  - header: %s\n    set: {indicator: %s, measure: %s, unit: %s}\n"
              .formatted(
                  quoted(indicator.header()),
                  quoted(indicator.name()),
                  indicator.kind().measure,
                  quoted(indicator.unit())));
    }
    return yaml.append(MISSING_YAML).append(FURNITURE_YAML).toString();
  }

  private static String revisionsYaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        sourceYaml(
            "synthetic-yearbook-revisions",
            "observations",
            YEARBOOK + REVISIONS,
            "Yearbook, revisions",
            "synthetic-yearbook"));
    yaml.append("files:\n");
    for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
      yaml.append(fileYaml(YearbookTables.revisionsFile(year + 2), year + 2, ""));
    }
    yaml.append(
        """
        fields:
          zone: %s
          indicator: %s
          measure: %s
          period: %s
          unit: %s
        values:
          - header: %s
        """
            .formatted(
                ZONE, INDICATOR_HEADER, MEASURE_HEADER, YEAR_HEADER, UNIT_HEADER, REVISIONS));
    return yaml.append("words:\n")
        .append(words("measure", MEASURE_WORDS))
        .append(FURNITURE_YAML)
        .toString();
  }

  private static String evaluationYaml(String id, String constants) {
    return sourceYaml(id, "observations", EVALUATION, "Evaluation", "synthetic-evaluation")
        + "files:\n"
        + fileYaml(id + ".csv", LAST_YEAR + 1, "")
        + """
        set: {%s}
        fields:
          zone: %s
        value_headers: {pattern: "^[0-9]{4}$", field: period}
        """
            .formatted(constants, ZONE)
        + MISSING_YAML;
  }

  private static String targetsYaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        sourceYaml("synthetic-targets", "targets", PLAN, "Five-year plans", "synthetic-plans"));
    yaml.append("files:\n").append(fileYaml("synthetic-targets.csv", 2021, ""));
    yaml.append("fields:\n");
    for (int i = 0; i < PlanTable.TARGET_FIELDS.size(); i++) {
      if (!PlanTable.TARGET_HEADER.get(i).equals(VALUE_HEADER)) {
        yaml.append(
            "  %s: %s\n".formatted(PlanTable.TARGET_FIELDS.get(i), PlanTable.TARGET_HEADER.get(i)));
      }
    }
    yaml.append("values:\n  - header: ").append(VALUE_HEADER).append('\n');
    yaml.append("words:\n").append(words("measure", MEASURE_WORDS));
    yaml.append(words("of_measure", Map.of("level", MEASURE_WORDS.get("level"))));
    yaml.append(words("op", OP_WORDS));
    yaml.append(
        words("binding", Map.of("binding", PlanTable.BINDING, "expected", PlanTable.EXPECTED)));
    yaml.append(words("tier", Map.of("floor", PlanTable.FLOOR, "stretch", PlanTable.STRETCH)));
    return yaml.toString();
  }

  /** The words for the codes of a field, in the order of the codes. */
  private static String words(String field, Map<String, String> wordByCode) {
    return new TreeMap<>(wordByCode)
        .entrySet().stream()
            .map(entry -> quoted(entry.getValue()) + ": " + quoted(entry.getKey()))
            .collect(Collectors.joining(", ", "  " + field + ": {", "}\n"));
  }
}
