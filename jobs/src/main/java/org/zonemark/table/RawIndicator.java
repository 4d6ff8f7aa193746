package org.zonemark.table;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.SparkFiles;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.schema.Row;
import org.zonemark.schema.block.BlockHeap;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.table.data.IndicatorData;
import org.zonemark.table.data.Observation;
import org.zonemark.table.data.PackedObservations;
import org.zonemark.table.data.Series;

/** What the data of an indicator are made of, as it comes together. */
final class RawIndicator {

  /** So many bytes of the heap a statement takes while tables are made of it, and some more. */
  private static final long BYTES = 2048;

  /** More statements than this are not held in memory at once: each core may hold so many. */
  private static final long MANY =
      Runtime.getRuntime().maxMemory() / Runtime.getRuntime().availableProcessors() / BYTES;

  /** About so many of them are held at a time then. */
  private static final int HELD = 1 << 16;

  private final String indicatorId;
  private final Promises promises;
  private final BlockHeap observations = new BlockHeap(RawIndicator::folder);
  private final BlockHeap denominators = new BlockHeap(RawIndicator::folder);

  RawIndicator(String indicatorId, Promises promises) {
    this.indicatorId = indicatorId;
    this.promises = promises;
  }

  /**
   * What is promised of an indicator.
   *
   * @param all the targets judged by it
   * @param rows those of the table targets
   */
  record Promises(List<IndicatorData.TargetMember> all, List<Row> rows) implements Serializable {

    static Promises none() {
      return new Promises(new ArrayList<>(), new ArrayList<>());
    }

    void add(IndicatorData.TargetMember promise, Row row) {
      all.add(promise);
      rows.add(row);
    }
  }

  /** Spark's own folder of this machine, which goes with the run. */
  private static Path folder() {
    return Path.of(SparkFiles.getRootDirectory());
  }

  String indicatorId() {
    return indicatorId;
  }

  /** Takes statements of the indicator. */
  void add(RowBlock statements) {
    observations.add(statements);
  }

  /** Takes statements of another indicator that it is measured by. */
  void addDenominators(RowBlock statements) {
    denominators.add(statements);
  }

  boolean isStated() {
    return !observations.isEmpty() || !promises.all().isEmpty();
  }

  /**
   * A hash of it all.
   *
   * @param doubts rows of findings about what is promised of others too
   */
  String contents(List<Row> doubts) {
    return String.join(
        "\n",
        contents(observations),
        contents(denominators),
        contents(heap(promises.rows())),
        contents(heap(doubts)));
  }

  private static String contents(BlockHeap blocks) {
    return blocks.rows() + ":" + blocks.contentHash();
  }

  private static BlockHeap heap(List<Row> rows) {
    BlockHeap heap = new BlockHeap(RawIndicator::folder);
    if (!rows.isEmpty()) {
      heap.add(RowBlock.of(rows));
    }
    return heap;
  }

  IndicatorData data(Configuration conf) {
    Map<Series, Series> series = new HashMap<>();
    return new IndicatorData(
        indicatorId,
        observations.rows() > MANY ? packed(conf) : statements(observations, series),
        promises.all(),
        statements(denominators, series));
  }

  private List<Observation> packed(Configuration conf) {
    return PackedObservations.of(
        observations,
        observations.rows() / HELD + 1,
        conf.zones().stream().map(Zone::zoneId).toList(),
        folder());
  }

  private static List<Observation> statements(BlockHeap blocks, Map<Series, Series> series) {
    Stream<RowBlock> all = StreamSupport.stream(blocks.spliterator(), false);
    return all.flatMap(block -> block.rows().stream())
        .map(row -> Observation.of(row, series))
        .toList();
  }
}
