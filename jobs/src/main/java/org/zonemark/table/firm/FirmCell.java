package org.zonemark.table.firm;

import java.io.Serializable;

/**
 * A measure of the firms of an area and industry in a year: a part of it, where several name the
 * same.
 *
 * @param year the year
 * @param area the area's zone id
 * @param industry the industry; empty where firms have none; {@link #ALL} of all together
 * @param measure the position of the measure
 * @param stat what is known of the firms
 */
public record FirmCell(int year, String area, String industry, int measure, FirmStat stat)
    implements Serializable {

  /** The industry of all together: no industry bears this name. */
  public static final String ALL = "\u0000";

  /** What a cell is of. */
  record Key(int measure, int year, String area, String industry) implements Comparable<Key> {

    Key of(int other) {
      return new Key(other, year, area, industry);
    }

    Key in(String otherArea) {
      return new Key(measure, year, otherArea, industry);
    }

    Key ofIndustry(String other) {
      return new Key(measure, year, area, other);
    }

    Key of(int other, int otherYear) {
      return new Key(other, otherYear, area, industry);
    }

    // Written out, since as many as there are sums are looked up several times.
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && measure == key.measure
          && year == key.year
          && area.equals(key.area)
          && industry.equals(key.industry);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * area.hashCode() + industry.hashCode()) + year) + measure;
    }

    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(measure, other.measure);
      order = order != 0 ? order : Integer.compare(year, other.year);
      order = order != 0 ? order : area.compareTo(other.area);
      return order != 0 ? order : industry.compareTo(other.industry);
    }
  }

  Key key() {
    return new Key(measure, year, area, industry);
  }
}
