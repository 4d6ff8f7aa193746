package org.zonemark.table.infer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Zone;
import org.zonemark.table.read.StatementKeys;

/**
 * The names in a column of zones: a bare name such as 广州 or 辽宁 may be a place or its high-tech
 * zone, and only the words around it tell.
 *
 * @param words the bare names that the words around tell to be places, and the places' full names
 * @param twofold the names that stay with two readings
 */
record ZoneColumn(Map<String, String> words, Set<String> twofold) {

  private static final Pattern ZONES =
      Pattern.compile("高新区|高新园|高新技术产业开发区|园区|开发区|火炬|示范区|High-?tech Zone");
  private static final Pattern CITIES = Pattern.compile("市\\s*别|城\\s*市|各\\s*市|地\\s*市|设区市");

  /** So many names of provinces show that a column is one of provinces. */
  private static final int PROVINCES_MIN = 3;

  /**
   * Reads the names of a column.
   *
   * @param names the texts of the column
   * @param heading the text over it
   * @param around everything else that the table says: titles, headers, names of sheet and file
   */
  static ZoneColumn of(
      Iterable<String> names, String heading, List<String> around, Configuration conf) {
    boolean overZones = ZONES.matcher(heading).find();
    boolean saysZones = overZones || around.stream().anyMatch(text -> ZONES.matcher(text).find());
    boolean ofZones =
        overZones
            || around.stream()
                .anyMatch(text -> text.replaceAll("\\s", "").matches(".*各(?:国家)?高新区.*"));
    boolean saysCities =
        CITIES.matcher(heading).find()
            || around.stream().anyMatch(text -> CITIES.matcher(text).find());
    Map<String, Set<Zone>> readings = new LinkedHashMap<>();
    for (String name : names) {
      readings.put(name, readings(flat(StatementKeys.inChinese(name)), conf));
    }
    long provinces =
        readings.values().stream()
            .filter(set -> set.stream().anyMatch(zone -> zone.kind().equals("province")))
            .count();
    long known = readings.values().stream().filter(set -> !set.isEmpty()).count();
    boolean ofProvinces = provinces >= PROVINCES_MIN && provinces + 2 >= known;

    Map<String, String> words = new LinkedHashMap<>();
    Set<String> twofold = new LinkedHashSet<>();
    readings.forEach(
        (name, zones) -> {
          if (zones.size() < 2) {
            return;
          }
          Optional<Zone> plain = conf.zone(flat(StatementKeys.inChinese(name)));
          boolean isZone = plain.filter(zone -> zone.kind().equals("zone")).isPresent();
          if (ofZones && !saysCities && isZone) {
            return;
          }
          String kind = ofProvinces ? "province" : saysCities ? "city" : "";
          Optional<Zone> place =
              zones.stream()
                  .filter(zone -> zone.kind().equals(kind) || zone.kind().equals("nation"))
                  .findFirst();
          if (saysZones || place.isEmpty()) {
            twofold.add(name);
          } else {
            words.put(name, place.get().nameZh());
          }
        });
    return new ZoneColumn(words, twofold);
  }

  /** Whether a text, with the ending of a place, is the name of one. */
  static boolean isPlace(String text, Configuration conf) {
    return !readings(flat(StatementKeys.inChinese(text)), conf).isEmpty();
  }

  /** Everything that a name may stand for. */
  private static Set<Zone> readings(String name, Configuration conf) {
    Set<Zone> zones = new LinkedHashSet<>();
    Stream.of("", "市", "省", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "高新区", "国家高新区", "省国家高新区")
        .map(ending -> conf.zone(name + ending))
        .flatMap(Optional::stream)
        .forEach(zones::add);
    return zones;
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
  }
}
