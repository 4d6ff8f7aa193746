package org.zonemark.conf.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Schemas;

/**
 * The two sources that a filled-in template of {@code zonemark template} stands for, one for its
 * sheet of observations and one for that of targets. The template says by its name what it is, so
 * that nobody has to declare it. Heads are in both languages, and so is what the drop-downs offer.
 */
public final class TemplateSource {

  /** The start of the name of every template file. */
  public static final String NAME = "zonemark-template";

  /** The row of the heads, counted from 1; above it stands how the sheet is filled in. */
  public static final int HEAD_ROW = 2;

  /** The key of the column of values among the heads. */
  public static final String VALUE = "value";

  /** Fields whose cells hold names of codes, and so drop-downs. */
  public static final List<String> CODED = List.of("measure", "op", "binding", "tier");

  private static final String FILE = "/org/zonemark/vocabulary/template.csv";

  /** Kind of sheet to field to head; the empty field is the sheet itself. */
  private static final Map<String, Map<String, String>> HEADS = read();

  private static final String OBSERVATIONS = "template-observations@";
  private static final String TARGETS = "template-targets@";

  /** Behind what is declared, before what nobody has said a word about. */
  private static final int AUTHORITY = UndeclaredSource.AUTHORITY - 1;

  /** A row that was handed out and came back without its number. */
  private static final MissingMeaning NOT_FILLED = new MissingMeaning("M", "not_available");

  private TemplateSource() {}

  private static Map<String, Map<String, String>> read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                TemplateSource.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      Map<String, Map<String, String>> sheets = new LinkedHashMap<>();
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", 3))
          .forEach(
              cells ->
                  sheets
                      .computeIfAbsent(cells[0], any -> new LinkedHashMap<>())
                      .put(cells[1], cells[2]));
      return sheets;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the sheet of a kind is called. */
  public static String sheet(String kind) {
    return HEADS.get(kind).get("");
  }

  /** Statement field to the head of its column on the sheet of a kind, in their order. */
  public static Map<String, String> heads(String kind) {
    Map<String, String> heads = new LinkedHashMap<>(HEADS.get(kind));
    heads.remove("");
    return heads;
  }

  /** What a plan says of the growth of several years, in both languages. */
  public static String averageGrowth() {
    return HEADS.get("words").get("growth");
  }

  /** Says whether a file below the inputs is a template, by its name. */
  public static boolean isTemplate(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.startsWith(NAME) && name.endsWith(".xlsx");
  }

  /** The ids of the sources that a template stands for. */
  public static List<String> ids(String path) {
    return List.of(OBSERVATIONS + path, TARGETS + path);
  }

  /** Gives the declaration of such a source by its id alone. */
  public static Optional<SourceDeclaration> of(String sourceId) {
    return Stream.of(OBSERVATIONS, TARGETS)
        .filter(sourceId::startsWith)
        .map(
            start ->
                declaration(sourceId, sourceId.substring(start.length()), start.equals(TARGETS)))
        .findFirst();
  }

  private static SourceDeclaration declaration(String sourceId, String path, boolean targets) {
    String kind = targets ? "targets" : "observations";
    Map<String, String> fields = heads(kind);
    String value = fields.remove(VALUE);
    return new SourceDeclaration(
        new Publication(
            sourceId, kind, UndeclaredSource.UNKNOWN, path, "", sourceId, AUTHORITY, false, ""),
        new DeclaredFiles(
            List.of(
                new FileDeclaration(
                    path, UndeclaredSource.UNKNOWN, FileDeclaration.NO_DAY, Map.of())),
            "xlsx",
            TextForm.AUTO,
            sheet(kind)),
        new DeclaredRows(List.of(HEAD_ROW), List.of(1), null),
        new DeclaredColumns(
            Map.of(),
            fields,
            List.of(new ValueColumn(value, Map.of())),
            null,
            targets ? words() : Map.of(),
            targets ? Map.of() : Map.of("", NOT_FILLED),
            List.of()),
        new TableShape(
            List.of(), List.of(), null, null, List.of(), false, TableShape.Hidden.UNDECLARED),
        SourceCorrections.NONE);
  }

  /** The names of codes in both languages. */
  private static Map<String, Map<String, String>> words() {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    for (String field : CODED) {
      Map<String, String> codes = new LinkedHashMap<>();
      for (CodeList.Code code : Schemas.standard().codeList(field).codes()) {
        codes.put(code.nameZh(), code.code());
        codes.put(code.nameEn(), code.code());
      }
      words.put(field, codes);
    }
    words.get("measure").put(averageGrowth(), "growth");
    return words;
  }
}
