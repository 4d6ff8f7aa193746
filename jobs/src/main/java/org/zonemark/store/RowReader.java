package org.zonemark.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.zonemark.schema.Field;
import org.zonemark.store.parquet.TableFile;
import org.zonemark.store.parquet.UnpackedPages;

/**
 * Reads rows of one Parquet file of a table as the values of the columns asked for; a column that
 * the file does not have is null in all rows. Texts of a dictionary are one object each, however
 * often they come.
 *
 * <p>Some rows are read at a time, column by column: of rows that are not wanted only the column
 * that tells so is looked at, and pages that hold none of them are not read at all.
 */
final class RowReader implements Closeable {

  /** So many rows are read at a time. */
  private static final int ROWS = 2048;

  private final ParquetFileReader file;
  private final RowFilter filter;
  private final int width;

  /** The columns that are read: those asked for that the file has, and that of the filter. */
  private final List<ReadColumn> columns = new ArrayList<>();

  private final MessageType schema;

  /** The rows of the present row group that have not been read. */
  private long left;

  private Object[][] rows = {};
  private int next;

  /**
   * Opens the file.
   *
   * @param columns the columns wanted; a row holds them in this order
   */
  RowReader(LakeFiles files, Path file, List<Field> columns, RowFilter filter) throws IOException {
    ParquetReadOptions.Builder options =
        new ParquetReadOptions.Builder(new PlainParquetConfiguration())
            .withCodecFactory(new UnpackedPages())
            .usePageChecksumVerification()
            .useDictionaryFilter(false);
    filter.predicate().ifPresent(options::withRecordFilter);
    this.file = ParquetFileReader.open(files.parquet(file), options.build());
    this.filter = filter;
    this.width = columns.size();
    MessageType whole = this.file.getFileMetaData().getSchema();
    Types.MessageTypeBuilder wanted = Types.buildMessage();
    for (int at = 0; at < width; at++) {
      add(columns.get(at), at, whole, wanted);
    }
    filter
        .column()
        .filter(column -> !columns.contains(column))
        .ifPresent(column -> add(column, -1, whole, wanted));
    this.schema = wanted.named(whole.getName());
    this.file.setRequestedSchema(schema);
  }

  private void add(Field column, int at, MessageType whole, Types.MessageTypeBuilder wanted) {
    if (whole.containsField(column.name())) {
      wanted.addField(TableFile.column(column.name(), column.type()));
      columns.add(new ReadColumn(column, at));
    }
  }

  /** The next row, null after the last. */
  Object[] read() throws IOException {
    while (true) {
      while (next < rows.length) {
        Object[] row = rows[next++];
        if (row != null) {
          return row;
        }
      }
      if (left == 0 && !opensGroup()) {
        return null;
      }
      readSome();
    }
  }

  /** Goes on to the next row group that may hold wanted rows. */
  private boolean opensGroup() throws IOException {
    PageReadStore pages = file.readNextFilteredRowGroup();
    if (pages == null) {
      return false;
    }
    left = pages.getRowCount();
    ColumnReadStore store =
        new ColumnReadStoreImpl(
            pages, new Converters(columns), schema, file.getFileMetaData().getCreatedBy());
    for (int at = 0; at < columns.size(); at++) {
      columns.get(at).open(store.getColumnReader(schema.getColumns().get(at)));
    }
    return true;
  }

  /** Reads some rows; in place of those that are not wanted there is null. */
  private void readSome() {
    int count = (int) Math.min(ROWS, left);
    left -= count;
    next = 0;
    Object[][] some = new Object[count][];
    ReadColumn tested = tested();
    BitSet wanted = new BitSet(count);
    if (filter.column().isEmpty()) {
      wanted.set(0, count);
    } else if (tested != null) {
      Object[] values = tested.values(count);
      for (int row = 0; row < count; row++) {
        wanted.set(row, filter.wants(values[row]));
      }
      tested.put(values, wanted, some, width);
    }
    for (int row = wanted.nextSetBit(0); row >= 0; row = wanted.nextSetBit(row + 1)) {
      some[row] = some[row] == null ? new Object[width] : some[row];
    }
    for (ReadColumn column : columns) {
      if (column != tested) {
        column.read(wanted, some);
      }
    }
    rows = some;
  }

