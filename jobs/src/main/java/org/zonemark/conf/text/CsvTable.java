package org.zonemark.conf.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One CSV file of the configuration: its rows with their lines. */
public final class CsvTable {

  private final String file;
  private final List<String> columns;
  private final List<String> optional;
  private final List<Row> rows = new ArrayList<>();
  private final Problems problems;
  private boolean readable;

  private CsvTable(String file, List<String> columns, List<String> optional, Problems problems) {
    this.file = file;
    this.columns = columns;
    this.optional = optional;
    this.problems = problems;
  }

  /** Reads a table; where the file is absent the table is empty, and not readable. */
  public static CsvTable read(
      ConfFolder folder, String path, List<String> columns, Problems problems) {
    return read(folder, path, columns, List.of(), problems);
  }

  /** Reads a table that may lack some of its columns, as if their cells were empty. */
  public static CsvTable read(
      ConfFolder folder,
      String path,
      List<String> columns,
      List<String> optional,
      Problems problems) {
    CsvTable table = new CsvTable(folder.shown(path), columns, optional, problems);
    if (folder.contains(path)) {
      table.parse(ConfText.of(folder, path, problems).text());
    }
    return table;
  }

  /** Gives the file, as shown to the user. */
  public String file() {
    return file;
  }

  /** Says whether the rows are known, so that references to them can be judged. */
  public boolean isReadable() {
    return readable;
  }

  public List<Row> rows() {
    return rows;
  }

  /** Gives the filled cells of a column, in the order of the rows. */
  public Set<String> filled(String column) {
    Set<String> cells = new LinkedHashSet<>();
    rows.forEach(row -> cells.add(row.text(column)));
    cells.remove("");
    return cells;
  }

  /** Makes one record of each row without problems. */
  public <T> List<T> records(Function<Row, T> reading) {
    List<T> records = new ArrayList<>();
    for (Row row : rows) {
      row.read(reading, records);
    }
    return records;
  }

