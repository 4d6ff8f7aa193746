package org.zonemark.conf.source;

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

  /** What the sheets are called. */
  public static final String OBSERVATIONS_SHEET = "观测值 observations";

  public static final String TARGETS_SHEET = "目标 targets";

  /** The row of the heads, counted from 1; above it stands how the sheet is filled in. */
  public static final int HEAD_ROW = 2;

  /** The key of the column of values among the heads. */
  public static final String VALUE = "value";

  /** Statement field to the head of its column, in the order of the columns. */
  public static final Map<String, String> OBSERVATION_HEADS =
      heads(
          "zone",
          "高新区 zone",
          "indicator",
          "指标 indicator",
          "period",
          "时期 period",
          VALUE,
          "数值 value",
          "unit",
          "单位 unit");

  public static final Map<String, String> TARGET_HEADS =
      heads(
          "target_id",
          "编号 id",
          "plan_id",
          "规划 plan",
          "zone",
          "高新区 zone",
          "indicator",
          "指标 indicator",
          "measure",
          "度量 measure",
          "period",
          "目标期 period",
          "op",
          "符号 sign",
          VALUE,
          "目标值 value",
          "value_hi",
          "上限 upper end",
          "unit",
          "单位 unit",
          "base_period",
          "基期 base period",
          "binding",
          "性质 force",
          "tier",
          "档次 tier",
          "owner",
          "责任单位 owner",
          "stated_on",
          "提出日期 stated on");

  /** Fields whose cells hold names of codes, and so drop-downs. */
  public static final List<String> CODED = List.of("measure", "op", "binding", "tier");

  private static final String OBSERVATIONS = "template-observations@";
  private static final String TARGETS = "template-targets@";

  /** Behind what is declared, before what nobody has said a word about. */
  private static final int AUTHORITY = UndeclaredSource.AUTHORITY - 1;

  /** A row that was handed out and came back without its number. */
  private static final MissingMeaning NOT_FILLED = new MissingMeaning("M", "not_available");

  private TemplateSource() {}

  private static Map<String, String> heads(String... pairs) {
    Map<String, String> heads = new LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      heads.put(pairs[at], pairs[at + 1]);
    }
    return heads;
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
    Map<String, String> fields = new LinkedHashMap<>(targets ? TARGET_HEADS : OBSERVATION_HEADS);
    String value = fields.remove(VALUE);
    return new SourceDeclaration(
        new Publication(
            sourceId,
            targets ? "targets" : "observations",
            UndeclaredSource.UNKNOWN,
            path,
            "",
            sourceId,
            AUTHORITY,
            false,
            ""),
        new DeclaredFiles(
            List.of(
                new FileDeclaration(
                    path, UndeclaredSource.UNKNOWN, FileDeclaration.NO_DAY, Map.of())),
            "xlsx",
            TextForm.AUTO,
            targets ? TARGETS_SHEET : OBSERVATIONS_SHEET),
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
    words.get("measure").put("年均 average annual growth", "growth");
    return words;
  }
}
