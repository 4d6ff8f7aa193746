package org.zonemark.conf.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.text.CsvTable;

/**
 * Reads units.csv. What is left empty is what is usual: a unit is its own canonical one with the
 * factor 1, and has the dimension of its canonical unit.
 */
final class UnitReader {

  private UnitReader() {}

  static List<Unit> read(CsvTable units) {
    Map<String, CsvTable.Row> rows = new HashMap<>();
    units.rows().forEach(row -> rows.putIfAbsent(row.text("unit"), row));
    Set<String> known = units.isReadable() ? units.filled("unit") : null;
    return units.records(
        row -> {
          row.reference("canonical", known, "units.csv");
          CsvTable.Row stored = rows.get(canonical(row));
          Unit unit =
              new Unit(
                  row.required("unit"),
                  row.parts("aliases"),
                  row.text("name_en"),
                  dimension(row, stored),
                  canonical(row),
                  row.positive("numerator"),
                  row.positive("denominator"));
          if (stored != null) {
            checkCanonical(row, unit, stored);
          }
          return unit;
        });
  }

  /** The unit that values are stored in. */
  static String canonical(CsvTable.Row row) {
    return row.text("canonical").isEmpty() ? row.text("unit") : row.text("canonical");
  }

  private static String dimension(CsvTable.Row row, CsvTable.Row stored) {
    return row.text("dimension").isEmpty() && stored != null && stored != row
        ? stored.text("dimension")
        : row.required("dimension");
  }

  private static void checkCanonical(CsvTable.Row row, Unit unit, CsvTable.Row stored) {
    boolean itself = unit.canonical().equals(unit.unit());
    if (itself && unit.numerator().compareTo(unit.denominator()) != 0) {
      row.reject("a canonical unit must have the factor 1", "set numerator and denominator to 1");
    }
    if (!canonical(stored).equals(unit.canonical())) {
      String message = "canonical `" + unit.canonical() + "` is not canonical itself";
      row.reject(message, "use `" + canonical(stored) + "`");
    }
    if (!stored.text("dimension").equals(unit.dimension())) {
      row.reject(
          "dimension `" + unit.dimension() + "` differs from that of `" + unit.canonical() + "`",
          "use `" + stored.text("dimension") + "`");
    }
  }
}
