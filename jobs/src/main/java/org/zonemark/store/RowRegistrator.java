package org.zonemark.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import org.apache.spark.serializer.KryoRegistrator;
import org.apache.spark.sql.catalyst.expressions.GenericRow;
import org.zonemark.conf.Configuration;

/**
 * Lets Kryo move rows between tasks at a third of Java serialization's cost. What it cannot handle
 * (records, whose fields it cannot set) goes the Java way. Named in conf/spark/*.conf; everything
 * works without it too.
 */
public final class RowRegistrator implements KryoRegistrator {

  @Override
  public void registerClasses(Kryo kryo) {
    kryo.addDefaultSerializer(Record.class, JavaSerializer.class);
    kryo.register(Configuration.class, new JavaSerializer());
    kryo.register(GenericRow.class);
    kryo.register(Object[].class);
  }
}
