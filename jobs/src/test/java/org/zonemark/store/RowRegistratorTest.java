package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import org.junit.jupiter.api.Test;
import org.zonemark.schema.Row;

class RowRegistratorTest {

  @Test
  void shouldGiveBackTheValuesOfARow() {
    Row row = Row.of("htz-zhengzhou", "郑州高新区", 2020, 1.5, true, false, null);

    assertThat(read(written(row))).isEqualTo(row);
  }

  private static byte[] written(Row row) {
    Output output = new Output(1 << 20);
    kryo().writeClassAndObject(output, row);
    return output.toBytes();
  }

  private static Row read(byte[] bytes) {
    return (Row) kryo().readClassAndObject(new Input(bytes));
  }

  private static Kryo kryo() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    kryo.setReferences(false);
    new RowRegistrator().registerClasses(kryo);
    return kryo;
  }
}
