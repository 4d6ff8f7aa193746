package org.zonemark.conf.source;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zonemark.conf.firm.FirmTable;

/**
 * The source that a file of the inputs stands for which no source declares: a publication series of
 * its own, behind every declared one.
 */
public final class UndeclaredSource {

  /** The authority of what nobody has declared; declared sources lie before it. */
  public static final int AUTHORITY = 1000;

  /** What stands for the publisher and the edition, which nobody knows. */
  public static final String UNKNOWN = "-";

  /** Endings beside those of the formats that may stand for tables; a name may have none. */
  private static final Set<String> TABLES = Set.of("", "xlsb", "zip");

  /** Formats whose files may as well be something else; somebody has to declare them. */
  private static final Set<InputFormat> DECLARED = EnumSet.of(InputFormat.XML, InputFormat.PARQUET);

  /** Stands for the columns where none are declared. */
  static final List<ValueColumn> NO_COLUMNS = List.of(new ValueColumn(UNKNOWN, Map.of()));

  private static final String PREFIX = "undeclared:";

  private UndeclaredSource() {}

  /** Gives the id of the source that a file stands for, by its path below the inputs. */
  public static String id(String path) {
    return PREFIX + path;
  }

  /** Says whether the id is one of a file that no source declares. */
  public static boolean isId(String sourceId) {
    return sourceId.startsWith(PREFIX);
  }

  /** Says whether a file's name tells that it may hold tables. */
  public static boolean isTable(String path) {
    String ending = ending(path);
    return TABLES.contains(ending)
        || InputFormat.ofEnding(ending).filter(format -> !DECLARED.contains(format)).isPresent();
  }

  /** Gives the format that a file's name speaks for; csv where it says nothing. */
  public static String format(String path) {
    return InputFormat.ofEnding(ending(path)).orElse(InputFormat.CSV).code();
  }

  private static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  /** Gives a source whose rows are firms: none of its columns holds statements. */
  static SourceDeclaration ofFirms(Publication publication, DeclaredFiles files, FirmTable firms) {
    return new SourceDeclaration(
        publication,
        files,
        new DeclaredRows(List.of(1), List.of(), null),
        new DeclaredColumns(Map.of(), Map.of(), NO_COLUMNS, null, Map.of(), Map.of(), List.of()),
        new TableShape(
            List.of(), List.of(), null, null, List.of(), false, TableShape.Hidden.UNDECLARED),
        SourceCorrections.NONE,
        firms);
  }

  /** Gives what is known of such a source by its id alone; its columns are told by each table. */
  public static Optional<SourceDeclaration> of(String sourceId) {
    return isId(sourceId)
        ? Optional.of(of(sourceId.substring(PREFIX.length()), "observations"))
        : Optional.empty();
  }

  /** Gives the same of a file as a plan: what its tables promise. */
  public static SourceDeclaration ofTargets(String path) {
    return of(path, "targets");
  }

  private static SourceDeclaration of(String path, String kind) {
    return new SourceDeclaration(
        new Publication(id(path), kind, UNKNOWN, path, "", id(path), AUTHORITY, false, ""),
        new DeclaredFiles(
            List.of(new FileDeclaration(path, UNKNOWN, FileDeclaration.NO_DAY, Map.of())),
            format(path),
            TextForm.AUTO,
            "*"),
        new DeclaredRows(List.of(1), List.of(), null),
        new DeclaredColumns(Map.of(), Map.of(), NO_COLUMNS, null, Map.of(), Map.of(), List.of()),
        new TableShape(
            List.of(), List.of(), null, null, List.of(), false, TableShape.Hidden.UNDECLARED),
        SourceCorrections.NONE);
  }
}
