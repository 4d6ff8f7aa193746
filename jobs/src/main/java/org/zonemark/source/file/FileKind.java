package org.zonemark.source.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.zonemark.source.text.Charsets;
import org.zonemark.source.workbook.ZippedParts;

/**
 * What a file is by its bytes, whatever its name says.
 *
 * @param format csv, xlsx, xls, ods, html, mhtml, xml (the workbook of 2003) or zip; else what the
 *     file is instead
 * @param use what can be done with it
 */
record FileKind(String format, Use use) {

  /** What can be done with a file. */
  enum Use {
    /** Its tables are read. */
    READ,
    /** It holds tables, but in a form that is not read. */
    SAVE_ANEW,
    /** It holds no tables. */
    NONE
  }

  private static final int SAMPLE = 4096;

  /** How files begin that are no tables, by what they are. */
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put("%PDF-", "pdf");
    BEGINNINGS.put("\u0089PNG", "png");
    BEGINNINGS.put("\u00FF\u00D8\u00FF", "jpeg");
    BEGINNINGS.put("GIF8", "gif");
    BEGINNINGS.put("II*\0", "tiff");
    BEGINNINGS.put("MM\0*", "tiff");
    BEGINNINGS.put("\u001F\u008B", "gzip");
    BEGINNINGS.put("Rar!", "rar");
    BEGINNINGS.put("7z\u00BC\u00AF", "7z");
    BEGINNINGS.put("{\\rtf", "rtf");
    BEGINNINGS.put("PAR1", "parquet");
    BEGINNINGS.put("SQLite format 3", "sqlite");
    BEGINNINGS.put("\u007FELF", "program");
    BEGINNINGS.put("MZ\u0090", "program");
  }

  private static final String TAGS =
      "!doctype html|html|head|meta|body|table|div|style|center|tr|font|p|title|h[1-6]";

  private static final Pattern PAGE =
      Pattern.compile("(?is)(<\\?xml[^>]*>)?\\s*+<(" + TAGS + ")\\b.*+");

  /** A page after words that a server put before it. */
  private static final Pattern PAGE_WITHIN =
      Pattern.compile("(?is)[^<,]*+<(!doctype html|html|table)\\b.*+");

  private static final Pattern WEB_ARCHIVE =
      Pattern.compile(
          "(?is)\\s*+[\\w-]+:.*?\\ncontent-type:\\s*multipart/.*+|\\s*+content-type:\\s*multipart/.*+");

  private static final Pattern XML_WORKBOOK =
      Pattern.compile("(?s)\\s*+<\\?xml.*urn:schemas-microsoft-com:office:spreadsheet.*+");

  private static final FileKind TEXT = new FileKind("csv", Use.READ);

  /** Names of damaged files tell at least what they were. */
  private static final Set<String> SPREADSHEETS = Set.of("xlsb", "numbers", "et");

  private static final Set<String> OTHERS =
      Set.of("docx", "pptx", "doc", "ppt", "wps", "dps", "vsd", "msg", "db", "jar", "apk");

  /**
   * What the bytes are; a text that is nothing else is one of separated cells.
   *
   * @param name the file's name, which only speaks where the bytes are damaged
   * @param bytes its bytes
   * @param charset the declared encoding of a text
   */
  static FileKind of(String name, byte[] bytes, String charset) {
    if (bytes.length == 0) {
      return new FileKind("0 bytes", Use.NONE);
    }
    String begin =
        new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
    if (begin.startsWith("PK\u0003\u0004") || begin.startsWith("PK\u0005\u0006")) {
      return zipped(name, bytes);
    }
    if (begin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return container(name, bytes);
    }
    for (Map.Entry<String, String> each : BEGINNINGS.entrySet()) {
      if (begin.startsWith(each.getKey())) {
        return new FileKind(each.getValue(), Use.NONE);
      }
    }
    // The records of workbooks before 1995 lie bare.
    if (begin.matches("(?s)\\x09[\\x00\\x02\\x04].\\x00.*") && begin.charAt(2) <= 8) {
      return new FileKind("Excel 2-4", Use.SAVE_ANEW);
    }
    return Charsets.isBinary(bytes, charset)
        ? new FileKind("binary", Use.NONE)
        : text(bytes, charset, begin);
  }

  /** Whether it is a text of no other kind. */
  boolean isText() {
    return equals(TEXT);
  }

  private static FileKind text(byte[] bytes, String declared, String begin) {
    Charset found = Charsets.of(bytes, declared).charset();
    String text =
        found.name().startsWith("UTF-16")
            ? new String(bytes, 0, Math.min(bytes.length, SAMPLE), found)
            : begin;
    text = text.replaceFirst("^(\uFEFF|\u00EF\u00BB\u00BF)", "").replaceAll("(?s)<!--.*?-->", "");
    if (XML_WORKBOOK.matcher(text).matches()) {
      return new FileKind("xml", Use.READ);
    }
    if (WEB_ARCHIVE.matcher(text).matches()) {
      return new FileKind("mhtml", Use.READ);
    }
    if (PAGE.matcher(text).matches() || PAGE_WITHIN.matcher(text).matches()) {
      return new FileKind("html", Use.READ);
    }
    return TEXT;
  }

  private static FileKind zipped(String name, byte[] bytes) {
    Set<String> names = new TreeSet<>();
    String type;
    try (ZipFile zip = ZippedParts.open(bytes)) {
      type = mimetype(zip);
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        names.add(entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT));
      }
    } catch (IOException | RuntimeException damaged) {
      return damaged(name, "zip");
    }
    if (names.contains("xl/workbook.bin")) {
      return new FileKind("xlsb", Use.SAVE_ANEW);
    }
    if (names.contains("index/document.iwa")) {
      return new FileKind("numbers", Use.SAVE_ANEW);
    }
    if (type.contains("opendocument.spreadsheet")) {
      return new FileKind("ods", Use.READ);
    }
    if (type.contains("opendocument")) {
      return new FileKind("odt", Use.NONE);
    }
    if (names.contains("word/document.xml")) {
      return new FileKind("docx", Use.NONE);
    }
    if (names.contains("ppt/presentation.xml")) {
      return new FileKind("pptx", Use.NONE);
    }
    return new FileKind(names.contains("[content_types].xml") ? "xlsx" : "zip", Use.READ);
  }

  /** What an archive of the kind of OpenDocument says that it is. */
  private static String mimetype(ZipFile zip) throws IOException {
    ZipArchiveEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(SAMPLE), StandardCharsets.US_ASCII);
    }
  }

  private static FileKind container(String name, byte[] bytes) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      Set<String> names = new TreeSet<>();
      files.getRoot().getEntryNames().forEach(entry -> names.add(entry.toLowerCase(Locale.ROOT)));
      boolean isWorkbook = names.contains("workbook") || names.contains("encryptedpackage");
      if (isWorkbook) {
        return new FileKind("xls", Use.READ);
      }
      return names.contains("book")
          ? new FileKind("Excel 5.0/95", Use.SAVE_ANEW)
          : new FileKind(names.contains("worddocument") ? "doc" : "ole2", Use.NONE);
    } catch (IOException | RuntimeException damaged) {
      return damaged(name, "xls");
    }
  }

  private static FileKind damaged(String name, String otherwise) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (SPREADSHEETS.contains(ending)) {
      return new FileKind(ending, Use.SAVE_ANEW);
    }
    return OTHERS.contains(ending)
        ? new FileKind(ending, Use.NONE)
        : new FileKind(otherwise, Use.READ);
  }
}
