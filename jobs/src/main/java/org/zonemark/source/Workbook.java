package org.zonemark.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Reads the cells of an .xlsx workbook: the stored numbers, not their formatted look, but for days.
 */
final class Workbook {

  /** Days are numbers, and only their format tells. */
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private Workbook() {}

  /** The grids of the sheets whose name is wanted; a fault when the file is no workbook. */
  static List<Sheet> read(byte[] bytes, Predicate<String> wanted, List<Fault> faults) {
    List<Sheet> sheets = new ArrayList<>();
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
        Stream<org.dhatim.fastexcel.reader.Sheet> all = workbook.getSheets()) {
      WorkbookParts parts = WorkbookParts.of(bytes);
      for (org.dhatim.fastexcel.reader.Sheet sheet : all.toList()) {
        if (wanted.test(sheet.getName())) {
          sheets.add(grid(sheet, parts.of(sheet.getName())));
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      faults.add(new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage())));
      return List.of();
    }
    return sheets;
  }

  private static Sheet grid(org.dhatim.fastexcel.reader.Sheet sheet, WorkbookParts.Part part)
      throws IOException {
    List<Sheet.Row> rows = new ArrayList<>();
    Set<Integer> hiddenRows = new TreeSet<>();
    try (Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
      all.forEach(
          row -> {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < row.getCellCount(); column++) {
              texts.add(row.getOptionalCell(column).map(Workbook::text).orElse(""));
            }
            rows.add(new Sheet.Row(row.getRowNum(), texts));
            if (row.isHidden()) {
              hiddenRows.add(row.getRowNum());
            }
          });
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
