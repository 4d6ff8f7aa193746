package org.zonemark.job.input;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.schema.Row;
import org.zonemark.schema.block.RowBlock;
import org.zonemark.store.Lake;
import org.zonemark.store.Shelf;
import org.zonemark.store.TableFiles;
import org.zonemark.table.DerivedTables;
import org.zonemark.table.IndicatorEditions;
import org.zonemark.table.IndicatorStatements;
import org.zonemark.table.IndicatorSummaries;
import org.zonemark.table.IndicatorSummary;
import scala.Tuple2;

/**
 * What was made of indicators, kept in the lake under all it follows from: what is stated and
 * promised of the indicator and of those it is measured by, the configuration and the program. Its
 * tables are made again where any of them is another.
 */
public final class KeptTables implements Serializable {

  private static final long serialVersionUID = 1L;

  private final KeptResults<Serializable> results;
  private final IndicatorSummaries told;

  /**
   * The tables kept in a lake.
   *
   * @param isAnew whether every table is made, and kept for the next time
   */
  public KeptTables(
      Lake lake, org.zonemark.conf.Configuration conf, boolean isAnew, JavaSparkContext spark) {
    this.results =
        new KeptResults<>(new Shelf(lake, "tables"), Serializable.class, conf, isAnew, spark);
    this.told = new IndicatorSummaries(spark);
  }

  /** The briefs of the indicators whose tables have been looked up or made. */
  public IndicatorSummaries summaries() {
    return told;
  }

  /** Removes all tables but those that have been looked up or made. */
  public void retain(Configuration hadoop) throws IOException {
    results.retain(false, hadoop);
  }

  /**
   * The rows of the tables of indicators, as blocks by their files.
   *
   * @param jobs whose tables are wanted
   */
  public JavaPairRDD<String, RowBlock> of(
      JavaRDD<IndicatorStatements> statements,
      Set<String> jobs,
      TableFiles.Blocking blocking,
      Broadcast<org.zonemark.conf.Configuration> conf) {
    List<String> tables = DerivedTables.ofIndicators(jobs, conf.value());
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(statements.context());
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    return statements
        .flatMap(one -> objects(one, tables, blocking, conf.value(), hadoop.value().value()))
        .filter(object -> object instanceof Block)
        .mapToPair(block -> new Tuple2<>(((Block) block).file(), ((Block) block).rows()));
  }

  /** Rows of a file of a table. */
  private record Block(String file, RowBlock rows) implements Serializable {}

  /** The brief of an indicator, and behind it the blocks of its tables. */
  private Iterator<Serializable> objects(
      IndicatorStatements statements,
      List<String> tables,
      TableFiles.Blocking blocking,
      org.zonemark.conf.Configuration conf,
      Configuration hadoop)
      throws IOException {
    String key =
        String.join(
            "\n", statements.indicatorId(), String.join(",", tables), statements.contents());
    Optional<Iterator<Serializable>> kept = results.find(key, hadoop);
    if (kept.isPresent()) {
      told.tellKept((IndicatorSummary) kept.get().next());
      return kept.get();
    }
    IndicatorEditions editions = statements.editions();
    IndicatorSummary brief = editions.brief();
    told.tellMade(brief);
    Iterator<Tuple2<String, Row>> rows = DerivedTables.rows(tables, editions, conf);
    Stream<Serializable> blocks =
        StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(blocking.of(rows), Spliterator.ORDERED), false)
            .map(block -> new Block(block._1(), block._2()));
    return results.keeping(
        key, Stream.concat(Stream.of(brief), blocks).iterator(), each -> each, hadoop);
  }
}
