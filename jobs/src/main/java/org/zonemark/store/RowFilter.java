package org.zonemark.store;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.Statistics;
import org.apache.parquet.filter2.predicate.UserDefinedPredicate;
import org.apache.parquet.io.api.Binary;
import org.zonemark.schema.Field;

/**
 * Which rows of a file are wanted.
 *
 * @param column the column that tells; empty where all rows are wanted
 * @param values what stands there in wanted rows: texts, or true
 * @param predicate by which Parquet leaves out pages without wanted rows
 */
record RowFilter(
    Optional<Field> column, Set<Object> values, Optional<FilterCompat.Filter> predicate) {

  /** All rows. */
  static final RowFilter NONE = new RowFilter(Optional.empty(), Set.of(), Optional.empty());

  /** The rows in which a text column has one of these values. */
  static RowFilter in(Field column, Set<String> values) {
    return new RowFilter(
        Optional.of(column),
        Set.copyOf(values),
        Optional.of(
            FilterCompat.get(
                FilterApi.userDefined(FilterApi.binaryColumn(column.name()), new OneOf(values)))));
  }

  /** The rows in which a flag is set. */
  static RowFilter set(Field flag) {
    return new RowFilter(
        Optional.of(flag),
        Set.of(true),
        Optional.of(FilterCompat.get(FilterApi.eq(FilterApi.booleanColumn(flag.name()), true))));
  }

  boolean wants(Object value) {
    return value != null && values.contains(value);
  }

  /** Parquet's own test asks for each wanted value by itself. */
  private static final class OneOf extends UserDefinedPredicate<Binary> implements Serializable {
    private static final long serialVersionUID = 1L;
    private final TreeSet<String> values;

    OneOf(Set<String> values) {
      this.values = new TreeSet<>(values);
    }

    @Override
    public boolean keep(Binary value) {
      return value != null && values.contains(value.toStringUsingUTF8());
    }

    @Override
    public boolean canDrop(Statistics<Binary> statistics) {
      String first = values.ceiling(statistics.getMin().toStringUsingUTF8());
      return first == null || first.compareTo(statistics.getMax().toStringUsingUTF8()) > 0;
    }

    @Override
    public boolean inverseCanDrop(Statistics<Binary> statistics) {
      return false;
    }
  }
}
