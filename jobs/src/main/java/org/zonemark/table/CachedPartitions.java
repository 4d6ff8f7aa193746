package org.zonemark.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.KnownSizeEstimation;
import org.apache.spark.util.SizeEstimator;

/**
 * Values that several tables are made of, computed once and kept; partitions that memory does not
 * hold are computed anew each time. One at a time is held whole, so large values lie in partitions
 * of their own.
 */
public final class CachedPartitions<T> {

  /** The values of a partition with their size: Spark asks for it twice before it keeps them. */
  static final class Kept<T> implements KnownSizeEstimation, Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<T> values = new ArrayList<>();
    private final long size;

    Kept(Iterator<T> values) {
      values.forEachRemaining(this.values::add);
      this.size = SizeEstimator.estimate(this.values);
    }

    Iterator<T> values() {
      return values.iterator();
    }

    @Override
    public long estimatedSize() {
      return size;
    }
  }

  private final JavaRDD<Kept<T>> partitions;

  private CachedPartitions(JavaRDD<Kept<T>> partitions) {
    this.partitions = partitions;
  }

  /** Keeps the values; they are computed when first asked for. */
  public static <T> CachedPartitions<T> of(JavaRDD<T> values) {
    // One element a partition: Spark estimates the size of what it keeps at almost every element.
    return new CachedPartitions<>(
        values
            .mapPartitions(all -> List.of(new Kept<>(all)).iterator())
            .persist(StorageLevel.MEMORY_ONLY()));
  }

  /** The values. */
  public JavaRDD<T> values() {
    return partitions.flatMap(Kept::values);
  }
}
