package org.zonemark.store;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import java.time.LocalDate;
import org.apache.spark.serializer.KryoRegistrator;
import org.zonemark.conf.Configuration;
import org.zonemark.schema.Row;

/**
 * Lets Kryo move rows between tasks at a fraction of Java serialization's cost. What Kryo cannot
 * handle (records, whose fields it cannot set) goes the Java way. Named in conf/spark/*.conf;
 * everything works without it too.
 */
public final class RowRegistrator implements KryoRegistrator {

  @Override
  public void registerClasses(Kryo kryo) {
    kryo.addDefaultSerializer(Record.class, JavaSerializer.class);
    kryo.register(Configuration.class, new JavaSerializer());
    kryo.register(Row.class, new RowSerializer());
  }

  /**
   * A row of a published table: each value behind a byte that says what it is. Texts that come
   * again shortly after are one object: rows that are gathered to be sorted hold little else.
   */
  private static final class RowSerializer extends Serializer<Row> {
    private static final int NULL = 0;
    private static final int TEXT = 1;
    private static final int NUMBER = 2;
    private static final int INTEGER = 3;
    private static final int TRUE = 4;
    private static final int FALSE = 5;
    private static final int DAY = 6;
    private static final int RECENT = 1 << 12;

    /** The texts read last, each at the place of its hash. */
    private final String[] recent = new String[RECENT];

    @Override
    public void write(Kryo kryo, Output output, Row row) {
      output.writeInt(row.size(), true);
      for (int at = 0; at < row.size(); at++) {
        Object value = row.get(at);
        if (value == null) {
          output.writeByte(NULL);
        } else if (value instanceof String text) {
          output.writeByte(TEXT);
          output.writeString(text);
        } else if (value instanceof Double number) {
          output.writeByte(NUMBER);
          output.writeDouble(number);
        } else if (value instanceof Integer number) {
          output.writeByte(INTEGER);
          output.writeInt(number, false);
        } else if (value instanceof Boolean flag) {
          output.writeByte(flag ? TRUE : FALSE);
        } else if (value instanceof LocalDate day) {
          output.writeByte(DAY);
          output.writeLong(day.toEpochDay());
        } else {
          throw new IllegalArgumentException("No column holds a " + value.getClass());
        }
      }
    }

    @Override
    public Row read(Kryo kryo, Input input, Class<Row> type) {
      Object[] values = new Object[input.readInt(true)];
      for (int at = 0; at < values.length; at++) {
        int kind = input.readByte();
        values[at] =
            switch (kind) {
              case NULL -> null;
              case TEXT -> shared(input.readString());
              case NUMBER -> input.readDouble();
              case INTEGER -> input.readInt(false);
              case TRUE -> Boolean.TRUE;
              case FALSE -> Boolean.FALSE;
              case DAY -> LocalDate.ofEpochDay(input.readLong());
              default -> throw new IllegalStateException("No value is of kind " + kind);
            };
      }
      return Row.of(values);
    }

    private String shared(String text) {
      int hash = text.hashCode();
      int at = (hash ^ hash >>> 16) & RECENT - 1;
      if (!text.equals(recent[at])) {
        recent[at] = text;
      }
      return recent[at];
    }
  }
}
