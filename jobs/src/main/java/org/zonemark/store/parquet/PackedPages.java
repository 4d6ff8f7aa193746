package org.zonemark.store.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * Packs pages by Snappy, to the bytes of Parquet's own codec, which makes a stream of Hadoop with a
 * buffer for each page: of a small night most pages are shorter than that.
 */
final class PackedPages implements BytesInputCompressor {

  @Override
  public BytesInput compress(BytesInput page) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream((int) page.size());
    page.writeAllTo(plain);
    byte[] bytes = plain.toByteArray();
    byte[] packed = new byte[Snappy.maxCompressedLength(bytes.length)];
    int length = Snappy.compress(bytes, 0, bytes.length, packed, 0);
    return BytesInput.from(packed, 0, length);
  }

  @Override
  public CompressionCodecName getCodecName() {
    return CompressionCodecName.SNAPPY;
  }

  @Override
  public void release() {
    // Holds nothing.
  }
}
