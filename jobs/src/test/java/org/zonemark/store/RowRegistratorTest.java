package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.StructTypes;
import org.zonemark.schema.Tables;

class RowRegistratorTest {

  @Test
  void shouldSendARowThatWasReadAsCompactlyAsOneThatWasMade() {
    Object[] values = {"htz-zhengzhou", 2020, 1.5, true, null};
    byte[] made = written(RowFactory.create(values));
    byte[] read =
        written(
            new GenericRowWithSchema(
                values, StructTypes.of(Schemas.standard().table(Tables.OBSERVATIONS))));

    assertThat(read).hasSameSizeAs(made);
    for (byte[] bytes : new byte[][] {made, read}) {
      Row row = (Row) kryo().readClassAndObject(new Input(bytes));
      assertThat(row).isEqualTo(RowFactory.create(values));
    }
  }

  private static byte[] written(Row row) {
    Output output = new Output(1 << 20);
    kryo().writeClassAndObject(output, row);
    return output.toBytes();
  }

  private static Kryo kryo() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    kryo.setReferences(false);
    new RowRegistrator().registerClasses(kryo);
    return kryo;
  }
}
