package org.zonemark.table.read;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.ZoneKind;
import org.zonemark.source.Sheet;

/**
 * Which columns of a table hold keys, which values, which nothing for us.
 *
 * @param header the header
 * @param keys column to the statement field that it holds
 * @param values column to what its header says about its statements
 * @param unused the columns that are declared to carry nothing
 * @param isReadable whether no key column is missing; without one its rows would be statements
 *     about nothing
 */
record Layout(
    Header header,
    Map<Integer, String> keys,
    Map<Integer, Map<String, String>> values,
    List<Integer> unused,
    boolean isReadable) {

  /** A unit in brackets behind a name: 企业数(个). */
  static final Pattern UNIT_BEHIND =
      Pattern.compile("(.+?)[(\\uFF08]([^()\\uFF08\\uFF09]+)[)\\uFF09]", Pattern.DOTALL);

  /** Says that the unit is that of the value column; no field that a declaration can name. */
  static final String COLUMN_UNIT = "unit of the column";

  /** Says that zones stand in other rows of the table; no field that a declaration can name. */
  static final String BESIDE_ZONES = "beside zones";

  /** Whether rows name zones, so that a bare name beside them may be one as well. */
  boolean namesZones(Sheet sheet, List<Sheet.Row> data, Configuration conf) {
    return keys.entrySet().stream()
        .filter(key -> key.getValue().equals("zone"))
        .anyMatch(
            key ->
                data.stream()
                    .map(row -> conf.zone(sheet.text(row, key.getKey())))
                    .anyMatch(
                        zone -> zone.filter(each -> each.kind() == ZoneKind.ZONE).isPresent()));
  }
}
