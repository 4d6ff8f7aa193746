package org.zonemark.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The bytes of a table that is written down as text: cells between {@code |}, a line {@code ===
 * NAME} before each sheet but the first.
 *
 * <p>Settings: {@code file} (its name; the ending says how it is written unless {@code content}
 * does: csv, raw, html, mhtml, xml, ods, xls, xlsx, zip), {@code charset}, {@code mark}, {@code
 * separator}, {@code quote}, {@code spoil} (the bytes behind which one is spoilt), {@code members}
 * of an archive, {@code sheet}, {@code merge} (areas of the first sheet), {@code hide-row}, {@code
 * hide-column}, {@code hide-sheet}, {@code parts} (what is unusual in the package of an xlsx, see
 * {@link WrittenWorkbook}).
 *
 * <p>Cells: {@code \n} a line break, {@code \_} a blank, a backslash with u and four digits the
 * character of that code, {@code @0.0%@0.125} a number with a format, {@code =A1*2->84} a formula
 * with its stored value, {@code 125.3^^2} a raised end.
 */
public record WrittenFile(Map<String, String> settings, String grid) {

  static final String RAISED = "^^";

  private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-f]{4})");
  private static final String NUMBER = "-?\\d+(\\.\\d+)?(E-?\\d+)?";

  /** The parts of a file, each below a line {@code --- NAME}. */
  static Map<String, String> parts(Path path) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    String part = "";
    for (String line : Files.readString(path).lines().toList()) {
      if (line.startsWith("--- ")) {
        part = line.substring(4).strip();
      } else {
        parts.merge(part, line + "\n", String::concat);
      }
    }
    return parts;
  }

  /** The settings of a part {@code --- write}, one a line. */
  static Map<String, String> settings(String lines) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String setting : lines.strip().split("\n")) {
      settings.put(setting.split(":", 2)[0], setting.split(":", 2)[1].strip());
    }
    return settings;
  }

  public String file() {
    return settings.get("file");
  }

  String setting(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }

  List<String> list(String name) {
    String text = setting(name, "");
    return text.isEmpty() ? List.of() : List.of(text.split("[ ,]+"));
  }

  public static boolean isNumber(String cell) {
    return cell.matches(NUMBER);
  }

  byte[] bytes() throws IOException {
    byte[] bytes = written();
    String spoilt = setting("spoil", "");
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(spoilt);
    if (!spoilt.isEmpty() && at >= 0) {
      bytes[at + spoilt.length()] = (byte) 0xFF;
    }
    return bytes;
  }

  private byte[] written() throws IOException {
    return switch (setting("content", file().substring(file().lastIndexOf('.') + 1))) {
      case "raw" -> shown(grid).getBytes(charset());
      case "html" -> html().getBytes(charset());
      case "mhtml" -> WrittenPages.mhtml(html()).getBytes(StandardCharsets.US_ASCII);
      case "xml" -> WrittenPages.spreadsheet2003(sheets()).getBytes(StandardCharsets.UTF_8);
      case "ods" -> WrittenPages.openDocument(sheets());
      case "xls" -> xls();
      case "zip" -> zip();
      case "xlsx" -> new WrittenWorkbook(this).bytes();
      default -> text().getBytes(charset());
    };
  }

  private Charset charset() {
    return Charset.forName(setting("charset", "UTF-8"));
  }

  private static String shown(String text) {
    return CODE.matcher(text.replace("\\n", "\n").replace("\\_", " "))
        .replaceAll(
            code -> Matcher.quoteReplacement("" + (char) Integer.parseInt(code.group(1), 16)));
  }

  /** The sheets by their names. */
  Map<String, List<List<String>>> sheets() {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    String name = setting("sheet", "Sheet1");
    for (String line : grid.lines().toList()) {
      if (line.startsWith("=== ")) {
        name = line.substring(4).strip();
      } else {
        sheets
            .computeIfAbsent(name, any -> new ArrayList<>())
            .add(Arrays.stream(line.split("\\|", -1)).map(cell -> shown(cell.strip())).toList());
      }
    }
    return sheets;
  }

  private String text() {
    String separator = setting("separator", ",").replace("tab", "\t");
    String quote = setting("quote", "\"");
    return sheets().values().stream()
        .flatMap(List::stream)
        .map(
            row ->
                row.stream()
                    .map(cell -> quoted(cell, separator, quote))
                    .collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\n", settings.containsKey("mark") ? "\uFEFF" : "", "\n"));
  }

  private static String quoted(String cell, String separator, String quote) {
    return cell.contains(separator) || cell.contains("\n") ? quote + cell + quote : cell;
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String member : list("members")) {
        zip.putNextEntry(new ZipEntry(member));
        zip.write(text().getBytes(charset()));
      }
    }
    return bytes.toByteArray();
  }

  private String html() {
    return grid.startsWith("<")
        ? grid
        : WrittenPages.html(sheets(), list("merge"), setting("charset", "UTF-8"));
  }

  private byte[] xls() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createInformationProperties();
      sheets().forEach((name, rows) -> put(workbook, workbook.createSheet(name), rows));
      list("merge")
          .forEach(area -> workbook.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf(area)));
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static void put(HSSFWorkbook workbook, HSSFSheet sheet, List<List<String>> rows) {
    int at = 0;
    for (List<String> texts : rows) {
      HSSFRow row = sheet.createRow(at++);
      for (int column = 0; column < texts.size(); column++) {
        if (!texts.get(column).isEmpty()) {
          put(workbook, row.createCell(column), texts.get(column));
        }
      }
    }
  }

  private static void put(HSSFWorkbook workbook, HSSFCell cell, String text) {
    if (text.startsWith("@")) {
      String[] parts = text.substring(1).split("@");
      var style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(parts[0]));
      cell.setCellStyle(style);
      cell.setCellValue(Double.parseDouble(parts[1]));
    } else if (isNumber(text)) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }
}