  private void parse(String text) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      List<String> header = null;
      for (CsvRecord line : reader) {
        if (header == null) {
          header = line.getFields().stream().map(String::strip).toList();
          if (!isHeaderSound(header, (int) line.getStartingLineNumber())) {
            return;
          }
        } else {
          addRow(header, line);
        }
      }
      readable = header != null;
      if (header == null && !problems.anyIn(file)) {
        problems.add(file, 1, 0, "the file is empty", "give it the header " + header());
      }
    } catch (CsvParseException e) {
      problems.add(file, lastLine() + 1, 0, "the row cannot be read", "check its double quotes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isHeaderSound(List<String> header, int line) {
    boolean sound = true;
    Set<String> seen = new LinkedHashSet<>();
    List<String> absent = columns.stream().filter(column -> !header.contains(column)).toList();
    for (String column : header) {
      if (!columns.contains(column) && !optional.contains(column)) {
        String remedy = "use " + header() + Problems.suggestion(column, absent);
        problems.add(file, line, 0, "unknown column `" + column + "`", remedy);
        sound = false;
      } else if (!seen.add(column)) {
        problems.add(file, line, 0, "column `" + column + "` stands twice", "keep one of them");
        sound = false;
      }
    }
    for (String column : absent) {
      problems.add(file, line, 0, "column `" + column + "` is missing", "use " + header());
      sound = false;
    }
    return sound;
  }

  private void addRow(List<String> header, CsvRecord line) {
    int number = (int) line.getStartingLineNumber();
    List<String> cells = line.getFields().stream().map(String::strip).toList();
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    if (cells.size() == header.size()) {
      rows.add(new Row(number, header, cells));
    } else {
      String message =
          "the row has " + cells.size() + " cells, the header has " + header.size() + " columns";
      problems.add(file, number, 0, message, "quote cells that hold a comma, or add what lacks");
    }
  }

  private int lastLine() {
    return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line;
  }

  private String header() {
    return String.join(",", Stream.of(columns, optional).flatMap(List::stream).toList());
  }

  /** One row; its readings report what is wrong and go on with a stand-in. */
  public final class Row {

    private final int line;
    private final List<String> header;
    private final List<String> cells;
    private boolean faulty;

    private Row(int line, List<String> header, List<String> cells) {
      this.line = line;
      this.header = header;
      this.cells = cells;
    }

    public int line() {
      return line;
    }

    public String text(String column) {
      int at = header.indexOf(column);
      return at < 0 ? "" : cells.get(at);
    }

    public String required(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        reject("`" + column + "` is empty", "fill it");
      }
      return text;
    }

    public String code(String column, Collection<String> codes) {
      String text = required(column);
      if (!text.isEmpty() && !codes.contains(text)) {
        reject(
            "unknown " + column + " `" + text + "`",
            "use one of " + String.join(", ", codes) + Problems.suggestion(text, codes));
      }
      return text;
    }

    /** Reads a code that may be left empty, which is the same as another. */
    public String code(String column, Collection<String> codes, String empty) {
      return text(column).isEmpty() ? empty : code(column, codes);
    }

    /** Reads one of a closed choice by its code, the lower case of its name; null where none. */
    public <E extends Enum<E>> E choice(String column, Class<E> choices) {
      Map<String, E> byCode = new LinkedHashMap<>();
      for (E each : choices.getEnumConstants()) {
        byCode.put(each.name().toLowerCase(Locale.ROOT), each);
      }
      return byCode.get(code(column, byCode.keySet()));
    }

    /** Reads one of a closed choice that may be left empty, which is the same as another. */
    public <E extends Enum<E>> E choice(String column, Class<E> choices, E empty) {
      return text(column).isEmpty() ? empty : choice(column, choices);
    }

    /** Reads a code that may be left empty, which is the same as a dash. */
    public String codeOrDash(String column, Collection<String> codes) {
      return code(column, codes, "-");
    }

    public int integer(String column) {
      Integer number = integerOrNull(column);
      if (number == null && text(column).isEmpty()) {
        reject("`" + column + "` is empty", "give a whole number");
      }
      return number == null ? 0 : number;
    }

    Integer integerOrNull(String column) {
      String text = text(column);
      try {
        return text.isEmpty() ? null : Integer.valueOf(text);
      } catch (NumberFormatException e) {
        reject("`" + column + "` is no whole number: `" + text + "`", "give one, such as 2020");
        return null;
      }
    }

    public Integer yearOrNull(String column) {
      Integer year = integerOrNull(column);
      if (year != null && (year < 1900 || year > 2200)) {
        reject("`" + column + "` is no year: `" + year + "`", "give a year, such as 2020");
        return null;
      }
      return year;
    }

    public int year(String column) {
      Integer year = yearOrNull(column);
      if (year == null && text(column).isEmpty()) {
        reject("`" + column + "` is empty", "give a year, such as 2020");
      }
      return year == null ? 0 : year;
    }

    /** Reads a number above zero; 1 where there is none. */
    public BigDecimal positive(String column) {
      String text = text(column);
      try {
        BigDecimal number = text.isEmpty() ? BigDecimal.ONE : new BigDecimal(text);
        if (number.signum() > 0) {
          return number;
        }
        reject("`" + column + "` must be above 0: `" + text + "`", "give the exact factor");
      } catch (NumberFormatException e) {
        reject("`" + column + "` is no number: `" + text + "`", "give one, such as 10000");
      }
      return BigDecimal.ONE;
    }

    /** Reads years that are separated by |. */
    public List<Integer> years(String column) {
      List<Integer> years = new ArrayList<>();
      for (String part : parts(column)) {
        if (part.matches("(19|20|21)[0-9]{2}")) {
          years.add(Integer.valueOf(part));
        } else {
          reject("`" + column + "` is no year: `" + part + "`", "give years, such as 2013|2021");
        }
      }
      return years;
    }

    /** Splits a cell at | into its filled parts. */
    public List<String> parts(String column) {
      return Arrays.stream(text(column).split("\\|"))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }

    /** Reads an id that must be among the known ones; empty and - are none. */
    public String reference(String column, Set<String> known, String where) {
      String id = text(column).equals("-") ? "" : text(column);
      if (!id.isEmpty() && known != null && !known.contains(id)) {
        reject(
            column + " `" + id + "` is not in " + where,
            "add it there or correct it" + Problems.suggestion(id, known));
      }
      return id;
    }

    public void reject(String message, String remedy) {
      faulty = true;
      problems.add(file, line, 0, message, remedy);
    }

    private <T> void read(Function<Row, T> reading, List<T> records) {
      try {
        T record = reading.apply(this);
        if (!faulty) {
          records.add(record);
        }
      } catch (IllegalArgumentException e) {
        // The record's own conditions; what a reading has reported already needs no second line.
        if (!faulty) {
          reject(e.getMessage(), "correct the row");
        }
      }
    }
  }
}
