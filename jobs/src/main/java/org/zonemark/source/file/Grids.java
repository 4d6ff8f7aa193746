package org.zonemark.source.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zonemark.conf.Limits;
import org.zonemark.conf.source.InputFormat;
import org.zonemark.conf.source.TextForm;
import org.zonemark.conf.source.UndeclaredSource;
import org.zonemark.conf.text.Glob;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.RefusedFile;
import org.zonemark.source.Sheet;
import org.zonemark.source.text.CsvText;
import org.zonemark.source.text.HtmlTables;
import org.zonemark.source.text.WebArchive;
import org.zonemark.source.workbook.OldWorkbook;
import org.zonemark.source.workbook.OpenDocument;
import org.zonemark.source.workbook.Workbook;
import org.zonemark.source.workbook.XmlWorkbook;

/**
 * The grids in a file's bytes, and what could not be read of them: the one place that knows all
 * formats. Nothing in it needs Spark.
 *
 * @param sheets the grids in order
 * @param faults what could not be read
 */
public record Grids(List<Sheet> sheets, List<Fault> faults) {

  public Grids {
    sheets = List.copyOf(sheets);
    faults = List.copyOf(faults);
  }

  /** Reads a file as declared, within the usual limits. */
  public static Grids read(
      String path, byte[] bytes, String format, TextForm text, String sheets, String members) {
    return read(path, bytes, format, text, sheets, members, Limits.STANDARD);
  }

  /**
   * Reads a file as declared.
   *
   * @param path its path; one that ends in .zip holds files of the format
   * @param bytes its bytes
   * @param format what it is declared or named to be, the code of an {@link InputFormat} but
   *     parquet; it is read as what its bytes are
   * @param text how text is encoded and separated
   * @param sheets the name pattern of the sheets or tables to read
   * @param members the name pattern of an archive's members to read
   * @param limits what the file may take at most
   */
  public static Grids read(
      String path,
      byte[] bytes,
      String format,
      TextForm text,
      String sheets,
      String members,
      Limits limits) {
    List<Fault> faults = new ArrayList<>();
    List<Sheet> grids = new ArrayList<>();
    Allowance allowance = new Allowance(limits);
    Predicate<String> wantedSheets = Glob.of(sheets);
    if (!FileKind.of(path, bytes, text.charset()).format().equals("zip")) {
      grids.addAll(grids(path, bytes, format, text, wantedSheets, allowance, faults));
      return new Grids(grids, faults);
    }
    boolean any =
        Archive.members(
            bytes,
            wanted(members),
            allowance,
            (member, content) -> {
              List<Fault> inside = new ArrayList<>();
              for (Sheet sheet :
                  grids(member, content, format, text, wantedSheets, allowance, inside)) {
                grids.add(sheet.in(member));
              }
              inside.forEach(fault -> faults.add(fault.in(member)));
            },
            faults);
    if (!any && faults.isEmpty()) {
      faults.add(new Fault("unreadable_file", "", "the archive has no member " + members));
    }
    return new Grids(grids, faults);
  }

  /** A plain * takes every member, in whatever folder it lies. */
  private static Predicate<String> wanted(String members) {
    return members.equals("*") ? member -> true : Glob.of(members);
  }

  private static List<Sheet> grids(
      String name,
      byte[] bytes,
      String format,
      TextForm text,
      Predicate<String> sheets,
      Allowance allowance,
      List<Fault> faults) {
    FileKind kind = FileKind.of(name, bytes, text.charset());
    // A page may begin with anything.
    String read = kind.format().equals("csv") && format.equals("html") ? format : kind.format();
    if (kind.use() != FileKind.Use.READ) {
      boolean isTable = kind.use() == FileKind.Use.SAVE_ANEW;
      faults.add(new Fault(isTable ? "format_not_read" : "file_skipped", "", kind.format()));
      return List.of();
    }
    boolean isAsNamed = read.equals(format) || read.equals(UndeclaredSource.format(name));
    int before = faults.size();
    try {
      List<Sheet> found =
          sheets(
              InputFormat.of(read).orElse(InputFormat.CSV), bytes, text, sheets, allowance, faults);
      if (!isAsNamed) {
        faults.add(before, new Fault("content_not_as_named", "", format, read));
      }
      boolean isEmpty = found.stream().allMatch(Sheet::isBlank);
      if (isEmpty && faults.stream().allMatch(Fault::isNote)) {
        faults.add(new Fault("file_skipped", "", "0 cells"));
      }
      return found;
    } catch (RefusedFile refused) {
      faults.add(refused.fault());
    } catch (IOException | RuntimeException unreadable) {
      faults.add(new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage())));
    }
    return List.of();
  }

  private static List<Sheet> sheets(
      InputFormat format,
      byte[] bytes,
      TextForm text,
      Predicate<String> sheets,
      Allowance allowance,
      List<Fault> faults)
      throws IOException {
    return switch (format) {
      case CSV -> List.of(CsvText.read(bytes, text, allowance, faults));
      case XLSX -> Workbook.read(bytes, sheets, allowance, faults);
      case XLS -> OldWorkbook.read(bytes, sheets, allowance, faults);
      case ODS -> OpenDocument.read(bytes, sheets, allowance, faults);
      case XML -> XmlWorkbook.read(bytes, sheets, allowance, faults);
      case HTML -> HtmlTables.read(bytes, text, sheets, allowance, faults);
      case MHTML -> WebArchive.read(bytes, sheets, allowance, faults);
      case PARQUET -> throw new IllegalStateException("Parquet is read row by row");
    };
  }
}
