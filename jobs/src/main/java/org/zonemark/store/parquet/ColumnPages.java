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

  /** What comes fewer times in a row is packed with its neighbours. */
  private static final int SHORTEST_RUN = 8;

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
      int nulls = absent.get(from, to).cardinality();
      statistics.incrementNumNulls(nulls);
      BytesInput own = levels(absent, from, to, nulls);
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
    }
  }

  /** Which values of a page are there: mostly all of them or none. */
  private BytesInput levels(BitSet absent, int from, int to, int nulls) throws IOException {
    int count = to - from;
    if (count >= SHORTEST_RUN && (nulls == 0 || nulls == count)) {
      return run(count, nulls == 0 ? 1 : 0, 1);
    }
    levels.reset();
    for (int row = from; row < to; row++) {
      levels.writeInt(absent.get(row) ? 0 : 1);
    }
    return levels.toBytes();
  }

  /**
   * So many times one value, as the encoder writes what comes at least {@value #SHORTEST_RUN} times
   * and alone, which it would find out value by value.
   */
  private static BytesInput run(int count, int value, int bits) {
    ByteBuffer run = buffer(2 * Integer.BYTES + 1);
    int times = count << 1;
    for (; times >= 1 << 7; times >>>= 7) {
      run.put((byte) (times & 0x7f | 0x80));
    }
    run.put((byte) times);
    for (int shift = 0; shift < bits; shift += Byte.SIZE) {
      run.put((byte) (value >>> shift));
    }
    return BytesInput.from(run.array(), 0, run.position());
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
          Span span = Span.of(codes, from, to);
          if (span.count() > 0) {
            bounds.tell(statistics, span.least());
            bounds.tell(statistics, span.most());
          }
          BytesInput own =
              span.isRun()
                  ? run(span.count(), span.least(), bits)
                  : packed(codes, from, to, places);
          return BytesInput.concat(width, own);
        });
  }

  /** How many codes a page has, and between which they lie. */
  private record Span(int count, int least, int most) {

    static Span of(int[] codes, int from, int to) {
      int count = 0;
      int least = Integer.MAX_VALUE;
      int most = -1;
      for (int row = from; row < to; row++) {
        if (codes[row] >= 0) {
          count++;
          least = Math.min(least, codes[row]);
          most = Math.max(most, codes[row]);
        }
      }
      return new Span(count, least, most);
    }

    boolean isRun() {
      return count >= SHORTEST_RUN && least == most;
    }
  }

  private static BytesInput packed(
      int[] codes, int from, int to, RunLengthBitPackingHybridEncoder places) throws IOException {
    places.reset();
    for (int row = from; row < to; row++) {
      if (codes[row] >= 0) {
        places.writeInt(codes[row]);
      }
    }
    return places.toBytes();
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
    coded(
        whole.places(distinct),
        dictionary.array(),
        distinct.length,
        (statistics, code) -> statistics.updateStats(distinct[code]));
  }

  private static BytesInput page(
      Column.Integers whole, int from, int to, Statistics<?> statistics) {
    int[] present = new int[to - from];
    int count = 0;
    for (int row = from; row < to; row++) {
      if (!whole.absent().get(row)) {
        present[count++] = whole.values()[row];
        statistics.updateStats(whole.values()[row]);
      }
    }
    ByteBuffer page = buffer(count * Integer.BYTES);
    page.asIntBuffer().put(present, 0, count);
    return BytesInput.from(page.array());
  }

  private static BytesInput page(
      Column.Numbers numbers, int from, int to, Statistics<?> statistics) {
    double[] present = new double[to - from];
    boolean isWhole = numbers.absent().isEmpty();
    int count = 0;
    double least = 0;
    double most = 0;
    for (int row = from; row < to; row++) {
      if (isWhole || !numbers.absent().get(row)) {
        double value = numbers.values()[row];
        least = count == 0 || Double.compare(value, least) < 0 ? value : least;
        most = count == 0 || Double.compare(value, most) > 0 ? value : most;
        present[count++] = value;
      }
    }
    if (count == 0) {
      return BytesInput.empty();
    }
    statistics.updateStats(least);
    statistics.updateStats(most);
    ByteBuffer page = buffer(count * Double.BYTES);
    page.asDoubleBuffer().put(present, 0, count);
    return BytesInput.from(page.array());
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
