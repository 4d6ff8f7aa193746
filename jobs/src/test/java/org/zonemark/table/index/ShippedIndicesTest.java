package org.zonemark.table.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.rank.Rankings;
import org.zonemark.testing.ConfFiles;

/** The indices of conf/indices, on made-up values of all zones. */
class ShippedIndicesTest {

  private static final Path CONF = Path.of("conf");

  private static Configuration shipped(String index, boolean enabled) throws IOException {
    String text = Files.readString(CONF.resolve("indices").resolve(index + ".yaml"));
    return ConfFiles.sound()
        .with("zones.csv", Files.readString(CONF.resolve("zones.csv")))
        .with("zone_groups.csv", Files.readString(CONF.resolve("zone_groups.csv")))
        .with("units.csv", Files.readString(CONF.resolve("units.csv")))
        .with("indicators.csv", Files.readString(CONF.resolve("indicators.csv")))
        .with(
            "indices/" + index + ".yaml",
            enabled ? text.replace("enabled: false", "enabled: true") : text)
        .with("rankings.yaml", Files.readString(CONF.resolve("rankings.yaml")))
        .accepted();
  }

  /** Three years of every indicator of an index, one value in twelve missing. */
  private static List<Row> values(IndexDeclaration index, Configuration conf) {
    Random random = new Random(2026);
    List<Row> values = new ArrayList<>();
    for (String indicator : index.indicators()) {
      for (Zone zone : conf.zones()) {
        for (int year = 2021; year <= 2023; year++) {
          double value = 10 + Math.exp(2 * random.nextGaussian());
          if (conf.zoneGroups().isOfWhole(zone.zoneId(), 2020) && random.nextInt(12) > 0) {
            values.add(
                IndexInputs.input(
                    indicator,
                    new Rankings.Entry(zone.zoneId(), year, value, "observation", null)));
          }
        }
      }
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(strings = {"torch-2021", "torch-2013", "torch-2008", "five-goods", "per-mu"})
  void shouldScoreAlmostEveryZoneInEveryYear(String name) throws IOException {
    Configuration conf = shipped(name, true);
    long zones =
        conf.zones().stream()
            .filter(zone -> conf.zoneGroups().isOfWhole(zone.zoneId(), 2020))
            .count();
    assertThat(zones).isEqualTo(174);
    for (IndexDeclaration index : conf.indices()) {
      IndexInputs inputs = IndexInputs.of(index, conf, values(index, conf));
      Map<Integer, Integer> scored = new TreeMap<>();
      Map<String, Integer> classes = new TreeMap<>();
      for (Row row : Scores.of(index, inputs)) {
        TableRow score = TableRow.view(Tables.SCORES, row);
        assertThat(score.flag(Columns.OFFICIAL)).isFalse();
        if (score.text(Columns.PARENT_NODE_ID) == null && score.number(Columns.SCORE) != null) {
          scored.merge(score.integer(Columns.YEAR), 1, Integer::sum);
          if (score.text(Columns.CLASS_ID) != null) {
            classes.merge(score.text(Columns.CLASS_ID), 1, Integer::sum);
          }
        }
      }

      assertThat(scored).as(index.listId()).containsOnlyKeys(2021, 2022, 2023);
      assertThat(scored.values()).as(index.listId()).allMatch(count -> count > 0.7 * zones);
      if (name.equals("per-mu")) {
        assertThat(classes).containsOnlyKeys("A", "B", "C", "D");
        int all = classes.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(5.0 * classes.get("A") / all).isBetween(0.95, 1.05);
        assertThat(20.0 * classes.get("D") / all).isBetween(0.8, 1.2);
      } else {
        assertThat(classes).isEmpty();
      }
    }
  }

  @Test
  void shouldComputeByDefaultOnlyTheSystemOf2021() throws IOException {
    assertThat(shipped("torch-2021", false).indices()).hasSize(1);
    for (String name : List.of("torch-2013", "torch-2008", "five-goods", "per-mu")) {
      assertThat(shipped(name, false).indices()).as(name).isEmpty();
    }
  }
}
