package org.zonemark.table;

import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.schema.Row;
import org.zonemark.source.FirmPart;
import org.zonemark.table.firm.FirmIntake;
import org.zonemark.table.firm.FirmOutcome;
import org.zonemark.table.firm.FirmTally;
import org.zonemark.table.firm.FirmWork;
import org.zonemark.table.read.FileReading;
import scala.Tuple2;

/**
 * What the firms of one source say. Their rows are read once and spread by firm once; what comes
 * out of a task are sums, and nothing of a firm ever is on the driver.
 *
 * @param readings the accounts of its files, and the observations as of its last file
 * @param aggregates rows of the table aggregates
 * @param summaries rows of the table microdata
 */
public record FirmReadings(
    JavaRDD<FileReading> readings, JavaRDD<Row> aggregates, JavaRDD<Row> summaries) {

  /** Of no source. */
  public static FirmReadings none(JavaSparkContext spark) {
    return new FirmReadings(spark.emptyRDD(), spark.emptyRDD(), spark.emptyRDD());
  }

  /** Those of both. */
  public FirmReadings plus(FirmReadings other) {
    return new FirmReadings(
        readings.union(other.readings),
        aggregates.union(other.aggregates),
        summaries.union(other.summaries));
  }

  /**
   * Reads a source.
   *
   * @param parts of its files
   * @param files its files by their positions in the parts
   * @param places in how many places firms come together; nothing depends on it
   */
  public static FirmReadings of(
      JavaRDD<FirmPart> parts,
      List<FirmOutcome.File> files,
      SourceDeclaration source,
      Broadcast<Configuration> conf,
      int places) {
    JavaRDD<FirmOutcome> outcome =
        parts
            .mapPartitions(some -> new FirmIntake(some, source, conf.value(), places))
            .mapToPair(block -> new Tuple2<>(block.place(), block.content()))
            .partitionBy(new Places(places))
            .values()
            .mapPartitions(some -> FirmWork.of(some, source, conf.value()))
            .mapToPair(tally -> new Tuple2<>(tally.key(), tally))
            .reduceByKey(FirmTally::plus, places)
            .values()
            .coalesce(1, true)
            .mapPartitions(
                all -> List.of(FirmOutcome.of(all, files, source, conf.value())).iterator())
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new FirmReadings(
        outcome.flatMap(all -> all.readings().iterator()),
        outcome.flatMap(all -> all.aggregates().iterator()),
        outcome.flatMap(all -> all.summaries().iterator()));
  }

  /** A place is its own partition. */
  private static final class Places extends Partitioner {

    private static final long serialVersionUID = 1L;

    private final int count;

    Places(int count) {
      this.count = count;
    }

    @Override
    public int numPartitions() {
      return count;
    }

    @Override
    public int getPartition(Object place) {
      return (Integer) place;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Places places && places.count == count;
    }

    @Override
    public int hashCode() {
      return count;
    }
  }
}
