package org.zonemark.table.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.TableRows;
import org.zonemark.conf.source.TableShape;
import org.zonemark.conf.source.ValueColumn;
import org.zonemark.source.Cell;
import org.zonemark.source.Sheet;

/** Finds the declared columns in the header of a table, and says which are not there. */
final class LayoutReader {

  private static final Optional<String> NO_UNIT = Optional.empty();

  private final Configuration conf;
  private final SourceDeclaration source;
  private final String file;
  private final FileFindings findings;

  LayoutReader(Configuration conf, SourceDeclaration source, String file, FileFindings findings) {
    this.conf = conf;
    this.source = source;
    this.file = file;
    this.findings = findings;
  }

  Layout of(Sheet sheet, TableRows table, Header header, int width) {
    Columns columns = new Columns(header);
    columns.addDeclared();
    if (source.shape().hidden() == TableShape.Hidden.SKIP) {
      sheet.hidden().columns().forEach(columns::skip);
    }
    if (source.valueHeaders() != null) {
      columns.addByHeader(width);
    }
    Cell top = new Cell(table.headerRows().get(0), 1, "");
    columns.reportMissing(sheet.reference(file, top));
    for (int column = 1; column <= width; column++) {
      if (columns.isUndeclared(column)) {
        Cell cell = new Cell(table.headerRows().get(0), column, "");
        findings.add(
            "undeclared_column", sheet.reference(file, cell), header.shown(column), Map.of());
      }
    }
    // Without a key column its rows would be statements about nothing.
    return new Layout(
        header, columns.keys, columns.values, columns.unused, columns.missing.isEmpty());
  }

  /** What the columns under a header are, and which declared ones it does not have, or twice. */
  private final class Columns {
    private final Header header;
    private final Map<Integer, String> keys = new TreeMap<>();
    private final Map<Integer, Map<String, String>> values = new TreeMap<>();
    private final List<Integer> unused = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> missingValues = new ArrayList<>();
    private final Map<String, List<Integer>> ambiguous = new LinkedHashMap<>();

    Columns(Header header) {
      this.header = header;
    }

    void addDeclared() {
      source
          .fields()
          .forEach((field, name) -> only(name, missing).ifPresent(at -> keys.put(at, field)));
      for (ValueColumn value : source.values()) {
        only(value.header(), missingValues)
            .ifPresent(at -> values.put(at, withUnitOf(header, at, value.constants())));
      }
      for (String name : source.furnitureColumns()) {
        unused.addAll(header.columns(name));
      }
    }

    /** The one column of a name. */
    private Optional<Integer> only(String name, List<String> absent) {
      List<Integer> columns = header.columns(name);
      if (columns.size() == 1) {
        return Optional.of(columns.get(0));
      }
      absent.add(name);
      ambiguous.put(name, columns);
      return Optional.empty();
    }

    void skip(int column) {
      keys.remove(column);
      values.remove(column);
      unused.add(column);
    }

    /** Adds the columns whose headers say what their values are. */
    void addByHeader(int width) {
      for (int column = 1; column <= width; column++) {
        if (!keys.containsKey(column) && !values.containsKey(column) && !unused.contains(column)) {
          Optional<String> text = header.text(column, source.valueHeaders().pattern());
          if (text.isPresent()) {
            values.put(column, withUnitOf(header, column, said(header, column, text.get())));
          }
        }
      }
    }

    void reportMissing(String top) {
      for (List<String> names : List.of(missing, missingValues)) {
        for (String name : names) {
          if (ambiguous.get(name).isEmpty()) {
            findings.add("missing_header", top, name, Map.of("expected", header.shown()));
          } else {
            String columns =
                ambiguous.get(name).stream()
                    .map(column -> String.join(" ", header.texts(column)))
                    .reduce((left, right) -> left + " | " + right)
                    .orElse("");
            findings.add("ambiguous_header", top, name, Map.of("expected", columns));
          }
        }
      }
    }

    boolean isUndeclared(int column) {
      boolean declared =
          keys.containsKey(column)
              || values.containsKey(column)
              || unused.contains(column)
              || ambiguous.values().stream().anyMatch(columns -> columns.contains(column));
      return !declared && !header.isBlank(column);
    }
  }

  /** What the header of a wide table says about a column. */
  private Map<String, String> said(Header header, int column, String matched) {
    Map<String, String> fields = new HashMap<>();
    source
        .valueHeaders()
        .rows()
        .forEach(
            (row, field) -> {
              String text = header.level(column, Integer.parseInt(row));
              if (!text.isEmpty()) {
                fields.put(field, text);
              }
            });
    fields.put(source.valueHeaders().field(), matched);
    return fields;
  }

  /**
   * The unit in a header is the column's, where none is declared for the column: in brackets behind
   * a text, or as a text of its own below another.
   */
  private Map<String, String> withUnitOf(Header header, int column, Map<String, String> constants) {
    if (constants.containsKey("unit")) {
      return constants;
    }
    boolean stacked = header.texts(column).size() > 1;
    Optional<String> unit =
        header.lowest(column, text -> unitIn(text).or(() -> stacked ? unitAlone(text) : NO_UNIT));
    if (unit.isEmpty()) {
      return constants;
    }
    Map<String, String> withUnit = new HashMap<>(constants);
    withUnit.put("unit", unit.get());
    return withUnit;
  }

  private Optional<String> unitIn(String text) {
    Matcher behind = Layout.UNIT_BEHIND.matcher(text.strip());
    return behind.matches() && conf.unit(behind.group(2)).isPresent()
        ? Optional.of(behind.group(2))
        : NO_UNIT;
  }

  private Optional<String> unitAlone(String text) {
    String bare = text.strip().replaceAll("^[(\\uFF08]|[)\\uFF09]$", "");
    return conf.unit(bare).isPresent() ? Optional.of(bare) : NO_UNIT;
  }
}
