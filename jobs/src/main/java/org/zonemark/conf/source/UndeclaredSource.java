package org.zonemark.conf.source;

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

  /** Endings of names that may stand for tables; a name without an ending may as well. */
  private static final Set<String> TABLES =
      Set.of(
          "", "csv", "tsv", "tab", "txt", "prn", "dat", "xlsx", "xlsm", "xlsb", "xltx", "xltm",
          "xls", "xlt", "et", "ods", "htm", "html", "shtml", "mht", "mhtml", "zip");

  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("xlsx", "xlsx"),
          Map.entry("xlsm", "xlsx"),
          Map.entry("xltx", "xlsx"),
          Map.entry("xltm", "xlsx"),
          Map.entry("xls", "xls"),
          Map.entry("xlt", "xls"),
          Map.entry("et", "xls"),
          Map.entry("xml", "xml"),
          Map.entry("htm", "html"),
          Map.entry("html", "html"),
          Map.entry("shtml", "html"),
          Map.entry("mht", "mhtml"),
          Map.entry("mhtml", "mhtml"));

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
    return TABLES.contains(ending(path));
  }

  /** Gives the format that a file's name speaks for; csv where it says nothing. */
  public static String format(String path) {
    return FORMATS.getOrDefault(ending(path), "csv");
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
    if (!isId(sourceId)) {
      return Optional.empty();
    }
    String path = sourceId.substring(PREFIX.length());
    return Optional.of(
        new SourceDeclaration(
            new Publication(
                sourceId, "observations", UNKNOWN, path, "", sourceId, AUTHORITY, false, ""),
            new DeclaredFiles(
                List.of(new FileDeclaration(path, UNKNOWN, FileDeclaration.NO_DAY, Map.of())),
                format(path),
                TextForm.AUTO,
                "*"),
            new DeclaredRows(List.of(1), List.of(), null),
            new DeclaredColumns(
                Map.of(), Map.of(), NO_COLUMNS, null, Map.of(), Map.of(), List.of()),
            new TableShape(
                List.of(), List.of(), null, null, List.of(), false, TableShape.Hidden.UNDECLARED),
            SourceCorrections.NONE));
  }
}
