package org.zonemark.conf.source;

import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.text.Require;

/**
 * How the tables of one publication are read.
 *
 * @param publication what it is
 * @param in the files it lies in
 * @param rows which rows carry no statement
 * @param columns what the columns say
 * @param shape what is unusual about the tables
 * @param caveats what is known about the numbers
 * @param firms what is made of its rows, where each is a firm; else null, as of all other kinds
 */
public record SourceDeclaration(
    Publication publication,
    DeclaredFiles in,
    DeclaredRows rows,
    DeclaredColumns columns,
    TableShape shape,
    SourceCorrections caveats,
    FirmTable firms)
    implements Serializable {

  /** Rejects a declaration of which a part is not there. */
  public SourceDeclaration {
    Require.present("publication", publication);
    Require.present("files", in);
    Require.present("rows", rows);
    Require.present("columns", columns);
    Require.present("shape", shape);
    Require.present("caveats", caveats);
  }

  /** A source whose cells are statements. */
  public SourceDeclaration(
      Publication publication,
      DeclaredFiles in,
      DeclaredRows rows,
      DeclaredColumns columns,
      TableShape shape,
      SourceCorrections caveats) {
    this(publication, in, rows, columns, shape, caveats, null);
  }

  /** Says whether its rows are firms, of which aggregates are made. */
  public boolean isOfFirms() {
    return firms != null;
  }

  /** Gives the same source in other files of another format. */
  public SourceDeclaration in(List<FileDeclaration> files, String format) {
    return new SourceDeclaration(
        publication,
        new DeclaredFiles(files, format, text(), sheets()),
        rows,
        columns,
        shape,
        caveats);
  }

  public String sourceId() {
    return publication.sourceId();
  }

  public String kind() {
    return publication.kind();
  }

  public String publisher() {
    return publication.publisher();
  }

  public String title() {
    return publication.title();
  }

  public String series() {
    return publication.series();
  }

  public int authority() {
    return publication.authority();
  }

  public boolean synthetic() {
    return publication.synthetic();
  }

  public String note() {
    return publication.note();
  }

  public List<FileDeclaration> files() {
    return in.files();
  }

  public String format() {
    return in.format();
  }

  public TextForm text() {
    return in.text();
  }

  public String sheets() {
    return in.sheets();
  }

  public Map<String, String> constants() {
    return columns.constants();
  }

  public Map<String, String> fields() {
    return columns.fields();
  }

  public List<ValueColumn> values() {
    return columns.values();
  }

  public ValueHeaders valueHeaders() {
    return columns.valueHeaders();
  }

  public Map<String, Map<String, String>> words() {
    return columns.words();
  }

  public Map<String, MissingMeaning> missing() {
    return columns.missing();
  }

  public List<Integer> headerRows() {
    return rows.header();
  }

  public List<Integer> titleRows() {
    return rows.title();
  }

  public Pattern notePattern() {
    return rows.note();
  }

  public List<String> furnitureColumns() {
    return columns.furniture();
  }

  /** Gives the tables of a sheet; where none are declared the whole sheet is one. */
  public List<TableRows> tables() {
    return shape.tables().isEmpty()
        ? List.of(new TableRows(1, Integer.MAX_VALUE, rows.header(), Map.of()))
        : shape.tables();
  }

  /** Says whether its files may be of any length, since their rows are read each by itself. */
  public boolean isReadInParts() {
    return text().split() || format().equals(InputFormat.PARQUET.code());
  }

  /** Says whether the tables speak for themselves, and no columns are declared. */
  public boolean isInferred() {
    return shape.inferred() != null;
  }

  /** Says whether the statements are targets. */
  public boolean isTargets() {
    return kind().equals("targets");
  }
}
