package org.zonemark.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An xlsx workbook, written by hand so that its package can be unusual. The setting {@code parts}
 * names what is: {@code strict} (Strict Open XML), {@code utf16} (parts in UTF-16), {@code
 * no-references} (rows and cells without r), {@code external-link} and {@code macros} (parts that
 * are harmless to reading), {@code shared-strings} (texts in a part of their own).
 */
record WrittenWorkbook(
    WrittenFile file, List<String> formats, List<String> shared, Map<String, String> parts) {

  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_OFFICE =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  WrittenWorkbook(WrittenFile file) {
    this(file, new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
  }

  private boolean is(String unusual) {
    return file.list("parts").contains(unusual);
  }

  byte[] bytes() throws IOException {
    StringBuilder book = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, List<List<String>>> sheet : file.sheets().entrySet()) {
      number++;
      boolean hidden = file.list("hide-sheet").contains(sheet.getKey());
      book.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
              .formatted(sheet.getKey(), number, hidden ? " state=\"hidden\"" : "", number));
      relations.append(related(number, "worksheet", "worksheets/sheet" + number + ".xml"));
      parts.put("xl/worksheets/sheet" + number + ".xml", worksheet(sheet.getValue(), number == 1));
    }
    relations.append(related(number + 1, "styles", "styles.xml"));
    if (is("shared-strings")) {
      relations.append(related(number + 2, "sharedStrings", "sharedStrings.xml"));
      parts.put("xl/sharedStrings.xml", sharedStrings());
    }
    if (is("external-link")) {
      relations.append(related(number + 3, "externalLink", "externalLinks/externalLink1.xml"));
      parts.put(
          "xl/externalLinks/externalLink1.xml",
          "<externalLink xmlns=\"%s\"/>".formatted(TRANSITIONAL));
    }
    parts.put("xl/styles.xml", styles());
    parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(TRANSITIONAL, OFFICE, book));
    parts.put("_rels/.rels", relations(related(1, "officeDocument", "xl/workbook.xml")));
    return zipped();
  }

  private byte[] zipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(xml(types(), StandardCharsets.UTF_8));
      Charset charset = is("utf16") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(
            xml(
                is("strict")
                    ? part.getValue().replace(TRANSITIONAL, STRICT).replace(OFFICE, STRICT_OFFICE)
                    : part.getValue(),
                part.getKey().contains("sheet") ? charset : StandardCharsets.UTF_8));
      }
      if (is("macros")) {
        zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
        zip.write(new byte[] {1, 2, 3});
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] xml(String part, Charset charset) {
    boolean wide = charset.equals(StandardCharsets.UTF_16LE);
    String declaration = "<?xml version=\"1.0\" encoding=\"" + (wide ? "UTF-16" : "UTF-8") + "\"?>";
    return ((wide ? "\uFEFF" : "") + declaration + part).getBytes(charset);
  }

  private String types() {
    StringBuilder types =
        new StringBuilder(
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>""");
    for (String part : parts.keySet()) {
      String name = part.substring(part.lastIndexOf('/') + 1).replaceAll("\\d*\\.xml$", "");
      String kind =
          name.equals("workbook") ? "sheet.main" : name.equals("sheet") ? "worksheet" : name;
      if (!part.endsWith(".rels")) {
        types.append(
            "<Override PartName=\"/%s\" ContentType=\"%s%s+xml\"/>".formatted(part, TYPE, kind));
      }
    }
    return types + "</Types>";
  }

  private String worksheet(List<List<String>> rows, boolean first) {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + TRANSITIONAL + "\">");
    if (!file.list("hide-column").isEmpty()) {
      sheet.append("<cols>");
      for (String at : file.list("hide-column")) {
        sheet.append("<col min=\"%s\" max=\"%s\" hidden=\"1\"/>".formatted(at, at));
      }
      sheet.append("</cols>");
    }
    sheet.append("<sheetData>");
    int number = 0;
    for (List<String> texts : rows) {
      number++;
      boolean hidden = file.list("hide-row").contains(Integer.toString(number));
      sheet
          .append(is("no-references") ? "<row" : "<row r=\"" + number + "\"")
          .append(hidden ? " hidden=\"1\">" : ">");
      for (int column = 0; column < texts.size(); column++) {
        String at = " r=\"" + (char) ('A' + column) + number + "\"";
        sheet.append(cell(is("no-references") ? "" : at, texts.get(column)));
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData>");
    if (first && !file.list("merge").isEmpty()) {
      sheet.append("<mergeCells>");
      file.list("merge").forEach(area -> sheet.append("<mergeCell ref=\"%s\"/>".formatted(area)));
      sheet.append("</mergeCells>");
    }
    return sheet.append("</worksheet>").toString();
  }

  private String cell(String at, String text) {
    if (text.isEmpty()) {
      return is("no-references") ? "<c/>" : "";
    }
    if (text.startsWith("@")) {
      String[] parts = text.substring(1).split("@");
      if (!formats.contains(parts[0])) {
        formats.add(parts[0]);
      }
      return "<c%s s=\"%d\"><v>%s</v></c>".formatted(at, formats.indexOf(parts[0]) + 1, parts[1]);
    }
    if (text.startsWith("=")) {
      String[] parts = text.substring(1).split("->");
      String stored = parts.length > 1 ? "<v>" + parts[1] + "</v>" : "";
      return "<c%s><f>%s</f>%s</c>".formatted(at, parts[0], stored);
    }
    if (text.matches("#[A-Z/0]+[!?]?")) {
      return "<c%s t=\"e\"><v>%s</v></c>".formatted(at, text);
    }
    return WrittenFile.isNumber(text) ? "<c%s><v>%s</v></c>".formatted(at, text) : string(at, text);
  }

  private String string(String at, String text) {
    int raised = text.indexOf(WrittenFile.RAISED);
    String inner =
        raised < 0
            ? t(text)
            : "<r>%s</r><r><rPr><vertAlign val=\"superscript\"/></rPr>%s</r>"
                .formatted(t(text.substring(0, raised)), t(text.substring(raised + 2)));
    if (!is("shared-strings")) {
      return "<c%s t=\"inlineStr\"><is>%s</is></c>".formatted(at, inner);
    }
    shared.add(inner);
    return "<c%s t=\"s\"><v>%d</v></c>".formatted(at, shared.size() - 1);
  }

  private static String t(String text) {
    return "<t xml:space=\"preserve\">" + WrittenPages.escaped(text) + "</t>";
  }

  private String sharedStrings() {
    StringBuilder strings = new StringBuilder("<sst xmlns=\"" + TRANSITIONAL + "\">");
    shared.forEach(each -> strings.append("<si>").append(each).append("</si>"));
    return strings.append("</sst>").toString();
  }

  private String styles() {
    StringBuilder styles =
        new StringBuilder("<styleSheet xmlns=\"" + TRANSITIONAL + "\"><numFmts>");
    StringBuilder uses = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int at = 0; at < formats.size(); at++) {
      styles.append(
          "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
              .formatted(200 + at, formats.get(at).replace("\"", "&quot;")));
      uses.append("<xf numFmtId=\"%d\" applyNumberFormat=\"1\"/>".formatted(200 + at));
    }
    return styles + "</numFmts><cellXfs>" + uses + "</cellXfs></styleSheet>";
  }

  private static String relations(String each) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + each
        + "</Relationships>";
  }

  private static String related(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }
}
