package org.zonemark.conf.source;

import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zonemark.conf.firm.FirmTable;
import org.zonemark.conf.text.YamlNode;

/** A document of sources/*.yaml without a mistake, as the source that it declares. */
record SourceDocument(YamlNode root) {

  /** The source. */
  SourceDeclaration declaration() {
    return new SourceDeclaration(
        publication(),
        files(root.child("split").truth()),
        rows(),
        columns(),
        shape(),
        corrections());
  }

  /** The source of which each row is a firm; every line is a row of its own. */
  SourceDeclaration ofFirms(FirmTable firms) {
    return UndeclaredSource.ofFirms(
        publication(), files(root.child("format").text().equals("csv")), firms);
  }

  private Publication publication() {
    return new Publication(
        root.child("source_id").text(),
        root.child("kind").text(),
        root.child("publisher").text(),
        root.child("title").text(),
        root.child("title_en").text(),
        root.child("series").text(),
        root.child("authority").integer(0),
        root.child("synthetic").truth(),
        root.child("note").text());
  }

  private DeclaredFiles files(boolean split) {
    return new DeclaredFiles(
        root.child("files").items().stream().map(SourceDocument::file).toList(),
        root.child("format").text(),
        new TextForm(
            root.child("charset").text("auto"),
            root.child("separator").text("auto"),
            root.child("quote").text("auto"),
            split),
        root.child("sheets").text("*"));
  }

  private static FileDeclaration file(YamlNode file) {
    return new FileDeclaration(
        file.child("path").text(),
        file.child("edition").text(UndeclaredSource.UNKNOWN),
        file.child("published_on").text(FileDeclaration.NO_DAY),
        file.child("set").texts());
  }

  private DeclaredRows rows() {
    YamlNode header = root.child("header_rows");
    return new DeclaredRows(
        header.isPresent() ? rows(header) : List.of(1),
        rows(root.child("title_rows")),
        pattern(root.child("note_pattern")));
  }

  private DeclaredColumns columns() {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    root.child("words").entries().forEach((field, codes) -> words.put(field, codes.texts()));
    Map<String, MissingMeaning> missing = new LinkedHashMap<>();
    root.child("missing").entries().forEach((mark, meaning) -> missing.put(mark, missing(meaning)));
    return new DeclaredColumns(
        root.child("set").texts(),
        root.child("fields").texts(),
        isInferred() ? UndeclaredSource.NO_COLUMNS : values(),
        valueHeaders(),
        words,
        missing,
        texts(root.child("furniture_columns")));
  }

  private List<ValueColumn> values() {
    return root.child("values").items().stream()
        .map(value -> new ValueColumn(value.child("header").text(), value.child("set").texts()))
        .toList();
  }

  private ValueHeaders valueHeaders() {
    YamlNode headers = root.child("value_headers");
    return headers.isPresent()
        ? new ValueHeaders(
            pattern(headers.child("pattern")),
            headers.child("field").text(),
            headers.child("rows").texts())
        : null;
  }

  private static MissingMeaning missing(YamlNode meaning) {
    return meaning.child("zero").truth()
        ? MissingMeaning.ZERO
        : new MissingMeaning(meaning.child("status").text(), meaning.child("reason").text());
  }

  private TableShape shape() {
    YamlNode groups = root.child("groups");
    return new TableShape(
        root.child("tables").items().stream().map(SourceDocument::table).toList(),
        root.child("named_in").items().stream().map(SourceDocument::namedIn).toList(),
        pattern(root.child("skip_pattern")),
        groups.isPresent()
            ? new TableShape.Groups(pattern(groups.child("pattern")), groups.child("field").text())
            : null,
        texts(root.child("fill_down")),
        root.child("ranges").truth(),
        root.child("hidden").choice(TableShape.Hidden.UNDECLARED),
        isInferred()
            ? new TableShape.Inferred(
                TableShape.Inferred.BareNames.of(root.child("bare_names").text()))
            : null);
  }

  private boolean isInferred() {
    return root.child("inferred").truth();
  }

  private static TableRows table(YamlNode table) {
    List<Integer> rows = rows(table.child("rows"));
    return new TableRows(
        rows.get(0), rows.get(1), rows(table.child("header_rows")), table.child("set").texts());
  }

  private static NamedIn namedIn(YamlNode item) {
    return new NamedIn(
        item.child("place").choice(NamedIn.Place.TITLE),
        pattern(item.child("pattern")),
        item.child("field").text(),
        item.child("years").integer(0));
  }

  private SourceCorrections corrections() {
    return new SourceCorrections(
        root.child("origin").text("reported"),
        root.child("total").text().equals("deduplicated"),
        root.child("corrections").items().stream()
            .map(
                one ->
                    new SourceCorrections.Correction(
                        one.child("place").text(),
                        one.child("raw").text(),
                        one.child("value").text(),
                        one.child("why").text()))
            .toList());
  }

  private static Pattern pattern(YamlNode node) {
    return node.text().isEmpty() ? null : Pattern.compile(node.text());
  }

  private static List<String> texts(YamlNode list) {
    return list.items().stream().map(YamlNode::text).toList();
  }

  static List<Integer> rows(YamlNode rows) {
    return rows.items().stream().map(row -> row.integer(0)).toList();
  }
}
