package org.zonemark.conf.source;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zonemark.conf.directory.Vocabulary;
import org.zonemark.conf.firm.FirmReader;
import org.zonemark.conf.text.Names;
import org.zonemark.conf.text.YamlDocument;
import org.zonemark.conf.text.YamlNode;

/** Reads sources/*.yaml and checks what a schema cannot say. */
public final class SourceReader {

  private static final List<String> DECLARED_ONLY =
      List.of(
          "header_rows",
          "title_rows",
          "note_pattern",
          "skip_pattern",
          "groups",
          "tables",
          "fields",
          "values",
          "value_headers",
          "furniture_columns",
          "fill_down",
          "split");

  /** The kind of sources whose rows are firms. */
  public static final String FIRMS = "microdata";

  private final Vocabulary vocabulary;

  private final StatementCheck statements;
  private final FileCheck files = new FileCheck();
  private final Map<String, String> sourceIds = new HashMap<>();

  public SourceReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    statements = new StatementCheck(vocabulary);
  }

  /** Checks a document and adds the source that it declares where it has no problem. */
  public void read(YamlDocument document, List<SourceDeclaration> sources) {
    YamlNode root = document.root();
    if (!root.isPresent()) {
      return;
    }
    checkId(root.child("source_id"));
    if (root.child("kind").text().equals(FIRMS)) {
      readFirms(document, sources);
      return;
    }
    boolean inferred = root.child("inferred").truth();
    checkOpen(root);
    checkFormat(root);
    checkInferred(root, inferred);
    checkParts(root);
    checkRows(root);
    checkPattern(root.child("note_pattern"));
    checkPattern(root.child("value_headers").child("pattern"));
    checkPattern(root.child("skip_pattern"));
    checkPattern(root.child("groups").child("pattern"));
    root.child("named_in").items().forEach(item -> checkNamed(item.child("pattern")));
    root.child("tables").items().forEach(SourceReader::checkTable);
    if (!inferred) {
      checkColumns(root);
    }
    statements.check(root);
    root.child("missing").entries().forEach(SourceReader::checkMark);
    checkCorrections(root.child("corrections"));
    root.child("files").items().forEach(file -> files.check(file, root));
    if (document.isSound()) {
      sources.add(new SourceDocument(root).declaration());
    }
  }

  /** Rows of firms: no cell is a statement, and each line is a row of its own. */
  private void readFirms(YamlDocument document, List<SourceDeclaration> sources) {
    YamlNode root = document.root();
    checkOpen(root);
    FirmReader.check(root, vocabulary);
    root.child("files").items().forEach(file -> files.check(file, root));
    if (document.isSound()) {
      sources.add(new SourceDocument(root).ofFirms(FirmReader.read(root, vocabulary)));
    }
  }

  private void checkId(YamlNode id) {
    String place = id.file();
    String other = id.text().isEmpty() ? null : sourceIds.putIfAbsent(id.text(), place);
    if (other != null) {
      id.reject("source_id `" + id.text() + "` is that of " + other, "choose another id");
    }
  }

  /** A question that nobody has answered. */
  private static void checkOpen(YamlNode node) {
    if (node.text().equals(StatementCheck.OPEN)) {
      String key = node.pointer().substring(node.pointer().lastIndexOf('/') + 1);
      node.reject(
          "`" + key + "` is an open question",
          "write the answer in place of the question mark; the lines # ? say what may be meant");
    }
    node.entries().values().forEach(SourceReader::checkOpen);
    node.items().forEach(SourceReader::checkOpen);
  }

  /** What tables say themselves is not declared too; what they leave open may be. */
  private static void checkInferred(YamlNode root, boolean inferred) {
    for (String key : inferred ? DECLARED_ONLY : List.of("bare_names")) {
      if (root.child(key).isPresent()) {
        root.child(key)
            .rejectKey(
                "`"
                    + key
                    + "` has no meaning "
                    + (inferred ? "with" : "without")
                    + " inferred: true",
                "remove it");
      }
    }
    for (YamlNode file : root.child("files").items()) {
      for (String key : List.of("edition", "published_on")) {
        if (!inferred && !file.child(key).isPresent()) {
          file.reject("`" + key + "` is missing", "add " + key);
        }
      }
    }
  }

  private static void checkFormat(YamlNode root) {
    String format = root.child("format").text();
    List<String> meaningless =
        InputFormat.of(format).map(InputFormat::meaningless).orElse(List.of());
    for (String key : meaningless) {
      if (root.child(key).isPresent()) {
        root.child(key).rejectKey("`" + key + "` has no meaning for " + format, "remove it");
      }
    }
  }

  /** What looks at other rows cannot be told from a part of a file. */
  private static void checkParts(YamlNode root) {
    boolean parquet = root.child("format").text().equals("parquet");
    if (!parquet && !root.child("split").truth()) {
      return;
    }
    String where = parquet ? "format: parquet" : "split: true";
    for (String key : List.of("groups", "fill_down", "tables", "note_pattern")) {
      if (root.child(key).isPresent()) {
        root.child(key)
            .rejectKey(
                "`" + key + "` has no meaning with " + where + ", rows are read each by itself",
                parquet ? "remove it" : "remove it, or remove split");
      }
    }
    if (root.child("kind").text().equals("targets")) {
      root.child("kind").reject("targets are not read with " + where, "use another format");
    }
    for (String field : List.of("fields", "set")) {
      if (root.child(field).child("part_of").isPresent()) {
        root.child(field)
            .child("part_of")
            .rejectKey(
                "`part_of` has no meaning with " + where + ", the whole may stand elsewhere",
                "remove it");
      }
    }
    for (YamlNode file : root.child("files").items()) {
      if (file.child("path").text().toLowerCase(Locale.ROOT).contains(".zip")) {
        file.child("path").reject("an archive is not read with " + where, "unpack it");
      }
    }
  }

  private static void checkRows(YamlNode root) {
    Set<Integer> seen = new HashSet<>();
    for (String key : List.of("title_rows", "header_rows")) {
      for (YamlNode row : root.child(key).items()) {
        if (!seen.add(row.integer(0))) {
          row.reject("row " + row.text() + " stands twice", "a row is title or header, once");
        }
      }
    }
    YamlNode header = root.child("header_rows");
    if (header.isList() && header.items().isEmpty()) {
      header.rejectKey("`header_rows` is empty", "name the row of the header, such as [1]");
    }
  }

  /** The pattern of a node; null where there is none, or where it is rejected. */
  private static Pattern checkPattern(YamlNode node) {
    try {
      return node.text().isEmpty() ? null : Pattern.compile(node.text());
    } catch (PatternSyntaxException e) {
      node.reject(
          "not a regular expression: `" + node.text() + "`: " + e.getDescription(), "correct it");
      return null;
    }
  }

  private static void checkNamed(YamlNode node) {
    Pattern pattern = checkPattern(node);
    if (pattern != null && pattern.matcher("").groupCount() != 1) {
      node.reject(
          "`" + node.text() + "` has not one group", "put ( ) around the text of the field");
    }
  }

  private static void checkCorrections(YamlNode corrections) {
    Set<String> places = new HashSet<>();
    for (YamlNode correction : corrections.items()) {
      YamlNode place = correction.child("place");
      if (!place.text().isEmpty() && !places.add(place.text())) {
        place.reject("the place " + place.text() + " is corrected twice", "keep one of them");
      }
    }
  }

  private static void checkTable(YamlNode table) {
    List<Integer> rows = SourceDocument.rows(table.child("rows"));
    if (rows.size() != 2) {
      return;
    }
    if (rows.get(0) > rows.get(1)) {
      table.child("rows").reject("the table ends before it begins", "write [first, last]");
    }
    for (YamlNode row : table.child("header_rows").items()) {
      if (row.integer(0) < rows.get(0) || row.integer(0) > rows.get(1)) {
        row.reject(
            "row " + row.text() + " lies outside the table", "count rows from the sheet's first");
      }
    }
  }

  private static void checkColumns(YamlNode root) {
    if (!root.child("values").isPresent() && !root.child("value_headers").isPresent()) {
      root.child("source_id")
          .rejectKey("no value columns", "add `values`, or `value_headers` for a wide table");
    }
    Map<String, String> uses = new HashMap<>();
    root.child("fields")
        .entries()
        .values()
        .forEach(header -> uses.putIfAbsent(Names.normalise(header.text()), "`fields`"));
    for (YamlNode value : root.child("values").items()) {
      claim(value.child("header"), "`values`", uses);
    }
    for (YamlNode header : root.child("furniture_columns").items()) {
      claim(header, "`furniture_columns`", uses);
    }
  }

  private static void claim(YamlNode header, String use, Map<String, String> uses) {
    String form = Names.normalise(header.text());
    String before = form.isEmpty() ? null : uses.putIfAbsent(form, use);
    if (before != null) {
      header.reject(
          "column `" + header.text() + "` stands in " + before + " already", "use it once");
    }
  }

  private static void checkMark(String mark, YamlNode meaning) {
    if (mark.strip().matches("[+-]?0+([.]0*)?")) {
      meaning.rejectKey(
          "a zero is a value, never a missing one: `" + mark + "`", "remove it from `missing`");
    }
  }
}
