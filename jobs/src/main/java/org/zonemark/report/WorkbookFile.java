package org.zonemark.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The bytes of an .xlsx workbook (ECMA-376): texts and counts with a few styles, links to cells of
 * the same workbook, and comments. The same sheets give the same bytes: nothing in it is dated.
 */
final class WorkbookFile {

  /** How a cell looks; the order is that of the styles in the file. */
  enum Style {
    PLAIN,
    TITLE,
    HEADER,
    LINK,
    ERROR,
    WARNING,
    INFO
  }

  /**
   * A cell.
   *
   * @param column the one-based column
   * @param value a text, or a {@link Long}
   * @param style how it looks
   */
  record Cell(int column, Object value, Style style) {}

  /**
   * A row.
   *
   * @param number the one-based row
   * @param cells its cells in order of their columns
   */
  record Row(int number, List<Cell> cells) {}

  /** From a cell to a cell of this workbook, such as {@code '2'!B7}. */
  record Link(int row, int column, String target) {}

  /** A comment at a cell. */
  record Comment(int row, int column, String text) {}

  /**
   * A sheet.
   *
   * @param name its name: at most 31 characters and none of {@code []:*?/\}, once in the workbook
   * @param widths the widths of the first columns, in characters
   * @param frozen how many rows stay in sight
   * @param rows the rows in order
   * @param links the links in order of their cells
   * @param comments the comments, one a cell, in order of their cells
   */
  record Sheet(
      String name,
      List<Integer> widths,
      int frozen,
      List<Row> rows,
      List<Link> links,
      List<Comment> comments) {}

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  /** What a cell holds at most; the rest is cut, as the program that shows it would do. */
  private static final int TEXT_MAX = 32_767;

  /** So many comments share one block of shape numbers. */
  private static final int SHAPES_PER_BLOCK = 1024;

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final List<Sheet> sheets;

  private WorkbookFile(List<Sheet> sheets) {
    this.sheets = sheets;
  }

