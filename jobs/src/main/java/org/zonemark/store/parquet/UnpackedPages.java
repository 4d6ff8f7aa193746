package org.zonemark.store.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * Unpacks the pages of published tables, which {@link PackedPages} has packed. Parquet's own way
 * reads Hadoop's configuration, and makes a stream of a page with buffers larger than most are.
 */
public final class UnpackedPages implements CompressionCodecFactory {

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName name) {
    throw new UnsupportedOperationException("Nothing is packed while it is read");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
    if (name != CompressionCodecName.SNAPPY) {
      throw new IllegalStateException("No published table is packed by " + name);
    }
    return new Unpacking();
  }

  @Override
  public void release() {
    // Holds nothing.
  }

  private static final class Unpacking implements BytesInputDecompressor {

    @Override
    public BytesInput decompress(BytesInput packed, int length) throws IOException {
      return BytesInput.from(unpacked(packed.toInputStream().readAllBytes(), length));
    }

    @Override
    public void decompress(ByteBuffer packed, int packedLength, ByteBuffer plain, int length)
        throws IOException {
      byte[] bytes = new byte[packedLength];
      packed.get(bytes);
      plain.put(unpacked(bytes, length));
    }

    private static byte[] unpacked(byte[] packed, int length) throws IOException {
      int told = Snappy.uncompressedLength(packed, 0, packed.length);
      if (told != length) {
        throw new IOException("A page unpacks to " + told + " bytes, its head says " + length);
      }
      byte[] plain = new byte[length];
      Snappy.uncompress(packed, 0, packed.length, plain, 0);
      return plain;
    }

    @Override
    public void release() {
      // Holds nothing.
    }
  }
}
