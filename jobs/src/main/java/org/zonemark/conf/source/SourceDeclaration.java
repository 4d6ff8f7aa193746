package org.zonemark.conf.source;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zonemark.conf.text.Require;

/**
 * How the tables of one publication are read.
 *
 * @param sourceId the stable id
 * @param kind observations or targets
 * @param publisher who published it, in Chinese
 * @param title the publication's title
 * @param series the publication series; inside it the latest edition wins
 * @param authority the order between series; the smaller wins
 * @param synthetic whether the numbers are made up
 * @param note what a reader must know; may be empty
 * @param files the files
 * @param format csv, xlsx, xls, xml (the workbook of 2003), html, mhtml or parquet
 * @param text how the text of csv and html files is written
 * @param sheets the name pattern of the sheets or tables to read; of no meaning for csv
 * @param headerRows the rows that form the header, counted from 1
 * @param titleRows the rows above the table that carry no statement, counted from 1
 * @param notePattern a row whose first filled cell matches is a note; null where undeclared
 * @param constants statement field to its value in every statement of this source
 * @param fields statement field to the header of the column that holds it
 * @param values the value columns
 * @param valueHeaders the value columns of a wide table; null where undeclared
 * @param words statement field to the publication's words and the codes that they stand for
 * @param missing the printed mark to its meaning; the empty mark is the blank cell
 * @param furnitureColumns the headers of columns that carry nothing
 * @param shape what is unusual about the tables
 * @param caveats what is known about the numbers
 */
public record SourceDeclaration(
    String sourceId,
    String kind,
    String publisher,
    String title,
    String series,
    int authority,
    boolean synthetic,
    String note,
    List<FileDeclaration> files,
    String format,
    TextForm text,
    String sheets,
    List<Integer> headerRows,
    List<Integer> titleRows,
    Pattern notePattern,
    Map<String, String> constants,
    Map<String, String> fields,
    List<ValueColumn> values,
    ValueHeaders valueHeaders,
    Map<String, Map<String, String>> words,
    Map<String, MissingMeaning> missing,
    List<String> furnitureColumns,
    TableShape shape,
    SourceCorrections caveats)
    implements Serializable {

  /** The kinds of sources. */
  public static final List<String> KINDS = List.of("observations", "targets");

  /** The formats of files. */
  public static final List<String> FORMATS =
      List.of("csv", "xlsx", "xls", "xml", "html", "mhtml", "parquet");

  /** Rejects a source that names no files, no header or no value columns. */
  public SourceDeclaration {
    Require.filled("source_id", sourceId);
    Require.oneOf("kind", kind, KINDS);
    Require.filled("publisher", publisher);
    Require.filled("title", title);
    Require.filled("series", series);
    Require.holds(authority >= 0, "authority must be >= 0, was " + authority);
    Require.present("note", note);
    files = Require.copy("files", files);
    Require.holds(!files.isEmpty(), "source " + sourceId + " must have files");
    Require.oneOf("format", format, FORMATS);
    Require.present("text", text);
    Require.filled("sheets", sheets);
    headerRows = Require.copy("header_rows", headerRows);
    Require.holds(!headerRows.isEmpty(), "source " + sourceId + " must have header_rows");
    titleRows = Require.copy("title_rows", titleRows);
    constants = Require.copy("set", constants);
    fields = Require.copy("fields", fields);
    values = Require.copy("values", values);
    Require.holds(
        !values.isEmpty() || valueHeaders != null,
        "source " + sourceId + " must have values or value_headers");
    Map<String, Map<String, String>> wordsByField = new LinkedHashMap<>();
    Require.copy("words", words)
        .forEach((field, codes) -> wordsByField.put(field, Require.copy(field, codes)));
    words = Collections.unmodifiableMap(wordsByField);
    missing = Require.copy("missing", missing);
    furnitureColumns = Require.copy("furniture_columns", furnitureColumns);
    Require.present("shape", shape);
    Require.present("caveats", caveats);
  }

  /** Gives the tables of a sheet; where none are declared the whole sheet is one. */
  public List<TableRows> tables() {
    return shape.tables().isEmpty()
        ? List.of(new TableRows(1, Integer.MAX_VALUE, headerRows, Map.of()))
        : shape.tables();
  }

  /** Says whether its files may be of any length, since their rows are read each by itself. */
  public boolean isReadInParts() {
    return text.split() || format.equals("parquet");
  }

  /** Says whether the tables speak for themselves, and no columns are declared. */
  public boolean isInferred() {
    return shape.inferred() != null;
  }

  /** Says whether the statements are targets. */
  public boolean isTargets() {
    return kind.equals("targets");
  }
}
