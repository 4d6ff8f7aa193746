package org.zonemark.source;

import java.io.IOException;
import java.io.InputStream;
import org.zonemark.conf.Limits;

/**
 * What one file may still take of memory and time. It is asked before anything is kept, so that a
 * bomb is refused while it is small.
 */
final class Allowance {

  /** What a sheet can have in any program that writes workbooks. */
  private static final int LAST_ROW = 1_048_576;

  private static final int LAST_COLUMN = 16_384;

  private final Limits limits;
  private long unpacked;
  private long cells;

  Allowance(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** Rejects a file, or a member of an archive, that is too long to be read as a whole. */
  static void checkLength(long bytes, Limits limits) throws RefusedFile {
    if (bytes > limits.fileBytes()) {
      throw new RefusedFile(
          "too_large",
          (bytes >> 20) + " MiB",
          "limits.file_mib = " + limits.fileMib() + "; csv: split: true");
    }
  }

  /** Counts bytes that come out of an archive. */
  void unpack(long bytes) throws RefusedFile {
    unpacked += bytes;
    if (unpacked > limits.unpackedBytes()) {
      throw new RefusedFile(
          "too_large",
          "> " + limits.unpackedMib() + " MiB unpacked",
          "limits.unpacked_mib = " + limits.unpackedMib());
    }
  }

  /** The same bytes, counted while they are read. */
  InputStream counted(InputStream packed) {
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

  /** Counts the cells of a sheet as it grows. */
  Counter sheet() {
    return new Counter();
  }

  /** The cells of one sheet: every row counts to the widest row's last column. */
  final class Counter {
    private long rows;
    private int width;

    /** Counts a row of a workbook, which has a number and columns that a workbook can have. */
    void placed(long number, int columns) throws RefusedFile {
      if (number < 1 || number > LAST_ROW || columns > LAST_COLUMN) {
        throw new RefusedFile(
            "too_large", "row " + number + ", column " + columns, LAST_ROW + " × " + LAST_COLUMN);
      }
      row(columns);
    }

    /** Counts a row. */
    void row(int columns) throws RefusedFile {
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
