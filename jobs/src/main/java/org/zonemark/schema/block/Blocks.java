package org.zonemark.schema.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.zonemark.schema.Row;

/**
 * Rows as blocks of rows of one key each. So many rows are gathered at a time as memory holds with
 * ease; a key may come several times.
 *
 * @param <T> what has a key and a row
 * @param <K> what rows go by
 * @param <R> a key with a block
 */
public final class Blocks<T, K, R> implements Iterator<R> {

  /** So many rows are gathered before blocks are made of them. */
  private static final int ROWS = 1 << 16;

  private final Iterator<T> from;
  private final Function<T, K> key;
  private final Function<T, Row> row;
  private final BiFunction<K, RowBlock, R> made;

  /** What is gathered and not yet handed out. */
  private Iterator<Map.Entry<K, List<Row>>> gathered = Map.<K, List<Row>>of().entrySet().iterator();

  /**
   * The blocks of some rows.
   *
   * @param made makes what is handed out of a key and its rows
   */
  public Blocks(
      Iterator<T> from, Function<T, K> key, Function<T, Row> row, BiFunction<K, RowBlock, R> made) {
    this.from = from;
    this.key = key;
    this.row = row;
    this.made = made;
  }

  @Override
  public boolean hasNext() {
    return gathered.hasNext() || from.hasNext();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (!gathered.hasNext()) {
      gather();
    }
    Map.Entry<K, List<Row>> next = gathered.next();
    RowBlock block = RowBlock.of(next.getValue());
    // Others are still to come; these rows are not needed any more.
    gathered.remove();
    return made.apply(next.getKey(), block);
  }

  private void gather() {
    Map<K, List<Row>> byKey = new HashMap<>();
    K last = null;
    List<Row> own = List.of();
    for (int rows = 0; rows < ROWS && from.hasNext(); rows++) {
      T next = from.next();
      K asked = key.apply(next);
      // Neighbours often have the same object.
      if (asked != last) {
        own = byKey.computeIfAbsent(asked, any -> new ArrayList<>());
        last = asked;
      }
      own.add(row.apply(next));
    }
    gathered = byKey.entrySet().iterator();
  }
}
