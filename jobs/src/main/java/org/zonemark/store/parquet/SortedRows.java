package org.zonemark.store.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.schema.block.Column;
import org.zonemark.schema.block.RowBlock;

/**
 * The rows of several blocks in order of some columns. Blocks stay as they are; a column is put
 * together when it is asked for, each distinct text once. Texts are in order of their UTF-8 bytes,
 * as Parquet and its readers compare them.
 */
public final class SortedRows {

  private final List<RowBlock> blocks;
  private final Set<Integer> unique;
  private final int size;
  private final Map<Integer, Column> keys = new HashMap<>();

  /** The number, among all rows of all blocks, of the row that stands at a place. */
  private final int[] order;

  /**
   * Sorts the rows.
   *
   * @param key the columns that decide, the first one first; texts and whole numbers
   * @param unique the columns of texts that hardly ever come twice: of these each row's is kept
   */
  public SortedRows(List<RowBlock> blocks, List<Integer> key, Set<Integer> unique) {
    this.blocks = blocks;
    this.unique = unique;
    this.size = blocks.stream().mapToInt(RowBlock::size).sum();
    int[] sorted = new int[size];
    Arrays.setAll(sorted, row -> row);
    for (int last = key.size() - 1; last >= 0; last--) {
      int at = key.get(last);
      Column column = joined(at);
      keys.put(at, column);
      sorted = sortedBy(places(column, unique.contains(at)), sorted);
    }
    this.order = sorted;
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /**
   * A column of the rows in their order; texts that come again are in order too, so that codes
   * compare as they do.
   */
  public Column column(int at) {
    Column key = keys.get(at);
    return inOrder(key == null ? joined(at) : key);
  }

  /** Whether the texts of a column hardly ever come twice, and are in no order. */
  boolean isUnique(int at) {
    return unique.contains(at);
  }

  // ---- order ------------------------------------------------------------------------------------

  /** For each row a number that compares as its value does; not many more numbers than rows. */
  private int[] places(Column column, boolean isUnique) {
    if (column instanceof Column.Texts texts) {
      return isUnique ? places(texts) : texts.codes();
    } else if (column instanceof Column.Integers whole) {
      return whole.places(whole.distinct());
    }
    if (column instanceof Column.Nothing) {
      return new int[size];
    }
    throw new IllegalStateException("Rows go by no column of " + column.getClass());
  }

  /** Places of texts that are in no order. */
  private static int[] places(Column.Texts texts) {
    record Placed(long head, String text, int code) {}
    String[] distinct = texts.distinct();
    Placed[] sorted = new Placed[distinct.length];
    for (int code = 0; code < sorted.length; code++) {
      sorted[code] = new Placed(head(distinct[code]), distinct[code], code);
    }
    Arrays.sort(
        sorted,
        Comparator.comparingLong(Placed::head).thenComparing(Placed::text, order(distinct)));
    int[] places = new int[sorted.length];
    int place = 0;
    for (int at = 0; at < sorted.length; at++) {
      place += at > 0 && !sorted[at].text().equals(sorted[at - 1].text()) ? 1 : 0;
      places[sorted[at].code()] = place;
    }
    int[] ofRows = new int[texts.codes().length];
    for (int row = 0; row < ofRows.length; row++) {
      ofRows[row] = texts.codes()[row] < 0 ? -1 : places[texts.codes()[row]];
    }
    return ofRows;
  }

  /**
   * The first signs of a text, a byte each, so that texts whose heads differ are in their order; it
   * ends at a sign that needs more.
   */
  private static long head(String text) {
    long head = 0;
    int length = Math.min(text.length(), Long.BYTES - 1);
    for (int at = 0; at < length; at++) {
      int sign = Math.min(text.charAt(at), 0xFF);
      head |= (long) sign << (Long.BYTES - 2 - at) * Byte.SIZE;
      if (sign == 0xFF) {
        break;
      }
    }
    return head;
  }

  /** Rows that are in some order already, by the places of all rows: a counting sort keeps it. */
  private static int[] sortedBy(int[] places, int[] rows) {
    int most = -1;
    for (int place : places) {
      most = Math.max(most, place);
    }
    // How many rows lie before those of a place; a row without value is before all.
    int[] next = new int[most + 3];
    for (int place : places) {
      next[place + 2]++;
    }
    for (int at = 1; at < next.length; at++) {
      next[at] += next[at - 1];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[places[row] + 1]++] = row;
    }
    return sorted;
  }

  private Column inOrder(Column column) {
    if (column instanceof Column.Texts texts) {
      int[] codes = new int[size];
      for (int at = 0; at < size; at++) {
        codes[at] = texts.codes()[order[at]];
      }
      return new Column.Texts(texts.distinct(), codes);
    } else if (column instanceof Column.Numbers numbers) {
      double[] values = new double[size];
      for (int at = 0; at < size; at++) {
        values[at] = numbers.values()[order[at]];
      }
      return new Column.Numbers(values, inOrder(numbers.absent()));
    } else if (column instanceof Column.Integers whole) {
      int[] values = new int[size];
      for (int at = 0; at < size; at++) {
        values[at] = whole.values()[order[at]];
      }
      return new Column.Integers(values, inOrder(whole.absent()), whole.days());
    } else if (column instanceof Column.Flags flags) {
      return new Column.Flags(inOrder(flags.set()), inOrder(flags.absent()));
    }
    return column;
  }

