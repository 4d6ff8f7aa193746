package org.zonemark.source.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.LongType;
import org.zonemark.method.number.Amounts;
import org.zonemark.source.Fault;
import org.zonemark.source.FirmPart;
import org.zonemark.source.FirmRow;
import org.zonemark.source.SourceFile;

/** Rows of firms from Spark's own rows, some at a time: no object is made of a cell. */
final class FirmRecords implements Iterator<FirmPart> {

  private static final int ROWS = 1_000;
  private static final int SMALL = 1 << 12;

  private final Iterator<InternalRow> stored;
  private final int position;
  private final SourceFile account;
  private final FirmHeader header;
  private final List<DataType> types;

  private final String[] small = new String[SMALL];

  /** The row that is read now; Spark reads the next into the same place. */
  private InternalRow row;

  /** What is damaged; null where nothing is. */
  private Fault fault;

  private boolean isTold;

  /**
   * Rows of one file.
   *
   * @param header where the columns stand in the rows
   * @param types their types: texts, and of amounts long, double, decimal or text
   */
  FirmRecords(
      Iterator<InternalRow> stored,
      int position,
      SourceFile account,
      FirmHeader header,
      List<DataType> types) {
    this.stored = stored;
    this.position = position;
    this.account = account;
    this.header = header;
    this.types = types;
  }

  @Override
  public boolean hasNext() {
    return !isTold && (hasRow() || fault != null);
  }

  @Override
  public FirmPart next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<FirmRow> rows = new ArrayList<>(ROWS);
    while (rows.size() < ROWS && hasRow()) {
      row = stored.next();
      rows.add(header.row(this::text, this::amount));
    }
    isTold = fault != null;
    return new FirmPart(position, isTold ? account.with(fault) : account, rows);
  }

  /** Whether there is another row; none is read behind a page that is damaged. */
  private boolean hasRow() {
    try {
      return fault == null && stored.hasNext();
    } catch (Exception damaged) { // Spark throws checked ones too, which it does not declare.
      TaskContext task = TaskContext.get();
      if (task != null && task.isInterrupted()) {
        throw new IllegalStateException(damaged);
      }
      Throwable cause = damaged;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      fault = new Fault("unreadable_file", "", String.valueOf(cause.getMessage()));
      return false;
    }
  }

  private String text(int column) {
    if (row.isNullAt(column)) {
      return null;
    }
    return types.get(column) instanceof LongType
        ? text(row.getLong(column))
        : row.getUTF8String(column).toString();
  }

  /** Years and codes come again and again. */
  private String text(long number) {
    if (number < 0 || number >= small.length) {
      return Long.toString(number);
    }
    int at = (int) number;
    if (small[at] == null) {
      small[at] = Long.toString(number);
    }
    return small[at];
  }

  private String amount(int column, Amounts into, int at) {
    if (row.isNullAt(column)) {
      return null;
    }
    DataType type = types.get(column);
    if (type instanceof DoubleType) {
      double value = row.getDouble(column);
      return into.put(at, value) ? null : String.valueOf(value);
    }
    if (type instanceof LongType) {
      into.putWhole(at, row.getLong(column));
      return null;
    }
    if (type instanceof DecimalType decimal) {
      java.math.BigDecimal value =
          row.getDecimal(column, decimal.precision(), decimal.scale()).toJavaBigDecimal();
      return into.put(at, value) ? null : value.toPlainString();
    }
    return FirmHeader.amount(row.getUTF8String(column).toString(), into, at);
  }
}
