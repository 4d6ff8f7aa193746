package org.zonemark.table;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.zonemark.schema.Schemas;
import org.zonemark.schema.StructTypes;

/** A row of a published table, read and filled by column name. */
final class TableRow {

  private static final Map<String, Shape> SHAPES = new ConcurrentHashMap<>();

  /** The columns of a table by position. */
  private record Shape(String table, Map<String, Integer> positions) {

    static Shape of(String table) {
      StructType type = StructTypes.of(Schemas.standard().table(table));
      Map<String, Integer> positions = new HashMap<>();
      for (String column : type.fieldNames()) {
        positions.put(column, type.fieldIndex(column));
      }
      return new Shape(table, positions);
    }

    int position(String column) {
      Integer position = positions.get(column);
      if (position == null) {
        throw new IllegalArgumentException("Table " + table + " has no column " + column);
      }
      return position;
    }
  }

  private final Shape shape;
  private final Object[] values;

  private TableRow(Shape shape, Object[] values) {
    this.shape = shape;
    this.values = values;
  }

  /** An empty row of a table. */
  static TableRow of(String table) {
    Shape shape = SHAPES.computeIfAbsent(table, Shape::of);
    return new TableRow(shape, new Object[shape.positions().size()]);
  }

  /** A view of a row whose columns lie in the order of the table's schema. */
  static TableRow view(String table, Row row) {
    Shape shape = SHAPES.computeIfAbsent(table, Shape::of);
    Object[] values = new Object[row.size()];
    for (int at = 0; at < values.length; at++) {
      values[at] = row.get(at);
    }
    return new TableRow(shape, values);
  }

  TableRow put(String column, Object value) {
    values[shape.position(column)] = value;
    return this;
  }

  Row row() {
    return RowFactory.create(values);
  }

  String text(String column) {
    return (String) values[shape.position(column)];
  }

  Double number(String column) {
    return (Double) values[shape.position(column)];
  }

  Integer integer(String column) {
    return (Integer) values[shape.position(column)];
  }

  boolean flag(String column) {
    return Boolean.TRUE.equals(values[shape.position(column)]);
  }
}
