package org.zonemark.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zonemark.conf.source.TextForm;
import org.zonemark.source.file.Grids;

/** A workbook made part by part, as programs of many kinds write them. */
public final class WorkbookBytes {

  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private Charset charset = StandardCharsets.UTF_8;
  private boolean isStrict;

  private WorkbookBytes() {}

  /** A workbook of one sheet named 表; its markup is what stands in its worksheet. */
  public static WorkbookBytes sheet(String markup) {
    return new WorkbookBytes()
        .with("xl/worksheets/sheet1.xml", "<worksheet>" + markup + "</worksheet>");
  }

  /** A workbook of one sheet with these rows and cells. */
  public static WorkbookBytes cells(String markup) {
    return sheet("<sheetData>" + markup + "</sheetData>");
  }

  public WorkbookBytes with(String path, String xml) {
    parts.put(path, xml.getBytes(charset));
    return this;
  }

  /** With one number format a style, from style 0 on. */
  public WorkbookBytes formats(String... codes) {
    StringBuilder formats = new StringBuilder("<styleSheet><numFmts>");
    StringBuilder styles = new StringBuilder("</numFmts><cellXfs>");
    for (int at = 0; at < codes.length; at++) {
      formats
          .append("<numFmt numFmtId=\"")
          .append(164 + at)
          .append("\" formatCode=\"")
          .append(codes[at].replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
          .append("\"/>");
      styles.append("<xf numFmtId=\"").append(164 + at).append("\"/>");
    }
    return with("xl/styles.xml", formats + styles.toString() + "</cellXfs></styleSheet>");
  }

  public WorkbookBytes strings(String items) {
    return with("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
  }

  public WorkbookBytes book(String properties) {
    return with("book", properties);
  }

  public WorkbookBytes strict() {
    isStrict = true;
    return this;
  }

  /** With all its parts, those before included, in UTF-16. */
  public WorkbookBytes inUtf16() {
    charset = StandardCharsets.UTF_16;
    parts.replaceAll(
        (path, bytes) ->
            new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
    return this;
  }

  public byte[] bytes() {
    String office = isStrict ? STRICT : TRANSITIONAL;
    byte[] properties = parts.remove("book");
    with("[Content_Types].xml", "<Types/>");
    with(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(office));
    with(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"%s\">%s<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(office, properties == null ? "" : new String(properties, charset)));
    with(
        "xl/_rels/workbook.xml.rels",
        ("<Relationships><Relationship Id=\"r1\" Type=\"%1$s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"%1$s/styles\" Target=\"/xl/styles.xml\"/>"
                + "<Relationship Id=\"r3\" Type=\"%1$s/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>")
            .formatted(office));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  public Grids read() {
    return Grids.read("a.xlsx", bytes(), "xlsx", TextForm.AUTO, "*", "*");
  }
}
