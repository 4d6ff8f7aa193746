package org.zonemark.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads the cells of an .xlsx workbook: the stored numbers, not their formatted look. */
final class Workbook {

  private Workbook() {}

  /** The grids of the sheets whose name is wanted; a fault when the file is no workbook. */
  static List<Sheet> read(byte[] bytes, Predicate<String> wanted, List<Fault> faults) {
    List<Sheet> sheets = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<org.dhatim.fastexcel.reader.Sheet> all = workbook.getSheets()) {
      for (org.dhatim.fastexcel.reader.Sheet sheet : all.toList()) {
        if (wanted.test(sheet.getName())) {
          sheets.add(grid(sheet));
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      faults.add(new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage())));
      return List.of();
    }
    return sheets;
  }

  private static Sheet grid(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
    List<Sheet.Row> rows = new ArrayList<>();
    try (Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
      all.forEach(
          row -> {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column < row.getCellCount(); column++) {
              texts.add(row.getOptionalCell(column).map(Workbook::text).orElse(""));
            }
            rows.add(new Sheet.Row(row.getRowNum(), texts));
          });
    }
    return new Sheet(sheet.getName(), rows);
  }

  private static String text(org.dhatim.fastexcel.reader.Cell cell) {
    String text = cell.getType() == CellType.NUMBER ? cell.getRawValue() : cell.getText();
    return text == null ? "" : text;
  }
}
