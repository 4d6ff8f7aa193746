package org.zonemark.table.read;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
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

  /** The columns that are told, while they are looked for. */
  private static final class Found {
    private final Map<Integer, String> keys = new TreeMap<>();
    private final Map<Integer, Map<String, String>> values = new TreeMap<>();
    private final List<Integer> unused = new ArrayList<>();

    /** Names of key columns of which there is none, or several, to those there are. */
    private final Map<String, List<Integer>> keysOpen = new LinkedHashMap<>();

    private final Map<String, List<Integer>> valuesOpen = new LinkedHashMap<>();

    boolean has(int column) {
      return keys.containsKey(column) || values.containsKey(column) || unused.contains(column);
    }

    boolean mayHave(int column) {
      return has(column)
          || keysOpen.values().stream().anyMatch(columns -> columns.contains(column))
          || valuesOpen.values().stream().anyMatch(columns -> columns.contains(column));
    }
  }

  Layout of(Sheet sheet, TableRows table, Header header, int width) {
    Found found = declared(header);
    if (source.shape().hidden() == TableShape.Hidden.SKIP) {
      for (int column : sheet.hidden().columns()) {
        found.keys.remove(column);
        found.values.remove(column);
        found.unused.add(column);
      }
    }
    if (source.valueHeaders() != null) {
      addByPattern(found, header, width);
    }
    Cell first = new Cell(table.headerRows().get(0), 1, "");
    String top = sheet.reference(file, first);
    found.keysOpen.forEach((name, columns) -> tellOpen(top, name, columns, header));
    found.valuesOpen.forEach((name, columns) -> tellOpen(top, name, columns, header));
    for (int column = 1; column <= width; column++) {
      if (!found.mayHave(column) && !header.isBlank(column)) {
        Cell cell = new Cell(first.row(), column, "");
        findings.add(
            "undeclared_column", sheet.reference(file, cell), header.shown(column), Map.of());
      }
    }
    // Without a key column its rows would be statements about nothing.
    return new Layout(header, found.keys, found.values, found.unused, found.keysOpen.isEmpty());
  }

  private Found declared(Header header) {
    Found found = new Found();
    source
        .fields()
        .forEach(
            (field, name) -> {
              List<Integer> columns = header.columns(name);
              if (columns.size() == 1) {
                found.keys.put(columns.get(0), field);
              } else {
                found.keysOpen.put(name, columns);
              }
            });
    for (ValueColumn value : source.values()) {
      List<Integer> columns = header.columns(value.header());
      if (columns.size() == 1) {
        int column = columns.get(0);
        found.values.put(column, withUnitOf(header, column, value.constants()));
      } else {
        found.valuesOpen.put(value.header(), columns);
      }
    }
    for (String name : source.furnitureColumns()) {
      found.unused.addAll(header.columns(name));
    }
    return found;
  }

  private void addByPattern(Found found, Header header, int width) {
    Pattern pattern = source.valueHeaders().pattern();
    for (int column = 1; column <= width; column++) {
      Optional<String> text =
          found.has(column)
              ? Optional.empty()
              : header.text(column, said -> pattern.matcher(said).find());
      if (text.isPresent()) {
        found.values.put(column, withUnitOf(header, column, said(header, column, text.get())));
      }
    }
  }

  private void tellOpen(String top, String name, List<Integer> columns, Header header) {
    if (columns.isEmpty()) {
      findings.add("missing_header", top, name, Map.of("expected", header.shown()));
      return;
    }
    String shown =
        columns.stream()
            .map(column -> String.join(" ", header.texts(column)))
            .collect(Collectors.joining(" | "));
    findings.add("ambiguous_header", top, name, Map.of("expected", shown));
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
