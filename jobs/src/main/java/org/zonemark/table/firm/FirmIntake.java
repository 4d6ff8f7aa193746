package org.zonemark.table.firm;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.source.FirmPart;
import org.zonemark.source.FirmRow;

/**
 * Spreads the rows that count by firm, in blocks of bytes, so that all rows of a firm come together
 * in one place; and keeps account of those that do not count.
 */
public final class FirmIntake implements Iterator<FirmIntake.Block> {

  private static final String ZONE = "zone";
  private static final int BLOCK = 1 << 14;
  private static final int SPARE = 1 << 11;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** A year, alone or before a word. */
  private static final Pattern YEAR = Pattern.compile("([0-9]{4})(\\D.*)?", Pattern.DOTALL);

  /**
   * Rows, or the account of a file.
   *
   * @param place where they come together, from 0
   * @param content bytes of rows, or a {@link FirmTally}
   */
  public record Block(int place, Object content) {}

  private final Iterator<FirmPart> parts;
  private final Configuration conf;
  private final FirmCodec codec;
  private final boolean withNames;
  private final ByteBuffer[] buffers;
  private final Map<String, Optional<String>> zones = new HashMap<>();
  private final Map<String, Optional<Integer>> years = new HashMap<>();
  private final Map<Integer, FirmAccount> accounts = new TreeMap<>();
  private final Deque<Block> full = new ArrayDeque<>();

  /**
   * Takes in parts of files.
   *
   * @param places in how many places firms come together
   */
  public FirmIntake(
      Iterator<FirmPart> parts, SourceDeclaration source, Configuration conf, int places) {
    this.parts = parts;
    this.conf = conf;
    this.codec = new FirmCodec(source.firms().columns(), conf);
    this.withNames = FirmSenses.readsNames(source.firms(), conf.checks());
    this.buffers = new ByteBuffer[places];
  }

  @Override
  public boolean hasNext() {
    while (full.isEmpty() && parts.hasNext()) {
      take(parts.next());
      if (!parts.hasNext()) {
        finish();
      }
    }
    return !full.isEmpty();
  }

  @Override
  public Block next() {
    hasNext();
    return full.remove();
  }

  private void finish() {
    for (int place = 0; place < buffers.length; place++) {
      flush(place);
    }
    accounts.values().forEach(account -> full.add(new Block(0, account)));
  }

  private void flush(int place) {
    ByteBuffer buffer = buffers[place];
    if (buffer != null && buffer.position() > 0) {
      full.add(new Block(place, Arrays.copyOf(buffer.array(), buffer.position())));
      buffer.clear();
    }
  }

  private void take(FirmPart part) {
    FirmAccount account = accounts.computeIfAbsent(part.file(), FirmAccount::new);
    account.add(part.account());
    for (FirmRow row : part.rows()) {
      Integer year = row.year() == null ? null : year(row.year());
      boolean isNobody = row.firm() == null || year == null;
      String zone = zone(row.zone());
      String park = row.park() == null ? "" : zone(row.park());
      boolean isNowhere = zone == null || park == null;
      account.add(row, isNobody, isNowhere);
      if (!isNobody && !isNowhere) {
        FirmYear.Place place = new FirmYear.Place(zone, park, null, true);
        String name = withNames ? row.firmName() : null;
        write(
            row.firm(),
            new FirmYear(
                year, place, part.file(), name, row.industry(), row.codes(), row.amounts()));
      }
    }
  }

  private void write(String firm, FirmYear row) {
    long mixed = firm.hashCode() * GOLDEN;
    int place = (int) ((mixed >>> Integer.SIZE) * buffers.length >>> Integer.SIZE);
    ByteBuffer buffer = buffers[place];
    if (buffer == null) {
      buffer = ByteBuffer.allocate(BLOCK);
    }
    // The upper bits say the place; within it the lower ones tell firms apart.
    buffers[place] = codec.write(firm, (int) (mixed ^ mixed >>> 15), row, buffer);
    if (buffers[place].position() > BLOCK - SPARE) {
      flush(place);
    }
  }

  private Integer year(String text) {
    return years
        .computeIfAbsent(
            text,
            any -> {
              Matcher year = YEAR.matcher(any);
              return year.matches()
                  ? Optional.of(Integer.valueOf(year.group(1)))
                  : Optional.empty();
            })
        .orElse(null);
  }

  private String zone(String name) {
    return name == null
        ? null
        : zones
            .computeIfAbsent(
                name,
                any ->
                    conf.zone(any).filter(found -> found.kind() == ZoneKind.ZONE).map(Zone::zoneId))
            .orElse(null);
  }
}
