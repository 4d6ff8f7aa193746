package org.zonemark.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Values of one key together, keys in their order. A partition's groups are held in memory, as
 * Spark's own groupByKey would hold them; but that estimates their size over and over while they
 * grow, which costs more than the grouping.
 */
public final class Groups {

  private Groups() {}

  static <K extends Comparable<K>, V> JavaRDD<Tuple2<K, List<V>>> byKey(
      JavaPairRDD<K, V> pairs, int partitions) {
    return pairs
        .partitionBy(new HashPartitioner(partitions))
        .mapPartitions(
            all -> {
              Map<K, List<V>> groups = new TreeMap<>();
              all.forEachRemaining(
                  pair ->
                      groups.computeIfAbsent(pair._1(), any -> new ArrayList<>()).add(pair._2()));
              return groups.entrySet().stream()
                  .map(group -> new Tuple2<>(group.getKey(), group.getValue()))
                  .iterator();
            });
  }
}
