package org.zonemark.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.zonemark.conf.LoadResult;
import org.zonemark.conf.UsageProblem;
import org.zonemark.conf.source.TextForm;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.conf.text.ConfFolder;
import org.zonemark.conf.text.Overrides;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;
import org.zonemark.source.SourceFile;
import org.zonemark.source.file.Grids;
import org.zonemark.store.LocalFiles;
import org.zonemark.table.FileReader;
import org.zonemark.table.infer.Inspection;
import org.zonemark.table.quality.Finding;
import org.zonemark.table.read.CellBalance;
import org.zonemark.table.read.FileReading;

/**
 * Says what it sees in files that no source declares, and how they would be declared. Nothing is
 * read into the lake, and no Spark session is started.
 */
final class Inspect {

  private static final int PREVIEW_ROWS = 12;
  private static final int PREVIEW_COLUMNS = 8;
  private static final int CELL_LETTERS = 12;
  private static final int NAMES_SHOWN = 20;

  private final ConfFolder folder;
  private final org.zonemark.conf.Configuration conf;
  private final List<String> lines = new ArrayList<>();

  private Inspect(ConfFolder folder, org.zonemark.conf.Configuration conf) {
    this.folder = folder;
    this.conf = conf;
  }

  /**
   * The lines that tell about the files.
   *
   * @throws UsageProblem where a file is not there, or conf/ has a mistake
   */
  static List<String> of(List<String> files, String confFolder, Overrides overrides)
      throws UsageProblem, IOException {
    Configuration hadoop = LocalFiles.configuration();
    ConfFolder folder = ConfFiles.read(confFolder, hadoop);
    LoadResult loaded = org.zonemark.conf.ConfigurationReader.load(folder, overrides);
    Inspect inspect = new Inspect(folder, loaded.orElseThrow(UsageProblem::of));
    List<byte[]> contents = new ArrayList<>();
    for (String file : files) {
      contents.add(bytes(file, hadoop));
    }
    for (int at = 0; at < files.size(); at++) {
      inspect.file(files.get(at), contents.get(at));
    }
    return inspect.lines;
  }

