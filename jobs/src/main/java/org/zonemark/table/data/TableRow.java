package org.zonemark.table.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zonemark.schema.Field;
import org.zonemark.schema.Row;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.TableSchema;

/** A row of a published table, read and filled by column name. */
public final class TableRow {

  private static final Map<String, Shape> SHAPES = new ConcurrentHashMap<>();

  /**
   * The columns of a table by position.
   *
   * @param slots the names, each behind where its hash points, with gaps: rows are filled so often
   *     that a map of objects is slow
   * @param positions by slot
   */
  private record Shape(String table, String[] slots, int[] positions, Class<?>[] types) {

    public static Shape of(String table) {
      TableSchema schema = Schemas.standard().table(table);
      List<Field> columns = schema.rowFields();
      int count = Integer.highestOneBit(columns.size()) * 8;
      Shape shape = new Shape(table, new String[count], new int[count], types(columns));
      for (int position = 0; position < columns.size(); position++) {
        // The names asked for are constants: the same object is found without comparing letters.
        String name = columns.get(position).name().intern();
        int slot = shape.slot(name);
        shape.slots[slot] = name;
        shape.positions[slot] = position;
      }
      return shape;
    }

    /** The slot of a name, or the free one where it would be. */
    private int slot(String column) {
      int slot = column.hashCode() & slots.length - 1;
      while (slots[slot] != null && slots[slot] != column && !slots[slot].equals(column)) {
        slot = slot + 1 & slots.length - 1;
      }
      return slot;
    }

    int position(String column) {
      int slot = slot(column);
      if (slots[slot] == null) {
        throw new IllegalArgumentException("Table " + table + " has no column " + column);
      }
      return positions[slot];
    }

    private static Class<?>[] types(List<Field> columns) {
      return columns.stream().map(column -> javaType(column.type())).toArray(Class<?>[]::new);
    }

    private static Class<?> javaType(Field.Type type) {
      return switch (type) {
        case STRING -> String.class;
        case INTEGER -> Integer.class;
        case NUMBER -> Double.class;
        case BOOLEAN -> Boolean.class;
        case DATE -> LocalDate.class;
      };
    }
  }

  private final Shape shape;

  /** What is put; null in a view. */
  private final Object[] values;

  /** What is viewed; null while a row is being filled. */
  private final Row row;

  private TableRow(Shape shape, Object[] values, Row row) {
    this.shape = shape;
    this.values = values;
    this.row = row;
  }

  /** Where the rows of a table have a column, from 0 on. */
  public static int place(String table, String column) {
    return SHAPES.computeIfAbsent(table, Shape::of).position(column);
  }

  /** An empty row of a table. */
  public static TableRow of(String table) {
    Shape shape = SHAPES.computeIfAbsent(table, Shape::of);
    return new TableRow(shape, new Object[shape.types().length], null);
  }

  /** A view of a row whose columns lie in the order of the table's schema. */
  public static TableRow view(String table, Row row) {
    return new TableRow(SHAPES.computeIfAbsent(table, Shape::of), null, row);
  }

  /**
   * Fills a column.
   *
   * @throws IllegalArgumentException where the table has no such column, or one of another type
   */
  public TableRow put(String column, Object value) {
    int position = shape.position(column);
    // None of the types has subtypes.
    if (value != null && value.getClass() != shape.types()[position]) {
      throw new IllegalArgumentException(
          "Column "
              + column
              + " of table "
              + shape.table()
              + " holds a "
              + shape.types()[position].getSimpleName()
              + ", was "
              + value);
    }
    // Zero has no sign.
    values[position] = value instanceof Double number && number == 0 ? (Double) 0.0 : value;
    return this;
  }

  /** The text as a column holds it: null where it is empty. */
  public static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  public Row row() {
    return Row.of(values);
  }

  private Object value(String column) {
    int at = shape.position(column);
    return row == null ? values[at] : row.get(at);
  }

  public String text(String column) {
    return (String) value(column);
  }

  public Double number(String column) {
    return (Double) value(column);
  }

  public Integer integer(String column) {
    return (Integer) value(column);
  }

  public boolean flag(String column) {
    return Boolean.TRUE.equals(value(column));
  }
}
