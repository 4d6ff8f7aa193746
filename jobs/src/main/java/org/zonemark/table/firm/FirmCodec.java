package org.zonemark.table.firm;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.method.number.Amounts;

/**
 * Rows of firms as bytes, one behind the other: length, hash of the firm, firm, year, place, file,
 * name, industry, codes, amounts. Zones go by their place in the configuration, which all tasks
 * have.
 */
final class FirmCodec {

  private static final int LENGTH = Integer.BYTES;
  private static final int FIRM = 2 * Integer.BYTES;
  private static final int AMOUNT = Long.BYTES;
  private static final int FIXED = 64;
  private static final String NO_PARK = "";

  private final List<String> zones;
  private final Map<String, Integer> places = new HashMap<>();
  private final int codes;
  private final int amounts;

  FirmCodec(FirmColumns columns, Configuration conf) {
    this.zones = conf.zones().stream().map(Zone::zoneId).toList();
    for (int at = 0; at < zones.size(); at++) {
      places.put(zones.get(at), at);
    }
    places.put(NO_PARK, -1);
    this.codes = columns.codes().size();
    this.amounts = columns.values().size();
  }

  // ---- write ------------------------------------------------------------------------------------

  /** Appends a row; gives the buffer, or a larger one with the same before it. */
  ByteBuffer write(String firm, int hash, FirmYear row, ByteBuffer into) {
    ByteBuffer buffer = room(into, FIXED + amounts * AMOUNT);
    int from = buffer.position();
    buffer.putInt(0).putInt(hash);
    buffer = text(firm, buffer);
    buffer.putInt(row.year());
    buffer.putInt(places.get(row.place().zone())).putInt(places.get(row.place().park()));
    buffer.putInt(row.file());
    buffer = text(row.firmName(), buffer);
    buffer = text(row.industry(), buffer);
    for (String code : row.codes()) {
      buffer = text(code, buffer);
    }
    buffer = room(buffer, amounts * AMOUNT);
    for (int at = 0; at < amounts; at++) {
      buffer.putLong(row.amounts().code(at));
    }
    for (int at = 0; at < amounts; at++) {
      if (!row.amounts().isSmall(at)) {
        buffer = text(row.amounts().exact(at).toString(), buffer);
      }
    }
    return buffer.putInt(from, buffer.position() - from);
  }

  /** A text behind its length and one, 0 for none; there is room for what is fixed behind it. */
  private static ByteBuffer text(String text, ByteBuffer into) {
    if (text == null) {
      return room(into, FIXED).putInt(0);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return room(into, bytes.length + FIXED).putInt(bytes.length + 1).put(bytes);
  }

  private static ByteBuffer room(ByteBuffer buffer, int bytes) {
    if (buffer.remaining() >= bytes) {
      return buffer;
    }
    int size = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
    return ByteBuffer.wrap(Arrays.copyOf(buffer.array(), size)).position(buffer.position());
  }

  // ---- read -------------------------------------------------------------------------------------

  /** Where the row behind the one at a place begins. */
  static int next(ByteBuffer rows, int at) {
    return at + rows.getInt(at);
  }

  /** The hash of the firm of the row at a place. */
  static int hash(ByteBuffer rows, int at) {
    return rows.getInt(at + LENGTH);
  }

  /** Whether two rows are of the same firm. */
  static boolean isOfOneFirm(ByteBuffer rows, int at, ByteBuffer others, int other) {
    int length = rows.getInt(at + FIRM);
    int end = FIRM + Integer.BYTES + length - 1;
    return hash(rows, at) == hash(others, other)
        && length == others.getInt(other + FIRM)
        && Arrays.equals(
            rows.array(), at + FIRM, at + end, others.array(), other + FIRM, other + end);
  }

  /** The firm of the row at a place. */
  static String firm(ByteBuffer rows, int at) {
    return text(rows.position(at + FIRM));
  }

  /** The row at a place. */
  FirmYear read(ByteBuffer rows, int at) {
    int firm = at + FIRM;
    ByteBuffer row = rows.position(firm + Integer.BYTES + rows.getInt(firm) - 1);
    int year = row.getInt();
    String zone = zone(row.getInt());
    FirmYear.Place place = new FirmYear.Place(zone, zone(row.getInt()), null, true);
    int file = row.getInt();
    String name = text(row);
    String industry = text(row);
    String[] coded = new String[codes];
    for (int each = 0; each < codes; each++) {
      coded[each] = text(row);
    }
    return new FirmYear(year, place, file, name, industry, coded, amounts(row));
  }

  private Amounts amounts(ByteBuffer row) {
    Amounts read = new Amounts(amounts);
    for (int each = 0; each < amounts; each++) {
      read.putCode(each, row.getLong());
    }
    for (int each = 0; each < amounts; each++) {
      if (!read.isSmall(each)) {
        read.putExact(each, new BigDecimal(text(row)));
      }
    }
    return read;
  }

  private String zone(int place) {
    return place < 0 ? NO_PARK : zones.get(place);
  }

  private static String text(ByteBuffer row) {
    int length = row.getInt() - 1;
    if (length < 0) {
      return null;
    }
    String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
    row.position(row.position() + length);
    return text;
  }
}
