package org.zonemark.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Reads the cells of an .xls workbook: the stored numbers, not their formatted look. */
final class OldWorkbook {

  private OldWorkbook() {}

  /** The grids of the sheets whose name is wanted; a fault when the file is no workbook. */
  static List<Sheet> read(byte[] bytes, Predicate<String> wanted, List<Fault> faults) {
    List<Sheet> sheets = new ArrayList<>();
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
        HSSFSheet sheet = workbook.getSheetAt(at);
        if (wanted.test(sheet.getSheetName())) {
          boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
          sheets.add(grid(sheet, hidden));
        }
      }
    } catch (IOException | RuntimeException unreadable) {
      faults.add(new Fault("unreadable_file", "", String.valueOf(unreadable.getMessage())));
      return List.of();
    }
    return sheets;
  }

  private static Sheet grid(HSSFSheet sheet, boolean isHidden) {
    List<Sheet.Row> rows = new ArrayList<>();
    Set<Integer> hiddenRows = new TreeSet<>();
    Set<Integer> hiddenColumns = new TreeSet<>();
    int width = 0;
    for (Row row : sheet) {
      List<String> texts = new ArrayList<>();
      for (int column = 0; column < row.getLastCellNum(); column++) {
        Cell cell = row.getCell(column);
        texts.add(cell == null ? "" : text(cell, cell.getCellType()));
      }
      rows.add(new Sheet.Row(row.getRowNum() + 1, texts));
      width = Math.max(width, texts.size());
      if (row.getZeroHeight()) {
        hiddenRows.add(row.getRowNum() + 1);
      }
    }
    for (int column = 0; column < width; column++) {
      if (sheet.isColumnHidden(column)) {
        hiddenColumns.add(column + 1);
      }
    }
    List<Sheet.Merge> merges = new ArrayList<>();
    for (CellRangeAddress area : sheet.getMergedRegions()) {
      merges.add(
          new Sheet.Merge(
              area.getFirstRow() + 1,
              area.getFirstColumn() + 1,
              area.getLastRow() + 1,
              area.getLastColumn() + 1));
    }
    return new Sheet(
        "",
        sheet.getSheetName(),
        rows,
        merges,
        new Sheet.Hidden(isHidden, hiddenRows, hiddenColumns));
  }

  /** A formula stands with the value that it had when the workbook was saved. */
  private static String text(Cell cell, CellType type) {
    return switch (type) {
      case NUMERIC -> {
        String format = cell.getCellStyle().getDataFormatString();
        yield PrintedDate.is(format)
            ? PrintedDate.of(format, cell.getLocalDateTimeCellValue())
            : NumberToTextConverter.toText(cell.getNumericCellValue());
      }
      case STRING -> cell.getRichStringCellValue().getString();
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      case FORMULA -> text(cell, cell.getCachedFormulaResultType());
      case BLANK, _NONE -> "";
    };
  }
}
