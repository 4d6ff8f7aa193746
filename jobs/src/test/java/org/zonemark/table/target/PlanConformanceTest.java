package org.zonemark.table.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.Target;
import org.zonemark.testing.PeerTables;
import org.zonemark.testing.ReadInputs;

/**
 * The plans of the sample against targets that people have labelled, beside the folder that
 * zonemark.conformance names, and their verdicts; and a case of averages and points.
 */
class PlanConformanceTest {

  private static final Path VERDICTS =
      Path.of("jobs/src/test/resources/verdicts-of-the-sample.txt");

  /** How the labels call what Zonemark measures. */
  private static final Map<String, String> MEASURES =
      Map.of("gap_pp", "gap", "growth_yoy", "growth", "count", "level");

  private static String item(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  private static List<Row> targets(ReadInputs read) {
    return read.readings().stream().flatMap(reading -> reading.targets().stream()).toList();
  }

  private static String label(Map<String, String> row) {
    String hi = row.get("value_hi");
    return String.join(
        " ",
        row.get("id"),
        row.get("indicator_id"),
        MEASURES.getOrDefault(row.get("measure"), row.get("measure")),
        row.get("period").replaceFirst("^(\\d{4})-(\\d{4})$", "$1/$2"),
        row.get("op"),
        String.valueOf(Double.parseDouble(row.get("value_si"))),
        hi.isEmpty() ? "" : String.valueOf(Double.parseDouble(hi)),
        row.get("dup_of"));
  }

  private static String label(Target target) {
    return String.join(
        " ",
        item(target.id()),
        target.series().indicatorId(),
        target.series().measure(),
        target.period().text(),
        target.op().code(),
        String.valueOf(target.value()),
        target.valueHi() == null ? "" : String.valueOf(target.valueHi()),
        target.dupOf() == null ? "" : item(target.dupOf()));
  }

  @Test
  void shouldReadOfEveryTargetWhatPeopleHaveLabelled() throws IOException {
    Path labels = ReadInputs.beside("data").resolve("seed_targets.tsv");
    ReadInputs read = ReadInputs.shipped();
    List<String> told =
        TargetMembers.settled(targets(read), read.conf()).stream()
            .map(Target::of)
            .map(PlanConformanceTest::label)
            .toList();

    assertThat(told)
        .hasSize(93)
        .containsExactlyInAnyOrderElementsOf(
            PeerTables.rows(labels).stream().map(PlanConformanceTest::label).toList());
  }

  @Test
  void shouldReadTheSameOfEverySentenceThatPeopleHaveCopied() throws IOException {
    Path facts = ReadInputs.beside("gold").resolve("facts.tsv");
    Map<String, Target> targets = new HashMap<>();
    for (Row row : targets(ReadInputs.shipped())) {
      targets.put(item(Target.of(row).id()), Target.of(row));
    }
    int compared = 0;
    for (Map<String, String> row : PeerTables.rows(facts)) {
      if (row.get("kind").equals("target")) {
        Target target = targets.get(row.get("id"));
        assertThat(target).as("%s", row).isNotNull();
        assertThat(target.value()).as("%s", row).isEqualTo(PeerTables.number(row, "value_si"));
        assertThat(target.op().code()).as("%s", row).isEqualTo(row.get("op"));
        assertThat(target.series().indicatorId()).as("%s", row).isEqualTo(row.get("indicator_id"));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(56);
  }

  @Test
  void shouldJudgeEveryTargetOfTheSampleAsItWasFoundRightByHand() throws IOException {
    ReadInputs read = ReadInputs.shipped();
    List<String> told =
        PlanTable.judged(targets(read), read.settled(), read.conf(), LocalDate.of(2026, 6, 30))
            .stream()
            .map(PlanConformanceTest::verdict)
            .sorted()
            .toList();

    assertThat(told)
        .containsExactlyElementsOf(
            Files.readAllLines(VERDICTS).stream().filter(line -> !line.startsWith("#")).toList())
        .contains("F292 - not_judgeable no_observation_of_period met_by_last_known 80.0 2018");
  }

  static String verdict(Map<String, Object> row) {
    List<String> told = new ArrayList<>();
    told.add(item((String) row.get(Columns.TARGET_ID)));
    for (String column :
        List.of(
            Columns.MEMBER_ID,
            Columns.STATUS,
            Columns.REASON,
            Columns.CONCLUSION,
            Columns.OBSERVED,
            Columns.OBSERVED_PERIOD)) {
      Object value = row.get(column);
      told.add(value == null ? "-" : value.toString());
    }
    return String.join(" ", told);
  }

  @Test
  void shouldJudgeTheCaseOfAveragesAndPoints() throws IOException {
    ReadInputs read =
        ReadInputs.ofCase(ReadInputs.beside("cases").resolve("51-average-growth-and-points"));
    List<Observation> known = read.settled();
    Map<String, String> told = new TreeMap<>();
    PlanTable.judged(targets(read), known, read.conf(), LocalDate.of(2024, 12, 31))
        .forEach(row -> told.put(item((String) row.get(Columns.TARGET_ID)), PlanTable.told(row)));

    assertThat(told)
        .containsExactlyInAnyOrderEntriesOf(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("A1", "missed 6.999 by -0.0007893"),
                    Map.entry("A2", "not_judgeable base_missing"),
                    Map.entry("A3", "attained 7.001 by 0.0007365"),
                    Map.entry("A4", "attained 6.999 by 0.09921"),
                    Map.entry("A5", "not_judgeable price_basis_mixed"),
                    Map.entry("B1", "attained 0.3000 by 0.000"),
                    Map.entry("B2", "attained 0.3000 by 0.000"),
                    Map.entry("B3", "attained 0.3000 by 0.000"),
                    Map.entry("B4", "attained 0.3000 by 0.000"),
                    Map.entry("B5", "attained 0.3000 by 0.000"),
                    Map.entry("B6", "attained 0.3000 by 0.000"),
                    Map.entry("B7", "attained 0.3000 by 0.000"))));
  }
}
