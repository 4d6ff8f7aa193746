package org.zonemark.store.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IOUtils;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.zonemark.schema.Sha256;

/**
 * Copies a Parquet file with its footer in one order. Parquet lists the encodings of a column in
 * the order of a hash set, which is another one in every Java process; all else is the same.
 */
public final class SortedFooter {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** The length of the footer's own length, and of the magic word behind it. */
  private static final int TAIL = Integer.BYTES + MAGIC.length;

  private SortedFooter() {}

  /** Copies, and lets the copy reach the disk; gives its sha256. */
  public static String copy(FileSystem files, Path from, Path to) throws IOException {
    MessageDigest hash = Sha256.digest();
    long length = files.getFileStatus(from).getLen();
    try (FSDataInputStream in = files.open(from);
        FSDataOutputStream file = files.create(to, true);
        OutputStream out = new DigestOutputStream(file, hash)) {
      byte[] tail = new byte[Integer.BYTES];
      in.readFully(length - TAIL, tail);
      byte[] footer = new byte[ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt()];
      long begin = length - TAIL - footer.length;
      in.readFully(begin, footer);

      in.seek(0);
      IOUtils.copyBytes(in, out, begin, false);
      byte[] sorted = sorted(footer);
      out.write(sorted);
      out.write(
          ByteBuffer.allocate(Integer.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(sorted.length)
              .array());
      out.write(MAGIC);
      file.hsync();
    }
    return Sha256.digits(hash);
  }

  private static byte[] sorted(byte[] footer) throws IOException {
    FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
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
}
