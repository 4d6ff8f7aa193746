package org.zonemark.conf.firm;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.text.Require;

/**
 * Which column of a table of firms is what, by header.
 *
 * @param firm the firm's id
 * @param firmName the firm's name, which is compared between years only; empty where there is none
 * @param zone the zone, by id, name or alias
 * @param park the park inside the zone; empty where there is none
 * @param industry the industry; empty where there is none
 * @param year the year; empty where the files say it ({@code set: {period: ...}})
 * @param values amounts by name
 * @param codes columns of codes, such as high technology or size, by name
 */
public record FirmColumns(
    String firm,
    String firmName,
    String zone,
    String park,
    String industry,
    String year,
    Map<String, Amount> values,
    Map<String, String> codes)
    implements Serializable {

  /**
   * A column of amounts.
   *
   * @param header its header
   * @param unit the unit of its numbers
   */
  public record Amount(String header, String unit) implements Serializable {}

  /** Rejects columns of which one must be there and is not. */
  public FirmColumns {
    Require.filled("firm", firm);
    Require.filled("zone", zone);
    values = Require.copy("values", values);
    codes = Require.copy("codes", codes);
  }

  /** The names of the amounts, in order of declaration. */
  public List<String> valueNames() {
    return List.copyOf(values.keySet());
  }

  /** The names of the codes, in order of declaration. */
  public List<String> codeNames() {
    return List.copyOf(codes.keySet());
  }
}
