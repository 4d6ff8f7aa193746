package org.zonemark.source.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zonemark.source.Allowance;
import org.zonemark.source.Fault;
import org.zonemark.source.Sheet;

/**
 * Reads the cells of a zipped workbook (.xlsx, .xlsm, ordinary or strict): what each sheet shows,
 * with all stored digits. Macros are never run, and links to other workbooks never followed: what a
 * formula gave when the workbook was saved is its value.
 */
public final class Workbook {

  private static final String FIRST_LINK = "xl/externallinks/externallink1.xml";

  private Workbook() {}

  /** The grids of the sheets whose name is wanted. */
  public static List<Sheet> read(
      byte[] bytes, Predicate<String> wanted, Allowance allowance, List<Fault> faults)
      throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    try (ZippedParts parts = new ZippedParts(bytes, allowance)) {
      WorkbookIndex index = WorkbookIndex.of(parts, allowance);
      for (WorkbookIndex.Entry entry : index.sheets()) {
        if (wanted.test(entry.name())) {
          Allowance.Counter cells = allowance.sheet();
          sheets.add(
              parts.read(entry.path(), xml -> SheetXml.read(entry, xml, index, cells, faults)));
        }
      }
      for (String name : parts.names()) {
        if (name.endsWith("vbaproject.bin")) {
          faults.add(new Fault("macro_workbook", "", name));
        } else if (name.equals(FIRST_LINK)) {
          faults.add(new Fault("external_links", "", name));
        }
      }
    }
    return sheets;
  }
}
