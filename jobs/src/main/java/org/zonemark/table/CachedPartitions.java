package org.zonemark.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/**
 * Values that several tables are made of, computed once and kept; partitions that memory does not
 * hold are computed anew each time. One at a time is held whole, so large values lie in partitions
 * of their own.
 */
public final class CachedPartitions<T> {

  private final JavaRDD<List<T>> partitions;

  private CachedPartitions(JavaRDD<List<T>> partitions) {
    this.partitions = partitions;
  }

  /** Keeps the values; they are computed when first asked for. */
  public static <T> CachedPartitions<T> of(JavaRDD<T> values) {
    // One list a partition: Spark estimates the size of what it keeps at almost every element.
    return new CachedPartitions<>(
        values
            .mapPartitions(
                all -> {
                  List<T> list = new ArrayList<>();
                  all.forEachRemaining(list::add);
                  return List.of(list).iterator();
                })
            .persist(StorageLevel.MEMORY_ONLY()));
  }

  /** The values. */
  public JavaRDD<T> values() {
    return partitions.flatMap(List::iterator);
  }
}
