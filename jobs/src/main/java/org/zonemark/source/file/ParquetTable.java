package org.zonemark.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.zonemark.schema.Sha256;
import org.zonemark.source.Fault;
import org.zonemark.source.InputFile;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;

/**
 * Reads the rows of a Parquet file in parts, one after the other: its columns are the header, null
 * is the blank cell, and a number is the text of its exact value.
 */
final class ParquetTable implements Iterator<SourceFile> {

  /** About how many cells become statements together. */
  private static final int CELLS = 40_000;

  private final InputFile file;
  private final Sheet.Row header;
  private final ParquetReader<Group> reader;
  private Group next;
  private long read;

  private ParquetTable(InputFile file, Sheet.Row header, ParquetReader<Group> reader)
      throws IOException {
    this.file = file;
    this.header = header;
    this.reader = reader;
    this.next = reader.read();
  }

  /** The parts of a file; the first has its length, its hash and its header. */
  static Iterator<SourceFile> parts(InputFile file, Configuration hadoop) throws IOException {
    List<SourceFile> first = new ArrayList<>();
    Path path = new Path(file.location());
    String sha256 = sha256(path, hadoop);
    try {
      Sheet.Row header = new Sheet.Row(1, columns(path, hadoop));
      Iterator<SourceFile> rows = new ParquetTable(file, header, open(path, hadoop));
      first.add(
          SourceFile.of(
              file, file.bytes(), sha256, List.of(new Sheet("", List.of(header))), List.of()));
      return both(first.iterator(), rows);
    } catch (IOException | RuntimeException unreadable) {
      Fault fault = new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage()));
      return List.of(SourceFile.unread(file, sha256, fault)).iterator();
    }
  }

  private static Iterator<SourceFile> both(Iterator<SourceFile> one, Iterator<SourceFile> other) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return one.hasNext() || other.hasNext();
      }

      @Override
      public SourceFile next() {
        return one.hasNext() ? one.next() : other.next();
      }
    };
  }

  static String sha256(Path path, Configuration hadoop) throws IOException {
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      return Sha256.of(in);
    }
  }

  private static List<String> columns(Path path, Configuration hadoop) throws IOException {
    MessageType schema;
    try (ParquetFileReader footer =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop))) {
      schema = footer.getFileMetaData().getSchema();
    }
    for (Type column : schema.getFields()) {
      boolean single = column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED);
      if (!single) {
        throw new IOException("column " + column.getName() + " holds more than one value a row");
      }
    }
    return schema.getFields().stream().map(Type::getName).toList();
  }

  // The builder that takes a path alone is the one that a Hadoop configuration can be given to.
  @SuppressWarnings("deprecation")
  private static ParquetReader<Group> open(Path path, Configuration hadoop) throws IOException {
    return ParquetReader.builder(new GroupReadSupport(), path).withConf(hadoop).build();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public SourceFile next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long before = read;
    List<Sheet.Row> rows = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    int most = CELLS / Math.max(1, header.texts().size()) + 1;
    try {
      while (next != null && rows.size() < most) {
        rows.add(new Sheet.Row((int) (++read - before), texts(next)));
        next = reader.read();
      }
      if (next == null) {
        reader.close();
      }
    } catch (IOException | RuntimeException damaged) {
      // What came before it stands; the rest of the file is lost, and that is said.
      next = null;
      faults.add(
          new Fault("unreadable_file", "#R" + (read + 1), String.valueOf(damaged.getMessage())));
    }
    Sheet sheet =
        new Sheet(
            "",
            "",
            rows,
            List.of(),
            Sheet.Hidden.NOTHING,
            new Sheet.Part(List.of(header), 'R', before));
    return SourceFile.part(file, sheet, faults);
  }

  // ---- cells ------------------------------------------------------------------------------------

  private static List<String> texts(Group row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < row.getType().getFieldCount(); column++) {
      texts.add(row.getFieldRepetitionCount(column) == 0 ? "" : text(row, column));
    }
    return texts;
  }

  private static String text(Group row, int column) {
    PrimitiveType type = row.getType().getType(column).asPrimitiveType();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      BigInteger digits =
          switch (type.getPrimitiveTypeName()) {
            case INT32 -> BigInteger.valueOf(row.getInteger(column, 0));
            case INT64 -> BigInteger.valueOf(row.getLong(column, 0));
            default -> new BigInteger(row.getBinary(column, 0).getBytes());
          };
      return new BigDecimal(digits, decimal.getScale()).toPlainString();
    }
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(row.getInteger(column, 0)).toString();
    }
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> Integer.toString(row.getInteger(column, 0));
      case INT64 -> Long.toString(row.getLong(column, 0));
      case DOUBLE -> number(Double.toString(row.getDouble(column, 0)));
      case FLOAT -> number(Float.toString(row.getFloat(column, 0)));
      case BOOLEAN -> row.getBoolean(column, 0) ? "TRUE" : "FALSE";
      case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 ->
          meaning instanceof StringLogicalTypeAnnotation
              ? row.getString(column, 0)
              : row.getValueToString(column, 0);
    };
  }

  /** The shortest decimal that stands for the number, without an exponent; NaN as it is. */
  private static String number(String shortest) {
    if (shortest.endsWith("N") || shortest.endsWith("y")) {
      return shortest;
    }
    String plain = new BigDecimal(shortest).toPlainString();
    return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
  }
}
