package org.zonemark.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.zonemark.schema.Field;
import org.zonemark.store.parquet.TableFile;

/**
 * Reads rows of one Parquet file of a table, a row at a time, as the values of the columns asked
 * for; a column that the file does not have is null in all rows. Texts of a dictionary are one
 * object each, however often they come.
 */
final class RowReader implements Closeable {

  private final ParquetReader<Object[]> rows;

  /**
   * Opens the file.
   *
   * @param columns the columns wanted; a row holds them in this order
   */
  RowReader(Path file, List<Field> columns, FilterCompat.Filter filter, Configuration hadoop)
      throws IOException {
    this.rows =
        new Builder(HadoopInputFile.fromPath(file, hadoop), new RowSupport(columns))
            .withFilter(filter)
            .usePageChecksumVerification()
            .build();
  }

  /** The next row, null after the last. */
  Object[] read() throws IOException {
    return rows.read();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  /** Of an input file, which brings its configuration; of a path, Hadoop's files are read anew. */
  private static final class Builder extends ParquetReader.Builder<Object[]> {
    private final RowSupport support;

    Builder(InputFile file, RowSupport support) {
      super(file);
      this.support = support;
    }

    @Override
    protected ReadSupport<Object[]> getReadSupport() {
      return support;
    }
  }

  // Parquet deprecates Hadoop's Configuration here and still has no other abstract method.
  @SuppressWarnings("deprecation")
  private static final class RowSupport extends ReadSupport<Object[]> {
    private final List<Field> columns;

    RowSupport(List<Field> columns) {
      this.columns = columns;
    }

    @Override
    public ReadContext init(InitContext context) {
      Types.MessageTypeBuilder wanted = Types.buildMessage();
      for (Field column : columns) {
        if (context.getFileSchema().containsField(column.name())) {
          wanted.addField(TableFile.column(column.name(), column.type()));
        }
      }
      return new ReadContext(wanted.named(context.getFileSchema().getName()));
    }

    @Override
    public RecordMaterializer<Object[]> prepareForRead(
        Configuration hadoop, Map<String, String> metadata, MessageType file, ReadContext context) {
      return new RowMaterializer(columns, context.getRequestedSchema());
    }
  }

  /** Makes a row of the values of its columns. */
  private static final class RowMaterializer extends RecordMaterializer<Object[]> {
    private final List<Converter> converters = new ArrayList<>();
    private final int width;
    private Object[] row;

    RowMaterializer(List<Field> columns, MessageType read) {
      this.width = columns.size();
      List<String> names = columns.stream().map(Field::name).toList();
      for (Type column : read.getFields()) {
        int at = names.indexOf(column.getName());
        converters.add(converter(columns.get(at).type(), at));
      }
    }

    private Converter converter(Field.Type type, int at) {
      return switch (type) {
        case STRING -> new Texts(at);
        case DATE -> new Days(at);
        case INTEGER, NUMBER, BOOLEAN -> new Numbers(at);
      };
    }

    @Override
    public Object[] getCurrentRecord() {
      return row;
    }

    @Override
    public GroupConverter getRootConverter() {
      return new GroupConverter() {
        @Override
        public Converter getConverter(int column) {
          return converters.get(column);
        }

        @Override
        public void start() {
          row = new Object[width];
        }

        @Override
        public void end() {
          // The row is complete as it is.
        }
      };
    }

    private final class Numbers extends PrimitiveConverter {
      private final int at;

      Numbers(int at) {
        this.at = at;
      }

      @Override
      public void addDouble(double value) {
        row[at] = value;
      }

      @Override
      public void addInt(int value) {
        row[at] = value;
      }

      @Override
      public void addBoolean(boolean value) {
        row[at] = value;
      }
    }

    private final class Days extends PrimitiveConverter {
      private final int at;

      Days(int at) {
        this.at = at;
      }

      @Override
      public void addInt(int day) {
        row[at] = LocalDate.ofEpochDay(day);
      }
    }

    private final class Texts extends PrimitiveConverter {
      private final int at;
      private String[] dictionary;

      Texts(int at) {
        this.at = at;
      }

      @Override
      public boolean hasDictionarySupport() {
        return true;
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
        row[at] = dictionary[id];
      }

      @Override
      public void addBinary(Binary value) {
        row[at] = value.toStringUsingUTF8();
      }
    }
  }
}
