package org.zonemark.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.zonemark.conf.Limits;

/**
 * What one file may still take of memory and time. It is asked before anything is kept, so that a
 * bomb is refused while it is small.
 */
public final class Allowance {

  /** What a sheet can have in any program that writes workbooks. */
  private static final int LAST_ROW = 1_048_576;

  /** The last column that a sheet can have. */
  public static final int LAST_COLUMN = 16_384;

  /** Two files are often read at once, and what is made of their cells needs room as well. */
  private static final int SHARE_OF_HEAP = 4;

  /** About what a row, and a cell's text, take besides their letters. */
  private static final int ROW_BYTES = 72;

  private static final int CELL_BYTES = 8;
  private static final int TEXT_BYTES = 48;

  /** No cell, and no mark between cells, is as long: a cell holds at most 32,767 letters. */
  private static final int RUN_MAX = 1 << 20;

  private final Limits limits;
  private final long memoryMax;
  private long unpacked;
  private long cells;
  private long memory;

  public Allowance(Limits limits) {
    this(limits, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /** An allowance of so many bytes of memory. */
  public Allowance(Limits limits, long memoryMax) {
    this.limits = limits;
    this.memoryMax = memoryMax;
  }

  public Limits limits() {
    return limits;
  }

  /** Rejects a file, or a member of an archive, that is too long to be read as a whole. */
  public static void checkLength(long bytes, Limits limits) throws RefusedFile {
    if (bytes > limits.fileBytes()) {
      throw new RefusedFile(
          "too_large",
          (bytes >> 20) + " MiB",
          "limits.file_mib = " + limits.fileMib() + "; csv: split: true");
    }
  }

  /** Counts bytes that come out of an archive. */
  public void unpack(long bytes) throws RefusedFile {
    unpacked += bytes;
    if (unpacked > limits.unpackedBytes()) {
      throw new RefusedFile(
          "too_large",
          "> " + limits.unpackedMib() + " MiB unpacked",
          "limits.unpacked_mib = " + limits.unpackedMib());
    }
  }

  /** The same bytes, counted while they are read. */
  public InputStream counted(InputStream packed) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        int next = packed.read();
        unpack(next < 0 ? 0 : 1);
        return next;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = packed.read(bytes, from, length);
        unpack(Math.max(0, read));
        return read;
      }

      @Override
      public void close() throws IOException {
        packed.close();
      }
    };
  }

  /**
   * Counts what is kept in memory for the file, before it is.
   *
   * @param bytes how much more
   */
  public void keep(long bytes) throws RefusedFile {
    memory += bytes;
    if (memory > memoryMax) {
      throw new RefusedFile(
          "too_large",
          "> " + (memoryMax >> 20) + " MiB in memory",
          "1/" + SHARE_OF_HEAP + " heap (-Xmx, spark.driver.memory, spark.executor.memory)");
    }
  }

  /** Markup in which no text and no mark is longer than a cell can be. */
  public InputStream markup(InputStream text) {
    return new FilterInputStream(text) {
      private long run;
      private boolean endedInMark;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read <= 0) {
          return read;
        }
        if (endedInMark && bytes[from] != '!') {
          run = 0;
        }
        int end = from + read;
        endedInMark = bytes[end - 1] == '<';
        // What begins with <! goes on with the text that it stands in.
        int at = end - 2;
        while (at >= from && (bytes[at] != '<' || bytes[at + 1] == '!')) {
          at--;
        }
        run = at >= from ? end - at : run + read;
        if (run > RUN_MAX) {
          throw new RefusedFile(
              "too_large", "> " + (RUN_MAX >> 20) + " MiB in one cell", (RUN_MAX >> 20) + " MiB");
        }
        return read;
      }
    };
  }

  /** Counts the cells of a sheet as it grows. */
  public Counter sheet() {
    return new Counter();
  }

  /** The cells of one sheet: every row counts to the widest row's last column. */
  public final class Counter {
    private long rows;
    private int width;

    /** Counts a row of a workbook, which has a number and columns that a workbook can have. */
    public void placed(long number, int columns) throws RefusedFile {
      fits(number, columns);
      row(columns);
    }

    /** Rejects a row, before it is made, that no workbook can have. */
    public void fits(long number, int columns) throws RefusedFile {
      if (number < 1 || number > LAST_ROW || columns > LAST_COLUMN) {
        throw new RefusedFile(
            "too_large", "row " + number + ", column " + columns, LAST_ROW + " × " + LAST_COLUMN);
      }
    }

    /** A text that is kept. */
    public String text(String text) throws RefusedFile {
      keep(TEXT_BYTES + 2L * text.length());
      return text;
    }

    /** Counts a row. */
    public void row(int columns) throws RefusedFile {
      keep(ROW_BYTES + (long) CELL_BYTES * columns);
      cells -= rows * width;
      rows++;
      width = Math.max(width, columns);
      cells += rows * width;
      if (cells > limits.cells()) {
        throw new RefusedFile(
            "too_large",
            "> " + limits.cells() + " cells (" + rows + " × " + width + ")",
            "limits.cells = " + limits.cells());
      }
    }
  }
}
