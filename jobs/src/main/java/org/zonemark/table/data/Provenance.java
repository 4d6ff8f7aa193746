package org.zonemark.table.data;

import java.io.Serializable;
import org.zonemark.schema.Columns;

/**
 * Where a statement stands and what it says there.
 *
 * @param sourceId the source
 * @param sourceRef file, sheet and cell
 * @param raw the text of the cell
 * @param rawUnit the unit as printed
 * @param synthetic whether its source says so
 */
public record Provenance(
    String sourceId, String sourceRef, String raw, String rawUnit, boolean synthetic)
    implements Serializable {

  static Provenance of(TableRow row) {
    return new Provenance(
        row.text(Columns.SOURCE_ID),
        row.text(Columns.SOURCE_REF),
        row.text(Columns.RAW),
        row.text(Columns.RAW_UNIT),
        row.flag(Columns.SYNTHETIC));
  }

  TableRow putInto(TableRow row) {
    return row.put(Columns.SOURCE_ID, sourceId)
        .put(Columns.SOURCE_REF, sourceRef)
        .put(Columns.RAW, raw)
        .put(Columns.RAW_UNIT, rawUnit)
        .put(Columns.SYNTHETIC, synthetic);
  }

  /** The text as printed, with its unit where it does not name one itself. */
  public String printed() {
    return raw.endsWith(rawUnit) || raw.endsWith("%") || raw.endsWith("\u2030")
        ? raw
        : raw + rawUnit;
  }
}