  private BitSet inOrder(BitSet rows) {
    BitSet ordered = new BitSet();
    if (!rows.isEmpty()) {
      for (int at = 0; at < size; at++) {
        ordered.set(at, rows.get(order[at]));
      }
    }
    return ordered;
  }

  // ---- blocks -----------------------------------------------------------------------------------

  /** A column of all blocks, one after the other. */
  private Column joined(int at) {
    List<Column> parts = new ArrayList<>();
    blocks.forEach(block -> parts.add(block.column(at)));
    Column first =
        parts.stream()
            .filter(part -> !(part instanceof Column.Nothing))
            .findFirst()
            .orElse(new Column.Nothing());
    if (first instanceof Column.Texts) {
      return unique.contains(at) ? each(parts) : texts(parts);
    } else if (first instanceof Column.Numbers) {
      return numbers(parts);
    } else if (first instanceof Column.Integers whole) {
      return integers(parts, whole);
    } else if (first instanceof Column.Flags) {
      return flags(parts);
    }
    return first;
  }

  /** The texts of all rows, in no order. */
  private Column.Texts each(List<Column> parts) {
    List<String> distinct = new ArrayList<>(size);
    int[] codes = new int[size];
    int begin = 0;
    for (int part = 0; part < parts.size(); part++) {
      int end = begin + blocks.get(part).size();
      if (parts.get(part) instanceof Column.Texts texts) {
        for (int row = begin; row < end; row++) {
          int code = texts.codes()[row - begin];
          codes[row] = code < 0 ? -1 : distinct.size() + code;
        }
        Collections.addAll(distinct, texts.distinct());
      } else {
        Arrays.fill(codes, begin, end, -1);
      }
      begin = end;
    }
    return new Column.Texts(distinct.toArray(String[]::new), codes);
  }

  private Column.Texts texts(List<Column> parts) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] codes = new int[size];
    int begin = 0;
    for (int part = 0; part < parts.size(); part++) {
      int end = begin + blocks.get(part).size();
      if (parts.get(part) instanceof Column.Texts texts) {
        int[] own = new int[texts.distinct().length];
        for (int code = 0; code < own.length; code++) {
          Integer known = numbers.putIfAbsent(texts.distinct()[code], numbers.size());
          own[code] = known == null ? numbers.size() - 1 : known;
        }
        for (int row = begin; row < end; row++) {
          int code = texts.codes()[row - begin];
          codes[row] = code < 0 ? -1 : own[code];
        }
      } else {
        Arrays.fill(codes, begin, end, -1);
      }
      begin = end;
    }
    String[] distinct = numbers.keySet().toArray(String[]::new);
    Arrays.sort(distinct, order(distinct));
    int[] places = new int[distinct.length];
    for (int place = 0; place < distinct.length; place++) {
      places[numbers.get(distinct[place])] = place;
    }
    for (int row = 0; row < size; row++) {
      codes[row] = codes[row] < 0 ? -1 : places[codes[row]];
    }
    return new Column.Texts(distinct, codes);
  }

  /** Texts compare as their bytes do, unless a sign lies beyond the first 65,536. */
  private static Comparator<String> order(String[] texts) {
    for (String text : texts) {
      for (int at = 0; at < text.length(); at++) {
        if (Character.isSurrogate(text.charAt(at))) {
          return (one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other));
        }
      }
    }
    return Comparator.naturalOrder();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Column.Numbers numbers(List<Column> parts) {
    double[] values = new double[size];
    BitSet absent = new BitSet();
    int begin = 0;
    for (int part = 0; part < parts.size(); part++) {
      int rows = blocks.get(part).size();
      if (parts.get(part) instanceof Column.Numbers numbers) {
        System.arraycopy(numbers.values(), 0, values, begin, rows);
        add(numbers.absent(), begin, absent);
      } else {
        absent.set(begin, begin + rows);
      }
      begin += rows;
    }
    return new Column.Numbers(values, absent);
  }

  private Column.Integers integers(List<Column> parts, Column.Integers first) {
    int[] values = new int[size];
    BitSet absent = new BitSet();
    int begin = 0;
    for (int part = 0; part < parts.size(); part++) {
      int rows = blocks.get(part).size();
      if (parts.get(part) instanceof Column.Integers whole) {
        System.arraycopy(whole.values(), 0, values, begin, rows);
        add(whole.absent(), begin, absent);
      } else {
        absent.set(begin, begin + rows);
      }
      begin += rows;
    }
    return new Column.Integers(values, absent, first.days());
  }

  private Column.Flags flags(List<Column> parts) {
    BitSet set = new BitSet();
    BitSet absent = new BitSet();
    int begin = 0;
    for (int part = 0; part < parts.size(); part++) {
      int rows = blocks.get(part).size();
      if (parts.get(part) instanceof Column.Flags flags) {
        add(flags.set(), begin, set);
        add(flags.absent(), begin, absent);
      } else {
        absent.set(begin, begin + rows);
      }
      begin += rows;
    }
    return new Column.Flags(set, absent);
  }

  private static void add(BitSet rows, int begin, BitSet all) {
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      all.set(begin + row);
    }
  }
}
