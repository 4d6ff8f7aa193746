package org.zonemark.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Reads the cells of an .xlsx workbook: the stored numbers, not their formatted look, but for days.
 */
final class Workbook {

  private Workbook() {}

  /** The grids of the sheets whose name is wanted. */
  static List<Sheet> read(byte[] bytes, Predicate<String> wanted, Allowance allowance)
      throws IOException {
    if (bytes[0] != 'P') {
      checkContainer(bytes);
    }
    WorkbookParts parts = WorkbookParts.of(bytes, allowance);
    // Days are numbers, and only their format tells.
    ReadingOptions options = new ReadingOptions(parts.hasStyles(), false);
    List<Sheet> sheets = new ArrayList<>();
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(bytes), options);
        Stream<org.dhatim.fastexcel.reader.Sheet> all = workbook.getSheets()) {
      for (org.dhatim.fastexcel.reader.Sheet sheet : all.toList()) {
        if (wanted.test(sheet.getName())) {
          sheets.add(grid(sheet, parts.of(sheet.getName()), allowance.sheet()));
        }
      }
    }
    return sheets;
  }

  /** A workbook under a password lies in a container of the older kind. */
  private static void checkContainer(byte[] bytes) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      OldWorkbook.checkEncryption(files);
    } catch (RefusedFile encrypted) {
      throw encrypted;
    } catch (IOException | RuntimeException damaged) {
      throw new IOException("declared xlsx, but its bytes are those of a damaged .xls", damaged);
    }
    throw new IOException("declared xlsx, but its bytes are those of an .xls");
  }

  private static Sheet grid(
      org.dhatim.fastexcel.reader.Sheet sheet, WorkbookParts.Part part, Allowance.Counter cells)
      throws IOException {
    List<Sheet.Row> rows = new ArrayList<>();
    Set<Integer> hiddenRows = new TreeSet<>();
    try (Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
      for (Iterator<org.dhatim.fastexcel.reader.Row> each = all.iterator(); each.hasNext(); ) {
        org.dhatim.fastexcel.reader.Row row = each.next();
        cells.placed(row.getRowNum(), row.getCellCount());
        String[] texts = new String[row.getCellCount()];
        for (int column = 0; column < row.getCellCount(); column++) {
          org.dhatim.fastexcel.reader.Cell cell = row.getCell(column);
          texts[column] = cell == null ? "" : text(cell);
        }
        rows.add(new Sheet.Row(row.getRowNum(), List.of(texts)));
        if (row.isHidden()) {
          hiddenRows.add(row.getRowNum());
        }
      }
    }
    boolean isHidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
    return new Sheet(
        "",
        sheet.getName(),
        rows,
        part.merges(),
        new Sheet.Hidden(isHidden, hiddenRows, part.hiddenColumns()));
  }

  /** A formula stands with the value that it had when the workbook was saved. */
  private static String text(org.dhatim.fastexcel.reader.Cell cell) {
    if (cell.getType() == CellType.NUMBER && PrintedDate.is(cell.getDataFormatString())) {
      return PrintedDate.of(cell.getDataFormatString(), cell.asDate());
    }
    boolean stored = cell.getType() == CellType.NUMBER || cell.getType() == CellType.ERROR;
    String text = stored ? cell.getRawValue() : cell.getText();
    return text == null ? "" : text;
  }
}
