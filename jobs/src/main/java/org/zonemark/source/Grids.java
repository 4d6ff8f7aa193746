package org.zonemark.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.zonemark.conf.TextForm;

/**
 * The grids in a file's bytes, and what could not be read of them: the one place that knows all
 * formats. Nothing in it needs Spark.
 *
 * @param sheets the grids in order
 * @param faults what could not be read
 */
public record Grids(List<Sheet> sheets, List<Fault> faults) {

  private static final int SNIFFED = 1024;

  public Grids {
    sheets = List.copyOf(sheets);
    faults = List.copyOf(faults);
  }

  /**
   * Reads a file as declared.
   *
   * @param path its path; one that ends in .zip holds files of the format
   * @param bytes its bytes
   * @param format csv, xlsx, xls or html
   * @param text how text is encoded and separated
   * @param sheets the name pattern of the sheets or tables to read
   * @param members the name pattern of an archive's members to read
   */
  public static Grids read(
      String path, byte[] bytes, String format, TextForm text, String sheets, String members) {
    List<Fault> faults = new ArrayList<>();
    List<Sheet> grids = new ArrayList<>();
    if (!Archive.is(path)) {
      grids.addAll(grids(bytes, format, text, Glob.of(sheets), faults));
      return new Grids(grids, faults);
    }
    Map<String, byte[]> files = Archive.members(bytes, wanted(members), faults);
    files.forEach(
        (member, content) -> {
          List<Fault> inside = new ArrayList<>();
          for (Sheet sheet : grids(content, format, text, Glob.of(sheets), inside)) {
            grids.add(sheet.in(member));
          }
          for (Fault fault : inside) {
            faults.add(new Fault(fault.code(), "!" + member + fault.place(), fault.detail()));
          }
        });
    if (files.isEmpty() && faults.isEmpty()) {
      faults.add(new Fault("unreadable_file", "", "the archive has no member " + members));
    }
    return new Grids(grids, faults);
  }

  /** A plain * takes every member, in whatever folder it lies. */
  private static Predicate<String> wanted(String members) {
    return members.equals("*") ? member -> true : Glob.of(members);
  }

  private static List<Sheet> grids(
      byte[] bytes, String format, TextForm text, Predicate<String> sheets, List<Fault> faults) {
    String kind = kind(bytes);
    boolean fits =
        switch (format) {
          case "xlsx" -> kind.equals("zip");
          case "xls" -> kind.equals("ole2");
          default -> !kind.equals("zip") && !kind.equals("ole2");
        };
    if (!fits) {
      faults.add(new Fault("unreadable_file", "", "declared " + format + ", but " + shown(kind)));
      return List.of();
    }
    return switch (format) {
      case "xlsx" -> Workbook.read(bytes, sheets, faults);
      case "xls" -> OldWorkbook.read(bytes, sheets, faults);
      case "html" -> HtmlTables.read(bytes, text, sheets, faults);
      default -> List.of(CsvText.read(bytes, text, faults));
    };
  }

  private static String kind(byte[] bytes) {
    if (bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      return "zip";
    }
    if (bytes.length >= 4 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF) {
      return "ole2";
    }
    String begin =
        new String(
            bytes,
            0,
            Math.min(bytes.length, SNIFFED),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    return begin.toLowerCase(java.util.Locale.ROOT).matches("(?s).*<(html|table|!doctype).*")
        ? "html"
        : "text";
  }

  private static String shown(String kind) {
    return switch (kind) {
      case "zip" -> "its bytes are those of an .xlsx workbook or an archive";
      case "ole2" -> "its bytes are those of an .xls or an encrypted workbook";
      case "html" -> "its bytes are those of a page";
      default -> "its bytes are those of a text";
    };
  }
}
