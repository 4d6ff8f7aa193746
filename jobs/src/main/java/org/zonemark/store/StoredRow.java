package org.zonemark.store;

import java.util.HashMap;
import java.util.Map;

/**
 * A row of a table as it was read. The places of the columns are one map for all rows, and only
 * values are kept of each. A column that was not fetched, and one without a value, give null.
 */
public final class StoredRow {
  private final Map<String, Integer> places;
  private final Object[] values;

  StoredRow(Map<String, Integer> places, Object[] values) {
    this.places = places;
    this.values = values;
  }

  /** A row of these values by column. */
  public static StoredRow of(Map<String, ?> values) {
    Map<String, Integer> places = new HashMap<>();
    values.keySet().forEach(column -> places.put(column, places.size()));
    Object[] all = new Object[places.size()];
    values.forEach((column, value) -> all[places.get(column)] = value);
    return new StoredRow(places, all);
  }

  public String text(String column) {
    return (String) get(column);
  }

  public Integer whole(String column) {
    return (Integer) get(column);
  }

  public Double number(String column) {
    return (Double) get(column);
  }

  /** Whether a flag is set; false where it is unknown. */
  public boolean flag(String column) {
    return Boolean.TRUE.equals(get(column));
  }

  public boolean has(String column) {
    return get(column) != null;
  }

  /** The value of whatever type. */
  public Object get(String column) {
    Integer at = places.get(column);
    return at == null ? null : values[at];
  }
}
