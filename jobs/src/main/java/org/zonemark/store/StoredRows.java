package org.zonemark.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.Path;
import org.zonemark.schema.Row;
import org.zonemark.schema.TableSchema;

/** All rows of a file of a table, in the order of the schema's columns. */
final class StoredRows implements Iterator<Row>, AutoCloseable {

  private final RowReader reader;
  private final Integer year;
  private Object[] next;

  StoredRows(LakeFiles files, Path path, StoredFile file, TableSchema table) throws IOException {
    this.reader = new RowReader(files, path, table.rowFields(), RowFilter.NONE);
    this.year = file.year();
    this.next = reader.read();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    Object[] values = next;
    if (values == null) {
      throw new NoSuchElementException();
    }
    if (year != null) {
      values[values.length - 1] = year;
    }
    try {
      next = reader.read();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Row.of(values);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
