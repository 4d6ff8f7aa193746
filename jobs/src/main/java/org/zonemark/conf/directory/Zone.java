package org.zonemark.conf.directory;

import java.io.Serializable;
import java.util.List;
import org.zonemark.conf.text.Require;

/**
 * A zone or a comparator: a city, a province, the nation, a named group of zones.
 *
 * @param zoneId the stable id
 * @param nameZh the name in Chinese
 * @param nameEn the name in English; may be empty
 * @param kind what it is
 * @param provinceId the province's zone id; empty where there is none
 * @param cityId the city's zone id; empty where there is none
 * @param parentId the zone id of what it is part of; empty where there is none
 * @param approvedYear the year of approval as a national zone; null where unknown
 * @param aliases other names in use
 * @param note what a reader must know; may be empty
 */
public record Zone(
    String zoneId,
    String nameZh,
    String nameEn,
    ZoneKind kind,
    String provinceId,
    String cityId,
    String parentId,
    Integer approvedYear,
    List<String> aliases,
    String note)
    implements Serializable {

  /** Rejects a zone without id, name or kind. */
  public Zone {
    Require.filled("zone_id", zoneId);
    Require.filled("name_zh", nameZh);
    Require.present("name_en", nameEn);
    Require.present("kind", kind);
    Require.present("province_id", provinceId);
    Require.present("city_id", cityId);
    Require.present("parent_id", parentId);
    aliases = Require.copy("aliases", aliases);
    Require.present("note", note);
  }

  /** Whether it was approved by a year; true where the year of approval is unknown. */
  public boolean existsIn(int year) {
    return approvedYear == null || approvedYear <= year;
  }
}
