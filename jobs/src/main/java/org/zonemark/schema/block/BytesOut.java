package org.zonemark.schema.block;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/** Bytes that grow, the highest of a number first. */
final class BytesOut {

  private byte[] bytes = new byte[256];
  private int size;

  /** Bytes that begin with this one. */
  BytesOut(byte first) {
    bytes[size++] = first;
  }

  private void grow(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** The lowest bytes of a number, so many. */
  void number(long number, int width) {
    grow(width);
    for (int shift = (width - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[size++] = (byte) (number >>> shift);
    }
  }

  void integer(int number) {
    number(number, Integer.BYTES);
  }

  /** A text behind its length. */
  void text(String text) {
    all(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bits behind the length of their bytes. */
  void bits(BitSet bits) {
    all(bits.toByteArray());
  }

  private void all(byte[] more) {
    integer(more.length);
    grow(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** Other bytes, without the first ones of them. */
  void bytes(BytesOut other, int without) {
    int length = other.size - without;
    grow(length);
    System.arraycopy(other.bytes, without, bytes, size, length);
    size += length;
  }

  byte[] done() {
    return Arrays.copyOf(bytes, size);
  }
}
