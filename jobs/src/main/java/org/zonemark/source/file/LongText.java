package org.zonemark.source.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.TextForm;
import org.zonemark.schema.Sha256;
import org.zonemark.source.Fault;
import org.zonemark.source.InputFile;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;
import org.zonemark.source.VisibleText;
import org.zonemark.source.text.Charsets;
import org.zonemark.source.text.CsvLine;
import org.zonemark.source.text.CsvText;
import org.zonemark.source.text.Separators;
import scala.Tuple2;

/**
 * Reads a separated text of any length in parts: every line is a row of its own, and wherever the
 * file is cut, the same rows come out. Lines are decoded strictly, each by itself.
 *
 * @param file the file
 * @param charset its encoding
 * @param separator what stands between two cells
 * @param quote what stands around a cell that holds the separator
 * @param header the rows of titles and header
 * @param begin the byte at which the first row below them begins
 */
record LongText(
    InputFile file, String charset, char separator, char quote, List<Sheet.Row> header, long begin)
    implements Serializable {

  /** How much of a file tells its encoding and separators, and holds its header. */
  private static final int HEAD = 1 << 18;

  /** A longer line is no row of a table; it is a finding, and never kept in memory. */
  private static final int LINE_MAX = 1 << 24;

  /** About how many cells become statements together. */
  private static final int CELLS = 40_000;

  /** The parts of a file; one of them has its length, its hash and its header. */
  static JavaRDD<SourceFile> read(
      JavaSparkContext spark,
      InputFile file,
      SourceDeclaration source,
      Broadcast<SerializableConfiguration> hadoop) {
    LongText text;
    try {
      text = of(file, source, spark.hadoopConfiguration());
    } catch (IOException unreadable) {
      Fault fault = new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage()));
      return spark.parallelize(List.of(SourceFile.unread(file, "", fault)), 1);
    }
    JavaRDD<SourceFile> whole =
        spark.parallelize(List.of(text), 1).map(any -> any.whole(hadoop.value().value()));
    Configuration lines = new Configuration(spark.hadoopConfiguration());
    // Line ends count there.
    lines.setInt("mapreduce.input.linerecordreader.line.maxlength", LINE_MAX + 4);
    return whole.union(
        spark
            .newAPIHadoopFile(
                file.location(), TextInputFormat.class, LongWritable.class, Text.class, lines)
            .mapPartitions(part -> text.parts(part, hadoop.value().value())));
  }

  // ---- the beginning ----------------------------------------------------------------------------

  static LongText of(InputFile file, SourceDeclaration source, Configuration hadoop)
      throws IOException {
    TextForm form = source.text();
    byte[] lines = wholeLines(head(file, hadoop), file, form);
    Charsets.Found found = Charsets.of(lines, form.charset());
    Charset charset = found.charset();
    if (charset.name().startsWith("UTF-16")) {
      throw new IOException(charset + " cannot be read in parts; remove split");
    }
    String sample = CsvText.decode(lines, form.charset(), new ArrayList<>());
    char quote = Separators.quote(sample, form.quote());
    char separator = Separators.separator(sample, form.separator(), quote);
    List<Sheet.Row> header = new ArrayList<>();
    int at = found.markBytes();
    while (header.size() < rowsAbove(source) && at < lines.length) {
      int end = endOfLine(lines, at, lines.length);
      List<String> cells =
          CsvLine.cells(Charsets.strict(lines, at, end, charset), separator, quote);
      if (cells == null) {
        throw new IOException("the header has a quoted cell of several lines; remove split");
      }
      header.add(new Sheet.Row(header.size() + 1, cells));
      boolean both = end + 1 < lines.length && lines[end] == '\r' && lines[end + 1] == '\n';
      at = end + (both ? 2 : 1);
    }
    return new LongText(file, charset.name(), separator, quote, header, at);
  }

  private static byte[] head(InputFile file, Configuration hadoop) throws IOException {
    byte[] head = new byte[(int) Math.min(HEAD, file.bytes())];
    Path path = new Path(file.location());
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      if (in.readNBytes(head, 0, head.length) < head.length) {
        throw new EOFException("shorter than it was");
      }
    }
    return head;
  }

  /** The lines of which the head of a file holds all. */
  private static byte[] wholeLines(byte[] head, InputFile file, TextForm form) throws IOException {
    if (Charsets.isBinary(head, form.charset())) {
      throw new IOException("declared csv, but its bytes are no text");
    }
    return head.length == file.bytes() ? head : upToLastLine(head);
  }

  private static int rowsAbove(SourceDeclaration source) {
    return Stream.concat(source.headerRows().stream(), source.titleRows().stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private static byte[] upToLastLine(byte[] head) throws IOException {
    int end = head.length;
    while (end > 0 && head[end - 1] != '\n') {
      end--;
    }
    if (end == 0) {
      throw new IOException("no line ends within the first " + HEAD + " bytes");
    }
    return Arrays.copyOf(head, end);
  }

  // ---- the whole --------------------------------------------------------------------------------

  /** Runs through the file for its hash, and for lines that are passed over as too long. */
  private SourceFile whole(Configuration hadoop) {
    MessageDigest digest = Sha256.digest();
    List<Fault> faults = new ArrayList<>();
    Path path = new Path(file.location());
    long bytes = 0;
    long line = 0;
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      byte[] buffer = new byte[1 << 20];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        // A line that is too long fills buffers: only the first end of a line in one can be its.
        int first = endOfLine(buffer, 0, read);
        if (first < read) {
          check(line, bytes + first, faults);
          line = bytes + lastEnd(buffer, first, read) + 1;
        }
        bytes += read;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    check(line, bytes, faults);
    Sheet top = new Sheet("", header);
    return SourceFile.of(file, bytes, Sha256.digits(digest), List.of(top), faults);
  }

  private static int endOfLine(byte[] buffer, int from, int to) {
    int at = from;
    while (at < to && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
    }
    return at;
  }

  /** The last end of a line in a stretch that begins with one. */
  private static int lastEnd(byte[] buffer, int from, int to) {
    int at = to - 1;
    while (at > from && buffer[at] != '\n' && buffer[at] != '\r') {
      at--;
    }
    return at;
  }

  private static void check(long begin, long end, List<Fault> faults) {
    if (end - begin >= LINE_MAX) {
      faults.add(
          new Fault(
              "too_large",
              "#B" + begin,
              ((end - begin) >> 20) + " MiB",
              (LINE_MAX >> 20) + " MiB"));
    }
  }

  // ---- parts ------------------------------------------------------------------------------------

  /** The rows of one stretch of the file, some at a time. */
  private Iterator<SourceFile> parts(
      Iterator<Tuple2<LongWritable, Text>> lines, Configuration hadoop) {
    return new Parts(this, lines, hadoop);
  }

  private static final class Parts implements Iterator<SourceFile> {
    private final LongText text;
    private final Charset charset;
    private final Iterator<Tuple2<LongWritable, Text>> lines;
    private final Configuration hadoop;

    /** The line after those handed out; null at the end. */
    private Tuple2<LongWritable, Text> ahead;

    Parts(LongText text, Iterator<Tuple2<LongWritable, Text>> lines, Configuration hadoop) {
      this.text = text;
      this.charset = Charset.forName(text.charset());
      this.lines = lines;
      this.hadoop = hadoop;
      advance();
    }

    private void advance() {
      ahead = lines.hasNext() ? lines.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public SourceFile next() {
      if (ahead == null) {
        throw new NoSuchElementException();
      }
      List<Sheet.Row> rows = new ArrayList<>();
      List<Fault> faults = new ArrayList<>();
      int size = 0;
      long before = ahead._1().get() - 1;
      while (ahead != null && size < CELLS && ahead._1().get() - before < Integer.MAX_VALUE / 2) {
        long offset = ahead._1().get();
        long end = offset + ahead._2().getLength();
        List<Fault> own = new ArrayList<>();
        // The next line is read into the same place.
        List<String> cells =
            offset < text.begin() ? null : text.cells(ahead._2(), offset, charset, own);
        advance();
        if (isLine(end)) {
          faults.addAll(own);
          if (cells != null) {
            rows.add(new Sheet.Row((int) (offset - before), cells));
            size += cells.size();
          }
        }
      }
      Sheet.Part place = new Sheet.Part(text.header(), 'B', before);
      Sheet sheet = new Sheet("", "", rows, List.of(), Sheet.Hidden.NOTHING, place);
      return SourceFile.part(text.file(), sheet, faults);
    }

    /**
     * Whether a line ends where the text handed out does: what is left of a line that was passed
     * over as too long comes in the place of that line, and is none.
     */
    private boolean isLine(long end) {
      if (ahead != null) {
        return ahead._1().get() - end <= 2;
      }
      return end + 2 >= text.file().bytes() || text.isEnd(end, hadoop);
    }
  }

  private boolean isEnd(long at, Configuration hadoop) {
    Path path = new Path(file.location());
    try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
      in.seek(at);
      int next = in.read();
      return next == '\n' || next == '\r';
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<String> cells(Text line, long offset, Charset decoded, List<Fault> faults) {
    String text;
    try {
      text = VisibleText.of(text(line, decoded));
    } catch (CharacterCodingException here) {
      String shown =
          new String(line.getBytes(), 0, line.getLength(), StandardCharsets.US_ASCII)
              .replaceAll("[\uFFFD\0]", "?")
              .strip();
      faults.add(new Fault("undecodable_bytes", "#B" + offset, charset + ": " + shown));
      return null;
    }
    List<String> cells = CsvLine.cells(text, separator, quote);
    if (cells == null) {
      faults.add(new Fault("open_quote", "#B" + offset, text.strip()));
    }
    return cells;
  }

  /** A replacement sign may stand in the text itself; only then is a closer look needed. */
  private static String text(Text line, Charset charset) throws CharacterCodingException {
    String text = new String(line.getBytes(), 0, line.getLength(), charset);
    return text.indexOf('\uFFFD') < 0
        ? text
        : Charsets.strict(line.getBytes(), 0, line.getLength(), charset);
  }
}
