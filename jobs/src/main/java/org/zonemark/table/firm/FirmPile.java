package org.zonemark.table.firm;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Rows of firms in any order, found again by firm: bytes as they came, and a table of where the
 * rows of each firm begin. It holds what one task is given.
 */
final class FirmPile {

  private static final int FEW = 1 << 10;

  private final FirmCodec codec;
  private final List<ByteBuffer> blocks = new ArrayList<>();

  /** By row, in which block it is and where. */
  private long[] rows = new long[FEW];

  private int count;

  FirmPile(FirmCodec codec) {
    this.codec = codec;
  }

  /** Adds rows as a codec wrote them. */
  void add(byte[] block) {
    ByteBuffer bytes = ByteBuffer.wrap(block);
    for (int at = 0; at < block.length; at = FirmCodec.next(bytes, at)) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, 2 * count);
      }
      rows[count++] = (long) blocks.size() << Integer.SIZE | at;
    }
    blocks.add(bytes);
  }

  /** Hands out every firm with its rows in order. */
  void forEach(BiConsumer<String, List<FirmYear>> firms) {
    int[] slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, count)) * 2)];
    int[] next = new int[count];
    Arrays.fill(slots, -1);
    for (int row = 0; row < count; row++) {
      int slot = slot(row, slots);
      next[row] = slots[slot];
      slots[slot] = row;
    }
    for (int first : slots) {
      if (first >= 0) {
        List<FirmYear> years = new ArrayList<>();
        for (int row = first; row >= 0; row = next[row]) {
          years.add(codec.read(block(row), place(row)));
        }
        years.sort(FirmYear.ORDER);
        firms.accept(FirmCodec.firm(block(first), place(first)), years);
      }
    }
  }

  /** The slot of the firm of a row: that of an earlier row of it, or a free one. */
  private int slot(int row, int[] slots) {
    ByteBuffer block = block(row);
    int place = place(row);
    int slot = FirmCodec.hash(block, place) & slots.length - 1;
    while (slots[slot] >= 0
        && !FirmCodec.isOfOneFirm(block, place, block(slots[slot]), place(slots[slot]))) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private ByteBuffer block(int row) {
    return blocks.get((int) (rows[row] >>> Integer.SIZE));
  }

  private int place(int row) {
    return (int) rows[row];
  }
}
