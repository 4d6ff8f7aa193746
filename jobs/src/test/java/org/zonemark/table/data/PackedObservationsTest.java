package org.zonemark.table.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.collections4.IteratorUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.method.number.StatedValue;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.table.DerivedTables;
import org.zonemark.table.IndicatorEditions;
import org.zonemark.table.quality.EditionSelection;
import org.zonemark.table.quality.SenseChecks;
import org.zonemark.testing.Panel;

/** Statements too many for memory give what they would give there. */
class PackedObservationsTest {

  private static final Configuration CONF = Panel.conf().accepted();

  @TempDir Path folder;

  /** Two editions of a panel with its totals, some values revised and one slipped, in no order. */
  private static List<Observation> statements() {
    List<Panel.Cell> cells = Panel.cells(7, 8, 0.1);
    TreeMap<Integer, Double> totals = new TreeMap<>();
    cells.forEach(cell -> totals.merge(cell.year(), cell.value(), Double::sum));
    List<Observation> first = new ArrayList<>(Panel.statements(cells));
    totals.forEach(
        (year, total) -> first.add(Panel.statement("all-" + year, "htz-all", year, total, 1000.0)));
    first.set(40, Panel.statements(List.of(cells.get(40).times(3))).get(0).settled(true, null));
    List<Observation> statements = new ArrayList<>(first);
    for (int at = 0; at < first.size(); at++) {
      statements.add(later(first.get(at), "later-" + at, at % 7 == 0 ? 1.5 : 1));
    }
    Collections.shuffle(statements, new Random(1));
    return statements;
  }

  private static Observation later(Observation one, String id, double times) {
    StatedValue revised =
        new StatedValue(one.op(), one.value() * times, null, one.printStep(), one.unit());
    return new Observation(
        id,
        one.series(),
        one.period(),
        revised,
        one.status(),
        one.missingReason(),
        "2025",
        "2025",
        one.standing(),
        one.origin(),
        one.provenance());
  }

  private List<Observation> packed(List<Observation> statements, int parts) {
    List<RowBlock> blocks = new ArrayList<>();
    for (int from = 0; from < statements.size(); from += 100) {
      List<Observation> some = statements.subList(from, Math.min(statements.size(), from + 100));
      blocks.add(RowBlock.of(some.stream().map(Observation::toRow).toList()));
    }
    return PackedObservations.of(
        blocks, parts, CONF.zones().stream().map(Zone::zoneId).toList(), folder);
  }

  private static IndicatorEditions settled(List<Observation> statements) {
    EditionSelection.SelectedEditions settled = SenseChecks.of(statements, CONF);
    return new IndicatorEditions(
        new IndicatorData("revenue", settled.observations(), List.of(), List.of()),
        settled.revisions(),
        settled.findings());
  }

  @Test
  void shouldHoldEveryStatementOnce() {
    List<Observation> statements = statements();

    assertThat(packed(statements, 9)).containsExactlyInAnyOrderElementsOf(statements);
  }

  @Test
  void shouldGiveTheSameTablesAsStatementsInMemoryInWhateverPieces() {
    List<Observation> statements = statements();
    IndicatorEditions inMemory = settled(statements);
    List<String> tables = DerivedTables.ofIndicators(Set.of("ingest", "rank", "growth"), CONF);
    assertThat(inMemory.findings()).hasSizeGreaterThan(2);
    assertThat(inMemory.revisions()).hasSizeGreaterThan(100);

    for (int parts : new int[] {1, 9, 1000}) {
      IndicatorEditions packed = settled(packed(statements, parts));
      assertThat(packed.data().observations()).isInstanceOf(PackedObservations.class);
      assertThat(packed.brief()).isEqualTo(inMemory.brief());
      for (String table : tables) {
        assertThat(DerivedTables.rows(List.of(table), packed, CONF))
            .as(table)
            .toIterable()
            .isEqualTo(IteratorUtils.toList(DerivedTables.rows(List.of(table), inMemory, CONF)));
      }
    }
  }

  @Test
  void shouldMakeRowsAsTheyAreAskedFor() {
    AtomicInteger opened = new AtomicInteger();
    List<Observation> counted =
        PackedObservations.seen(
            packed(statements(), 9),
            piece -> {
              opened.incrementAndGet();
              return piece;
            });
    IndicatorEditions editions =
        new IndicatorEditions(
            new IndicatorData("revenue", counted, List.of(), List.of()), List.of(), List.of());

    DerivedTables.rows(List.of("observations"), editions, CONF).next();

    assertThat(opened).hasValue(1);
  }

  @Test
  void shouldLeaveNoFileBehind() throws Exception {
    settled(packed(statements(), 9));

    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
