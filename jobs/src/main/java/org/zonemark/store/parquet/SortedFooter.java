package org.zonemark.store.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.zonemark.schema.Sums;

/**
 * A Parquet file that is being written, with its footer in one order. Parquet lists the encodings
 * of a column in the order of a hash set, which is another one in every Java process; all else is
 * the same. So what comes behind the rows is held back until it is complete, and put in order then.
 */
final class SortedFooter implements OutputFile, Closeable {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** The length of the footer's own length, and of the magic word behind it. */
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private final FileSystem files;
  private final Path path;
  private final Sums sums = new Sums();
  private Written written;

  SortedFooter(FileSystem files, Path path) {
    this.files = files;
    this.path = path;
  }

  @Override
  public PositionOutputStream create(long blockSize) throws IOException {
    written = new Written(files.create(path, true));
    return written;
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSize) throws IOException {
    return create(blockSize);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  /** Says that all rows are written, and what comes now is about them. */
  void holdRest() {
    written.rest = new ByteArrayOutputStream();
  }

  /** Lets the file reach the disk with its footer in order; gives its sums. */
  Sums complete() throws IOException {
    byte[] rest = written.rest.toByteArray();
    ByteBuffer tail = ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN);
    int begin = rest.length - TAIL - tail.getInt(rest.length - TAIL);
    byte[] sorted = sorted(rest, begin);
    written.rest = null;
    written.write(rest, 0, begin);
    written.write(sorted);
    written.write(tail.putInt(0, sorted.length).array(), 0, Integer.BYTES);
    written.write(MAGIC);
    written.out.hsync();
    written.out.close();
    return sums;
  }

  /** Lets go of the file, complete or not. */
  @Override
  public void close() throws IOException {
    if (written != null) {
      written.out.close();
    }
  }

  private static byte[] sorted(byte[] rest, int begin) throws IOException {
    FileMetaData metadata =
        Util.readFileMetaData(new ByteArrayInputStream(rest, begin, rest.length - begin));
    for (RowGroup group : metadata.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        ColumnMetaData column = chunk.getMeta_data();
        List<Encoding> encodings = new ArrayList<>(column.getEncodings());
        encodings.sort(Comparator.comparingInt(Encoding::getValue));
        column.setEncodings(encodings);
        if (column.isSetEncoding_stats()) {
          List<PageEncodingStats> stats = new ArrayList<>(column.getEncoding_stats());
          stats.sort(
              Comparator.comparingInt((PageEncodingStats one) -> one.getPage_type().getValue())
                  .thenComparingInt(one -> one.getEncoding().getValue()));
          column.setEncoding_stats(stats);
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeFileMetaData(metadata, bytes);
    return bytes.toByteArray();
  }

  /** What is written: to the file, or held back. */
  private final class Written extends PositionOutputStream {
    private final FSDataOutputStream out;
    private ByteArrayOutputStream rest;
    private long position;

    Written(FSDataOutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one});
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      position += length;
      if (rest != null) {
        rest.write(bytes, from, length);
      } else {
        sums.update(bytes, from, length);
        out.write(bytes, from, length);
      }
    }

    /** Whoever writes rows closes it before its footer is in order. */
    @Override
    public void close() {}
  }
}
