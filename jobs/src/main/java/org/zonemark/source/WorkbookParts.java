package org.zonemark.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What the streaming reader of workbooks passes over: merged areas and hidden columns; and whether
 * it can be let loose on the workbook at all.
 */
final class WorkbookParts {

  private static final Pattern SHEET =
      Pattern.compile("<sheet\\s[^>]*?name=\"([^\"]*)\"[^>]*?r:id=\"([^\"]*)\"");
  private static final Pattern RELATIONSHIP = Pattern.compile("<Relationship\\s[^>]*>");
  private static final Pattern ID = Pattern.compile("\\sId=\"([^\"]*)\"");
  private static final Pattern TARGET = Pattern.compile("\\sTarget=\"([^\"]*)\"");

  private static final String STYLES = "spreadsheetml.styles+xml";

  private final Map<String, Part> bySheet;
  private final boolean hasStyles;

  private WorkbookParts(Map<String, Part> bySheet, boolean hasStyles) {
    this.bySheet = bySheet;
    this.hasStyles = hasStyles;
  }

  /** The merged areas and hidden columns of one sheet. */
  record Part(List<Sheet.Merge> merges, Set<Integer> hiddenColumns) {
    static final Part EMPTY = new Part(List.of(), Set.of());
  }

  /** Looks through all parts of a workbook; one that is not safe to read is refused. */
  static WorkbookParts of(byte[] workbook, Allowance allowance) throws IOException {
    String index = "";
    String relations = "";
    String types = "";
    Map<String, Part> byPath = new HashMap<>();
    try (ZipFile zip = Archive.open(workbook)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String path = entry.getName().replace('\\', '/').replaceFirst("^/+", "");
        checkName(path.toLowerCase(Locale.ROOT));
        try (InputStream in = allowance.counted(Archive.content(zip, entry))) {
          if (path.equals("xl/workbook.xml")) {
            index = text(in, path);
          } else if (path.equals("xl/_rels/workbook.xml.rels")) {
            relations = text(in, path);
          } else if (path.equals("[Content_Types].xml")) {
            types = text(in, path);
          } else {
            byPath.put(path, new PartScan(path).of(in));
          }
        }
      }
    }
    return new WorkbookParts(bySheet(index, relations, byPath), types.contains(STYLES));
  }

  /** Whether cells may have formats; a workbook may do without a part that says them. */
  boolean hasStyles() {
    return hasStyles;
  }

  private static void checkName(String path) throws RefusedFile {
    if (path.endsWith("vbaproject.bin")) {
      throw new RefusedFile("macro_workbook", path, "");
    }
    if (path.startsWith("xl/externallinks/") && path.endsWith(".xml")) {
      throw new RefusedFile("external_links", path, "");
    }
  }

  private static String text(InputStream in, String path) throws IOException {
    byte[] bytes = in.readAllBytes();
    new PartScan(path).of(new ByteArrayInputStream(bytes));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  Part of(String sheet) {
    return bySheet.getOrDefault(sheet, Part.EMPTY);
  }

  private static Map<String, Part> bySheet(
      String index, String relations, Map<String, Part> byPath) {
    Map<String, String> pathById = new HashMap<>();
    Matcher relation = RELATIONSHIP.matcher(relations);
    while (relation.find()) {
      Matcher id = ID.matcher(relation.group());
      Matcher target = TARGET.matcher(relation.group());
      if (id.find() && target.find()) {
        String path = target.group(1);
        pathById.put(id.group(1), path.startsWith("/") ? path.substring(1) : "xl/" + path);
      }
    }
    Map<String, Part> bySheet = new HashMap<>();
    Matcher sheet = SHEET.matcher(index);
    while (sheet.find()) {
      Part part = byPath.get(pathById.getOrDefault(sheet.group(2), ""));
      if (part != null) {
        bySheet.put(plain(sheet.group(1)), part);
      }
    }
    return bySheet;
  }

  private static String plain(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
