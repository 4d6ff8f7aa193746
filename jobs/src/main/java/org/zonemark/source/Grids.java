package org.zonemark.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.zonemark.conf.Limits;
import org.zonemark.conf.source.TextForm;

/**
 * The grids in a file's bytes, and what could not be read of them: the one place that knows all
 * formats. Nothing in it needs Spark.
 *
 * @param sheets the grids in order
 * @param faults what could not be read
 */
public record Grids(List<Sheet> sheets, List<Fault> faults) {

  private static final int SNIFFED = 1024;

  /** How files begin that are often taken for tables: pages, pictures, packed files. */
  private static final List<String> FOREIGN =
      List.of("%PDF-", "\u0089PNG", "\u00FF\u00D8\u00FF", "\u001F\u008B", "Rar!", "7z\u00BC\u00AF");

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
   * @param format csv, xlsx, xls or html
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
    if (!Archive.is(path)) {
      grids.addAll(grids(bytes, format, text, wantedSheets, allowance, faults));
      return new Grids(grids, faults);
    }
    if (!kind(bytes, text).equals("zip")) {
      faults.add(new Fault("unreadable_file", "", "named .zip, but " + shown(kind(bytes, text))));
      return new Grids(grids, faults);
    }
    boolean any =
        Archive.members(
            bytes,
            wanted(members),
            allowance,
            (member, content) -> {
              List<Fault> inside = new ArrayList<>();
              for (Sheet sheet : grids(content, format, text, wantedSheets, allowance, inside)) {
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
      byte[] bytes,
      String format,
      TextForm text,
      Predicate<String> sheets,
      Allowance allowance,
      List<Fault> faults) {
    String kind = kind(bytes, text);
    boolean fits =
        switch (format) {
          case "xlsx" -> kind.equals("zip") || kind.equals("ole2");
          case "xls" -> kind.equals("ole2");
          case "html" -> kind.equals("text") || kind.equals("html");
          default -> kind.equals("text");
        };
    if (!fits) {
      faults.add(new Fault("unreadable_file", "", "declared " + format + ", but " + shown(kind)));
      return List.of();
    }
    try {
      return switch (format) {
        case "xlsx" -> Workbook.read(bytes, sheets, allowance);
        case "xls" -> OldWorkbook.read(bytes, sheets, allowance);
        case "html" -> HtmlTables.read(bytes, text, sheets, allowance, faults);
        default -> List.of(CsvText.read(bytes, text, allowance, faults));
      };
    } catch (RefusedFile refused) {
      faults.add(refused.fault());
    } catch (IOException | RuntimeException unreadable) {
      faults.add(new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage())));
    }
    return List.of();
  }

  private static String kind(byte[] bytes, TextForm text) {
    if (bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      return "zip";
    }
    if (bytes.length >= 4 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF) {
      return "ole2";
    }
    String begin =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
    if (FOREIGN.stream().anyMatch(begin::startsWith) || Charsets.isBinary(bytes, text.charset())) {
      return "binary";
    }
    return begin.toLowerCase(Locale.ROOT).matches("(?s)[^<,]*<(html|table|!doctype).*")
        ? "html"
        : "text";
  }

  private static String shown(String kind) {
    return switch (kind) {
      case "zip" -> "its bytes are those of an .xlsx workbook or an archive";
      case "ole2" -> "its bytes are those of an .xls or an encrypted workbook";
      case "html" -> "its bytes are those of a page";
      case "binary" -> "its bytes are no text";
      default -> "its bytes are those of a text";
    };
  }
}
