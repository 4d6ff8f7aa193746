package org.zonemark.schema.block;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.zonemark.schema.Row;

/**
 * Some rows of one table by their columns. So they travel between tasks and wait to be written: a
 * text that many rows have stands once in it, and a column is read when it is asked for.
 */
public final class RowBlock implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int size;
  private final byte[][] columns;
  private final long contentHash;

  private RowBlock(int size, byte[][] columns, long contentHash) {
    this.size = size;
    this.columns = columns;
    this.contentHash = contentHash;
  }

  /** The rows, of which there must be one, in their order. */
  public static RowBlock of(List<Row> rows) {
    Row[] all = rows.toArray(Row[]::new);
    byte[][] columns = new byte[all[0].size()][];
    long[] hashes = new long[all.length];
    for (int at = 0; at < columns.length; at++) {
      Column column = ColumnOfRows.of(all, at);
      column.addTo(hashes);
      columns[at] = ColumnCode.encoded(column);
    }
    return new RowBlock(all.length, columns, LongStream.of(hashes).sum());
  }

  /** Writes the block. */
  void writeTo(DataOutput out) throws IOException {
    out.writeInt(size);
    out.writeLong(contentHash);
    out.writeInt(columns.length);
    for (byte[] column : columns) {
      out.writeInt(column.length);
      out.write(column);
    }
  }

  /** A block as it was written. */
  static RowBlock readFrom(DataInput in) throws IOException {
    int size = in.readInt();
    long contentHash = in.readLong();
    byte[][] columns = new byte[in.readInt()][];
    for (int at = 0; at < columns.length; at++) {
      columns[at] = new byte[in.readInt()];
      in.readFully(columns[at]);
    }
    return new RowBlock(size, columns, contentHash);
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /** How many bytes hold the rows. */
  public long bytes() {
    long bytes = 0;
    for (byte[] column : columns) {
      bytes += column.length;
    }
    return bytes;
  }

  /** The values of a column; read anew each time. */
  public Column column(int at) {
    return ColumnCode.decoded(columns[at], size);
  }

  /**
   * A hash of the rows in whatever order, of 64 bits: sums of it over blocks say whether two heaps
   * of rows are the same, but for a chance of one in 2^64.
   */
  public long contentHash() {
    return contentHash;
  }

  /** The rows, in their order; equal texts of a column are one object. */
  public List<Row> rows() {
    return rows(IntStream.range(0, size).toArray());
  }

  /** The rows with some numbers, from 0 on, in the order of these. */
  public List<Row> rows(int[] numbers) {
    Object[][] values = new Object[numbers.length][columns.length];
    for (int at = 0; at < columns.length; at++) {
      Column column = column(at);
      for (int row = 0; row < numbers.length; row++) {
        values[row][at] = column.get(numbers[row]);
      }
    }
    List<Row> rows = new ArrayList<>(numbers.length);
    for (Object[] row : values) {
      rows.add(Row.of(row));
    }
    return rows;
  }
}
