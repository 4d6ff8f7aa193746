package org.zonemark.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;

/** Reads the cells of an .xls workbook: the stored numbers, not their formatted look. */
final class OldWorkbook {

  private OldWorkbook() {}

  /** A link to another workbook; the links inside of one are of the second kind. */
  private static final int LINK = 0x01AE;

  /** What follows this record is encrypted. */
  private static final int PASSWORD = 0x002F;

  private static final Set<Integer> INSIDE = Set.of(0x0401, 0x3A01);

  /** The grids of the sheets whose name is wanted. */
  static List<Sheet> read(byte[] bytes, Predicate<String> wanted, Allowance allowance)
      throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      checkEncryption(files);
      if (files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        throw new RefusedFile("macro_workbook", "_VBA_PROJECT_CUR", "");
      }
      checkRecords(files.getRoot());
      try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
          HSSFSheet sheet = workbook.getSheetAt(at);
          if (wanted.test(sheet.getSheetName())) {
            boolean hidden = workbook.isSheetHidden(at) || workbook.isSheetVeryHidden(at);
            sheets.add(grid(sheet, hidden, allowance.sheet()));
          }
        }
      }
    }
    return sheets;
  }

  /** Rejects a container that holds a workbook under a password. */
  static void checkEncryption(POIFSFileSystem files) throws RefusedFile {
    if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
      throw new RefusedFile("encrypted_file", "EncryptedPackage", "");
    }
  }

  /** Looks through the records of the workbook for a password and for links to others. */
  private static void checkRecords(DirectoryNode root) throws IOException {
    for (String name : InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES) {
      if (root.hasEntry(name)) {
        byte[] records;
        try (InputStream in = root.createDocumentInputStream(name)) {
          records = in.readAllBytes();
        }
        for (int at = 0; at + 8 <= records.length; at += 4 + number(records, at + 2)) {
          if (number(records, at) == PASSWORD) {
            throw new RefusedFile("encrypted_file", "FILEPASS", "");
          }
          if (number(records, at) == LINK && !INSIDE.contains(number(records, at + 6))) {
            throw new RefusedFile("external_links", "SUPBOOK", "");
          }
        }
        return;
      }
    }
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  private static Sheet grid(HSSFSheet sheet, boolean isHidden, Allowance.Counter cells)
      throws RefusedFile {
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
      cells.placed(row.getRowNum() + 1L, texts.size());
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
