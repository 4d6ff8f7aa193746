package org.zonemark.example;

import static org.zonemark.example.Wording.ZONE_LONG_NAME;
import static org.zonemark.example.Wording.ZONE_NAME;
import static org.zonemark.example.Wording.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A zone; number counts from 1 in the order of approval. */
record Zone(int number, int approvedYear, int city, int province) {
  String id() {
    return "htz-s" + digits(number, 3);
  }

  String name() {
    return ZONE_NAME + digits(number, 3);
  }

  String longName() {
    return ZONE_LONG_NAME + digits(number, 3);
  }

  boolean presentIn(int year) {
    return approvedYear <= year;
  }

  /** National high-tech zones at the end of each year from 1988 on, where a source states it. */
  private static final int[][] ZONES_BY_YEAR = {
    {1988, 1},
    {1991, 27},
    {1992, 52},
    {2005, 53},
    {2008, 54},
    {2009, 56},
    {2010, 83},
    {2011, 88},
    {2012, 105},
    {2013, 114},
    {2015, 145},
    {2016, 147},
    {2017, 157},
    {2019, 169},
    {2022, 177},
    {2023, 178}
  };

  /**
   * Cities in each of the 31 provinces; zones beyond the 120th share a city with an earlier one.
   */
  private static final int[] CITIES_BY_PROVINCE = {
    1, 1, 4, 3, 3, 6, 4, 3, 1, 13, 7, 5, 6, 7, 11, 7, 8, 7, 9, 3, 1, 3, 6, 2, 2, 1, 5, 2, 1, 2, 2
  };

  static final int PROVINCES = CITIES_BY_PROVINCE.length;

  /** All zones, in the order of approval. */
  static List<Zone> all() {
    int[] provinceOfCity =
        IntStream.range(0, CITIES_BY_PROVINCE.length)
            .flatMap(p -> IntStream.generate(() -> p + 1).limit(CITIES_BY_PROVINCE[p]))
            .toArray();
    List<Zone> zones = new ArrayList<>();
    for (int[] yearAndCount : ZONES_BY_YEAR) {
      while (zones.size() < yearAndCount[1]) {
        // 53 has no divisor in common with the number of cities, so that neighbours in the list
        // lie in different provinces.
        int city = zones.size() * 53 % provinceOfCity.length;
        zones.add(new Zone(zones.size() + 1, yearAndCount[0], city + 1, provinceOfCity[city]));
      }
    }
    return List.copyOf(zones);
  }
}
