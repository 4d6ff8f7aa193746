package org.zonemark.store.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;
import org.zonemark.schema.block.Column;

/**
 * Writes one column of a file as pages, behind a dictionary where that makes it shorter; whether it
 * does follows from the values alone.
 */
final class ColumnPages {

  /** Rows lie in order of the key, so small pages let a reader skip what it does not want. */
  private static final int ROWS_PER_PAGE = 2000;

  /** A longer dictionary costs readers more than it spares them. */
  private static final int DICTIONARY_BYTES = 1 << 20;

  private static final int BUFFER = 1 << 12;

  private final ColumnDescriptor column;
  private final int rows;
  private final BytesInputCompressor compressor;
  private final ParquetFileWriter out;
  private final RunLengthBitPackingHybridEncoder levels = encoder(1);
  private final boolean isUnique;

  /**
   * The pages of a column.
   *
   * @param isUnique whether texts hardly ever come twice, so that there is no dictionary, and they
   *     are in no order
   */
  ColumnPages(
      ColumnDescriptor column,
      boolean isUnique,
      int rows,
      BytesInputCompressor compressor,
      ParquetFileWriter out) {
    this.isUnique = isUnique;
    this.column = column;
    this.rows = rows;
    this.compressor = compressor;
    this.out = out;
  }

  private static RunLengthBitPackingHybridEncoder encoder(int bits) {
    return new RunLengthBitPackingHybridEncoder(
        bits, BUFFER, BUFFER << Byte.SIZE, HeapByteBufferAllocator.getInstance());
  }

  /** The values of a page, one after the other, those that are absent left out. */
  private interface Values {
    BytesInput of(int from, int to, Statistics<?> statistics) throws IOException;
  }

  void write(Column values) throws IOException {
    out.startColumn(column, rows, compressor.getCodecName());
    if (values instanceof Column.Texts texts) {
      texts(texts);
    } else if (values instanceof Column.Integers whole) {
      integers(whole);
    } else if (values instanceof Column.Numbers numbers) {
      plain(numbers.absent(), (from, to, statistics) -> page(numbers, from, to, statistics));
    } else if (values instanceof Column.Flags flags) {
      plain(flags.absent(), (from, to, statistics) -> page(flags, from, to, statistics));
    } else {
      BitSet all = new BitSet();
      all.set(0, rows);
      plain(all, (from, to, statistics) -> BytesInput.empty());
    }
    out.endColumn();
  }

  // ---- pages ------------------------------------------------------------------------------------

  private void plain(BitSet absent, Values values) throws IOException {
    pages(absent, Encoding.PLAIN, values);
  }

  private void pages(BitSet absent, Encoding encoding, Values values) throws IOException {
    for (int from = 0; from < rows; from += ROWS_PER_PAGE) {
      int to = Math.min(rows, from + ROWS_PER_PAGE);
      Statistics<?> statistics = Statistics.createStats(column.getPrimitiveType());
      for (int row = from; row < to; row++) {
        levels.writeInt(absent.get(row) ? 0 : 1);
      }
      statistics.incrementNumNulls(absent.get(from, to).cardinality());
      BytesInput own = levels.toBytes();
      BytesInput page =
          BytesInput.concat(
              BytesInput.fromInt((int) own.size()), own, values.of(from, to, statistics));
      out.writeDataPage(
          to - from,
          (int) page.size(),
          compressor.compress(page),
          statistics,
          to - from,
          Encoding.RLE,
          Encoding.RLE,
          encoding);
      levels.reset();
    }
  }

  /**
   * Pages of places in a dictionary.
   *
   * @param codes which of the dictionary's values a row has, in their order; -1 where it has none
   */
  private void coded(int[] codes, byte[] dictionary, int size, Bounds bounds) throws IOException {
    out.writeDictionaryPage(
        new DictionaryPage(
            compressor.compress(BytesInput.from(dictionary)),
            dictionary.length,
            size,
            Encoding.PLAIN));
    int bits = BytesUtils.getWidthFromMaxInt(size - 1);
    RunLengthBitPackingHybridEncoder places = encoder(bits);
    BytesInput width = BytesInput.from(new byte[] {(byte) bits});
    pages(
        absent(codes),
        Encoding.RLE_DICTIONARY,
        (from, to, statistics) -> {
          places.reset();
          int least = Integer.MAX_VALUE;
          int most = -1;
          for (int row = from; row < to; row++) {
            int code = codes[row];
            if (code >= 0) {
              places.writeInt(code);
              least = Math.min(least, code);
              most = Math.max(most, code);
            }
          }
          if (most >= 0) {
            bounds.tell(statistics, least);
            bounds.tell(statistics, most);
          }
          return BytesInput.concat(width, places.toBytes());
        });
  }

  /** Tells statistics of a value of the dictionary. */
  private interface Bounds {
    void tell(Statistics<?> statistics, int code);
  }