  private static byte[] bytes(String file, Configuration hadoop) throws UsageProblem, IOException {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(hadoop).open(path)) {
      return in.readAllBytes();
    } catch (FileNotFoundException none) {
      throw UsageProblem.of("There is no file " + file, "name an existing one");
    }
  }

  private void file(String path, byte[] bytes) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String format = UndeclaredSource.format(name);
    Grids grids = Grids.read(name, bytes, format, TextForm.AUTO, "*", "*");
    for (Fault fault : grids.faults()) {
      lines.add(name + fault.place() + ": " + fault.code() + ": " + fault.detail());
    }
    for (Sheet sheet : grids.sheets()) {
      String member = sheet.member().isEmpty() ? "" : "!" + sheet.member();
      String where = name + member + (sheet.name().isEmpty() ? "" : "#" + sheet.name());
      List<Inspection> tables = Inspection.of(name + member, sheet, conf);
      lines.add(
          "== "
              + where
              + ": "
              + sheet.rows().size()
              + " rows, "
              + sheet.width()
              + " columns"
              + (tables.size() > 1 ? ", " + tables.size() + " tables" : ""));
      for (Inspection seen : tables) {
        preview(seen);
        tell(seen);
      }
      for (List<Inspection> alike : alike(tables)) {
        declare(name, member, format, sheet, alike);
      }
      lines.add("");
    }
  }

  /** The tables of a sheet, those with the same columns together. */
  private static Collection<List<Inspection>> alike(List<Inspection> tables) {
    Map<Object, List<Inspection>> alike = new LinkedHashMap<>();
    for (Inspection table : tables) {
      List<Object> columns =
          List.of(
              table.fields(), table.values(), table.words(), table.furniture(), table.lacking());
      alike.computeIfAbsent(columns, any -> new ArrayList<>()).add(table);
    }
    return alike.values();
  }

  // ---- what was seen
  // ------------------------------------------------------------------------------

  private void preview(Inspection seen) {
    Sheet sheet = seen.sheet();
    int width = Math.min(sheet.width(), PREVIEW_COLUMNS);
    StringBuilder roles = new StringBuilder(padded("", 10));
    for (int column = 1; column <= width; column++) {
      roles.append(" | ").append(padded(seen.columnRoles().get(column), CELL_LETTERS));
    }
    lines.add(roles.toString().stripTrailing());
    Map<Integer, String> rowRoles = seen.rowRoles();
    for (Sheet.Row row : sheet.rows().subList(0, Math.min(sheet.rows().size(), PREVIEW_ROWS))) {
      StringBuilder line = new StringBuilder();
      line.append(String.format(Locale.ROOT, "%3d ", row.number()))
          .append(padded(rowRoles.get(row.number()), 6));
      for (int column = 1; column <= width; column++) {
        line.append(" | ").append(padded(row.cell(column).text(), CELL_LETTERS));
      }
      lines.add(line.toString().stripTrailing());
    }
    if (sheet.rows().size() > PREVIEW_ROWS || sheet.width() > PREVIEW_COLUMNS) {
      lines.add("    ...");
    }
  }

  /** Cut or padded to a width in which a Chinese letter takes two places. */
  private static String padded(String text, int places) {
    StringBuilder padded = new StringBuilder();
    int taken = 0;
    for (char letter : text.replaceAll("\\s+", " ").strip().toCharArray()) {
      int more = letter >= '\u2E80' ? 2 : 1;
      if (taken + more > places) {
        break;
      }
      padded.append(letter);
      taken += more;
    }
    return padded.append(" ".repeat(places - taken)).toString();
  }

  private void tell(Inspection seen) {
    for (Inspection.Evidence found : seen.evidence()) {
      lines.add(
          "found    "
              + found
              + (found.confidence() < 1
                  ? String.format(Locale.ROOT, " (%.2f)", found.confidence())
                  : ""));
    }
    int shown = 0;
    for (Map.Entry<String, String> name : seen.unmatched().entrySet()) {
      if (++shown > NAMES_SHOWN) {
        lines.add("unknown  and " + (seen.unmatched().size() - NAMES_SHOWN) + " more names");
        break;
      }
      lines.add(
          "unknown  "
              + name.getKey()
              + (name.getValue().isEmpty() ? "" : " (did you mean `" + name.getValue() + "`?)"));
    }
    if (!seen.marks().isEmpty()) {
      lines.add("marks    " + String.join("  ", seen.marks()) + " stand in value cells");
    }
    seen.leftOut()
        .forEach(
            (header, why) ->
                lines.add(
                    "decide   "
                        + (header.startsWith("row ") || header.startsWith("column ")
                            ? header
                            : "column " + header)
                        + " is left out: "
                        + why));
    seen.doubts().forEach(doubt -> lines.add("decide   " + doubt));
  }

  // ---- the declaration
  // ----------------------------------------------------------------------------

  private void declare(
      String file, String member, String format, Sheet sheet, List<Inspection> tables) {
    Inspection seen = tables.get(0);
    if (!seen.isDeclarable()) {
      lines.add(
          "No declaration: the table does not say " + String.join(", ", seen.lacking()) + ".");
      return;
    }
    String yaml = DeclarationYaml.of(file + member, format, tables);
    lines.addAll(
        seen.lacking().isEmpty()
            ? tried(file, tables.size() == 1 ? seen.sheet() : sheet, tables, yaml)
            : List.of(
                "The table does not say "
                    + String.join(", ", seen.lacking())
                    + "; fill in the question marks. Confidence 0.00"));
    lines.add("Declaration, to be saved in conf/sources/ and completed:");
    lines.addAll(Arrays.asList(yaml.split("\n")));
  }

  /** What comes of the declaration. */
  private List<String> tried(String file, Sheet sheet, List<Inspection> tables, String yaml) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    folder.paths().stream()
        .filter(path -> !path.startsWith("sources/"))
        .forEach(path -> files.put(path, folder.bytes(path)));
    // The trial needs an edition and a day; which, does not matter to what is read.
    String trial = yaml.replace("\"?\"", "\"2100\"");
    files.put(
        "sources/" + DeclarationYaml.SOURCE + ".yaml", trial.getBytes(StandardCharsets.UTF_8));
    LoadResult loaded =
        org.zonemark.conf.ConfigurationReader.load(
            ConfFolder.of(folder.name(), files), Overrides.none());
    if (loaded instanceof LoadResult.Accepted accepted) {
      return List.of(read(file, sheet, tables, accepted.configuration()));
    }
    return loaded.problems().stream()
        .map(problem -> "decide   " + problem.message() + " - remedy: " + problem.remedy())
        .toList();
  }

  /** Reads the tables as the declaration says, and tells what comes of it. */
  private static String read(
      String file, Sheet sheet, List<Inspection> tables, org.zonemark.conf.Configuration declared) {
    FileReading reading =
        FileReader.of(
            new SourceFile(DeclarationYaml.SOURCE, 0, file, 0, "", List.of(sheet), List.of()),
            declared);
    SortedMap<String, Long> codes = new TreeMap<>();
    reading.findings().stream()
        .map(Finding::code)
        .forEach(code -> codes.merge(code, 1L, Long::sum));
    return String.format(
        Locale.ROOT,
        "So declared, %d of %d cells become observations, %d are in findings%s."
            + " Confidence %.2f",
        reading.balance().of(CellBalance.Kind.OBSERVATION),
        reading.cells(),
        reading.balance().of(CellBalance.Kind.FINDING),
        codes.isEmpty() ? "" : " " + codes,
        tables.stream().mapToDouble(Inspection::confidence).min().orElse(0));
  }
}
