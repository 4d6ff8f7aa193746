package org.zonemark.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Tables as pages and as the spreadsheets of other programs, each as such a program writes them.
 */
final class WrittenPages {

  private static final String EXCEL = "urn:schemas-microsoft-com:office:spreadsheet";

  private WrittenPages() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** One table a sheet; merged areas of the first one become cells over rows and columns. */
  static String html(Map<String, List<List<String>>> sheets, List<String> merge, String charset) {
    List<CellRangeAddress> areas = merge.stream().map(CellRangeAddress::valueOf).toList();
    StringBuilder page =
        new StringBuilder("<html><head><meta charset=\"%s\"></head><body>\n".formatted(charset));
    int number = 0;
    for (List<List<String>> rows : sheets.values()) {
      page.append("<table>\n");
      for (int row = 0; row < rows.size(); row++) {
        page.append("<tr>");
        for (int column = 0; column < rows.get(row).size(); column++) {
          page.append(td(rows.get(row).get(column), row, column, number == 0 ? areas : List.of()));
        }
        page.append("</tr>\n");
      }
      page.append("</table>\n");
      number++;
    }
    return page.append("</body></html>\n").toString();
  }

  private static String td(String text, int row, int column, List<CellRangeAddress> areas) {
    String spans = "";
    for (CellRangeAddress area : areas) {
      if (area.getFirstRow() == row && area.getFirstColumn() == column) {
        spans =
            " rowspan=\"%d\" colspan=\"%d\""
                .formatted(area.getLastRow() - row + 1, area.getLastColumn() - column + 1);
      } else if (area.isInRange(row, column)) {
        return "";
      }
    }
    int raised = text.indexOf(WrittenFile.RAISED);
    String inner =
        raised < 0
            ? escaped(text).replace("\n", "<br>")
            : escaped(text.substring(0, raised))
                + "<sup>"
                + escaped(text.substring(raised + 2))
                + "</sup>";
    return "<td" + spans + ">" + inner + "</td>";
  }

  /** A web archive, as Excel saves a single-file page. */
  static String mhtml(String html) {
    return String.join(
        "\r\n",
        "MIME-Version: 1.0",
        "Content-Type: multipart/related; boundary=\"----=_NextPart_01\"",
        "",
        "------=_NextPart_01",
        "Content-Location: file:///C:/table.htm",
        "Content-Transfer-Encoding: base64",
        "Content-Type: text/html; charset=\"utf-8\"",
        "",
        Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)),
        "",
        "------=_NextPart_01--",
        "");
  }

  /** XML Spreadsheet 2003. */
  static String spreadsheet2003(Map<String, List<List<String>>> sheets) {
    StringBuilder book =
        new StringBuilder(
            "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"%s\" xmlns:ss=\"%s\">\n".formatted(EXCEL, EXCEL));
    sheets.forEach(
        (name, rows) -> {
          book.append("<Worksheet ss:Name=\"%s\"><Table>\n".formatted(name));
          for (List<String> row : rows) {
            book.append("<Row>");
            for (int column = 0; column < row.size(); column++) {
              if (!row.get(column).isEmpty()) {
                book.append(
                    "<Cell ss:Index=\"%d\"><Data ss:Type=\"%s\">%s</Data></Cell>"
                        .formatted(
                            column + 1,
                            WrittenFile.isNumber(row.get(column)) ? "Number" : "String",
                            escaped(row.get(column))));
              }
            }
            book.append("</Row>\n");
          }
          book.append("</Table></Worksheet>\n");
        });
    return book.append("</Workbook>\n").toString();
  }

  /** An OpenDocument spreadsheet. */
  static byte[] openDocument(Map<String, List<List<String>>> sheets) throws IOException {
    String names = "urn:oasis:names:tc:opendocument:xmlns:";
    StringBuilder content =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="%soffice:1.0" xmlns:table="%stable:1.0" \
            xmlns:text="%stext:1.0" office:version="1.2"><office:body><office:spreadsheet>"""
                .formatted(names, names, names));
    sheets.forEach(
        (name, rows) -> {
          content.append("<table:table table:name=\"%s\">".formatted(name));
          for (List<String> row : rows) {
            content.append("<table:table-row>");
            row.forEach(cell -> content.append(openDocumentCell(cell)));
            content.append("</table:table-row>");
          }
          content.append("</table:table>");
        });
    content.append("</office:spreadsheet></office:body></office:document-content>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String type = "application/vnd.oasis.opendocument.spreadsheet";
      stored(zip, "mimetype", type.getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.toString().getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
      zip.write(manifest(names, type).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String openDocumentCell(String cell) {
    if (cell.isEmpty()) {
      return "<table:table-cell/>";
    }
    String paragraph = "<text:p>" + escaped(cell) + "</text:p></table:table-cell>";
    return WrittenFile.isNumber(cell)
        ? "<table:table-cell office:value-type=\"float\" office:value=\"" + cell + "\">" + paragraph
        : "<table:table-cell office:value-type=\"string\">" + paragraph;
  }

  private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  private static String manifest(String names, String type) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="%smanifest:1.0">\
        <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
        </manifest:manifest>"""
        .formatted(names, type);
  }
}
