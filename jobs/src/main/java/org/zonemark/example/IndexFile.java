package org.zonemark.example;

import static org.zonemark.example.Wording.INDEX_LABEL;
import static org.zonemark.example.Wording.INDEX_NAME;
import static org.zonemark.example.Wording.INDEX_NOTE;
import static org.zonemark.example.Wording.SYNTHETIC;
import static org.zonemark.example.Wording.quoted;

/** The index of the panel, in conf/indices. */
final class IndexFile {

  private IndexFile() {}

  /** The file. */
  static String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
        # %s
        index_id: synthetic-2021
        name_zh: %s2021
        name_en: Synthetic index 2021
        label_zh: %s
        label_en: "computed from synthetic data, not official"
        note_zh: %s
        official: false
        normalisation: {method: min-max, low: 0, high: 100, scope: year}
        aggregation: arithmetic
        coverage_threshold: 0.65
        dimensions:
        """
            .formatted(SYNTHETIC, INDEX_NAME, quoted(INDEX_LABEL), quoted(INDEX_NOTE)));
    for (int d = 1; d <= Indicators.DIMENSION_WEIGHTS.length; d++) {
      yaml.append(dimension(d));
    }
    return yaml.toString();
  }

  private static String dimension(int number) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(
        """
          - id: "%s"
            name_zh: %s
            name_en: %s
            weight: %s
            weight_official: true
            indicators:
        """
            .formatted(
                number,
                Indicators.DIMENSION_NAMES.get(number - 1),
                Indicators.DIMENSION_NAMES_EN.get(number - 1),
                Indicators.DIMENSION_WEIGHTS[number - 1]));
    for (Indicator indicator : Indicators.ALL) {
      if (indicator.dimension() == number) {
        yaml.append(
            "      - {id: \"%s\", indicator: %s, weight: equal}\n"
                .formatted(indicator.number(), indicator.id()));
      }
    }
    return yaml.toString();
  }
}
