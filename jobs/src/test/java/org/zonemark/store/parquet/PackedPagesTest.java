package org.zonemark.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are packed to the bytes that every writer of Parquet gives. */
class PackedPagesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 200, 16_000, 70_000, 300_000})
  void shouldPackToTheBytesOfParquetsOwnCodec(int length) throws IOException {
    Random random = new Random(length);
    byte[] page = new byte[length];
    for (int at = 0; at < length; at++) {
      page[at] = (byte) (at % 3 == 0 ? random.nextInt(256) : random.nextInt(4));
    }
    CodecFactory codecs = new CodecFactory(new Configuration(false), 1 << 16);
    BytesInputCompressor own = codecs.getCompressor(CompressionCodecName.SNAPPY);

    BytesInput packed = new PackedPages().compress(BytesInput.from(page));

    assertThat(bytes(packed)).isEqualTo(bytes(own.compress(BytesInput.from(page))));
    codecs.release();
  }

  private static byte[] bytes(BytesInput page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    page.writeAllTo(bytes);
    return bytes.toByteArray();
  }
}