  private static BitSet absent(int[] codes) {
    BitSet absent = new BitSet();
    for (int row = 0; row < codes.length; row++) {
      if (codes[row] < 0) {
        absent.set(row);
      }
    }
    return absent;
  }

  /** Whether so many values are shorter with a dictionary than each by itself. */
  private static boolean pays(long dictionary, int size, long plain, int values) {
    int bits = BytesUtils.getWidthFromMaxInt(Math.max(0, size - 1));
    return dictionary <= DICTIONARY_BYTES && dictionary + (long) values * bits / 8 < plain;
  }

  // ---- kinds of values --------------------------------------------------------------------------

  private void texts(Column.Texts texts) throws IOException {
    int[] codes = texts.codes();
    byte[][] distinct = new byte[texts.distinct().length][];
    for (int code = 0; code < distinct.length; code++) {
      distinct[code] = texts.distinct()[code].getBytes(StandardCharsets.UTF_8);
    }
    int length = 0;
    for (byte[] text : distinct) {
      length += Integer.BYTES + text.length;
    }
    long plain = 0;
    int values = 0;
    for (int code : codes) {
      if (code >= 0) {
        plain += Integer.BYTES + distinct[code].length;
        values++;
      }
    }
    if (!isUnique && pays(length, distinct.length, plain, values)) {
      ByteBuffer dictionary = buffer(length);
      for (byte[] text : distinct) {
        dictionary.putInt(text.length).put(text);
      }
      coded(codes, dictionary.array(), distinct.length, (to, code) -> tell(to, distinct[code]));
    } else {
      plain(absent(codes), (from, to, statistics) -> page(codes, distinct, from, to, statistics));
    }
  }

  private static void tell(Statistics<?> statistics, byte[] text) {
    statistics.updateStats(Binary.fromConstantByteArray(text));
  }

  private static BytesInput page(
      int[] codes, byte[][] distinct, int from, int to, Statistics<?> statistics) {
    int length = 0;
    byte[] least = null;
    byte[] most = null;
    for (int row = from; row < to; row++) {
      if (codes[row] >= 0) {
        byte[] text = distinct[codes[row]];
        length += Integer.BYTES + text.length;
        least = least == null || Arrays.compareUnsigned(text, least) < 0 ? text : least;
        most = most == null || Arrays.compareUnsigned(text, most) > 0 ? text : most;
      }
    }
    if (most == null) {
      return BytesInput.empty();
    }
    tell(statistics, least);
    tell(statistics, most);
    ByteBuffer page = buffer(length);
    for (int row = from; row < to; row++) {
      if (codes[row] >= 0) {
        page.putInt(distinct[codes[row]].length).put(distinct[codes[row]]);
      }
    }
    return BytesInput.from(page.array());
  }

  private void integers(Column.Integers whole) throws IOException {
    int[] distinct = whole.distinct();
    int present = rows - whole.absent().cardinality();
    int length = Integer.BYTES * distinct.length;
    if (!pays(length, distinct.length, (long) Integer.BYTES * present, present)) {
      plain(whole.absent(), (from, to, statistics) -> page(whole, from, to, statistics));
      return;
    }
    ByteBuffer dictionary = buffer(length);
    dictionary.asIntBuffer().put(distinct);
    int[] codes = new int[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] =
          whole.absent().get(row) ? -1 : Arrays.binarySearch(distinct, whole.values()[row]);
    }
    coded(
        codes,
        dictionary.array(),
        distinct.length,
        (statistics, code) -> statistics.updateStats(distinct[code]));
  }

  private static BytesInput page(
      Column.Integers whole, int from, int to, Statistics<?> statistics) {
    ByteBuffer page = buffer((to - from) * Integer.BYTES);
    for (int row = from; row < to; row++) {
      if (!whole.absent().get(row)) {
        page.putInt(whole.values()[row]);
        statistics.updateStats(whole.values()[row]);
      }
    }
    return BytesInput.from(page.array(), 0, page.position());
  }

  private static BytesInput page(
      Column.Numbers numbers, int from, int to, Statistics<?> statistics) {
    ByteBuffer page = buffer((to - from) * Double.BYTES);
    for (int row = from; row < to; row++) {
      if (!numbers.absent().get(row)) {
        page.putDouble(numbers.values()[row]);
        statistics.updateStats(numbers.values()[row]);
      }
    }
    return BytesInput.from(page.array(), 0, page.position());
  }

  private static BytesInput page(Column.Flags flags, int from, int to, Statistics<?> statistics) {
    BitSet bits = new BitSet();
    int values = 0;
    for (int row = from; row < to; row++) {
      if (!flags.absent().get(row)) {
        bits.set(values++, flags.set().get(row));
        statistics.updateStats(flags.set().get(row));
      }
    }
    return BytesInput.from(Arrays.copyOf(bits.toByteArray(), (values + Byte.SIZE - 1) / Byte.SIZE));
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
