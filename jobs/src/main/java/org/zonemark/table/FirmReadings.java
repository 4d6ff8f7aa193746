package org.zonemark.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.source.SourceFile;
import org.zonemark.table.firm.FirmStatement;
import org.zonemark.table.firm.FirmStatements;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;

/**
 * What the firms of one source say: observations, and how each came about.
 *
 * @param readings the accounts of its files, and the observations as of its last file
 * @param aggregates rows of the table aggregates
 */
public record FirmReadings(
    JavaRDD<FileReading> readings, JavaRDD<org.zonemark.schema.Row> aggregates) {

  /** Those of both. */
  public FirmReadings plus(FirmReadings other) {
    return new FirmReadings(readings.union(other.readings), aggregates.union(other.aggregates));
  }

  /**
   * Reads a source.
   *
   * @param rows its rows with the columns that its reader names; null where no file could be read
   * @param files the files in the order of their positions in the rows
   * @param partitions over how many parts firms are spread; nothing depends on it
   */
  public static FirmReadings of(
      Dataset<Row> rows,
      List<SourceFile> files,
      SourceDeclaration source,
      Broadcast<Configuration> conf,
      int partitions,
      JavaSparkContext spark) {
    FirmFaults faults = new FirmFaults(source, conf.value());
    Dataset<Row> known = rows == null ? null : FirmFaults.known(rows, conf);
    List<FileReading> accounts = new ArrayList<>(faults.accounts(known, files));
    if (known == null) {
      return new FirmReadings(spark.parallelize(accounts, 1), spark.emptyRDD());
    }
    Dataset<Row> counting = FirmFaults.counting(known);
    SourceFile last = files.get(files.size() - 1);
    accounts.add(reading(last, List.of(), faults.odd(counting, files.get(0))));
    int number = files.size();
    JavaRDD<FirmStatement> statements =
        FirmTables.cells(counting, source, conf, partitions)
            .coalesce(1, true)
            .mapPartitions(
                cells -> FirmStatements.of(cells, source, number, conf.value()).iterator())
            .persist(StorageLevel.MEMORY_AND_DISK());
    JavaRDD<FileReading> readings =
        spark
            .parallelize(accounts, 1)
            .union(
                statements.mapPartitions(
                    all -> {
                      List<org.zonemark.schema.Row> observations = new ArrayList<>();
                      all.forEachRemaining(each -> observations.add(each.observation()));
                      return List.of(reading(last, observations, List.of())).iterator();
                    }));
    return new FirmReadings(readings, statements.map(FirmStatement::aggregate));
  }

  private static FileReading reading(
      SourceFile file, List<org.zonemark.schema.Row> observations, List<Finding> findings) {
    return new FileReading(
        file.sourceId(),
        file.position(),
        file.file(),
        0,
        "",
        0,
        0,
        CellBalance.empty(),
        observations,
        List.of(),
        findings,
        List.of());
  }
}