  private ReadColumn tested() {
    return filter
        .column()
        .flatMap(tested -> columns.stream().filter(one -> one.column.equals(tested)).findFirst())
        .orElse(null);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** The converters of the columns by their places in the schema that is read. */
  private static final class Converters extends GroupConverter {
    private final List<ReadColumn> columns;

    Converters(List<ReadColumn> columns) {
      this.columns = columns;
    }

    @Override
    public Converter getConverter(int column) {
      return columns.get(column);
    }

    @Override
    public void start() {
      // Columns are read one by one.
    }

    @Override
    public void end() {
      // Columns are read one by one.
    }
  }

  /** A column while it is read. */
  private static final class ReadColumn extends PrimitiveConverter {
    private final Field column;
    private final int at;
    private final boolean isDay;
    private ColumnReader reader;
    private String[] dictionary;

    /** So many rows that nobody wants lie between the reader and the next rows. */
    private int behind;

    /** The value just read. */
    private Object value;

    ReadColumn(Field column, int at) {
      this.column = column;
      this.at = at;
      this.isDay = column.type() == Field.Type.DATE;
    }

    /** Goes to the first row of a row group. */
    void open(ColumnReader first) {
      reader = first;
      behind = 0;
    }

    /** The value of the next row. */
    private Object value() {
      value = null;
      if (reader.getCurrentDefinitionLevel() > 0) {
        reader.writeCurrentValueToConverter();
      }
      reader.consume();
      return value;
    }

    /** The values of the next rows. */
    Object[] values(int count) {
      Object[] values = new Object[count];
      for (int row = 0; row < count; row++) {
        values[row] = value();
      }
      return values;
    }

    /** Puts values that were read into new rows, where the column is one of them. */
    void put(Object[] values, BitSet wanted, Object[][] rows, int width) {
      for (int row = wanted.nextSetBit(0); row >= 0; row = wanted.nextSetBit(row + 1)) {
        rows[row] = new Object[width];
        if (at >= 0) {
          rows[row][at] = values[row];
        }
      }
    }

    /**
     * Reads the next rows, those that are wanted into their places. What follows the last of them
     * is passed over when another is wanted, after the last of a row group never.
     */
    void read(BitSet wanted, Object[][] rows) {
      int next = 0;
      for (int row = wanted.nextSetBit(0); row >= 0; row = wanted.nextSetBit(row + 1)) {
        skip(behind + row - next);
        behind = 0;
        rows[row][at] = value();
        next = row + 1;
      }
      behind += rows.length - next;
    }

    private void skip(int count) {
      for (int row = 0; row < count; row++) {
        if (reader.getCurrentDefinitionLevel() > 0) {
          reader.skip();
        }
        reader.consume();
      }
    }

    @Override
    public void addDouble(double number) {
      value = number;
    }

    @Override
    public void addInt(int number) {
      value = isDay ? (Object) LocalDate.ofEpochDay(number) : (Object) number;
    }

    @Override
    public void addBoolean(boolean flag) {
      value = flag;
    }

    @Override
    public boolean hasDictionarySupport() {
      return column.type() == Field.Type.STRING;
    }

    @Override
    public void setDictionary(Dictionary texts) {
      dictionary = new String[texts.getMaxId() + 1];
      for (int id = 0; id < dictionary.length; id++) {
        dictionary[id] = texts.decodeToBinary(id).toStringUsingUTF8();
      }
    }

    @Override
    public void addValueFromDictionary(int id) {
      value = dictionary[id];
    }

    @Override
    public void addBinary(Binary text) {
      value = text.toStringUsingUTF8();
    }
  }
}