  /** The bytes of a workbook of these sheets. */
  static byte[] of(List<Sheet> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      new WorkbookFile(sheets).write(zip);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void write(ZipOutputStream zip) throws IOException {
    put(zip, "[Content_Types].xml", contentTypes());
    put(
        zip,
        "_rels/.rels",
        relationships(List.of(relationship(1, OFFICE + "/officeDocument", "xl/workbook.xml"))));
    put(zip, "xl/workbook.xml", workbook());
    List<String> parts = new ArrayList<>();
    for (int at = 1; at <= sheets.size(); at++) {
      parts.add(relationship(at, OFFICE + "/worksheet", "worksheets/sheet" + at + ".xml"));
    }
    parts.add(relationship(sheets.size() + 1, OFFICE + "/styles", "styles.xml"));
    put(zip, "xl/_rels/workbook.xml.rels", relationships(parts));
    put(zip, "xl/styles.xml", STYLES);
    int block = 1;
    for (int at = 1; at <= sheets.size(); at++) {
      Sheet sheet = sheets.get(at - 1);
      put(zip, "xl/worksheets/sheet" + at + ".xml", sheet(sheet));
      if (!sheet.comments().isEmpty()) {
        put(
            zip,
            "xl/worksheets/_rels/sheet" + at + ".xml.rels",
            relationships(
                List.of(
                    relationship(1, OFFICE + "/comments", "../comments" + at + ".xml"),
                    relationship(
                        2, OFFICE + "/vmlDrawing", "../drawings/vmlDrawing" + at + ".vml"))));
        put(zip, "xl/comments" + at + ".xml", comments(sheet.comments()));
        int blocks = sheet.comments().size() / SHAPES_PER_BLOCK + 1;
        put(zip, "xl/drawings/vmlDrawing" + at + ".vml", drawing(sheet.comments(), block, blocks));
        block += blocks;
      }
    }
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String relationship(int id, String type, String target) {
    return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String relationships(List<String> all) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + String.join("", all)
        + "</Relationships>";
  }

  private String contentTypes() {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
    xml.append(
        "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    xml.append(
        "<Default Extension=\"vml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
    override(xml, "workbook.xml", "sheet.main+xml");
    override(xml, "styles.xml", "styles+xml");
    for (int at = 1; at <= sheets.size(); at++) {
      override(xml, "worksheets/sheet" + at + ".xml", "worksheet+xml");
      if (!sheets.get(at - 1).comments().isEmpty()) {
        override(xml, "comments" + at + ".xml", "comments+xml");
      }
    }
    return xml.append("</Types>").toString();
  }

  private static void override(StringBuilder xml, String part, String type) {
    xml.append("<Override PartName=\"/xl/").append(part).append("\" ContentType=\"");
    xml.append(TYPE).append(type).append("\"/>");
  }

  private String workbook() {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<workbook xmlns=\"").append(MAIN).append("\" xmlns:r=\"").append(OFFICE);
    xml.append("\"><sheets>");
    for (int at = 1; at <= sheets.size(); at++) {
      xml.append("<sheet name=\"").append(escaped(sheets.get(at - 1).name()));
      xml.append("\" sheetId=\"").append(at).append("\" r:id=\"rId").append(at).append("\"/>");
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private static String sheet(Sheet sheet) {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<worksheet xmlns=\"").append(MAIN).append("\" xmlns:r=\"").append(OFFICE);
    xml.append("\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    xml.append("<sheetViews><sheetView workbookViewId=\"0\">");
    if (sheet.frozen() > 0) {
      xml.append("<pane ySplit=\"").append(sheet.frozen()).append("\" topLeftCell=\"A");
      xml.append(sheet.frozen() + 1).append("\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    }
    xml.append("</sheetView></sheetViews>");
    if (!sheet.widths().isEmpty()) {
      xml.append("<cols>");
      for (int column = 1; column <= sheet.widths().size(); column++) {
        xml.append("<col min=\"").append(column).append("\" max=\"").append(column);
        xml.append("\" width=\"").append(sheet.widths().get(column - 1));
        xml.append("\" customWidth=\"1\"/>");
      }
      xml.append("</cols>");
    }
    xml.append("<sheetData>");
    sheet.rows().forEach(row -> append(xml, row));
    xml.append("</sheetData>");
    if (!sheet.links().isEmpty()) {
      xml.append("<hyperlinks>");
      for (Link link : sheet.links()) {
        xml.append("<hyperlink ref=\"").append(address(link.row(), link.column()));
        xml.append("\" location=\"").append(escaped(link.target())).append("\"/>");
      }
      xml.append("</hyperlinks>");
    }
    xml.append("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>");
    if (!sheet.comments().isEmpty()) {
      xml.append("<legacyDrawing r:id=\"rId2\"/>");
    }
    return xml.append("</worksheet>").toString();
  }

  private static void append(StringBuilder xml, Row row) {
    xml.append("<row r=\"").append(row.number()).append("\">");
    for (Cell cell : row.cells()) {
      xml.append("<c r=\"").append(address(row.number(), cell.column())).append('"');
      if (cell.style() != Style.PLAIN) {
        xml.append(" s=\"").append(cell.style().ordinal()).append('"');
      }
      if (cell.value() instanceof Long count) {
        xml.append("><v>").append(count).append("</v></c>");
      } else if (cell.value().toString().isEmpty()) {
        xml.append("/>");
      } else {
        xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        xml.append(escaped(cell.value().toString())).append("</t></is></c>");
      }
    }
    xml.append("</row>");
  }

  private static String comments(List<Comment> comments) {
    StringBuilder xml = new StringBuilder(XML);
    xml.append("<comments xmlns=\"").append(MAIN);
    xml.append("\"><authors><author>Zonemark</author></authors><commentList>");
    for (Comment comment : comments) {
      xml.append("<comment ref=\"").append(address(comment.row(), comment.column()));
      xml.append("\" authorId=\"0\"><text><t xml:space=\"preserve\">");
      xml.append(escaped(comment.text())).append("</t></text></comment>");
    }
    return xml.append("</commentList></comments>").toString();
  }

  /** The boxes in which comments show; programs do not show a comment that has none. */
  private static String drawing(List<Comment> comments, int firstBlock, int blocks) {
    StringBuilder xml = new StringBuilder();
    xml.append("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"");
    xml.append(" xmlns:o=\"urn:schemas-microsoft-com:office:office\"");
    xml.append(" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">");
    xml.append("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"");
    xml.append(
        String.join(
            ",",
            IntStream.range(firstBlock, firstBlock + blocks).mapToObj(Integer::toString).toList()));
    xml.append("\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\"");
    xml.append(" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>");
    xml.append("<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
    int shape = firstBlock * SHAPES_PER_BLOCK;
    for (Comment comment : comments) {
      int row = comment.row() - 1;
      int column = comment.column() - 1;
      xml.append("<v:shape id=\"_x0000_s").append(++shape).append("\" type=\"#_x0000_t202\"");
      xml.append(" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\"");
      xml.append(" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>");
      xml.append("<v:path o:connecttype=\"none\"/><v:textbox/>");
      xml.append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>");
      xml.append("<x:Anchor>").append(column + 1).append(",15,").append(Math.max(0, row - 1));
      xml.append(",10,").append(column + 6).append(",15,").append(row + 6).append(",4</x:Anchor>");
      xml.append("<x:AutoFill>False</x:AutoFill><x:Row>").append(row).append("</x:Row><x:Column>");
      xml.append(column).append("</x:Column></x:ClientData></v:shape>");
    }
    return xml.append("</xml>").toString();
  }

  /** The address of a cell, such as {@code G6}. */
  static String address(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row).toString();
  }

  /** A text in XML; what XML cannot hold is shown as a blank. */
  private static String escaped(String text) {
    String cut = text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
    StringBuilder xml = new StringBuilder(cut.length() + 16);
    for (int at = 0; at < cut.length(); at++) {
      char letter = cut.charAt(at);
      switch (letter) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        case '\t', '\n' -> xml.append(letter);
        case '\r' -> xml.append("&#13;");
        default -> {
          if (Character.isHighSurrogate(letter)
              && at + 1 < cut.length()
              && Character.isLowSurrogate(cut.charAt(at + 1))) {
            xml.append(letter).append(cut.charAt(++at));
          } else {
            boolean none = letter < ' ' || Character.isSurrogate(letter) || letter >= '\uFFFE';
            xml.append(none ? ' ' : letter);
          }
        }
      }
    }
    return xml.toString();
  }

  private static final String STYLES =
      XML
          + "<styleSheet xmlns=\""
          + MAIN
          + "\"><fonts count=\"4\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"14\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/><name val=\"Calibri\"/></font>"
          + "</fonts><fills count=\"6\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill>"
          + fill("FFE7E6E6")
          + fill("FFFFC7CE")
          + fill("FFFFEB9C")
          + fill("FFDDEBF7")
          + "</fills><borders count=\"1\"><border/></borders>"
          + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"7\">"
          + format(0, 0)
          + format(1, 0)
          + format(2, 2)
          + format(3, 0)
          + format(0, 3)
          + format(0, 4)
          + format(0, 5)
          + "</cellXfs></styleSheet>";

  private static String fill(String colour) {
    return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\""
        + colour
        + "\"/></patternFill></fill>";
  }

  private static String format(int font, int fill) {
    return "<xf fontId=\"" + font + "\" fillId=\"" + fill + "\" applyFont=\"1\" applyFill=\"1\"/>";
  }

  /** Cells in order of rows, then columns. */
  static final Comparator<Comment> BY_CELL =
      Comparator.comparingInt(Comment::row).thenComparingInt(Comment::column);
}
