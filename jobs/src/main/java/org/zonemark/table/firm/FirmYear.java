package org.zonemark.table.firm;

import java.util.Comparator;
import org.zonemark.method.number.Amounts;

/**
 * A firm in a year, as a row says it, or several of one place or area together.
 *
 * @param year the year
 * @param place where it is
 * @param file the position of the file that says so; of several rows 0
 * @param firmName the firm's name; null where none is known, or of several rows
 * @param industry its industry, or null
 * @param codes its codes in the order of their declaration, each perhaps null
 * @param amounts its amounts in the order of their declaration
 */
record FirmYear(
    int year,
    Place place,
    int file,
    String firmName,
    String industry,
    String[] codes,
    Amounts amounts) {

  /**
   * Where a row counts.
   *
   * @param zone the zone's id
   * @param park the park's id, or ""
   * @param origin of a part of a divided amount the place of the row that was divided, else null
   * @param isHome whether the firm itself is counted there: it is not where another zone has a part
   *     of its amounts
   */
  record Place(String zone, String park, Place origin, boolean isHome)
      implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::zone).thenComparing(Place::park);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }

    boolean isAt(Place other) {
      return zone.equals(other.zone) && park.equals(other.park);
    }
  }

  private static final Comparator<String> TEXTS = Comparator.nullsFirst(Comparator.naturalOrder());

  /** Of rows of one firm, year and place the last counts: that of the last file. */
  static final Comparator<FirmYear> ORDER =
      Comparator.comparingInt(FirmYear::year)
          .thenComparing(FirmYear::place)
          .thenComparingInt(FirmYear::file)
          .thenComparing(FirmYear::industry, TEXTS)
          .thenComparing(FirmYear::compareAmounts)
          .thenComparing(FirmYear::compareCodes);

  private static int compareAmounts(FirmYear one, FirmYear other) {
    int order = 0;
    for (int at = 0; order == 0 && at < one.amounts.size(); at++) {
      order = one.amounts.compare(at, other.amounts);
    }
    return order;
  }

  private static int compareCodes(FirmYear one, FirmYear other) {
    int order = 0;
    for (int at = 0; order == 0 && at < one.codes.length; at++) {
      order = TEXTS.compare(one.codes[at], other.codes[at]);
    }
    return order;
  }

  boolean isOfPlaceAndYear(FirmYear other) {
    return year == other.year && place.isAt(other.place);
  }

  /** The same with other amounts at another place. */
  FirmYear with(Place other, Amounts parts) {
    return new FirmYear(year, other, file, firmName, industry, codes, parts);
  }
}
