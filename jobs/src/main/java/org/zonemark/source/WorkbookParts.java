package org.zonemark.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What the streaming reader of workbooks passes over: merged areas and hidden columns.
 *
 * <p>They stand in a few tags of a sheet's XML. The XML is not parsed for them, only looked through
 * for these tags, so that a large sheet is not read twice at full cost; a workbook that writes the
 * tags with a prefix merely has its merged areas told by its blank cells.
 */
final class WorkbookParts {

  private static final String SHEETS = "xl/worksheets/";
  private static final Pattern SHEET =
      Pattern.compile("<sheet\\s[^>]*?name=\"([^\"]*)\"[^>]*?r:id=\"([^\"]*)\"");
  private static final Pattern RELATIONSHIP = Pattern.compile("<Relationship\\s[^>]*>");
  private static final Pattern ID = Pattern.compile("\\sId=\"([^\"]*)\"");
  private static final Pattern TARGET = Pattern.compile("\\sTarget=\"([^\"]*)\"");
  private static final Pattern AREA = Pattern.compile("ref=\"([A-Z]+)(\\d+):([A-Z]+)(\\d+)\"");
  private static final Pattern FROM_TO =
      Pattern.compile("(?=.*\\smin=\"(\\d+)\")(?=.*\\smax=\"(\\d+)\").*\\shidden=\"(?:1|true)\".*");
  private static final int TAG_MAX = 1000;
  private static final int COLUMNS_MAX = 16_384;

  private final Map<String, Part> bySheet;

  private WorkbookParts(Map<String, Part> bySheet) {
    this.bySheet = bySheet;
  }

  /** The merged areas and hidden columns of one sheet. */
  record Part(List<Sheet.Merge> merges, Set<Integer> hiddenColumns) {
    static final Part EMPTY = new Part(List.of(), Set.of());
  }

  static WorkbookParts of(byte[] workbook) throws IOException {
    String index = "";
    String relations = "";
    Map<String, Part> byPath = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = entry.getName().replaceFirst("^/+", "");
        if (path.equals("xl/workbook.xml")) {
          index = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } else if (path.equals("xl/_rels/workbook.xml.rels")) {
          relations = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } else if (path.startsWith(SHEETS) && path.endsWith(".xml")) {
          byPath.put(path, part(zip));
        }
      }
    }
    return new WorkbookParts(bySheet(index, relations, byPath));
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

  private static Part part(InputStream xml) throws IOException {
    List<Sheet.Merge> merges = new ArrayList<>();
    Set<Integer> hidden = new TreeSet<>();
    BufferedInputStream in = new BufferedInputStream(xml, 1 << 16);
    byte[] tag = new byte[TAG_MAX];
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next != '<') {
        continue;
      }
      int length = 0;
      for (next = in.read(); next >= 0 && next != '>' && length < TAG_MAX; next = in.read()) {
        tag[length++] = (byte) next;
        if (length == 2 && !(tag[0] == 'm' && tag[1] == 'e') && !(tag[0] == 'c' && tag[1] == 'o')) {
          break;
        }
      }
      if (length > 2) {
        note(new String(tag, 0, length, StandardCharsets.US_ASCII), merges, hidden);
      }
    }
    return new Part(merges, hidden);
  }

  private static void note(String tag, List<Sheet.Merge> merges, Set<Integer> hidden) {
    if (tag.startsWith("mergeCell ")) {
      Matcher area = AREA.matcher(tag);
      if (area.find()) {
        merges.add(
            new Sheet.Merge(
                Integer.parseInt(area.group(2)),
                Cell.column(area.group(1)),
                Integer.parseInt(area.group(4)),
                Cell.column(area.group(3))));
      }
    } else if (tag.startsWith("col ")) {
      Matcher columns = FROM_TO.matcher(tag);
      if (columns.matches()) {
        int last = Math.min(Integer.parseInt(columns.group(2)), COLUMNS_MAX);
        for (int column = Integer.parseInt(columns.group(1)); column <= last; column++) {
          hidden.add(column);
        }
      }
    }
  }
}
