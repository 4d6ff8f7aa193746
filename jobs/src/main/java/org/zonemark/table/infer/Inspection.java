package org.zonemark.table.infer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.source.FileDeclaration;
import org.zonemark.conf.source.SourceCorrections;
import org.zonemark.conf.source.SourceDeclaration;
import org.zonemark.conf.source.TableShape;
import org.zonemark.conf.source.TextForm;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.conf.source.ValueColumn;
import org.zonemark.source.Sheet;

/**
 * What a table that nobody has declared seems to say, told from the known names of zones,
 * indicators and units, and from the usual words of headings alone.
 *
 * @param block the table, its rows told apart
 * @param columnRoles column to what it holds: a statement field, value, furniture, blank, or ?
 *     where nothing known tells
 * @param unmatched names in key columns and headers that nothing in conf/ knows, with their nearest
 *     known name or ""
 * @param evidence what was found, where, and how certain it is
 * @param doubts what a person must decide; where two readings are plausible, both
 * @param leftOut header of a column with numbers that is not read, to why
 * @param lacking the fields that nothing says
 * @param fields statement field to the header of its column
 * @param constants statement field to what the whole table says
 * @param values header to what its column says
 * @param words statement field to the words that stand for something else here
 * @param furniture the headers of columns that carry nothing
 * @param marks the texts in value cells that are no numbers
 * @param lastDay the last day of the latest period that is named; null where none is
 */
public record Inspection(
    Block block,
    Map<Integer, String> columnRoles,
    Map<String, String> unmatched,
    List<Evidence> evidence,
    List<String> doubts,
    Map<String, String> leftOut,
    Set<String> lacking,
    Map<String, String> fields,
    Map<String, String> constants,
    Map<String, Map<String, String>> values,
    Map<String, Map<String, String>> words,
    List<String> furniture,
    Set<String> marks,
    LocalDate lastDay) {

  /** What a person can add to a declaration that is whole otherwise. */
  private static final Set<String> FILLED_IN = Set.of("zone", "indicator", "period", "unit");

  /**
   * One thing that was found.
   *
   * @param what the statement field
   * @param value what it is
   * @param place where it was found
   * @param confidence from 0 to 1: 1 where a column, a header or a line of its own says it
   */
  public record Evidence(String what, String value, String place, double confidence) {

    @Override
    public String toString() {
      return what + (value.isEmpty() ? "" : " " + value) + ": " + place;
    }
  }

  /**
   * Looks at the tables of a sheet.
   *
   * @param file the path of the file, and of the member of an archive
   */
  public static List<Inspection> of(String file, Sheet sheet, Configuration conf) {
    Vocabulary vocabulary = Vocabulary.standard();
    TextReader reader = new TextReader(conf, vocabulary);
    ZoneNames zones = new ZoneNames(conf);
    Grid grid = new Grid(sheet, conf, vocabulary, reader, zones);
    List<Inspection> seen = new ArrayList<>();
    Titles titles = null;
    for (Block block : Block.of(grid)) {
      titles = new Titles(file, block, titles, conf, reader, vocabulary, zones);
      BlockReader read = new BlockReader(block, titles, conf, reader, vocabulary, zones).read();
      seen.add(new Inspector(block, titles, read, conf, vocabulary).inspect());
    }
    return seen;
  }

  /**
   * How certain the reading is, from 0 to 1: the product of what each piece of evidence is worth; 0
   * where a person must decide something.
   */
  public double confidence() {
    return isCertain()
        ? evidence.stream().mapToDouble(Evidence::confidence).reduce(1, (one, two) -> one * two)
        : 0;
  }

  /** Whether the table speaks for itself: nothing is lacking, and nothing has two readings. */
  public boolean isCertain() {
    return doubts.isEmpty() && lacking.isEmpty() && !values.isEmpty();
  }

  /** Whether enough is known for a declaration, though what is lacking must be filled in. */
  public boolean isDeclarable() {
    return !values.isEmpty()
        && lacking.stream()
            .allMatch(
                each ->
                    FILLED_IN.contains(each)
                        || each.startsWith("zone of ")
                        || each.startsWith(Inspector.UNIT_OF));
  }

  /** The rows of the header. */
  public List<Integer> headerRows() {
    return block.headers().stream().map(row -> block.grid().number(row)).toList();
  }

  /** Row number to what the row is. */
  public Map<Integer, String> rowRoles() {
    return block.roles();
  }

  /** The part of the sheet that the table is. */
  public Sheet sheet() {
    return block.sheet();
  }

  /**
   * The declaration that reads the table.
   *
   * <p>Nothing says when it was published; that can only have been after its latest period, whose
   * last day stands for it. It is a publication series of its own, behind all that are declared.
   *
   * @param sourceId the id of the source
   * @param path the path of the file
   * @param format the format of the file
   */
  public SourceDeclaration declaration(String sourceId, String path, String format) {
    return new SourceDeclaration(
        sourceId,
        "observations",
        UndeclaredSource.UNKNOWN,
        path,
        sourceId,
        UndeclaredSource.AUTHORITY,
        false,
        "",
        List.of(
            new FileDeclaration(
                path,
                UndeclaredSource.UNKNOWN,
                (lastDay == null ? LocalDate.EPOCH : lastDay).toString(),
                Map.of())),
        format,
        TextForm.AUTO,
        sheet().name().isEmpty() ? "*" : sheet().name(),
        headerRows(),
        List.of(),
        block.notes().isEmpty() ? null : Grid.NOTE,
        constants,
        fields,
        values.entrySet().stream()
            .map(value -> new ValueColumn(value.getKey(), value.getValue()))
            .toList(),
        null,
        words,
        Map.of(),
        furniture,
        new TableShape(
            List.of(), List.of(), null, null, List.of(), false, TableShape.Hidden.UNDECLARED),
        SourceCorrections.NONE);
  }
}
