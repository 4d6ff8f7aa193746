package org.zonemark.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.util.SizeEstimator;
import org.junit.jupiter.api.Test;
import org.objenesis.strategy.StdInstantiatorStrategy;
import org.zonemark.schema.Row;
import org.zonemark.store.RowRegistrator;

class CachedPartitionsTest {

  private static final List<Row> ROWS = List.of(Row.of("htz-1", 2.5), Row.of("htz-2", null, true));

  private final CachedPartitions.Kept<Row> kept = new CachedPartitions.Kept<>(ROWS.iterator());

  @Test
  void shouldTellSparkTheMemoryThatTheValuesTake() {
    assertThat(SizeEstimator.estimate(kept))
        .isEqualTo(SizeEstimator.estimate(new ArrayList<>(ROWS)));
  }

  @Test
  void shouldReachAnotherMachineWithTheirSize() {
    Kryo kryo = new Kryo();
    // As Spark's own, it makes objects of classes that have no constructor without arguments.
    kryo.setInstantiatorStrategy(
        new Kryo.DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
    new RowRegistrator().registerClasses(kryo);
    Output sent = new Output(1 << 16);
    kryo.writeClassAndObject(sent, kept);

    CachedPartitions.Kept<?> there =
        (CachedPartitions.Kept<?>) kryo.readClassAndObject(new Input(sent.toBytes()));

    List<Object> values = new ArrayList<>();
    there.values().forEachRemaining(values::add);
    assertThat(values).isEqualTo(ROWS);
    assertThat(there.estimatedSize()).isEqualTo(kept.estimatedSize());
  }
}
