package org.zonemark.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Row;
import org.zonemark.source.InputFile;
import org.zonemark.source.file.FirmRows;
import org.zonemark.table.FirmReadings;
import org.zonemark.table.read.FileReading;

/** Reads the sources whose rows are firms; what is made of them enters as statements do. */
final class FirmLoading {

  private final JavaSparkContext spark;
  private final Broadcast<Configuration> conf;
  private final int partitions;

  FirmLoading(JavaSparkContext spark, Broadcast<Configuration> conf, int partitions) {
    this.spark = spark;
    this.conf = conf;
    this.partitions = partitions;
  }

  /**
   * The statements of all such sources.
   *
   * @param readings of their files
   * @param aggregates rows of the table aggregates
   */
  record Firms(JavaRDD<FileReading> readings, JavaRDD<Row> aggregates) {}

  /** Reads files of such sources; Spark SQL is not even loaded where there are none. */
  Firms read(List<InputFile> files) throws IOException {
    Firms all = new Firms(spark.emptyRDD(), spark.emptyRDD());
    if (files.isEmpty()) {
      return all;
    }
    SparkSession session = SparkSession.builder().sparkContext(spark.sc()).getOrCreate();
    session.conf().set("spark.sql.shuffle.partitions", partitions);
    Map<String, List<InputFile>> bySource = new LinkedHashMap<>();
    files.forEach(
        file -> bySource.computeIfAbsent(file.sourceId(), any -> new ArrayList<>()).add(file));
    for (Map.Entry<String, List<InputFile>> source : bySource.entrySet()) {
      FirmRows.Read read =
          FirmRows.of(
              session, source.getValue(), conf.value().source(source.getKey()).orElseThrow());
      FirmReadings firms =
          FirmReadings.of(
              read.rows(),
              read.files(),
              conf.value().source(source.getKey()).orElseThrow(),
              conf,
              partitions,
              spark);
      all =
          new Firms(
              all.readings().union(firms.readings()), all.aggregates().union(firms.aggregates()));
    }
    return all;
  }
}
